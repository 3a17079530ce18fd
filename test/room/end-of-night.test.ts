import { describe, expect, test } from 'vitest';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { Rundown } from '../../src/model/rundown.ts';
import { aNight, aRoom, RULES, someProducts } from './a-room.ts';
import { aVoiceThat } from './a-voice-that.ts';

const MINUTE = 60_000;
const CONFIG = { window: { from: '20:00', to: '20:10', timeZone: 'Asia/Shanghai' } };
const FAREWELL = '今晚就到这里，再见。';
const OPENING = Date.parse('2026-11-24T20:00:00+08:00');

function aNightWithClose(): Rundown {
  const { segments } = aNight();
  return aNight({ segments: [...segments, { id: 'bye', kind: 'close', lines: [{ say: FAREWELL }] }] });
}

function contentOf(rundown: Rundown) {
  return { rundown, knowledge: new KnowledgeBase([someProducts()]), rules: RULES };
}

describe('the night ends', () => {
  test('though the first line of its close could not be spoken at once', async () => {
    const clock = new ManualClock(OPENING);
    let failures = 2;
    const voice = aVoiceThat(clock, (text) => (text === FAREWELL && failures-- > 0 ? 'fails' : 0));
    await using a = await aRoom({ clock, config: CONFIG, rundown: aNightWithClose(), voices: [voice] });
    a.room.start();
    await clock.advance(11 * MINUTE);
    expect(a.room.view().state).toBe('off-air');
    expect(a.heard().at(-1)).toBe(FAREWELL);
  });

  test('with its close when the room was paused over the end of its window', async () => {
    const clock = new ManualClock(OPENING);
    await using a = await aRoom({ clock, config: CONFIG, rundown: aNightWithClose() });
    a.room.start();
    await clock.advance(8 * MINUTE);
    await a.room.pause('小李');
    await clock.advance(5 * MINUTE);
    await a.room.resume('小李');
    const heardBefore = a.heard().length;
    await clock.advance(2 * MINUTE);
    expect(a.heard().slice(heardBefore).at(-1)).toBe(FAREWELL);
    expect(a.room.view().state).toBe('off-air');
  });

  test('when its close was taken out of the rundown while it was spoken', async () => {
    const clock = new ManualClock(OPENING);
    const lines = Array.from({ length: 8 }, (_, i) => ({ id: `bye${i}`, say: FAREWELL }));
    const rundown = aNight({ segments: [...aNight().segments, { id: 'bye', kind: 'close', lines }] });
    await using a = await aRoom({ clock, config: CONFIG, rundown });
    a.room.start();
    await clock.advance(9 * MINUTE + 15_000);
    expect(a.heard().at(-1)).toBe(FAREWELL);
    a.room.reload(contentOf(aNight()));
    await clock.advance(3 * MINUTE);
    expect(a.room.view().state).toBe('off-air');
  });

  test('for a rundown without a loop as well, at the segment that is its close', async () => {
    const clock = new ManualClock(OPENING);
    const [opening] = aNight().segments;
    const lines = Array.from({ length: 200 }, () => ({ say: '额定功率是{{power}}。' }));
    const rundown = aNight({
      segments: [
        opening,
        { id: 'long', kind: 'pitch', product: 'kettle', lines },
        { id: 'longer', kind: 'pitch', product: 'kettle', lines },
        { id: 'bye', kind: 'close', lines: [{ say: FAREWELL }] },
      ],
      loop: undefined,
    });
    await using a = await aRoom({ clock, config: CONFIG, rundown });
    a.room.start();
    await clock.advance(11 * MINUTE);
    expect(a.heard().at(-1)).toBe(FAREWELL);
    expect(a.room.view().state).toBe('off-air');
  });

  test('and the next begins, though the checkpoint could not be erased', async () => {
    const clock = new ManualClock(OPENING);
    await using a = await aRoom({ clock, config: CONFIG, rundown: aNightWithClose() });
    a.store.clear = () => Promise.reject(new Error('disk full'));
    a.room.start();
    await clock.advance(11 * MINUTE);
    expect(a.room.view().alerts.map(({ code }) => code)).toContain('CHECKPOINT_FAILED');
    const count = a.heard().length;
    await clock.advance(24 * 60 * MINUTE);
    expect(a.heard().slice(count, count + 2)).toEqual([
      '我是AI生成的数字人主播。',
      '各位晚上好，欢迎来到直播间。',
    ]);
  });
});

describe('a night that was killed in its middle', () => {
  test('is not gone on with on the next day: that night starts from the top', async () => {
    const clock = new ManualClock(OPENING);
    await using before = await aRoom({ clock, config: CONFIG });
    before.room.start();
    await clock.advance(2 * MINUTE);
    await before.close();
    await clock.advance(24 * 60 * MINUTE);
    await using after = await aRoom({ clock, config: CONFIG, dir: before.dir });
    after.room.start();
    await clock.advance(10_000);
    expect(after.heard()[1]).toBe('各位晚上好，欢迎来到直播间。');
  });
});

describe('a room that is off air', () => {
  test('has no operator heard, and tells him why', async () => {
    const clock = new ManualClock(OPENING - 60 * MINUTE);
    await using a = await aRoom({ clock, config: CONFIG });
    a.room.start();
    await clock.advance(MINUTE);
    const said = await a.room.say('大家看看颜色。', '小李');
    await clock.advance(MINUTE);
    expect(said).toMatchObject({ ok: false, refusal: { message: { en: 'The room is not on air' } } });
    expect(a.heard()).toEqual([]);
    expect(a.room.feed.proof.stages).toBe(1);
    expect(
      a.page.messages.some((message) => message.type === 'scene' && message.scene.state === 'on-air'),
    ).toBe(false);
  });

  test('does not count the day as dead air', async () => {
    const clock = new ManualClock(OPENING);
    await using a = await aRoom({ clock, config: CONFIG, rundown: aNightWithClose() });
    a.room.start();
    await clock.advance(25 * 60 * MINUTE);
    expect(a.entries('room.opened').length).toBe(2);
    expect(a.entries('dead-air.filled')).toEqual([]);
  });
});

describe('a pause', () => {
  test('is not dead air', async () => {
    await using a = await aRoom();
    const gaps: number[] = [];
    a.room.events.on('line.aired', ({ gapMs }) => gaps.push(gapMs));
    a.room.start();
    await a.clock.advance(20_000);
    await a.room.pause('小李');
    await a.clock.advance(10 * MINUTE);
    await a.room.resume('小李');
    await a.clock.advance(20_000);
    expect(Math.max(...gaps)).toBeLessThan(1_000);
  });
});

describe('a room that is stopped twice', () => {
  test('is stopped once, and both know when', async () => {
    await using a = await aRoom();
    a.room.start();
    await a.clock.advance(20_000);
    const first = a.room.stop('小李');
    await a.room.stop('candor');
    expect(a.room.view().state).toBe('stopped');
    await first;
    expect(a.entries('room.closed').length).toBe(1);
  });

  test('reports no voice as failed for what it called off', async () => {
    const clock = new ManualClock();
    await using a = await aRoom({ clock, voices: [aVoiceThat(clock, () => 4_000)] });
    a.room.start();
    await clock.advance(2_000);
    await a.room.stop('小李');
    expect(a.entries('voice.failed')).toEqual([]);
    expect(a.entries('utterance.dropped').length).toBe(1);
  });
});
