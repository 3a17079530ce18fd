import {
  type Draft,
  type Finding,
  type LabelMoment,
  type Refusal,
  type Review,
  WITHHELD_CATEGORY,
} from '../model/utterance.ts';
import { UNKNOWN_PRODUCT } from './rules/unknown-product.ts';

/** A spoken label stands before these words. */
export function labelFirst(draft: Draft, due: LabelMoment): Refusal {
  return refusal(draft, 'label-due', `先要口播 AI 标识（${due}）`, `A spoken AI label comes first (${due})`);
}

/** Words that only call themselves a label. */
export function notTheLabel(draft: Draft): Refusal {
  return refusal(
    draft,
    'rules',
    '这不是标识方案里的标识原文',
    'These are not the words of the label plan, so they may not pass for the label',
  );
}

/** What the rules and the facts said against the words as they were drafted. */
export function ruledOut(draft: Draft, { decision, findings, claims }: Review): Refusal {
  const message =
    decision === 'refuse'
      ? { zh: '违反规则，未播出', en: 'A rule or a fact speaks against it' }
      : { zh: '违反规则的部分没有播出', en: 'What a rule or a fact speaks against was left out' };
  return { draft, cause: 'rules', findings, claims, message };
}

/** A refusal that no finding explains, in both languages. */
export function refusal(draft: Draft, cause: Refusal['cause'], zh: string, en: string): Refusal {
  return { draft, cause, findings: [], claims: [], message: { zh, en } };
}

/** What was refused is left out, and the rest is said. */
export function isShortened({ decision, findings }: Review): boolean {
  return decision === 'rewrite' && findings.some(({ action }) => action === 'refuse');
}

/**
 * These stand whoever signs: the label rules, every rule of the AI's own honesty, what keeps a product off the air, that
 * what is sold is known (a product is let in by its file and not by a signature under one line), and that only approved words are said of goods whose advertising is reviewed beforehand, since no signature replaces the
 * office's. An objection of the second opinion under the headings of that honesty is no less than its rules.
 */
export function isNeverOverridden({ category, rule }: Finding): boolean {
  return (
    category === 'label' ||
    category === WITHHELD_CATEGORY ||
    rule === 'gate/locked-script' ||
    rule === UNKNOWN_PRODUCT ||
    rule.startsWith('ai-honesty/') ||
    rule === 'judge/experience' ||
    rule === 'judge/identity'
  );
}
