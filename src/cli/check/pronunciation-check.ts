import type { ConfigTree, RoomTree } from '../../config/load-config.ts';
import type { ConfigProblem } from '../../config/problem.ts';
import type { CompiledRules } from '../../gate/rules.ts';
import { languageOf } from '../../model/text.ts';
import { unfitPronunciations } from '../../service/manners.ts';

/**
 * Entries of a room's pronunciation dictionaries that could make a host say other words than were cleared.
 * @param now epoch ms
 */
export function checkPronunciations(
  tree: ConfigTree,
  { config, roomFile }: RoomTree,
  rules: CompiledRules,
  now: number,
): readonly ConfigProblem[] {
  return unfitPronunciations(config, rules, now).map(({ path, reason }) =>
    tree.sources.problem(
      { file: roomFile, path },
      { severity: 'error', code: 'WORDS_REFUSED', message: reason[languageOf(config.locale)] },
    ),
  );
}
