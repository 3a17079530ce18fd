import { afterEach, describe, expect, it } from 'vitest';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { aModelServer, type ModelServer, wholeAnswer } from './a-model-server.ts';
import { aShop } from './a-shop.ts';
import { anAnswering, textOf } from './an-answering.ts';

let server: ModelServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const POWER = '额定功率是45W。⟦F1⟧';

describe('answers that are kept', () => {
  it('are given again to the same want in other words, without the model, and counted as a look-up', async () => {
    server = await aModelServer(wholeAnswer(POWER));
    const { ask, calls } = anAnswering({ baseUrl: server.baseUrl });
    const first = await ask('多少瓦');
    const before = calls.length;
    expect(await ask('请问主播，这个是多少瓦的呀')).toEqual(first);
    expect(server.requests).toHaveLength(1);
    expect(calls.slice(before).map(({ hits }) => hits)).toContainEqual(['curler.facts.power']);
  });

  it('are shared by a cluster of the board, but not where its members name different things', async () => {
    server = await aModelServer(wholeAnswer(POWER));
    const { ask } = anAnswering({ baseUrl: server.baseUrl });
    const asked = (text: string) => ask({ text, onAir: 'curler', cluster: 'power:curler' });
    await asked('多少瓦');
    await asked('功率大吗');
    expect(server.requests).toHaveLength(1);
    await asked('是45瓦的吗');
    await asked('是60瓦的吗');
    expect(server.requests).toHaveLength(3);
  });

  it('are not another product\u2019s', async () => {
    server = await aModelServer(wholeAnswer(POWER));
    const { ask } = anAnswering({ baseUrl: server.baseUrl });
    await ask({ text: '多少瓦', onAir: 'curler' });
    await ask({ text: '多少瓦', onAir: 'kettle' });
    expect(server.requests).toHaveLength(2);
  });

  it('are forgotten when a fact changes', async () => {
    server = await aModelServer(wholeAnswer(POWER));
    const old = aShop();
    let shop = old;
    const { ask } = anAnswering({ baseUrl: server.baseUrl, knowledge: () => shop });
    await ask('多少瓦');
    shop = new KnowledgeBase([
      {
        version: 1,
        products: old.products.map((product) =>
          product.id === 'curler'
            ? { ...product, facts: { power: { value: 60, unit: 'W', label: '额定功率' } } }
            : product,
        ),
      },
    ]);
    expect(textOf(await ask('多少瓦'))).toContain('60W');
    expect(server.requests).toHaveLength(2);
  });

  it('are not kept where the model was cut short or its words were dropped', async () => {
    server = await aModelServer(wholeAnswer('额定功率是45W。⟦F1⟧\n现在只要1元。⟦F1⟧'));
    const { ask } = anAnswering({ baseUrl: server.baseUrl });
    await ask('多少瓦');
    await ask('多少瓦');
    expect(server.requests).toHaveLength(2);
  });
});

describe('who asks again', () => {
  it('is told in one sentence, and no model is asked', async () => {
    server = await aModelServer(wholeAnswer(POWER));
    const { ask } = anAnswering({ baseUrl: server.baseUrl });
    const again = await ask({ text: '多少瓦，多重', onAir: 'curler', answeredAt: 1 });
    expect(again.map(({ text }) => text)).toEqual(['刚才答过，晨禾卷发棒的额定功率是45W。']);
    expect(server.requests).toEqual([]);
  });

  it('is told the whole where nothing was held before', async () => {
    const { ask } = anAnswering();
    const [sentence] = await ask({ text: '模特多高', onAir: 'curler', answeredAt: 1 });
    expect(sentence?.via).toBe('fallback');
    expect(sentence?.text).not.toContain('刚才');
  });

  it("is told the merchant's own answer rather than a general rule that it overrides", async () => {
    const shop = new KnowledgeBase([
      {
        version: 1,
        shop: { name: '果铺', default_shipping: { remote_areas_extra: '新疆、西藏另收 12 元运费' } },
        products: [
          {
            id: 'lychee',
            name: '冷冻荔枝',
            aliases: ['荔枝'],
            faq: [{ q: '新疆西藏发吗？', a: '冷链暂时不发新疆和西藏。' }],
          },
        ],
      },
    ]);
    const { ask } = anAnswering({ knowledge: () => shop });
    const question = { text: '荔枝新疆西藏发吗', onAir: 'lychee' };
    expect(textOf(await ask(question))).toContain('12 元');
    const again = await ask({ ...question, answeredAt: 1 });
    expect(again.map(({ text }) => text)).toEqual(['刚才答过，冷链暂时不发新疆和西藏。']);
  });
});
