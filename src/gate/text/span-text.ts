/**
 * A text whose every code unit remembers which stretch of the original it came from. Order is kept, so a
 * stretch of this text is a stretch of the original.
 */
export class SpanText {
  readonly text: string;
  readonly #from: readonly number[];
  readonly #to: readonly number[];

  constructor(text: string, from: readonly number[], to: readonly number[]) {
    this.text = text;
    this.#from = from;
    this.#to = to;
  }

  /** Offsets into the original, in UTF-16 code units, of `[from, to)` of this text. */
  span(from: number, to: number): [from: number, to: number] {
    if (this.text.length === 0 || to <= from) {
      const at = this.#from[from] ?? this.#to.at(-1) ?? 0;
      return [at, at];
    }
    return [this.#from[from] ?? 0, this.#to[to - 1] ?? 0];
  }

  /** Index in this text of the first unit that begins at or after `original`; its length where none does. */
  indexAtOrAfter(original: number): number {
    let low = 0;
    let high = this.#from.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#from[middle] as number) < original) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** This text with `[from, to)` replaced; every unit of the replacement maps to the whole stretch. */
  replace(edits: readonly { from: number; to: number; text: string }[]): SpanText {
    if (edits.length === 0) return this;
    let text = '';
    const from: number[] = [];
    const to: number[] = [];
    let at = 0;
    const copy = (until: number): void => {
      text += this.text.slice(at, until);
      for (; at < until; at += 1) {
        from.push(this.#from[at] as number);
        to.push(this.#to[at] as number);
      }
    };
    for (const edit of edits) {
      copy(edit.from);
      const [start, end] = this.span(edit.from, edit.to);
      text += edit.text;
      for (let unit = 0; unit < edit.text.length; unit += 1) {
        from.push(start);
        to.push(end);
      }
      at = edit.to;
    }
    copy(this.text.length);
    return new SpanText(text, from, to);
  }
}
