import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { candor, DemoShop, RunningCandor, until } from './a-candor.ts';

const LABEL = /AI|人工智能|数字人/;
/** Several sentences are spoken at the pace of speech. */
const SPOKEN = { timeout: 120_000 };

/** The partition files of the room's ledger. */
function partitions(shop: DemoShop): string[] {
  const folder = join(shop.dataDir, 'night');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sqlite') && name !== 'room.sqlite')
    .map((name) => join(folder, name));
}

describe('candor run', () => {
  test(
    'prints its addresses, serves them, is heard, answers, ends within seconds, and verifies',
    SPOKEN,
    async () => {
      using shop = new DemoShop();
      await using run = await RunningCandor.start(shop);
      expect(run.printed).toContain(`${run.address}/stage?room=night`);
      expect(run.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      for (const page of ['/stage?room=night', '/console?room=night']) {
        const answer = await fetch(`${run.address}${page}`);
        expect([answer.status, answer.headers.get('content-type')]).toEqual([
          200,
          expect.stringContaining('html'),
        ]);
      }
      const stage = await run.stage();
      const hello = await until(() => stage.messages.find((message) => message.type === 'hello'));
      expect(hello).toMatchObject({ scene: { label: { text: 'AI生成 · 数字人主播' } } });

      const asked = await run.ask('电热水壶多少钱？');
      expect(asked.status).toBe(202);
      const shown = await until(() =>
        stage.messages.find((message) => message.type === 'scene' && message.scene.question !== null),
      );
      expect(shown).toMatchObject({
        scene: { question: { text: expect.stringContaining('电热水壶多少钱') } },
      });
      const answer = await until(() => stage.heard.find((text) => text.includes('129')));
      expect(answer).toContain('直播价');
      expect(stage.soundBytes).toBeGreaterThan(100_000);

      const { code, tookMs } = await run.end('SIGTERM');
      expect(code).toBe(0);
      expect(tookMs).toBeLessThan(5_000);

      expect(candor(['ledger', 'verify', '--data', shop.dataDir])).toMatchObject({ status: 0 });
      const entries = candor(['ledger', 'export', '--data', shop.dataDir]).stdout;
      expect(entries).toContain('"room.closed"');
      expect(entries).not.toContain('小雨');

      const file = partitions(shop)[0] as string;
      const bytes = readFileSync(file);
      // The newest entry: of older ones SQLite may keep dead copies in the free part of a page.
      const at = bytes.lastIndexOf('room.closed');
      expect(at).toBeGreaterThan(0);
      bytes[at] = (bytes[at] as number) ^ 1;
      writeFileSync(file, bytes);
      const tampered = candor(['ledger', 'verify', '--data', shop.dataDir]);
      expect(tampered.status).toBe(1);
      expect(tampered.stdout).toContain(file);
    },
  );

  test('ends with 0 on Ctrl-C too, and keeps its token for the next time', SPOKEN, async () => {
    using shop = new DemoShop();
    const token = await (async () => {
      await using run = await RunningCandor.start(shop);
      expect((await run.end('SIGINT')).code).toBe(0);
      return run.token;
    })();
    await using again = await RunningCandor.start(shop);
    expect(again.token).toBe(token);
    expect(statSync(join(shop.dataDir, 'console-token')).mode & 0o777).toBe(0o600);
  });

  test('ends in good order where it is told to while it still starts', SPOKEN, async () => {
    using shop = new DemoShop();
    const starting = startAs(shop);
    await until(() => existsSync(join(shop.dataDir, 'night')));
    starting.child.kill('SIGTERM');
    expect(await starting.ended).toMatchObject({ code: 0 });
    expect(candor(['ledger', 'verify', '--data', shop.dataDir]).status).toBe(0);
  });

  test('prints no secret of the configuration', SPOKEN, async () => {
    using shop = new DemoShop();
    shop.edit('candor.yaml', (text) =>
      text.replace('port: 8787', 'port: 8787\n  audienceToken: audience-secret-0123456789'),
    );
    await using run = await RunningCandor.start(shop);
    expect((await run.ask('电热水壶多少钱？')).status).toBe(401);
    await run.end('SIGTERM');
    expect(run.printed).not.toContain('audience-secret');
  });

  test('takes no comments by webhook where the room says so', SPOKEN, async () => {
    using shop = new DemoShop();
    shop.edit('rooms/night/room.yaml', (text) => text.replace('webhook: true', 'webhook: false'));
    await using run = await RunningCandor.start(shop);
    expect((await run.ask('电热水壶多少钱？')).status).toBe(403);
  });
});

describe('candor run ends with 3 and one screen of reason where', () => {
  function runToItsEnd(shop: DemoShop, port = '0') {
    const ended = candor(['run', shop.configDir, '--port', port]);
    expect(ended.stderr).not.toMatch(/^ {4}at /m);
    expect(ended.stdout).toBe('');
    return ended;
  }

  test('the port is taken', SPOKEN, async () => {
    using shop = new DemoShop();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { status, stderr } = runToItsEnd(shop, String(port));
    other.close();
    expect(status).toBe(3);
    expect(stderr).toContain('PORT_TAKEN');
    expect(stderr).toContain(`127.0.0.1:${port}`);
    expect(stderr).toMatch(/→ .*server\.port/);
    expect(candor(['ledger', 'verify', '--data', shop.dataDir]).status).toBe(0);
  });

  test('another process holds the room', SPOKEN, async () => {
    using shop = new DemoShop();
    await using run = await RunningCandor.start(shop);
    const { status, stderr } = runToItsEnd(shop);
    expect(status).toBe(3);
    expect(stderr).toContain('LEDGER_UNWRITABLE');
    const stage = await run.stage();
    await until(() => stage.heard.length > 0);
  });

  test('the data folder is a file', () => {
    using shop = new DemoShop();
    writeFileSync(shop.dataDir, 'not a folder');
    const { status, stderr } = runToItsEnd(shop);
    expect(status).toBe(3);
    expect(stderr).toMatch(/^LEDGER_UNWRITABLE: .*data/m);
  });

  test('the data folder is read-only', SPOKEN, async () => {
    using shop = new DemoShop();
    mkdirSync(shop.dataDir);
    chmodSync(shop.dataDir, 0o555);
    chmodSync(shop.dir, 0o755);
    // Root may write anywhere: where the tests run as root, the command runs as a user that may not.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { code, printed } = await startAs(shop, nobody).ended;
    expect([code, printed]).toEqual([3, expect.stringMatching(/^LEDGER_UNWRITABLE: .*data/m)]);
    expect(printed).not.toMatch(/^ {4}at /m);
    expect(readdirSync(shop.dataDir)).toEqual([]);
  });
});

describe('candor run ends with 1 where', () => {
  test('the ledger is no longer what was written: nothing is said on top of it', SPOKEN, async () => {
    using shop = new DemoShop();
    {
      await using run = await RunningCandor.start(shop);
      const stage = await run.stage();
      await until(() => stage.heard.length > 0);
      await run.end('SIGTERM');
    }
    const file = partitions(shop)[0] as string;
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 0, 4096);
    writeFileSync(file, bytes);
    const { status, stdout, stderr } = candor(['run', shop.configDir, '--port', '0']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^LEDGER_CORRUPT: /m);
    expect(stderr).toContain('night');
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(candor(['ledger', 'verify', '--data', shop.dataDir]).status).toBe(1);
  });
});

describe('candor run after kill -9', () => {
  test('goes on at the line that was cut off, the label first, and the ledger verifies', SPOKEN, async () => {
    using shop = new DemoShop();
    shortLines(shop);
    let cutOff = '';
    {
      await using run = await RunningCandor.start(shop);
      const stage = await run.stage();
      await until(() => stage.heard.filter((text) => !LABEL.test(text)).length > 3);
      cutOff = stage.heard.at(-1) ?? '';
      await run.end('SIGKILL');
    }
    expect(candor(['ledger', 'verify', '--data', shop.dataDir])).toMatchObject({ status: 0 });
    await using again = await RunningCandor.start(shop);
    const stage = await again.stage();
    const hello = await until(() => stage.messages.find((message) => message.type === 'hello'));
    await until(() => stage.heard.length > 2);
    const joined = hello.type === 'hello' && hello.current !== null ? [hello.current.text] : [];
    const heard = [...joined, ...stage.heard];
    expect(heard[0]).toMatch(LABEL);
    expect(heard[1]).toBe(cutOff);
    await again.end('SIGTERM');
    expect(candor(['ledger', 'verify', '--data', shop.dataDir])).toMatchObject({ status: 0 });
  });
});

/** A script of short lines, each of its own words, none of them a label. */
function shortLines(shop: DemoShop): void {
  shop.edit('rooms/night/rundown.yaml', () =>
    [
      'version: 1',
      'title: 夜场',
      'fillers: [有想了解的，可以把问题打在公屏上。]',
      'segments:',
      '  - id: kettle',
      '    kind: pitch',
      '    product: kettle-k1',
      '    lines:',
      '      - { id: a, say: "容量是{{facts.capacity}}。" }',
      '      - { id: b, say: "额定功率是{{facts.power}}。" }',
      '      - { id: c, say: "颜色有{{facts.colors}}。" }',
      '      - { id: d, say: "净重{{facts.weight}}。" }',
      '      - { id: e, say: "电源线长{{facts.cord}}。" }',
      '      - { id: f, say: "产地是{{facts.origin}}。" }',
      'loop: { from: kettle, to: kettle }',
      '',
    ].join('\n'),
  );
}

interface Ended {
  readonly code: number | null;
  readonly printed: string;
}

/** `candor run`, not waited for until it is ready. */
function startAs(
  shop: DemoShop,
  user: { readonly uid?: number; readonly gid?: number } = {},
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const main = join(process.cwd(), 'src', 'main.ts');
  const child = spawn(process.execPath, [main, 'run', shop.configDir, '--port', '0'], {
    cwd: shop.dir,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, printed }));
  return { child, ended };
}
