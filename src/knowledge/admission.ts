import { ADMISSION_ROUNDS, type AdmissionRound, type Product, type Shop } from '../model/knowledge.ts';
import type { Bilingual } from '../model/text.ts';
import { type AdmissionTerms, judgePapers } from './admission-papers.ts';
import { denialOf } from './deny-list.ts';

export type AdmissionVerdict =
  | { readonly admitted: true }
  | {
      readonly admitted: false;
      /** Rounds that are not there, or are dated in the future. */
      readonly missing: readonly AdmissionRound[];
      /** Nothing is wrong but papers: each has a place of its own in the product. */
      readonly isOfPapers: boolean;
      /** The end of the admission, as it is written, where it is over. */
      readonly expired?: string;
      readonly message: Bilingual;
    };

const ROUND_NAMES: Readonly<Record<AdmissionRound, Bilingual>> = {
  qualification: { zh: '资质', en: 'qualification' },
  sample_test: { zh: '样品实测', en: 'sample test' },
  claims: { zh: '宣传依据', en: 'claim substantiation' },
  price_after_sales: { zh: '价格与售后', en: 'price and after-sales' },
  sign_off: { zh: '终审', en: 'final sign-off' },
};

/**
 * Whether a product may be presented on air: all five rounds passed, none dated later than now, and the
 * admission still running. An admission without an end is refused, since facts and papers age.
 * Papers that have run out, claims without proof and goods that nobody may sell count as well.
 * @param now epoch ms
 * @param terms of the room; absent: of one that goes on air in China
 */
export function judgeAdmission(
  product: Product,
  now: number,
  shop?: Shop,
  terms?: AdmissionTerms,
): AdmissionVerdict {
  const { admission } = product;
  const missing = ADMISSION_ROUNDS.filter((name) => {
    const round = admission?.[name];
    return round === undefined || Date.parse(round.on) > now;
  });
  const expires = admission?.expires;
  const expired = expires !== undefined && Date.parse(expires) <= now ? expires : undefined;
  const papers = judgePapers(product, shop, now, terms).filter(({ severity }) => severity !== 'warn');
  const denied = denialOf(product);
  const reasons: Bilingual[] = [
    ...(denied === undefined ? [] : [denied]),
    ...papers.map(({ message }) => message),
  ];
  const isWhole = missing.length === 0 && expires !== undefined && expired === undefined;
  if (isWhole && reasons.length === 0) return { admitted: true };

  const undone = missing.filter((name) => admission?.[name] === undefined);
  const early = missing.filter((name) => admission?.[name] !== undefined);
  if (undone.length > 0) {
    reasons.push({ zh: `缺少：${named(undone, 'zh')}`, en: `missing: ${named(undone, 'en')}` });
  }
  if (early.length > 0) {
    reasons.push({
      zh: `日期在将来：${named(early, 'zh')}`,
      en: `dated in the future: ${named(early, 'en')}`,
    });
  }
  if (expired !== undefined) {
    reasons.push({ zh: `选品准入已于 ${expired} 到期`, en: `the admission ended on ${expired}` });
  } else if (expires === undefined) {
    reasons.push({ zh: '没有写明有效期（expires）', en: 'no end is given (expires)' });
  }
  return {
    admitted: false,
    missing,
    isOfPapers: isWhole && denied === undefined,
    ...(expired !== undefined && { expired }),
    message: {
      zh: `“${product.name}”未通过选品五关：${reasons.map((reason) => reason.zh).join('；')}`,
      en: `'${product.name}' has not passed all five rounds: ${reasons.map((reason) => reason.en).join('; ')}`,
    },
  };
}

function named(rounds: readonly AdmissionRound[], language: keyof Bilingual): string {
  return rounds.map((round) => ROUND_NAMES[round][language]).join(language === 'zh' ? '、' : ', ');
}
