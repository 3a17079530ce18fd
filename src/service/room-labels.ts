import type { ConfigTree, RoomTree } from '../config/load-config.ts';
import type { ConfigProblem } from '../config/problem.ts';
import { labelPlanFor, type RefusedLabel, refusedLabels } from '../gate/label-plan.ts';
import type { CompiledRules } from '../gate/rules.ts';
import { languageOf } from '../model/text.ts';

/**
 * Labels of a room that its rules refuse, each at its place: in room.yaml where the room words it itself, else at
 * the locale, whose market words it. `check`, `sign-off` and `run` ask this alike.
 * @param now epoch ms
 */
export function refusedLabelProblems(
  tree: ConfigTree,
  { config, roomFile }: RoomTree,
  rules: CompiledRules,
  now: number,
): readonly ConfigProblem[] {
  const { locale, label } = config;
  const plan = labelPlanFor({
    locale,
    contentProducer: tree.service.contentProducer,
    ...(label !== undefined && { overrides: label }),
  });
  const language = languageOf(locale);
  return refusedLabels(plan, rules, locale, now).flatMap(({ path, text, findings }) =>
    findings
      .filter(({ action }) => action !== 'note')
      .map(({ rule, law, reason, fix }) =>
        tree.sources.problem(
          { file: roomFile, path: isOwn(path, config) ? path : ['locale'] },
          {
            severity: 'error',
            code: 'WORDS_REFUSED',
            message: `${{ zh: 'AI 标识', en: 'the AI label' }[language]} '${text}': ${reason[language]}`,
            fix: fix[language],
            law,
            rule,
          },
        ),
      ),
  );
}

function isOwn([, part]: RefusedLabel['path'], { label }: RoomTree['config']): boolean {
  if (part === 'spoken' || part === 'stage' || part === 'captionPrefix') return label?.[part] !== undefined;
  return false;
}
