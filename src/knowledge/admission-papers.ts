import type { Product, Shop } from '../model/knowledge.ts';
import type { RoomConfig } from '../model/room-config.ts';
import { cccPaper } from './papers/ccc.ts';
import { claimSheet } from './papers/claim-sheet.ts';
import { classPapers } from './papers/class-papers.ts';
import { conformityProof } from './papers/conformity.ts';
import { declaredClass } from './papers/declared-class.ts';
import { paperEnds } from './papers/ends.ts';
import type { PaperFinding } from './papers/finding.ts';
import { scriptApproval } from './papers/script-approval.ts';
import { sellerPapers } from './papers/seller.ts';

export type { PaperFinding };

/** Under which law a room sells, and whether anybody outside sees it. */
export interface AdmissionTerms {
  /** Licences, registrations, CCC and ad approvals are asked for by the law of China; abroad a person looks. */
  readonly isChina: boolean;
  /** A demo says so itself (`signOff: demo`), and goes on no platform. */
  readonly isDemo: boolean;
}

export function termsOf({ locale, signOff }: Pick<RoomConfig, 'locale' | 'signOff'>): AdmissionTerms {
  return { isChina: locale === 'zh-CN', isDemo: signOff === 'demo' };
}

/** Of a room that goes on air in China: what asks for the most. */
const ON_AIR_IN_CHINA: AdmissionTerms = { isChina: true, isDemo: false };

/**
 * The papers and the claim sheet of a product at one moment (ADM-01, 03, 05, 11). What a demo need not have is left
 * out for it.
 * @param now epoch ms
 */
export function judgePapers(
  product: Product,
  shop: Shop | undefined,
  now: number,
  { isChina, isDemo }: AdmissionTerms = ON_AIR_IN_CHINA,
): readonly PaperFinding[] {
  const found = [
    ...sellerPapers(product, shop, isChina),
    ...declaredClass(product, isChina),
    ...(isChina ? [...classPapers(product), ...cccPaper(product), ...conformityProof(product)] : []),
    ...scriptApproval(product, now, isChina),
    ...paperEnds(product, now),
    ...claimSheet(product, now),
    ...priceBasis(product),
  ];
  return isDemo ? found.filter(({ severity }) => severity !== 'due') : found;
}

function priceBasis({ price }: Product): readonly PaperFinding[] {
  if (price?.was === undefined || price.was_basis !== undefined) return [];
  return [
    {
      severity: 'warn',
      path: ['price', 'was'],
      message: {
        zh: '划线价没有依据（was_basis），不能在口播里比价',
        en: 'the price before has no basis (was_basis), so nothing may be compared with it',
      },
      law: '《明码标价和禁止价格欺诈规定》第16条、第17条',
    },
  ];
}
