import { describe, expect, it } from 'vitest';
import { ClearedUtterance, type DecisionRecorder, Door, requireCleared } from '../../src/gate/door.ts';
import { labelPlanFor } from '../../src/gate/label-plan.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { Draft, GateDecision } from '../../src/model/utterance.ts';
import { NOW, rulesFor, SHOP, shopWith } from './a-review.ts';

const PLAN = labelPlanFor({ locale: 'zh-CN', contentProducer: '示例' });
const LABEL = PLAN.spoken.texts[0] as string;

interface World {
  readonly door: Door;
  readonly clock: ManualClock;
  readonly recorded: GateDecision[];
  knowledge: KnowledgeBase;
}

function aWorld(options: { room?: string; record?: DecisionRecorder; plan?: typeof PLAN } = {}): World {
  const clock = new ManualClock(NOW);
  const recorded: GateDecision[] = [];
  const world = { clock, recorded, knowledge: SHOP } as World & { door: Door };
  world.door = new Door({
    room: options.room ?? 'night',
    locale: 'zh-CN',
    clock,
    plan: options.plan ?? PLAN,
    rules: () => rulesFor('zh-CN'),
    knowledge: () => world.knowledge,
    record:
      options.record ??
      (async (decision) => {
        recorded.push(decision);
      }),
  });
  return world;
}

let drafts = 0;
function aDraft(text: string, more: Partial<Draft> = {}): Draft {
  drafts += 1;
  return { id: `d${drafts}`, room: 'night', source: 'script', surface: 'speech', host: 'h', text, ...more };
}

/** A door whose opening label was heard. */
async function anOpenDoor(options: Parameters<typeof aWorld>[0] = {}): Promise<World> {
  const world = aWorld(options);
  world.door.redeem(await cleared(world, LABEL, { source: 'label' }));
  return world;
}

async function cleared({ door }: World, text: string, more: Partial<Draft> = {}): Promise<ClearedUtterance> {
  const clearance = await door.clear(aDraft(text, more));
  if (!clearance.ok) throw new Error(JSON.stringify(clearance.refusal));
  return clearance.utterance;
}

const notCleared = expect.objectContaining({ code: 'NOT_CLEARED' });
const spent = expect.objectContaining({ code: 'CLEARANCE_SPENT' });

describe('forging a cleared utterance', () => {
  const attacks: [how: string, forge: (real: ClearedUtterance) => unknown][] = [
    ['a cast', () => '全网最低价' as unknown as ClearedUtterance],
    [
      'an object of the same shape',
      (real) => ({ id: real.id, room: real.room, text: '全网最低价', labels: real.labels }),
    ],
    ['a spread', (real) => ({ ...real, text: '全网最低价' })],
    ['Object.assign', (real) => Object.assign({}, real)],
    ['structuredClone', (real) => structuredClone(real)],
    ['JSON', (real) => JSON.parse(JSON.stringify(real))],
    ['Object.create of a real one', (real) => Object.create(real)],
    ['Object.create of the prototype', () => Object.create(ClearedUtterance.prototype)],
    ['setPrototypeOf', () => Object.setPrototypeOf({ text: '全网最低价' }, ClearedUtterance.prototype)],
    [
      'a proxy',
      (real) =>
        new Proxy(real, { get: (target, key) => (key === 'text' ? '全网最低价' : Reflect.get(target, key)) }),
    ],
    ['toString of the brand', () => ({ [Symbol.toStringTag]: 'ClearedUtterance', text: '全网最低价' })],
    ['null', () => null],
    ['a function', () => () => '全网最低价'],
    [
      'a subclass without its constructor',
      () => {
        class Forged extends ClearedUtterance {}
        return Object.create(Forged.prototype);
      },
    ],
  ];

  it.each(attacks)('by %s is found out when aired', async (_, forge) => {
    const world = await anOpenDoor();
    const real = await cleared(world, '付款以后按页面时间发货。');
    const forged = forge(real);
    expect(ClearedUtterance.isCleared(forged)).toBe(false);
    expect(() => requireCleared(forged)).toThrow(notCleared);
    expect(() => world.door.redeem(forged)).toThrow(notCleared);
  });

  const Constructor = ClearedUtterance as unknown as new (...args: unknown[]) => ClearedUtterance;
  const contents = { draft: {}, text: '全网最低价', labels: {}, room: 'night' };
  it.each([
    ['new without the key', () => new Constructor(undefined, contents)],
    ['new with a key of the same name', () => new Constructor(Symbol('door'), contents)],
    ['new with a registered symbol', () => new Constructor(Symbol.for('door'), contents)],
    [
      'the constructor of a real one',
      async () => {
        const real = await cleared(await anOpenDoor(), '您好。');
        return new (real.constructor as typeof Constructor)('door', contents);
      },
    ],
    ['Reflect.construct', () => Reflect.construct(Constructor, [Symbol('door'), contents])],
    [
      'Reflect.construct for another class',
      () => Reflect.construct(Constructor, [Symbol('door'), contents], class {}),
    ],
    [
      'a subclass',
      () => {
        class Forged extends Constructor {}
        return new Forged(Symbol('door'), contents);
      },
    ],
    ['calling it', () => (Constructor as unknown as (key: unknown) => unknown)(Symbol('door'))],
  ])('by %s fails', async (_, make) => {
    await expect((async () => make())()).rejects.toThrow();
  });
});

describe('changing a cleared utterance', () => {
  it.each([
    ['its text', (real: ClearedUtterance) => Object.assign(real, { text: '全网最低价' })],
    [
      'a new property',
      (real: ClearedUtterance) => Object.defineProperty(real, 'text', { value: '全网最低价' }),
    ],
    ['its draft', (real: ClearedUtterance) => Object.assign(real.draft, { text: '全网最低价' })],
    ['its labels', (real: ClearedUtterance) => Object.assign(real.labels, { captionPrefix: '' })],
    ['its metadata', (real: ClearedUtterance) => Object.assign(real.labels.metadata, { Label: '2' })],
    ['its findings', (real: ClearedUtterance) => (real.findings as unknown[]).push('x')],
    ['its prototype', (real: ClearedUtterance) => Object.setPrototypeOf(real, {})],
    [
      'the getter of its class',
      () => Object.defineProperty(ClearedUtterance.prototype, 'text', { get: () => '全网最低价' }),
    ],
    ['the brand check of its class', () => Object.assign(ClearedUtterance, { isCleared: () => true })],
  ])('%s fails', async (_, change) => {
    const real = await cleared(await anOpenDoor(), '付款以后按页面时间发货。');
    expect(() => change(real)).toThrow(TypeError);
    expect(real.text).toBe('付款以后按页面时间发货。');
    expect(real.labels.captionPrefix).toBe('AI生成');
  });

  it('through the draft it was made of does nothing', async () => {
    const world = await anOpenDoor();
    const draft = { ...aDraft('付款以后按页面时间发货。') };
    const pending = world.door.clear(draft);
    draft.text = '全网最低价';
    const clearance = await pending;
    expect(clearance).toMatchObject({ ok: true, utterance: { text: '付款以后按页面时间发货。' } });
    expect(world.recorded.at(-1)?.draft.text).toBe('付款以后按页面时间发货。');
  });

  it('by whoever records the decision fails, and then nothing is cleared', async () => {
    const tamper: DecisionRecorder = async ({ review }) => {
      Object.assign(review, { decision: 'clear', text: '全网最低价' });
    };
    const { door } = aWorld({ record: tamper });
    expect(await door.clear(aDraft(LABEL, { source: 'label' }))).toMatchObject({
      ok: false,
      refusal: { cause: 'unrecorded' },
    });
  });
});

describe('airing', () => {
  it('twice fails', async () => {
    const world = await anOpenDoor();
    const utterance = await cleared(world, '您好。');
    world.door.redeem(utterance);
    expect(() => world.door.redeem(utterance)).toThrow(spent);
  });

  it('in another room fails', async () => {
    const utterance = await cleared(await anOpenDoor(), '您好。');
    const other = await anOpenDoor({ room: 'other' });
    expect(() => other.door.redeem(utterance)).toThrow(spent);
  });

  it('after its time fails', async () => {
    const world = await anOpenDoor();
    const utterance = await cleared(world, '您好。');
    await world.clock.advance(61_000);
    expect(() => world.door.redeem(utterance)).toThrow(spent);
  });

  it('what a changed fact has made untrue fails', async () => {
    const world = await anOpenDoor();
    world.knowledge = shopWith({ price: { live: 129 } });
    const utterance = await cleared(world, '直播价129元。', { product: 'it' });
    world.knowledge = shopWith({ price: { live: 139 } });
    expect(() => world.door.redeem(utterance)).toThrow(spent);
  });

  it('while a label is due fails, until the label is heard', async () => {
    const world = await anOpenDoor();
    const utterance = await cleared(world, '您好。');
    world.door.demandLabel('restart');
    expect(() => world.door.redeem(utterance)).toThrow(spent);
    world.door.redeem(await cleared(world, LABEL, { source: 'label', labelMoment: 'restart' }));
    expect(world.door.redeem(utterance).text).toBe('您好。');
  });
});

describe('labels first', () => {
  it('nothing is cleared for speech before the opening label', async () => {
    const { door } = aWorld();
    expect(await door.clear(aDraft('您好。'))).toMatchObject({ ok: false, refusal: { cause: 'label-due' } });
  });

  it('nothing is cleared that would be heard after the interval', async () => {
    const { door, clock } = await anOpenDoor();
    const late = clock.now() + PLAN.spoken.intervalMs + 1;
    expect(await door.clear(aDraft('您好。'), late)).toMatchObject({
      ok: false,
      refusal: { cause: 'label-due' },
    });
  });

  it('words that only call themselves a label do not count as one', async () => {
    const { door } = aWorld();
    for (const text of ['全网最低价！', 'AI生成，全网最低价！', '我是虚拟主播。']) {
      expect((await door.clear(aDraft(text, { source: 'label' }))).ok).toBe(false);
    }
  });

  it('a label that was cut is due again', async () => {
    const world = aWorld();
    const label = await cleared(world, LABEL, { source: 'label', labelMoment: 'opening' });
    world.door.drop(label);
    expect(world.door.labelDue(world.clock.now())).toBe('opening');
  });

  it('a spoken label carries the pace at which it is said, and no other words do (LAB-07)', async () => {
    const world = aWorld();
    const label = await cleared(world, LABEL, { source: 'label', labelMoment: 'opening' });
    world.door.redeem(label);
    expect(label.labels.charactersPerMinute).toEqual({ least: 120, most: 160 });
    expect((await cleared(world, '您好。')).labels).not.toHaveProperty('charactersPerMinute');
  });

  it('every cleared utterance carries caption, stage label and the seven string keys (LAB-10)', async () => {
    const { labels, id } = await cleared(await anOpenDoor(), '您好。');
    expect(labels).toMatchObject({ captionPrefix: 'AI生成', stage: 'AI生成 · 数字人主播', spoken: false });
    expect(Object.keys(labels.metadata)).toHaveLength(7);
    expect(Object.values(labels.metadata).every((value) => typeof value === 'string')).toBe(true);
    expect(labels.metadata).toMatchObject({ Label: '1', ProduceID: id });
  });
});

describe('the ledger', () => {
  it('has the decision before the value exists, refusals too', async () => {
    const world = await anOpenDoor();
    await world.door.clear(aDraft('全网最低价！'));
    await cleared(world, '您好。');
    expect(world.recorded.map(({ review }) => review.decision)).toEqual(['clear', 'refuse', 'clear']);
    expect(world.recorded.every((each) => each.rulesHash === rulesFor('zh-CN').hash)).toBe(true);
  });

  it('that fails to take a decision stops the words', async () => {
    const { door } = aWorld({ record: () => Promise.reject(new Error('disk full')) });
    expect(await door.clear(aDraft(LABEL, { source: 'label' }))).toMatchObject({
      ok: false,
      refusal: { cause: 'unrecorded' },
    });
  });

  it('that never answers leaves the words uncleared', async () => {
    const { door } = aWorld({ record: () => new Promise(() => undefined) });
    const outcome = await Promise.race([
      door.clear(aDraft(LABEL, { source: 'label' })),
      Promise.resolve('waiting'),
    ]);
    expect(outcome).toBe('waiting');
  });
});

describe('a fault in the judgement', () => {
  it('is a refusal, not a clearance', async () => {
    const world = await anOpenDoor();
    const broken = new Door({
      room: 'night',
      locale: 'zh-CN',
      clock: world.clock,
      plan: PLAN,
      rules: () => ({ hash: 'x', packs: [] }) as never,
      knowledge: () => SHOP,
      record: async () => undefined,
    });
    const label = await broken.clear(aDraft(LABEL, { source: 'label' }));
    expect(label).toMatchObject({ ok: false, refusal: { cause: 'fault' } });
  });
});

describe('words of which a part is refused', () => {
  const drafted = '额定功率45W，全网最低价。';
  const curler = { product: 'curler' };

  it('become an utterance of the rest, which tells what was left out and why', async () => {
    const world = await anOpenDoor();
    const clearance = await world.door.clear(aDraft(drafted, curler));
    if (!clearance.ok) throw new Error('refused');
    expect(clearance.utterance.text).toBe('额定功率45W。');
    expect(clearance.utterance.draft.text).toBe(drafted);
    expect(clearance.utterance.claims.map(({ verdict }) => verdict)).toEqual(['supported']);
    expect(clearance.leftOut).toMatchObject({ cause: 'rules', draft: { text: drafted } });
    expect(clearance.leftOut?.findings.map(({ quote }) => quote)).toContain('全网最低价');
    expect(world.recorded.at(-1)?.review).toMatchObject({ decision: 'rewrite', text: '额定功率45W。' });
    expect(world.door.redeem(clearance.utterance).text).toBe('额定功率45W。');
  });

  it('are whole words where nothing was refused, or where a rule only adds its own', async () => {
    const world = await anOpenDoor();
    const whole = await world.door.clear(aDraft('额定功率45W。', curler));
    expect(whole.ok && whole.leftOut).toBeUndefined();
    const added = await world.door.clear(aDraft('保健功能是增加骨密度。', { product: 'calcium' }));
    expect(added.ok && [added.utterance.text, added.leftOut]).toEqual([
      '保健功能是增加骨密度。本品不能代替药物。',
      undefined,
    ]);
  });

  it('are heard whole where a person signs for them', async () => {
    const world = await anOpenDoor();
    const by = { reviewer: '王三', reason: '已核对比价' };
    const signed = await world.door.clearByReview(aDraft(drafted, curler), by);
    expect(signed.ok && [signed.utterance.text, signed.leftOut]).toEqual([drafted, undefined]);
    expect(world.recorded.at(-1)).toMatchObject({ override: by, review: { decision: 'clear' } });
    expect(world.recorded.at(-1)?.review.said).toBeUndefined();
  });

  it('are refused when the rest is no longer true', async () => {
    const world = await anOpenDoor();
    const utterance = await cleared(world, drafted, curler);
    world.knowledge = shopWith({
      id: 'curler',
      facts: { power: { value: 40, unit: 'W', label: '额定功率' } },
    });
    expect(() => world.door.redeem(utterance)).toThrow(spent);
  });
});

describe("a person's override", () => {
  const by = { reviewer: '王三', reason: '已核对证书' };
  it('clears what a rule refused, with name and reason in the ledger', async () => {
    const world = await anOpenDoor();
    const clearance = await world.door.clearByReview(aDraft('这是国家级的工艺。'), by);
    expect(clearance.ok).toBe(true);
    expect(world.recorded.at(-1)?.override).toEqual(by);
  });

  it.each(['我不是AI，我是真人。', '百分百真人直播。'])(
    'never clears a lie about the host: %s',
    async (text) => {
      const { door } = await anOpenDoor();
      expect((await door.clearByReview(aDraft(text), by)).ok).toBe(false);
    },
  );

  it.each([
    { reviewer: '', reason: '急' },
    { reviewer: '王三', reason: ' ' },
  ])('needs a name and a reason', async (override) => {
    const { door } = await anOpenDoor();
    expect((await door.clearByReview(aDraft('这是国家级的工艺。'), override)).ok).toBe(false);
  });

  it('never comes before a label that is due', async () => {
    const { door } = aWorld();
    expect(await door.clearByReview(aDraft('您好。'), by)).toMatchObject({ refusal: { cause: 'label-due' } });
  });
});
