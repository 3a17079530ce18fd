/** Comments that several accounts, or one claim of effect, tie together: what a merchant has to be shown. */
export interface ShillGroup {
  /** Of its first and latest comment, epoch ms. */
  readonly since: number;
  readonly lastAt: number;
  readonly accounts: number;
  readonly comments: number;
  /** One of the comments, personal data masked. */
  readonly sample: string;
  /** Why it is taken for paid talk: Chinese, then English. */
  readonly reason: string;
}

interface Group {
  readonly since: number;
  lastAt: number;
  readonly users: Set<string>;
  readonly comments: Set<string>;
  sample: string;
  reason: string;
}

/** What screening says of a comment, as far as it matters here. */
export interface ShillVerdict {
  readonly id: string;
  readonly class: string;
  readonly reason: string;
  readonly campaign?: string;
  readonly sample?: string;
}

/** Writers remembered until their comments are judged for the last time: two busy minutes. */
const WRITERS_KEPT = 8_192;
/** A merchant reads no more; the longest silent leave first. */
const GROUPS_KEPT = 200;
/** Beyond so many the number tells nothing new. */
const COUNTED = 5_000;

/** Gathers paid talk into groups, from the night's events as they come or from its ledger. */
export class ShillGroups {
  readonly #writers = new Map<string, string>();
  readonly #groups = new Map<string, Group>();

  /** A comment came in. */
  receive(id: string, user: string): void {
    this.#writers.set(id, user);
    const oldest = this.#writers.keys().next().value;
    if (this.#writers.size > WRITERS_KEPT && oldest !== undefined) this.#writers.delete(oldest);
  }

  /** A comment was judged, for the first time or again. */
  screen(verdict: ShillVerdict, at: number): void {
    if (verdict.class !== 'shill') return;
    const key = verdict.campaign ?? verdict.reason;
    const known = this.#groups.get(key);
    const group = known ?? {
      since: at,
      lastAt: at,
      users: new Set<string>(),
      comments: new Set<string>(),
      sample: '',
      reason: verdict.reason,
    };
    this.#groups.delete(key);
    this.#groups.set(key, group);
    group.lastAt = at;
    group.reason = verdict.reason;
    if (group.sample === '') group.sample = verdict.sample ?? '';
    if (group.comments.size < COUNTED) group.comments.add(verdict.id);
    const user = this.#writers.get(verdict.id);
    if (user !== undefined && group.users.size < COUNTED) group.users.add(user);
    const oldest = this.#groups.keys().next().value;
    if (this.#groups.size > GROUPS_KEPT && oldest !== undefined) this.#groups.delete(oldest);
  }

  /** The `n` that were heard of last, latest first. */
  latest(n: number): readonly ShillGroup[] {
    return [...this.#groups.values()]
      .slice(-n)
      .reverse()
      .map(({ since, lastAt, users, comments, sample, reason }) => ({
        since,
        lastAt,
        accounts: users.size,
        comments: comments.size,
        sample,
        reason,
      }));
  }
}
