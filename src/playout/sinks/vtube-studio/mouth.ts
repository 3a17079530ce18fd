import { HOUSE_RATE_HZ, type Viseme, type VisemeCue } from '../../../model/audio.ts';

/** How a mouth stands, each 0 to 1. */
export interface Mouth {
  readonly open: number;
  /** 0.5 is neutral, as in VTube Studio. */
  readonly smile: number;
  readonly volume: number;
}

export const CLOSED_MOUTH: Mouth = { open: 0, smile: 0.5, volume: 0 };

/** One value of the volume for each stretch of this length, ms: finer than the rate of injection. */
const STEP_MS = 20;
/** Full scale of speech levelled to -16 LUFS: its loud vowels reach about this RMS. */
const LOUD_RMS = 0.22;
/** Lips take about this long from one shape to the next, ms. */
const GLIDE_MS = 60;

const SHAPES: Readonly<Record<Viseme, Pick<Mouth, 'open' | 'smile'>>> = {
  rest: { open: 0, smile: 0.5 },
  closed: { open: 0, smile: 0.5 },
  narrow: { open: 0.25, smile: 0.6 },
  open: { open: 1, smile: 0.5 },
  wide: { open: 0.5, smile: 0.85 },
  round: { open: 0.7, smile: 0.25 },
  pursed: { open: 0.3, smile: 0.1 },
  teeth: { open: 0.15, smile: 0.55 },
  tongue: { open: 0.4, smile: 0.55 },
};

/** The mouth of one line at any of its moments. */
export class LineMouth {
  readonly #visemes: readonly VisemeCue[];
  readonly #volumes: Float32Array;

  constructor(visemes: readonly VisemeCue[], pcm: Int16Array) {
    this.#visemes = visemes;
    this.#volumes = volumesOf(pcm);
  }

  /** @param atMs after the line's start */
  at(atMs: number): Mouth {
    const next = this.#visemes.findIndex((cue) => cue.atMs > atMs);
    const now = (next < 0 ? this.#visemes.length : next) - 1;
    const cue = this.#visemes[now];
    if (cue === undefined) return CLOSED_MOUTH;
    const to = SHAPES[cue.viseme];
    const from = SHAPES[this.#visemes[now - 1]?.viseme ?? 'rest'];
    const share = Math.min(1, (atMs - cue.atMs) / GLIDE_MS);
    return {
      open: from.open + (to.open - from.open) * share,
      smile: from.smile + (to.smile - from.smile) * share,
      volume: this.#volumes[Math.floor(atMs / STEP_MS)] ?? 0,
    };
  }
}

function volumesOf(pcm: Int16Array): Float32Array {
  const step = (STEP_MS * HOUSE_RATE_HZ) / 1_000;
  return Float32Array.from({ length: Math.ceil(pcm.length / step) }, (_, index) => {
    const samples = pcm.subarray(index * step, (index + 1) * step);
    const square = samples.reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0) / samples.length;
    return Math.min(1, Math.sqrt(square) / LOUD_RMS);
  });
}
