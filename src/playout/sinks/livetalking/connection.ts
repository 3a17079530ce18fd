import { createParser } from 'eventsource-parser';
import { z } from 'zod';
import type { Clock } from '../../../infra/clock.ts';
import type { LiveTalkingConfig } from '../../../model/engine-config.ts';
import { askEngine, type EngineBody, jsonBody, jsonOf, openStream } from '../engine-call.ts';

/** A reply is made at once, whatever is being rendered; a model that is loading blocks it for seconds. */
const REPLY_MS = 5_000;
/** A line's sound is below 3 MB, and the engine resamples it before it replies. */
const UPLOAD_MS = 10_000;

const replySchema = z.object({
  code: z.number(),
  msg: z.string().optional(),
  data: z.unknown().optional(),
});
const eventSchema = z.object({
  status: z.enum(['start', 'end']),
  text: z.string().optional(),
  tts: z.looseObject({ candor: z.string().optional() }).optional(),
});
export type LiveTalkingEvent = z.infer<typeof eventSchema>;

/** LiveTalking answered, and does not do it. */
export class LiveTalkingRefusal extends Error {
  override readonly name = 'LiveTalkingRefusal';
}

/** LiveTalking's HTTP interface, new and old builds. It is only ever given sound or exact words, never a question. */
export class LiveTalkingApi {
  readonly #config: Pick<LiveTalkingConfig, 'url' | 'sessionId'>;
  readonly #clock: Clock;

  constructor(config: Pick<LiveTalkingConfig, 'url' | 'sessionId'>, clock: Clock) {
    this.#config = config;
    this.#clock = clock;
  }

  /** @throws LiveTalkingRefusal; Error where no answer comes */
  async sendSound(wav: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<void> {
    const form = new FormData();
    form.set('sessionid', String(this.#config.sessionId));
    form.set('file', new Blob([wav], { type: 'audio/wav' }), 'line.wav');
    await this.#ask('/humanaudio', await multipart(form), UPLOAD_MS, signal);
  }

  /** `echo` queues the words for its voice as they are; our line's id comes back in its events. */
  async sendWords(text: string, line: string, signal: AbortSignal): Promise<void> {
    const body = { type: 'echo', text, interrupt: false, tts: { candor: line } };
    await this.#ask('/human', this.#body(body), REPLY_MS, signal);
  }

  async interrupt(signal: AbortSignal): Promise<void> {
    await this.#ask('/interrupt_talk', this.#body({}), REPLY_MS, signal);
  }

  /** Whether frames with speech leave the renderer. */
  async isSpeaking(signal: AbortSignal): Promise<boolean> {
    return (await this.#ask('/is_speaking', this.#body({}), REPLY_MS, signal)) === true;
  }

  /**
   * Its events until the connection ends.
   * @returns false where this build has none
   */
  async listen(onEvent: (event: LiveTalkingEvent) => void, signal: AbortSignal): Promise<boolean> {
    const query = new URLSearchParams({ sessionid: String(this.#config.sessionId) });
    const response = await openStream(this.#address(`/sse?${query}`), signal);
    if (response.statusCode !== 200 || response.headers['content-type']?.includes('event-stream') !== true) {
      response.destroy();
      return false;
    }
    const parser = createParser({
      onEvent: ({ data }) => {
        const event = eventSchema.safeParse(jsonOf(data));
        if (event.success) onEvent(event.data);
      },
      maxBufferSize: 64_000,
    });
    const decoder = new TextDecoder();
    for await (const bytes of response as AsyncIterable<Buffer>) {
      parser.feed(decoder.decode(bytes, { stream: true }));
    }
    return true;
  }

  async #ask(path: string, body: EngineBody, limitMs: number, signal: AbortSignal): Promise<unknown> {
    const call = { clock: this.#clock, signal, limitMs, body };
    const { status, json } = await askEngine(this.#address(path), call);
    const reply = replySchema.safeParse(json);
    // Older builds fail with 500 where newer ones say that there is no such session.
    if (status !== 200 || !reply.success) throw new Error(`LiveTalking answered ${path} with HTTP ${status}`);
    const { code, msg, data } = reply.data;
    if (code !== 0) throw new LiveTalkingRefusal(`LiveTalking refused ${path}: ${msg ?? `code ${code}`}`);
    return data;
  }

  /** The session id goes back as the JSON value that it came as: older builds know only numbers. */
  #body(more: object): EngineBody {
    return jsonBody({ sessionid: this.#config.sessionId, ...more });
  }

  #address(path: string): string {
    return `${this.#config.url.replace(/\/$/, '')}${path}`;
  }
}

/** The form as bytes, by the platform's own encoder. */
async function multipart(form: FormData): Promise<EngineBody> {
  const encoded = new Response(form);
  return {
    type: encoded.headers.get('content-type') ?? '',
    bytes: new Uint8Array(await encoded.arrayBuffer()),
  };
}
