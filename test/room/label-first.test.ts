import { describe, expect, test } from 'vitest';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { aNight, aRoom, PLAN } from './a-room.ts';
import { aVoiceThat } from './a-voice-that.ts';

const LABEL = '我是AI生成的数字人主播。';
const MINUTE = 60_000;

describe('the first words after a pause are the label', () => {
  test('though a line was being voiced when the room was paused', async () => {
    const clock = new ManualClock();
    await using a = await aRoom({ clock, voices: [aVoiceThat(clock, () => 2_000)] });
    a.room.start();
    await clock.advance(12_000);
    const { length } = a.heard();
    while (a.heard().length === length) await clock.advance(100);
    await clock.advance(500);
    await a.room.pause('小李');
    await clock.advance(10_000);
    const before = a.heard().length;
    await a.room.resume('小李');
    await clock.advance(20_000);
    expect(a.heard()[before]).toBe(LABEL);
  });

  test('though the operator spoke into the pause, and he is heard after it', async () => {
    await using a = await aRoom();
    a.room.start();
    await a.clock.advance(20_000);
    await a.room.pause('小李');
    await a.clock.advance(10_000);
    const before = a.heard().length;
    const said = a.room.say('大家看看颜色。', '小李');
    await a.clock.advance(1_000);
    expect(await said).toEqual({ ok: true });
    await a.room.resume('小李');
    await a.clock.advance(20_000);
    expect(a.heard()[before]).toBe(LABEL);
    expect(a.heard()).toContain('大家看看颜色。');
  });
});

describe('a label that was cut', () => {
  test('comes before the line that was being voiced meanwhile', async () => {
    const clock = new ManualClock();
    const voice = aVoiceThat(clock, (text) => (text === LABEL ? 0 : 3_000));
    await using a = await aRoom({ clock, voices: [voice] });
    a.room.start();
    await clock.advance(1_000);
    expect(a.room.view().onAir?.text).toBe(LABEL);
    await a.room.skip('小李');
    await clock.advance(20_000);
    expect(a.heard().slice(0, 2)).toEqual([LABEL, LABEL]);
    expect(a.heard()[2]).toBe('各位晚上好，欢迎来到直播间。');
  });
});

describe('the interval', () => {
  test('is kept before lines that take far longer to say than their length tells', async () => {
    const clock = new ManualClock();
    const voice = aVoiceThat(clock, () => 0);
    const speak = voice.speak.bind(voice);
    // The same sound twice over: a very slow speaker.
    const slow = Object.assign(voice, {
      async *speak(...given: Parameters<typeof speak>) {
        for (let round = 0; round < 2; round += 1) {
          for await (const { pcm } of speak(...given)) yield { pcm, visemes: [] };
        }
      },
    });
    const say =
      '大家可以慢慢看看这把壶的颜色和样子，喜欢的朋友可以先收藏，有问题打在公屏上，我会一个一个地看，慢慢地跟大家说。';
    const rundown = aNight({
      segments: [
        { id: 's', kind: 'pitch', lines: [{ say: say.repeat(5) }, { say }, { say: say.repeat(7) }] },
      ],
      loop: { from: 's', to: 's' },
    });
    await using a = await aRoom({ clock, voices: [slow], rundown });
    const labels: number[] = [];
    a.room.events.on('label.spoken', ({ at }) => labels.push(at));
    a.room.start();
    await clock.advance(31 * MINUTE);
    const gaps = labels.slice(1).map((at, i) => at - (labels[i] ?? 0));
    expect(gaps.length).toBeGreaterThan(4);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(PLAN.spoken.intervalMs);
  });
});
