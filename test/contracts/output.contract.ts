import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outputHealthSchema } from '../../src/model/output-health.ts';
import type { Output } from '../../src/playout/output.ts';
import type { Airing } from '../../src/playout/sink.ts';
import { anAiring } from '../playout/sinks/an-airing.ts';
import type { AnOutputGround } from '../playout/sinks/an-output-ground.ts';
import { aMoment, until } from '../playout/sinks/until.ts';

/** An output before the other side that it speaks to. */
export interface OutputUnderTest {
  readonly output: Output;
  readonly ground: AnOutputGround;
  readonly other: {
    /** Is there from now on, at the same place each time. */
    start(): Promise<void>;
    /** Is gone, with all its connections. */
    stop(): Promise<void>;
    /** Breaks its connections, and goes on. */
    drop(): void;
    /** Says what is no message of the protocol. */
    garble(): void;
    /** Takes everything and answers nothing. */
    stall(): void;
    /** What of our lines has reached it, words, sound, captions or mouths. */
    taken(): number;
  };
  /** What must never be told. */
  readonly secrets: readonly string[];
  /** False where the other side connects to us. */
  readonly dials: boolean;
}

/** What every output must do, whatever it feeds. */
export function describeOutputContract(name: string, open: () => Promise<OutputUnderTest>): void {
  describe(`${name}, as any output`, () => {
    let under: OutputUnderTest;
    beforeEach(async () => {
      under = await open();
    });
    afterEach(async () => {
      await under.output.close();
      await under.other.stop();
    });
    const goLive = async () => {
      await under.other.start();
      under.output.start();
      await until('live', () => under.output.health.state === 'live', under.ground.clock);
    };
    const line = () => anAiring(under.ground.clock.now());

    it('refuses whatever is not cleared, and none of it gets out', async () => {
      await goLive();
      const before = under.other.taken();
      const real = await line();
      const { utterance, durationMs } = real.audio;
      const forgeries: readonly unknown[] = [
        '大家好',
        { utterance, pcm: new Int16Array(2_400), visemes: [], durationMs, voice: 'x' },
        { ...real.audio },
        Object.create(real.audio as object),
        new Proxy(real.audio, {}),
        null,
      ];
      for (const audio of forgeries) {
        expect(() => under.output.air({ ...real, audio } as Airing)).toThrow(
          expect.objectContaining({ code: 'NOT_CLEARED' }),
        );
      }
      await aMoment();
      expect(under.other.taken()).toBe(before);
    });

    it('hands a cleared line over', async () => {
      await goLive();
      const before = under.other.taken();
      under.output.air(await line());
      await until('the line has come', () => under.other.taken() > before, under.ground.clock);
    });

    it('throws nothing into the room before it starts, while it is broken, and after it is closed', async () => {
      const airing = await line();
      const playAll = () => {
        under.output.air(airing);
        under.output.sound(airing.startsAt, new Int16Array(480));
        under.output.end(airing, airing.startsAt + 100, true);
      };
      playAll();
      await goLive();
      under.output.air(airing);
      under.other.drop();
      under.output.end(airing, airing.startsAt + 100, true);
      playAll();
      // One that is called again at once may be live before anybody looks: the record has it all the same. On a busy
      // machine its connection may only have been in the making: it is dropped again.
      await until('lost', () => {
        const isLost = under.ground.codes().includes('OUTPUT_LOST');
        if (!isLost) under.other.drop();
        return isLost;
      });
      playAll();
      await under.output.close();
      playAll();
    });

    it('lives on through what is no message, and takes the next line', async () => {
      await goLive();
      under.other.garble();
      await aMoment();
      await until('live again', () => under.output.health.state === 'live', under.ground.clock);
      const before = under.other.taken();
      under.output.air(await line());
      await until('the line has come', () => under.other.taken() > before, under.ground.clock);
    });

    it('tells ledger and watch of a loss, and comes back on the room’s own clock', async () => {
      const { output, ground, other, dials } = under;
      await goLive();
      const liveSince = output.health.since;
      await other.stop();
      await until('lost', () => output.health.state === 'retrying', dials ? undefined : ground.clock);
      expect(ground.codes()).toContain('OUTPUT_LOST');
      expect(output.health.detail).not.toBe('');
      expect(outputHealthSchema.parse(output.health)).toEqual(output.health);
      expect(output.health.since).toBeGreaterThanOrEqual(liveSince);
      await other.start();
      if (dials) {
        await aMoment();
        // No time has passed on the room's clock, so nothing was tried.
        expect(output.health.state).toBe('retrying');
      }
      await until('back', () => output.health.state === 'live', ground.clock);
      expect(ground.codes()).toContain('OUTPUT_BACK');
      const changes = ground.records.map(({ body }) => (body as { to?: string }).to);
      expect(changes).toEqual([undefined, 'live', 'retrying', 'live']);
    });

    it('gives up one who answers nothing, and says so', async () => {
      if (!under.dials) return;
      await goLive();
      under.output.air(await line());
      under.other.stall();
      const told = () =>
        under.output.health.state === 'retrying' || under.ground.codes().includes('ENGINE_FAILED');
      under.output.air(await line());
      await until('given up', told, under.ground.clock, 100);
    });

    it('closes within three seconds before one who answers nothing', async () => {
      await goLive();
      under.output.air(await line());
      under.other.stall();
      under.output.air(await line());
      const from = performance.now();
      await under.output.close();
      expect(performance.now() - from).toBeLessThan(3_000);
      expect(under.output.health.state).toBe('closed');
    });

    it('never tells a secret', async () => {
      await goLive();
      await under.other.stop();
      await until('lost', () => under.output.health.state !== 'live', under.ground.clock);
      const told = JSON.stringify([under.ground.alerts, under.ground.records, under.output.health]);
      for (const secret of under.secrets) expect(told).not.toContain(secret);
    });
  });
}
