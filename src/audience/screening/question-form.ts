import type { Intent } from '../intents.ts';
import type { PlainText } from './plain-text.ts';
import type { ProductLink } from './product-link.ts';

/** Why a comment reads as a question. */
export type QuestionForm = 'asks' | 'elliptic' | 'requests';

const REACTION =
  /^(?:哈|啊|哦|嗯|额|呃|我去|天哪|天呐|哇|不会吧|不是吧)*(?:真的|真|假的|真的假的|是|对|好|行|不是|不会|这样|可以)?(?:吗|吧|嘛|呢|的吗|的吧|啊)?[?!。~]*$|^[?!。.,~\s]+$|^(?:really|seriously|what|huh|wow|omg|oh|no way|right|ok(?:ay)?|for real|wdym)[?!. ]*$/;

/** Looks like a question, is an exclamation, an indefinite or a flourish. */
const RHETORICAL =
  /(?:能不能|可不可以|可以|能)(?:不要|别)|有没有一种可能|谁能告诉我(?:为什么|怎么)|是不是.{0,10}都这么|哪能.{1,8}[啊呀呢]$|哪位(?:大哥|大姐|老板|哥|姐|土豪|榜)|谁说不是|你们(?:说|觉得|猜|评评理).{0,3}我|打赌|可不是(?:吗|嘛|么|呢)?|不会吧.{0,3}不会吧|(?:都|追着|总|老|一直|天天|同事|朋友|闺蜜|邻居|别人|人家|路人|有人|老公|老婆|我妈|婆婆|他|她).{0,3}问(?:我|俺)|你们(?:都)?(?:买|抢|拍|下单|收)(?:了|到了?|过)(?:吗|没|么)|(?:家人|姐妹|兄弟|宝子|宝宝|老铁|朋友|各位|大家|你)(?:们)?(?:都)?(?:抢|买|拍|下单|收)(?:到|上)?(?:了|过)(?:吗|没|么)|骗(?:鬼|谁|傻子)|哪有?(?:这么|那么|这样)|逗(?:我|你)|(?:谁|哪个).{0,2}(?:还|会)(?!有|能|可以|要|需|没).{1,12}(?:啊|呀|哦|呢)$|谁(?:还)?(?:用|买|要|稀罕|在乎|管|信)(?!.{0,6}(?:吗|\?))|我说(?:怎么|为什么|咋|为啥)|(?:怎么|咋|为什么|为啥|为何)(?:就|会|能|可以)?(?:这么|那么|这样|如此)(?!.{0,8}(?:便宜|贵|吗|\?))|(?:怎么|咋)(?:又|还|老|总)(?:是)?(?!没|不发|不到)|多(?:么|好看|漂亮|美|帅|可爱|好(?:啊|呀|的)|香啊)|谁(?:懂|能拒绝|不爱|说的|家(?!生产|做|产|的货|出)|还不|敢|顶得住|受得了)|(?:还有|有)谁(?:和我|跟我|是|也|像)|什么鬼|什么情况|什么时候才能(?:有钱|发财|瘦)|没什么|没啥|不怎么|不咋|怎么(?:都|也|办到)|什么都|谁都|啥都|哪(?:儿|里)?都|随便(?:什么|哪)|不管(?:什么|怎么)|无论|多少(?:有点|会|还)|不知道(?:说|该说)什么|说(?:什么|啥)呢|干(?:嘛|啥|什么)呢|有没有(?:人|姐妹|宝子)(?:和我|跟我|一样|也|觉得|来|一起|懂)|是不是(?:很|超|都)(?:好看|美|棒)|好不好嘛|爱了|行不行啊|你懂(?:的|吗)|懂不懂|怎么(?:肥|回)事(?:哈|呀|啊)|凭什么|何必|关你什么|有什么(?:了不起|好说|好看|大不了)|(?:能|可以)(?:不能)?快(?:点|一点)|(?:还等|犹豫|纠结)什么|(?:那|这)(?:还)?用说|^(?:what an?\b|how (?:cute|nice|beautiful|pretty|lovely|cool|sweet|wonderful|amazing|funny|adorable|gorgeous)\b(?!.{0,30}\?)|who (?:else|cares|wants|loves|is ready|'s ready|knew)|(?:why|how) (?:is|are) [^?]{1,20}\bso \w+[^?]*$|why (?:so|are you so|is (?:she|he|this|it) so) (?:pretty|cute|beautiful|good|cool|handsome|funny|gorgeous)|guess what|you know what|what (?:a|the (?:hell|heck)|an)\b|isn'?t (?:she|he|it|this) (?:cute|lovely|great|beautiful|gorgeous)|who'?s (?:here|buying|with me))/;

/** To the host as a person, not about the goods. */
const SMALL_TALK =
  /(?:吃(?:饭|晚饭|午饭|早饭|夜宵|宵夜)|吃了(?:吗|么|没|嘛)|(?<!躺.{0,3}|平)睡(?:觉|了)|下班|上班|累|辛苦|(?<![穿度睡盖里].{0,2})冷不冷|(?<![身穿盖里睡].{0,2})热不热|结婚|对象|男朋友|女朋友|男票|老公|老婆|单身|老家|哪里人|哪儿人|哪的人|什么星座|属什么|生日|叫什么(?:名字)?|贵姓|多大(?:年纪|年龄|岁数)?了|几岁了|年龄|(?:主播|你|姐|哥|他|她).{0,3}多高(?!的)|体重多少|想我|记得我|认识我|认得我|爱我|唱(?:首)?歌|唱个|跳(?:个)?舞|跳一|讲个笑话|主播.{0,6}(?:皮肤|妆|粉底|口红|头发|眼影|美瞳|身材)|听得(?:到|见)|看得(?:到|见)|看(?:到|见)我|理我|在吗|在不在|在么|有人(?:吗|在)|忙吗|开心吗|心情|喝(?:水|酒)(?:吗|了)|休息|感冒|嗓子|口红|(?:衣服|裙子|耳环|发型|妆|项链|美甲)(?:哪|好看|在哪|什么牌)|晚上好|大家好|最近好|好久不见|过年好|家在|天气|你们?那(?:边|里|儿).{0,6}(?:雪|雨|冷|热|几度|堵|停电))|^(?:(?:hi|hey|hello|so|and|host|dear|girl|bro|sis)[ ,!]*)*(?:how(?:'s| is| are| r)? (?:you|u|ya|it going|everyone|everybody|your (?:day|night|evening)|life|things|we doing)|what'?s (?:up|your name|going on|happening)|where (?:are|r) (?:you|u|y'all|we|everyone) from|how old (?:are|r) (?:you|u)|(?:are|r) (?:you|u) (?:single|married|ok|okay|tired|alright|having|happy|hungry|there|new)|(?:can|do) (?:you|u) (?:hear|see|remember|love|know) (?:me|us)|what (?:are|r) (?:you|u) doing|did (?:you|u) (?:eat|sleep)|do (?:you|u) have a (?:boyfriend|girlfriend|husband|wife)|(?:can|could) (?:you|u) (?:sing|dance|say (?:hi|hello|happy)|shout ?out|follow)|who (?:are|is) (?:you|from)|anyone (?:here|else|from)|who'?s (?:from|watching))/;

/** To nobody, of oneself or the crowd; laughter with no want behind it. */
const MUSING =
  /我是不是.{0,8}(?:病|傻|疯|老|胖|眼花|看错|听错|来晚|错过|太)|(?:为什么|为啥|怎么|咋)我(?:的)?(?!买的|拍的|订的|的单|的货|下的|付了|收到)|怎么(?:说|讲)呢|我(?:都|又|也)?忘(?:了|记)|还有谁|你猜|(?:几点|几号|星期几)了|(?:多少|好多|这么多)人(?:啊|在|来|看)|(?:这些|那些|都是)(?:人|评论|弹幕)?.{0,4}(?:托|水军|机器人)|是(?:不是)?托|这(?:也|都)(?:能|行|可以|有人|卖|敢)|(?:哈哈|笑死|狗头|hh)|谁家(?:好)?人|什么时候轮到我|\bwho needs\b|is it just me|\b(?:lol|lmao|haha|rofl)\b|(?:can't|cannot) believe/;

/** Even beside small talk these make a question of it: it is about goods. */
const GOODS: ReadonlySet<Intent> = new Set([
  'price',
  'discount',
  'stock',
  'material',
  'ingredients',
  'origin',
  'shelf-life',
  'storage',
  'shipping-time',
  'shipping-fee',
  'shipping-area',
  'returns',
  'service',
  'warranty',
  'certificate',
  'difference',
  'suitability',
  'limit',
  'payment',
  'invoice',
  'how-to-buy',
  'colour',
]);

const ASKS_ZH =
  /吗(?![啡丁])|(?<=.{2})(?<![还都也从就可])[不没] (?=.)|[么不没](?:[?呀啊]*)$|\?|(?<=有.{1,10})没有[?呀啊]*$|多少|[多几]钱|([有包能送发带会可含加补给支防掉起缩退换开播卖])[\u4e00-\u9fff]{1,3}[不没]\1|(?<=.{4})[不没](?:这|那)(?!么|样)(?:个|款|双|件|台|把)?[\u4e00-\u9fff]{1,5}$|(?<![好十这那前过]|(?<![封开盖拆瓶])后)几(?=[个米块元斤寸号点天档件盒片瓶月年岁层度种克两码折分日包袋颗升瓦小人次遍泡支套双台把秒毫单厘公平条只粒口碗杯节房页根罐卷板款箱张年头级批芯孔股场位门格路键份版集期任勺滴泵匙本朵束串幅组株棵捆筐顶床餐顿圈阶代尺匹枝w]|$)|怎么|怎样|咋|如何|什么|啥|哪|谁|为何|为什么|多(?:久|大|长|重|高|宽|厚|远|贵|快|沉|深|粗|细|矮|窄|薄|轻)(?!了)|(?<=[\u4e00-\u9fff]{2})(?:是)?(?:真的?假的?|真假)\??$|何时|是否|(?<=[有会能是可行好])(?:没有|不会|不能|不是|不可以?|不行|不好)|可不可|(?<!不)要不要|需不需|支不支持|包不包|(?<!不)(.)不\2|([\u4e00-\u9fff]{2})不\3|(.)没\4|(?:真的|还是).{1,10}(?:假的|呢)$|还是.{1,12}\?|是.{1,8}还是(?!算了|很|挺|喜欢|觉得|想|不错).{1,8}$|(?:是|会|能|有|可以|包|带).{0,12}(?:吧|嘛)\?$|能.{1,12}[吧嘛]$|(?:可以|不用)(?!冲|买|抢|下单|拍|走|睡|休|开始).{2,14}(?<!了)吧$|(?:拍|选|买|要|穿|拿|下)[^,。 ]{1,6}还是[^,。 ]{1,6}$|(?:有|可以|包|带|会).{1,12}嘛$|^.{1,10}还是(?!算了|很|挺|喜欢|觉得|想|不|先|要|得|那么|有点|这么|等|贵|没).{1,8}$/u;
const POLITE_ZH =
  /请问|想问|问(?:一)?下|问问|想知道|想了解|想咨询|咨询|求(?:链接|解|告知|推荐|问|科普|介绍|尺码|价|个链接|上链接|优惠|券)|有没有|麻烦(?:说|讲|介绍|看|问)|(?:重复|再说|再讲|再报)(?:一)?(?:下|遍|次)?|帮(?:忙|我)?(?:看|介绍|推荐|选|查)|推荐(?:一)?(?:款|个|下)|(?:讲|(?<![听据传别我小再想要])说|念|介绍|展示|演示|(?<![在我刚正去])看|试|报|发|上|给|来|弹|挂)(?:一)?(?:下|讲|说|看|试|个|遍|解)?(?:一)?(?:下)?.{0,8}(?:价格|链接|尺寸|尺码|材质|成分|功能|细节|规格|用法|产地|区别|优惠|活动|背面|侧面|效果|参数|色|产品|商品|[0-9一二三四五六七八九十]号)|(?:讲|介绍|演示|展示|讲解)(?:一)?(?:下|讲|解)|(?:表|图|格|寸|高|宽|长|重|码|分|质|色|接|报告|证书|说明书?|参数|号|地址?|背面|细节|实物)(?:那个|再|都|能|麻烦|快|给)*(?:发|看|报|讲|说|念|读|上|弹|挂|过|展示|拍|贴)(?:一?[下遍眼看个]|出来|给我|给我们)|[0-9一二三四五六七八九十]号?(?:再|给|来)?(?:上|弹|挂|过|讲|说|试|看|放)(?:身|穿|吃|戴|用|背|喝|闻|听)?(?:一?下|一?个|出来|看看?)|(?:便宜|优惠|少|降|送)(?:一?点|点儿|些|个)(?:呗|吧|嘛|啊|不|行|可)|(?:便宜|优惠|少)(?:一?点|点儿|些)$/;

const WH = '(?:what|how|when|where|which|who|whose|why|whats|hows|wheres|whens|wats|wat|wut|wht|hw)';
const LEAD =
  '(?:(?:so|and|but|hi|hey|hello|ok|okay|sorry|please|pls|um|host|excuse me|excuse|me|guys|sis|dear|wait|also|btw|oh|yo|quick question|question|just|then|there|lol|actually|love it|i like it|nice|great|cool)[ ,.!:-]+)*';
const ASKS_EN = new RegExp(
  `\\?|^${LEAD}${WH}(?:'s|'re)?\\b .{2,}|[,.!;] ?${WH}\\b .{3,}|^${LEAD}(?:is|are|am|was|were|do|does|did|can|could|will|would|should|has|have|may|might|r|isn't|aren't|doesn't|don't|can't|won't)\\s(?:it|its|this|that|these|those|the|you|u|i|we|they|he|she|there|your|my|anyone|anybody|someone|kids?|children|pregnant|all|both|any|shipping|delivery|returns?|men|women|beginners?|a|an|people|\\w+s)\\b(?! (?:just|already) )|(?<!\\b(?:so|nor|neither|as|than|like|all|what|how|if|this|that|there|where|when|it) )\\b(?:can|will|does|is|am|are|do|would|could|should|did|has|have) (?:i|you|u|it|she|he|they|we|there|this|these)\\b .{3,}|\\bwhich (?:has|is|are|one|of)\\b|\\bwill (?:the|my|a) \\w+ \\w+|what do i (?:get|need|order|pick)|\\bor not$|\\bwh?ats the\\b|\\bwhat (?:now|weight|size|age|temp\\w*|model|version|length|height|material|if)\\b|^(?:ok|okay|safe|good|suitable|fine|enough|big enough) (?:for|to|with)\\b(?! (?:me|you|now|it)\\b)|is that (?:ok|okay|fine|enough|true|possible|too)|^(?:you|u|ya) (?:guys )?(?:ship|deliver|sell|have|take|accept|got|stock|offer)\\b|^(?!(?:now|more|sooner|do|win|trick|rain|day|love it|take it|make it) or)[a-z-]+(?: [a-z-]+)? or [a-z-]+(?: [a-z-]+)?$|\\b(?:included|available|refundable|returnable|waterproof|washable)$|^${LEAD}any (?!time|way|how|day)\\w+|\\bhow (?:much|many|long|do i|do you|to)\\b|\\b(?:wondering|anyone knows?|does anyone|can someone|can i|may i|could you|can you|would you|is there|are there|do you (?:have|ship|sell|offer|take|guys)|does (?:it|this)|is (?:it|this)|are (?:these|they|you)|let me know|tell me|i(?:'d| would) like to know|want(?:ed)? to know|need to know|what(?:'s| is) the|which (?:one|colou?r|size))\\b`,
);
const REQUESTS_EN =
  /^(?:shipping|delivery|postage|ship|deliver) to \w+|(?:speak|talk) to (?:a|an|the|some)\b|\b(?:link|price|size|sizes|colou?rs?|material|discount|coupon|code)s? (?:pl(?:ea)?se|pls|plz|please|chart|list)\b|\b(?:show|tell|explain|introduce|describe|compare|talk about|give|send|drop|post|need|looking for)\b.{0,25}\b(?:link|price|size|colou?r|material|item|number|product|details?|specs?|difference|code|link|us|one|how)\b/;

/** A buyer's complaint about his own order wants an answer without asking. */
const OWN_ORDER =
  /(?:还没|没有?|一直没|迟迟|都没|怎么不)(?:给我)?(?:发货|收到|到货|发出|物流|退款|回复|处理|动静|更新)|(?:收到|到手).{0,10}(?:坏|破|碎|漏|少了|(?<!不)错)|(?:显示|提示).{0,6}(?:没库存|没货|库存|不能|无法|失败|不足|下架|错误|不支持)|订单.{0,10}(?:问题|没|不见|取消|错)|(?:haven'?t|have not|didn'?t|never|not|still (?:no|waiting)).{0,20}(?:received|arrived|shipped|delivered|refund|package|order)|(?:says|shows|marked) (?:as )?delivered|nothing (?:came|arrived)|never (?:came|arrived)|(?:arrived|came|received).{0,15}(?:broken|damaged|wrong|cracked)/;

/** The words of an elliptic question besides what it asks for. */
const FILLER =
  /主播|小姐姐|姐姐?|哥|亲|老板|宝|美女|请|那|这|个|款|件|一?下|的|是|啊|呀|呢|嘛|哈|哦|吧|嗯|额|想要?|要|求|来|我|你们?|家|有|给|上|发|弹|挂|再|还|多|和|跟|它|里|看|说|报|讲|please|pls|plz|the|of|for|this|that|it|one|item|number|no|a|an|on|is|in|and|my|me|your|more/g;
const NOUNS =
  /价格?|价钱|尺码表?|尺寸表?|码数|颜色|色号|链接|材质|材料|面料|产地|承重|载重|限重|尺寸|保质期|规格|参数|功率|容量|重量|克重|净含量|电压|续航|运费|邮费|包邮|质保|保修|售后|优惠券?|折扣|活动|券|发货时间?|快递|成分|配料表?|用法|方法|使用方法|食用方法|冲泡|教程|说明书|库存|现货|区别|生产日期|日期|质检报告?|检测报告|报告|证书|资质|发票|赠品|身高|体重|品牌|厂家|口味|味道|[0-9一二两三四五六七八九十]+(?:号|cm|斤|kg|公斤|厘米)?|price|cost|wattage|voltage|power|capacity|battery(?: life)?|flavou?rs?|length|height|width|fabric|expiry(?: date)?|expiration(?: date)?|return policy|tracking|restock|sizes?|colou?rs?|links?|materials?|shipping|delivery|warranty|stock|discounts?|coupons?|specs?|ingredients?|origin|dimensions?|weight|returns?|refunds?|brand|invoice|flavou?rs?/g;
const BODY = /1[4-9]\d\s*(?:cm|厘米)?[\s,/，、-]*\d{2,3}\s*(?:斤|kg|公斤)|身高.{0,6}体重/;

/**
 * Whether a comment asks something that wants an answer, and how.
 * @param text folded
 * @param intent what it would want to know
 * @param link which products it names, and what else is said: `1号链接` alone asks for it
 */
export function questionForm(text: PlainText, intent: Intent, link: ProductLink): QuestionForm | undefined {
  const { plain } = text;
  const { rest, isNumbered } = link;
  if (plain === '' || REACTION.test(plain)) return undefined;
  if (intent === 'ai-identity' && !/以为[^吗?]{0,14}$/.test(plain)) return 'asks';
  if (OWN_ORDER.test(plain)) return 'requests';
  if (RHETORICAL.test(plain)) return undefined;
  if (link.products.length === 0 && SMALL_TALK.test(plain) && !GOODS.has(intent)) return undefined;
  if (intent === 'other' && MUSING.test(plain)) return undefined;
  const inChinese = /[\u4e00-\u9fff]/.test(plain);
  if (inChinese ? ASKS_ZH.test(plain) : ASKS_EN.test(plain)) return 'asks';
  if (inChinese ? POLITE_ZH.test(plain) : REQUESTS_EN.test(plain)) return 'requests';
  if (BODY.test(plain) || (isNumbered && !/[\p{L}\p{N}]/u.test(rest))) return 'elliptic';
  return isElliptic(intent, rest) ? 'elliptic' : undefined;
}

/** `价格`, `A1 尺寸`, `颜色呢`, `1号链接`: a thing to know and nothing said about it. */
function isElliptic(intent: Intent, withoutProduct: string): boolean {
  if (intent === 'other') return false;
  const words = withoutProduct.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  if (words.length > 16 || !words.match(NOUNS)) return false;
  if (/^[0-9一二两三四五六七八九十]+$/.test(words)) return false;
  const rest = words.replace(NOUNS, ' ').replace(/\b[a-z]+\b/g, (word) => (FILLER_EN.has(word) ? '' : word));
  return rest.replace(FILLER, '').replace(/\s/g, '').length === 0;
}

const FILLER_EN = new Set(
  'please pls plz the of for this that it one item number no a an on is in and my me your more'.split(' '),
);
