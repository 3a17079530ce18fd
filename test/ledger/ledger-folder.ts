import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { type Ledger, type LedgerOptions, openLedger } from '../../src/ledger/ledger.ts';
import { partitionFiles } from '../../src/ledger/store/room-folder.ts';
import { ROOM } from './room-id.ts';

export { ROOM };

/** A data folder of its own for one test, removed after it. */
export class LedgerFolder {
  readonly dir = mkdtempSync(join(tmpdir(), 'candor-ledger-'));
  readonly clock = new ManualClock(Date.parse('2026-11-24T12:10:00Z'));
  readonly keyFile = join(this.dir, 'ledger-key.pem');
  readonly roomDir = join(this.dir, ROOM);
  readonly heads = join(this.roomDir, 'heads.jsonl');
  readonly publicKeys = join(this.roomDir, 'public-keys.pem');

  constructor() {
    onTestFinished(() => rmSync(this.dir, { recursive: true, force: true }));
  }

  open(options: Partial<LedgerOptions> = {}): Ledger {
    const ledger = openLedger({
      dir: this.dir,
      room: ROOM,
      clock: this.clock,
      keyFile: this.keyFile,
      ...options,
    });
    onTestFinished(() => ledger.close().catch(() => {}));
    return ledger;
  }

  /** Two hours over the turn of a month, with heads in between, closed: 30 entries in two partitions. */
  async fill(): Promise<void> {
    await this.clock.advanceTo(Date.parse('2026-11-30T22:30:00Z'));
    const ledger = this.open();
    for (let index = 1; index <= 30; index += 1) {
      await ledger.append('comment.received', { id: `c${index}`, text: `多少钱？ ${index}` });
      await this.clock.advance(6 * 60_000);
    }
    await ledger.close();
  }

  get partitions(): readonly string[] {
    return partitionFiles(this.roomDir);
  }

  /** Runs SQL against a partition as somebody would who knows how: without the triggers. */
  tamper(partition: number, ...statements: readonly string[]): void {
    using database = new DatabaseSync(this.partitions[partition] as string);
    const triggers = database
      .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid")
      .all();
    for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
    for (const statement of statements) database.exec(statement);
    for (const { sql } of triggers) database.exec(String(sql));
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }
}
