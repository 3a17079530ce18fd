import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { CandorError } from '../model/errors.ts';
import { exportLedger, type Span } from './export-ledger.ts';
import { readEntries } from './read-entries.ts';
import { reportOn } from './report.ts';
import { reportText } from './report-text.ts';

/**
 * Writes an export into a new folder, with the report in both languages, how to verify it, and SHA256SUMS
 * for `sha256sum -c`: what is handed to somebody outside.
 * @returns the names of the files
 * @throws CandorError USAGE where the folder exists
 */
export function writeBundle(dir: string, room: string, span: Span, folder: string): readonly string[] {
  try {
    mkdirSync(folder);
  } catch (error) {
    throw new CandorError(
      'USAGE',
      `The folder ${folder} cannot be made for the bundle: ${(error as Error).message}.`,
      {
        fix: 'Give --out a folder that does not exist yet, in one that does.',
        cause: error,
      },
    );
  }
  const sums: string[] = [];
  const put = (name: string, lines: Iterable<string>) => {
    sums.push(`${writeLines(join(folder, name), lines)}  ${name}`);
  };
  const report = reportOn(room, readEntries(dir, room, span));
  put('ledger.jsonl', exportLedger(dir, room, span));
  put('report.json', [JSON.stringify(report, undefined, 2)]);
  put('report.txt', [reportText(report, 'zh'), '', reportText(report, 'en')]);
  put('README.md', [HOW_TO_VERIFY]);
  writeFileSync(join(folder, 'SHA256SUMS'), `${sums.join('\n')}\n`);
  return [...sums.map((sum) => sum.slice(66)), 'SHA256SUMS'];
}

/** @returns the SHA-256 of what was written, lower-case hex */
function writeLines(file: string, lines: Iterable<string>): string {
  const digest = createHash('sha256');
  const handle = openSync(file, 'wx');
  try {
    for (const line of lines) {
      const bytes = Buffer.from(`${line}\n`);
      digest.update(bytes);
      for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    }
  } finally {
    closeSync(handle);
  }
  return digest.digest('hex');
}

const HOW_TO_VERIFY = `# 播出台账导出 · As-run ledger export

用 Candor 校验 / with Candor: \`candor ledger verify ledger.jsonl --key shop.pub\`
(\`shop.pub\`: 店铺的公钥，请从店铺另行取得 / the public key of the shop, obtained from the shop by another way)

用任何程序校验 / with any program:

1. 每行一个 JSON 对象。Every line of \`ledger.jsonl\` is a JSON object with a \`type\`.
2. \`entry\`: 去掉 type 和 hash，按 RFC 8785 规范化，SHA-256 即 hash；prev 等于上一条的 hash（第一条等于文件头的 prev）。
   Without \`type\` and \`hash\`, canonical by RFC 8785, its SHA-256 is \`hash\`; \`prev\` is the hash of the entry before
   (of the first: \`prev\` of the header); \`seq\` has no holes.
3. \`head\`: 签名原文为一行 \`candor ledger tree head v1\\n\` 加 {at, keyId, room, root, size} 的规范 JSON，Ed25519。
   The signed text is the line \`candor ledger tree head v1\\n\` and the canonical JSON of {at, keyId, room, root, size};
   Ed25519, \`signature\` in base64; \`keyId\` is the SHA-256 of the key's SPKI DER.
4. \`proof\`: RFC 9162 §2.1.3.2，叶子数据是第 seq 条 hash 的 32 字节，序号 seq-1，树大小 size，结果等于该树头的 root。
   RFC 9162 §2.1.3.2; the leaf's data are the 32 bytes of entry seq's hash, its index is seq - 1, the tree's size is
   \`size\`, and the result is the \`root\` of that head. The links of step 2 carry the proof to all entries before.
5. 最后一个树头之后的条目尚未签名。Entries behind the last head are not signed yet.

算法推荐 / algorithmic delivery: 本程序不以算法推荐方式投放广告，不向观众排序或推送内容，因此没有推荐规则和投放记录
（《互联网广告管理办法》第15条）。平台自己的推荐由平台存档。
Candor delivers no advertising by recommendation algorithms and ranks or pushes nothing to viewers, so there are no
rules or delivery records of that kind to keep; what the platform recommends is on the platform's own record. The order
in which waiting questions are answered is in the entries (\`comment.screened\`, \`utterance.aired\`).`;
