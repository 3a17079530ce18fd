/** Marks kept: key frames are asked for within seconds of being given. */
const MOST_MARKS = 64;

/**
 * Which moment of the air each frame of the stream shows. The stream's frames are counted without holes; where
 * air time was skipped, for an encoder that died or fell behind, frames after the skip show later moments.
 */
export class StreamTime {
  #marks: { readonly frame: number; readonly airMs: number }[] = [];
  readonly #frameMs: number;

  constructor(frameMs: number) {
    this.#frameMs = frameMs;
  }

  /** The frame shows the room at `airMs`. Told of every frame, in order. */
  shows(frame: number, airMs: number): void {
    // NaN compares with nothing: the first frame always makes a mark.
    if (Math.abs(this.airMsOf(frame) - airMs) < this.#frameMs / 2) return;
    this.#marks = [...this.#marks, { frame, airMs }].slice(-MOST_MARKS);
  }

  /** Epoch ms on the air clock; NaN before the first frame. */
  airMsOf(frame: number): number {
    const mark = this.#marks.findLast((one) => one.frame <= frame) ?? this.#marks[0];
    return mark === undefined ? Number.NaN : mark.airMs + (frame - mark.frame) * this.#frameMs;
  }

  /** Stream time, ms from its first frame, at which a moment of the air is shown; of one that was skipped, where it would be. */
  streamMsOf(airMs: number): number {
    const index = this.#marks.findLastIndex((one) => one.airMs <= airMs);
    const mark = this.#marks[Math.max(0, index)];
    if (mark === undefined) return Number.NaN;
    const next = this.#marks[index + 1]?.frame ?? Number.POSITIVE_INFINITY;
    return Math.min(mark.frame * this.#frameMs + airMs - mark.airMs, next * this.#frameMs);
  }
}
