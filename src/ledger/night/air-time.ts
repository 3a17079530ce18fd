import type { LedgerKind } from '../../model/ledger-entry.ts';

/** Follows a room from open to close, and measures what happens on air only: pauses and off hours stand still. */
export class AirTime {
  #isOpen = false;
  #pausedSince: number | undefined;
  #lastAt: number | undefined;
  #onAirMs = 0;
  #pausedMs = 0;
  #sinceLabelMs = 0;
  #largestGapMs = 0;

  /** Every entry in order: the last one before a crash is the best that is known of the crash's time. */
  take(kind: LedgerKind, at: number): void {
    if (kind === 'room.opened') this.#open(at);
    // A span that begins in the midst of a night has no opening entry: what happens there is on air.
    else if (this.#lastAt === undefined) this.#open(at);
    this.#moveTo(at);
    if (kind === 'room.closed') this.#close();
    if (kind === 'room.paused') this.#pausedSince ??= at;
    if (kind === 'room.resumed') this.#pausedSince = undefined;
  }

  /** A spoken label was heard at this time. */
  label(at: number): void {
    // It may have been heard a little before its entry was written, never after.
    const early = Math.max(0, (this.#lastAt ?? at) - at);
    this.#largestGapMs = Math.max(this.#largestGapMs, this.#sinceLabelMs - early);
    this.#sinceLabelMs = Math.min(early, this.#sinceLabelMs);
  }

  totals(): { readonly onAirMs: number; readonly pausedMs: number; readonly largestLabelGapMs: number } {
    return {
      onAirMs: this.#onAirMs,
      pausedMs: this.#pausedMs,
      largestLabelGapMs: Math.max(this.#largestGapMs, this.#sinceLabelMs),
    };
  }

  #open(at: number): void {
    this.#close();
    this.#isOpen = true;
    this.#lastAt = at;
  }

  #close(): void {
    this.#largestGapMs = Math.max(this.#largestGapMs, this.#sinceLabelMs);
    this.#sinceLabelMs = 0;
    this.#isOpen = false;
    this.#pausedSince = undefined;
  }

  #moveTo(at: number): void {
    const passed = Math.max(0, at - (this.#lastAt ?? at));
    this.#lastAt = Math.max(at, this.#lastAt ?? at);
    if (!this.#isOpen) return;
    if (this.#pausedSince !== undefined) {
      this.#pausedMs += passed;
    } else {
      this.#onAirMs += passed;
      this.#sinceLabelMs += passed;
    }
  }
}
