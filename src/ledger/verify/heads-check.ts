import type { KeyObject } from 'node:crypto';
import type { Bilingual } from '../../model/text.ts';
import { headLine, isSignedBy, type TreeHead } from '../chain/tree-head.ts';
import type { LedgerFault } from '../verification.ts';

export interface KnownKeys {
  /** The keys that came with the ledger. */
  readonly enclosed: ReadonlyMap<string, KeyObject>;
  /** The shop's keys as the verifier knows them from elsewhere; undefined trusts the enclosed ones. */
  readonly trusted: ReadonlyMap<string, KeyObject> | undefined;
}

/** Whether the head is of this room and signed with a key of the shop; otherwise what is wrong. */
export function headOddity(head: TreeHead, room: string, keys: KnownKeys): Bilingual | undefined {
  const covering = `over ${head.size} entries`;
  if (head.room !== room) {
    return {
      zh: `树头（${head.size} 条）属于另一个直播间`,
      en: `the tree head ${covering} is of another room`,
    };
  }
  const known = keys.trusted ?? keys.enclosed;
  const key = known.get(head.keyId);
  if (key === undefined) {
    return {
      zh: `树头（${head.size} 条）的签名密钥 ${head.keyId.slice(0, 16)}… 不是店铺的已知公钥`,
      en: `the tree head ${covering} is signed with key ${head.keyId.slice(0, 16)}…, which is not a known key of the shop`,
    };
  }
  if (isSignedBy(head, key)) return undefined;
  return {
    zh: `树头（${head.size} 条）被改动过：签名不符`,
    en: `the tree head ${covering} was changed: its signature does not fit`,
  };
}

/** Entries that do not add up to what was signed. */
export function otherRoot(head: TreeHead): Bilingual {
  return {
    zh: `前 ${head.size} 条不是 ${new Date(head.at).toISOString()} 签名时的那些：有条目被改动并重算了哈希`,
    en: `the first ${head.size} entries are not those signed at ${new Date(head.at).toISOString()}: entries were changed and hashed anew`,
  };
}

/** Compares the two places in which every head is kept. Faults name the last entry a head covers. */
export function compareHeads(
  table: readonly { readonly head: TreeHead; readonly file: string }[],
  /** heads.jsonl as it was before the tables were read, and after: the writer may be at work. */
  sidecar: {
    readonly before: readonly TreeHead[];
    readonly after: readonly TreeHead[];
    readonly file: string;
  },
  /** How many entries there are; a head over more of them is another fault than one that is not in both. */
  entries: number,
): { readonly faults: readonly LedgerFault[]; readonly unfinished: TreeHead | undefined } {
  const faults: LedgerFault[] = [];
  const inSidecar = new Set(sidecar.after.map(headLine));
  const inTable = new Set(table.map(({ head }) => headLine(head)));
  for (const { head } of table) {
    if (inSidecar.has(headLine(head))) continue;
    faults.push({
      seq: head.size,
      file: sidecar.file,
      what: {
        zh: `树头（${head.size} 条）在 heads.jsonl 里没有了，或与表里的不同`,
        en: `the tree head over ${head.size} entries is missing in heads.jsonl, or not the same there as in the table`,
      },
    });
  }
  let unfinished: TreeHead | undefined;
  for (const [index, head] of sidecar.before.entries()) {
    if (inTable.has(headLine(head))) continue;
    // The sidecar is written first: a crash can leave its last line, and no other, without a row.
    if (index === sidecar.before.length - 1 && head.size <= entries) unfinished = head;
    else if (head.size <= entries)
      faults.push({ seq: head.size, file: sidecar.file, what: notInTable(head) });
  }
  return { faults, unfinished };
}

function notInTable(head: TreeHead): Bilingual {
  return {
    zh: `树头（${head.size} 条）在表里没有了，或与 heads.jsonl 里的不同`,
    en: `the tree head over ${head.size} entries is missing in the table, or not the same there as in heads.jsonl`,
  };
}

/** A signed head over more entries than there are. */
export function removedTail(head: TreeHead, entries: number): Bilingual {
  return {
    zh: `第 ${entries + 1} 至 ${head.size} 条不见了：签过名的树头证明曾有 ${head.size} 条`,
    en: `entries ${entries + 1} to ${head.size} are gone: a signed head proves that there were ${head.size}`,
  };
}

/** The tree that is noted beside a head is not the one that its entries make. */
export function otherFrontier(head: TreeHead): Bilingual {
  return {
    zh: `树头（${head.size} 条）旁记的树状态被改动过`,
    en: `the state of the tree beside the head over ${head.size} entries was changed`,
  };
}
