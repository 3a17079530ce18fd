import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commentSchema } from '../../src/model/audience.ts';
import type { AudienceSource } from '../../src/model/audience-source.ts';
import { type ASource, aSource, BROKEN } from '../audience/sources/a-source.ts';

/** A comment as a platform has it. */
export interface Said {
  readonly id: string;
  readonly user: string;
  readonly name: string;
  readonly text: string;
  /** Epoch ms on the platform's clock. */
  readonly at: number;
}

/** A platform, or a relay to it, that speaks the real protocol on this machine. */
export interface PlatformUnderTest {
  readonly config: Parameters<typeof aSource>[0];
  /** A viewer says something; it is on its way when this resolves. */
  say(said: Said, source: ASource): Promise<void> | void;
  /** Something that nobody can read. */
  babble(source: ASource): Promise<void> | void;
  close(): Promise<void>;
}

/** One to which Candor connects. */
export interface ServerUnderTest extends PlatformUnderTest {
  /** Virtual time that a turn needs where the platform is asked again and again, ms. */
  readonly tickMs?: number;
  /** The platform hangs up. */
  drop(): void;
  /** How many connections, or callers, it has now. */
  connections(): number;
}

const said = (change: Partial<Said> = {}): Said => ({
  id: 'c1',
  user: 'u1',
  name: '小雨',
  text: '这个水壶多少钱？',
  at: 0,
  ...change,
});

/** What every connector must do, whether it connects or is pushed to. */
function describeHearing(
  kind: AudienceSource['kind'],
  open: () => Promise<PlatformUnderTest>,
  around: { readonly tickMs: () => number; readonly ready: (source: ASource) => Promise<unknown> },
): void {
  let platform: PlatformUnderTest;
  let source: ASource;
  const heard = (count: number) => source.until(() => source.heard.length >= count, around.tickMs());
  const say = (change: Partial<Said> = {}) =>
    platform.say(said({ at: source.clock.now(), ...change }), source);
  beforeEach(async () => {
    platform = await open();
    source = aSource(platform.config);
    await around.ready(source);
  });
  afterEach(async () => {
    await source[Symbol.asyncDispose]();
    await platform.close();
  });

  it('hands on what a viewer says, with who, where and when', async () => {
    await say();
    await heard(1);
    expect(commentSchema.safeParse(source.heard[0]).success).toBe(true);
    expect(source.heard[0]).toMatchObject({
      user: 'u1',
      name: '小雨',
      text: '这个水壶多少钱？',
      type: 'comment',
      platform: platform.config.platform ?? kind,
    });
    expect(Math.abs((source.heard[0]?.at ?? 0) - source.clock.now())).toBeLessThan(10_000);
    expect(source.health).toMatchObject({ kind, state: 'live', reason: null, received: 1 });
    expect(source.health.lastEventAt).not.toBeNull();
  });

  it('hears a comment once that comes twice', async () => {
    await say();
    await say();
    await say({ id: 'c2', text: '几升的' });
    await heard(2);
    expect(source.heard.map(({ text }) => text)).toEqual(['这个水壶多少钱？', '几升的']);
    expect(source.health).toMatchObject({ received: 2, duplicates: 1 });
  });

  it('goes on after what nobody can read, and counts it', async () => {
    await platform.babble(source);
    await source.until(() => source.health.unreadable > 0, around.tickMs());
    await say();
    await heard(1);
    expect(source.health.state).toBe('live');
  });

  it('cuts a comment of half a million characters to what a person reads', async () => {
    await say({ text: `多少钱${'长'.repeat(300_000)}` });
    await heard(1);
    expect(source.heard[0]?.text).toHaveLength(500);
    expect(source.heard[0]?.text.startsWith('多少钱长')).toBe(true);
  });

  it('hears a comment whose bytes are broken, with a mark where they are', async () => {
    await say({ text: `多少${BROKEN}钱` });
    await heard(1);
    expect(source.heard[0]?.text).toBe('多少\uFFFD钱');
  });

  it('hears nothing after it was closed, and says so to nobody', async () => {
    await source.sources.close();
    await say();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(source.heard).toEqual([]);
  });

  it('goes on when the room cannot hear one comment', async () => {
    const texts: string[] = [];
    await source.sources.close();
    source = aSource(platform.config, {
      onComment: ({ text }) => {
        texts.push(text);
        if (texts.length === 1) throw new Error('the screen has a fault');
      },
    });
    await around.ready(source);
    await say();
    await say({ id: 'c2', text: '几升的' });
    await source.until(() => texts.length === 2, around.tickMs());
    expect(texts).toEqual(['这个水壶多少钱？', '几升的']);
  });
}

/** For a connector that connects. */
export function describeConnectorContract(
  kind: AudienceSource['kind'],
  open: () => Promise<ServerUnderTest>,
): void {
  describe(`${kind}, as any connector`, () => {
    let server: ServerUnderTest;
    const opened = async () => {
      server = await open();
      return server;
    };
    const tickMs = () => server.tickMs ?? 0;
    const ready = (source: ASource) => source.until(() => source.health.state === 'live', tickMs());
    describeHearing(kind, opened, { tickMs, ready });

    it('waits after it was dropped, longer each time, and hears again', async () => {
      await using source = aSource((await opened()).config);
      try {
        await ready(source);
        server.drop();
        const lost = await source.until(
          () => source.states.find(({ state }) => state === 'waiting' || state === 'failed'),
          tickMs(),
        );
        expect(lost.reason).toEqual({
          zh: expect.stringMatching(/\p{Script=Han}/u),
          en: expect.stringMatching(/^[ -~]+$/),
        });
        await source.until(() => source.health.reconnects >= 1, 20);
        await source.until(() => source.health.state === 'live', 20);
        await server.say(said({ at: source.clock.now() }), source);
        await source.until(() => source.heard.length === 1, tickMs());
      } finally {
        await source.sources.close();
        await server.close();
      }
    });

    it('leaves the platform when it is closed', async () => {
      await using source = aSource((await opened()).config);
      try {
        await ready(source);
        await source.sources.close();
        await source.until(() => server.connections() === 0);
      } finally {
        await server.close();
      }
    });

    it('waits for a platform that is not there, and closes at once', async () => {
      const { config, close } = await opened();
      await close();
      await using source = aSource(config);
      await source.until(() => source.health.state === 'waiting');
      expect(source.health.reason?.en).toMatch(/ECONNREFUSED/);
    });
  });
}

/** For a connector that is pushed to. */
export function describePushContract(
  kind: AudienceSource['kind'],
  open: () => Promise<PlatformUnderTest>,
): void {
  describe(`${kind}, as any connector that is pushed to`, () => {
    describeHearing(kind, open, { tickMs: () => 0, ready: async () => {} });

    it('says that nothing came yet, until something does', async () => {
      const platform = await open();
      await using source = aSource(platform.config);
      expect(source.health).toMatchObject({
        state: 'waiting',
        reason: { en: 'Nothing has been pushed yet.' },
      });
      await platform.say(said({ at: source.clock.now() }), source);
      expect(source.health).toMatchObject({ state: 'live', reason: null });
      await platform.close();
    });
  });
}
