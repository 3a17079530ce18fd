import type { PlainText } from './plain-text.ts';
import { firstSign, type Sign } from './verdict.ts';

const INSULT = '辱骂 · insult';
const THREAT = '威胁或诅咒 · threat or curse';
const HARASSMENT = '骚扰 · harassment';
const SLUR = '歧视 · slur';

/**
 * Read without separators, so that `傻*逼` is `傻逼`. Words inside innocent longer ones are exempted where
 * they stand: 去死皮 (exfoliation), 滚筒 (drum), 恶心反胃 (a symptom), 我妈的 (my mother's).
 */
const SIGNS: readonly Sign[] = [
  {
    reason: INSULT,
    pattern:
      /(?:你|就你|看|这|那)(?:这|那|副|个)*(?:德行|德性|熊样|怂样|鬼样|死样|嘴脸|逼样|衰样)|骗.{0,6}的(?:垃圾|东西|狗|畜生|玩意)|装(?:什么|啥)(?:清纯|纯洁|可怜|无辜|好人|大尾巴|嫩|高贵)|智商(?:堪忧|捉急|不够|不在线|税主播)|普信|下头(?:男|女|主播)|卖笑|恶臭|戏精(?:主播|附体)|绿茶(?:婊|女)|油腻(?:男|大叔)|狗都不(?:吃|用|买|看|理|要|穿)|(?:说话|讲话|唱|主播|你).{0,4}(?:狗|驴|猪|鸡|鬼)(?:叫|嚎|吠)|你长(?:这样|成这样|那样|这么).{0,2}(?:吓|丑|恶|难看|磕碜|辣|也|还)|日你(?:仙|先)人|听你(?:说话|讲话|声音).{0,4}(?:想吐|恶心|反胃|烦)|算个(?:屁|球|鸟|锤子|鸡毛)|乱吠|狂吠|(?:恶心|破烂|狗屁|骗人|丢人|缺德|垃圾|什么破烂)的?(?:玩意|东西|货)|你(?:妈|爸|爹|娘|爷|奶奶|祖宗|全家|家人|孩子).{0,4}知道.{0,8}(?:骗|坑|卖假|丢人|这副)|昧(?:着)?良心|丧良心|没良心|缺(?:大)?德|无耻|卑鄙|下作(?!料)|下流|龌龊|恶毒|歹毒|蛇蝎|人模狗样|狗改不了|狼心狗肺|猪狗不如|禽兽|厚脸皮|臭不要|死鱼脸|大饼脸|整容(?:脸|怪|失败)|假脸|破锣嗓|公鸭嗓|娘娘腔|半身不遂|你(?:是)?(?:没|缺)(?:妈|爹|爸|娘)|垃鸡|拉鸡|[装妆](?:nmb|13|叉|x)|(?:傻|煞|s)(?:13|叉|乂)(?![0-9])|(?<![a-z])nm[s$5]l|(?<![a-z])(?:nmb|nmgb|cnmd|rnmd|hjb|wcnmb|dsb|nbcs)(?![a-z])/,
  },
  {
    reason: INSULT,
    pattern:
      /你(?:们)?(?:这|真是|就是|才是|tm|特么)?(?:一)?(?:个|只|群|帮|条|头|坨|窝)(?!老(?:师|板|铁)|小(?:可|机|天|姐|仙|妖|宝|红|黄|店|样|礼|优|活)|大(?:美|帅|宝|优|红|主|店|活|福|神|佬|礼|码))(?:大|小|臭|死|老|破|烂|狗|没|傻|蠢|憨|瓜|龟|王八|畜|垃|废|骗|伞兵|司马|孙|杂|混|贱|奸|黑心|吸血|二|智障|脑|丑|肥|猪|逼|扑|瘪|缺)(?:.{0,4}(?:货|东西|蛋|种|子|贼|鬼|玩意|骗|逼|b|人|狗|猪|兵|马|憨|皮|犊|批|废物|圾|障|残|商|怪|八|三)|$)|(?:你|主播|他|她)(?:个|是|这|就是|真是|真).{0,2}(?:伞兵|司马|铁憨憨|瓜皮|瓜娃子|哈麻?批|龟儿子|瘪三|小赤佬|扑街|仆街|痴线|十三点|下三滥|臭卖货|鼠辈|窝囊废)|(?:丢|屌|叼|顶)你(?:个|老母|老味|肺)|食屎|麻辣隔壁|奶奶个(?:腿|熊)|滚犊子|仙人板板|^(?:伞兵|司马|司马主播|nt)$|🖕|黑心(?:烂肺|肝|肠)|烂心肝|丧(?:尽)?(?:天|良)(?:良|心)|烂(?:人|货(?!车))|脑[子袋]?(?:被|让)(?:门|驴|猪|马)|(?:颜值|长相|脸|样子|模样|这副).{0,8}(?:吓(?:死|坏|到)|倒胃口|辣眼睛|影响食欲|想吐)|不得(?:house|好报|好si)|(?:长(?:成|得)?(?:这样|那样|这么)|这样|那样|你)?(?:也|还)(?:好意思|有脸|敢有脸|配)(?:开播|出来|直播|卖|播|说|活|当|做)|恬不知耻|不知廉耻|厚颜无耻|没皮没脸|丢人现眼|不害臊|(?:脸皮|脸)(?:真|可真|也太|怎么这么|比.{1,4})厚|要(?:点|不要)脸|狗眼|眼瞎|龟孙|缺心眼|二百五|白眼狼|智商(?:欠费|感人|低下|为[0零负])|土鳖|辣眼睛|荡妇|捞女|坐台|出来卖(?!货|东西)|不男不女|阴阳人|猥琐(?:男|女|的)|天打雷劈|遭?雷劈|下地狱|进棺材|火葬场|(?:你|主播|商家|卖假货的?).{0,6}(?:遭|得|会有)报应|瞎(?:几把|鸡巴|jb|逼|bb)|(?:几把|鸡巴|屄)(?!蛋)|你们?全家(?:都|是|才)|长(?:得|的)(?:真|好|就|也|太)?(?:跟|像|和|似)(?:个|头|只|一[个头只])?(?:猪|鬼|狗|驴|猴|癞|蛤蟆|妖|怪|屎|僵尸)|丑(?:女|男|人多|婆|货|鬼|东西)|看(?:见|到)(?:你|主播).{0,5}(?:想吐|恶心|反胃|就烦)|傻(?:der|d(?![a-z])|冒|帽|蛋|货|狍|大姐|娘们|老帽)|算(?:个)?(?:什么|啥|哪门子)(?:东西|玩意|鸟|葱)|算老几|你(?:是)?(?:什么|啥)(?:东西|玩意)|死(?:女人|婆娘|老太婆|变态|丫头|老头|男人|穷)|什么破(?:主播|玩意|店|东西)/,
  },
  {
    reason: HARASSMENT,
    pattern:
      /陪(?:我|老子|哥|大爷)(?:一?晚|睡)|(?:陪|和|跟)(?:我|哥)睡|(?:你|主播|她|小姐姐|小妹妹?|美女).{0,3}睡一晚|睡一晚.{0,3}(?:多少钱|多钱|几(?:块|多|钱))/,
  },
  {
    reason: INSULT,
    pattern:
      /[傻煞沙杀啥]\s?[逼比屄币叉鼻笔]|傻(?:x|b|缺|子(?!瓜)|屌|叼|吊|狗)|(?:煞|沙)(?:b|雕(?!可爱|得))|[操艹肏日干草][你尼泥](?:妈|马|吗|麻|大爷|全家|祖宗|娘|爹)|(?:草|艹)泥马|[你尼](?:妈|马)(?:的(?![手朋包年衣裤皮鞋生身头]|(?:年纪|喜欢))|逼|死|炸|没了|b)|他(?:妈|马)的|特么的|妈了个|妈卖批|妈蛋|麻痹|mlgb|去你(?:妈|大爷|的吧)|(?<![我的咱妈给她你他])妈的(?!话|[吗么年手])|狗(?:东西|日的|逼|屁不通|娘养|腿子|杂种|主播|玩意)|王八(?:蛋|羔)|杂种|畜生|牲口|(?:脑残|智障|弱智|白痴|蠢货|蠢猪|废物|饭桶|人渣|败类|贱人|贱货|贱b|贱婢|婊子|绿茶婊|臭不要脸|不要脸|没脸没皮|死骗子|臭傻|神经病(?!学|科)|有病(?:吧|啊|是吧|就去)|脑子(?:有病|进水|有坑|不好使|被驴)|丑八怪|丑逼|丑死|死胖子|死肥|肥猪|猪头|死猪|臭猪|八婆|泼妇|老女人|土包子|乡巴佬|穷逼|屌丝|sb主播|恶心死|真恶心|恶心人|令人作呕|长得.{0,4}(?:丑|恶心)|丑得|(?:你|主播|长得)(?:真|好|太|这么)丑|吃屎|喂屎|吃翔|狗屎|屁话|放屁|放你的?屁|装逼|装b|煞笔|骗子(?:主播|直播间|店|公司|滚|死|一个|平台|去死)|(?:大|死|老|臭|一群|都是|就是|全是|个)骗子|骗人(?:的(?:主播|垃圾|狗|东西))|黑心(?:商家|主播|店)|奸商|(?:垃圾|辣鸡|拉圾|乐色|laji)(?:主播|东西|产品(?!袋)|玩意|店|直播间|货|人|公司|平台|质量)|(?:真|太|就是|都是|全是|好|真是|什么)(?:个|一群)?(?:垃圾|辣鸡)(?!袋|桶|分类|处理|车)|^(?:垃圾|辣鸡)$|不是人|没教养|没素质的|有娘生|没妈|孤儿|脑瘫|低能|二逼|二b|憨批|憨逼|蠢b|蠢逼|逼养|装什么(?:逼|蒜)|臭(?:婊|b|逼|三八)|贱不贱|犯贱)/,
  },
  {
    reason: INSULT,
    pattern:
      /滚(?:$|吧|啊|出|蛋|犊|远|开|去(?!睡|上班|学|写|吃|洗|工作|看书|复习)|你|回|下播|下去|一边|粗)|(?:给我|快|赶紧|都给我)滚(?!筒|轮|水|烫|珠|动)|闭嘴|闭上.{0,4}嘴|住嘴|shabi|sha bi|caoni|nimabi|cnmb?(?![a-z])|nmsl|wcnm|wdnmd|(?<![a-z])(?:nmd|tmd|tnnd|rnm|sb|nc|sbzb|2b|zz|ntm|djb|fw)(?![a-z0-9])/,
  },
  {
    reason: INSULT,
    pattern:
      /(?:你们?|主播|老板|商家|他|她|运营|店家|客服)(?:们|家)?(?:真的?|就|都|全|也|简直|才|这种)*(?:是|像|跟|不就是)(?:一|个|群|只|头|条|坨|一样)*(?:猪(?!肉|蹄|年|油)|狗(?!派|年|粉|血|粮|狗|头)|鸡(?!蛋|肉|汤|血)|驴|牲口|垃圾|废物|骗子|小偷|强盗|白痴|傻子|傻(?!瓜式)|疯子|蠢|小丑|妖怪|怪物|屎|癞蛤蟆|恐龙|孬种|狐狸精|土匪|吸血鬼|贱)|(?:真|太|可真|好)(?:tm|他妈|特么|tmd|踏马|t?nd)*(?:的)?(?:垃圾|恶心|下贱|贱(?!卖|价)|蠢|不要脸)(?!袋|桶|想|反胃|吗)|狐狸精|(?:给|跟)?(?:老子|爷|我|姐)(?:赶紧|快)?(?:爬|滚|死)(?!山|楼|坡|行|宠)|丑(?:成|到|出|死|爆|八怪|逼|拒)|长成这(?:样|副)|(?:这|一)(?:副|幅)(?:嘴脸|德行|德性|死样|鬼样)|(?:真|太)(?:tm|他妈)|(?:祝|希望|诅咒|巴不得|盼)(?:你|主播|你们|这家|他|她).{0,6}(?:死|倒闭|破产|出事|车祸|得病|得癌|绝后)|怎么(?:还)?(?:不|没)(?:去死|死(?!机))|恶心(?:死|到|人|的主播|的东西)|(?:没|缺)(?:脑子|脑|心眼|德)(?:的|吧|$)|心肝(?:黑|被狗)|良心(?:被狗|喂狗|坏|不会痛)|(?:坑|骗)(?:爹|逼|钱的(?:东西|货))|(?:tm|他妈|特么|妈的|踏马).{0,6}(?:骗|坑|卖|假|破)/,
  },
  {
    reason: THREAT,
    pattern:
      /去死(?!皮|角|海)|(?:死|炸|车祸|癌|绝后|暴毙)(?:全家|你全家)|全家(?:死|都死|暴毙|火葬|爆炸|不得)|不得好死|断子绝孙|出门被车|早点死|赶紧死|怎么不去死|(?:弄|打|砍|捅|杀|掐|揍|整|干)死(?:你|他|她|主播)|(?:砍|捅|揍|杀|打)(?:了)?(?:你|主播)(?:全家|一顿|的)|小心(?:你的?)?(?:狗命|人身|走夜路)|知道你(?:家|住)(?:在|哪)|人肉(?:你|他|她|主播)|找人(?:弄|打|砍|收拾)|见你一次打/,
  },
  {
    reason: HARASSMENT,
    pattern:
      /约(?:炮|p(?![a-z])|吗(?:美女|小姐姐|妹妹))|(?:睡|上|草|操|日|干|摸|亲)(?:你|主播|她)(?:一?晚|一次|一下|多少)?(?:$|多少|要)|一晚(?:上)?多少|多少钱一晚|脱(?:衣|了|光|一件|下来|掉(?:衣|外|上))|露(?:胸|奶|点|腿|一下|个)(?!营)|(?:大|看|摸|好大的?)(?:奶子|胸(?:部)?(?!围|针|口|罩|衣)|咪咪|屁股|波)|奶(?:子|好大)|骚(?:货|逼|b|鸡|女|不骚)|发骚|真骚|好骚|好涩|色情|裸(?:聊|播|照|体)|看(?:你|主播)?(?:裸|内裤|胸|底裤|腿毛)|做我(?:小三|情人|炮友)|卖(?:淫|身|肉)|鸡婆|陪睡|包养|口活|硬了/,
  },
  {
    reason: SLUR,
    pattern:
      /死(?:黑鬼|gay|基佬|同性恋|娘炮|变态|残废|瘸子|聋子|瞎子|农村人)|黑鬼|棒子国|小日本鬼|支那|尼哥|娘炮|死人妖|人妖|残废|(?:河南|东北|上海|广东|外地|农村|乡下)(?:人|佬)(?:都是|就是|真|滚|全是)/,
  },
];

const SIGNS_EN: readonly Sign[] = [
  {
    reason: INSULT,
    pattern:
      /\b(?:f[uv]?c?k(?:ing|er|ed|s)?|fuk|fuq|fvck|phuck|f+[u*@#v.-]{1,3}c?[ck*@#.-]+(?:ing|er|ed|s|in|u|you|off)?|stfu|gtfo|b[i!1*@]+t?[t*]?[c*]h(?:es|y)?|biatch|a[s$*]{2}(?:hole|wipe|hat)s?|dumba[s$]{2}|jacka[s$]{2}|sh[i!1*]t(?:ty|head|show)?|bullsh[i!1*]t|cunts?|c\*nt|dick ?head|d[i!1]ckhead|wh[o0*]res?|sluts?|tw[a@]ts?|wankers?|bastards?|douche(?:bag)?|pr[i1]ck|mother ?f\w+|mofo|m[o0]r[o0]ns?|[i1!]d[i1!][o0]ts?|[i1]d10t|imbeciles?|ret[a@]rd(?:ed|s)?|dumb|dimwit|scumbags?|pieces? of (?:sh|cr|trash|garbage)\w*|pos host|trash (?:host|stream|product|seller)|garbage (?:host|stream|human|seller)|(?:such|total|utter|absolute|you(?:'| a)?re?|u r?|complete|pathetic|fat|ugly|stupid|dirty|filthy) (?:an? )?(?:\w+ )?(?:loser|clown|pig|cow|trash|garbage|scum|freak|liar|disgrace|whale|idiot|fool|joke|ugly|stupid|pathetic|disgusting|worthless)|so (?:stupid|ugly|dumb|pathetic) ?(?:$|u|you|lol|host|[.!])|stupid (?:host|woman|man|girl|robot|ai|bot|people|scam\w*|cow|stream)|ugly (?:host|face|woman|girl|hag|cow)|shut (?:the \w+ )?up|you suck|u suck|this (?:host|stream|woman) sucks|go to hell|screw you|loser|scammers? (?:die|burn|go)|lying (?:scum|bitch|pig))(?!\w)/,
  },
  {
    reason: INSULT,
    pattern:
      /\b(?:what an?|such an?) (?:pathetic|disgusting|ugly|stupid|shameless|filthy|useless|greedy|fake|dumb|total|complete)\b|\b(?:you|u|she|he|host) looks? like (?:an? )?(?:rat|pig|dog|cow|monkey|horse|witch|clown|ghost|frog|troll|toad|gorilla|trash)|\bscam artists?\b|\bshame on (?:you|u)\b|\b(?:you|u|ur|she|he|they|host|stream|streamer|seller|woman|girl|guy|shop)(?:'s|'re| is| are| r)? (?:all |such |just |so |really |a |an |the |total(?:ly)? |absolute(?:ly)? |complete(?:ly)? )*(?:trash|garbage|pathetic|disgusting|worthless|hideous|repulsive|brain ?dead|clowns?|liars?|thie(?:f|ves)|crooks?|pigs?|rats?|cows?|hags?|skanks?|scum|vile|stupid|ugly|fat|dumb|idiotic|moronic|losers?|freaks?)\b(?! (?:free|bag|can|proof))|\b(?:die|burn) (?:bitch|scum|pig)/,
  },
  {
    reason: THREAT,
    pattern:
      /\b(?:kys|kill (?:your ?self|you|u|her|him)|i(?:'ll| will|m going to|'m gonna| am going to) (?:kill|find|hurt|beat|hunt|rape|murder|punch|stab) (?:you|u|her|him)|(?:hope|wish) (?:you|u|she|he|your \w+) (?:die|dies|get cancer|burn|rot)|(?:go|just|please) die|drop dead|rot in hell|neck yourself|i know where you live)\b/,
  },
  {
    reason: HARASSMENT,
    pattern:
      /\b(?:send nudes?|nudes|show (?:me |us )?(?:your )?(?:boobs?|tits?|ass|feet|body|chest)|take (?:it|them|your \w+) off|(?:nice|big|great) (?:tits|boobs|ass|rack)|wanna (?:f\w+|bang|smash|hook ?up)|hook ?up with me|sexy time|suck my|sit on my|horny|how much for (?:a night|one night|you tonight))\b/,
  },
  {
    reason: SLUR,
    pattern:
      /\b(?:n[i1!]gg(?:er|a)s?|f[a@]gg?[o0]ts?|fag|tr[a@]nn(?:y|ies)|chinks?|ch[i1]nk|sp[i1]cs?|go back to (?:china|africa|mexico|your country)|kike|gook)\b/,
  },
];

/** Symptoms, places and goods that hold an insult's characters. */
const INNOCENT =
  /(?:我|自己|[笑哭乐]得|[兴心]得)(?:就|真|都|也|感觉|觉得|跟|像|是|个|一|大|的|好)*(?:傻(?:子|瓜|狗|缺|逼|x)|智障|白痴|废物|神经病|土包子|猪)|去死皮|死皮|恶心(?:想吐|反胃|呕|吗)|神经病学|滚筒|垃圾(?:袋|桶|分类|处理器)|干你们?(?:这行|啥|什么|嘛)|傻瓜(?:式|相机)|(?:dumb|stupid|silly) (?:question|me|q)\b|dumbbell|dumb ?bell/g;

/** Pictures that stand for the word that sounds or is so: `你🐴没了`. */
const PICTURES: Readonly<Record<string, string>> = {
  '🐴': '马',
  '🐎': '马',
  '🐶': '狗',
  '🐕': '狗',
  '🐷': '猪',
  '🐖': '猪',
  '💩': '屎',
  '🐔': '鸡',
  '🐓': '鸡',
  '🌿': '草',
  '🌱': '草',
  '🍀': '草',
  '🐢': '龟',
  '🅱': 'b',
  '🖕': '🖕',
};
const PICTURE = /🐴|🐎|🐶|🐕|🐷|🐖|💩|🐔|🐓|🌿|🌱|🍀|🐢|🅱|🖕/gu;

/** Sworn at nobody, by one who asks of the goods all the same. */
const OATH =
  /(?:^|(?<=[\s,，。!]))(?:我?(?:他|特)?妈的|特么的?|tmd|尼玛|妈蛋|我?[操艹靠草]|卧槽|wtf|damn|holy (?:shit|crap)|shit)(?!.{0,6}(?:骗|坑|垃圾|假|破|你|主播))/g;

/**
 * Why a comment insults, threatens or harasses, if it does.
 * @param asksOfGoods whether it asks something of the shop: then an oath is temper, not abuse
 */
export function abuseIn(text: PlainText, asksOfGoods = false): string | undefined {
  const calm = (words: string) => {
    const bare = words.replace(INNOCENT, '');
    return asksOfGoods ? bare.replace(OATH, '') : bare;
  };
  const tight = calm(text.tight);
  const plain = calm(text.plain);
  const found = firstSign(SIGNS, tight, plain) ?? pictured(text);
  return found ?? (/[a-z]/.test(plain) ? firstSign(SIGNS_EN, plain) : undefined);
}

function pictured({ raw, plain }: PlainText): string | undefined {
  if (raw.search(PICTURE) < 0) return undefined;
  return firstSign(
    SIGNS,
    plain.replace(PICTURE, (sign) => PICTURES[sign] ?? sign).replace(/[^\p{L}\p{N}🖕]+/gu, ''),
  );
}
