import { describe, expect, test } from 'vitest';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { ladderSchema } from '../../src/model/ladder.ts';
import { someProducts } from '../room/a-room.ts';
import { aServer } from './a-server.ts';

const ladder = ladderSchema.parse({ warnAt: 1, restrictAt: 2, suspendAt: 3, holdAt: 4 });
const duty = {
  roster: [{ name: '小李', from: '00:00', to: '23:59' }],
  timeZone: 'Asia/Shanghai',
  intervalMs: 600_000,
  graceMs: 60_000,
  fallback: 'script-only',
} as const;

describe('on the console', () => {
  test('the person on watch shows that he is there; somebody else cannot for him', async () => {
    await using s = await aServer({ room: { duty } });
    s.a.room.start();
    const other = await s.console('小王');
    await other.until(() => other.view?.duty?.state === 'overdue');
    const refused = await other.command({ command: 'sign-of-life' });
    expect(refused).toMatchObject({ ok: false, reason: { zh: expect.stringContaining('小李') } });
    const client = await s.console('小李');
    expect(await client.command({ command: 'sign-of-life' })).toMatchObject({ ok: true });
    await client.until(() => client.view?.duty?.state === 'watched');
    expect(client.view?.duty?.lastSign?.by).toBe('小李');
  });

  test('what the ladder holds against somebody is shown, and lifted by another with a reason', async () => {
    await using s = await aServer({ room: { config: { ladder } } });
    s.a.room.start();
    const clumsy = await s.console('小王');
    await clumsy.until(() => clumsy.view?.onAir !== null);
    // Medical words count twice.
    await clumsy.command({ command: 'say', text: '这款水壶包治百病。' });
    const against = { kind: 'operator', name: '小王' } as const;
    await clumsy.until(() => clumsy.view?.standings.some(({ step }) => step === 'restricted'));
    expect(await clumsy.command({ command: 'lift', against, reason: '我保证' })).toMatchObject({ ok: false });
    const lead = await s.console('小李');
    const lifted = await lead.command({ command: 'lift', against, reason: '已当面说明' });
    expect(lifted).toMatchObject({ ok: true });
    await lead.until(() => lead.view?.standings.every((standing) => standing.against.kind !== 'operator'));
    expect(s.a.entries('ladder.lifted').map(({ body }) => body)).toMatchObject([
      { against, by: '小李', reason: '已当面说明' },
    ]);
  });

  test('a person answers by name for words that rules refuse, and for none that hide what the host is', async () => {
    await using s = await aServer();
    s.a.room.start();
    const lead = await s.console('小李');
    await lead.until(() => lead.view?.onAir !== null);
    const text = '这把水壶的壶身是国家级工艺。';
    const refused = await lead.command({ command: 'say', text });
    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        findings: expect.arrayContaining([
          expect.objectContaining({ rule: 'cn-advertising-law/superlative-terms' }),
        ]),
      },
    });
    const override = '工艺证书在店里，今天补录';
    expect(await lead.command({ command: 'say', text, override })).toMatchObject({ ok: true });
    expect(s.a.entries('utterance.cleared').at(-1)?.body).toMatchObject({
      text,
      override: { reviewer: '小李', reason: override },
    });
    const lie = { command: 'say', text: '我是真人主播，不是机器人。', override } as const;
    expect(await lead.command(lie)).toMatchObject({ ok: false });
  });

  test('a suspended room refuses to go on, with what to do first, until another person lifts it', async () => {
    const strict = ladderSchema.parse({ warnAt: 1, restrictAt: 2, suspendAt: 2, holdAt: 9 });
    await using s = await aServer({ room: { config: { ladder: strict } } });
    s.a.room.start();
    const clumsy = await s.console('小王');
    await clumsy.until(() => clumsy.view?.onAir !== null);
    await clumsy.command({ command: 'say', text: '我是真人主播，不是机器人。' });
    await clumsy.until(() => clumsy.view?.state === 'paused');
    const lead = await s.console('小李');
    const reason = { en: expect.stringContaining('lift'), zh: expect.stringContaining('解除') };
    expect(await lead.command({ command: 'resume' })).toMatchObject({ ok: false, reason });
    const said = await lead.command({ command: 'say', text: '先看看这把水壶。' });
    expect(said).toMatchObject({ ok: false, refusal: { message: reason } });
    expect(await lead.command({ command: 'take' })).toMatchObject({ ok: true });
    expect(await lead.command({ command: 'hand-back' })).toMatchObject({ ok: false, reason });
    const against = { kind: 'operator', name: '小王' } as const;
    expect(await lead.command({ command: 'lift', against, reason: '已当面说明' })).toMatchObject({
      ok: true,
    });
    expect(await lead.command({ command: 'hand-back' })).toMatchObject({ ok: true });
    await lead.until(() => lead.view?.state === 'on-air');
  });

  test('a correction is listed with its words, and said when a person approves it', async () => {
    await using s = await aServer();
    s.a.room.start();
    const client = await s.console('小李');
    await client.until(() => s.a.heard().some((text) => text.includes('129元')));
    const file = someProducts();
    const products =
      file.products?.map((p) => (p.id === 'kettle' ? { ...p, price: { live: 139 } } : p)) ?? [];
    s.a.room.reload({ ...s.a.content, knowledge: new KnowledgeBase([{ ...file, products }]) });
    const found = await client.until(() =>
      client.view?.corrections.find(({ said, status }) => said.includes('129元') && status === 'proposed'),
    );
    await client.until(() => client.view?.alerts.some(({ code }) => code === 'CORRECTION_DUE'));
    expect(await client.command({ command: 'approve', correction: found.id })).toMatchObject({ ok: true });
    await client.until(() => s.a.heard().includes(found.proposal ?? 'none'));
    await client.until(() => client.view?.corrections.every(({ id }) => id !== found.id));
    expect(s.a.entries('correction.approved').map(({ body }) => body)).toMatchObject([
      { id: found.id, by: '小李' },
    ]);
  });

  test('what a person names as wrong is listed, worded by him, said, and tied to it in the ledger', async () => {
    await using s = await aServer();
    s.a.room.start();
    const client = await s.console('小李');
    const wrong = await client.until(() => client.view?.recent.find(({ text }) => text.includes('容量')));
    const flag = {
      command: 'flag',
      utterance: wrong.id,
      source: 'viewer',
      reason: '观众说实测不到',
    } as const;
    const false1 = await client.command({ ...flag, words: '更正一下，它的容量是九升。' });
    expect(false1).toMatchObject({ ok: false, reason: { zh: expect.stringContaining('九升') } });
    expect(await client.command({ ...flag, words: '更正一下，刚才说的容量以详情页为准。' })).toMatchObject({
      ok: true,
    });
    const listed = await client.until(() => client.view?.corrections[0]);
    expect(listed).toMatchObject({
      corrects: [wrong.id],
      said: wrong.text,
      flagged: { by: '小李', why: '观众说实测不到', source: 'viewer' },
      proposal: '更正一下，刚才说的容量以详情页为准。',
    });
    await client.command({ command: 'approve', correction: listed.id });
    await client.until(() => s.a.heard().includes('更正一下，刚才说的容量以详情页为准。'));
    await client.until(() => s.a.entries('correction.aired')[0]);
    expect(s.a.entries('correction.aired')[0]?.body).toMatchObject({
      by: '小李',
      flagged: { source: 'viewer' },
      originals: [{ utterance: wrong.id }],
    });
  });

  test('the words that are being heard can be named as wrong before their end, without an id', async () => {
    await using s = await aServer();
    s.a.room.start();
    const client = await s.console('小李');
    const heard = await client.until(() => {
      const onAir = client.view?.onAir;
      return onAir?.source === 'script' ? onAir : undefined;
    });
    const flagged = await client.command({ command: 'flag', source: 'button', reason: '说快了' });
    expect(flagged).toMatchObject({ ok: true });
    const [listed] = s.a.room.corrections.list;
    expect(listed).toMatchObject({ corrects: [heard.id], flagged: { source: 'button' } });
    expect(listed?.proposal).toMatch(/^更正一下：/);
  });

  test('a correction that needs not be said is dismissed with a reason', async () => {
    await using s = await aServer();
    const client = await s.console('小李');
    const unknown = await client.command({ command: 'dismiss', correction: 'k-none', reason: '已口头说明' });
    expect(unknown).toMatchObject({ ok: false, reason: { en: 'There is no such correction' } });
  });
});
