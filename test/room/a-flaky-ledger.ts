import type { Ledger } from '../../src/ledger/ledger.ts';
import { CandorError } from '../../src/model/errors.ts';

/** A real ledger on a disk that is full whenever the test says so; tells of each clearance that is durable. */
export function aFlakyLedger(onCleared: (id: string) => void = () => {}) {
  const state = {
    isFull: false,
    /** Appends that were refused. */
    refused: 0,
    wrap: (ledger: Ledger): Ledger =>
      new Proxy(ledger, {
        get: (target, name) => {
          if (name === 'append' && state.isFull) {
            return () => {
              state.refused += 1;
              return Promise.reject(new CandorError('LEDGER_UNWRITABLE', 'The disk is full.'));
            };
          }
          if (name === 'append') {
            return async (...entry: Parameters<Ledger['append']>) => {
              const written = await target.append(...entry);
              if (written.kind === 'utterance.cleared') onCleared((written.body as { id: string }).id);
              return written;
            };
          }
          const value = Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      }),
  };
  return state;
}
