import type { ModelName } from '../../model/model-record.ts';
import type { Locale } from '../../model/text.ts';
import type { Finding } from '../../model/utterance.ts';

/** What a judge is told besides the words. */
export interface JudgeContext {
  readonly locale: Locale;
  /** What is true of the product on air and the shop, one fact a line. */
  readonly facts: readonly string[];
  readonly product?: string;
  /** What was just said, oldest first. */
  readonly after: readonly string[];
}

/** Why there is no opinion. */
export type JudgeSilence =
  /** No whole answer within the time. */
  | 'late'
  | 'unreachable'
  /** The server answered with an error. */
  | 'status'
  /** Not what was asked for: no JSON, another form, more bytes than an opinion has. */
  | 'garbage'
  | 'length'
  /** The model would not judge. */
  | 'declined'
  | 'tool-call'
  /** It objected to words that do not stand in the text. */
  | 'unfounded'
  /** The words are longer than anybody says at once. */
  | 'too-long'
  /** It failed repeatedly and is left alone for a while. */
  | 'resting'
  | 'called-off';

export type Opinion = (
  | { readonly verdict: 'agree'; readonly findings: readonly [] }
  | { readonly verdict: 'stricter'; readonly findings: readonly Finding[] }
  | { readonly verdict: 'none'; readonly reason: JudgeSilence }
) & {
  /** As the server names the model that answered. */
  readonly reported?: string;
};

/** A second opinion on words that the rules have cleared. Never rejects: whatever goes wrong is no opinion. */
export interface Judge {
  /** Another model or another question is another judge: what one judged, another has not. */
  readonly id: string;
  readonly model: ModelName;
  readonly isHealthy: boolean;
  /** Spans count from the beginning of `text`, in UTF-16 code units. */
  judge(text: string, context: JudgeContext, signal: AbortSignal): Promise<Opinion>;
}
