import type { AiredView } from '../model/stage-protocol.ts';

/** An utterance is cut, not over, where it ends this much before its time, ms. */
const CUT_MARGIN_MS = 20;
/** Announced ahead and not yet over: a room has two or three. */
const MOST = 8;

interface Airing {
  readonly view: AiredView;
  readonly endsAtMs: number;
}

/** What is announced to be heard and when, on the air clock. Whoever shows it is told a little ahead. */
export class Airings {
  #list: readonly Airing[] = [];

  announce(view: AiredView): void {
    const others = this.#list.filter((airing) => airing.view.id !== view.id);
    this.#list = [...others, { view, endsAtMs: view.startsAtMs + view.durationMs }].slice(-MOST);
  }

  /** The utterance is over at `atMs`; true where that is a cut. */
  end(id: string, atMs: number): boolean {
    const airing = this.#list.find(({ view }) => view.id === id);
    if (airing === undefined || atMs >= airing.endsAtMs - CUT_MARGIN_MS) return false;
    this.#list = this.#list.map((one) => (one === airing ? { ...one, endsAtMs: atMs } : one));
    return true;
  }

  /** What is heard at `airMs`. */
  at(airMs: number): { readonly utterance: AiredView; readonly elapsedMs: number } | null {
    const airing = this.#list.findLast(({ view, endsAtMs }) => view.startsAtMs <= airMs && airMs < endsAtMs);
    if (airing === undefined) return null;
    return { utterance: airing.view, elapsedMs: airMs - airing.view.startsAtMs };
  }

  clear(): void {
    this.#list = [];
  }
}
