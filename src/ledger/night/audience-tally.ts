import { type ShillGroup, ShillGroups } from '../shill-groups.ts';
import type { BodyFields } from './body-fields.ts';
import { Counter } from './counter.ts';

/** As many as a report lists. */
const GROUPS_LISTED = 200;

/** Who came, and what screening made of what they wrote. */
export class AudienceTally {
  readonly #users = new Set<string>();
  /** By comment: a later class takes the place of an earlier one. */
  readonly #classes = new Map<string, string>();
  readonly #shills = new ShillGroups();
  #received = 0;
  #simulated = 0;

  receive(body: BodyFields): void {
    this.#received += 1;
    const user = body.text('user');
    const id = body.text('id');
    if (user !== undefined) this.#users.add(user);
    if (user !== undefined && id !== undefined) this.#shills.receive(id, user);
    if (body.get('simulated') === true) this.#simulated += 1;
  }

  screen(body: BodyFields, seq: number, at: number): void {
    const id = body.text('id') ?? `entry ${seq}`;
    const [campaign, sample] = [body.text('campaign'), body.text('sample')];
    this.#classes.set(id, body.name('class'));
    this.#shills.screen(
      {
        id,
        class: body.name('class'),
        reason: body.name('reason'),
        ...(campaign !== undefined && { campaign }),
        ...(sample !== undefined && { sample }),
      },
      at,
    );
  }

  /** The night's groups of paid talk, latest first. */
  get shills(): readonly ShillGroup[] {
    return this.#shills.latest(GROUPS_LISTED);
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
