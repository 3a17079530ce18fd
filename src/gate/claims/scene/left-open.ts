import { mayMatch } from '../../text/may-match.ts';
import type { Clause } from './clauses.ts';

const WHETHER = /^(?:so |and |but |now |as to |as for )?whether\b/u;
const UNKNOWN =
  /\b(?:can't|cannot|can not|couldn't|could not|won't|don't|do not|wouldn't) (?:honestly |really )?(?:tell|say|know|promise|vouch|confirm|swear|speak|answer|have)\b|\b(?:not|nothing|isn't|no word|no note) (?:on (?:file|record|the sheet|my sheet|the label)|stated|listed|written|recorded|noted|mentioned)\b|\bno idea\b|\bhave to (?:check|ask|find out)\b|\bdoesn't say\b/u;
const OPEN_BEFORE =
  /\b(?:can't|cannot|can not|couldn't|could not|won't|don't|do not|not able to|unable to) (?:honestly |really )?(?:tell you|say|know|promise|vouch|confirm|swear|speak to) (?:whether|if) [^,.;!?]*$/u;
const WRONG_TO_SAY =
  /\b(?:wrong|untrue|dishonest|a lie|lying|a stretch|misleading|false|unfair|not right|not honest)(?: of (?:me|us))? (?:if (?:i|we)|for (?:me|us) to|to) (?:call|called|say|said|tell you|told you|claim|claimed|sell)(?: (?:it|this|that|them|these|those))?(?: as| is| are| to be)? ?(?:a |an |the |all )?$/u;

/** Whether it outlasts others, we've nothing to show: left open. */
const ALL_WHETHER = /^ ?(?:as (?:to|for) |so |and |but )?whether\b[^.!?;]*$/u;
const NOTHING_TO_SAY =
  /^[,:—-]? ?(?:(?:we|i)(?:'ve| have)(?: got)? (?:nothing|no (?:data|figures?|tests?|proof|study|studies|evidence|idea|word))\b|there(?:'s| is) (?:nothing|no (?:data|figures?|tests?|proof|study|studies|evidence|word))\b|(?:we|i) (?:can't|cannot|don't|do not|couldn't|won't|haven't) (?:say|know|tell|claim|test|tested|compared|promise)\b|(?:the )?(?:sheet|file|facts?|label|maker) (?:doesn't|don't|does not|do not) say\b)/u;

/** Cheap to ask of a whole text first. */
export const mayBeLeftOpen = (text: string): boolean =>
  text.includes('whether') || mayMatch(OPEN_BEFORE, text) || mayMatch(WRONG_TO_SAY, text);

/** Whether it comes from Georgia I can't tell, and it would be wrong to call it sugar free: left open, or taken back. */
export function isLeftOpen(text: string, clauses: readonly Clause[], clause: Clause, from: number): boolean {
  const before = text.slice(clause.from, from);
  if (OPEN_BEFORE.test(before) || WRONG_TO_SAY.test(before)) return true;
  if (ALL_WHETHER.test(clause.text) && NOTHING_TO_SAY.test(text.slice(clause.to))) return true;
  if (!WHETHER.test(clause.text)) return false;
  const next = clauses[clauses.indexOf(clause) + 1];
  return (
    UNKNOWN.test(clause.text) ||
    (next !== undefined && next.sentence === clause.sentence && UNKNOWN.test(next.text))
  );
}
