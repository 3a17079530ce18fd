import type { Director } from '../director/director.ts';
import type { Clock } from '../infra/clock.ts';
import type { Waker } from '../infra/waker.ts';
import type { Playout } from '../playout/playout.ts';
import type { AnswerDesk } from './answer-desk.ts';
import type { Planned, Speaker } from './speaker.ts';

/**
 * The next line is prepared this long before the one on air ends, ms: time enough for a slow voice, and a
 * clearance does not grow old behind a long line.
 */
const PREPARE_AHEAD_MS = 30_000;

/** After a line that no voice could speak, ms: it is tried again, not lost and not hammered. */
const VOICELESS_PAUSE_MS = 1_000;

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
  /** A fault of our own: it is reported, and the loop goes on. */
  readonly onFault: (fault: unknown) => void;
}

/** Asks the director and has it spoken, as long as there is room in the queue. Resolves at the rundown's end. */
export async function runAirLoop(options: AirLoopOptions, signal: AbortSignal): Promise<void> {
  const { clock, waker, isOnAir, onFault } = options;
  const onAirSince = clock.now();
  while (!signal.aborted) {
    try {
      if (!isOnAir()) await waker.wait(HEARTBEAT_MS, signal);
      else if ((await takeStep(options, onAirSince, signal)) === 'over') return;
    } catch (fault) {
      onFault(fault);
      await waker.wait(VOICELESS_PAUSE_MS, signal);
    }
  }
}

async function takeStep(
  options: AirLoopOptions,
  onAirSince: number,
  signal: AbortSignal,
): Promise<'over' | undefined> {
  const { clock, waker, director, playout, answers } = options;
  answers.pump(signal);
  const now = clock.now();
  const before = director.position;
  const directive = director.next({
    now,
    linesAhead: linesAhead(playout, now),
    isClosing: options.isClosing(),
    silentMs: playout.current === undefined ? now - (playout.silentSince ?? onAirSince) : 0,
    isAnswering: answers.isBusy,
  });
  if (directive.kind === 'say') {
    await say({ wanted: directive.wanted, before, after: director.position }, options, signal);
  } else if (directive.kind === 'wait') {
    await waker.wait(untilPreparation(playout, now, directive.ms), signal);
  } else {
    if (playout.current === undefined && playout.queued.length === 0) return 'over';
    await waker.wait(HEARTBEAT_MS, signal);
  }
  return undefined;
}

async function say(planned: Planned, options: AirLoopOptions, signal: AbortSignal): Promise<void> {
  const { waker, director, speaker, answers } = options;
  const { wanted, before } = planned;
  const spoken = await speaker.speak(planned, signal);
  if (spoken.is === 'queued' || signal.aborted) return;
  if (wanted.turn !== undefined) answers.refused(wanted.turn);
  // What no rule spoke against is not lost: it comes again when the ledger can be written or a voice is back.
  if (spoken.refusal.cause !== 'rules' && spoken.refusal.cause !== 'fault') {
    if (wanted.source === 'script' && before !== undefined) director.rewind(before);
    await waker.wait(VOICELESS_PAUSE_MS, signal);
  }
}

function linesAhead(playout: Playout, now: number): number {
  if (playout.current !== undefined && playout.busyUntil - now > PREPARE_AHEAD_MS) return 1;
  return playout.queued.filter(({ utterance }) => {
    const { source } = utterance.draft;
    return source === 'script' || source === 'filler';
  }).length;
}

/** A wait ends when the line on air comes within the time of preparation. */
function untilPreparation(playout: Playout, now: number, ms: number): number {
  const early = playout.busyUntil - now - PREPARE_AHEAD_MS;
  return early > 0 ? Math.min(early, HEARTBEAT_MS) : Math.min(ms, HEARTBEAT_MS);
}
