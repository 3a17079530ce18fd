import type { ClearedUtterance } from '../../src/gate/door.ts';
import type { VisemeCue } from '../../src/model/audio.ts';
import { spokenMs } from '../../src/voice/spoken-length.ts';
import { requireSpeech, type Voice } from '../../src/voice/voice.ts';
import { aHum } from './a-sound.ts';

/** A voice that hums for as long as the words would take, or does what the test says. */
export function aVoice(
  does: {
    id?: string;
    sound?: (
      utterance: ClearedUtterance,
      signal: AbortSignal,
    ) => Iterable<Int16Array> | AsyncIterable<Int16Array>;
    visemes?: readonly VisemeCue[];
    onSpeak?: (utterance: ClearedUtterance) => void;
    isAudible?: boolean;
    concurrency?: number;
    limitMs?: number;
  } = {},
): Voice {
  const { id = 'hum', isAudible = true, concurrency = 1, limitMs = 5_000 } = does;
  const visemes = does.visemes ?? [{ atMs: 0, viseme: 'open' }];
  return {
    id,
    isAudible,
    concurrency,
    limitMs,
    pace: 1,
    async *speak(value, signal) {
      const utterance = requireSpeech(value);
      does.onSpeak?.(utterance);
      const sound = does.sound?.(utterance, signal) ?? [aHum(spokenMs(utterance.text))];
      for await (const pcm of sound) yield { pcm, visemes };
    },
    async close() {},
  };
}
