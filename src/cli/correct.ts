import { Command, InvalidArgumentError, Option } from 'commander';
import { DateTime } from 'luxon';
import type { ConfigTree } from '../config/load-config.ts';
import { reviewDraft } from '../gate/review.ts';
import { type Clock, SystemClock } from '../infra/clock.ts';
import { readEntries } from '../ledger/read-entries.ts';
import { roomsWithLedger } from '../ledger/rooms.ts';
import { type Correction, FLAG_SOURCES, type FlagSource } from '../model/correction.ts';
import { CandorError, EXIT } from '../model/errors.ts';
import { type Bilingual, languageOf } from '../model/text.ts';
import {
  afterTheStream,
  type CorrectionDecision,
  type CorrectionSources,
  Corrections,
  surveyCorrections,
  timeZoneOf,
} from '../room/corrections.ts';
import { contentOf, planOf } from '../service/open-room.ts';
import { ledgerBesideNoRoom } from './ledger-of-room.ts';
import { loadTree } from './load-tree.ts';

const HOUR_MS = 3_600_000;

interface CorrectOptions {
  readonly room?: string;
  readonly since: number;
  readonly list?: boolean;
  readonly approve?: string;
  readonly dismiss?: string;
  /** True: the last utterance. */
  readonly flag?: string | true;
  readonly source: FlagSource;
  readonly words?: string;
  readonly by?: string;
  readonly reason?: string;
  readonly format: 'text' | 'json';
}

/** `candor correct`: what went on air and has to be put right. */
export function correctCommand(): Command {
  return new Command('correct')
    .description('review again what was aired, and approve or dismiss the corrections it needs')
    .argument('[configDir]', 'the configuration folder', 'config')
    .option('--room <id>', 'which room; the first of candor.yaml where absent')
    .option('--since <hours>', 'words of the last so many hours', hours, 24)
    .addOption(
      new Option('--list', 'list what needs a correction (what it does by itself)').conflicts([
        'approve',
        'dismiss',
        'flag',
      ]),
    )
    .addOption(
      new Option('--approve <id>', 'have a correction said: on air at the next start of the room').conflicts([
        'dismiss',
        'flag',
      ]),
    )
    .addOption(new Option('--dismiss <id>', 'decide that nothing has to be said').conflicts('flag'))
    .option('--flag [utterance]', 'name aired words as wrong: an utterance of the ledger, or the last')
    .addOption(
      new Option('--source <source>', 'who noticed it, for --flag').choices(FLAG_SOURCES).default('button'),
    )
    .option('--words <text>', 'with --flag or --approve: the correction line in your own words')
    .option('--by <name>', 'who decides; stands in the ledger')
    .option('--reason <text>', 'why nothing has to be said, or what is wrong; stands in the ledger')
    .addOption(new Option('--format <form>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      `
Examples:
  candor correct --room night                                    what was said and no longer stands
  candor correct --room night --since 72 --format json
  candor correct --room night --approve k-1a2b3c4d5e --by 陈一
  candor correct --room night --dismiss k-1a2b3c4d5e --by 陈一 --reason 已口头说明
  candor correct --room night --flag u-12 --source viewer --by 陈一 --reason 观众指出容量说错

It works on the ledger and the configuration. Listing writes nothing and works beside a running room; a
decision needs the ledger to itself, so while the room runs, decide on its console.
Exit codes: 0 nothing to decide, 1 corrections wait or the decision was refused, 2 usage, 3 no ledger.`,
    )
    .action((configDir: string, options: CorrectOptions) => run(configDir, options, new SystemClock()));
}

async function run(configDir: string, options: CorrectOptions, clock: Clock): Promise<void> {
  requireWhole(options);
  const now = clock.now();
  const tree = loadTree(configDir, now);
  const room = options.room ?? tree.service.rooms[0] ?? '';
  const sources = sourcesOf(tree, room, clock);
  roomsWithLedger(tree.dataDir, room);
  const since = now - options.since * HOUR_MS;
  if ([options.approve, options.dismiss, options.flag].every((decision) => decision === undefined)) {
    const corrections = surveyCorrections(sources, since);
    if (corrections.some(({ status }) => status === 'proposed')) process.exitCode = EXIT.findings;
    print(room, corrections, sources, options);
    return;
  }
  const ledger = ledgerBesideNoRoom(tree.dataDir, room, clock);
  try {
    // Nobody is on air to take the offer: the room reads the approval back at its next start.
    const corrections = new Corrections({ ...sources, ledger });
    await corrections.propose(since);
    report(await decide(corrections, options), sources, options);
  } finally {
    await ledger.close();
  }
}

function decide(corrections: Corrections, options: CorrectOptions) {
  const { approve, dismiss, flag, by = '', reason = '', source, words } = options;
  if (approve !== undefined) return corrections.approve(approve, by, words);
  if (dismiss !== undefined) return corrections.dismiss(dismiss, by, reason);
  return corrections.flag({
    by,
    why: reason,
    source,
    ...(typeof flag === 'string' && { utterance: flag }),
    ...(words !== undefined && { words }),
  });
}

function sourcesOf(tree: ConfigTree, room: string, clock: Clock): CorrectionSources {
  const { knowledge, rules } = contentOf(tree, room);
  const config = tree.rooms.get(room)?.config;
  if (config === undefined) throw new CandorError('CONFIG_MISSING', `There is no room '${room}'.`);
  const { locale } = config;
  return {
    entries: (filter) => readEntries(tree.dataDir, room, filter),
    clock,
    review: (words, moment) => reviewDraft(words, knowledge, rules, { ...moment, locale }),
    knowledge: () => knowledge,
    plan: () => planOf(tree, room),
    locale,
    timeZone: timeZoneOf(config),
  };
}

function requireWhole({ approve, dismiss, flag, words, by, reason }: CorrectOptions): void {
  const isNamed = by !== undefined && by.trim() !== '';
  const isReasoned = reason !== undefined && reason.trim() !== '';
  if (approve !== undefined && !isNamed) {
    throw new CandorError('USAGE', '--approve needs --by: the person who answers for the words.');
  }
  if (dismiss !== undefined && !(isNamed && isReasoned)) {
    throw new CandorError('USAGE', '--dismiss needs --by and --reason: who decides, and why.');
  }
  if (flag !== undefined && !(isNamed && isReasoned)) {
    throw new CandorError('USAGE', '--flag needs --by and --reason: who says so, and what is wrong.');
  }
  if (words !== undefined && approve === undefined && flag === undefined) {
    throw new CandorError('USAGE', '--words goes with --flag or --approve.');
  }
}

function report(decision: CorrectionDecision, sources: CorrectionSources, { format }: CorrectOptions): void {
  if (!decision.ok) {
    process.exitCode = EXIT.findings;
    process.stderr.write(`${decision.reason.zh} / ${decision.reason.en}\n`);
    return;
  }
  const { correction } = decision;
  process.stdout.write(
    format === 'json' ? `${JSON.stringify(correction)}\n` : `${asText(correction, sources)}\n`,
  );
}

function print(
  room: string,
  corrections: readonly Correction[],
  sources: CorrectionSources,
  { format }: CorrectOptions,
): void {
  if (format === 'json') {
    const listed = corrections.map((correction) => ({ ...correction, ...noticesOf(correction, sources) }));
    process.stdout.write(`${JSON.stringify({ room, corrections: listed })}\n`);
    return;
  }
  const { none } = WORDS[languageOf(sources.locale)];
  const list = corrections.map((correction) =>
    [asText(correction, sources), ...noticeText(correction, sources)].join('\n'),
  );
  process.stdout.write(list.length === 0 ? `${room}: ${none}\n` : `${list.join('\n\n')}\n`);
}

const WORDS = {
  zh: {
    none: '没有需要更正的话。',
    said: '说过',
    times: '次',
    against: '问题',
    proposal: '更正',
    noWording: '没有能过审的话术，请自己写一句（--words）',
    flagged: '人工标记',
    flagSources: {
      button: '值守人',
      viewer: '观众',
      platform: '平台',
      regulator: '监管部门',
      recogniser: '语音识别',
    },
    returned: '没有播出',
    pinned: '直播已结束时，置顶公告',
    buyers: '直播已结束时，发给买家',
    status: { proposed: '待批准', approved: '已批准，待播出', aired: '已播出', dismissed: '不更正' },
  },
  en: {
    none: 'nothing has to be corrected.',
    said: 'said',
    times: 'times',
    against: 'wrong',
    proposal: 'correction',
    noWording: 'the gate clears no wording of it: give your own (--words)',
    flagged: 'flagged',
    flagSources: {
      button: 'person on watch',
      viewer: 'viewer',
      platform: 'platform',
      regulator: 'regulator',
      recogniser: 'speech recogniser',
    },
    returned: 'was not said',
    pinned: 'once the stream is over, pin',
    buyers: 'once the stream is over, tell the buyers',
    status: {
      proposed: 'waits for approval',
      approved: 'approved, not yet aired',
      aired: 'aired',
      dismissed: 'dismissed',
    },
  },
} as const satisfies Record<keyof Bilingual, object>;

function asText(correction: Correction, { locale, timeZone }: CorrectionSources): string {
  const words = WORDS[languageOf(locale)];
  const { id, saidAt, times, said, findings, proposal, status, flagged, returned } = correction;
  const at = DateTime.fromMillis(saidAt, { zone: timeZone }).toFormat('yyyy-MM-dd HH:mm:ss');
  const wrong = findings.map(({ rule, quote, law }) => `“${quote}” ${rule} (${law})`).join('; ');
  return [
    `${id}  ${words.status[status]}  ${at}${times > 1 ? `  ${times} ${words.times}` : ''}`,
    `  ${words.said}: ${said}`,
    `  ${words.against}: ${wrong}`,
    ...(flagged === undefined
      ? []
      : [`  ${words.flagged}: ${words.flagSources[flagged.source]}, ${flagged.by}: ${flagged.why}`]),
    `  ${words.proposal}: ${proposal ?? words.noWording}`,
    ...(returned === undefined ? [] : [`  ${words.returned}: ${returned[languageOf(locale)]}`]),
  ].join('\n');
}

/** Uncorrected words of a stream that is over are put right on the page and with the buyers (COR-03). */
function noticesOf(correction: Correction, sources: CorrectionSources) {
  const { clock, review, locale, timeZone } = sources;
  if (correction.status === 'aired' || correction.status === 'dismissed') return {};
  const texts = afterTheStream(correction, review, { now: clock.now(), locale, timeZone });
  return texts === undefined ? {} : { afterTheStream: texts };
}

function noticeText(correction: Correction, sources: CorrectionSources): string[] {
  const { afterTheStream: texts } = noticesOf(correction, sources);
  const words = WORDS[languageOf(sources.locale)];
  if (texts === undefined) return [];
  return [
    `  ${words.pinned}: ${texts.pinned.replaceAll('\n', '\n    ')}`,
    `  ${words.buyers}: ${texts.toBuyers}`,
  ];
}

function hours(text: string): number {
  const number = Number(text);
  if (number > 0 && number <= 24 * 31) return number;
  throw new InvalidArgumentError('Give a number of hours above 0, a month at most.');
}
