import { hashOf, mix } from '../../infra/learned-weights.ts';
import type { DoubtLanguage } from './language.ts';
import { type Part, WHOLE } from './parts.ts';
import type { TextUnits } from './read-units.ts';
import type { Weighed } from './weighed.ts';

const SHARE = hashOf('share');
const FURTHER = hashOf('further');
const LEFT = hashOf('left');
const SUPPORTED = hashOf('supported');
const FACTS = hashOf('facts');
const CLAIMS = hashOf('claims');
const KIND = hashOf('kind');
const SOLD = hashOf('sold');
const LENGTH = hashOf('length');

/** In what steps a text, or a part of it, is counted: what the notes do not hold, and code units. */
interface Steps {
  readonly unknown: number;
  readonly length: number;
}
const OF_TEXT: Record<DoubtLanguage, Steps> = {
  zh: { unknown: 5, length: 15 },
  en: { unknown: 2.5, length: 15 },
};
const OF_PART: Record<DoubtLanguage, Steps> = {
  zh: { unknown: 3, length: 8 },
  en: { unknown: 1, length: 20 },
};

/** How much of a text the shop's notes hold, code units or words, up to each place: the difference is a part's. */
interface Covering {
  readonly all: readonly number[];
  readonly known: readonly number[];
  /** The same, by longer stretches. */
  readonly further: readonly number[];
}

/**
 * What is known of a text, and of each part of it, each as one hashed sign: how much the notes hold, what was read of
 * it as claims and how that stands, how many facts carry it, what kind of thing it sells, and how long it is.
 * `met` is told a part's number, or WHOLE.
 */
export function circumstances(
  weighed: Weighed,
  read: TextUnits,
  { language, parts }: { readonly language: DoubtLanguage; readonly parts: readonly Part[] },
  met: (hash: number, part: number) => void,
): void {
  const { text, facts } = weighed;
  const covering: Covering = {
    all: sums(read.countable),
    known: sums(read.held),
    further: sums(read.heldFurther),
  };
  const sold = hashOf(weighed.product?.regulatory_class ?? 'none');
  const whole = { from: 0, to: text.length };
  tell(weighed, covering, whole, { steps: OF_TEXT[language], sold, met: (hash) => met(hash, WHOLE) });
  met(mix(FACTS, Math.min(3, facts)), WHOLE);
  for (const [number, part] of parts.entries()) {
    tell(weighed, covering, part, { steps: OF_PART[language], sold, met: (hash) => met(hash, number) });
  }
}

function tell(
  { claims }: Weighed,
  { all, known, further }: Covering,
  { from, to }: Part,
  on: { readonly steps: Steps; readonly sold: number; readonly met: (hash: number) => void },
): void {
  const { steps, sold, met } = on;
  const between = (counts: readonly number[]): number => (counts[to] as number) - (counts[from] as number);
  const units = between(all);
  const unknown = Math.max(0, units - between(known));
  let supported = 0;
  let read = 0;
  for (const claim of claims) {
    if (claim.from >= to || claim.to <= from) continue;
    read += 1;
    if (claim.verdict === 'supported') supported += 1;
    const kind = mix(KIND, hashOf(claim.kind));
    met(mix(kind, hashOf(claim.verdict)));
    met(mix(kind, sold));
  }
  met(mix(SHARE, fifths(between(known), units)));
  met(mix(FURTHER, fifths(between(further), units)));
  met(mix(LEFT, Math.min(8, Math.floor(unknown / steps.unknown))));
  met(mix(mix(LEFT, Math.min(4, Math.floor(unknown / (2 * steps.unknown)))), 16 + Math.min(2, supported)));
  met(mix(SUPPORTED, Math.min(4, supported)));
  met(mix(CLAIMS, Math.min(4, read)));
  met(mix(SOLD, sold));
  met(mix(LENGTH, Math.min(6, Math.floor((to - from) / steps.length))));
}

function fifths(part: number, all: number): number {
  return Math.min(4, Math.floor((5 * part) / Math.max(1, all)));
}

/** Of all marks before each place, and at the end of all. */
function sums(marks: readonly number[]): readonly number[] {
  const counts = [0];
  let count = 0;
  for (let at = 0; at < marks.length; at += 1) {
    count += marks[at] as number;
    counts.push(count);
  }
  return counts;
}
