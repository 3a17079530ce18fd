import { describe, expect, test } from 'vitest';
import { type ARoom, aProof, aRoom } from './a-room.ts';

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
