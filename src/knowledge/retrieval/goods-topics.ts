import type { Topic } from './topic.ts';

/** What food, cosmetics, clothes and crafts state of themselves. */
export const GOODS_TOPICS: readonly Topic[] = [
  {
    id: 'pairing',
    asked:
      /搭(配)?什么|配什么(菜|吃|酒|衣服|裤|鞋|好)|下什么菜|\bgo(es)? (well |best |good )?with|pair(s|ing|ed)?\b/,
    named: /搭配|佐餐|配餐|pairing|goes (well )?with|pairs/,
    zh: '搭配',
    en: 'what it goes with',
  },
  {
    id: 'closure',
    asked:
      /瓶塞|木塞|螺旋盖|闭合|系带|魔术贴|松紧(吗|的|带)|screw (top|cap)|\bcork\b|closure|velcro|laces?\b|zip(per|s)?\b/,
    named: /瓶塞|木塞|瓶盖|闭合|开合|系带|closure|fastening|stopper/,
    zh: '开合方式',
    en: 'closure',
  },
  {
    id: 'farmed',
    asked: /野生|养殖|散养|圈养|放养|家养|\bwild\b|farmed|free.range|cage/,
    named: /养殖|野生|散养|放养|\bwild\b|farmed|free.range/,
    zh: '养殖方式',
    en: 'wild or farmed',
  },
  {
    id: 'glaze',
    asked: /包冰|冰衣|冰多|冰(重|占)|glaze/,
    named: /包冰|冰衣|glaz/,
    zh: '包冰率',
    en: 'ice glaze',
  },
  {
    id: 'custom',
    asked:
      /.{0,4}(定做|定制|订做|订制|刻字|印字|印logo).{0,6}|custom(is|iz|\b)|made to (order|measure)|engrav|personali[sz]/,
    named: /定制|定做|刻字|custom|engrav|personali/,
    zh: '定制',
    en: 'made to order',
  },
  {
    id: 'seats',
    asked:
      /(坐|睡)(得|的)?(下)?(几|多少)(个)?人|几(个)?(人|口)(人)?(吃|喝|睡|住|够|能用)|([一二三四五六七八两\d]口(人|子)?|[二三四五六七八两2-9]个人)(够|用|吃|合适)|够.{0,3}[几一二三四五六七八两\d](口|个人)|(enough|big enough|good) for (a family|\d|two|three|four|five|six)|几(个)?人(座|位|坐|用)|how many (people|persons|seats)|seats? (how many|\d)/,
    named: /座位数|几人|容纳|人数|seats|seating/,
    zh: '几人用',
    en: 'seats',
  },
  {
    id: 'foldable',
    asked: /(能|可以|可|会|好|方便)?(折叠|折起来)|\bfold(s|able|ing|ed)?\b/,
    named: /折叠|\bfold/,
    zh: '折叠',
    en: 'folding',
  },
  {
    id: 'texture',
    asked: /质地|稠不稠|稀不稀|texture|runny|creamy|gritty|how thick is (the )?(honey|cream|sauce)/,
    named: /质地|肤感|texture|consistency/,
    zh: '质地',
    en: 'texture',
  },
  {
    id: 'drink-age',
    asked:
      /(存|窖藏|陈|酿)(了|酿|放)?(几|多少)年|几年(陈|的酒)|酒龄|陈酿(吗|多)|(is|was) (it|this) aged|how long.{0,14}aged/,
    named: /酒龄|陈酿|窖藏|储存年|age(ing|d)|matur/,
    zh: '酒龄',
    en: 'ageing',
  },
  {
    id: 'pack-count',
    asked:
      /(一|每)(箱|盒|包|袋|件|提|套|组|条|板|份)(里|里面|装)?(是|有)?(几|多少)(个|瓶|盒|包|袋|支|片|条|罐|枚|只|颗|粒|张|双|块)|how many.{0,16}(in|per) (a|one|each|the|every) (box|case|pack|bag|set|packet|tube|jar)/,
    named:
      /箱规|装箱|每[箱盒包袋](?!.*(能量|热量|蛋白|糖|脂肪|钠|咖啡因|价|约\d))|件数|片数|支数|袋数|粒数|what is in the set|per (box|case|pack)|pieces|pack size|count$/,
    or: ['pack', 'spec', 'accessories'],
    zh: '每箱数量',
    en: 'pieces in a pack',
  },
  {
    id: 'vegan',
    asked: /纯素|素食|全素|vegan|vegetarian|plant.based/,
    named: /纯素|素食|vegan|vegetarian/,
    zh: '素食',
    en: 'vegan',
  },
  {
    id: 'unsuitable',
    asked:
      /不适(合|宜|用)|禁忌|(哪些|什么|啥)人.{0,4}(不能|不可以|别|不要)|谁不能|慎用|忌|not (be )?suitable|unsuitable|should ?n.t (use|eat|drink)|who should not|contraindicat/,
    named: /不适|禁忌|慎用|忌|unsuitable|not suitable|contraindicat|caution|warning|注意/,
    zh: '不适用的人',
    en: 'who it does not suit',
  },
  {
    id: 'precautions',
    asked: /注意事项|注意(什么|啥|哪些)|要注意|precaution|be careful|caution|warning/,
    named: /注意|precaution|caution|warning/,
    or: ['unsuitable', 'storage'],
    zh: '注意事项',
    en: 'precautions',
  },
  {
    id: 'opened',
    asked:
      /(开封|开盖|打开|拆开|开瓶|开罐|拆封|开启|开(?=了|后))(了|后|之后)?.{0,6}(多久|几天|几个月|多长|放|用完|喝完|吃完|保存)|once (it'?s )?open(ed)?|after (i )?open(ing|ed)?|open\w*.{0,16}(last|keep|good)/,
    named: /开封|开盖|开瓶|开启|拆封|after opening|once opened|pao\b/,
    or: ['storage', 'usage'],
    zh: '开封后',
    en: 'after opening',
  },
  {
    id: 'shelf-life',
    asked:
      /保质期?|保质|过期|到期|(能|可以|可)(放|存|保存|搁)(多久|多长时间|几天|几个月|多少天)|(放|存)(多久|几天|得住|不住)|能?保鲜多久|shelf.?life|expir\w*|best before|how long.{0,24}(keep|stay fresh|good for|be stored)|use by|go(es)? (bad|off)/,
    named: /保质|有效期|赏味|赏味期|保鲜期|使用期限|shelf.?life|expir|best (before|by)|use by/,
    zh: '保质期',
    en: 'shelf life',
  },
  {
    id: 'production-date',
    asked:
      /生产日期|(什么时候|啥时候|哪天|几号|哪年|几月)(生产|做|制作|产|捞|捕|打捞|摘|采|杀|榨|酿|装|的)|日期(新|好)|新不新鲜|新鲜|年份|哪一?年|production date|manufactur\w* date|when.{0,16}(made|produced|harvested|picked)|how fresh|fresh|vintage|batch|which year/,
    named:
      /生产日期|年份|批次|采收|捕捞(日期|时间)|采摘(日期|时间)|production date|manufactur\w* date|batch|harvest|vintage|year|picked/,
    or: ['season'],
    zh: '生产日期',
    en: 'production date',
  },
  {
    id: 'storage',
    asked:
      /(怎么|如何|咋)(保存|存放|储存|放)|保存(方法|方式|条件)?|储存|储藏|贮存|存放|冷藏|冷冻|冰箱|常温|stor(e|ed|age|ing)\b|refrigerat|fridge|freez|keep it/,
    named: /保存|储存|储藏|贮存|贮藏|存放|冷藏|storage|store|keep/,
    zh: '保存方法',
    en: 'storage',
  },
  {
    id: 'cleaning',
    asked:
      /拆(下来|开|卸)?.{0,2}洗|(怎么|如何|咋|好|能|可以|可|能不能|用)(机|手|水)?(洗|清洗|清洁|保养)|清洗|清洁|机洗|手洗|水洗|洗碗机|养护|保养|开壶|wash|clean|dishwasher|maintain|care for|care instructions/,
    named: /清洗|清洁|洗|保养|养护|开壶|clean|wash|dishwasher|care|maintenance/,
    zh: '清洁保养',
    en: 'cleaning and care',
  },
  {
    id: 'usage',
    asked:
      /(怎么|如何|咋|怎样|咋个)(使?用|吃|泡|喝|冲|煮|操作|做(?!出来|成|的|工)|涂|抹|敷|食用|炖|穿|戴)|使用(方法|说明|步骤|方式)|食用方法|吃法|喝法|泡法|用法|冲泡|开袋即食|即食|how (do|does|to|can|should|would).{0,14}(use|brew|eat|drink|prepare|apply|operate|cook|serve|steep|make|work|wear)|instructions?|directions|usage|ready to eat|best way to/,
    named:
      /用法|做法|烹饪|烹调|使用方法|使用说明|使用方式|食用方法|食用方式|吃法|冲泡|泡法|水温|usage|how to|directions|instruction|brew|serving suggestion|preparation|cooking/,
    zh: '使用方法',
    en: 'how to use it',
  },
  {
    id: 'serving',
    asked:
      /用量|(一次|每次|一天|每天|每日)(用|吃|喝|放|泡).{0,2}(多少|几)|(泡|冲|用|煮)(几|多少)(次|泡|遍|回)|(?<![盒包罐袋箱])几(次|泡)|耐泡|能泡几|投茶量|serving size|how many (times|infusions|steeps)|how much (should|do) (i|we)|多久(用|补|涂|抹|喝|吃|喂|洗|换|敷)?(一)?次|隔多久|how often|dosage/,
    named: /用量|食用量|投茶|耐泡|泡数|频次|频率|serving|dosage|infusion|steep|amount/,
    or: ['usage'],
    zh: '用量',
    en: 'how much to use',
  },
  {
    id: 'skin-type',
    asked:
      /(什么|啥|哪种)(肤质|皮肤)|肤质|(油|干|混合|敏感|混油|混干)(性)?(皮|肌)(肤)?|(oily|dry|sensitive|combination) skin|skin types?/,
    named: /肤质|皮肤|skin/,
    or: ['suitable'],
    zh: '适合肤质',
    en: 'skin type',
  },
  {
    id: 'age',
    asked:
      /(几|多少)岁|年龄|多大的?(孩子|小孩|宝宝|娃|狗|猫)|(多大|几个月|几月龄)(以上|的)?.{0,4}(宝宝|孩子|娃|能|可以)|几个月(能|可以|大)|(新生儿|婴儿|宝宝|小孩|孩子|儿童|幼犬|幼猫|成犬|成猫|老年犬|奶狗|奶猫).{0,6}(能|可以|适合|用|坐|吃|穿|玩)|什么年纪|月龄|how old|(for|ok with|safe for|suit\w*) (a |my )?(newborns?|bab(y|ies)|toddlers?|kids?|children|pupp(y|ies)|kittens?|seniors?)|(\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (year|yr|month|mo)s?.?olds?|what age|age (range|group)|\bages?\b/,
    named: /年龄|月龄|岁|适用阶段|适用犬|适用猫|\bages?\b|life ?stage/,
    or: ['suitable', 'unsuitable', 'safety-class'],
    zh: '适用年龄',
    en: 'age',
  },
  {
    id: 'suitable',
    asked:
      /适(合|用|宜).{0,6}(人|谁|什么|哪|发质|场景|场合|季节|吗|么|不)|(什么|哪些|啥|哪种)(人|发质|场合|场景|头发).{0,4}(用|吃|喝|穿|合适)?|(老人|长辈|学生|男生|女生|男士|女士|老年人|爸妈|新手).{0,8}(用|吃|喝|适合|合适|穿)|送(人|礼|长辈|朋友)(?!.{0,4}(盒|袋|包装)).{0,4}(合适|适合|吗|么)|who.{0,12}(for|suit)|suit(s|able|ed)?|for (men|women|beginners|seniors|kids|thin|thick|fine) ?|recommended for|hair type/,
    named:
      /适(合|用|宜)(?!床|机型|炉|面积|范围|温|电|车|门|屏)|人群|发质|场景|suitab|for whom|recommended for|audience|hair type|target|occasion/,
    zh: '适用人群',
    en: 'who it suits',
  },
  {
    id: 'allergen',
    asked:
      /过敏原|致敏|含.{0,3}(坚果|花生|麸质|乳糖|牛奶|大豆|鸡蛋)|allergen|nut.?free|gluten|lactose|dairy|peanut/,
    named: /过敏|致敏|allergen|gluten|lactose/,
    or: ['ingredients'],
    zh: '致敏物质',
    en: 'allergens',
  },
  {
    id: 'calories',
    asked: /热量|卡路里|大卡|千焦|卡吗|calori|kcal|energy/,
    named: /热量|能量|卡路里|calori|energy|kcal/,
    or: ['nutrition'],
    zh: '热量',
    en: 'energy',
  },
  {
    id: 'protein',
    asked: /蛋白质?|protein/,
    named: /蛋白|protein/,
    or: ['nutrition'],
    zh: '蛋白质含量',
    en: 'protein',
  },
  {
    id: 'fat',
    asked: /脂肪|肥不肥|肥吗|\bfat\b|fatty/,
    named: /脂肪|\bfat\b/,
    or: ['nutrition'],
    zh: '脂肪含量',
    en: 'fat',
  },
  {
    id: 'sodium',
    asked: /钠含量|含钠|盐分|咸不咸|咸吗|sodium|salty/,
    named: /钠|盐|sodium|salt/,
    or: ['nutrition', 'flavour', 'ingredients'],
    zh: '钠含量',
    en: 'sodium',
  },
  {
    id: 'sweetness',
    asked: /甜度|糖度|甜不甜|甜吗|多甜|含糖|糖分|有糖|无糖|加糖|低糖|brix|sweet\w*|sugar/,
    named: /甜|糖|brix|sweet|sugar/,
    or: ['ingredients', 'flavour', 'nutrition'],
    zh: '甜度',
    en: 'sweetness',
  },
  {
    id: 'caffeine',
    asked: /咖啡因|caffein/,
    named: /咖啡因|caffein/,
    zh: '咖啡因',
    en: 'caffeine',
  },
  {
    id: 'concentration',
    asked: /波美|浓度|baum[eé]/,
    named: /波美|浓度|baum[eé]|concentration/,
    zh: '浓度',
    en: 'concentration',
  },
  {
    id: 'alcohol',
    asked: /酒劲|烈不烈|how strong (is|are)|酒精(度|含量|浓度)?|alcohol|abv/,
    named: /酒精|酒度|alcohol|abv/,
    or: ['ingredients'],
    zh: '酒精度',
    en: 'alcohol',
  },
  {
    id: 'nutrition',
    asked: /营养(成分|表|价值)?|nutrition|nutrient/,
    named: /营养|nutrition|nutrient/,
    zh: '营养成分',
    en: 'nutrition',
  },
  {
    id: 'accessories',
    asked:
      /配件|[箱盒]子?里(面)?(都|会|一共)?(有|是|装|放)(了|些)?(什么|啥|哪些)|(送|带|配|附)(不(送|带|配|附))?(充电|数据)?(线|头|电池|盖子?|袋子?|杯子?|架子?)(吗|么|嘛|不|没|吧)|怎么包(?!邮|的?扎)|(路上|运输|快递).{0,4}(压|颠|碰|磕)|包装(里|内|盒)?(面)?(都)?(有|含)(些)?(什么|啥|哪些|没有)?|礼盒|盒子(?!里)|手提袋|礼品袋|配(什么|了|啥)|清单|盒子里|(带|送|配|附)(不带|没带)?(收纳|盖|袋|杯|盒)|礼盒|礼袋|accessor|in the box|includ\w*|comes? with|gift.?box|packag/,
    named: /配件|清单|附件|包装内|礼盒|包装|accessor|in the box|includ|package|packaging|gift box/,
    zh: '配件清单',
    en: 'what is in the box',
  },
  {
    id: 'material',
    asked:
      /材质|材料|面料|(铁|木|塑料|皮|棉|钢|铝|铜|银|玻璃|陶瓷|竹|真丝|麻|羊毛|硅胶)(头|制|质)?的(吗|么|不|还|吧)|(what|which|kind of|type of|sort of) (wood|metal|steel|fabric|leather|cloth)\b|wooden|布料|泥料|(什么|啥)(料|泥|木|皮|布)|料子|(什么|啥)(东西|肉|料|木头|皮|布|米|豆|果)?做的|不锈钢|陶瓷的|纯棉|塑料|真皮|实木|纯银|玻璃的|紫砂|material|fabric|made (of|from|out of)|stainless|plastic|cotton|leather|ceramic|glass|clay/,
    named: /材质|材料|面料|泥料|用料|内胆|涂层|成分含量|material|fabric|clay|coating|composition/,
    or: ['ingredients'],
    zh: '材质',
    en: 'material',
  },
  {
    id: 'ingredients',
    asked:
      /配料|成分|成份|原料|添加(剂|了|什么)?|纯不纯|纯的(吗|么|不)|纯正|兑(水|糖|了)|勾兑|whats? in (it|this|them)|防腐剂|色素|香精|香料|(里面|里)(有|含|放)(什么|啥|没有)|含(有)?(什么|哪些|不含|酒精|激素|香精)|主料|ingredients?|additives?|preservatives?|what.?s in (it|this|them)\b|contain\w*|fragrance.?free|colou?ring/,
    named: /配料|成分|成份|原料(?!年|产)|主料|添加|ingredient|additive|preservative/,
    or: ['material'],
    zh: '配料',
    en: 'ingredients',
  },
  {
    id: 'maker',
    asked:
      /(哪|谁)(家|位|个)?(老师|师傅|大师|匠人|艺人|作者|厂|公司)?(做|制作|生产|烧)的?|厂家|生产商|生产厂|制造商|哪家厂|作者|传承人|师傅|manufacturer|who (makes|made|produces|produced)|maker|craftsman|artist|artisan|factory|producer/,
    named:
      /厂|生产商|制造商|生产企业|作者|制作者|制作人|传承人|师傅|匠人|maker|manufacturer|artist|artisan|craftsman|producer|factory/,
    or: ['brand', 'origin'],
    zh: '制作者',
    en: 'maker',
  },
  {
    id: 'origin',
    asked:
      /产地|原产|(镇|省|市|县|国|岛|山|村|州)的(吗|么|不|吧)|产自|产于|来自哪|哪(里|儿|个国家|国|个地方)?产|(哪里|哪儿|哪|什么地方|啥地方)(生?产|来|种|养|做|采)?的|(哪|那)(一)?(个)?国(家)?的?|哪(里|儿)?产|进口|国产|(from|made|grown|produced|come|comes) (from )?where|where.{0,26}(from|made|grown|produced|sourced|come|manufactured|harvested)|origin|made in|country|imported|domestic/,
    named:
      /产地|原产|产区|来源|origin|(made|woven|grown|brewed|roasted|baked|crafted|distilled|bottled|knitted|sewn|printed) in|country|region|source/,
    or: ['maker'],
    zh: '产地',
    en: 'origin',
  },
  {
    id: 'brand',
    asked: /牌子|品牌|什么牌|啥牌|brand/,
    named: /品牌|牌子|brand/,
    or: ['maker'],
    zh: '品牌',
    en: 'brand',
  },
  {
    id: 'model',
    asked: /型号|model (number|no|name)|which model|what model/,
    named: /型号|model/,
    zh: '型号',
    en: 'model',
  },
  {
    id: 'variety',
    asked: /品种|什么种(?!类)|树种|变种|variety|cultivar|breed|species/,
    named: /品种|树种|variety|cultivar|breed|species/,
    zh: '品种',
    en: 'variety',
  },
  {
    id: 'season',
    asked:
      /(什么)?季节|应季|春茶|明前|秋茶|(春|夏|秋|冬)(天|季).{0,4}(能|可以|适合|用|穿)|四季|采摘|几月(采|摘|熟)|season|picked|harvest/,
    named: /季|采摘|明前|春茶|season|harvest|picked/,
    or: ['production-date'],
    zh: '采摘时间',
    en: 'harvest',
  },
  {
    id: 'grade',
    asked: /等级|级别|几级|特级|品级|grade|quality level/,
    named: /等级|级别|品级|grade/,
    zh: '等级',
    en: 'grade',
  },
  {
    id: 'craft',
    asked:
      /工艺|手工|机器做|全手工|半手工|制法|怎么做(出来|成)的|发酵|烘焙|炭焙|风干|craft|handmade|hand.?made|process|technique|fermented|roast|dried/,
    named: /工艺|手工|制法|做法|发酵|焙|风干|craft|handmade|process|technique|ferment|roast|drying/,
    zh: '工艺',
    en: 'craft',
  },
  {
    id: 'flavour',
    asked: /口味|味道|什么味|啥味|口感|风味|辣不辣|辣吗|好吃吗|好喝吗|flavou?rs?|taste|spicy|texture/,
    named: /口味|味道|口感|风味|滋味|flavou?r|taste|texture/,
    or: ['scent'],
    zh: '口味',
    en: 'flavour',
  },
  {
    id: 'scent',
    asked: /香型|香味|香气|气味|闻起来|香不香|(什么|啥|哪种|多)香|香吗|scent|smell|aroma|fragrance/,
    named: /香|气味|scent|smell|aroma|fragrance/,
    or: ['flavour'],
    zh: '香型',
    en: 'scent',
  },
  {
    id: 'sun-protection',
    asked: /防晒|spf|pa\+|sun.?(screen|protect)/,
    named: /防晒|spf|sun/,
    zh: '防晒值',
    en: 'sun protection',
  },
  {
    id: 'colour',
    asked:
      /颜色|色号|(别的|其他|其它|另外|换个?|还有)的?(颜)?色|有没?有?(没有)?[红橙橘黄绿青蓝紫黑白灰粉棕裸杏咖驼银金](色)?的?(吗|没|不|么|嘛|呢|啊|$)|[有要出来来个][红橙黄绿青蓝紫黑白灰粉棕]色?的(和|跟|还|或|么|，| )|[红橙黄绿青蓝紫黑白灰粉棕]色?的(有没|有吗|还有|有货|没有|有不)|\b(any|a|an|the|it|them|this|these|one) (\w+ )?(red|orange|yellow|green|blue|purple|black|white|gr[ea]y|pink|brown|navy|beige|cream|gold|silver)s?( ones?)?\b|\b(red|orange|yellow|green|blue|purple|black|white|gr[ea]y|pink|brown|navy|beige) (one|version|option)s?|(got|have|come|comes|available|is (it|this)) .{0,12}in (a |any )?(other )?(red|blue|black|white|pink|green|gr[ea]y|purple|yellow|gold|silver|brown|beige|navy|cream|orange)|(几|什么|哪些|哪几|啥)(个|种)?(颜)?色|[红橙黄绿青蓝紫黑白灰粉棕金银米][色](的|吗|有|还)?|雾[蓝粉]|奶[白茶]色?|colou?rs?|(in|have|got) (red|blue|black|white|pink|green|grey|gray|purple|yellow|gold|silver)|shades?/,
    named: /颜色|色号|配色|colou?r|shade/,
    zh: '颜色',
    en: 'colour',
  },
];
