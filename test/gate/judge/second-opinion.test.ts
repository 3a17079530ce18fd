import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type JudgedLines, type JudgedMatter, openSecondOpinion } from '../../../src/gate/judge.ts';
import { reviewDraft } from '../../../src/gate/review.ts';
import { ManualClock } from '../../../src/infra/manual-clock.ts';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { judgeConfigSchema } from '../../../src/model/judge-config.ts';
import type { Draft } from '../../../src/model/utterance.ts';
import { openJudgedLines } from '../../../src/room/judged-lines.ts';
import { RULES, someProducts } from '../../room/a-room.ts';
import { agrees, aJudgeServer, type JudgeServer, objects, sends } from './a-judge-server.ts';

const KNOWLEDGE = new KnowledgeBase([someProducts()]);
const CHEAPER = new KnowledgeBase([
  { ...someProducts(), products: someProducts().products?.map((p) => ({ ...p, price: { live: 99 } })) ?? [] },
]);
const SILENT = sends({}, 'application/json', 503);
const SCRIPTED = '先来看这把水壶，容量1.5升。';

let server: JudgeServer;
let dir: string;
let lines: ReturnType<typeof openJudgedLines>;
let silences: string[];
beforeEach(async () => {
  server = await aJudgeServer(agrees);
  dir = mkdtempSync(join(tmpdir(), 'candor-judged-'));
  lines = openJudgedLines(dir, 'night');
  silences = [];
});
afterEach(async () => {
  lines.close();
  rmSync(dir, { recursive: true });
  await server[Symbol.asyncDispose]();
});

function aSecondOpinion(mode: 'optional' | 'required', { model = 'm1', kept = lines as JudgedLines } = {}) {
  const opinion = openSecondOpinion(judgeConfigSchema.parse({ mode, model, baseUrl: server.baseUrl }), {
    clock: new ManualClock(),
    lines: kept,
    onSilence: (reason) => silences.push(reason),
  });
  if (opinion === undefined) throw new Error(`${mode} gave no second opinion`);
  return opinion;
}

function matter(
  text: string,
  { knowledge = KNOWLEDGE, rulesHash = RULES.hash, ...change }: Partial<Draft> & Partial<JudgedMatter> = {},
): JudgedMatter {
  const draft: Draft = {
    id: 'u1',
    room: 'night',
    source: 'script',
    surface: 'speech',
    host: 'zhen',
    product: 'kettle',
    text,
    ...change,
  };
  const review = reviewDraft(draft, knowledge, RULES, {
    now: Date.parse('2026-11-24T20:00:00+08:00'),
    locale: 'zh-CN',
    after: [],
  });
  return { draft, review, knowledge, rulesHash, locale: 'zh-CN', after: [] };
}

describe('a second opinion can only be stricter', () => {
  test('agreement leaves the rules’ review as it is', async () => {
    const asked = matter(SCRIPTED);
    expect(await aSecondOpinion('optional').on(asked)).toEqual({
      ok: true,
      review: asked.review,
      opinion: 'agree',
      record: {
        model: { id: 'm1', host: new URL(server.baseUrl).host },
        reported: 'test-judge',
        judge: 'm1/q1',
        verdict: 'agree',
        objections: [],
        tookMs: 0,
      },
    });
  });

  test('an objection refuses what the rules cleared', async () => {
    server.reply = objects('水壶');
    const judged = await aSecondOpinion('optional').on(matter(SCRIPTED));
    expect(judged).toMatchObject({
      ok: true,
      opinion: 'stricter',
      review: {
        decision: 'refuse',
        text: '',
        findings: [{ category: 'judge', quote: '水壶', span: [5, 7] }],
      },
    });
  });

  test('what the rules refused is not asked about, so no agreement can clear it', async () => {
    const refused = matter('这是全国最好的水壶。');
    expect(refused.review.decision).toBe('refuse');
    const judged = await aSecondOpinion('optional').on(refused);
    expect(judged).toEqual({ ok: true, review: refused.review, opinion: 'not-asked' });
    expect(server.requests).toEqual([]);
  });

  test('whatever it answers, no refused review becomes clear and no text is changed', async () => {
    const opinion = aSecondOpinion('optional');
    const anAnswer = fc.oneof(
      fc.constant({ verdict: 'agree', findings: [] }),
      fc.record({
        verdict: fc.constantFrom('agree', 'stricter', 'clear', 'rewrite'),
        text: fc.constant('全国第一'),
        findings: fc.array(
          fc.record({ concern: fc.string(), quote: fc.constantFrom('水壶', '没有', ''), why: fc.string() }),
        ),
      }),
      fc.json(),
    );
    const reviewed = [SCRIPTED, '这是全国最好的水壶。', '直播价99元。'].map((text) => matter(text));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...reviewed), anAnswer, async (asked, answer) => {
        server.reply = sends({
          choices: [{ finish_reason: 'stop', message: { content: JSON.stringify(answer) } }],
        });
        const judged = await opinion.on(asked);
        if (!judged.ok) throw new Error('optional never withholds');
        if (asked.review.decision === 'refuse') expect(judged.review.decision).toBe('refuse');
        expect(['', asked.review.text]).toContain(judged.review.text);
      }),
      { numRuns: 40 },
    );
  });

  test('labels are said whatever it thinks, and words on the stage are not its business', async () => {
    server.reply = objects('AI');
    const opinion = aSecondOpinion('required');
    const label = matter('我是AI生成的数字人主播。', { source: 'label', labelMoment: 'opening' });
    expect(await opinion.on(label)).toMatchObject({ ok: true, opinion: 'not-asked' });
    expect(await opinion.on(matter('夜场', { surface: 'slate' }))).toMatchObject({ opinion: 'not-asked' });
    expect(server.requests).toEqual([]);
  });

  test('it sees the facts of the product and the shop, and what was just said', async () => {
    await aSecondOpinion('optional').on({ ...matter(SCRIPTED), after: ['各位晚上好。'] });
    const data = JSON.parse(server.requests[0]?.messages[1]?.content.split('\n')[1] ?? '') as {
      facts: string[];
      said_before: string[];
      product: string;
    };
    expect(data.product).toBe('山海电热水壶');
    expect(data.facts).toEqual(
      expect.arrayContaining(['容量: 1.5升', '额定功率: 1500W', 'price.live: 129', 'name: 山海好物']),
    );
    expect(data.said_before).toEqual(['各位晚上好。']);
  });
});

describe('without an answer', () => {
  beforeEach(() => {
    server.reply = SILENT;
  });

  test('an optional judge leaves the rules standing alone', async () => {
    const asked = matter(SCRIPTED);
    expect(await aSecondOpinion('optional').on(asked)).toMatchObject({
      ok: true,
      review: asked.review,
      opinion: 'none',
      record: { verdict: 'none', silence: 'status' },
    });
    expect(silences).toEqual(['status']);
  });

  test('a required judge lets nothing be said that was not judged before', async () => {
    const opinion = aSecondOpinion('required');
    for (const source of ['script', 'answer', 'operator', 'filler', 'correction'] as const) {
      const judged = await opinion.on(matter(SCRIPTED, { source }));
      expect(judged).toMatchObject({ ok: false, message: { zh: expect.stringContaining('复核') } });
    }
  });

  test('a required judge lets a scripted line be said that it agreed to before, also after a restart', async () => {
    server.reply = agrees;
    await aSecondOpinion('required').on(matter(SCRIPTED));
    lines.close();
    lines = openJudgedLines(dir, 'night');
    server.reply = SILENT;
    expect(await aSecondOpinion('required').on(matter(SCRIPTED))).toMatchObject({
      ok: true,
      opinion: 'none',
      record: { verdict: 'none', before: 'agree' },
    });
  });

  test.each<[string, () => JudgedMatter, string]>([
    ['with another word', () => matter('先来看这把水壶，容量1.5升哦。'), 'm1'],
    ['of another product', () => matter(SCRIPTED, { product: 'tea' }), 'm1'],
    ['under other facts', () => matter(SCRIPTED, { knowledge: CHEAPER }), 'm1'],
    ['under other rules', () => matter(SCRIPTED, { rulesHash: 'other' }), 'm1'],
    ['by another model', () => matter(SCRIPTED), 'm2'],
    ['as an answer', () => matter(SCRIPTED, { source: 'answer' }), 'm1'],
  ])('a line that was judged is not judged %s', async (_what, asked, model) => {
    server.reply = agrees;
    await aSecondOpinion('required').on(matter(SCRIPTED));
    server.reply = SILENT;
    // Whether the rules still clear it is their own question; here it is only the judge's memory.
    const cleared = { ...asked(), review: { ...matter(SCRIPTED).review, text: asked().draft.text } };
    expect(await aSecondOpinion('required', { model }).on(cleared)).toMatchObject({ ok: false });
  });

  test.each(['optional', 'required'] as const)(
    'an objection made before still stands where the judge is %s',
    async (mode) => {
      server.reply = objects('水壶');
      await aSecondOpinion(mode).on(matter(SCRIPTED));
      server.reply = SILENT;
      expect(await aSecondOpinion(mode).on(matter(SCRIPTED))).toMatchObject({
        ok: true,
        opinion: 'stricter',
        review: { decision: 'refuse' },
      });
    },
  );

  test('answers are not remembered: only the script is said over and over', async () => {
    server.reply = agrees;
    await aSecondOpinion('required').on(matter(SCRIPTED, { source: 'answer' }));
    server.reply = SILENT;
    expect(await aSecondOpinion('required').on(matter(SCRIPTED))).toMatchObject({ ok: false });
  });

  test('a memory that fails is reported, and fails closed', async () => {
    const broken: JudgedLines = {
      verdictOn: () => {
        throw new Error('disk');
      },
      remember: () => {
        throw new Error('disk');
      },
    };
    server.reply = agrees;
    const opinion = aSecondOpinion('required', { kept: broken });
    expect(await opinion.on(matter(SCRIPTED))).toMatchObject({ ok: true, opinion: 'agree' });
    server.reply = SILENT;
    expect(await opinion.on(matter(SCRIPTED))).toMatchObject({ ok: false });
    expect(silences).toEqual(['unremembered', 'status', 'unremembered']);
  });
});

describe('configuration', () => {
  test('off means that nobody is asked', () => {
    const config = judgeConfigSchema.parse({ mode: 'off', model: 'm1', baseUrl: server.baseUrl });
    const opinion = openSecondOpinion(config, {
      clock: new ManualClock(),
      lines,
      onSilence: (reason) => silences.push(reason),
    });
    expect(opinion).toBeUndefined();
  });

  test('names the judge and its health for the console', async () => {
    server.reply = SILENT;
    const opinion = aSecondOpinion('optional');
    expect(opinion.health).toEqual({ id: 'm1/q1', healthy: true });
    for (let i = 0; i < 3; i += 1) await opinion.on(matter(SCRIPTED));
    expect(opinion.health.healthy).toBe(false);
  });
});

describe('the lines that were judged', () => {
  test('are kept apart by room, and the newest verdict holds', () => {
    const other = openJudgedLines(dir, 'day');
    lines.remember('h', 'agree');
    expect(other.verdictOn('h')).toBeUndefined();
    lines.remember('h', 'stricter');
    expect(lines.verdictOn('h')).toBe('stricter');
    other.close();
  });
});
