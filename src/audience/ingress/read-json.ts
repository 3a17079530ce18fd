/** What a text says as JSON. */
export type ReadJson = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/** Sixteen digits in a row may be a number that a double cannot hold. */
const LONG_NUMBER = /\d{16}/;

/**
 * Reads JSON of a stranger; never throws. A whole number beyond 2^53 stays the text that it was: platforms'
 * ids have 19 digits, and rounded, two different comments would be one.
 */
export function readJson(text: string): ReadJson {
  try {
    return { ok: true, value: LONG_NUMBER.test(text) ? JSON.parse(text, exactly) : JSON.parse(text) };
  } catch {
    // What a stranger sent is no fault of ours: it is answered or counted.
    return { ok: false };
  }
}

/** The third argument is ECMAScript 2026; Node 24 has it. */
function exactly(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const source = context?.source ?? '';
  return /^-?\d+$/.test(source) ? source : value;
}
