import { HOUSE_RATE_HZ } from '../model/audio.ts';

/** The gain falls over this time before a peak, so that no edge is heard: 5 ms. */
const AHEAD = 0.005 * HOUSE_RATE_HZ;
/** And rises over this time after it: 60 ms, slower than a pitch period, so that vowels keep their shape. */
const AFTER = 0.06 * HOUSE_RATE_HZ;
/** Taps to each side of the interpolation between two samples. */
const TAPS = 8;
/** Points looked at between two samples, as BS.1770-4 (annex 2) asks. */
const BETWEEN = 4;

/** Windowed sinc for each point between two samples, 2 × TAPS values a point. */
const PHASES: readonly Float64Array[] = Array.from({ length: BETWEEN - 1 }, (_, phase) => {
  const shift = (phase + 1) / BETWEEN;
  const taps = Float64Array.from({ length: 2 * TAPS }, (__, tap) => {
    const x = Math.PI * (tap - TAPS + 1 - shift);
    return (Math.sin(x) / x) * (0.5 + 0.5 * Math.cos(x / TAPS));
  });
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
});

/**
 * The same sound with no peak above `ceiling`, those between the samples included. Where a peak is too high the
 * gain dips to it: linearly down before, linearly up after.
 * @param ceiling share of full scale
 */
export function limited(samples: Float64Array, ceiling: number): Float64Array {
  const gain = new Float64Array(samples.length).fill(1);
  for (let at = 0; at < samples.length; at += 1) {
    const peak = peakAround(samples, at, ceiling);
    if (peak <= ceiling || peak * (gain[at] as number) <= ceiling) continue;
    const depth = 1 - ceiling / peak;
    for (let k = -AHEAD; k <= AFTER; k += 1) {
      const dip = 1 - depth * (1 - (k < 0 ? -k / AHEAD : k / AFTER));
      if (dip < (gain[at + k] ?? 0)) gain[at + k] = dip;
    }
  }
  const quieter = new Float64Array(samples.length);
  for (let at = 0; at < samples.length; at += 1) quieter[at] = (samples[at] as number) * (gain[at] as number);
  return quieter;
}

/** The highest of a sample and the points between it and the next one. */
function peakAround(samples: Float64Array, at: number, ceiling: number): number {
  let peak = Math.abs(samples[at] as number);
  // Between two low samples no point is high: speech in the house format gains 3 dB at most.
  if (Math.max(peak, Math.abs(samples[at + 1] ?? 0)) < ceiling * 0.7) return peak;
  for (const taps of PHASES) {
    let sum = 0;
    for (let tap = 0; tap < 2 * TAPS; tap += 1) {
      sum += (taps[tap] as number) * (samples[at - TAPS + 1 + tap] ?? 0);
    }
    peak = Math.max(peak, Math.abs(sum));
  }
  return peak;
}
