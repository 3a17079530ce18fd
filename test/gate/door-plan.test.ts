import { describe, expect, test } from 'vitest';
import { labelPlanFor } from '../../src/gate/label-plan.ts';
import type { LabelPlan } from '../../src/model/label-plan.ts';
import { aDoor } from './a-door.ts';

const CHINESE = labelPlanFor({ locale: 'zh-CN', contentProducer: '示例' });
const KOREAN_TOO = labelPlanFor({
  locale: 'zh-CN',
  contentProducer: '示例',
  overrides: { markets: ['kr'] },
});

/** A door whose first spoken label has been heard. */
async function anOpenDoor() {
  const world = aDoor({ plan: CHINESE });
  await speakLabel(world, CHINESE);
  return world;
}

async function speakLabel({ door, draft, clock }: ReturnType<typeof aDoor>, plan: LabelPlan) {
  const due = door.labelDue(clock.now());
  const more = { source: 'label' as const, ...(due !== undefined && { labelMoment: due }) };
  const spoken = await door.clear(draft(plan.spoken.texts[0] ?? '', more));
  if (!spoken.ok) throw new Error(spoken.refusal.message.en);
  return door.redeem(spoken.utterance);
}

describe('another label plan at the door', () => {
  test('makes what was cleared by the one before unheard: it carries other labels', async () => {
    const world = await anOpenDoor();
    const before = await world.door.clear(world.draft('欢迎来到直播间。'));
    if (!before.ok) throw new Error('refused');
    world.door.follow(KOREAN_TOO);
    await speakLabel(world, KOREAN_TOO);
    expect(() => world.door.redeem(before.utterance)).toThrow(/a plan that is over/);
    const again = await world.door.clear(world.draft('欢迎来到直播间。'));
    expect(again.ok && world.door.redeem(again.utterance).labels.stage).toBe(KOREAN_TOO.stage.text);
  });

  test('wants its own spoken label before anything else, and takes no other for it', async () => {
    const world = await anOpenDoor();
    world.door.follow(KOREAN_TOO);
    expect(await world.door.clear(world.draft('欢迎来到直播间。'))).toMatchObject({
      refusal: { cause: 'label-due' },
    });
    const old = world.draft(CHINESE.spoken.texts[0] ?? '', { source: 'label' });
    expect((await world.door.clear(old)).ok).toBe(false);
    expect((await speakLabel(world, KOREAN_TOO)).labels.spoken).toBe(true);
    expect((await world.door.clear(world.draft('欢迎来到直播间。'))).ok).toBe(true);
  });

  test('may have its standing label cleared beforehand, and nothing that is spoken', async () => {
    const { door, draft, recorded } = await anOpenDoor();
    const standing = (text: string) => draft(text, { source: 'label', surface: 'stage-label' });
    const label = await door.clearStanding(KOREAN_TOO, standing(KOREAN_TOO.stage.text));
    expect(label).toMatchObject({ ok: true, utterance: { labels: { stage: KOREAN_TOO.stage.text } } });
    expect(recorded.at(-1)).toMatchObject({ labelPlan: KOREAN_TOO.id });
    expect((await door.clearStanding(KOREAN_TOO, standing(CHINESE.stage.text))).ok).toBe(false);
    const { length } = recorded;
    for (const spoken of [
      draft('欢迎来到直播间。'),
      draft(KOREAN_TOO.spoken.texts[0] ?? '', { source: 'label' }),
    ]) {
      expect((await door.clearStanding(KOREAN_TOO, spoken)).ok).toBe(false);
    }
    expect(recorded).toHaveLength(length);
  });
});
