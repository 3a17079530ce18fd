/** A model as a record names it (AUD-01): which, where, and under what filing. Nothing of it is a secret. */
export interface ModelName {
  /** As configured. */
  readonly id: string;
  /** The host that it was asked at, with its port where that is not the scheme's own. */
  readonly host: string;
  /** The number under which the model is filed (备案号), as configured. */
  readonly filing?: string;
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

/** @param model as it is configured; its key and whatever else the address holds is left out */
export function modelName(model: {
  readonly model: string;
  readonly baseUrl: string;
  readonly filing?: string | undefined;
}): ModelName {
  const { model: id, baseUrl, filing } = model;
  return { id, host: new URL(baseUrl).host, ...(filing !== undefined && { filing }) };
}
