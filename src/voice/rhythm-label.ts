import { HOUSE_RATE_HZ } from '../model/audio.ts';
import { joinPcm } from './join-pcm.ts';

/** GB 45438-2025, 5.3 c: short, long, short, short, which is AI in Morse code (ITU-R M.1677-1): .- .. */
const LETTERS = ['.-', '..'] as const;
/** The unit of time, ms: 100 is 12 words a minute, which an untrained ear can follow. */
const DOT_MS = 100;
/** M.1677-1: a dash is three dots, signs of a letter are one apart, letters three. */
const DASH_DOTS = 3;
const SIGN_GAP_DOTS = 1;
const LETTER_GAP_DOTS = 3;
/** Where hearing is keen and small speakers are loud. */
const TONE_HZ = 880;
/** -12 dBFS: as loud as speech at -16 LUFS, and not louder. */
const PEAK = 0.25 * 32_767;
/** Each tone rises and falls over this time, so that it does not click, ms. */
const EDGE_MS = 8;
/** Silence around it, ms, so that it stands apart from what follows. */
const MARGIN_MS = 200;

/**
 * The rhythm label of generated sound, house format: a recording or clip that carries no spoken label begins
 * with it. Always the same 1.5 s.
 */
export function rhythmLabel(): Int16Array {
  const margin = silence(MARGIN_MS);
  const letters = LETTERS.map((signs) => joined([...signs].map(sign), silence(SIGN_GAP_DOTS * DOT_MS)));
  return joinPcm([margin, joined(letters, silence(LETTER_GAP_DOTS * DOT_MS)), margin]);
}

function sign(mark: string): Int16Array {
  const ms = mark === '-' ? DASH_DOTS * DOT_MS : DOT_MS;
  const edge = samplesIn(EDGE_MS);
  const length = samplesIn(ms);
  return Int16Array.from({ length }, (_, at) => {
    const rise = Math.min(1, at / edge, (length - 1 - at) / edge);
    return Math.round(PEAK * rise * Math.sin((2 * Math.PI * TONE_HZ * at) / HOUSE_RATE_HZ));
  });
}

function joined(parts: readonly Int16Array[], gap: Int16Array): Int16Array {
  return joinPcm(parts.flatMap((part, index) => (index === 0 ? [part] : [gap, part])));
}

function silence(ms: number): Int16Array {
  return new Int16Array(samplesIn(ms));
}

function samplesIn(ms: number): number {
  return Math.round((ms * HOUSE_RATE_HZ) / 1000);
}
