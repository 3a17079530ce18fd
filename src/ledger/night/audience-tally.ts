import type { BodyFields } from './body-fields.ts';
import { Counter } from './counter.ts';

/** Who came, and what screening made of what they wrote. */
export class AudienceTally {
  readonly #users = new Set<string>();
  /** By comment: a later class takes the place of an earlier one. */
  readonly #classes = new Map<string, string>();
  #received = 0;
  #simulated = 0;

  receive(body: BodyFields): void {
    this.#received += 1;
    const user = body.text('user');
    if (user !== undefined) this.#users.add(user);
    if (body.get('simulated') === true) this.#simulated += 1;
  }

  screen(body: BodyFields, seq: number): void {
    this.#classes.set(body.text('id') ?? `entry ${seq}`, body.name('class'));
  }

  totals() {
    const byClass = new Counter();
    for (const name of this.#classes.values()) byClass.add(name);
    return {
      received: this.#received,
      users: this.#users.size,
      simulated: this.#simulated,
      byClass: byClass.counts(),
    };
  }
}
