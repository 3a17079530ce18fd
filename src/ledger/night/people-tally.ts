import { BodyFields } from './body-fields.ts';
import { Counter, type Counts } from './counter.ts';

/** Which person did what. */
export class PeopleTally {
  readonly #acts = new Map<string, Counter>();

  act(by: string, action: string): void {
    const acts = this.#acts.get(by) ?? new Counter();
    acts.add(action);
    this.#acts.set(by, acts);
  }

  /** A person who cleared words that a rule had refused acted too. */
  override(cleared: BodyFields): void {
    const override = cleared.get('override');
    if (override !== undefined && override !== null)
      this.act(new BodyFields(override).name('reviewer'), 'override');
  }

  totals(): Readonly<Record<string, Counts>> {
    return Object.fromEntries([...this.#acts].map(([by, acts]) => [by, acts.counts()]));
  }
}
