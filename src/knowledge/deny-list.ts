import type { Product } from '../model/knowledge.ts';
import type { Bilingual } from '../model/text.ts';
import {
  NICOTINE_BRANDS,
  NICOTINE_WORDS,
  SHARED_CIGARETTES,
  SHARED_DEVICES,
} from './denied/nicotine-brands.ts';
import { DOSAGE_FORMS, PRESCRIPTION_ENGLISH, PRESCRIPTION_NAMES } from './denied/prescription-drugs.ts';
import { normalise } from './retrieval.ts';
import { classOf } from './reviewed-goods.ts';

interface Denied {
  readonly words: RegExp;
  /** Lawful goods whose names hold one of the words: they are read past, and what is beside them counts. */
  readonly except?: RegExp;
  readonly law: string;
  readonly reason: Bilingual;
}

const anyOf = (sources: readonly string[]): string => `(?:${sources.join('|')})`;

/** A name that is not nicotine's alone, near a word that tells it is meant. */
function beside(shared: { readonly brands: readonly string[]; readonly beside: string }): RegExp {
  const [brand, word] = [anyOf(shared.brands), `(?:${shared.beside})`];
  return new RegExp(`${brand}.{0,5}?${word}|${word}.{0,4}?${brand}`);
}

const NICOTINE = {
  except:
    /戒烟|烟灰|雪茄(?:柜|盒|剪)|防烟|尼古丁(?:贴|咀嚼|口香糖)|cigar ?(?:cutter|case)|nicotine ?(?:patch|gum)/,
  law: '《烟草专卖法》；《电子烟管理办法》；《广告法》第22条',
  reason: { zh: '烟草和电子烟不得在直播间销售', en: 'tobacco and e-cigarettes may not be sold live' },
};

const PRESCRIPTION = {
  law: '《广告法》第15条',
  reason: {
    zh: '处方药和特殊药品不得做广告、不得直播带货',
    en: 'prescription and controlled drugs may not be advertised or sold live',
  },
};

/** A generic name alone: of a product that is a drug. */
const PRESCRIPTION_NAME = new RegExp(anyOf(PRESCRIPTION_NAMES));

const MEDICAL_FORMULA = {
  law: '《食品安全法实施条例》第37条；《药品、医疗器械、保健食品、特殊医学用途配方食品广告审查管理暂行办法》第21条、第22条',
};

/** What no room may sell, whoever signs for it (ADM-02). Words of names and categories, not of descriptions. */
const DENIED: readonly Denied[] = [
  { ...NICOTINE, words: NICOTINE_WORDS },
  { ...NICOTINE, words: new RegExp(anyOf(NICOTINE_BRANDS)) },
  { ...NICOTINE, words: beside(SHARED_DEVICES) },
  {
    ...NICOTINE,
    words: beside(SHARED_CIGARETTES),
    except: /中华(?:老字号|民族|传统|田园|鲟)|[饼糕糖茶酒米鸭](?:.{0,3}[硬软]盒)/,
  },
  {
    ...PRESCRIPTION,
    words: /处方药|麻醉药品|精神药品|医疗用毒性|放射性药品|戒毒(?:药|治疗)|prescription (?:drug|medicine)/,
    except: /非处方药/,
  },
  {
    ...PRESCRIPTION,
    words: new RegExp(`${anyOf(PRESCRIPTION_NAMES)}.{0,8}?${DOSAGE_FORMS}`),
  },
  { ...PRESCRIPTION, words: PRESCRIPTION_ENGLISH },
  {
    ...MEDICAL_FORMULA,
    words:
      /(?:特殊医学用途|特医).{0,8}(?:婴|宝宝)|婴.{0,6}特(?:殊)?医(?:学)?|infant formula for special medical/,
    reason: { zh: '特殊医学用途婴儿配方食品不得做广告', en: 'medical infant formula may not be advertised' },
  },
  {
    ...MEDICAL_FORMULA,
    words: /特定全营养/,
    reason: {
      zh: '特定全营养配方食品的广告按处方药管理，不得直播带货',
      en: 'disease-specific complete formula is advertised as prescription drugs are: not live',
    },
  },
  {
    words: /象牙|犀牛角|穿山甲|虎骨|熊胆|野生动物|野味|\bivory\b|rhino horn|pangolin/,
    except: /象牙(?:白|色|塔|米)|仿象牙|人工熊胆|ivory (?:white|colou?r)/,
    law: '《野生动物保护法》第28条、第31条、第32条',
    reason: { zh: '野生动物及其制品不得销售', en: 'wild animals and their parts may not be sold' },
  },
  {
    words: /枪支|弹药|仿真枪|管制刀具|弩|烟花爆竹|雷管|firearms?\b|ammunition|fireworks/,
    law: '《枪支管理法》；《治安管理处罚法》；《烟花爆竹安全管理条例》',
    reason: { zh: '枪支、管制器具和爆炸物不得销售', en: 'weapons and explosives may not be sold' },
  },
  {
    words: /彩票|赌具|百家乐|老虎机|lottery tickets?|slot machines?/,
    law: '《治安管理处罚法》；《彩票管理条例》',
    reason: {
      zh: '彩票和赌博用品不得直播销售',
      en: 'lottery tickets and gambling goods may not be sold live',
    },
  },
  {
    words: /病死|过期食品|回收食品|河豚(?:活|鲜|肝)|野生河豚|发芽土豆|毒蘑菇/,
    law: '《食品安全法》第34条；《直播电商经营者落实食品安全主体责任监督管理规定》',
    reason: { zh: '不安全食品不得销售', en: 'unsafe food may not be sold' },
  },
];

/** Why this product may be sold in no room; undefined where nothing forbids it. */
export function denialOf(product: Product): (Bilingual & { readonly law: string }) | undefined {
  const names = [product.name, product.category ?? '', ...(product.aliases ?? [])].flatMap(spellings);
  const denied = DENIED.find(({ words, except }) =>
    names.some((name) => words.test(except === undefined ? name : name.split(except).join('\n'))),
  );
  if (denied !== undefined) return { ...denied.reason, law: denied.law };
  return isPrescribed(product, names) ? { ...PRESCRIPTION.reason, law: PRESCRIPTION.law } : undefined;
}

/** A drug by a generic name that needs no form beside it, or one of whose papers or facts say 处方药. */
function isPrescribed(product: Product, names: readonly string[]): boolean {
  if (classOf(product).regulatory !== 'drug') return false;
  if (names.some((name) => PRESCRIPTION_NAME.test(name))) return true;
  return wordsOnFile(product).some((words) =>
    /(?<!非)处方药|\bprescription[- ]only\b|(?<![a-z])rx(?![a-z])/.test(words),
  );
}

function wordsOnFile({ facts, certifications }: Product): readonly string[] {
  return [
    ...Object.values(facts ?? {}).flatMap(({ value, label }) => [`${label ?? ''} ${String(value)}`]),
    ...(certifications ?? []).map(({ name, id }) => `${name} ${id ?? ''}`),
  ].map(normalise);
}

/** As it is written, and without what a writer may put between characters to slip past: 悦 刻, 悦·刻. */
function spellings(name: string): readonly string[] {
  const plain = normalise(name);
  return [plain, plain.replace(/[\s·・.\-_*/|~,，]+/g, '')];
}
