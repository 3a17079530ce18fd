import { describe, expect, test } from 'vitest';
import { aNight, aRoom, PLAN } from './a-room.ts';

const FLOOD = ['水壶多少钱', '茶叶多少克', '水壶什么颜色', '水壶几升', '茶叶多少钱', '水壶功率多大'];
const TOLD = /AI生成的数字人主播，不是真人/;

interface Aired {
  readonly text: string;
  readonly source: string;
  readonly isLabel: boolean;
}

/** What is heard from the asking on, in a room that is flooded with other questions. */
async function askInAFlood(change: Parameters<typeof aRoom>[0] = {}, floodMs = 15_000) {
  const a = await aRoom(change);
  const aired: Aired[] = [];
  a.room.events.on('line.aired', ({ airing }) => {
    const { text, draft, labels } = airing.audio.utterance;
    aired.push({ text, source: draft.source, isLabel: labels.spoken });
  });
  a.room.start();
  await a.clock.advance(8_000);
  for (let sent = 0; sent < 30; sent += 1) {
    a.comment(FLOOD[sent % FLOOD.length] ?? '', `v${sent}`);
    await a.clock.advance(floodMs / 30);
  }
  // Not in the last moments of a line, when the next has the word already.
  const leftMs = () => {
    const { onAir } = a.room.view();
    return onAir === null ? 0 : onAir.startedAt + onAir.durationMs - a.clock.now();
  };
  while (leftMs() < 1_000) await a.clock.advance(200);
  const before = aired.length;
  a.comment('你是真人吗？', 'asker');
  await a.clock.advance(40_000);
  return { a, after: aired.slice(before) };
}

describe('who asks whether this is a person', () => {
  test('is told so by the very next words, however many others wait', async () => {
    const { a, after } = await askInAFlood();
    await using _ = a;
    expect(after[0]?.text).toMatch(TOLD);
    expect(a.page.texts).toContain('你是真人吗？');
    expect(a.entries('utterance.refused')).toEqual([]);
  });

  test('is told so in a part of the night that takes no questions', async () => {
    const silent = aNight({
      segments: aNight().segments.map((segment) => ({ ...segment, answers: 'never' })),
    });
    const { a, after } = await askInAFlood({ rundown: silent });
    await using _ = a;
    expect(after[0]?.text).toMatch(TOLD);
    expect(after.filter(({ source }) => source === 'answer')).toHaveLength(1);
  });

  test('hears the plan’s own words where they say it, which count as a spoken label', async () => {
    const told = '提醒一下，为您讲解的是AI生成的数字人主播，不是真人。';
    const plan = { ...PLAN, spoken: { ...PLAN.spoken, texts: [...PLAN.spoken.texts, told] } };
    const { a, after } = await askInAFlood({ plan });
    await using _ = a;
    expect(after[0]).toEqual({ text: told, source: 'label', isLabel: true });
    const asked = a
      .entries('label.spoken')
      .filter(({ body }) => (body as { moment: string }).moment === 'asked');
    expect(asked).toHaveLength(1);
    const { lastSpokenAt } = a.room.view().label;
    expect(lastSpokenAt).toBeGreaterThan(a.clock.now() - 45_000);
  });

  test('is not told again and again: who asks within three minutes has heard it', async () => {
    const { a, after } = await askInAFlood();
    await using _ = a;
    a.comment('主播是机器人吗', 'another');
    await a.clock.advance(30_000);
    const told = a.heard().filter((text) => TOLD.test(text));
    expect(after.length).toBeGreaterThan(1);
    expect(told).toHaveLength(1);
  });
});
