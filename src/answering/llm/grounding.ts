import { contentWords, normalise } from '../../knowledge/retrieval.ts';
import type { Bilingual } from '../../model/text.ts';
import { moneyIn, numbersIn } from '../numbers.ts';
import type { CitedLine } from './cited-lines.ts';
import type { Evidence } from './evidence.ts';

/** What is wrong with a sentence of the model. */
export type Ungrounded =
  | 'uncited'
  | 'unknown-key'
  | 'number'
  | 'money'
  | 'language'
  | 'echo'
  | 'unrelated'
  | 'form';

/** Characters that a sentence may share with the viewer's words, beyond what the facts say too. */
const ECHO = { zh: 6, en: 20 } as const;

/** A spoken sentence is shorter than this. */
const LONGEST = { zh: 120, en: 320 } as const;

/**
 * Whether a sentence rests on the facts that it cites: keys that exist, no number or amount that they lack,
 * the right language, words in common with them, and no repeating of the viewer's words.
 */
export function groundingProblem(
  line: CitedLine,
  evidence: readonly Evidence[],
  question: string,
  language: keyof Bilingual,
): Ungrounded | undefined {
  if (line.keys.length === 0) return 'uncited';
  const cited = line.keys.map((key) => evidence.find((fact) => fact.key === key));
  const facts = cited.filter((fact) => fact !== undefined);
  if (facts.length < cited.length) return 'unknown-key';
  if (line.text === '' || line.text.length > LONGEST[language] || /https?:|[{}<>⟦⟧]/u.test(line.text))
    return 'form';
  if (!isIn(language, line.text)) return 'language';

  const proof = facts.map(({ owner, label, text }) => `${owner} ${label} ${text}`).join(' \n ');
  if (!isSubset(numbersIn(line.text), numbersIn(proof))) return 'number';
  const amounts = facts.filter(({ isMoney }) => isMoney).map(({ text }) => text);
  if (!isSubset(moneyIn(line.text), numbersIn(amounts.join(' \n ')))) return 'money';
  if (isEcho(line.text, question, proof, language)) return 'echo';
  const said = normalise(line.text);
  const isRelated = facts.some(({ label, text }) =>
    contentWords(`${label} ${text}`).some((word) => said.includes(word)),
  );
  return isRelated ? undefined : 'unrelated';
}

function isIn(language: keyof Bilingual, text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  // A product's name may be in the other language, so the balance decides.
  return language === 'zh' ? han > 0 && han >= words : words > 0 && words * 2 >= han;
}

function isSubset(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((item) => all.has(item));
}

function isEcho(said: string, question: string, proof: string, language: keyof Bilingual): boolean {
  const [spoken, asked, proven] = [said, question, proof].map((text) =>
    normalise(text).replaceAll(/[^\p{L}\p{N}]/gu, ''),
  ) as [string, string, string];
  const length = ECHO[language];
  for (let at = 0; at + length <= spoken.length; at += 1) {
    const piece = spoken.slice(at, at + length);
    if (asked.includes(piece) && !proven.includes(piece)) return true;
  }
  return false;
}
