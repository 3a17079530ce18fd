/**
 * The picture and the sound run this far behind the air, ms: what the network may be late by before a gap is
 * heard. 250 covers Wi-Fi with another stream on it.
 */
export const JITTER_MS = 250;

/** Correction of a drifting sound card, as a share of speed: 0.4 % is not heard as pitch. */
const NUDGE = 0.004;
/** Drift is corrected from this much on, ms, and until it is almost gone. */
const DRIFT_MS = 30;
const SETTLED_MS = 6;
/** Frames closer than this to the end of the one before continue it without a gap, ms. */
const SEAM_MS = 4;
/** So much earlier than usual a frame comes only where the local clock stood still, ms. */
const JUMP_MS = 2000;
/** Arrivals in the running mean: at ten to fifty frames a second some seconds. What is usual is known after as many. */
const MEMORY = 50;

interface Stretch {
  /** On the air clock, ms. */
  readonly airMs: number;
  /** On the local clock, s. */
  readonly at: number;
  readonly rate: number;
  /** Length on the local clock, s. */
  readonly lengthS: number;
}

/** When and how fast to play a frame of sound. */
export interface Placement {
  /** On the local clock, s. */
  readonly at: number;
  readonly rate: number;
  /** What of its beginning is past already, s of the frame's own time. */
  readonly skipS: number;
}

/**
 * Maps the air clock to a local one (the sound card's, or the page's while there is no sound) and back: what
 * is being heard now. Pure: the local time is always passed in, seconds.
 */
export class HeardClock {
  #stretches: Stretch[] = [];
  /** How early frames come before they are played, ms: what is usual here, and the running mean. */
  #usualSlackMs = 0;
  #slackMs = 0;
  #arrivals = 0;
  #rate = 1;

  /** The air is at `airMs` now; it is heard `JITTER_MS` later. */
  anchor(airMs: number, now: number): void {
    this.resume(airMs - JITTER_MS, now);
  }

  /** `heardMs` of the air is heard now; what was planned is forgotten. For a change of the local clock. */
  resume(heardMs: number, now: number): void {
    this.#stretches = [{ airMs: heardMs, at: now, rate: 1, lengthS: 0 }];
    this.#arrivals = 0;
    this.#rate = 1;
  }

  get isAnchored(): boolean {
    return this.#stretches.length > 0;
  }

  /** A frame came in: where it goes. Undefined where all of it is past, or nothing is anchored. */
  place(airMs: number, lengthMs: number, now: number): Placement | undefined {
    const last = this.#stretches.at(-1);
    if (last === undefined) return undefined;
    const gapMs = airMs - (last.airMs + last.lengthS * 1000 * last.rate);
    const continues = Math.abs(gapMs) < SEAM_MS && last.lengthS > 0;
    let at = continues ? last.at + last.lengthS : this.timeOf(airMs);
    const jumpMs = (at - now) * 1000 - this.#usualSlackMs;
    if (this.#arrivals > 0 && jumpMs > JUMP_MS) {
      // The machine slept, and the air has moved on without us.
      at -= jumpMs / 1000;
    } else {
      this.#note((at - now) * 1000);
      // In a pause, lost time is caught up unheard.
      if (!continues) at -= this.#shift(clamp(this.#slackMs - this.#usualSlackMs, 0, gapMs / 2));
    }

    const lateMs = (now - at) * 1000;
    let skipS = 0;
    if (lateMs > 0 && !continues && (last.lengthS === 0 || lateMs > JITTER_MS)) {
      // A page that joins in the middle is given sound that was heard before it came.
      if (lateMs >= lengthMs) return undefined;
      at = now;
      skipS = lateMs / 1000;
    } else if (lateMs > 0) {
      // The line was late: everything from here on is heard later, and caught up by and by.
      at -= this.#shift(-lateMs - JITTER_MS / 2);
    }
    this.#stretches.push({
      airMs: airMs + skipS * 1000,
      at,
      rate: this.#rate,
      lengthS: (lengthMs / 1000 - skipS) / this.#rate,
    });
    this.#forget(now);
    return { at, rate: this.#rate, skipS };
  }

  /** What is heard at `now`, ms on the air clock. */
  heardAt(now: number): number {
    let stretch = this.#stretches[0];
    if (stretch === undefined) return 0;
    for (const later of this.#stretches) if (later.at <= now) stretch = later;
    const into = now - stretch.at;
    const within = Math.min(into, stretch.lengthS);
    return stretch.airMs + (within * stretch.rate + (into - within)) * 1000;
  }

  /** When a moment of the air is heard, s on the local clock. */
  timeOf(airMs: number): number {
    let stretch = this.#stretches[0];
    if (stretch === undefined) return 0;
    for (const later of this.#stretches) if (later.airMs <= airMs) stretch = later;
    const intoS = (airMs - stretch.airMs) / 1000;
    const within = Math.min(intoS, stretch.lengthS * stretch.rate);
    return stretch.at + within / stretch.rate + (intoS - within);
  }

  /** Sound from `airMs` on will not be heard after all. */
  cut(airMs: number): void {
    const at = this.timeOf(airMs);
    const kept = this.#stretches.filter((stretch) => stretch.at < at || stretch.lengthS === 0);
    const last = kept.at(-1);
    if (last === undefined) kept.push({ airMs, at, rate: 1, lengthS: 0 });
    else if (last.at + last.lengthS > at) {
      kept[kept.length - 1] = { ...last, lengthS: at - last.at };
    }
    this.#stretches = kept;
  }

  #note(slackMs: number): void {
    this.#arrivals += 1;
    this.#slackMs += (slackMs - this.#slackMs) / Math.min(this.#arrivals, MEMORY);
    if (this.#arrivals <= MEMORY) this.#usualSlackMs = this.#slackMs;
    // More slack than at first: the sound card is slower than the server, so play a little faster.
    const spareMs = this.#slackMs - this.#usualSlackMs;
    if (Math.abs(spareMs) > DRIFT_MS) this.#rate = 1 + Math.sign(spareMs) * NUDGE;
    else if (Math.abs(spareMs) < SETTLED_MS) this.#rate = 1;
  }

  /** Moves the plan earlier by so many ms (later where negative); returns it in seconds. */
  #shift(ms: number): number {
    this.#slackMs -= ms;
    return ms / 1000;
  }

  #forget(now: number): void {
    const current = this.#stretches.findLastIndex((stretch) => stretch.at <= now);
    if (current > 0) this.#stretches.splice(0, current);
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
