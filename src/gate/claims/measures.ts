import { attributesIn } from './attributes.ts';
import { agrees } from './number-agreement.ts';
import type { NumberFact, ProductSheet } from './product-sheet.ts';
import type { Quantity } from './quantities.ts';
import { addClaim, contradicted, type Judgement, type Scene, supported, unsupported } from './scene.ts';
import { isCount } from './units.ts';

/** Read by readers of their own. */
const READ_ELSEWHERE = new Set(['money', 'discount', 'clock', 'date']);
/** A wrong number of these is wrong whatever noun stands beside it, since a product seldom has two. */
const SINGLE = new Set([
  'power',
  'voltage',
  'charge',
  'current',
  'noise',
  'storage',
  'rotation',
  'energy',
  'pixels',
  'light',
  'pressure',
  'fahrenheit',
]);
/** Of these a product has at most a few; where the sheet holds one only, it is the one meant. */
const FEW = new Set(['mass', 'volume', 'length', 'percent', 'temperature', 'area', 'frequency', 'heat']);

/** The attributes that tell numbers of one dimension apart. */
const TELLING: Record<string, readonly string[]> = {
  time: [
    'runtime',
    'charge',
    'warmup',
    'keepwarm',
    'keepcold',
    'shelf',
    'warranty',
    'returns',
    'dispatch',
    'delivery',
    'brew',
  ],
  mass: [
    'net',
    'weight',
    'per',
    'per100',
    'protein',
    'fat',
    'sugar',
    'carb',
    'sodium',
    'fibre',
    'caffeine',
    'dose',
    'load',
  ],
  volume: ['net', 'capacity', 'per', 'dose'],
  length: ['length', 'width', 'height', 'diameter', 'thickness'],
  percent: [
    'cotton',
    'wool',
    'cashmere',
    'silk',
    'linen',
    'polyester',
    'nylon',
    'spandex',
    'down',
    'cocoa',
    'alcohol',
    'fat',
    'sugar',
    'protein',
    'concentration',
    'kill',
    'filter',
  ],
};

const SPEECH_TIME =
  /接下来|讲|聊|等我|等一|等大家|回来|开播|直播(?!间)|播|再过|倒计时|休息|抢|链接|介绍|说|看|下一[款个]|考虑|关注|待会|马上|stay|minutes? to|talk|show you|next|back in|wait/u;
const PERFORMANCE =
  /只要|只需|仅需|就能|就可以|即可|搞定|持久|持续|长达|可达|见效|起效|有效|速|出热|出蒸汽|干透|定型|吸收|锁水|补水|留香|防护|保湿|耐用|寿命|龄|年份|陈年|使用寿命|工艺|历史|品牌|经验|传承|研发|发酵|陈酿|窖藏|熟成|日照|生长|试验|实测|测试|lasts?|within|in just|up to|ready in/u;
const PERSON = /身高|体重|个子|胸围|腰围|臀围|脚长|你.{0,3}(?:斤|cm)|斤的|(?:宝宝|姐妹|朋友|女生|男生)穿/u;
const ANGLE = /转|旋|角|环绕|全方位|翻折|酒|rotat|swivel|angle|vol/u;
const WEATHER = /天气|夏天|冬天|外面|室外|今天.{0,2}$|户外|三伏/u;
const USAGE_LEFT =
  /(?:加|倒|放|取|用|舀|兑|接|配|涂|挤|喷|吃|喝|服|嚼|敷|泡|煮|焖|蒸|煎|烤|浸|腌|炖|热|微波|静置|冷藏|冷冻|浸泡|冲泡|复热|每次|一次|每天|一天|每日|一日|早晚各?|睡前|饭后|add|use|take|apply|soak|brew|steep|boil|bake|cook|leave)(?:入|上|点|约|大约|个|满|到|至|for|about|it for|\s)*$/u;
const USAGE_RIGHT =
  /^(?:的)?(?:热水|温水|开水|清水|冷水|水|牛奶|沸水)|^(?:就|即|后)(?:可食|能吃|可以吃|可以喝|能喝|冲洗|洗)|^(?:一次|一天|each time|a day|per day|daily)/u;
const DOSED = new Set(['health_food', 'infant_food', 'drug', 'medical_device']);

const PACK = '(?:盒|箱|袋|瓶|罐|包|套|组|份|单|件|桶|提|板|卷|打|链接|box|pack|bag|bottle|set|jar|case)';
const CONTENT_LEFT = new RegExp(
  `(?:一|1|每|整|a |per |each |every )${PACK}(?:里面?|内|是|有|共|一共|总共|装|了|含|内含|足足|就|可以|总计|contains?|has|holds|of|comes with|\\s)*$|(?:共|一共|总共|合计|含|内含|装|装了|包含|多达|足足|整整|自带|配|配有|附带|到手|拢共|里面|里边|里头|有|contains?|includes?|comes with|with|of|total|has)(?:了|有|是|\\s)*$`,
  'u',
);
const CONTENT_RIGHT = new RegExp(
  `^(?:装|/|\\s?(?:in|per|a|each)\\s?(?:the )?${PACK}|(?:一|每|1)${PACK}|的量|可选|任选|in total|inside)`,
  'u',
);
const BUYING_LEFT =
  /(?:拍|买|选|下单|要|来|囤|抢|扣|上|第|带|换|送|赠|赠送|点|满|入手|get|buy|order|take|grab)(?:了|你|您|上|个|\s)*$/u;
const ON_AIR_RIGHT =
  /^(?:\s?)(?:产品|宝贝|商品|好物|单品|链接|福利|爆款|东西|品(?!种|牌|味)|朋友|家人|姐妹|宝宝|人|问题|点|方面|理由|步|优势|卖点|products?|things?|items?|reasons?|points?|steps?|questions?|links?)/u;
const AGE_RIGHT =
  /^(?:以上|以下|及以上|起|以内|到|的?(?:宝宝|孩子|小朋友|儿童).{0,3}(?:能|可|都|适|吃|用|玩)|(?:就|都)?(?:可以|能|适用|适合)| and (?:up|over))/u;
const AGE_LEFT = /(?:适合|适用|for ages?|ages?|满)\s?(?:于|年龄|人群|是|为|:)?$/u;

/** Numbers with units, held against the product's facts. */
export function readMeasures(scene: Scene): void {
  for (const quantity of scene.quantities) {
    if (scene.taken.has(quantity) || READ_ELSEWHERE.has(quantity.dimension)) continue;
    if (scene.isUnclaimed(quantity.from)) continue;
    const near = nearWords(scene, quantity);
    const judgement = judgeMeasure(scene.sheetAt(quantity.from), quantity, near);
    if (judgement === undefined) continue;
    const kind =
      quantity.dimension === 'factor'
        ? 'comparison'
        : quantity.dimension === 'percent' && isFibre(near)
          ? 'material'
          : 'number';
    addClaim(scene, kind, quantity.from, quantity.to, judgement);
  }
}

const FIBRES = ['cotton', 'wool', 'cashmere', 'silk', 'linen', 'polyester', 'nylon', 'spandex', 'down'];
const isFibre = (near: Near): boolean => FIBRES.some((fibre) => near.attributes.has(fibre));

/** The words that say what a number is of. */
export interface Near {
  readonly left: string;
  readonly right: string;
  /** The clause up to the number, other numbers included. */
  readonly before: string;
  readonly clause: string;
  readonly attributes: ReadonlySet<string>;
}

/** The words beside a number up to the next number; where there are none, the clause or sentence before. */
export function nearWords(scene: Scene, quantity: Quantity): Near {
  const clause = scene.clauseAt(quantity.from);
  const index = scene.indexOf(quantity);
  const before = scene.quantities[index - 1];
  const after = scene.quantities[index + 1];
  const isLatin = /[a-z]\s?$/.test(scene.text.slice(Math.max(0, quantity.from - 2), quantity.from));
  const leftEnd = Math.max(clause.from, before?.to ?? 0, quantity.from - (isLatin ? 36 : 16));
  let left = scene.text.slice(leftEnd, quantity.from);
  const right = scene.text.slice(
    quantity.to,
    Math.min(clause.to, after?.from ?? clause.to, quantity.to + 10),
  );
  if (left.replaceAll(/[是有为就才只约共达的]/gu, '').trim() === '' && leftEnd === clause.from) {
    const at = scene.clauses.indexOf(clause);
    const earlier = scene.clauses[at - 1];
    const lead =
      at === 0
        ? scene.before
        : earlier !== undefined && (earlier.asks || earlier.sentence === clause.sentence)
          ? earlier.text
          : '';
    if (!/\d/.test(lead)) left = `${lead} ${left}`;
  }
  // The unit may be the noun itself: 三个颜色.
  const own = scene.text.slice(quantity.from, quantity.to);
  return {
    left,
    right,
    before: scene.text.slice(clause.from, quantity.from),
    clause: clause.text,
    attributes: attributesIn(`${left} ${own} ${right}`),
  };
}

function judgeMeasure(sheet: ProductSheet, quantity: Quantity, near: Near): Judgement | undefined {
  // 每100克 is what the next number is reckoned on.
  if (/(?:每|per)\s?$/u.test(near.before)) return undefined;
  const candidates = sheet.numbers.filter((fact) => fact.dimension === quantity.dimension);
  const judged = weigh(candidates, quantity, near);
  if (judged.verdict === 'supported')
    return quantity.dimension === '' && !isNamed(candidates, near) ? undefined : judged;
  if (PERSON.test(near.clause) && (quantity.dimension === 'mass' || quantity.dimension === 'length'))
    return undefined;
  const usage = USAGE_LEFT.test(near.left) || USAGE_RIGHT.test(near.right);
  if (usage && !isNamedOtherThanUse(near)) return judgeUsage(sheet, judged);
  return isCheckable(quantity, near, candidates) ? judged : undefined;
}

const USE = new Set(['dose', 'brew', 'temperature', 'warmup', 'per']);
const isNamedOtherThanUse = (near: Near): boolean =>
  ['net', 'weight', 'capacity', 'runtime', 'shelf', 'protein', 'sugar'].some(
    (name) => !USE.has(name) && near.attributes.has(name),
  );

/** A direction for use that the facts speak against is wrong; one that they don't hold matters where doses do. */
function judgeUsage(sheet: ProductSheet, judged: Judgement): Judgement | undefined {
  if (judged.verdict === 'contradicted') return judged;
  return DOSED.has(sheet.product?.regulatory_class ?? '') ? judged : undefined;
}

/** What the facts of its dimension say of a number. */
export function weigh(candidates: readonly NumberFact[], quantity: Quantity, near: Near): Judgement {
  const scored = candidates.map((fact) => ({
    fact,
    score: overlap(fact, near),
    agrees: agrees(quantity, fact),
  }));
  const byScore = [...scored].sort((one, other) => other.score - one.score);
  const top = byScore[0];
  if (top === undefined) return unsupported;
  const fitting = byScore.find(
    (one) =>
      one.agrees && (one.score > 0 || !(NAMELESS.has(quantity.dimension) || one.fact.path.startsWith('faq'))),
  );
  if (fitting !== undefined) {
    if (top.score > fitting.score && !top.agrees && tellsApart(quantity, near, fitting.fact)) {
      return contradicted([top.fact.id], top.fact.shown);
    }
    return mismatched(quantity, near, fitting.fact)
      ? unsupported
      : supported([fitting.fact.id], fitting.fact.shown);
  }
  const stated = byScore.filter(({ fact }) => !fact.path.startsWith('faq'));
  const sure =
    top.score > 0 && !mismatched(quantity, near, top.fact)
      ? top
      : SINGLE.has(quantity.dimension)
        ? (stated[0] ?? top)
        : undefined;
  if (sure !== undefined) return contradicted([sure.fact.id], sure.fact.shown);
  const only = stated[0];
  if (
    only !== undefined &&
    stated.length === 1 &&
    FEW.has(quantity.dimension) &&
    !mismatched(quantity, near, only.fact)
  ) {
    return contradicted([only.fact.id], only.fact.shown);
  }
  return unsupported;
}

/** Of these there are so many in speech that a number alone does not tell a fact. */
const NAMELESS = new Set(['time', 'times', '', 'people', 'layers', 'count:只', 'count:款']);

const telling = (dimension: string, named: ReadonlySet<string>): string[] =>
  (TELLING[dimension] ?? []).filter((name) => named.has(name));

/** The words beside the number name something that this fact is not of. */
function mismatched(quantity: Quantity, near: Near, fact: NumberFact): boolean {
  const said = telling(quantity.dimension, near.attributes);
  const known = telling(quantity.dimension, fact.attributes);
  return said.length > 0 && known.length > 0 && !said.some((name) => known.includes(name));
}

function tellsApart(quantity: Quantity, near: Near, fitting: NumberFact): boolean {
  const said = telling(quantity.dimension, near.attributes);
  return isCount(quantity.dimension) || said.length === 0
    ? overlap(fitting, near) === 0 && near.attributes.size > 0
    : !said.some((name) => fitting.attributes.has(name));
}

/** How much the words beside a number and the words of a fact speak of the same thing. */
function overlap(fact: NumberFact, near: Near): number {
  let score = 0;
  for (const name of near.attributes) if (fact.attributes.has(name)) score += 2;
  const words = `${near.left} ${near.right}`;
  const about = fact.beside === '' ? fact.about : fact.beside;
  for (const word of about.match(/[\p{Script=Han}]{2,}|[a-z]{3,}/gu) ?? []) {
    if (/^[a-z]/.test(word)) score += NEUTRAL.has(word) || !words.includes(word) ? 0 : 1;
    else
      for (let at = 0; at + 2 <= word.length; at += 1) if (words.includes(word.slice(at, at + 2))) score += 1;
  }
  return score;
}
const NEUTRAL = new Set(['facts', 'the', 'and', 'for', 'with', 'faq']);

function isNamed(candidates: readonly NumberFact[], near: Near): boolean {
  return candidates.some((fact) => overlap(fact, near) > 0);
}

/** Whether a number that the facts don't bear out is a statement on the product at all. */
function isCheckable(quantity: Quantity, near: Near, candidates: readonly NumberFact[]): boolean {
  const { dimension } = quantity;
  const named = isNamed(candidates, near);
  if (isCount(dimension)) return isContent(quantity, near, candidates, named);
  switch (dimension) {
    case '':
      return named && candidates.length > 0 && /(?:是|为|:|达|到|spf|ph|pa)\s?$/u.test(near.left);
    case 'time':
      if (telling('time', near.attributes).some((name) => name !== 'brew')) return true;
      if (SPEECH_TIME.test(near.clause)) return false;
      return named || PERFORMANCE.test(near.clause);
    case 'temperature':
      return (
        !ANGLE.test(near.clause) &&
        !WEATHER.test(near.left) &&
        (near.attributes.has('temperature') ||
          near.attributes.has('warmup') ||
          candidates.length > 0 ||
          /[℃]|热|烫|冷|温/u.test(near.clause))
      );
    case 'times':
      return named || quantity.lo >= 10;
    case 'people':
      return false;
    case 'voltage':
      return !/插座|家用电|市电|outlet/u.test(near.clause);
    case 'age':
      return AGE_RIGHT.test(near.right) || AGE_LEFT.test(near.left);
    case 'grade':
      return named || /能效|防水|防尘|等级|级别/u.test(near.left);
    case 'shoeSize':
      return candidates.length > 0 && named;
    case 'layers':
    case 'gears':
    case 'blades':
      return quantity.lo >= 2;
    default:
      return true;
  }
}

/** Counts are claims where they say what a pack holds, or where a fact counts the same things. */
function isContent(
  quantity: Quantity,
  near: Near,
  candidates: readonly NumberFact[],
  named: boolean,
): boolean {
  if (quantity.hi <= 1 || BUYING_LEFT.test(near.before) || ON_AIR_RIGHT.test(near.right)) return false;
  if (quantity.dimension === 'count:款' && quantity.lo < 10) {
    return candidates.length > 0
      ? named || CONTENT_LEFT.test(near.before)
      : ['colours', 'flavours', 'sizes'].some((name) => near.attributes.has(name));
  }
  if (quantity.dimension === 'count:单') return false;
  if (CONTENT_RIGHT.test(near.right)) return true;
  return (
    CONTENT_LEFT.test(near.before) &&
    (candidates.length > 0 ||
      quantity.lo > 3 ||
      /共|含|装|(?:一|每|1)(?:盒|箱|袋|瓶|罐|包|套|份|桶|提|板)|contains?|includes?/u.test(near.before))
  );
}
