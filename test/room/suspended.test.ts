import { expect, test } from 'vitest';
import { ladderSchema } from '../../src/model/ladder.ts';
import { type ARoom, aNight, aRoom, type RoomChange } from './a-room.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LABEL = '我是AI生成的数字人主播。';
/** The AI’s honesty counts two strikes, so one such sentence is enough. */
const ladder = ladderSchema.parse({ warnAt: 1, restrictAt: 2, suspendAt: 2, holdAt: 2 });
const against = { kind: 'operator', name: '小王' } as const;

/** A room that an operator’s words have just taken to its slate. */
async function aSuspendedRoom(change: RoomChange = {}): Promise<ARoom> {
  const a = await aRoom({ ...change, config: { ladder, ...change.config } });
  a.room.start();
  await a.clock.advance(12_000);
  const said = a.room.say('我是真人主播，不是机器人。', '小王');
  await a.clock.advance(2_000);
  expect((await said).ok).toBe(false);
  expect(a.room.view()).toMatchObject({ state: 'paused', standings: [{ against, step: 'suspended' }] });
  return a;
}

/** The same folder and clock, as after a restart. */
async function restarted(a: ARoom, change: RoomChange = {}): Promise<ARoom> {
  await a.close();
  const next = await aRoom({ ...change, dir: a.dir, clock: a.clock, config: { ladder, ...change.config } });
  next.room.start();
  await next.clock.advance(2 * MINUTE);
  return next;
}

test('a restart takes back no suspension: the room opens on its labelled slate and says why', async () => {
  const before = await aSuspendedRoom();
  await using a = await restarted(before);
  expect(a.heard()).toEqual([]);
  expect(a.room.view()).toMatchObject({ state: 'paused', standings: [{ against, step: 'suspended' }] });
  const scene = a.page.scenes.at(-1);
  expect(scene).toMatchObject({ state: 'paused', label: { text: 'AI生成 · 数字人主播' } });
  expect(scene?.slate?.text).not.toBe('');
  const [told] = a.room.view().alerts.filter(({ code }) => code === 'LADDER');
  expect(told).toMatchObject({ level: 'error', message: expect.stringContaining('小王') });
  const opened = a.entries('room.opened').at(-1);
  expect(opened?.body).toMatchObject({ standings: [{ against, step: 'suspended' }] });
});

test('it goes on when another person has lifted the suspension with a reason, its label first', async () => {
  const before = await aSuspendedRoom();
  await using a = await restarted(before);
  expect(a.room.oversight.lift(against, '小王', '我保证').ok).toBe(false);
  expect(a.room.oversight.lift(against, '小李', '').ok).toBe(false);
  expect(await a.room.resume('小李')).toMatchObject({ ok: false });
  expect(a.room.oversight.lift(against, '小李', '已当面说明')).toEqual({ ok: true });
  expect(await a.room.resume('小李')).toEqual({ ok: true });
  await a.clock.advance(20_000);
  expect(a.room.view().state).toBe('on-air');
  expect(a.page.scenes.at(-1)?.state).toBe('on-air');
  expect(a.heard()[0]).toBe(LABEL);
  expect(a.heard().length).toBeGreaterThan(1);
  // The silence was meant.
  expect(a.room.view().alerts.map(({ code }) => code)).not.toContain('DEAD_AIR');
});

test('nothing is heard meanwhile, whatever viewers ask and however long it lasts', async () => {
  const before = await aSuspendedRoom();
  await using a = await restarted(before);
  a.comment('水壶多少钱？');
  a.comment('你是真人吗？');
  await a.clock.advance(60 * MINUTE);
  expect(a.heard()).toEqual([]);
  expect(a.room.view().state).toBe('paused');
});

test('the next night begins on the slate too', async () => {
  const window = { from: '20:00', to: '20:30', timeZone: 'Asia/Shanghai' };
  const before = await aRoom({ config: { ladder, window } });
  before.room.start();
  await before.clock.advance(until(before.clock.now(), '20:01'));
  const said = before.room.say('我是真人主播，不是机器人。', '小王');
  await before.clock.advance(2_000);
  await said;
  expect(before.room.view().state).toBe('paused');
  await before.close();
  await before.clock.advance(DAY);
  await using a = await restarted(before, { config: { window } });
  expect(a.room.view()).toMatchObject({ state: 'paused', standings: [{ against, step: 'suspended' }] });
  expect(a.heard()).toEqual([]);
});

test('what asks the room to speak is refused, with the reason and what to do first', async () => {
  await using a = await aSuspendedRoom();
  const lift = expect.stringContaining('lift');
  expect(await a.room.resume('小李')).toMatchObject({ ok: false, reason: { en: lift } });
  const said = await a.room.say('这把水壶的额定功率是1500W。', '小李');
  expect(said).toMatchObject({ ok: false, refusal: { message: { en: lift } } });
  await a.room.take('小李');
  expect(await a.room.handBack('小李')).toMatchObject({ ok: false, reason: { en: lift } });
  expect(a.room.view().state).toBe('taken');
  a.room.oversight.lift(against, '小李', '已当面说明');
  expect(await a.room.resume('小李')).toMatchObject({
    ok: false,
    reason: { zh: expect.stringContaining('交还') },
  });
  expect(await a.room.handBack('小李')).toEqual({ ok: true });
  expect(a.room.view().state).toBe('on-air');
});

test('a command that finds nothing to do says so', async () => {
  await using a = await aRoom();
  expect(await a.room.resume('小李')).toMatchObject({ ok: false });
  a.room.start();
  await a.clock.advance(5_000);
  expect(await a.room.resume('小李')).toEqual({ ok: true });
  expect(await a.room.handBack('小李')).toMatchObject({ ok: false });
});

test('a model that was switched off stays off over a restart in the same night, and comes back with the next', async () => {
  const night = aNight({
    segments: [
      { id: 'open', kind: 'open', lines: [{ id: 'hello', say: '各位晚上好。' }] },
      {
        id: 'bad',
        kind: 'pitch',
        lines: [
          { id: 'b1', say: '这是全国最好的水壶。' },
          { id: 'b2', say: '这是国家级水壶。' },
        ],
      },
    ],
    loop: { from: 'open', to: 'bad' },
  });
  const gentle = ladderSchema.parse({ warnAt: 1, restrictAt: 2, suspendAt: 50, holdAt: 50 });
  const window = { from: '20:00', to: '23:00', timeZone: 'Asia/Shanghai' };
  const config = { ladder: gentle, window };
  const before = await aRoom({ rundown: night, config });
  before.room.start();
  await before.clock.advance(until(before.clock.now(), '20:02'));
  const script = [{ against: { kind: 'script' }, step: 'restricted' }];
  expect(before.room.view().standings).toMatchObject(script);
  const second = await restarted(before, { config });
  expect(second.room.oversight.ladder.isScriptOnly).toBe(true);
  expect(second.room.view().standings).toMatchObject(script);
  expect(second.room.view().alerts.map(({ code }) => code)).toContain('LADDER');
  await second.close();
  await before.clock.advance(DAY);
  await using third = await restarted(before, { config });
  expect(third.room.view().standings).toEqual([]);
});

/** Milliseconds until the clock of Shanghai next shows this time. */
function until(now: number, time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const ofDay = (now + 8 * 60 * MINUTE) % DAY;
  return ((hour * 60 + minute) * MINUTE - ofDay + DAY) % DAY;
}
