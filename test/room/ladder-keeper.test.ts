import { describe, expect, test } from 'vitest';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { type LadderEffect, type LadderState, ladderSchema } from '../../src/model/ladder.ts';
import type { Refusal } from '../../src/model/utterance.ts';
import { NO_STRIKES } from '../../src/room/ladder.ts';
import { LadderKeeper } from '../../src/room/ladder-keeper.ts';

function aKeeper(state: LadderState = NO_STRIKES) {
  const saved: LadderState[] = [];
  const told: [string, LadderEffect['kind']][] = [];
  const keeper = new LadderKeeper({
    config: ladderSchema.parse({ warnAt: 1, restrictAt: 2, suspendAt: 3, holdAt: 3 }),
    clock: new ManualClock(),
    state,
    save: (next) => saved.push(next),
    write: (kind, effect) => told.push([kind, effect.kind]),
    onEffect: (effect) => told.push(['room', effect.kind]),
  });
  return { keeper, saved, told };
}

let drafts = 0;

const refused = (cause: Refusal['cause'] = 'rules'): Refusal => ({
  draft: {
    id: 'u1',
    room: 'night',
    source: 'script',
    surface: 'speech',
    text: `最好 ${++drafts}`,
    host: 'zhen',
    product: 'tea',
  },
  findings: [],
  claims: [],
  cause,
  message: { zh: '拒', en: 'no' },
});

describe('the keeper of the ladder', () => {
  test('tells the ledger before the room', () => {
    const { keeper, told } = aKeeper();
    keeper.refused(refused());
    expect(told).toEqual([
      ['ladder.climbed', 'warned'],
      ['room', 'warned'],
      ['ladder.climbed', 'warned'],
      ['room', 'warned'],
    ]);
  });

  test('keeps its state with every strike, and goes on from it after a restart', () => {
    const before = aKeeper();
    for (let i = 0; i < 3; i += 1) before.keeper.refused(refused());
    const after = aKeeper(JSON.parse(JSON.stringify(before.saved.at(-1))) as LadderState);
    expect(after.keeper.isSuspended).toBe(true);
    expect(after.keeper.isScriptOnly).toBe(true);
    expect([...after.keeper.held]).toEqual(['tea']);
    expect(after.told).toEqual([]);
  });

  test('neither saves nor tells where a refusal is no strike', () => {
    const { keeper, saved, told } = aKeeper();
    keeper.refused(refused('voiceless'));
    expect([saved, told]).toEqual([[], []]);
  });

  test('lifts by a person, and says why it does not', () => {
    const { keeper, told } = aKeeper();
    for (let i = 0; i < 3; i += 1) keeper.refused(refused());
    expect(keeper.lift({ kind: 'script' }, '小李', '').ok).toBe(false);
    expect(keeper.isSuspended).toBe(true);
    expect(keeper.lift({ kind: 'script' }, '小李', '换了脚本')).toEqual({ ok: true });
    expect(keeper.isSuspended).toBe(false);
    expect(told.slice(-2)).toEqual([
      ['ladder.lifted', 'lifted'],
      ['room', 'lifted'],
    ]);
  });

  test('lets restrictions end with the night, and suspensions not', () => {
    const { keeper } = aKeeper();
    for (let i = 0; i < 2; i += 1) keeper.refused(refused());
    keeper.endNight();
    expect(keeper.isScriptOnly).toBe(false);
    for (let i = 0; i < 3; i += 1) keeper.refused(refused());
    keeper.endNight();
    expect(keeper.isSuspended).toBe(true);
    expect(keeper.maySay('小李')).toBe(true);
  });
});
