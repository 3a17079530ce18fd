import libsamplerate from '@alexanderolsen/libsamplerate-js';
import { HOUSE_RATE_HZ } from '../model/audio.ts';

/**
 * The library hands more than 2^20 samples to an API that keeps state between calls, so long sound goes in
 * pieces: whole seconds, whose ends fall on whole samples at every rate, each with a second of what stands
 * around it, so that no filter's edge is heard.
 */
const PIECE_S = 8;
const AROUND_S = 1;

/** The rates that recorders and voices use; others point to a broken header. */
export const KNOWN_RATES_HZ: ReadonlySet<number> = new Set([
  8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 88_200, 96_000,
]);

type Converter = Awaited<ReturnType<typeof libsamplerate.create>>;

/** One a rate for good: each has a WebAssembly memory of its own and takes 12 ms to make. It keeps no state. */
const converters = new Map<number, Promise<Converter>>();

/**
 * Mono sound at one of the known rates, brought to the house rate. The length is right to the sample.
 * @throws RangeError for another rate
 */
export async function toHouseRate(pcm: Int16Array, fromHz: number): Promise<Int16Array> {
  if (!KNOWN_RATES_HZ.has(fromHz)) throw new RangeError(`${fromHz} Hz is no rate that sound comes in`);
  if (fromHz === HOUSE_RATE_HZ || pcm.length === 0) return pcm;
  const converter = await converterFrom(fromHz);
  const whole = new Int16Array(Math.round((pcm.length * HOUSE_RATE_HZ) / fromHz));
  for (let second = 0; second * fromHz < pcm.length; second += PIECE_S) {
    const before = Math.min(AROUND_S, second);
    const from = (second - before) * fromHz;
    const to = (second + PIECE_S + AROUND_S) * fromHz;
    const piece = Float32Array.from(pcm.subarray(from, to), (sample) => sample / 32_768);
    const resampled = converter.simple(piece).subarray(before * HOUSE_RATE_HZ);
    const start = second * HOUSE_RATE_HZ;
    const length = Math.min(PIECE_S * HOUSE_RATE_HZ, resampled.length, whole.length - start);
    for (let at = 0; at < length; at += 1) whole[start + at] = toInt16(resampled[at] as number);
  }
  return whole;
}

function converterFrom(rateHz: number): Promise<Converter> {
  const made = converters.get(rateHz);
  if (made !== undefined) return made;
  const making = libsamplerate.create(1, rateHz, HOUSE_RATE_HZ, {
    converterType: libsamplerate.ConverterType.SRC_SINC_FASTEST,
  });
  converters.set(rateHz, making);
  return making;
}

function toInt16(sample: number): number {
  return Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_768)));
}
