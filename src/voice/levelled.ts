import { limited } from './limiter.ts';
import { loudnessOf } from './loudness-meter.ts';

/** As streaming platforms play speech (AES TD1008: -18 for speech, -16 for the loudest that need no change), LUFS. */
export const TARGET_LUFS = -16;
/** True peak; AAC adds up to 0.7 dB to what it is given, dBTP. */
export const CEILING_DBTP = -1;
/** Rounding to 16 bits and other meters' filters differ by less, dB. */
const SPARE_DB = 0.1;
/** More would lift a faulty voice's noise, dB. */
const MOST_GAIN_DB = 36;
/** Limiting takes loudness away; a second and third look give it back. */
const LOOKS = 3;
/** Nobody hears less, LU. */
const CLOSE_ENOUGH_LU = 0.3;

/** Speech at the loudness that every line has, EBU R128, whatever the voice gave; its peaks limited. */
export function levelled(pcm: Int16Array): Int16Array {
  const ceiling = 10 ** ((CEILING_DBTP - SPARE_DB) / 20);
  let gainDb = 0;
  let result = pcm;
  for (let look = 0; look < LOOKS; look += 1) {
    const loudness = loudnessOf(result);
    if (!Number.isFinite(loudness)) return pcm;
    const missing = TARGET_LUFS - loudness;
    if (look > 0 && Math.abs(missing) < CLOSE_ENOUGH_LU) break;
    gainDb = Math.min(MOST_GAIN_DB, gainDb + missing);
    const gain = 10 ** (gainDb / 20) / 32_768;
    result = inSamples(limited(amplified(pcm, gain), ceiling));
  }
  return result;
}

function amplified(pcm: Int16Array, gain: number): Float64Array {
  const sound = new Float64Array(pcm.length);
  for (let at = 0; at < pcm.length; at += 1) sound[at] = (pcm[at] as number) * gain;
  return sound;
}

function inSamples(sound: Float64Array): Int16Array {
  const pcm = new Int16Array(sound.length);
  for (let at = 0; at < sound.length; at += 1) {
    pcm[at] = Math.max(-32_768, Math.min(32_767, Math.round((sound[at] as number) * 32_768)));
  }
  return pcm;
}
