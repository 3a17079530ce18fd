const CHINESE_DIGITS = '零一二三四五六七八九';
const SPOKEN_DIGITS = new Map([
  ['〇', '0'],
  ['幺', '1'],
  ['两', '2'],
  ...[...'壹贰叁肆伍陆柒捌玖'].map((digit, index): [string, string] => [digit, String(index + 1)]),
]);

/** What people put between digits: spaces, dashes, dots, invisible characters, emoji; never a word. */
const GAP = /^[\s\p{P}\p{S}\p{Cf}\p{Mn}\p{Me}\p{Extended_Pictographic}]$/u;
/** Longer gaps separate numbers that have nothing to do with each other. */
const GAP_LIMIT = 3;

interface Run {
  readonly from: number;
  to: number;
  digits: string;
  /** Lengths of the pieces that stand without a gap. */
  readonly pieces: number[];
}

/** Replaces phone, identity and card numbers, however their digits are written and spaced. */
export function maskNumbers(text: string): string {
  let masked = '';
  let end = 0;
  for (const run of runsOf(text)) {
    const name = nameOf(run);
    if (name === undefined) continue;
    masked += text.slice(end, run.from) + name;
    end = run.to;
  }
  return masked + text.slice(end);
}

/** Stretches of digits, small gaps allowed. */
function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  let gap = 0;
  let index = 0;
  for (const character of text) {
    const digit = digitOf(character, run);
    const to = index + character.length;
    if (digit !== undefined) {
      if (run === undefined) {
        run = { from: index, to, digits: digit, pieces: [1] };
      } else {
        if (gap > 0) run.pieces.push(0);
        run.pieces[run.pieces.length - 1] = (run.pieces.at(-1) ?? 0) + 1;
        run.digits += digit;
        run.to = to;
      }
      gap = 0;
    } else if (run !== undefined) {
      gap += 1;
      if (gap > GAP_LIMIT || !GAP.test(character)) {
        runs.push(run);
        run = undefined;
        gap = 0;
      }
    }
    index = to;
  }
  if (run !== undefined) runs.push(run);
  return runs;
}

/** Any script's digit as 0–9; `x` ends an identity number. */
function digitOf(character: string, run: Run | undefined): string | undefined {
  if (character >= '0' && character <= '9') return character;
  if (/[xXｘＸ]/.test(character)) return run !== undefined && run.digits.length === 17 ? 'x' : undefined;
  const chinese = CHINESE_DIGITS.indexOf(character);
  if (chinese >= 0) return String(chinese);
  const spoken = SPOKEN_DIGITS.get(character);
  if (spoken !== undefined) return spoken;
  if (!/[\p{Nd}\p{No}]/u.test(character)) return undefined;
  const compatible = character.normalize('NFKC').replace(/[^0-9]/g, '');
  if (compatible.length === 1) return compatible;
  return /\p{Nd}/u.test(character) ? digitOfScript(character) : undefined;
}

/** Decimal digits stand in tens beginning at their script's zero. */
function digitOfScript(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

function nameOf({ digits, pieces }: Run): string | undefined {
  const total = digits.length;
  const longest = Math.max(...pieces);
  if (total < 11 || new Set(digits).size === 1) return landline(digits, pieces);
  if (/^(?:86|0086)?1[3-9]\d{9}$/.test(digits)) return '[手机号]';
  if (/^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx]$/.test(digits))
    return '[证件号]';
  const isTyped = longest >= 11;
  const isSpelt = pieces.every((piece) => piece === 1);
  const isGrouped = /1[3-9]\d{9}/.test(digits) && /(?:^|,)3,4,4(?:,|$)/.test(pieces.join(','));
  const isCard = total >= 13 && total <= 19 && pieces.slice(0, -1).every((piece) => piece === 4);
  if (isCard || (isTyped && total >= 15)) return '[号码]';
  if (isTyped || isGrouped || isSpelt) return /1[3-9]\d{9}/.test(digits) ? '[手机号]' : '[号码]';
  return landline(digits, pieces);
}

/** `010-62345678`, `0571 8888 6666`. */
function landline(digits: string, pieces: readonly number[]): string | undefined {
  const isDialled = /^0\d{9,11}$/.test(digits) && pieces.length > 1 && (pieces[0] === 3 || pieces[0] === 4);
  return isDialled ? '[电话]' : undefined;
}
