const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  '"': '"',
  '/': '/',
  '\\': '\\',
  ' ': ' ',
  '\t': '\t',
};

/**
 * For each code unit of a scalar's value, where it stands in the scalar's source; undefined where the two
 * cannot be laid side by side. Covers plain, quoted and block scalars, folded or not: where the source breaks
 * a line, blanks match blanks; all else must be the same.
 * @param source the scalar as written, quotes or block header included
 */
export function alignScalar(value: string, source: string): readonly number[] | undefined {
  const style = source[0];
  const quoted = style === '"' || style === "'";
  const isBlock = style === '|' || style === '>';
  let at = quoted ? 1 : isBlock ? source.indexOf('\n') + 1 : 0;
  const offsets: number[] = [];
  while (offsets.length < value.length) {
    const wanted = value[offsets.length] as string;
    const found = source[at];
    if (found === undefined) {
      // A block keeps a last line feed that its range may leave out.
      return /^\s*$/.test(value.slice(offsets.length))
        ? [...offsets, ...Array.from(value.slice(offsets.length), () => source.length)]
        : undefined;
    }
    if (style === '"' && found === '\\') {
      const escaped = readEscape(source, at);
      if (escaped === undefined || !value.startsWith(escaped.text, offsets.length)) return undefined;
      for (let unit = 0; unit < escaped.text.length; unit += 1) offsets.push(at);
      at += escaped.length;
    } else if (style === "'" && found === "'" && wanted === "'") {
      offsets.push(at);
      at += 2;
    } else if (isBlank(wanted) && isBlank(found)) {
      const gap = blankRun(source, at);
      const breaks = source.slice(at, at + gap).split('\n').length - 1;
      const isVerbatim = breaks === 0;
      const left = isBlock ? blankRun(value, offsets.length) : Math.max(1, breaks - 1);
      for (let run = isVerbatim ? 1 : left; run > 0; run -= 1) offsets.push(at);
      at += isVerbatim ? 1 : gap;
    } else if (wanted === found) {
      offsets.push(at);
      at += 1;
    } else if (isBlank(found)) {
      at += 1;
    } else {
      return undefined;
    }
  }
  return offsets;
}

function readEscape(source: string, at: number): { text: string; length: number } | undefined {
  const kind = source[at + 1] ?? '';
  if (kind === '\n' || kind === '\r') {
    return { text: '', length: 2 + blankRun(source, at + 2) };
  }
  const digits = { x: 2, u: 4, U: 8 }[kind];
  if (digits !== undefined) {
    const point = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
    if (!(point <= 0x10ffff)) return undefined;
    return { text: String.fromCodePoint(point), length: 2 + digits };
  }
  const text = ESCAPES[kind];
  return text === undefined ? undefined : { text, length: 2 };
}

function isBlank(unit: string): boolean {
  return unit === ' ' || unit === '\t' || unit === '\n' || unit === '\r';
}

function blankRun(text: string, from: number): number {
  let to = from;
  while (to < text.length && isBlank(text[to] as string)) to += 1;
  return to - from;
}
