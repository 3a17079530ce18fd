import { describe, expect, test } from 'vitest';
import { Door } from '../../src/gate/door.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { Draft } from '../../src/model/utterance.ts';
import { PLAN, RULES, someProducts } from '../room/a-room.ts';

const LABEL = '我是AI生成的数字人主播。';
/** Half a sentence is nothing that a script says: what is composed of parts is not doubted. */
const HALF = { source: 'filler' } as const;
const BY = { reviewer: '小李', reason: '看过了' };

let count = 0;
function draft(text: string, change: Partial<Draft> = {}): Draft {
  count += 1;
  return {
    id: `d${count}`,
    room: 'night',
    source: 'script',
    surface: 'speech',
    host: 'zhen',
    text,
    ...change,
  };
}

function aDoor() {
  const clock = new ManualClock();
  let knowledge = new KnowledgeBase([someProducts()]);
  const door = new Door({
    room: 'night',
    locale: 'zh-CN',
    clock,
    plan: PLAN,
    rules: () => RULES,
    knowledge: () => knowledge,
    record: async () => {},
  });
  const clear = async (text: string, change: Partial<Draft> = {}) => {
    const clearance = await door.clear(draft(text, change));
    if (!clearance.ok) throw new Error(`refused: ${clearance.refusal.message.en}`);
    return clearance.utterance;
  };
  const label = () => clear(LABEL, { source: 'label' });
  return {
    clock,
    door,
    clear,
    label,
    save: (file: ReturnType<typeof someProducts>) => {
      knowledge = new KnowledgeBase([file]);
    },
  };
}

describe('a claim split over sentences that are prepared together', () => {
  test('is one claim, though none of them has been heard yet', async () => {
    const { door, clear, label } = aDoor();
    door.redeem(await label());
    await clear('这把壶是全网最', HALF);
    const second = await door.clear(draft('低价的一把。', HALF));
    expect(second.ok).toBe(false);
  });

  test('is none when the first half was dropped', async () => {
    const { door, clear, label } = aDoor();
    door.redeem(await label());
    door.drop(await clear('这把壶是全网最', HALF));
    expect((await door.clear(draft('大家看看颜色。'))).ok).toBe(true);
  });

  test('is found when other words came between clearing and airing', async () => {
    const { door, clear, label } = aDoor();
    door.redeem(await label());
    const second = await clear('低价的一把。', HALF);
    door.redeem(await clear('这把壶是全网最', HALF));
    expect(() => door.redeem(second)).toThrow(expect.objectContaining({ code: 'CLEARANCE_SPENT' }));
  });
});

describe('a label that is due', () => {
  test('is not passed by words that were cleared before it fell due', async () => {
    const { clock, door, clear, label } = aDoor();
    door.redeem(await label());
    await clock.advance(PLAN.spoken.intervalMs - 10_000);
    const words = await clear('大家看看颜色。');
    await clock.advance(11_000);
    expect(() => door.redeem(words)).toThrow(/spoken AI label/);
  });

  test('after a pause is not passed by words that were cleared before the pause', async () => {
    const { door, clear, label } = aDoor();
    door.redeem(await label());
    const words = await clear('大家看看颜色。');
    door.demandLabel('restart');
    expect(() => door.redeem(words)).toThrow(/spoken AI label/);
    door.redeem(await clear(LABEL, { source: 'label', labelMoment: 'restart' }));
    expect(door.redeem(words)).toBe(words);
  });

  test('for a new segment lets the words before it be heard, and no others', async () => {
    const { clock, door, clear, label } = aDoor();
    door.redeem(await label());
    const before = await clear('大家看看颜色。');
    await clock.advance(1_000);
    door.demandLabel('segment');
    const pledged = await clear(LABEL, { source: 'label', labelMoment: 'segment' });
    const after = await clear('接着看下一把。');
    door.redeem(before);
    expect(() => door.redeem(after)).toThrow(/segment/);
    door.redeem(pledged);
  });
});

describe('an override by a person', () => {
  test('cannot pass other words off as the label', async () => {
    const { door } = aDoor();
    const forged = await door.clearByReview(
      draft('我是AI生成的数字人主播，这把壶送给大家。', { source: 'label' }),
      BY,
    );
    expect(forged.ok).toBe(false);
  });

  test('does not pass by a label that is due', async () => {
    const { door } = aDoor();
    const early = await door.clearByReview(draft('大家好。'), BY);
    expect(early).toMatchObject({ ok: false, refusal: { cause: 'label-due' } });
  });

  test('is aired on the facts that the person saw, and not on others', async () => {
    const { clock, door, label, save } = aDoor();
    door.redeem(await label());
    const clearance = await door.clearByReview(draft('这把水壶是最好的选择。', { product: 'kettle' }), BY);
    if (!clearance.ok) throw new Error(clearance.refusal.message.en);
    const dearer = someProducts();
    const [kettle] = dearer.products ?? [];
    if (kettle?.price !== undefined) kettle.price.live = 139;
    save(dearer);
    await clock.advance(1_000);
    expect(() => door.redeem(clearance.utterance)).toThrow(
      expect.objectContaining({ code: 'CLEARANCE_SPENT' }),
    );
    save(someProducts());
    expect(door.redeem(clearance.utterance)).toBe(clearance.utterance);
  });
});

describe('an offer that ends by the clock', () => {
  test('is not heard after its end, though it was cleared before', async () => {
    const { clock, door, clear, label, save } = aDoor();
    const knowledge = someProducts();
    const [kettle] = knowledge.products ?? [];
    if (kettle?.price !== undefined) kettle.price.valid_until = new Date(clock.now() + 20_000).toISOString();
    save(knowledge);
    door.redeem(await label());
    const words = await clear('今天的直播价是129元。', { product: 'kettle' });
    await clock.advance(30_000);
    expect(() => door.redeem(words)).toThrow(expect.objectContaining({ code: 'CLEARANCE_SPENT' }));
  });
});
