import { DateTime } from 'luxon';
import type { NightWindow } from '../model/room-config.ts';

/** A stretch of time on air, epoch ms. */
export interface Night {
  readonly opensAt: number;
  readonly closesAt: number;
}

/**
 * The night that `now` (epoch ms) falls in, or else the next one. Wall-clock times of the window's zone, so
 * a night on which the clocks change is an hour shorter or longer.
 */
export function nightAt(window: NightWindow, now: number): Night {
  const today = DateTime.fromMillis(now, { zone: window.timeZone }).startOf('day');
  for (const day of [-1, 0, 1]) {
    const date = today.plus({ days: day });
    const opens = atTime(date, window.from);
    const sameDay = atTime(date, window.to);
    const closes = sameDay > opens ? sameDay : atTime(date.plus({ days: 1 }), window.to);
    if (closes.toMillis() > now) return { opensAt: opens.toMillis(), closesAt: closes.toMillis() };
  }
  throw new Error('a window opens at least once in three days');
}

function atTime(date: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return date.set({ hour, minute });
}
