import type { Product } from '../model/knowledge.ts';
import type { Bilingual } from '../model/text.ts';

interface Denied {
  readonly words: RegExp;
  /** Lawful goods whose names hold one of the words. */
  readonly except?: RegExp;
  readonly law: string;
  readonly reason: Bilingual;
}

/** What no room may sell, whoever signs for it (ADM-02). Words of names and categories, not of descriptions. */
const DENIED: readonly Denied[] = [
  {
    words: /电子烟|烟弹|烟油|香烟|卷烟|雪茄|烟丝|烟草|e-?cigarettes?|\bvapes?\b|tobacco|cigars?\b/i,
    except: /戒烟|烟灰|雪茄(?:柜|盒|剪)|防烟|cigar (?:cutter|case)/i,
    law: '《烟草专卖法》；《电子烟管理办法》；《广告法》第22条',
    reason: { zh: '烟草和电子烟不得在直播间销售', en: 'tobacco and e-cigarettes may not be sold live' },
  },
  {
    words: /处方药|麻醉药品|精神药品|医疗用毒性|放射性药品|戒毒(?:药|治疗)|prescription (?:drug|medicine)/i,
    except: /非处方药/,
    law: '《广告法》第15条',
    reason: {
      zh: '处方药和特殊药品不得做广告、不得直播带货',
      en: 'prescription and controlled drugs may not be advertised or sold live',
    },
  },
  {
    words: /特殊医学用途婴儿配方|特医婴儿|infant formula for special medical/i,
    law: '《药品、医疗器械、保健食品、特殊医学用途配方食品广告审查管理暂行办法》第21条',
    reason: { zh: '特殊医学用途婴儿配方食品不得做广告', en: 'medical infant formula may not be advertised' },
  },
  {
    words: /象牙|犀牛角|穿山甲|虎骨|熊胆|野生动物|野味|\bivory\b|rhino horn|pangolin/i,
    except: /象牙(?:白|色|塔|米)|仿象牙|人工熊胆|ivory (?:white|colou?r)/i,
    law: '《野生动物保护法》第28条、第31条、第32条',
    reason: { zh: '野生动物及其制品不得销售', en: 'wild animals and their parts may not be sold' },
  },
  {
    words: /枪支|弹药|仿真枪|管制刀具|弩|烟花爆竹|雷管|firearms?\b|ammunition|fireworks/i,
    law: '《枪支管理法》；《治安管理处罚法》；《烟花爆竹安全管理条例》',
    reason: { zh: '枪支、管制器具和爆炸物不得销售', en: 'weapons and explosives may not be sold' },
  },
  {
    words: /彩票|赌具|百家乐|老虎机|lottery tickets?|slot machines?/i,
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
  const names = [product.name, product.category ?? '', ...(product.aliases ?? [])];
  const denied = DENIED.find(({ words, except }) =>
    names.some((name) => words.test(name) && !(except?.test(name) ?? false)),
  );
  return denied === undefined ? undefined : { ...denied.reason, law: denied.law };
}
