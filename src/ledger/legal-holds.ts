import { CandorError } from '../model/errors.ts';
import type { Json } from '../model/ledger-entry.ts';
import type { BodyFields } from './night/body-fields.ts';

/** Whoever has asked that nothing is deleted, and why. */
export interface LegalHold {
  readonly id: string;
  readonly by: string;
  readonly reason: string;
  /** Epoch ms. */
  readonly at: number;
}

/** A person's wish about a hold. */
interface HoldWish {
  readonly id: string;
  readonly by: string;
  readonly reason: string;
}

/**
 * What is recorded where somebody places a hold.
 * @throws CandorError USAGE where a hold of that id stands: nobody writes over what another has asked for
 */
export function placingOf({ id, by, reason }: HoldWish, holds: readonly LegalHold[]): Json {
  const standing = holds.find((hold) => hold.id === id);
  if (standing === undefined) return { id, by, reason };
  throw new CandorError(
    'USAGE',
    `A legal hold '${id}' by ${standing.by} stands already: ${standing.reason}.`,
    {
      fix: 'Place yours under another id: each stands until whoever placed it lifts it.',
    },
  );
}

/**
 * What is recorded where somebody lifts a hold. Whoever placed it lifts it; another has to say whose it is that he
 * lifts. No program can tell who types a name, but nobody lifts another's hold without knowing it, both names stand in
 * the ledger, and the hold of somebody who has left is not there for ever.
 * @param placedBy who placed it, as whoever lifts it says
 * @throws CandorError USAGE where none such stands, or it is another's and he is not named
 */
export function liftingOf(
  { id, by, reason }: HoldWish,
  placedBy: string | undefined,
  holds: readonly LegalHold[],
): Json {
  const standing = holds.filter((hold) => hold.id === id);
  const meant = standing.find((hold) => hold.by === (placedBy ?? by));
  if (meant !== undefined) return { id, by, reason, placedBy: meant.by };
  if (standing.length === 0) throw new CandorError('USAGE', `No legal hold '${id}' stands.`);
  throw new CandorError('USAGE', `The legal hold '${id}' was not placed by ${placedBy ?? by}.`, {
    fix: 'Whoever placed it lifts it; another says whose it is: --placed-by NAME. `retention` without --lift lists them.',
  });
}

/** The holds that stand after a record of them; a record in which one was written over keeps both. */
export class StandingHolds {
  #holds: readonly LegalHold[] = [];

  get all(): readonly LegalHold[] {
    return this.#holds;
  }

  placed(at: number, body: BodyFields): void {
    const hold = { id: body.name('id'), by: body.name('by'), reason: body.name('reason'), at };
    if (!this.#holds.some(({ id, by }) => id === hold.id && by === hold.by))
      this.#holds = [...this.#holds, hold];
  }

  /** Only the hold of whoever is named as having placed it; in old records, of whoever lifted it. */
  lifted(body: BodyFields): void {
    const placedBy = body.text('placedBy') ?? body.name('by');
    this.#holds = this.#holds.filter(({ id, by }) => id !== body.name('id') || by !== placedBy);
  }
}
