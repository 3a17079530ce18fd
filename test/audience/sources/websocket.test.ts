import { describe, expect, test } from 'vitest';
import { describeConnectorContract } from '../../contracts/connector.contract.ts';
import { aRelay } from './a-relay-server.ts';
import { aSource, bytesOf } from './a-source.ts';

const FIELDS = {
  type: 'kind',
  types: { chat: 'comment' },
  id: 'id',
  user: 'body.uid',
  name: 'body.nick',
  text: 'body.words',
  time: 'at',
} as const;

describeConnectorContract('websocket', async () => {
  const relay = await aRelay();
  return {
    config: { kind: 'websocket', id: 'relay', url: relay.url, fields: FIELDS },
    say: ({ id, user, name, text, at }) =>
      relay.send(
        bytesOf(
          JSON.stringify({
            kind: 'chat',
            id,
            at,
            body: JSON.stringify({ uid: user, nick: name, words: text }),
          }),
        ),
      ),
    babble: () => relay.send('{"kind":"chat","body":'),
    drop: relay.drop,
    connections: relay.connections,
    close: relay.close,
  };
});

describe('a relay', () => {
  test('is told what is wanted, with the headers it asks for, and hears a heartbeat', async () => {
    const relay = await aRelay();
    {
      await using source = aSource({
        kind: 'websocket',
        id: 'relay',
        url: relay.url,
        headers: { Authorization: 'Bearer x' },
        subscribe: { cmd: 'SUBSCRIBE', room: 7 },
        heartbeat: { everySeconds: 15, message: 'ping' },
      });
      await source.until(() => relay.received.length === 1);
      expect(relay.headers()).toMatchObject({ authorization: 'Bearer x' });
      await source.clock.advance(15_000);
      await source.until(() => relay.received.length === 2);
      expect(relay.received).toEqual(['{"cmd":"SUBSCRIBE","room":7}', 'ping']);
    }
    await relay.close();
  });

  test('that needs no map is read in its own form, from binary frames too', async () => {
    const relay = await aRelay();
    {
      await using source = aSource({ kind: 'websocket', id: 'relay', url: relay.url });
      await source.until(() => source.health.state === 'live');
      relay.send(Buffer.from('{"user":"u","text":"多少钱","id":"1"}'), true);
      await source.until(() => source.heard.length === 1);
      expect(source.heard[0]).toMatchObject({ user: 'u', text: '多少钱', id: '1' });
    }
    await relay.close();
  });

  test.each([401, 403])(
    'that refuses the handshake with %i needs a person, and is asked again later',
    async (status) => {
      const relay = await aRelay();
      relay.refuse(status);
      {
        await using source = aSource({ kind: 'websocket', id: 'relay', url: relay.url });
        await source.until(() => source.health.state === 'failed');
        expect(source.health.reason?.en).toContain(String(status));
        await source.clock.advance(60_000);
        expect(source.health.state).toBe('failed');
      }
      await relay.close();
    },
  );

  test('that falls silent is left after a minute', async () => {
    const relay = await aRelay((_text, socket) => socket.pause());
    {
      await using source = aSource({ kind: 'websocket', id: 'relay', url: relay.url, subscribe: 'hello' });
      await source.until(() => relay.received.length === 1);
      await source.clock.advance(61_000);
      const reasons = source.states.flatMap(({ reason }) => reason?.en ?? []);
      expect(reasons).toEqual(['The connection fell silent.']);
    }
    await relay.close();
  });
});
