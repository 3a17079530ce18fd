import type { KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Bilingual } from '../model/text.ts';
import { NO_ENTRY } from './chain/entry-hash.ts';
import type { TreeHead } from './chain/tree-head.ts';
import { publicKeysIn } from './public-keys.ts';
import { type HeadsFile, readHeadsFile } from './store/heads-file.ts';
import { headsFile, partitionFiles, publicKeysFile, roomFolder } from './store/room-folder.ts';
import type { LedgerFault, Verification } from './verification.ts';
import { ChainCheck } from './verify/chain-check.ts';
import { compareHeads, headOddity, otherFrontier, otherRoot, removedTail } from './verify/heads-check.ts';
import { checkPartition, type NotedHead, type RealTree } from './verify/partition-check.ts';

export interface VerifyOptions {
  /**
   * The shop's public keys as known from elsewhere, by id. Without them the keys beside the ledger are
   * taken: whoever can exchange those, too, could write another history.
   */
  readonly trusted?: ReadonlyMap<string, KeyObject>;
}

/** Checks every byte that means something of a room's ledger, beside a writer too. Changes nothing. */
export function verifyLedger(dir: string, room: string, { trusted }: VerifyOptions = {}): Verification {
  const folder = roomFolder(dir, room);
  const sidecarFile = headsFile(folder);
  const faults: LedgerFault[] = [];
  const before = readHeadsFile(sidecarFile);
  const chain = new ChainCheck(room, { first: 1, prev: NO_ENTRY }, faults);
  const trees = new Map<number, RealTree>();
  const sizes = new Set(headsIn(before).map(({ size }) => size));
  const table = partitionFiles(folder).flatMap((file) => checkPartition(file, chain, sizes, trees, faults));
  const after = readHeadsFile(sidecarFile);

  faults.push(...checkSidecar(after, sidecarFile));
  const keys = { enclosed: enclosedKeys(folder), trusted };
  const sidecarHeads = headsIn(before).map((head): NotedHead => ({ head, file: sidecarFile }));
  const sound = [...table, ...sidecarHeads].filter(({ head, file }) => {
    const what = headOddity(head, room, keys);
    if (what !== undefined) faults.push({ seq: head.size, file, what });
    return what === undefined;
  });
  const compared = compareHeads(
    table,
    { before: headsIn(before), after: headsIn(after), file: sidecarFile },
    chain.last,
  );
  faults.push(...compared.faults);
  const longest = sound.toSorted((a, b) => b.head.size - a.head.size)[0];
  if (longest !== undefined && longest.head.size > chain.last) {
    const { head, file } = longest;
    faults.push({ seq: head.size, file, what: removedTail(head, chain.last) });
  }
  // Behind a changed entry no root fits: then the entry has been named, and the roots say nothing new.
  if (faults.length === 0) faults.push(...checkTrees(sound, trees));
  if (faults.length > 0) return { ok: false, faults };

  const signed = Math.max(0, ...sound.map(({ head }) => head.size));
  return {
    ok: true,
    entries: chain.entries,
    heads: table.length,
    from: chain.from,
    to: chain.to,
    unsigned: chain.last - signed,
    keyIds: [...new Set(sound.map(({ head }) => head.keyId))],
    notes: notesOn(compared.unfinished, after.torn),
  };
}

function headsIn({ lines }: HeadsFile): TreeHead[] {
  return lines.flatMap(({ head }) => (head === undefined ? [] : [head]));
}

function enclosedKeys(folder: string): Map<string, KeyObject> {
  const file = publicKeysFile(folder);
  return publicKeysIn(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

function checkSidecar({ lines }: HeadsFile, file: string): LedgerFault[] {
  const faults: LedgerFault[] = [];
  let size = 0;
  for (const { head, number } of lines) {
    if (head === undefined) {
      const what = {
        zh: `第 ${number} 行不是树头，被改动过`,
        en: `line ${number} is no tree head: it was changed`,
      };
      faults.push({ seq: null, file, what });
    } else if (head.size <= size) {
      const what = {
        zh: `第 ${number} 行的树头顺序不对`,
        en: `the tree head in line ${number} is out of order`,
      };
      faults.push({ seq: head.size, file, what });
    }
    size = head?.size ?? size;
  }
  return faults;
}

function checkTrees(heads: readonly NotedHead[], trees: ReadonlyMap<number, RealTree>): LedgerFault[] {
  const inOrder = heads.toSorted((a, b) => a.head.size - b.head.size);
  // The first that does not fit says where; all later ones follow from it.
  const wrong = inOrder.find(({ head }) => trees.get(head.size)?.root !== head.root);
  if (wrong !== undefined) return [{ seq: wrong.head.size, file: wrong.file, what: otherRoot(wrong.head) }];
  return inOrder.flatMap(({ head, file, frontier }) =>
    frontier === undefined || frontier === trees.get(head.size)?.frontier
      ? []
      : [{ seq: head.size, file, what: otherFrontier(head) }],
  );
}

function notesOn(unfinished: TreeHead | undefined, torn: boolean): Bilingual[] {
  const notes: Bilingual[] = [];
  if (unfinished !== undefined) {
    notes.push({
      zh: `最后一个树头（${unfinished.size} 条）只写进了 heads.jsonl：写入时中断过，下次开播会补上`,
      en: `the last tree head (over ${unfinished.size} entries) is in heads.jsonl only: writing was cut off, and the next start completes it`,
    });
  }
  if (torn) {
    notes.push({
      zh: 'heads.jsonl 末尾有半行：写入时中断过，下次开播会清掉',
      en: 'heads.jsonl ends within a line: writing was cut off, and the next start removes it',
    });
  }
  return notes;
}
