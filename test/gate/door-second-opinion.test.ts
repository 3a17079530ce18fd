import { expect, test } from 'vitest';
import { Door } from '../../src/gate/door.ts';
import { type Opinion, SecondOpinion } from '../../src/gate/judge.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { Draft, GateDecision } from '../../src/model/utterance.ts';
import { PLAN, RULES, someProducts } from '../room/a-room.ts';

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
      judge: { id: 'j', isHealthy: true, judge: async (text) => opinion(text) },
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

test('an objection of the second opinion refuses at the door, and is in the record', async () => {
  const { door, decisions } = await labelled('optional', (text) => ({
    verdict: 'stricter',
    findings: [
      {
        pack: 'cn-price@1.0.0',
        rule: 'judge/other',
        category: 'judge',
        law: '-',
        span: [0, 2],
        quote: text.slice(0, 2),
        reason: { zh: '因', en: 'why' },
        fix: { zh: '改', en: 'fix' },
        action: 'refuse',
      },
    ],
  }));
  expect(await door.clear(draft('容量1.5升。'))).toMatchObject({ ok: false, refusal: { cause: 'rules' } });
  expect(decisions.at(-1)?.review.findings.map(({ rule }) => rule)).toEqual(['judge/other']);
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
