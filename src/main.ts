#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { answerCommand } from './cli/answer.ts';
import { checkCommand } from './cli/check.ts';
import { correctCommand } from './cli/correct.ts';
import { doctorCommand } from './cli/doctor.ts';
import { ledgerCommand } from './cli/ledger.ts';
import { liftCommand } from './cli/lift.ts';
import { packagePath } from './cli/package-path.ts';
import { rehearseCommand } from './cli/rehearse.ts';
import { reviewCommand } from './cli/review.ts';
import { runCommand } from './cli/run.ts';
import { screenCommand } from './cli/screen.ts';
import { signOffCommand } from './cli/sign-off.ts';
import { watchCommand } from './cli/watch.ts';
import { CandorError, EXIT, exitCodeOf } from './model/errors.ts';

const { version } = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: string };

const candor = new Command('candor')
  .description('真播 · a supervised AI digital-human host for live commerce; every word passes one gate')
  .addCommand(runCommand())
  .addCommand(watchCommand())
  .addCommand(checkCommand())
  .addCommand(rehearseCommand())
  .addCommand(reviewCommand())
  .addCommand(screenCommand())
  .addCommand(answerCommand())
  .addCommand(signOffCommand())
  .addCommand(correctCommand())
  .addCommand(liftCommand())
  .addCommand(ledgerCommand())
  .addCommand(doctorCommand())
  .version(version, '-V, --version', 'print the version')
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
