import type { Product } from '../../model/knowledge.ts';
import type { PaperFinding } from './finding.ts';

/** A supplier's own word proves nothing (ADM-03): a material claim needs a report, a test or an official paper. */
export function claimSheet({ claim_sheet }: Product, now: number): readonly PaperFinding[] {
  return (claim_sheet ?? []).flatMap(({ text, source, expires, on }, index) => {
    const found = (key: string, zh: string, en: string): PaperFinding => ({
      severity: 'hold',
      path: ['claim_sheet', index, key],
      message: { zh: `宣传依据“${text}”${zh}`, en: `the claim '${text}' ${en}` },
      law: '《广告法》第11条、第28条；《反不正当竞争法》第9条',
    });
    if (source === 'supplier') {
      return [found('source', '只有供应商的说法，不算依据', "rests on the supplier's word alone")];
    }
    if (expires !== undefined && Date.parse(expires) <= now) {
      return [found('expires', `已于 ${expires} 到期`, `has had no valid basis since ${expires}`)];
    }
    return Date.parse(on) > now ? [found('on', '审核日期在将来', 'was reviewed in the future')] : [];
  });
}
