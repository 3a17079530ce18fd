import type { Clock } from '../../infra/clock.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { EntryFilter } from '../../ledger/read-entries.ts';
import type { Correction } from '../../model/correction.ts';
import type { LabelPlan } from '../../model/label-plan.ts';
import type { LedgerEntry } from '../../model/ledger-entry.ts';
import type { RoomConfig } from '../../model/room-config.ts';
import type { Locale } from '../../model/text.ts';
import { HEARD_KINDS } from './aired-words.ts';
import { CORRECTION_KINDS, correctionsIn } from './correction-list.ts';
import { type CorrectionSearch, findCorrections } from './find-corrections.ts';
import type { ReviewWords } from './proposal.ts';

const HOUR_MS = 3_600_000;

/** How far back words are reviewed again where nobody says: the night and the day after it. */
export const CORRECTED_FOR_MS = 24 * HOUR_MS;

/** Corrections older than this are in the ledger only; nobody puts a word of last month right on air. */
export const LISTED_FOR_MS = 30 * 24 * HOUR_MS;

/** Words are cleared at most this long before they are heard (gate/door.ts), with room for a long line. */
export const CLEARED_BEFORE_MS = 10 * 60_000;

/** What a list of corrections is made from. */
export interface CorrectionSources {
  readonly entries: (filter: EntryFilter) => Iterable<LedgerEntry>;
  readonly clock: Pick<Clock, 'now'>;
  readonly review: ReviewWords;
  /** All products, admitted or not: a product that is held was spoken of nonetheless. */
  readonly knowledge: () => KnowledgeBase;
  /** The labels that are asked for now. */
  readonly plan: () => LabelPlan;
  readonly locale: Locale;
  /** IANA name. */
  readonly timeZone: string;
}

/** The zone in which a room's viewers tell the time: its window's, else the market's where it has only one. */
export function timeZoneOf({ window, locale }: Pick<RoomConfig, 'window' | 'locale'>): string {
  if (window !== undefined) return window.timeZone;
  return locale === 'zh-CN' ? 'Asia/Shanghai' : Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The corrections of the ledger and those that a review of now would add; writes nothing. */
export function surveyCorrections(
  sources: CorrectionSources,
  since = sources.clock.now() - CORRECTED_FOR_MS,
): readonly Correction[] {
  const list = listIn(sources);
  const found = findCorrections(searchOf(sources, [...list.values()], since));
  for (const { id } of found.withdrawn) list.delete(id);
  for (const correction of found.proposed) list.set(correction.id, correction);
  return inOrder(list.values());
}

/** What the ledger tells of, by id. */
export function listIn({ entries, clock }: CorrectionSources): Map<string, Correction> {
  return correctionsIn(entries({ kinds: CORRECTION_KINDS, from: clock.now() - LISTED_FOR_MS }));
}

export function searchOf(
  sources: CorrectionSources,
  known: readonly Correction[],
  since: number,
): CorrectionSearch {
  const { entries, clock, review, knowledge, plan, locale, timeZone } = sources;
  return {
    entries: entries({ from: since - CLEARED_BEFORE_MS, kinds: HEARD_KINDS }),
    since,
    now: clock.now(),
    review,
    knowledge: knowledge(),
    plan: plan(),
    locale,
    timeZone,
    known,
  };
}

/** By the time the words were first heard. */
export function inOrder(corrections: Iterable<Correction>): readonly Correction[] {
  return [...corrections].sort((one, other) => one.saidAt - other.saidAt || one.id.localeCompare(other.id));
}
