import { Prefilter } from '../../text/may-match.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  type Judgement,
  type Scene,
  startOfSentence,
  supported,
  takeNumbers,
  unsupported,
} from '../scene/scene.ts';
import { isSetAside } from '../scene/set-aside.ts';
import { judgeWords, literally } from '../scene/text-support.ts';
import { told } from '../scene/warned-off.ts';

/**
 * What a thing can do or stand, each with the words that may hold it. Only functions a buyer can check and
 * that decide a purchase are here; words that only describe (好看, 顺滑, 百搭) are no claims.
 */
const FEATURES: readonly (readonly [said: RegExp, held: RegExp])[] = [
  [
    /(?:(?:全身|整机|深度|完全|生活|可以|能|支持)(?:都)?)?防水|(?:可以?|能|放心)(?:泡|浸)(?:在)?水|water ?proof|water[- ]resistant/gu,
    /防水|ipx?\d|water ?proof|water[- ]resistant/u,
  ],
  [
    /(?:可以?|能|支持)(?:直接)?(?:丢|放|扔|用|进|上)?(?:进)?洗衣机(?:洗)?|(?:直接|随便|放心)(?:丢|扔|放|塞)(?:进|到)?洗衣机|(?:可以?|支持|能)机洗|machine[- ]wash(?:able)?/gu,
    /机洗|洗衣机|machine[- ]wash/u,
  ],
  [
    /(?=[扔丢放进塞上])(?<!(?:不|别|勿|没)[^,，。]{0,8})(?:扔|丢|放|进|塞|上)(?:进|到|在)?洗碗机|(?=[tpcsg])(?<!(?:not|n't|never|avoid),?[^,.]{0,24}|(?:do not|don't|never), [a-z ]{0,16}, )(?:toss|throw|put|pop|chuck|stick|goes?)[^,.]{0,24} (?:in|into) the dishwasher/gu,
    /洗碗机|dishwasher/u,
  ],
  [
    /(?=洗衣机)(?<!(?:不|别|勿|没)[^,，。]{0,8})洗衣机里?(?:(?:一|随便|直接)?(?:扔|丢|甩|塞|搅)|(?:轻柔|柔洗|标准|快洗|羊毛)[档挡]?,?(?:[转洗甩]一[转洗甩]|[转洗甩](?![,，的]?(?:不|会坏))))|(?=[btcps])(?<!(?:not|n't|never|avoid),?[^,.]{0,24}|(?:do not|don't|never), [a-z ]{0,16}, )(?:bung|toss|throw|chuck|pop|stick|put|shove)[^,.]{0,24} (?:in|into) the (?:washing )?machine/gu,
    /机洗|洗衣机|machine[- ]wash/u,
  ],
  [
    /(?=tumble)(?<!(?:not|n't|never|avoid|no|out of|away from|skip|forget)[^,.]{0,16})tumble[- ]dry/gu,
    /tumble[- ]dry/u,
  ],
  [
    /(?=[戴穿带拿可能])(?<!(?:不|别|勿|没)[^,，。]{0,8})(?:戴着|穿着|带着|拿着|可以|能)(?:去|它)?(?:下水|游泳|潜水|泡澡|泡温泉)|(?=in the |swim|do your)(?<!(?:not|n't|never|avoid),?[^,.]{0,24}|(?:do not|don't|never), [a-z ]{0,16}, )(?:in the (?:pool|sea)\b|swim(?:ming)? (?:with|in)|do your laps)/gu,
    /游泳|潜水|泡澡|ipx?[78]|swim|pool/u,
  ],
  [
    /(?=[可能直随托])(?<!(?:不|别|勿|禁)[^,，。]{0,8})(?:(?:可以?|能|直接|随便)托运|托运(?:也|都)?(?:行|可以|没问题|没事))/gu,
    /托运/u,
  ],
  [/(?<=\b(?:totally|completely|fully|it's|they're|are|is|100%) )vegan\b/gu, /vegan/u],
  [
    /(?:breaks?|rots?|decomposes?) (?:down |away )?in[^,.]{0,20}compost|(?:home|garden|backyard)[- ]compost(?:able)?/gu,
    /(?:home|garden)[- ]compost/u,
  ],
  [/plastic[- ]free|no plastic|zero plastic|without any plastic/gu, /no plastic|plastic[- ]free/u],
  [
    /(?:\bthe (?:whole|entire)|\beverything|\bevery part|\ball of it)[^.!?]{0,48}\brecycled/gu,
    /whole|entire|every part/u,
  ],
  [/(?:可以?|能|支持)(?:放|进|用)?(?:进)?洗碗机|dishwasher[- ]safe/gu, /洗碗机|dishwasher/u],
  [
    /(?:可以?|能|支持)(?:直接)?(?:进|放|用|上)?(?:进)?微波炉?|microwave[- ]safe|microwaveable/gu,
    /微波|microwave/u,
  ],
  [/(?:可以?|能|支持)(?:直接)?(?:进|放|用|上)?(?:进)?烤箱|oven[- ]safe/gu, /烤箱|oven/u],
  [/(?:可以?|能|支持|全身)(?:拆卸)?水洗/gu, /水洗/u],
  [
    /(?:自动|智能|干烧|过热|高温|断电|防干烧)(?:断电|关机|保护|防护)|防干烧|auto(?:matic)? (?:shut[- ]?off|power[- ]off)|overheat protection/gu,
    /断电|关机|过热|干烧|保护|shut[- ]?off|overheat/u,
  ],
  [
    /防(?:烫|漏电|摔|漏|滑|静电|蓝光|紫外线|晒|霉|虫|潮|风|油|污|刮|撞|爆|盗|夹|缩|皱|掉|勾丝|起球|脱色|褪色)(?!霜|乳|衣|帽|伞|喷雾|露|液|油|面料|产品|化妆品|指数|用品|类|护肤|剂|水剂|水胶)|leak[- ]?proof|scratch[- ]resistant|drop[- ]proof|anti[- ]slip|non[- ]slip|windproof/gu,
    /^/u,
  ],
  [
    /(?:永|绝|一点(?:都)?|完全|从)?不(?:粘锅|粘|掉色|褪色|起球|缩水|变形|生锈|开裂|漏水|漏|卡粉|脱妆|沾杯|勾丝|掉毛|掉绒|跑绒|钻绒|起皱|发黄|氧化|伤发|刺激|掉渣)(?!话)|non[- ]?stick|rust[- ]?proof|wrinkle[- ]free|won'?t (?:fade|shrink|rust|leak|pill)/gu,
    /^/u,
  ],
  [
    /抗菌|抑菌|除菌|杀菌|除螨|防螨|antibacterial|antimicrobial/gu,
    /抗菌|抑菌|除菌|杀菌|螨|antibacterial|antimicrobial/u,
  ],
  [
    /(?:支持|有|带|内置)?(?:蓝牙|wi-?fi(?!密码|信号|名)|nfc|无线充电?|快充|超级快充|磁吸|语音(?:控制|助手)|app(?:控制|操控|连接)|远程(?:控制|操控)|触控|触屏|定时|预约|童锁|双电压|全球电压|负离子|等离子|紫外线?杀菌|uv杀菌|主动降噪|降噪|夜视|gps|指纹(?:解锁|识别)|人脸识别)|bluetooth|wi-?fi(?!密码|信号|名)|wireless charging|fast[- ]charging|quick charge|noise[- ]cancel(?:l?ing|lation)|child lock|dual voltage|usb-?c/gu,
    /^/u,
  ],
  [
    /(?:军工|航天|航空|医疗|医用|工业|宇航)级|(?:military|medical|food|aircraft|aerospace|industrial|hospital|professional|lab|spa)[- ]grade|drop[- ](?:protection|tested|resistant)|shock[- ]?proof|fire[- ]?proof|child[- ]?proof|flame[- ]retardant|hypo-?allergenic|non-?toxic|bpa[- ]free|tear[- ]free/gu,
    /^/u,
  ],
  [
    /(?:常温|室温)(?:下|里)?(?:就)?(?:能|可以|也能)?(?:放|保存|存放|储存|放置|保质)|不用(?:放)?(?:冰箱|冷藏|冷冻)/gu,
    /常温|室温|阴凉|干燥处|room temperature/u,
  ],
  [
    /(?:怎么|随便|使劲|卡车|汽车|锤子|大象|成年人|石头)[^,，。!！?？]{0,6}(?:压|摔|砸|踩|拉|扯|洗|晒|折|拧)[^,，。!！?？]{0,5}不(?:坏|烂|破|断|变形|裂|碎|掉)|(?:压|摔|砸|踩|扯|撕|洗|晒|用|穿|坐|折)(?:都|也)?(?:压|摔|砸|踩|扯|撕|洗|晒|用|穿|坐|折)?不(?:坏|烂|破|断|裂|碎)|(?:刀枪不入|坚不可摧|金刚不坏)|(?:钉子|刀|锥子|针)[^,，。!！?？]{0,6}(?:扎|戳|砍|捅)[^,，。!！?？]{0,5}没事|(?:绝对|永远|肯定|百分百)不会?(?:炸|着火|冒烟)|(?:绝对|永远|肯定|百分百)?不(?:会)?(?:爆炸|起火|自燃|漏电|短路|侧翻)/gu,
    /^/u,
  ],
  [/恒温|控温|智能温控/gu, /恒温|控温|温控|constant temp/u],
  [
    /(?:可以?|能)(?:带|拿)?上飞机|随身(?:带)?上飞机|carry-on|(?<=\b(?:an?|as|your|for|its|the|airline|cabin|legal|approved) )carry on\b|carry on(?= (?:bag|luggage|case|suitcase|size|legal|approved|compliant|friendly))/gu,
    /飞机|登机|carry[- ]on/u,
  ],
  [
    /明火|电磁炉|燃气(?:灶)?|所有炉灶|induction[- ](?:safe|ready|compatible)/gu,
    /明火|电磁炉|燃气|induction|炉灶/u,
  ],
  [
    /(?:个个|颗颗|只只|每一?[个颗只条])(?:都)?(?:是|有|带|甜|大|能|会|保证)/gu,
    /个个|颗颗|只只|每一?[个颗只条]都/u,
  ],
  [
    /可(?:降解|回收|生物降解)|biodegradable|compostable|recyclable/gu,
    /降解|回收|biodegradable|compostable|recycl/u,
  ],
];

const SAID = new Prefilter(FEATURES, ([said]) => said);

const WHO =
  '孕妇|孕妈|哺乳期(?:妈妈)?|婴儿|新生儿|婴幼儿|宝宝|小宝宝|小孩子?|孩子|儿童|小朋友|老人|老年人|敏感肌|过敏(?:体质|人群)|糖尿病(?:人|患者)?|高血压(?:人|患者)?|素食者?|健身人群|减脂期|乳糖不耐(?:受)?|所有人|任何人|任何肤质|所有肤质|全家(?:人)?|男女老少|pregnant women|babies|newborns|infants|toddlers|kids|children|sensitive skin|diabetics|vegans|everyone|all skin types|celiacs';
const FOR_WHOM = new RegExp(
  `(?<who>${WHO})(?:们)?(?:朋友|人群)?(?:也|都|全|就|完全|可以|放心|直接|一样|能够?|适合|适用)*(?:(?:刚?一?出(?:生|月子))?(?:就|都|也)?(?:可(?:以|(?!能))|能|适合|适用|放心)(?:放心|安心|大胆|直接)?(?:使?用|吃|喝|穿|戴|玩|涂|坐|躺|睡|骑|洗|量|测|弹|学|敷|抹|喷|食用|入口|的)?|吃|喝|用)(?!$^)|(?:适合|适用于?|专为|专门给|safe for|suitable for|made for|perfect for)(?:于|所有|[^,，。!！?？]{0,4})?(?<for>${WHO})`,
  'gu',
);
const MAY = /可以?|能|适合|适用|放心|safe|suitable|made|perfect|专/u;

/** Functions and whom a thing suits. */
export function readFeatures(scene: Scene): void {
  for (const [said, held] of SAID.among(scene.text)) {
    for (const match of told(scene, said)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (
        /(?:注意|做好|需要|记得|建议|不|不包|不保证|不敢说|不是|没|别|不要|不能|不可以?|请勿|勿|避免|没有|不支持|不含|无|don'?t|not|no)\s?(?:把)?$/u.test(
          scene.text.slice(Math.max(0, from - 5), from),
        )
      )
        continue;
      if (scene.hasEnglish && isSetAside(scene, from, to)) continue;
      // 不粘锅 said of a pan that is called so is its name.
      if (
        scene.sheetAt(from).names.some((name) => name.includes(match[0].slice(0, 2)) && match[0].length < 4)
      )
        continue;
      const word = match[0].replace(/^(?:支持|有|带|内置|永|绝|一点都?|完全|从)/u, '');
      const asSaid =
        judgeAllOfIt(scene, from, match[0]) ??
        judgeWords(
          scene.sheetAt(from),
          held.source === '^' ? literally(word) : held,
          ({ id }) => !id.startsWith('shop.'),
        );
      const judgement = asSaid.verdict === 'contradicted' ? (ofItsKind(scene, from, to) ?? asSaid) : asSaid;
      // 个个都甜 is praise, and a claim only where the facts speak against it.
      if (/^(?:个个|颗颗|只只|每)/u.test(match[0]) && judgement.verdict !== 'contradicted') continue;
      takeNumbers(scene, from, to);
      addClaim(scene, 'effect', from, to, judgement);
    }
  }
  for (const match of told(scene, FOR_WHOM)) {
    const who = match.groups?.who ?? match.groups?.for ?? '';
    // 六个月到三岁的宝宝都能坐: the age decides, and is read as a number.
    if (CHILD.test(who)) {
      const age = scene.quantities.find((one) => isAgeIn(scene, one, match.index));
      const barred = age && barredBelow(scene.sheetAt(match.index), age);
      if (barred !== undefined && MAY.test(match[0]))
        addClaim(scene, 'effect', match.index, match.index + match[0].length, barred);
      if (age !== undefined) continue;
    }
    if (
      !MAY.test(match[0]) ||
      /^(?:不|别|no)/u.test(scene.text.slice(Math.max(0, match.index - 1), match.index))
    )
      continue;
    addClaim(
      scene,
      'effect',
      match.index,
      match.index + match[0].length,
      (/新生/u.test(who) ? judgeNewborn(scene.sheetAt(match.index)) : undefined) ??
        judgeGroup(scene.sheetAt(match.index), who),
    );
  }
}

/** The fill is synthetic, all of it recycled: so it is where the fact on the fill says it of the whole. */
function judgeAllOfIt(scene: Scene, from: number, said: string): Judgement | undefined {
  if (!said.startsWith('all of it')) return undefined;
  const { sentence } = scene.clauseAt(from);
  const start = startOfSentence(scene, sentence);
  const before = scene.text.slice(start, from);
  const fact = scene
    .sheetAt(from)
    .texts.find(
      ({ path, about, text }) =>
        path.startsWith('facts') &&
        /\b100% (?:[a-z]+ )?recycled/u.test(text) &&
        about.split(/facts|[^a-z]+/u).some((word) => word.length > 3 && before.includes(word)),
    );
  return fact && supported([fact.id], fact.shown);
}

const CALLS = /通话|打电话|enc/u;

/** 双麦降噪, of a fact that denies 主动降噪 and names this kind of it. */
function ofItsKind(scene: Scene, from: number, to: number): Judgement | undefined {
  if (/降噪/u.test(scene.text.slice(from, to)) && CALLS.test(scene.clauseAt(from).text)) {
    const ofCalls = judgeWords(scene.sheetAt(from), /(?:通话|麦)[^,，。;；\n]{0,6}降噪|enc/u);
    if (ofCalls.verdict === 'supported') return ofCalls;
  }
  const kind = /\p{Script=Han}{2}$/u.exec(scene.text.slice(scene.clauseAt(from).from, from))?.[0];
  if (kind === undefined || /[不没无未非能有]/u.test(kind)) return undefined;
  const judgement = judgeWords(scene.sheetAt(from), literally(kind + scene.text.slice(from, to)));
  return judgement.verdict === 'supported' ? judgement : undefined;
}

const CHILD = /宝宝|孩子|儿童|小朋友|婴|babies|infants|toddlers|kids|children/u;

const isAgeIn = (scene: Scene, { dimension, from }: Scene['quantities'][number], at: number): boolean =>
  (dimension === 'age' || dimension === 'time') && scene.clauseAt(from) === scene.clauseAt(at);

const BELOW = /(?<years>\d{1,2})\s?(?:周?岁)以下[^,，。;；]{0,8}(?:不宜|禁|不适|不能|不可|不建议)/u;
const YEAR_SECONDS = 365.25 * 86_400;

/** 八个月的宝宝也可以喝, of what is not for those under one year. */
function barredBelow(sheet: ProductSheet, age: Scene['quantities'][number]): Judgement | undefined {
  const years = age.dimension === 'age' ? age.lo : age.lo / YEAR_SECONDS;
  const fact = sheet.texts.find(({ text }) => years < Number(BELOW.exec(text)?.groups?.years ?? 0));
  return fact && contradicted([fact.id], fact.shown);
}

/** A newborn, where the facts say from which age on. */
function judgeNewborn(sheet: ProductSheet): Judgement | undefined {
  const age = sheet.numbers.find(
    ({ dimension, about }) =>
      (dimension === 'time' || dimension === 'age') && /月龄|年龄|适用|\bage/u.test(about),
  );
  if (age === undefined) return undefined;
  return age.lo === 0 ? supported([age.id], age.shown) : contradicted([age.id], age.shown);
}

function judgeGroup(sheet: ProductSheet, who: string): Judgement {
  const root = new RegExp(ROOTS.find(([said]) => said.test(who))?.[1].source ?? literally(who).source, 'u');
  for (const fact of sheet.texts) {
    const found = root.exec(fact.text);
    if (found === null || fact.id.startsWith('shop.')) continue;
    const beside = fact.text.slice(Math.max(0, found.index - 12), found.index + found[0].length + 12);
    if (
      /不适|不宜|慎|禁|避免|咨询|不能|不可|不建议|勿|除外|以下|not |avoid|consult/u.test(beside) ||
      /不适|禁忌|慎用|unsuitable|not suitable/u.test(fact.about)
    )
      return contradicted([fact.id], fact.shown);
    if (/适|可|能|放心|suitable|safe|for /u.test(`${fact.about} ${beside}`))
      return supported([fact.id], fact.shown);
  }
  return unsupported;
}

const ROOTS: readonly (readonly [RegExp, RegExp])[] = [
  [/孕/u, /孕/u],
  [/婴|新生|宝宝/u, /婴|宝宝|新生儿/u],
  [/小孩|孩子|儿童|小朋友/u, /儿童|孩子|小孩|少儿/u],
  [/老/u, /老人|老年/u],
  [/敏感|过敏/u, /敏感|过敏/u],
];
