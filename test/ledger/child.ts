import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** A program of test/ledger/children in a process of its own, and its lines as they come. */
export class Child {
  readonly process: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;
  readonly #ended: Promise<void>;

  constructor(script: string, args: readonly string[]) {
    const file = fileURLToPath(new URL(`children/${script}`, import.meta.url));
    this.process = spawn(process.execPath, [file, ...args]);
    this.#lines = createInterface({ input: this.process.stdout })[Symbol.asyncIterator]();
    onTestFinished(() => this.kill());
    this.#ended = new Promise((resolve) => this.process.once('close', () => resolve()));
  }

  /** The next line, or undefined at the end. */
  async line(): Promise<string | undefined> {
    const { value, done } = await this.#lines.next();
    return done ? undefined : value;
  }

  async ask(line: string): Promise<string | undefined> {
    this.process.stdin.write(`${line}\n`);
    return this.line();
  }

  /** Ends it by its own pid, and waits until it is gone. */
  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.#ended;
  }

  /** Closes its input and waits until it is gone. */
  async end(): Promise<void> {
    this.process.stdin.end();
    await this.#ended;
  }
}
