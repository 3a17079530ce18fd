/** The overlapping pairs of characters of a text, as sorted distinct numbers; digits count as one. */
export type Shingles = Int32Array;

const NUMERAL = /[0-9一二三四五六七八九十两几]+/g;

/** A text's pairs and the keys under which alike texts meet. */
export interface Fingerprint {
  readonly shingles: Shingles;
  readonly bands: readonly number[];
}

/**
 * @param tight letters, digits and ideographs only
 * @param realm texts of different realms are never alike
 */
export function fingerprintOf(tight: string, realm = ''): Fingerprint {
  const plain = shinglesOf(tight);
  const shingles = realm === '' ? plain : plain.map((pair) => pair ^ saltOf(realm)).sort();
  return { shingles, bands: bandsOf(shingles) };
}

function saltOf(realm: string): number {
  let salt = 0;
  for (let index = 0; index < realm.length; index++)
    salt = (Math.imul(salt, 31) + realm.charCodeAt(index)) | 0;
  return Math.imul(salt, 0x9e3779b1);
}

/** Pairs of `tight` (letters, digits and ideographs only, see `PlainText`); one-character texts give one. */
function shinglesOf(tight: string): Shingles {
  const text = tight.replace(NUMERAL, '0');
  const pairs = new Set<number>();
  for (let index = 0; index + 1 < text.length; index++) {
    pairs.add((Math.imul(text.charCodeAt(index), 0x10001) ^ text.charCodeAt(index + 1)) | 0);
  }
  if (text.length === 1) pairs.add(text.charCodeAt(0));
  return Int32Array.from(pairs).sort();
}

/** The share of pairs two texts have in common, 0 to 1 (Jaccard). */
export function likeness(a: Shingles, b: Shingles): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (left >= right) j += 1;
  }
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}

/** How much of the lesser text the greater one holds, 0 to 1: a paraphrase pads and reorders, and keeps this. */
function containment(a: Shingles, b: Shingles): number {
  const least = Math.min(a.length, b.length);
  if (least === 0) return 0;
  // likeness = shared / (a + b - shared), solved for shared.
  const alike = likeness(a, b);
  return (alike * (a.length + b.length)) / (1 + alike) / least;
}

/** A text that holds half of another is alike to it by this measure. */
const HELD = 0.68;

/** How nearly two texts mean one thing, 0 to 1: they are alike, or one holds much of the other. */
export function kinship(a: Shingles, b: Shingles): number {
  return Math.max(likeness(a, b), HELD * containment(a, b));
}

/** Independent odd multipliers for min-wise hashing: each keeps the least of the mixed pairs. */
const MULTIPLIERS = [
  0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1, 0xd3a2646d, 0xfd7046c5, 0xb55a4f09,
];

/**
 * Keys under which alike texts meet: eight minima, each a band of its own. Two texts alike by 0.5 miss each
 * other once in 256, and what they share is then measured exactly.
 */
function bandsOf(shingles: Shingles): readonly number[] {
  return MULTIPLIERS.map((multiplier, band) => {
    let least = 0x7fffffff;
    for (const shingle of shingles) {
      const mixed = Math.imul(shingle ^ (shingle >>> 15), multiplier);
      const value = (mixed ^ (mixed >>> 13)) & 0x7fffffff;
      if (value < least) least = value;
    }
    return (least & ~7) | band;
  });
}
