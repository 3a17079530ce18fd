import { z } from 'zod';
import type { Clock } from '../../../infra/clock.ts';
import type { FayConfig } from '../../../model/engine-config.ts';
import { askEngine, jsonBody } from '../engine-call.ts';

/** Fay replies once it has queued the line, ms. */
const REPLY_MS = 5_000;

const passedSchema = z.object({ code: z.literal(200) });
const stoppedSchema = z.object({ status: z.literal('success') });

/** One line for Fay's avatar: sound by its address, or exact words. */
export type FayLine = { readonly audio: string } | { readonly text: string };

/**
 * The two of Fay's calls that make nobody think: `/transparent-pass` and `/to-stop-talking`. Those that have
 * its language model speak (`/api/send`, `/to-greet`, `/v1/chat/completions`) stand nowhere in this program.
 */
export class FayApi {
  readonly #config: Pick<FayConfig, 'url' | 'user'>;
  readonly #clock: Clock;

  constructor(config: Pick<FayConfig, 'url' | 'user'>, clock: Clock) {
    this.#config = config;
    this.#clock = clock;
  }

  /** @throws Error where Fay does not take it */
  async pass(line: FayLine, signal: AbortSignal): Promise<void> {
    // Without `queue` it would break off the line before, which Fay's avatar may be a moment behind with.
    const answer = await this.#ask(
      '/transparent-pass',
      { user: this.#config.user, queue: true, ...line },
      signal,
    );
    if (!passedSchema.safeParse(answer).success) throw new Error('Fay did not take the line');
  }

  async stopTalking(signal: AbortSignal): Promise<void> {
    const answer = await this.#ask('/to-stop-talking', { username: this.#config.user }, signal);
    if (!stoppedSchema.safeParse(answer).success) throw new Error('Fay did not stop talking');
  }

  async #ask(path: string, body: object, signal: AbortSignal): Promise<unknown> {
    const url = `${this.#config.url.replace(/\/$/, '')}${path}`;
    const call = { clock: this.#clock, signal, limitMs: REPLY_MS, body: jsonBody(body) };
    const { status, json } = await askEngine(url, call);
    if (status !== 200) throw new Error(`Fay answered ${path} with HTTP ${status}`);
    return json;
  }
}
