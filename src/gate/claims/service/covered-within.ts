import type { Quantity } from '../numbers/quantity.ts';
import { type Scene, sentenceText } from '../scene/scene.ts';

const MONTH = 30 * 86_400;
const WITHIN = /\b(?:within|inside|in|before) (?:the first )?$/u;
const OURS =
  /^(?: of (?:use|owning it|buying it|purchase))?,? (?:then )?(?:that's|that is|that falls|it's|it is|it falls|you're|you are|they're|they are|we|we'll|we will|the shop) (?:fully |all |still )?(?:covered|on us|our (?:problem|job|cost|affair)|under (?:the |our )?warranty|replace|repair|fix|mend|sort it|make it good|put it right)/u;
const GOES_WRONG =
  /\b(?:if|should|when|whenever|in case|anything|any)\b.*\b(?:fail|break|broke|begin|start|sag|go|goes|open|shed|burn|crack|split|leak|tear|snap|rust|peel|come|stop|wear|die|dies|loosen|jam|warp|fade|wobbl|chip|bend|give)/u;
/** Two years on the handle, against burn-through: what alone is covered. */
const ONLY_OF = /\b(?:on|against|for)\b(?<parts>[a-z ,-]+)/u;
const SMALL = new Set([
  'the',
  'its',
  'and',
  'away',
  'coming',
  'against',
  'defects',
  'manufacturing',
  'faults',
  'all',
  'any',
]);

/**
 * If the handle fails within two years, that's on us: a warranty told without its name, of the part that it is on.
 * Of another part it is none, and what the number is of stays open.
 */
export function isOursWithin(scene: Scene, { lo, from, to }: Quantity): boolean {
  if (!scene.hasEnglish || lo < MONTH) return false;
  const { sentence } = scene.clauseAt(from);
  if (!WITHIN.test(scene.text.slice(Math.max(0, from - 24), from))) return false;
  if (!OURS.test(scene.text.slice(to, to + 60))) return false;
  const said = sentenceText(scene, sentence);
  if (!GOES_WRONG.test(said)) return false;
  const terms = scene.sheetAt(from).texts.find(({ path }) => path.startsWith('after_sales.warranty'));
  const parts = ONLY_OF.exec(terms?.values.join(' ') ?? '')?.groups?.parts;
  if (parts === undefined) return true;
  const words = (parts.match(/[a-z]{3,}/gu) ?? []).filter((word) => !SMALL.has(word));
  return words.length === 0 || words.some((word) => said.includes(stemOf(word)));
}

/** Shed of shedding, zip of zips. */
const stemOf = (word: string): string =>
  word.replace(/(?:ing|ed|es|s)$/u, '').replace(/(?<last>[a-z])\k<last>$/u, '$<last>');
