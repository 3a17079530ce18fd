import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { engineConfigSchema, type FayAvatarConfig } from '../../../src/model/engine-config.ts';
import { FayAvatarOutput } from '../../../src/playout/sinks/fay-avatar/fay-avatar.ts';
import { parseWav } from '../../../src/voice/wav.ts';
import { describeOutputContract } from '../../contracts/output.contract.ts';
import { anAiring, LINE } from './an-airing.ts';
import { anOutputGround } from './an-output-ground.ts';
import { until } from './until.ts';

interface Message {
  readonly Topic: string;
  readonly Username: string;
  readonly Data: Readonly<Record<string, unknown>>;
}

/** An avatar client as Fay's are: says who it is, then plays what comes. */
class AnAvatar {
  readonly messages: Message[] = [];
  readonly #output: FayAvatarOutput;
  readonly #hello: object;
  #socket: WebSocket | undefined;
  #isWanted = false;

  constructor(output: FayAvatarOutput, hello: object = { Username: 'User', Output: true }) {
    this.#output = output;
    this.#hello = hello;
  }

  async start(): Promise<void> {
    this.#isWanted = true;
    void this.#keepConnected();
  }

  async stop(): Promise<void> {
    this.#isWanted = false;
    this.#socket?.terminate();
  }

  drop(): void {
    this.#socket?.terminate();
  }

  send(text: string): void {
    this.#socket?.send(text);
  }

  async #keepConnected(): Promise<void> {
    while (this.#isWanted) {
      await until('the port', () => this.#output.port !== 0 || !this.#isWanted);
      if (!this.#isWanted) return;
      const socket = new WebSocket(`ws://127.0.0.1:${this.#output.port}`);
      this.#socket = socket;
      socket.on('open', () => socket.send(JSON.stringify(this.#hello)));
      socket.on('message', (data) => this.messages.push(JSON.parse(String(data))));
      socket.on('error', () => {});
      await new Promise<void>((resolve) => socket.on('close', () => resolve()));
    }
  }
}

async function anOutput(more: object = {}) {
  const config = engineConfigSchema.parse({
    kind: 'fay-avatar',
    id: 'unreal',
    port: 0,
    labelBy: 'mixer',
    ...more,
  });
  const ground = await anOutputGround();
  const output = new FayAvatarOutput(config as FayAvatarConfig, ground, () => ground.clock.now());
  return { ground, output };
}

let open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open) await each.close();
  open = [];
});

async function withAvatars(...hellos: object[]) {
  const made = await anOutput();
  open.push(made.output);
  made.output.start();
  const avatars = hellos.map((hello) => new AnAvatar(made.output, hello));
  for (const avatar of avatars) {
    await avatar.start();
    open.push({ close: () => avatar.stop() });
  }
  await until('all there', () => made.output.health.detail?.startsWith(String(avatars.length)) === true);
  return { ...made, avatars };
}

describeOutputContract('a stand-in for Fay', async () => {
  const { ground, output } = await anOutput();
  const avatar = new AnAvatar(output);
  return {
    output,
    ground,
    dials: false,
    secrets: [],
    other: {
      start: () => avatar.start(),
      stop: () => avatar.stop(),
      drop: () => avatar.drop(),
      garble: () => avatar.send('{"Topic":'),
      stall: () => {},
      taken: () => avatar.messages.filter(({ Data }) => Data.Text === LINE).length,
    },
  };
});

describe('an avatar client', () => {
  test('is told the line with the address of its sound and its length, then that it is over', async () => {
    const { ground, output, avatars } = await withAvatars({ Username: 'User', Output: true });
    const airing = await anAiring(ground.clock.now());
    output.air(airing);
    output.end(airing, airing.endsAt, false);
    await until('both came', () => avatars[0]?.messages.length === 2);
    const [line, end] = avatars[0]?.messages ?? [];
    expect(line).toMatchObject({
      Topic: 'human',
      Username: 'User',
      Data: {
        Key: 'audio',
        Text: LINE,
        IsFirst: 1,
        IsEnd: 0,
        Time: Number((airing.audio.durationMs / 1_000).toFixed(2)),
      },
    });
    expect(end?.Data).toMatchObject({ Key: 'audio', Value: '', Time: 0, IsEnd: 1 });
    const response = await fetch(String(line?.Data.HttpValue));
    expect(parseWav(new Uint8Array(await response.arrayBuffer()))?.pcm).toEqual(airing.audio.pcm);
  });

  test('that plays no sound is told the words', async () => {
    const { ground, output, avatars } = await withAvatars({ Username: 'Board', Output: 0 });
    output.air(await anAiring(ground.clock.now()));
    await until('it came', () => avatars[0]?.messages.length === 1);
    expect(avatars[0]?.messages[0]).toMatchObject({ Username: 'Board', Data: { Key: 'text', Value: LINE } });
  });

  test('cannot fetch a line that was cut, and no client guesses an address', async () => {
    const { ground, output, avatars } = await withAvatars({ Username: 'User', Output: true });
    const airing = await anAiring(ground.clock.now());
    output.air(airing);
    output.end(airing, ground.clock.now(), true);
    await until('it came', () => avatars[0]?.messages.length === 2);
    const url = String(avatars[0]?.messages[0]?.Data.HttpValue);
    expect((await fetch(url)).status).toBe(404);
    expect((await fetch(new URL('/line-1.wav', url))).status).toBe(404);
  });

  test('that is a page of the web is not let in', async () => {
    const { output } = await withAvatars({ Username: 'User', Output: true });
    const socket = new WebSocket(`ws://127.0.0.1:${output.port}`, { origin: 'https://example.com' });
    const refused = await new Promise<string>((resolve) => {
      socket.on('error', (fault) => resolve(fault.message));
      socket.on('open', () => resolve('let in'));
    });
    expect(refused).toContain('401');
  });
});

test('a port that another program has is told of, and taken when it is free', async () => {
  const first = await anOutput();
  first.output.start();
  await until('listens', () => first.output.port !== 0);
  const second = await anOutput({ port: first.output.port });
  open.push(second.output);
  second.output.start();
  await until('told', () => second.output.health.state === 'retrying');
  expect(second.output.health.detail).toContain('EADDRINUSE');
  await first.output.close();
  await until('listens', () => second.output.port !== 0, second.ground.clock);
});
