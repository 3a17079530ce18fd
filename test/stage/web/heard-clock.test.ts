import { describe, expect, it } from 'vitest';
import { HeardClock, JITTER_MS } from '../../../src/stage/web/heard-clock.ts';

const FRAME_MS = 40;
const JITTER_S = JITTER_MS / 1000;

/** Frames of 40 ms from `airMs` on, each arriving at the local time that `arrives` tells, s. */
function play(clock: HeardClock, airMs: number, count: number, arrives: (index: number) => number) {
  return Array.from({ length: count }, (_, index) => {
    const now = arrives(index);
    return { now, airMs: airMs + index * FRAME_MS, ...clock.place(airMs + index * FRAME_MS, FRAME_MS, now) };
  });
}
const onTime = (start: number) => (index: number) => start + (index * FRAME_MS) / 1000;

const anchored = (airMs = 0, now = 0) => {
  const clock = new HeardClock();
  clock.anchor(airMs, now);
  return clock;
};

describe('the clock of what is heard', () => {
  it('plays a frame its jitter buffer after it was on air', () => {
    expect(anchored(10_000, 5).place(10_000, FRAME_MS, 5)).toEqual({ at: 5 + JITTER_S, rate: 1, skipS: 0 });
  });

  it('puts frames end to end, however unevenly they come', () => {
    const placed = play(anchored(), 0, 100, (index) => onTime(0)(index) + (index % 5) * 0.03);
    for (const [index, frame] of placed.slice(1).entries()) {
      const before = placed[index];
      expect(frame.at).toBeCloseTo((before?.at ?? 0) + FRAME_MS / 1000 / (before?.rate ?? 1), 9);
    }
  });

  it('says what is heard now, and when a moment is heard', () => {
    const clock = anchored(60_000, 2);
    play(clock, 60_000, 50, onTime(2));
    expect(clock.heardAt(3)).toBeCloseTo(61_000 - JITTER_MS, 6);
    expect(clock.timeOf(clock.heardAt(3.2))).toBeCloseTo(3.2, 6);
  });

  it('leaves the silence between two utterances as long as it was', () => {
    const clock = anchored();
    const first = play(clock, 0, 25, onTime(0));
    const second = clock.place(1600, FRAME_MS, 1.6);
    expect((second?.at ?? 0) - (first.at(-1)?.at ?? 0)).toBeCloseTo(0.64, 6);
  });

  it('starts in the middle of a frame that began before the page came, and drops what is past', () => {
    const clock = anchored(10_000, 1);
    expect(clock.place(9000, FRAME_MS, 1)).toBeUndefined();
    const joined = clock.place(9730, 40, 1);
    expect(joined?.at).toBe(1);
    expect(joined?.skipS).toBeCloseTo(0.02, 6);
  });

  it('goes on later after the line was late, and catches up by and by', () => {
    const clock = anchored();
    const late = play(clock, 0, 2000, (index) => onTime(0)(index) + (index >= 80 && index < 100 ? 0.9 : 0));
    const slack = (index: number) => ((late[index]?.at ?? 0) - (late[index]?.now ?? 0)) * 1000;
    for (const frame of late) expect(frame.at).toBeGreaterThanOrEqual(frame.now);
    expect(slack(120)).toBeGreaterThan(600);
    expect(slack(1999)).toBeLessThan(slack(120) - 150);
  });

  it.each([
    ['slow', 1 - 300e-6],
    ['fast', 1 + 300e-6],
  ])('stays with the air for two hours on a sound card that is %s', (_name, speed) => {
    const clock = anchored();
    const frames = (2 * 3600 * 1000) / FRAME_MS;
    let least = Number.POSITIVE_INFINITY;
    let most = 0;
    for (let index = 0; index < frames; index += 1) {
      const now = onTime(0)(index) * speed;
      const placed = clock.place(index * FRAME_MS, FRAME_MS, now);
      const slackMs = ((placed?.at ?? 0) - now) * 1000;
      least = Math.min(least, slackMs);
      most = Math.max(most, slackMs);
    }
    expect(least).toBeGreaterThan(JITTER_MS - 100);
    expect(most).toBeLessThan(JITTER_MS + 100);
  });

  it('finds back to the air after the machine slept', () => {
    const clock = anchored();
    play(clock, 0, 100, onTime(0));
    const woken = clock.place(3_600_000, FRAME_MS, 4.5);
    expect(woken?.at).toBeCloseTo(4.5 + JITTER_S, 1);
    expect(clock.heardAt(4.5 + JITTER_S)).toBeCloseTo(3_600_000, -1);
  });

  it('forgets what it cut', () => {
    const clock = anchored();
    play(clock, 0, 30, onTime(-0.2));
    clock.cut(1000);
    expect(clock.heardAt(1 + JITTER_S)).toBeCloseTo(1000, 6);
    const next = clock.place(1000, FRAME_MS, 1);
    expect(next?.at).toBeCloseTo(1 + JITTER_S, 6);
  });
});
