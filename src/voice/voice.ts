import { type ClearedUtterance, requireCleared } from '../gate/door.ts';
import type { AudioChunk } from '../model/audio.ts';
import { CandorError } from '../model/errors.ts';
import type { Manner } from './manner.ts';

/** Somebody who says cleared words. Many rooms may share one. */
export interface Voice {
  readonly id: string;
  /** How many utterances it speaks at the same time. */
  readonly concurrency: number;
  /** False for the voice of a rehearsal, whose silence is meant. */
  readonly isAudible: boolean;
  /** How fast it is set to speak: 1 is eSpeak NG at 190 words a minute, or a service's normal speed. */
  readonly pace: number;
  /** The longest that `speak` takes by the voice's own limits, ms. Whoever waits longer need not hope. */
  readonly limitMs: number;
  /**
   * What its sound depends on beside the words and the manner, without secrets: model, voice, settings. Sound
   * of the same identity may be kept and heard again; a voice without one is asked every time.
   */
  readonly identity?: string | undefined;
  /**
   * Says `utterance.text` as `readingOf(utterance, manner)` has it, no word more or less, in the house
   * format. Ends early without an error when the signal aborts.
   * @throws CandorError NOT_CLEARED; SpeechFault where no whole sound comes of it
   */
  speak(utterance: ClearedUtterance, signal: AbortSignal, manner?: Manner): AsyncIterable<AudioChunk>;
  close(): Promise<void>;
}

/**
 * Every voice calls this on what it is given. Words cleared for a card or a caption are not cleared for
 * sound: a spoken label may be due before them.
 * @throws CandorError NOT_CLEARED
 */
export function requireSpeech(value: unknown): ClearedUtterance {
  const utterance = requireCleared(value);
  const { surface } = utterance.draft;
  if (surface !== 'speech') {
    throw new CandorError(
      'NOT_CLEARED',
      `The words ${utterance.id} were cleared for the ${surface} surface.`,
      {
        fix: 'Put them to the gate with surface: speech before they are voiced.',
      },
    );
  }
  return utterance;
}
