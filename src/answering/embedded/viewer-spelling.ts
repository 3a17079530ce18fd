import { normalise } from '../../knowledge/retrieval.ts';

/** What viewers type for the word that they mean: slang, dialect, pinyin, slips of the keyboard. */
const TYPED: readonly (readonly [typed: RegExp, meant: string])[] = [
  [/肿么|怎莫|咋个|啷个|点样|zenme/g, '怎么'],
  [/神马|什莫|啥子|甚么|虾米(?=价|颜|牌|料|味)/g, '什么'],
  [/(?<![积树原实松杉竹楠橡枕红])木有|莫得|冇/g, '没有'],
  [/素不素|4不4/g, '是不是'],
  [/能8能|能b能/g, '能不能'],
  [/([防透保褪掉起缩吸耐抗变漏支])不\1(?=[水气暖温色毛绒球汗热寒脏磨摔形油电持护皱味噪])/g, '$1'],
  [/介个|这锅(?=怎么|咋|多|咩|是)|酱个|zhege/g, '这个'],
  [/(?<=[\p{Script=Han}a-z\d])滴(?=$|[ ,，。?？!！吗么没不有还和])(?<!(一|几|两|两三|水|点|一两)滴)/gu, '的'],
  [/(?<=[可以能行好有会是要得了的])(哇|呗|哈|撒|唔|卜|无)(?=$|[ ,，。?？!！])/g, '吗'],
  [/(?<=\p{Script=Han})(?<!砍|采|步)(伐|啵|噻|嘞|咩)(?=$|[ ,，。?？!！])/gu, '吗'],
  [/没得(?=$|[ ,，。?？!！])/g, '没有'],
  [/(?<=[ 能铺用放吃]|^)(中|得)不(中|得)?(?=$|[ ?？])|(?<=.)中不(?=$|[ ?？])/g, '行吗'],
  [/几个钟(?!头)/g, '几个小时'],
  [/好多(?=钱|个|斤|克|天|米|厘米|公分|码|块)/g, '多少'],
  [/几时/g, '什么时候'],
  [/(?<=能|可以|好)使(?=不|吗|么|$| )/g, '用'],
  [/俺/g, '我'],
  [/轱辘|轮轮/g, '轮子'],
  [/公分/g, '厘米'],
  [/\b(ive|i've) got\b/g, 'i have got'],
  [/\b'?em\b/g, 'them'],
  [/\bw\/?(?= (it|a|the)\b)/g, 'with'],
  [/\bwont\b/g, "won't"],
  [/\b(can|will|could)nt\b/g, "$1n't"],
  [/(?<= )n(?= (how|what|is|do|can|the|a)\b)/g, 'and'],
  [/夺少|多烧|duo ?shao/g, '多少'],
  [/多少钱钱|多少qian|多少银子|多少大洋|几多钱|多少刀|(?<=多少)米(?=$|[?？!！。,， 啊呀呢])/g, '多少钱'],
  [/包油|包游|bao ?you/g, '包邮'],
  [/尺玛|尺马|迟码|chi ?ma/g, '尺码'],
  [/颜涩|颜se|yan ?se/g, '颜色'],
  [/(?<=(时候|几天|多久|啥时|今天|明天|马上|现在).{0,3})发火/g, '发货'],
  [/质保期?限?(?=.{0,3}(过|吃|喝))/g, '保质期'],
  [/保指期|保质其|包质期/g, '保质期'],
  [/保休|报修/g, '保修'],
  [/优会|优慧/g, '优惠'],
  [/卸装/g, '卸妆'],
  [/(?<=无线|快|有线|边)冲(?=电|多|几|头|器|边)/g, '充'],
  [/发漂|法票/g, '发票'],
  [/\bpls\b|\bplz\b/g, 'please'],
  [/\br u\b|\bru\b/g, 'are you'],
  [/\bu\b/g, 'you'],
  [/\bur\b/g, 'your'],
  [/\bim\b/g, "i'm"],
  [/\b(what|where|how|when|who|it|that|here)s\b(?=\s)/g, "$1's"],
  [/\b(does|do|is|are|was|can|ca|wo|has|have)nt\b/g, "$1n't"],
  [/\bhow ?much's\b/g, 'how much is'],
  [/\blicense\b/g, 'licence'],
  [/\btemps?\b/g, 'temperature'],
  [/\bdeliver(y|d)? ?cost\b/g, 'delivery cost'],
];

/** Words that questions turn on; a slip of one letter in a long word is put right. */
const KEY_WORDS =
  `warranty guarantee delivery deliver shipping postage battery discount colour colours color colors
  weight material materials ingredients ingredient return returns refund refunds price stock available waterproof
  capacity dimensions allergens invoice receipt certificate certified courier dispatch dispatched voucher charging
  assembly machine washable fabric leather voltage organic vegetarian alcohol protein flavour flavours storage freezer
  suitable recommended removable adjustable compatible expiry origin manufactured dishwasher difference between`
    .split(/\s+/)
    .filter((word) => word !== '');

/** Real words that stand one letter from a key word. */
const NOT_SLIPS = new Set(
  'deliver delivers delivered delivering prices priced pride prize stork stocks sock weights weighs weigh material certificates certified origins original returned refunded colored coloured capacities leathers machines shopping slipping changing maternal lather different retuned'.split(
    ' ',
  ),
);

/**
 * A viewer's words, normalised, as he meant them. Never longer than twice what he typed.
 * @param labels words of labels and names in the knowledge base, which a slip may stand for too
 */
export function spelt(text: string, labels: ReadonlySet<string> = new Set()): string {
  const meant = TYPED.reduce((plain, [typed, word]) => plain.replaceAll(typed, word), normalise(text));
  return inFigures(meant).replaceAll(/[a-z]{5,16}/g, (word) => keyWordNear(word, labels) ?? word);
}

/** '一米八的床' is one of 1.8 metres. */
function inFigures(text: string): string {
  return text.replaceAll(
    /一米([二三五六七八九])(?=(的|宽|长|大)?(的)?(双人|单人)?(床|桌|柜|沙发))/g,
    (_, tenth: string) => `1.${'零一二三四五六七八九'.indexOf(tenth)}米`,
  );
}

function keyWordNear(word: string, labels: ReadonlySet<string>): string | undefined {
  if (KEY_WORDS.includes(word) || NOT_SLIPS.has(word) || labels.has(word)) return undefined;
  return [...KEY_WORDS, ...labels].find(
    (key) =>
      key[0] === word[0] &&
      key !== `${word}s` &&
      word !== `${key}s` &&
      // A charger is no charge that was typed badly.
      !(word.startsWith(key) && /^(r|er|d|ed|ing|ly|y)$/.test(word.slice(key.length))) &&
      slips(word, key) <= (key.length >= 8 ? 2 : 1) &&
      key.length >= 5,
  );
}

/** How many letters were left out, put in, changed or swapped with their neighbour; 3 stands for more than two. */
function slips(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let a = 1; a <= one.length; a += 1) {
    const row = [a];
    for (let b = 1; b <= other.length; b += 1) {
      const cost = one[a - 1] === other[b - 1] ? 0 : 1;
      let least = Math.min(
        (rows[a - 1]?.[b] ?? 9) + 1,
        (row[b - 1] ?? 9) + 1,
        (rows[a - 1]?.[b - 1] ?? 9) + cost,
      );
      if (a > 1 && b > 1 && one[a - 1] === other[b - 2] && one[a - 2] === other[b - 1]) {
        least = Math.min(least, (rows[a - 2]?.[b - 2] ?? 9) + 1);
      }
      row.push(least);
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 3;
}
