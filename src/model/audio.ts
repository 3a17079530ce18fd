/** The house format of all sound in Candor: signed 16-bit little-endian mono PCM at this rate, Hz. */
export const HOUSE_RATE_HZ = 24_000;

/**
 * Mouth shapes, the Preston Blair set reduced to what a viewer can tell apart at stage size.
 * `rest` closed and idle; `closed` m b p; `narrow` consonants made with the teeth; `open` a; `wide` e i;
 * `round` o; `pursed` u ü w; `teeth` f v; `tongue` l n d t th.
 */
export const VISEMES = [
  'rest',
  'closed',
  'narrow',
  'open',
  'wide',
  'round',
  'pursed',
  'teeth',
  'tongue',
] as const;
export type Viseme = (typeof VISEMES)[number];

/** From `atMs` after the utterance's start the mouth has this shape. */
export interface VisemeCue {
  readonly atMs: number;
  readonly viseme: Viseme;
}

/** A piece of speech as a voice yields it: any length, house format, in order. */
export interface AudioChunk {
  readonly pcm: Int16Array;
  /**
   * Timed from the utterance's start. A voice that must hear the whole line first gives them with its last
   * chunk, whose `pcm` may be empty.
   */
  readonly visemes: readonly VisemeCue[];
}
