import type { Concept } from './concept.ts';

/** Who and what it is for, what is in it, and what it does to a body. */
export const BODY_CONCEPTS: readonly Concept[] = [
  {
    intent: 'shipping-time',
    aspect: 'cold',
    pattern: /(?:会不会|不会|会)化|化(?:了|掉|冻)|冷链|冰袋|melt|cold chain/,
  },
  {
    intent: 'suitability',
    aspect: 'pregnancy',
    pattern: /孕|哺乳|喂奶期|坐月子|月子里|产妇|备孕|pregnan|breast ?feed|nursing|expecting (?:a|my)/,
  },
  {
    intent: 'ingredients',
    aspect: 'allergen',
    pattern:
      /花生|麸质|乳糖|(?:海鲜|牛奶|鸡蛋|大豆|芒果|坚果|麸|小麦).{0,2}过敏|过敏原|致敏|含不含(?:奶|蛋|麸)|allergens?|(?:nut|dairy|gluten|egg|soy|lactose|peanut)s?[- ]?(?:free|allerg)|(?:contain|have|any|with) (?:nuts?|peanuts?|dairy|gluten|eggs?|soy|lactose)/,
  },
  { intent: 'ingredients', aspect: 'alcohol', pattern: /酒精|乙醇|含酒|alcohol/ },
  { intent: 'ingredients', aspect: 'caffeine', pattern: /咖啡因|提神|喝了?.{0,3}睡不着|caffein|decaf/ },
  {
    intent: 'ingredients',
    aspect: 'sugar',
    pattern:
      /(?:加|含|放|无|有|零|0|低|几克|多少)(?:了|没|不)?(?:加|含|放)?(?:蔗|白|代)?糖(?!尿|浆)|糖(?:分|多|高|度)|代糖|甜味剂|木糖醇|\bsugar|sweetener/,
  },
  {
    intent: 'ingredients',
    aspect: 'pure',
    pattern:
      /掺|兑(?:水|糖|了|过|没)|勾兑|纯不纯|纯度|纯(?:的|蜜|正|天然|牛肉|粮)|百分百纯|糖浆|合成肉|调和|\bpure\b|diluted|blended|adulterat/,
  },
  {
    intent: 'ingredients',
    aspect: 'additives',
    pattern:
      /添加|防腐|色素|味精|增稠|激素|荧光剂|重金属|农残|农药|additive|preservative|artificial|\bmsg\b|paraben|sulfate|pesticide/,
  },
  {
    intent: 'ingredients',
    aspect: 'scent',
    pattern:
      /香精|香料|(?:带|有|没|无|什么|哪种|啥|留|加)(?:点|没有)?香(?:味|型|的|气)?|香不香|闻着|scent|fragrance|perfume/,
  },
  {
    intent: 'taste',
    pattern:
      /(?:(?<![尿基果乳肪杨水叶烟油钠])酸|辣|甜|苦|涩|咸|齁)(?:不|吗|么|度|味|腻|口|$)|偏(?:甜|酸|苦|辣|咸|淡)|(?:太|很|会|超|特别|有点|不)(?:酸|辣|甜|苦|咸)|微辣|\bsour|acidi|spicy|\bsweet|bitter|salty/,
  },
  {
    intent: 'suitability',
    aspect: 'skin',
    pattern: /长痘|闷痘|爆痘|痘肌|闭口|粉刺|acne|break ?outs?|breaks? me out|comedogenic/,
  },
  {
    intent: 'suitability',
    aspect: 'skin',
    pattern: /油皮|混油|油性|大?油田|大油|油头|油痘|出油|oily (?:skin|hair|scalp)/,
  },
  {
    intent: 'suitability',
    aspect: 'skin',
    pattern:
      /敏感(?:肌|皮|肤|头)?|油皮|干皮|混(?:油|干|合)皮?|油性|干性|大?油田|大油头|油头|肤质|皮肤|长痘|闷痘|爆痘|痘|闭口|烂脸|过敏|刺激|泛红|刺痛|湿疹|(?:sensitive|oily|dry|combination|acne)[- ](?:skin|prone)|\bskin\b|allerg|irritat|break ?outs?/,
  },
  {
    intent: 'effect',
    aspect: 'greasy',
    pattern: /油腻|黏腻|粘腻|厚重|搓泥|吸收|清爽|滋润|拔干|greasy|sticky|absorb|moisturi/,
  },
  {
    intent: 'suitability',
    aspect: 'hair',
    pattern: /发质|细软|粗硬|自来卷|短发|长发|头发(?:少|多|短|长|细|粗|油|干)|伤(?:头)?发|烫过|染过|hair/,
  },
  {
    intent: 'suitability',
    aspect: 'illness',
    pattern:
      /糖尿|血糖|血压|三高|痛风|尿酸|胃(?:病|不好|寒|疼|炎)|失眠|肝|肾|心脏|鼻炎|颈椎|腰(?:不好|椎|疼|间盘)|diabet|blood (?:sugar|pressure)|gout|reflux|back pain/,
  },
  {
    intent: 'suitability',
    aspect: 'pets',
    pattern:
      /(?:狗|猫|宠物|仓鼠|兔子?|主子|毛孩子|奶猫|幼猫|幼犬|布偶|泰迪|金毛)(?!砂|粮|毛).{0,10}(?:能|可以|用|吃|喝|行|适合|会|安全)|\b(?:dogs?|cats?|pets?|pupp(?:y|ies)|kittens?)\b/,
  },
  {
    intent: 'suitability',
    aspect: 'children',
    pattern:
      /宝宝|小孩|孩子|儿童|小朋友|婴儿|新生儿|幼儿|娃|小学生|初中生|(?:几|多大|(?<![\d四五六七八九])(?:[一二两三四五六七八九]|十[一二三四五六七八九]?|半|1?\d))(?:周?岁|个?月(?:大|龄|的|能|可))|多大(?:的|可以|能)(?:坐|用|穿|玩|吃|骑)|适合(?:几|多大)|几个月(?:能|可以|的)|\d+ ?-?(?:year|month|yr|mo)s?[ -]?olds?|\bkids?\b|child|\bbab(?:y|ies)|toddler|newborn|infant|what age|\bage (?:range|group)|\b(?:son|daughter)\b/,
  },
  {
    intent: 'suitability',
    aspect: 'diet',
    pattern:
      /素食|吃素|清真|减肥|减脂|健身|热量|卡路里|大卡|千卡|低卡|长胖|发胖|vegan|vegetarian|halal|kosher|calori|keto/,
  },
  {
    intent: 'spec',
    aspect: 'nutrition',
    pattern: /蛋白质?(?:多少|含|高|几)|脂肪|膳食纤维|营养|钠含|protein|\bfat\b|fib(?:re|er)|nutrition|sodium/,
  },
  {
    intent: 'taste',
    aspect: 'chewy',
    pattern:
      /嚼|咬得动|硬不硬|牙口|柴不柴|(?:肉|口感).{0,3}(?:柴|硬|老|嫩)|塞牙|软糯|脆不脆|chew|crunchy|tender|texture/,
  },
  {
    intent: 'taste',
    aspect: 'flavours',
    pattern:
      /(?:几|什么|哪|多少|啥)(?:些|个|种)?(?:口|风)?味|口味(?:有|都)|原味|有.{1,4}(?<![异怪臭气胶膻腥])味(?:的|吗|么|不)|flavou?rs/,
  },
];
