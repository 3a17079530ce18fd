#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { Command, CommanderError } from 'commander';
import { VERSION } from './infra/version.ts';
import { CandorError, EXIT, exitCodeOf } from './model/errors.ts';

// What was compiled at an earlier start is not compiled again.
enableCompileCache();

/** Each is loaded when it is asked for: a whole service need not start to print one verdict. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import('./cli/run.ts')).runCommand(),
  watch: async () => (await import('./cli/watch.ts')).watchCommand(),
  check: async () => (await import('./cli/check.ts')).checkCommand(),
  rehearse: async () => (await import('./cli/rehearse.ts')).rehearseCommand(),
  review: async () => (await import('./cli/review.ts')).reviewCommand(),
  screen: async () => (await import('./cli/screen.ts')).screenCommand(),
  answer: async () => (await import('./cli/answer.ts')).answerCommand(),
  'sign-off': async () => (await import('./cli/sign-off.ts')).signOffCommand(),
  correct: async () => (await import('./cli/correct.ts')).correctCommand(),
  lift: async () => (await import('./cli/lift.ts')).liftCommand(),
  ledger: async () => (await import('./cli/ledger.ts')).ledgerCommand(),
  doctor: async () => (await import('./cli/doctor.ts')).doctorCommand(),
};

const candor = new Command('candor')
  .description('真播 · a supervised AI digital-human host for live commerce; every word passes one gate')
  .version(VERSION, '-V, --version', 'print the version')
  .addHelpText(
    'after',
    `
Examples:
  candor doctor                  is all there that Candor needs?
  candor check                   is the configuration sound, is every scripted word lawful?
  candor rehearse --hours 8      a whole night in seconds
  candor run                     on air, until Ctrl-C
  candor watch                   the running room, in a terminal
  candor ledger verify           is the record of the night as it was written?
  candor help run                more on one command

Exit codes: 0 fine, 1 findings, 2 usage or configuration, 3 a needed part is missing.`,
  );

const asked = COMMANDS[process.argv[2] ?? ''];
// The help of all, and the likeness of a mistyped one, need them all.
for (const load of asked === undefined ? Object.values(COMMANDS) : [asked]) candor.addCommand(await load());

for (const command of [candor, ...candor.commands, ...candor.commands.flatMap((each) => each.commands)]) {
  command
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError(`(${nameOf(command)} --help shows how, with examples)`);
}

// `candor ledger export | head` closes the pipe early: that is no fault of ours.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
  process.exit(EXIT.fine);
});

/** With its parents, as it is typed. */
function nameOf(command: Command): string {
  return command.parent === null ? command.name() : `${nameOf(command.parent)} ${command.name()}`;
}

try {
  await candor.parseAsync();
} catch (fault) {
  process.exitCode = report(fault);
}

/** One screen for a person: what happened and the way out; the stack only for faults of our own. */
function report(fault: unknown): number {
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? EXIT.fine : EXIT.usage;
  if (fault instanceof CandorError) {
    const fix = fault.fix === undefined ? '' : `\n→ ${fault.fix}`;
    process.stderr.write(`${fault.code}: ${fault.message}${fix}\n`);
  } else {
    process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
  }
  return exitCodeOf(fault);
}
