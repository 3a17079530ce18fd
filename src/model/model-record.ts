/** A server's name for its model goes into the ledger: no name is longer, characters. */
const NAME_CHARACTERS = 120;

/** A model as a record names it (AUD-01): which, where, and under what filing. Nothing of it is a secret. */
export interface ModelName {
  /** As configured. */
  readonly id: string;
  /** The host that it was asked at, with its port where that is not the scheme's own. */
  readonly host: string;
  /** The number under which the model is filed (备案号), as configured. */
  readonly filing?: string;
}

/** What a model was asked for words that may be aired, exactly as it was sent (AUD-01). */
export interface ModelAsked {
  /** Unique in the room; the words that came of it name it. */
  readonly id: string;
  readonly model: ModelName;
  readonly sampling: { readonly temperature: number; readonly maxTokens: number };
  /** What stands before the cards; the same for every question of a language. */
  readonly instructions: string;
  /** The facts that were retrieved, each as its line of the prompt. */
  readonly cards: readonly { readonly fact: string; readonly line: string }[];
  /** The viewer's words as they were sent, personal data masked. */
  readonly question: string;
  /** Over the JSON of the messages as sent: instructions, an empty line, cards one a line; then the question. */
  readonly promptSha256: string;
  /** Ids of the comments that asked. */
  readonly commentIds: readonly string[];
}

/** How a model answered. */
export interface ModelAnswered {
  readonly id: string;
  /** The name under which the server says that it answered. */
  readonly reported?: string;
  /** All that it wrote, as it wrote it. */
  readonly wrote: string;
  /** `whole`; `enough`: more was not waited for; `given-up`: nobody waited any more; else what went wrong. */
  readonly outcome: string;
  readonly tookMs: number;
}

/** Who keeps the record of what models are asked. */
export interface ModelWatch {
  /** An id for the next request. */
  requestId(): string;
  /** Before the first word of the answer; once more for an answer that was kept and is told again. */
  onAsked(asked: ModelAsked): void;
  onAnswered(answered: ModelAnswered): void;
}

/** The model that worded a sentence. */
export interface WordedBy extends ModelName {
  /** Id of the `ModelAsked` that it came of. */
  readonly request: string;
  readonly reported?: string;
}

/** What the second opinion on words was, or that there was none. */
export interface OpinionRecord {
  readonly model: ModelName;
  /** The name under which the server says that it answered; absent where it does not say, or did not answer. */
  readonly reported?: string;
  /** The model and the wording of the question: what one judged, another has not. */
  readonly judge: string;
  readonly verdict: 'agree' | 'stricter' | 'none';
  /** Why there is no verdict. */
  readonly silence?: string;
  /** Its verdict on the very words before, which stands in for the one that is missing. */
  readonly before?: 'agree' | 'stricter';
  readonly objections: readonly { readonly rule: string; readonly quote: string; readonly reason: string }[];
  /** From the question to the answer, or to the end of the wait, ms. */
  readonly tookMs: number;
}

/** The name that a server gives its model, as a record has it. */
export const reportedName = (name: string): string => name.slice(0, NAME_CHARACTERS);

/** @param model as it is configured; its key and whatever else the address holds is left out */
export function modelName(model: {
  readonly model: string;
  readonly baseUrl: string;
  readonly filing?: string | undefined;
}): ModelName {
  const { model: id, baseUrl, filing } = model;
  return { id, host: new URL(baseUrl).host, ...(filing !== undefined && { filing }) };
}
