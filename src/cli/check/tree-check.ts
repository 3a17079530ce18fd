import type { ConfigTree, RoomTree } from '../../config/load-config.ts';
import type { ConfigProblem } from '../../config/problem.ts';
import { loadRules } from '../../gate/rules.ts';
import { judgeAdmission } from '../../knowledge/admission.ts';
import { languageOf } from '../../model/text.ts';
import { checkPlatform } from './platform-check.ts';
import { checkPronunciations } from './pronunciation-check.ts';
import { checkScript } from './script-check.ts';

/**
 * What is left to check once the files have the right form: the rule packs, every product's admission, and
 * the gate's judgement of every scripted word.
 * @param now epoch ms
 */
export function checkTree(tree: ConfigTree, now: number): readonly ConfigProblem[] {
  const problems = [...tree.rooms.values()].flatMap((room) => [
    ...checkAdmissions(tree, room, now),
    ...checkWords(tree, room, now),
    ...checkPlatform(tree, room, now),
  ]);
  // Rooms share products and rule packs.
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function checkAdmissions(tree: ConfigTree, { config }: RoomTree, now: number): readonly ConfigProblem[] {
  return config.products.flatMap((id) => {
    const product = tree.knowledge.product(id);
    const at = tree.products.get(id);
    if (product === undefined || at === undefined) return [];
    const verdict = judgeAdmission(product, now);
    if (verdict.admitted) return [];
    const problem = tree.sources.problem(
      { file: at.file, path: [...at.path, 'admission'] },
      {
        severity: 'error',
        code: 'ADMISSION_INCOMPLETE',
        message: verdict.message[languageOf(config.locale)],
        ...(verdict.missing.length > 0 && { expected: `admission.${verdict.missing.join(', admission.')}` }),
      },
    );
    return [problem];
  });
}

function checkWords(tree: ConfigTree, room: RoomTree, now: number): readonly ConfigProblem[] {
  const { locale, rules: packs } = room.config;
  const loaded = loadRules(tree.rulesDir, { locale, ...(packs !== undefined && { packs }) });
  if (loaded.ok) {
    return [
      ...checkPronunciations(tree, room, loaded.rules, now),
      ...checkScript(tree, room, loaded.rules, now),
    ];
  }
  return loaded.problems.map((problem) => ({
    severity: 'error',
    code: 'RULES_INVALID',
    length: 1,
    source: '',
    path: '',
    ...problem,
  }));
}
