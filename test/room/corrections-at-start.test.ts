import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labelPlanFor } from '../../src/gate/label-plan.ts';
import { reviewDraft } from '../../src/gate/review.ts';
import { readEntries } from '../../src/ledger/read-entries.ts';
import type { Correction } from '../../src/model/correction.ts';
import type { LabelPlan } from '../../src/model/label-plan.ts';
import { surveyCorrections } from '../../src/room/corrections.ts';
import { type ARoom, aRoom, PLAN, type RoomChange, RULES } from './a-room.ts';
import { aShopWithTheKettleAt } from './a-wrong-price.ts';

const MINUTE = 60_000;

/** A room that was on air for a minute and stopped; what goes on in its folder. */
async function aNightBefore(): Promise<Pick<RoomChange, 'dir' | 'clock'>> {
  const first = await aRoom();
  first.room.start();
  await first.clock.advance(MINUTE);
  await first.close();
  await first.clock.advance(60 * MINUTE);
  return { dir: first.dir, clock: first.clock };
}

/** What `candor correct` would list. */
function surveyed({ dir, clock, content }: ARoom, plan: LabelPlan): readonly Correction[] {
  return surveyCorrections({
    entries: (filter) => readEntries(dir, 'night', filter),
    clock,
    review: (words, moment) => reviewDraft(words, content.knowledge, RULES, { ...moment, locale: 'zh-CN' }),
    knowledge: () => content.knowledge,
    plan: () => plan,
    locale: 'zh-CN',
    timeZone: 'Asia/Shanghai',
  });
}

// Once a change that was made while the room was off was never looked into.
describe('at its start a room looks again at what it said before', () => {
  test('and lists what a price that was changed meanwhile has made untrue, for a person to decide', async () => {
    const before = await aNightBefore();
    await using a = await aRoom({ ...before, knowledge: aShopWithTheKettleAt(139) });
    a.room.start();
    await a.clock.advance(2_000);
    const [found, ...others] = a.room.corrections.list;
    expect(found).toMatchObject({ said: '今天的直播价是129元。', status: 'proposed' });
    expect(others).toEqual([]);
    expect(a.room.view().alerts.map(({ code }) => code)).toContain('CORRECTION_DUE');
    expect(surveyed(a, PLAN)).toEqual(a.room.corrections.list);
    await a.room.oversight.approve(found?.id ?? '', '小李');
    await a.clock.advance(30_000);
    expect(a.heard()).toContain(found?.proposal);
  });

  test('and finds nothing while all is as it was', async () => {
    const before = await aNightBefore();
    await using a = await aRoom(before);
    a.room.start();
    await a.clock.advance(MINUTE);
    expect(a.room.corrections.list).toEqual([]);
  });

  test('and has a new decision taken on approved words that a change has made wrong', async () => {
    const first = await aRoom();
    first.room.start();
    await first.clock.advance(MINUTE);
    await first.room.pause('小李');
    await first.close();
    const second = await aRoom({ dir: first.dir, clock: first.clock, knowledge: aShopWithTheKettleAt(139) });
    second.room.start();
    await second.clock.advance(100);
    await second.room.pause('小李');
    const [{ id } = { id: '' }] = second.room.corrections.list;
    await second.room.oversight.approve(id, '小李');
    await second.close();
    await using a = await aRoom({ dir: first.dir, clock: first.clock, knowledge: aShopWithTheKettleAt(149) });
    a.room.start();
    await a.clock.advance(MINUTE);
    const [found] = a.room.corrections.list;
    expect(found).toMatchObject({ id, status: 'proposed', proposal: expect.stringContaining('149元') });
    expect(found?.returned?.zh).toContain('又变了');
    expect(a.heard().filter((text) => text.startsWith('更正'))).toEqual([]);
    expect(a.heard().filter((text) => text.includes('水壶'))).toEqual([]);
  });
});

describe('another label plan than the one it was said under', () => {
  const stage = (change: Partial<LabelPlan['stage']>): LabelPlan => ({
    ...PLAN,
    stage: { ...PLAN.stage, ...change },
  });
  const every = (intervalMs: number): LabelPlan => ({ ...PLAN, spoken: { ...PLAN.spoken, intervalMs } });
  const korean = labelPlanFor({ locale: 'zh-CN', contentProducer: 'test', overrides: { markets: ['kr'] } });
  let night: ARoom;
  beforeAll(async () => {
    night = await aRoom({ plan: { ...PLAN, spoken: { ...PLAN.spoken, atSegment: false } } });
    night.room.start();
    await night.clock.advance(6 * MINUTE);
    await night.close();
  }, 60_000);
  afterAll(() => night[Symbol.asyncDispose]());

  test.each([
    ['words that a further market wants', korean, 'label/words'],
    ['a larger label', stage({ capHeightShare: 0.08 }), 'label/form'],
    ['a stronger contrast', stage({ contrast: 7 }), 'label/form'],
    ['a label beside the figure', stage({ besideFigure: '가상인물' }), 'label/form'],
    ['a spoken label more often', every(60_000), 'label/interval'],
  ])('that asks for %s: all that was heard without it is one correction', (_what, plan, rule) => {
    const [found, ...others] = surveyed(night, plan);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      source: 'label',
      said: PLAN.stage.text,
      findings: [{ rule, category: 'label' }],
    });
    expect(found?.times).toBeGreaterThan(20);
    expect(found?.proposal).toMatch(/^更正一下：11月24日20点0\d分起的AI标识不够完整。.*AI/);
  });

  test.each([
    ['other words that say the same', stage({ text: '人工智能生成的数字人', must: [['AI', '人工智能']] })],
    ['a weaker label', stage({ capHeightShare: 0.05, contrast: 3 })],
    ['a spoken label less often', every(600_000)],
    ['nothing else', PLAN],
  ])('that asks for %s finds nothing', (_what, plan) => {
    expect(surveyed(night, plan)).toEqual([]);
  });

  test('is held against the nights before at the start, and the correction is said once', async () => {
    const before = { dir: night.dir, clock: night.clock };
    const a = await aRoom({ ...before, plan: korean });
    a.room.start();
    await a.clock.advance(2_000);
    const [found, ...others] = a.room.corrections.list;
    expect(others).toEqual([]);
    expect(surveyed(a, korean)).toEqual(a.room.corrections.list);
    // The console is not sent thousands of ids four times a second.
    expect(a.room.view().corrections[0]?.corrects).toHaveLength(20);
    await a.room.oversight.approve(found?.id ?? '', '小李');
    await a.clock.advance(MINUTE);
    expect(a.heard()).toContain(found?.proposal);
    await a.close();
    const again = await aRoom({ ...before, plan: korean });
    again.room.start();
    await again.clock.advance(30_000);
    expect(again.room.corrections.list.map(({ status }) => status)).toEqual(['aired']);
    await again.close();
  });
});
