import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  LADDER_STEPS,
  type LadderEffect,
  type LadderState,
  type LadderStep,
  ladderSchema,
  ladderStateSchema,
  type StrikeSource,
} from '../../src/model/ladder.ts';
import type { Draft, Refusal } from '../../src/model/utterance.ts';
import { wordsOf } from '../../src/room/ladder/words.ts';
import {
  endNight,
  heldProducts,
  isScriptOnly,
  isSuspended,
  lift,
  maySay,
  NO_STRIKES,
  ofThisNight,
  strike,
} from '../../src/room/ladder.ts';

const CONFIG = ladderSchema.parse({});
const MINUTE = 60_000;
const T0 = Date.parse('2026-11-24T20:00:00+08:00');

let drafts = 0;

function refused(
  change: Partial<Draft> = {},
  {
    category = 'superlative',
    cause = 'rules',
    rule = 'x/y',
  }: { category?: string; cause?: Refusal['cause']; rule?: string } = {},
): Refusal {
  drafts += 1;
  return {
    draft: {
      id: `u${drafts}`,
      room: 'night',
      source: 'script',
      surface: 'speech',
      text: `全国第 ${drafts}`,
      host: 'zhen',
      ...change,
    },
    findings: [
      {
        rule,
        pack: 'cn-price@1.0.0',
        category,
        law: '广告法 第九条',
        span: [0, 2],
        quote: '全国',
        reason: { zh: '因', en: 'why' },
        fix: { zh: '改', en: 'fix' },
        action: 'refuse',
      },
    ],
    claims: [],
    cause,
    message: { zh: '拒', en: 'no' },
  };
}

/** Strikes one after the other, a second apart. */
function struckBy(refusals: readonly Refusal[], from: LadderState = NO_STRIKES, at = T0) {
  let state = from;
  const effects: LadderEffect[] = [];
  for (const [index, refusal] of refusals.entries()) {
    const turn = strike(state, refusal, CONFIG, at + index * 1000);
    state = turn.state;
    effects.push(...turn.effects);
  }
  return { state, effects };
}

const times = (count: number, change?: Partial<Draft>, more?: Parameters<typeof refused>[1]) =>
  Array.from({ length: count }, () => refused(change, more));

describe('the steps of the ladder', () => {
  test('are a warning, the script alone, the slate: each reached once, in order', () => {
    const { state, effects } = struckBy(times(9));
    expect(effects.map(({ kind, strikes }) => [kind, strikes])).toEqual([
      ['warned', 3],
      ['restricted', 5],
      ['suspended', 8],
    ]);
    expect(effects.every(({ against }) => against.kind === 'script')).toBe(true);
    expect(isScriptOnly(state)).toBe(true);
    expect(isSuspended(state)).toBe(true);
  });

  test('leave a room alone that is refused now and then', () => {
    let state = NO_STRIKES;
    for (let at = T0; at < T0 + 8 * 60 * MINUTE; at += 16 * MINUTE) {
      const turn = strike(state, refused(), CONFIG, at);
      state = turn.state;
      expect(turn.effects).toEqual([]);
    }
  });

  test('come sooner where the AI said that it is a person, or that the goods heal', () => {
    expect(struckBy(times(2, {}, { category: 'ai-honesty' })).effects.map(({ kind }) => kind)).toEqual([
      'warned',
    ]);
    expect(struckBy(times(4, {}, { category: 'medical' })).effects.map(({ kind }) => kind)).toEqual([
      'warned',
      'restricted',
      'suspended',
    ]);
  });

  test('count each source by itself', () => {
    const { state, effects } = struckBy([...times(2), ...times(2, { source: 'answer', via: 'llm' })]);
    expect(effects).toEqual([]);
    expect(state.standings).toHaveLength(2);
  });

  test('name the operator, and end his own words but nobody else’s', () => {
    const { state, effects } = struckBy(times(5, { source: 'operator', by: '小李' }));
    expect(effects.at(-1)).toMatchObject({ kind: 'restricted', against: { kind: 'operator', name: '小李' } });
    expect(maySay(state, '小李')).toBe(false);
    expect(maySay(state, '小陈')).toBe(true);
    expect(isScriptOnly(state)).toBe(false);
  });

  test('take a model that breaks rules off, and no more: viewers choose what it is asked', () => {
    const { state, effects } = struckBy(times(100, { source: 'answer', via: 'llm', product: 'tea' }));
    expect(effects.map(({ kind, against }) => [kind, against.kind])).toEqual([
      ['warned', 'answer'],
      ['restricted', 'answer'],
    ]);
    expect(isScriptOnly(state)).toBe(true);
    expect(isSuspended(state)).toBe(false);
    expect(heldProducts(state).size).toBe(0);
  });

  test('do not blame the goods for what somebody says of the host', () => {
    const lie = { category: 'ai-honesty', rule: 'ai-honesty/human-claim' };
    const { effects } = struckBy(times(10, { source: 'operator', by: '小李', product: 'tea' }, lie));
    expect(effects.map(({ kind, against }) => [kind, against.kind])).toEqual([
      ['warned', 'operator'],
      ['restricted', 'operator'],
      ['suspended', 'operator'],
    ]);
  });

  test('hold a product that the room was suspended over, if it goes on after a person lifted that', () => {
    const suspended = struckBy(times(8, { product: 'kettle' }));
    expect(suspended.effects.filter(({ kind }) => kind === 'suspended')).toHaveLength(1);
    expect(heldProducts(suspended.state).has('kettle')).toBe(false);
    const lifted = lift(
      suspended.state,
      { against: { kind: 'script' }, by: '小陈', reason: '换了话术' },
      T0 + MINUTE,
    );
    if (!lifted.ok) throw new Error('not lifted');
    const later = struckBy(times(2, { product: 'kettle' }), lifted.state, T0 + 2 * MINUTE);
    expect(later.effects).toEqual([
      {
        kind: 'held',
        against: { kind: 'product', name: 'kettle' },
        strikes: 10,
        since: T0 + 2 * MINUTE + 1000,
      },
    ]);
    expect(heldProducts(later.state).has('kettle')).toBe(true);
    expect(heldProducts(later.state).has('tea')).toBe(false);
  });

  test('are read by a person in both languages', () => {
    const [warned] = struckBy(times(3, { source: 'operator', by: '小李' })).effects;
    if (warned === undefined) throw new Error('nobody was warned');
    expect(wordsOf(warned)).toEqual({
      zh: '操作员“小李”被拒 3 分，请留意',
      en: "the operator '小李' has 3 strikes: please look into it",
    });
  });
});

describe('what is no strike', () => {
  test('a doubt: nobody broke a rule', () => {
    const doubts = times(20, { product: 'tea' }, { category: 'unproven' });
    expect(struckBy(doubts)).toEqual({ state: NO_STRIKES, effects: [] });
  });

  test('words of a product that was taken from the air since they were written', () => {
    const late = times(20, { product: 'tea' }, { category: 'withheld', rule: 'gate/product-withheld' });
    expect(struckBy(late)).toEqual({ state: NO_STRIKES, effects: [] });
  });

  test.each<[string, Partial<Draft>]>([
    ['an answer that code composes of facts', { source: 'answer', via: 'knowledge', product: 'tea' }],
    ['the referral behind it', { source: 'answer', via: 'fallback' }],
    ['a sentence from the facts in a quiet moment', { source: 'filler', via: 'knowledge', product: 'tea' }],
    ['thanks with a viewer’s name in them', { source: 'filler', answers: ['c1'] }],
    ['a card', { surface: 'card', product: 'tea' }],
  ])('%s', (_what, change) => {
    expect(struckBy(times(20, change))).toEqual({ state: NO_STRIKES, effects: [] });
  });

  test('that a product of a locked class may not be answered about freely', () => {
    const locked = { category: 'health-food', rule: 'gate/locked-script' };
    const answered = times(20, { source: 'answer', via: 'llm', product: 'tea' }, locked);
    expect(struckBy(answered)).toEqual({ state: NO_STRIKES, effects: [] });
    const { effects } = struckBy(times(3, { source: 'operator', by: '小李', product: 'tea' }, locked));
    expect(effects.map(({ against }) => against.kind)).toEqual(['operator', 'product']);
  });

  test.each(['label-due', 'unrecorded', 'voiceless', 'fault'] as const)('a refusal for %s', (cause) => {
    expect(struckBy(times(20, { product: 'tea' }, { cause }))).toEqual({ state: NO_STRIKES, effects: [] });
  });

  test.each(['viewer', 'label', 'correction'] as const)('a refused draft of source %s', (source) => {
    expect(struckBy(times(20, { source, product: 'tea' }))).toEqual({ state: NO_STRIKES, effects: [] });
  });

  test('a line of the script that a looping rundown comes round to again', () => {
    const line = { segment: 'kettle', line: 'k1', variant: 0 };
    expect(struckBy(times(20, { source: 'script', product: 'kettle', line })).effects).toEqual([]);
    const lines = ['k1', 'k2', 'k3'].map((id) => refused({ source: 'script', line: { ...line, line: id } }));
    expect(struckBy(lines).effects.map(({ kind }) => kind)).toEqual(['warned']);
  });
});

describe('what ends a step', () => {
  const YEAR = 365 * 24 * 60 * MINUTE;

  test('a warning ends when no strike is left in the window, and is given anew', () => {
    const warned = struckBy(times(3));
    const later = struckBy(times(3), warned.state, T0 + 31 * MINUTE);
    expect(later.effects.map(({ kind }) => kind)).toEqual(['warned']);
  });

  test('a restriction does not end with the window, but with the night', () => {
    const { state } = struckBy(times(5));
    const later = strike(state, refused(), CONFIG, T0 + 10 * 60 * MINUTE);
    expect(isScriptOnly(later.state)).toBe(true);
    expect(isScriptOnly(endNight(later.state))).toBe(false);
  });

  test('a process that starts in a later night finds what ended with the earlier one ended', () => {
    const restricted = struckBy(times(5)).state;
    const suspended = struckBy(times(10, { product: 'tea' })).state;
    const before = (at: number) => at >= T0;
    const after = (at: number) => at >= T0 + 60 * MINUTE;
    expect(isScriptOnly(ofThisNight(restricted, before))).toBe(true);
    expect(ofThisNight(restricted, after)).toEqual(NO_STRIKES);
    expect(isSuspended(ofThisNight(suspended, after))).toBe(true);
    expect(heldProducts(ofThisNight(suspended, after)).has('tea')).toBe(true);
  });

  test('a suspension and a held product end by no time at all', () => {
    let { state } = struckBy(times(10, { product: 'tea' }));
    for (const at of [T0 + 60 * MINUTE, T0 + YEAR]) {
      state = strike(endNight(state), refused({ source: 'script' }), CONFIG, at).state;
      expect(isSuspended(state)).toBe(true);
      expect(heldProducts(state).has('tea')).toBe(true);
    }
  });

  test('a person with a reason, who stands in the effect', () => {
    const { state } = struckBy(times(8));
    const turn = lift(state, { against: { kind: 'script' }, by: '小李', reason: '改了脚本' }, T0 + MINUTE);
    expect(turn).toMatchObject({
      ok: true,
      effects: [{ kind: 'lifted', against: { kind: 'script' }, by: '小李', reason: '改了脚本', strikes: 8 }],
    });
    if (turn.ok) expect(isSuspended(turn.state)).toBe(false);
  });

  test.each([
    ['without a name', { by: ' ', reason: '好了' }],
    ['without a reason', { by: '小李', reason: '' }],
  ])('not a person %s', (_what, who) => {
    const { state } = struckBy(times(8));
    expect(lift(state, { against: { kind: 'script' }, ...who }, T0).ok).toBe(false);
  });

  test('not the operator himself', () => {
    const against = { kind: 'operator', name: '小李' } as const;
    const { state } = struckBy(times(5, { source: 'operator', by: '小李' }));
    expect(lift(state, { against, by: '小李', reason: '我知道了' }, T0).ok).toBe(false);
    expect(lift(state, { against, by: '小陈', reason: '谈过了' }, T0).ok).toBe(true);
  });

  test('not where nothing stands', () => {
    expect(lift(NO_STRIKES, { against: { kind: 'script' }, by: '小李', reason: '好了' }, T0).ok).toBe(false);
  });
});

describe('thresholds in YAML', () => {
  test('have defaults', () => {
    expect(CONFIG).toMatchObject({ windowMinutes: 30, warnAt: 3, restrictAt: 5, suspendAt: 8, holdAt: 10 });
  });

  test.each([
    [{ warnAt: 6 }, 'restrictAt'],
    [{ restrictAt: 9 }, 'suspendAt'],
    [{ warnAt: 5, holdAt: 4 }, 'holdAt'],
    [{ warnAt: 0 }, 'warnAt'],
    [{ wranAt: 2 }, undefined],
  ])('that do not climb are refused: %o', (yaml, place) => {
    const { success, error } = ladderSchema.safeParse(yaml);
    expect(success).toBe(false);
    if (place !== undefined) expect(error?.issues.map(({ path }) => path[0])).toContain(place);
  });
});

describe('for every sequence of refusals', () => {
  const anEvent = fc.record({
    gapMs: fc.integer({ min: 0, max: 45 * MINUTE }),
    source: fc.constantFrom<Draft['source']>('script', 'answer', 'operator', 'filler', 'viewer', 'label'),
    by: fc.oneof(fc.constantFrom('小李', '小陈'), fc.string()),
    product: fc.option(fc.oneof(fc.constantFrom('kettle', 'tea'), fc.string()), { nil: undefined }),
    category: fc.constantFrom('superlative', 'medical', 'ai-honesty'),
  });
  type AnEvent = typeof anEvent extends fc.Arbitrary<infer T> ? T : never;

  const apply = (state: LadderState, event: AnEvent, now: number) =>
    strike(
      state,
      refused(
        {
          source: event.source,
          by: event.by,
          ...(event.product !== undefined && { product: event.product }),
        },
        { category: event.category },
      ),
      CONFIG,
      now,
    );

  const stepsOf = (state: LadderState) =>
    new Map(state.standings.map(({ against, step }) => [JSON.stringify(against), step]));
  const rank = (step: LadderStep | undefined) => (step === undefined ? -1 : LADDER_STEPS.indexOf(step));

  test('no restriction, suspension or hold is taken back by a strike or by time', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 60 }), (events) => {
        let state = NO_STRIKES;
        let now = T0;
        for (const event of events) {
          now += event.gapMs;
          const before = stepsOf(state);
          state = apply(state, event, now).state;
          const next = stepsOf(state);
          for (const [against, step] of before) {
            if (rank(step) >= rank('restricted')) {
              expect(rank(next.get(against))).toBeGreaterThanOrEqual(rank(step));
            }
          }
        }
      }),
    );
  });

  test('every step that stands was announced, and each source was told of each step once on its way up', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 60 }), (events) => {
        let state = NO_STRIKES;
        let now = T0;
        const told = new Map<string, LadderStep[]>();
        for (const event of events) {
          now += event.gapMs;
          const turn = apply(state, event, now);
          state = turn.state;
          for (const { kind, against } of turn.effects) {
            if (kind !== 'lifted') told.set(key(against), [...(told.get(key(against)) ?? []), kind]);
          }
        }
        for (const { against, step } of state.standings) {
          if (step !== undefined) expect(told.get(key(against))?.at(-1)).toBe(step);
        }
        for (const steps of told.values()) {
          const lasting = steps.filter((step) => step !== 'warned');
          expect(new Set(lasting).size).toBe(lasting.length);
        }
      }),
    );
    function key(against: StrikeSource) {
      return JSON.stringify(against);
    }
  });

  test('memory stays bounded, whatever names are used', () => {
    let state = NO_STRIKES;
    for (let i = 0; i < 2_000; i += 1) {
      state = strike(
        state,
        refused({ source: 'operator', by: `op${i}`, product: `p${i}` }),
        CONFIG,
        T0 + i,
      ).state;
    }
    expect(state.standings.length).toBeLessThanOrEqual(64 + 500 + 2);
    expect(state.standings.every(({ strikes }) => strikes.length <= 10)).toBe(true);
    // Whoever hides among a thousand names is one of the others, and they are restricted together.
    expect(maySay(state, 'op1999')).toBe(false);
  });

  test('the state survives being stored', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 30 }), (events) => {
        let state = NO_STRIKES;
        for (const event of events) state = apply(state, event, T0).state;
        expect(ladderStateSchema.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
      }),
    );
  });
});
