import { describe, expect, test } from 'vitest';
import { labelPlanFor } from '../../src/gate/label-plan.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { aNight, aRoom, RULES, someProducts } from './a-room.ts';

const MINUTE = 60_000;
const SELLER = {
  name: '杭州山海好物电子商务有限公司',
  uscc: '91330100TEST000000',
  address: '杭州市西湖区文一路 1 号',
  contact: '0571-88880000',
};
const LINE = '销售者：杭州山海好物电子商务有限公司 · 地址：杭州市西湖区文一路 1 号 · 联系：0571-88880000';

describe('the mark of an advertisement (FIL-20)', () => {
  test('stands on the stage unless the account is evidently the seller’s', async () => {
    await using other = await aRoom();
    expect(other.page.scenes.at(-1)?.adMark).toBe('广告');
    await using own = await aRoom({ config: { account: 'seller' } });
    expect(own.page.scenes.at(-1)?.adMark).toBe('');
  });

  test('comes through the door like all that is shown', async () => {
    await using a = await aRoom();
    const shown = a
      .entries('utterance.cleared')
      .find(({ body }) => (body as { text: string }).text === '广告');
    expect(shown?.body).toMatchObject({ surface: 'notice' });
  });

  test.each([
    ['zh-CN', [], '广告'],
    ['en-US', [], 'Ad'],
    ['en-EU', [], 'Advertisement'],
    ['zh-CN', ['kr', 'uk'], '广告 광고 Ad'],
  ] as const)('is in the words of the markets: %s with %j', (locale, markets, mark) => {
    const plan = labelPlanFor({ locale, contentProducer: 'test', overrides: { markets: [...markets] } });
    expect(plan.adMark).toBe(mark);
  });
});

describe('who sells (ADM-07)', () => {
  const shop = { name: '山海好物', seller: SELLER };

  test('stands on the stage from the first picture on', async () => {
    await using a = await aRoom({ knowledge: { ...someProducts(), shop } });
    a.room.start();
    await a.clock.advance(MINUTE);
    expect(new Set(a.page.scenes.map(({ seller }) => seller))).toEqual(new Set([LINE]));
  });

  test('may be where it is found in one step', async () => {
    const seller = { page: '店铺主页“资质信息”' };
    await using a = await aRoom({ knowledge: { ...someProducts(), shop: { ...shop, seller } } });
    expect(a.page.scenes.at(-1)?.seller).toBe('销售者信息：店铺主页“资质信息”');
  });

  test('is another while a product of another seller is shown', async () => {
    const knowledge = { ...someProducts(), shop };
    const [, tea] = knowledge.products ?? [];
    if (tea !== undefined) tea.seller = { ...SELLER, name: '黄山茶叶有限公司' };
    await using a = await aRoom({ knowledge });
    a.room.start();
    await a.clock.advance(3 * MINUTE);
    const shownWith = (product: string) =>
      new Set(a.page.scenes.filter(({ card }) => card?.product === product).map(({ seller }) => seller));
    expect(shownWith('kettle')).toEqual(new Set([LINE]));
    expect(shownWith('tea')).toEqual(new Set([LINE.replace(SELLER.name, '黄山茶叶有限公司')]));
  });

  test('keeps a stage dark that would have to name him in words the gate refuses', async () => {
    const seller = { ...SELLER, name: '全国第一好物公司，保证根治失眠' };
    await expect(
      aRoom({ knowledge: { ...someProducts(), shop: { ...shop, seller } } }),
    ).rejects.toMatchObject({
      code: 'NOT_CLEARED',
    });
  });
});

describe('a correction (COR-02)', () => {
  test('is read on the stage as long as it is heard', async () => {
    await using a = await aRoom();
    a.room.start();
    await a.clock.advance(MINUTE);
    const file = someProducts();
    const products =
      file.products?.map((p) => (p.id === 'kettle' ? { ...p, price: { live: 139 } } : p)) ?? [];
    a.room.reload({
      rundown: aNight(),
      knowledge: new KnowledgeBase([{ ...file, products }]),
      rules: RULES,
    });
    await a.clock.advance(10_000);
    const found = a.room.corrections.list.find(({ proposal }) => proposal !== undefined);
    let heardAt: number | undefined;
    let overAt: number | undefined;
    a.room.events.on('line.aired', ({ airing }) => {
      if (airing.audio.utterance.draft.source === 'correction') heardAt = a.clock.now();
    });
    a.room.events.on('line.ended', ({ airing }) => {
      if (airing.audio.utterance.draft.source === 'correction') overAt = a.clock.now();
    });
    await a.room.corrections.approve(found?.id ?? '', '小李');
    const seen: { readonly at: number; readonly text: string | undefined }[] = [];
    for (let step = 0; step < 400 && overAt === undefined; step += 1) {
      await a.clock.advance(200);
      seen.push({ at: a.clock.now(), text: a.page.scenes.at(-1)?.correction?.text });
    }
    const during = seen.filter(({ at }) => at > (heardAt ?? 0) + 400 && at < (overAt ?? 0));
    expect(during.length).toBeGreaterThan(5);
    expect(new Set(during.map(({ text }) => text))).toEqual(new Set([found?.proposal]));
    await a.clock.advance(15_000);
    expect(a.page.scenes.at(-1)?.correction).toBeNull();
    const shown = a
      .entries('utterance.cleared')
      .filter(({ body }) => (body as { text: string }).text === found?.proposal)
      .map(({ body }) => (body as { surface: string }).surface);
    expect(shown).toEqual(['speech', 'notice']);
  });
});
