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

/** 天天开开心心 is good Chinese; four characters that are there twice, one after another, are not. */
const FEWEST_PAIRS = 4;
/** Doubled to slip past a filter; three and more of any character are folded anyway. */
const FOLDED_WHEN_DOUBLED = new Set([...'最第治疗癌祛瘦']);

/** How many characters from one on are each there twice: 治治疗疗失失眠眠. */
function pairsFrom(text: string, from: number): number {
  let at = from;
  while (
    isHan(text.charCodeAt(at)) &&
    text.charCodeAt(at) === text.charCodeAt(at + 1) &&
    text.charCodeAt(at + 1) !== text.charCodeAt(at + 2)
  )
    at += 2;
  return (at - from) / 2;
}

/** The text without what is there twice or more for nothing: 治治治疗, 最最好. */
export function foldRepeats(folded: SpanText): SpanText {
  const { text } = folded;
  const edits: { from: number; to: number; text: string }[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const pairs = pairsFrom(text, at);
    if (pairs >= FEWEST_PAIRS) {
      for (const end = at + pairs * 2; at < end; at += 2)
        edits.push({ from: at, to: at + 2, text: text.charAt(at) });
      continue;
    }
    let end = at + 1;
    while (end < text.length && text.charCodeAt(end) === code) end += 1;
    if (end - at > 1 && isHan(code)) {
      const character = text.charAt(at);
      if (end - at > 2 || FOLDED_WHEN_DOUBLED.has(character))
        edits.push({ from: at, to: end, text: character });
    }
    at = end;
  }
  return folded.replace(edits);
}
