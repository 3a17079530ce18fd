/**
 * Opens the ledger of argv[2] and appends one entry for every line on standard input, as large as the line
 * says in bytes; prints `ok <seq>` or the fault's code. With argv[3] it first becomes that user.
 */
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SystemClock } from '../../../src/infra/clock.ts';
import { openLedger } from '../../../src/ledger/ledger.ts';
import { CandorError } from '../../../src/model/errors.ts';
import { ROOM } from '../room-id.ts';

const [, , dir = '', user] = process.argv;
if (user !== undefined) process.setuid?.(Number(user));
const codeOf = (error: unknown) => (error instanceof CandorError ? error.code : String(error));
try {
  const ledger = openLedger({
    dir,
    room: ROOM,
    clock: new SystemClock(),
    keyFile: join(dir, 'ledger-key.pem'),
  });
  process.stdout.write('open\n');
  for await (const line of createInterface({ input: process.stdin })) {
    const answer = await ledger.append('operator.acted', { text: 'x'.repeat(Number(line)) }).then(
      ({ seq }) => `ok ${seq}`,
      (error: unknown) => codeOf(error),
    );
    process.stdout.write(`${answer}\n`);
  }
  await ledger.close();
} catch (error) {
  process.stdout.write(`${codeOf(error)}\n`);
}
