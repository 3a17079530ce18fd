import type { Viseme } from '../../model/audio.ts';

/** A mouth as numbers, so that shapes blend. All are shares of the mouth at rest, 0 where there is none. */
export interface MouthPose {
  /** Corner to corner; 1 at rest. */
  readonly width: number;
  /** Gap between the lips. */
  readonly open: number;
  /** Lips pushed forward. */
  readonly pucker: number;
  /** How much of the upper teeth shows. */
  readonly teeth: number;
  /** How high the tongue stands. */
  readonly tongue: number;
  /** Corners drawn up. */
  readonly smile: number;
}

const POSES: Readonly<Record<Viseme, MouthPose>> = {
  rest: { width: 1, open: 0, pucker: 0, teeth: 0, tongue: 0, smile: 0.75 },
  closed: { width: 0.94, open: 0, pucker: 0.12, teeth: 0, tongue: 0, smile: 0.35 },
  narrow: { width: 1.02, open: 0.26, pucker: 0, teeth: 0.95, tongue: 0.1, smile: 0.4 },
  open: { width: 1.04, open: 0.88, pucker: 0, teeth: 0.6, tongue: 0.5, smile: 0.3 },
  wide: { width: 1.22, open: 0.46, pucker: 0, teeth: 0.85, tongue: 0.3, smile: 0.6 },
  round: { width: 0.74, open: 0.8, pucker: 0.6, teeth: 0.2, tongue: 0.25, smile: 0.05 },
  pursed: { width: 0.56, open: 0.36, pucker: 1, teeth: 0.05, tongue: 0.1, smile: 0 },
  teeth: { width: 0.98, open: 0.2, pucker: 0, teeth: 1, tongue: 0, smile: 0.2 },
  tongue: { width: 1, open: 0.44, pucker: 0, teeth: 0.55, tongue: 1, smile: 0.35 },
};

/** A mouth at rest. */
export const RESTING: MouthPose = POSES.rest;

/**
 * The lips take about this long from one shape to the next, ms: shorter looks like a flip book, longer
 * swallows syllables of Mandarin at five a second.
 */
const BLEND_MS = 115;

/** Visemes as they go over the wire: start in ms from the utterance's start, and shape. */
export type VisemeTrack = readonly (readonly [atMs: number, viseme: Viseme])[];

/**
 * The mouth `elapsedMs` into an utterance: the track's steps smoothed by a raised cosine, so that position and
 * speed are continuous. The lips still meet for m, b and p however short these are.
 */
export function mouthAt(track: VisemeTrack, elapsedMs: number, durationMs: number): MouthPose {
  const sum = { width: 0, open: 0, pucker: 0, teeth: 0, tongue: 0, smile: 0 };
  let meeting = 0;
  let index = firstAfter(track, elapsedMs - BLEND_MS / 2) - 1;
  for (; startOf(track, index, durationMs) < elapsedMs + BLEND_MS / 2; index += 1) {
    const viseme = track[index]?.[1] ?? 'rest';
    const weight =
      share(startOf(track, index + 1, durationMs) - elapsedMs) -
      share(startOf(track, index, durationMs) - elapsedMs);
    for (const key of KEYS) sum[key] += weight * POSES[viseme][key];
    if (viseme === 'closed') meeting += weight;
  }
  return { ...sum, open: sum.open * (1 - Math.min(1, meeting * 2)) };
}

const KEYS = ['width', 'open', 'pucker', 'teeth', 'tongue', 'smile'] as const;

/** The mouth rests before the first cue (index −1) and from the utterance's end (index `length`). */
function startOf(track: VisemeTrack, index: number, durationMs: number): number {
  if (index < 0) return Number.NEGATIVE_INFINITY;
  if (index > track.length) return Number.POSITIVE_INFINITY;
  return track[index]?.[0] ?? Math.max(durationMs, track.at(-1)?.[0] ?? 0);
}

/** Integral of the raised cosine up to `x` ms: 0 well before, 1 well after. */
function share(x: number): number {
  if (x <= -BLEND_MS / 2) return 0;
  if (x >= BLEND_MS / 2) return 1;
  return 0.5 + x / BLEND_MS + Math.sin((2 * Math.PI * x) / BLEND_MS) / (2 * Math.PI);
}

/** Index of the first cue that begins after `ms`. */
function firstAfter(track: VisemeTrack, ms: number): number {
  let low = 0;
  let high = track.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((track[middle]?.[0] ?? 0) <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}
