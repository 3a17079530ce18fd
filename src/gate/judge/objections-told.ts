import type { Draft, Finding } from '../../model/utterance.ts';

/** Words that were objected to and may yet be signed for: more than a console shows at once. */
const KEPT = 64;

/**
 * The objections of a second opinion that people have been told of. Nobody signs away what he has not read: an
 * objection that comes with his signature is shown to him first, and he signs again if he still wants the words said.
 */
export class ObjectionsTold {
  readonly #told = new Map<string, ReadonlySet<string>>();

  /** Whether each of these was told of the very words before. A model words an objection anew; its heading stands. */
  all(draft: Draft, objections: readonly Finding[]): boolean {
    const told = this.#told.get(keyOf(draft));
    return told !== undefined && objections.every(({ rule }) => told.has(rule));
  }

  add(draft: Draft, objections: readonly Finding[]): void {
    const key = keyOf(draft);
    const told = this.#told.get(key) ?? new Set();
    this.#told.delete(key);
    this.#told.set(key, new Set([...told, ...objections.map(({ rule }) => rule)]));
    const oldest = this.#told.keys().next().value;
    if (this.#told.size > KEPT && oldest !== undefined) this.#told.delete(oldest);
  }
}

function keyOf({ text, product, source }: Draft): string {
  return JSON.stringify([text, product ?? null, source]);
}
