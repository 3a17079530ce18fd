import canonicalize from 'canonicalize';
import type { Json } from '../../model/ledger-entry.ts';

/** No body of a room nests deeper than about ten; a stranger's JSON must not exhaust the stack. */
const MAX_DEPTH = 64;

/**
 * The canonical JSON text (RFC 8785) of a body. What JSON would drop or bend in silence (undefined, NaN,
 * functions, dates, class instances, lone surrogates) is refused, because the record would not say what
 * the caller meant.
 * @throws TypeError naming the place, such as `body.findings[2].span is undefined`
 */
export function canonicalBody(body: Json): string {
  requireJson(body, 'body', 0);
  return canonicalize(body) as string;
}

function requireJson(value: unknown, place: string, depth: number): void {
  if (depth > MAX_DEPTH) throw new TypeError(`${place} is nested deeper than ${MAX_DEPTH} levels.`);
  switch (typeof value) {
    case 'boolean':
      return;
    case 'string':
      requireWellFormed(value, place);
      return;
    case 'number':
      if (!Number.isFinite(value)) throw notJson(place, String(value));
      return;
    case 'object':
      break;
    default:
      throw notJson(place, value === undefined ? 'undefined' : `a ${typeof value}`);
  }
  if (value === null) return;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      requireJson(value[index], `${place}[${index}]`, depth + 1);
    }
    return;
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) {
    throw notJson(place, `a ${value.constructor?.name ?? 'class instance'}`);
  }
  for (const [key, inner] of Object.entries(value)) {
    requireWellFormed(key, `a key of ${place}`);
    requireJson(inner, `${place}.${key}`, depth + 1);
  }
}

function requireWellFormed(text: string, place: string): void {
  if (!text.isWellFormed()) throw notJson(place, 'text with half a character (a lone surrogate)');
}

function notJson(place: string, what: string): TypeError {
  return new TypeError(`${place} is ${what}, which the ledger cannot record: give it plain JSON.`);
}
