import { HOUSE_RATE_HZ, type VisemeCue } from '../model/audio.ts';

/** Two periods of the deepest voice and no more than a sound of speech, ms. */
const FRAME_MS = 40;
/** A period of the deepest voice is found within it, ms. */
const SEARCH_MS = 12;
const FRAME = samples(FRAME_MS);
/** Frames overlap by half, so that the windows add up to one. */
const HOP = FRAME / 2;
const SEARCH = samples(SEARCH_MS);
/** Pitch lies below 500 Hz: every sixth sample shows it, and the search takes a thirtieth of the time. */
const COARSE = 6;

const WINDOW = Float64Array.from(
  { length: FRAME },
  (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (at + 0.5)) / FRAME),
);

/**
 * The same speech so many times as long, at the same pitch: frames of it are laid further apart, each taken where it
 * goes on as the one before it would have (WSOLA: Verhelst and Roelands, ICASSP 1993, doi:10.1109/ICASSP.1993.319366).
 * The cues move along.
 */
export function stretched(
  pcm: Int16Array,
  visemes: readonly VisemeCue[],
  times: number,
): { readonly pcm: Int16Array; readonly visemes: readonly VisemeCue[] } {
  const longer = Math.round(pcm.length * times);
  const sum = new Float64Array(longer + FRAME);
  let before = -HOP;
  for (let at = -HOP; at < longer; at += HOP) {
    const from = at < 0 ? -HOP : bestFrom(pcm, Math.round(at / times), before + HOP);
    for (let index = Math.max(0, -at); index < FRAME; index += 1) {
      const place = at + index;
      sum[place] = (sum[place] as number) + (pcm[from + index] ?? 0) * (WINDOW[index] as number);
    }
    before = from;
  }
  return {
    pcm: Int16Array.from(sum.subarray(0, longer), (value) =>
      Math.max(-32_768, Math.min(32_767, Math.round(value))),
    ),
    visemes: visemes.map(({ atMs, viseme }) => ({ atMs: Math.round(atMs * times), viseme })),
  };
}

/** Near `near` the place whose sound is most like what follows at `next`: coarsely, then to the sample. */
function bestFrom(pcm: Int16Array, near: number, next: number): number {
  const coarse = best(pcm, next, near - SEARCH, near + SEARCH, COARSE);
  return best(pcm, next, coarse - COARSE, coarse + COARSE, 1);
}

function best(pcm: Int16Array, next: number, first: number, last: number, step: number): number {
  let found = first;
  let most = Number.NEGATIVE_INFINITY;
  for (let from = first; from <= last; from += step) {
    const likeness = likenessOf(pcm, from, next);
    // Where all are alike, as in silence, the nearest to the middle is the one in time.
    if (likeness > most || (likeness === most && from <= (first + last) / 2)) {
      most = likeness;
      found = from;
    }
  }
  return found;
}

/** Correlation of the halves that will overlap, by the strength of the one that is chosen. */
function likenessOf(pcm: Int16Array, one: number, other: number): number {
  let product = 0;
  let power = 1;
  for (let index = 0; index < HOP; index += COARSE) {
    const a = pcm[one + index] ?? 0;
    product += a * (pcm[other + index] ?? 0);
    power += a * a;
  }
  return product / Math.sqrt(power);
}

function samples(ms: number): number {
  return Math.round((ms * HOUSE_RATE_HZ) / 1000);
}
