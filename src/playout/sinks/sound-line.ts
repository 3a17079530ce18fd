import { HOUSE_RATE_HZ } from '../../model/audio.ts';

const SAMPLES_PER_MS = HOUSE_RATE_HZ / 1000;
/** A stretch that begins this near the end of the one before follows it: times are rounded, samples are not. */
const JOIN_SAMPLES = 2;
/** What is cut fades out over so many samples: 5 ms, too short to be a word, long enough not to click. */
const FADE_SAMPLES = 120;

interface Stretch {
  /** Sample of the air clock: epoch ms times the house rate. */
  readonly from: number;
  readonly pcm: Int16Array;
}

/** What is to be heard on the air clock, to the sample; silence wherever nothing was put. */
export class SoundLine {
  #stretches: Stretch[] = [];

  /** Puts a stretch whose first sample is heard at `airMs`; what it falls upon is replaced. */
  put(airMs: number, pcm: Int16Array): void {
    if (pcm.length === 0) return;
    const wanted = sampleAt(airMs);
    const before = this.#stretches.at(-1);
    const end = before === undefined ? Number.NEGATIVE_INFINITY : before.from + before.pcm.length;
    const from = Math.abs(wanted - end) <= JOIN_SAMPLES ? end : wanted;
    // The sender's memory may be used again; ours is read later.
    this.#stretches.push({ from, pcm: pcm.slice() });
  }

  /** Nothing put so far is heard from `airMs` on. */
  cut(airMs: number): void {
    const at = sampleAt(airMs);
    this.#stretches = this.#stretches.flatMap(({ from, pcm }) => {
      if (from + pcm.length <= at) return [{ from, pcm }];
      if (from >= at) return [];
      const kept = pcm.slice(0, at - from);
      const fade = Math.min(FADE_SAMPLES, kept.length);
      for (let back = 0; back < fade; back += 1) {
        const index = kept.length - 1 - back;
        kept[index] = Math.round(((kept[index] ?? 0) * back) / fade);
      }
      return [{ from, pcm: kept }];
    });
  }

  /** So many samples from `airMs` on; what lies before is forgotten. */
  take(airMs: number, samples: number): Int16Array {
    const start = sampleAt(airMs);
    const taken = new Int16Array(samples);
    for (const { from, pcm } of this.#stretches) {
      const offset = from - start;
      const piece = pcm.subarray(Math.max(0, -offset), Math.max(0, samples - offset));
      if (piece.length > 0) taken.set(piece, Math.max(0, offset));
    }
    this.#stretches = this.#stretches.filter(({ from, pcm }) => from + pcm.length > start + samples);
    return taken;
  }
}

function sampleAt(airMs: number): number {
  return Math.round(airMs * SAMPLES_PER_MS);
}
