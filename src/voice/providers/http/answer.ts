import { createParser } from 'eventsource-parser';
import type { HttpVoiceConfig } from '../../../model/http-voice-config.ts';
import { SpeechFault } from '../../speech-fault.ts';

type Where = Pick<HttpVoiceConfig, 'audio' | 'success' | 'end'>;

/** The sound itself, or the address that it is fetched from. */
export type FoundSound = { readonly bytes: Buffer } | { readonly url: string };

/**
 * The sound in an answer of JSON: one document, lines, or server-sent events.
 * @throws SpeechFault where it holds an error, no sound, or only a part of it
 */
export function soundIn(answer: string, where: Where): FoundSound {
  const { from, as, path = '' } = where.audio;
  const pieces = piecesOf(answer, from);
  if (pieces.length === 0) throw new SpeechFault('empty', 'The speech service sent no sound.');
  for (const piece of pieces) requireSuccess(piece, where);
  const { end } = where;
  if (end !== undefined && !pieces.some((piece) => isOneOf(valueAt(piece, end.path), end.oneOf))) {
    throw new SpeechFault('cut', 'The speech service broke off before the end of its stream.');
  }
  const found = pieces
    .map((piece) => valueAt(piece, path))
    .filter((value) => value !== null && value !== undefined);
  const texts = found.filter((value) => typeof value === 'string' && value !== '') as string[];
  if (found.some((value) => typeof value !== 'string')) {
    throw new SpeechFault('format', `The speech service sent no text at ${path}.`, { fix: FIX });
  }
  if (texts.length === 0) {
    throw new SpeechFault('empty', `The speech service sent no sound at ${path}.`, { fix: FIX });
  }
  if (as === 'url') return { url: texts[0] ?? '' };
  return { bytes: Buffer.concat(texts.map((text) => decoded(text, as))) };
}

const FIX = "Compare voices[].audio in candor.yaml with the service's answer.";

function piecesOf(answer: string, from: HttpVoiceConfig['audio']['from']): readonly unknown[] {
  if (from === 'json') return [parsed(answer)];
  if (from === 'lines') {
    return answer
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(parsed);
  }
  const pieces: unknown[] = [];
  const parser = createParser({
    onEvent: ({ data }) => {
      if (data !== '' && data !== '[DONE]') pieces.push(parsed(data));
    },
  });
  parser.feed(answer);
  parser.feed('\n\n');
  // Some answer an error as plain JSON where a stream was asked for.
  if (pieces.length === 0 && answer.trimStart().startsWith('{')) pieces.push(parsed(answer));
  return pieces;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // A stream's last line is torn where the connection broke; a page of a proxy was never JSON.
    if (/^\s*[{[]/.test(text)) {
      throw new SpeechFault('cut', 'The speech service broke off in the middle of its JSON.', { cause });
    }
    const start = text.replace(/\s+/g, ' ').slice(0, 100);
    throw new SpeechFault('refused', `The speech service sent words instead of sound: ${start}`, { cause });
  }
}

function requireSuccess(piece: unknown, { success }: Where): void {
  if (success === undefined) return;
  const code = valueAt(piece, success.path);
  if (code === undefined || isOneOf(code, success.oneOf)) return;
  const said =
    success.message === undefined ? '' : `: ${String(valueAt(piece, success.message) ?? '').slice(0, 200)}`;
  throw new SpeechFault('refused', `The speech service refused (${String(code)})${said}`);
}

function isOneOf(value: unknown, values: readonly unknown[]): boolean {
  return values.includes(value);
}

function decoded(text: string, as: 'base64' | 'hex'): Buffer {
  const clean = text.replace(/\s+/g, '');
  const isWhole = as === 'hex' ? /^(?:[0-9a-f]{2})*$/i.test(clean) : /^[A-Za-z0-9+/_-]*={0,2}$/.test(clean);
  if (!isWhole)
    throw new SpeechFault('format', `The speech service sent sound that is not ${as}.`, { fix: FIX });
  return Buffer.from(clean, as);
}

/** The value at `data.0.audio`; undefined where the way ends before. */
function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, step) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    return (at as Record<string, unknown>)[step];
  }, value);
}
