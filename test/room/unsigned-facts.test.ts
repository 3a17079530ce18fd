import { describe, expect, test } from 'vitest';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { KnowledgeFile } from '../../src/model/knowledge.ts';
import type { Rundown } from '../../src/model/rundown.ts';
import { type ARoom, aNight, aRoom, RULES, someProducts } from './a-room.ts';
import { aShopWithTheKettleAt } from './a-wrong-price.ts';

const MINUTE = 60_000;
const VOID = '周五的签字已失效：商品资料 kettle';

/** A signed room on air for a minute, when facts are saved that nobody has signed. */
async function unsigned(file: KnowledgeFile, change: { rundown?: Rundown } = {}): Promise<ARoom> {
  const a = await aRoom(change);
  a.room.start();
  await a.clock.advance(MINUTE);
  refuse(a, file);
  return a;
}

function refuse({ room }: ARoom, file: KnowledgeFile): void {
  room.refuseReload(VOID, 'SIGN_OFF_VOID', { knowledge: new KnowledgeBase([file]), rules: RULES });
}

function take({ room, content }: ARoom, file: KnowledgeFile): void {
  room.reload({ ...content, knowledge: new KnowledgeBase([file]), signedBy: { by: '周五', at: 1 } });
}

function withoutTheTea(): KnowledgeFile {
  const file = someProducts();
  return { ...file, products: file.products?.filter(({ id }) => id !== 'tea') ?? [] };
}

// Once a changed price in a signed room did nothing but void the signature: the old price was said on, and nothing
// was listed.
describe('facts that nobody has signed', () => {
  test('take from the air what they contradict, and nothing else, from the next line on', async () => {
    await using a = await unsigned(aShopWithTheKettleAt(139));
    const before = a.heard().length;
    await a.clock.advance(2 * MINUTE);
    const since = a.heard().slice(before);
    expect(since.filter((text) => text.includes('129元'))).toEqual([]);
    expect(since).toContain('先来看这把水壶，容量1.5升。');
    expect(since).toContain('直播价88元一罐。');
    expect(a.room.view().alerts.find(({ code }) => code === 'SIGN_OFF_VOID')?.message).toContain(VOID);
    const refused = a
      .entries('utterance.refused')
      .map(({ body }) => body as { text: string; newer?: { knowledgeVersion: string } });
    const [first] = refused.filter(({ text }) => text.includes('129元'));
    expect(first?.newer?.knowledgeVersion).toBe(new KnowledgeBase([aShopWithTheKettleAt(139)]).version);
  });

  test('take the card from the stage that shows what they contradict', async () => {
    const segments = [
      {
        id: 'kettle',
        kind: 'pitch',
        product: 'kettle',
        lines: [
          { id: 'k1', say: '先来看这把水壶。', cue: { card: 'kettle' } },
          { id: 'k2', say: '颜色有{{colors}}。' },
        ],
      },
    ];
    const rundown = aNight({ segments, loop: { from: 'kettle', to: 'kettle' } });
    await using a = await unsigned(someProducts(), { rundown });
    const shown = () =>
      a.page.scenes
        .at(-1)
        ?.card?.parts.map(({ text }) => text)
        .join() ?? '';
    await a.clock.advance(20_000);
    expect(shown()).toContain('129');
    refuse(a, aShopWithTheKettleAt(139));
    await a.clock.advance(20_000);
    expect(shown()).not.toContain('129');
  });

  test('prove nothing by themselves: their price is not said by anybody before it is signed', async () => {
    await using a = await unsigned(aShopWithTheKettleAt(139));
    const said = a.room.say('这款水壶的直播价是139元。', '小李');
    a.comment('水壶多少钱？');
    await a.clock.advance(MINUTE);
    expect((await said).ok).toBe(false);
    expect(a.heard().filter((text) => text.includes('139'))).toEqual([]);
  });

  test('have what was said corrected at once, in words that a person approves', async () => {
    await using a = await unsigned(aShopWithTheKettleAt(139));
    await a.clock.advance(2_000);
    const [found] = a.room.corrections.list;
    expect(found).toMatchObject({ product: 'kettle', proposal: expect.stringContaining('139元') });
    await a.room.oversight.approve(found?.id ?? '', '小李');
    await a.clock.advance(MINUTE);
    expect(a.heard()).toContain(found?.proposal);
    expect(a.room.corrections.list.map(({ status }) => status)).toEqual(['aired']);
  });

  test('keep a product that they no longer have from being presented', async () => {
    await using a = await unsigned(withoutTheTea());
    const before = a.heard().length;
    await a.clock.advance(2 * MINUTE);
    const since = a.heard().slice(before);
    expect(since.filter((text) => /毛峰|88元|净含量/.test(text))).toEqual([]);
    expect(since).toContain('今天的直播价是129元。');
  });

  test('hold until they are signed, and then they are what is said', async () => {
    await using a = await unsigned(aShopWithTheKettleAt(139));
    await a.clock.advance(30_000);
    take(a, aShopWithTheKettleAt(139));
    const before = a.heard().length;
    await a.clock.advance(MINUTE);
    expect(a.heard().slice(before)).toContain('今天的直播价是139元。');
    expect(a.entries('script.loaded').at(-1)?.body).toMatchObject({ signedBy: { by: '周五' } });
  });

  test('are gone where the signed ones are saved again, with the corrections that they asked for', async () => {
    await using a = await unsigned(aShopWithTheKettleAt(139));
    await a.clock.advance(2_000);
    expect(a.room.corrections.list).toHaveLength(1);
    take(a, someProducts());
    const before = a.heard().length;
    await a.clock.advance(MINUTE);
    expect(a.room.corrections.list).toEqual([]);
    expect(a.heard().slice(before)).toContain('今天的直播价是129元。');
  });
});
