import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { consoleRequestSchema } from '../../src/console/protocol.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { CandorError } from '../../src/model/errors.ts';
import { aRoom } from '../room/a-room.ts';
import { type AServer, aServer, CONSOLE_TOKEN, ConsoleClient } from './a-server.ts';

const HELLO = { type: 'hello', protocol: 1, token: CONSOLE_TOKEN, name: '小李' };
const LABEL = '我是AI生成的数字人主播。';

async function unknownPeer(s: AServer): Promise<ConsoleClient> {
  return new ConsoleClient(await s.socket('/console/ws'), s.a.clock);
}

describe('hello', () => {
  test('with the token is welcomed with the rooms', async () => {
    await using s = await aServer();
    const peer = await unknownPeer(s);
    peer.say(HELLO);
    await peer.until(() => peer.received.length > 0);
    expect(peer.received[0]).toEqual({
      type: 'welcome',
      protocol: 1,
      rooms: [{ id: 'night', title: '夜场', state: 'starting' }],
    });
  });

  test('with a wrong token is told so, and closed with 1008', async () => {
    await using s = await aServer();
    for (const token of ['wrong', '', `${CONSOLE_TOKEN} `]) {
      const peer = await unknownPeer(s);
      peer.say({ ...HELLO, token });
      await peer.until(() => peer.closed);
      expect(peer.errors).toEqual(['TOKEN_WRONG']);
      expect(peer.closed?.code).toBe(1008);
    }
  });

  test('must come within five seconds', async () => {
    await using s = await aServer();
    const peer = await unknownPeer(s);
    await s.a.clock.advance(4_900);
    await s.untilNow(() => peer.socket.readyState === peer.socket.OPEN);
    await s.a.clock.advance(100);
    await s.untilNow(() => peer.closed);
    expect(peer.closed).toEqual({ code: 1008, reason: 'no hello' });
  });

  test('said in time, keeps the socket open for good', async () => {
    await using s = await aServer();
    const client = await s.console();
    await s.a.clock.advance(15_000);
    expect(client.closed).toBeUndefined();
  });

  test.each([
    ['a command', { type: 'command', id: 'c', room: 'night', command: 'stop' }],
    ['a watch', { type: 'watch', room: 'night' }],
    ['garbage', 'garbage'],
    ['another protocol', { ...HELLO, protocol: 2 }],
    ['no name', { ...HELLO, name: ' ' }],
    ['an unknown field', { ...HELLO, admin: true }],
    ['null', 'null'],
  ])('is what comes first: %s closes the socket and does nothing', async (_what, first) => {
    await using s = await aServer();
    const peer = await unknownPeer(s);
    peer.say(first);
    await peer.until(() => peer.closed);
    expect(peer.closed?.code).toBe(1008);
    expect(peer.views).toEqual([]);
    expect(s.a.room.view().state).toBe('starting');
  });
});

describe('a console', () => {
  test('that sends garbage later is told so, and stays', async () => {
    await using s = await aServer();
    const client = await s.console();
    const garbage = ['garbage', '[]', '{"type":"dance"}', '{"type":"command","id":"","room":"night"}'];
    for (const frame of garbage) client.say(frame);
    client.socket.send(Buffer.from([1, 2, 3]));
    await client.until(() => client.errors.length === 5);
    expect(client.errors).toEqual(Array(5).fill('MESSAGE_INVALID'));
    expect((await client.command({ command: 'pause' })).ok).toBe(true);
  });

  test('is closed with 1009 on a frame over 64 KiB, and the server and other consoles go on', async () => {
    await using s = await aServer();
    const greedy = await s.console();
    const other = await s.console('小王');
    greedy.say('x'.repeat(64 * 1024 + 1));
    const [code] = await once(greedy.socket, 'close');
    expect(code).toBe(1009);
    expect((await other.command({ command: 'skip' })).ok).toBe(true);
    expect((await fetch(`${s.address}/healthz`)).status).toBe(200);
  });

  test('is told of a room that is not there, for watching and for commands', async () => {
    await using s = await aServer();
    const client = await s.console();
    client.say({ type: 'watch', room: 'day' });
    client.say({ type: 'command', id: 'c', room: 'day', command: 'stop' });
    await client.until(() => client.errors.length === 2);
    expect(client.errors).toEqual(['ROOM_UNKNOWN', 'ROOM_UNKNOWN']);
  });

  test('sees the room change: what is on air, what is next, the question, the label', async () => {
    await using s = await aServer();
    const client = await s.console();
    expect(client.view).toMatchObject({ room: 'night', state: 'starting', onAir: null });
    s.a.room.start();
    await client.until(() => client.view?.onAir?.source === 'label');
    expect(client.view?.onAir?.text).toBe(LABEL);
    await client.until(() => client.view?.onAir?.text === '各位晚上好，欢迎来到直播间。');
    await client.until(() => client.view?.next[1]?.text === '先来看这把水壶，容量1.5升。');
    expect(client.view?.next[0]?.text).toBe(LABEL);
    expect(client.view?.label.dueAt).toBeGreaterThan(s.a.clock.now());
    expect((await client.command({ command: 'pause' })).ok).toBe(true);
    s.a.comment('这个水壶多少钱？');
    await client.until(() => client.view?.board.length === 1);
    expect(client.view?.board[0]).toMatchObject({ text: '这个水壶多少钱？', product: 'kettle', askers: 1 });
    expect((await client.command({ command: 'resume' })).ok).toBe(true);
    await client.until(() => client.view?.recent.some((each) => each.source === 'answer'));
    expect(client.view?.audience).toMatchObject({ received: 1, answered: 1 });
  });

  test('is shown a busy room four times a second at most, a quiet one once a second', async () => {
    await using s = await aServer();
    const client = await s.console();
    for (let i = 0; i < 100; i += 1) {
      s.a.comment('晚上好');
      await s.a.clock.advance(20);
    }
    await client.until(() => client.view?.audience.received === 100);
    const times = client.views.map((view) => view.at);
    const gaps = times.slice(1).map((at, i) => at - (times[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(250);
    const before = client.views.length;
    await s.a.clock.advance(10_000);
    await s.untilNow(() => client.views.length >= before + 10);
    expect(client.views.length).toBe(before + 10);
  });

  test('that has gone is shown nothing, and watches nothing', async () => {
    await using s = await aServer();
    const client = await s.console();
    const other = await s.console('小王');
    client.socket.close();
    await client.until(() => client.closed);
    s.a.comment('晚上好');
    await other.until(() => other.view?.audience.received === 1);
    expect(client.view?.audience.received).toBe(0);
  });
});

describe('a command', () => {
  test('pause, resume and skip do what they say, with a result, and stand in the ledger under the name', async () => {
    await using s = await aServer();
    const client = await s.console('小李');
    s.a.room.start();
    await client.until(() => client.view?.state === 'on-air' && client.view.onAir?.source === 'script');
    expect(await client.command({ command: 'pause' })).toEqual({ type: 'result', id: 't1', ok: true });
    await client.until(() => client.view?.state === 'paused' && client.view.onAir === null);
    const heard = s.a.heard().length;
    await s.a.clock.advance(60_000);
    expect(s.a.heard()).toHaveLength(heard);

    expect((await client.command({ command: 'resume' })).ok).toBe(true);
    await client.until(() => client.view?.state === 'on-air' && client.view.onAir !== null);
    expect(client.view?.onAir?.text).toBe(LABEL);

    await client.until(() => client.view?.onAir?.source === 'script');
    const cut = client.view?.onAir;
    expect((await client.command({ command: 'skip' })).ok).toBe(true);
    await client.until(() => client.view?.onAir !== null && client.view?.onAir?.id !== cut?.id);
    const acts = s.a.entries('operator.acted').map(({ body }) => body);
    expect(acts).toMatchObject([
      { by: '小李', action: 'pause' },
      { by: '小李', action: 'resume' },
      { by: '小李', action: 'skip' },
    ]);
  });

  test('say puts words through the gate, and they are heard', async () => {
    await using s = await aServer();
    const client = await s.console();
    s.a.room.start();
    await client.until(() => client.view?.onAir?.source === 'script');
    expect((await client.command({ command: 'say', text: '水壶的容量是1.5升。' })).ok).toBe(true);
    await client.until(() => client.view?.onAir?.source === 'operator');
    expect(client.view?.onAir?.text).toBe('水壶的容量是1.5升。');
  });

  test('say refused carries each finding with rule, law, quote, reason and fix, and nothing is heard', async () => {
    await using s = await aServer();
    const client = await s.console();
    s.a.room.start();
    await client.until(() => client.view?.onAir?.source === 'script');
    const words = '这是全国第一的水壶，国家级品质。';
    const result = await client.command({ command: 'say', text: words });
    expect(result.ok).toBe(false);
    expect(result.refusal?.draft).toMatchObject({ source: 'operator', text: words });
    expect(result.refusal?.findings.length).toBeGreaterThan(0);
    for (const finding of result.refusal?.findings ?? []) {
      expect(finding.rule).not.toBe('');
      expect(finding.law).not.toBe('');
      expect(words).toContain(finding.quote);
      for (const words of [finding.reason, finding.fix]) {
        expect(words.zh).toMatch(/\p{Script=Han}/u);
        expect(words.en).toMatch(/[a-z]/);
      }
    }
    expect(result.refusal?.findings.map(({ law }) => law).join()).toContain('广告法');
    await client.until(() => client.view?.refusals.some(({ draft }) => draft.text === words));
    await s.a.clock.advance(30_000);
    expect(s.a.heard()).not.toContain(words);
    expect(s.a.page.texts).not.toContain(words);
  });

  test('stop ends the room for every console', async () => {
    await using s = await aServer();
    const client = await s.console();
    const other = await s.console('小王');
    s.a.room.start();
    await client.until(() => client.view?.onAir?.source === 'script');
    expect((await client.command({ command: 'stop' })).ok).toBe(true);
    await other.until(() => other.view?.state === 'stopped');
    const heard = s.a.heard().length;
    await s.a.clock.advance(60_000);
    expect(s.a.heard()).toHaveLength(heard);
    expect(s.a.entries('room.closed')).toHaveLength(1);
  });

  test('of two consoles at once is done for both, each under its own name', async () => {
    await using s = await aServer();
    const [li, wang] = [await s.console('小李'), await s.console('小王')];
    s.a.room.start();
    await li.until(() => li.view?.onAir?.source === 'script');
    const results = await Promise.all([
      li.command({ command: 'say', text: '水壶的额定功率是1500W。' }),
      wang.command({ command: 'pause' }),
    ]);
    expect(results.map(({ id }) => id)).toEqual(['t1', 't1']);
    await li.until(() => li.view?.state === 'paused');
    await wang.until(() => wang.view?.state === 'paused');
    expect((await li.command({ command: 'resume' })).ok).toBe(true);
    await wang.until(() => wang.view?.state === 'on-air');
    const by = s.a.entries('operator.acted').map(({ body }) => {
      const { by, action } = body as { by: string; action: string };
      return [by, action];
    });
    expect(by).toEqual(
      expect.arrayContaining([
        ['小李', 'say'],
        ['小王', 'pause'],
        ['小李', 'resume'],
      ]),
    );
  });

  test('that cannot be written to the ledger is refused, with the reason', async () => {
    await using s = await aServer({ room: { wrapLedger: withoutRoomForOperators } });
    const client = await s.console();
    s.a.room.start();
    await client.until(() => client.view?.onAir?.source === 'script');
    const result = await client.command({ command: 'say', text: '水壶的容量是1.5升。' });
    expect(result).toMatchObject({ ok: false, refusal: { cause: 'unrecorded' } });
    expect(result.refusal?.message.zh).toMatch(/\p{Script=Han}/u);
    expect((await client.command({ command: 'pause' })).ok).toBe(true);
  });

  // Such a command once had no answer at all: the person waited, and knew nothing.
  test('that fails in the room is answered too, with the code', async () => {
    const full = new CandorError('LEDGER_UNWRITABLE', 'The disk is full.');
    await using a = await aRoom();
    const failing = new Proxy(a.room, {
      get: (room, key) => {
        if (key === 'skip') return () => Promise.reject(full);
        const value: unknown = Reflect.get(room, key, room);
        return typeof value === 'function' ? value.bind(room) : value;
      },
    });
    await using s = await aServer({ server: { rooms: () => [failing] } });
    const client = await s.console();
    expect(await client.command({ command: 'skip' })).toEqual({
      type: 'result',
      id: 't1',
      ok: false,
      fault: {
        code: 'LEDGER_UNWRITABLE',
        message: { zh: expect.stringMatching(/\p{Script=Han}/u), en: 'The disk is full.' },
      },
    });
    expect((await client.command({ command: 'pause' })).ok).toBe(true);
  });
});

/** A ledger on a disk that is full whenever an operator's words are decided on. */
function withoutRoomForOperators(ledger: Ledger): Ledger {
  return {
    room: ledger.room,
    get head() {
      return ledger.head;
    },
    append: (kind, body) =>
      kind === 'utterance.cleared' && (body as { source: string }).source === 'operator'
        ? Promise.reject(new CandorError('LEDGER_UNWRITABLE', 'The disk is full.'))
        : ledger.append(kind, body),
    signHead: () => ledger.signHead(),
    close: () => ledger.close(),
  };
}

describe('the protocol', () => {
  test.each([
    ['words that are blank', { type: 'command', id: 'c', room: 'n', command: 'say', text: '  ' }],
    [
      'words over 600 characters',
      { type: 'command', id: 'c', room: 'n', command: 'say', text: '好'.repeat(601) },
    ],
    ['an unknown command', { type: 'command', id: 'c', room: 'n', command: 'reboot' }],
    ['a command without an id', { type: 'command', room: 'n', command: 'skip' }],
    ['a name over 40 characters', { ...HELLO, name: '李'.repeat(41) }],
  ])('has no place for %s', (_what, request) => {
    expect(consoleRequestSchema.safeParse(request).success).toBe(false);
  });
});
