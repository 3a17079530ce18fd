import { describe, expect, test } from 'vitest';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { labelPlanSchema } from '../../src/model/label-plan.ts';
import type { LedgerEntry } from '../../src/model/ledger-entry.ts';
import { aFlakyLedger } from './a-flaky-ledger.ts';
import { type ARoom, aProof, aRoom, PLAN, RULES } from './a-room.ts';

/** What a room says whose viewers are in Korea too: more words, larger, and oftener. */
const WIDER = labelPlanSchema.parse({
  ...PLAN,
  id: 'test+kr',
  spoken: { ...PLAN.spoken, texts: ['我是AI生成的虚拟主播。'], intervalMs: 120_000 },
  captionPrefix: 'AI生成·虚拟人物',
  stage: {
    ...PLAN.stage,
    text: 'AI生成 · 虚拟人物主播',
    takenText: '画面AI生成 · 虚拟人物 · 现由工作人员讲解',
    must: [['虚拟人物']],
    capHeightShare: 0.07,
    place: 'top-right',
  },
});
const LABEL = WIDER.spoken.texts[0] ?? '';

function save(a: ARoom, plan = WIDER): void {
  a.room.reload({ ...a.content, plan });
}

interface Aired {
  readonly id: string;
  readonly from: number;
  readonly labels: { readonly stage: string; readonly captionPrefix: string };
}

const aired = (a: ARoom) => a.entries('utterance.aired').map(({ body }) => body as unknown as Aired);
const label = (a: ARoom) => a.page.scenes.at(-1)?.label;
const seqOf = (entries: readonly LedgerEntry[], kind: string) =>
  entries.findLast((each) => each.kind === kind)?.seq ?? 0;

/** To the middle of a line of the script. */
async function inMidLine(a: ARoom): Promise<string> {
  a.room.start();
  await a.clock.advance(9_000);
  const { onAir } = a.room.view();
  if (onAir === null || onAir === undefined) throw new Error('nothing is being heard');
  return onAir.text;
}

describe('a label plan that is changed on air', () => {
  test('lets the line under way end under its label, then the new label stands and is spoken first', async () => {
    await using a = await aRoom();
    const line = await inMidLine(a);
    const before = a.heard().length;
    save(a);
    await a.clock.advance(200);
    expect(a.room.view().onAir?.text).toBe(line);
    expect(label(a)?.text).toBe(PLAN.stage.text);
    await a.clock.advance(60_000);
    expect(label(a)).toMatchObject({ text: WIDER.stage.text, capHeightShare: 0.07, place: 'top-right' });
    expect(a.heard()[before]).toBe(LABEL);
    expect(a.heard().length).toBeGreaterThan(before + 3);
    const first = a.page.messages.findIndex((each) => each.type === 'air' && each.utterance.text === LABEL);
    const shown = a.page.messages.slice(0, first).findLast((each) => each.type === 'scene');
    expect(shown).toMatchObject({ scene: { label: { text: WIDER.stage.text } } });
    // Every word that began after the change carries the new labels, the one before the old ones.
    const changedAt = a.entries('label.changed')[0]?.at ?? 0;
    for (const { from, labels } of aired(a)) {
      expect([labels.stage, labels.captionPrefix]).toEqual(
        from < changedAt ? [PLAN.stage.text, PLAN.captionPrefix] : [WIDER.stage.text, WIDER.captionPrefix],
      );
    }
    expect(a.entries('label.spoken').at(-1)?.body).toMatchObject({ text: LABEL });
    const moments = a.entries('label.spoken').map(({ body }) => (body as { moment: string }).moment);
    expect(moments).toContain('plan');
    expect(a.room.view().alerts.map(({ code }) => code)).not.toContain('DEAD_AIR');
  });

  test('costs no line of the script', async () => {
    await using a = await aRoom();
    await using undisturbed = await aRoom();
    await inMidLine(a);
    await inMidLine(undisturbed);
    save(a);
    for (const each of [a, undisturbed]) await each.clock.advance(120_000);
    const script = (of: ARoom) =>
      of.heard().filter((text) => text !== LABEL && !PLAN.spoken.texts.includes(text));
    expect(script(a).slice(0, 8)).toEqual(script(undisturbed).slice(0, 8));
  });

  test('is on record with how its label stands, and the room says so by its interval from then on', async () => {
    await using a = await aRoom();
    await inMidLine(a);
    save(a);
    await a.clock.advance(10 * 60_000);
    expect(a.entries('label.changed').map(({ body }) => body)).toEqual([
      {
        labelPlan: 'test+kr',
        labelForm: { capHeightShare: 0.07, contrast: 4.5, besideFigure: false },
        stage: WIDER.stage.text,
      },
    ]);
    const spoken = a.entries('label.spoken').map(({ body }) => (body as { at: number }).at);
    const after = spoken.filter((at) => at > (a.entries('label.changed')[0]?.at ?? 0));
    for (const [place, at] of after.slice(1).entries())
      expect(at - (after[place] ?? 0)).toBeLessThanOrEqual(120_000);
    expect(a.entries('utterance.cleared').at(-1)?.body).toMatchObject({ labelPlan: 'test+kr' });
  });

  test('has what was aired before reviewed by it, and nothing of what comes after', async () => {
    await using a = await aRoom();
    await inMidLine(a);
    save(a);
    await a.clock.advance(60_000);
    const [lack, ...others] = a.room.oversight.openCorrections;
    expect(others).toEqual([]);
    expect(lack).toMatchObject({
      source: 'label',
      said: PLAN.stage.text,
      findings: [{ rule: 'label/words', law: 'test+kr' }],
    });
    const changedAt = a.entries('label.changed')[0]?.at ?? 0;
    const [found] = a.room.corrections.list;
    const before = aired(a).filter(({ from }) => from < changedAt);
    expect([...(found?.corrects ?? [])].sort()).toEqual(before.map(({ id }) => id).sort());
    // Nor does the review of the next reload find anything in words that carried the new label.
    a.room.reload(a.content);
    await a.clock.advance(1_000);
    expect(a.room.corrections.list).toHaveLength(1);
  });

  test('is not heard before the new label is proven on a picture', async () => {
    await using a = await aRoom({ provesLabel: false });
    const prove = (text: string) => a.room.feed.take(a.page, aProof({ text, capHeightPx: 80 }));
    a.room.start();
    for (let ticks = 0; ticks < 60; ticks += 1) {
      prove(PLAN.stage.text);
      await a.clock.advance(150);
    }
    save(a);
    // The page still shows, and proves, the label of before.
    for (let ticks = 0; ticks < 200; ticks += 1) {
      prove(PLAN.stage.text);
      await a.clock.advance(150);
    }
    const waiting = a.heard().length;
    expect(label(a)?.text).toBe(WIDER.stage.text);
    expect(a.heard().at(-1)).not.toBe(LABEL);
    for (let ticks = 0; ticks < 60; ticks += 1) {
      prove(WIDER.stage.text);
      await a.clock.advance(150);
    }
    expect(a.heard()[waiting]).toBe(LABEL);
  });

  test('holds in a pause and in a take too: the picture says who speaks in its words, and the AI begins with its label', async () => {
    await using a = await aRoom();
    await inMidLine(a);
    await a.room.take('小李');
    await a.clock.advance(5_000);
    save(a);
    await a.clock.advance(1_000);
    expect(label(a)?.text).toBe(WIDER.stage.takenText);
    const before = a.heard().length;
    await a.room.handBack('小李');
    await a.clock.advance(20_000);
    expect(label(a)?.text).toBe(WIDER.stage.text);
    expect(a.heard()[before]).toBe(LABEL);
    expect(a.heard().length).toBeGreaterThan(before + 1);
  });

  test('does not let a room go that was paused meanwhile', async () => {
    await using a = await aRoom();
    await inMidLine(a);
    save(a);
    await a.room.pause('小李');
    await a.clock.advance(60_000);
    expect(a.room.view().state).toBe('paused');
    void a.room.say('这把水壶容量是1.5升。', '小李');
    const before = a.heard().length;
    await a.clock.advance(60_000);
    expect(a.heard()).toHaveLength(before);
    await a.room.resume('小李');
    await a.clock.advance(20_000);
    expect(a.heard()[before]).toBe(LABEL);
  });

  test('that is the same changes nothing, and of several the last one holds', async () => {
    await using a = await aRoom();
    await inMidLine(a);
    save(a, { ...PLAN });
    await a.clock.advance(10_000);
    expect(a.entries('label.changed')).toEqual([]);
    save(a);
    save(a, { ...WIDER, id: 'test+last' });
    await a.clock.advance(30_000);
    expect(a.entries('label.changed').map(({ body }) => (body as { labelPlan: string }).labelPlan)).toEqual([
      'test+last',
    ]);
  });
});

describe('a label plan that cannot be taken leaves the one before in force', () => {
  test('because the rules refuse its words: nothing of the save is taken', async () => {
    await using a = await aRoom();
    await inMidLine(a);
    const lying = { ...WIDER, spoken: { ...WIDER.spoken, texts: ['我是AI生成的数字人主播，全网最低价。'] } };
    expect(() => save(a, lying)).toThrow(/RULES_INVALID|refuse the AI label/);
    await a.clock.advance(60_000);
    expect(label(a)?.text).toBe(PLAN.stage.text);
    expect(a.heard()).not.toContain(LABEL);
    expect(a.entries('script.loaded')).toEqual([]);
    expect(RULES.hash).toBe(a.content.rules.hash);
  });

  test('as long as the ledger does not take its labels; then it comes in force by itself', async () => {
    const clock = new ManualClock();
    const flaky = aFlakyLedger();
    await using a = await aRoom({ clock, wrapLedger: flaky.wrap });
    await inMidLine(a);
    flaky.isFull = true;
    save(a);
    await a.clock.advance(5_000);
    expect(a.room.view().alerts.map(({ code }) => code)).toContain('LABEL_PLAN_REFUSED');
    expect(label(a)?.text).toBe(PLAN.stage.text);
    flaky.isFull = false;
    await a.clock.advance(60_000);
    expect(label(a)?.text).toBe(WIDER.stage.text);
    const entries = a.entries();
    expect(seqOf(entries, 'label.changed')).toBeGreaterThan(0);
    expect(a.heard()).toContain(LABEL);
  });
});
