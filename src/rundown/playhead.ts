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
    const line = Math.min(position.line, segment.lines.length);
    const playhead = new Playhead(rundown, { ...position, line });
    // A segment that was shortened to before this line is over, not the night.
    return playhead.item === undefined ? playhead.nextSegment() : playhead;
  }

  /**
   * The same place in a newly saved rundown: found by the ids of segment and line, else by number. Where the
   * line is no more, the next one that still is.
   */
  reload(rundown: Rundown): Playhead {
    if (this.position === undefined) return new Playhead(rundown, undefined);
    const segment = rundown.segments.find((each) => each.id === this.position?.segment);
    if (segment === undefined) return this.#afterLostSegment(rundown);
    const ahead = this.#segment(this.position.segment)?.lines.slice(this.position.line) ?? [];
    const indexOf = (id: string | undefined) => segment.lines.findIndex((line) => line.id === id);
    const kept =
      ahead[0]?.id === undefined ? undefined : ahead.find(({ id }) => id !== undefined && indexOf(id) >= 0);
    const line = kept === undefined ? this.position.line : indexOf(kept.id);
    return Playhead.resume(rundown, { ...this.position, line });
  }

  /** Whether its line comes sooner in the night than the other's. */
  isBefore(other: Playhead): boolean {
    if (this.position === undefined || other.position === undefined) return this.position !== undefined;
    const { loop, segment, line } = this.position;
    if (loop !== other.position.loop) return loop < other.position.loop;
    const order = this.#rundown.segments.map(({ id }) => id);
    const ahead = order.indexOf(other.position.segment) - order.indexOf(segment);
    return ahead === 0 ? line < other.position.line : ahead > 0;
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

  /**
   * To the close of the night: the first segment after the loop, or, in a rundown without one, the first that
   * is a close. To the end where there is neither. Stays where the close has begun.
   */
  toClose(): Playhead {
    const { segments, loop } = this.#rundown;
    if (this.position === undefined) return this;
    const at = segments.findIndex((each) => each.id === this.position?.segment);
    const first =
      loop === undefined
        ? segments.findIndex((each) => each.kind === 'close')
        : segments.findIndex((each) => each.id === loop.to) + 1;
    if (first >= 0 && at >= first) return this;
    const close = segments[first];
    return new Playhead(this.#rundown, close && { segment: close.id, line: 0, loop: this.position.loop });
  }

  #segment(id: string): Segment | undefined {
    return this.#rundown.segments.find((each) => each.id === id);
  }

  /** What comes after a segment that is no more: never out of the loop, which would end the night early. */
  #afterLostSegment(rundown: Rundown): Playhead {
    const before = this.#rundown.segments;
    const isKept = ({ id }: Segment) => rundown.segments.some((kept) => kept.id === id);
    if (!before.some(isKept)) return Playhead.start(rundown);
    const indexOf = (id: string | undefined) => before.findIndex((each) => each.id === id);
    const from = indexOf(this.position?.segment);
    const loopEnd = indexOf(this.#rundown.loop?.to);
    const isLooping =
      rundown.loop !== undefined && from >= indexOf(this.#rundown.loop?.from) && from <= loopEnd;
    const next = before.slice(from + 1, isLooping ? loopEnd + 1 : before.length).find(isKept);
    const loop = this.position?.loop ?? 0;
    if (next !== undefined) return new Playhead(rundown, { segment: next.id, line: 0, loop });
    const again = isLooping ? rundown.loop : undefined;
    return new Playhead(rundown, again && { segment: again.from, line: 0, loop: loop + 1 });
  }
}
