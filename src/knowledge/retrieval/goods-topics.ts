import type { Topic } from './topic.ts';

/** What food, cosmetics, clothes and crafts state of themselves. */
export const GOODS_TOPICS: readonly Topic[] = [
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
    id: 'shelf-life',
    asked:
      /保质期?|保质|过期|到期|(能|可以|可)(放|存|保存|搁)(多久|多长时间|几天|几个月|多少天)|(放|存)(多久|几天|得住|不住)|能?保鲜多久|shelf.?life|expir\w*|best before|how long.{0,24}(keep|stay fresh|good for|be stored)|use by|go(es)? (bad|off)|open\w*.{0,10}(last|keep)/,
    named: /保质|有效期|赏味|赏味期|保鲜期|使用期限|shelf.?life|expir|best before|use by/,
    zh: '保质期',
    en: 'shelf life',
  },
  {
    id: 'production-date',
    asked:
      /生产日期|(什么时候|哪天|几号|哪年|几月)(生产|做|制作|产|的)|日期(新|好)|新不新鲜|新鲜|年份|哪一?年|production date|manufactur\w* date|when.{0,16}(made|produced|harvested|picked)|how fresh|fresh|vintage|batch|which year/,
    named:
      /生产日期|年份|批次|采收|采摘(日期|时间)|production date|manufactur\w* date|batch|harvest|vintage|year|picked/,
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
      /(怎么|如何|咋|好|能|可以|可|能不能|用)(机|手|水)?(洗|清洗|清洁|保养)|清洗|清洁|机洗|手洗|水洗|洗碗机|养护|保养|开壶|wash|clean|dishwasher|maintain|care for|care instructions/,
    named: /清洗|清洁|洗|保养|养护|开壶|clean|wash|dishwasher|care|maintenance/,
    zh: '清洁保养',
    en: 'cleaning and care',
  },
  {
    id: 'usage',
    asked:
      /(怎么|如何|咋|怎样|咋个)(使?用|吃|泡|喝|冲|煮|操作|做(?!出来|成|的|工)|涂|抹|敷|食用|炖|穿|戴)|使用(方法|说明|步骤|方式)|食用方法|吃法|喝法|泡法|用法|冲泡|开袋即食|即食|how (do|does|to|can|should|would).{0,14}(use|brew|eat|drink|prepare|apply|operate|cook|serve|steep|make|work|wear)|instructions?|directions|usage|ready to eat|best way to/,
    named:
      /用法|使用方法|使用说明|使用方式|食用方法|食用方式|吃法|冲泡|泡法|水温|usage|how to|directions|instruction|brew|serving suggestion|preparation/,
    zh: '使用方法',
    en: 'how to use it',
  },
  {
    id: 'serving',
    asked:
      /用量|(一次|每次|一天|每天|每日)(用|吃|喝|放|泡).{0,2}(多少|几)|(泡|冲|用|煮)几(次|泡|遍)|(?<![盒包罐袋箱])几(次|泡)|耐泡|能泡几|投茶量|serving size|how many (times|infusions|steeps)|how much (should|do) (i|we)|how often|dosage/,
    named: /用量|食用量|投茶|耐泡|泡数|频次|serving|dosage|infusion|steep|amount/,
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
      /(几|多少)岁|年龄|多大的?(孩子|小孩|宝宝|娃)|什么年纪|how old|what age|age (range|group)|\bages?\b/,
    named: /年龄|岁|\bage/,
    or: ['suitable'],
    zh: '适用年龄',
    en: 'age',
  },
  {
    id: 'suitable',
    asked:
      /适(合|用|宜).{0,6}(人|谁|什么|哪|发质|场景|场合|季节|吗|么|不)|(什么|哪些|啥|哪种)(人|发质|场合|场景|头发).{0,4}(用|吃|喝|穿|合适)?|(老人|长辈|学生|男生|女生|男士|女士|老年人|爸妈|新手).{0,8}(用|吃|喝|适合|合适|穿)|送(人|礼|长辈|朋友).{0,4}(合适|适合|吗|么)|who.{0,12}(for|suit)|suit(s|able|ed)?|for (men|women|beginners|seniors|kids|thin|thick|fine) ?|recommended for|hair type/,
    named: /适(合|用|宜)|人群|发质|场景|suitab|for whom|recommended for|audience|hair type|target|occasion/,
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
    id: 'alcohol',
    asked: /酒精(度|含量|浓度)?|alcohol|abv/,
    named: /酒精|alcohol|abv/,
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
      /配件|包装(里|内|盒)?(面)?(都)?(有|含)(些)?(什么|啥|哪些|没有)?|礼盒|盒子(?!里)|手提袋|礼品袋|配(什么|了|啥)|清单|盒子里|(带|送|配|附)(不带|没带)?(收纳|盖|袋|杯|盒)|礼盒|礼袋|accessor|in the box|includ\w*|comes? with|gift.?box|packag/,
    named: /配件|清单|附件|包装内|礼盒|包装|accessor|in the box|includ|package|packaging|gift box/,
    zh: '配件清单',
    en: 'what is in the box',
  },
  {
    id: 'material',
    asked:
      /材质|材料|质地|面料|布料|泥料|什么(料|泥|木|皮|布)|(什么|啥)(东西)?做的|不锈钢|陶瓷的|纯棉|塑料|真皮|实木|纯银|玻璃的|紫砂|material|fabric|made (of|from|out of)|stainless|plastic|cotton|leather|ceramic|glass|clay/,
    named: /材质|材料|面料|泥料|用料|内胆|涂层|成分含量|material|fabric|clay|coating|composition/,
    or: ['ingredients'],
    zh: '材质',
    en: 'material',
  },
  {
    id: 'ingredients',
    asked:
      /配料|成分|成份|原料|添加(剂|了|什么)?|防腐剂|色素|香精|香料|(里面|里)(有|含|放)(什么|啥|没有)|含(有)?(什么|哪些|不含|酒精|激素|香精)|主料|ingredients?|additives?|preservatives?|what.?s in (it|this)|contain\w*|fragrance.?free|colou?ring/,
    named: /配料|成分|成份|原料|主料|添加|ingredient|additive|preservative/,
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
      /产地|原产|(哪里|哪儿|哪|什么地方|啥地方)(生?产|来|种|养|做|采)?的|哪(里|儿)?产|进口|国产|(from|made|grown|produced|come|comes) (from )?where|where.{0,26}(from|made|grown|produced|sourced|come|manufactured|harvested)|origin|made in|country|imported|domestic/,
    named: /产地|原产|产区|来源|origin|made in|country|region|source/,
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
    asked: /品种|什么种|树种|变种|variety|cultivar|breed|species/,
    named: /品种|树种|variety|cultivar|breed|species/,
    zh: '品种',
    en: 'variety',
  },
  {
    id: 'season',
    asked: /(什么)?季节|应季|春茶|明前|秋茶|采摘|几月(采|摘|熟)|season|picked|harvest/,
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
      /颜色|色号|(几|什么|哪些|哪几|啥)(个|种)?(颜)?色|[红橙黄绿青蓝紫黑白灰粉棕金银米][色](的|吗|有|还)?|雾[蓝粉]|奶[白茶]色?|colou?rs?|(in|have|got) (red|blue|black|white|pink|green|grey|gray|purple|yellow|gold|silver)|shades?/,
    named: /颜色|色号|配色|colou?r|shade/,
    zh: '颜色',
    en: 'colour',
  },
  {
    id: 'capacity',
    asked:
      /容量|容积|多少毫升|几毫升|(多少|几)(毫)?升|多少ml|(能|可以|可)装(多少|几|下)|装多少|够几(个)?人|capacity|volume|lit(re|er)s?|how much.{0,12}hold|hold\w*|\bml\b|fluid/,
    named: /容量|容积|capacity|volume/,
    or: ['net-content', 'weight'],
    zh: '容量',
    en: 'capacity',
  },
  {
    id: 'pack',
    asked:
      /(一|每)(箱|盒|包|袋|份|件|罐|套|瓶|单|斤)(里|里面)?(是|有|大概|大约)?(几|多少)(?!钱|块|元|克|斤|公斤|千克|两|g\b|毫升|ml|升|度|岁)|几(个|泡|包|袋|盒|片|瓶|条|支|只|颗|件)(装|一)?|多少(片|包|袋|瓶|条|支|颗|粒|枚)|件数|数量|how many.{0,20}\b(in|per|come|pieces|pcs|packs?|bags?|bottles?|sachets?|box)\b|pack (size|of)|per (box|pack|bag)|count|quantity/,
    named:
      /包装|规格|数量|件数|片数|袋数|支数|装量|每[盒箱包袋份瓶罐]|pack|count|quantity|pieces|per box|sachets|content/,
    or: ['net-content', 'weight', 'spec'],
    zh: '规格',
    en: 'pack size',
  },
  {
    id: 'net-content',
    asked: /净含量|净重|net (content|weight|wt)/,
    named: /净含量|净重|净|net (content|weight|wt)/,
    or: ['weight', 'capacity', 'pack'],
    zh: '净含量',
    en: 'net content',
  },
  {
    id: 'weight',
    asked:
      /多重|重量|(几|多少)(斤|公斤|克|千克|两)|多沉|重不重|沉不沉|(重|沉)(吗|么)|克重|单果重|轻(吗|便|不轻)|weigh\w*|how heavy|heavy|grams?|kilos?|\bkg\b|ounces?|pounds?|lightweight/,
    named: /重|克重|weight|mass/,
    or: ['net-content', 'pack'],
    zh: '重量',
    en: 'weight',
  },
  {
    id: 'length',
    asked:
      /多长(?!时间)|长度|几厘米长|裙长|衣长|how long (is|are)(?! (the )?(warranty|shelf|shipping|delivery|offer|deal|price|it good|it take))|length/,
    named: /长度|长$|衣长|全长|棒长|length/,
    or: ['size'],
    zh: '长度',
    en: 'length',
  },
  {
    id: 'width',
    asked: /多宽|宽度|how wide|width/,
    named: /宽|width/,
    or: ['size'],
    zh: '宽度',
    en: 'width',
  },
  {
    id: 'height',
    asked: /多高|高度|how (tall|high)|height/,
    named: /高度|高$|height/,
    or: ['size'],
    zh: '高度',
    en: 'height',
  },
  {
    id: 'diameter',
    asked: /直径|口径|多粗|果径|粗细|棒径|diameter|how thick is the barrel|barrel|calib(re|er)/,
    named: /直径|口径|果径|棒径|管径|diameter|barrel|calib(re|er)/,
    or: ['size'],
    zh: '直径',
    en: 'diameter',
  },
  {
    id: 'thickness',
    asked: /多厚|厚度|厚不厚|厚吗|thick/,
    named: /厚|thick/,
    or: ['size'],
    zh: '厚度',
    en: 'thickness',
  },
  {
    id: 'size',
    asked:
      /尺寸|尺码|码数|几码|多大|大小|大不大|有多大|体积|size[sd]?|dimensions?|measure\w*|how (big|large|small)/,
    named: /尺寸|尺码|大小|果径|规格尺寸|size|dimension|measure/,
    or: ['diameter', 'length', 'height', 'width', 'capacity', 'net-content', 'weight', 'pack', 'spec'],
    zh: '尺寸',
    en: 'size',
  },
  {
    id: 'spec',
    asked: /规格|参数|配置|型号规格|specs?\b|specifications?|parameters?|technical/,
    named: /规格|spec/,
    or: ['pack', 'net-content', 'weight', 'capacity', 'size'],
    zh: '规格',
    en: 'specification',
  },
  {
    id: 'function',
    asked:
      /(有)?(什么|啥|哪些)(功能|用处|用途|作用|卖点|特点|亮点|优点|特色)|功能|用途|干(什么|啥|嘛)用|做什么用|what.{0,6}(does it do|it for|used for)|functions?|features?|special about|good about/,
    named: /功能|用途|特点|卖点|亮点|function|feature|purpose|highlight|selling point/,
    or: [],
    zh: '功能',
    en: 'functions',
  },
];
