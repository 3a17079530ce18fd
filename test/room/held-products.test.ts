import { expect, test } from 'vitest';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { ladderSchema } from '../../src/model/ladder.ts';
import { type ARoom, aNight, aRoom, type RoomChange, RULES, someProducts } from './a-room.ts';

const MINUTE = 60_000;
const HASH = 'c'.repeat(64);
const PICTURES = {
  of: (product: string) => (product === 'kettle' ? [HASH] : []),
  file: () => undefined,
  find: () => undefined,
};
/** What names the kettle or is true of it alone. */
const OF_THE_KETTLE = /水壶|129|1\.5升|1500|云白|松绿/;
const NOT_OFFERED = '您问的这款商品，直播间现在不提供。已经下单的朋友，售后请联系人工客服。';

const hold = (a: ARoom) => a.room.oversight.ladder.hold('kettle', '召回 / recalled');
const cards = (a: ARoom, from: number) =>
  a.page.messages.slice(from).flatMap((m) => (m.type === 'scene' ? [m.scene.card?.product ?? '-'] : []));

/** On air with a line of the kettle, the next one of it prepared. */
async function aRoomAtTheKettle(change: RoomChange = {}): Promise<ARoom> {
  const a = await aRoom({ pictures: PICTURES, ...change });
  a.room.start();
  for (let steps = 0; steps < 200; steps += 1) {
    const { onAir, next } = a.room.view();
    const isPrepared = next.some(({ id, product }) => product === 'kettle' && id !== 'script');
    if (onAir?.product === 'kettle' && isPrepared && a.page.scenes.at(-1)?.card?.product === 'kettle')
      return a;
    await a.clock.advance(250);
  }
  throw new Error('the kettle was never on air with a line prepared behind it');
}

/** The kettle at another price. */
function repriced(live: number): KnowledgeBase {
  const file = someProducts();
  const products = file.products?.map((p) => (p.id === 'kettle' ? { ...p, price: { live } } : p)) ?? [];
  return new KnowledgeBase([{ ...file, products }]);
}

test('a held product is neither said nor shown any more: its line ends at once, its card goes, the night goes on', async () => {
  await using a = await aRoomAtTheKettle();
  const [aired, shown] = [a.heard().length, a.page.messages.length];
  hold(a);
  await a.clock.advance(4 * MINUTE);
  const later = a.heard().slice(aired);
  expect(later.filter((text) => OF_THE_KETTLE.test(text))).toEqual([]);
  expect(later.some((text) => text.includes('毛峰'))).toBe(true);
  expect(a.entries('utterance.aired').filter(({ body }) => (body as { cut: boolean }).cut)).toHaveLength(1);
  // Only the scene of the moment of the hold may still have had it.
  expect(cards(a, shown + 1)).not.toContain('kettle');
  expect(a.page.scenes.at(-1)?.card?.pictures ?? []).toEqual([]);
  expect(a.room.view().next.filter(({ product }) => product === 'kettle')).toEqual([]);
  const gaps = a.entries('dead-air.filled');
  expect(gaps).toEqual([]);
});

test('the operator is told why his words about it are refused, whatever he calls it and whatever is on air', async () => {
  await using a = await aRoomAtTheKettle();
  hold(a);
  for (const text of ['这款水壶直播价129元。', '热水壶大家可以放心拍。', '山海电热水壶还有货。']) {
    const said = a.room.say(text, '小李');
    await a.clock.advance(5_000);
    expect(await said).toMatchObject({
      ok: false,
      refusal: {
        findings: [{ rule: 'gate/product-withheld', reason: { zh: expect.stringContaining('已下架') } }],
      },
    });
  }
  const other = a.room.say('黄山毛峰的净含量是100克。', '小李');
  await a.clock.advance(20_000);
  expect(await other).toEqual({ ok: true });
  // He broke no rule.
  expect(a.room.view().standings.map(({ against }) => against.kind)).toEqual(['product']);
});

test('who asks about it hears that it is not offered, and its card does not come back', async () => {
  await using a = await aRoomAtTheKettle();
  hold(a);
  await a.clock.advance(30_000);
  const [aired, shown] = [a.heard().length, a.page.messages.length];
  a.comment('水壶多少钱？');
  await a.clock.advance(MINUTE);
  const later = a.heard().slice(aired);
  expect(later).toContain(NOT_OFFERED);
  expect(later.filter((text) => OF_THE_KETTLE.test(text))).toEqual([]);
  expect(cards(a, shown)).not.toContain('kettle');
  // Others are answered as before.
  a.comment('毛峰多少钱？');
  await a.clock.advance(MINUTE);
  expect(a.heard().slice(aired).join()).toContain('88元');
});

test('who asked just before it was held is told so too, and hears nothing of it', async () => {
  await using a = await aRoomAtTheKettle();
  const aired = a.heard().length;
  a.comment('水壶多少钱？');
  await a.clock.advance(500);
  hold(a);
  await a.clock.advance(MINUTE);
  const later = a.heard().slice(aired);
  expect(later.filter((text) => text === NOT_OFFERED)).toHaveLength(1);
  expect(later.filter((text) => OF_THE_KETTLE.test(text))).toEqual([]);
});

test('what was said of it can still be corrected', async () => {
  await using a = await aRoomAtTheKettle();
  while (!a.heard().some((text) => text.includes('129元'))) await a.clock.advance(1_000);
  hold(a);
  a.room.reload({ rundown: aNight(), knowledge: repriced(139), rules: RULES });
  await a.clock.advance(10_000);
  const found = a.room.corrections.list.find(({ said }) => said.includes('129元'));
  expect(found?.proposal).toContain('139元');
  expect(await a.room.oversight.approve(found?.id ?? '', '小李')).toEqual({ ok: true });
  await a.clock.advance(MINUTE);
  expect(a.heard()).toContain(found?.proposal);
  expect(a.room.corrections.list.find(({ id }) => id === found?.id)?.status).toBe('aired');
  expect(a.page.scenes.some(({ correction }) => correction?.text === found?.proposal)).toBe(true);
});

test('a restart does not bring it back; a person who lifts it does', async () => {
  const before = await aRoomAtTheKettle();
  hold(before);
  await before.close();
  await using a = await aRoom({ dir: before.dir, clock: before.clock, pictures: PICTURES });
  a.room.start();
  await a.clock.advance(5 * MINUTE);
  a.comment('水壶多少钱？');
  await a.clock.advance(MINUTE);
  expect(a.heard()).toContain(NOT_OFFERED);
  expect(a.heard().filter((text) => OF_THE_KETTLE.test(text))).toEqual([]);
  expect(cards(a, 0)).not.toContain('kettle');
  expect(a.room.view().alerts).toContainEqual(
    expect.objectContaining({ code: 'LADDER', message: expect.stringContaining('kettle') }),
  );
  expect(a.room.oversight.lift({ kind: 'product', name: 'kettle' }, '小李', '已核对')).toEqual({ ok: true });
  await a.clock.advance(3 * MINUTE);
  expect(a.heard().join()).toContain('129元');
  expect(cards(a, 0)).toContain('kettle');
});

test('where all products are held the room says so and does not fall silent', async () => {
  await using a = await aRoomAtTheKettle();
  hold(a);
  a.room.oversight.ladder.hold('tea', '召回 / recalled');
  const aired = a.heard().length;
  await a.clock.advance(5 * MINUTE);
  const later = a.heard().slice(aired);
  expect(later.length).toBeGreaterThan(10);
  expect(later.filter((text) => /水壶|毛峰|茶/.test(text))).toEqual([]);
  expect(a.entries('dead-air.filled')).toEqual([]);
});

test('refusals hold a product whose script is refused again and again', async () => {
  const claims = ['全国最好的水壶', '国家级水壶', '世界第一的水壶', '史上最好的水壶', '顶级的水壶'];
  const night = aNight({
    segments: [
      { id: 'open', kind: 'open', lines: [{ id: 'hello', say: '各位晚上好。' }] },
      {
        id: 'kettle',
        kind: 'pitch',
        product: 'kettle',
        lines: [
          ...claims.map((claim, at) => ({ id: `b${at}`, say: `这是${claim}。` })),
          { id: 'k', say: '额定功率是{{power}}。', cue: { card: 'kettle' } },
        ],
      },
      { id: 'tea', kind: 'pitch', product: 'tea', lines: [{ id: 't', say: '接下来是{{name}}。' }] },
    ],
    loop: { from: 'open', to: 'tea' },
  });
  const ladder = ladderSchema.parse({ warnAt: 2, restrictAt: 40, suspendAt: 50, holdAt: 5 });
  await using a = await aRoom({ rundown: night, config: { ladder } });
  a.room.start();
  await a.clock.advance(5 * MINUTE);
  expect(a.room.view().standings).toContainEqual(
    expect.objectContaining({ against: { kind: 'product', name: 'kettle' }, step: 'held' }),
  );
  const aired = a.heard().length;
  await a.clock.advance(5 * MINUTE);
  expect(a.heard().slice(aired).join()).not.toContain('功率');
  expect(a.heard().slice(aired).join()).toContain('毛峰');
});
