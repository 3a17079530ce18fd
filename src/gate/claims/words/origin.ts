import { prefilter } from '../../text/may-match.ts';
import type { TextFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  type Judgement,
  type Scene,
  supported,
  unsupported,
} from '../scene/scene.ts';
import { judgeWords, says } from '../scene/text-support.ts';
import { told } from '../scene/warned-off.ts';
import { namesChinesePlace, namesForeignPlace, PLACE } from './places.ts';

const CUED = new RegExp(
  String.raw`(?:原?产地|产区|原产国|(?<!国)产自|出自|出产于?|原产于?|生产于|种植于|来自于?|源自于?|制造于|made in|product of|produced in|grown in|(?:hand[- ]?)?(?:knitted|knit|woven|crafted|made|sewn|built|assembled|bottled|brewed|roasted|distilled|manufactured|milled|spun) in|sourced from|imported from|comes? from|straight from|(?:village|farm|town|valley|estate|grove|workshop|by hand) in)(?:也|就|都|是|为|在|于|我们|咱们|写着?的?|标着?的?|填的?|\s|:|the)*(?<place>${PLACE}|[\p{Script=Han}]{2,6}(?=的|产|[,，。!！]|$)|(?<=(?:made|village|farm|town|valley|estate|grove|workshop|by hand) in )(?!(?:january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|small|house|batches|large|limited|different|various|several|three|four|five|minutes|seconds|under|just|that|this|these|partnership|collaboration|accordance|mind|such|many|some|very|sizes|black|white|full|line|front|place|order|bulk|ours?|your|their|every|each|both)\b)[a-z]{4,14}\b)`,
  'gu',
);
const PLACED = new RegExp(
  `(?<place>${PLACE})(?:省|市|州|县)?(?:的)?(?:[\\p{Script=Han}]{2}(?=核心))?(?:核心|高山|高原|深山|原始|天然|直接|全部|正宗|地道|纯正)*(?:原装|原产|产的?|进口|直采|直供|特产|籽料|山料|老坑|玉料|料子|工艺|技术|制造|生产|品牌|货源|产区|产地|基地|果园|牧场|茶园|茶山|农场|本地的?|当地的?|老树|古树|长绒棉|制|工厂|酒庄|种植|灌(?:装|好|的)|运过?来|实验室|研究所|研发|配方)`,
  'gu',
);
/** 黄油从法国来的, 栗子选的是北京怀柔的: brought or chosen from a place. */
const FETCHED = new RegExp(
  `从(?<place>${PLACE})(?:省|市|那边|当地|老家|直接|空运|冷链|一路)*(?:来的?|运来?的?|进的|拉来?的?|采的?|收的)(?!朋友|家人|快递|包裹|电话|订单|到)|(?:选|用|挑|采|收)的(?:都|全)?是(?<of>${PLACE})[\\p{Script=Han}]{0,3}?的(?=[,，。;；!！]|$|货|料)`,
  'gu',
);
/** 烟台红富士, 就是新疆的苹果: a clause that is a place and a noun. */
const NAMED_FOR = new RegExp(
  `(?<=^|[,，。;；!！?？\\n])(?:这(?:个|款|箱|批)?|那|可|我们|咱们?|都|就|是|正宗|正经|正儿八经|地道|纯正|真正|妥妥|绝对|老牌?|用的|选的|全部?|清一色|的)*(?<place>${PLACE})(?:产|本地|的)*(?<noun>[\\p{Script=Han}]{2,9})(?=$|[,，。;；!！?？\\n])`,
  'gu',
);
const IMPORTED = /(?:原装|纯|全)?进口|imported/gu;
const DOMESTIC = /(?<!哪)国产|中国制造|国货|made in china/gu;

const SAID = prefilter(CUED, PLACED, FETCHED, NAMED_FOR, IMPORTED, DOMESTIC);

/** Where a thing is from. */
export function readOrigins(scene: Scene): void {
  if (!SAID.isMetBy(scene.text)) return;
  const done: [number, number][] = [];
  const read = (from: number, to: number, judgement: Judgement): void => {
    if (done.some(([start, end]) => from < end && to > start)) return;
    done.push([from, to]);
    addClaim(scene, 'origin', from, to, judgement);
  };
  for (const pattern of [CUED, PLACED, FETCHED]) {
    for (const match of told(scene, pattern)) {
      const place = match.groups?.place ?? match.groups?.of ?? '';
      // 不在西湖产区.
      if (/不(?:在|是|产在|属于)$/u.test(scene.text.slice(Math.max(0, match.index - 3), match.index)))
        continue;
      // So no, not made in Germany.
      if (/\bnot $/u.test(scene.text.slice(Math.max(0, match.index - 4), match.index))) continue;
      if (!isOfPeople(scene, match) && isPlaceLike(place, match[0]))
        read(
          match.index,
          match.index + match[0].length,
          isOfData(scene, match)
            ? judgeLaboratory(scene.sheetAt(match.index), place)
            : judgeWhole(scene, match, judgePlace(scene.sheetAt(match.index), place, match[0])),
        );
    }
  }
  for (const match of told(scene, NAMED_FOR)) {
    const sheet = scene.sheetAt(match.index);
    if (!sheet.texts.some(isOrigin) || NOT_GOODS.test(match.groups?.noun ?? '')) continue;
    const place = match.groups?.place ?? '';
    if (isNamedIn(sheet, place)) continue;
    const judgement = judgePlace(sheet, place, match[0]);
    if (judgement.verdict === 'contradicted') read(match.index, match.index + match[0].length, judgement);
  }
  for (const match of told(scene, IMPORTED)) {
    if (NOT_IMPORTED.test(scene.text.slice(Math.max(0, match.index - 12), match.index))) continue;
    read(
      match.index,
      match.index + match[0].length,
      judgeAbroad(scene.sheetAt(match.index), /进口|import/u, namesForeignPlace, namesChinesePlace),
    );
  }
  for (const match of told(scene, DOMESTIC)) {
    // 一箱里可不是全国产.
    if (
      /(?:不是|不算|并非)(?:全|纯|都是)$/u.test(scene.text.slice(Math.max(0, match.index - 5), match.index))
    )
      continue;
    read(
      match.index,
      match.index + match[0].length,
      judgeAbroad(scene.sheetAt(match.index), /国产|国货|中国/u, namesChinesePlace, namesForeignPlace),
    );
  }
}

/** 非进口, 不算整只进口, 不是泰国整张进口. */
const NOT_IMPORTED =
  /(?:非|没有?什么|没啥|谈不上|称不上)$|(?:不算|不是|并非|算不上|不能算)[^,，。;；!！?？]{0,5}$/u;

/** 数据出自广州绿测: what was measured there, and not made. */
const isOfData = ({ text }: Scene, { 0: said, index }: RegExpExecArray): boolean =>
  /^[出来源]自/u.test(said) &&
  /(?:数据|数字|报告|结果|结论)(?:都|也|就|均)?是?$/u.test(text.slice(Math.max(0, index - 5), index));

/** The place of a laboratory is in the words of the report that a fact names. */
function judgeLaboratory({ texts }: ProductSheet, place: string): Judgement {
  const held = texts.find(
    ({ id, text }) =>
      !id.startsWith('shop.') && text.includes(place) && /检测|检验|测试|报告|实测/u.test(text),
  );
  return held === undefined ? unsupported : supported([held.id], held.shown);
}

/** 来自四川的朋友 is a viewer. */
function isOfPeople(scene: Scene, match: RegExpExecArray): boolean {
  return /^的?(?:朋友|家人|宝宝|姐妹|粉丝|小伙伴|观众|网友|兄弟|大哥|姐姐|viewers?|friends?)/u.test(
    scene.text.slice(match.index + match[0].length),
  );
}

/** Nouns after a place that are no goods. */
const NOT_GOODS =
  /朋友|家人|宝宝|姐妹|粉丝|兄弟|大哥|人$|^石|包邮|发货|不发|(?:发|送|寄|到)不[了到]|可以|能发|也发|地区|这边|那边|天气|仓|客服|快递|物流|运费|除外|加收|另收|另外?加|要加|另?[加添]\d|每单|每件|[另再]?[加添][收付]?[一二两三四五六七八九十]|另算|紫外线|气候|海拔|缺氧|日照|不包|不送|风水|那一?套|典故|传说|风味|口味|做法|吃法|菜$|时间|晚上|欢迎|你好|大学|公司|有限/u;
const isNamedIn = (sheet: ProductSheet, name: string): boolean =>
  sheet.names.some((one) => one.includes(name));

/** 产地也在那儿, 产地是两个地方 and 产区相比孰优孰劣 name no place. */
const NO_PLACE =
  /^[这那]一?(?:栏|项|行|条|格)|^[这那](?:儿|里|边|个?地方)|^[一两三四五几\d][个处]|^(?:相比|对比|比较|之间|相同|不同|一样|有别|各异)/u;
const place = new RegExp(`^(?:${PLACE})$`, 'u');
/** A word after 来自 that is not known for a place is none (来自大自然); after 产地 it is. */
function isPlaceLike(name: string, said: string): boolean {
  return (
    place.test(name) ||
    (/^(?:原?产地|产区|原产国|产自|原产|made|product|village|farm|town|valley|estate|grove|workshop|by hand)/u.test(
      said,
    ) &&
      !NO_PLACE.test(name) &&
      !/^[不没无跟和与怎咋就也都]|^(?:资料|是吧|对吧|页面|详情|标签|包装|手头)|[没未]写|哪|什么|这里|好/u.test(
        name,
      ))
  );
}

const isOrigin = ({ about }: TextFact): boolean =>
  /产地|原产|产区|origin|country|made|产自|生产地|source|place/u.test(about);

function judgePlace(sheet: ProductSheet, place: string, said: string): Judgement {
  const name = place.replace(/^the /, '').replace(/[省市]$/u, '');
  const stated = sheet.texts.filter(isOrigin);
  const held = stated.find((fact) => fact.text.includes(name) && says(fact, new RegExp(name, 'u')) !== false);
  if (held !== undefined) return supported([held.id], held.shown);
  if (/工艺|技术|品牌|工厂|制造|生产/u.test(said) && stated.length === 0) return judgeElsewhere(sheet, name);
  const first = stated[0];
  if (first === undefined) return judgeElsewhere(sheet, name);
  const elsewhere = judgeElsewhere(sheet, name);
  return elsewhere.verdict === 'supported' ? elsewhere : contradicted([first.id], first.shown);
}

/** 整张床垫泰国进口 where only its latex is from there: the fact is of a part, or takes some part out. */
function judgeWhole(scene: Scene, match: RegExpExecArray, judgement: Judgement): Judgement {
  if (judgement.verdict !== 'supported') return judgement;
  const clause = scene.clauseAt(match.index);
  const fact = scene.sheetAt(match.index).texts.find(({ id }) => id === judgement.facts[0]);
  if (fact === undefined) return judgement;
  if (
    /usa|america|united states/u.test(match[0]) &&
    /import|foreign|global/u.test(fact.text) &&
    !/import|foreign|global/u.test(clause.text)
  )
    return contradicted([fact.id], fact.shown);
  if (
    !/整[张台机件个套箱盒款]|全部|全是|清一色|统统|[两三四五六几]样(?:都|全)|entire|whole|all of/u.test(
      clause.text.slice(0, match.index - clause.from + match[0].length),
    )
  )
    return judgement;
  const label = /^\p{Script=Han}+/u.exec(fact.about)?.[0] ?? '';
  const isOfPart =
    label.length > 2 && /产地|原产/u.test(label) && !/^(?:原?产|生产|种植|商品|产品|整机|成品)/u.test(label);
  const hasException = /为[^,，。]{1,6}(?:进口|产)|除|部分|其余|except/u.test(fact.text);
  return isOfPart || hasException
    ? contradicted([fact.id], fact.text.replaceAll('\n', ' ').slice(0, 60))
    : judgement;
}

/** Named in another fact, or in the product's own name. */
function judgeElsewhere(sheet: ProductSheet, name: string): Judgement {
  const held = sheet.texts.find(
    (fact) =>
      !fact.id.startsWith('shop.') &&
      fact.values.some((value) => new RegExp(`${name}(?!玉|绿|烧|鸡|面|菜|犬)`, 'u').test(value)) &&
      says(fact, new RegExp(name, 'u')) === true,
  );
  return held === undefined ? unsupported : supported([held.id], held.shown);
}

function judgeAbroad(
  sheet: ProductSheet,
  words: RegExp,
  ours: (text: string) => boolean,
  theirs: (text: string) => boolean,
): Judgement {
  const stated = judgeWords(sheet, words, ({ id }) => !id.startsWith('shop.'));
  if (stated.verdict !== 'unsupported') return stated;
  const origin = sheet.texts.find(isOrigin);
  if (origin === undefined) return unsupported;
  const value = origin.values.join(' ');
  if (ours(value) && !theirs(value)) return supported([origin.id], origin.shown);
  return contradicted([origin.id], origin.shown);
}
