import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { openLog } from '../infra/log.ts';
import { CandorError, EXIT } from '../model/errors.ts';
import { rehearse } from '../service/rehearsal.ts';
import type { RehearsalSummary } from '../service/rehearsal-tally.ts';
import { loadTree } from './load-tree.ts';

interface RehearseOptions {
  readonly room?: string;
  readonly hours: number;
  readonly from?: string;
  readonly data?: string;
  readonly format: 'text' | 'json';
}

/** `candor rehearse`: a night in seconds, before anybody hears it. */
export function rehearseCommand(): Command {
  return new Command('rehearse')
    .description('run a night on the virtual clock and sum it up')
    .argument('[configDir]', 'the configuration folder', 'config')
    .option('--room <id>', 'which room; the first of candor.yaml where absent')
    .option('--hours <number>', 'how long', hours, 8)
    .option('--from <time>', 'ISO time; the night begins at the next opening of the window after it')
    .option('--data <dir>', "keep the rehearsal's ledger there; thrown away where absent")
    .addOption(new Option('--format <form>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      `
Examples:
  candor rehearse --hours 8
  candor rehearse my-config --room night --data /tmp/rehearsal && candor ledger verify --data /tmp/rehearsal

No voice is heard and no model is asked. Exit codes: 0 fine, 1 dead air, 2 usage.`,
    )
    .action((configDir: string, options: RehearseOptions) => run(configDir, options));
}

async function run(configDir: string, options: RehearseOptions): Promise<void> {
  const from = options.from === undefined ? Date.now() : Date.parse(options.from);
  if (Number.isNaN(from)) throw new CandorError('USAGE', `--from takes an ISO time, not '${options.from}'.`);
  const tree = loadTree(configDir, from);
  if (options.data !== undefined && resolve(options.data) === resolve(tree.dataDir)) {
    throw new CandorError('USAGE', `${options.data} holds the ledger of real nights.`, {
      fix: 'Name another folder: a rehearsal must never stand in it.',
    });
  }
  const room = options.room ?? tree.service.rooms[0] ?? '';
  const dataDir = options.data ?? mkdtempSync(join(tmpdir(), 'candor-rehearsal-'));
  const began = performance.now();
  try {
    const summary = await rehearse({
      tree,
      room,
      hours: options.hours,
      dataDir,
      from,
      log: openLog('error'),
    });
    const tookMs = performance.now() - began;
    process.stdout.write(
      options.format === 'json'
        ? `${JSON.stringify({ room, ...summary, tookMs: Math.round(tookMs) })}\n`
        : text(room, summary, tookMs),
    );
    if (summary.deadAir.times > 0) process.exitCode = EXIT.findings;
  } finally {
    if (options.data === undefined) rmSync(dataDir, { recursive: true, force: true });
  }
}

function text(room: string, summary: RehearsalSummary, tookMs: number): string {
  const rows: [string, string][] = [
    ['room', room],
    ['time on the virtual clock', `${summary.hours.toFixed(2)} h, in ${(tookMs / 1000).toFixed(1)} s`],
    ['lines', `${summary.lines}`],
    ['answers', `${summary.answers} sentences`],
    ['knowledge-base calls', `${summary.knowledgeCalls}`],
    ['characters spoken', `${summary.characters}`],
    ['labels spoken', `${summary.labels.spoken}, largest gap ${minutes(summary.labels.largestGapMs)}`],
    [
      'refusals',
      `${summary.refusals}, and ${summary.shortened} lines shortened${rules(summary.refusedRules)}`,
    ],
    [
      'dead air',
      `${summary.deadAir.times} ${summary.deadAir.times === 1 ? 'time' : 'times'}, longest silence ${Math.round(summary.deadAir.longestMs)} ms`,
    ],
    [
      'gap between utterances',
      `median ${Math.round(summary.gapMs.median)} ms, p99 ${Math.round(summary.gapMs.p99)} ms`,
    ],
    [
      'repeated lines',
      `${summary.repeated.lines} within 10 min, and ${summary.repeated.answers} answers; ${summary.repeated.distinct} distinct texts`,
    ],
    ['comments', `${summary.comments.received}${rules(summary.comments.byClass)}`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}\n`).join('');
}

function rules(counts: Readonly<Record<string, number>>): string {
  const listed = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return listed.length === 0 ? '' : ` (${listed.map(([name, count]) => `${name} ${count}`).join(', ')})`;
}

function minutes(ms: number): string {
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}

function hours(text: string): number {
  const number = Number(text);
  if (number > 0 && number <= 48) return number;
  throw new CandorError('USAGE', `--hours takes a number above 0, 48 at most, not '${text}'.`);
}
