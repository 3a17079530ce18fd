import OpenAI, { APIConnectionError, APIError } from 'openai';
import { z } from 'zod';
import type { JudgeConfig } from '../../model/judge-config.ts';
import { reportedName } from '../../model/model-record.ts';
import { AnswerTooLarge, boundedFetch } from './bounded-fetch.ts';
import { opinionSchema } from './objections.ts';
import type { JudgeSilence } from './opinion.ts';
import type { PromptMessage } from './prompt.ts';

/** Five objections with their quotes; a model that writes on is cut here. */
const OPINION_TOKENS = 600;

/** What is needed of a completion, whatever else the server sends. */
const completionSchema = z.looseObject({
  model: z.string().optional().catch(undefined),
  choices: z
    .array(
      z.looseObject({
        finish_reason: z.string().nullish(),
        message: z.looseObject({
          content: z.string().nullish(),
          refusal: z.string().nullish(),
          tool_calls: z.array(z.unknown()).nullish(),
          function_call: z.unknown().nullish(),
        }),
      }),
    )
    .min(1),
});

export type ModelAnswer =
  | { readonly ok: true; readonly content: string; readonly reported?: string }
  | { readonly ok: false; readonly reason: JudgeSilence };

/** The one place of the gate that talks to a chat completions endpoint. No tools, no retries, no state. */
export class JudgeConnection {
  readonly #client: OpenAI;
  readonly #model: string;

  constructor({ baseUrl, apiKey, model, timeoutMs }: JudgeConfig) {
    this.#model = model;
    this.#client = new OpenAI({
      baseURL: baseUrl,
      // Local servers need no key, but the client insists on one.
      apiKey: apiKey ?? 'none',
      organization: null,
      project: null,
      maxRetries: 0,
      // The judge's own limit comes first; this only frees the socket should the injected clock stand still.
      timeout: timeoutMs * 4,
      fetch: boundedFetch,
      logLevel: 'off',
    });
  }

  /** One answer, whole or not at all. Rejects only with the signal's reason. */
  async ask(messages: readonly PromptMessage[], signal: AbortSignal): Promise<ModelAnswer> {
    let completion: unknown;
    try {
      completion = await this.#client.chat.completions.create(
        {
          model: this.#model,
          messages: [...messages],
          temperature: 0,
          max_tokens: OPINION_TOKENS,
          response_format: {
            type: 'json_schema',
            json_schema: { name: 'opinion', strict: true, schema: OPINION_JSON_SCHEMA },
          },
        },
        { signal },
      );
    } catch (fault) {
      if (signal.aborted) throw signal.reason;
      return { ok: false, reason: silenceOf(fault) };
    }
    if (signal.aborted) throw signal.reason;
    return contentOf(completion);
  }
}

const { $schema: _schema, ...OPINION_JSON_SCHEMA } = z.toJSONSchema(opinionSchema);

function contentOf(completion: unknown): ModelAnswer {
  const answered = completionSchema.safeParse(completion).data;
  const choice = answered?.choices[0];
  if (choice === undefined) return { ok: false, reason: 'garbage' };
  const { message, finish_reason: finish } = choice;
  if ((message.tool_calls?.length ?? 0) > 0 || message.function_call)
    return { ok: false, reason: 'tool-call' };
  if (message.refusal || finish === 'content_filter') return { ok: false, reason: 'declined' };
  if (finish === 'length') return { ok: false, reason: 'length' };
  // Half an opinion may lack the half that objects: only a finish reason makes it whole.
  if (finish !== 'stop' || typeof message.content !== 'string') return { ok: false, reason: 'garbage' };
  const model = answered?.model;
  return {
    ok: true,
    content: message.content,
    ...(model !== undefined && { reported: reportedName(model) }),
  };
}

function silenceOf(fault: unknown): JudgeSilence {
  for (let cause = fault; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof AnswerTooLarge) return 'garbage';
  }
  if (fault instanceof APIConnectionError) return 'unreachable';
  if (fault instanceof APIError && fault.status !== undefined) return 'status';
  return fault instanceof SyntaxError ? 'garbage' : 'unreachable';
}
