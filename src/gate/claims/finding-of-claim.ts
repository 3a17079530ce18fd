import type { Bilingual, Locale } from '../../model/text.ts';
import type { ClaimKind, Finding } from '../../model/utterance.ts';
import { OWN_RULES } from '../own-rules.ts';
import type { Claim } from './scene/scene.ts';

interface Rule {
  readonly category: string;
  readonly law: string;
}

const CHINA: Record<ClaimKind, Rule> = {
  price: { category: 'price', law: '明码标价和禁止价格欺诈规定 第十九条、第二十条；广告法 第八条' },
  number: { category: 'facts', law: '广告法 第十一条、第二十八条' },
  certification: {
    category: 'certification',
    law: '广告法 第十一条、第二十八条；直播电商监督管理办法 第三十四条',
  },
  superlative: { category: 'superlative', law: '广告法 第九条' },
  effect: { category: 'performance', law: '广告法 第八条、第二十八条' },
  origin: { category: 'origin', law: '广告法 第八条、第二十八条' },
  material: { category: 'composition', law: '广告法 第八条、第二十八条' },
  scarcity: { category: 'scarcity', law: '直播电商监督管理办法 第三十四条；反不正当竞争法 第九条' },
  deadline: {
    category: 'scarcity',
    law: '明码标价和禁止价格欺诈规定 第十九条；直播电商监督管理办法 第三十四条',
  },
  sales: {
    category: 'sales',
    law: '反不正当竞争法 第九条；广告法 第二十八条；直播电商监督管理办法 第三十四条',
  },
  ranking: { category: 'ranking', law: '广告法 第十一条、第二十八条；直播电商监督管理办法 第三十四条' },
  experience: { category: 'experience', law: '广告法 第二十八条' },
  comparison: { category: 'comparison', law: '广告法 第十一条、第十三条' },
  endorsement: { category: 'endorsement', law: '广告法 第三十八条' },
  promise: { category: 'after-sales', law: '广告法 第八条、第二十八条；消费者权益保护法 第二十条' },
  shipping: { category: 'shipping', law: '广告法 第八条、第二十八条' },
};

const TOPICS: Record<NonNullable<Claim['topic']>, string> = {
  'compared-price': '明码标价和禁止价格欺诈规定 第十六条、第十七条、第十九条',
  'price-expired': '明码标价和禁止价格欺诈规定 第十九条、第二十条',
  'lowest-price': '明码标价和禁止价格欺诈规定 第十六条、第十九条；广告法 第二十八条',
  promotion: '明码标价和禁止价格欺诈规定 第十九条、第二十条；广告法 第八条',
  gift: '明码标价和禁止价格欺诈规定 第十八条；广告法 第八条',
  patent: '广告法 第十二条',
  award: '广告法 第十一条、第二十八条',
  statistics: '广告法 第十一条、第二十八条',
  rival: '广告法 第十三条；明码标价和禁止价格欺诈规定 第十九条',
};

const ABROAD: Record<Exclude<Locale, 'zh-CN'>, string> = {
  'en-US': 'FTC Act § 5 (15 U.S.C. § 45)',
  'en-GB': 'DMCC Act 2024 s. 226; CAP Code 3.1, 3.7',
  'en-EU': 'Directive 2005/29/EC Art. 6',
};
/** Former prices and bargains have their own guides in the United States, and a rule of their own in the EU. */
const PRICES_ABROAD: Record<Exclude<Locale, 'zh-CN'>, string> = {
  'en-US': 'FTC Act § 5 (15 U.S.C. § 45); 16 CFR 233',
  'en-GB': 'DMCC Act 2024 s. 226; CAP Code 3.17, 3.39',
  'en-EU': 'Directive 2005/29/EC Art. 6(1)(d); Directive 98/6/EC Art. 6a',
};

/** The refusal that a claim without support asks for; undefined for a claim that stands. */
export function findingOf(
  claim: Claim,
  span: readonly [number, number],
  quote: string,
  locale: Locale,
): Finding | undefined {
  if (claim.verdict === 'supported') return undefined;
  const { category, law } = CHINA[claim.kind];
  const chinese = claim.topic === undefined ? law : TOPICS[claim.topic];
  return {
    rule: `claims/${claim.kind}-${claim.verdict}`,
    pack: OWN_RULES,
    category,
    law: locale === 'zh-CN' ? chinese : claim.kind === 'price' ? PRICES_ABROAD[locale] : ABROAD[locale],
    span,
    quote,
    reason: reasonOf(claim, quote),
    fix: fixOf(claim, quote),
    action: 'refuse',
  };
}

function reasonOf(claim: Claim, quote: string): Bilingual {
  const fact = claim.facts[0];
  if (claim.verdict === 'contradicted' && claim.known !== undefined) {
    return {
      zh: `知识库写的是 ${claim.known}，您说的是“${quote}”${fact === undefined ? '' : `（${fact}）`}`,
      en: `The knowledge base says ${claim.known}, you say "${quote}"${fact === undefined ? '' : ` (${fact})`}`,
    };
  }
  return claim.known === undefined
    ? { zh: `知识库里没有事实支持“${quote}”`, en: `No fact in the knowledge base supports "${quote}"` }
    : {
        zh: `“${quote}”没有依据：知识库里只有 ${claim.known}${fact === undefined ? '' : `（${fact}）`}`,
        en: `"${quote}" has no basis: the knowledge base only has ${claim.known}${fact === undefined ? '' : ` (${fact})`}`,
      };
}

function fixOf(claim: Claim, quote: string): Bilingual {
  if (claim.verdict === 'contradicted' && claim.known !== undefined) {
    return {
      zh: `按知识库改成 ${claim.known}，或删去“${quote}”`,
      en: `Say ${claim.known}, as the knowledge base has it, or leave out "${quote}"`,
    };
  }
  return {
    zh: `删去“${quote}”，或先把有证明材料的事实写进知识库`,
    en: `Leave out "${quote}", or first add the fact and its evidence to the knowledge base`,
  };
}
