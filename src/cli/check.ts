import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { formatProblems, problemsAsJson } from '../config/format-problems.ts';
import { type ConfigTree, surveyConfig } from '../config/load-config.ts';
import { type ConfigProblem, inReadingOrder } from '../config/problem.ts';
import { SystemClock } from '../infra/clock.ts';
import { EXIT } from '../model/errors.ts';
import { checkTree } from './check/tree-check.ts';

interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly asOf?: number;
}

const EXAMPLES = `
Examples:
  $ candor check                        the folder ./config
  $ candor check shop/config            another folder
  $ candor check --format json          for programs: every problem with file, line and column
  $ candor check --as-of 2026-12-01     as if it were that day: what will have expired?

Exit codes: 0 fine (warnings too), 1 an error was found, 2 the command or folder could not be used.`;

/** `candor check`: everything about a configuration folder that can be wrong, at its place. */
export function checkCommand(): Command {
  return new Command('check')
    .description(
      'check a configuration folder: form, references, admissions, and every scripted word by the gate',
    )
    .argument('[configDir]', 'the configuration folder', 'config')
    .addOption(new Option('--format <form>', 'how to print').choices(['text', 'json']).default('text'))
    .option('--as-of <time>', 'check as at this ISO 8601 time', readTime)
    .addHelpText('after', EXAMPLES)
    .action(check);
}

function check(configDir: string, options: CheckOptions): void {
  if (!existsSync(configDir)) {
    process.stderr.write(`There is no folder ${configDir}. Name the folder that holds candor.yaml.\n`);
    process.exitCode = EXIT.usage;
    return;
  }
  const started = new SystemClock().now();
  const survey = surveyConfig(configDir, { env: process.env, now: options.asOf ?? started });
  const now = options.asOf ?? survey.tree?.knowledge.asOf ?? started;
  const problems = inReadingOrder([
    ...survey.problems,
    ...(survey.tree === undefined ? [] : checkTree(survey.tree, now)),
  ]);
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  process.stdout.write(
    options.format === 'json'
      ? `${problemsAsJson(problems)}\n`
      : asText(configDir, survey.tree, problems, { errors, warnings: problems.length - errors }),
  );
  process.exitCode = errors > 0 ? EXIT.findings : EXIT.fine;
}

function asText(
  configDir: string,
  tree: ConfigTree | undefined,
  problems: readonly ConfigProblem[],
  count: { readonly errors: number; readonly warnings: number },
): string {
  const colour = process.stdout.isTTY === true && process.stdout.hasColors();
  const list = problems.length === 0 ? '' : `${formatProblems(problems, { colour })}\n\n`;
  const found = `${plural(count.errors, 'error')}, ${plural(count.warnings, 'warning')}`;
  if (tree === undefined)
    return `${list}${configDir}: ${found}. The scripts are checked once the files above are sound.\n`;
  const lines = [...tree.rooms.values()].flatMap(({ rundown }) =>
    rundown.segments.flatMap(({ lines }) => lines),
  );
  const seen = [
    plural(tree.rooms.size, 'room'),
    plural(tree.knowledge.products.length, 'product'),
    plural(lines.length, 'line'),
  ].join(', ');
  return `${list}${configDir}: ${found} in ${seen}.\n`;
}

function plural(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

function readTime(text: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time))
    throw new InvalidArgumentError('Give an ISO 8601 time, such as 2026-12-01T20:00:00+08:00.');
  return time;
}
