import OpenAI, { APIConnectionError, APIError } from 'openai';
import type { ChatCompletionChunk } from 'openai/resources/chat/completions';
import type { Clock } from '../../infra/clock.ts';
import type { LlmConfig } from '../../model/answer-config.ts';
import { reportedName } from '../../model/model-record.ts';
import { Deadlines } from './deadlines.ts';
import { ModelFault } from './model-fault.ts';
import type { Used } from './night-budget.ts';
import type { PromptMessage } from './prompt.ts';

/** Two short sentences with their citations; a model that writes on is stopped here. */
export const ANSWER_TOKENS = 300;

/** The one place that talks to a chat completions endpoint. No tools, no retries, no state between calls. */
export class ChatConnection {
  readonly #client: OpenAI;
  readonly #config: LlmConfig;
  readonly #clock: Clock;

  constructor(config: LlmConfig, clock: Clock) {
    this.#config = config;
    this.#clock = clock;
    this.#client = new OpenAI({
      baseURL: config.baseUrl,
      // Local servers need no key, but the client insists on one.
      apiKey: config.apiKey ?? 'none',
      organization: null,
      project: null,
      maxRetries: 0,
      // Our deadlines come first; this only frees the socket should the injected clock stand still.
      timeout: config.totalMs * 2,
      logLevel: 'off',
    });
  }

  /**
   * The answer in pieces as they come.
   * @param onNamed told once under which name the server answers, before the first piece
   * @returns after the last piece, the tokens used where the server tells
   * @throws ModelFault; or the signal's reason, where the caller gave up
   */
  async *stream(
    messages: readonly PromptMessage[],
    signal: AbortSignal,
    onNamed: (model: string) => void,
  ): AsyncGenerator<string, Used | undefined> {
    const deadlines = new Deadlines(this.#clock, this.#config);
    const either = AbortSignal.any([signal, deadlines.signal]);
    try {
      const chunks = await this.#client.chat.completions.create(
        {
          model: this.#config.model,
          messages: [...messages],
          stream: true,
          temperature: this.#config.temperature,
          max_tokens: ANSWER_TOKENS,
          // Only where money is counted: some compatible servers refuse fields that they do not know.
          ...(this.#config.price !== undefined && { stream_options: { include_usage: true } }),
        },
        { signal: either },
      );
      return yield* this.#pieces(chunks, either, deadlines, onNamed);
    } catch (fault) {
      throw either.aborted ? either.reason : asModelFault(fault);
    } finally {
      deadlines.stop();
    }
  }

  async *#pieces(
    chunks: AsyncIterable<ChatCompletionChunk>,
    signal: AbortSignal,
    deadlines: Deadlines,
    onNamed: (model: string) => void,
  ): AsyncGenerator<string, Used | undefined> {
    let finish: string | null | undefined;
    let used: Used | undefined;
    let isNamed = false;
    for await (const chunk of chunks) {
      if (!isNamed && typeof chunk.model === 'string' && chunk.model !== '') {
        isNamed = true;
        onNamed(reportedName(chunk.model));
      }
      if (chunk.usage) used = { input: chunk.usage.prompt_tokens, output: chunk.usage.completion_tokens };
      const choice = chunk.choices?.[0];
      if (choice === undefined) continue;
      const { delta } = choice;
      if (
        (delta?.tool_calls?.length ?? 0) > 0 ||
        (delta !== undefined && 'function_call' in delta && delta.function_call)
      ) {
        throw new ModelFault('tool-call', 'the model called a tool, and it has none');
      }
      if (typeof delta?.content === 'string' && delta.content !== '') {
        deadlines.progress();
        yield delta.content;
      }
      finish = choice.finish_reason ?? finish;
    }
    // An aborted stream ends its loop like a finished one.
    if (signal.aborted) throw signal.reason;
    if (finish === 'length') throw new ModelFault('length', 'the answer was longer than allowed');
    // So does one that the server closes in mid-answer: only a finish reason makes it whole.
    if (finish !== 'stop') throw new ModelFault('cut-off', `ended with finish reason ${finish ?? 'null'}`);
    return used;
  }
}

function asModelFault(fault: unknown): ModelFault {
  if (fault instanceof ModelFault) return fault;
  if (fault instanceof APIConnectionError)
    return new ModelFault('unreachable', 'no connection to the model', fault);
  if (fault instanceof APIError && fault.status !== undefined) {
    return new ModelFault('status', `the model's server answered ${fault.status}`, fault);
  }
  if (fault instanceof SyntaxError || fault instanceof APIError) {
    return new ModelFault('garbage', 'the stream was not what a chat endpoint sends', fault);
  }
  return new ModelFault('cut-off', 'the connection broke while the answer was written', fault);
}
