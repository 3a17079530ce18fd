import type { Rule } from '../../model/rule-pack.ts';
import type { Finding } from '../../model/utterance.ts';

export interface Proposal {
  readonly text: string;
}

const CLAUSE_END = /[，,。！!？?；;\n]/;
/** A sentence that begins so was cut from what it hung on. */
const HANGING = /^(?:但|而且|所以|也|还|并且|就|却|便|因此|因为|不过|反而|and|but|so|because|or)/i;
/** Less than this is a scrap, in characters. */
const SHORTEST = 6;

/** The text with every finding's rewriting done; undefined where one has none or what is left is no sentence. */
export function rewriteOf(
  text: string,
  findings: readonly Finding[],
  rules: readonly Rule[],
): Proposal | undefined {
  const edits: { from: number; to: number; text: string }[] = [];
  let appended = '';
  for (const [index, finding] of findings.entries()) {
    if (finding.action === 'note') continue;
    const how = rules[index]?.rewrite;
    if (finding.action !== 'rewrite' || how === undefined) return undefined;
    const [from, to] = finding.span;
    if ('append' in how) {
      if (!appended.includes(how.append)) appended += how.append;
    } else if ('drop' in how) edits.push({ ...clauseAround(text, from, to), text: '' });
    else edits.push({ from, to, text: how.replace });
  }
  edits.sort((a, b) => a.from - b.from);
  let made = '';
  let at = 0;
  for (const edit of edits) {
    if (edit.from < at) continue;
    made += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  made = withNotice(tidy(made + text.slice(at)), appended);
  if (made === text || made.length < SHORTEST || made.length * 2.5 < text.length) return undefined;
  return HANGING.test(made) && !HANGING.test(text) ? undefined : { text: made };
}

/** What is appended is a sentence of its own. */
function withNotice(text: string, appended: string): string {
  if (appended === '' || text === '' || /[。！？!?.…]["”』」）)]?$/.test(text)) return text + appended;
  const bare = text.replace(/[，,、；;：:]$/, '');
  return /\p{Script=Han}/u.test(appended) ? `${bare}。${appended}` : `${bare}. ${appended}`;
}

/** The clause with the mark before it, or, where it comes first, the mark behind it. */
function clauseAround(text: string, from: number, to: number): { from: number; to: number } {
  let start = from;
  while (start > 0 && !CLAUSE_END.test(text.charAt(start - 1))) start -= 1;
  let end = to;
  while (end < text.length && !CLAUSE_END.test(text.charAt(end))) end += 1;
  const opensSentence = start === 0 || /[。！!？?\n]/.test(text.charAt(start - 1));
  if (opensSentence) return { from: start, to: Math.min(text.length, end + 1) };
  return { from: start - 1, to: end };
}

function tidy(text: string): string {
  return text
    .replace(/[，,]{2,}/g, '，')
    .replace(/[，,]([。！？!?])/g, '$1')
    .replace(/^[，,。；;！!]+/, '')
    .trim();
}
