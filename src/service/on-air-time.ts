/** Silence and label gaps of a room while it is on air: the hours between two nights are neither. Times in ms. */
export class OnAirTime {
  readonly #deadAirMs: number;
  /** Since when nobody has spoken; undefined while somebody does, or off air. */
  #silentSince: number | undefined;
  /** Since when no label has been spoken; undefined off air. */
  #unlabelledSince: number | undefined;
  #isOnAir = false;
  #deadAirs = 0;
  #longestSilenceMs = 0;
  #largestLabelGapMs = 0;

  /** @param deadAirMs a longer silence is dead air */
  constructor(deadAirMs: number) {
    this.#deadAirMs = deadAirMs;
  }

  get silence(): { readonly times: number; readonly longestMs: number } {
    return { times: this.#deadAirs, longestMs: this.#longestSilenceMs };
  }

  get largestLabelGapMs(): number {
    return this.#largestLabelGapMs;
  }

  begin(at: number): void {
    this.#isOnAir = true;
    this.#silentSince = at;
    this.#unlabelledSince = at;
  }

  spoken(at: number): void {
    this.#endSilence(at);
  }

  silent(at: number): void {
    if (this.#isOnAir) this.#silentSince = at;
  }

  labelled(at: number): void {
    this.#endLabelGap(at);
    this.#unlabelledSince = at;
  }

  end(at: number): void {
    this.#endSilence(at);
    this.#endLabelGap(at);
    this.#isOnAir = false;
  }

  #endSilence(at: number): void {
    if (this.#silentSince === undefined) return;
    const ms = at - this.#silentSince;
    this.#silentSince = undefined;
    this.#longestSilenceMs = Math.max(this.#longestSilenceMs, ms);
    if (ms > this.#deadAirMs) this.#deadAirs += 1;
  }

  #endLabelGap(at: number): void {
    if (this.#unlabelledSince === undefined) return;
    this.#largestLabelGapMs = Math.max(this.#largestLabelGapMs, at - this.#unlabelledSince);
    this.#unlabelledSince = undefined;
  }
}
