import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Door } from '../../src/gate/door.ts';
import { type Opinion, SecondOpinion } from '../../src/gate/judge.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { Draft, GateDecision } from '../../src/model/utterance.ts';
import { PLAN, RULES, someProducts } from '../room/a-room.ts';

const MODEL = { id: 'm1', host: 'judge.test' };

function aDoor(mode: 'optional' | 'required', opinion: (text: string) => Opinion) {
  const facts = { now: new KnowledgeBase([someProducts()]) };
  const decisions: GateDecision[] = [];
  const door = new Door({
    room: 'night',
    locale: 'zh-CN',
    clock: new ManualClock(),
    plan: PLAN,
    rules: () => RULES,
    knowledge: () => facts.now,
    record: async (decision) => {
      decisions.push(decision);
    },
    secondOpinion: new SecondOpinion({
      clock: new ManualClock(),
      judge: { id: 'j', model: MODEL, isHealthy: true, judge: async (text) => opinion(text) },
      mode,
      lines: { verdictOn: () => undefined, remember: () => {} },
      onSilence: () => {},
    }),
  });
  return { door, facts, decisions };
}

const draft = (text: string, change: Partial<Draft> = {}): Draft => ({
  id: `u${text}`,
  room: 'night',
  source: 'script',
  surface: 'speech',
  host: 'zhen',
  product: 'kettle',
  text,
  ...change,
});
const label = draft(PLAN.spoken.texts[0] ?? '', { source: 'label', labelMoment: 'opening' });

async function labelled(...args: Parameters<typeof aDoor>) {
  const made = aDoor(...args);
  const spoken = await made.door.clear(label);
  if (!spoken.ok) throw new Error('the label was refused');
  made.door.redeem(spoken.utterance);
  return made;
}

/** Objects to the first two characters under a heading. */
const objects =
  (rule = 'judge/other') =>
  (text: string): Opinion => ({
    verdict: 'stricter',
    findings: [
      {
        pack: 'cn-price@1.0.0',
        rule,
        category: 'judge',
        law: '-',
        span: [0, 2],
        quote: text.slice(0, 2),
        reason: { zh: '因', en: 'why' },
        fix: { zh: '改', en: 'fix' },
        action: 'refuse',
      },
    ],
  });
const agrees = (): Opinion => ({ verdict: 'agree', findings: [], reported: 'm1-0711' });
const isSilent = (): Opinion => ({ verdict: 'none', reason: 'late' });

test('an objection of the second opinion refuses at the door, and is in the record', async () => {
  const { door, decisions } = await labelled('optional', objects());
  expect(await door.clear(draft('容量1.5升。'))).toMatchObject({ ok: false, refusal: { cause: 'rules' } });
  expect(decisions.at(-1)).toMatchObject({
    review: { findings: [{ rule: 'judge/other' }] },
    opinion: {
      model: MODEL,
      verdict: 'stricter',
      objections: [{ rule: 'judge/other', quote: '容量', reason: '因' }],
    },
  });
});

test('that it agreed, or did not answer, is on record with the decision', async () => {
  const agreed = await labelled('optional', agrees);
  await agreed.door.clear(draft('容量1.5升。'));
  expect(agreed.decisions.at(-1)?.opinion).toEqual({
    model: MODEL,
    reported: 'm1-0711',
    judge: 'j',
    verdict: 'agree',
    objections: [],
    tookMs: 0,
  });
  const silent = await labelled('optional', isSilent);
  await silent.door.clear(draft('容量1.5升。'));
  expect(silent.decisions.at(-1)?.opinion).toMatchObject({
    verdict: 'none',
    silence: 'late',
    objections: [],
  });
});

test('a required opinion that is missing is no strike: nobody broke a rule', async () => {
  const { door } = await labelled('required', () => ({ verdict: 'none', reason: 'late' }));
  expect(await door.clear(draft('容量1.5升。'))).toMatchObject({ ok: false, refusal: { cause: 'fault' } });
});

test('where opinions are required, words judged on other facts are not aired', async () => {
  const { door, facts } = await labelled('required', () => ({ verdict: 'agree', findings: [] }));
  const cleared = await door.clear(draft('容量1.5升。'));
  if (!cleared.ok) throw new Error('refused');
  facts.now = new KnowledgeBase([{ ...someProducts(), currency: 'USD' }]);
  expect(() => door.redeem(cleared.utterance)).toThrow(/no longer/);
});

test('facts that change while the judge thinks are judged anew', async () => {
  let asked = 0;
  const made = await labelled('optional', () => {
    asked += 1;
    if (asked === 1)
      made.facts.now = new KnowledgeBase([
        {
          ...someProducts(),
          products: someProducts().products?.map((p) => ({ ...p, price: { live: 99 } })) ?? [],
        },
      ]);
    return { verdict: 'agree', findings: [] };
  });
  expect((await made.door.clear(draft('直播价129元。'))).ok).toBe(false);
});

describe('words that a person answers for', () => {
  const by = { reviewer: '王三', reason: '已核对证书' };
  const AGAINST_A_RULE = '这是国家级的工艺。';
  const LAWFUL = '容量1.5升。';
  const own = (text: string) => draft(text, { source: 'operator', by: '王三' });

  test('are put to the second opinion too, and both are on record', async () => {
    const asked: string[] = [];
    const { door, decisions } = await labelled('required', (text) => {
      asked.push(text);
      return agrees();
    });
    expect((await door.clearByReview(own(AGAINST_A_RULE), by)).ok).toBe(true);
    expect(asked).toEqual([AGAINST_A_RULE]);
    expect(decisions.at(-1)).toMatchObject({ override: by, opinion: { verdict: 'agree' } });
  });

  test('stay refused where an opinion is required and there is none', async () => {
    const { door, decisions } = await labelled('required', isSilent);
    const before = decisions.length;
    expect(await door.clearByReview(own(AGAINST_A_RULE), by)).toMatchObject({
      ok: false,
      refusal: {
        cause: 'fault',
        message: { zh: expect.stringContaining('复核') },
        opinion: { silence: 'late' },
      },
    });
    expect(decisions).toHaveLength(before);
  });

  test('are said without an opinion that is not required', async () => {
    const { door, decisions } = await labelled('optional', isSilent);
    expect((await door.clearByReview(own(AGAINST_A_RULE), by)).ok).toBe(true);
    expect(decisions.at(-1)).toMatchObject({ override: by, opinion: { verdict: 'none' } });
  });

  // A signature given before used to clear words that the rules clear without asking the judge at all.
  test.each([LAWFUL, AGAINST_A_RULE])(
    'are said against an objection only once he has read it: %s',
    async (text) => {
      const { door, decisions } = await labelled('required', objects());
      expect(await door.clearByReview(own(text), by)).toMatchObject({
        ok: false,
        refusal: { findings: expect.arrayContaining([expect.objectContaining({ rule: 'judge/other' })]) },
      });
      expect(decisions.at(-1)?.override).toBeUndefined();
      expect(await door.clearByReview(own(text), by)).toMatchObject({ ok: true, utterance: { text } });
      expect(decisions.at(-1)).toMatchObject({ override: by, opinion: { verdict: 'stricter' } });
      expect(decisions.at(-1)?.review.findings.map(({ rule }) => rule)).toContain('judge/other');
    },
  );

  test('are not said against an objection of another kind than he was told of', async () => {
    let heading = 'judge/price';
    const { door } = await labelled('required', (text) => objects(heading)(text));
    await door.clear(own(LAWFUL));
    heading = 'judge/medical';
    expect((await door.clearByReview(own(LAWFUL), by)).ok).toBe(false);
    expect((await door.clearByReview(own(LAWFUL), by)).ok).toBe(true);
  });

  test.each(['judge/identity', 'judge/experience'])(
    'are never said against the honesty of the AI, whoever found it: %s',
    async (rule) => {
      const { door } = await labelled('required', objects(rule));
      for (let times = 0; times < 3; times += 1) {
        expect((await door.clearByReview(own(LAWFUL), by)).ok).toBe(false);
      }
    },
  );

  test('whatever is tried by whatever route, nothing is said without the opinion that the room requires', async () => {
    const opinions = { agrees, isSilent, objects: objects() };
    const attempt = fc.record({
      text: fc.constantFrom(LAWFUL, AGAINST_A_RULE, '直播价99元。'),
      opinion: fc.constantFrom(...(Object.keys(opinions) as (keyof typeof opinions)[])),
      override: fc.constantFrom(undefined, by, { reviewer: '', reason: '急' }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { minLength: 1, maxLength: 6 }), async (attempts) => {
        let now: keyof typeof opinions = 'agrees';
        const { door, decisions } = await labelled('required', (text) => opinions[now](text));
        for (const { text, opinion, override } of attempts) {
          now = opinion;
          const clearance = await (override === undefined
            ? door.clear(own(text))
            : door.clearByReview(own(text), override));
          if (!clearance.ok) continue;
          const decision = decisions.at(-1);
          const isSigned = decision?.override?.reviewer === '王三';
          expect(
            decision?.opinion?.verdict === 'agree' || (decision?.opinion?.verdict === 'stricter' && isSigned),
          ).toBe(true);
          expect(decision?.review.findings.some(({ action }) => action === 'refuse') ?? true).toBe(isSigned);
        }
      }),
      { numRuns: 60 },
    );
  });
});
