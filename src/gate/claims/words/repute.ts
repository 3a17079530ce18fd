import { Prefilter } from '../../text/may-match.ts';
import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isBareCount, isCount } from '../numbers/units.ts';
import { isFormerBare } from '../prices/bare-numbers.ts';
import { attributesIn } from '../scene/attributes.ts';
import { type Phrase, readPhrases } from '../scene/phrases.ts';
import {
  addClaim,
  contradicted,
  isClaimed,
  type Judgement,
  type Scene,
  statements,
  supported,
  takeNumbers,
  unsupported,
} from '../scene/scene.ts';
import { judgeWords, literally } from '../scene/text-support.ts';
import { asInPaper, rankedOnFile } from './ranked-on-file.ts';

const AWARD =
  /(?:获得|荣获|拿过|拿到|拿下|斩获|得过|摘得|捧回|喜获|入选)(?:了|过)?[^,，。!！?？]{0,14}?(?:大奖|金奖|银奖|铜奖|设计奖|奖项?|称号|冠军|荣誉|殊荣|榜单?)|(?:红点|if|普利兹克|蒙特|世界食品|国际|全国)[^,，。!！?？]{0,4}(?:大奖|金奖|设计奖|奖)|award[- ]winn(?:ing|er)|editor'?s'? choice(?: award)?|product of the year|(?!(?:no|any|which|what|whether) )\b[a-z']+ award\b|(?:won|winner of) (?:the |an? )?[a-z ]{0,24}(?:award|prize|medal)/gu;
const RANKING =
  /(?:销量|销售额|排名|热度|口碑|人气|评分|市场占有率|市占率|回购率|好评率|类目|行业|品类|全国|全网|全球|平台|天猫|淘宝|京东|抖音|同类)[^,，。!！?？]{0,6}?(?:第一名?(?!位|个|次|条|批|时间|件|步|天|款|眼|口|场|反应|印象|现场|手)|前[一二三四五六七八九十\d]+名?|no\.?\s?1|top\s?\d+|榜首|冠军|领先|遥遥领先)|[^,，。!！?？]{0,6}(?:热销|回购|好评|人气|畅销|爆款|种草|必买|口碑|金榜|黄金|排行)(?:榜|排行)(?:单)?(?:第[一二三\d]+|no\.?\s?\d+|top\s?\d+|榜首)?|霸榜|销冠|(?:销量|排行|热卖)(?:冠军|之王|王)|top\s?\d+|no\.?\s?1(?!\d)|best[- ]?seller|best[- ]selling|#1\b|number one|top[- ]rated|market leader/gu;
const PRAISE = new Prefilter<Phrase>(
  [
    {
      kind: 'sales',
      said: /(?:回购|复购|返单|回头客|老客户?|老粉)[^,，。!！?？]{0,4}(?:超多|很多|特别多|无数|超高|特别高|最高|不断|爆棚|都在)|(?:零|0)差评|好评(?:如潮|爆棚|不断|率(?:超高|最高|爆表))|(?:全是|都是|清一色)(?:好评|五星)|卖(?:爆|疯|断货|脱销)了?(?=$|[,，。!！])|供不应求|断货王|爆卖|(?:rave|five[- ]star|thousands of|glowing) reviews|(?:flying|sold) off the shel(?:f|ves)|everyone(?:'s| is) (?:buying|reordering)/gu,
      held: /回购|复购|差评|好评|断货|review/u,
    },
    {
      kind: 'endorsement',
      said: /(?:上过|登上过?|上了|被)[^,，。!！?？]{0,4}(?:央视|电视台?|卫视|cctv|新闻|热搜|杂志)(?:报道|推荐|采访)?|(?:央视|卫视|人民日报|新华社|cctv)[^,，。!！?？]{0,3}(?:报道|推荐|采访|合作|品牌)|(?:明星|网红|影后|影帝|名人|达人)(?:们)?(?:同款|代言|推荐|都在用|都爱用)|as seen on (?:tv|\w+)|featured (?:in|on) [a-z ]{3,20}/gu,
      held: /明星|代言|央视|卫视|电视|报道|新闻|as seen|featured/u,
    },
  ],
  ({ said }) => said,
);
const SOLD_LEFT =
  /(?:卖了?|卖出了?|卖到|售出|已售|销量|销售|销售额|累计|热卖|热销|出货|成交|下单|付款|拍了?|抢了?|卖掉|走了?|已经?有|复购|回购|复购率|回购率|好评率?|好评|满意度|推荐率|评分|评价|粉丝|收藏|加购|种草|关注|在看|在线|有|超过?|sold|over|more than|rated|rating|reviews?|trusted by|loved by|used by)(?:高达|超过?|了|已经|达到?|已|突破|将近|近|约|接近|量|数|是|有|到|多达|的|:|\s)*$/u;
const SOLD_RIGHT =
  /^(?:\+|多)?(?:的)?(?:单|件)?(?:人|位|名|个)?(?:的)?(?:家庭|用户|顾客|客户|宝妈|妈妈|粉丝|家人|姐妹|朋友|网友|消费者|买家)?(?:都|已经?|正|现在)*(?:在(?:用|看|线|抢|买)|选择|买过?|回购|复购|好评|评价|差评|收藏|种草|加购|下单|付款|用过|拍了|抢了|出去了?|发出去|走掉了?|搬走|抱走|拿走|出库|飞出去|关注|销量|信赖|认可|好评率|回购率|复购率|满意|推荐|了|\s?(?:sold|reviews?|ratings?|stars?|five[- ]star|happy|customers?|buyers?|people (?:bought|love|use)|viewers?|watching))/u;

/** Sales, ratings, viewers, awards and rankings. */
export function readRepute(scene: Scene): void {
  for (const match of statements(scene, AWARD)) {
    const name = match[0].replace(
      /^(?:获得|荣获|拿过|拿到|拿下|斩获|得过|摘得|捧回|喜获|入选)(?:了|过)?|^(?:won|winner of) (?:the |an? )?/u,
      '',
    );
    claimWords(scene, match, 'ranking', /^award/u.test(name) ? /award|奖/u : literally(name), 'award');
  }
  for (const match of statements(scene, RANKING)) {
    // 我没有任何排行榜 claims none.
    if (isClaimed(scene, match.index, match.index + match[0].length) || /没有?/u.test(match[0])) continue;
    const said = match[0].trim();
    const whole = rankedOnFile(scene.sheetAt(match.index), said);
    claimWords(scene, match, 'ranking', literally(whole ?? said), 'statistics');
  }
  readPhrases(scene, PRAISE);
  for (const quantity of scene.quantities) {
    if (scene.taken.has(quantity) || !isFigure(scene, quantity)) continue;
    scene.taken.add(quantity);
    if (scene.isUnclaimed(quantity.from)) continue;
    addClaim(scene, 'sales', quantity.from, quantity.to, judgeFigure(scene, quantity), 'statistics');
  }
}

function claimWords(
  scene: Scene,
  match: RegExpExecArray,
  kind: 'ranking',
  held: RegExp,
  topic: 'award' | 'statistics',
): void {
  const [from, to] = [match.index, match.index + match[0].length];
  takeNumbers(scene, from, to);
  const judgement = asInPaper(scene, from, judgeWords(scene.sheetAt(from), held));
  addClaim(scene, kind, from, to, judgement, topic);
}

const REPUTE_WORDS =
  /卖|售|销|成交|出货|回购|复购|好评|差评|满意|推荐率|评分|评价|粉丝|收藏|加购|种草|在线|在看|下单|付款|出去|出库|走掉|用户|顾客|客户|家庭|宝妈|人(?:在用|选择|买|都)|sold|review|rating|rated|stars?|customers?|buyers?|viewers?|watching|bought|trusted|loved/u;
const PROTECTION = /\b(?:upf|spf|sun protection)\b(?!.*\b(?:customers?|buyers?|reviews?|stars?)\b)/u;

/** UPF 40+ is on file, and forty is said. */
const isRated = (scene: Scene, { from, lo }: Quantity): boolean =>
  scene.sheetAt(from).texts.some(({ text }) => new RegExp(`\\b(?:upf|spf)\\s?${lo}(?!\\d)`, 'u').test(text));

function isFigure(scene: Scene, quantity: Quantity): boolean {
  const { dimension } = quantity;
  if (
    !(
      isCount(dimension) ||
      dimension === '' ||
      dimension === 'people' ||
      dimension === 'percent' ||
      dimension === 'money'
    )
  )
    return false;
  const clause = scene.clauseAt(quantity.from);
  const before = scene.text.slice(Math.max(clause.from, quantity.from - 14), quantity.from);
  const after = scene.text.slice(quantity.to, Math.min(clause.to, quantity.to + 14));
  // Sun protection rated forty plus is of the cloth, and no star of a buyer's.
  if (PROTECTION.test(clause.text) && isRated(scene, quantity)) return false;
  if (dimension === 'money')
    return /(?:销售额|营业额|成交额|gmv)(?:高达|超过?|突破|达到?|已经|\s)*$/u.test(before);
  if (dimension === 'people' && /直播间|room|stream/u.test(before)) return quantity.lo >= 10;
  if (
    dimension === 'people' &&
    quantity.lo >= 100 &&
    /(?:已经?有?|累计|超过?|近|将近|陪伴了?|服务了?)$/u.test(before)
  )
    return true;
  if (!REPUTE_WORDS.test(before + scene.text.slice(quantity.from, quantity.to) + after)) return false;
  if (/(?:只|就|才|仅)?卖(?:你|给你|到)?$/u.test(before) && dimension === '' && quantity.lo < 10_000)
    return false;
  // 前两周成交二百六十九 beside a price of its size is what it went for.
  if (dimension === '' && isFormerBare(scene, quantity, after)) return false;
  if (dimension !== 'percent' && quantity.lo < 10 && !/star|评分|rat/u.test(before + after)) return false;
  return SOLD_LEFT.test(before) || SOLD_RIGHT.test(after);
}

/** Only a fact that is of sales or ratings, and not the price or the content. */
function judgeFigure(scene: Scene, quantity: Quantity): Judgement {
  const clause = scene.clauseAt(quantity.from);
  const facts = scene
    .sheetAt(quantity.from)
    .numbers.filter(
      ({ about, dimension }) =>
        REPUTE_WORDS.test(about) &&
        (dimension === quantity.dimension || (isLoose(dimension) && isLoose(quantity.dimension))),
    );
  const word = /回购|复购|好评|满意|评分|粉丝|sold|review|rating/u.exec(clause.text)?.[0];
  const held = facts.find(
    (fact) =>
      agrees(quantity, fact) &&
      (word === undefined || fact.about.includes(word) || attributesIn(word).size === 0),
  );
  if (held !== undefined) return supported([held.id], held.shown);
  const other = facts.find(({ about }) => word !== undefined && about.includes(word));
  return other === undefined ? unsupported : contradicted([other.id], other.shown);
}

const isLoose = (dimension: string): boolean => isBareCount(dimension) || dimension === 'people';
