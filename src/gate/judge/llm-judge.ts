import type { Clock } from '../../infra/clock.ts';
import type { JudgeConfig } from '../../model/judge-config.ts';
import { type ModelName, modelName } from '../../model/model-record.ts';
import { JudgeConnection } from './connection.ts';
import { readOpinion } from './objections.ts';
import type { Judge, JudgeContext, JudgeSilence, Opinion } from './opinion.ts';
import { promptFor, QUESTION } from './prompt.ts';
import { Rest } from './rest.ts';

/** Longer words are no utterance: two minutes of speech, characters. */
const TEXT_CHARACTERS = 600;

/** What speaks against the server; what the model writes into a sound answer does not. */
const SERVER_FAULTS: ReadonlySet<JudgeSilence> = new Set(['late', 'unreachable', 'status', 'garbage']);

/** A language model as judge. Every answer is checked against the form and the text, whatever the server says. */
export class LlmJudge implements Judge {
  readonly id: string;
  readonly model: ModelName;
  readonly #connection: JudgeConnection;
  readonly #clock: Clock;
  readonly #timeoutMs: number;
  readonly #rest: Rest;

  constructor(config: JudgeConfig, clock: Clock) {
    this.id = `${config.model}/${QUESTION}`;
    this.model = modelName(config);
    this.#connection = new JudgeConnection(config);
    this.#clock = clock;
    this.#timeoutMs = config.timeoutMs;
    this.#rest = new Rest(clock);
  }

  get isHealthy(): boolean {
    return !this.#rest.isResting;
  }

  async judge(text: string, context: JudgeContext, signal: AbortSignal): Promise<Opinion> {
    if (text.length > TEXT_CHARACTERS) return { verdict: 'none', reason: 'too-long' };
    if (!this.#rest.mayAsk()) return { verdict: 'none', reason: 'resting' };
    const opinion = await this.#ask(text, context, signal);
    const silence = opinion.verdict === 'none' ? opinion.reason : undefined;
    if (silence === 'called-off') this.#rest.calledOff();
    else if (silence !== undefined && SERVER_FAULTS.has(silence)) this.#rest.failed();
    else this.#rest.worked();
    return opinion;
  }

  async #ask(text: string, context: JudgeContext, signal: AbortSignal): Promise<Opinion> {
    const late = new AbortController();
    const cancel = this.#clock.after(this.#timeoutMs, () => late.abort(new Error('no opinion in time')));
    const either = AbortSignal.any([signal, late.signal]);
    try {
      const answer = await this.#connection.ask(promptFor(text, context), either);
      if (!answer.ok) return { verdict: 'none', reason: answer.reason };
      const { content, reported } = answer;
      return { ...opinionOf(content, text), ...(reported !== undefined && { reported }) };
    } catch {
      // The connection rejects for nothing but these two.
      return { verdict: 'none', reason: signal.aborted ? 'called-off' : 'late' };
    } finally {
      cancel();
    }
  }
}

function opinionOf(content: string, text: string): Opinion {
  const opinion = readOpinion(parse(content), text);
  if (opinion === undefined) return { verdict: 'none', reason: 'garbage' };
  // An objection that can be pointed at counts, even under the wrong heading.
  if (opinion.findings.length > 0) return { verdict: 'stricter', findings: opinion.findings };
  return opinion.verdict === 'agree'
    ? { verdict: 'agree', findings: [] }
    : { verdict: 'none', reason: 'unfounded' };
}

/** Servers that ignore the asked form often put their JSON into a fence. */
function parse(content: string): unknown {
  const fenced = /^\s*```(?:json)?\s*\n([\s\S]*?)\n?```\s*$/.exec(content);
  try {
    return JSON.parse(fenced?.[1] ?? content);
  } catch {
    return undefined;
  }
}
