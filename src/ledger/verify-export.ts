import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import canonicalize from 'canonicalize';
import type { Bilingual } from '../model/text.ts';
import { type ExportLine, exportLineSchema } from './chain/export-format.ts';
import { rootFromInclusion } from './chain/merkle.ts';
import { publicKeysIn } from './public-keys.ts';
import type { LedgerFault, Verification } from './verification.ts';
import { ChainCheck } from './verify/chain-check.ts';
import { headOddity, otherRoot } from './verify/heads-check.ts';
import type { VerifyOptions } from './verify-ledger.ts';

type Line<Type extends ExportLine['type']> = Extract<ExportLine, { type: Type }>;

/**
 * Checks an exported file by itself: the links of its entries, the signatures of its heads, and the proofs
 * that lead from its entries to those heads.
 */
export async function verifyExport(file: string, { trusted }: VerifyOptions = {}): Promise<Verification> {
  const check = new ExportCheck(file);
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  let number = 0;
  for await (const text of lines) {
    number += 1;
    if (text !== '') check.line(text, number);
  }
  return check.conclude(trusted);
}

class ExportCheck {
  readonly #file: string;
  readonly #faults: LedgerFault[] = [];
  readonly #heads: Line<'head'>[] = [];
  readonly #proofs: Line<'proof'>[] = [];
  /** Hashes of the entries that a proof is about. */
  readonly #proven = new Map<number, string>();
  #pem = '';
  #header: Line<'export'> | undefined;
  #chain: ChainCheck | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  line(text: string, number: number): void {
    const line = parse(text);
    if (line === undefined || (line.type === 'export') !== (number === 1)) {
      this.#fault(null, {
        zh: `第 ${number} 行不是台账导出文件的内容`,
        en: `line ${number} does not belong in an export of a ledger`,
      });
      return;
    }
    switch (line.type) {
      case 'export':
        this.#header = line;
        this.#chain = new ChainCheck(line.room, line, this.#faults);
        break;
      case 'key':
        this.#pem += line.pem;
        break;
      case 'head':
        this.#heads.push(line);
        break;
      case 'proof':
        this.#proofs.push(line);
        this.#proven.set(line.seq, '');
        break;
      case 'entry':
        this.#chain?.entry({ ...line, body: Buffer.from(canonicalize(line.body) as string) }, this.#file);
        if (this.#proven.has(line.seq)) this.#proven.set(line.seq, line.hash);
        break;
    }
  }

  conclude(trusted: VerifyOptions['trusted']): Verification {
    const header = this.#header;
    const chain = this.#chain;
    if (header === undefined || chain === undefined) {
      this.#fault(null, {
        zh: '没有文件头，不是台账导出文件',
        en: 'it has no header: it is no export of a ledger',
      });
      return { ok: false, faults: this.#faults };
    }
    if (chain.last !== header.last) {
      this.#fault(chain.last, {
        zh: `文件到第 ${chain.last} 条为止，文件头写的是第 ${header.last} 条`,
        en: `the file ends with entry ${chain.last}, and its header says ${header.last}`,
      });
    }
    const keys = { enclosed: publicKeysIn(this.#pem), trusted };
    let covered = header.first - 1;
    for (const { type: _, ...head } of this.#heads) {
      const what = headOddity(head, header.room, keys) ?? this.#unproven(head, header.last);
      if (what === undefined) covered = Math.max(covered, Math.min(head.size, header.last));
      else this.#fault(head.size, what);
    }
    if (this.#faults.length > 0) return { ok: false, faults: this.#faults };
    return {
      ok: true,
      entries: chain.entries,
      heads: this.#heads.length,
      from: chain.from,
      to: chain.to,
      unsigned: header.last - covered,
      keyIds: [...new Set(this.#heads.map(({ keyId }) => keyId))],
      notes: [],
    };
  }

  #unproven(head: Omit<Line<'head'>, 'type'>, last: number): Bilingual | undefined {
    const seq = Math.min(head.size, last);
    const proof = this.#proofs.find((candidate) => candidate.size === head.size && candidate.seq === seq);
    if (proof === undefined) {
      return {
        zh: `树头（${head.size} 条）没有第 ${seq} 条的包含证明`,
        en: `the tree head over ${head.size} entries has no inclusion proof of entry ${seq}`,
      };
    }
    const leaf = Buffer.from(this.#proven.get(seq) ?? '', 'hex');
    return rootFromInclusion(leaf, seq - 1, head.size, proof.path) === head.root
      ? undefined
      : otherRoot(head);
  }

  #fault(seq: number | null, what: Bilingual): void {
    this.#faults.push({ seq, file: this.#file, what });
  }
}

function parse(text: string): ExportLine | undefined {
  try {
    return exportLineSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
