/** Appends to the ledger of argv[2], printing the number of every entry once it is acknowledged. */
import { join } from 'node:path';
import { SystemClock } from '../../../src/infra/clock.ts';
import { openLedger } from '../../../src/ledger/ledger.ts';
import { ROOM } from '../room-id.ts';

const dir = process.argv[2] as string;
const ledger = openLedger({
  dir,
  room: ROOM,
  clock: new SystemClock(),
  keyFile: join(dir, 'ledger-key.pem'),
});
for (let turn = 0; ; turn += 1) {
  const entries = await Promise.all(
    Array.from({ length: 1 + (turn % 4) }, () =>
      ledger.append('operator.acted', { text: '字'.repeat(turn % 300) }),
    ),
  );
  if (turn % 7 === 0) await ledger.signHead();
  process.stdout.write(entries.map(({ seq, hash }) => `${seq} ${hash}\n`).join(''));
  // Lets the pipe drain: a synchronous loop would acknowledge into memory only.
  await new Promise((resolve) => setImmediate(resolve));
}
