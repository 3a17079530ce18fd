import type { LedgerKind } from '../../model/ledger-entry.ts';
import type { BodyFields } from './body-fields.ts';
import { inBoth, lengthOf, Spans } from './spans.ts';

/** For how much of the time in which viewers had an AI before them the label was proven (LAB-01, AUD-07). */
export interface LabelUptime {
  /** `labelledMs` as a share of `aiOnAirMs`; null where no proof was recorded or no AI was on air. */
  readonly labelUptime: number | null;
  /**
   * An AI figure or voice was on air: from the first words, or the first proof, behind an opening, a pause or a
   * hand-back until the next pause, take or closing, and whatever the voice says beyond. What was before the
   * first picture was proven is none of it, nor are pauses and the time in which a person speaks.
   */
  readonly aiOnAirMs: number;
  /** Of it with a proof, under a second old, that the label stands in a picture. */
  readonly labelledMs: number;
  /** How often the proof was lost in that time. */
  readonly labelLost: number;
}

/** Follows the figure, the voice and the proof of the label through a night. */
export class LabelUptimeTally {
  readonly #figure = new Spans();
  readonly #voice = new Spans();
  readonly #proof = new Spans();
  /** A ledger that is read from the midst of a night on has no opening entry. */
  #isOnAir = true;
  #isProofKnown = false;
  #lost = 0;
  #firstAt: number | undefined;
  #lastAt = 0;

  /** @param at epoch ms */
  take(kind: LedgerKind, at: number, body: BodyFields): void {
    this.#firstAt ??= at;
    // An entry that the ledger would not take at first says when it happened.
    const moment = this.#within(body.time('at') ?? body.time('happenedAt') ?? at, at);
    switch (kind) {
      case 'room.admitted':
        // A new process: what ran in the one before ran until its last sign.
        this.#figure.end(this.#lastAt);
        this.#proof.end(this.#lastAt);
        break;
      case 'room.opened':
        this.#figure.end(this.#lastAt);
        this.#isOnAir = true;
        // The picture that stood proven has the figure in it from now on.
        if (this.#proof.since !== undefined) this.#figure.begin(moment);
        break;
      case 'room.resumed':
      case 'room.handed-back':
        this.#isOnAir = true;
        break;
      case 'room.paused':
      case 'room.taken':
      case 'room.closed':
        this.#figure.end(moment);
        this.#isOnAir = false;
        break;
      case 'label.confirmed':
        this.#confirm(moment);
        break;
      case 'label.lost':
        this.#lose(moment);
        break;
      case 'label.spoken':
        if (this.#isOnAir) this.#figure.begin(moment);
        break;
      case 'utterance.aired':
        this.#hear(body, this.#within(body.time('to') ?? moment, at));
        break;
    }
    this.#lastAt = Math.max(this.#lastAt, at);
  }

  totals(): LabelUptime {
    const onAir = new Spans();
    for (const spans of [this.#figure, this.#voice]) {
      for (const [from, to] of spans.until(this.#lastAt)) onAir.add(from, to);
    }
    const ai = onAir.until(this.#lastAt);
    const aiOnAirMs = lengthOf(ai);
    const labelledMs = lengthOf(inBoth(ai, this.#proof.until(this.#lastAt)));
    return {
      labelUptime: this.#isProofKnown && aiOnAirMs > 0 ? labelledMs / aiOnAirMs : null,
      aiOnAirMs,
      labelledMs,
      labelLost: this.#lost,
    };
  }

  #confirm(at: number): void {
    this.#isProofKnown = true;
    // Confirmed anew without a loss: in a new process, of which the figure has only just begun.
    if (this.#proof.since !== undefined) this.#figure.cancel();
    this.#proof.end(Math.min(at, this.#lastAt));
    this.#proof.begin(at);
    if (this.#isOnAir) this.#figure.begin(at);
  }

  #lose(at: number): void {
    // A span that begins in the midst of a night began with the proof that is lost here.
    if (!this.#isProofKnown) this.#proof.begin(this.#firstAt ?? at);
    this.#isProofKnown = true;
    const { since } = this.#figure;
    // The proof was older than the figure: nothing shows that this picture was there any more.
    if (since !== undefined && at <= since) this.#figure.cancel();
    else if (since !== undefined) this.#lost += 1;
    this.#proof.end(at);
  }

  #hear(body: BodyFields, to: number): void {
    const from = this.#within(body.time('from') ?? to - (body.number('durationMs') ?? 0), to);
    if (this.#isOnAir) this.#figure.begin(from);
    // Most of what is said is said by a figure that stands there anyway.
    if (from < (this.#figure.since ?? Infinity)) this.#voice.add(from, to);
  }

  /** No moment is later than its entry, or before the first one. */
  #within(moment: number, latest: number): number {
    return Math.min(latest, Math.max(this.#firstAt ?? latest, moment));
  }
}
