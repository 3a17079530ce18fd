import type { ViewerTrace } from './recent-users.ts';

export interface Flood {
  readonly reason: string;
  /** Earlier comments of the same flood. */
  readonly earlier: readonly string[];
}

/** Nobody types more real sentences than this in ten seconds or a minute; cheering is faster than asking. */
const PER_TEN_SECONDS = 6;
const PER_MINUTE = 25;
/** The third time within a minute is no longer emphasis; a short cheer or a question may come more often. */
const REPEATS = 3;
const REPEATS_LENIENT = 5;
const SHORT = 3;

/** Whether the viewer's last comment is part of a flood. */
export function floodIn(trace: ViewerTrace, isQuestion: boolean): Flood | undefined {
  const last = trace.texts.at(-1);
  if (last === undefined) return undefined;
  const same = last.key === '' ? [] : trace.texts.filter((text) => text.key === last.key);
  const limit = isQuestion || last.key.length <= SHORT ? REPEATS_LENIENT : REPEATS;
  if (same.length >= limit) {
    // A question asked too often stays a question the first time.
    const earlier = same.slice(isQuestion ? 1 : 0, -1).map((text) => text.id);
    return { reason: `同一人重复刷屏 ${same.length} 次 · same viewer, same words`, earlier };
  }
  const lately = trace.times.filter((time) => time > last.at - 10_000).length;
  if (lately > PER_TEN_SECONDS) return { reason: '发得过快 · too many in ten seconds', earlier: [] };
  if (trace.times.length > PER_MINUTE) return { reason: '发得过多 · too many in a minute', earlier: [] };
  return undefined;
}
