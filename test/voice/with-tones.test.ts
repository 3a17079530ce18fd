import { expect, it } from 'vitest';
import { labelPlanFor } from '../../src/gate/label-plan.ts';
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
import { aDoor } from '../gate/a-door.ts';
import { aHum } from './a-sound.ts';

const never = new AbortController().signal;

/** Hums two seconds for whatever it is given. */
const VOICE: Voice = {
  id: 'hum',
  identity: 'hum 1',
  concurrency: 1,
  isAudible: false,
  pace: 1,
  limitMs: 1_000,
  async *speak() {
    yield { pcm: aHum(2_000), visemes: [{ atMs: 100, viseme: 'open' as const }] };
  },
  async close() {},
};

async function aLabel(audio: 'spoken' | 'rhythm') {
  const plan = labelPlanFor({ locale: 'zh-CN', contentProducer: '示例', overrides: { audio } });
  const { door, draft } = aDoor({ plan });
  const clearance = await door.clear(draft('本直播间由AI生成的数字人讲解。', { source: 'label' }));
  if (!clearance.ok) throw new Error(clearance.refusal.message.en);
  return clearance.utterance;
}

/** Long and short tones of the first stretches of sound, and from when on the rest is heard, ms. */
function heardIn({ pcm }: ClearedAudio) {
  const stretches = heardStretches(pcm).map(({ fromMs, toMs }) => ({ fromMs, lengthMs: toMs - fromMs }));
  const words = stretches.at(-1);
  const tones = stretches.slice(0, -1).map(({ lengthMs }) => (lengthMs > 240 ? '-' : '.'));
  return { tones: tones.join(''), wordsFromMs: words?.fromMs ?? 0, wordsMs: words?.lengthMs ?? 0 };
}

it('sounds short, long, short, short before the words, which follow whole and apart', async () => {
  const audio = await voiceCleared(VOICE, await aLabel('rhythm'), never);
  const { tones, wordsFromMs, wordsMs } = heardIn(audio);
  expect(tones).toBe('.-..');
  expect(Math.abs(wordsFromMs - audio.leadMs)).toBeLessThan(60);
  expect(wordsMs).toBeGreaterThan(1_900);
  expect(audio.durationMs).toBeCloseTo(audio.leadMs + 2_000, 0);
});

it('moves the lips with the words, not with the tones', async () => {
  const audio = await voiceCleared(VOICE, await aLabel('rhythm'), never);
  expect(audio.visemes).toEqual([{ atMs: audio.leadMs + 100, viseme: 'open' }]);
});

it('sounds nothing where the plan asks for spoken labels alone', async () => {
  const audio = await voiceCleared(VOICE, await aLabel('spoken'), never);
  expect([audio.leadMs, audio.durationMs]).toEqual([0, 2_000]);
  expect(heardIn(audio).tones).toBe('');
});

it('is no part of the sound that is kept: the same words open a turn today and not tomorrow', async () => {
  const kept = new Map<string, Sound>();
  const cache: SoundCache = {
    recall: async (key) => kept.get(key),
    keep: async (key, sound) => void kept.set(key, sound),
  };
  await voiceCleared(VOICE, await aLabel('rhythm'), never, { cache });
  expect([...kept.values()].map(({ pcm }) => pcm.length)).toEqual([2 * HOUSE_RATE_HZ]);
  const plain = await recallCleared(VOICE, await aLabel('spoken'), { cache });
  expect(plain?.leadMs).toBe(0);
  const again = await recallCleared(VOICE, await aLabel('rhythm'), { cache });
  expect(again === undefined ? '' : heardIn(again).tones).toBe('.-..');
});
