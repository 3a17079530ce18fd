import type { Director } from '../director/director.ts';
import { RANK } from '../director/rank.ts';
import type { ClearedUtterance } from '../gate/door.ts';
import type { Clock } from '../infra/clock.ts';
import { Waker } from '../infra/waker.ts';
import type { Playout } from '../playout/playout.ts';
import type { AnswerDesk } from './answer-desk.ts';
import type { Planned, Speaker } from './speaker.ts';

/**
 * The next line is prepared this long before the one on air ends, ms: time enough for a slow voice, and a
 * clearance does not grow old behind a long line.
 */
const PREPARE_AHEAD_MS = 30_000;

/**
 * After words that could not be said, ms: they are tried again, not lost and not hammered. Comments and
 * other news do not shorten it.
 */
const REST_MS = 1_000;

/** Asked again at least this often, ms: admissions and windows change by the clock alone. */
const HEARTBEAT_MS = 5_000;

export interface AirLoopOptions {
  readonly clock: Clock;
  readonly waker: Waker;
  readonly director: Director;
  readonly speaker: Speaker;
  readonly playout: Playout;
  readonly answers: AnswerDesk;
  readonly isOnAir: () => boolean;
  readonly isClosing: () => boolean;
  readonly deadAirMs: number;
  /** Nobody has spoken for longer than the limit; told once a silence. */
  readonly onDeadAir: (silentMs: number) => void;
  /** A fault of our own: it is reported, and the loop goes on. */
  readonly onFault: (fault: unknown) => void;
}

/** Asks the director and has it spoken, as long as there is room in the queue. Resolves at the rundown's end. */
export async function runAirLoop(options: AirLoopOptions, signal: AbortSignal): Promise<void> {
  const { clock, waker, isOnAir, onFault } = options;
  const silence = new Silence(options);
  while (!signal.aborted) {
    try {
      if (!isOnAir()) {
        await waker.wait(HEARTBEAT_MS, signal);
        silence.wasMeant();
      } else if ((await takeStep(options, silence.ms(), signal)) === 'over') return;
    } catch (fault) {
      onFault(fault);
      await rest(clock, signal);
    }
  }
}

/** How long nobody has spoken, and the alarm when that is too long. */
class Silence {
  readonly #options: AirLoopOptions;
  #onAirSince: number;
  #alarmed: number | undefined;

  constructor(options: AirLoopOptions) {
    this.#options = options;
    this.#onAirSince = options.clock.now();
  }

  /** A pause before the first word is no dead air; the playout knows of those behind it. */
  wasMeant(): void {
    this.#onAirSince = this.#options.clock.now();
  }

  ms(): number {
    const { clock, playout, deadAirMs, onDeadAir } = this.#options;
    if (playout.current !== undefined) return 0;
    const since = playout.silentSince ?? this.#onAirSince;
    const silentMs = clock.now() - since;
    // Speech that waits for the label's proof has an alert of its own.
    if (silentMs > deadAirMs && this.#alarmed !== since && !playout.isWithheld) {
      this.#alarmed = since;
      onDeadAir(silentMs);
    }
    return silentMs;
  }
}

/** What was begun gets as far as it can; no time passes on any clock. */
function turnOfTheLoop(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

async function takeStep(
  options: AirLoopOptions,
  silentMs: number,
  signal: AbortSignal,
): Promise<'over' | undefined> {
  const { clock, waker, director, playout, answers } = options;
  // A question begun now asks its model before the next line is cleared, not after.
  if (answers.pump(signal)) await turnOfTheLoop();
  const now = clock.now();
  // Behind so much that nothing cleared now would be heard before its clearance has grown old.
  const early = playout.beginsAt(RANK.answer) - now - PREPARE_AHEAD_MS;
  if (early > 0 && !director.owesIdentity) {
    await waker.wait(Math.min(early, HEARTBEAT_MS), signal);
    return undefined;
  }
  dropOvertaken(playout);
  const directive = director.next({
    now,
    linesAhead: linesAhead(playout, now),
    isClosing: options.isClosing(),
    silentMs,
    isAnswering: answers.isBusy,
  });
  if (directive.kind === 'say') {
    const { wanted, place } = directive;
    await say({ wanted, ...(place !== undefined && { place }) }, options, signal);
  } else if (directive.kind === 'wait') {
    await waker.wait(untilPreparation(playout, now, directive.ms), signal);
  } else {
    if (playout.current === undefined && playout.queued.length === 0) return 'over';
    await waker.wait(HEARTBEAT_MS, signal);
  }
  return undefined;
}

async function say(planned: Planned, options: AirLoopOptions, signal: AbortSignal): Promise<void> {
  const { clock, director, speaker, answers } = options;
  const { wanted, place } = planned;
  if (wanted.turn !== undefined) answers.taken(wanted.turn);
  const spoken = await speaker.speak(planned, signal);
  if (spoken.is === 'queued' || signal.aborted) return;
  if (spoken.is === 'overtaken') {
    if (place !== undefined) director.rewind(place);
    return;
  }
  if (wanted.turn !== undefined) answers.refused(wanted.turn);
  const { cause } = spoken.refusal;
  // What no rule spoke against is not lost: it comes again when the ledger can be written or a voice is back.
  if (cause === 'voiceless') director.voiceless(wanted, place);
  else if (cause !== 'rules' && cause !== 'fault' && place !== undefined) director.rewind(place);
  // A refused filler has nothing behind it: without a rest the loop would turn on the spot.
  const isRefusedForGood = cause === 'rules' || cause === 'fault';
  if (!isRefusedForGood || wanted.source === 'filler') await rest(clock, signal);
}

/** A wait that nothing shortens but the end of the room. */
async function rest(clock: Clock, signal: AbortSignal): Promise<void> {
  await new Waker(clock).wait(REST_MS, signal);
}

/**
 * What people and answers say may have got before a prepared line for longer than its clearance lasts: it is
 * cleared and voiced anew while they speak, not in the silence behind them.
 */
function dropOvertaken(playout: Playout): void {
  const lineAt = playout.beginsAt(RANK.answer);
  playout.dropQueued(
    'it would have waited too long',
    ({ utterance }) => isScripted(utterance) && utterance.expiresAt < lineAt,
  );
}

function isScripted({ draft }: ClearedUtterance): boolean {
  return draft.source === 'script' || draft.source === 'filler';
}

function linesAhead(playout: Playout, now: number): number {
  if (playout.current !== undefined && playout.busyUntil - now > PREPARE_AHEAD_MS) return 1;
  return playout.queued.filter(({ utterance }) => isScripted(utterance)).length;
}

/** A wait ends when the line on air comes within the time of preparation. */
function untilPreparation(playout: Playout, now: number, ms: number): number {
  const early = playout.busyUntil - now - PREPARE_AHEAD_MS;
  return early > 0 ? Math.min(early, HEARTBEAT_MS) : Math.min(ms, HEARTBEAT_MS);
}
