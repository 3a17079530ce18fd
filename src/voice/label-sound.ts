import { HOUSE_RATE_HZ } from '../model/audio.ts';
import { charactersIn } from '../model/characters-said.ts';
import type { LabelPace } from '../model/label-plan.ts';
import { withEvenMargins } from './even-margins.ts';
import type { LabelTempo } from './label-tempo.ts';
import type { Sound } from './sound.ts';
import { SpeechFault, type SpeechFaultKind } from './speech-fault.ts';
import { MARGINS_MS } from './spoken-length.ts';
import { stretched } from './stretched.ts';

/** The estimate, a voice that is not as the estimate says, and one whose speed does not follow the number it is given. */
const ASKS = 3;
/** A pace that differs by less makes no other sound. */
const SAME_PACE = 0.02;
/** Sound that is stretched further is heard to be; that of a voice at its usual speed needs 1.7. */
const LONGEST = 1.8;
const SHORTEST = 0.7;
/** It is stretched no more than it takes, and this much for soft sounds that no longer count as heard. */
const JUST_WITHIN = 0.03;
/** How a service answers that does not take the speed it is asked for. */
const OF_THE_PACE: ReadonlySet<SpeechFaultKind> = new Set(['refused', 'implausible', 'unwell']);

/** Words that are a spoken label, and how they are to be said. */
interface LabelTask {
  readonly reading: string;
  readonly range: LabelPace;
  /** The pace at which the voice speaks otherwise, as `Voice.pace` counts it. */
  readonly own: number;
  readonly tempo: LabelTempo;
}

/** The sound of a spoken label, and how fast it is said. */
interface LabelSound {
  readonly sound: Sound;
  /** Without the silence before and behind it, pauses within it counted. */
  readonly charactersPerMinute: number;
  /** What the last try failed of, where an earlier one is given. */
  readonly fault?: unknown;
}

/**
 * A spoken label at the pace that its market wants (GB 45438-2025, 5.3 e). The voice is asked for the pace that would
 * do, its sound is measured, and it is asked again where it was wrong; the next label is right at once. What it
 * cannot do its sound is stretched by. What is too fast even then is given all the same: a label that is said fast is
 * better than none.
 * @param ask has the voice say the reading at a pace as `Voice.pace` counts it
 * @throws what `ask` throws where it never gives a sound; the signal's reason
 */
export async function labelSoundOf(
  task: LabelTask,
  ask: (pace: number) => Promise<Sound>,
  signal: AbortSignal,
): Promise<LabelSound> {
  const { reading, range, own, tempo } = task;
  const aimMs = lengthMs(reading, (range.least + range.most) / 2);
  let asked = tempo.paceFor(reading, aimMs, own);
  let best = await firstSound(task, asked, ask, signal);
  let fault: unknown;
  for (let again = 1; again < ASKS && !isWithin(range, rateOf(reading, best)); again += 1) {
    const pace = tempo.paceFor(reading, aimMs, own);
    if (Math.abs(pace / asked - 1) < SAME_PACE) break;
    asked = pace;
    try {
      const sound = await ask(pace);
      tempo.learn(reading, pace, speechMsOf(sound));
      if (offBy(sound, aimMs) < offBy(best, aimMs)) best = sound;
    } catch (thrown) {
      signal.throwIfAborted();
      fault = thrown;
      break;
    }
  }
  const sound = isWithin(range, rateOf(reading, best)) ? best : stretchedInto(task, best);
  return { sound, charactersPerMinute: rateOf(reading, sound), ...(fault !== undefined && { fault }) };
}

/** At its own pace where it will not speak at another. */
async function firstSound(
  { reading, own, tempo }: LabelTask,
  pace: number,
  ask: (pace: number) => Promise<Sound>,
  signal: AbortSignal,
): Promise<Sound> {
  try {
    const sound = await ask(pace);
    tempo.learn(reading, pace, speechMsOf(sound));
    return sound;
  } catch (fault) {
    signal.throwIfAborted();
    if (pace === own || !(fault instanceof SpeechFault && OF_THE_PACE.has(fault.kind))) throw fault;
    const sound = await ask(own);
    tempo.learnThatItTakesNone();
    return sound;
  }
}

/** What a person is told. */
export function offPace(rate: number, { least, most }: LabelPace, fault: unknown): string {
  const why = fault instanceof Error ? ` ${fault.message}` : '';
  return `It says spoken labels at ${Math.round(rate)} characters a minute, not at ${least} to ${most}.${why}`;
}

/** Whether words at this many characters a minute are at the pace. */
export function isWithin({ least, most }: LabelPace, charactersPerMinute: number): boolean {
  return charactersPerMinute >= least && charactersPerMinute <= most;
}

function stretchedInto({ reading, range }: LabelTask, sound: Sound): Sound {
  const rate = rateOf(reading, sound);
  const wanted = rate > range.most ? range.most * (1 - JUST_WITHIN) : range.least * (1 + JUST_WITHIN);
  const times = Math.min(LONGEST, Math.max(SHORTEST, rate / wanted));
  const { pcm, visemes } = stretched(sound.pcm, sound.visemes, times);
  return withEvenMargins(pcm, visemes) ?? { pcm, visemes };
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

function speechMsOf({ pcm }: Sound): number {
  return Math.max(1, (pcm.length / HOUSE_RATE_HZ) * 1000 - MARGINS_MS);
}
