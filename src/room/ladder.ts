import {
  LADDER_STEPS,
  type LadderConfig,
  type LadderEffect,
  type LadderStanding,
  type LadderState,
  type LadderStep,
  type StrikeSource,
} from '../model/ladder.ts';
import type { Bilingual } from '../model/text.ts';
import type { Draft, Refusal } from '../model/utterance.ts';
import { offencesOf, sourcesOf } from './ladder/whose-fault.ts';

/** A room of one night has a handful of people; more names than this share one standing. */
const OPERATORS = 64;
const OTHER_OPERATORS = '*';

/** As many as a room may list (model/room-config.ts). */
const PRODUCTS = 500;

export interface LadderTurn {
  readonly state: LadderState;
  /** In the order in which they take hold; empty where nothing changes. */
  readonly effects: readonly LadderEffect[];
}

export type Lifted =
  | ({ readonly ok: true } & LadderTurn)
  | { readonly ok: false; readonly reason: Bilingual };

export const NO_STRIKES: LadderState = { standings: [] };

/**
 * Counts a refusal against its sources. Only `rules` refusals count: a label that was due, a full disk or a
 * missing voice is nobody's fault. A line of the script counts once a window, however often the rundown
 * comes round to it. Steps only climb: a warning ends when no strike is left in the window, a restriction
 * with the night, a suspension and a held product only by a person.
 * @param now epoch ms
 */
export function strike(state: LadderState, refusal: Refusal, config: LadderConfig, now: number): LadderTurn {
  if (refusal.cause !== 'rules') return { state, effects: [] };
  const offences = offencesOf(refusal);
  if (refusal.findings.length > 0 && offences.length === 0) return { state, effects: [] };
  const weight = Math.max(1, ...offences.map(({ category }) => config.weights[category] ?? 1));
  let standings = current(state, config, now);
  const effects: LadderEffect[] = [];
  const line = lineOf(refusal.draft);
  for (const source of sourcesOf(refusal.draft, offences)) {
    const against = counted(source, standings);
    if (against === undefined) continue;
    const before = standings.find((standing) => isSame(standing.against, against)) ?? {
      against,
      strikes: [],
    };
    if (line !== undefined && before.strikes.some((known) => known.line === line)) continue;
    const { standing, reached } = climb(before, { at: now, weight, line }, config, now);
    standings = [...standings.filter((other) => !isSame(other.against, against)), standing];
    effects.push(...reached);
  }
  return { state: { standings }, effects };
}

/**
 * A person takes back what stands against a source; its strikes are forgotten. He gives his name and his
 * reason, and nobody lifts what stands against himself.
 */
export function lift(
  state: LadderState,
  { against, by, reason }: { readonly against: StrikeSource; readonly by: string; readonly reason: string },
  now: number,
): Lifted {
  if (by.trim() === '' || reason.trim() === '') {
    return no('解除要写明是谁、为什么', 'Lifting needs a name and a reason');
  }
  if (against.kind === 'operator' && against.name === by) {
    return no('不能解除对自己的限制', 'Nobody lifts what stands against himself');
  }
  const standing = state.standings.find((known) => isSame(known.against, against));
  if (standing?.step === undefined) return no('没有对它的措施', 'Nothing stands against it');
  const standings = state.standings.filter((known) => known !== standing);
  const strikes = sum(standing.strikes);
  return {
    ok: true,
    state: { standings },
    effects: [{ kind: 'lifted', against, strikes, since: now, by, reason }],
  };
}

/** A product is held for a reason of its own, not for its strikes. */
export function hold(state: LadderState, product: string, reason: string, now: number): LadderTurn {
  const against: StrikeSource = { kind: 'product', name: product };
  const before = state.standings.find((known) => isSame(known.against, against));
  const standing = { against, strikes: before?.strikes ?? [], step: 'held' as const, since: now };
  return {
    state: { standings: [...state.standings.filter((known) => known !== before), standing] },
    effects: [{ kind: 'held', against, strikes: sum(standing.strikes), since: now, reason }],
  };
}

/** The night is over: strikes, warnings and restrictions end; suspensions and held products stay. */
export function endNight(state: LadderState): LadderState {
  return {
    standings: state.standings
      .filter(({ step }) => step === 'suspended' || step === 'held')
      .map((standing) => ({ ...standing, strikes: [] })),
  };
}

/**
 * The state as a process finds it that starts now: what ends with the night has ended where that night is over,
 * though nobody was there to end it.
 * @param isOfThisNight whether a time, epoch ms, is of the night that the room goes into
 */
export function ofThisNight(state: LadderState, isOfThisNight: (at: number) => boolean): LadderState {
  const lasting = endNight(state).standings;
  return {
    standings: state.standings.flatMap((standing) => {
      const { against, strikes, since } = standing;
      const last = Math.max(since ?? 0, ...strikes.map(({ at }) => at));
      if (isOfThisNight(last)) return [standing];
      return lasting.filter((kept) => isSame(kept.against, against));
    }),
  };
}

/** Whether the room stands on the labelled slate until a person lifts it. */
export function isSuspended(state: LadderState): boolean {
  return state.standings.some(({ step }) => step === 'suspended');
}

/** Whether the model is off and only the script speaks. */
export function isScriptOnly(state: LadderState): boolean {
  return state.standings.some(
    ({ against, step }) =>
      (against.kind === 'script' || against.kind === 'answer') && rank(step) >= rank('restricted'),
  );
}

/** Whether this person's own words are still taken. */
export function maySay(state: LadderState, operator: string): boolean {
  return !state.standings.some(
    ({ against, step }) =>
      against.kind === 'operator' &&
      (against.name === operator || against.name === OTHER_OPERATORS) &&
      rank(step) >= rank('restricted'),
  );
}

/** Ids of the products that are not presented until a person lifts that. */
export function heldProducts(state: LadderState): ReadonlySet<string> {
  return new Set(
    state.standings.flatMap(({ against, step }) =>
      against.kind === 'product' && step === 'held' ? [against.name] : [],
    ),
  );
}

/** The standing a strike goes to; undefined where there are more products than a room can list. */
function counted(source: StrikeSource, standings: readonly LadderStanding[]): StrikeSource | undefined {
  if (source.kind === 'script' || source.kind === 'answer') return source;
  if (standings.some(({ against }) => isSame(against, source))) return source;
  const alike = standings.filter(({ against }) => against.kind === source.kind).length;
  if (source.kind === 'product') return alike < PRODUCTS ? source : undefined;
  return alike < OPERATORS - 1 ? source : { kind: 'operator', name: OTHER_OPERATORS };
}

/** Without the strikes that are too old, and the standings that nothing is left of. */
function current(state: LadderState, { windowMinutes }: LadderConfig, now: number): LadderStanding[] {
  const from = now - windowMinutes * 60_000;
  return state.standings.flatMap((standing) => {
    const strikes = standing.strikes.filter(({ at }) => at > from);
    if (rank(standing.step) >= rank('restricted')) return [{ ...standing, strikes }];
    return strikes.length === 0 ? [] : [{ ...standing, strikes }];
  });
}

function climb(
  before: LadderStanding,
  { at, weight, line }: { readonly at: number; readonly weight: number; readonly line: string | undefined },
  config: LadderConfig,
  now: number,
): { readonly standing: LadderStanding; readonly reached: readonly LadderEffect[] } {
  const { against } = before;
  const steps = stepsFor(against, config);
  // Every strike weighs one at least, so more than the highest threshold need not be kept.
  const most = Math.max(...steps.map(([, threshold]) => threshold));
  const strikes = [...before.strikes, { at, weight, ...(line !== undefined && { line }) }].slice(-most);
  const total = sum(strikes);
  const reached = steps.filter(([step, threshold]) => total >= threshold && rank(step) > rank(before.step));
  const step = reached.at(-1)?.[0];
  return {
    standing: { ...before, strikes, ...(step !== undefined && { step, since: now }) },
    reached: reached.map(([kind]) => ({ kind, against, strikes: total, since: now })),
  };
}

function stepsFor(
  against: StrikeSource,
  { warnAt, restrictAt, suspendAt, holdAt }: LadderConfig,
): readonly (readonly [LadderStep, number])[] {
  if (against.kind === 'product') {
    return [
      ['warned', warnAt],
      ['held', holdAt],
    ];
  }
  // A model that is off says nothing more, and what viewers make it say may not silence the room.
  if (against.kind === 'answer') {
    return [
      ['warned', warnAt],
      ['restricted', restrictAt],
    ];
  }
  return [
    ['warned', warnAt],
    ['restricted', restrictAt],
    ['suspended', suspendAt],
  ];
}

function rank(step: LadderStep | undefined): number {
  return step === undefined ? -1 : LADDER_STEPS.indexOf(step);
}

function sum(strikes: LadderStanding['strikes']): number {
  return strikes.reduce((total, { weight }) => total + weight, 0);
}

/** What tells a scripted line from the others; cards and fillers by the beginning of their words. */
function lineOf({ source, surface, line, text }: Draft): string | undefined {
  if (source !== 'script' && source !== 'filler') return undefined;
  if (line === undefined || surface !== 'speech') return `${surface}:${text.slice(0, 80)}`;
  return `${line.segment}/${line.line}/${line.variant}`;
}

function isSame(one: StrikeSource, other: StrikeSource): boolean {
  return one.kind === other.kind && nameOf(one) === nameOf(other);
}

function nameOf(source: StrikeSource): string {
  return 'name' in source ? source.name : '';
}

function no(zh: string, en: string): Lifted {
  return { ok: false, reason: { zh, en } };
}
