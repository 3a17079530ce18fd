import type { Concern } from './concern.ts';

/** What is eaten, drunk and put on the skin, who may have it, and how it is kept. */
export const BODY_CONCERNS: readonly Concern[] = [
  {
    asked:
      /(放|加|掺|有|含|带|无|低|零|0)(了|没有|没|不)?(白|蔗|代)?糖|糖(多|分|浆|精|吗|没)|甜(不|吗|么|度|得|腻)|齁|怕胖|sugar|sweet|syrup/,
    stated: /糖|甜|sugar|sweet|syrup/,
  },
  {
    asked:
      /油炸|油煎|炸的|烤的|烘(烤|焙)的|非油炸|怎么(炒|烤|加工)的|\bfried|\bbaked\b|\broasted\b|air.?dried/,
    stated: /油炸|烘|烤|炒|工艺|roast|baked|\bfried|\bdried|process/,
  },
  {
    asked:
      /(?<!质|基|果|杨|烟)酸(不|吗|么|度|得)|苦(不|吗|么|味|得)|涩|回甘|\bsour|bitter|acidi|\btart\b|tangy/,
    stated: /酸|苦|涩|风味|口感|口味|flavou?r|taste|acid|bitter|notes/,
  },
  {
    asked: /辣(不|吗|么|度|得)|多辣|麻(不|吗)|spic(y|e)|\bchill?i|\bhot is it/,
    stated: /辣|麻|spic|chill?i|scoville|heat/,
  },
  {
    asked: /咸(不|吗|么|得)|齁咸|盐(分|吗|.{0,3}(多|重|少|高|大))|(放|加|含).{0,2}盐|salt(y|ed)?|sodium/,
    stated: /盐|咸|钠|salt|sodium/,
  },
  {
    asked: /好(不好)?(吃|喝)(吗|不|么)|(吃|喝)起来|味道(怎么|咋|如何|好)|香不香|腥|膻|taste|flavou?r|yummy/,
    stated: /口味|风味|味道|口感|滋味|flavou?r|taste|notes/,
  },
  {
    asked: /软糯|脆(不|吗)|嚼(劲|得|不)|硌牙|老人咬|咬(得|不)动|粘牙|crunchy|chewy|crisp|tough/,
    stated: /口感|质地|脆|软|texture|crunch|chewy/,
  },
  {
    asked:
      /白白的|(一|下)(层|面).{0,3}白|结晶|沉淀|分层|浑浊|凝固|结块|冻住|变硬|cryst|cloudy|sediment|gone (hard|solid)|set (hard|solid)|separat/,
    stated: /结晶|沉淀|分层|浑浊|凝固|结块|cryst|cloud|sediment|separat|solid/,
    leads: true,
  },
  {
    asked:
      /咖啡因|睡不着|失眠.{0,3}(喝|能)|提神|(晚上|睡前)(能|可以)?喝|caffein|keep me (up|awake)|decaf|before bed/,
    stated: /咖啡因|脱因|caffein|decaf/,
  },
  {
    asked:
      /开水|滚水|热水|凉水|冷水|冷泡|冰水|温水|水温|(多少|几)度的?水|用什么水|boiling|hot water|cold (water|brew)|\biced?\b/,
    stated: /水温|冲|泡|温水|\d度|冷泡|热水|\bwater\b|brew|steep/,
  },
  {
    asked:
      /没(吃|喝|用)完|剩(下|的|了)(?!.{0,2}电)|留到|隔夜|隔天|第二天|开(封|盖|袋|瓶|罐)(了|后)?|打开(了|后|之后)?.{0,6}(多久|几天|放)|leftover|overnight|finish (it|them)|once.{0,6}open|after opening|how long .{0,12}open/,
    stated: /开(袋|封|盖|瓶|罐)|拆封后|当天|尽快|储存|保存|opened|after opening|once open|keep in|storage/,
  },
  {
    asked:
      /冰箱|冷藏|冷冻|常温|怎么(放|存|保存)|放(哪|阳台|车里|外面)|受潮|潮(不|了)|fridge|freezer|refrigerat|room temp|cupboard|keep it/,
    stated: /储存|保存|贮存|冷藏|冷冻|常温|阴凉|storage|store|fridge|freez|refrigerat|cool.{0,4}dry|keep/,
  },
  {
    asked: /麸质|小麦|玉米|谷物|面筋|乳糜|co?eliac|gluten|wheat/,
    stated: /麸质|小麦|谷|gluten|co?eliac|wheat|barley/,
    isSubstance: true,
    leads: true,
  },
  { asked: /花生|peanut/, stated: /花生|坚果|致敏|过敏原|peanut|\bnuts?\b|allergen/, isSubstance: true },
  {
    asked: /坚果(?!.{0,3}(多|大))|腰果|核桃|杏仁|榛子|\bnuts?\b|almond|cashew|hazelnut|walnut/,
    stated: /坚果|核桃|腰果|杏仁|榛子|致敏|\bnuts?\b|almond|hazelnut|walnut|allergen/,
    isSubstance: true,
  },
  {
    asked: /(含|有|加|放|带).{0,2}奶|牛奶过敏|乳糖|奶(精|粉)|lactose|dairy|\bmilk/,
    stated: /乳糖|[含和加、]牛?奶|奶精|致敏|lactose|dairy|\bmilk|vegan/,
    isSubstance: true,
  },
  { asked: /鸡蛋|蛋(吗|不|的)|\beggs?\b/, stated: /鸡蛋|全蛋|蛋液|\beggs?\b|vegan/, isSubstance: true },
  { asked: /大豆|黄豆|豆制|\bsoya?\b/, stated: /大豆|黄豆|\bsoya?\b/, isSubstance: true },
  {
    asked: /(海鲜|虾|蟹|鱼).{0,3}过敏|shellfish|seafood allerg/,
    stated: /海鲜|虾|蟹|鱼|甲壳|致敏|shellfish|fish|crustacean/,
    isSubstance: true,
  },
  { asked: /乳胶|latex|橡胶/, stated: /乳胶|latex|rubber|橡胶/, isSubstance: true },
  { asked: /\bnickel|镍|\blead free|铅/, stated: /镍|铅|nickel|\blead\b/, isSubstance: true },
  {
    asked: /清真|猪(肉|油|皮|的)|回民|穆斯林|halal|kosher|\bpork|gelatin|明胶|muslim|jewish/,
    stated: /清真|猪|明胶|halal|kosher|pork|gelatin/,
    isStrict: true,
  },
  {
    asked:
      /吃素|素食|纯素|动物(成分|实验)|蜂蜡|羊毛脂|vegan|veg(gie|etarian)|cruelty|beeswax|lanolin|animal (product|test)|plant.?based/,
    stated: /素|动物|vegan|vegetarian|cruelty|plant.?based|animal/,
  },
  { asked: /酒精|乙醇|alcohol|ethanol|\babv\b|tipsy/, stated: /酒精|乙醇|alcohol|ethanol|\babv\b/ },
  {
    asked: /香精|香料|香味|带香|没香|无香|香不香|香水味|fragran|scent|perfum|smell/,
    stated: /香|气味|fragran|scent|perfum|smell|odou?r/,
  },
  {
    asked:
      /(一股|有|没有?|啥|什么|会有).{0,3}味(?!道好|精)|味(儿|道)?(大|重|冲|刺)|异味|怪味|气味|刺鼻|臭|难闻|散味|甲醛|smell|odou?r|stink|stinks|whiff|fumes/,
    stated: /味(?!精)|气味|异味|甲醛|\bvoc|smell|odou?r|scent|fragran/,
  },
  {
    asked:
      /防腐|添加剂|色素|科技与?狠活|激素|荧光|preservative|additive|colou?ring|e.?numbers|parabens?|sulphates?|sulfates?|silicones?|\bspls?\b|\bsls\b/,
    stated:
      /防腐|添加|色素|激素|荧光|preservative|additive|colou?ring|paraben|sul(ph|f)ate|silicone|\bsls\b|free/,
  },
  {
    asked:
      /(油|干|混油|混干|敏感|痘|大油|油性|干性|中性|闭口|红血丝)(皮|肌|肤|痘)(?!.{0,2}测试)|肤质|脸(干|油|敏感)|(oily|dry|sensitive|combination|mature|acne).{0,8}(skin|face|hands)?\b|skin type/,
    stated: /肤质|皮肤|敏感|油性|干性|skin/,
  },
  {
    asked:
      /(一次|每次|一回)?(抹|涂|挤|擦|敷|用|取)(多少|几|一点|多大)(?!钱|块)|(早上|晚上|早晚|白天|睡前|饭前|饭后).{0,3}(用|抹|涂|吃|喝|拍|敷)|几泵|多大一坨|一天(用|吃|喝|抹)?几|how much (do|should|would) (i|you|we) (use|put|apply|take|need)|(in the )?(morning|night).{0,8}(or|use|ok)|daily|how (do|should) (i|you) (use|apply)|when (do|should) i (use|put|apply)|put it on/,
    stated: /用法|用量|早晚|每次|每日|每天|黄豆|适量|\busage|apply|directions|daily|how to|dosage|serving/,
    leads: true,
  },
  {
    asked:
      /[黏粘](手|腻|不|吗|糊)|油腻|腻不腻|搓泥|泛白|假白|闷痘|厚重|greasy|sticky|tacky|white cast|\bpill(s|ing)?\b/,
    stated: /[黏粘](腻|手)|油腻|搓泥|泛白|肤感|greas|sticky|\bfeel\b|white cast/,
  },
  { asked: /吸收|推(得|不)?开|absorb|sink in|rub in/, stated: /吸收|absorb|sinks? in/ },
  {
    asked:
      /宝宝|婴儿|新生儿|刚(出生|生)|没满月|满月|月子|bb(?![a-z])|[一二两三四五六七八九十\d]+ ?(个|多)?月(大)?(的)?(小|宝|娃|孩|婴|猫|狗|幼|能|可)|(一|1|周|半|两|2)岁(不到|以下|多)?|幼(猫|犬)|(小)?奶(猫|狗)|小猫|小狗|newborn|infant|\bbab(y|ies)\b|months? old|toddler|kitten|\bpupp(y|ies)/,
    stated:
      /\d ?岁|月龄|婴|宝宝|新生儿|幼猫|幼犬|个月(以上|以下)|适用年龄|\bage\b|months\+?|newborn|infant|\bbab(y|ies)\b|kitten|pupp/,
    isBroad: true,
  },
  {
    asked:
      /[一二两三四五六七八九十\d]+ ?岁|小(孩|朋友|学生)|孩子|娃|儿子|闺女|女儿|儿童|幼儿园|上学|老人|老年|爸妈?|妈妈|我[爸妈]|奶奶|爷爷|姥|长辈|\d+.?(year|yr)s?.?olds?|\bkids?\b|child(ren)?\b|\b(my|for) (son|daughter|gran|nan|mum|mom|dad|nephew|niece)|elderly|teen/,
    stated:
      /\d ?岁|年龄|适合人群|适用人群|青少年|儿童|\bages?\b|years? (and|old|\+|plus)|children|adults?|suitable for/,
    isBroad: true,
  },
  {
    asked:
      /(给|送)(朋友|领导|长辈|对象|女友|男友|老师|客户|人|礼).{0,8}(行|可以|合适|体面|好|吗|不)|拿得出手|送礼|(有|带|送)(没有|不带|不送)?(个)?(礼|手提|纸)?(袋|盒)子?|as a present|as a gift|gift for/,
    stated: /送礼|礼盒|礼品|包装|礼袋|gift|present(?!ation)/,
  },
  {
    asked:
      /(一|每)(勺|份|包|袋|杯|瓶|粒|颗|片|支).{0,5}(大卡|卡路里|热量|千焦|卡(?=吗|$))|热量|卡路里|胖(不|吗)|减脂|calorie|kcal|fattening/,
    stated: /热量|能量|大卡|千焦|kj\b|kcal|calorie|energy/,
  },
  { asked: /蛋白质?(多|含|几|高|吗|有|是)|protein/, stated: /蛋白|protein/, isStrict: true },
  { asked: /膳食纤维|纤维(多|含|高)|\bfib(re|er)\b/, stated: /纤维|fib(re|er)/, isStrict: true },
  { asked: /脂肪(多|含|几|高)|反式|饱和|\bfat\b|saturated|trans fat/, stated: /脂肪|\bfat\b|saturat/ },
  {
    asked:
      /(面包|酸奶|牛奶|米饭|沙拉|汤|火锅).{0,4}(配|搭|一起|泡|拌)|怎么(吃|喝|冲|泡|煮)|直接吃|开袋|即食|(煮|泡|炒|涮|蒸|烤|炖|凉拌|生)(着|来)?(吃|喝)?(吗|不|行|可以)|how (do|should) (i|you|we) (eat|drink|make|brew|prepare|cook|serve)|straight from|ready to eat/,
    stated: /食用|吃法|冲|泡|煮|即食|用法|serv|prepar|brew|cook|directions|usage/,
  },
  {
    asked:
      /新不新鲜|新鲜|[新陈](米|货|茶|粮|油|酒|豆)|今年的|去年的|当季|(哪天|几号|什么时候|啥时候)(做|产|生产|出厂|烘|摘|采|打|磨|碾|榨|酿|灌|捞|杀|收|包)|日期(新|好|怎么样)|批次|how fresh|when (was|were) .{0,8}(made|roasted|picked|baked|packed|bottled)|roast(ed)? (date|on)/,
    stated:
      /(生产|烘焙|碾米|灌装|捕捞|采摘|采收|包装)(日期|时间)|收获|采摘|年份|批次|made on|roasted? on|harvest|picked|batch|baked on/,
  },
  {
    asked:
      /含[胶绒棉毛肉](?!.{0,2}过敏)|百分(之|比)|占(比|多少)|纯度|浓度|percent|% (of )?(is|cotton|wool|cocoa|meat)|how much (real )?(meat|cocoa|cotton|wool|fruit|down)/,
    stated: /含量|占比|纯度|浓度|%|percent/,
  },
  {
    asked:
      /小样|赠品|(有|送|带)(没有?)?(什么)?(礼物|赠品|小礼|试用)|送(不送)?(点|个|我)?(小|礼|赠|试)|freebie|free (gift|sample)|samples?\b/,
    stated: /赠|小样|旅行装|试用|送|free (gift|sample)|\bgift|sample/,
  },
  {
    asked: /哑光|雾面|水润|亮面|滋润|珠光|镜面|磨砂|matte?\b|gloss|satin|dewy|shimmer/,
    stated: /妆效|雾面|哑光|丝绒|光泽|亮面|水润|珠光|磨砂|finish|matte?\b|gloss|satin|dewy/,
  },
  { asked: /解冻|化冻|defrost|thaw/, stated: /解冻|化冻|defrost|thaw/ },
  {
    asked:
      /过期|放(得|不)?(住|坏)|放.{0,3}(几年|几个月|多久|半年|一年).{0,4}(坏|行|吗|不)|(能|可以)放(多久|几|半年|一年)|保质|坏(得|不)快|go(es)? (off|bad|stale)|expir|out of date|\bbbe?\b|best before|shelf|keep for|how long .{0,12}keep|stay(s)? fresh/,
    stated: /保质|有效期|赏味|shelf|best (before|within|by)|freshness|expir|use by/,
  },
  {
    asked: /防晒(多少|指数|效果|倍|值)|spf|upf|\buv\b|sun (protect|screen|cream)/,
    stated: /防晒|upf|spf|紫外线|\buv/,
  },
  {
    asked:
      /卸.{0,2}妆|(清水|洗面奶|水).{0,3}(洗|卸)(得)?(掉|干净|下)|卸(得|不)?(掉|干净)|洗得掉|make.?up remover|wash.{0,4} off|come off with/,
    stated: /卸|洗(去|掉)|remov|wash(es)? off/,
  },
  {
    asked:
      /吃(饭|东西).{0,4}掉|掉(色|妆)|持久|脱妆|掉妆|晕(染|妆)|沾杯|last(ing)? all|smudge|transfer|water.?proof mascara|come off/,
    stated: /持妆|持久|掉色|防水|沾杯|smudge|transfer|long.?last|wear/,
  },
];
