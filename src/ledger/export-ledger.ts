import { existsSync, readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import { NO_ENTRY } from './chain/entry-hash.ts';
import { EXPORT_FORMAT, type ExportLine } from './chain/export-format.ts';
import { WholeTree } from './chain/merkle.ts';
import type { TreeHead } from './chain/tree-head.ts';
import { publicKeysIn } from './public-keys.ts';
import { readHeadsFile } from './store/heads-file.ts';
import { headsFile, partitionFiles, publicKeysFile, roomFolder } from './store/room-folder.ts';
import { storedEntries } from './store/stored-entries.ts';

/** A span of time; absent ends are open. Epoch ms, `to` excluded. */
export interface Span {
  readonly from?: number;
  readonly to?: number;
}

/**
 * A room's entries of a span, with what proves them: the public keys, the signed heads up to the first that
 * covers all of it, and for each head an inclusion proof of the last exported entry that it covers. Since
 * every entry names the hash of the one before, that proof carries all exported entries up to it. Entries in
 * the span's midst go in whatever their time, so that the chain has no hole.
 * @returns lines of JSON, without line feeds; read as they are asked for
 * @throws CandorError LEDGER_CORRUPT
 */
export function* exportLedger(dir: string, room: string, span: Span = {}): Generator<string> {
  const folder = roomFolder(dir, room);
  // Before the entries are: a head that comes while we read would cover what we have not read.
  const heads = readHeadsFile(headsFile(folder)).lines.flatMap(({ head }) => head ?? []);
  const { first, last, prev, leaves } = survey(folder, span);
  const tree = new WholeTree(leaves);

  yield line({ type: 'export', format: EXPORT_FORMAT, room, first, last, prev });
  for (const [keyId, key] of keysOf(folder)) {
    yield line({ type: 'key', keyId, pem: key.export({ type: 'spki', format: 'pem' }).toString() });
  }
  for (const head of last < first ? [] : covering(heads, first, last)) {
    const seq = Math.min(head.size, last);
    yield line({ type: 'head', ...head });
    yield line({ type: 'proof', seq, size: head.size, path: tree.inclusionPath(seq - 1, head.size) });
  }
  for (const file of partitionFiles(folder)) {
    for (const { seq, at, room: of, kind, body, prev: before, hash } of storedEntries(file, first)) {
      if (seq > last) return;
      const value: unknown = JSON.parse(new TextDecoder().decode(body));
      yield line({ type: 'entry', seq, at, room: of, kind, body: value, prev: before, hash });
    }
  }
}

interface Survey {
  readonly first: number;
  readonly last: number;
  readonly prev: string;
  /** The hashes of all entries, for the tree. */
  readonly leaves: Buffer;
}

function survey(folder: string, { from = -Infinity, to = Infinity }: Span): Survey {
  let found: { first: number; last: number; prev: string } | undefined;
  let end = { seq: 0, hash: NO_ENTRY };
  const leaves: Buffer[] = [];
  for (const file of partitionFiles(folder)) {
    for (const { seq, at, prev, hash } of storedEntries(file)) {
      leaves.push(Buffer.from(hash, 'hex'));
      end = { seq, hash };
      if (at < from || at >= to) continue;
      found = found === undefined ? { first: seq, last: seq, prev } : { ...found, last: seq };
    }
  }
  const nothing = { first: end.seq + 1, last: end.seq, prev: end.hash };
  return { ...(found ?? nothing), leaves: Buffer.concat(leaves) };
}

/** The heads that cover the first entry or more, up to and with the first that covers the last one. */
function covering(heads: readonly TreeHead[], first: number, last: number): readonly TreeHead[] {
  const reaching = heads.filter(({ size }) => size >= first);
  const whole = reaching.findIndex(({ size }) => size >= last);
  return whole < 0 ? reaching : reaching.slice(0, whole + 1);
}

function keysOf(folder: string) {
  const file = publicKeysFile(folder);
  return publicKeysIn(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

function line(value: ExportLine): string {
  return canonicalize(value) as string;
}
