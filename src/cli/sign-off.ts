import { Command } from 'commander';
import { formatProblems } from '../config/format-problems.ts';
import { type ConfigTree, type RoomTree, surveyConfig } from '../config/load-config.ts';
import { type ConfigProblem, hasErrors, inReadingOrder } from '../config/problem.ts';
import { loadRoomRules } from '../gate/rules.ts';
import { SystemClock } from '../infra/clock.ts';
import { judgeSignOff } from '../knowledge/sign-off.ts';
import { appendSignOff, readSignOffs } from '../ledger/sign-offs.ts';
import { CandorError, EXIT } from '../model/errors.ts';
import { materialOf } from '../service/room-sign-off.ts';
import { checkTree } from './check/tree-check.ts';
import { signOffSummary } from './sign-off/summary.ts';

interface SignOffOptions {
  readonly room?: string;
  readonly by?: string;
  readonly note?: string;
  readonly show?: true;
}

const HELP = `
A signature is bound to the script, the title, the hosts, the label plan, the rule packs, the facts of every
product and its picture files. Any change of them voids it, and \`candor run\` says which.

Examples:
  $ candor sign-off --room night --by 周五 --note "脚本第 3 版"
  $ candor sign-off --room night --show            what would be signed, and whether it is

Exit codes: 0 signed, 1 \`check\` finds an error or (--show) the room is not signed as it is, 2 usage or
configuration, 3 the data folder cannot be written.`;

/** `candor sign-off`: a named person answers for what a room will say and show (Measures, art. 30). */
export function signOffCommand(): Command {
  return new Command('sign-off')
    .description('sign what a room will say and show; any later change voids it')
    .argument('[configDir]', 'the configuration folder', 'config')
    .option('--room <id>', 'which room; not needed where there is one only')
    .option('--by <name>', 'the person who answers for it')
    .option('--note <text>', 'what the person wants to be remembered')
    .option('--show', 'print it and sign nothing')
    .addHelpText('after', HELP)
    .action(signOff);
}

function signOff(configDir: string, options: SignOffOptions): void {
  const clock = new SystemClock();
  const now = clock.now();
  const { tree, problems } = surveyConfig(configDir, { env: process.env, now });
  if (tree === undefined || hasErrors(problems)) throw unusable(configDir, problems);
  const room = roomOf(tree, options.room);
  const { material, missingPictures } = materialOf(tree, room, rulesHashOf(tree, room));
  const verdict = judgeSignOff(material, readSignOffs(tree.dataDir, room.config.id).at(-1));
  if (options.show === true) {
    process.stdout.write(signOffSummary(tree, room, material, verdict));
    process.exitCode = verdict.signed ? EXIT.fine : EXIT.findings;
    return;
  }
  const by = signerOf(options.by);
  const objections = checkTree({ ...tree, rooms: new Map([[room.config.id, room]]) }, now);
  if (hasErrors(objections) || missingPictures.length > 0) {
    process.stderr.write(refusal(objections, missingPictures));
    process.exitCode = EXIT.findings;
    return;
  }
  const { note } = options;
  const record = appendSignOff(tree.dataDir, material, { by, at: now, ...(note !== undefined && { note }) });
  const signed = judgeSignOff(material, record);
  process.stdout.write(signOffSummary(tree, room, material, signed));
}

function unusable(configDir: string, problems: readonly ConfigProblem[]): CandorError {
  return new CandorError(
    'CONFIG_INVALID',
    formatProblems(problems, { colour: process.stderr.isTTY === true }),
    {
      fix: `\`candor check ${configDir}\` looks at the same files, and at every claim in the script.`,
    },
  );
}

function roomOf({ rooms }: ConfigTree, id: string | undefined): RoomTree {
  const [only] = rooms.values();
  const room = id === undefined && rooms.size === 1 ? only : rooms.get(id ?? '');
  if (room !== undefined) return room;
  const wanted = id === undefined ? 'Which room is it?' : `There is no room '${id}'.`;
  throw new CandorError('USAGE', wanted, { fix: `Name one with --room: ${[...rooms.keys()].join(', ')}.` });
}

function rulesHashOf({ rulesDir }: ConfigTree, { config }: RoomTree): string {
  const { locale, rules: packs } = config;
  const loaded = loadRoomRules(rulesDir, { locale, packs });
  if (loaded.ok) return loaded.rules.hash;
  const places = loaded.problems.map(
    ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
  );
  throw new CandorError('RULES_INVALID', places.join('\n'), { fix: 'Mend the rule packs; docs/rules.md.' });
}

/** Who signs is for people to read, so it may not hide in control characters or blanks. */
function signerOf(by: string | undefined): string {
  const name = by?.trim() ?? '';
  if (name.length > 0 && name.length <= 80 && !/[\p{Cc}\p{Cf}]/u.test(name)) return name;
  throw new CandorError('USAGE', 'A signature needs the name of a person, of 80 characters at most.', {
    fix: 'candor sign-off --room night --by 周五',
  });
}

function refusal(objections: readonly ConfigProblem[], missingPictures: readonly string[]): string {
  const colour = process.stderr.isTTY === true;
  const errors = inReadingOrder(objections).filter(({ severity }) => severity === 'error');
  const pictures = missingPictures.map((picture) => `The picture ${picture} cannot be shown.`);
  const list = [formatProblems(errors, { colour }), ...pictures].filter((text) => text !== '');
  return `${list.join('\n')}\nNothing was signed: mend this first; \`candor check\` shows the same.\n`;
}
