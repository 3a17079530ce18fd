import { RecentMap } from '../memory/recent-map.ts';

/** What is known of one viewer within the windows. */
export interface ViewerTrace {
  /** Times of his latest comments, oldest first. */
  readonly times: number[];
  /** His latest texts without separators, oldest first. */
  readonly texts: TextTrace[];
}

interface TextTrace {
  readonly id: string;
  readonly key: string;
  readonly at: number;
}

/** A minute covers the slowest flood that disturbs a room. */
const WINDOW_MS = 60_000;
/** Texts kept of one viewer: more than any repeat limit asks for. */
const TEXTS_KEPT = 24;
/** Times kept of one viewer: one more than the per-minute limit is enough to see it broken. */
const TIMES_KEPT = 32;

/** Traces of the viewers heard lately; the longest silent leave first. */
export class RecentUsers {
  readonly #traces: RecentMap<ViewerTrace>;

  constructor(capacity: number) {
    this.#traces = new RecentMap(capacity);
  }

  get size(): number {
    return this.#traces.size;
  }

  /** Notes a comment and returns the trace with it as its last. */
  note(user: string, id: string, key: string, at: number): ViewerTrace {
    const trace = this.#traces.get(user) ?? { times: [], texts: [] };
    this.#traces.set(user, trace);
    trace.times.push(at);
    trace.texts.push({ id, key, at });
    forget(trace.times, TIMES_KEPT, (time) => time < at - WINDOW_MS);
    forget(trace.texts, TEXTS_KEPT, (text) => text.at < at - WINDOW_MS);
    return trace;
  }
}

function forget<T>(list: T[], kept: number, isOld: (item: T) => boolean): void {
  let drop = Math.max(0, list.length - kept);
  while (drop < list.length && isOld(list[drop] as T)) drop += 1;
  if (drop > 0) list.splice(0, drop);
}
