import type { Rule } from '../../model/rule-pack.ts';
import type { Finding } from '../../model/utterance.ts';

/**
 * The text with the words that its rules have of their own: in place of what they met, or behind it all. Undefined
 * where no rule that speaks against it has any.
 * @param rules of the findings, in the same order
 */
export function ownWording(
  text: string,
  findings: readonly Finding[],
  rules: readonly Rule[],
): string | undefined {
  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  const appended = new Set<string>();
  for (const [index, { action, span }] of findings.entries()) {
    const own = rules[index]?.rewrite;
    if (action !== 'rewrite' || own === undefined || own === 'never') continue;
    if ('append' in own) appended.add(own.append);
    else edits.push({ from: span[0], to: span[1], text: own.replace });
  }
  if (edits.length === 0 && appended.size === 0) return undefined;
  let made = '';
  let at = 0;
  for (const edit of edits.sort((one, other) => one.from - other.from)) {
    if (edit.from < at) continue;
    made += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return [made + text.slice(at), ...appended].reduce(withSentence);
}

/** What is appended is a sentence of its own, whatever mark the text before it lacks. */
function withSentence(text: string, sentence: string): string {
  const before = text.trim().replace(/[，,、；;：:]$/u, '');
  if (/[。！？…]["”』」）)]?$/u.test(before)) return before + sentence;
  const gap = /\p{Script=Han}/u.test(sentence) ? '' : ' ';
  if (/[!?.]["”』」）)]?$/u.test(before)) return before + gap + sentence;
  return `${before}${gap === '' ? '。' : '. '}${sentence}`;
}
