import { describe, expect, test } from 'vitest';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import type { Scene } from '../../src/model/stage-protocol.ts';
import { type ARoom, aNight, aRoom, someProducts } from './a-room.ts';

const HASH = 'c'.repeat(64);
const PICTURES = {
  of: (product: string) => (product === 'kettle' ? [HASH] : []),
  file: () => undefined,
  find: () => undefined,
};

const scenes = (a: ARoom): readonly Scene[] =>
  a.page.messages.flatMap((message) => (message.type === 'scene' ? [message.scene] : []));

function withOffer(until: string) {
  const knowledge = someProducts();
  const [kettle] = knowledge.products ?? [];
  if (kettle?.price !== undefined) kettle.price.valid_until = until;
  return { ...knowledge, shop: { name: '山海好物', seller: knowledge.shop?.seller } };
}

describe('the card of a product on air', () => {
  test('stands without its end where that is written in a time that viewers do not live in', async () => {
    await using a = await aRoom({ knowledge: withOffer('2099-01-01T12:00:00Z') });
    a.room.start();
    await a.clock.advance(60_000);
    const kettle = scenes(a).find((scene) => scene.card?.product === 'kettle')?.card;
    expect(kettle?.untilMs).toBeNull();
    expect(kettle?.parts.map((part) => part.role)).not.toContain('until');
  });

  test('has its pictures and no other product’s, and the end of its offer in words and as a moment', async () => {
    const clock = new ManualClock();
    const end = `${new Date(clock.now() + 13 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
    await using a = await aRoom({ clock, knowledge: withOffer(end), pictures: PICTURES });
    a.room.start();
    await a.clock.advance(120_000);
    const cards = scenes(a).flatMap((scene) => (scene.card === null ? [] : [scene.card]));
    const kettle = cards.find((card) => card.product === 'kettle');
    expect(kettle).toMatchObject({ pictures: [HASH], untilMs: Date.parse(end) });
    expect(kettle?.parts.find((part) => part.role === 'until')?.text).toMatch(/^优惠截至\d+月\d+日/);
    expect(cards.find((card) => card.product === 'tea')).toMatchObject({ pictures: [], untilMs: null });
  });

  test('stands beside the shop’s name, cleared like all words', async () => {
    await using a = await aRoom({ knowledge: withOffer('2099-01-01') });
    a.room.start();
    await a.clock.advance(20_000);
    expect(scenes(a).at(-1)?.brand).toBe('山海好物');
  });
});

describe('the card of goods whose advertising is reviewed (FIL-14)', () => {
  const TEXT = '青禾钙片，保健功能：补充钙。适宜人群：成人；不适宜人群：少年儿童、孕妇。本品不能代替药物。';
  const SECOND = '青禾钙片，一瓶60片，每日2次。';
  const pills = () => {
    const knowledge = someProducts();
    const [, tea] = knowledge.products ?? [];
    if (tea === undefined) throw new Error('no tea');
    Object.assign(tea, { name: '青禾钙片', aliases: [], regulatory_class: 'health_food' });
    tea.certifications = [{ name: '国产保健食品注册证书', id: '国食健注G20200001' }];
    tea.test_reports = [{ id: 'R1', item: '出厂检验', result: '合格' }];
    tea.locked_script = { number: '粤食健广审（文）第991231-00871号', text: [TEXT, SECOND] };
    return knowledge;
  };

  test('carries the mandatory sentence as long as they are spoken of, whatever the cue', async () => {
    const rundown = aNight({
      segments: [
        { id: 'open', kind: 'open', lines: [{ id: 'hi', say: '各位晚上好。' }] },
        {
          id: 'pills',
          kind: 'pitch',
          product: 'tea',
          lines: [
            { id: 'a', say: TEXT, cue: { clear: true } },
            { id: 'b', say: SECOND, cue: { card: 'kettle' } },
          ],
        },
      ],
      loop: { from: 'pills', to: 'pills' },
    });
    await using a = await aRoom({ knowledge: pills(), rundown });
    a.room.start();
    await a.clock.advance(60_000);
    expect(a.heard()).toContain(TEXT);
    const cards = scenes(a).flatMap((scene) => (scene.card === null ? [] : [scene.card]));
    expect(new Set(cards.map(({ product }) => product))).toEqual(new Set(['tea']));
    expect(cards.every(({ parts }) => parts.some(({ text }) => text === '本品不能代替药物'))).toBe(true);
  });
});

test('a cue makes the host who speaks wave as the line goes on air, once', async () => {
  const rundown = aNight({
    segments: [
      { id: 'open', kind: 'open', lines: [{ id: 'hi', say: '各位晚上好。', cue: { gesture: 'wave' } }] },
      { id: 'kettle', kind: 'pitch', product: 'kettle', lines: [{ id: 'k', say: '额定功率是{{power}}。' }] },
    ],
    loop: { from: 'kettle', to: 'kettle' },
  });
  await using a = await aRoom({ rundown });
  a.room.start();
  await a.clock.advance(60_000);
  const gestures = scenes(a).flatMap((scene) => (scene.gesture === null ? [] : [scene.gesture]));
  expect(new Set(gestures.map(({ id }) => id)).size).toBe(1);
  expect(gestures[0]).toMatchObject({ host: 'zhen', kind: 'wave' });
});
