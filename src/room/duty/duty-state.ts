import type { DutyFallback, DutyState, Shift } from '../../model/duty.ts';
import { nightAt } from '../../rundown/night-window.ts';

export interface DutyRules {
  readonly roster: readonly Shift[];
  readonly timeZone: string;
  /** How long one sign of life holds, ms. */
  readonly intervalMs: number;
  /** How long a due sign may take before the room falls back, ms. */
  readonly graceMs: number;
  readonly fallback: DutyFallback;
}

export interface DutyMoment {
  readonly state: DutyState;
  readonly onWatch: readonly string[];
  readonly dueAt: number | null;
  readonly fallback: DutyFallback | null;
  /** The next moment at which any of this changes by the clock alone, epoch ms. */
  readonly changesAt: number;
}

/**
 * How a room is watched: a function of the roster, the signs and the time alone. The fall-back follows from
 * the last sign only, so that no change of turns lifts it: that takes a person.
 * @param heldUntil until when the signs given so far hold, or since when the room is watched, epoch ms
 * @param now epoch ms
 */
export function dutyAt(rules: DutyRules, heldUntil: number, now: number): DutyMoment {
  const turns = rules.roster.map((shift) => turnAt(shift, rules.timeZone, now));
  const present = turns.filter(({ opensAt }) => opensAt <= now);
  const boundaries = turns.map(({ opensAt, closesAt }) => (opensAt > now ? opensAt : closesAt));
  const fallsAt = heldUntil + rules.graceMs;
  // With nobody there the script alone would be an unattended loop, which platforms and law forbid.
  const darkensAt = rules.fallback === 'slate' ? fallsAt : fallsAt + rules.intervalMs;
  return {
    state: present.length === 0 ? 'unwatched' : now < heldUntil ? 'watched' : 'overdue',
    onWatch: [...new Set(present.map(({ name }) => name))],
    dueAt: present.length === 0 ? null : heldUntil,
    fallback: now >= darkensAt ? 'slate' : now >= fallsAt ? rules.fallback : null,
    changesAt: Math.min(...[...boundaries, heldUntil, fallsAt, darkensAt].filter((at) => at > now)),
  };
}

/**
 * Until when a sign of life given at `now` by `name` holds, epoch ms: for the interval, but not beyond his
 * turn; undefined where the roster has him not on watch.
 */
export function heldBy(rules: DutyRules, name: string, now: number): number | undefined {
  const turns = rules.roster
    .filter((shift) => shift.name === name)
    .map((shift) => turnAt(shift, rules.timeZone, now))
    .filter(({ opensAt }) => opensAt <= now);
  if (turns.length === 0) return undefined;
  return Math.min(now + rules.intervalMs, Math.max(...turns.map(({ closesAt }) => closesAt)));
}

/** The turn of a shift that is under way, or else its next. */
function turnAt({ name, from, to }: Shift, timeZone: string, now: number) {
  return { name, ...nightAt({ from, to, timeZone }, now) };
}
