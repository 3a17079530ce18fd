/** Longer wordings hold more than one thought and are read out badly, UTF-16 units. */
const LONGEST = 45;

/** How well a question is put, for reading out: the longest that is still one clear sentence. */
export function clarityOf(text: string): number {
  const length = text.trim().length;
  const excess = Math.max(0, length - LONGEST);
  const shouting = text.match(/(.)\1{2,}|[!！~～]{2,}|\p{Extended_Pictographic}/gu)?.length ?? 0;
  const numbers = text.match(/\d{7,}|[@＠]|https?:/g)?.length ?? 0;
  const asks = /[?？吗呢]\s*$/.test(text.trim()) ? 4 : 0;
  return Math.min(length, LONGEST) - 2 * excess - 4 * shouting - 20 * numbers + asks;
}
