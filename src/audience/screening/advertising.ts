import type { PlainText } from './plain-text.ts';
import { firstSign, type Sign } from './verdict.ts';

const LINK = '外部链接或口令 · link or code that leads elsewhere';
const CONTACT = '留联系方式引流 · asks to be contacted elsewhere';
const OFFER = '广告 · advertisement';
const DIVERSION = '引去别处 · diverts to another room or account';
const GIBBERISH = '乱码 · gibberish';

/** What people write for 微信, QQ and the like to slip past filters. */
const CHANNEL =
  '(?:微\\s?[信芯心新xX❤♥💗💕💚]|微(?=\\s*[:：])|[薇威维徽巍蔚喂]\\s?[信芯心新x❤♥]?|\\+?[vV](?:信|x|我|❤)?|vx|wx|wechat|weixin|绿泡泡?|绿色软件|扣扣|企鹅|qq|q(?:群|裙)|群聊?|裙|电报|飞机|telegram|tg|whats ?app|line|小号|私人号|公众号|gzh)';

/** Read on the text as written, in lower case. */
const SIGNS: readonly Sign[] = [
  {
    reason: OFFER,
    pattern:
      /^(?:本人|诚信|专业|高价|长期|低价|大量)?(?:出售|转让|出租|回收|求购|承接|代[写做办考发投刷练理]|刷[粉赞量单])|批发.{0,10}(?:找我|联系|私|主页|加)|(?:高价|长期|上门|专业|大量)(?:回)?收(?!货|到|纳|藏|腰|缩)|回收(?:名酒|手机|黄金|旧|二手|茅台)|(?:专业|快速)?(?:提升|提)权重|上热门.{0,6}(?:私|找|加|需要)|代写|代做|代考|(?:抖音|快手|微信|游戏)号.{0,6}(?:出售|转让|带粉|卖)/,
  },
  {
    reason: OFFER,
    pattern:
      /(?:二手|闲置|[0-9一二三四五六七八九]+成新|未拆封|全新).{0,12}(?:转让|转手|低价(?:出|转)|便宜(?:出|转|卖)|出(?:售|了|给)|甩卖)|(?:转让|转手|甩卖|便宜出|低价出|出二手|出闲置).{0,16}(?:微|薇|v|联系|电话|加|私|\d{7,})|(?:在家|手机上?|手工|打字|抄写|串珠).{0,10}(?:一天|每天|一小时|一单|一个月).{0,4}\d{2,5}|拉(?:你|大家)?进群|(?:内部|福利|返利|羊毛|微信|秘密)群(?!吗|有吗|\?)|一件代发|(?:找|招|收|诚招)(?:区域|全国)?(?:代理|加盟|经销)|(?:宝妈|副业|在家|零成本)(?:创业|赚)|1[3-9]\d{9}.{0,20}(?:出(?!错)|转让|二手|代理|创业|招|咨询|合作|批发|回收|低价|便宜|兼职|微信|同号)|(?:出(?!错)|转让|二手|代理|创业|招|咨询|合作|批发|回收|低价|兼职|同号).{0,20}1[3-9]\d{9}/,
  },
  {
    reason: DIVERSION,
    pattern:
      /(?:隔壁|别家|另一个|对面|楼上).{0,14}(?:清仓|甩卖|半价|打折|秒杀|[一二三四五六七]折|便宜).{0,10}(?:快去|去看|速去|都去|都来|快来|冲$)|(?:隔壁|别家|另一个|对面|楼上).{0,12}(?:直播间|店铺?).{0,6}(?:(?:只要|才|仅) ?\d+[元块]?(?:[^吗?]{0,8}(?:来|去|冲|速)|$)|(?:更?便宜|低)[^吗?]{0,8}(?:都来|快来|快去|去看|冲|速))|搜(?:索|一下)?(?:店铺|店名|【|“|关键词)|(?<![a-z])(?:tb|淘宝|某宝|拼多多|pdd|京东|jd|闲鱼|1688|小红书)(?:上|里|直接)?搜(?!不|了|过|的|出|到|得|一下)|(?:要|想要|需要|有兴趣|喜欢|想做)的(?:加|私|滴|扣|戳|联系|dd|找我)|我(?:这|家|店)(?:里)?(?:有|卖).{0,8}(?:尾单|原单|货源|尾货)|(?:副业|兼职).{0,16}(?:一天|每天|一个月|私)|同款.{0,12}(?:只要|才|更便宜|低价).{0,8}(?:都来|快来|速来|来啊|去买|戳)|🔞|来看?看?.{0,2}(?:我的?)?主页|(?:点|看|搜|进|戳|去|来|翻|找)(?:一下|开)?(?:我|俺)?(?:的)?(?:主页|置顶|公众号|头像|橱窗|简介|合集|朋友圈)(?!.{0,6}[吗?])|(?:关注|点赞|粉|互动|回访)(?:我)?(?:的)?(?:必|秒)回|check (?:out )?my\b/,
  },
  {
    reason: LINK,
    pattern:
      /https?[:;]\/?\/?|www\.|(?<![a-z0-9])[a-z0-9]{1,12}\.(?:cn|co|im|cc|ly|gl|me|to|tk|gg|kim|ink)\/[a-z0-9]|(?:^|[^a-z0-9@])[a-z0-9][a-z0-9-]{1,40}\s?(?:\.|[点。])\s?(?:com|cn|net|top|xyz|vip|shop|cc|me|io|ly|ru|info|site|club|online|tk|live|biz|app|link)(?![a-z])|[￥¥€$₤][a-z0-9]{8,}[￥¥€$₤]|复制.{0,12}(?:打开|口令|到|搜)|(?:bit\.ly|t\.me|wa\.me|discord\.gg)/,
  },
  {
    reason: CONTACT,
    pattern: new RegExp(
      `(?:加|➕|\\+|佳|家|咖|添加|联系|私|找)(?:我的?|一?下|个|你|老师|客服|主播)*${CHANNEL}`,
    ),
  },
  {
    reason: CONTACT,
    pattern: new RegExp(
      `(?<![a-z0-9])${CHANNEL}(?:号|同号|id)?\\s*[:：是为=~-]*\\s*(?=[a-z_-]*[0-9_])[a-z0-9][-_a-z0-9]{5,19}(?![a-z0-9])`,
    ),
  },
  {
    reason: CONTACT,
    pattern:
      /(?:加|进|来|扫|入)(?:我的?|我们的?)?(?:粉丝)?(?:群|裙|q群|vx群)(?:.{0,8}(?:领|送|免费|优惠|返|福利|学|带|赚)|\d{5,})|(?:私(?:信|聊)我|私(?:信|聊|我|戳)|滴滴?我|戳我|加我|找我|联系我)(?:.{0,10}(?:领|拿|送|买|更?便宜|优惠|低价|拿货|咨询|兼职|赚|合作|货源|批发|返|代|有货|了解|资料|免费)|[,.! ]*$)|(?:点|看|进|戳)(?:我|俺)(?:的)?(?:头像|主页|橱窗|资料|简介)|(?:头像|主页|橱窗|简介)(?:有|里|上|领|看)|(?:有意|需要|想要|感兴趣|想赚钱?|想做)的?(?:姐妹|朋友|宝子|宝妈|老铁|人|家人)?(?:们)?.{0,4}(?:私|加我|联系|滴|找我|dd|扣|戳)/,
  },
  {
    reason: CONTACT,
    pattern:
      /群(?:号|聊)?.{0,4}\d{6,}|(?:进|加|入|来|扫码)(?:进)?群.{0,14}(?:红包|领|福利|免费|资料|优惠|赚)/,
  },
  {
    reason: OFFER,
    pattern:
      /(?:小额|资金|临时|应急).{0,4}周转|秒(?:到账|下款|批)|低息|无抵押|黑户|(?:备用金|借呗|花呗)(?:套|提|代)|(?:需要|想要|有意|要).{0,10}的(?:朋友)?(?:来|找我|联系|私|扣|滴|dd)(?![吗?])(?:$|,)|兼职|日结|日入(?:\d|过|百|千|上)|月入(?:\d|过|万|上)|日赚|月赚|躺赚|躺着赚|轻松赚|在家赚|赚钱项目|副业(?:项目|推荐|招)|刷单|刷赞|刷粉|涨粉(?!丝)|代刷|做任务.{0,6}(?:佣|赚|钱)|招(?:.{0,3}(?:员|工(?!艺)|人手|学生|宝妈)|代理|商|募|聘|加盟|主播|学徒|推广)|诚招|代理加盟|一手货源|厂家直销(?!吗)|厂家批发|低价批发|货源|代购.{0,6}(?:找|加|联系)|贷款|套现|借钱|放款|下款|征信|信用卡(?:办理|套|代|提额)|办(?:证|卡|理信用)|代开发票|开发票找|稳赚不赔|投资理财|联系(?:老师|导师)|博彩|彩票|赌(?:博|场|球|石|盘|城|钱)|棋牌|菠菜|时时彩|六合|中奖|内幕|股票群|荐股|牛股|带单|炒股|虚拟币|比特币|挖矿|返利|返现(?:群|加)|内部(?:优惠)?券|领券(?:加|群|私)|大额券|免费领(?!.{0,6}吗)|0元购|免费送.{0,10}(?:私|加|群|主页|领)|减肥(?:加|找|咨询|药加)|祖传秘方|老中医|算命|看风水|改运|塔罗|外挂|破解版|代练|游戏币|片源|资源加|看片|小电影|成人用品找|上门服务|同城(?:约|交友)|交友(?:加|群)|粉丝出售|买粉|出售账号|收(?:购)?(?:手机|闲置|烟|酒|黄金)(?:加|联系|私)/,
  },
  {
    reason: DIVERSION,
    pattern:
      /(?:来|去|到|上|关注|看看|进)(?:我|俺|我们|我家|隔壁|别家|楼上|那边|对面|他家|另一个|某宝|拼多多|淘宝|京东|并夕夕|pdd|tb)(?:的|家)?(?:直播间?|店铺?|小店|房间|主页|买|看看|拍)?.{0,8}(?:便宜|低|送|优惠|正品|买|更好|有货|秒杀|福利|在播|开播|直播)(?!吗)|(?:隔壁|别家|我家|另一个|对面)(?:的)?(?:直播间|店).{0,10}(?:便宜|低|只要|才\d|送|正品|更)(?!.{0,4}(?:吗|\?))|互(?:粉|关|赞|动互|暖)|回(?:粉|关|赞)必|(?:我家|我的|俺家|本人)(?:橱窗|店铺?|小店|直播间|主页).{0,8}(?:便宜|低|优惠|同款|有货)|求(?:关注|互|粉|回)|(?:关注|点赞|粉)我(?:.{0,4}(?:必回|互|秒回|回关|谢谢|吧|一下|领|抽|$))|有关必回|秒回关|涨粉互|我(?:也|正)?在(?:直播|开播).{0,8}(?:来|看|欢迎|快)|来我(?:的)?直播间|我直播间|(?:在|上|去)(?:拼多多|淘宝|京东|pdd|1688|闲鱼|抖音|快手)(?:上)?(?:搜|找我|找店)/,
  },
  {
    reason: OFFER,
    pattern:
      /\b(?:earn|make|made|get paid) (?:up to |over )?(?:[$€£]\s?\d|\d+[$€£k ]|money|cash|extra|passive).{0,40}|work from home|(?:whats ?app|telegram|wechat|line id|signal|viber)\s*(?:id|me|us|at|on)?\s*[:@+]?\s*(?:\+?\d[\d\s()-]{6,}|@\w{3,})|passive income|(?:click|check|visit|see|tap|open) (?:on )?(?:the |my |this )?(?:link|bio|profile|page|channel|website|site)|link in (?:my )?(?:bio|profile)|(?:dm|pm|message|text|inbox|contact|hmu|hit me up|whatsapp|telegram|add) (?:me|us|my|now|for|@|on (?:whatsapp|telegram|wechat|snap|insta))|(?:follow|sub|f)(?: ?4 ?| ?for ?| ?back)(?:follow|sub|f|back)|follow (?:me|my (?:page|account|channel|profile|insta|ig))(?! (?:home|through))|(?:subscribe|sub) to my|(?:join|come to|watch) my (?:live|stream|channel|group|room|page)|(?:join|enter) (?:our|the|my) (?:group|telegram|discord|whatsapp)|f4f|l4l|s4s|free (?:iphone|gift ?cards?|robux|v-?bucks|followers|crypto|bitcoin|money|cash|spins)|(?:buy|get|cheap|gain|sell(?:ing)?) (?:\w+ )?(?:followers|likes|views|subscribers)|crypto|bitcoin|\bbtc\b|\beth\b|forex|nft|airdrop|binance|trading signals|investment (?:plan|opportunity|platform)|double your|casino|\bbet(?:ting)?\b|jackpot|lottery|onlyfans|loan(?:s)? (?:available|approved|fast|offer)|quick cash|weight loss pills|viagra|cialis|replica|spell caster|hot (?:girls|singles|women)|dating site|adult|promo(?:te|tion) (?:on|it|your)|promote (?:it|your)|(?:cheaper|better price|half price|better deal) (?:at|on|in) (?:my|our|www|shop|store|temu|shein|amazon|aliexpress|\w+\.)|you(?:'ve| have) (?:won|been selected)|claim your|limited slots|hiring (?:now|remote)|100% profit/,
  },
];

/** Read without separators: `加 V x：a b c`. */
const TIGHT_SIGNS: readonly Sign[] = [
  {
    reason: CONTACT,
    pattern:
      /加(?:我)?(?:vx|wx|v信|微信|薇信|威信|qq|扣扣|q|微|薇|v)[a-z0-9]{4,}|(?:微信|薇信|威信|vx|wx|v信|qq|扣扣|企鹅)(?:号)?[a-z]?[a-z0-9]{5,}/,
  },
];

/** A shopper's own question about how to reach the shop. */
const ASKS_CONTACT =
  /(?:怎么|如何|哪里|在哪|能|可以|有没有|有|要|加|进|联系|找).{0,12}(?:客服|人工|售后|你们|群|微信|公众号|联系|咨询).{0,8}(?:吗|呢|么|呀|不|\?)$|(?:怎么|如何).{0,4}(?:联系|加|找|进)/;

/** Why a comment advertises or leads viewers away, if it does. */
export function advertisingIn(text: PlainText): string | undefined {
  if (ASKS_CONTACT.test(text.plain) && !/[a-z0-9]{6,}/.test(text.plain)) return undefined;
  return firstSign(SIGNS, text.plain) ?? firstSign(TIGHT_SIGNS, text.tight);
}

/** A phrase repeated over fewer characters is emphasis. */
const REPEATED_LENGTH = 16;

/** Why a comment says nothing: keyboard mashing, symbol walls, one phrase over and over, marks piled up. */
export function gibberishIn(text: PlainText): string | undefined {
  const { plain, tight, raw } = text;
  if (text.markShare > 0.5 && raw.length > 8) return GIBBERISH;
  if (isMashed(plain) || isDigitWall(tight)) return GIBBERISH;
  const repeated = tight.length < REPEATED_LENGTH ? null : /(.{3,20}?)\1{3,}/u.exec(tight);
  if (repeated !== null && repeated[0].length >= REPEATED_LENGTH && new Set(repeated[1]).size > 1) {
    return '一句里重复刷 · one phrase over and over';
  }
  const symbols = raw.replace(/[\p{L}\p{N}\s\p{Extended_Pictographic}\p{Emoji_Component}[\]]/gu, '').length;
  if (raw.length >= 12 && symbols / raw.length > 0.7 && new Set(raw).size > 4) return GIBBERISH;
  return undefined;
}

/** Keys held down: longer than any number a buyer has, of few figures. */
function isDigitWall(tight: string): boolean {
  return tight.length >= 20 && /^\d+$/.test(tight) && new Set(tight).size <= 4;
}

/** Latin letters that no language writes: long runs without vowels, keyboard rows, random ideographs are left. */
function isMashed(plain: string): boolean {
  for (const word of plain.match(/[a-z0-9]{7,}/g) ?? []) {
    if (/^\d+$/.test(word)) continue;
    if (
      /(?:asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer|wert|erty|rtyu|tyui|yuio|uiop|zxcv|xcvb|cvbn|vbnm|lkjh|poiu)/.test(
        word,
      )
    )
      return true;
    const letters = word.replace(/\d/g, '');
    if (/^(?:ha|he|hi|xi|lo|oh|ah|ja|je|[hxlawe]+|[a-z]{1,2})+$/.test(letters) && new Set(letters).size <= 3)
      continue;
    if (letters.length >= 7 && /[^aeiouyv]{6,}/.test(letters)) return true;
    const changes = word.match(/[a-z](?=\d)|\d(?=[a-z])/g)?.length ?? 0;
    if (word.length >= 10 && changes >= 4 && plain.length - word.length < 6) return true;
  }
  return false;
}
