import { describe, expect, it } from 'vitest';
import { backoffMs } from '../../../src/audience/ingress/backoff.ts';
import { type Connector, ConnectorFault } from '../../../src/audience/ingress/connector.ts';
import { SourceIntake } from '../../../src/audience/ingress/source-intake.ts';
import { SourceKeeper } from '../../../src/audience/ingress/source-keeper.ts';
import { openLog } from '../../../src/infra/log.ts';
import { ManualClock } from '../../../src/infra/manual-clock.ts';

function aKeeper(connector: Connector, random = () => 1) {
  const clock = new ManualClock();
  const opened = clock.now();
  const states: { state: string; at: number; reason: string | undefined }[] = [];
  const heard: string[] = [];
  const intake = new SourceIntake({
    source: 's',
    platform: 'p',
    clock,
    log: openLog('silent'),
    onComment: ({ text }) => heard.push(text),
  });
  const keeper = new SourceKeeper({
    connector,
    intake,
    clock,
    random,
    onState: (state, reason) => states.push({ state, at: (clock.now() - opened) / 1000, reason: reason?.en }),
  });
  return { clock, keeper, states, heard };
}

const until = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

describe('a source that is kept', () => {
  it('is tried again after 1, 2, 4, … 60 s, and never given up', async () => {
    const { clock, keeper, states } = aKeeper({ listen: async () => {} });
    keeper.open();
    await clock.advance(250_000);
    const attempts = states.filter(({ state }) => state === 'connecting').map(({ at }) => at);
    expect(attempts).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183, 243]);
    expect(keeper.reconnects).toBe(attempts.length - 1);
    await keeper.close();
  });

  it.each<[string, () => Promise<void>]>([
    [
      'throws before it waits',
      () => {
        throw new Error('broken');
      },
    ],
    ['rejects', () => Promise.reject(new Error('broken'))],
    ['rejects with nothing', () => Promise.reject(undefined)],
    ['rejects with a text', () => Promise.reject('broken')],
  ])('whose connector %s is tried again', async (_how, listen) => {
    const { clock, keeper, states } = aKeeper({ listen });
    keeper.open();
    await clock.advance(1_500);
    expect(states.map(({ state }) => state)).toEqual(['connecting', 'waiting', 'connecting', 'waiting']);
    await keeper.close();
  });

  it('that was live for ten seconds begins again with a short wait', async () => {
    let attempt = 0;
    const { clock, keeper, states } = aKeeper({
      listen: async (feed, signal) => {
        attempt += 1;
        if (attempt !== 5) return;
        feed.live();
        await clock.sleep(10_000, signal);
      },
    });
    keeper.open();
    await clock.advance(27_000);
    const at = states.filter(({ state }) => state === 'connecting').map((state) => state.at);
    expect(at).toEqual([0, 1, 3, 7, 15, 26]);
    await keeper.close();
  });

  it('that needs a person is failed, and asked every five minutes', async () => {
    const fault = new ConnectorFault({ zh: '密钥不对', en: 'The key is wrong.' }, { isLasting: true });
    const { clock, keeper, states } = aKeeper({ listen: () => Promise.reject(fault) });
    keeper.open();
    await clock.advance(600_000);
    expect(states.filter(({ state }) => state === 'connecting').map(({ at }) => at)).toEqual([0, 300, 600]);
    expect(states.at(-1)).toMatchObject({ state: 'failed', reason: 'The key is wrong.' });
    await keeper.close();
  });

  it('stops trying when it is closed, in the middle of a wait or of a connection', async () => {
    const waiting = aKeeper({ listen: async () => {} });
    waiting.keeper.open();
    await waiting.clock.advance(500);
    await waiting.keeper.close();
    await waiting.clock.advance(60_000);
    expect(waiting.states).toHaveLength(2);

    const connected = aKeeper({ listen: (_feed, signal) => until(signal) });
    connected.keeper.open();
    await connected.keeper.close();
    expect(connected.states.map(({ state }) => state)).toEqual(['connecting']);
  });

  it('cannot be hurt by a connector that talks after it was closed', async () => {
    const { keeper, states } = aKeeper({
      listen: async (feed, signal) => {
        await until(signal);
        feed.live();
        feed.take([{ type: 'comment', text: 'x' }]);
      },
    });
    keeper.open();
    await keeper.close();
    expect(states.map(({ state }) => state)).toEqual(['connecting']);
  });
});

describe('a wait', () => {
  it('is half by chance, and never longer than a minute', () => {
    expect([backoffMs(1, 0), backoffMs(1, 1), backoffMs(4, 0.5)]).toEqual([500, 1_000, 6_000]);
    expect([backoffMs(7, 1), backoffMs(5_000, 1), backoffMs(5_000, 0)]).toEqual([60_000, 60_000, 30_000]);
  });
});
