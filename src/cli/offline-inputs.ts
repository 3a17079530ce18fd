import { formatProblems } from '../config/format-problems.ts';
import { loadKnowledge } from '../config/load-knowledge.ts';
import { type CompiledRules, loadRules } from '../gate/rules.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { CandorError } from '../model/errors.ts';
import type { Locale } from '../model/text.ts';

/**
 * The knowledge base that `--kb` names. What is odd in it and no error, such as a field that the contract does
 * not know, is told on standard error.
 * @param now epoch ms
 * @throws CandorError CONFIG_INVALID with all that is wrong with it
 */
export function readKnowledge(path: string, now: number): KnowledgeBase {
  const loaded = loadKnowledge(path, { now });
  if (loaded.ok) {
    if (loaded.warnings.length > 0)
      process.stderr.write(`${formatProblems(loaded.warnings, { colour: false })}\n`);
    return loaded.knowledge;
  }
  const problems = formatProblems(loaded.problems, { colour: false });
  throw new CandorError('CONFIG_INVALID', `The knowledge base ${path} cannot be used.\n${problems}`);
}

/**
 * All packs of a folder that fit a locale.
 * @throws CandorError RULES_INVALID with the places
 */
export function readRules({ rules, locale }: { rules: string; locale: Locale }): CompiledRules {
  const loaded = loadRules(rules, { locale });
  if (loaded.ok) return loaded.rules;
  const list = loaded.problems.map(
    ({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`,
  );
  throw new CandorError('RULES_INVALID', `The rule packs in ${rules} cannot be used.\n${list.join('\n')}`);
}
