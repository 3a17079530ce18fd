import type { RecordingConfig } from '../../model/output-config.ts';
import type { IndexLine } from '../recording-index.ts';

const DAY_MS = 86_400_000;
/** The law counts calendar years; the longest four of them, so that no leap day makes us early. */
const YEAR_MS = 366 * DAY_MS;

export interface RetentionPolicy extends Pick<RecordingConfig, 'keepYears' | 'salesEndDays'> {
  /** Nothing at all is deleted: an investigation or a dispute is on. */
  readonly isHeld: boolean;
}

/**
 * The files that may go (AUD-02): the latest of the stream's end and the end of its sales, and the years
 * after it, have passed. Whatever is not known to be old enough stays.
 * @param now epoch ms
 */
export function outlived(
  lines: readonly IndexLine[],
  { keepYears, salesEndDays, isHeld }: RetentionPolicy,
  now: number,
): readonly string[] {
  if (isHeld) return [];
  const gone = new Set(lines.flatMap((line) => (line.is === 'deleted' ? [line.file] : [])));
  const keptMs = Math.max(3, keepYears) * YEAR_MS + salesEndDays * DAY_MS;
  return lines.flatMap((line) =>
    line.is === 'closed' && line.endsAt + keptMs < now && !gone.has(line.file) ? [line.file] : [],
  );
}

/** Files that were begun and never closed: the process ended before them. */
export function unfinished(lines: readonly IndexLine[]): readonly (IndexLine & { is: 'opened' })[] {
  const done = new Set(lines.flatMap((line) => (line.is === 'closed' ? [line.file] : [])));
  return lines.filter((line) => line.is === 'opened').filter(({ file }) => !done.has(file));
}
