import { readEntries } from './read-entries.ts';

/** A pause in the ledger longer than this parts two nights, ms: rooms restart in minutes and sleep by day. */
const NIGHT_GAP_MS = 4 * 3_600_000;

/** When the last night of a room began, epoch ms: its first entry after the last long pause. */
export function lastNightStart(dir: string, room: string): number | undefined {
  let start: number | undefined;
  let before: number | undefined;
  for (const { at } of readEntries(dir, room)) {
    if (before === undefined || at - before > NIGHT_GAP_MS) start = at;
    before = at;
  }
  return start;
}
