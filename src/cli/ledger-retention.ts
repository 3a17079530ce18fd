import { Command, InvalidArgumentError, Option } from 'commander';
import { type Clock, SystemClock } from '../infra/clock.ts';
import {
  deleteRoomRecords,
  RETENTION_EVENTS,
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
    .option('--lift <id>', 'lift a legal hold')
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

A change needs the ledger to itself, so the room must not run.`,
    )
    .action(async (options: RetentionOptions) => {
      const clock = new SystemClock();
      roomsWithLedger(options.data, options.room);
      const entry = entryOf(options);
      if (entry !== undefined) await write(options, entry, clock);
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

function entryOf(options: RetentionOptions): readonly [LedgerKind, Json] | undefined {
  const { hold, lift, event, at, by, reason } = options;
  const decisions = [hold, lift, event].filter((each) => each !== undefined).length;
  if (decisions === 0) return undefined;
  if (decisions > 1) throw new CandorError('USAGE', 'One of --hold, --lift and --event at a time.');
  if (by === undefined || by.trim() === '') throw new CandorError('USAGE', 'It needs --by: who says so.');
  if (event !== undefined) {
    if (at === undefined) throw new CandorError('USAGE', '--event needs --at: when it was.');
    return ['retention.extended', { event, at, by }];
  }
  if (reason === undefined || reason.trim() === '') throw new CandorError('USAGE', 'It needs --reason: why.');
  if (hold !== undefined) return ['hold.placed', { id: hold, by, reason }];
  const standing = retentionOfRoom(options.data, options.room).holds.some(({ id }) => id === lift);
  if (!standing) throw new CandorError('USAGE', `No legal hold '${lift}' stands.`);
  return ['hold.lifted', { id: lift ?? '', by, reason }];
}

async function write(
  { data, room }: RetentionOptions,
  [kind, body]: readonly [LedgerKind, Json],
  clock: Clock,
): Promise<void> {
  const ledger = ledgerBesideNoRoom(data, room, clock);
  try {
    await ledger.append(kind, body);
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
