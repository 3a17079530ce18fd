import { describe, expect, test } from 'vitest';
import { aServer, PROOF } from './a-server.ts';

const LABEL = 'AI生成 · 数字人主播';

describe('a stage page', () => {
  test('is greeted with the scene and its label, then sent words, and sound once it has proven the label', async () => {
    await using s = await aServer();
    const stage = s.stage();
    await s.untilNow(() => stage.messages.length > 0);
    expect(stage.messages[0]).toMatchObject({
      type: 'hello',
      room: 'night',
      scene: { label: { text: LABEL, capHeightShare: 0.05 } },
      current: null,
    });
    s.a.room.start();
    const aired = await s.until(() => stage.messages.find((message) => message.type === 'air'));
    expect(aired).toMatchObject({ utterance: { text: '我是AI生成的数字人主播。', captionPrefix: 'AI生成' } });
    expect(stage.soundFrames).toBe(0);
    stage.socket.send(JSON.stringify(PROOF));
    await s.until(() => stage.soundFrames > 0);
    await s.until(() => stage.messages.some((message) => message.type === 'end'));
  });

  test('proves its label, and the console sees it; a page that falls silent proves it no longer', async () => {
    await using s = await aServer();
    const client = await s.console();
    const socket = await s.socket('/stage/ws');
    // Two: the room of these tests has a page of its own, which proves nothing.
    await client.until(() => client.view?.label.stages === 2);
    expect(client.view?.label.proven).toBe(0);
    socket.send(JSON.stringify(PROOF));
    await client.until(() => client.view?.label.proven === 1);
    await client.until(() => client.view?.label.proven === 0);
    socket.close();
    await client.until(() => client.view?.label.stages === 1);
  });

  test.each([
    ['other words', { text: '数字人' }],
    ['a label that is too small', { capHeightPx: 20 }],
    ['a label that is covered', { visible: false }],
    ['no size', { capHeightPx: null }],
    ['words over 200 characters', { text: LABEL.repeat(20) }],
  ])('proves nothing with %s', async (_what, change) => {
    await using s = await aServer();
    const socket = await s.socket('/stage/ws');
    socket.send(JSON.stringify({ ...PROOF, ...change }));
    const other = await s.socket('/stage/ws');
    other.send(JSON.stringify(PROOF));
    await s.untilNow(() => s.a.room.view().label.proven > 0);
    expect(s.a.room.view().label).toMatchObject({ stages: 3, proven: 1 });
  });

  test('that sends garbage is left alone; one that sends too much is closed', async () => {
    await using s = await aServer();
    const stage = s.stage();
    await s.untilNow(() => stage.messages.length > 0);
    for (const frame of ['garbage', '[]', '{}', Buffer.from([0, 1, 2])]) stage.socket.send(frame);
    stage.socket.send(JSON.stringify(PROOF));
    await s.untilNow(() => s.a.room.view().label.proven === 1);
    let closedWith = 0;
    stage.socket.on('close', (code) => {
      closedWith = code;
    });
    stage.socket.send('x'.repeat(65 * 1024));
    await s.untilNow(() => closedWith === 1009);
    expect((await fetch(`${s.address}/healthz`)).status).toBe(200);
  });
});
