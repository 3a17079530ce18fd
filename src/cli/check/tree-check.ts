import type { ConfigTree, RoomTree } from '../../config/load-config.ts';
import { withLawfulLabel } from '../../config/own-label.ts';
import type { ConfigProblem } from '../../config/problem.ts';
import { loadRoomRules } from '../../gate/rules.ts';
import { judgeAdmission } from '../../knowledge/admission.ts';
import { judgePapers, termsOf } from '../../knowledge/admission-papers.ts';
import type { RoomConfig } from '../../model/room-config.ts';
import { languageOf } from '../../model/text.ts';
import { refusedLabelProblems } from '../../service/room-labels.ts';
import { checkPlatform } from './platform-check.ts';
import { checkPronunciations } from './pronunciation-check.ts';
import { checkScript } from './script-check.ts';

/**
 * What is left to check once the files have the right form: the rule packs, every product's admission, and
 * the gate's judgement of every scripted word.
 * @param now epoch ms
 */
export function checkTree(tree: ConfigTree, now: number): readonly ConfigProblem[] {
  const problems = [...tree.rooms.values()].flatMap((saved) => {
    // A label that falls short has been told at its line; the rest of its room is looked at all the same.
    const room = { ...saved, config: withLawfulLabel(saved.config) };
    return [
      ...checkAdmissions(tree, room, now),
      ...checkWords(tree, room, now),
      ...checkPlatform(tree, room, now),
    ];
  });
  // Rooms share products and rule packs.
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function checkAdmissions(tree: ConfigTree, { config }: RoomTree, now: number): readonly ConfigProblem[] {
  const terms = termsOf(config);
  const language = languageOf(config.locale);
  return config.products.flatMap((id) => {
    const product = tree.knowledge.product(id);
    const at = tree.products.get(id);
    if (product === undefined || at === undefined) return [];
    // A demo that nobody outside sees shows no seller and needs no basis.
    const isSeen = config.platform !== undefined && !terms.isDemo;
    const papers = judgePapers(product, tree.knowledge.shop, now, terms)
      .filter(({ severity }) => severity !== 'warn' || isSeen)
      .map(({ path, message, law, severity }) =>
        tree.sources.problem(
          { file: at.file, path: [...at.path, ...path] },
          {
            severity: severity === 'warn' ? 'warning' : 'error',
            code: 'ADMISSION_INCOMPLETE',
            message: message[language],
            law,
          },
        ),
      );
    const verdict = judgeAdmission(product, now, tree.knowledge.shop, terms);
    if (verdict.admitted) return [...papers, ...endingSoon(tree, product.id, now, config)];
    if (verdict.isOfPapers) return papers;
    const problem = tree.sources.problem(
      { file: at.file, path: [...at.path, 'admission'] },
      {
        severity: 'error',
        code: 'ADMISSION_INCOMPLETE',
        message: verdict.message[language],
        ...(verdict.missing.length > 0 && { expected: `admission.${verdict.missing.join(', admission.')}` }),
      },
    );
    return [...papers, problem];
  });
}

/** A night may last this long: what ends within it takes the product from the air in the midst of it (ADM-11). */
const NIGHT_MS = 24 * 3_600_000;

function endingSoon(tree: ConfigTree, id: string, now: number, config: RoomConfig): readonly ConfigProblem[] {
  const product = tree.knowledge.product(id);
  const at = tree.products.get(id);
  if (product === undefined || at === undefined) return [];
  const verdict = judgeAdmission(product, now + NIGHT_MS, tree.knowledge.shop, termsOf(config));
  if (verdict.admitted) return [];
  const language = languageOf(config.locale);
  const soon = { zh: '24 小时内将失效：', en: 'within 24 hours: ' }[language];
  const problem = tree.sources.problem(
    { file: at.file, path: [...at.path, 'admission'] },
    { severity: 'warning', code: 'ADMISSION_INCOMPLETE', message: `${soon}${verdict.message[language]}` },
  );
  return [problem];
}

function checkWords(tree: ConfigTree, room: RoomTree, now: number): readonly ConfigProblem[] {
  const { locale, rules: packs } = room.config;
  const loaded = loadRoomRules(tree.rulesDir, { locale, packs });
  if (loaded.ok) {
    return [
      ...refusedLabelProblems(tree, room, loaded.rules, now),
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
