import { HOUSE_RATE_HZ } from '../model/audio.ts';

/** The gain falls over this time before a peak, so that no edge is heard: 5 ms. */
const AHEAD = 0.005 * HOUSE_RATE_HZ;
/** And rises over this time after it: 60 ms, slower than a pitch period, so that vowels keep their shape. */
const AFTER = 0.06 * HOUSE_RATE_HZ;
/** A dip moves the points between samples a little: a second pass finds what the first one has raised. */
const PASSES = 3;

/** Points looked at between two samples, as BS.1770-4 (annex 2) asks, and the filter that finds them. */
const OVERSAMPLING = 4;
const FILTER_LENGTH = 49;
const CENTRE = (FILTER_LENGTH - 1) / 2;
const REACH = CENTRE / OVERSAMPLING;
/** Windowed sinc, one row for each point between two samples. */
const PHASES: readonly Float64Array[] = Array.from({ length: OVERSAMPLING - 1 }, (_, row) =>
  Float64Array.from({ length: 2 * REACH }, (__, tap) => coefficient(OVERSAMPLING * tap + row + 1)),
);
/** Between two samples below this share of the ceiling no point is above it. */
const HARMLESS = 0.5;

/**
 * The same sound with no peak above `ceiling`, those between the samples included. Where a peak is too high the
 * gain dips to it: linearly down before, linearly up after.
 * @param ceiling share of full scale
 */
export function limited(samples: Float64Array, ceiling: number): Float64Array {
  let sound = samples;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const gain = gainFor(sound, ceiling);
    if (gain === undefined) return sound;
    const quieter = new Float64Array(sound.length);
    for (let at = 0; at < sound.length; at += 1) {
      quieter[at] = (sound[at] as number) * (gain[at] as number);
    }
    sound = quieter;
  }
  return sound;
}

/** The gain of every sample; undefined where none has to be lowered. */
function gainFor(samples: Float64Array, ceiling: number): Float64Array | undefined {
  let gain: Float64Array | undefined;
  // From before the first sample: a sound that begins at once rings there too.
  for (let at = -1; at < samples.length; at += 1) {
    const peak = peakAround(samples, at, HARMLESS * ceiling);
    if (peak <= ceiling) continue;
    gain ??= new Float64Array(samples.length).fill(1);
    const next = Math.min(at + 1, samples.length - 1);
    if (peak * Math.max(gain[Math.max(0, at)] as number, gain[next] as number) <= ceiling) continue;
    const depth = 1 - ceiling / peak;
    const last = Math.min(samples.length - 1, at + 1 + AFTER);
    for (let k = Math.max(0, at - AHEAD); k <= last; k += 1) {
      // Full depth from this sample to the next one, since the peak may stand between them.
      const away = k < at ? (at - k) / AHEAD : Math.max(0, k - at - 1) / AFTER;
      const dip = 1 - depth * (1 - away);
      if (dip < (gain[k] as number)) gain[k] = dip;
    }
  }
  return gain;
}

/** The highest of a sample and the points between it and the next one. */
function peakAround(samples: Float64Array, at: number, harmless: number): number {
  const own = Math.abs(samples[at] ?? 0);
  if (Math.max(own, Math.abs(samples[at + 1] ?? 0)) < harmless) return own;
  let peak = own;
  for (const taps of PHASES) {
    let sum = 0;
    for (let tap = 0; tap < taps.length; tap += 1)
      sum += (taps[tap] as number) * (samples[at + REACH - tap] ?? 0);
    peak = Math.max(peak, Math.abs(sum));
  }
  return peak;
}

function coefficient(index: number): number {
  const x = (Math.PI * (index - CENTRE)) / OVERSAMPLING;
  const window = 0.5 * (1 - Math.cos((2 * Math.PI * index) / (FILTER_LENGTH - 1)));
  return (Math.sin(x) / x) * window;
}
