import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { aNight, aRoom } from './a-room.ts';
import { aVoiceThat } from './a-voice-that.ts';

const MINUTE = 60_000;
const FORBIDDEN = '这是国家级的最佳产品。';

describe('a rundown of which nothing may be said, not even a filler', () => {
  const rundown = () =>
    aNight({
      fillers: [FORBIDDEN],
      segments: [{ id: 's', kind: 'pitch', lines: [{ say: FORBIDDEN }] }],
      loop: { from: 's', to: 's' },
    });

  // The loop turned on the spot, and with it stood every room of the process; so it is tried in another one.
  test('leaves the process free for everything else', async () => {
    const script = `
      import { aRoom, aNight } from './test/room/a-room.ts';
      const rundown = aNight(${JSON.stringify(rundown())});
      const a = await aRoom({ rundown });
      a.room.start();
      await a.clock.advance(60_000);
      console.log(a.entries('utterance.refused').length);
      await a[Symbol.asyncDispose]();
    `;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', script],
      { timeout: 15_000, env: { ...process.env, NODE_NO_WARNINGS: '1' } },
    );
    expect(Number(stdout)).toBeGreaterThan(0);
    expect(Number(stdout)).toBeLessThan(250);
  });

  test('raises an alarm once, not with every try', async () => {
    await using a = await aRoom({ rundown: rundown() });
    a.room.start();
    await a.clock.advance(MINUTE);
    expect(a.room.view().alerts.filter(({ code }) => code === 'DEAD_AIR').length).toBe(1);
    expect(a.heard()).toEqual(['我是AI生成的数字人主播。']);
  });
});

describe('a line that no voice can speak', () => {
  test('is given up when a filler can be spoken, and the night goes on', async () => {
    const clock = new ManualClock();
    const voice = aVoiceThat(clock, (text) => (text.startsWith('额定功率') ? 'fails' : 0));
    await using a = await aRoom({ clock, voices: [voice] });
    const gaps: number[] = [];
    a.room.events.on('line.aired', ({ gapMs }) => gaps.push(gapMs));
    a.room.start();
    await clock.advance(2 * MINUTE);
    const heard = a.heard();
    const k1 = heard.indexOf('先来看这把水壶，容量1.5升。');
    expect(heard.slice(k1 + 1, k1 + 3)).toEqual([
      '有想了解的，可以把问题打在公屏上。',
      '今天的直播价是129元。',
    ]);
    expect(Math.max(...gaps)).toBeLessThan(6_000);
  });

  test('is not given up while no voice speaks anything', async () => {
    const clock = new ManualClock();
    let isDead = false;
    const voice = aVoiceThat(clock, () => (isDead ? 'fails' : 0));
    await using a = await aRoom({ clock, voices: [voice] });
    a.room.start();
    await clock.advance(12_000);
    isDead = true;
    await clock.advance(3 * MINUTE);
    const { length } = a.heard();
    isDead = false;
    await clock.advance(20_000);
    const script = a
      .heard()
      .slice(length - 1)
      .filter((text) => !/AI|公屏|商品卡/.test(text));
    const order = [
      '先来看这把水壶，容量1.5升。',
      '额定功率是1500W，颜色有云白、松绿。',
      '今天的直播价是129元。',
    ];
    const from = order.indexOf(script[0] ?? '');
    expect(script.slice(0, 2)).toEqual(order.slice(from, from + 2));
  });
});

describe('a dead voice', () => {
  test('is asked about once a second, however many comments come', async () => {
    const clock = new ManualClock();
    let asked = 0;
    const voice = aVoiceThat(clock, () => {
      asked += 1;
      return 'fails';
    });
    await using a = await aRoom({ clock, voices: [voice] });
    a.room.start();
    for (let i = 0; i < 300; i += 1) {
      a.comment('水壶多少钱？', `v${i}`);
      await clock.advance(100);
    }
    expect(asked).toBeLessThanOrEqual(3 * 30);
  });
});

describe('a stage page that cannot be written to', () => {
  test('does not stop the air, nor the other pages', async () => {
    await using a = await aRoom();
    a.room.start();
    await a.clock.advance(10_000);
    let isBroken = false;
    a.room.feed.attach({
      backlogBytes: 0,
      text: () => {
        if (isBroken) throw new Error('gone');
      },
      binary: () => {
        if (isBroken) throw new Error('gone');
      },
    });
    isBroken = true;
    const { length } = a.heard();
    await a.clock.advance(MINUTE);
    expect(a.heard().length).toBeGreaterThan(length + 5);
    expect(a.room.feed.proof.stages).toBe(1);
  });

  test('that has no size proves nothing', async () => {
    await using a = await aRoom();
    const page = { backlogBytes: 0, text: () => {}, binary: () => {} };
    a.room.feed.attach(page);
    a.room.feed.take(page, {
      type: 'proof',
      text: 'AI生成 · 数字人主播',
      capHeightPx: 0,
      shorterSidePx: 0,
      visible: true,
      audible: true,
    });
    expect(a.room.feed.proof.proven).toBe(0);
  });
});
