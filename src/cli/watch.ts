import { Command, Option } from 'commander';
import { type Clock, SystemClock } from '../infra/clock.ts';
import { CandorError } from '../model/errors.ts';
import type { RoomView } from '../model/room-view.ts';
import type { Bilingual } from '../model/text.ts';
import { loadTree } from './load-tree.ts';
import { systemLanguage } from './system-language.ts';
import { untilToldToStop } from './told-to-stop.ts';
import { type ConsoleAddress, consoleOf, readConsoleAddress } from './watch/console-address.ts';
import { viewsFrom } from './watch/console-link.ts';
import { type LinkNews, newsLine } from './watch/news-line.ts';
import { newsBetween, type RoomNews } from './watch/room-news.ts';

/** Tried again after these times, ms: at once for a hiccup, then ever slower, never more than ten seconds. */
const RETRY_MS = [250, 1_000, 2_000, 5_000, 10_000];

/** As the console's protocol takes it. */
const NAME_LENGTH = 40;

interface WatchOptions {
  readonly config: string;
  readonly room?: string;
  readonly name?: string;
  readonly json?: boolean;
  readonly lang: keyof Bilingual;
}

/** `candor watch`: the console of a running room in a terminal, one line an event. It looks, and commands nothing. */
export function watchCommand(): Command {
  return new Command('watch')
    .description('follow a running room in the terminal: on air, next, refusals, alerts')
    .argument(
      '[address]',
      "the console's address as `candor run` prints it; without it, as the configuration says",
    )
    .option('--config <dir>', 'the configuration folder of the service on this machine', 'config')
    .option('--room <id>', 'which room; the first where absent')
    .option('--name <name>', 'who watches; the user of this terminal where absent')
    .option('--json', 'one JSON object a line, for programs')
    .addOption(
      new Option('--lang <language>', 'language of texts').choices(['zh', 'en']).default(systemLanguage()),
    )
    .addHelpText(
      'after',
      `
Examples:
  candor watch                                    the service of ./config, running on this machine
  candor watch "http://127.0.0.1:41234/console?room=night#token=…"
  CANDOR_CONSOLE_TOKEN=… candor watch https://studio.example --room night
  candor watch --json | jq -r 'select(.type == "refused") | .draft.text'

A lost connection is made again. Ctrl-C ends it, as does the end of the room; it does nothing to the room.
Exit codes: 0 fine, 2 usage or configuration (wrong token, no such room), 3 nobody answers at the address.`,
    )
    .action((address: string | undefined, options: WatchOptions) =>
      watch(address, options, new SystemClock()),
    );
}

async function watch(address: string | undefined, options: WatchOptions, clock: Clock): Promise<void> {
  const place = addressOf(address, options, clock);
  const ending = new AbortController();
  void untilToldToStop().then((signal) => ending.abort(new Error(signal)));
  const tell = (news: RoomNews | LinkNews) => {
    process.stdout.write(`${options.json === true ? JSON.stringify(news) : newsLine(news, options.lang)}\n`);
  };
  try {
    await follow(place, (options.name ?? process.env.USER ?? 'candor watch').slice(0, NAME_LENGTH), {
      clock,
      signal: ending.signal,
      tell,
    });
  } catch (fault) {
    if (!ending.signal.aborted) throw fault;
  }
}

interface Following {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly tell: (news: RoomNews | LinkNews) => void;
}

/** Tells a room's news until it has stopped or the signal aborts. */
async function follow(
  address: ConsoleAddress,
  name: string,
  { clock, signal, tell }: Following,
): Promise<void> {
  let seen: RoomView | undefined;
  for (let tries = 0; ; tries += 1) {
    let isConnected = false;
    let reason = 'the server closed the connection';
    try {
      for await (const view of viewsFrom(address, { name, clock, signal })) {
        if (!isConnected) tell({ type: 'connected', at: clock.now(), server: address.server });
        isConnected = true;
        for (const news of newsBetween(seen, view)) tell(news);
        seen = view;
      }
    } catch (fault) {
      if (signal.aborted || fault instanceof CandorError) throw fault;
      if (seen === undefined) throw unreachable(address, fault);
      reason = reasonOf(fault);
    }
    if (seen?.state === 'stopping' || seen?.state === 'stopped') return;
    if (isConnected || tries === 0) tell({ type: 'lost', at: clock.now(), reason });
    if (isConnected) tries = 0;
    await clock.sleep(RETRY_MS[Math.min(tries, RETRY_MS.length - 1)] ?? 0, signal);
  }
}

function addressOf(
  address: string | undefined,
  { config, room }: WatchOptions,
  clock: Clock,
): ConsoleAddress {
  const token = process.env.CANDOR_CONSOLE_TOKEN || undefined;
  const found =
    address === undefined
      ? consoleOf(loadTree(config, clock.now()), token)
      : readConsoleAddress(address, token);
  return room === undefined ? found : { ...found, room };
}

function unreachable({ server }: ConsoleAddress, cause: unknown): CandorError {
  return new CandorError('PART_MISSING', `No console answers at ${server}: ${reasonOf(cause)}.`, {
    fix: 'Start the room with `candor run`, or give the address that it printed.',
    cause,
  });
}

function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  return fault.message || ('code' in fault ? String(fault.code) : fault.name);
}
