import type { PlainText } from './plain-text.ts';

/** How much a comment reads like paid praise, and what speaks for it. */
export interface Promotion {
  /** 0 for none; from `SURE` on it is paid talk by itself. */
  readonly weight: number;
  readonly traits: readonly string[];
}

/** At this weight one comment is enough; below, only a burst of them tells. */
export const SURE = 2.5;

interface Trait {
  readonly name: string;
  readonly weight: number;
  readonly pattern: RegExp;
}

const TIME =
  '(?:才|就|仅|只)?(?:用|喝|吃|擦|抹|涂|敷|戴|穿|坚持|试|服|贴|泡|练)?(?:了)?(?:一|两|二|三|四|五|六|七|八|九|十|几|半|\\d+)+(?:个)?(?:天|周|星期|礼拜|月|晚|次|盒|瓶|包|疗程|年|片|罐|分钟|小时)';

const TRAITS: readonly Trait[] = [
  {
    name: '个人疗效 · personal result',
    weight: 2.5,
    pattern: new RegExp(
      `${TIME}.{0,12}(?:瘦了|瘦|掉了?|减了?|轻了?|白了|变?白|淡了|淡化|没了|好了|全好|消了|消失|不见了|不疼了|不痛了|不失眠|睡着|睡得|根治|治好|治愈|降下来|降了|正常了|长出|长高|高了|变年轻|年轻了|紧致|变小|恢复|不咳|通畅|排毒|不掉|立马见效)`,
    ),
  },
  {
    name: '个人疗效 · personal result',
    weight: 2.5,
    pattern:
      /(?:瘦|减|轻|掉)了?(?:整整|足足|快)?(?:\d+|[一二两三四五六七八九十几]+)(?:多)?(?:斤|公斤|kg)|(?:用|喝|吃|敷|涂|抹|戴|穿)(?:完|过|了|这个|这款|它|上)+.{0,10}(?:全|都|真的|立马|马上|明显|一下子|直接|居然)+(?:好了|没了|消了|长出|长了|白了|瘦了|不疼|不痛|不掉|不咳|变[白黑瘦年细嫩]|年轻|治好|降了|退了)|(?:腿|膝盖|腰|背|胃|头|牙|关节|颈椎|嗓子|眼睛|肩膀)(?:也|都|再也|一点)*(?:不疼|不痛|不酸|不麻|不晕)了|(?:血压|血糖|血脂|尿酸).{0,6}(?:稳|正常|降)|头发.{0,10}(?:长出|变黑|浓密|不掉)|(?:血压|血糖|血脂|尿酸|失眠|便秘|痘痘|痘|斑|皱纹|细纹|白发|白头发|脱发|鼻炎|胃病|老寒腿|颈椎|腰疼|关节|痔疮|脚气|湿疹|咳嗽|肝|结节|月经|痛经).{0,10}(?:降|好了|没了|不见|消失|淡了|治好|全好|正常|改善|变黑|长出|不疼|不痛|缓解|消了)|(?:lost|dropped|shed) (?:\d+|ten|five|twenty|several) ?(?:pounds|lbs?|kgs?|kilos)|(?:cured|healed|fixed|cleared(?: up)?|got rid of|disappeared|vanished).{0,30}(?:acne|pain|insomnia|diabetes|wrinkles|eczema|arthritis|skin|migraines?|anxiety|psoriasis)|(?:acne|wrinkles|pain|spots|insomnia|eczema|skin|arthritis|migraines?).{0,30}(?:gone|disappeared|vanished|cured|cleared|healed)|(?:in|after) (?:just |only )?(?:\d+|one|two|three|a few|a) (?:days?|weeks?|nights?|uses?|months?).{0,30}(?:gone|result|differen|younger|slimmer|whiter|lighter|cleared|cured|changed my life|amazing)/,
  },
  {
    name: '夸大功效 · exaggerated effect',
    weight: 1.25,
    pattern:
      /效果(?:真的|也|实在|确实|简直|特别|非常|超级|太|杠杠|好到|超)+(?:好|棒|明显|惊人|绝|可以|赞|牛|神奇|爆|的)*|(?:也|都|照样|照|轻松|躺着?)(?:能|可以|会)?瘦(?!吗|么|不|的)|暴瘦|不(?:会)?反弹|立竿见影|一(?:抹|喝|用|吃|擦|敷|贴|夜|晚)(?:就|见|变)(?:白|好|灵|效|瘦|年轻)|见效(?:特别|真|超|太|很)?快|神(?:器|药|仙水|奇效|效|了)|灵丹|包治|根治|百分(?:之)?百(?:有效|管用)|特效|奇迹|逆天|吊打|秒杀(?:大牌|同类|全网|其他)|(?:比|胜过|不输|完胜|媲美)(?:.{0,10})(?:大牌|专柜|医院|医美|几千|上千|几百|国际|戴森)|谁用谁(?:知道|好|说好)|(?:谁用谁|吃过的|用过的|喝过的|买过的)都(?:说好|知道|夸|回购)|变了(?:一)?个人|脱胎换骨|年轻了?(?:十|\d+|好几|几)岁|works? (?:like magic|miracles|wonders|instantly|100%|immediately)|miracle|life ?-?chang(?:ing|er)|game ?-?changer|changed my life|holy grail|(?:best|greatest) (?:thing|product|purchase|money|investment|buy|stuff|one|\w+) (?:ever|i(?:'ve| have)? ever|of my life|in the world|i ever)|(?:best|greatest|finest) .{0,16}\bi(?:'ve| have)? ever|100% (?:work|effective|legit|recommend)|instant(?:ly)? results?|unbelievable results?|insane results?|better than (?:dyson|any|all|the expensive|brand)/,
  },
  {
    name: '亲历之词 · a tale of own use',
    weight: 0.75,
    pattern:
      /(?:脸|皮肤|手|头发|牙齿?|腿|毛孔|毛发?).{0,6}(?:水嫩|嫩|滑|变?白|透亮|发亮|紧致|光滑|细腻|顺|蓬松)(?!吗|么|不)|(?:以为|问|怀疑)我.{0,6}(?:做了?|去做|打了?)(?:医美|整容|美容|水光|热玛吉)|一觉(?:睡)?到(?:大)?天?亮|(?:skin|hair|face|teeth) (?:is|feels|looks|got) (?:so |much |way )?(?:smoother|softer|whiter|brighter|glowing|amazing|shinier)/,
  },
  {
    name: '亲历之词 · a tale of own use',
    weight: 0.75,
    pattern: new RegExp(`${TIME}.{0,10}(?:见效|有效果|效果|变化|明显|不一样|舒服)`),
  },
  {
    name: '夸赞过头 · excessive praise',
    weight: 1,
    pattern:
      /(?:太|超级?|巨|真的?|特别|实在|简直|非常|真心|是真)(?:的)?(?:太|好)?(?:好用|好吃|好喝|香|值|划算|管用|有效|绝|牛|惊艳|给力|良心|靠谱|优秀|推荐|满意|实惠|舒服|耐用|灵)|绝绝子|离不开|yyds|无限回购|闭眼(?:入|买|冲|拍)|良心(?:商家|主播|卖家|价|产品|好物|品牌|直播间|店)|(?:质量|品质|味道|口感|性价比)(?:真的|真|太|超级?|特别|非常|也|绝对|没得|一级|杠杠)+(?:好|棒|高|绝|赞|说|挑|的)*|五星好评|全家(?:都|人都|老小)(?:爱|喜欢|在用|在吃|在喝|夸|说好|抢)|(?:婆婆|妈妈|老公|老婆|闺蜜|同事|邻居|朋友|孩子|领导|亲戚|姐妹|室友|我妈|爸妈|儿子|女儿).{0,8}(?:都说|都夸|都问|抢着|都在|也要|都要|天天|也买|都买|追着|夸)|(?:highly|100%|definitely|strongly|totally) recommend|(?:love|obsessed with|amazed by) (?:it|this|these) so much|absolutely (?:love|amazing|incredible|the best|perfect|worth)|so worth it|worth every (?:penny|cent)|10\/10|5 stars?|five stars?|can'?t live without|my (?:whole|entire) family|all my friends/,
  },
  {
    name: '自称多次购买 · claims of many purchases',
    weight: 1,
    pattern:
      /(?:第|都|已经|又|我|是|来)?(?:回购|复购|下单|购买|买|拍|囤|入手?|抢)(?:了)?(?:第|好|有)?(?:[二三四五六七八九十两几多无数]+|\d+)(?:次|回|单|盒|瓶|箱|套|件|个|台|份|罐|包|袋|斤|把|支|提|遍|年)|(?:[第][二三四五六七八九十几n\d]+)(?:次|回|单|波)(?:回购|复购|购买|买|下单|来|拍|囤|入)|老(?:客户|顾客|粉|用户|客|主顾).{0,6}(?:了|来|回购|报到|支持|作证|推荐|表示)|(?:又|再次|果断|必须|已经?|疯狂)(?:来)?(?:回购|复购|囤货|囤了|下单|拍了)|(?:回头客|囤货|无限循环|空瓶|回购无数|常年回购|一直在用|用了好几年|买了(?:好多|很多|无数|好几)次)|(?:bought|ordered|purchased|buying|ordering|repurchased|got) (?:it |this |these |mine |them )?(?:(?:for |my )?(?:the )?(?:\d+|two|three|four|five|six|second|third|fourth|fifth|2nd|3rd|\dth)(?: more)?(?: time| order| box| bottle| pack| set)?|again|so many|twice)|(?:my |this is my )(?:second|third|fourth|fifth|2nd|3rd|\dth|\d+) (?:order|time|bottle|purchase|box|pack)|just (?:ordered|bought|grabbed|got) (?:\d+|two|three|four|five|six|ten|another|mine)|repurchas/,
  },
  {
    name: '自称下单 · claims an order',
    weight: 0.6,
    pattern:
      /(?:已|刚|刚刚|我|果断|秒|立马|马上|也|先|直接)(?:经)?(?:下单|拍|付款|抢到|买|入手|抢)(?:了|啦|成功|支持|一?[单份])|just (?:bought|ordered|purchased|checked out)|already (?:bought|ordered|purchased)|order(?:ed)? placed/,
  },
  {
    name: '催人购买 · urges others to buy',
    weight: 1.25,
    pattern:
      /(?:大家|姐妹|姐妹们|家人们?|宝子们?|宝宝们|老铁们?|朋友们?|兄弟们?|宝妈们?|新来的|没买的|没下单的|没抢到的|还没.{0,4}的|犹豫的|观望的).{0,8}(?:冲|赶紧|快|抓紧|别犹豫|不要犹豫|放心|买它|闭眼|下手|下单|听我的|信我|相信我|抢|拍|入)|(?:赶紧|赶快|抓紧|快点?|立刻|马上|闭眼|放心|无脑|直接|大胆|果断)(?:去|都|来)?(?:冲|抢|拍|囤|入手|入(?!口|睡)|下手|买(?!家)|下单)(?!了?吗|.{0,6}\?)|不(?:买|囤|抢|拍|冲|入)(?:真|就|的|会|绝对|等着|可)?(?:后悔|亏|吃亏|可惜|血亏|是傻|不是人|白来|等)|错过(?:就|这|等|后悔|再|真|没)|还(?:等|犹豫|考虑|磨叽)什么|别(?:再)?(?:犹豫|等|观望|纠结)了|冲(?:冲|鸭|啊|呀|吧)|买就(?:对|完)了|(?:信|听)我的?.{0,4}(?:买|冲|拍|入|没错)|买它|\bhurry\b|(?:don'?t|do not) (?:miss|hesitate|think|wait|sleep on)|(?:hurry|rush|go|run|grab|buy|order|get)(?: up| and| it| them| this| yours)* (?:before|now|while|fast|asap|everyone|guys|immediately|today)|everyone (?:should |must |needs? to |go |please )?(?:buy|get|order|try|grab)|you(?:'ll| will| won'?t)? (?:regret|not regret)|trust me|just buy it|must (?:buy|have)|what are you waiting/,
  },
  {
    name: '制造紧缺 · fabricated scarcity',
    weight: 1.5,
    pattern:
      /(?:就|只|仅|最后|还)?(?:剩|剩下|只剩|仅剩|最后)(?:了|下)?(?:最后)?(?:[一二两三四五六七八九十几百]+|\d+)(?:多|来)?(?:单|件|个|套|盒|台|份|瓶|组|箱)(?:了|啦|!|,|$|快|抓)|(?:马上|快要?|即将|立马|眼看|瞬间|秒|都快|差点|已经?快?)(?:被)?(?:抢光|卖光|卖完|抢完|没货|没了|断货|售罄|卖空|抢空|卖断)|手慢(?:无|没)|抢(?:疯|爆|到就是赚|不到)了?|卖(?:爆|疯|断货)|库存(?:告急|不多|见底)|(?:再|又)(?:也)?(?:没|不会有)(?:这|这个|这么)(?:价|便宜|好的价)|明天(?:就)?(?:涨价|恢复原价|没有这个价)|史(?:上)?(?:最)?低|全网(?:最低|最便宜|底价)|白菜价|跟(?:白)?(?:捡|送)(?:的)?(?:一样|似的)?|only (?:\d+|(?:a )?few|two|three|one) (?:left|remaining|pieces|more)|(?:almost|nearly|about to be|selling|going to) (?:sold|sell) ?out|selling (?:out )?(?:fast|like crazy)|last (?:chance|few|ones?|\d+ (?:pieces|units))|(?:lowest|best|cheapest) price (?:ever|online|anywhere|of the year|on the internet)|never (?:this|be this|so) cheap|steal of/,
  },
  {
    name: '作保 · vouches for the host',
    weight: 1.5,
    pattern:
      /(?:主播|这家|他家|她家|老板|这个直播间|直播间)(?:的)?(?:东西|产品|货|质量|人)?(?:真的|都|是|绝对|从来|从|太|也|很)*(?:不骗人|不会骗|没骗|没踩过雷|没翻过车|实在|实诚|良心|靠谱|值得信赖|值得信任|是正品|好东西|信得过|诚信)|(?:我|可以)(?:可以)?(?:作证|担保|保证|证明)|亲测(?:有效|好用|真的|确实|管用|推荐)?|绝对(?:正品|良心|好用|有效|值|真|不骗|没错|靠谱|划算)|(?:医生|专家|明星|央视|护士|教授|老师).{0,4}(?:推荐|都说|都在用|同款|也用|让我买)|不是托|i(?:'m| am) not (?:paid|a bot|a shill|sponsored)|no scam|totally legit|100% (?:real|authentic)|(?:my )?(?:doctor|dermatologist|nurse) (?:recommended|told|swears)|i can (?:vouch|confirm|guarantee)/,
  },
];

/**
 * A kind word for the goods. By itself everybody's; said in like words by several accounts at once, a campaign
 * that avoids the strong ones.
 */
const APPROVAL =
  /(?:真|太|超|巨|贼|很|挺|特别|非常|确实|实在|相当|蛮|老|够|又|好)(?:是|的|心|个|级)?(?:好(?:用|吃|喝|闻|穿|睡|使|洗|刷|听|玩|看|上手|推|骑|拿|坐)|舒服|舒适|暖和|保暖|香|甜|脆|嫩|鲜|糯|软|柔|轻|厚|结实|扎实|耐用|透气|显瘦|显白|清爽|滋润|给力|实惠|划算|值|不错|满意|喜欢|靠谱|稳|方便|省心|省事|干净|惊艳|好|棒|赞|牛|安静|细腻|解馋|入味|下饭|管饱)|(?:舒服|暖和|香|甜|脆|嫩|软|轻|耐用|好用|好吃|好喝|好穿|方便|满意|实惠|划算|喜欢)(?:得很|得不行|得不得了|死了|爆了|极了|到哭|到爆)|杠杠|没得说|没话说|没得挑|挑不出毛病|绝了|爱了|(?:都|全)(?:说|夸|讲)(?:好|不错|香|值)|夸个?不|\b(?:so|very|really|super|pretty|incredibly|quite) (?:good|soft|comfy|comfortable|nice|warm|tasty|delicious|handy|useful|light|sturdy|easy|quiet|smooth|fresh|cozy)\b|\b(?:love|loves|loving|adore) (?:it|this|these|them|mine)\b|works? (?:great|well|perfectly)|(?:great|good|amazing|excellent|top) (?:quality|value|product|buy)/;
const APPROVES = '称赞商品 · approves of the goods';
/** Kind words for the host or the talk are no word for the goods. */
const OF_THE_HOST =
  /主播|姐姐|哥哥|小姐|美女|帅哥|(?:^|[^给送为替])你(?!们?家)|声音|讲(?:得|的|解)|嗓|妆|发型|人好|直播间|\b(?:host|you|your|she|her|he|his|voice|outfit|hair|stream)\b/;
const APPROVAL_WEIGHT = 0.5;

/** Sincere doubt, a condition or a negation turns praise round. */
const TURNED_ROUND =
  /(?:没有?|不太|并不|不怎么|一点(?:也|都)?不|不是很|没觉得|没啥|没感觉).{0,3}(?:效果|好用|好吃|值|用|变化|区别)|(?:如果|要是|万一|怕|担心|希望|听说|据说|会不会|能不能|(?<!问我.{0,2})是不是|有没有|真的假的|吹|智商税|(?<!不|没)骗人|失望|后悔买|差评|退货|坏了|退款)/;

function shows(pattern: RegExp, { plain, tight }: PlainText): boolean {
  return pattern.test(plain) || (tight !== plain && pattern.test(tight));
}

/** Weighs what a comment says for the goods. A question weighs half: buyers quote the praise they doubt. */
export function promotionIn(text: PlainText, isQuestion: boolean): Promotion {
  let weight = 0;
  const traits = new Set<string>();
  for (const trait of TRAITS) {
    if (traits.has(trait.name) || !shows(trait.pattern, text)) continue;
    traits.add(trait.name);
    weight += trait.weight;
  }
  if (traits.size === 0 && APPROVAL.test(text.plain) && !OF_THE_HOST.test(text.plain)) {
    traits.add(APPROVES);
    weight += APPROVAL_WEIGHT;
  }
  if (weight > 0 && /[!！]{2,}|(.)\1{3,}/u.test(text.raw)) weight += 0.25;
  if (TURNED_ROUND.test(text.plain)) weight *= 0.3;
  if (isQuestion) weight *= 0.5;
  return { weight, traits: [...traits] };
}
