import { BrokenCircuitError } from 'cockatiel';
import type { ClearedUtterance } from '../gate/door.ts';
import type { Clock } from '../infra/clock.ts';
import type { ClearedAudio, SoundCache } from './cleared-audio.ts';
import { type Manner, PLAIN_MANNER } from './manner.ts';
import { SpeechFault } from './speech-fault.ts';
import { requireSpeech, type Voice } from './voice.ts';
import { type VoiceHealth, VoiceLine } from './voice-line.ts';

/** A voice that did not speak, and why not. */
interface VoiceTried {
  readonly voice: string;
  readonly reason: string;
}

export type Preparation =
  | { readonly ok: true; readonly audio: ClearedAudio }
  | { readonly ok: false; readonly reason: string; readonly tried: readonly VoiceTried[] };

export interface VoiceDeskOptions {
  /** In order of preference. Not closed by the desk: rooms share them. */
  readonly voices: readonly Voice[];
  readonly clock: Clock;
  /** Which voice a host speaks with, by host id; the others stand in for it. */
  readonly voiceOfHost?: ReadonlyMap<string, string>;
  /** How a host says things, by host id; plainly where absent. */
  readonly mannerOfHost?: ReadonlyMap<string, Manner>;
  /** Where sound that comes again is kept. */
  readonly cache?: SoundCache;
  /** Told of every voice that failed, also where the next one spoke, and once of one that says labels off their pace. */
  readonly onFault?: (fault: VoiceTried) => void;
}

/** The speaking desk of a room: turns cleared words into sound with the first voice that can. */
export class VoiceDesk {
  readonly #options: VoiceDeskOptions;
  readonly #lines: readonly VoiceLine[];

  constructor(options: VoiceDeskOptions) {
    this.#options = options;
    this.#lines = options.voices.map(
      (voice) =>
        new VoiceLine(voice, options.clock, (reason) => options.onFault?.({ voice: voice.id, reason })),
    );
  }

  /**
   * The sound of the words, ready to air.
   * @throws CandorError NOT_CLEARED; the signal's reason
   */
  async prepare(value: ClearedUtterance, signal: AbortSignal): Promise<Preparation> {
    const utterance = requireSpeech(value);
    const lines = this.#inOrderFor(utterance.draft.host);
    const { audio, tried } = await this.#firstOf(lines, utterance, signal, false);
    if (audio !== undefined) return { ok: true, audio };
    // With every voice resting nothing would be heard at all: then they are asked nonetheless.
    if (lines.length > 0 && tried.every(({ fault }) => fault instanceof BrokenCircuitError)) {
      const pressed = await this.#firstOf(lines, utterance, signal, true);
      if (pressed.audio !== undefined) return { ok: true, audio: pressed.audio };
      return failed(pressed.tried);
    }
    return failed(tried);
  }

  health(): readonly VoiceHealth[] {
    return this.#lines.map((line) => line.health);
  }

  async #firstOf(
    lines: readonly VoiceLine[],
    utterance: ClearedUtterance,
    signal: AbortSignal,
    evenResting: boolean,
  ): Promise<{ audio: ClearedAudio | undefined; tried: readonly Attempt[] }> {
    const tried: Attempt[] = [];
    const { mannerOfHost, cache } = this.#options;
    const voicing = { manner: mannerOfHost?.get(utterance.draft.host) ?? PLAIN_MANNER, cache };
    for (const line of lines) {
      try {
        return { audio: await line.say(utterance, signal, voicing, evenResting), tried };
      } catch (fault) {
        signal.throwIfAborted();
        if (!(fault instanceof SpeechFault || fault instanceof BrokenCircuitError)) throw fault;
        tried.push({ voice: line.id, fault });
        // A resting voice has been reported before.
        if (fault instanceof SpeechFault) this.#options.onFault?.({ voice: line.id, reason: fault.message });
      }
    }
    return { audio: undefined, tried };
  }

  #inOrderFor(host: string): readonly VoiceLine[] {
    const own = this.#options.voiceOfHost?.get(host);
    return [...this.#lines.filter(({ id }) => id === own), ...this.#lines.filter(({ id }) => id !== own)];
  }
}

interface Attempt {
  readonly voice: string;
  readonly fault: SpeechFault | BrokenCircuitError;
}

function failed(attempts: readonly Attempt[]): Preparation {
  const tried = attempts.map(({ voice, fault }) => ({
    voice,
    reason:
      fault instanceof SpeechFault ? fault.message : 'It failed too often and is left alone for a while.',
  }));
  const reason = tried.map((each) => `${each.voice}: ${each.reason}`).join(' ');
  return { ok: false, reason: reason === '' ? 'No voice is set up.' : reason, tried };
}
