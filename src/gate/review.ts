import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Product } from '../model/knowledge.ts';
import type { ClaimCheck, Draft, Finding, Review, ReviewContext } from '../model/utterance.ts';
import { type CheckedClaims, checkClaims } from './claims/check-claims.ts';
import { doubtFindings } from './doubt/doubt-finding.ts';
import { namesOf, productMeant } from './names-meant.ts';
import { isProven } from './proven-words.ts';
import type { Excuse } from './rules/excuse.ts';
import { excuseFor } from './rules/excuses.ts';
import { forbiddenFindings } from './rules/forbidden-claims.ts';
import { type Circumstances, type Judgement, judgeText } from './rules/judge.ts';
import { missingLabelWords } from './rules/label-words.ts';
import { lawfulStretches } from './rules/lawful-uses.ts';
import { judgeLocked } from './rules/locked-script.ts';
import { maskedFindings } from './rules/masked-words.ts';
import { reviewedNamed } from './rules/reviewed-named.ts';
import { type Proposal, rewriteOf } from './rules/rewrite.ts';
import { splitFindings } from './rules/split-claims.ts';
import { staffTestFindings } from './rules/staff-test.ts';
import { unknownProductFindings } from './rules/unknown-product.ts';
import { CompiledRules } from './rules.ts';
import type { SpanText } from './text/span-text.ts';
import { withheldFindings } from './withheld-products.ts';

type Reviewed = Pick<Draft, 'text' | 'source' | 'surface' | 'product' | 'via'>;

/** A rewritten text may itself be rewritten once more: two rules may each ask for a clause. */
const REWRITES = 3;

const EXCUSES: readonly Excuse[] = ['negation', 'question', 'refutation'];

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
  if (first.findings.every((finding) => finding.action === 'note')) {
    return conclude('clear', draft.text, first.findings, first);
  }
  let proposal = first.proposal;
  for (let round = 0; round < REWRITES && proposal !== undefined; round += 1) {
    const again = judge({ ...draft, text: proposal.text }, knowledge, rules, context);
    if (again.findings.every((finding) => finding.action === 'note')) {
      return conclude('rewrite', proposal.text, first.findings, again);
    }
    proposal = again.proposal;
  }
  return conclude('refuse', '', first.findings, first);
}

interface Judged {
  readonly findings: readonly Finding[];
  readonly claims: readonly ClaimCheck[];
  readonly facts: readonly string[];
  /** What may be said instead, before it is itself judged. */
  readonly proposal: Proposal | undefined;
}

function judge(
  draft: Reviewed,
  knowledge: KnowledgeBase,
  rules: CompiledRules,
  context: ReviewContext,
): Judged {
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
  const claimed = checkClaims(draft.text, {
    knowledge,
    now: context.now,
    locale: context.locale,
    after: context.after,
    ...productOf(draft, product),
  });
  const locked = judgeLocked(
    draft,
    subjectsOf(draft, { meant: product, named, facts: claimed.facts }, knowledge),
    knowledge.shop,
    context,
  );
  const checked = onApproval(claimed, locked.approval);
  const alone = judgeText(draft.text, circumstances);
  const whole = withoutProven(alone, draft.text, checked.claims);
  let seen: SpanText | undefined;
  // Read once, and only where some finding needs it: taking disguises off is what costs most here.
  const view = (): SpanText => (seen ??= matcher.read(draft.text));
  const withheld = withheldFindings(draft, { withheld: context.withheld ?? [], knowledge, matcher });
  const others = [
    ...splitFindings(draft.text, context.after, circumstances, alone.findings),
    ...forbiddenFindings(draft.text, product, circumstances),
    // What is held is known, and its own reason is told.
    ...(withheld.length > 0 ? [] : unknownProductFindings(draft, knowledge, context.locale)),
    ...locked.findings,
    ...staffTestFindings(draft.text, product, circumstances),
    ...maskedFindings(draft.text, product, circumstances),
    ...missingLabelWords(draft),
    ...withheld,
    // Without the facts of what is meant, nothing can be held against them.
    ...(withheld.length > 0 ? [] : checked.findings.filter((finding) => !isTakenBack(finding, draft, view))),
  ];
  const findings = [
    ...whole.findings,
    ...others.filter(
      (finding) =>
        !whole.findings.some((known) => known.rule === finding.rule && known.quote === finding.quote),
    ),
  ];
  if (locked.approval === undefined && findings.every(({ action }) => action === 'note')) {
    const doubt = CompiledRules.doubtOf(rules);
    const settled = () => lawfulStretches(view().text, circumstances.names, matcher.uses);
    const around = { doubt, knowledge, product, checked, settled, locale: context.locale };
    findings.push(...doubtFindings(draft, view(), around));
  }
  const isBeyondRewriting = others.some((finding) => finding.action !== 'note');
  const owed = isBeyondRewriting ? undefined : locked.owed;
  if (owed !== undefined) findings.push(owed.finding);
  return {
    findings,
    claims: checked.claims,
    facts: [...new Set([...checked.facts, ...whole.facts])],
    // The notices of the approval first: what a rule asks for is then most often said.
    proposal: isBeyondRewriting ? undefined : (owed ?? rewriteOf(draft.text, whole.findings, whole.rules)),
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
  const kept = whole.findings.map((finding) => !isProven(finding, text, claims));
  return {
    facts: whole.facts,
    findings: whole.findings.filter((_, index) => kept[index]),
    rules: whole.rules.filter((_, index) => kept[index]),
  };
}

/** A ranking or comparison denied, asked or quoted to be refuted is no claim; facts and numbers stay claims. */
function isTakenBack(finding: Finding, draft: Reviewed, read: () => SpanText): boolean {
  const isOfWords =
    /^claims\/(?:ranking|superlative|comparison|endorsement)-/.test(finding.rule) ||
    (/^claims\/(?:certification|effect|material|price)-/.test(finding.rule) &&
      !/[\d一二两三四五六七八九十百千]/u.test(finding.quote));
  if (!isOfWords) return false;
  const view = read();
  const from = view.indexAtOrAfter(finding.span[0]);
  const to = view.indexAtOrAfter(finding.span[1]);
  return excuseFor(view.text, from, to, EXCUSES, draft.source) !== undefined;
}

function conclude(
  decision: Review['decision'],
  text: string,
  findings: readonly Finding[],
  { claims, facts }: Pick<Judged, 'claims' | 'facts'>,
): Review {
  const ordered = [...findings].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  // Whoever records a decision cannot change it: the door airs what this says.
  return Object.freeze({
    decision,
    text,
    findings: Object.freeze(ordered),
    claims: Object.freeze([...claims]),
    facts: Object.freeze([...facts]),
  });
}
