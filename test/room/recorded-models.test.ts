import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { LLMock } from '@copilotkit/aimock';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSecondOpinion } from '../../src/gate/judge.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { llmConfigSchema } from '../../src/model/answer-config.ts';
import { judgeConfigSchema } from '../../src/model/judge-config.ts';
import type { LedgerKind } from '../../src/model/ledger-entry.ts';
import { type ARoom, aRoom } from './a-room.ts';

const ASKED = '水壶费电吗，给老人用的';
const SAID = '这把水壶额定功率是1500W。';
const KEY = 'sk-shop-secret-0123456789';
const FILING = 'Beijing-Example-20260101';

let mock: LLMock;
beforeEach(async () => {
  mock = new LLMock({ port: 0, logLevel: 'silent', latency: 0 });
  await mock.start();
});
afterEach(() => mock.stop());

/** Answers with the power, under whatever key the prompt gives it. */
function answersWithPower() {
  mock.onMessage(/老人/, ({ messages }) => {
    const system = String(messages[0]?.content ?? '');
    const key = /^(F\d+) \|[^\n]*额定功率/mu.exec(system)?.[1] ?? 'F1';
    return { content: `${SAID}⟦${key}⟧` };
  });
}

function theModel(change: object = {}) {
  return llmConfigSchema.parse({
    baseUrl: `${mock.url}/v1`,
    apiKey: KEY,
    model: 'word-model',
    filing: FILING,
    temperature: 0.3,
    ...change,
  });
}

function bodies(a: ARoom, kind: LedgerKind) {
  return a.entries(kind).map(({ body }) => body as Record<string, never> & { [key: string]: unknown });
}

function requestOf(answer: { readonly [key: string]: unknown } | undefined): string | undefined {
  return (answer?.model as { readonly request?: string } | undefined)?.request;
}

/** The network answers in real time: the room's clock goes slowly beside it. */
async function until(a: ARoom, isThere: () => boolean) {
  for (let tries = 0; tries < 400 && !isThere(); tries += 1) {
    await a.clock.advance(100);
    await sleep(2);
  }
}

async function anAnsweredQuestion(change: Parameters<typeof aRoom>[0] = {}) {
  answersWithPower();
  const a = await aRoom({ llms: [theModel()], ...change });
  a.room.start();
  await a.clock.advance(15_000);
  a.comment(ASKED, 'wx-王小明-viewer');
  const answers = () => bodies(a, 'utterance.cleared').filter(({ via }) => via === 'llm');
  await until(a, () => answers().length > 0);
  return { a, answers };
}

describe('an answer that a model worded (AUD-01)', () => {
  test('names the model, where it was asked, its filing number and the question', async () => {
    const { a, answers } = await anAnsweredQuestion();
    await using _ = a;
    const [answer] = answers();
    expect(answer).toMatchObject({
      text: SAID,
      cited: ['kettle.facts.power'],
      facts: ['kettle.facts.power'],
      product: 'kettle',
      price: { live: 129 },
      question: ASKED,
      answers: [expect.any(String)],
      model: {
        id: 'word-model',
        host: new URL(mock.url).host,
        filing: FILING,
        reported: 'word-model',
        request: expect.any(String),
      },
    });
  });

  test('leads to the prompt as it was sent, with the cards, the sampling and what was written', async () => {
    const { a, answers } = await anAnsweredQuestion();
    await using _ = a;
    await until(a, () => bodies(a, 'model.answered').length > 0);
    const request = requestOf(answers()[0]);
    const asked = bodies(a, 'model.asked').find(({ id }) => id === request);
    expect(asked).toMatchObject({
      sampling: { temperature: 0.3, maxTokens: 300 },
      commentIds: answers()[0]?.answers,
      cards: expect.arrayContaining([
        { fact: 'kettle.facts.power', line: expect.stringContaining('额定功率 | 1500W') },
      ]),
    });
    // From what the ledger holds the prompt is put together again, to the byte that went over the wire.
    const { instructions, cards, question } = asked as unknown as {
      instructions: string;
      cards: { line: string }[];
      question: string;
    };
    const told = bodies(a, 'model.instructed').find(({ sha256 }) => sha256 === instructions);
    const messages = [
      { role: 'system', content: `${told?.text}\n\n${cards.map(({ line }) => line).join('\n')}` },
      { role: 'user', content: question },
    ];
    const sent = mock.getRequests().at(-1)?.body as unknown as { messages: unknown; temperature: number };
    expect(messages).toEqual(sent.messages);
    expect(sent.temperature).toBe(0.3);
    const promptSha256 = createHash('sha256').update(JSON.stringify(messages)).digest('hex');
    expect(asked?.promptSha256).toBe(promptSha256);
    expect(bodies(a, 'model.answered')[0]).toMatchObject({
      id: request,
      outcome: 'whole',
      wrote: expect.stringContaining(SAID),
      reported: 'word-model',
      tookMs: expect.any(Number),
    });
  });

  test('comes behind its prompt in the ledger, whose instructions stand there once a night', async () => {
    const { a } = await anAnsweredQuestion();
    await using _ = a;
    a.comment('水壶给老人用重不重，好不好拿', 'u2');
    await until(a, () => bodies(a, 'model.asked').length > 1);
    expect(bodies(a, 'model.instructed')).toHaveLength(1);
    const kinds = a.entries().map(({ kind }) => kind);
    const first = a.entries().findIndex(({ body }) => (body as { via?: string }).via === 'llm');
    expect(kinds.indexOf('model.asked')).toBeLessThan(first);
    expect(kinds.indexOf('model.instructed')).toBeLessThan(kinds.indexOf('model.asked'));
  });

  test('leaves no name and no key in the ledger', async () => {
    const { a } = await anAnsweredQuestion();
    await using _ = a;
    a.comment('水壶给老人用重不重，好不好拿？我是13800138000', 'wx-李雷-viewer');
    await until(a, () => bodies(a, 'model.asked').length > 1);
    expect(bodies(a, 'model.asked')[1]?.question).toContain('老人');
    const whole = JSON.stringify(a.entries());
    for (const secret of [KEY, '王小明', '李雷', '13800138000']) expect(whole).not.toContain(secret);
  });

  test('told again in another night stands with its prompt in the entries of that night', async () => {
    const { a, answers } = await anAnsweredQuestion({
      clock: new ManualClock(Date.parse('2026-11-24T20:00:00+08:00')),
      config: { window: { from: '20:00', to: '20:10', timeZone: 'Asia/Shanghai' } },
    });
    await using _ = a;
    await a.clock.advance(24 * 3_600_000 - 10_000);
    a.comment(ASKED, 'u2');
    await until(a, () => answers().length > 1);
    const requests = answers().map(requestOf);
    expect(requests).toEqual([requests[0], requests[0]]);
    expect(mock.getRequests()).toHaveLength(1);
    const tonight = a.entries().slice(a.entries().findLastIndex(({ kind }) => kind === 'room.opened'));
    const kinds = tonight.map(({ kind }) => kind).filter((kind) => kind.startsWith('model.'));
    expect(kinds).toEqual(['model.instructed', 'model.asked']);
  });

  test('that came to nothing is on record too, with what the model wrote', async () => {
    mock.onMessage(/老人/, { content: '它功率有9999W。⟦F1⟧' });
    await using a = await aRoom({ llms: [theModel()] });
    a.room.start();
    await a.clock.advance(15_000);
    a.comment(ASKED);
    await until(a, () => bodies(a, 'model.answered').length > 0);
    expect(bodies(a, 'model.answered')[0]).toMatchObject({
      outcome: 'not-grounded',
      wrote: expect.stringContaining('9999W'),
    });
    expect(bodies(a, 'utterance.cleared').filter(({ model }) => model !== undefined)).toEqual([]);
  });
});

const AGREES = '{"verdict":"agree","findings":[]}';

describe('the second opinion', () => {
  /** By the words that are to be judged, not by the facts around them. */
  function judgesWith(opinionOn: (text: string) => string) {
    mock.onMessage(/./, ({ messages }) => {
      const [, data = '{}'] = String(messages.at(-1)?.content ?? '').split('\n');
      return { content: opinionOn((JSON.parse(data) as { text: string }).text) };
    });
  }

  function aJudge(mode: 'optional' | 'required') {
    const config = judgeConfigSchema.parse({
      mode,
      baseUrl: `${mock.url}/v1`,
      model: 'judge-model',
      filing: FILING,
    });
    const lines = { verdictOn: () => undefined, remember: () => {} };
    const clock = new ManualClock();
    const secondOpinion = openSecondOpinion(config, { clock, lines, onSilence: () => {} });
    if (secondOpinion === undefined) throw new Error('off');
    return { clock, secondOpinion };
  }

  test('stands in the ledger with each verdict: agreement and objection', async () => {
    judgesWith((text) =>
      text.includes('1500W')
        ? '{"verdict":"stricter","findings":[{"concern":"untrue","quote":"1500W","why":"说大了"}]}'
        : AGREES,
    );
    await using a = await aRoom(aJudge('required'));
    a.room.start();
    const refusals = () => bodies(a, 'utterance.refused').filter(({ opinion }) => opinion !== undefined);
    await until(a, () => refusals().length > 0);
    const model = { id: 'judge-model', host: new URL(mock.url).host, filing: FILING };
    expect(bodies(a, 'utterance.cleared').find(({ text }) => String(text).includes('容量'))).toMatchObject({
      opinion: {
        model,
        reported: 'judge-model',
        verdict: 'agree',
        objections: [],
        tookMs: expect.any(Number),
      },
    });
    expect(refusals()[0]).toMatchObject({
      opinion: {
        model,
        verdict: 'stricter',
        objections: [{ rule: 'judge/untrue', quote: '1500W', reason: expect.stringContaining('说大了') }],
      },
    });
  });

  test('that is required and does not answer keeps the words of a person who signs for them off the air', async () => {
    judgesWith((text) => (text.includes('国家级') ? 'no' : AGREES));
    await using a = await aRoom(aJudge('required'));
    a.room.start();
    await until(a, () => a.heard().length > 1);
    let told: Awaited<ReturnType<typeof a.room.say>> | undefined;
    void a.room.say('这是国家级的工艺。', '小李', '已核对证书').then((answer) => {
      told = answer;
    });
    await until(a, () => told !== undefined);
    expect(told).toMatchObject({ ok: false, refusal: { message: { zh: expect.stringContaining('复核') } } });
    expect(bodies(a, 'utterance.refused').at(-1)).toMatchObject({
      source: 'operator',
      by: '小李',
      cause: 'fault',
      opinion: { verdict: 'none', silence: 'garbage' },
    });
    expect(a.heard().join()).not.toContain('国家级');
  });
});
