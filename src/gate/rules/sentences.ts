interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What was asked for last: all that may excuse one finding asks for the same. */
let last: { readonly text: string; readonly of: Stretch; readonly sentence: Stretch } | undefined;

/** The sentence of a folded text that `[from, to)` stands in, its closing mark included. */
export function sentenceAround(text: string, from: number, to: number): Stretch {
  if (last?.of.from === from && last.of.to === to && last.text === text) return last.sentence;
  const sentence = find(text, from, to);
  last = { text, of: { from, to }, sentence };
  return sentence;
}

function find(text: string, from: number, to: number): Stretch {
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
