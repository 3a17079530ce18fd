import { expect, it } from 'vitest';
import { HOUSE_RATE_HZ } from '../../src/model/audio.ts';
import {
  type ClearedAudio,
  recallCleared,
  type SoundCache,
  voiceCleared,
} from '../../src/voice/cleared-audio.ts';
import { heardStretches } from '../../src/voice/loudness.ts';
import type { Sound } from '../../src/voice/sound.ts';
import type { Voice } from '../../src/voice/voice.ts';
import { aLabel } from './a-label.ts';
import { aHum } from './a-sound.ts';

const never = new AbortController().signal;

const WORDS = '本直播间由AI生成的数字人讲解。';
/** At the pace of a spoken label: 142 characters a minute. */
const WORDS_MS = 6_500;

/** Hums so long for whatever it is given. */
const VOICE: Voice = {
  id: 'hum',
  identity: 'hum 1',
  concurrency: 1,
  isAudible: false,
  pace: 1,
  limitMs: 1_000,
  async *speak() {
    yield { pcm: aHum(WORDS_MS), visemes: [{ atMs: 100, viseme: 'open' as const }] };
  },
  async close() {},
};

/** Long and short tones of the first stretches of sound, and from when on the rest is heard, ms. */
function heardIn({ pcm }: ClearedAudio) {
  const stretches = heardStretches(pcm).map(({ fromMs, toMs }) => ({ fromMs, lengthMs: toMs - fromMs }));
  const words = stretches.at(-1);
  const tones = stretches.slice(0, -1).map(({ lengthMs }) => (lengthMs > 240 ? '-' : '.'));
  return { tones: tones.join(''), wordsFromMs: words?.fromMs ?? 0, wordsMs: words?.lengthMs ?? 0 };
}

it('sounds short, long, short, short before the words, which follow whole and apart', async () => {
  const audio = await voiceCleared(VOICE, await aLabel(WORDS, { audio: 'rhythm' }), never);
  const { tones, wordsFromMs, wordsMs } = heardIn(audio);
  expect(tones).toBe('.-..');
  expect(Math.abs(wordsFromMs - audio.leadMs)).toBeLessThan(60);
  expect(wordsMs).toBeGreaterThan(WORDS_MS - 100);
  expect(audio.durationMs).toBeCloseTo(audio.leadMs + WORDS_MS, 0);
});

it('moves the lips with the words, not with the tones', async () => {
  const audio = await voiceCleared(VOICE, await aLabel(WORDS, { audio: 'rhythm' }), never);
  expect(audio.visemes).toEqual([{ atMs: audio.leadMs + 100, viseme: 'open' }]);
});

it('sounds nothing where the plan asks for spoken labels alone', async () => {
  const audio = await voiceCleared(VOICE, await aLabel(WORDS, { audio: 'spoken' }), never);
  expect([audio.leadMs, audio.durationMs]).toEqual([0, WORDS_MS]);
  expect(heardIn(audio).tones).toBe('');
});

it('is no part of the sound that is kept: the same words open a turn today and not tomorrow', async () => {
  const kept = new Map<string, Sound>();
  const cache: SoundCache = {
    recall: async (key) => kept.get(key),
    keep: async (key, sound) => void kept.set(key, sound),
  };
  await voiceCleared(VOICE, await aLabel(WORDS, { audio: 'rhythm' }), never, { cache });
  expect([...kept.values()].map(({ pcm }) => pcm.length)).toEqual([(WORDS_MS * HOUSE_RATE_HZ) / 1000]);
  const plain = await recallCleared(VOICE, await aLabel(WORDS, { audio: 'spoken' }), { cache });
  expect(plain?.leadMs).toBe(0);
  const again = await recallCleared(VOICE, await aLabel(WORDS, { audio: 'rhythm' }), { cache });
  expect(again === undefined ? '' : heardIn(again).tones).toBe('.-..');
});
