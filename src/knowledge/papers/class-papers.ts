import type { Product, RegulatoryClass } from '../../model/knowledge.ts';
import type { Bilingual } from '../../model/text.ts';
import { classOf } from '../reviewed-goods.ts';
import { MEASURES_27, type PaperFinding } from './finding.ts';

interface ClassPaper {
  readonly proof: RegExp;
  readonly severity: PaperFinding['severity'];
  readonly name: Bilingual;
  readonly law: string;
}

/** The paper without which a class may not be sold in China (ADM-01); ordinary goods need none of this kind. */
const CLASS_PAPERS: Partial<Record<RegulatoryClass, ClassPaper>> = {
  ordinary_food: {
    proof: /生产许可|经营许可|SC\d{8,}|备案|入境货物检验检疫|food (?:licen[cs]e|registration)/i,
    severity: 'due',
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
  fsmp: {
    proof: /国食注字\s*ty|特殊医学用途|特医/i,
    severity: 'hold',
    name: { zh: '特殊医学用途配方食品注册', en: 'a registration of formula for special medical purposes' },
    law: `${MEASURES_27}；《食品安全法》第80条`,
  },
  ordinary_cosmetic: {
    proof: /备案|notification|妆网备/i,
    severity: 'due',
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
  medical_service: {
    proof: /医疗机构执业|诊所备案/,
    severity: 'hold',
    name: { zh: '医疗机构执业许可证', en: 'a licence to practise' },
    law: '《医疗机构管理条例》第23条；《医疗广告管理办法》第5条',
  },
  drug: {
    proof: /国药准字|药品注册|药品批准/,
    severity: 'hold',
    name: { zh: '药品批准文号', en: 'a drug approval number' },
    law: '《药品管理法》第25条',
  },
};

/** What shows that a drug is sold without a prescription; what is sold on one is on the list of what is denied. */
const OVER_THE_COUNTER = /非处方药|\botc\b|[甲乙]类(?:非处方)?/i;

/** Cosmetics whose effect is seen by whoever uses them need no summary of its proof (功效宣称评价规范, art. 7). */
const EFFECT_IS_SEEN =
  /口红|唇(?:膏|釉|彩|泥)|粉底|散粉|眼影|眉笔|眼线|腮红|睫毛膏|卸妆|洁面|洗面奶|香水|香皂|沐浴|洗发|染发|烫发|发胶|发蜡|脱毛|除臭|剃须|指甲油|彩妆|气垫|lipstick|foundation|mascara|cleanser|perfume|shampoo|soap/i;

/** The papers of the law that holds for a class (ADM-01): registration or licence, and what it asks for besides. */
export function classPapers(product: Product): readonly PaperFinding[] {
  const { regulatory } = classOf(product);
  const found: PaperFinding[] = [];
  const paper = regulatory === undefined ? undefined : CLASS_PAPERS[regulatory];
  if (paper !== undefined && !isFiled(product, paper.proof)) {
    found.push({
      severity: paper.severity,
      path: ['certifications'],
      message: { zh: `档案里没有${paper.name.zh}`, en: `${paper.name.en} is not on file` },
      law: paper.law,
    });
  }
  if (regulatory === 'drug' && !written(product).some((words) => OVER_THE_COUNTER.test(words))) {
    found.push({
      severity: 'hold',
      path: ['certifications'],
      message: {
        zh: '档案里没有写明是非处方药（OTC），按处方药处理，不得直播带货',
        en: 'nothing on file says that it is sold without a prescription (OTC), so it is not sold live',
      },
      law: '《广告法》第15条',
    });
  }
  const isCosmetic = regulatory === 'ordinary_cosmetic' || regulatory === 'special_cosmetic';
  if (isCosmetic && !isEffectProven(product)) {
    found.push({
      severity: 'due',
      path: ['certifications'],
      message: {
        zh: '档案里没有已公布的功效宣称依据摘要',
        en: 'the published summary of the proof of its effect is not on file',
      },
      law: '《化妆品监督管理条例》第22条；《化妆品功效宣称评价规范》第7条',
    });
  }
  return found;
}

function isEffectProven(product: Product): boolean {
  if ([product.name, product.category ?? ''].some((words) => EFFECT_IS_SEEN.test(words))) return true;
  const tested = (product.test_reports ?? []).some(({ item }) => /功效|人体|efficacy/i.test(item ?? ''));
  return tested || isFiled(product, /功效.{0,8}(?:摘要|评价|依据|报告)|efficacy/i);
}

function isFiled({ certifications }: Product, proof: RegExp): boolean {
  return (certifications ?? []).some(({ name, id }) => proof.test(name) || proof.test(id ?? ''));
}

function written(product: Product): readonly string[] {
  const { name, category = '', facts, certifications } = product;
  return [
    name,
    category,
    ...Object.values(facts ?? {}).map(({ label, value }) => `${label ?? ''} ${String(value)}`),
    ...(certifications ?? []).map((paper) => `${paper.name} ${paper.id ?? ''}`),
  ];
}
