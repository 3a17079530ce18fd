import { oncePer } from '../../../infra/once-per.ts';
import { mayMatch, Prefilter } from '../../text/may-match.ts';
import type { TextFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { addClaim, contradicted, type Scene } from '../scene/scene.ts';
import { literally, says } from '../scene/text-support.ts';
import { told } from '../scene/warned-off.ts';
import { LIMITS } from './limits-of-use.ts';

/** Said with a no before it or a warning after it, it promises nothing. */
const HELD_BEFORE =
  /(?:不|别|勿|没|莫|禁止?|千万|不能|不要|不可以?|不建议|不敢|没法|难|未|请勿|防止|怕|避免|不是|哪敢)(?:\p{Script=Han}{0,2})$/u;
const HELD_AFTER =
  /^[^,，。!！?？]{0,4}不(?:了|着|起来|动|亮)|^[^,，。!！?？]{0,8}(?:不住(?!$)|不住$|受不了|够呛|悬|就别|别买|别拍|别选|别考虑|慎拍|不太够|不够)|^[^,，。!！?？]{0,6}(?:不行|不可以|不能|不建议|不支持|不得|不成|不合适|会坏|会裂|会锈|不推荐|免谈|就算了|可不|小心|注意|当心)|^[^。!！?？]{0,8}(?:请|得|要|记得|最好)(?:先|都)?(?:摘|取下|脱|拿下)|^[^。!！?？]{0,12}(?:不行|会坏|要坏|别这么|容易坏|可别)|^[^。!！?？]{0,6}(?:可不够|得(?:往外|再|另外?)再?[套加穿])|^[^,，。!！?？]{0,8}属于使用不当/u;

/** Uses that a fact may allow beside one that it denies. */
const USE = /游泳|泡澡|温泉|淋浴|洗手|手洗|微波|烤箱|明火|电磁炉/u;

/** 非要反向坐的就别买: a case supposed or feared. */
const SUPPOSED =
  /^(?:可|但|那|不过|所以)?(?:非要|要是|如果|万一|假如|谁要|担心|生怕|千万|记得|提醒|丑话|老实)/u;

const SAID = new Prefilter(LIMITS, ({ said }) => said);

/** Statements that a fact, a note or an answer of the product denies in other words. */
export function readDenied(scene: Scene): void {
  for (const { said, against } of SAID.among(scene.text)) {
    for (const match of told(scene, said)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const clause = scene.clauseAt(from);
      if (HELD_BEFORE.test(scene.text.slice(Math.max(clause.from, from - 5), from))) continue;
      if (SUPPOSED.test(clause.text) || /可能|未必|恐怕|不一定|怕是|悬/u.test(clause.text)) continue;
      // 冷不冷 asks.
      if (/(\p{Script=Han})不\1/u.test(match[0] + scene.text.slice(to, to + 3))) continue;
      if (HELD_AFTER.test(scene.text.slice(to, to + 24))) continue;
      if (scene.claims.some((claim) => claim.from < to && claim.to > from && claim.verdict !== 'supported'))
        continue;
      const fact = denial(scene.sheetAt(from), against);
      const use = USE.exec(match[0])?.[0];
      // 游泳没问题, where the fact keeps it from diving only.
      if (fact !== undefined && use !== undefined && says(fact, literally(use)) === true) continue;
      if (fact !== undefined) addClaim(scene, 'effect', from, to, contradicted([fact.id], fact.shown));
    }
  }
  readNewborn(scene);
  readExtras(scene);
}

/** What may be returned says nothing of what the goods stand: 冷冻食品不支持退货. */
const OF_OTHER_THINGS = /^(?:name|after_sales)/;

const denial = (sheet: ProductSheet, against: RegExp): TextFact | undefined =>
  sheet.texts.find(
    ({ id, text, path }) => !id.startsWith('shop.') && !OF_OTHER_THINGS.test(path) && against.test(text),
  );

const NEWBORN =
  /(?:刚出(?:生|月子)|新生儿|初生|没[出满]月|没满月|刚满月|月子里|刚落地|刚生下来|襁褓|(?:从|打)(?:医院|产房)[^,，。!！?？]{0,2}(?:接|抱)|一出院|几天大|还没断奶)(?!的?(?:妈|产妇|宝妈|女))[^,，。!！?？]{0,10}(?:能|用|坐|躺|睡|吃|喝|穿|回家|起|上)/gu;
const CHILD_AGE = /月龄|年龄|适用(?!范围)|\bage/u;
/** A month of age, in seconds: what starts later is not for a newborn. */
const MONTH = 30 * 86_400;

/** 刚出月子也能躺, of a seat from 15 months on. */
function readNewborn(scene: Scene): void {
  for (const match of told(scene, NEWBORN)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const after = scene.text.slice(to, to + 8);
    if (/不能|不可|不宜|别|不建议|不适|不行/u.test(match[0]) || /^[^,，。]{0,4}不(?!怕|用|愁)/u.test(after))
      continue;
    const age = scene
      .sheetAt(from)
      .numbers.find(
        ({ dimension, about, lo }) =>
          CHILD_AGE.test(about) && ((dimension === 'time' && lo > MONTH) || (dimension === 'age' && lo > 0)),
      );
    if (age !== undefined) addClaim(scene, 'effect', from, to, contradicted([age.id], age.shown));
  }
}

/** 不含收纳袋, 支架另购 and 电池自备: what does not come with it. */
const NOT_WITH =
  /(?:不含|不附|不配|不带|不送|不包含|不包括)(?!税|运费|糖|硅)(?<what>\p{Script=Han}{2,6})|(?:需|须|要|请)(?:自备|自购|另购|另买|另配|另外购买|单独购买)(?<apart>\p{Script=Han}{2,5})|(?<own>\p{Script=Han}{2,6}?)(?:需|须|要|请)?(?:自备|另购|另买|另配|另售|另外购买|单独购买|不随机附送|不附送)(?!\p{Script=Han}{2})/gu;
/** 锅重不含把套 and 防水不含充电盒 say of what a number is, not what comes with it. */
const MEASURED = /重|尺寸|长|宽|高|防水|防尘|续航|质保|保修|容量|size|weight|waterproof/u;
const GIVEN_BEFORE =
  /(?:送|配|带|附|给|含|自带|标配|包含|连)(?:了|好|着|你|您|齐|上|的|一?[个根把套条只副])*$/u;
const GIVEN_AFTER =
  /^(?:都|也|全|已经?|一起|一块儿?)*(?:(?:就)?(?:盒子?|箱子?|包装|随盒|随箱)里?(?:就|都)?(?:有|带|配|送|附)|配好|配齐|送|带着|附带|齐全|在里[面头]|给你|标配|全有)/u;

const GIVEN = /[送配带附给含连]|齐|全有|里[面头]/u;

function readExtras(scene: Scene): void {
  if (!mayMatch(GIVEN, scene.text)) return;
  for (const clause of scene.clauses) {
    if (clause.asks || /不|没|自备|另/u.test(clause.text)) continue;
    for (const { item, fact } of extrasOf(scene.sheetAt(clause.from))) {
      const at = clause.text.indexOf(item);
      if (at < 0 || scene.isUnclaimed(clause.from + at)) continue;
      const given =
        GIVEN_BEFORE.test(clause.text.slice(0, at)) || GIVEN_AFTER.test(clause.text.slice(at + item.length));
      if (!given) continue;
      const from = clause.from + at;
      addClaim(scene, 'number', from, from + item.length, contradicted([fact.id], fact.shown));
    }
  }
}

const extrasOf = oncePer((sheet: ProductSheet): readonly { item: string; fact: TextFact }[] =>
  sheet.texts
    .flatMap((fact) =>
      /^(?:facts|faq|after_sales)/u.test(fact.path) && !MEASURED.test(fact.about)
        ? [...fact.text.matchAll(NOT_WITH)].map(({ groups }) => ({
            item: (groups?.what ?? groups?.apart ?? groups?.own ?? '').replace(/^.*[的和与]/u, ''),
            fact,
          }))
        : [],
    )
    .filter(({ item }) => item.length > 1),
);
