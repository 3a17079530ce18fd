import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClearedUtterance } from '../../src/gate/door.ts';
import { labelPlanFor } from '../../src/gate/label-plan.ts';
import type { AUDIO_LABELS } from '../../src/model/label-plan.ts';
import type { Draft, LabelMoment } from '../../src/model/utterance.ts';
import { aDoor } from './a-door.ts';

const LABEL = '本直播间由AI生成的数字人讲解。';

/** A door whose plan has this `label.audio`, and what is cleared at it, heard at once. */
function aDoorThat(audio: (typeof AUDIO_LABELS)[number]) {
  const plan = labelPlanFor({ locale: 'zh-CN', contentProducer: '示例', overrides: { audio } });
  const { door, clock, draft } = aDoor({ plan });
  const clear = async (text: string, more: Partial<Draft> = {}): Promise<ClearedUtterance> => {
    const clearance = await door.clear(draft(text, more));
    if (!clearance.ok) throw new Error(clearance.refusal.message.en);
    return clearance.utterance;
  };
  const say = async (text: string, more: Partial<Draft> = {}) => door.redeem(await clear(text, more));
  const label = (labelMoment: LabelMoment) => say(LABEL, { source: 'label', labelMoment });
  return { door, clock, plan, clear, say, label };
}

const hasTones = ({ labels }: ClearedUtterance) => labels.tones !== undefined;

describe('a plan that asks for the rhythm has its tones sound (LAB-07)', () => {
  test.each(['opening', 'interval', 'restart', 'segment', 'hand-back', 'asked'] as const)(
    'before the spoken label of %s, in the form of its markets',
    async (moment) => {
      const { door, label, plan } = aDoorThat('rhythm');
      if (moment !== 'opening') await label('opening');
      door.demandLabel(moment);
      expect((await label(moment)).labels.tones).toEqual(plan.rhythm);
    },
  );

  test('before the first words of each turn, and no others', async () => {
    const { say, label } = aDoorThat('rhythm');
    await label('opening');
    const heard = [
      // The label itself opened this one.
      await say('大家晚上好。'),
      await say('大家晚上好。'),
      await say('欢迎来到直播间。', { source: 'answer', answers: ['c1'] }),
      await say('大家可以看看。', { source: 'answer', answers: ['c1'] }),
      await say('谢谢大家。', { source: 'answer', answers: ['c2'] }),
      await say('我们接着看。'),
      await say('欢迎新来的朋友。', { source: 'filler' }),
      await say('我也说一句。', { host: 'other' }),
      await say('大家看看颜色。', { source: 'operator', by: '小李' }),
    ];
    expect(heard.map(hasTones)).toEqual([false, false, true, false, true, true, false, true, true]);
  });

  test('once more where the words that they stood before are not heard', async () => {
    const { door, clear, say, label } = aDoorThat('rhythm');
    await label('opening');
    await say('大家晚上好。');
    const answer = { source: 'answer', answers: ['c1'] } as const;
    const first = await clear('欢迎来到直播间。', answer);
    expect(hasTones(first)).toBe(true);
    door.drop(first);
    expect(hasTones(await clear('大家可以看看。', answer))).toBe(true);
  });

  test('never before what is only read', async () => {
    const { clear, label } = aDoorThat('rhythm');
    await label('opening');
    expect(hasTones(await clear('大家晚上好。', { surface: 'card' }))).toBe(false);
  });

  test('whoever speaks in whatever order, no turn begins without a label before it', async () => {
    const words = fc.record({
      host: fc.constantFrom('a', 'b'),
      source: fc.constantFrom('script' as const, 'answer' as const, 'label' as const),
      question: fc.constantFrom('c1', 'c2'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 12 }), async (list) => {
        const { say, label } = aDoorThat('rhythm');
        await label('opening');
        let before: string | undefined;
        for (const { host, source, question } of list) {
          if (source === 'label') {
            expect(hasTones(await label('asked'))).toBe(true);
            before = undefined;
            continue;
          }
          const turn = source === 'answer' ? `${host} ${question}` : host;
          const more = source === 'answer' ? { host, source, answers: [question] } : { host, source };
          const heard = await say('大家晚上好。', more);
          if (before !== undefined) expect(hasTones(heard)).toBe(turn !== before);
          before = turn;
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('a plan that asks for spoken labels has them spoken and nothing else', async () => {
  const { say, label } = aDoorThat('spoken');
  expect(hasTones(await label('opening'))).toBe(false);
  expect(hasTones(await say('大家晚上好。', { source: 'answer', answers: ['c1'] }))).toBe(false);
});
