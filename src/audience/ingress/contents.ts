import type { Comment } from '../../model/audience.ts';

/** What a relay's message says, before it is checked: any field may be missing. */
export interface Contents {
  readonly type: Comment['type'];
  readonly id?: string | undefined;
  readonly user?: string | undefined;
  readonly name?: string | undefined;
  readonly text?: string | undefined;
  /** As it came: ms, seconds or a time in words. */
  readonly at?: unknown;
  readonly room?: string | undefined;
  /** The gift's or the product's name. */
  readonly item?: string | undefined;
  /** How many, as it came. */
  readonly count?: unknown;
}

export type Fields = { readonly [key: string]: unknown };

/** An object with fields, or nothing. */
export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** The first of the named fields that holds text or a number, as text. */
export function textOf(fields: Fields | undefined, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fields?.[name];
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  }
  return undefined;
}
