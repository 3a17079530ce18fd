import type { Json } from '../../model/ledger-entry.ts';

/** Stands for a name that a body does not give. */
export const UNKNOWN = 'unknown';

/** Reads a body that may lack anything: older entries, and those of other versions. */
export class BodyFields {
  readonly #fields: Readonly<Record<string, Json>>;

  constructor(body: Json | undefined) {
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
    this.#fields = isObject ? (body as Readonly<Record<string, Json>>) : {};
  }

  get(name: string): Json | undefined {
    return Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined;
  }

  /** The text of a field, or `unknown`. */
  name(name: string): string {
    return this.text(name) ?? UNKNOWN;
  }

  text(name: string): string | undefined {
    const value = this.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  number(name: string): number | undefined {
    const value = this.get(name);
    return typeof value === 'number' ? value : undefined;
  }

  /** Epoch ms of a field that holds them, or an ISO 8601 time. */
  time(name: string): number | undefined {
    const time = this.number(name) ?? Date.parse(this.text(name) ?? '');
    return Number.isNaN(time) ? undefined : time;
  }

  list(name: string): readonly Json[] {
    const value = this.get(name);
    return Array.isArray(value) ? value : [];
  }
}
