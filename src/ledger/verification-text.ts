import type { Bilingual } from '../model/text.ts';
import type { Verification } from './verification.ts';

/** More faults than this say nothing new to a reader; `--format json` has them all. */
const SHOWN = 20;

/**
 * What verification found, for people, in one language.
 * @param isPinned whether the shop's key was given from elsewhere
 */
export function verificationText(
  subject: string,
  verification: Verification,
  language: keyof Bilingual,
  isPinned: boolean,
): string {
  const lines = verification.ok ? soundLines(verification, isPinned) : faultLines(verification);
  const verdict = verification.ok
    ? { zh: `${subject}：台账完好`, en: `${subject}: the ledger is as it was written` }
    : { zh: `${subject}：台账被改动`, en: `${subject}: the ledger is NOT as it was written` };
  return [verdict[language], ...lines.map((line) => `  ${line[language]}`)].join('\n');
}

function soundLines(found: Extract<Verification, { ok: true }>, isPinned: boolean): Bilingual[] {
  const { entries, heads, unsigned, keyIds, notes } = found;
  const lines: Bilingual[] = [
    { zh: `${entries} 条，${heads} 个签名树头`, en: `${entries} entries, ${heads} signed tree heads` },
  ];
  if (unsigned > 0) {
    lines.push({
      zh: `最后 ${unsigned} 条还没有树头签名，尚不能证明不是后加的`,
      en: `the last ${unsigned} entries are under no signed head yet: that they were not added is not proven`,
    });
  }
  for (const id of isPinned ? [] : keyIds) {
    lines.push({
      zh: `签名密钥 ${id}，请与店铺的公钥核对（--key）`,
      en: `signed with key ${id}: compare it with the shop's (--key)`,
    });
  }
  return [...lines, ...notes];
}

function faultLines({ faults }: Extract<Verification, { ok: false }>): Bilingual[] {
  const lines = faults.slice(0, SHOWN).map(({ file, what }) => ({
    zh: `${what.zh}（${file}）`,
    en: `${what.en} (${file})`,
  }));
  const rest = faults.length - lines.length;
  return rest > 0 ? [...lines, { zh: `另有 ${rest} 处`, en: `and ${rest} more` }] : lines;
}
