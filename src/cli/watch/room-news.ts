import type { Alert, RefusalView, RoomState, RoomView, UtteranceView } from '../../model/room-view.ts';

/** One thing that happened in a room, as `candor watch` tells it. `at` is epoch ms. */
export type RoomNews =
  | { readonly type: 'state'; readonly at: number; readonly room: string; readonly state: RoomState }
  | ({ readonly type: 'on-air'; readonly at: number; readonly durationMs: number } & UtteranceView)
  | ({ readonly type: 'next'; readonly at: number } & UtteranceView)
  | ({ readonly type: 'refused' } & RefusalView)
  | ({ readonly type: 'alert' } & Alert)
  | {
      readonly type: 'label';
      readonly at: number;
      /** How many stage pages are open, and how many prove that the AI label is on them. */
      readonly stages: number;
      readonly proven: number;
    };

/** What of a view is told. */
export type ToldView = Pick<
  RoomView,
  'room' | 'state' | 'at' | 'onAir' | 'next' | 'recent' | 'refusals' | 'alerts' | 'label'
>;

/**
 * What is new in a view. Of the first one: how the room stands. What happened before somebody watched is in
 * the ledger, and not told as news.
 */
export function newsBetween(before: ToldView | undefined, now: ToldView): readonly RoomNews[] {
  const { at, room, state, label } = now;
  const news: RoomNews[] = [];
  if (before?.state !== state) news.push({ type: 'state', at, room, state });
  if (before?.label.stages !== label.stages || before.label.proven !== label.proven) {
    news.push({ type: 'label', at, stages: label.stages, proven: label.proven });
  }
  for (const refusal of before === undefined ? [] : newer(before.refusals, now.refusals, refusalKey))
    news.push({ type: 'refused', ...refusal });
  for (const alert of before === undefined ? [] : newer(before.alerts, now.alerts, alertKey))
    news.push({ type: 'alert', ...alert });
  for (const { startedAt, ...airing } of aired(before, now))
    news.push({ type: 'on-air', at: startedAt, ...airing });
  const next = now.next[0];
  if (next !== undefined && !isSame(next, before?.next[0])) news.push({ type: 'next', at, ...next });
  return news;
}

/** What went on air since: short words may have come and gone between two views. Oldest first. */
function aired(before: ToldView | undefined, now: ToldView) {
  const current = now.onAir === null ? [] : [now.onAir];
  if (before === undefined) return current;
  const known = new Set([...before.recent, before.onAir].map((airing) => airing?.id));
  return [...now.recent.toReversed(), ...current].filter(({ id }) => !known.has(id));
}

/** Of lists that begin with the newest: what the later one has before the newest of the earlier, oldest first. */
function newer<T>(before: readonly T[], now: readonly T[], keyOf: (each: T) => string): readonly T[] {
  const newest = before[0] === undefined ? undefined : keyOf(before[0]);
  const known = now.findIndex((each) => keyOf(each) === newest);
  return now.slice(0, known < 0 ? now.length : known).toReversed();
}

const refusalKey = ({ at, draft }: RefusalView) => `${at} ${draft.id} ${draft.text}`;
const alertKey = ({ at, code, message }: Alert) => `${at} ${code} ${message}`;

/** The script's next line has the same id each time, so its words tell it apart. */
function isSame(one: UtteranceView, other: UtteranceView | undefined): boolean {
  return other !== undefined && one.text === other.text && one.line === other.line;
}
