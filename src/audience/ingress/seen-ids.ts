import { RecentMap } from '../memory/recent-map.ts';

/** Relays repeat what they sent when they reconnect; ten minutes cover their buffers. */
const REMEMBERED_MS = 10 * 60_000;
/** Half a minute at ten thousand a second is not remembered whole, and need not be. */
const CAPACITY = 50_000;

/** Ids heard lately, the oldest forgotten first. */
export class SeenIds {
  readonly #seen = new RecentMap<number>(CAPACITY);

  /** Notes an id; true where it was heard within the time remembered. */
  isRepeated(id: string, now: number): boolean {
    const before = this.#seen.get(id);
    if (before !== undefined && now - before < REMEMBERED_MS) return true;
    this.#seen.set(id, now);
    return false;
  }
}
