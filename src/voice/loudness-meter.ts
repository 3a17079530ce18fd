import { HOUSE_RATE_HZ } from '../model/audio.ts';

/** ITU-R BS.1770-4: blocks of 400 ms, a new one every 100 ms. */
const BLOCK_SAMPLES = 0.4 * HOUSE_RATE_HZ;
const STEP_SAMPLES = 0.1 * HOUSE_RATE_HZ;
/** Blocks below this are silence, LUFS. */
const ABSOLUTE_GATE = -70;
/** Blocks this far below the rest are pauses, LU. */
const RELATIVE_GATE = -10;
/** The standard's constant: a full-scale sine of 997 Hz is -3.01 LUFS. */
const OFFSET = -0.691;

interface Biquad {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

/** The two stages of K-weighting (BS.1770-4, annex 1), worked out for the house rate from their analogue form. */
const SHELF = shelf(1681.974450955533, 3.999843853973347, 0.7071752369554196);
const HIGH_PASS = highPass(38.13547087602444, 0.5003270373238773);

/**
 * Integrated loudness as EBU R128 measures it, LUFS; minus infinity for silence. A sound shorter than one block
 * counts as one.
 */
export function loudnessOf(pcm: Int16Array): number {
  const powers = blockPowers(weighted(pcm));
  const loud = powers.filter((power) => inLufs(power) > ABSOLUTE_GATE);
  const gate = inLufs(mean(loud)) + RELATIVE_GATE;
  return inLufs(mean(loud.filter((power) => inLufs(power) > gate)));
}

/** Plain loops: with array methods this takes ten times as long, and the air clock waits meanwhile. */
function weighted(pcm: Int16Array): Float64Array {
  const samples = new Float64Array(pcm.length);
  for (let at = 0; at < pcm.length; at += 1) samples[at] = (pcm[at] as number) / 32_768;
  filter(samples, SHELF);
  filter(samples, HIGH_PASS);
  return samples;
}

function filter(samples: Float64Array, { b, a }: Biquad): void {
  const [b0, b1, b2] = b;
  const [a1, a2] = a;
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  for (let at = 0; at < samples.length; at += 1) {
    const x = samples[at] as number;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    samples[at] = y;
  }
}

function blockPowers(samples: Float64Array): number[] {
  const length = Math.min(BLOCK_SAMPLES, samples.length);
  const powers: number[] = [];
  for (let from = 0; from + length <= samples.length && length > 0; from += STEP_SAMPLES) {
    let sum = 0;
    for (let at = from; at < from + length; at += 1) sum += (samples[at] as number) * (samples[at] as number);
    powers.push(sum / length);
  }
  return powers;
}

function mean(powers: readonly number[]): number {
  return powers.length === 0 ? 0 : powers.reduce((sum, power) => sum + power, 0) / powers.length;
}

function inLufs(power: number): number {
  return OFFSET + 10 * Math.log10(power);
}

function shelf(hz: number, gainDb: number, q: number): Biquad {
  const k = Math.tan((Math.PI * hz) / HOUSE_RATE_HZ);
  const high = 10 ** (gainDb / 20);
  const band = high ** 0.4996667741545416;
  const norm = 1 + k / q + k * k;
  return {
    b: [
      (high + (band * k) / q + k * k) / norm,
      (2 * (k * k - high)) / norm,
      (high - (band * k) / q + k * k) / norm,
    ],
    a: [(2 * (k * k - 1)) / norm, (1 - k / q + k * k) / norm],
  };
}

function highPass(hz: number, q: number): Biquad {
  const k = Math.tan((Math.PI * hz) / HOUSE_RATE_HZ);
  const norm = 1 + k / q + k * k;
  return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / norm, (1 - k / q + k * k) / norm] };
}
