import { afterEach, describe, expect, it } from 'vitest';
import { serviceConfigSchema } from '../../src/model/service-config.ts';
import { aModelServer, begin, chunk, type ModelServer, wholeAnswer } from './a-model-server.ts';
import { anAnswering, textOf } from './an-answering.ts';

let server: ModelServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** An endpoint that tells that each answer cost 400,000 tokens read and 100,000 written. */
async function dearModel(): Promise<ModelServer> {
  return aModelServer((response) => {
    begin(response);
    response.write(chunk('额定功率是45W。⟦F1⟧'));
    response.write(chunk(null, 'stop'));
    const usage = { prompt_tokens: 400_000, completion_tokens: 100_000, total_tokens: 500_000 };
    response.end(
      `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [], usage })}\n\ndata: [DONE]\n\n`,
    );
  });
}

describe('a budget for the night', () => {
  it('ends the models for the night, not the answers, and tells of it once', async () => {
    server = await aModelServer(wholeAnswer('额定功率是45W。⟦F1⟧'));
    const { ask, faults, answering, clock } = anAnswering({
      baseUrl: server.baseUrl,
      budget: { tokens: 1_000 },
    });
    const questions = ['多少瓦', '功率多少', '功率大吗', '费电吗', '耗电不', '瓦数多少'];
    for (const question of questions) expect(textOf(await ask(question))).toContain('45W');
    expect(faults.map(({ kind }) => kind)).toEqual(['budget-spent']);
    expect(server.requests.length).toBeLessThan(questions.length);
    expect(answering.health()).toMatchObject({ healthy: false, budget: { maxTokens: 1_000, isSpent: true } });
    await clock.advance(24 * 3_600_000);
    expect(answering.health()).toMatchObject({ healthy: true, budget: { tokens: 0, isSpent: false } });
  });

  it('counts money by the price of what is read and written, as the endpoint tells it', async () => {
    server = await dearModel();
    const { ask, answering, faults } = anAnswering({
      baseUrl: server.baseUrl,
      price: { input: 2, output: 8 },
      budget: { money: 2, currency: 'USD' },
    });
    await ask('多少瓦');
    expect(answering.health()?.budget).toEqual({
      tokens: 500_000,
      money: 1.6,
      currency: 'USD',
      maxMoney: 2,
      isSpent: false,
    });
    await ask('费电吗');
    expect(answering.health()?.budget?.isSpent).toBe(true);
    expect(textOf(await ask('瓦数是多少来着'))).toBe('晨禾卷发棒的额定功率是45W。');
    expect(faults.map(({ kind }) => kind)).toEqual(['budget-spent']);
    expect(server.requests).toHaveLength(2);
  });

  it('in money is refused in the configuration where a model has no price', () => {
    const model = { baseUrl: 'http://127.0.0.1:1/v1', model: 'm' };
    const config = { version: 1, rooms: ['night'], answers: { budget: { money: 5 } } };
    const bare = serviceConfigSchema.safeParse({ ...config, llm: [model, model] });
    expect(bare.error?.issues.map(({ path }) => path.join('.'))).toEqual(['llm.0.price', 'llm.1.price']);
    const priced = { ...model, price: { input: 1, output: 2 } };
    expect(serviceConfigSchema.safeParse({ ...config, llm: priced }).success).toBe(true);
  });
});
