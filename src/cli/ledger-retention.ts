import { Command, InvalidArgumentError, Option } from 'commander';
import { type Clock, SystemClock } from '../infra/clock.ts';
import { liftingOf, placingOf } from '../ledger/legal-holds.ts';
import {
  deleteRoomRecords,
  RETENTION_EVENTS,
  type Retention,
  type RetentionEvent,
  retentionOfRoom,
} from '../ledger/retention.ts';
import { roomsWithLedger } from '../ledger/rooms.ts';
import { CandorError } from '../model/errors.ts';
import type { Json, LedgerKind } from '../model/ledger-entry.ts';
import { ledgerBesideNoRoom } from './ledger-of-room.ts';

interface RetentionOptions {
  readonly data: string;
  readonly room: string;
  readonly hold?: string;
  readonly lift?: string;
  readonly placedBy?: string;
  readonly event?: RetentionEvent;
  readonly at?: number;
  readonly by?: string;
  readonly reason?: string;
}

/** `candor ledger retention`: how long the records of a room are kept, and what makes that longer. */
export function retentionCommand(): Command {
  return withRoom(new Command('retention'))
    .description(
      'until when records are kept: three years from the latest of stream, transaction, publication',
    )
    .option('--hold <id>', 'place a legal hold under a name of yours: nothing is deleted while it stands')
    .option('--lift <id>', 'lift a legal hold that you placed')
    .option('--placed-by <name>', 'with --lift: whose hold it is, where it is not yours')
    .addOption(
      new Option('--event <event>', 'the last transaction completed, or the end of publication').choices(
        RETENTION_EVENTS,
      ),
    )
    .option('--at <time>', 'when that was: a date or an ISO 8601 time', time)
    .option('--by <name>', 'who says so; stands in the ledger')
    .option('--reason <text>', 'why; stands in the ledger')
    .addHelpText(
      'after',
      `
Examples:
  candor ledger retention --room night
  candor ledger retention --room night --event transaction --at 2026-12-03 --by 赵四
  candor ledger retention --room night --hold case-7 --by 王三 --reason 投诉处理中
  candor ledger retention --room night --lift case-7 --by 王三 --reason 已结案
  candor ledger retention --room night --lift case-7 --by 李四 --placed-by 王三 --reason 王三已离职，案件已结

An id is one hold: it is not written over, and it stands until whoever placed it lifts it, or somebody who says whose
it is. Both names stand in the ledger. A change needs the ledger to itself, so the room must not run.`,
    )
    .action(async (options: RetentionOptions) => {
      const clock = new SystemClock();
      roomsWithLedger(options.data, options.room);
      const change = changeOf(options);
      if (change !== undefined) await write(options, change, clock);
      process.stdout.write(`${JSON.stringify({ room: options.room, ...readable(options) })}\n`);
    });
}

/** `candor ledger delete`: refused until the time of retention is over. */
export function deleteCommand(): Command {
  return withRoom(new Command('delete'))
    .description(
      'delete all records of a room; refused before their time is over or while a legal hold stands',
    )
    .requiredOption('--sure', 'yes, all of them')
    .addHelpText(
      'after',
      `
Examples:
  candor ledger retention --room night       until when must they be kept?
  candor ledger delete --room night --sure   refused before that`,
    )
    .action(({ data, room }: RetentionOptions) => {
      roomsWithLedger(data, room);
      deleteRoomRecords(data, room, new SystemClock().now());
      process.stdout.write(`${room}: 记录已删除 / deleted\n`);
    });
}

function withRoom(command: Command): Command {
  return command
    .option('--data <folder>', 'the data folder', 'data')
    .requiredOption('--room <id>', 'which room');
}

/** What a person wants recorded, as far as it can be told without the ledger; undefined where he only asks. */
function changeOf(options: RetentionOptions): ((now: Retention) => readonly [LedgerKind, Json]) | undefined {
  const { hold, lift, event, at } = options;
  const decisions = [hold, lift, event].filter((each) => each !== undefined).length;
  if (options.placedBy !== undefined && lift === undefined) {
    throw new CandorError('USAGE', '--placed-by goes with --lift.');
  }
  if (decisions === 0) return undefined;
  if (decisions > 1) throw new CandorError('USAGE', 'One of --hold, --lift and --event at a time.');
  const by = options.by?.trim() ?? '';
  if (by === '') throw new CandorError('USAGE', 'It needs --by: who says so.');
  if (event !== undefined) {
    if (at === undefined) throw new CandorError('USAGE', '--event needs --at: when it was.');
    return () => ['retention.extended', { event, at, by }];
  }
  const reason = options.reason?.trim() ?? '';
  if (reason === '') throw new CandorError('USAGE', 'It needs --reason: why.');
  if (hold !== undefined) return ({ holds }) => ['hold.placed', placingOf({ id: hold, by, reason }, holds)];
  const placedBy = options.placedBy?.trim();
  return ({ holds }) => ['hold.lifted', liftingOf({ id: lift ?? '', by, reason }, placedBy, holds)];
}

/** Decided while the ledger is held, so that two people at once do so one after the other. */
async function write(
  { data, room }: RetentionOptions,
  change: (now: Retention) => readonly [LedgerKind, Json],
  clock: Clock,
): Promise<void> {
  const ledger = ledgerBesideNoRoom(data, room, clock);
  try {
    await ledger.append(...change(retentionOfRoom(data, room)));
  } finally {
    await ledger.close();
  }
}

function readable({ data, room }: RetentionOptions) {
  const { streamEnd, transaction, publication, keptUntil, holds } = retentionOfRoom(data, room);
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return {
    streamEnd: iso(streamEnd),
    transaction: iso(transaction),
    publication: iso(publication),
    keptUntil: iso(keptUntil),
    holds: holds.map((hold) => ({ ...hold, at: iso(hold.at) })),
  };
}

function time(text: string): number {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new InvalidArgumentError('Give a date or an ISO 8601 time.');
  return at;
}
