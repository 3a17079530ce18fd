import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { aModelServer, type ModelServer, wholeAnswer } from './a-model-server.ts';
import { aShop } from './a-shop.ts';
import { anAnswering } from './an-answering.ts';
import { anEmbeddingsServer, type EmbeddingsServer } from './an-embeddings-server.ts';

/** No word of it stands in the facts: only its meaning finds the weight. */
const BY_MEANING = '拎久了胳膊酸不酸';

let model: ModelServer;
let embeddings: EmbeddingsServer;
beforeEach(async () => {
  model = await aModelServer(wholeAnswer('⟦NONE⟧'));
  embeddings = await anEmbeddingsServer([/重|胳膊酸/, /功率|瓦/]);
});
afterEach(async () => {
  await model.close();
  await embeddings.close();
});

function theAnswering(knowledge = () => aShop()) {
  return anAnswering({ baseUrl: model.baseUrl, embeddings: embeddings.baseUrl, knowledge });
}

/** Facts are embedded in the background: asks until they are there. */
async function prepared(ask: (text: string) => Promise<unknown>): Promise<void> {
  await ask('功率多少');
  await expect.poll(() => embeddings.requests.length).toBeGreaterThan(0);
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

const shown = () => model.requests.at(-1)?.messages[0]?.content ?? '';

describe('facts found by meaning', () => {
  it('are shown to the model beside those found by words, and counted with them', async () => {
    const { ask, calls } = theAnswering();
    await prepared(ask);
    await ask(BY_MEANING);
    expect(shown()).toContain('320g');
    expect(calls.at(-1)?.hits).toContain('curler.facts.weight');
  });

  it('cost one request a fact text: what did not change is not embedded again', async () => {
    const old = aShop();
    let shop = old;
    const { ask } = theAnswering(() => shop);
    await prepared(ask);
    const texts = new Set(embeddings.requests.flat());
    const products = old.products.map((product) => ({ ...product, category: '换了类目' }));
    shop = new KnowledgeBase([{ version: 1, products, ...(old.shop !== undefined && { shop: old.shop }) }]);
    const before = embeddings.requests.length;
    await prepared(ask);
    await expect.poll(() => embeddings.requests.slice(before).flat().join()).toContain('换了类目');
    const again = embeddings.requests
      .slice(before)
      .flat()
      .filter((text) => texts.has(text));
    expect(again).toEqual([]);
  });
});

describe('embeddings that are down', () => {
  it.each(['fails', 'garbage'] as const)(
    '%s: the words alone are searched, and the server is left alone',
    async (mode) => {
      embeddings.mode = mode;
      const { ask } = theAnswering();
      for (const question of ['功率多少', '费电吗', '耗电不', '多少瓦', '瓦数大不大', '用电多吗']) {
        await ask(question);
        expect(shown()).toContain('45W');
      }
      expect(embeddings.requests.length).toBeLessThanOrEqual(3);
    },
  );

  it('late: given up at its deadline, and the words alone are searched', async () => {
    const { ask, clock } = theAnswering();
    await prepared(ask);
    embeddings.mode = 'hangs';
    const before = embeddings.requests.length;
    const asked = model.requests.length;
    const answer = ask('功率大不大呀');
    await expect.poll(() => embeddings.requests.length).toBe(before + 1);
    await clock.advance(399);
    expect(model.requests).toHaveLength(asked);
    await clock.advance(1);
    await answer;
    expect(shown()).toContain('45W');
  });
});
