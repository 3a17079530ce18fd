/** The sentence of a folded text that `[from, to)` stands in, its closing mark included. */
export function sentenceAround(text: string, from: number, to: number): { from: number; to: number } {
  let start = from;
  while (start > 0 && !isEnd(text, start - 1)) start -= 1;
  let end = Math.max(to - 1, from);
  while (end < text.length && !isEnd(text, end)) end += 1;
  return { from: start, to: Math.min(text.length, end + 1) };
}

/** '9.9' and 'no.1' hold a point that ends nothing. */
function isEnd(text: string, at: number): boolean {
  const character = text[at];
  if (character === '!' || character === '?' || character === ';' || character === '\n') return true;
  return character === '.' && !(/[a-z0-9]/.test(text[at - 1] ?? '') && /[a-z0-9]/.test(text[at + 1] ?? ''));
}
