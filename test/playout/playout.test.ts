import { describe, expect, test } from 'vitest';
import { RANK } from '../../src/director/rank.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { HOUSE_RATE_HZ } from '../../src/model/audio.ts';
import { Playout } from '../../src/playout/playout.ts';
import type { Airing, Sink } from '../../src/playout/sink.ts';
import { openRehearsalVoice } from '../../src/voice/open-voices.ts';
import { VoiceDesk } from '../../src/voice/voice-desk.ts';
import { aClearedUtterance } from '../voice/a-cleared-utterance.ts';

/** Takes down all it is given. */
class RecordingSink implements Sink {
  readonly name = 'recording';
  isListening = true;
  labelProvenAt: number | undefined = Number.POSITIVE_INFINITY;
  readonly airings: Airing[] = [];
  readonly ends: { id: string; atMs: number; cut: boolean }[] = [];
  readonly sounds: { airMs: number; samples: number; at: number }[] = [];
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  air(airing: Airing): void {
    this.airings.push(airing);
  }

  sound(airMs: number, pcm: Int16Array): void {
    this.sounds.push({ airMs, samples: pcm.length, at: this.#now() });
  }

  end(airing: Airing, atMs: number, cut: boolean): void {
    this.ends.push({ id: airing.audio.utterance.id, atMs, cut });
  }
}

async function aPlayout() {
  const clock = new ManualClock();
  const spare = new ManualClock();
  const desk = new VoiceDesk({ voices: [openRehearsalVoice(spare)], clock: spare });
  const dropped: string[] = [];
  const sink = new RecordingSink(() => clock.now());
  const faults: string[] = [];
  const playout = new Playout(
    clock,
    { redeem: (value) => value as Airing['audio']['utterance'] },
    {
      onAir: () => {},
      onEnd: () => {},
      onDropped: (_audio, why) => dropped.push(why),
      onRelease: () => {},
      onSinkFault: (name) => faults.push(name),
    },
  );
  playout.addSink(sink);
  const audio = async (text: string) => {
    const preparing = desk.prepare(await aClearedUtterance(text), new AbortController().signal);
    await spare.advance(60_000);
    const prepared = await preparing;
    if (!prepared.ok) throw new Error(prepared.reason);
    return prepared.audio;
  };
  return { clock, playout, sink, dropped, faults, audio };
}

const LINES = ['我们先来看看这把壶。', '颜色您自己挑。', '有问题可以问。'];

describe('the air clock', () => {
  test('begins each utterance a breath after the end of the one before, to the millisecond', async () => {
    const { clock, playout, sink, audio } = await aPlayout();
    for (const line of LINES) playout.enqueue(await audio(line), RANK.script);
    await clock.advance(30_000);
    const [one, two, three] = sink.airings;
    expect(sink.airings.length).toBe(3);
    expect((two?.startsAt ?? 0) - (one?.endsAt ?? 0)).toBe(80);
    expect((three?.startsAt ?? 0) - (two?.endsAt ?? 0)).toBe(80);
  });

  test('keeps to it when a timer fires late', async () => {
    const { playout, sink, clock, audio } = await aPlayout();
    for (const line of LINES) playout.enqueue(await audio(line), RANK.script);
    // One advance of the clock in steps that no utterance ends on.
    for (let step = 0; step < 300; step += 1) await clock.advance(97);
    const gaps = sink.airings.slice(1).map((airing, i) => airing.startsAt - (sink.airings[i]?.endsAt ?? 0));
    expect(gaps).toEqual([80, 80]);
  });

  test('gives out every sample once, in order, no later than its time', async () => {
    const { clock, playout, sink, audio } = await aPlayout();
    const first = await audio(LINES[0] ?? '');
    playout.enqueue(first, RANK.script);
    await clock.advance(10_000);
    const samples = sink.sounds.reduce((sum, sound) => sum + sound.samples, 0);
    expect(Math.abs(samples - (first.durationMs * HOUSE_RATE_HZ) / 1000)).toBeLessThanOrEqual(1);
    for (const sound of sink.sounds) {
      expect(sound.airMs).toBeGreaterThanOrEqual(sound.at);
      expect(sound.airMs - sound.at).toBeLessThanOrEqual(220);
    }
  });

  test('gives nothing to who does not listen, and begins in mid-line for who begins to', async () => {
    const { clock, playout, sink, audio } = await aPlayout();
    sink.isListening = false;
    playout.enqueue(await audio(LINES[0] ?? ''), RANK.script);
    await clock.advance(600);
    expect(sink.sounds).toEqual([]);
    sink.isListening = true;
    playout.attend();
    await clock.advance(10_000);
    expect(sink.sounds[0]?.airMs).toBeGreaterThanOrEqual((sink.airings[0]?.startsAt ?? 0) + 500);
  });

  test('rests after a line that asks for it', async () => {
    const { clock, playout, sink, audio } = await aPlayout();
    playout.enqueue(await audio(LINES[0] ?? ''), RANK.script, 1_500);
    playout.enqueue(await audio(LINES[1] ?? ''), RANK.script);
    await clock.advance(20_000);
    expect((sink.airings[1]?.startsAt ?? 0) - (sink.airings[0]?.endsAt ?? 0)).toBe(1_580);
  });
});

describe('the queue', () => {
  test('airs a label first, then corrections, the operator, answers and the script', async () => {
    const { clock, playout, sink, audio } = await aPlayout();
    playout.hold();
    const order = ['script', 'answer', 'label', 'operator', 'correction'] as const;
    const ids = new Map<string, string>();
    const line = '欢迎来到直播间。';
    for (const rank of order) {
      const prepared = await audio(line);
      ids.set(prepared.utterance.id, rank);
      playout.enqueue(prepared, RANK[rank]);
    }
    playout.release();
    await clock.advance(60_000);
    expect(sink.airings.map(({ audio: { utterance } }) => ids.get(utterance.id))).toEqual([
      'label',
      'correction',
      'operator',
      'answer',
      'script',
    ]);
  });

  test('refuses sound that was not made from cleared words', async () => {
    const { playout } = await aPlayout();
    expect(() => playout.enqueue({ pcm: new Int16Array(10) }, RANK.script)).toThrow(
      expect.objectContaining({ code: 'NOT_CLEARED' }),
    );
  });

  test('tells how long all that waits will take', async () => {
    const { clock, playout, audio } = await aPlayout();
    playout.hold();
    const prepared = await audio(LINES[0] ?? '');
    playout.enqueue(prepared, RANK.script);
    expect(playout.busyUntil - clock.now()).toBeCloseTo(prepared.durationMs + 80, 3);
  });

  test('throws out what is called off, and says why', async () => {
    const { playout, dropped, audio } = await aPlayout();
    playout.hold();
    playout.enqueue(await audio(LINES[0] ?? ''), RANK.script);
    playout.dropQueued('the room was paused');
    expect(dropped).toEqual(['the room was paused']);
    expect(playout.queued).toEqual([]);
  });
});

describe('cutting and holding', () => {
  test('cuts what is heard at this very moment and goes on', async () => {
    const { clock, playout, sink, audio } = await aPlayout();
    for (const line of LINES) playout.enqueue(await audio(line), RANK.script);
    await clock.advance(500);
    playout.cut();
    expect(sink.ends[0]).toMatchObject({ atMs: clock.now(), cut: true });
    await clock.advance(100);
    expect(sink.airings.length).toBe(2);
  });

  test('a hold lets the sentence end and keeps the next back', async () => {
    const { clock, playout, sink, audio } = await aPlayout();
    for (const line of LINES) playout.enqueue(await audio(line), RANK.script);
    await clock.advance(300);
    playout.hold();
    await clock.advance(30_000);
    expect(sink.ends).toMatchObject([{ cut: false }]);
    playout.release();
    await clock.advance(30_000);
    expect(sink.ends.length).toBe(3);
  });
});

test('a sink that throws is reported, and the room and the other sinks go on', async () => {
  const { clock, playout, sink, faults, audio } = await aPlayout();
  playout.addSink({
    name: 'broken',
    isListening: true,
    labelProvenAt: null,
    air: () => {
      throw new Error('no');
    },
    sound: () => {},
    end: () => {},
  });
  for (const line of LINES) playout.enqueue(await audio(line), RANK.script);
  await clock.advance(30_000);
  expect(faults).toEqual(['broken', 'broken', 'broken']);
  expect(sink.ends.length).toBe(3);
});
