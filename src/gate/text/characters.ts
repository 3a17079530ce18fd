import { simplifiedCharacter } from '../../infra/simplified.ts';
import { ALIASES, BLANK_LETTERS, letterInBox } from './look-alikes.ts';
import { Unchanged } from './unchanged.ts';

/**
 * What one code point becomes before matching: `kept` text is content, `stop` is punctuation that ends a
 * clause, `gap` is anything a writer may put between two characters without changing what is read, and
 * `nothing` is invisible.
 */
export type CharacterFold =
  | { readonly kind: 'kept'; readonly text: string }
  | { readonly kind: 'stop'; readonly text: string }
  | { readonly kind: 'gap'; readonly text: string }
  | { readonly kind: 'nothing' };

const NOTHING: CharacterFold = { kind: 'nothing' };
const BLANK: CharacterFold = { kind: 'gap', text: ' ' };

/** Punctuation that ends a clause, by its canonical form. */
const STOPS: Readonly<Record<string, string>> = {
  ',': ',',
  '、': ',',
  '､': ',',
  '。': '.',
  '｡': '.',
  '.': '.',
  '!': '!',
  '?': '?',
  ';': ';',
  ':': ':',
  '\n': '\n',
  '\r': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
  '…': '.',
};

/** Symbols that carry meaning and stay: percentages, money, sums, and what leetspeak is made of. */
const MEANINGFUL = new Set([...'%‰+$¥€£@°&']);

/** Strokes that are characters to Unicode and separators to whoever puts them between others: '最丨好', '最ㅣ好'. */
const STROKES = new Set([...'丨丶丿亅乀乁ㅣㅡㄧー']);

export const KEPT = 1;
export const STOP = 2;
export const GAP = 3;
/** The kinds of fold by number. */
export const KINDS = { kept: KEPT, stop: STOP, gap: GAP } as const;
/** Folds to nothing, to several characters or by what stands around it. */
const NOT_SIMPLE = 0xff;

/** Of the basic plane: the kind above the low 16 bits, which hold the one unit that a code becomes; 0 not yet known. */
const simple = new Uint32Array(0x1_0000);

/**
 * The fold of a code point that always becomes one UTF-16 code unit: its kind times 65,536 and the unit. 0 for any
 * other.
 */
export function foldSimple(codePoint: number): number {
  if (unchanged.has(codePoint)) return (KEPT << 16) | codePoint;
  if (codePoint > 0xffff) return 0;
  const known = simple[codePoint] as number;
  if (known === 0) simple[codePoint] = simpleFoldOf(codePoint);
  return (simple[codePoint] as number) >>> 16 === NOT_SIMPLE ? 0 : (simple[codePoint] as number);
}

const unchanged = new Unchanged((code) => simpleFoldOf(code) === ((KEPT << 16) | code));

function simpleFoldOf(codePoint: number): number {
  const fold = foldCharacter(codePoint);
  if (fold.kind === 'nothing' || fold.text.length !== 1 || DEPENDENT.has(codePoint)) return NOT_SIMPLE << 16;
  return (KINDS[fold.kind] << 16) | fold.text.charCodeAt(0);
}

/** Hearts, falling arrows, number signs, dashes and signs that stay: they mean something beside some characters. */
const DEPENDENT = new Set([
  ...[0x2764, 0x2665, 0x2193, 0x2b07, 0x23, 0xff03],
  ...Array.from('@＠%％‰&＆$＄¥￥€£￡°-－‐‑–—―─━_＿ーㅡㄧ', (sign) => sign.charCodeAt(0)),
]);

const cache = new Map<number, CharacterFold>();
/** Enough for every character in use; hostile input may not grow it further. */
const CACHE_LIMIT = 60_000;

/** The fold of one code point, remembered. */
export function foldCharacter(codePoint: number): CharacterFold {
  const known = cache.get(codePoint);
  if (known !== undefined) return known;
  const fold = foldUnknown(codePoint);
  if (cache.size < CACHE_LIMIT) cache.set(codePoint, fold);
  return fold;
}

function foldUnknown(codePoint: number): CharacterFold {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return NOTHING;
  if (BLANK_LETTERS.has(codePoint)) return NOTHING;
  const raw = String.fromCodePoint(codePoint);
  const stop = STOPS[raw];
  if (stop !== undefined) return { kind: 'stop', text: stop };
  const alias = ALIASES.get(raw) ?? letterInBox(codePoint);
  if (alias !== undefined && alias !== '-') return keptOrGap(alias);
  if (alias === '-') return { kind: 'gap', text: '-' };
  if (/^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Cn}\p{Co}]$/u.test(raw) && raw !== '\t') return NOTHING;
  if (/^\p{Nd}$/u.test(raw)) return { kind: 'kept', text: String(digitValue(codePoint)) };
  const folded = withoutMarks(raw.normalize('NFKC').toLowerCase());
  if (STROKES.has(raw) || STROKES.has(folded)) return BLANK;
  const compatible = STOPS[folded];
  if (compatible !== undefined) return { kind: 'stop', text: compatible };
  const kept = [...folded]
    .map((character) => ALIASES.get(character) ?? simplifiedCharacter(character))
    .filter((character) => /^[\p{L}\p{N}%‰+$¥€£@°&']$/u.test(character))
    .join('');
  if (kept !== '') return keptOrGap(kept);
  return /^[-_/*~|#^=<>]$/.test(folded) ? { kind: 'gap', text: folded } : BLANK;
}

/** 'é' is read as 'e'; letters of other scripts keep what belongs to them. */
function withoutMarks(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{Mn}/gu, '');
  return /^[a-z]+$/.test(bare) ? bare : text;
}

function keptOrGap(text: string): CharacterFold {
  if (text === "'") return { kind: 'gap', text };
  return { kind: 'kept', text };
}

/** Decimal digits of every script come in runs of ten that start at ..0 or ..6. */
function digitValue(codePoint: number): number {
  const raw = String.fromCodePoint(codePoint).normalize('NFKC');
  if (/^[0-9]$/.test(raw)) return Number(raw);
  const low = codePoint & 0xf;
  const startsAtZero = low <= 9 && /^\p{Nd}$/u.test(String.fromCodePoint(codePoint - low));
  return startsAtZero ? low : (low + 10) % 16;
}

export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

export function isLatinLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether a kept symbol means something by itself beside Chinese characters. */
export function isMeaningfulSymbol(text: string): boolean {
  return MEANINGFUL.has(text);
}

export function isLetterOrDigit(code: number): boolean {
  return isLatinLetter(code) || isDigit(code);
}
