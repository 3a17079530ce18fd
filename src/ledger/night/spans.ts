/** From when to when, epoch ms. */
type Span = readonly [from: number, to: number];

/** Stretches of time of which one may be running. */
export class Spans {
  readonly #ended: Span[] = [];
  #since: number | undefined;

  /** Since when the running one runs, epoch ms. */
  get since(): number | undefined {
    return this.#since;
  }

  /** Nothing where one runs already. */
  begin(at: number): void {
    this.#since ??= at;
  }

  end(at: number): void {
    if (this.#since !== undefined) this.add(this.#since, at);
    this.#since = undefined;
  }

  /** The running one was none. */
  cancel(): void {
    this.#since = undefined;
  }

  add(from: number, to: number): void {
    if (to > from) this.#ended.push([from, to]);
  }

  /** All of them in order, none upon another; the running one until `now`. */
  until(now: number): readonly Span[] {
    const all = [...this.#ended, ...(this.#since === undefined ? [] : [[this.#since, now] as const])];
    const apart: Span[] = [];
    for (const [from, to] of all.sort(([one], [other]) => one - other)) {
      const last = apart.at(-1);
      if (last !== undefined && from <= last[1]) apart[apart.length - 1] = [last[0], Math.max(last[1], to)];
      else if (to > from) apart.push([from, to]);
    }
    return apart;
  }
}

/** @param spans in order, none upon another */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** What stands in both; each in order, none upon another. */
export function inBoth(some: readonly Span[], others: readonly Span[]): readonly Span[] {
  const both: Span[] = [];
  let at = 0;
  for (const [from, to] of some) {
    while ((others[at]?.[1] ?? Infinity) <= from) at += 1;
    for (let next = at; (others[next]?.[0] ?? Infinity) < to; next += 1) {
      const [start, end] = others[next] as Span;
      both.push([Math.max(from, start), Math.min(to, end)]);
    }
  }
  return both;
}
