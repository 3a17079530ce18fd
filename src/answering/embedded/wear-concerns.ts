import type { Concern } from './concern.ts';

/** Clothes, shoes, bags, bedding: washing, weather, fit, feel. */
export const WEAR_CONCERNS: readonly Concern[] = [
  {
    asked:
      /洗衣机|机洗|滚筒|波轮|甩干|[绞搅](?!拌)|(丢|扔|放|塞|进|入)(进|到|在|里)?.{0,4}洗(?!碗|手|澡|脸|头|发)|(能|可以|可|好|直接|怎么|咋|用水)(直接|整个|拆下来|拆了)?洗(吗|不|么|嘛|没|呢|$)|脏了|弄脏|耐脏|好?(清理|清洗|清洁|打理|好擦|擦(得|不)?(掉|干净)|搓(?!泥)|刷洗)|下水|过水|泡水洗|(去|掉)(污|油)渍|washer\b|washing machine|\bwash(ed|ing|able|es)?\b|laundr|launder|dirty|\bstain(s|ed)?\b|spin cycle|hose (it )?down|\bwipe/,
    stated: /洗|清洁|清理|打理|擦|\bwash|clean|laundr|\bwipe/,
  },
  {
    asked: /洗碗机|dish ?washer/,
    stated: /洗碗机|清洗|清洁|手洗|dish ?washer|hand wash|\bclean/,
  },
  {
    asked:
      /(?<!防)晒(?!黑|伤|红|斑|后)|太阳(底|下)|日头|(sun|line|air).?dr(y|ied)|(in|under) (the |direct )?sun(light|shine)?\b/,
    stated: /(?<!防)晒|阴凉|阴干|晾|sunlight|direct sun|line dry|shade/,
  },
  {
    asked:
      /[下淋暴阵]雨|防.{0,3}雨|雨天|雨季|湿透|会湿|湿(吗|不)|打湿|弄湿|淋湿|渗水|进水|漏雨|沾水|碰水|踩水|水坑|水洼|泼水|溅(到|上)|浸水|泡水里|掉(进|到|水)|洗澡|冲凉|泡澡|浴室|游泳|下海|泳池|潜水|出汗|流汗|汗水|洒(了|上|到)|(水|可乐|咖啡|饮料|茶|汤|油|奶|酒).{0,3}(倒|洒|泼|溅|滴)|尿(床|了|湿)|\brain|\bwet\b|\bsoak|puddle|\bshower|\bbath\b|\bswim|\bpool\b|splash|downpour|drizzl|\bsweat(?! (to|in|a|too|buckets|through)\b|ing\b)|waterproof|\bspill|accidents?\b|under water|damp\b/,
    stated:
      /游泳|淋浴|潜水|防水|防泼|泼水|拒水|雨衣|防雨|雨罩|静水压|涉水|进水|泡水|水下|ipx?\d|waterproof|water.?(resist|repel|proof|damage)|splash|\brain\b|showerproof/,
  },
  {
    asked:
      /男(的|生|士|孩|人|朋友|同|款|友)|女(的|生|士|孩|人|款|友)|老公|老婆|男女|情侣|中性|姐妹|兄弟|unisex|(for|on|suit|fit) (a )?(men|women|man|woman|him|her|guys?|girls?|boys?|lad(y|ies))\b|my (husband|wife|boyfriend|girlfriend|partner|brother|sister)/,
    stated: /男女|男款|女款|男士|女士|男女同|性别|中性(款|风)|适用人群|unisex|gender|\bmen\b|women/,
  },
  {
    asked:
      /紧不紧|会紧|太紧|紧绷|勒(不|脖|腰|腿|肉|吗|得)|宽松|偏[大小]|合身|脚(背|掌)?[宽高肥厚]|[宽胖]脚|[肥瘦](不|吗|么|大|一点)|显[胖瘦]|肚子(大|肉)|遮肉|tight|loose|baggy|roomy|true to size|(up|small|big|large) on|curvy|plus.?size|(jumper|fleece|hoodie|sweater|layers?|thick sock).{0,10}(under|beneath|with)|(wear|fit|go).{0,14}(under|over) (it|this|a|my)\b/,
    stated:
      /版型|选码|宽松|修身|偏[大小瘦肥]|标准码|正码|合身|松紧|\bfit\b|loose|tight|relaxed|roomy|\broom for\b|\bcut\b/,
  },
  {
    asked:
      /\d{2,3} ?(斤|公斤|千克|kg\b|kilos?|lbs?\b|stone)|(太|有点|比较|很)(胖|瘦)|体重|压(垮|坏|塌)|承受|坐(得|不)(了|住|塌)|撑得住|坐.{0,4}(塌|垮|坏)|大汉|胖子|(hold|take|support) my weight|how (fat|heavy) (can|may)|too heavy for/,
    stated:
      /\d ?(斤|公斤|kg)|体重|承重|载重|限重|weight limit|max\w* (load|weight)|suits? .{0,24}\d ?kg|\bload\b/,
  },
  {
    asked:
      /盖(得|不)?(住|过|到).{0,3}(屁股|臀|腿|肚|膝|脚)|(屁股|臀|肚子|膝盖|脚踝)|到膝|及膝|拖地(?=吗|不)|bum\b|knees?\b.{0,8}(cover|length)|ankle/,
    stated: /衣长|裙长|裤长|长度|\blength/,
    isByName: true,
  },
  // Each measure of the body stands for itself.
  ...(
    [
      [/衣长|长到哪/, /衣长|长度|\blength/],
      [/袖长|sleeve length/, /袖长|sleeve/],
      [/裤长|裤腿.{0,2}长|(inside leg|inseam)( length)?/, /裤长|内缝|inside leg|inseam|leg length/],
      [/裙长/, /裙长|长度|length/],
      [/胸围|bust|chest size/, /胸围|bust|chest/],
      [/腰围|waist (size|measure)/, /腰围|waist/],
      [/肩宽|shoulder/, /肩宽|shoulder/],
      [/臀围|hip (size|measure)/, /臀围|\bhip/],
    ] as const
  ).map(([asked, stated]) => ({ asked, stated, isStrict: true as const })),
  {
    asked:
      /(脸|脖|手背|额|胳膊|耳朵|后颈).{0,4}(挡|遮|盖|护|捂|晒)|(挡|遮|盖|护).{0,3}(脸|脖|手|额|耳)|(cover|shade|protect)\w* (my |the )?(face|neck|hands?|ears?)/,
    stated: /半脸|遮脸|护(颈|脸|手|耳)|帽檐|领型|袖口|领子|face|neck|brim|\bears?\b|cuff/,
  },
  { asked: /拇指|指洞|大拇哥|\bthumb/, stated: /拇指|指洞|\bthumb/ },
  {
    asked:
      /冷不冷|怕冷|冻(不|得|手|脚|死|着|人)|抗冻|御寒|抗寒|零下|(?<!零)下雪|雪(地|山|天)|(冬|春|夏|秋)(天|季|装|款|里)|大热天|四季|几月|(北方|东北|哈尔滨|南方)|保?暖和|warm(?!.?up)|\bcold\b|winter|summer|spring\b|autumn|freez|chilly|cosy|cozy|toasty|snow|all year/,
    stated:
      /保暖|加绒|御寒|抗寒|温标|舒适温度|适温|零下|季节|[春夏秋冬]季|三季|四季|雪地|\bwarm|insulat|winter|summer|season|\btog\b|all.?year/,
  },
  {
    asked:
      /闷(不|热|汗|脚|得|吗)|透气|捂(?!住)|热不热|散热|通风|出汗|汗(臭|湿|味)|脚臭|stuffy|breath|(let|lets|getting) (the |some |in )?air|\bair (in|out)|\bvent|clammy|air ?flow|sweaty|(too|so|get) hot\b|overheat/,
    stated: /透气|通风|散热|排汗|吸汗|速干|\bvent|breath|air ?flow|underarm|wicking/,
  },
  {
    asked: /弹力|有弹|弹性|拉伸|紧绷|蹲(下|得)|劈叉|stretch|\bgives?\b|elastic|flexib/,
    stated: /弹|氨纶|松紧|stretch|elast|spandex|lycra|flexib/,
  },
  {
    asked: /打滑|滑不滑|会滑|防滑|滑倒|滑脚|滑动|移位|跑位|抓地|\bslip|\bgrip|slide (around|about|off)|skid/,
    stated: /防滑|抓地|止滑|硅胶点|slip|\bgrip|skid/,
  },
  {
    asked: /兜(?!底)|口袋|(放|装|塞)(得|不)?(下|进|个)?手机|pocket|somewhere (for|to put)/,
    stated: /兜|口袋|袋|pocket/,
    isByName: true,
  },
  {
    asked:
      /(可以|能|可|好|能不能|要|会)?(拆(?!封|开|了|包)|摘|取(下|掉|出)|卸(下|掉)|拿(下|掉)|分离|脱下来)|detach|remov|take .{0,14}\boff|comes? .{0,10}\b(off|out|apart)|zip(s)? off|unzip/,
    stated: /可拆|拆卸|拆下|可卸|可取|可摘|活动式|分离|detach|remov|zip.?off/,
  },
  {
    asked:
      /系(带|鞋)|鞋带|自己(会)?穿|好穿(脱|不|吗)|一脚蹬|扣(子|不上|得上)|粘(的|扣)|搭扣|velcro|\blace|\bbutton|slip.?on|\bbuckle|fasten|do (it|them) up/,
    stated: /闭合|魔术贴|系带|鞋带|纽扣|搭扣|卡扣|一脚蹬|closure|velcro|\blace|button|slip.?on|buckle|fasten/,
  },
  {
    asked: /里子|里布|里料|内里|内衬|内胆布|\blining|\blined\b/,
    stated: /里子|里布|里料|内里|内衬|lining|\blined\b/,
    isStrict: true,
  },
  {
    asked:
      /里(头|面)?(填|充|塞|装|是)(的)?.{0,6}(毛|绒|棉|羽|什么|啥)|填充|填的|[鸭鹅](毛|绒)|filled with|filling|stuffed/,
    stated: /填充|充绒|填棉|[鸭鹅]绒|filling|filled|\bfill\b/,
  },
  { asked: /内垫|鞋垫|脚垫|insole|footbed/, stated: /内垫|鞋垫|insole|footbed/, isStrict: true },
  {
    asked:
      /软不软|软硬|硬不硬|偏(软|硬)|太(软|硬)|硬邦|[很够](软|硬)|(软|硬)(吗|么|不|一点|的)|软和|塌不塌|\bsoft|\bfirm|\bhard\b(?! (drive|disk|water|wear))|squish|cush/,
    stated: /软|硬|支撑|\bsoft|\bfirm|cushion|density/,
  },
  {
    asked:
      /(?<!提)高不高|(?<!多|身)矮|睡低|低一点|高一点|(枕|跟|座|桌|床|凳|底)高|几厘米高|how (high|tall|low)\b|\bheels?\b|height/,
    stated: /高(?!温|级|压|弹|清|速)|\bheight|\bheel/,
    isByName: true,
  },
  {
    asked:
      /厚不厚|(太|很|够|有点)[厚薄]|[厚薄](吗|么|不|款)|透不透|透(肉|光|不)|see.?through|thick|\bthin\b|sheer|flimsy/,
    stated: /厚|薄|克重|(?<![\d.])\d{1,2}(\.\d+)? ?(mm\b|毫米)|透光|gsm|thick|denier|\bply\b|opacity/,
  },
  {
    asked:
      /重不重|(太|死|很|蛮|特别|够)(重|沉)|(重|沉)(吗|么|不|嘛)|死沉|轻(不轻|吗|便|巧)|(拎|提|拿|举|扛|抱|背)(得|不)(动|起)|手腕|扛.{0,3}楼|拎(着|上|来)|压肩|勒肩|举(久|着)|(手|胳膊|手臂)(酸|累)|heavy|weigh|(?<!\b(a|an|any|the|red|rear|front|night|led|warm|cool|white|blue|reading|back|with|of|desk|bike|in) )\blight(weight)?\b(?! (on|level|out))|\blug\b|carry (it|up)|\blift/,
    stated: /重(?!复|力)|weight/,
    isByName: true,
  },
  {
    asked: /压(缩|皱)|皱(不|巴|吗|得)|起皱|折痕|免烫|crease|wrinkle|crumple/,
    stated: /皱|免烫|熨|crease|wrinkle|iron/,
  },
  {
    asked: /静电|带电|噼里啪啦|\bstatic|\bcling/,
    stated: /静电|static/,
  },
  {
    asked: /磨脚|磨不磨|扎(人|不|皮|肉)|刺挠|痒|刺痒|itch|scratchy|chafe|\brub\b|rough/,
    stated: /亲肤|柔软|无骨|不扎|磨毛|skin.?friendly|\bsoft|itch|flat seams|tag.?less/,
  },
];
