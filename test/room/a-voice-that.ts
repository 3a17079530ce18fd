import type { ClearedUtterance } from '../../src/gate/door.ts';
import type { ManualClock } from '../../src/infra/manual-clock.ts';
import type { AudioChunk } from '../../src/model/audio.ts';
import { openRehearsalVoice } from '../../src/voice/open-voices.ts';
import { SpeechFault } from '../../src/voice/speech-fault.ts';
import type { Voice } from '../../src/voice/voice.ts';

/** What a voice does with words: takes so long before it speaks, ms, or does not speak. */
export type Manner = number | 'fails';

/** The rehearsal voice, with manners. A failure is of the kind that is not tried twice. */
export function aVoiceThat(clock: ManualClock, manner: (text: string) => Manner): Voice {
  const voice = openRehearsalVoice(clock);
  const speak = voice.speak.bind(voice);
  return Object.assign(voice, {
    async *speak(utterance: ClearedUtterance, signal: AbortSignal): AsyncIterable<AudioChunk> {
      const how = manner(utterance.text);
      if (how === 'fails') throw new SpeechFault('refused', 'The voice will not say this.');
      if (how > 0) await clock.sleep(how, signal);
      yield* speak(utterance, signal);
    },
  });
}
