/** A sentence as the model wrote it, with the keys that it cites. */
export interface CitedLine {
  readonly text: string;
  /** As cited, such as `F1`; `NONE` where the model says that the facts hold no answer. */
  readonly keys: readonly string[];
}

/** More than this without a citation is not the form that was asked for. */
const LONGEST = 400;

const CITATION = /[⟦[【(（]\s*((?:F\d+|NONE)(?:\s*[,，、;\s]\s*F\d+)*)\s*[⟧\]】)）]/iu;

/**
 * Cuts a stream of text into sentences with their citations as soon as each is complete. Round and square
 * brackets are taken too, since small models change them. A line without a citation comes out with no keys.
 */
export class CitedLines {
  #buffer = '';

  /** What became complete with this piece, in order. */
  push(piece: string): readonly CitedLine[] {
    this.#buffer += piece;
    const lines: CitedLine[] = [];
    for (;;) {
      const cut = this.#cut();
      if (cut === undefined) return lines;
      if (cut.text !== '' || cut.keys.length > 0) lines.push(cut);
    }
  }

  /** What is left at the end of a whole answer: a last line without its line feed. */
  end(): readonly CitedLine[] {
    const left = tidy(this.#buffer);
    this.#buffer = '';
    return left === '' ? [] : [{ text: left, keys: [] }];
  }

  #cut(): CitedLine | undefined {
    const citation = CITATION.exec(this.#buffer);
    const newline = this.#buffer.search(/(?<=\S[ \t]*)\n/);
    if (citation !== null && (newline < 0 || this.#buffer.slice(newline, citation.index).trim() === '')) {
      const text = tidy(this.#buffer.slice(0, citation.index));
      // A full stop that the model set after the citation belongs to the sentence before it.
      this.#buffer = this.#buffer.slice(citation.index + citation[0].length).replace(/^[ \t]*[。.！!]/u, '');
      return { text, keys: (citation[1] ?? '').toUpperCase().match(/F\d+|NONE/g) ?? [] };
    }
    if (newline >= 0) {
      // The citation may stand alone on the next line: what comes next has to be seen first.
      const next = this.#buffer.slice(newline).trimStart();
      if (next === '' || /^[⟦[【(（][^⟧\]】)）]{0,40}$/u.test(next)) return undefined;
      return this.#takeUncited(newline);
    }
    return this.#buffer.length > LONGEST ? this.#takeUncited(this.#buffer.length) : undefined;
  }

  #takeUncited(end: number): CitedLine {
    const text = tidy(this.#buffer.slice(0, end));
    this.#buffer = this.#buffer.slice(end);
    return { text, keys: [] };
  }
}

function tidy(text: string): string {
  return (
    text
      .replaceAll(/\*\*|`+|^\s*(?:[-*•]|\d+[.、)])\s+/gmu, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
      // A full stop that the model set after the citation belonged to the sentence before it.
      .replace(/^[。.！!，,;；]+\s*/u, '')
  );
}
