import { bucketOf, hashOf, mix, SEED } from '../../infra/learned-weights.ts';
import { besideNotes } from './beside-notes.ts';
import { circumstances } from './circumstances.ts';
import type { DoubtLanguage } from './language.ts';
import { BETWEEN, numbersOf, type Part, WHOLE } from './parts.ts';
import { type Hashed, readUnits } from './read-units.ts';
import type { Weighed } from './weighed.ts';

/** Longest run of units that is one sign. */
const LONGEST = 3;
/** Before two words with one between them; behind a sign as of one part. */
const AROUND = hashOf('around ');
const IN_PART = hashOf(' in a part');

/** Weights of a language. */
export const BUCKETS = 1 << 18;

/**
 * Every sign of a text, told as of the whole text and as of the part it stands in: runs of one to three characters in
 * Chinese, of one to three words in English and the pairs around one, with all that a fact carries taken for one unit
 * and every number for another (whether it is right is for the facts to say); what of it the shop's notes hold and
 * what not; each part beside the statement of the notes that is nearest to it; and what is known of the whole and of each
 * part. Returns how many units there are.
 */
export function eachSign(
  weighed: Weighed,
  language: DoubtLanguage,
  parts: readonly Part[],
  met: (bucket: number, part: number) => void,
): number {
  const read = readUnits(weighed, language);
  const partOf = numbersOf(parts, weighed.text.length);
  const tellPart = (hash: number, part: number): void => met(bucketOf(mix(hash, IN_PART), BUCKETS), part);
  const tellWhole = (hash: number): void => met(bucketOf(hash, BUCKETS), WHOLE);
  /** Begins in one place and ends in another. */
  const tell = (hash: number, from: number, to: number): void => {
    tellWhole(hash);
    const part = partOf[from] as number;
    if (part !== BETWEEN && part === partOf[to]) tellPart(hash, part);
  };
  runs(read.units, tell);
  if (language === 'en') around(read.units, tell);
  const { hashes, from, to } = read.lookedUp;
  for (const [at, hash] of hashes.entries()) tell(hash, from[at] as number, to[at] as number);
  for (const part of parts.keys()) tellPart(SEED, part);
  besideNotes(weighed, { language, parts }, tellPart);
  circumstances(weighed, read, { language, parts }, (hash, part) =>
    part === WHOLE ? tellWhole(hash) : tellPart(hash, part),
  );
  return read.units.hashes.length;
}

type Tell = (hash: number, from: number, to: number) => void;

function runs({ hashes, from, to }: Hashed, tell: Tell): void {
  for (let first = 0; first < hashes.length; first += 1) {
    let hash = SEED;
    for (let at = first; at < Math.min(first + LONGEST, hashes.length); at += 1) {
      hash = mix(hash, hashes[at] as number);
      tell(hash, from[first] as number, to[at] as number);
    }
  }
}

/** Two units, whatever one stands between them. */
function around({ hashes, from, to }: Hashed, tell: Tell): void {
  for (let at = 2; at < hashes.length; at += 1) {
    const pair = mix(mix(AROUND, hashes[at - 2] as number), hashes[at] as number);
    tell(pair, from[at - 2] as number, to[at] as number);
  }
}
