import { describe, expect, test } from 'vitest';
import type { ClearedUtterance } from '../../src/gate/door.ts';
import { labelPlanFor } from '../../src/gate/label-plan.ts';
import type { Draft } from '../../src/model/utterance.ts';
import { aDoor } from './a-door.ts';
import { SHOP, shopWith } from './a-review.ts';

/** Each of these was found by a mutant of the door that no test had noticed. */

const PLAN = labelPlanFor({ locale: 'zh-CN', contentProducer: '示例' });
const LABEL = PLAN.spoken.texts[0] ?? '';
/** Half a sentence is nothing that a script says: what is composed of parts is not doubted. */
const HALF = { source: 'filler' } as const;
const BY = { reviewer: '王三', reason: '已核对证书' };

async function anOpenDoor(options: Parameters<typeof aDoor>[0] = {}) {
  const world = aDoor(options);
  const cleared = async (text: string, more: Partial<Draft> = {}): Promise<ClearedUtterance> => {
    const clearance = await world.door.clear(world.draft(text, more));
    if (!clearance.ok) throw new Error(JSON.stringify(clearance.refusal));
    return clearance.utterance;
  };
  const label = async () =>
    world.door.redeem(await cleared(LABEL, { source: 'label', labelMoment: 'opening' }));
  await label();
  return { ...world, cleared, label };
}

const why = (act: () => unknown): string => {
  try {
    act();
    return '';
  } catch (fault) {
    return (fault as Error).message;
  }
};

describe('a clearance that cannot be aired says why', () => {
  test('spent, elsewhere, too old, untrue, before the label', async () => {
    const { door, clock, cleared } = await anOpenDoor();
    const aired = await cleared('您好。');
    door.redeem(aired);
    expect(why(() => door.redeem(aired))).toContain('was aired before');
    const elsewhere = (await anOpenDoor({ room: 'other' })).door;
    const late = await cleared('欢迎来到直播间。');
    expect(why(() => elsewhere.redeem(late))).toContain('another room');
    door.demandLabel('hand-back');
    expect(why(() => door.redeem(late))).toContain('spoken AI label (hand-back)');
    await clock.advance(60_001);
    expect(why(() => door.redeem(late))).toContain('waited too long');
    expect(() => door.redeem(late)).toThrow(expect.objectContaining({ fix: 'Clear the words again.' }));
  });

  test('words that never came through the door name the way out', async () => {
    const { door } = await anOpenDoor();
    expect(() => door.redeem('您好')).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('about to be heard'),
        fix: expect.stringContaining('clear()'),
      }),
    );
  });

  test('at the last millisecond of its time it is aired', async () => {
    const { door, clock, cleared } = await anOpenDoor();
    const utterance = await cleared('您好。');
    await clock.advance(60_000);
    expect(door.redeem(utterance).id).toBe(utterance.id);
  });
});

describe('what is shown and not spoken', () => {
  test('is shown while a spoken label is due: the stage has its own', async () => {
    const { door, cleared } = await anOpenDoor();
    const card = await cleared('欢迎来到直播间。', { surface: 'slate' });
    door.demandLabel('restart');
    expect(door.redeem(card).text).toBe('欢迎来到直播间。');
  });

  test('is not remembered as heard: the sentence before and behind it are read as one', async () => {
    const { door, cleared, draft } = await anOpenDoor();
    door.redeem(await cleared('我们是全网最', HALF));
    for (let count = 0; count < 4; count += 1) door.redeem(await cleared('请看这边。', { surface: 'slate' }));
    expect((await door.clear(draft('低价的店。', HALF))).ok).toBe(false);
  });
});

describe('the memory of the door', () => {
  const split = ['我们是全网最', '低价的店。'] as const;

  test('reads a claim over what was heard and what is on its way', async () => {
    const heard = await anOpenDoor();
    heard.door.redeem(await heard.cleared(split[0], HALF));
    expect((await heard.door.clear(heard.draft(split[1], HALF))).ok).toBe(false);
    const onTheWay = await anOpenDoor();
    await onTheWay.cleared(split[0], HALF);
    expect((await onTheWay.door.clear(onTheWay.draft(split[1], HALF))).ok).toBe(false);
  });

  test('forgets what was dropped unheard', async () => {
    const { door, draft, cleared } = await anOpenDoor();
    door.drop(await cleared(split[0], HALF));
    expect((await door.clear(draft(split[1], HALF))).ok).toBe(true);
  });

  test('reaches four utterances back, and no further', async () => {
    const answersAfter = async (between: number) => {
      const { door, draft, cleared } = await anOpenDoor();
      door.redeem(await cleared(split[0], HALF));
      for (let count = 0; count < between; count += 1) door.redeem(await cleared('请看这边。'));
      return (await door.clear(draft(split[1], HALF))).ok;
    };
    expect(await answersAfter(0)).toBe(false);
    expect(await answersAfter(4)).toBe(true);
  });

  test('makes no claim of the label itself, whatever was said before it', async () => {
    const { door, cleared, draft } = await anOpenDoor();
    door.redeem(await cleared('我们是全网最', HALF));
    expect((await door.clear(draft(LABEL, { source: 'label' }))).ok).toBe(true);
  });
});

describe("a person's override", () => {
  const words = '这是国家级的工艺。';

  test('is aired on the facts that he saw, and not on others', async () => {
    let knowledge = SHOP;
    const { door, draft } = await anOpenDoor({ knowledge: () => knowledge });
    const first = await door.clearByReview(draft(words), BY);
    if (!first.ok) throw new Error('not cleared');
    expect(door.redeem(first.utterance).text).toBe(words);
    const second = await door.clearByReview(draft(words), BY);
    if (!second.ok) throw new Error('not cleared');
    knowledge = shopWith({ price: { live: 1 } });
    expect(why(() => door.redeem(second.utterance))).toContain('no longer true');
  });

  test('does not stand in the ledger where no rule had refused', async () => {
    const { door, draft, recorded } = await anOpenDoor();
    expect((await door.clearByReview(draft('您好。'), BY)).ok).toBe(true);
    expect(recorded.at(-1)?.override).toBeUndefined();
  });

  test('needs more than blanks for a name, and never makes a label of other words', async () => {
    const { door, draft } = await anOpenDoor();
    expect((await door.clearByReview(draft(words), { reviewer: ' ', reason: '急' })).ok).toBe(false);
    const pretended = await door.clearByReview(draft('我是主播。', { source: 'label' }), BY);
    expect(pretended).toMatchObject({ ok: false, refusal: { cause: 'rules' } });
  });

  test('fails closed where the review itself fails', async () => {
    const { door, draft } = aDoor({ rules: () => ({ hash: 'x', packs: [] }) as never });
    const outcome = await door.clearByReview(draft(LABEL, { source: 'label' }), BY);
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { cause: 'fault', message: { zh: expect.stringContaining('审核时出错') } },
    });
  });
});

describe('labels', () => {
  test("the stage's words are no spoken label, nor the spoken ones the stage's", async () => {
    const { door, draft } = await anOpenDoor();
    const spokenOnStage = await door.clear(draft(LABEL, { source: 'label', surface: 'stage-label' }));
    const stageSpoken = await door.clear(draft(PLAN.stage.text, { source: 'label' }));
    expect([spokenOnStage.ok, stageSpoken.ok]).toEqual([false, false]);
    const own = await door.clear(draft(PLAN.stage.text, { source: 'label', surface: 'stage-label' }));
    expect(own).toMatchObject({ ok: true, utterance: { labels: { spoken: false } } });
  });

  test('a stage label that is cleared is no spoken one on its way', async () => {
    const { door, draft, clock } = aDoor();
    await door.clear(draft(PLAN.stage.text, { source: 'label', surface: 'stage-label' }));
    expect(door.labelDue(clock.now())).toBe('opening');
  });

  test('tell when they were heard and when the next is due', async () => {
    const { door, clock } = await anOpenDoor();
    const now = clock.now();
    expect(door.labelTimes).toEqual({ lastSpokenAt: now, dueAt: now + PLAN.spoken.intervalMs });
    expect(aDoor().door.labelTimes).toEqual({ lastSpokenAt: undefined, dueAt: undefined });
  });
});

test('a cleared utterance tells its facts, its time and what it was judged by', async () => {
  const { door, clock, cleared } = await anOpenDoor({ knowledge: () => shopWith({ price: { live: 129 } }) });
  const utterance = await cleared('直播价129元。', { product: 'it' });
  expect(utterance.facts).toEqual(['it.price.live']);
  expect(utterance.claims).toMatchObject([{ kind: 'price', verdict: 'supported' }]);
  expect([utterance.clearedAt, utterance.expiresAt]).toEqual([clock.now(), clock.now() + 60_000]);
  expect(utterance.basis).toBe(door.basisFor(utterance.draft.source));
});

test('a ledger that fails says so in both languages, and why', async () => {
  const { door, draft } = aDoor({ record: () => Promise.reject(new Error('disk full')) });
  const outcome = await door.clear(draft(LABEL, { source: 'label' }));
  expect(outcome).toMatchObject({
    refusal: {
      message: {
        zh: expect.stringMatching(/台账.*disk full/),
        en: expect.stringMatching(/ledger.*disk full/),
      },
    },
  });
});
