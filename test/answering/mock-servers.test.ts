import { LLMock } from '@copilotkit/aimock';
import { createMockServer, type MockServerInstance } from 'openai-mock-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anAnswering, textOf } from './an-answering.ts';

const EMBEDDED = '晨禾卷发棒的额定功率是45W。';

describe('@copilotkit/aimock, a chat server that is not ours', () => {
  let mock: LLMock;
  beforeEach(async () => {
    mock = new LLMock({ port: 0, logLevel: 'silent', latency: 0 });
    await mock.start();
  });
  afterEach(() => mock.stop());

  it('streams an answer that is said with its facts', async () => {
    mock.onMessage(/多少瓦/, { content: '它的额定功率是45W。⟦F1⟧' }, { chunkSize: 2 });
    const { ask, faults } = anAnswering({ baseUrl: `${mock.url}/v1` });
    expect(await ask('多少瓦')).toMatchObject([
      { text: '它的额定功率是45W。', facts: ['curler.facts.power'], via: 'llm' },
    ]);
    expect(faults).toEqual([]);
  });

  it.each([
    ['drops every request', { dropRate: 1 }, 'status'],
    ['sends malformed JSON', { malformedRate: 1 }, undefined],
    ['limits the rate', { rateLimitRate: 1 }, 'status'],
    ['disconnects', { disconnectRate: 1 }, undefined],
  ])('in chaos (%s) leaves the embedded answer', async (_what, chaos, kind) => {
    mock.onMessage(/./, { content: '它的额定功率是45W。⟦F1⟧' });
    mock.setChaos(chaos);
    const { ask, faults } = anAnswering({ baseUrl: `${mock.url}/v1` });
    expect(textOf(await ask('多少瓦'))).toBe(EMBEDDED);
    expect(faults).toHaveLength(1);
    if (kind !== undefined) expect(faults[0]?.kind).toBe(kind);
  });

  it('cut after a few chunks leaves the embedded answer', async () => {
    mock.onMessage(/./, { content: '它的额定功率是45W。⟦F1⟧' }, { chunkSize: 2, truncateAfterChunks: 3 });
    const { ask, faults } = anAnswering({ baseUrl: `${mock.url}/v1` });
    expect(textOf(await ask('多少瓦'))).toBe(EMBEDDED);
    // It may cut before its headers are out.
    expect(['cut-off', 'unreachable']).toContain(faults[0]?.kind);
  });

  it('calling a tool leaves the embedded answer', async () => {
    mock.onMessage(/./, { toolCalls: [{ name: 'set_price', arguments: '{"price":1}' }] });
    const { ask, faults } = anAnswering({ baseUrl: `${mock.url}/v1` });
    expect(textOf(await ask('多少瓦'))).toBe(EMBEDDED);
    expect(faults.map(({ kind }) => kind)).toEqual(['tool-call']);
  });
});

describe('openai-mock-api, another', () => {
  let mock: MockServerInstance;
  beforeEach(async () => {
    mock = await createMockServer({
      config: {
        apiKey: 'shop-key',
        responses: [
          {
            id: 'power',
            messages: [
              { role: 'system', matcher: 'any' },
              { role: 'user', content: '瓦', matcher: 'contains' },
              { role: 'assistant', content: '它的额定功率是45W。⟦F1⟧' },
            ],
          },
        ],
      },
      port: await freePort(),
      logFile: '/dev/null',
    });
    await mock.start();
  });
  afterEach(() => mock.stop());

  it('streams an answer that is said with its facts', async () => {
    const { ask, faults } = anAnswering({ baseUrl: `http://127.0.0.1:${mock.port}/v1`, apiKey: 'shop-key' });
    expect(await ask('多少瓦')).toMatchObject([
      { text: '它的额定功率是45W。', facts: ['curler.facts.power'], via: 'llm' },
    ]);
    expect(faults).toEqual([]);
  });

  it('refusing our key leaves the embedded answer', async () => {
    const { ask, faults } = anAnswering({ baseUrl: `http://127.0.0.1:${mock.port}/v1`, apiKey: 'wrong' });
    expect(textOf(await ask('多少瓦'))).toBe(EMBEDDED);
    expect(faults.map(({ kind }) => kind)).toEqual(['status']);
  });
});

/** It listens on the port it is given and takes 0 for its default. */
async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
