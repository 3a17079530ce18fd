import { classOf } from '../../knowledge/reviewed-goods.ts';
import type { Product } from '../../model/knowledge.ts';
import type { Rule } from '../../model/rule-pack.ts';
import type { Locale } from '../../model/text.ts';
import type { DraftSource, Exemption, ExemptionKind, Finding, Surface } from '../../model/utterance.ts';
import { mayMatch } from '../text/may-match.ts';
import type { SpanText } from '../text/span-text.ts';
import { proofOf } from './dossier.ts';
import { excuseFor } from './excuses.ts';
import { lawfulStretches } from './lawful-uses.ts';
import { inOrder, type Match, type Matches, type RuleMatcher } from './matcher.ts';
import { matchNoted } from './noted-words.ts';
import type { Search } from './pattern.ts';
import { sentenceAround } from './sentences.ts';

/** What decides whether a match is a finding. */
export interface Circumstances {
  readonly matcher: Pick<RuleMatcher, 'read' | 'find' | 'hidden' | 'uses' | 'everyUse'>;
  readonly product: Product | undefined;
  /** The product was only guessed from a name in the words: no class excuses them. */
  readonly isGuess?: boolean;
  /** Others that the words name, whose advertising is reviewed: the rules of their classes hold as well. */
  readonly alsoNamed?: readonly Product[];
  /** Names of the shop and its products as rules see them: a superlative inside one is a name. */
  readonly names: readonly string[];
  readonly source: DraftSource;
  readonly surface: Surface;
  readonly locale: Locale;
  /** Epoch ms. */
  readonly now: number;
}

export interface Judgement {
  readonly findings: Finding[];
  /** What rules met and something excused. */
  readonly exempted: Exemption[];
  /** The rules of the findings, in the same order, for rewriting. */
  readonly rules: Rule[];
}

/** Naming a thing by its name is no claim in these categories (SAMR guide 2023 no. 6, art. 6(4)). */
const NAMES_EXCUSE = new Set(['superlative', 'comparison', 'endorsement', 'origin', 'price', 'superstition']);

/**
 * The findings of all rules on one text.
 * @param newFrom offset in `text` where the new words begin; matches before it are not reported, and spans
 * count from it.
 */
export function judgeText(text: string, circumstances: Circumstances, newFrom = 0): Judgement {
  const findings: Finding[] = [];
  const exempted: Exemption[] = [];
  const rules: Rule[] = [];
  const readings = circumstances.matcher.find(text, (rule) => subjectOf(rule, circumstances) !== undefined);
  for (const { view, matches: found, by } of readings) {
    const matches = [...found, ...noted(view.text, circumstances, by)].sort(inOrder);
    if (matches.length === 0) continue;
    const boundary = newFrom === 0 ? 0 : view.indexAtOrAfter(newFrom);
    const names = circumstances.names.filter((name) => view.text.includes(name));
    for (const match of matches) {
      if (match.to <= boundary) continue;
      const product = subjectOf(match.ready.rule, circumstances)?.product;
      const excuse = excusedBy(match, view, { ...circumstances, names, product }, by);
      const [from, to] = view.span(match.from, match.to);
      const span = [Math.max(0, from - newFrom), to - newFrom] as const;
      const { rule, id, pack } = match.ready;
      const quote = text.slice(newFrom + span[0], newFrom + span[1]);
      if (excuse !== undefined) {
        if (!holds(exempted, id, span)) exempted.push({ rule: id, pack, span, quote, ...excuse });
        continue;
      }
      if (holds(findings, id, span)) continue;
      findings.push({
        rule: id,
        pack,
        category: rule.category,
        law: lawFor(rule, circumstances.locale),
        span,
        quote,
        reason: rule.reason,
        fix: rule.fix,
        action: rule.action,
      });
      rules.push(rule);
    }
  }
  return { findings, exempted, rules };
}

/** Whether what was met before holds these words by the same rule. */
function holds(
  known: readonly Pick<Finding, 'rule' | 'span'>[],
  id: string,
  [from, to]: Finding['span'],
): boolean {
  return known.some(({ rule, span }) => rule === id && span[0] <= from && span[1] >= to);
}

/** What is said of a product as its own notes have it, for the rules that ask something of that. */
function noted(text: string, circumstances: Circumstances, by: Matches['by']): readonly Match[] {
  return by.ofNotes.flatMap((ready) => {
    const product = subjectOf(ready.rule, circumstances)?.product;
    return product === undefined ? [] : matchNoted(ready, text, product, by);
  });
}

/** Whom a rule speaks of: the product meant, or else one that is named besides; undefined where it does not hold. */
function subjectOf(
  rule: Rule,
  { product, isGuess, alsoNamed, source, surface }: Circumstances,
): { readonly product: Product | undefined } | undefined {
  if (rule.sources !== undefined && !rule.sources.includes(source)) return undefined;
  if (rule.surfaces !== undefined && !rule.surfaces.includes(surface)) return undefined;
  if (holdsFor(rule, product, isGuess === true)) return { product };
  const named = alsoNamed?.find((other) => holdsFor(rule, other, false));
  return named === undefined ? undefined : { product: named };
}

function holdsFor(rule: Rule, product: Product | undefined, isGuess: boolean): boolean {
  const known = product === undefined ? undefined : classOf(product);
  const regulatory = known?.regulatory;
  if (regulatory === undefined || isGuess || known?.isDeclared === false) {
    const holds = rule.unknown_class === 'apply' || (rule.classes ?? rule.not_classes) === undefined;
    if (holds || regulatory === undefined) return holds;
  }
  if (rule.classes !== undefined && !rule.classes.includes(regulatory)) return false;
  return rule.not_classes === undefined || !rule.not_classes.includes(regulatory);
}

interface Excused {
  readonly by: ExemptionKind;
  readonly fact?: string;
}

/** What lets the words pass; undefined where nothing does. */
function excusedBy(
  match: Match,
  view: SpanText,
  circumstances: Circumstances,
  { uses }: Matches['by'],
): Excused | undefined {
  const { ready, from, to } = match;
  const { text } = view;
  const { rule } = ready;
  // Asked of the whole text, which is read for its words already.
  const may = ({ regex }: Search): boolean => mayMatch(regex, text);
  if (ready.satisfiedBy.some((said) => may(said) && said.first(text) !== undefined)) return { by: 'notice' };
  if (NAMES_EXCUSE.has(rule.category) && isInsideName(text, from, to, circumstances.names))
    return { by: 'name' };
  if (isLawfulUse(rule, match, text, circumstances.names, uses)) return { by: 'lawful-use' };
  if (rule.rewrite === undefined && isLabelText(text, from, to, circumstances)) return { by: 'own-label' };
  const sentence = sentenceAround(text, from, to);
  const words = text.slice(sentence.from, sentence.to);
  if (ready.except.some((one) => may(one) && meets(one, words, from - sentence.from, to - sentence.from)))
    return { by: 'except' };
  if (ready.unless.some((context) => may(context) && context.first(words) !== undefined))
    return { by: 'unless' };
  const turn = excuseFor(text, from, to, rule.excuses, circumstances.source);
  if (turn !== undefined) return { by: turn };
  if (rule.evidence === undefined) return undefined;
  if (!ready.proof.spoken.every((said) => said.first(text) !== undefined)) return undefined;
  const fact = proofOf(ready, text.slice(from, to), circumstances.product, circumstances.now);
  return fact === undefined ? undefined : { by: 'evidence', fact };
}

/** Whether the pattern stands anywhere over `[from, to)`. */
const meets = (pattern: Search, words: string, from: number, to: number): boolean =>
  pattern.all(words).some((found) => found.index < to && found.to > from);

/** The whole clause is what the law names lawful, such as a comparison within the seller's own range. */
function isLawfulUse(
  { category }: Rule,
  { from, to }: Match,
  text: string,
  names: readonly string[],
  uses: Matches['by']['uses'],
): boolean {
  const answering = uses.filter(({ categories }) => categories.includes(category));
  return lawfulStretches(text, names, answering).some((one) => one.from <= from && one.to >= to);
}

/** Whose label and registration say what may be said of them, word for word. */
const LABELLED: ReadonlySet<string | undefined> = new Set([
  'health_food',
  'medical_device',
  'medical_service',
  'drug',
  'infant_food',
  'fsmp',
  'special_cosmetic',
]);
/** A shorter value stands in too many sentences to be a quotation of the label. */
const SHORTEST_LABEL = 3;

const labels = new WeakMap<Product, readonly string[]>();

/** The facts in words of a product, as rules see them. */
function labelOf(product: Product, matcher: Circumstances['matcher']): readonly string[] {
  const known = labels.get(product);
  if (known !== undefined) return known;
  const written = Object.values(product.facts ?? {})
    .flatMap(({ value }) => (Array.isArray(value) ? value : [value]))
    .filter((value): value is string => typeof value === 'string' && value.length >= SHORTEST_LABEL)
    .map((value) => matcher.read(value).text);
  labels.set(product, written);
  return written;
}

/** The words stand within a fact of such a product that is said word for word: 有助于润肠通便. */
function isLabelText(text: string, from: number, to: number, { product, matcher }: Circumstances): boolean {
  if (product === undefined || !LABELLED.has(product.regulatory_class)) return false;
  return isInsideName(text, from, to, labelOf(product, matcher));
}

function isInsideName(text: string, from: number, to: number, names: readonly string[]): boolean {
  return names.some((name) => {
    for (let at = text.indexOf(name); at >= 0 && at <= from; at = text.indexOf(name, at + 1)) {
      if (at + name.length >= to) return true;
    }
    return false;
  });
}

function lawFor(rule: Rule, locale: Locale): string {
  if (typeof rule.law === 'string') return rule.law;
  return rule.law[locale] ?? Object.values(rule.law)[0] ?? '';
}
