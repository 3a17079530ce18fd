import { HOUSE_RATE_HZ } from '../model/audio.ts';
import type { LabelPace } from '../model/label-plan.ts';
import { charactersIn } from './characters-said.ts';
import { withLongerPauses } from './longer-pauses.ts';
import type { Sound } from './sound.ts';
import { SpeechFault } from './speech-fault.ts';
import { MARGINS_MS, pausesIn, spokenMs } from './spoken-length.ts';

/**
 * What a voice is asked for, beside its usual speed: services take 0.5 to 2 (OpenAI 0.25 to 4, DashScope and MiniMax
 * 0.5 to 2, eSpeak NG 0.42 to 2.4), and beyond that speech is none.
 */
const SLOWEST = 0.5;
const FASTEST = 2;
/** The estimate, a voice that is not as the estimate says, and one whose speed does not follow the number it is given. */
const ASKS = 3;
/** A pace that differs by less makes no other sound. */
const SAME_PACE = 0.02;

/** How fast a voice really is, known from the spoken labels that it has said. One a voice. */
export class LabelTempo {
  /** How many times as fast as estimated at the pace that it was asked for. */
  #briskness = 1;

  /** The pace at which the words would take so long, of those that a voice takes. */
  paceFor(reading: string, speechMs: number): number {
    const pace = estimatedMs(reading) / (speechMs * this.#briskness);
    return Math.min(FASTEST, Math.max(SLOWEST, pace));
  }

  /** They took so long at this pace. */
  learn(reading: string, pace: number, speechMs: number): void {
    this.#briskness = estimatedMs(reading) / (speechMs * pace);
  }
}

/** The sound of a spoken label, and how fast it is said. */
export interface LabelSound {
  readonly sound: Sound;
  /** Without the silence before and behind it, pauses within it counted. */
  readonly charactersPerMinute: number;
  /** What the last try failed of, where it did and an earlier one is given. */
  readonly fault?: SpeechFault;
}

/**
 * A spoken label at the pace that its market wants (GB 45438-2025, 5.3 e). The voice is asked for the pace that would
 * do, its sound is measured, and it is asked again where it was wrong; the next label is right at once. Where it cannot
 * speak so slowly the pauses between the clauses are lengthened. What is too fast even then is given all the same: a
 * label that is said fast is better than none.
 * @param ask has the voice say the reading at a pace beside its usual one (`Voice.pace`)
 * @throws what the first `ask` throws
 */
export async function labelSoundOf(
  reading: string,
  range: LabelPace,
  tempo: LabelTempo,
  ask: (pace: number) => Promise<Sound>,
): Promise<LabelSound> {
  const aimMs = lengthMs(reading, (range.least + range.most) / 2);
  let best: Sound | undefined;
  let asked: number | undefined;
  let fault: SpeechFault | undefined;
  for (let count = 0; count < ASKS; count += 1) {
    const pace = tempo.paceFor(reading, aimMs);
    if (asked !== undefined && Math.abs(pace / asked - 1) < SAME_PACE) break;
    asked = pace;
    try {
      const sound = await ask(pace);
      tempo.learn(reading, pace, speechMsOf(sound));
      if (best === undefined || offBy(sound, aimMs) < offBy(best, aimMs)) best = sound;
    } catch (thrown) {
      if (best === undefined || !(thrown instanceof SpeechFault)) throw thrown;
      fault = thrown;
      break;
    }
    if (isWithin(range, rateOf(reading, best))) break;
  }
  if (best === undefined) throw new Error('the voice was not asked');
  const sound = rateOf(reading, best) > range.most ? withPauses(reading, best, aimMs) : best;
  return { sound, charactersPerMinute: rateOf(reading, sound), ...(fault !== undefined && { fault }) };
}

/** Whether words at this many characters a minute are at the pace. */
export function isWithin({ least, most }: LabelPace, charactersPerMinute: number): boolean {
  return charactersPerMinute >= least && charactersPerMinute <= most;
}

function withPauses(reading: string, sound: Sound, aimMs: number): Sound {
  return withLongerPauses(sound, pausesIn(reading), aimMs - speechMsOf(sound));
}

function offBy(sound: Sound, aimMs: number): number {
  return Math.abs(Math.log(speechMsOf(sound) / aimMs));
}

function rateOf(reading: string, sound: Sound): number {
  return (charactersIn(reading) * 60_000) / speechMsOf(sound);
}

function lengthMs(reading: string, charactersPerMinute: number): number {
  return (charactersIn(reading) * 60_000) / charactersPerMinute;
}

function estimatedMs(reading: string): number {
  return spokenMs(reading) - MARGINS_MS;
}

function speechMsOf({ pcm }: Sound): number {
  return Math.max(1, (pcm.length / HOUSE_RATE_HZ) * 1000 - MARGINS_MS);
}
