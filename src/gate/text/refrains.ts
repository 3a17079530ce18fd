import { isHan } from './characters.ts';
import type { SpanText } from './span-text.ts';

/** So often the same stands between single characters before it is taken out: 红+黄+蓝 lists, 治x疗x失x眠 hides. */
const FEWEST = 3;
/** A mark of HTML with its name is longer than all others: `nbsp`. */
const LONGEST = 6;

/** The text without what stands between its characters again and again: letters, signs, marks of HTML. */
export function dropRefrains(folded: SpanText): SpanText {
  const { text } = folded;
  const edits: { from: number; to: number; text: string }[] = [];
  for (let at = 0; at + 2 < text.length; ) {
    const refrain = isHan(text.charCodeAt(at)) ? refrainAt(text, at + 1) : '';
    if (refrain === '') {
      at += 1;
      continue;
    }
    const from = at;
    at += 1;
    const found: typeof edits = [];
    while (text.startsWith(refrain, at) && isHan(text.charCodeAt(at + refrain.length))) {
      found.push({ from: at, to: at + refrain.length, text: '' });
      at += refrain.length + 1;
    }
    if (found.length >= FEWEST) edits.push(...found);
    else at = from + 1 + refrain.length;
  }
  return folded.replace(edits);
}

/** What stands before the next character; '' for nothing, for a number, and for what is too long. */
function refrainAt(text: string, from: number): string {
  let to = from;
  while (to < text.length && !isHan(text.charCodeAt(to))) {
    const code = text.charCodeAt(to);
    if (code >= ONE && code <= NINE) return '';
    to += 1;
  }
  return to === text.length || to - from > LONGEST ? '' : text.slice(from, to);
}

const [ONE, NINE] = [0x31, 0x39];
