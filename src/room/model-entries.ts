import { createHash } from 'node:crypto';
import type { IdSource } from '../infra/ids.ts';
import type { LedgerKind } from '../model/ledger-entry.ts';
import type { ModelAnswered, ModelAsked, ModelWatch } from '../model/model-record.ts';

/**
 * The record of what models were asked (AUD-01). Each request stands there once a night, with its cards and the
 * viewer's words as they were sent; the instructions, the same for all of them, once a night under their hash. So a
 * night's entries are whole without those of another, and a line of them can be read.
 */
export class ModelEntries implements ModelWatch {
  readonly #ids: IdSource;
  readonly #write: (kind: LedgerKind, body: object) => void;
  readonly #written = new Set<string>();

  constructor(ids: IdSource, write: (kind: LedgerKind, body: object) => void) {
    this.#ids = ids;
    this.#write = write;
  }

  requestId(): string {
    return this.#ids.next('m');
  }

  onAsked({ instructions, ...asked }: ModelAsked): void {
    const sha256 = createHash('sha256').update(instructions).digest('hex');
    this.#once(sha256, 'model.instructed', { sha256, text: instructions });
    this.#once(asked.id, 'model.asked', { ...asked, instructions: sha256 });
  }

  onAnswered(answered: ModelAnswered): void {
    this.#write('model.answered', answered);
  }

  /** The next night's entries stand by themselves. */
  nightOver(): void {
    this.#written.clear();
  }

  #once(name: string, kind: LedgerKind, body: object): void {
    if (this.#written.has(name)) return;
    this.#written.add(name);
    this.#write(kind, body);
  }
}
