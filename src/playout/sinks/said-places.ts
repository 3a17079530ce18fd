import type { IndexLine } from '../recording-index.ts';

/** A little beyond an utterance's end is waited for before it is placed, ms: the next file may begin there. */
const MARGIN_MS = 100;
/** Files remembered: an utterance is placed within seconds of its end. */
const MOST_FILES = 8;

/** Times are ms of the stream, which has no holes where frames were left out. */
interface FileSpan {
  readonly file: string;
  readonly startsAt: number;
  endsAt: number;
}

/** Finds for every utterance the file, or the two, that it was recorded in. */
export class SaidPlaces {
  readonly #streamMsOf: (airMs: number) => number;
  #spans: FileSpan[] = [];
  #waiting: { readonly utterance: string; readonly from: number; readonly to: number }[] = [];

  /** @param streamMsOf when in the stream a moment of the air clock is shown */
  constructor(streamMsOf: (airMs: number) => number) {
    this.#streamMsOf = streamMsOf;
  }

  /** @param startsAt stream ms */
  opened(file: string, startsAt: number): void {
    this.#spans = [...this.#spans, { file, startsAt, endsAt: Number.POSITIVE_INFINITY }].slice(-MOST_FILES);
  }

  /** @param endsAt stream ms */
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
    return settled.flatMap(({ utterance, ...air }) => {
      const from = this.#streamMsOf(air.from);
      const to = this.#streamMsOf(air.to);
      return this.#spans
        .filter((span) => from < span.endsAt && to > span.startsAt)
        .map(({ file, startsAt, endsAt }) => ({
          is: 'said' as const,
          utterance,
          file,
          fromMs: Math.round(Math.max(from, startsAt) - startsAt),
          toMs: Math.round(Math.min(to, endsAt) - startsAt),
        }));
    });
  }
}
