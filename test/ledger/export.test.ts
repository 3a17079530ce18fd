import { createHash, createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeBundle } from '../../src/ledger/export-bundle.ts';
import { exportLedger } from '../../src/ledger/export-ledger.ts';
import { publicKeysIn } from '../../src/ledger/public-keys.ts';
import { verifyExport } from '../../src/ledger/verify-export.ts';
import { LedgerFolder, ROOM } from './ledger-folder.ts';

type Line = Record<string, never> & { type: string };

async function exported(folder: LedgerFolder, span: { from?: number; to?: number } = {}): Promise<string> {
  const file = join(folder.dir, 'export.jsonl');
  writeFileSync(file, [...exportLedger(folder.dir, ROOM, span)].map((line) => `${line}\n`).join(''));
  return file;
}

const at = (time: string) => Date.parse(`2026-${time}:00Z`);

describe('an export', () => {
  it('of everything verifies by itself, and against the key of the shop', async () => {
    const folder = new LedgerFolder();
    await folder.fill();
    const file = await exported(folder);
    const trusted = publicKeysIn(readFileSync(`${folder.keyFile}.pub`, 'utf8'));
    const sound = { ok: true, entries: 30, heads: 4, unsigned: 0 };
    expect(await verifyExport(file)).toMatchObject(sound);
    expect(await verifyExport(file, { trusted })).toMatchObject(sound);
    const other = new LedgerFolder();
    await other.fill();
    const foreign = publicKeysIn(readFileSync(`${other.keyFile}.pub`, 'utf8'));
    expect(await verifyExport(file, { trusted: foreign })).toMatchObject({ ok: false });
  });

  it('of a part holds just its span, and the proofs for it', async () => {
    const folder = new LedgerFolder();
    await folder.fill();
    const file = await exported(folder, { from: at('11-30T23:00'), to: at('12-01T00:12') });
    const lines = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    const seqs = lines.filter(({ type }) => type === 'entry').map(({ seq }) => seq);
    expect(seqs).toEqual(Array.from({ length: 12 }, (_, index) => 6 + index));
    // Entry 17 is under the head of 25 only, so that head comes along; the last one does not.
    expect(lines.filter(({ type }) => type === 'head').map(({ size }) => size)).toEqual([15, 25]);
    expect(await verifyExport(file)).toMatchObject({ ok: true, entries: 12, unsigned: 0 });
  });

  it('verifies for every span', async () => {
    const folder = new LedgerFolder();
    await folder.fill();
    const moment = fc.integer({ min: at('11-30T22:00'), max: at('12-01T02:00') });
    await fc.assert(
      fc.asyncProperty(moment, moment, async (from, to) => {
        expect(await verifyExport(await exported(folder, { from, to }))).toMatchObject({
          ok: true,
          unsigned: 0,
        });
      }),
      { numRuns: 40 },
    );
  });

  it('tells which of its entries no head covers yet', async () => {
    const folder = new LedgerFolder();
    await folder.fill();
    const ledger = folder.open();
    await ledger.append('room.opened', {});
    await ledger.append('operator.acted', {});
    expect(await verifyExport(await exported(folder))).toMatchObject({ ok: true, entries: 32, unsigned: 2 });
  });

  it('can be verified by a program that shares no code with this one', async () => {
    const folder = new LedgerFolder();
    await folder.fill();
    const file = await exported(folder, { from: at('11-30T23:00') });
    expect(independentlyVerified(readFileSync(file, 'utf8'))).toEqual({ entries: 25, heads: 3 });
  });

  it.each<[string, (lines: string[]) => string[], RegExp]>([
    ['a changed body', (lines) => edit(lines, '"seq":12', '多少', '不用'), /entry 12 was changed/],
    [
      'a removed entry',
      (lines) => lines.filter((line) => !line.includes('"seq":12,')),
      /entry 12 is missing/,
    ],
    ['a removed tail', (lines) => lines.slice(0, -2), /ends with entry 28, and its header says 30/],
    ['two entries swapped', (lines) => swapLast(lines), /entry 29 is missing/],
    [
      'a changed head',
      (lines) => edit(lines, '"type":"head"', '"at":1', '"at":2'),
      /its signature does not fit/,
    ],
    [
      'a changed proof',
      (lines) => edit(lines, '"type":"proof"', '"path":["', '"path":["00'),
      /line \d+ does not belong/,
    ],
    [
      'a removed proof',
      (lines) => lines.filter((line) => !line.includes('"type":"proof"')),
      /has no inclusion proof of entry 15/,
    ],
    ['no header', (lines) => lines.slice(1), /it has no header/],
    ['a line of garbage', (lines) => [...lines, 'garbage'], /line \d+ does not belong/],
  ])('with %s does not verify', async (_, tamper, says) => {
    const folder = new LedgerFolder();
    await folder.fill();
    const file = await exported(folder, { from: at('11-30T23:00') });
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    writeFileSync(file, `${tamper(lines).join('\n')}\n`);
    const found = await verifyExport(file);
    expect(found.ok ? [] : found.faults.map(({ what }) => what.en).join('\n')).toMatch(says);
  });

  it('as a bundle holds the entries, the report and how to verify it, with sums that fit', async () => {
    const folder = new LedgerFolder();
    await folder.fill();
    const out = join(folder.dir, 'bundle');
    writeBundle(folder.dir, ROOM, {}, out);
    expect(readdirSync(out).sort()).toEqual([
      'README.md',
      'SHA256SUMS',
      'ledger.jsonl',
      'report.json',
      'report.txt',
    ]);
    const sums = readFileSync(join(out, 'SHA256SUMS'), 'utf8').trim().split('\n');
    expect(sums).toHaveLength(4);
    for (const sum of sums) {
      const [digest, name = ''] = sum.split('  ');
      expect(
        createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex'),
        name,
      ).toBe(digest);
    }
    expect(await verifyExport(join(out, 'ledger.jsonl'))).toMatchObject({ ok: true, entries: 30 });
    // Of recommendation algorithms there is nothing to hand over, and the bundle says so (AUD-06).
    expect(readFileSync(join(out, 'README.md'), 'utf8')).toMatch(
      /不以算法推荐方式投放广告[\s\S]*no\s+rules or delivery records/,
    );
    expect(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))).toMatchObject({
      room: ROOM,
      entries: 30,
    });
    expect(() => writeBundle(folder.dir, ROOM, {}, out)).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });
});

/** Changes the first line that holds `where`. */
function edit(lines: readonly string[], where: string, from: string, to: string): string[] {
  const at = lines.findIndex((line) => line.includes(where));
  expect(lines[at]).toContain(from);
  return lines.with(at, (lines[at] as string).replace(from, to));
}

function swapLast(lines: readonly string[]): string[] {
  return [...lines.slice(0, -2), ...lines.slice(-2).reverse()];
}

/** Written from README.md of the bundle alone, with nothing of src/. Throws at the first thing that is wrong. */
function independentlyVerified(text: string): { entries: number; heads: number } {
  const canonical = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  };
  const sha = (...parts: (string | Uint8Array)[]) => {
    const digest = createHash('sha256');
    for (const part of parts) digest.update(part);
    return digest.digest();
  };
  const must = (holds: boolean, what: string) => {
    if (!holds) throw new Error(what);
  };
  // biome-ignore lint/suspicious/noExplicitAny: it reads a foreign file, as an outsider's script would
  const lines: any[] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const header = lines[0];
  let { prev } = header;
  const hashes = new Map<number, string>();
  for (const { type, hash, ...entry } of lines.filter((line) => line.type === 'entry')) {
    must(entry.prev === prev && entry.seq === header.first + hashes.size, `link ${entry.seq}`);
    must(sha(canonical(entry)).toString('hex') === hash, `hash ${entry.seq}`);
    hashes.set(entry.seq, hash);
    prev = hash;
  }
  must(hashes.size === header.last - header.first + 1, 'count');
  const keys = new Map(
    lines.filter((line) => line.type === 'key').map(({ keyId, pem }) => [keyId, createPublicKey(pem)]),
  );
  let heads = 0;
  for (const { type, signature, ...signed } of lines.filter((line) => line.type === 'head')) {
    const message = Buffer.from(`candor ledger tree head v1\n${canonical(signed)}`);
    must(
      verify(null, message, keys.get(signed.keyId) as never, Buffer.from(signature, 'base64')),
      'signature',
    );
    const proof = lines.find((line) => line.type === 'proof' && line.size === signed.size);
    let fn = proof.seq - 1;
    let sn = proof.size - 1;
    let r = sha(Uint8Array.of(0), Buffer.from(hashes.get(proof.seq) as string, 'hex'));
    for (const hex of proof.path) {
      const p = Buffer.from(hex, 'hex');
      must(sn !== 0, 'proof too long');
      if (fn % 2 === 1 || fn === sn) {
        r = sha(Uint8Array.of(1), p, r);
        while (fn % 2 === 0 && fn !== 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        r = sha(Uint8Array.of(1), r, p);
      }
      fn >>= 1;
      sn >>= 1;
    }
    must(sn === 0 && r.toString('hex') === signed.root, `root ${signed.size}`);
    heads += 1;
  }
  return { entries: hashes.size, heads };
}
