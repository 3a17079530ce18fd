import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SecondOpinion } from '../../src/gate/judge.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { aFlakyLedger } from './a-flaky-ledger.ts';
import { aNight, aRoom, PLAN } from './a-room.ts';
import { aVoiceThat } from './a-voice-that.ts';
import { aShopWithTheKettleAt, aWrongPrice } from './a-wrong-price.ts';

const SECOND = 1_000;
const MINUTE = 60_000;
const isCorrection = (text: string) => text.startsWith('更正一下');

type Verdict = 'agrees' | 'silent' | 'objects';

/** A judge that is required, and whose mind the test changes. */
function aJudge(verdictOn: (text: string) => Verdict): SecondOpinion {
  const finding = (text: string) => ({
    rule: 'second-opinion/doubt',
    pack: 'second-opinion@1.0.0',
    category: 'other',
    law: '第九条',
    span: [0, text.length] as const,
    quote: text,
    reason: { zh: '说得不清楚', en: 'unclear' },
    fix: { zh: '改写', en: 'reword' },
    action: 'refuse' as const,
  });
  return new SecondOpinion({
    mode: 'required',
    lines: { verdictOn: () => undefined, remember: () => {} },
    onSilence: () => {},
    clock: new ManualClock(),
    judge: {
      id: 'test',
      model: { id: 'test', host: 'judge.test' },
      isHealthy: true,
      judge: (text) => {
        const verdict = verdictOn(text);
        if (verdict === 'silent') return Promise.resolve({ verdict: 'none', reason: 'unreachable' });
        if (verdict === 'agrees') return Promise.resolve({ verdict: 'agree', findings: [] });
        return Promise.resolve({ verdict: 'stricter', findings: [finding(text)] });
      },
    },
  });
}

// Once an approved correction was dropped by any passing fault: it stayed 'approved' for ever, unheard, while its
// product was sold on.
describe('an approved correction is heard, and its product not pitched before, though', () => {
  test('no voice could speak it once', async () => {
    const clock = new ManualClock();
    let failures = 1;
    const voice = aVoiceThat(clock, (text) => (isCorrection(text) && failures-- > 0 ? 'fails' : 0));
    const w = await aWrongPrice({ clock, voices: [voice] });
    await using a = w.a;
    const approvedAt = clock.now();
    await a.room.oversight.approve(w.found.id, '小李');
    await clock.advance(MINUTE);
    expect(w.timesHeard()).toBe(1);
    expect(w.pitchesBefore()).toEqual([]);
    expect(w.heard.find(({ correction }) => correction === w.found.id)?.at).toBeLessThan(
      approvedAt + 20 * SECOND,
    );
    expect(w.status()).toBe('aired');
    expect(w.heard.filter(({ product }) => product === 'kettle').length).toBeGreaterThan(1);
  });

  test('no voice could speak it for minutes: other products are sold meanwhile, and the person on watch is told', async () => {
    const clock = new ManualClock();
    let isMute = true;
    const voice = aVoiceThat(clock, (text) => (isCorrection(text) && isMute ? 'fails' : 0));
    const w = await aWrongPrice({ clock, voices: [voice] });
    await using a = w.a;
    await a.room.oversight.approve(w.found.id, '小李');
    await clock.advance(5 * MINUTE);
    expect(w.timesHeard()).toBe(0);
    expect(w.status()).toBe('approved');
    expect(w.pitchesBefore()).toEqual([]);
    expect(
      w.heard.filter(({ source, product }) => source === 'script' && product === 'tea').length,
    ).toBeGreaterThan(5);
    // Neither does the host talk of it of its own accord.
    expect(w.heard.filter(({ source, product }) => source === 'filler' && product === 'kettle')).toEqual([]);
    expect(w.alerts('CORRECTION_LATE').join()).toContain(w.found.id);
    expect(w.alerts('DEAD_AIR')).toEqual([]);
    isMute = false;
    await clock.advance(20 * SECOND);
    expect(w.timesHeard()).toBe(1);
    await clock.advance(MINUTE);
    expect(w.status()).toBe('aired');
    expect(w.timesHeard()).toBe(1);
  });

  test('the spoken label before it found no voice', async () => {
    const clock = new ManualClock();
    const [label = ''] = PLAN.spoken.texts;
    let failures = 0;
    const voice = aVoiceThat(clock, (text) => (text === label && failures-- > 0 ? 'fails' : 0));
    const w = await aWrongPrice({ clock, voices: [voice] });
    await using a = w.a;
    await a.room.pause('小李');
    await clock.advance(10 * SECOND);
    failures = 2;
    await a.room.oversight.approve(w.found.id, '小李');
    await a.room.resume('小李');
    await clock.advance(MINUTE);
    expect(w.timesHeard()).toBe(1);
    expect(w.pitchesBefore()).toEqual([]);
    expect(w.status()).toBe('aired');
  });

  test('the ledger was full for a while', async () => {
    const flaky = aFlakyLedger();
    const w = await aWrongPrice({ wrapLedger: flaky.wrap });
    await using a = w.a;
    await a.room.oversight.approve(w.found.id, '小李');
    flaky.isFull = true;
    await a.clock.advance(20 * SECOND);
    flaky.isFull = false;
    await a.clock.advance(MINUTE);
    expect(w.timesHeard()).toBe(1);
    expect(w.pitchesBefore()).toEqual([]);
    expect(w.status()).toBe('aired');
  });

  test('the required judge did not answer for a while', async () => {
    let isDown = false;
    const secondOpinion = aJudge(() => (isDown ? 'silent' : 'agrees'));
    const w = await aWrongPrice({ secondOpinion });
    await using a = w.a;
    await a.room.oversight.approve(w.found.id, '小李');
    isDown = true;
    await a.clock.advance(14 * SECOND);
    expect(w.status()).toBe('approved');
    isDown = false;
    await a.clock.advance(MINUTE);
    expect(w.timesHeard()).toBe(1);
    expect(w.pitchesBefore()).toEqual([]);
    expect(w.status()).toBe('aired');
  });

  test('the room was paused when it was ready, for longer than a clearance lasts', async () => {
    const clock = new ManualClock();
    const w = await aWrongPrice({ clock, voices: [aVoiceThat(clock, () => 2_500)] });
    await using a = w.a;
    await a.room.oversight.approve(w.found.id, '小李');
    await clock.advance(1_000);
    await a.room.pause('小李');
    await clock.advance(3 * MINUTE);
    await a.room.resume('小李');
    await clock.advance(MINUTE);
    expect(w.timesHeard()).toBe(1);
    expect(w.pitchesBefore()).toEqual([]);
    expect(w.status()).toBe('aired');
  });

  test.each([
    [
      'a person took the room over in the middle of it',
      async (w: Awaited<ReturnType<typeof aWrongPrice>>) => {
        await w.a.room.take('小李');
        await w.a.clock.advance(5 * SECOND);
        await w.a.room.handBack('小李');
      },
    ],
    ['a person skipped it', (w: Awaited<ReturnType<typeof aWrongPrice>>) => w.a.room.skip('小李')],
  ])('%s: it comes again, and is heard to its end once', async (_what, cut) => {
    const w = await aWrongPrice();
    await using a = w.a;
    await a.room.oversight.approve(w.found.id, '小李');
    for (let step = 0; step < 200 && w.timesHeard() === 0; step += 1) await a.clock.advance(100);
    await a.clock.advance(500);
    await cut(w);
    await a.clock.advance(2 * MINUTE);
    expect(w.timesHeard()).toBe(2);
    expect(w.pitchesBefore()).toEqual([]);
    expect(a.entries('correction.aired')).toHaveLength(1);
  });
});

describe('an approved correction that may not be said', () => {
  test('goes back to the person with the reason, its product waits, and his own words are heard instead', async () => {
    const secondOpinion = aJudge((text) => (isCorrection(text) ? 'objects' : 'agrees'));
    const w = await aWrongPrice({ secondOpinion });
    await using a = w.a;
    await a.room.oversight.approve(w.found.id, '小李');
    await a.clock.advance(MINUTE);
    expect(w.status()).toBe('proposed');
    const [listed] = a.room.view().corrections.filter(({ id }) => id === w.found.id);
    expect(listed?.returned?.zh).toContain('说得不清楚');
    expect(w.alerts('CORRECTION_RETURNED').join()).toContain('说得不清楚');
    expect(a.entries('correction.returned')).toHaveLength(1);
    expect(w.pitchesBefore()).toEqual([]);
    const wrong = await a.room.oversight.approve(w.found.id, '小李', '这款水壶的直播价是119元。');
    expect(wrong).toMatchObject({ ok: false, reason: { zh: expect.stringContaining('119元') } });
    const own = '刚才说的价格有误，这款水壶的直播价是139元。';
    expect(await a.room.oversight.approve(w.found.id, '小李', own)).toEqual({ ok: true });
    await a.clock.advance(MINUTE);
    expect(w.heard.find(({ correction }) => correction === w.found.id)?.text).toBe(own);
    expect(w.pitchesBefore()).toEqual([]);
    expect(a.entries('correction.approved').at(-1)?.body).toMatchObject({
      id: w.found.id,
      by: '小李',
      text: own,
    });
  });

  test('lets its product go on once a person decides that nothing has to be said', async () => {
    const secondOpinion = aJudge((text) => (isCorrection(text) ? 'objects' : 'agrees'));
    const w = await aWrongPrice({ secondOpinion });
    await using a = w.a;
    await a.room.oversight.approve(w.found.id, '小李');
    await a.clock.advance(MINUTE);
    expect(w.pitchesBefore()).toEqual([]);
    await a.room.oversight.dismiss(w.found.id, '小李', '已由真人说明');
    await a.clock.advance(MINUTE);
    expect(w.pitchesBefore().length).toBeGreaterThan(0);
  });

  test('holds its product back after a restart too', async () => {
    const secondOpinion = aJudge((text) => (isCorrection(text) ? 'objects' : 'agrees'));
    const first = await aWrongPrice({ secondOpinion });
    await first.a.room.oversight.approve(first.found.id, '小李');
    await first.a.clock.advance(30 * SECOND);
    await first.a.close();
    const { clock, dir } = first.a;
    await using a = await aRoom({ dir, clock, knowledge: aShopWithTheKettleAt(139) });
    a.room.start();
    await clock.advance(2 * MINUTE);
    const pitched = a.heard().filter((text) => text.includes('水壶') || text.includes('139元'));
    expect(pitched).toEqual([]);
  });
});

describe('what is late is told', () => {
  test('a correction that nobody decides', async () => {
    const w = await aWrongPrice();
    await using a = w.a;
    await a.clock.advance(MINUTE + 10 * SECOND);
    expect(w.alerts('CORRECTION_LATE')).toHaveLength(1);
    expect(w.alerts('CORRECTION_LATE').join()).toContain(w.found.id);
    await a.room.oversight.dismiss(w.found.id, '小李', '已口头说明');
    for (const { id, status } of a.room.corrections.list)
      if (status === 'proposed') await a.room.oversight.dismiss(id, '小李', '已口头说明');
    await a.clock.advance(10 * MINUTE);
    expect(w.alerts('CORRECTION_LATE')).toHaveLength(1);
  });

  test('one that the stream ended without; it is the first thing said in the next', async () => {
    const clock = new ManualClock(Date.parse('2026-11-24T20:00:00+08:00'));
    let isMute = true;
    const voice = aVoiceThat(clock, (text) => (isCorrection(text) && isMute ? 'fails' : 0));
    const window = { from: '20:00', to: '20:03', timeZone: 'Asia/Shanghai' };
    const w = await aWrongPrice({ clock, voices: [voice], config: { window }, rundown: aNight() });
    await using a = w.a;
    await a.room.oversight.approve(w.found.id, '小李');
    await clock.advance(10 * MINUTE);
    expect(a.room.view().state).toBe('off-air');
    expect(w.alerts('CORRECTION_LATE').some((message) => message.includes('candor correct'))).toBe(true);
    isMute = false;
    await clock.advance(24 * 60 * MINUTE - 8 * MINUTE);
    expect(w.timesHeard()).toBe(1);
    expect(w.pitchesBefore()).toEqual([]);
  });
});

describe('the record', () => {
  test('of a correction that was heard while the ledger was full is written later, and it is not said twice', async () => {
    const flaky = aFlakyLedger();
    const w = await aWrongPrice({ wrapLedger: flaky.wrap });
    await w.a.room.oversight.approve(w.found.id, '小李');
    for (let step = 0; step < 200 && w.timesHeard() === 0; step += 1) await w.a.clock.advance(100);
    flaky.isFull = true;
    await w.a.clock.advance(20 * SECOND);
    expect(w.status()).toBe('aired');
    flaky.isFull = false;
    await w.a.clock.advance(20 * SECOND);
    expect(w.a.entries('correction.aired')).toHaveLength(1);
    await w.a.close();
    const { clock, dir } = w.a;
    await using a = await aRoom({ dir, clock, knowledge: aShopWithTheKettleAt(139) });
    a.room.start();
    await clock.advance(MINUTE);
    expect(a.heard()).not.toContain(w.found.proposal);
  });

  test('that could not be written when a price changed: what was said is reviewed again until it is listed', async () => {
    const flaky = aFlakyLedger();
    await using a = await aRoom({ wrapLedger: flaky.wrap });
    a.room.start();
    await a.clock.advance(MINUTE);
    flaky.isFull = true;
    a.room.reload({ ...a.content, knowledge: new KnowledgeBase([aShopWithTheKettleAt(139)]) });
    await a.clock.advance(5 * SECOND);
    expect(a.room.corrections.list).toEqual([]);
    flaky.isFull = false;
    await a.clock.advance(20 * SECOND);
    expect(a.room.corrections.list.map(({ said }) => said).join()).toContain('129元');
  });
});

/** What may go wrong with a room for some seconds, or be done to it. */
const TROUBLES = ['voice', 'ledger', 'judge', 'pause', 'take', 'skip', 'none'] as const;

test('whatever goes wrong in whatever order, it is heard to its end once all is well, with no pitch before it', async () => {
  const troubles = fc.array(fc.tuple(fc.constantFrom(...TROUBLES), fc.integer({ min: 200, max: 9_000 })), {
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(troubles, async (course) => {
      const clock = new ManualClock();
      const flaky = aFlakyLedger();
      let trouble: (typeof TROUBLES)[number] = 'none';
      const w = await aWrongPrice({
        clock,
        wrapLedger: flaky.wrap,
        voices: [aVoiceThat(clock, () => (trouble === 'voice' ? 'fails' : 400))],
        secondOpinion: aJudge(() => (trouble === 'judge' ? 'silent' : 'agrees')),
      });
      await using a = w.a;
      await a.room.oversight.approve(w.found.id, '小李');
      for (const [next, ms] of course) {
        trouble = next;
        flaky.isFull = trouble === 'ledger';
        if (trouble === 'pause') await a.room.pause('小李');
        if (trouble === 'take') await a.room.take('小李');
        if (trouble === 'skip') await a.room.skip('小李');
        await clock.advance(ms);
        if (trouble === 'pause') await a.room.resume('小李');
        if (trouble === 'take') await a.room.handBack('小李');
      }
      trouble = 'none';
      flaky.isFull = false;
      await clock.advance(MINUTE);
      expect(w.status()).toBe('aired');
      expect(w.pitchesBefore()).toEqual([]);
      await a.close();
      expect(a.entries('correction.aired')).toHaveLength(1);
    }),
    { numRuns: 6 },
  );
}, 120_000);
