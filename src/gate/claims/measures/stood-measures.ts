import type { Quantity } from '../numbers/quantity.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import type { Near } from '../scene/near-words.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { contradicted, type Judgement, type Scene, supported, unsupported } from '../scene/scene.ts';

/** 也稳, 扛得住, 压不弯, 没问题: right after a number, that the goods stand so much. */
const STANDS =
  /^[^,，。;；!！?？不没别]{0,12}?(?:稳(?![定重压妥健])|[扛撑顶吃承经受挺托]得[住起了]|受得了|[压踩坐]不[坏垮塌弯扁]|不(?:会)?(?:塌|垮|弯|变形|怕|散架|带怕)|没问题|没事|没关系|没压力|不在话下|不成问题)(?![吗么嘛?？])/u;
/** 弹幕说要放四十公斤的书,那这个没问题: the next clause answers that it stands so much. */
const ANSWERED =
  /^[^,，。;；!！?？不没别]{0,8}[,，](?:那|放心|我们|咱们?)*[这那]?[款个把张台件条只]?(?:也|就|都|完全|是|绝对)*(?:稳(?![定重压妥健])|[扛撑顶承经受]得[住起了]|没问题|没事|没关系|没压力|不在话下|可以(?:放|坐|载|用|的)*(?=[,，。!！]|$))(?![吗么嘛?？])/u;
/** 放, 坐, 驮: a load is put on it. */
const PUT_ON =
  /(?:放|搁|摆|载|装|压|挂|驮|堆|摞|叠|托|承|背|拎|提|拉|坐|站|躺|骑|踩)(?:上去?|个|着|了|满|到|进|下|得|您|你|它|一[个位])*$/u;
const OF_THINGS =
  /^(?:多|左右|上下|出头)?重?的\p{Script=Han}{0,3}?(?:书|东西|行李|货|杂物|箱子?|水|大?米|锅|电视|鱼缸|花盆|狗|猫)/u;
/** Who weighs so much may also wear it. */
const OF_A_PERSON =
  /^(?:多|左右|上下|出头)?重?的\p{Script=Han}{0,3}?(?:人|朋友|大[哥叔爷姐妈汉]|汉子|胖子|小伙|姑娘|孩子)/u;
const BORNE = /承重|载重|承载|限重|负重|荷载|负荷/u;
/** As far as an answer stands after the number. */
const REACH = 32;
/** Of the whole of it, where a fact gives what one part bears. */
const OF_ALL = /总|共|整[个架]|全部|[两二三四五六七八\d]层|加起来/u;
const OF_ONE_PART = /[每单]/u;
const HEAT = /[耐抗]|温度|适用|使用|工作|环境/u;

/**
 * 放三十公斤的书也稳, 零下三十度也不怕: a load or a temperature that the goods are said to stand is held against what the
 * facts say they bear, whoever supposes it; without such a fact nothing bears it out. Undefined of any other number.
 */
export function judgeStood(
  { text }: Scene,
  sheet: ProductSheet,
  quantity: Quantity,
  near: Near,
): Judgement | undefined {
  const { dimension, sense } = quantity;
  if (dimension !== 'mass' && dimension !== 'temperature') return undefined;
  const after = text.slice(quantity.to, quantity.to + REACH);
  if (!STANDS.test(near.right) && !ANSWERED.test(after)) return undefined;
  const isLoad = PUT_ON.test(near.left) || OF_THINGS.test(near.right);
  if (dimension === 'mass' && !isLoad && !OF_A_PERSON.test(near.right)) return undefined;
  const limits = sheet.numbers.filter(
    (fact) =>
      fact.dimension === dimension &&
      /^facts/u.test(fact.path) &&
      (dimension === 'mass' ? BORNE.test(fact.about) || fact.attributes.has('load') : HEAT.test(fact.about)),
  );
  const limit = limits[0];
  if (limit === undefined) return dimension === 'temperature' || isLoad ? unsupported : undefined;
  const parts = OF_ALL.test(near.clause) && limits.some(({ about }) => OF_ONE_PART.test(about));
  if (parts || sense === 'over' || sense === 'from') return undefined;
  if (limits.every((fact) => isWithin(quantity, fact))) return supported([limit.id], limit.shown);
  return limits.some((fact) => isWithin(quantity, fact)) ? undefined : contradicted([limit.id], limit.shown);
}

/** No more than it bears; of a temperature between both ends, or on the safe side of the one that there is. */
const isWithin = ({ dimension, lo, hi }: Quantity, fact: NumberFact): boolean =>
  dimension === 'temperature' && fact.lo < fact.hi
    ? lo >= fact.lo && hi <= fact.hi
    : fact.hi < 0 || /寒|冷|最低|低温/u.test(fact.about)
      ? lo >= fact.lo
      : hi <= fact.hi;
