import { expect, test } from 'vitest';
import { boardSchema } from '../../src/model/board.ts';
import { livelinessSchema } from '../../src/model/liveliness.ts';
import { aRoom, someProducts } from './a-room.ts';

/** A shop whose own answer to a question breaks a rule: whoever asks brings about a refusal. */
function aShopWithABadAnswer() {
  const file = someProducts();
  const faq = [{ q: '这把水壶好不好', a: '这是全国最好的水壶，包治百病。' }];
  return {
    ...file,
    products: (file.products ?? []).map((product) =>
      product.id === 'kettle' ? { ...product, faq } : product,
    ),
  };
}

test('a room has a ladder though its YAML says nothing of one', async () => {
  await using a = await aRoom();
  a.room.start();
  await a.clock.advance(10_000);
  for (let i = 0; i < 3; i += 1) {
    const said = a.room.say('这是全国最好的水壶。', '小李');
    await a.clock.advance(5_000);
    expect((await said).ok).toBe(false);
  }
  expect(a.room.view().standings).toContainEqual(
    expect.objectContaining({ against: { kind: 'operator', name: '小李' }, step: 'warned' }),
  );
  expect(a.entries('ladder.climbed').length).toBeGreaterThan(0);
  expect(a.room.view().alerts.map(({ code }) => code)).toContain('LADDER');
});

test('viewers drive no step of it by asking, however often the shop’s own answer is refused', async () => {
  await using a = await aRoom({
    knowledge: aShopWithABadAnswer(),
    config: { board: boardSchema.parse({ answerAgainMinutes: 1 }) },
  });
  a.room.start();
  await a.clock.advance(10_000);
  for (let i = 0; i < 7; i += 1) {
    a.comment('水壶好不好？', `asker${i}`);
    a.comment('毛峰多少钱？', `buyer${i}`);
    await a.clock.advance(75_000);
  }
  const refused = a
    .entries('utterance.refused')
    .filter(({ body }) => (body as { source: string }).source === 'answer');
  expect(refused.length).toBeGreaterThan(4);
  expect(a.room.view()).toMatchObject({ state: 'on-air', standings: [] });
  // The answers go on.
  expect(a.heard().filter((text) => text.includes('88元') && text.includes('毛峰')).length).toBeGreaterThan(
    3,
  );
});

test('nor by names that may not be said', async () => {
  await using a = await aRoom({ config: { liveliness: livelinessSchema.parse({ names: 'polite' }) } });
  a.room.start();
  for (let i = 0; i < 12; i += 1) {
    const event = { platform: 'test', simulated: true, text: '', type: 'enter' } as const;
    a.room.hear({
      ...event,
      id: `e${i}`,
      at: a.clock.now(),
      user: `u${i}`,
      name: ['全网最低价', '国家级', '包治百病', '我是真人'][i % 4] ?? '',
    });
    await a.clock.advance(65_000);
  }
  const refused = a.entries('utterance.refused').map(({ body }) => (body as { source: string }).source);
  expect(refused.filter((source) => source === 'filler').length).toBeGreaterThan(5);
  expect(a.room.view()).toMatchObject({ state: 'on-air', standings: [] });
});
