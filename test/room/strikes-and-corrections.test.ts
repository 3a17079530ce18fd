import { describe, expect, test } from 'vitest';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { ladderSchema } from '../../src/model/ladder.ts';
import { aNight, aRoom, RULES, someProducts } from './a-room.ts';

const MINUTE = 60_000;

/** The kettle at another price. */
function repriced(live: number): KnowledgeBase {
  const file = someProducts();
  const products = file.products?.map((product) =>
    product.id === 'kettle' ? { ...product, price: { live } } : product,
  );
  return new KnowledgeBase([{ ...file, ...(products !== undefined && { products }) }]);
}

describe('a correction on air', () => {
  test('follows a price change and an approval within a minute, tied to what it corrects', async () => {
    await using a = await aRoom();
    a.room.start();
    await a.clock.advance(MINUTE);
    expect(a.heard().join()).toContain('129元');
    a.room.reload({ rundown: aNight(), knowledge: repriced(139), rules: RULES });
    await a.clock.advance(10_000);
    const found = a.room.corrections.list.find(({ said }) => said.includes('129元'));
    if (found?.proposal === undefined) throw new Error('no correction was proposed');
    const before = a.heard().length;
    await a.room.corrections.approve(found.id, '小李');
    await a.clock.advance(MINUTE);
    expect(a.heard().slice(before, before + 4)).toContain(found.proposal);
    const cleared = a
      .entries('utterance.cleared')
      .find(({ body }) => (body as { source: string }).source === 'correction');
    expect(cleared?.body).toMatchObject({
      by: '小李',
      corrects: { correction: found.id, utterances: found.corrects },
    });
    const [record, ...others] = a.entries('correction.aired');
    expect(others).toEqual([]);
    // The whole of it in one place (COR-05): who approved which words for which, and when each was heard.
    expect(record?.body).toMatchObject({
      by: '小李',
      said: found.said,
      text: found.proposal,
      utterance: (cleared?.body as { id: string } | undefined)?.id,
      originals: found.corrects.map((utterance) => ({
        utterance,
        from: expect.any(Number),
        to: expect.any(Number),
        // Nobody could hear a rehearsal's voice.
        audioSha256: null,
      })),
    });
    expect(a.room.corrections.list.find(({ id }) => id === found.id)?.status).toBe('aired');
    // Every line that named the old price is covered, the one that was on air at the change too.
    const open = a.room.corrections.list.filter(({ status }) => status === 'proposed');
    expect(open.filter(({ said }) => said === found.said)).toEqual([]);
  });

  test('survives a restart between approval and air', async () => {
    const first = await aRoom();
    first.room.start();
    await first.clock.advance(MINUTE);
    first.room.reload({ rundown: aNight(), knowledge: repriced(139), rules: RULES });
    await first.clock.advance(10_000);
    const [found] = first.room.corrections.list;
    await first.room.pause('小李');
    await first.room.corrections.approve(found?.id ?? '', '小李');
    await first.close();
    const file = someProducts();
    const products =
      file.products?.map((p) => (p.id === 'kettle' ? { ...p, price: { live: 139 } } : p)) ?? [];
    await using second = await aRoom({
      dir: first.dir,
      clock: first.clock,
      knowledge: { ...file, products },
    });
    second.room.start();
    await second.clock.advance(MINUTE);
    expect(second.heard()).toContain(found?.proposal);
  });
});

describe('the ladder on air', () => {
  const ladder = ladderSchema.parse({ warnAt: 1, restrictAt: 2, suspendAt: 3, holdAt: 4 });
  const bad = (id: string, say: string) => ({
    id,
    kind: 'pitch',
    product: 'kettle',
    lines: [{ id: `${id}1`, say }],
  });

  test('takes a room whose script is refused line after line to the slate, and a person has to lift it', async () => {
    const night = aNight({
      segments: [
        { id: 'open', kind: 'open', lines: [{ id: 'hello', say: '各位晚上好。' }] },
        ...[
          '这是全国最好的水壶。',
          '这是国家级水壶。',
          '这是世界第一的水壶。',
          '这是顶级水壶，全网最低价。',
        ].map((say, i) => bad(`b${i}`, say)),
        { id: 'end', kind: 'close', lines: [{ id: 'bye', say: '先看到这里。' }] },
      ],
      loop: { from: 'open', to: 'end' },
    });
    await using a = await aRoom({ rundown: night, config: { ladder } });
    a.room.start();
    await a.clock.advance(2 * MINUTE);
    expect(a.entries('ladder.climbed').map(({ body }) => (body as { kind: string }).kind)).toEqual(
      expect.arrayContaining(['warned', 'restricted', 'suspended']),
    );
    expect(a.room.view().state).toBe('paused');
    await a.room.resume('小李');
    expect(a.room.view().state).toBe('paused');
    expect(a.room.oversight.lift({ kind: 'script' }, '小李', '').ok).toBe(false);
    expect(a.room.oversight.lift({ kind: 'script' }, '小李', '脚本已改').ok).toBe(true);
    await a.room.resume('小李');
    expect(a.room.view().state).toBe('on-air');
    expect(a.entries('ladder.lifted')).toHaveLength(1);
  });

  test('ends an operator’s own words after he was refused too often, and only his', async () => {
    await using a = await aRoom({ config: { ladder } });
    a.room.start();
    await a.clock.advance(12_000);
    for (let i = 0; i < 2; i += 1) {
      const said = a.room.say('这是全国最好的水壶。', '小李');
      await a.clock.advance(5_000);
      expect((await said).ok).toBe(false);
    }
    const said = a.room.say('这把水壶的额定功率是1500W。', '小李');
    const other = a.room.say('这把水壶的额定功率是1500W。', '小陈');
    await a.clock.advance(20_000);
    expect((await said).ok).toBe(false);
    expect((await other).ok).toBe(true);
  });
});

test('the same words wrong again after they were put right take the product from the air (COR-04)', async () => {
  await using a = await aRoom();
  const priced = (live: number) =>
    a.room.reload({ rundown: aNight(), knowledge: repriced(live), rules: RULES });
  const said129 = () => a.heard().filter((text) => text.includes('129元') && !text.includes('更正')).length;
  a.room.start();
  await a.clock.advance(MINUTE);
  priced(139);
  await a.clock.advance(10_000);
  for (const { id, status } of a.room.corrections.list)
    if (status === 'proposed') await a.room.oversight.approve(id, '小李');
  await a.clock.advance(MINUTE);
  expect(a.room.view().standings).toEqual([]);
  priced(129);
  const before = said129();
  for (let steps = 0; steps < 12 && said129() === before; steps += 1) await a.clock.advance(10_000);
  await a.clock.advance(10_000);
  priced(139);
  await a.clock.advance(10_000);
  expect(a.room.view().standings).toMatchObject([
    { against: { kind: 'product', name: 'kettle' }, step: 'held' },
  ]);
  expect(a.entries('product.held').map(({ body }) => body)).toMatchObject([{ product: 'kettle' }]);
  // What is heard and seen afterwards: not one more word of it, not its card, whoever asks for it.
  const [aired, shown] = [a.heard().length, a.page.messages.length];
  const say = a.room.say('这款水壶直播价139元。', '小李');
  a.comment('水壶多少钱？');
  await a.clock.advance(3 * MINUTE);
  expect(await say).toMatchObject({ ok: false });
  const later = a.heard().slice(aired);
  expect(later.filter((text) => /水壶|1[23]9元|1\.5升|1500/.test(text))).toEqual([]);
  expect(later.join()).toContain('直播间现在不提供');
  expect(later.join()).toContain('毛峰');
  const seen = a.page.messages
    .slice(shown)
    .flatMap((m) => (m.type === 'scene' ? [m.scene.card?.product] : []));
  expect(seen).not.toContain('kettle');
  // The correction of what was said of it is still open to a person.
  const open = a.room.corrections.list.find(({ status }) => status === 'proposed');
  expect(await a.room.oversight.approve(open?.id ?? '', '小李')).toEqual({ ok: true });
  await a.clock.advance(MINUTE);
  expect(a.heard()).toContain(open?.proposal);
  expect(a.room.oversight.lift({ kind: 'product', name: 'kettle' }, '小李', '价格已核对')).toEqual({
    ok: true,
  });
});
