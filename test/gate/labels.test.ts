import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { labelMarkets } from '../../src/config/label-markets.ts';
import { chatReply } from '../../src/gate/chat-reply.ts';
import { labelPlanFor } from '../../src/gate/label-plan.ts';
import { labelPlanSchema } from '../../src/model/label-plan.ts';
import { labelFault } from '../../src/model/label-words.ts';
import type { LOCALES } from '../../src/model/text.ts';
import { rhythmSound, rhythmSteps } from '../../src/voice/rhythm-label.ts';
import { aDoor } from './a-door.ts';

const plan = (
  locale: (typeof LOCALES)[number],
  overrides?: Parameters<typeof labelPlanFor>[0]['overrides'],
) => labelPlanFor({ locale, contentProducer: '某某公司', ...(overrides !== undefined && { overrides }) });

describe('label plans are data', () => {
  test('every file of config/labels is a market, and its words carry both elements (LAB-02)', () => {
    expect([...labelMarkets().keys()]).toEqual(['cn', 'eu', 'kr', 'uk', 'us-ny', 'us']);
    expect(labelMarkets().size).toBe(readdirSync('config/labels').length);
    for (const { spoken, stage, caption_prefix } of labelMarkets().values()) {
      for (const text of [...spoken.texts, stage.text, caption_prefix]) {
        expect(labelFault(text), text).toBeUndefined();
      }
    }
  });

  test.each([
    ['zh-CN', 'cn-2026', /AI生成/],
    ['en-US', 'us-2026+us-ny-2026', /AI-generated performer/i],
    ['en-GB', 'uk-2026', /AI GENERATED/],
    ['en-EU', 'eu-2026', /AI GENERATED/],
  ] as const)('%s has the form its law wants (LAB-13)', (locale, id, words) => {
    expect(plan(locale)).toMatchObject({ id, stage: { text: expect.stringMatching(words) } });
  });

  test('a room seen in several markets has the strictest of all: the words of each on every frame', () => {
    const mixed = plan('zh-CN', { markets: ['eu', 'kr', 'us-ny'] });
    expect(mixed.id).toBe('cn-2026+eu-2026+kr-2026+us-ny-2026');
    for (const words of ['AI生成', 'AI GENERATED', '가상인물', 'AI-GENERATED PERFORMER']) {
      expect(mixed.stage.text).toContain(words);
    }
    expect(mixed.stage.besideFigure).toBe('가상인물');
    expect(mixed.stage.place).toBe('top-left');
    for (const text of mixed.spoken.texts) expect(text).toMatch(/[一-龥].*AI-generated.*가상인물/);
    expect(mixed.captionPrefix).toContain('AI 생성');
  });

  test('a market named twice, or the own one again, changes nothing', () => {
    expect(plan('en-EU', { markets: ['eu'] })).toEqual(plan('en-EU'));
  });

  test('an unknown market is refused', () => {
    expect(() => plan('zh-CN', { markets: ['atlantis'] })).toThrow('atlantis');
  });

  test('New York hears of the performer each time, not only where it is written', () => {
    for (const text of plan('en-US').spoken.texts) expect(text).toMatch(/AI-generated performer/);
  });

  test('no plan is without a label: nothing can be left out, emptied or made small (LAB-12)', () => {
    const whole = plan('zh-CN');
    const withoutOne = [
      { ...whole, spoken: { ...whole.spoken, texts: [] } },
      { ...whole, stage: { ...whole.stage, text: '' } },
      { ...whole, stage: { ...whole.stage, capHeightShare: 0.04 } },
      { ...whole, stage: { ...whole.stage, leastMs: 1_999 } },
      { ...whole, captionPrefix: '' },
      { ...whole, captionPrefix: '未经AI生成' },
      { ...whole, stage: { ...whole.stage, text: '非AI生成' } },
      { ...whole, chatMarker: '主播' },
      { ...whole, contentProducer: '' },
      { ...whole, spoken: { ...whole.spoken, intervalMs: 3_600_001 } },
      { ...whole, off: true },
    ];
    for (const broken of withoutOne) expect(labelPlanSchema.safeParse(broken).success).toBe(false);
    expect(labelPlanSchema.safeParse(whole).success).toBe(true);
  });
});

describe('the rhythm label (LAB-07)', () => {
  const { rhythm } = plan('zh-CN');

  test('is short, long, short, short: AI in Morse code', () => {
    const tones = rhythmSteps(rhythm).filter(({ on }) => on);
    expect(tones.map(({ ms }) => (ms === rhythm.unit_ms ? '.' : '-')).join('')).toBe('.-..');
    const gaps = rhythmSteps(rhythm).filter(({ on }) => !on);
    expect(gaps.map(({ ms }) => ms / rhythm.unit_ms)).toEqual([1, 3, 1]);
  });

  test('is heard as such in the sound at any sample rate', () => {
    for (const rate of [8_000, 24_000, 48_000]) {
      const sound = rhythmSound(rhythm, rate);
      expect(heardMarks(sound, rate, rhythm.unit_ms)).toBe('.-..');
      expect(Math.max(...sound.map(Math.abs))).toBeLessThan(32_767 / 2);
      expect([sound[0], sound.at(-1)]).toEqual([0, 0]);
    }
  });

  test('no other rhythm is taken for it', () => {
    const other = { ...plan('zh-CN'), rhythm: { ...rhythm, marks: ['long', 'short', 'long', 'long'] } };
    expect(labelPlanSchema.safeParse(other).success).toBe(false);
  });
});

describe('a reply in the chat (LAB-08)', () => {
  test('carries the marker of the plan before its words', async () => {
    const { door, draft } = aDoor();
    const clearance = await door.clear(draft('欢迎来到直播间。', { surface: 'chat', source: 'answer' }));
    if (!clearance.ok) throw new Error(clearance.refusal.message.en);
    expect(chatReply(clearance.utterance)).toBe('【AI生成】欢迎来到直播间。');
  });

  test('is not made of words that were not cleared, or cleared to be spoken', async () => {
    const { door, draft } = aDoor();
    expect(() => chatReply('容量是1.5升。')).toThrow('did not come through the gate');
    const label = await door.clear(draft('本直播间由AI生成的数字人讲解。', { source: 'label' }));
    if (!label.ok) throw new Error(label.refusal.message.en);
    expect(() => chatReply(label.utterance)).toThrow('another surface');
  });
});

/** What a listener with a stopwatch hears: stretches of tone, one unit long or three. */
function heardMarks(sound: Int16Array, rate: number, unitMs: number): string {
  const window = Math.round(rate * 0.01);
  const isTone = Array.from({ length: Math.floor(sound.length / window) }, (_, index) =>
    sound.subarray(index * window, (index + 1) * window).some((sample) => Math.abs(sample) > 1_000),
  );
  return [
    ...isTone
      .map((on) => (on ? '1' : '0'))
      .join('')
      .matchAll(/1+/g),
  ]
    .map(([run]) => (run.length * 10 > 2 * unitMs ? '-' : '.'))
    .join('');
}
