import { refusedLabels } from '../gate/label-plan.ts';
import type { CompiledRules } from '../gate/rules.ts';
import { CandorError } from '../model/errors.ts';
import type { LabelPlan } from '../model/label-plan.ts';
import type { Locale } from '../model/text.ts';

/**
 * @param now epoch ms
 * @throws CandorError RULES_INVALID where rules would refuse the room's own AI label
 */
export function requireLabelsClear(plan: LabelPlan, rules: CompiledRules, locale: Locale, now: number): void {
  const refused = refusedLabels(plan, rules, locale, now);
  if (refused.length === 0) return;
  const words = refused.map(
    ({ text, findings }) => `${text} (${findings.map(({ rule }) => rule).join(', ')})`,
  );
  throw new CandorError('RULES_INVALID', `The rules refuse the AI label itself: ${words.join(' / ')}`, {
    fix: 'Reword the label in room.yaml, or mend the rule: candor check shows the place.',
  });
}
