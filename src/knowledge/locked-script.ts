import type { Product } from '../model/knowledge.ts';
import { endOfPaper } from './paper-end.ts';
import type { ReviewedClass } from './reviewed-goods.ts';

const REVIEW_MEASURES = '《药品、医疗器械、保健食品、特殊医学用途配方食品广告审查管理暂行办法》';

/** What an approval of advertising is called, and what the law wants said and shown beside it. */
interface AdLaw {
  /** The number's own form; absent where advertising of the class is not approved by an office. */
  readonly number?: RegExp;
  /** Every one has to stand in the approved text or its notices. `whole`: the law's own sentence, which may be said. */
  readonly notices: readonly Notice[];
  readonly law: string;
}

interface Notice {
  readonly words: RegExp;
  readonly as: string;
  readonly whole?: readonly string[];
}

/** By class (the Review Measures of 2019, arts. 5 to 8; 医疗广告管理办法, art. 3; 广告法, arts. 16, 18, 20, 46). */
export const AD_LAWS: Readonly<Record<ReviewedClass, AdLaw>> = {
  drug: {
    number: /药广审/,
    notices: [
      {
        words: /请按药品说明书或者?在药师指导下购买和使用/,
        as: '请按药品说明书或者在药师指导下购买和使用',
        whole: ['请按药品说明书或者在药师指导下购买和使用', '禁忌内容或者注意事项详见说明书'],
      },
    ],
    law: `《广告法》第16条、第46条；${REVIEW_MEASURES}第5条`,
  },
  medical_device: {
    number: /械广审/,
    notices: [
      {
        words: /请仔细阅读产品说明书或者?在医务人员的?指导下购买和使用/,
        as: '请仔细阅读产品说明书或者在医务人员的指导下购买和使用',
        whole: ['请仔细阅读产品说明书或者在医务人员的指导下购买和使用', '禁忌内容或者注意事项详见说明书'],
      },
    ],
    law: `《广告法》第16条、第46条；${REVIEW_MEASURES}第6条`,
  },
  health_food: {
    number: /食健广审/,
    notices: [
      {
        words: /不能代替药物/,
        as: '保健食品不是药物，不能代替药物治疗疾病',
        whole: ['保健食品不是药物，不能代替药物治疗疾病', '本品不能代替药物'],
      },
      { words: /(?<!不)适宜人群/, as: '适宜人群' },
      { words: /不适宜人群/, as: '不适宜人群' },
    ],
    law: `《广告法》第18条、第46条；${REVIEW_MEASURES}第7条`,
  },
  fsmp: {
    number: /食特(?:医)?广审|特食广审/,
    notices: [
      {
        words: /不适用于非目标人群使用/,
        as: '不适用于非目标人群使用',
        whole: ['不适用于非目标人群使用'],
      },
      {
        words: /请在医生或者?临床营养师指导下使用/,
        as: '请在医生或者临床营养师指导下使用',
        whole: ['请在医生或者临床营养师指导下使用'],
      },
    ],
    law: `《食品安全法》第80条；${REVIEW_MEASURES}第8条`,
  },
  medical_service: {
    number: /医广[【〔［[(（]\d{4}[】〕］\])）]第/,
    notices: [],
    law: '《广告法》第16条、第46条；《医疗广告管理办法》第3条',
  },
  infant_food: { notices: [], law: '《广告法》第20条' },
};

/** 第271231-00871号: until 31 December 2027. */
const END_IN_NUMBER = /第(\d{2})(\d{2})(\d{2})-\d{3,}号/;

/** Until when the words are approved, epoch ms: the earliest end that is written; undefined where one cannot be read. */
export function approvalEnd({
  number,
  valid_until,
}: NonNullable<Product['locked_script']>): number | undefined {
  const [, year, month, day] = END_IN_NUMBER.exec(number?.normalize('NFKC') ?? '') ?? [];
  const ends = [
    ...(year === undefined ? [] : [endOfPaper(`20${year}-${month}-${day}`)]),
    ...(valid_until === undefined ? [] : [endOfPaper(valid_until)]),
  ];
  return ends.includes(undefined) ? undefined : Math.min(Number.POSITIVE_INFINITY, ...(ends as number[]));
}

/** Whether the words of a product are approved at a moment, epoch ms. */
export function isApprovedAt(product: Product, now: number): boolean {
  return product.locked_script !== undefined && (approvalEnd(product.locked_script) ?? 0) > now;
}
