/** Lines that an engine may still be saying: the one on air and those just before. */
const MEMORY = 4;

/**
 * Tells our own words from an engine's. An engine with a language model of its own can be asked past the gate,
 * by its panel or another program: what it then says was never cleared.
 */
export class OwnWords {
  #texts: readonly string[] = [];

  said(text: string): void {
    this.#texts = [...this.#texts, bare(text)].slice(-MEMORY);
  }

  /** Engines split lines and change the marks between words, so only letters and figures are compared. */
  areForeign(text: string): boolean {
    const words = bare(text);
    return words !== '' && !this.#texts.some((own) => own.includes(words));
  }
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
