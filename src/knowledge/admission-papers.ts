import type { Product, RegulatoryClass, Shop } from '../model/knowledge.ts';
import type { Bilingual } from '../model/text.ts';
import { classOf } from './reviewed-goods.ts';

/** What of a product's file is not in order. `hold`: it may not be presented; `warn`: a person has to look. */
export interface PaperFinding {
  readonly severity: 'hold' | 'warn';
  /** Where in the product, for a message at the place. */
  readonly path: readonly (string | number)[];
  readonly message: Bilingual;
  readonly law: string;
}

interface ClassPaper {
  readonly proof: RegExp;
  readonly severity: PaperFinding['severity'];
  readonly name: Bilingual;
  readonly law: string;
}

const MEASURES_27 = '《直播电商监督管理办法》第27条';

/** The paper without which a class may not be sold (ADM-01); ordinary goods need none of this kind. */
const CLASS_PAPERS: Partial<Record<RegulatoryClass, ClassPaper>> = {
  ordinary_food: {
    proof: /生产许可|经营许可|SC\d{8,}|备案|food (?:licen[cs]e|registration)/i,
    severity: 'warn',
    name: { zh: '食品生产或经营许可', en: 'a food licence' },
    law: `${MEASURES_27}；《食品安全法》第35条`,
  },
  health_food: {
    proof: /保健食品|国食健|食健备|蓝帽/,
    severity: 'hold',
    name: { zh: '保健食品注册或备案', en: 'a health food registration' },
    law: `${MEASURES_27}；《食品安全法》第76条`,
  },
  infant_food: {
    proof: /婴幼儿|婴儿|国食注字|配方注册|infant/i,
    severity: 'hold',
    name: { zh: '婴幼儿配方注册', en: 'an infant formula registration' },
    law: `${MEASURES_27}；《食品安全法》第81条`,
  },
  ordinary_cosmetic: {
    proof: /备案|notification|妆网备/i,
    severity: 'warn',
    name: { zh: '普通化妆品备案', en: 'a cosmetic notification' },
    law: '《化妆品监督管理条例》第17条、第22条',
  },
  special_cosmetic: {
    proof: /特证|特殊化妆品|国妆特|注册/,
    severity: 'hold',
    name: { zh: '特殊化妆品注册证', en: 'a special cosmetic registration' },
    law: '《化妆品监督管理条例》第17条',
  },
  medical_device: {
    proof: /械注|械备|医疗器械|medical device/i,
    severity: 'hold',
    name: { zh: '医疗器械注册证或备案', en: 'a device registration' },
    law: '《医疗器械监督管理条例》第13条',
  },
  drug: {
    proof: /国药准字|药品注册|药品批准/,
    severity: 'hold',
    name: { zh: '药品批准文号', en: 'a drug approval number' },
    law: '《药品管理法》第25条',
  },
};

/**
 * The papers and the claim sheet of a product at one moment (ADM-01, 03, 05, 11).
 * @param now epoch ms
 */
export function judgePapers(product: Product, shop: Shop | undefined, now: number): readonly PaperFinding[] {
  return [
    ...sellerOf(product, shop),
    ...undeclared(product),
    ...classPaper(product),
    ...expired(product, now),
    ...claimSheet(product, now),
    ...priceBasis(product),
  ];
}

function sellerOf({ seller }: Product, shop: Shop | undefined): PaperFinding[] {
  const known = seller ?? shop?.seller;
  const lacking = (['name', 'uscc', 'address', 'contact'] as const).filter(
    (key) => known?.[key] === undefined,
  );
  if (lacking.length === 0) return [];
  return [
    {
      severity: 'warn',
      path: ['seller'],
      message: {
        zh: `实际销售者的信息不全：缺 ${lacking.join('、')}`,
        en: `the actual seller is not on file: ${lacking.join(', ')}`,
      },
      law: `《直播电商监督管理办法》第26条、第27条`,
    },
  ];
}

/** Goods whose papers tell of a reviewed class are not presented under another, or under none (FIL-03). */
function undeclared(product: Product): PaperFinding[] {
  const { regulatory, isDeclared, isReviewed } = classOf(product);
  if (isDeclared) return [];
  return [
    {
      severity: isReviewed ? 'hold' : 'warn',
      path: ['regulatory_class'],
      message: {
        zh: `没有写明商品类别（regulatory_class）${regulatory === undefined ? '，按最严的类别审核' : `；证件或名称表明它是 ${regulatory}`}`,
        en: `regulatory_class is not given${regulatory === undefined ? ', so it is judged by the strictest' : `; its papers or its name tell of ${regulatory}`}`,
      },
      law: `${MEASURES_27}；《广告法》第46条`,
    },
  ];
}

function classPaper(product: Product): PaperFinding[] {
  const paper = product.regulatory_class === undefined ? undefined : CLASS_PAPERS[product.regulatory_class];
  if (paper === undefined) return [];
  const filed = (product.certifications ?? []).some(
    ({ name, id }) => paper.proof.test(name) || paper.proof.test(id ?? ''),
  );
  if (filed) return [];
  return [
    {
      severity: paper.severity,
      path: ['certifications'],
      message: { zh: `档案里没有${paper.name.zh}`, en: `${paper.name.en} is not on file` },
      law: paper.law,
    },
  ];
}

/** A licence, an approval or a report that has run out takes the product from the air at that moment (ADM-11). */
function expired({ certifications, test_reports }: Product, now: number): PaperFinding[] {
  const dated = [
    ...(certifications ?? []).map(({ name, valid_until }, index) => ({
      name,
      until: valid_until,
      path: ['certifications', index, 'valid_until'],
    })),
    ...(test_reports ?? []).map(({ id, valid_until }, index) => ({
      name: id,
      until: valid_until,
      path: ['test_reports', index, 'valid_until'],
    })),
  ];
  return dated
    .filter(({ until }) => until !== undefined && Date.parse(until) <= now)
    .map(({ name, until, path }) => ({
      severity: 'hold',
      path,
      message: { zh: `“${name}”已于 ${until} 到期`, en: `'${name}' ran out on ${until}` },
      law: MEASURES_27,
    }));
}

/** A supplier's own word proves nothing (ADM-03): a material claim needs a report, a test or an official paper. */
function claimSheet({ claim_sheet }: Product, now: number): PaperFinding[] {
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

function priceBasis({ price }: Product): PaperFinding[] {
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
