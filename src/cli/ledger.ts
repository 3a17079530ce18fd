import type { KeyObject } from 'node:crypto';
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { writeBundle } from '../ledger/export-bundle.ts';
import { exportLedger, type Span } from '../ledger/export-ledger.ts';
import { lastNightStart } from '../ledger/last-night.ts';
import { publicKeysIn } from '../ledger/public-keys.ts';
import { readEntries } from '../ledger/read-entries.ts';
import { reportOn } from '../ledger/report.ts';
import { reportText } from '../ledger/report-text.ts';
import { roomsWithLedger } from '../ledger/rooms.ts';
import type { Verification } from '../ledger/verification.ts';
import { verificationText } from '../ledger/verification-text.ts';
import { verifyExport } from '../ledger/verify-export.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { CandorError, EXIT } from '../model/errors.ts';
import type { Bilingual } from '../model/text.ts';
import { deleteCommand, retentionCommand } from './ledger-retention.ts';
import { systemLanguage } from './system-language.ts';

interface Common {
  readonly data: string;
  readonly room?: string;
  readonly lang: keyof Bilingual;
  readonly format: string;
}

/** `candor ledger verify|export|report`: the as-run ledger for people and programs outside the room. */
export function ledgerCommand(): Command {
  return new Command('ledger')
    .description('verify, export or sum up the as-run ledger: what was cleared, refused and aired')
    .addCommand(verifyCommand())
    .addCommand(exportCommand())
    .addCommand(reportCommand())
    .addCommand(retentionCommand())
    .addCommand(deleteCommand())
    .addHelpText(
      'after',
      `
Examples:
  candor ledger verify             is the record as it was written?
  candor ledger report             what was said, refused and labelled last night
  candor ledger export > all.jsonl
  candor ledger help verify        more on one command`,
    );
}

function verifyCommand(): Command {
  return ledgerSubcommand('verify', 'find any entry that was changed, removed, put in or moved')
    .argument('[file]', 'an exported file to verify, in place of the ledgers under --data')
    .addOption(formatOption(['text', 'json']))
    .option('--key <file>', "the shop's public key in PEM, as you know it from the shop itself")
    .addHelpText(
      'after',
      `
Exit codes: 0 all is as it was written, 1 it is not, 2 usage, 3 there is no ledger.

Examples:
  candor ledger verify                         every room under ./data
  candor ledger verify --room night-shop --key shop.pub
  candor ledger verify export.jsonl            a file that somebody handed you`,
    )
    .action(async (file: string | undefined, options: Common & { key?: string }) => {
      const trust = options.key === undefined ? {} : { trusted: trustedKeys(options.key) };
      if (file !== undefined) {
        requireFile(file);
        print(file, await verifyExport(file, trust), options, trust.trusted !== undefined);
        return;
      }
      for (const room of roomsWithLedger(options.data, options.room)) {
        print(room, verifyLedger(options.data, room, trust), options, trust.trusted !== undefined);
      }
    });
}

function exportCommand(): Command {
  return spanOptions(
    ledgerSubcommand('export', 'write entries with the proofs that they are as they were written'),
  )
    .addOption(formatOption(['jsonl', 'bundle']))
    .option('--out <path>', 'a file, or the new folder of a bundle; jsonl goes to standard output without it')
    .addHelpText(
      'after',
      `
A bundle is a folder: the entries with their proofs, the report, how to verify it, SHA256SUMS.

Examples:
  candor ledger export --room night-shop > all.jsonl
  candor ledger export --room night-shop --from 2026-11-24 --to 2026-11-25 --format bundle --out night-24

Exit codes: 0 fine, 1 exported, but the ledger does not verify, 2 usage, 3 there is no ledger.`,
    )
    .action(async (options: Common & Span & { out?: string }) => {
      const room = onlyRoom(options);
      const warned = warnOfFaults(room, options);
      if (options.format === 'bundle') {
        if (options.out === undefined)
          throw new CandorError('USAGE', 'A bundle needs --out: the folder to make.');
        writeBundle(options.data, room, options, options.out);
      } else {
        const lines = exportLedger(options.data, room, options);
        const target =
          options.out === undefined ? process.stdout : createWriteStream(options.out, { flush: true });
        await pipeline(Readable.from(withLineFeeds(lines)), target, { end: options.out !== undefined });
      }
      if (warned) process.exitCode = EXIT.findings;
    });
}

function reportCommand(): Command {
  return spanOptions(
    ledgerSubcommand('report', 'sum up a night: air time, labels, refusals, answers, who acted'),
  )
    .addOption(formatOption(['text', 'json']))
    .addHelpText(
      'after',
      `
Without --from and --to it is the last night: all since the last pause of more than four hours.

Examples:
  candor ledger report --room night-shop
  candor ledger report --from 2026-11-01 --format json

Exit codes: 0 fine, 2 usage, 3 there is no ledger.`,
    )
    .action((options: Common & Span) => {
      for (const room of roomsWithLedger(options.data, options.room)) {
        const from =
          options.from ?? (options.to === undefined ? lastNightStart(options.data, room) : undefined);
        const span = {
          ...(from !== undefined && { from }),
          ...(options.to !== undefined && { to: options.to }),
        };
        const report = reportOn(room, readEntries(options.data, room, span));
        say(options.format === 'json' ? JSON.stringify(report) : reportText(report, options.lang));
      }
    });
}

function ledgerSubcommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option('--data <folder>', 'the data folder', 'data')
    .option('--room <id>', 'one room; all rooms of the folder without it')
    .addOption(
      new Option('--lang <language>', 'language of texts').choices(['zh', 'en']).default(systemLanguage()),
    );
}

function spanOptions(command: Command): Command {
  return command
    .option('--from <time>', 'first moment: a date (its midnight here) or an ISO 8601 time', parseTime)
    .option('--to <time>', 'moment behind the last', parseTime);
}

function formatOption(formats: readonly [string, string]): Option {
  return new Option('--format <format>', 'form of the output').choices(formats).default(formats[0]);
}

/** Epoch ms. A bare date means midnight of this machine's time zone, not of UTC as in `Date.parse`. */
function parseTime(text: string): number {
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00` : text);
  if (Number.isNaN(time))
    throw new InvalidArgumentError('Give a date or time such as 2026-11-24 or 2026-11-24T20:00+08:00.');
  return time;
}

function onlyRoom({ data, room }: Common): string {
  const rooms = roomsWithLedger(data, room);
  if (rooms.length > 1) {
    throw new CandorError(
      'USAGE',
      `An export is of one room, and ${data} has ${rooms.length}: ${rooms.join(', ')}.`,
      {
        fix: 'Name one with --room.',
      },
    );
  }
  return rooms[0] as string;
}

/** Evidence of a broken ledger can be exported too, but nobody shall take it for sound. */
function warnOfFaults(room: string, { data, lang }: Common): boolean {
  const verification = verifyLedger(data, room);
  if (!verification.ok) process.stderr.write(`${verificationText(room, verification, lang, false)}\n`);
  return !verification.ok;
}

function print(
  subject: string,
  verification: Verification,
  { format, lang }: Common,
  isPinned: boolean,
): void {
  if (!verification.ok) process.exitCode = EXIT.findings;
  say(
    format === 'json'
      ? JSON.stringify({ subject, ...verification })
      : verificationText(subject, verification, lang, isPinned),
  );
}

function trustedKeys(file: string): ReadonlyMap<string, KeyObject> {
  requireFile(file);
  const keys = publicKeysIn(readFileSync(file, 'utf8'));
  if (keys.size === 0) throw new CandorError('USAGE', `${file} holds no Ed25519 public key in PEM.`);
  return keys;
}

function requireFile(file: string): void {
  if (!existsSync(file)) throw new CandorError('PART_MISSING', `There is no file ${file}.`);
}

function* withLineFeeds(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
