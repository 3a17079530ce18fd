import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { labelPlanFor } from '../../src/gate/label-plan.ts';
import { SystemClock } from '../../src/infra/clock.ts';
import { openLog } from '../../src/infra/log.ts';
import { charactersIn } from '../../src/model/characters-said.ts';
import { type VoiceConfig, voiceConfigSchema } from '../../src/model/service-config.ts';
import { PLAIN_MANNER } from '../../src/voice/manner.ts';
import { openVoices } from '../../src/voice/open-voices.ts';
import type { Voice } from '../../src/voice/voice.ts';
import { VoiceDesk, type VoiceDeskOptions } from '../../src/voice/voice-desk.ts';
import { aDoor } from '../gate/a-door.ts';
import { CHINESE_LABELS, labelSaidBy, rateOf } from './a-label.ts';

type Faults = Parameters<NonNullable<VoiceDeskOptions['onFault']>>[0][];

const clock = new SystemClock();
const [LONG = '', SECOND = ''] = CHINESE_LABELS;

const expectNormalSpeed = (rate: number) => {
  expect(rate).toBeGreaterThanOrEqual(120);
  expect(rate).toBeLessThanOrEqual(160);
};

describe('what counts as a character', () => {
  it.each([
    ['一个汉字一个', '您好，我是数字人。', 7],
    ['letters that are named, one each', 'AI生成', 4],
    ['any other Latin word by its syllables', 'AI-generated host', 7],
    ['a silent e is none', 'a voice, the people', 5],
    ['a block of Hangul', '가상인물', 4],
    ['a figure', '3号', 2],
    ['no mark and no blank', ' ，。- ！', 0],
  ])('%s', (_what, text, count) => {
    expect(charactersIn(text)).toBe(count);
  });
});

describe('the embedded voice says a spoken label at normal speed, 120 to 160 characters a minute', () => {
  const open: Voice[] = [];
  const espeak = async (settings: Partial<Extract<VoiceConfig, { kind: 'espeak' }>> = {}) => {
    const config = voiceConfigSchema.parse({ kind: 'espeak', id: `espeak-${open.length}`, ...settings });
    const [voice] = await openVoices([config], { clock, log: openLog('silent') });
    if (voice === undefined) throw new Error('no voice');
    open.push(voice);
    return voice;
  };
  let usual: Voice;
  beforeAll(async () => {
    usual = await espeak();
  });
  afterAll(() => Promise.all(open.map((voice) => voice.close())));

  it.each(CHINESE_LABELS)('%s', async (text) => {
    const faults: Faults = [];
    const onFault = (fault: Faults[number]) => faults.push(fault);
    const desk = new VoiceDesk({ voices: [usual], clock, onFault });
    expectNormalSpeed(rateOf(await labelSaidBy(desk, text)));
    expect(faults).toEqual([]);
  });

  it.each(['eu', 'kr'])('in two languages: with %s', async (market) => {
    const plan = labelPlanFor({ locale: 'zh-CN', contentProducer: '示例', overrides: { markets: [market] } });
    const desk = new VoiceDesk({ voices: [usual], clock });
    expectNormalSpeed(rateOf(await labelSaidBy(desk, plan.spoken.texts[0] ?? '', { markets: [market] })));
  });

  it.each([120, 260])('set to %i words a minute', async (rate) => {
    const desk = new VoiceDesk({ voices: [await espeak({ rate })], clock });
    expectNormalSpeed(rateOf(await labelSaidBy(desk, SECOND)));
  });

  it('whatever the pace of its host, with the tones before it untouched', async () => {
    const manner = { ...PLAIN_MANNER, pace: 1.6 };
    const desk = new VoiceDesk({
      voices: [usual],
      clock,
      mannerOfHost: new Map([['host', manner]]),
    });
    const audio = await labelSaidBy(desk, LONG, { audio: 'rhythm' });
    expect(audio.leadMs).toBeGreaterThan(1_000);
    expectNormalSpeed(rateOf(audio));
  });

  it('and in a market that names no speed at its own, about twice as fast', async () => {
    const plan = labelPlanFor({ locale: 'en-EU', contentProducer: 'example' });
    const { door, draft } = aDoor({ plan });
    const clearance = await door.clear(draft(plan.spoken.texts[0] ?? '', { source: 'label' }));
    if (!clearance.ok) throw new Error(clearance.refusal.message.en);
    const desk = new VoiceDesk({ voices: [usual], clock });
    const prepared = await desk.prepare(clearance.utterance, new AbortController().signal);
    if (!prepared.ok) throw new Error(prepared.reason);
    expect(rateOf(prepared.audio)).toBeGreaterThan(200);
  });
});
