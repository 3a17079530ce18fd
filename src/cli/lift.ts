import { Command, InvalidArgumentError, Option } from 'commander';
import type { ConfigTree } from '../config/load-config.ts';
import { type Clock, SystemClock } from '../infra/clock.ts';
import { CandorError, EXIT } from '../model/errors.ts';
import type { LadderState, StrikeSource } from '../model/ladder.ts';
import { lift } from '../room/ladder.ts';
import { openLocalRoomStore } from '../room/room-store.ts';
import { ledgerBesideNoRoom } from './ledger-of-room.ts';
import { loadTree } from './load-tree.ts';

interface LiftOptions {
  readonly room?: string;
  readonly against?: StrikeSource;
  readonly by?: string;
  readonly reason?: string;
  readonly format: 'text' | 'json';
}

/** `candor lift`: what the ladder of a room holds, and taking it back. */
export function liftCommand(): Command {
  return new Command('lift')
    .description('show what refusals have led to in a room (script only, slate, held product), and lift it')
    .argument('[configDir]', 'the configuration folder', 'config')
    .option('--room <id>', 'which room; the first of candor.yaml where absent')
    .option('--against <source>', 'script, answer, operator:NAME or product:ID', source)
    .option('--by <name>', 'who lifts it; stands in the ledger')
    .option('--reason <text>', 'why; stands in the ledger')
    .addOption(new Option('--format <form>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      `
Examples:
  candor lift --room night                                             what stands
  candor lift --room night --against product:kettle-k1 --by 陈一 --reason 资料已补齐

While the room runs, lift on its console: a decision needs the ledger to itself.
Exit codes: 0 nothing stands or it was lifted, 1 something stands or it was not lifted, 2 usage.`,
    )
    .action((configDir: string, options: LiftOptions) => run(configDir, options, new SystemClock()));
}

async function run(configDir: string, options: LiftOptions, clock: Clock): Promise<void> {
  const { against, by, reason } = options;
  if (against !== undefined && (by === undefined || reason === undefined)) {
    throw new CandorError('USAGE', '--against needs --by and --reason: who lifts it, and why.');
  }
  const tree = loadTree(configDir, clock.now());
  const room = options.room ?? tree.service.rooms[0] ?? '';
  if (!tree.rooms.has(room)) throw new CandorError('CONFIG_MISSING', `There is no room '${room}'.`);
  if (against === undefined) {
    const store = openLocalRoomStore(tree.dataDir, room);
    const state = await store.loadLadder();
    await store.close();
    show(room, state, options);
    return;
  }
  await liftIt(tree, room, { against, by: by ?? '', reason: reason ?? '' }, clock);
}

async function liftIt(
  tree: ConfigTree,
  room: string,
  decision: { readonly against: StrikeSource; readonly by: string; readonly reason: string },
  clock: Clock,
): Promise<void> {
  // Whoever holds the ledger holds the room: a running one would write its own state over this.
  const ledger = ledgerBesideNoRoom(tree.dataDir, room, clock);
  const store = openLocalRoomStore(tree.dataDir, room);
  try {
    const lifted = lift(await store.loadLadder(), decision, clock.now());
    if (!lifted.ok) {
      process.exitCode = EXIT.findings;
      process.stderr.write(`${lifted.reason.zh} / ${lifted.reason.en}\n`);
      return;
    }
    for (const effect of lifted.effects) await ledger.append('ladder.lifted', { ...effect });
    await store.saveLadder(lifted.state);
    process.stdout.write(`${named(decision.against)}: 已解除 / lifted\n`);
  } finally {
    await store.close();
    await ledger.close();
  }
}

function show(room: string, { standings }: LadderState, { format }: LiftOptions): void {
  const held = standings.filter(({ step }) => step !== undefined);
  if (held.length > 0) process.exitCode = EXIT.findings;
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify({ room, standings: held })}\n`);
    return;
  }
  const lines = held.map(
    ({ against, step, since }) =>
      `${named(against)}  ${step}  ${since === undefined ? '' : new Date(since).toISOString()}`,
  );
  process.stdout.write(lines.length === 0 ? `${room}: 没有措施 / nothing stands\n` : `${lines.join('\n')}\n`);
}

function named(against: StrikeSource): string {
  return 'name' in against ? `${against.kind}:${against.name}` : against.kind;
}

function source(text: string): StrikeSource {
  const [kind = '', ...rest] = text.split(':');
  const name = rest.join(':');
  if ((kind === 'script' || kind === 'answer') && name === '') return { kind };
  if ((kind === 'operator' || kind === 'product') && name !== '') return { kind, name };
  throw new InvalidArgumentError('Give script, answer, operator:NAME or product:ID.');
}
