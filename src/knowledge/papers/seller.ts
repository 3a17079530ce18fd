import type { Product, Seller, Shop } from '../../model/knowledge.ts';
import type { Bilingual } from '../../model/text.ts';
import type { PaperFinding } from './finding.ts';

const PARTS: readonly (readonly [keyof Seller, Bilingual])[] = [
  ['name', { zh: '名称（name）', en: 'name' }],
  ['uscc', { zh: '统一社会信用代码（uscc）', en: 'uscc' }],
  ['address', { zh: '实际经营地址（address）', en: 'address' }],
  ['contact', { zh: '联系方式（contact）', en: 'contact' }],
];

/** Who really sells. The code by which a firm is registered is China's own, and asked for there. */
export function sellerPapers(
  { seller }: Product,
  shop: Shop | undefined,
  isChina: boolean,
): readonly PaperFinding[] {
  const known = seller ?? shop?.seller;
  const lacking = PARTS.filter(([key]) => known?.[key] === undefined && (isChina || key !== 'uscc'));
  if (lacking.length === 0) return [];
  const named = (language: keyof Bilingual) => lacking.map(([, name]) => name[language]);
  return [
    {
      severity: 'due',
      path: ['seller'],
      message: {
        zh: `实际销售者的信息不全：缺 ${named('zh').join('、')}`,
        en: `the actual seller is not on file: ${named('en').join(', ')}`,
      },
      law: isChina
        ? '《直播电商监督管理办法》第26条、第27条'
        : 'INFORM Consumers Act (15 U.S.C. § 45f); Regulation (EU) 2022/2065, art. 30',
    },
  ];
}
