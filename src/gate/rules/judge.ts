import type { Product } from '../../model/knowledge.ts';
import type { Rule } from '../../model/rule-pack.ts';
import type { Locale } from '../../model/text.ts';
import type { DraftSource, Exemption, ExemptionKind, Finding, Surface } from '../../model/utterance.ts';
import { mayMatch } from '../text/may-match.ts';
import type { SpanText } from '../text/span-text.ts';
import { proofOf } from './dossier.ts';
import { excuseFor } from './excuses.ts';
import type { Match, RuleMatcher } from './matcher.ts';
import { sentenceAround } from './sentences.ts';

/** What decides whether a match is a finding. */
export interface Circumstances {
  readonly matcher: Pick<RuleMatcher, 'read' | 'find' | 'hidden'>;
  readonly product: Product | undefined;
  /** The product was only guessed from a name in the words: no class excuses them. */
  readonly isGuess?: boolean;
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
  const { matcher } = circumstances;
  const view = matcher.read(text);
  const boundary = newFrom === 0 ? 0 : view.indexAtOrAfter(newFrom);
  const findings: Finding[] = [];
  const exempted: Exemption[] = [];
  const rules: Rule[] = [];
  const matches = matcher.find(view, (rule) => isApplicable(rule, circumstances));
  if (matches.length === 0) return { findings, exempted, rules };
  const names = circumstances.names.filter((name) => view.text.includes(name));
  const here = { ...circumstances, names };
  for (const match of matches) {
    if (match.to <= boundary) continue;
    const excuse = excusedBy(match, view, here);
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

function isApplicable(rule: Rule, { product, isGuess, source, surface }: Circumstances): boolean {
  if (rule.sources !== undefined && !rule.sources.includes(source)) return false;
  if (rule.surfaces !== undefined && !rule.surfaces.includes(surface)) return false;
  const regulatory = product?.regulatory_class;
  if (regulatory === undefined || isGuess) {
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
function excusedBy(match: Match, view: SpanText, circumstances: Circumstances): Excused | undefined {
  const { ready, from, to } = match;
  const { text } = view;
  const { rule } = ready;
  if (NAMES_EXCUSE.has(rule.category) && isInsideName(text, from, to, circumstances.names))
    return { by: 'name' };
  if (rule.rewrite === undefined && isLabelText(text, from, to, circumstances)) return { by: 'own-label' };
  const sentence = sentenceAround(text, from, to);
  const words = text.slice(sentence.from, sentence.to);
  // Asked of the whole text, which is read for its words already.
  const may = (pattern: RegExp): boolean => mayMatch(pattern, text);
  if (ready.except.some((one) => may(one) && meets(one, words, from - sentence.from, to - sentence.from)))
    return { by: 'except' };
  if (ready.unless.some((context) => may(context) && context.test(words))) return { by: 'unless' };
  const turn = excuseFor(text, from, to, rule.excuses, circumstances.source);
  if (turn !== undefined) return { by: turn };
  if (rule.evidence === undefined) return undefined;
  const fact = proofOf(rule.evidence, text.slice(from, to), circumstances.product, circumstances.now);
  return fact === undefined ? undefined : { by: 'evidence', fact };
}

/** Whether the pattern, which carries the `g` flag, stands anywhere over `[from, to)`. */
function meets(pattern: RegExp, words: string, from: number, to: number): boolean {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(words); found !== null; found = pattern.exec(words)) {
    if (found.index >= to) return false;
    if (found.index + found[0].length > from) return true;
    if (found[0] === '') pattern.lastIndex += 1;
  }
  return false;
}

/** Whose label and registration say what may be said of them, word for word. */
const LABELLED: ReadonlySet<string | undefined> = new Set([
  'health_food',
  'medical_device',
  'drug',
  'infant_food',
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
