import type { Intent } from '../intents.ts';

interface IntentSign {
  readonly intent: Exclude<Intent, 'other'>;
  readonly pattern: RegExp;
}

/**
 * In order: the first that shows is the intent, so what is said more exactly stands first (运费险 before 运费,
 * 运费多少钱 before 多少钱). `几米` is the rooms' slang for how much, unless something long is meant.
 */
export const INTENT_SIGNS: readonly IntentSign[] = [
  {
    intent: 'ai-identity',
    pattern:
      /(?:你|您|主播|小姐姐|小哥哥|她|他|屏幕|这(?!个?产品)|那).{0,8}(?:是不是|是|不是|算|真的是|到底是|像).{0,6}(?:真人|活人|机器人|(?<![a-z])ai(?![a-z])|人工智能|数字人|虚拟|人类|假人|录播|录像|录的|程序|机器|合成|电脑)|(?:主播|你|她|他)(?:不?是|不是)?.{0,3}(?:假的|合成的|生成的)|(?:真人|活人)(?:吗|么|嘛|还是|在播|直播|主播|出镜|还|\?|$)|是(?:真人|活人|录播|录像|数字人|机器人|ai)|(?:ai|虚拟|数字人|机器人)(?:主播|直播|客服)?(?:吗|么|嘛|还是|吧|\?)|^(?:ai|机器人|数字人|录播)\??$|(?:are|r) (?:you|u) (?:a |an |really |even |actually )*(?:real|human|robot|ai\b|bot\b|a\.i|machine|person|virtual|fake|computer|digital|live|recorded|recording|avatar|alive)|(?:is|was) (?:this|that|she|he|it|the host|the streamer|the seller)(?: \w+)? (?:a |an |really )*(?:real|human|robot|ai\b|bot\b|recording|pre[- ]?recorded|avatar|virtual|deepfake)(?! (?:leather|gold|silver|silk|wood|tea|fur|silver|deal))|(?:real|actual) (?:person|human)|human or|(?:ai|bot|robot) or|you(?:'| a)?re (?:an? )?(?:ai|bot|robot)\b/,
  },
  {
    intent: 'service',
    pattern:
      /(?:拍|买|选|填|写|下|付|点)错|改(?:一?下)?(?:地址|颜色|尺码|订单|电话|规格)|地址.{0,6}改|取消订单|合并(?:订单|发货|付款)|change (?:my |the )?(?:address|order)|cancel (?:my |the )?order|wrong address/,
  },
  {
    intent: 'returns',
    pattern:
      /退货|退换|退款|换货|七天|7天|无理由|运费险|(?:不满意|不合适|不喜欢|不好(?:用|吃|喝)?|买错|坏了?|不对|尺寸不).{0,8}(?:退|换)|(?:能|可以|包|给|可|好|让|支持|怎么).{0,4}(?:退(?!烧|热|火|色|休)|换(?=吗|么|不|货|码|一|新|$))|退吗|退回|退了|拒收|\breturn(?:s|ed|able|ing)?\b|refund|exchange|money back|send (?:it|them) back/,
  },
  {
    intent: 'warranty',
    pattern:
      /保修|质保|三包|维修|返修|售后|(?:坏|破|碎|裂|漏)了?.{0,6}(?:怎么|咋|找谁|能修|修|包|管|赔|补|谁)|(?:包赔|破损|坏果|包坏|坏单|赔吗)|保(?:多久|几年|多长)|保换|warrant|guarantee|repair|after[ -]?sales?|(?:broken|breaks?|damaged|defective|stops? working|cracked|arrives? broken)/,
  },
  { intent: 'price', pattern: /多少钱.{0,4}包邮/ },
  {
    intent: 'stock',
    pattern:
      /(?:什么时候|啥时候|几号|哪天|多久|何时|几时|多会儿?).{0,6}(?:有货|补|上架|返场|来货|回货|再上|再有|现货)|(?<!(?:拍|买|下单|付款|订).{0,8})(?:什么时候|啥时候|几号|哪天|何时)(?:能|会|才|再)?(?:到货|有(?![活优效什啥]))|(?:补货|回货|返场|没货|没了|断货|售罄|卖完|抢完).{0,8}(?:几号|什么时候|啥时候|哪天|何时|多久|补|有)|re-?stock|back in (?:stock)?/,
  },
  {
    intent: 'freebie',
    pattern: /(?:拍|买)[一二两三四\d](?:盒|件|个|包|瓶|袋|箱)?(?:发|送|得)[一二两三四\d]/,
  },
  { intent: 'discount', pattern: /(?:便宜|优惠|减|少|降)(?:个|了)?(?:多少|几)(?!天)/ },
  {
    intent: 'spec',
    pattern:
      /礼盒装?(?!茶|酒|多少)|礼品袋|手提袋|包装(?:盒|袋)?(?:好看|精美|怎|什么|结实|严|漂亮)|gift ?(?:box|bag|wrap)|(?:放|装|塞|容)得?(?:下|多少|几)(?!架|天|年|个?月|久|小时|周)/,
  },
  {
    intent: 'shipping-fee',
    pattern:
      /包不?包?邮|邮费|运费|快递费|免邮|偏远(?!(?:地区|山区)?(?:能|给|可以|发|送))|(?:要|付|出|加|收).{0,3}(?:邮|运)费|(?:shipping|delivery|postage)(?: \w+){0,2} (?:fees?|costs?|charges?|price|free)|free (?:shipping|delivery|postage)|postage|(?:how much|cost|pay|charge|price).{0,20}(?:shipping|delivery|to ship|postage)|(?:is|are) (?:the )?(?:shipping|delivery) (?:free|included|extra)/,
  },
  {
    intent: 'shipping-area',
    pattern:
      /(?:新疆|西藏|内蒙古?|海南|香港|澳门|台湾|青海|甘肃|宁夏|云南|贵州|广西|东北|黑龙江|吉林|辽宁|国外|海外|农村|乡下|偏远).{0,4}(?:发不|能发|发吗|给发|可以发|能寄|寄不|寄吗|能到|送不|能送|送吗)|(?:能|可以|会|支持|包|给|发|送|寄|邮).{0,4}(?:到|往)?(?:新疆|西藏|内蒙|海南|香港|澳门|台湾|国外|海外|美国|加拿大|澳洲|日本|农村|乡镇|县城|全国|外地|青海|甘肃|宁夏|乡下|村里)|(?:ship|deliver|send)(?:s|ing|ed)? (?:it )?(?:to|internationally|worldwide|overseas|abroad|outside|anywhere)|international shipping|worldwide/,
  },
  {
    intent: 'shipping-time',
    pattern:
      /(?<!.{0,3}(?:用|放|吃|喝|存).{0,3})到[\u4e00-\u9fff]{2,6}(?:要|得|大概)(?:几|多少)天|怎么还(?:没|不)(?:发|动|到|寄|收)|发(?:什么|哪个?|啥)?(?:货|快递)|(?:多久|几天|什么时候|啥时候|何时|多长时间|几号|今天|明天|当天).{0,6}(?:到(?!期)|收|发(?!票|热)|寄|送达|拿到|收到)|快递|物流|顺丰|中通|圆通|邮政|(?<!没)到货(?:时间|要|得|多|快)|(?:还没|没有?|一直没)(?:发|收到|到|物流)|单号|催一?下?(?:单|发|货|物流)|how many days (?:to|till|until|for)|how (?:long|soon|fast|quick(?:ly)?|many days).{0,30}(?:arriv|ship|deliver|get (?:here|it|to|mine|my)|receive|come|reach|take)|when (?:will|does|do|can|would|is|are).{0,25}(?:ship|arriv|deliver|get|receive|come|sent|dispatch)|(?:shipping|delivery|dispatch)(?: \w+)? (?:time|date|speed|days?)|(?:ship|deliver|dispatch|arriv)(?:s|ed|ing|e|es|ery)?\b|courier|tracking/,
  },
  {
    intent: 'storage',
    pattern:
      /怎么(?:样)?(?:保存|存放|储存|贮存|存(?!钱)|放(?!进))|如何(?:保存|存放|储存)|(?:保存|存放|储存)(?:方法|条件|方式)|(?:放|进|要|需要|能|用|可以).{0,4}(?:冰箱|冷藏|冷冻|常温)|冷藏|冷冻|\bstor(?:e|age|ing|ed)\b(?! (?:name|hours|address|location|link))|refrigerat|fridge|freez/,
  },
  {
    intent: 'shelf-life',
    pattern:
      /保质|过期|生产日期|新日期|新鲜日期|哪天的货|到期|(?:能|可以|可|会|最多).{0,3}(?:放|存|保存|留|保鲜)(?:多久|几天|多长|几个?月|几年|多少天)|(?:放|存|保存|保鲜|存放)(?:得?了?)?(?:多久|几天|多长|几个?月|几年)|有效期|日期(?:新鲜|新不|是|怎|好|到|多)|(?:什么时候|啥时候|哪天|几月|哪年)(?:生产|过期|采|做|出)|新鲜(?:吗|么|不|度)|shelf[ -]?life|expir|best before|use by|production date|manufactur(?:e|ing) date|how (?:long|many (?:days|months)).{0,20}(?:keep|stay fresh|stay good|good for|before it goes|be kept)|how fresh|is it fresh|go bad/,
  },
  {
    intent: 'invoice',
    pattern: /发票|开票|(?:有|带|给)票(?:吗|么|不|没)|专票|普票|收据|invoice|receipt|\bvat\b/,
  },
  {
    intent: 'certificate',
    pattern:
      /特证|特殊化妆品|假一(?:赔|罚)|(?:掺|兑)(?:水|糖|假|过)|(?:保证|确定|确认).{0,6}真(?!的能)|是真的(?:吗|么|不)|(?<![a-z])[abc]货|真假|真的假的|保真|证书|证明|认证|(?<![a-z0-9])3c(?![a-z0-9])|ccc|质检|检测|检验|检疫|资质|许可|合格证|批(?:文|准文)?号|备案|(?:是|保证|保|确定|包)?(?:正品|真品|真货|真的紫|原装|正规|官方|正版)|真假|假货|仿(?:品|货|的)|山寨|高仿|防伪|鉴定|授权|传承人|有机(?:认证)?(?:吗|的吗)|certif|authentic|genuine|counterfeit|fake|knock ?-?off|tested|test report|lab report|\bfda\b|\bce\b (?:mark|cert)|legit|licen[cs]ed?|organic|approved|original (?:brand|product)/,
  },
  {
    intent: 'difference',
    pattern:
      /区别|差别|差异|不同(?!意)|不一样|(?:哪|那)(?:个|款|种|一个|一款|把|台)(?:更|比较|最|好|强|划算|值|适合|推荐|耐用|性价比)(?!看)|对比|(?:跟|和|与|比).{1,14}(?:比|哪个|(?<!码.{0,3})怎么选|选哪|好在哪|有啥|有什么(?!优惠|颜色))|怎么选|选哪|升级了|(?:新款|老款|旧款|上一代)|difference|differ\b|differs|different from|compar|\bvs\b|versus|which (?:one|of).{0,25}(?:better|best|recommend|should|would|choose|right|good)|better (?:than|one)|(?:same|different) as/,
  },
  {
    intent: 'limit',
    pattern:
      /限购|限(?:拍|买|几|量几|多少)|(?:一个人|每人|一人|一单|一个号|最多|一次).{0,3}(?:能|可以|可|限)?(?:买|拍|下|购)(?:几|多少|两|2|\d)|(?:purchase|order|buy(?:ing)?) limit|limit (?:per|on|of)|how many can (?:i|we|one)|max(?:imum)? (?:quantity|order|number)/,
  },
  {
    intent: 'spec',
    pattern:
      /(?:送|带|配|含|附|有)(?:不送|不带|不配)?(?:几|多少|一)?(?:[条根个支只])?(?:绳|链子|盖子?|数据线|充电线|充电头|刷头|替换|备用|电池|充电器|遥控|配件|支架|收纳|内胆|吸管|杯子|勺)|(?:charger|cable|strap|chain|lid|case|batter(?:y|ies)) included|comes? with (?:an? |the )?(?:charger|cable|strap|chain|lid|case|batter)/,
  },
  {
    intent: 'freebie',
    pattern:
      /试(?:吃|用|喝)装|小样|赠品|赠送|附赠|送(?:什么|啥|几|多少|不送|礼(?![合给行好拿体用可能不])|东西|个什么|吗|的有|一|运)|(?:有没有|有|还|会|带).{0,3}(?:送(?!到|货|人|礼|长|给|爸|妈|朋|老)|礼品|小礼物|赠)|买.{0,5}送|多送|gift with|free (?:gift|sample|item|stuff|case|accessor)|freebie|bonus|come with (?:a |any )?(?:free|gift)|throw in/,
  },
  {
    intent: 'price',
    pattern:
      /多(?:少)?钱|(?<!低)价格|价钱|价位|什么价(?!值)|啥价|几多?钱|几块(?!电|钱?电|砖|布|板|屏|肉|糖)|几张(?:钱|毛)|大洋|毛爷爷|几元|几刀|几毛|几百|(?:几|多少)(?:个)?米(?!长|宽|高|的?线)(?:$|[啊呀呢吗了啦来?,!。~ ]|一)|怎么卖|咋卖|多少一|(?:一个|一盒|一斤|一件|一把|一台|一套|一份|一袋|单个|两件|两个|\d(?:个|件|盒|袋)).{0,3}(?:多少(?=$|[啊呀呢?,!。~ 钱米元块])|啥价)|^多少[?啊呀呢]*$|到手(?:价|多少|是)|现价|原价|卖多少|售价|标价|报(?:个|一下)?价|单价|什么价格|贵不贵|贵吗|多贵|how much(?! (?:water|longer|weight|power|does it weigh|time|storage|can it hold|space|sugar|tea|memory))|\bpric(?:e|es|ed|ing)\b(?! (?:drop|match|lower))|\bcosts?\b|what'?s it going for|how expensive|\$\s*\?/,
  },
  {
    intent: 'discount',
    pattern:
      /优惠|打[几不]?[个]?折|折扣|几折|便宜|(?:优惠|消费|代金|抵用|内部|店铺|满减|领|用|有|发|送)券|券(?:吗|在|怎么|哪|后|呢|$)|满减|活动|少(?:点|一点|些)|降价|(?:最)?低价|最低|砍价|讲价|还价|能少|再少|促销|红包|福利|凑单|叠加|第二(?:件|个|份)|半价|包(?:个)?圆|两件|拍(?:两|2|三|3|几)|多买|买(?:两|2|三|3|多)|discount|coupon|promo|cheap(?:er)?|\bdeals?\b|on sale|\boffers?\b|lower|better price|bundle|voucher|buy (?:two|2|one get)|bogo|% off|price (?:drop|match)|knock.{0,10}off/,
  },
  {
    intent: 'stock',
    pattern:
      /(?:还|有|没|没有|有没有)(?:现|存)?货(?!到付款|源)|现货|库存|补货|(?:卖|抢|拍)(?:完|光|没|断)|断货|售罄|缺货|还剩|剩(?:多少|几|下)|(?:还有|有)(?:多少|几)(?:件|个|台|单|把|盒|份)(?!颜|色|口味|味|尺|码|款|档|挡|型)|还有(?:没有|吗|么|不|没|\?|$)|^(?:.{0,6})还有吗|下架|预售|(?<!收)到货|再上|加(?:单|库存|货)|上架|返场|in stock|out of stock|sold out|available|availability|re-?stock|(?:any|how many|still|some|many)(?: \w+){0,3} left|back in|run(?:ning)? out|still have/,
  },
  {
    intent: 'payment',
    pattern:
      /花呗|分期|货到付款|微信(?:支付|付)|支付宝|信用卡|白条|怎么付(?:款|钱)|付款方式|\bpay(?:ment|pal)?\b|instal+ments?|apple pay|klarna|cash on delivery|\bcod\b|credit card/,
  },
  {
    intent: 'spec',
    pattern:
      /iphone|android|bluetooth|吸力|多少帕|扭力|扭矩|suction|torque|防雨|(?:会|漏|渗|进)不?(?:漏|渗|进)?水(?:吗|么|不|没|$)|(?:睡|坐|住|容纳)(?:得下|下|几|多少|[一二两三四五\d])(?:个)?(?:人)?|(?:能|可以|可|够)(?:听|刷|用|玩|跑|工作|拍|看|飞|扫|吸)(?:多久|多长|几个?小?时|几天|多少(?:天|小时))(?!过期)|容量|容积|(?:多少|几)毫?升|功率|多少瓦|几瓦|净含量|净重|续航/,
  },
  {
    intent: 'suitability',
    pattern:
      /小个子|petite|微胖|安全|漏电|有毒|甲醛|辐射|致癌|toxic|\bsafe\b|适合|适用|适不适|合不合适|(?:孕妇?|怀孕|宝宝|小孩|孩子|儿童|小朋友|老人|老年|长辈|婴儿|哺乳|糖尿病|高血糖|高血压|三高|敏感|油皮|干皮|油性|干性|学生|男生|男士|男的|女生|过敏|痘|狗|猫|宠物|短发|长发|细软|粗硬|发质|头发少|自来卷|新手|小白|手残|胃|乳糖|减肥|健身|素食|经期|生理期|左撇子|失眠|上火|痛风|乳糖|清真|烫(?:过|染)|染过).{0,12}(?:能|可以|可|用|吃|喝|行|合适|会|得了|ok|吗|么|有用)|(?:能|可以|会|可不可以|能不能)(?:给|让)?.{0,5}(?:吃|喝|用|戴|穿|伤)(?:吗|么|不|嘛|得)|(?:几|多大|[一二两三四五六七八九十半\d]+)(?:周?岁|个?月大)(?!生日)|\d+ ?-?(?:year|month|yr)s?[ -]?olds?|(?:[一二两三四五六七八九十\d]+)个月.{0,6}(?:能|可以|吃|喝|用|宝)|多大(?:的)?(?:孩子|宝宝|人|年龄)|送(?:人|礼|长辈|父母|爸|妈|老师|领导|朋友|女朋友|男朋友|老丈人)|伤(?:头?发|手|皮肤|胃|眼|牙)|上火|suitable|suits?\b|safe (?:for|to|during|if|on)|(?:good|ok(?:ay)?|fine|work|works|right|great|ideal|appropriate|gentle) (?:for|with|on) |(?:can|could|should|is it).{0,12}(?:kids?|child(?:ren)?|baby|babies|toddlers?|pregnant|elderly|diabetics?|vegans?|vegetarians?|beginners?|dogs?|cats?|my (?:mom|mum|dad|grandma|son|daughter|mother|hair|skin))|(?:for|with|on|have|while) (?:very |my |a )?(?:sensitive|kids?|children|dry|oily|fine|thick|short|long|curly|beginners?|pregnant|pregnancy|elderly|damaged|colou?red|men\b|women\b)|hypoallergenic|vegan|vegetarian|halal|kosher|gluten|what age|allerg|damage (?:my |the )?hair/,
  },
  {
    intent: 'colour',
    pattern:
      /颜色|花色|色号|(?:什么|哪|几|啥|多少)(?:几)?(?:个|种)?色|(?:有|要|还有|想要|出|拍|来)(?:没有|没|个|不)?.{0,4}(?:黑|白|红|粉|蓝|绿|灰|紫|黄|橙|咖|棕|金|银|米|杏)(?:色|的|款|$|吗)|(?:黑|白|红|粉|蓝|绿|灰|紫|黄|奶白|雾蓝|橙|咖啡|棕|金|银|米|杏)色|色差|褪色|掉色|显白|显黑|配色|\bcolou?rs?\b|\bshades?\b|(?:in|have|come in|got|get) (?:a |the |it in |any )?(?:black|white|red|pink|blue|green|gr[ae]y|purple|yellow|gold|silver|beige|brown|orange)/,
  },
  {
    intent: 'ingredients',
    pattern:
      /what(?:'s|s| is| are) (?:in|inside)(?: (?:it|the|this|them))*|成分|配料|添加剂|防腐|香精|色素|(?:含|加|有|放|无|有没有)(?:不含|没有)?(?:蔗)?(?:糖(?!尿)|酒精|激素|味精|防腐|香料|农药|奶(?!白|油色)|麸|咖啡因|重金属)|(?:几|多少|什么)(?:种)?(?:原料)|用什么(?:肉|原料|奶|茶|油)|什么肉|是真(?:牛|的牦|肉)|牛肉(?:做|吗|含)|农残|ingredient|additive|preservative|sugar|msg\b|alcohol|paraben|caffeine|gluten|artificial|pesticide|chemicals?/,
  },
  {
    intent: 'material',
    pattern:
      /材质|材料|面料|布料|质地|(?:什么|啥|哪种)(?:料|泥|木|皮|钢|布|做)|(?:用|是)(?:什么|啥)(?:.{0,4})(?:做|制|造)|做的吗|泥料|(?:紫泥|朱泥|段泥|不锈钢|塑料|陶瓷|玻璃|纯棉|全棉|真丝|真皮|实木|纯银|纯铜|硅胶|合金|钛|竹|亚麻|羊毛|304|316).{0,6}(?:吗|么|嘛|还是|\?|不|$)|(?:是|纯)(?:手工|全手工|机器做)|手工(?:吗|的吗|还是|做)|涂层|made (?:of|out of|with)|materials?\b|fabric|cotton|leather|stainless|plastic|ceramic|\bwood|silk|what kind of (?:metal|clay|wood|fabric|leather|steel)|hand ?made|coating/,
  },
  {
    intent: 'origin',
    pattern:
      /产地|原产|(?:哪里|哪儿|哪|那里|什么地方|哪个(?:地方|省|国家|厂|城市))(?:里)?(?:产|生产|出|来|的(?!链接)|做|采|种|进|养|发(?:货|出))|国产|进口|(?:是|真的是|正宗).{0,8}(?:产|本地|当地|西藏|青海|云南|福建|宜兴|广东|海南|茂名|武夷山|安溪|杭州|高原|国内|国外|日本|德国|正宗|原产地)(?:的|产|来)?(?:吗|么|\?|不|$)|什么(?:牌子|品牌|厂)|(?:哪个|哪家|啥)(?:牌子|品牌|厂|公司)|厂家|品牌(?:是|方)?(?:什么|哪|啥)|where (?:is|are|does|do|was|were).{0,30}(?:made|from|come from|produced|grown|manufactured|sourced|harvested)|made in|origin|imported|country of|manufacturer|(?:what|which) brand|(?:which|what) (?:country|region|farm|mountain)/,
  },
  {
    intent: 'how-to-use',
    pattern:
      /how (?:hard|easy|difficult) (?:is it|to)|好(?:不好)?(?:洗|清洗|清理|打理|搭|装|安装|上手)|难(?:不难)?(?:洗|清洗|清理|打理)|(?:每天|天天|一周|一天|多久).{0,5}(?:几次|一次|都能|都可以|能敷|能用|能吃)|(?:怎么|如何|咋|怎样)(?:样)?(?:正确)?(?:个)?(?:使用|用|操作|安装|装|吃|喝|泡|煮|做|炒|洗|清洗|清理|好洗|难洗|好清|保养|养|开壶|戴|穿|充电|卷|开(?:机|关)?|弄|搭|拆|连接|连|调|加热|涂|敷|打开|剥|冲|蒸)(?!这么)|泡(?:几|多久|多长)|用法|使用(?:方法|说明)|食用方法|冲泡|教程|说明书|步骤|(?:一天|每天|一周|每次|一次(?!性?能|可以|可)).{0,4}(?:几|多少|用|吃|喝)|(?:几|多少)(?:次|泡|克茶|遍)(?:合适|比较|一|$|\?)|(?:水温(?!能|最|可|有)|多少度(?:的)?水|几度(?:的)?水)|(?:能|可以|可不可以|能不能)(?:用|放)?.{0,4}(?:水洗|机洗|手洗|洗碗机|洗衣机|微波|烤箱|明火|电磁炉|直接(?:吃|喝|用|烧))|难不难|好操作|复杂吗|how (?:do|to|should|can|would|does)(?: \w+){0,4} (?:use|brew|steep|clean|wash|cook|eat|drink|apply|install|set ?up|charge|wear|prepare|operate|assemble|maintain|care|work|turn|season|peel)|instructions?|manual|tutorial|dishwasher|microwave|machine wash|washable|how (?:often|many times)|easy to (?:use|clean)/,
  },
  {
    intent: 'taste',
    pattern:
      /好(?:不好)?(?:吃|喝)(?:吗|么|不|嘛)|偏(?:甜|酸|苦|辣|咸|淡)|味道|口味|口感|(?:甜|辣|咸|苦|酸|涩|腥|膻|硬|柴|嚼|油腻|香)(?:不\S|吗|么|度)|(?:几|什么|哪|多少)(?:个|种)?味|嚼得动|咬得动|(?:核|肉|籽)(?:大|厚|多)|(?:what|how) (?:does|do) (?:it|they|this) taste|tast(?:e|y)|flavou?rs?|spicy|\bsweet\b|salty|bitter|chewy|texture/,
  },
  {
    intent: 'size',
    pattern:
      /码.{0,6}(?:多少|几|\d+)斤|斤.{0,6}(?:穿|用).{0,3}(?:码|[sml]|x+l)|正码|脚(?:宽|背|肥|瘦)|wide (?:feet|foot)|narrow feet|true to size|尺码|尺寸|大小|(?:几|什么|哪个|多少|选|穿|拿|拍)(?:个)?码|码数|偏大|偏小|偏码|均码|身高|体重|(?:1[4-9]\d)(?:cm|厘米)?[\s,/，、-]*(?:\d{2,3})(?:斤|kg|公斤)?(?:.{0,6}(?:码|穿|合适|吗))|(?:\d{2,3})斤.{0,6}(?:穿|码|能|合适)|多(?:大(?!年|岁|的孩|孩)|长(?!时|久)|宽|高|厚|粗)|(?:几|多少)(?:厘米|公分|寸|毫米)|线(?:有)?(?:多长|几米|长)|(?:几|多少)米(?:长|的?线|宽)|长度|高度|宽度|直径|厚度|周长|穿.{0,8}\d{2,3}斤|脚(?:宽|大|长)|\bsiz(?:e|es|ing)\b|how (?:big|large|long is|long are|tall|wide|thick|small|deep)|dimensions?|\bfits?\b|measure|inch|\bcm\b|diameter|length|width|height/,
  },
  {
    intent: 'spec',
    pattern:
      /功率|多少?瓦|几瓦|\d+w|度电|电费|快充|折叠|foldable|\bfold|电压|伏|参数|规格|配置|型号|多重|重量|(?:多少|几)(?:克|斤|公斤|两|g|kg|千克|ml|毫升|升|瓦|度|档|转|片|颗|粒|个装|包|袋|盒|支|件|瓶|w|张|根)|净含量|净重|毛重|容量|容积|毫升|连(?:接|得上|不连|上|手机|电脑|苹果|安卓)|(?:苹果|安卓|华为|小米|手机|电脑|iphone|ipad).{0,6}(?:能|可以|支持|兼容|适配|用|连)|兼容|配对|compatib|\bconnect|\bpair(?:s|ing)?\b|iphone|android|续航|电池|电量|充(?:一次)?电|充满|插电|无线|有线|防水|(?:几|多少|什么|哪)(?:个|种|些)?(?:档|温|模式|功能)|温度|多热|加热|预热|恒温|自动|定时|转速|噪音|声音(?:大|响)|吵|费电|耗电|耐(?:高温|热|摔|用)|(?:一|每|1)(?:盒|袋|箱|包|瓶|份|单|套|斤)(?:里面|里|是|装)?(?:有)?(?:多少|几)|里面(?:有|是)(?:几|多少)|(?:一|1|两|2)(?:盒|包|箱|袋|瓶).{0,3}还是.{0,4}(?:盒|包|箱|袋|瓶)|独立包装|小包装|真空|配件|(?:带|有|支持|配).{0,4}(?:盖|盒|插头|遥控|蓝牙|wifi|功能|礼盒|包装|滤|线)|蓝牙|功能|watt|volt|\bpower(?:ful|ed)?\b|capacity|weigh|battery|water ?proof|waterproof|\bspecs?\b|specification|temperature|heat(?:s|ing)? up|how (?:many|hot|fast|loud|heavy|strong)|nois[ey]|loud|\busb\b|plug|cordless|wireless|bluetooth|settings?|modes?\b|features?|grams?\b|ounces?|\boz\b|\bml\b|lit(?:er|re)s?|pieces? (?:in|per)|included|in the box|package|how long (?:does|will|is) (?:the |it |a )?(?:battery|charge|last)/,
  },
  {
    intent: 'effect',
    pattern:
      /效果|有用(?:吗|么|不|没)|管用|好用(?:吗|么|不|嘛)|有效|(?:能|可以|会|真的能).{0,3}(?:瘦|减肥|美白|祛|治|降|防|改善|缓解|持久|定型)|持久|(?:质量|品质)(?:怎么|好|如何|咋)|耐用|靠谱(?:吗|不)|真的(?:好|有|能)|does (?:it|this|that) (?:really |actually )?(?:work|help|last)|effective|really work|any good|(?:good|what(?:'s| is) the) quality|worth (?:it|buying)|durable|help(?:s)? with|reviews?/,
  },
  {
    intent: 'service',
    pattern:
      /客服|人工(?!智)|投诉|(?:联系|找)(?:谁|你们|商家|卖家|店家|哪里)|customer (?:service|support|care)|human agent|speak to|talk to (?:a|someone)|complain|contact (?:you|the seller|support)/,
  },
  {
    intent: 'schedule',
    pattern:
      /(?:每天|平时|一般|都).{0,6}(?:这个?点|这时候|几点|这个时间).{0,4}播?|(?:几点|什么时候|啥时候|多久|几号|何时)(?:就|才|再|会)?(?:开播|下播|直播|播|开始|结束|抽奖|开抢|秒杀|上(?:链接|架|车|新))|播到(?:几点|什么时候|多晚)|(?:明天|今晚|明晚|后天|下次|每天).{0,4}(?:还播|播|直播|几点|开播)|回放|抽奖|when .{0,15}(?:live|stream|start|end|next|giveaway|draw)|next (?:live|stream)|what time|giveaway|replay/,
  },
  {
    intent: 'how-to-buy',
    pattern:
      /(?:怎么|哪里|在哪|哪儿|从哪|去哪|如何|咋)(?:里|能|可以)?(?:才能)?(?:买|下单|拍|抢|购买|购|付|点)|链接|购物车|小黄车|黄车|(?:几|多少|哪个?)号(?!码)|下单|where .{0,15}(?:buy|order|link|get|purchase|find)|how (?:do|can|to|would|could)(?: \w+){0,2} (?:buy|order|purchase|get (?:it|one|this)|place)|\blinks?\b|cart|checkout|add to/,
  },
  {
    intent: 'overview',
    pattern:
      /介绍|讲(?:一)?(?:下|讲|解)|说(?:一)?(?:下|说)|(?:看|试|展示|演示)(?:一)?(?:下|看|试|示)|^(?:这|那)?(?:个|款)?是?(?:什么|啥)|是(?:什么|啥|干(?:什么|嘛|啥)的)|有(?:什么|啥)(?:用|特点|好处|优点|卖点)|怎么样|咋样|好吗|tell me (?:more )?about|what(?:'s| is| are) (?:this|it|that|these|the)|introduce|show (?:us|me|it|the)|more (?:info|details|about)|describe|explain/,
  },
];

interface AspectSign {
  readonly aspect: string;
  readonly pattern: RegExp;
}

/** Where questions of one intent want different answers. */
export const ASPECTS: Partial<Record<Intent, readonly AspectSign[]>> = {
  spec: [
    { aspect: 'power', pattern: /度电|电费|功率|瓦|\d+w|几w|费电|耗电|watt|\bpower/ },
    { aspect: 'folding', pattern: /折叠|fold/ },
    { aspect: 'voltage', pattern: /电压|伏|volt/ },
    {
      aspect: 'battery',
      pattern:
        /(?:听|刷|用|玩|跑|工作|拍|看|飞|扫|吸)(?:多久|多长|几个?小?时|几天|多少(?:天|小时))|续航|电池|充(?:一次|满)?电|充满|电量|插电|无线|有线|battery|charge|cordless|wireless|plug|usb/,
    },
    {
      aspect: 'capacity',
      pattern:
        /(?:放|装|塞|容|睡|坐|住|纳)得?(?:下|多少|几|[一二两三四五\d])|容量|容积|毫升|升|ml|capacity|lit(?:er|re)|hold/,
    },
    { aspect: 'weight', pattern: /重|克|斤|净含量|公斤|kg|gram|weigh|heavy|ounce|\boz\b|pound/ },
    { aspect: 'temperature', pattern: /温|多少度|几度|热|temperature|heat|hot/ },
    {
      aspect: 'connection',
      pattern: /连|兼容|配对|适配|苹果|安卓|华为|compatib|connect|pair|iphone|android/,
    },
    { aspect: 'strength', pattern: /吸力|帕|扭|suction|torque/ },
    { aspect: 'modes', pattern: /档|挡|模式|功能|settings?|modes?\b|features?/ },
    { aspect: 'waterproof', pattern: /防水|防雨|漏水|渗水|进水|water ?proof/ },
    { aspect: 'noise', pattern: /噪音|声音|吵|nois|loud/ },
    {
      aspect: 'count',
      pattern:
        /几(?:件|片|包|袋|盒|支|个|瓶|颗|粒|张|根)|多少(?:片|包|袋|颗|粒|个|支|张)|里面|how many|pieces|included|in the box/,
    },
    {
      aspect: 'included',
      pattern:
        /绳|链子|盖|数据线|充电线|充电头|刷头|替换|备用|充电器|遥控|配件|支架|收纳|内胆|吸管|勺|charger|cable|strap|chain|lid/,
    },
    { aspect: 'packaging', pattern: /包装|礼盒|礼品袋|手提袋|gift|真空|package/ },
  ],
  suitability: [
    { aspect: 'stove', pattern: /电磁炉|明火|燃气|induction|stove/ },
    { aspect: 'pregnancy', pattern: /孕|哺乳|pregnan|breastfeed|nursing/ },
    {
      aspect: 'children',
      pattern:
        /宝宝|小孩|孩子|儿童|小朋友|婴儿|岁|多大|个月|year|month|kid|child|bab|toddler|what age|son|daughter/,
    },
    { aspect: 'safety', pattern: /安全|漏电|毒|甲醛|辐射|致癌|toxic|safe/ },
    { aspect: 'body', pattern: /小个子|petite|微胖|矮/ },
    {
      aspect: 'elderly',
      pattern: /老人|老年|长辈|爸|妈|奶奶|爷爷|elderly|grand|mom|mum|dad|mother|father|parents/,
    },
    { aspect: 'illness', pattern: /糖尿|血糖|血压|三高|痛风|胃|失眠|diabet|blood/ },
    { aspect: 'skin', pattern: /敏感|油皮|干皮|油性|干性|痘|过敏|皮肤|skin|allerg/ },
    { aspect: 'hair', pattern: /发|hair/ },
    { aspect: 'gift', pattern: /送|gift|present/ },
    { aspect: 'beginner', pattern: /新手|小白|手残|beginner/ },
    { aspect: 'pets', pattern: /狗|猫|宠物|\b(?:dog|cat|pet|puppy|kitten)/ },
    { aspect: 'diet', pattern: /素食|清真|减肥|健身|vegan|vegetarian|halal|kosher|gluten/ },
  ],
  stock: [
    {
      aspect: 'restock',
      pattern:
        /(?:什么时候|啥时候|几号|哪天|多久|何时|几时|多会儿?).{0,6}(?:有|补|到|上|返|来货|回货|再)|补货|补吗|还补|还上|上不上|返场|回货|re-?stock|back in|when/,
    },
  ],
  'shipping-time': [
    {
      aspect: 'mine',
      pattern:
        /我.{0,8}(?:买|拍|下单|订|单|付).{0,14}(?:还|没|不|催|哪|什么情况)|(?:还|一直|都|迟迟)(?:没|不)(?:给我)?(?:发|动|到|寄|收)|催(?:一?下|单|发)|my order|haven'?t|still (?:not|waiting)|where(?:'s| is) my/,
    },
    {
      aspect: 'from',
      pattern:
        /(?:哪里|哪儿|哪个?(?:城市|地方|仓|省)|哪)(?:里)?(?:发|寄)(?!什么|啥)|发货地|(?:ships?|sent|dispatched) from/,
    },
    {
      aspect: 'carrier',
      pattern:
        /(?:什么|啥|哪家|哪个|用|走|发|指定|是)(?:的|个)?(?:快递|物流)(?!.{0,4}(?:几天|多久|什么时候))|顺丰|中通|圆通|韵达|申通|极兔|邮政|京东|ems|courier|carrier|fedex|\bups\b|dhl/,
    },
    { aspect: 'cold', pattern: /冷链|冰袋|化(?:了|掉)|泡沫箱|cold chain/ },
  ],
  warranty: [
    {
      aspect: 'damage',
      pattern: /^(?!.*(?:多久|几年|多长|几个?月)).*(?:赔|碎|破|裂|坏果|坏单|漏|broken|damaged|cracked)/,
    },
  ],
  returns: [
    { aspect: 'insurance', pattern: /运费险/ },
    { aspect: 'fee', pattern: /邮费|运费|谁出|谁承担|谁付|who pays|return shipping/ },
  ],
  service: [{ aspect: 'order', pattern: /错|改|取消|合并|change|cancel|wrong/ }],
  certificate: [
    {
      aspect: 'authentic',
      pattern:
        /^(?!.*(?:证书|证明|报告|质检|检测|检验|备案|资质|认证|certif|report)).*(?:真|假|正品|[abc]货|genuine|authentic|fake|legit|original)/,
    },
  ],
  'how-to-use': [
    { aspect: 'frequency', pattern: /几次|一次|每天|天天|一天|一周|多久|how often|times a|every ?day/ },
    { aspect: 'cleaning', pattern: /洗|清理|保养|养护|clean|wash|maintain|care|dishwasher/ },
    { aspect: 'heating', pattern: /微波|烤箱|明火|电磁炉|microwave|oven|stove/ },
  ],
  ingredients: [
    { aspect: 'sugar', pattern: /糖|sugar/ },
    { aspect: 'additives', pattern: /添加|防腐|香精|色素|additive|preservative|artificial|msg/ },
  ],
  taste: [{ aspect: 'flavours', pattern: /(?:几|什么|哪|多少)(?:些|个|种)?(?:口)?味|有.{0,4}味|flavou?rs/ }],
};
