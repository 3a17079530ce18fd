import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../../../infra/clock.ts';
import type { Log } from '../../../infra/log.ts';
import { CandorError } from '../../../model/errors.ts';
import { SpeechFault } from '../../speech-fault.ts';
import type { PhonemeCue } from './phoneme-visemes.ts';
import { type EngineName, type ProcessMessage, processMessageSchema, type SayRequest } from './protocol.ts';

/** The process needs 0.3 s to be ready on an idle core; ten times that and more on a busy machine. */
const START_MS = 8_000;
/** A line takes 10–400 ms; one that takes ten times the slowest is not going to come. */
const LINE_MS = 4_000;
/** A line that has taken the process down with it twice is not given a third one. */
const TRIES = 2;
/** Waits before the second, third… start in a row without a line said, ms; the first is at once. */
const BACKOFF_MS = [0, 200, 1_000, 5_000] as const;

/** The longest `say` takes: every try may fail at its very end, and the process start anew in between. */
export const SAY_LIMIT_MS = TRIES * (LINE_MS + START_MS);

/** With Node's own limits it grows from 150 to 340 MB in 4,000 lines; with these it stays at 185. */
const MEMORY_LIMITS = ['--max-semi-space-size=2', '--max-old-space-size=128'] as const;

const SCRIPT = fileURLToPath(new URL('./speaking-process.ts', import.meta.url));

export interface SaidLine {
  readonly pcm: Int16Array;
  readonly phonemes: readonly PhonemeCue[] | undefined;
}

interface Pending {
  readonly request: SayRequest;
  tries: number;
  isSent: boolean;
  cancelTimer: () => void;
  readonly settle: (outcome: SaidLine | Error) => void;
}

export interface SpeakingProcessOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** Default: the npm package where it is installed, else Debian's program. */
  readonly engine?: EngineName;
  /** Where Debian's program is looked for; default this process's PATH. */
  readonly path?: string;
}

/**
 * Keeps one speaking process alive. Lines are handed to it at once and said in order; one whose process
 * dies or hangs is said by the next process.
 */
export class SpeakingProcess {
  readonly #options: SpeakingProcessOptions;
  readonly #pending = new Map<number, Pending>();
  #child: ChildProcessByStdio<Writable, Readable, Readable> | undefined;
  #isReady = false;
  #isClosed = false;
  #nextId = 1;
  #startsWithoutSpeech = 0;
  #cancelTimer: () => void = () => {};
  #gone: Promise<void> = Promise.resolve();

  constructor(options: SpeakingProcessOptions) {
    this.#options = options;
    this.#start();
  }

  /** The process that speaks now; undefined between two. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /**
   * Says one line. An abort lets go of it at once; the process finishes it unheard.
   * @throws SpeechFault; CandorError PART_MISSING, CONFIG_INVALID; the signal's reason
   */
  say(line: Omit<SayRequest, 'id'>, signal: AbortSignal): Promise<SaidLine> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      if (this.#isClosed) return reject(new SpeechFault('died', 'The speaking process was closed.'));
      const id = this.#nextId++;
      const onAbort = () => pending.settle(signal.reason);
      const pending: Pending = {
        request: { ...line, id },
        tries: 0,
        isSent: false,
        cancelTimer: () => {},
        settle: (outcome) => {
          this.#pending.delete(id);
          pending.cancelTimer();
          signal.removeEventListener('abort', onAbort);
          if (outcome instanceof Error) reject(outcome);
          else resolve(outcome);
        },
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.#pending.set(id, pending);
      if (this.#isReady) this.#send(pending);
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#cancelTimer();
    this.#failAll(new SpeechFault('died', 'The speaking process was closed.'));
    this.#child?.kill('SIGKILL');
    await this.#gone;
  }

  #start(): void {
    const { clock, engine, path = process.env.PATH ?? '' } = this.#options;
    // It gets no environment but the PATH: keys and tokens are none of its business.
    const child = spawn(
      process.execPath,
      [...MEMORY_LIMITS, SCRIPT, ...(engine === undefined ? [] : [engine])],
      {
        stdio: ['pipe', 'pipe', 'pipe'],
        env: { PATH: path },
      },
    );
    this.#child = child;
    this.#cancelTimer = clock.after(START_MS, () => child.kill('SIGKILL'));
    let isOver = false;
    this.#gone = new Promise((resolve) => {
      const over = (why: string) => {
        if (isOver) return;
        isOver = true;
        resolve();
        this.#onGone(why);
      };
      child.once('error', (fault) => over(fault.message));
      child.once('close', (code, signal) => over(signal ?? `exit code ${code}`));
    });
    // A write to a process that is gone fails here; 'close' is what answers it.
    child.stdin.on('error', () => {});
    child.stderr.on('data', (said: Buffer) => {
      this.#options.log.debug({ said: said.toString('utf8').slice(0, 500) }, 'speaking process');
    });
    createInterface({ input: child.stdout }).on('line', (line) => this.#onLine(line));
  }

  #onLine(line: string): void {
    let message: ProcessMessage;
    try {
      message = processMessageSchema.parse(JSON.parse(line));
    } catch {
      this.#options.log.warn('the speaking process said what it should not; it is started anew');
      this.#child?.kill('SIGKILL');
      return;
    }
    if (message.type === 'ready') {
      this.#cancelTimer();
      this.#isReady = true;
      for (const pending of this.#pending.values()) this.#send(pending);
    } else if (message.type === 'missing') {
      this.#isClosed = true;
      this.#cancelTimer();
      this.#failAll(missing(message.tried));
    } else {
      // No such line: it was let go of.
      this.#pending.get(message.id)?.settle(this.#outcome(message));
    }
  }

  #outcome(message: Exclude<ProcessMessage, { type: 'ready' | 'missing' }>): SaidLine | Error {
    this.#startsWithoutSpeech = 0;
    switch (message.type) {
      case 'said': {
        const bytes = Buffer.from(message.pcm, 'base64');
        const pcm = new Int16Array(bytes.length >> 1);
        for (let at = 0; at < pcm.length; at += 1) pcm[at] = bytes.readInt16LE(2 * at);
        return { pcm, phonemes: message.phonemes };
      }
      case 'no-voice':
        return new CandorError('CONFIG_INVALID', 'eSpeak NG has no voice of that name.', {
          fix: `Use one of: ${message.known.slice(0, 400).join(', ')}`,
        });
      case 'failed':
        return new SpeechFault('unwell', `eSpeak NG failed: ${message.reason}`);
    }
  }

  #send(pending: Pending): void {
    pending.isSent = true;
    pending.tries += 1;
    pending.cancelTimer = this.#options.clock.after(LINE_MS, () => {
      this.#options.log.warn({ pid: this.pid }, 'the speaking process hangs and is ended');
      this.#child?.kill('SIGKILL');
    });
    this.#child?.stdin.write(`${JSON.stringify(pending.request)}\n`);
  }

  #onGone(why: string): void {
    this.#child = undefined;
    this.#isReady = false;
    this.#cancelTimer();
    if (this.#isClosed) return;
    this.#options.log.warn({ why }, 'the speaking process ended');
    for (const pending of [...this.#pending.values()]) {
      pending.cancelTimer();
      // Lines behind the one being said have done nothing; they lose a try too, which bounds a bad night.
      if (!pending.isSent) pending.tries += 1;
      pending.isSent = false;
      if (pending.tries >= TRIES) {
        pending.settle(new SpeechFault('died', `The speaking process ended in the line, twice (${why}).`));
      }
    }
    const wait = BACKOFF_MS[Math.min(this.#startsWithoutSpeech, BACKOFF_MS.length - 1)] ?? 0;
    this.#startsWithoutSpeech += 1;
    if (wait === 0) this.#start();
    else this.#cancelTimer = this.#options.clock.after(wait, () => this.#start());
  }

  #failAll(fault: Error): void {
    for (const pending of [...this.#pending.values()]) pending.settle(fault);
  }
}

function missing(tried: readonly string[]): CandorError {
  return new CandorError('PART_MISSING', `No eSpeak NG on this machine (looked for: ${tried.join(', ')}).`, {
    fix: 'Run npm install without --omit=optional, or apt-get install espeak-ng, or set up another voice.',
  });
}
