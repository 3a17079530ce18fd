import type { IndexLine } from '../recording-index.ts';

/** A little beyond an utterance's end is waited for before it is placed, ms: the next file may begin there. */
const MARGIN_MS = 100;
/** Files remembered: an utterance is placed within seconds of its end. */
const MOST_FILES = 8;

interface FileSpan {
  readonly file: string;
  /** Epoch ms on the air clock. */
  readonly startsAt: number;
  endsAt: number;
}

/** Finds for every utterance the file, or the two, that it was recorded in. */
export class SaidPlaces {
  #spans: FileSpan[] = [];
  #waiting: { readonly utterance: string; readonly from: number; readonly to: number }[] = [];

  opened(file: string, startsAt: number): void {
    this.#spans = [...this.#spans, { file, startsAt, endsAt: Number.POSITIVE_INFINITY }].slice(-MOST_FILES);
  }

  closed(file: string, endsAt: number): void {
    const span = this.#spans.find((one) => one.file === file);
    if (span !== undefined) span.endsAt = endsAt;
  }

  /** Times are epoch ms on the air clock. */
  said(utterance: string, from: number, to: number): void {
    this.#waiting.push({ utterance, from, to });
  }

  /** The places of all that ended before `airMs`. */
  settle(airMs: number): readonly IndexLine[] {
    const settled = this.#waiting.filter(({ to }) => to + MARGIN_MS <= airMs);
    this.#waiting = this.#waiting.filter(({ to }) => to + MARGIN_MS > airMs);
    return settled.flatMap(({ utterance, from, to }) =>
      this.#spans
        .filter((span) => from < span.endsAt && to > span.startsAt)
        .map(({ file, startsAt, endsAt }) => ({
          is: 'said' as const,
          utterance,
          file,
          fromMs: Math.round(Math.max(from, startsAt) - startsAt),
          toMs: Math.round(Math.min(to, endsAt) - startsAt),
        })),
    );
  }
}
