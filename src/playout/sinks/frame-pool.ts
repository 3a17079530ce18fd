/** The memory of a picture on its way out, written again only when nobody holds it any more. */
export interface Frame {
  readonly bytes: Buffer;
  /** Held by one alone: that one may write. */
  readonly isOwn: boolean;
  hold(): void;
  /** @throws Error where nobody held it: somebody else's picture would be written over */
  release(): void;
}

/**
 * Pictures of one size, used over and over: a picture is more than a megabyte, and to leave 25 of them a second to
 * the collector costs more than to encode some. A frame that is never released is lost to the pool, not to the
 * collector.
 */
export class FramePool {
  readonly #length: number;
  readonly #free: PooledFrame[] = [];

  /** @param length bytes of a picture */
  constructor(length: number) {
    this.#length = length;
  }

  /** A frame that the caller alone holds; what is in it is left over. */
  take(): Frame {
    const frame = this.#free.pop() ?? new PooledFrame(this.#length, (returned) => this.#free.push(returned));
    frame.hold();
    return frame;
  }
}

class PooledFrame implements Frame {
  readonly bytes: Buffer;
  readonly #giveBack: (frame: PooledFrame) => void;
  #holders = 0;

  constructor(length: number, giveBack: (frame: PooledFrame) => void) {
    this.bytes = Buffer.alloc(length);
    this.#giveBack = giveBack;
  }

  get isOwn(): boolean {
    return this.#holders === 1;
  }

  hold(): void {
    this.#holders += 1;
  }

  release(): void {
    if (this.#holders === 0) throw new Error('a frame was released that nobody held');
    this.#holders -= 1;
    if (this.#holders === 0) this.#giveBack(this);
  }
}
