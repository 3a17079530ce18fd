import type { Concept } from './concept.ts';

/** What may be asked of nearly anything: how much, how large, how long, how kept. After what is more exact. */
export const GOODS_CONCEPTS: readonly Concept[] = [
  {
    intent: 'spec',
    aspect: 'waterproof',
    pattern:
      /防水|密封|防泼|防雨|防潮|(?:下|淋|暴|大|沾|遇|雪|雨)(?:大|暴|小)?(?:雨|水|湿)(?!洗)|雨天|漏水|漏雨|漏不漏|会漏(?!电)|侧漏|漏尿|渗水|进水|(?:能|可以)泡水|ip[x\d]\d|会湿|湿透|water ?(?:proof|resist)|\brain|\bleaks?\b|gets? wet|splash|shower/,
  },
  {
    intent: 'how-to-use',
    aspect: 'dose',
    pattern:
      /(?:一次|每次|一顿|一杯|一碗)(?:要|得)?(?:吃|用|喝|放|泡|挤|冲|煮|涂|抹).{0,2}(?:多少|几)|用量|(?:放|用|吃|喝|加|泡|冲)(?:几|多少)(?:勺|克|滴|粒|片|泵)|放多少|how much (?:should|do) (?:i|we|you) (?:use|take|put)|dosage|serving size/,
  },
  {
    intent: 'effect',
    aspect: 'flush',
    pattern:
      /冲(?:马桶|厕所|下水|走|掉|吗|不|得)|(?:倒|扔|丢)(?:进|到|在)?(?:厕所|马桶|下水道)|堵(?:不|吗|马桶|下水)|flush/,
  },
  {
    intent: 'effect',
    aspect: 'dust',
    pattern: /粉尘|灰(?:多|大)|起灰|灰尘大|扬尘|掉粉|掉渣|带出来|dusty?\b|tracking/,
  },
  { intent: 'effect', aspect: 'clump', pattern: /结团|成团|粘底|clump/ },
  {
    intent: 'effect',
    aspect: 'odour',
    pattern: /除臭|去味|除味|盖(?:得)?住(?:臭|味)|控味|odou?r control|deodor/,
  },
  {
    intent: 'certificate',
    pattern: /证书|证明|鉴定|(?:检测|质检|检验)(?:报告|单)|资质|certificat|test report/,
  },
  {
    intent: 'spec',
    aspect: 'smell',
    pattern:
      /异味|气味|刺鼻|有(?:没有)?(?:怪|臭|胶|塑料|油漆|什么)?味(?:道|儿)?(?:吗|么|不|没|大|重|$)|味(?:道)?(?:大|重|冲|难闻|散)|臭(?:不臭|吗|味)|难闻|膻|腥|smell|odou?r|stink/,
  },
  {
    intent: 'suitability',
    aspect: 'safety',
    pattern:
      /安全(?!帽|座|带|锁|类|等级)|爆炸|会炸|(?:会不会|不会|容易)炸|鼓包|漏电|触电|起火|着火|自燃|过热|发烫|烫手|烫伤|甲醛|有毒|毒(?:性|吗|不)|辐射|致癌|toxic|\bsafe(?:ty)?\b|explode|overheat|catch fire|bpa|formaldehyde|radiation/,
  },
  { intent: 'effect', aspect: 'white-cast', pattern: /假白|泛白|white ?cast/ },
  {
    intent: 'spec',
    aspect: 'crystal',
    pattern: /结晶|结块|结霜|沉淀|浑浊|白沫|发白|絮|起泡沫|分层|crystal|sediment|cloudy|separat/,
  },
  {
    intent: 'shelf-life',
    aspect: 'opened',
    pattern:
      /(?:开封|打开|开盖|拆开|拆封|开瓶|开罐|开了).{0,4}(?:后|以后|之后|了)?.{0,5}(?:多久|几天|几个?月|多长|放|存|用完|吃完|喝完|坏|保存)|once (?:it(?:'s| is) )?open|after opening|after i open/,
  },
  {
    intent: 'shelf-life',
    aspect: 'produced',
    pattern:
      /生产日期|出厂日期|烘焙日期|(?:什么时候|啥时候|哪天|几号|几月|哪年|哪个月|何时)(?:的|生产|做|烘|采|摘|产|炒|酿|出厂|捕|捞|打捞|包装|灌装)|日期(?:新|是|多少|好|近|到|怎|老)|新不新|新鲜|(?:哪|今)年的|几几年|几月份?的|哪(?:一)?批|批次|哪一?年|新茶|陈的|几年陈|production date|manufactur(?:e|ing) date|(?:when|how (?:long|recently)).{0,16}(?:made|roasted|produced|harvested|picked|baked|bottled|packed)|\bfresh/,
  },
  {
    intent: 'shelf-life',
    aspect: 'kept',
    pattern:
      /保质|过期|到期|有效期|(?:能|可以|可|会|最多)?(?:放|存|保存|保鲜|留|搁)(?:得?了|住)?(?:多久|几天|多长|几个?月|几年|多少天|住)|放(?:得|不)住|shelf[ -]?life|expir|best before|use by|go(?:es)? (?:bad|off)|how long.{0,16}(?:keep|stay|last|good)/,
  },
  {
    intent: 'storage',
    aspect: 'how',
    pattern:
      /怎么(?:样)?(?:保存|存放|储存|存|放(?!进))|如何(?:保存|存放)|保存|存放|储存|冰箱|冷藏|冷冻|常温|阴凉|\bstor(?:e|age|ing)\b|refrigerat|fridge|freez/,
  },
  {
    intent: 'spec',
    aspect: 'content',
    pattern:
      /百分之|百分比|(?:含|占).{0,4}(?:几成|比例|百分|%)|(?<!净)含量|含.{1,2}量|浓度|几成|比例|percent|\d%|concentration|how much .{1,16} content/,
  },
  {
    intent: 'spec',
    aspect: 'weight',
    pattern:
      /多重|重量|自重|净重|毛重|克重|净含量|(?:几|多少)(?:斤|公斤|千克|克|两|kg|g(?![a-z]))|重不重|(?<!体)重(?:吗|么|不|嘛|量)|沉(?:吗|么|不|嘛|淀?$)|好拎|拎得|[搬扛抱拿]得动|背得动|(?:轻|便)(?:不轻|吗|便吗)|提得动|weigh|heavy|\blight\b|how many (?:grams|kilos|pounds|ounces|kg|oz|lbs)/,
  },
  {
    intent: 'spec',
    aspect: 'people',
    pattern:
      /[一两二三四]大[一两二三四]小|睡得下|躺得(?:下|开)|(?:睡|坐|住|容纳|挤|吃|用|够)(?:得下|得了|下)?(?:几|多少|[一二两三四五六七八九\d])(?:个)?(?:口|人|大人)|(?:几|[二两三四五六七八九\d])(?:个人|口人|口之家|人份|人用|人吃|口子)|一家(?:[一二两三四五六七八\d])?(?:口|几口)?.{0,4}(?:够|睡|吃|用|坐)|(?:一个人|单人|双人)(?:用|吃|住|的|够)|how many (?:people|persons|servings)|(?:enough|big enough) for|serves?\b|family of/,
  },
  {
    intent: 'spec',
    aspect: 'box',
    pattern:
      /清单|(?:盒子?|箱子?|包装|套装?|礼盒)(?:里面?|内)(?:都)?(?:有|是|装|含)(?:些|了)?(?:什么|啥|哪些)|都(?:有|含|包括)(?:什么|啥|哪些)(?!颜|口|码|尺|色|果|料|成)|in the box|what(?:'s| is) included|what do (?:i|you) get/,
  },
  {
    intent: 'spec',
    aspect: 'count',
    pattern:
      /(?:几|多少)(?:小|大|独立)?(?:包|袋|片|支|颗|粒|瓶|张|枚|罐|只|块|条|枝|个(?!人|月|小时|色|颜|码|档|功|模|口|刷))(?!钱|料)|(?:一|每|整)(?:盒|袋|箱|包|瓶|份|单|套|提|件)(?:里面|里|是|装|有)*(?:多少|几)|里面(?:有|是)(?:几|多少)|how many.{0,20}(?:in|per|come|pack|box|pieces)|pieces|pack of/,
  },
  {
    intent: 'spec',
    aspect: 'packaging',
    pattern: /包装(?!清单|日期)|礼盒|礼品袋|手提袋|独立小?包|真空|气泡|gift ?(?:box|bag|wrap)|packag/,
  },
  {
    intent: 'spec',
    aspect: 'capacity',
    pattern:
      /容量|容积|(?:几|多少)(?:毫)?升|毫升|(?:放|装|塞|容)得?(?:下|多少|几)|\d+l(?![a-z])|capacity|lit(?:er|re)s?|how much.{0,10}hold|\bml\b|\bvolume/,
  },
  {
    intent: 'size',
    aspect: 'height',
    pattern:
      /多高|高度|多厚|厚度|(?:枕|跟|身|体).{0,2}高不高|高枕|低枕|矮(?:不|吗)|床底|沙发(?:底|下)|(?:柜|床|沙发)(?:底|下).{0,4}(?:进|钻)|how (?:tall|high|thick)|\bheight|thickness|clearance/,
  },
  {
    intent: 'size',
    aspect: 'length',
    pattern:
      /多长(?!时间)|长度|衣长|裤长|裙长|(?:几|多少)米(?:长|的?线)|线长|how long (?:is|are) (?:the|it|this)(?!.{0,10}(?:warranty|battery))|\blength/,
  },
  { intent: 'size', aspect: 'width', pattern: /多宽|宽度|how wide|\bwidth/ },
  { intent: 'size', aspect: 'diameter', pattern: /直径|口径|多粗|粗细|diameter/ },
  {
    intent: 'how-to-use',
    aspect: 'cleaning',
    pattern:
      /洗(?!发|面|脸|头|澡|漱|手液|衣液|洁|护)|清洁(?!剂|膏|力)|清理|打理|保养|养护|护理|擦(?:干净|一下|得)|藏(?:污|脏|灰)|\bwash|\bclean|dishwasher|laundry|maintain|maintenance|care for/,
  },
  {
    intent: 'spec',
    aspect: 'detachable',
    pattern: /拆(?:卸|下|掉|吗|不|开|洗)?(?!箱|封|单|快)|可拆|能拆|detach|remov(?:e|able)|take (?:it )?off/,
  },
  {
    intent: 'how-to-use',
    aspect: 'frequency',
    pattern:
      /(?:每天|天天|一天|一周|多久|隔几天|几天|每周|每日).{0,5}(?:几次|一次|都能|都可以|能|用几|吃几|敷|喝几)|天天(?:用|吃|喝)|how often|times a (?:day|week)|every ?day|daily/,
  },
  {
    intent: 'how-to-use',
    aspect: 'cook',
    pattern:
      /(?:能|可以|可)(?:不能|以)?(?:用来)?(?:蒸|煮(?!饭预)|炒|炖|煎|烤|焖|炸|煲|涮|做)(?:饭|汤|粥|菜|蛋糕|东西|面|肉|鱼|鸡|蛋|酸奶|吗|不|啥|什么)|can (?:it|i|you) (?:steam|cook|fry|bake|grill|boil|roast)/,
  },
  {
    intent: 'effect',
    aspect: 'durable',
    pattern:
      /耐用|结实|牢(?:不|固|吗)|(?:能)?用(?:几|多少)年|用得?久|寿命|(?:容易|会|易)(?:不会)?(?:坏|断|裂|碎|破|散架|塌|变形)|耐(?:摔|磨|造|操|刮)|摔(?:坏|了|不)|质量(?:怎|好|如何|咋|行|可)|变形|塌|durab|sturdy|break easily|last (?:long|for)|lifespan|quality/,
  },
  {
    intent: 'suitability',
    aspect: 'season',
    pattern:
      /(?:春|夏|秋|冬)(?:天|季|日|秋|夏)|四季|雪(?:地|天|里)|下雪|高原|梅雨|换季|summer|all[- ]season|snow/,
  },
  {
    intent: 'suitability',
    aspect: 'outdoor',
    pattern: /露营|户外|野外|爬山|徒步|钓鱼|车(?:里|上|载)(?:能|可以|用)|outdoor|camping|hiking/,
  },
  {
    intent: 'certificate',
    aspect: 'safety-mark',
    pattern: /(?<![a-z0-9])3c(?![a-z0-9])|ccc|强制认证|\bce\b|\bul\b|rohs|ukca/,
  },
  {
    intent: 'origin',
    aspect: 'brand',
    pattern:
      /(?:谁|哪)家(?:生产|做|产)|(?:什么|啥|哪个|哪家|谁家)(?:的)?(?:牌|品牌|厂|公司)|牌子|品牌|厂家|贴牌|代工|brand|manufacturer|who makes/,
  },
  {
    intent: 'colour',
    aspect: 'choice',
    pattern:
      /颜色|花色|(?:什么|哪|几|啥|多少|别的|其他|其它|一个|一种|换个?)(?:几)?(?:个|种)?(?:颜)?色|色(?:号|系)|[黑白红粉蓝绿灰紫黄橙咖棕金银米杏](?:色)?(?:的|款)(?:吗|么|没|不|还|有|呢|$)|有.{0,3}[黑白红粉蓝绿灰紫黄橙咖棕金银米杏]色?(?:的|款|吗|没|么|$)|\bcolou?rs?\b|\bshades?\b|(?:in|have|come in|got|get) (?:a |the |it in |any )?(?:black|white|red|pink|blue|green|gr[ae]y|purple|yellow|gold|silver|beige|brown|orange)/,
  },
  {
    intent: 'size',
    aspect: 'dimensions',
    pattern: /尺寸|多大|大小|长宽|体积|how (?:big|large|small)|dimensions?/,
  },
];
