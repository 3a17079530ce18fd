/** Verifies and reads the ledger of argv[2]; with argv[3] it first becomes that user. */
import { readEntries } from '../../../src/ledger/read-entries.ts';
import { verifyLedger } from '../../../src/ledger/verify-ledger.ts';
import { ROOM } from '../room-id.ts';

const [, , dir = '', user] = process.argv;
if (user !== undefined) process.setuid?.(Number(user));
const found = verifyLedger(dir, ROOM);
const read = [...readEntries(dir, ROOM)].length;
process.stdout.write(`${found.ok ? `ok ${found.entries}` : JSON.stringify(found.faults)} read ${read}\n`);
