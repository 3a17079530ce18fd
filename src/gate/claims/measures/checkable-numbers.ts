import type { Quantity } from '../numbers/quantity.ts';
import { DAY, isCount } from '../numbers/units.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import type { Near } from '../scene/near-words.ts';
import { isNamed, telling } from './weighing.ts';

const SPEECH_TIME =
  /接下来|讲|聊|等我|等一|等大家|回来|开播|直播(?!间)|播|再过|倒计时|休息|抢|链接|介绍|说|看(?!到|见|得|起)|下一[款个]|考虑|关注|待会|马上|stay|minutes? to|talk|show you|next|back in|wait/u;
/** 五分钟后咱们继续. */
const SHOW_GOES_ON = /^(?:以|之)?后(?:咱们?|我们?|大家)?(?:继续|接着|再|回来|开讲|见)/u;
const PERFORMANCE =
  /只要|只需|仅需|就能|就可以|即可|搞定|持久|持续|长达|可达|见效|起效|有效|速|出热|出蒸汽|干透|定型|吸收|锁水|补水|留香|防护|保湿|耐用|寿命|龄|年份|陈年|古树|老树|老藤|使用寿命|工艺|历史|品牌|经验|传承|研发|发酵|陈酿|窖藏|熟成|日照|生长|试验|实测|测试|lasts?|within|in just|up to|ready in|gets? you through|sees? you through|keeps? you going|good for/u;
/** 检测报告写的一点二秒; the seven months of 七月的报告 are none. */
const MEASURED = /报告|检测|检验/u;
/** 配充电盒能用四十八小时: what a thing does or takes, up to its number. */
const DOES =
  /(?:能|可以|可|够|支持|才|就能|只用|只要|只需|就|一次|充满|充一次|充)(?:连续|一直|不停|轻松|再)?(?:用|听|看|玩|跑|飞|骑|开|扛|挺|亮|照|管|坚持|维持|护|顶住|播放|播|拍|工作|运行|煮|烤|加热|充|充满|烘干|吹干|洗|洗完|晾干|装好|组装|学会|放|存|撑|顶|戴|穿)(?:得|到|上|个|够|足|满|好|完|整整|足足|将近|超过|约|大概)*$|充(?:电)?$|\b(?:boils?|heats?|cools?|cooks?|charges?|inflates?|dries|dry|sets? up|works|runs?|ready|done|folds?|cleans?|lasts?|plays?|assembles?|pays?|fades?|dissolves?|absorbs?|smooths?|clears?|brightens?|firms?|grows?|heals?|softens?|visible|gone)\b[^,.!?]{0,20}\b(?:in|for|within|inside|under|up to)\s?(?:just |only |about |over |under )?$/u;
/** 三分钟就开: water. */
const BOILS = /^就(?:能)?(?:烧)?(?:开|滚)(?![始卖播抢门团会机])/u;
/** 连着打半小时也行; in 连着开五小时是一度电 it is only reckoned with. */
const isWithoutRest = ({ before, clause }: Near): boolean =>
  /连[着续](?:打|用|开|吹|跑|按|转|干|工作)(?:个|上|满|它)*$/u.test(before) &&
  !/度电|千瓦时|算/u.test(clause);
const ANGLE = /转|旋|角|环绕|全方位|翻折|酒|rotat|swivel|angle|vol/u;
const WEATHER = /天气|夏天|冬天|外面|室外|今天.{0,2}$|户外|三伏/u;
const PACK =
  '(?:盒|箱|袋|瓶|罐|包|套|组|份|单|件|桶|提|板|卷|打|链接|box|pack|bag|bottle|set|jar|case|pot|tub|tube|tin|carton|packet)';
const CONTENT_LEFT = new RegExp(
  `(?:一|1|每|整|a |per |each |every )${PACK}(?:里面?|内|是|有|共|一共|总共|装|了|含|内含|足足|就|可以|总计|少说|起码|至少|大概|大约|差不多|也|得|能|约|contains?|has|holds|of|comes with|is|gives you|\\s)*$|(?:共|一共|总共|合计|含|内含|装|装了|包含|多达|足足|整整|自带|配|配有|附带|到手|拢共|里面|里边|里头|有|contains?|includes?|comes with|with|of|total|has)(?:了|有|是|\\s)*$`,
  'u',
);
const BOXED =
  /(?:盒|箱|袋|瓶|罐|包|套|礼盒|包装|盒子|箱子|袋子)(?:里面?|内|中|里头)(?:还|就|一共|总共|带|有|是|装|配|附|给|放)*$/u;
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

/** Whether a number that the facts don't bear out is a statement on the product at all. */
export function isCheckable(quantity: Quantity, near: Near, candidates: readonly NumberFact[]): boolean {
  const { dimension } = quantity;
  const named = isNamed(candidates, near);
  if (dimension !== 'count:项' && dimension !== 'count:泡' && isCount(dimension))
    return isContent(quantity, near, candidates, named);
  switch (dimension) {
    case '':
      return named && candidates.length > 0 && /(?:是|为|:|达|到|spf|ph|pa)\s?$/u.test(near.left);
    case 'time':
      if (SHOW_GOES_ON.test(near.right)) return false;
      if (telling('time', near.attributes).some((name) => name !== 'brew')) return true;
      if (SPEECH_TIME.test(near.clause)) return false;
      return (
        named ||
        PERFORMANCE.test(near.clause) ||
        (quantity.lo < DAY && MEASURED.test(near.clause)) ||
        DOES.test(near.before) ||
        BOILS.test(near.right) ||
        isWithoutRest(near)
      );
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
      return quantity.lo > 1 && (named || quantity.lo >= 10);
    case 'people':
      return false;
    case 'count:泡':
      return quantity.lo > 3;
    case 'count:项':
      return quantity.hi > 1 && (named || /检|测|认证|专利|指标/u.test(near.clause));
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

/** 四个角 of what has as many as any sheet or box. */
const CORNER = /^角(?![色落度质膜])/u;
const OF_ITSELF = new Set(['count:节', 'count:孔']);
/** Nothing but these before it: the number answers for the noun of the clause before. */
const JUST = /一共|总共|足足|整整|就是|有|配|给|共|是|整|一打|两打|\s/gu;

/** 风绳十条 and 地钉给配一打,十二根: a fact counts just what was named. */
function isLabelledBy(candidates: readonly NumberFact[], { before, left, right }: Near): boolean {
  const words = before.replace(JUST, '');
  return candidates.some(({ about, beside }) => {
    const label = /^\p{Script=Han}{2,6}(?=[a-z\s]|$)/u.exec(about)?.[0];
    if (beside !== '' || label === undefined) return false;
    return words === '' ? left.includes(label) || right.startsWith(label) : words.endsWith(label);
  });
}

/** 八小袋,一袋三十克: how many, and then what each holds. */
const HEAD_OF_CONTENT =
  /^[,，](?:每|一|单)[袋包盒瓶罐支条片粒块个只枚]\p{Script=Han}?[\d一二两三四五六七八九十]/u;

/** Counts are claims where they say what a pack holds, or where a fact counts the same things. */
function isContent(
  quantity: Quantity,
  near: Near,
  candidates: readonly NumberFact[],
  named: boolean,
): boolean {
  if (CORNER.test(near.right) && quantity.lo === 4) return false;
  if (near.before === '' && HEAD_OF_CONTENT.test(near.right)) return true;
  if (quantity.hi <= 1 || BUYING_LEFT.test(near.before) || ON_AIR_RIGHT.test(near.right)) return false;
  if (quantity.dimension === 'count:款' && quantity.lo < 10) {
    return candidates.length > 0
      ? named || CONTENT_LEFT.test(near.before)
      : ['colours', 'flavours', 'sizes'].some((name) => near.attributes.has(name));
  }
  if (quantity.dimension === 'count:单') return false;
  // Lessons and holes are counted of nothing but the thing itself.
  if (
    quantity.lo > 1 &&
    OF_ITSELF.has(quantity.dimension) &&
    candidates.length > 0 &&
    !/[学上听看没]/u.test(near.before)
  )
    return true;
  if (quantity.lo > 1 && isLabelledBy(candidates, near)) return true;
  if (CONTENT_RIGHT.test(near.right)) return true;
  return (
    (CONTENT_LEFT.test(near.before) || BOXED.test(near.before)) &&
    (candidates.length > 0 ||
      quantity.lo > 3 ||
      /共|含|装|(?:一|每|1)(?:盒|箱|袋|瓶|罐|包|套|份|桶|提|板)|contains?|includes?/u.test(near.before))
  );
}
