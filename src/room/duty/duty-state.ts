import type { DutyFallback, DutyState, Shift } from '../../model/duty.ts';
import { lastEnd, turnAt } from './moments.ts';

export interface DutyRules {
  readonly roster: readonly Shift[];
  readonly timeZone: string;
  /** How long one sign of life holds, ms. */
  readonly intervalMs: number;
  /** How long a person who comes on, or whose sign is due, may take, ms. */
  readonly graceMs: number;
  readonly fallback: DutyFallback;
}

/** What is remembered of a watch: all else follows from the roster and the time. */
export interface DutyMemory {
  /** When the room began to be watched, epoch ms. */
  readonly startedAt: number;
  /** Until when the signs given so far hold, epoch ms. */
  readonly coveredUntil: number;
}

export interface DutyMoment {
  readonly state: DutyState;
  readonly onWatch: readonly string[];
  readonly dueAt: number | null;
  readonly fallback: DutyFallback | null;
  /** The next moment at which any of this changes by the clock alone, epoch ms. */
  readonly changesAt: number;
}

/** How a room is watched at `now`, epoch ms: a function of the roster, the signs and the time alone. */
export function dutyAt(rules: DutyRules, memory: DutyMemory, now: number): DutyMoment {
  const turns = rules.roster.map((shift) => turnAt(shift, rules.timeZone, now));
  const present = turns.filter(({ opensAt }) => opensAt <= now);
  const boundaries = turns.map(({ opensAt, closesAt }) => (opensAt > now ? opensAt : closesAt));
  // Whoever comes on gets the grace to say so; a room that has just started gives it too.
  const arrivals = [memory.startedAt, ...present.map(({ opensAt }) => opensAt)];
  const dueAt =
    present.length > 0
      ? Math.max(memory.coveredUntil, ...arrivals.map((at) => at + rules.graceMs))
      : Math.max(memory.startedAt, ...rules.roster.map((shift) => lastEnd(shift, rules.timeZone, now)));
  const fallsAt = dueAt + rules.graceMs;
  const darkensAt = rules.fallback === 'slate' ? fallsAt : fallsAt + rules.intervalMs;
  return {
    state: present.length === 0 ? 'unwatched' : now < dueAt ? 'watched' : 'overdue',
    onWatch: [...new Set(present.map(({ name }) => name))],
    dueAt: present.length === 0 ? null : dueAt,
    fallback: now >= darkensAt ? 'slate' : now >= fallsAt ? rules.fallback : null,
    changesAt: Math.min(...[...boundaries, dueAt, fallsAt, darkensAt].filter((at) => at > now)),
  };
}

/**
 * Until when a sign of life given at `now` by `name` holds; undefined where the roster has him not on watch.
 * It holds for the interval, but beyond the end of his turn only as long as his successor may take.
 */
export function coverOf(rules: DutyRules, name: string, now: number): number | undefined {
  const turns = rules.roster
    .filter((shift) => shift.name === name)
    .map((shift) => turnAt(shift, rules.timeZone, now))
    .filter(({ opensAt }) => opensAt <= now);
  if (turns.length === 0) return undefined;
  const leavesAt = Math.max(...turns.map(({ closesAt }) => closesAt));
  return Math.min(now + rules.intervalMs, leavesAt + rules.graceMs);
}
