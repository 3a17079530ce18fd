import { describe, expect, test } from 'vitest';
import { reportOn } from '../../src/ledger/report.ts';
import { type ARoom, aNight, aProof, aRoom, PLAN } from './a-room.ts';

const FORBIDDEN = '这是国家级的最佳产品。';

/** As a stage page does while its label stands: a proof three times a second, for `ms` of the night. */
async function proveFor(a: ARoom, ms: number, change: Parameters<typeof aProof>[0] = {}): Promise<void> {
  for (let at = 0; at < ms; at += 300) {
    a.room.feed.take(a.page, aProof(change));
    await a.clock.advance(300);
  }
}

function kinds(a: ARoom): string[] {
  return a.entries().map(({ kind }) => kind);
}

describe('speech is released only while the label is proven on the picture (LAB-06)', () => {
  test('nothing is heard before the first proof, and the person on watch is told', async () => {
    await using a = await aRoom({ provesLabel: false });
    a.room.start();
    await a.clock.advance(20_000);
    expect(a.heard()).toEqual([]);
    expect(a.page.soundFrames).toBe(0);
    expect(a.room.view().alerts.map(({ code }) => code)).toEqual(['LABEL_UNPROVEN']);
    await proveFor(a, 3_000);
    expect(a.heard()[0]).toBe('我是AI生成的数字人主播。');
    expect(a.page.soundFrames).toBeGreaterThan(0);
  });

  test.each([
    ['covered', { visible: false }],
    ['too small', { capHeightPx: 53 }],
    ['other words', { text: '数字人主播' }],
  ])('a label that is %s proves nothing', async (_what, change) => {
    await using a = await aRoom({ provesLabel: false });
    a.room.start();
    await proveFor(a, 6_000, change);
    expect(a.heard()).toEqual([]);
    expect(a.page.soundFrames).toBe(0);
  });

  test('where words have to stand by the figure, a page proves nothing that does not show them there', async () => {
    const plan = { ...PLAN, stage: { ...PLAN.stage, besideFigure: '가상인물' } };
    await using a = await aRoom({ provesLabel: false, plan });
    a.room.start();
    await proveFor(a, 4_000);
    await proveFor(a, 2_000, { figure: '진행자' });
    expect([a.heard(), a.page.soundFrames]).toEqual([[], 0]);
    await proveFor(a, 3_000, { figure: '가상인물' });
    expect(a.heard()[0]).toBe('我是AI生成的数字人主播。');
    // A person who speaks is no figure: nothing is asked to stand by him.
    await a.room.take('小李');
    const lost = a.entries('label.lost').length;
    await proveFor(a, 3_000, { text: plan.stage.takenText });
    expect(a.entries('label.lost')).toHaveLength(lost);
  });

  test('a proof that is missed for a moment costs sound, not the line: the page joins in time', async () => {
    await using a = await aRoom({ provesLabel: false });
    a.room.start();
    await proveFor(a, 600);
    await a.clock.advance(800);
    const withheld = a.page.soundFrames;
    await a.clock.advance(400);
    expect(a.page.soundFrames).toBe(withheld);
    await proveFor(a, 900);
    expect(a.page.soundFrames).toBeGreaterThan(withheld);
    expect(a.entries('utterance.aired').filter(({ body }) => (body as { cut: boolean }).cut)).toEqual([]);
  });

  test('a proof that stays away brings the slate; when it is back the label is heard, then the line from its beginning', async () => {
    await using a = await aRoom({ provesLabel: false });
    a.room.start();
    await proveFor(a, 9_000);
    const cutLine = a.heard().at(-1);
    const before = a.heard().length;
    await a.clock.advance(6_000);
    expect(a.page.scenes.at(-1)?.state).toBe('slate');
    expect(a.heard().length).toBe(before);
    expect(a.room.view().alerts[0]).toMatchObject({ level: 'error', code: 'LABEL_UNPROVEN' });
    await proveFor(a, 12_000);
    expect(a.page.scenes.at(-1)?.state).toBe('on-air');
    expect(a.heard().slice(before)).toContain(cutLine);
  });

  test('a proof that ends while nobody speaks is noticed too: the picture stands on air all the time', async () => {
    const rundown = aNight({
      fillers: [FORBIDDEN],
      segments: [{ id: 's', kind: 'pitch', lines: [{ say: FORBIDDEN }] }],
      loop: { from: 's', to: 's' },
    });
    await using a = await aRoom({ provesLabel: false, rundown });
    a.room.start();
    await proveFor(a, 12_000);
    expect(a.room.view().onAir).toBeNull();
    const lastProof = a.clock.now() - 300;
    await a.clock.advance(5_000);
    expect(a.page.scenes.at(-1)?.state).toBe('slate');
    expect(a.room.view().alerts.map(({ code }) => code)).toContain('LABEL_UNPROVEN');
    expect(a.entries('label.lost')[0]?.body).toMatchObject({ at: lastProof + 1_000 });
  });

  test('a page that says that its label is covered gets no more sound from that moment on', async () => {
    await using a = await aRoom({ provesLabel: false });
    a.room.start();
    await proveFor(a, 4_050);
    a.room.feed.take(a.page, aProof({ visible: false }));
    const [covered, given] = [a.clock.now(), a.page.soundFrames];
    await a.clock.advance(500);
    expect(a.page.soundFrames).toBe(given);
    expect(a.entries('label.lost')[0]?.body).toMatchObject({ at: covered });
  });

  test('what a page shows of the label while a person speaks proves nothing for the AI after it', async () => {
    await using a = await aRoom({ provesLabel: false });
    a.room.start();
    await proveFor(a, 6_000);
    await a.room.take('小李');
    await proveFor(a, 3_000, { text: PLAN.stage.takenText });
    const before = a.heard().length;
    await a.room.handBack('小李');
    await proveFor(a, 1_200, { text: PLAN.stage.takenText });
    expect(a.page.scenes.at(-1)).toMatchObject({ state: 'on-air', label: { text: PLAN.stage.text } });
    expect(a.heard().length).toBe(before);
    await proveFor(a, 1_200);
    expect(a.heard()[before]).toBe('我是AI生成的数字人主播。');
  });

  test('in the ledger every airing stands between a confirmation of the label and its loss', async () => {
    await using a = await aRoom({ provesLabel: false });
    a.room.start();
    await proveFor(a, 4_000);
    await a.clock.advance(8_000);
    await proveFor(a, 20_000);
    await a.close();
    let confirmed = false;
    for (const kind of kinds(a)) {
      if (kind === 'label.confirmed') confirmed = true;
      if (kind === 'label.lost') confirmed = false;
      if (kind === 'label.spoken') expect(confirmed).toBe(true);
    }
    expect(kinds(a).filter((kind) => kind === 'label.confirmed').length).toBe(2);
  });
});

describe('the self-audit of a night as it was (AUD-07)', () => {
  const audited = async (night: (a: ARoom) => Promise<void>) => {
    await using a = await aRoom({ provesLabel: false });
    a.room.start();
    // The stage page is opened a while after the room.
    await a.clock.advance(20_000);
    await proveFor(a, 30_000);
    await night(a);
    await a.close();
    return reportOn('night', a.entries()).selfAudit;
  };

  test('a clean night is 100 %, however late the first picture came', async () => {
    const audit = await audited(async (a) => {
      await proveFor(a, 30_000);
      await a.room.pause('小李');
      await proveFor(a, 60_000);
      await a.room.resume('小李');
      await proveFor(a, 20_000);
    });
    expect(audit).toMatchObject({ labelUptime: 1, labelLost: 0 });
    expect(audit.aiOnAirMs).toBeGreaterThan(70_000);
    expect(audit.aiOnAirMs).toBeLessThan(90_000);
  });

  test('a take is none of it: a person speaks, and no figure is shown', async () => {
    const audit = await audited(async (a) => {
      await a.room.take('小李');
      await proveFor(a, 120_000, { text: PLAN.stage.takenText });
      await a.room.handBack('小李');
      await proveFor(a, 30_000);
    });
    expect(audit).toMatchObject({ labelUptime: 1, labelLost: 0 });
    expect(audit.aiOnAirMs).toBeLessThan(70_000);
  });

  test('a label that was lost on air counts from the last moment of its proof until it is back', async () => {
    const audit = await audited(async (a) => {
      await a.clock.advance(10_000);
      await proveFor(a, 30_000);
    });
    expect(audit.labelLost).toBe(1);
    const withoutMs = audit.aiOnAirMs - audit.labelledMs;
    expect(withoutMs).toBeGreaterThan(8_500);
    expect(withoutMs).toBeLessThan(9_500);
    expect(audit.labelUptime).toBeLessThan(0.9);
  });
});
