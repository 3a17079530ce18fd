import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { type AServer, aServer, CONSOLE_TOKEN } from '../console/a-server.ts';
import { DemoShop } from './a-candor.ts';

const MAIN = new URL('../../src/main.ts', import.meta.url).pathname;

/** `candor watch` in a process of its own. */
class Watching implements AsyncDisposable {
  readonly #child: ChildProcess;
  out = '';
  err = '';

  constructor(args: readonly string[], env: Record<string, string> = {}, cwd = process.cwd()) {
    const { PATH = '' } = process.env;
    this.#child = spawn(process.execPath, [MAIN, 'watch', ...args], { cwd, env: { PATH, ...env } });
    this.#child.stdout?.setEncoding('utf8').on('data', (text) => {
      this.out += text;
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text) => {
      this.err += text;
    });
  }

  get lines(): string[] {
    return this.out.split('\n').slice(0, -1);
  }

  news(type: string): Record<string, unknown>[] {
    return this.lines.map((line) => JSON.parse(line)).filter((each) => each.type === type);
  }

  async end(signal?: NodeJS.Signals): Promise<number | null> {
    if (this.#child.exitCode !== null) return this.#child.exitCode;
    const ended = once(this.#child, 'close');
    if (signal !== undefined) this.#child.kill(signal);
    const [code] = await ended;
    return code as number | null;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await this.end('SIGKILL');
  }
}

/** The other process takes its time to start; the room's time goes on meanwhile. */
const STARTS = { timeout: 60_000 };

function addressOf(s: AServer, token = CONSOLE_TOKEN): string {
  return `${s.address}/console?room=night#token=${token}`;
}

async function until<T>(s: AServer, value: () => T | undefined | false): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await s.until(value);
    } catch (fault) {
      if (tries === 4) throw fault;
    }
  }
}

describe('candor watch', () => {
  test(
    'tells what is on air, what is next and what was refused, and ends with the room',
    STARTS,
    async () => {
      await using s = await aServer();
      s.a.room.start();
      await using watching = new Watching([addressOf(s), '--json']);
      await until(s, () => watching.news('on-air').length > 1);
      expect(watching.news('connected')).toMatchObject([{ server: s.address }]);
      expect(watching.news('state')[0]).toMatchObject({ room: 'night', state: 'on-air' });
      expect(watching.news('on-air')[0]).toMatchObject({
        source: expect.any(String),
        text: expect.any(String),
      });
      await until(s, () => watching.news('next').length > 0);

      const console = await s.console();
      console.say({ type: 'command', id: 'c1', room: 'night', command: 'say', text: '全网最低价。' });
      const [refused] = await until(s, () => {
        const found = watching.news('refused');
        return found.length > 0 && found;
      });
      expect(refused).toMatchObject({ draft: { text: '全网最低价。', source: 'operator' }, cause: 'rules' });

      console.say({ type: 'command', id: 'c2', room: 'night', command: 'stop' });
      await until(s, () => watching.news('state').some(({ state }) => state === 'stopped'));
      await s.server.close();
      expect([await watching.end(), watching.err]).toEqual([0, '']);
      expect(watching.out).not.toContain(CONSOLE_TOKEN);
    },
  );

  test(
    'is one line of text an event, takes the token from the environment, and ends with 0 on Ctrl-C',
    STARTS,
    async () => {
      await using s = await aServer();
      s.a.room.start();
      await using watching = new Watching([s.address, '--lang', 'zh'], {
        CANDOR_CONSOLE_TOKEN: CONSOLE_TOKEN,
      });
      await until(s, () => watching.out.includes('播出'));
      // On a busy machine the room's time outruns the other process, and the server gives the line up between.
      for (const line of watching.lines)
        expect(line).toMatch(/^\d\d:\d\d:\d\d {2}(已连接|断开|状态|标识|播出|接下来)/);
      expect(await watching.end('SIGINT')).toBe(0);
      expect(s.a.room.view().state).toBe('on-air');
    },
  );

  test(
    'with a wrong token or for a room that is not there ends with 2, and says what there is',
    STARTS,
    async () => {
      await using s = await aServer();
      await using wrong = new Watching([addressOf(s, 'not-the-token-at-all')]);
      await using lost = new Watching([addressOf(s), '--room', 'day']);
      expect(await wrong.end()).toBe(2);
      expect(wrong.err).toContain('TOKEN_WRONG');
      expect(await lost.end()).toBe(2);
      expect(lost.err).toMatch(/has no room 'day'\.\n→ It has night\./);
    },
  );

  test('where nobody answers ends with 3; without an address or a token with 2', STARTS, async () => {
    const gone = await aServer();
    const address = addressOf(gone);
    await gone[Symbol.asyncDispose]();
    using shop = new DemoShop();
    await using nobody = new Watching([address]);
    await using noToken = new Watching([], {}, shop.dir);
    await using noAddress = new Watching(['night']);
    expect(await nobody.end()).toBe(3);
    expect(nobody.err).toMatch(/No console answers at http:\/\/127\.0\.0\.1:\d+: .*ECONNREFUSED/);
    expect(await noToken.end()).toBe(2);
    expect(noToken.err).toContain('nothing has run there yet');
    expect(await noAddress.end()).toBe(2);
    expect(noAddress.err).toContain("'night' is no address of a console");
  });
});
