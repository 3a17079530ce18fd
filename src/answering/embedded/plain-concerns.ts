import type { Concern } from './concern.ts';

/** What the plainest words ask: of what it is made, its colours, its sizes, its parts, its months and hours. */
export const PLAIN_CONCERNS: readonly Concern[] = [
  {
    asked: /(多久|几分钟|到点|到时间|时间到)(会|就|能)?(自动|自己)?停/,
    stated: /自动停|定时|计时|提醒/,
    leads: true,
  },
  {
    asked: /(孩子|小孩|娃|宝宝|狗|猫).{0,3}(误)?(吃|吞|舔|喝)(了|到|进)/,
    stated: /误食|儿童|安全提示|警示/,
    leads: true,
  },
  {
    asked:
      /(能|可以|最多)?(背|抱|坐|放|挂|承|承受|驮|载|撑|吊|压|站|躺|扛|顶)(得)?(住|起|下)?(多重|多少斤|几斤|多沉|多胖|多少公斤|\d+ ?(斤|公斤|kg))/,
    stated: /承重|载重|限重|承载|max\w* (load|weight)|weight limit|\bload\b/,
    leads: true,
  },
  {
    asked:
      /(放|用|倒|加|挤|舀|滴|喷)(几|多少|一|半)(个|颗|片|滴|泵|勺|毫升|瓶盖|盖|袋|包|粒)?(够|行|$|吗|不)|一次(放|用|倒|加|挤|舀|喷)(多少|几)|几斤(衣服|米|水).{0,3}(放|用|加)/,
    stated: /用量|用法|剂量|投放|使用方法|dose|dosage|usage/,
    isByName: true,
    leads: true,
  },
  {
    asked: /酿造|配制|勾兑|固态|液态|纯粮|发酵|brewed|fermented/,
    stated: /工艺|发酵|酿|类型|原料|process|brew|ferment/,
    isByName: true,
  },
  {
    asked: /能听|扫码听|听故事|有声|音频|audio|listen/,
    stated: /音频|有声|扫码|audio/,
    isStrict: true,
  },
  {
    asked:
      /(炒|煎|炸|凉拌|炖|煲汤|烤|蘸|拌)(菜|肉|着|饭|面|沙拉)?(吃)?(吗|行|能|可以|合适|不|么)|高温|(fry|cook|bake|roast|drizzle|dress)(ing)? with/,
    stated: /用法|用途|烟点|吃法|适合.{0,4}(拌|炒|煎)|smoke point|suitable for/,
  },
  {
    asked:
      /第(二|2|两)(件|支|个|瓶|盒|双|条|份|杯).{0,6}(便宜|优惠|折|半价|多少)|(买|拍)?(两|2|多|三|3|几)(件|支|个|瓶|盒|双|条|份|箱|袋|包)(有|能|会|可以)?(没有)?(便宜|优惠|折|划算|送)|(buy|get) (two|2|three|3|more).{0,16}(cheaper|discount|off|deal)|multi.?buy|bundle/,
    stated: /多件|第(二|2)|满减|立减|满\d|拍(2|两)|组合价|两件|多买|multi.?buy|bundle|for (two|2|three|3)/,
    leads: true,
  },
  {
    asked: /(进水|泡水|进了水|water damage|got wet).{0,8}(保|管|修|赔|换|cover|warranty)/,
    stated: /进水|人为|liquid|water damage|accident/,
    leads: true,
  },
  {
    asked:
      /多久.{1,5}(一次|一回|一遍|一换)|几(天|个月|周|小时).{1,4}(一次|一回|一遍)|how often|how frequently/,
    stated: /间隔|周期|频率|频次|每.{1,4}(换|洗|清|浇|加|补|涂)|interval|how often|\bevery\b/,
  },
  {
    asked:
      /(能|可以)?(亮|照|点|待机|拍|骑|飞|工作|按|震|加热|制冷|通话|放音乐)(得|个)?(多久|几个?小时|多长时间|几天)|一直开着/,
    stated: /续航|使用时间|使用时长|工作时间|使用时间|待机|run ?time|battery life/,
    leads: true,
  },
  {
    asked:
      /[暖黄白冷自]然?光(还是|或|吗|么|的|不)|(黄|白|暖)的?光|色温|warm or (cool|cold|white)|colou?r of the light/,
    stated: /色温|光色|colou?r temp|\bkelvin|light colou?r/,
    leads: true,
  },
  {
    asked:
      /传(输|文件|照片|数据|东西)|拷(东西|文件|贝)|速率|transfer (speed|files|data)|data (speed|transfer)/,
    stated: /传输|速率|读写|\bdata\b|transfer|mbps|gbps/,
    leads: true,
  },
  {
    asked:
      /投屏|视频输出|接(显示器|投影)|连(显示器|电视)|mirror|external (monitor|display|screen)|to (a |my )?(monitor|tv)\b/,
    stated: /投屏|视频|显示输出|hdmi|screen|video|mirror/,
  },
  {
    asked: /米家|智能家居|联网|连(网|wifi|无线|蓝牙)|wi-?fi|蓝牙|bluetooth|\bapp\b/,
    stated: /\bapp\b|联网|wi-?fi|蓝牙|智能|控制|bluetooth|connect/,
  },
  {
    asked: /好(卸|洗掉)|卸(得|不|起来|吗)|怎么卸|hard to (remove|get off)|take (it|this) off at night/,
    stated: /卸妆|卸除|清洁方式|remov/,
  },
  {
    asked: /虫卵|(消毒|杀菌|灭菌)(过|处理|了|没)|无菌|sterili[sz]ed/,
    stated: /消毒|灭菌|杀菌|steril/,
    isStrict: true,
  },
  { asked: /肥(料|力|效)|施肥|fertili[sz]|\bfeed\b.{0,6}plant/, stated: /肥|fertili|feed/ },
  {
    asked: /零下.{0,4}(度|℃)|(-|minus )\d+ ?(度|℃|c\b|degrees)|负.{1,3}度/,
    stated: /零下|温标|适温|舒适温度|保暖|warmth|comfort|temperature rating|\btog\b/,
    isStrict: true,
  },
  {
    asked: /(几|多少|[一二两三\d])层(布|面料|料子|绒|纸|玻璃)|钻绒布|防绒布/,
    stated: /层|防钻绒|钻绒布|防绒布|\bply\b/,
    isStrict: true,
    isByName: true,
  },
  {
    asked:
      /(选|拍|买|穿|要|拿|订|挑|换)(什么|啥|几|多大|哪个)?(码|号|尺码)|什么码|啥码|what (size )?(do|should|would) i (order|get|buy|go for|take)|(which|what) size|size up|size down|true to size|(i'm|i am|i take|usually|normally) (an?|in a) (uk |us |eu )?(size )?\d{1,2}\b(?! (year|month))/,
    stated:
      /选码|尺码(体重|身高)?对照|(腰围|胸围|体重|身高)对照|推荐码|尺码(建议|推荐)|sizing|fit advice|size (guide|chart|advice)/,
    isByName: true,
    leads: true,
  },
  {
    asked: /[一二三四两\d]尺[一二三四五六七八九半\d]|腰围?.{0,4}\d|\d ?(寸)?.{0,2}的?腰/,
    stated: /腰围|腰/,
    isByName: true,
    leads: true,
  },
  {
    asked:
      /(?<!\d)(2[1-9]|3\d|4[0-8])(\.5)?(码|号)?的?脚|\bdo (they|you|it) (do|go|come|have) .{0,12}\b\d{1,2}(\.5)?s?\b/,
    stated: /尺码|鞋码|码数|\bsizes\b/,
    isByName: true,
    leads: true,
  },
  {
    asked:
      /有(没有)?(什么|啥|哪些|几个|几种)?(颜|花|色|款色)|(有|来|要|出)(没有|木有)?(个)?(大|酒|枣|深|浅|天|藏|墨|军|奶|米|粉|玫|珊瑚)?(红|黑|白|蓝|绿|黄|紫|粉|灰|橙|棕|咖|米|杏|驼|卡其|银|金|裸)(色)?(的|款)?(吗|么|没|不|嘛|[?？]|$)|[红黑白蓝绿黄紫粉灰橙棕]的(有|还有|没)|got (it|them|one|any)? ?in |(in|do|have|come in|any|the) (a )?(\w+ )?(black|white|red|blue|green|grey|gray|pink|purple|yellow|orange|brown|navy|cream|beige|silver|gold|teal)( one)?s?\b(?! (light|tea|pepper|wine|rice|chocolate|bean|meat|bread|hair|skin|wash))/,
    stated: /颜色|配色|花色|色号|\bcolou?rs?\b|shades?\b|色(?=可选)/,
    isByName: true,
    leads: true,
  },
  {
    asked:
      /(?<!\d)(2[1-9]|3\d|4[0-8])(\.5)?( ?码)?(的)?(脚|能穿|穿|有)?(的)?(有(没|吗|嘛|不|么)|脚|能穿|码)|(最大|最小|大码|小码|加大|特大).{0,4}(到)?(多大|几|多少|有|号|码|吗|没)|[x]{1,4}l(的)?(有|还有|吗|没)|(有(没有)?|到)[x2345]{1,4}l|(两|二|三|[一二三四]|\d)尺[一二三四五六七八九半\d]|腰围?.{0,3}[一二三四\d]尺|\bdo (they|you|it) (do|go|come|have) .{0,12}\b\d{1,2}(\.5)?s?\b|\bsize (up|down|\d)|\d{1,2}(\.5)?s\b(?=\?|$)|(i'm|i am|she's|he's|takes?|usually|normally) (an?|in) (uk |us |eu )?(size )?\d{1,2}\b(?! (year|month))|(round|around) (the|his|her|my) (chest|waist|neck|tummy|belly|girth|head|wrist)|\d ?(cm|inch\w*|in|") .{0,10}(chest|waist|neck|girth|hips?|bust|head)/,
    stated: /尺码|鞋码|码数|选码|腰围|尺寸对照|\bsizes?\b|sizing|\bfit\b|size (guide|chart|advice)|chest/,
    isByName: true,
  },
  {
    asked:
      /wide (feet|foot|plates|fit|width)|narrow (feet|foot|fit)|broad feet|chunky (feet|calves)|bunion|plates of meat|脚(背|面|掌|板)?(高|宽|胖|肥|厚)|脚(趾|拇).{0,3}外翻|[宽胖肥]脚/,
    stated: /\bwidth\b|wide|\bfit\b|鞋宽|楦|脚背|脚宽|加宽|宽度/,
    leads: true,
  },
  {
    asked:
      /(小|直|喇叭|阔|宽|锥|窄|哈伦|铅笔|紧身|修身|九分|高腰|低腰)[脚筒腿]?(裤|款|版)|腿粗|大腿粗|胯(大|宽)|版型|(bootcut|skinny|slim|straight|tapered|regular|cropped|oversized)\b/,
    stated: /版型|裤型|款式|腰型|\bfit\b|\bcut\b|style/,
    isByName: true,
  },
  {
    asked: /化(不|得)(化)?(得)?开|溶(解|得|不)|残留|洗不干净|dissolv|residue/,
    stated: /溶解|溶化|残留|速溶|dissolv|residue/,
    isStrict: true,
  },
  {
    asked:
      /(有|带|加|含|是)(没有)?(里)?(绒|毛|棉)(的)?(吗|么|没|不|还|[?？]|$| )|(哪|大腿|裤脚|里头|里面|脚趾|鞋头|帽子|袖子).{0,4}(有|也有|带|加)(没有)?(绒|毛|棉)|绒.{0,2}厚|(fleece|fur|fleecy|thermal).?lin/,
    stated: /内里|里料|内衬|加绒|绒厚|里布|填充|\blining|lined/,
    leads: true,
  },
  {
    asked: /烘干(机)?|(扔|放|进|丢).{0,2}烘|tumble|dryer\b|drier\b/,
    stated: /烘|tumble|dryer|drier/,
    isStrict: true,
  },
  {
    asked: /干洗|(送|拿去).{0,3}(洗衣|干洗)店|dry.?clean/,
    stated: /干洗|dry.?clean/,
    isStrict: true,
  },
  {
    asked:
      /(能|要|够)?(顶|撑|管|用|吃|喝)(得|到|个)?(多久|几天|多长时间|多少天|几个月|一个月|半个月|多少顿|几顿)|how long .{0,14}(bag|pack|bottle|tub|tin|roll|box|jar|tube).{0,6}last|(bag|pack|bottle|tub|tin|roll|box|tube) last/,
    stated:
      /使用天数|可用天|使用时长|可用次数|用多久|使用周期|可洗|可用(?!于|洗|微|电|于)|份数|次数|天数|\blasts?\b|servings|washes|loads|\bdays\b/,
    isByName: true,
    leads: true,
  },
  {
    asked: /(多久|几秒|多快|快不快|要不要等).{0,3}(成|结|凝|变)(坨|团|块)|成坨|结坨|clumps?\b/,
    stated: /结团|成团|clump/,
    leads: true,
  },
  {
    asked: /除臭|去味|吸味|留香|香味?.{0,4}(留|持|保持)|deodori[sz]|odou?r control|scent last/,
    stated: /除臭|去味|留香|持香|deodor|odou?r|throw/,
    isStrict: true,
  },
  {
    asked:
      /模特|图(上|里|片|中).{0,4}(人|女|男|姑娘|那个|模)|(the )?model('s| is| wear|'s wearing)|(girl|guy|lady|woman|man) in the (pic|photo|picture|ad)/,
    stated: /模特|model/,
    leads: true,
    isStrict: true,
  },
  {
    asked:
      /(充放|循环).{0,3}(多少|几)(百|千)?次|(充|充电)(了)?(多少|几)(百|千)?次.{0,6}(坏|不行|衰|报废|换)|循环(次数|寿命)|电池寿命|charge cycles?|how many (charges|cycles)/,
    stated: /循环|寿命|cycle/,
    isStrict: true,
  },
  {
    asked:
      /(充满?一次|一次充电|充一回|一格电|满电).{0,6}(多久|几天|几个?小时|多长|多少|几次)|per charge|single charge|full (charge|whack|power|blast|beam|tilt)|(before|until|till) it (dies|runs out|goes flat|conks)/,
    stated: /续航|使用时间|使用时长|工作时间|播放时间|run ?time|battery( life)?|per charge/,
    leads: true,
  },
  {
    asked:
      /(放|存|囤|留|搁|屯)(到|得到|在家).{0,8}(坏|过期|行|吗|不|么|变质|能吃|能用)|吃不完|用不完|会不会(过期|坏|变质)|before (next )?(summer|winter|christmas|xmas|spring|year)|stock up/,
    stated: /保质|有效期|赏味|最佳(食|饮|赏)|best before|shelf life|use by|expir/,
    leads: true,
  },
  {
    asked:
      /(after|once|when) (i|you|it|its|it's|it is|i've|they're) ?(crack|open|pop|broke|break|cut|start)\w*|crack (it|them) open|开(了|完|过)?(封|盖|瓶|罐|包|袋)?(以后|之后|后)?.{0,4}(多久|几天|几个月|能放|要用完|要吃完)|开了(能|可以)放/,
    stated: /开封后|开启后|开盖后|开瓶后|打开后|拆封后|opened|after opening|once open/,
    leads: true,
  },
  {
    asked:
      /(用|拿|拿啥|什么|啥|怎么|咋).{0,3}(包|打包|包装|装)(的|好|过来|寄|$| )|(会不会|会|别).{0,4}(路上|半路|到).{0,3}(坏|臭|化|碎|馊|变质)|how.{0,10}(packed|packaged|wrapped|packag)|packag/,
    stated: /包装|泡沫箱|干冰|冰袋|冷链|快递|packag|insulated|ice pack|courier|delivery/,
  },
  {
    asked:
      /抽检|送检|检测|检验|药残|农残|药水|激素|抗生素|重金属|甲醛(超|含|多)|合格(吗|不|证)|质检|lab.?test|third.?party test/,
    stated: /检测|检验|抽检|药残|农残|报告|甲醛|test|report/,
  },
  {
    asked:
      /(除了|还|都|里头|里面|另外)?.{0,3}(加|放|掺|添)了?(啥|什么|哪些|东西)|保水剂|添加|磷酸盐|增稠|胶(吗|不)|(有|含|加)(没有)?(防腐|香精|色素)|what.?s in (it|them|this)|anything (else )?added|additives?/,
    stated: /配料|成分|原料|添加|ingredients|additive/,
  },
  {
    asked:
      /(坐|椅|凳|沙发|座)(着|面|垫|的)?.{0,3}(离地|多高|高不高|高度|矮)|seat height|how high .{0,8}(seat|sit)/,
    stated: /坐高|座高|座面高|椅高|seat height|height of (the )?seat/,
    leads: true,
    isStrict: true,
  },
  {
    asked: /扛|背(着|起来).{0,3}(重|沉|累)|拎着(重|沉)|拿着(重|沉)|抱着(重|沉)/,
    stated: /(?<!承|载|限|体)重(?!复|力)|(?<!max\w* )weight(?! limit)/,
    isByName: true,
  },
  {
    asked:
      /(收纳|旅行|便携|外带|出差|盒)(着)?.{0,4}(盒|袋|包|装)|(带|有|送|配)(个|没有)?(旅行|收纳|便携|保护)?(盒|袋|套|壳|包)(子|装)?(吗|么|没|不|的)|(carry|travel|storage|protective) ?(case|bag|pouch|box)|(case|pouch|bag) (with|included|come)/,
    stated: /收纳袋|收纳盒|旅行盒|便携|配件|礼袋|手提袋|附送|\bcase\b|pouch|\bbag\b|accessor|included/,
  },
  {
    asked: /(带|有|配|送|含|自带)(个|没有|不带)?盖(儿|子)?(吗|么|没|不|[?？]|$| )|盖子|锅盖|\blid\b|\bcap\b/,
    stated: /盖|\blid\b|\bcap\b/,
    leads: true,
    isStrict: true,
  },
  {
    asked:
      /(最高|最低|能到|到得了|到).{0,3}\d{2,3} ?(度|℃|°)|\d{2,3} ?(度|℃|°c?)(能|行|吗|不|可)|(go|goes|get|gets|up) (up )?to \d{2,3}\b/,
    stated: /温度|控温|耐热|耐温|温区|temp|heat resist/,
    isByName: true,
  },
  {
    asked: /擦了?.{0,2}脸?.{0,2}(白|惨白)|假白|泛白|像?鬼一样|白(得|成)(跟|像)|white cast|ghost/,
    stated: /假白|泛白|妆感|妆效|肤感|质地|white cast|finish|tint|texture/,
    leads: true,
  },
  {
    asked:
      /\b(aa|aaa|9v|button cell|coin cell)s?\b|(need|take|takes|use|uses|want) (any )?batteries|(要|装|用|放)(不要|不用)?(几节|什么)?(电池|干电池|[57五七]号)/,
    stated: /电池|供电|batter|power(ed)?\b/,
    leads: true,
  },
  {
    asked: /(?<![a-z])aux(?![a-z])|headphone (jack|socket)|耳机(孔|口)|3\.5|jack\b|wired/,
    stated: /\baux|jack|3\.5|耳机(孔|口)|音频口/,
    isStrict: true,
    leads: true,
  },
  {
    asked:
      /(link|pair|connect|join|sync) (up )?(two|2|both|another|a second|a couple)|stereo|(两|2)(个|台)(一起|同时|串联|组|配对)|组(成)?(立体声|双)/,
    stated: /stereo|\bpair|two units|multi|立体声|串联|配对|双机/,
    leads: true,
  },
  {
    asked:
      /(keep|reuse|re-use|use) .{0,10}(jar|tin|bottle|box|pot|tub|container)|(jar|tin|bottle|box|tub) (again|after)|(瓶|罐|盒|杯|桶|箱)(子)?(留着|能再用|还能用|可以再|能装)/,
    stated: /\bjar|\btin\b|container|reusab|refill|瓶|罐|盒|可重复/,
  },
  {
    asked:
      /(seen?|visible|show up|spot(ted)?) .{0,10}(night|dark)|reflect|hi.?vis|反光|夜(里|晚).{0,4}(看得见|显眼|安全)/,
    stated: /reflect|visib|反光|夜光|hi.?vis/,
    leads: true,
  },
  {
    asked:
      /(stay|keep|keeps|kept|feet|socks|shoes?).{0,12}\bdry\b|\bbog\b|\bmud(dy)?\b|stream|river|wade|趟水|蹚水|泥地/,
    stated: /waterproof|water.?(resist|repel)|membrane|splash|ipx?\d|防水|防泼/,
    leads: true,
  },
  {
    asked:
      /(double|single|king|queen|twin|super.?king|small double|cot|bunk) (bed|size|mattress)|cover (a|my|the|our)\b|[一二]米[二五八]?(的)?(床|宽)|双人床|单人床/,
    stated: /尺寸|规格|适用床|\bsizes?\b|dimension|\bfits?\b/,
    isByName: true,
  },
  {
    asked: /\bam or pm\b|morning or|night or|day or night|什么时候(用|涂|抹|擦|吃|喝)|早上还是|早晚/,
    stated: /when to use|\bwhen\b|morning|evening|night|daily|使用时间|用法|早|晚/,
    leads: true,
  },
  {
    asked:
      /(charger|charging|usb|power|type.?c)? ?(lead|cable|wire)\b.{0,12}(with|include|come|box|get)|(get|come|include)\w* .{0,14}(lead|cable|wire)\b/,
    stated: /cable|\blead\b|charging|in the box/,
    leads: true,
  },
  {
    asked: /scoville|\bshu\b|hottest|辣(度|不|到)|(微|中|特|变态|爆)辣|能吃辣|不能吃辣|怕辣/,
    stated: /scoville|\bshu\b|\bheat\b|spic|辣/,
    leads: true,
  },
  {
    asked:
      /(ate|eats?|eaten|chew(ed|s)?|destroy(ed|s)?|shred(s|ded)?|wreck(ed|s)?) .{0,16}(last|one|it|them|week|day|everything)/,
    stated: /chew|bite|tough|durab|replacement/,
    leads: true,
  },
  {
    asked:
      /(after|past|beyond|until|for) (xmas|christmas|the holidays|boxing day|new year|his birthday|her birthday)|(过年|年后|节后|春节).{0,6}(退|换)/,
    stated: /christmas|gift|extended return|holiday|年后|春节/,
  },
  {
    asked:
      /(授权|正宗|地标|地理标志|正牌|原厂|官方|旗舰)(的|吗|么|没|不|书|店|货)?|official|genuine|authori[sz]ed/,
    stated: /授权|地理标志|第三方|关联|正品|原厂|产地|official|genuine|authori/,
  },
];
