import type { Line, Rundown, Segment } from '../model/rundown.ts';

/** Where the next line to be aired stands. What a checkpoint keeps; it survives a restart. */
export interface PlayheadPosition {
  readonly segment: string;
  /** Index of the line in its segment; equal to the number of lines while its Q&A window is open. */
  readonly line: number;
  /** How many times the loop has been gone through: picks the wording of a line. */
  readonly loop: number;
}

/** What the rundown asks for next. */
export type RundownItem =
  | {
      readonly kind: 'line';
      readonly position: PlayheadPosition;
      readonly segment: Segment;
      readonly line: Line;
      /** `line` id, or its number where the YAML gives none. */
      readonly lineId: string;
      readonly variant: number;
      readonly text: string;
    }
  /** Stay with the audience for `windowMs`, answering what waits. */
  | {
      readonly kind: 'window';
      readonly position: PlayheadPosition;
      readonly segment: Segment;
      readonly windowMs: number;
    };

/** Walks a rundown: segments in order, the loop again and again. Immutable: every step is a new playhead. */
export class Playhead {
  readonly #rundown: Rundown;
  readonly position: PlayheadPosition | undefined;

  /** @param position where to go on; a segment that is no more means the first that still follows. */
  private constructor(rundown: Rundown, position: PlayheadPosition | undefined) {
    this.#rundown = rundown;
    this.position = position;
  }

  static start(rundown: Rundown): Playhead {
    const first = rundown.segments[0];
    return new Playhead(rundown, first && { segment: first.id, line: 0, loop: 0 });
  }

  /** Goes on from a checkpoint, in a rundown that may have been edited since. */
  static resume(rundown: Rundown, position: PlayheadPosition): Playhead {
    const segment = rundown.segments.find((each) => each.id === position.segment);
    if (segment === undefined) return Playhead.start(rundown);
    return new Playhead(rundown, { ...position, line: Math.min(position.line, segment.lines.length) });
  }

  /** The same place in a newly saved rundown: found by the ids of segment and line, else by number. */
  reload(rundown: Rundown): Playhead {
    if (this.position === undefined) return this;
    const lineId = this.#segment(this.position.segment)?.lines[this.position.line]?.id;
    const segment = rundown.segments.find((each) => each.id === this.position?.segment);
    if (segment === undefined) return this.#afterLostSegment(rundown);
    const moved = lineId === undefined ? -1 : segment.lines.findIndex((line) => line.id === lineId);
    return Playhead.resume(rundown, moved < 0 ? this.position : { ...this.position, line: moved });
  }

  /** What comes now; undefined when the rundown is over. */
  get item(): RundownItem | undefined {
    if (this.position === undefined) return undefined;
    const segment = this.#segment(this.position.segment);
    if (segment === undefined) return undefined;
    const line = segment.lines[this.position.line];
    if (line === undefined) {
      const { windowMs } = segment;
      return windowMs === undefined
        ? undefined
        : { kind: 'window', position: this.position, segment, windowMs };
    }
    const wordings = typeof line.say === 'string' ? [line.say] : line.say;
    const variant = this.position.loop % wordings.length;
    return {
      kind: 'line',
      position: this.position,
      segment,
      line,
      lineId: line.id ?? String(this.position.line + 1),
      variant,
      text: wordings[variant] ?? '',
    };
  }

  /** One line on, from the last line into the Q&A window if there is one, then to the next segment. */
  advance(): Playhead {
    if (this.position === undefined) return this;
    const segment = this.#segment(this.position.segment);
    if (segment === undefined) return this;
    const line = this.position.line + 1;
    const last = segment.windowMs === undefined ? segment.lines.length - 1 : segment.lines.length;
    if (line <= last) return new Playhead(this.#rundown, { ...this.position, line });
    return this.nextSegment();
  }

  /** To the first line of the next segment, or of the loop. */
  nextSegment(): Playhead {
    if (this.position === undefined) return this;
    const { segments, loop } = this.#rundown;
    if (loop !== undefined && loop.to === this.position.segment) {
      return new Playhead(this.#rundown, { segment: loop.from, line: 0, loop: this.position.loop + 1 });
    }
    const next = segments[segments.findIndex((each) => each.id === this.position?.segment) + 1];
    return new Playhead(this.#rundown, next && { segment: next.id, line: 0, loop: this.position.loop });
  }

  /** Out of the loop: to the first segment after it, for the close of the night. */
  toClose(): Playhead {
    const { segments, loop } = this.#rundown;
    if (this.position === undefined || loop === undefined) return this;
    const end = segments.findIndex((each) => each.id === loop.to);
    const at = segments.findIndex((each) => each.id === this.position?.segment);
    if (at > end) return this;
    const close = segments[end + 1];
    return new Playhead(this.#rundown, close && { segment: close.id, line: 0, loop: this.position.loop });
  }

  #segment(id: string): Segment | undefined {
    return this.#rundown.segments.find((each) => each.id === id);
  }

  #afterLostSegment(rundown: Rundown): Playhead {
    const before = this.#rundown.segments;
    const from = before.findIndex((each) => each.id === this.position?.segment);
    const survivor = before
      .slice(from + 1)
      .find((each) => rundown.segments.some((kept) => kept.id === each.id));
    const loop = this.position?.loop ?? 0;
    return survivor === undefined
      ? Playhead.start(rundown)
      : new Playhead(rundown, { segment: survivor.id, line: 0, loop });
  }
}
