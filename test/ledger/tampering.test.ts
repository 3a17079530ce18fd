import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { entryHash } from '../../src/ledger/chain/entry-hash.ts';
import { verifyLedger } from '../../src/ledger/verify-ledger.ts';
import { LedgerFolder, ROOM } from './ledger-folder.ts';

interface Tampering {
  readonly what: string;
  readonly by: (folder: LedgerFolder) => void | Promise<void>;
  /** Numbers that a fault has to name; null: a fault about a file. */
  readonly names: readonly (number | null)[];
  readonly says: RegExp;
}

/** Partition 0 holds entries 1 to 15, partition 1 the rest; heads at 5, 15, 25 and 30. */
const TAMPERINGS: readonly Tampering[] = [
  {
    what: 'one byte of a body changed',
    by: (folder) => folder.tamper(0, "UPDATE entries SET body = replace(body, 'c7', 'c8') WHERE seq = 7"),
    names: [7],
    says: /entry 7 was changed or moved/,
  },
  ...(
    [
      ['at', 'at + 1'],
      ['room', "'other-shop'"],
      ['kind', "'operator.acted'"],
      ['prev', "replace(prev, substr(prev, 1, 1), '')"],
      ['hash', 'prev'],
    ] as const
  ).map(
    ([column, value]): Tampering => ({
      what: `the column ${column} of a row changed`,
      by: (folder) => folder.tamper(0, `UPDATE entries SET ${column} = ${value} WHERE seq = 7`),
      names: [7],
      says: /entry 7 was changed or moved/,
    }),
  ),
  {
    what: 'a row renumbered',
    by: (folder) => folder.tamper(1, 'UPDATE entries SET seq = 31 WHERE seq = 30'),
    names: [30, 31],
    says: /entry 30 is missing/,
  },
  {
    what: 'a row deleted',
    by: (folder) => folder.tamper(0, 'DELETE FROM entries WHERE seq = 7'),
    names: [7],
    says: /entry 7 is missing/,
  },
  {
    what: 'the first rows deleted',
    by: (folder) => folder.tamper(0, 'DELETE FROM entries WHERE seq <= 3'),
    names: [1],
    says: /entries 1 to 3 are missing/,
  },
  {
    what: 'a row deleted and the later ones moved up',
    by: (folder) =>
      folder.tamper(
        1,
        'DELETE FROM entries WHERE seq = 20',
        'UPDATE entries SET seq = seq - 1 WHERE seq > 20',
      ),
    names: [20],
    says: /entry 20 was changed or moved/,
  },
  {
    what: 'the tail deleted',
    by: (folder) => folder.tamper(1, 'DELETE FROM entries WHERE seq > 27'),
    names: [30],
    says: /entries 28 to 30 are gone/,
  },
  {
    what: 'the tail deleted with the heads that cover it',
    by: (folder) =>
      folder.tamper(1, 'DELETE FROM entries WHERE seq > 27', 'DELETE FROM heads WHERE size > 27'),
    names: [30],
    says: /entries 28 to 30 are gone: a signed head proves that there were 30/,
  },
  {
    what: 'the bodies of two rows swapped',
    by: (folder) =>
      folder.tamper(
        0,
        'CREATE TEMP TABLE two AS SELECT seq, body FROM entries WHERE seq IN (4, 9)',
        'UPDATE entries SET body = (SELECT body FROM two WHERE two.seq = 13 - entries.seq) WHERE seq IN (4, 9)',
      ),
    names: [4, 9],
    says: /entry 4 was changed or moved/,
  },
  {
    what: 'two whole rows swapped',
    by: (folder) =>
      folder.tamper(
        0,
        'UPDATE entries SET seq = 1000 WHERE seq = 4',
        'UPDATE entries SET seq = 4 WHERE seq = 9',
        'UPDATE entries SET seq = 9 WHERE seq = 1000',
      ),
    names: [4, 9],
    says: /entry 4 was changed or moved/,
  },
  {
    what: 'a row put in and the later ones moved down',
    by: (folder) =>
      folder.tamper(
        1,
        'UPDATE entries SET seq = -seq - 1 WHERE seq >= 20',
        'UPDATE entries SET seq = -seq WHERE seq < 0',
        "INSERT INTO entries SELECT 20, at, room, kind, '{}', hash, prev FROM entries WHERE seq = 19",
      ),
    names: [20, 21],
    says: /entry 20 was changed or moved/,
  },
  {
    what: 'a row put in below the first of its partition',
    by: (folder) =>
      folder.tamper(1, 'INSERT INTO entries SELECT 3, at, room, kind, body, prev, hash FROM entries LIMIT 1'),
    names: [3],
    says: /entry 3 comes after entry 15: it was moved or put in/,
  },
  {
    what: 'a row changed and hashed anew',
    by: (folder) => rehash(folder, 0, 7, 7),
    names: [7],
    says: /entry 8 does not follow entry 7/,
  },
  {
    what: 'a row changed and all behind it hashed anew',
    by: (folder) => {
      rehash(folder, 1, 20, 30);
    },
    names: [25],
    says: /the first 25 entries are not those signed at 2026-12-01T01:00/,
  },
  {
    what: 'a body made other text of the same JSON, and hashed anew to the end',
    by: (folder) => rehash(folder, 1, 30, 30, (body) => body.replace('{', '{ ')),
    names: [30],
    says: /body of entry 30 is not canonical JSON/,
  },
  {
    what: 'a tree head changed in the table',
    by: (folder) =>
      folder.tamper(0, `UPDATE heads SET line = replace(line, '"at":1', '"at":2') WHERE size = 5`),
    names: [5],
    says: /tree head over 5 entries was changed: its signature does not fit/,
  },
  {
    what: 'a tree head changed in the table and in heads.jsonl',
    by: (folder) => {
      folder.tamper(0, `UPDATE heads SET line = replace(line, '"at":1', '"at":2') WHERE size = 5`);
      const lines = readFileSync(folder.heads, 'utf8').split('\n');
      writeFileSync(folder.heads, [lines[0]?.replace('"at":1', '"at":2'), ...lines.slice(1)].join('\n'));
    },
    names: [5],
    says: /tree head over 5 entries was changed: its signature does not fit/,
  },
  {
    what: 'a tree head deleted from the table',
    by: (folder) => folder.tamper(0, 'DELETE FROM heads WHERE size = 5'),
    names: [5],
    says: /over 5 entries is missing in the table/,
  },
  {
    what: 'the state of the tree beside a head changed',
    by: (folder) =>
      folder.tamper(0, "UPDATE heads SET frontier = replace(frontier, ',', ';') WHERE size = 5"),
    names: [5],
    says: /state of the tree beside the head over 5 entries was changed/,
  },
  {
    what: "heads.jsonl's last line removed",
    by: (folder) => {
      const lines = readFileSync(folder.heads, 'utf8').split('\n');
      writeFileSync(folder.heads, `${lines.slice(0, -2).join('\n')}\n`);
    },
    names: [30],
    says: /over 30 entries is missing in heads.jsonl/,
  },
  {
    what: 'heads.jsonl cut within its last line',
    by: (folder) => truncateSync(folder.heads, readFileSync(folder.heads).length - 5),
    names: [30],
    says: /over 30 entries is missing in heads.jsonl/,
  },
  {
    what: 'heads.jsonl removed',
    by: (folder) => rmSync(folder.heads),
    names: [5, 15, 25, 30],
    says: /over 5 entries is missing in heads.jsonl/,
  },
  {
    what: 'a line of heads.jsonl overwritten',
    by: (folder) => {
      const lines = readFileSync(folder.heads, 'utf8').split('\n');
      writeFileSync(folder.heads, [lines[0], 'x', ...lines.slice(2)].join('\n'));
    },
    names: [null],
    says: /line 2 is no tree head/,
  },
  {
    what: 'two lines of heads.jsonl swapped',
    by: (folder) => {
      const [first, second, ...rest] = readFileSync(folder.heads, 'utf8').split('\n');
      writeFileSync(folder.heads, [second, first, ...rest].join('\n'));
    },
    names: [5],
    says: /tree head in line 2 is out of order/,
  },
  {
    what: 'the public keys exchanged for another',
    by: async (folder) => {
      const other = new LedgerFolder();
      await other.fill();
      copyFileSync(other.publicKeys, folder.publicKeys);
    },
    names: [5, 15, 25, 30],
    says: /is not a known key of the shop/,
  },
  {
    what: 'a whole other ledger of the same room put in its place, heads.jsonl excepted',
    by: async (folder) => {
      const other = new LedgerFolder();
      await other.fill();
      for (const name of ['ledger-2026-11.sqlite', 'ledger-2026-12.sqlite', 'public-keys.pem']) {
        copyFileSync(join(other.roomDir, name), join(folder.roomDir, name));
      }
    },
    names: [5],
    says: /over 5 entries is missing in heads.jsonl/,
  },
  {
    what: 'the first partition removed',
    by: (folder) => rmSync(folder.partitions[0] as string),
    names: [1],
    says: /entries 1 to 15 are missing: the partition before this file was removed/,
  },
  {
    what: 'the last partition removed',
    by: (folder) => rmSync(folder.partitions[1] as string),
    names: [30],
    says: /entries 16 to 30 are gone/,
  },
  {
    what: 'every partition removed',
    by: (folder) => {
      for (const file of folder.partitions) rmSync(file);
    },
    names: [30],
    says: /entries 1 to 30 are gone/,
  },
  {
    what: 'where a partition begins changed',
    by: (folder) => folder.tamper(1, "UPDATE origin SET prev = replace(prev, 'a', 'b')"),
    names: [16],
    says: /where the file says that it begins is not where the partition before it ends/,
  },
  {
    what: 'the room of a partition changed',
    by: (folder) => folder.tamper(0, "UPDATE origin SET room = 'other-shop'"),
    names: [1],
    says: /where the file says that it begins/,
  },
  {
    what: 'a guarding trigger dropped',
    by: (folder) => {
      using database = new DatabaseSync(folder.partitions[0] as string);
      database.exec('DROP TRIGGER entries_refuse_update');
    },
    names: [null],
    says: /tables or the triggers that guard them were changed/,
  },
  {
    what: 'a partition overwritten with something else',
    by: (folder) => writeFileSync(folder.partitions[0] as string, 'no database at all'.repeat(100)),
    names: [null, 1],
    says: /cannot be read as a database/,
  },
  {
    what: 'a partition cut short',
    by: (folder) => truncateSync(folder.partitions[1] as string, 5000),
    names: [null],
    says: /cannot be read as a database|the file was changed/,
  },
  {
    what: 'a partition emptied',
    by: (folder) => truncateSync(folder.partitions[1] as string, 0),
    names: [30],
    says: /entries 16 to 30 are gone/,
  },
];

describe('verification', () => {
  it('finds nothing on a ledger as it was written', async () => {
    const folder = new LedgerFolder();
    await folder.fill();
    expect(verifyLedger(folder.dir, ROOM)).toEqual({
      ok: true,
      entries: 30,
      heads: 4,
      from: Date.parse('2026-11-30T22:30:00Z'),
      to: Date.parse('2026-12-01T01:24:00Z'),
      unsigned: 0,
      keyIds: [expect.stringMatching(/^[0-9a-f]{64}$/)],
      notes: [],
    });
  });

  it.each(TAMPERINGS)('finds $what, and names it', async ({ by, names, says }) => {
    const folder = new LedgerFolder();
    await folder.fill();
    await by(folder);
    const found = verifyLedger(folder.dir, ROOM);
    const faults = found.ok ? [] : found.faults;
    expect(faults.map(({ what }) => what.en).join('\n')).toMatch(says);
    expect(faults.map(({ seq }) => seq)).toEqual(expect.arrayContaining([...names]));
    for (const { what } of faults) expect(what.zh).toMatch(/\p{Script=Han}/u);
  });

  it('names only the row that was changed, not those behind it', async () => {
    const folder = new LedgerFolder();
    await folder.fill();
    folder.tamper(0, "UPDATE entries SET body = '{}' WHERE seq = 7");
    const found = verifyLedger(folder.dir, ROOM);
    expect(found.ok ? [] : found.faults.map(({ seq, file }) => [seq, file])).toEqual([
      [7, folder.partitions[0]],
    ]);
  });

  it('says of entries that no head covers that they are not proven', async () => {
    const folder = new LedgerFolder();
    await folder.fill();
    using database = new DatabaseSync(folder.partitions[1] as string);
    const last = database.prepare('SELECT * FROM entries WHERE seq = 30').get() as Record<string, never>;
    const forged = { ...last, seq: 31, body: '{"forged":true}', prev: last.hash as unknown as string };
    const hash = entryHash(forged as unknown as Parameters<typeof entryHash>[0]);
    database
      .prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(31, last.at as never, ROOM, last.kind as never, forged.body, forged.prev, hash);
    database.close();
    expect(verifyLedger(folder.dir, ROOM)).toMatchObject({ ok: true, entries: 31, unsigned: 1 });
  });
});

describe('opening a ledger that was tampered with', () => {
  it.each<[string, (folder: LedgerFolder) => void]>([
    ['is no database', (folder) => writeFileSync(folder.partitions[1] as string, 'garbage '.repeat(2000))],
    ['has a changed tail', (folder) => folder.tamper(1, "UPDATE entries SET body = '{}' WHERE seq = 29")],
    ['has a hole in its tail', (folder) => folder.tamper(1, 'DELETE FROM entries WHERE seq = 29')],
    ['lost its tail', (folder) => folder.tamper(1, 'DELETE FROM entries WHERE seq > 27')],
    [
      'lost its tail and the heads over it',
      (folder) => folder.tamper(1, 'DELETE FROM entries WHERE seq > 27', 'DELETE FROM heads WHERE size > 27'),
    ],
    ['lost heads.jsonl', (folder) => rmSync(folder.heads)],
    [
      'lost all partitions',
      (folder) => {
        for (const file of folder.partitions) rmSync(file);
      },
    ],
    ['lost its last partition', (folder) => rmSync(folder.partitions[1] as string)],
  ])('refuses one that %s, and says which file and what to do', async (_, tamper) => {
    const folder = new LedgerFolder();
    await folder.fill();
    tamper(folder);
    expect(() => folder.open()).toThrow(
      expect.objectContaining({
        code: 'LEDGER_CORRUPT',
        message: expect.stringContaining(folder.roomDir),
        fix: expect.stringContaining('candor ledger verify'),
      }),
    );
  });
});

/** Changes entry `from` and hashes it anew, and with it the links up to entry `to`. */
function rehash(
  folder: LedgerFolder,
  partition: number,
  from: number,
  to: number,
  change = (body: string) => body.replace('多少钱', '不要钱'),
): void {
  const statements: string[] = [];
  using database = new DatabaseSync(folder.partitions[partition] as string, { readOnly: true });
  let prev: string | undefined;
  for (const row of database
    .prepare('SELECT * FROM entries WHERE seq BETWEEN ? AND ? ORDER BY seq')
    .all(from, to)) {
    const entry = row as unknown as Parameters<typeof entryHash>[0] & { body: string };
    const body = entry.seq === from ? change(entry.body) : entry.body;
    const changed = { ...entry, body, prev: prev ?? entry.prev };
    const hash = entryHash(changed);
    statements.push(
      `UPDATE entries SET body = '${body}', prev = '${changed.prev}', hash = '${hash}' WHERE seq = ${entry.seq}`,
    );
    prev = hash;
  }
  database.close();
  folder.tamper(partition, ...statements);
}
