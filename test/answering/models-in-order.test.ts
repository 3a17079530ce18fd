import { afterEach, describe, expect, it } from 'vitest';
import { aModelServer, begin, chunk, type ModelServer, type Reply, wholeAnswer } from './a-model-server.ts';
import { anAnswering, textOf } from './an-answering.ts';

const servers: ModelServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function withModels(...replies: readonly Reply[]) {
  for (const reply of replies) servers.push(await aModelServer(reply));
  const [first, ...others] = servers.map(({ baseUrl }) => baseUrl);
  return { servers, ...anAnswering({ baseUrl: first as string, others }) };
}

const SECOND = wholeAnswer('它的额定功率是45W。⟦F1⟧');
const failing: Reply = (response) => {
  response.writeHead(500).end();
};
const silent: Reply = () => undefined;

describe('models in order', () => {
  it('leave the second alone while the first answers', async () => {
    const { ask, servers: models, faults } = await withModels(wholeAnswer('额定功率是45W。⟦F1⟧'), SECOND);
    expect(textOf(await ask('多少瓦'))).toBe('额定功率是45W。');
    expect(models[1]?.requests).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('go on with the next when one fails, and tell of it', async () => {
    const { ask, faults, answering } = await withModels(failing, SECOND);
    expect(textOf(await ask('多少瓦'))).toBe('它的额定功率是45W。');
    expect(faults.map(({ kind }) => kind)).toEqual(['status']);
    expect(answering.health()).toEqual({ id: 'test-model', healthy: true });
  });

  it('ask the second too when the first has no token in time: the first to answer is heard, the other given up', async () => {
    let isGivenUp = false;
    const {
      ask,
      clock,
      servers: models,
      faults,
    } = await withModels((_, request) => {
      request.socket.once('close', () => {
        isGivenUp = true;
      });
    }, SECOND);
    const answer = ask('多少瓦');
    await models[0]?.received(1);
    await clock.advance(1_499);
    expect(models[1]?.requests).toEqual([]);
    await clock.advance(1);
    expect(textOf(await answer)).toBe('它的额定功率是45W。');
    expect(faults).toEqual([]);
    await expect.poll(() => isGivenUp).toBe(true);
  });

  it('wait for a first that has begun, whatever its pace', async () => {
    let finish = () => {};
    const {
      answering,
      clock,
      servers: models,
    } = await withModels((response) => {
      begin(response);
      response.write(chunk('额定功率'));
      finish = () => response.end(`${chunk('是45W。⟦F1⟧')}${chunk(null, 'stop')}data: [DONE]\n\n`);
    }, SECOND);
    const first = answering.answer({ text: '多少瓦', onAir: 'curler' }, new AbortController().signal).next();
    await models[0]?.received(1);
    // The token has to cross the socket before the clock moves on.
    for (let turn = 0; turn < 30; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    await clock.advance(2_000);
    finish();
    expect((await first).value?.text).toBe('额定功率是45W。');
    expect(models[1]?.requests).toEqual([]);
  });

  it('take the first after all where the second, asked in its stead, fails', async () => {
    let finish = () => {};
    const {
      ask,
      clock,
      servers: models,
      faults,
    } = await withModels((response) => {
      finish = () => wholeAnswer('额定功率是45W。⟦F1⟧')(response, {} as never);
    }, failing);
    const answer = ask('多少瓦');
    await models[0]?.received(1);
    await clock.advance(1_500);
    await models[1]?.received(1);
    await expect.poll(() => faults.map(({ kind }) => kind)).toEqual(['status']);
    finish();
    expect(textOf(await answer)).toBe('额定功率是45W。');
  });

  it('do not ask a second model to guess what the facts do not hold, nor after invented words', async () => {
    const none = await withModels(wholeAnswer('⟦NONE⟧'), SECOND);
    await none.ask('多少瓦');
    expect(none.servers[1]?.requests).toEqual([]);
    const invented = wholeAnswer('现在只要1元。⟦F1⟧');
    for (const server of servers.splice(0)) await server.close();
    const dropped = await withModels(invented, SECOND);
    expect(textOf(await dropped.ask('多少瓦'))).toBe('晨禾卷发棒的额定功率是45W。');
    expect(dropped.servers[1]?.requests).toEqual([]);
  });

  it('leave it to the facts when all fail', async () => {
    const { ask, faults, clock, servers: models } = await withModels(failing, silent);
    const answer = ask('多少瓦');
    await models[1]?.received(1);
    await clock.advance(4_000);
    expect(textOf(await answer)).toBe('晨禾卷发棒的额定功率是45W。');
    expect(faults.map(({ kind }) => kind)).toEqual(['status', 'first-token-late']);
  });
});
