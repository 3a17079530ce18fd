import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { Clock } from '../../infra/clock.ts';

/** How much of what a program complains of is kept, characters: its last words tell why it ended. */
const COMPLAINT_LENGTH = 2_000;
/** A program that was asked to end and has not within this is killed, ms: a file's last fragment is written by then. */
const END_MS = 4_000;

export interface ProgramEvents {
  /** What comes out of descriptor 1. */
  onOutput?(bytes: Buffer): void;
  /** It has ended, for whatever reason. Called once. `words`: its last complaints. */
  onExit(ended: ProgramEnd): void;
}

export interface ProgramEnd {
  /** True where it ended by itself with code 0. */
  readonly fine: boolean;
  /** Its last complaints, or how it ended where it had none. */
  readonly words: string;
}

/** A child process that eats what is written to it. None of its faults is thrown: they end in `onExit`. */
export class Program {
  readonly #child: ChildProcess;
  readonly #clock: Clock;
  readonly #exited: Promise<void>;
  readonly #inlets: readonly number[];
  #complaint = '';
  #isOver = false;

  /** @param pipes descriptors 0 to 3: `in` is written by us, `out` read by us */
  constructor(
    command: readonly [string, ...string[]],
    pipes: readonly ('in' | 'out' | 'none')[],
    clock: Clock,
    events: ProgramEvents,
  ) {
    this.#clock = clock;
    this.#inlets = pipes.flatMap((pipe, descriptor) => (pipe === 'in' ? [descriptor] : []));
    const [program, ...args] = command;
    const stdio = pipes.map((pipe) => (pipe === 'none' ? ('ignore' as const) : ('pipe' as const)));
    this.#child = spawn(program, args, { stdio });
    // A pipe to a program that has died breaks: it is its exit that is told.
    for (const pipe of this.#child.stdio) pipe?.on('error', () => {});
    this.#readable(2)?.on('data', (bytes: Buffer) => {
      this.#complaint = (this.#complaint + bytes.toString()).slice(-COMPLAINT_LENGTH);
    });
    if (events.onOutput !== undefined) this.#readable(1)?.on('data', events.onOutput);
    this.#exited = new Promise((resolve) => {
      const over = (end: ProgramEnd) => {
        if (this.#isOver) return;
        this.#isOver = true;
        resolve();
        events.onExit(end);
      };
      this.#child.once('error', (fault) => over({ fine: false, words: fault.message }));
      this.#child.once('close', (code, signal) =>
        over({ fine: code === 0, words: this.#complaint.trim() || `ended by ${signal ?? `code ${code}`}` }),
      );
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Writes to a descriptor; `done` once the program has taken the bytes, or never will. */
  write(descriptor: number, bytes: Uint8Array, done: () => void = () => {}): void {
    const pipe = this.#writable(descriptor);
    if (pipe === undefined || pipe.destroyed || pipe.writableEnded) done();
    else pipe.write(bytes, () => done());
  }

  /** Nothing more comes on this descriptor. */
  finish(descriptor: number): void {
    this.#writable(descriptor)?.end();
  }

  /** Bytes written and not yet taken. */
  backlog(descriptor: number): number {
    return this.#writable(descriptor)?.writableLength ?? 0;
  }

  /** What it says on a descriptor of its own, as text. */
  listen(descriptor: number, take: (text: string) => void): void {
    this.#readable(descriptor)?.on('data', (bytes: Buffer) => take(bytes.toString()));
  }

  /** Lets it end in good order; kills it where it does not. Resolves when it is gone. */
  async end(): Promise<void> {
    for (const descriptor of this.#inlets) this.finish(descriptor);
    const cancel = this.#clock.after(END_MS, () => this.kill());
    await this.#exited;
    cancel();
  }

  kill(): void {
    if (!this.#isOver) this.#child.kill('SIGKILL');
  }

  /** Resolves when it is gone. */
  get exited(): Promise<void> {
    return this.#exited;
  }

  #writable(descriptor: number): Writable | undefined {
    const pipe = this.#child.stdio[descriptor];
    return pipe !== null && pipe !== undefined && 'write' in pipe ? pipe : undefined;
  }

  #readable(descriptor: number): Readable | undefined {
    const pipe = this.#child.stdio[descriptor];
    return pipe !== null && pipe !== undefined && 'read' in pipe ? pipe : undefined;
  }
}
