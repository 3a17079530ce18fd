import type { TextFact } from '../scene/known-facts.ts';
import { type ProductSheet, sheetOf } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  type Judgement,
  type Scene,
  supported,
  takeNumbers,
  unsupported,
} from '../scene/scene.ts';
import { judgeWords, literally, says, shownOf } from '../scene/text-support.ts';
import { told } from '../scene/warned-off.ts';
import {
  ENGLISH_SUBSTANCES,
  isNotOfIt,
  isOfRecipe,
  isOnlySought,
  isTrace,
  provesAbsent,
  sameWords,
  withoutTraces,
} from './english-substances.ts';

const MATERIAL =
  '(?<=内胆|材质|内壁|杯身|锅身|用的是|采用)(?:304|316l?|430|201)(?![\\d.]|不锈|食品|医用)|纯铁|生铁|熟铁|精钢|铝镁合金|镁铝合金|镁合金|锌合金|航空铝|马口铁|玻璃钢|玻璃纤维|岩板|大理石|水曲柳|黑胡桃|白蜡木|榆木|桦木|黄花梨|紫檀|亚克力|牛津布|帆布|灯芯绒|雪纺|牛仔布|鳄鱼皮|鹿皮|牦牛绒|驼绒|骆驼绒|兔绒|美利奴|香云纱|醋酸|粘胶|铂金|碳板|聚碳酸酯|德绒|摇粒绒|雪尼尔|竹浆|原木浆|原生木浆|食品级塑料|长绒棉|新疆棉|有机棉|精梳棉|纯棉|全棉|山羊绒|纯羊毛|羊毛|羊绒|真丝|桑蚕丝|蚕丝|头层牛皮|二层牛皮|真皮|牛皮|羊皮|猪皮|pu皮|超纤皮|鹅绒|鸭绒|羽绒|莫代尔|狐狸毛|貉子毛|兔毛|水貂|貂毛|貂绒|羊羔毛|羊羔绒|天丝|莱赛尔|竹纤维|亚麻|苎麻|涤纶|聚酯纤维|锦纶|尼龙|氨纶|冰丝|珊瑚绒|法兰绒|记忆棉|天然乳胶|乳胶|' +
  '(?:304|316l?|201|430)(?:食品级|医用级)?不锈钢|不锈钢|纯钛|钛合金|钛|铝合金|纯铜|紫铜|黄铜|铸铁|精铁|碳钢|高硼硅玻璃|钢化玻璃|高硼硅|玻璃|骨瓷|陶瓷|紫砂|搪瓷|食品级硅胶|医用级硅胶|液态硅胶|硅胶|tritan|pp材质|pc材质|abs(?![a-z])|食品级pp|pla(?![a-z])|密胺|聚丙烯|全实木|纯实木|实木|红木|橡木|胡桃木|榉木|松木|橡胶木|竹制|楠竹|碳纤维|' +
  '足金|999金|18k金|千足银|925银|纯银|s925|足银|和田玉|翡翠|天然珍珠|珍珠|莫桑石|钻石|' +
  // No oak is soaked, no silk is silky, no copper stands in copperplate: English names are whole words.
  '(?<![a-z])(?:pure cotton|cotton|lambswool|mohair|alpaca|angora|jute|\\bcork|rattan|denim|canvas|velvet|tencel|lyocell|\\bmodal|elastane|spandex|microfib(?:er|re)|\\bteak|mahogany|beechwood|\\bbirch|pewter|bronze|neoprene|natural rubber|memory foam|latex foam|merino|wool|cashmere|silk|linen|bamboo|genuine leather|full[- ]grain leather|leather|polyester|nylon|stainless steel|titanium|cast iron|borosilicate|ceramic|silicone|oak|walnut|solid wood|sterling silver|solid gold|alumini?um|carbon steel|brass|copper|carbon fib(?:er|re)|polycarbonate|kevlar|suede|fleece|hemp|viscose|rayon|acrylic|goose down|duck down|vegan leather|marble|granite|bone china|porcelain)(?=(?:s|en|len)?(?![a-z]))';
const MATERIALS = new RegExp(
  `(?:(?<pure>100%|百分百|百分之百|纯|全|天然|all|pure|genuine|real)(?:的)?\\s?)?(?<name>${MATERIAL})(?<![x])`,
  'gu',
);
const ALL_OF_IT = /^(?:纯棉|全棉|纯羊毛|pure cotton)$/u;
const MADE_OF =
  /材质|面料|材料|成分|填充|里料|外壳|内胆|杯身|锅体|主体|质地|用料|涂层|发热体|material|fabric|composition|shell|lining|made/u;

/** What a thing is made of. */
export function readMaterials(scene: Scene): void {
  for (const match of told(scene, MATERIALS)) {
    const name = match.groups?.name ?? '';
    const pure = match.groups?.pure !== undefined || ALL_OF_IT.test(name);
    const [from, to] = [match.index, match.index + match[0].length];
    if (isAnotherThing(scene, from, to)) continue;
    takeNumbers(scene, from, to);
    const percent = scene.quantities.find(
      (quantity) =>
        quantity.dimension === 'percent' &&
        !scene.taken.has(quantity) &&
        (quantity.to === from || (quantity.from >= to && quantity.from - to <= 2)),
    );
    if (percent !== undefined) continue;
    addClaim(scene, 'material', from, to, judgeMaterial(scene.sheetAt(from), name, pure));
  }
}

/** 不是塑料的, 代替真皮, 像真丝一样 and 羊毛衫可以洗 speak of likeness, or of what the thing is used on. */
function isAnotherThing(scene: Scene, from: number, to: number): boolean {
  const before = scene.text.slice(Math.max(0, from - 6), from);
  const after = scene.text.slice(to, to + 6);
  return (
    /(?:像|类似|仿|仿真|[您你谁想]要|想找|想上|要找|[您你]问|堪比|媲美|不伤|不是|不用|没有|洗|熨|擦|搭配?|不含|like|faux|imitation|not |no )\s?$/u.test(
      before,
    ) ||
    /^(?:般|一样|似的|感|纹|色|质感|衫|大衣|毛衣|裤|铲|刷|勺|夹|手套|抹布|球|棉签|毛巾|垫|地板|家具|都能|也能|都可以|也可以|[- ]like|[- ]look)/u.test(
      after,
    ) ||
    USED_ON.test(scene.text.slice(to, to + 14)) ||
    /^锅[^,，。]{0,6}(?:不(?:热|行|能|可|适)|用不了|别)/u.test(scene.text.slice(to, to + 10)) ||
    (before.endsWith('对') && /^(?:制品)?过敏/u.test(after)) ||
    (scene.hasEnglish &&
      isNotOfIt(scene.text.slice(Math.max(0, from - 60), from), scene.text.slice(to, to + 60))) ||
    /[您你](?:家里?)?那[件条套床][^,，。]{0,8}$/u.test(scene.text.slice(Math.max(0, from - 12), from)) ||
    /^(?:是|可|真)?(?:没有的?|没带|没用上)(?=[,，。!！]|$)/u.test(scene.text.slice(to, to + 6)) ||
    /(?:什么|哪种|哪样)$/u.test(before) ||
    /^\p{Script=Han}{0,2}(?:差不多|一样)(?:大|高|重|厚|长|宽)/u.test(after) ||
    isOfOtherGoods(scene, from, to) ||
    /^[?？][,，]?(?:没有|没|不是|无|别想|哪有|不带|不含)/u.test(scene.text.slice(to, to + 5))
  );
}

/** 看硅胶那只: other goods of the shop, called by what they are of. */
function isOfOtherGoods(scene: Scene, from: number, to: number): boolean {
  if (!/^的?那[只款个条台件双支瓶口把]/u.test(scene.text.slice(to, to + 3))) return false;
  const own = scene.sheetAt(from).id;
  const named = literally(scene.text.slice(from, to));
  return scene.knowledge.products.some(
    ({ id }) => id !== own && judgeWords(sheetOf(scene.knowledge, id), named).verdict === 'supported',
  );
}

/** 真丝羊毛别洗 and 真丝没写: what it is used on, or what the facts are silent about. */
const USED_ON =
  /^(?:[、和跟与及]\p{Script=Han}{1,4}?|羊毛|羊绒|真丝|蚕丝|皮革|棉|麻|皮|毛){0,2}(?:这些|这类|之类|这几样|一类)?的?(?:也|就|都|可|千万|可千万|最好|一律){0,2}(?:别(?!犹豫|错过|等|嫌|说|提|墨迹|磨叽|客气|担心|怕|家|的|看)|不能(?!比|不)|不可以?|不要|勿|请勿|慎|不建议|不推荐|不适合|不适用|除外|不行|免了|建议(?:另|换|选|用专)|没写|没提|没标|没说|没列|不在(?:里头|名单|其列))/u;

/** Names that mean one and the same thing. */
const SAME: readonly (readonly string[])[] = [
  ['真丝', '桑蚕丝', '蚕丝'],
  ['涤纶', '聚酯纤维', '聚酯'],
  ['锦纶', '尼龙', '聚酰胺'],
  ['天丝', '莱赛尔'],
  ['纯棉', '全棉', '100%棉', '棉100%'],
  ['聚丙烯', 'pp材质', '食品级pp'],
  ['亚克力', 'pmma'],
  ['聚碳酸酯', 'pc材质'],
  ['s925', '925银', 's925银'],
];
/** Cast iron is written cast-iron too. */
const namesOf = (name: string): readonly string[] =>
  SAME.find((names) => names.includes(name)) ??
  (name.includes(' ') ? [name, name.replace(' ', '-')] : [name]);

function judgeMaterial(sheet: ProductSheet, name: string, pure: boolean): Judgement {
  const own = sheet.texts.filter(({ id }) => !id.startsWith('shop.'));
  const bare = name.replace(/^(?:纯|全|pure )/u, '') || name;
  for (const fact of own) {
    if (pure ? holdsPure(fact, name, bare) : namesOf(name).some((one) => says(fact, literally(one)) === true))
      return supported([fact.id], fact.shown);
  }
  const denial = own.find((fact) => says(fact, literally(bare)) === false);
  const stated = denial ?? own.find((fact) => MADE_OF.test(fact.about));
  return stated === undefined ? unsupported : contradicted([stated.id], shownOf(stated));
}

/** Pure is what the fact calls so, or names alone without another share. */
function holdsPure(fact: TextFact, name: string, bare: string): boolean {
  const word = bare.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  if (
    says(
      fact,
      new RegExp(`(?:100%|纯|全|百分百|天然|真|genuine|pure|real)\\s?的?${word}|${word}\\s?100%`, 'u'),
    ) === true
  )
    return true;
  return says(fact, literally(name)) === true && /^(?:纯|全|真|天然)/u.test(name)
    ? true
    : MADE_OF.test(fact.about) && fact.values.length === 1 && fact.values[0] === bare;
}

/** Substances whose absence a full list of ingredients proves, each with the names it goes by on one. */
const FAMILIES: readonly (readonly [RegExp, RegExp])[] = [
  [/蔗糖|白砂糖|白糖|added sugar|sucrose/u, /蔗糖|砂糖|冰糖|红糖|黑糖|白糖|sucrose|cane sugar|^sugar/u],
  [
    /防腐剂|preservative/u,
    /山梨酸|苯甲酸|脱氢乙酸|尼泊金|羟苯|苯氧乙醇|丙酸|亚硝酸|防腐|sorbate|benzoate|paraben|phenoxyethanol|preservative/u,
  ],
  [/香精|香料|fragrance|flavou?ring/u, /香精|香料|fragrance|parfum|flavou?ring/u],
  [/酒精|乙醇|alcohol/u, /酒精|乙醇|变性乙醇|alcohol|ethanol/u],
  [/色素|colou?ring/u, /色素|柠檬黄|胭脂红|日落黄|亮蓝|诱惑红|苋菜红|焦糖色|colou?r/u],
  [/反式脂肪|植脂末|氢化|trans fat/u, /反式|植脂末|氢化|起酥|hydrogenated|shortening/u],
  [
    /甜味剂|代糖|sweetener/u,
    /甜蜜素|安赛蜜|阿斯巴甜|三氯蔗糖|糖精|甜菊|赤藓糖醇|木糖醇|罗汉果甜|sweetener|aspartame|sucralose|stevia/u,
  ],
  [/麸|小麦|gluten/u, /小麦|大麦|黑麦|麦芽|面粉|麸|wheat|barley|rye|gluten/u],
  [
    /乳糖|牛奶|奶制品|lactose|dairy/u,
    /乳|奶|芝士|黄油|milk|whey|lactose|(?<!(?:cocoa|shea|nut|almond|mango) )butter(?!nut| bean)|cheese/u,
  ],
  [/坚果/u, /核桃|杏仁|腰果|榛|花生|坚果|开心果|松子|夏威夷果|巴旦木/u],
  [/大豆|黄豆/u, /大豆|黄豆|豆粉|豆浆|豆腐|酱油/u],
  [/蛋/u, /蛋(?!白肽)/u],
  [/味精|msg/u, /味精|谷氨酸钠|呈味核苷酸|monosodium|msg/u],
  ...ENGLISH_SUBSTANCES,
];
const ALLERGENS = /麸|乳糖|牛奶|坚果|花生|蛋|豆|海鲜|芝麻|gluten|lactose|dairy|nut/u;
const WITHOUT =
  /(?:不含|不加|不添加|没有添加|没有加|没加|没添加|零添加|0添加|未添加|无添加|零|0|无|no|zero|free of|without|free from)\s?(?:任何|一点|一滴|额外的?|added|any)?(?:的|\s)*(?<what>蔗糖|白砂糖|白糖|糖精|糖|防腐剂|香精|香料|酒精|乙醇|色素|反式脂肪酸?|植脂末|甜味剂|代糖|味精|脂肪?|卡路里|卡|咖啡因|麸质?(?![皮])|乳糖|荧光剂|荧光|甲醛|激素|重金属|农残|农药|抗生素|硅油|皂基|涂层|滤芯|胶水|塑料|金属|荧光粉|矿物油|硫酸盐|尼泊金|双酚a|bpa|塑化剂|异味|添加剂?|sugar|preservatives?|fragrance|alcohol|gluten|caffeine|trans fat|msg|sweeteners?|additives?|parabens?|sulfates?|sulphates?|silicones?|(?:tree )?nuts?|peanuts?|dairy|milk|lactose|eggs?|soya?|wheat|sesame|shellfish|palm oil|salt|gelatine?|honey|pfas|pfoa|latex|nickel|perfume|mineral oil|colou?rings?|dyes|bleach|ammonia|phthalates?|formaldehyde|essential oils?|retinol|talc|meat|pork|microplastics?)(?![\p{L}]*糖醇)(?!(?:[a-z]| needed| required| (?:for|to) (?:the |your |any )?(?:bab(?:y|ies)|infants?|newborns?|toddlers?|little ones?|children|kids|dogs?|cats?|pets?)\b| in (?:the|your) fridge| time))|(?<free>sugar|gluten|alcohol|fragrance|caffeine|paraben|sulfate|sulphate|bpa|fat|dairy|lactose|nut|egg|soya?|wheat|sesame|milk|palm oil|pfas|latex|perfume|silicone|nickel|meat)[- ]free|(?:零|0|无)添加/gu;
const CONTAINS =
  /(?:含有|富含|蕴含|内含|(?:里面|里头|盒子里|盒里|袋子里)(?:还)?有|搭配了?(?!是)|(?<!怎么|时候|何时|如何|怎样)添加(?!量|剂)了?|加入了?|加了|特别添加|还有|成分是|原料是|配料(?:表)?(?:里|中)?(?:只有|就是|是|有|为)|only ingredients? (?:is|are)|contains?|made with(?!out)|infused with|enriched with)(?:大量|丰富的?|天然的?|真正的?|高浓度|了|\s)*(?<what>[\p{Script=Han}a-z0-9][\p{Script=Han}a-z0-9 -]{0,14}?)(?=[,，。;；、!！?？和与跟及]| and |$|的|成分|精华|提取物|元素)/gu;

/** 里面有个光敏元件 and 有一层绒 name what is there without its measure word. */
const PIECE = /^(?:一?[层圈道股把只条张块根副套]|一?个|是有|有)(?=.)(?=\p{Script=Han}{2})/u;
/** 盒子里有线没有充电头: what is lacking is read apart. */
const LACK = /(?<=.)(?:没有|不带|不含|不附).*$/u;

/** 只有小米两个字, 有盐嘛: how it is said ends what is named. */
const ENDING = /(?<=.)(?:[封装包套垫衬]着\p{Script=Han}*|[一两三四几]个字|[嘛啊呀哦呢哈吧]+)$/u;

/** What is in it, and what is said not to be. */
export function readIngredients(scene: Scene): void {
  for (const match of told(scene, WITHOUT)) {
    const what = match.groups?.what ?? match.groups?.free ?? '添加';
    if (/没有加$/u.test(match[0])) continue;
    const [from, to] = [match.index, match.index + match[0].length];
    if (match.groups?.free !== undefined && isOnlySought(scene.text.slice(to, to + 60))) continue;
    if (
      /\d\s?$/u.test(scene.text.slice(0, from)) ||
      (/^0/.test(match[0]) && /[\d.]$/.test(scene.text.slice(0, from)))
    )
      continue;
    takeNumbers(scene, from, to);
    addClaim(
      scene,
      'material',
      from,
      to,
      judgeWithout(
        scene.sheetAt(from),
        what,
        /[没不未]\p{Script=Han}{0,3}加/u.test(match[0]),
        isOfRecipe(scene.text.slice(to, to + 48)),
      ),
    );
  }
  for (const match of told(scene, CONTAINS)) {
    const what = (match.groups?.what ?? '').trim().replace(PIECE, '').replace(LACK, '').replace(ENDING, '');
    if (
      /^(?:过?\d|百分|纯|全|一|两|三|四|五|六|七|八|九|十|什么|哪些|这|我|你|您|它|他|她|大家|很多|丰富|各种|多种|[很挺蛮]|非常|特别|起来)/u.test(
        what,
      ) ||
      what.length < 2 ||
      /^没|就(?:请|要|得|别)/u.test(what)
    )
      continue;
    const sheet = scene.sheetAt(match.index);
    const judgement =
      (BOXED.test(match[0]) ? judgeEnclosed(sheet, what) : undefined) ?? judgeAll(sheet, what);
    // Without a list of ingredients, 还有 and 加了 may speak of anything.
    if (
      judgement.verdict === 'unsupported' &&
      (/^(?:还有|加了|加入)/u.test(match[0]) ||
        scene.quantities.some(({ from, to }) => from < match.index + match[0].length && to > match.index))
    )
      continue;
    if (judgement.verdict === 'contradicted' && /^还有/u.test(match[0])) continue;
    // 盒里有按摩勺一支 counts what comes with it.
    if (judgement.verdict === 'contradicted' && BOXED.test(match[0]) && COUNTED.test(what)) continue;
    addClaim(scene, 'material', match.index, match.index + match[0].length, judgement);
  }
}

const BOXED = /^(?:盒子?里|袋子里|里面|里头)/u;
const COUNTED = /[一两三四五六七八九十\d][个支把只条张块根本副套双瓶枚片]$/u;

/** Parts that any fact may name, not only a list of ingredients. */
const PARTS = /涂层|滤芯|胶水|塑料|金属/u;

const listOf = (sheet: ProductSheet): TextFact[] =>
  sheet.texts.filter(
    ({ path, about }) =>
      /^ingredients/u.test(path) ||
      /配料|成分表|成份|原料|品种|内含|包含|清单|组成|ingredient|contents|includes|allergen/u.test(about),
  );

/** The names by which a substance stands on a list of ingredients. */
export const NAMES = (what: string): RegExp =>
  what === '糖'
    ? /(?<!三氯蔗|甜蜜)糖(?!醇|精)/u
    : (FAMILIES.find(([said]) => said.test(what))?.[1] ?? literally(what));

const SWEET = /糖|蜜|浆|果汁|果酱|果肉|麦芽|枣|甜|奶|乳/u;

/** Absence said of something: the list of ingredients proves it or speaks against it. */
export function judgeWithout(
  sheet: ProductSheet,
  what: string,
  isAdded = false,
  inRecipe = false,
): Judgement {
  const list = listOf(sheet).filter(({ holds }) => holds);
  const family = FAMILIES.find(([said]) => said.test(what));
  const named = NAMES(what);
  const inIt = list.find((fact) =>
    fact.values.some((value) =>
      value
        .split(/[,，、;；]/u)
        .some(
          (part) =>
            named.test(part) &&
            !(inRecipe && isTrace(part)) &&
            !/^(?:无|不含|零|0|no |without |free )/u.test(part),
        ),
    ),
  );
  const words = sameWords(what);
  const denied = new RegExp(
    `(?:不含|不加|无|零|0|不添加|未添加|未加|没加|没有|未检出|no (?:added )?|free of |without (?:added )?)[^,，。;；]{0,4}${words}|${words}[- ]free|${what}[^,，。;；]{0,3}(?:未检出|0|无)`,
    'u',
  );
  const stated = sheet.texts.find(
    (fact) =>
      !fact.id.startsWith('shop.') &&
      denied.test(fact.text) &&
      // Without cane sugar is not without sugar.
      !(what === '糖' && /[蔗砂白冰红]糖/u.test(denied.exec(fact.text)?.[0] ?? '')) &&
      !new RegExp(`(?:非|不是)[^,，。;；]{0,3}${what}`, 'u').test(fact.text),
  );
  if (stated !== undefined) return supported([stated.id], stated.shown);
  const none = sheet.texts.find(
    ({ id, about, values }) =>
      !id.startsWith('shop.') &&
      named.test(about) &&
      values.every((value) => /^(?:none|no|nil|无|没有|不含|0)$/u.test(value)),
  );
  if (none !== undefined) return supported([none.id], none.shown);
  const allergen = sheet.texts.find(
    ({ about, values }) =>
      /致敏|过敏[原源]|allergen/u.test(about) &&
      values.some((value) => named.test(inRecipe ? withoutTraces(value) : value) && !/不含|无/u.test(value)),
  );
  const found = inIt ?? (ALLERGENS.test(what) ? allergen : undefined);
  if (found !== undefined) return contradicted([found.id], found.shown);
  const has = PARTS.test(what)
    ? sheet.texts.find((fact) => !fact.id.startsWith('shop.') && says(fact, literally(what)) === true)
    : undefined;
  if (has !== undefined) return contradicted([has.id], has.shown);
  const zero = sheet.numbers.find((fact) => fact.hi === 0 && fact.about.includes(what));
  if (zero !== undefined) return supported([zero.id], zero.shown);
  const some = sheet.numbers.find(
    (fact) => fact.lo > 0 && what.length > 0 && fact.about.includes(what) && fact.dimension !== 'percent',
  );
  if (some !== undefined) return contradicted([some.id], some.shown);
  const first = list[0];
  // 没加糖, of a list on which nothing is sweet.
  if (what === '糖' && isAdded && first !== undefined && !list.some(({ text }) => SWEET.test(text)))
    return supported([first.id], first.shown);
  const silent = /^[a-z]/.test(what) ? provesAbsent(sheet.texts, what) : undefined;
  if (silent !== undefined) return supported([silent.id], silent.shown);
  return family !== undefined && first !== undefined && what !== '糖'
    ? supported([first.id], first.shown)
    : unsupported;
}

/** 里头有花生也有芝麻: each of them. */
function judgeAll(sheet: ProductSheet, what: string): Judgement {
  const each = what.split(/[也还又]有/u).filter((one) => one !== '');
  const judged = each.map((one) => judgeWithin(sheet, one));
  return judged.find(({ verdict }) => verdict !== 'supported') ?? judged[0] ?? unsupported;
}

const NOT_ENCLOSED = /不含|不附|不带|不送|没有|不配|另购|自备|无(?!纺)/u;
/** A part of a fact that names what comes with the goods is short. */
const LONGEST_PART = 14;

/** 盒里有个无纺布袋, of a fact with 附无纺布收纳袋1个: all its characters, in order, in what comes along. */
function judgeEnclosed(sheet: ProductSheet, what: string): Judgement | undefined {
  const fact = sheet.texts.find(
    ({ id, path, values }) =>
      path.startsWith('facts') &&
      !id.startsWith('shop.') &&
      values.some((value) =>
        value
          .split(/[,，、;；。]/u)
          .some(
            (part) => part.length <= LONGEST_PART && !NOT_ENCLOSED.test(part) && holdsInOrder(part, what),
          ),
      ),
  );
  return fact && supported([fact.id], fact.shown);
}

function holdsInOrder(part: string, what: string): boolean {
  let at = 0;
  for (const character of part) if (character === what[at]) at += 1;
  return at === what.length;
}

function judgeWithin(sheet: ProductSheet, what: string): Judgement {
  const list = listOf(sheet);
  const held = judgeWords(sheet, literally(what), ({ id }) => !id.startsWith('shop.'));
  if (held.verdict !== 'unsupported') return held;
  const first = list[0];
  if (first === undefined) return unsupported;
  const part = list.find((fact) =>
    fact.values.some((value) => {
      const name = value.replace(/[\d.]+.*$/u, '').trim();
      return name.length > 1 && what.includes(name);
    }),
  );
  return part === undefined
    ? contradicted(
        [first.id],
        list
          .map(({ shown }) => shown)
          .join('、')
          .slice(0, 60),
      )
    : supported([part.id], part.shown);
}
