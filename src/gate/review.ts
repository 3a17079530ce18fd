import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Product } from '../model/knowledge.ts';
import type { ClaimCheck, Draft, Exemption, Finding, Review, ReviewContext } from '../model/utterance.ts';
import { type CheckedClaims, checkClaims } from './claims/check-claims.ts';
import { doubtFindings } from './doubt/doubt-finding.ts';
import { namesOf, productMeant } from './names-meant.ts';
import { provenBy, provenStretches } from './proven-words.ts';
import { isClear, type Judged, putOtherwise } from './rewriting/put-otherwise.ts';
import { EXCUSES, type Excuse } from './rules/excuse.ts';
import { excuseFor } from './rules/excuses.ts';
import { metByForbiddenClaims } from './rules/forbidden-claims.ts';
import { type Circumstances, type Judgement, judgeText } from './rules/judge.ts';
import { missingLabelWords } from './rules/label-words.ts';
import { lawfulStretches } from './rules/lawful-uses.ts';
import { judgeLocked } from './rules/locked-script.ts';
import { metByMaskedWords } from './rules/masked-words.ts';
import { exempt, type Met, NOTHING_MET } from './rules/met.ts';
import { reviewedNamed } from './rules/reviewed-named.ts';
import { splitFindings } from './rules/split-claims.ts';
import { metByStaffTest } from './rules/staff-test.ts';
import { unknownProductFindings } from './rules/unknown-product.ts';
import { CompiledRules } from './rules.ts';
import type { SpanText } from './text/span-text.ts';
import { withheldFindings } from './withheld-products.ts';

type Reviewed = Pick<Draft, 'text' | 'source' | 'surface' | 'product' | 'via'>;

/**
 * What the rules and the facts say of a draft: pure, synchronous, the same for the room on air and for
 * `candor review`. Never throws for any text.
 * @throws CandorError RULES_INVALID when `rules` were not loaded by `loadRules()`
 */
export function reviewDraft(
  draft: Reviewed,
  knowledge: KnowledgeBase,
  rules: CompiledRules,
  context: ReviewContext,
): Review {
  const first = judge(draft, knowledge, rules, context);
  if (isClear(first)) return conclude('clear', draft.text, first, first);
  const judgeWords = (text: string): WholeJudgement => judge({ ...draft, text }, knowledge, rules, context);
  const instead = putOtherwise(draft, first, judgeWords, knowledge);
  return instead === undefined
    ? conclude('refuse', '', first, first)
    : conclude('rewrite', instead.text, first, instead.judged);
}

interface WholeJudgement extends Judged {
  readonly exempted: readonly Exemption[];
  readonly facts: readonly string[];
}

function judge(
  draft: Reviewed,
  knowledge: KnowledgeBase,
  rules: CompiledRules,
  context: ReviewContext,
): WholeJudgement {
  const matcher = CompiledRules.matcherOf(rules);
  const product = productMeant(draft, knowledge, matcher);
  const named = reviewedNamed(draft.text, knowledge, matcher);
  const circumstances: Circumstances = {
    matcher,
    product,
    isGuess: draft.product === undefined,
    alsoNamed: named.filter((other) => other !== product),
    names: namesOf(knowledge, matcher),
    source: draft.source,
    surface: draft.surface,
    locale: context.locale,
    now: context.now,
  };
  const stated = checkClaims(draft.text, {
    knowledge,
    now: context.now,
    locale: context.locale,
    after: context.after,
    ...productOf(draft, product),
  });
  const about = subjectsOf(draft, { meant: product, named, facts: stated.facts }, knowledge);
  const locked = judgeLocked(draft, about, knowledge.shop, context);
  const checked = onApproval(stated, locked.approval);
  const alone = judgeText(draft.text, circumstances);
  const whole = withoutProven(alone, draft.text, checked.claims);
  let seen: SpanText | undefined;
  // Read once, and only where some finding needs it: taking disguises off is what costs most here.
  const view = (): SpanText => (seen ??= matcher.read(draft.text));
  const split = splitFindings(draft.text, context.after, circumstances, alone.findings);
  const forbidden = metByForbiddenClaims(draft.text, product, circumstances);
  const tested = metByStaffTest(draft.text, product, circumstances);
  const masked = metByMaskedWords(draft.text, product, circumstances);
  const label = missingLabelWords(draft);
  const withheld = withheldFindings(draft, { withheld: context.withheld ?? [], knowledge, matcher });
  // What is held is known, and its own reason is told.
  const unknown = withheld.length > 0 ? [] : unknownProductFindings(draft, knowledge, context.locale);
  // Without the facts of what is meant, nothing can be held against them.
  const claimed = claimsStanding(withheld.length > 0 ? [] : checked.findings, draft, view);
  const others = [
    split,
    forbidden.findings,
    unknown,
    locked.findings,
    tested.findings,
    masked.findings,
    label,
    withheld,
    claimed.findings,
  ].flat();
  const findings = [
    ...whole.findings,
    ...others.filter(
      (finding) =>
        !whole.findings.some((known) => known.rule === finding.rule && known.quote === finding.quote),
    ),
  ];
  let isDoubted = false;
  if (locked.approval === undefined && isClear({ findings })) {
    const doubt = CompiledRules.doubtOf(rules);
    const settled = () => [
      ...lawfulStretches(view().text, circumstances.names, matcher.uses),
      ...provenStretches(whole.exempted, view()),
    ];
    const around = { doubt, knowledge, product, checked, settled, locale: context.locale };
    const doubts = doubtFindings(draft, view(), around);
    isDoubted = doubts.length > 0;
    findings.push(...doubts);
  }
  const owed = isClear({ findings: others }) ? locked.owed : undefined;
  if (owed !== undefined) findings.push(owed.finding);
  const exempted = [
    ...whole.exempted,
    ...[forbidden, locked, tested, masked, claimed].flatMap((met) => met.exempted),
  ];
  const proofs = whole.exempted.flatMap(({ by, fact }) =>
    by === 'evidence' && fact !== undefined ? [fact] : [],
  );
  return {
    findings,
    rules: whole.rules,
    exempted,
    claims: checked.claims,
    facts: [...new Set([...checked.facts, ...proofs])],
    product,
    about,
    ...(owed !== undefined && { owed: owed.text }),
    // A doubt does not know which words are wrong; the others are of all that was drafted, or of more than that.
    fallsWhole:
      isDoubted ||
      [split, unknown, locked.findings, masked.findings, label, withheld].some(({ length }) => length > 0) ||
      whole.rules.some(({ rewrite }) => rewrite === 'never'),
  };
}

/** All that words are about, for the lock of reviewed goods: who leaves the product out still names or tells of it. */
function subjectsOf(
  draft: Reviewed,
  {
    meant,
    named,
    facts,
  }: {
    readonly meant: Product | undefined;
    readonly named: readonly Product[];
    readonly facts: readonly string[];
  },
  knowledge: KnowledgeBase,
): readonly Product[] {
  // A label stands beside whatever is sold; only one that advertises it is none.
  if (draft.source === 'label') return named;
  const told = draft.product === undefined ? facts.map((id) => id.slice(0, id.indexOf('.'))) : [];
  return [
    ...(meant === undefined ? [] : [meant]),
    ...named,
    ...told.flatMap((id) => knowledge.product(id) ?? []),
  ];
}

/** What approved words state was proven to the office that approved them; what a fact contradicts is not so now. */
function onApproval(checked: CheckedClaims, approval: string | undefined): CheckedClaims {
  if (approval === undefined) return checked;
  return {
    claims: checked.claims.map((claim) =>
      claim.verdict === 'unsupported' ? { ...claim, verdict: 'supported', fact: approval } : claim,
    ),
    findings: checked.findings.filter(({ rule }) => !rule.endsWith('-unsupported')),
    facts: [...checked.facts, approval],
  };
}

/** An id that the knowledge base does not have is no 'no product': no fact of another bears its claims out. */
function productOf({ product }: Reviewed, meant: Product | undefined): { readonly product?: string } {
  const id = meant?.id ?? product;
  return id === undefined ? {} : { product: id };
}

/** The judgement without what the facts prove; the rules stay beside their findings. */
function withoutProven(whole: Judgement, text: string, claims: readonly ClaimCheck[]): Judgement {
  const proofs = whole.findings.map((finding) => provenBy(finding, text, claims));
  if (proofs.every((proof) => proof === undefined)) return whole;
  const isOpen = (_: unknown, index: number): boolean => proofs[index] === undefined;
  return {
    findings: whole.findings.filter(isOpen),
    rules: whole.rules.filter(isOpen),
    exempted: [
      ...whole.exempted,
      ...whole.findings.flatMap(({ rule, pack, span, quote }, index) => {
        const fact = proofs[index];
        return fact === undefined ? [] : [{ rule, pack, span, quote, by: 'fact' as const, fact }];
      }),
    ],
  };
}

/** Without the rankings and comparisons that are denied, asked or quoted to be refuted: facts and numbers stay claims. */
function claimsStanding(findings: readonly Finding[], draft: Reviewed, read: () => SpanText): Met {
  if (findings.length === 0) return NOTHING_MET;
  const standing: Finding[] = [];
  const exempted: Exemption[] = [];
  for (const finding of findings) {
    const excuse = takenBackBy(finding, draft, read);
    if (excuse === undefined) standing.push(finding);
    else exempted.push(exempt(finding.rule, draft.text, finding.span, excuse));
  }
  return { findings: standing, exempted };
}

function takenBackBy(finding: Finding, draft: Reviewed, read: () => SpanText): Excuse | undefined {
  const isOfWords =
    /^claims\/(?:ranking|superlative|comparison|endorsement)-/.test(finding.rule) ||
    (/^claims\/(?:certification|effect|material|price)-/.test(finding.rule) &&
      !/[\d一二两三四五六七八九十百千]/u.test(finding.quote));
  if (!isOfWords) return undefined;
  const view = read();
  const from = view.indexAtOrAfter(finding.span[0]);
  const to = view.indexAtOrAfter(finding.span[1]);
  return excuseFor(view.text, from, to, EXCUSES, draft.source);
}

/** @param said what was judged of `text`; of the draft itself where the two are one */
function conclude(
  decision: Review['decision'],
  text: string,
  drafted: WholeJudgement,
  said: WholeJudgement,
): Review {
  const inOrder = <Placed extends { readonly span: Finding['span'] }>(placed: readonly Placed[]) =>
    Object.freeze([...placed].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]));
  // Whoever records a decision cannot change it: the door airs what this says.
  return Object.freeze({
    decision,
    text,
    findings: inOrder(drafted.findings),
    claims: Object.freeze([...drafted.claims]),
    exempted: inOrder(drafted.exempted),
    facts: Object.freeze([...said.facts]),
    ...(said !== drafted && { said: Object.freeze([...said.claims]) }),
  });
}
