import type { Ledger } from '../../src/ledger/ledger.ts';
import { CandorError } from '../../src/model/errors.ts';

/** A real ledger on a disk that is full whenever the test says so. */
export function aFlakyLedger() {
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
          const value = Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      }),
  };
  return state;
}
