import { describe, expect, test } from 'vitest';
import { aRoom } from './a-room.ts';

describe('a human takes the room over', () => {
  test('the AI voice stops, what waited is thrown away, and the stage says who speaks', async () => {
    await using a = await aRoom();
    a.room.start();
    await a.clock.advance(9_000);
    const before = a.heard().length;
    await a.room.take('小李');
    await a.clock.advance(700);
    expect(a.room.view()).toMatchObject({ state: 'taken', onAir: null });
    expect(a.page.scenes.at(-1)?.state).toBe('human');
    expect(a.page.scenes.at(-1)?.label.text).toContain('工作人员');
    await a.clock.advance(60_000);
    expect(a.heard().length).toBe(before);
    expect(a.entries('room.taken')[0]?.body).toEqual({ by: '小李' });
  });

  test('on hand-back the first words are the spoken label, then the line that was cut, from its beginning', async () => {
    await using a = await aRoom();
    a.room.start();
    await a.clock.advance(9_000);
    const cut = a.room.view().onAir?.text;
    const before = a.heard().length;
    await a.room.take('小李');
    await a.clock.advance(30_000);
    await a.room.handBack('小李');
    await a.clock.advance(15_000);
    const [first, second] = a.heard().slice(before);
    expect(first).toBe('我是AI生成的数字人主播。');
    expect(second).toBe(cut);
    expect(a.page.scenes.at(-1)).toMatchObject({ state: 'on-air', label: { text: 'AI生成 · 数字人主播' } });
    expect(a.entries('room.handed-back')[0]?.body).toEqual({ by: '小李' });
    const moments = a.entries('label.spoken').map(({ body }) => (body as { moment: string }).moment);
    expect(moments).toContain('hand-back');
  });

  test('silence of ours meanwhile is no dead air, and nobody may put words into the AI voice', async () => {
    await using a = await aRoom();
    a.room.start();
    await a.clock.advance(9_000);
    await a.room.take('小李');
    await a.clock.advance(120_000);
    expect(a.room.view().alerts.map(({ code }) => code)).not.toContain('DEAD_AIR');
    expect(await a.room.say('大家好。', '小李')).toMatchObject({ ok: false });
  });

  test('a pause can be taken over, a room off air cannot, and a second take changes nothing', async () => {
    await using a = await aRoom();
    await a.room.take('小李');
    expect(a.room.view().state).toBe('starting');
    a.room.start();
    await a.clock.advance(9_000);
    await a.room.pause('小李');
    await a.room.take('小李');
    await a.room.take('小王');
    expect(a.room.view().state).toBe('taken');
    await a.clock.advance(1_000);
    expect(a.entries('room.taken').length).toBe(1);
  });
});
