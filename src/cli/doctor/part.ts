/** What was found of one thing that Candor uses. */
export interface Part {
  readonly name: string;
  /** `missing`: Candor cannot run; `limited`: it runs, with less; `fine`. */
  readonly state: 'fine' | 'limited' | 'missing';
  readonly found: string;
  /** What to do, where there is something to do. */
  readonly fix?: string;
}

/** One line a part, in columns. */
export function formatParts(parts: readonly Part[]): string {
  const MARKS = { fine: 'ok', limited: 'warn', missing: 'MISSING' } as const;
  const width = Math.max(...parts.map((part) => part.name.length));
  return parts
    .map(({ name, state, found, fix }) => {
      const line = `${MARKS[state].padEnd(7)}  ${name.padEnd(width)}  ${found}`;
      return fix === undefined ? line : `${line}\n${' '.repeat(9 + width + 2)}fix: ${fix}`;
    })
    .join('\n');
}
