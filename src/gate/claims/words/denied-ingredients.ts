import { oncePer } from '../../../infra/once-per.ts';
import { mayMatch } from '../../text/may-match.ts';
import type { TextFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  type Judgement,
  type Scene,
  statements,
  supported,
  unsupported,
} from '../scene/scene.ts';
import { judgeWithout, NAMES } from './materials.ts';

const WHAT =
  '防腐剂|香精|香料|色素|糖精|蔗糖|白砂糖|白糖|酒精|乙醇|味精|甜味剂|代糖|添加剂|麸质|乳糖|硅油|反式脂肪酸?|植脂末|荧光剂|激素|食盐|食用盐|盐';
const NONE =
  '(?:都|也|统统|通通|全|一概|压根|根本|完全|绝对|啥的|之类的?|这些|那些|这种东西|这类东西)*(?:我们|咱们?|它|里[头面])?(?:都|也)?(?:没有?(?:放|加|添)?|不(?:含|加|放|用|沾|碰|添)|碰都不碰|沾都不沾|为零|是零|零添加)';
/** 一点防腐剂都没有, 香精色素啥的一概不放: the denial after the thing. */
const DENIED_AFTER = new RegExp(
  `没有?(?:另外|额外|再|往里|特意)(?:放|加|添)(?:过|了)?(?:一点儿?|什么)?(?<put>${WHAT}|糖)|(?:一点儿?|半点儿?|一丁点儿?|一滴|丝毫|任何|啥|什么)(?:的)?(?<some>${WHAT})${NONE}|(?<what>${WHAT})(?:都|也|统统|通通|全|一概|压根|根本|这种东西|啥的|之类的?)[^,，。!！?？]{0,6}(?:没有|没加|没放|不加|不放|不含|不碰|不用|不沾)`,
  'gu',
);
const LISTED_DENIED =
  /^(?:这种东西|这类|这玩意儿?|之类的?|啥的|那些|什么的)?[^,，。!！?？]{0,4}(?:我们|咱们?|它|里[头面])?(?:从来|压根|根本|一概|绝对)?(?:碰都不碰|沾都不沾|不碰|不沾|没(?:有|加|放|用)(?!过敏)|不(?:含|加|放|用|添)|绝不|从不)/u;
const LISTED_DENIED_BEFORE =
  /(?:不含|没有?(?:加|放|用|搁|添加)?|不加|不放|不用|不添加|零)(?:任何|一点|一滴|半点)?(?:的)?$/u;

/** Cheap to look for before the rest. */
const NAMED = new RegExp(WHAT, 'u');
/** 未添加香精, of a fact: what is not in it. */
const NOT_IN = new RegExp(
  `(?:未|不|没有?|零|无)(?:额外|另外)?(?:添加|加入?|含有?|放|使用)?(?:任何)?(?<what>${WHAT})(?!过敏)`,
  'gu',
);
/** 添了点白茶香精: put into it, or in it. */
const PUT_IN = new RegExp(
  `(?<![不没未无零别勿甭非少敢][^,，。;；!！?？]{0,4})(?:添|加|含|有|放|用|调)(?:了|着|有|进去?|入|上|的是)*(?:一?[点些丝滴]儿?|少许|少量)?(?!没|不)[\\p{Script=Han}]{0,3}?(?<!三氯)(?<what>${WHAT})(?!过敏|不耐|的朋友)`,
  'gu',
);

const INTOLERANT =
  /(?<what>麸质|小麦|面粉|乳糖|牛奶|奶制品|坚果|花生|核桃|鸡蛋|蛋|大豆|黄豆|海鲜|虾|鱼|芝麻|芒果|桃|乳胶|酒精|香精|镍)(?:过敏|不耐受?|敏感)(?:的)?(?:人群?|朋友|宝宝|孩子|娃|姐妹|体质|人士)?(?:们)?(?:也|都|照样|全|就|完全|一样|放心|尽管)+(?:能|可以|敢|大胆|放心)?(?:吃|喝|用|涂|戴|抹)/gu;

/** What is said not to be in it, in words that follow the thing, and for whom it is said to be safe. */
export function readDeniedIngredients(scene: Scene): void {
  for (const match of statements(scene, DENIED_AFTER)) {
    const what = match.groups?.some ?? match.groups?.put ?? match.groups?.what ?? '';
    const judgement = judgeWithout(scene.sheetAt(match.index), what);
    if (judgement.verdict === 'contradicted' || match.groups?.some !== undefined)
      add(scene, match, judgement);
  }
  for (const match of statements(scene, INTOLERANT))
    if (!/不(?:能|可)/u.test(match[0]))
      add(scene, match, judgeIntolerant(scene.sheetAt(match.index), match.groups?.what ?? ''));
  readPutIn(scene);
  readListedDenied(scene);
}

/** 添了点白茶香精, of what the facts say has none. */
function readPutIn(scene: Scene): void {
  if (!NAMED.test(scene.text)) return;
  for (const match of statements(scene, PUT_IN)) {
    const fact = notIn(scene.sheetAt(match.index)).get(match.groups?.what ?? '');
    if (fact === undefined || /[不没未无别]/u.test(match[0])) continue;
    if (/^[^,，。;；!！?？]{0,8}(?:不|没|未|忌|别|免)/u.test(scene.text.slice(match.index + match[0].length)))
      continue;
    add(scene, match, contradicted([fact.id], fact.shown));
  }
}

/** What the facts say is not in it, and nothing else of them says that it is, as of one flavour of two. */
const notIn = oncePer(({ texts }: ProductSheet): ReadonlyMap<string, TextFact> => {
  const denied = new Map<string, TextFact>();
  const facts = texts.filter(({ path }) => /^(?:facts|faq)/u.test(path));
  for (const fact of facts)
    for (const { groups } of fact.text.matchAll(NOT_IN)) denied.set(groups?.what ?? '', fact);
  for (const what of denied.keys()) {
    const isNamedElse = texts.some(({ text, about, path }) => {
      const named = text.split(what).length - about.split(what).length;
      const without = [...text.matchAll(NOT_IN)].filter(({ groups }) => groups?.what === what).length;
      return !/^(?:name|after_sales)/u.test(path) && named > without;
    });
    if (isNamedElse) denied.delete(what);
  }
  return denied;
});

function add(scene: Scene, match: RegExpExecArray, judgement: Judgement): void {
  addClaim(scene, 'material', match.index, match.index + match[0].length, judgement);
}

const DENIES = /[不没零]/u;

const hasIngredients = oncePer((sheet: ProductSheet): boolean =>
  sheet.texts.some(({ path }) => path.startsWith('ingredients')),
);

/** 苯氧乙醇我们碰都不碰, of a list that names it. */
function readListedDenied(scene: Scene): void {
  if (!mayMatch(DENIES, scene.text)) return;
  for (const clause of scene.clauses) {
    if (clause.asks || !hasIngredients(scene.sheetAt(clause.from)) || !DENIES.test(clause.text)) continue;
    for (const fact of scene.sheetAt(clause.from).texts) {
      if (!fact.path.startsWith('ingredients')) continue;
      for (const value of fact.values) {
        const at = value.length > 1 ? clause.text.indexOf(value) : -1;
        if (at < 0 || scene.isUnclaimed(clause.from + at)) continue;
        const after = clause.text.slice(at + value.length);
        const before = clause.text.slice(0, at);
        if (!LISTED_DENIED.test(after) && !LISTED_DENIED_BEFORE.test(before)) continue;
        const from = clause.from + at;
        addClaim(scene, 'material', from, from + value.length, contradicted([fact.id], fact.shown));
      }
    }
  }
}

const isAllergen = ({ about }: TextFact): boolean => /致敏|过敏原|过敏源|allergen/u.test(about);

/** Safe for whoever cannot have it only where neither the list nor the allergens name it. */
function judgeIntolerant(sheet: ProductSheet, what: string): Judgement {
  const named = NAMES(what);
  const list = sheet.texts.filter((fact) => fact.path.startsWith('ingredients') || isAllergen(fact));
  const inIt = list.find(({ values }) =>
    values.some((value) =>
      value.split(/[,，、;；]/u).some((part) => named.test(part) && !/不含|无|零/u.test(part)),
    ),
  );
  if (inIt !== undefined) return contradicted([inIt.id], inIt.shown);
  const free = sheet.texts.find(({ text }) =>
    new RegExp(`(?:不含|无|零)[^,，。;；]{0,3}${what}`, 'u').test(text),
  );
  return free === undefined ? unsupported : supported([free.id], free.shown);
}
