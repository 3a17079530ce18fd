import type { Concern } from './concern.ts';

/** Room, fitting in, setting up, cooking, keeping pets, being outdoors. */
export const HOME_CONCERNS: readonly Concern[] = [
  {
    asked:
      /(底下|下面|缝隙?|夹缝|门缝|沙发|床底).{0,14}(钻|进|塞|够)|钻(得|不)?(进|过)|under (the |my |a )?(sofa|couch|bed|desk|cabinet|counter|seat|table)/,
    stated: /(?<!越障)高度|机身高|厚度|尺寸|\bheight|\bsize|dimension|\bdims/,
    isByName: true,
    leads: true,
  },
  {
    asked:
      /塞(得|不)(下|进)|放(得|不)(下|进|了)|装(得|不)(下|进|了)|占(地|位|空间|不占)|后备箱|(橱|衣|鞋|书|床头|吊|电视)?柜(子)?(里|上|放)|台面|架子上|抽屉里|洗手台|(多|有)大(一)?(个|块|张|盒)|够(不够)?长|电梯|躺(得|不)(开|下|直)|里面多大|fit (in|on|under|through|into|inside|across)|\bfits? (my|our|a|an|the)\b|take up|footprint|counter ?(top|space)|work ?top|\bboot\b|\bshelf|squeeze|big enough/,
    stated:
      /尺寸|高度|长宽|外形|体积|收纳|折叠尺寸|展开|机身|\bsize|\bheight|dimension|\bdims|folded|footprint/,
    isByName: true,
    isBroad: true,
  },
  {
    asked:
      /收(起来|好|纳|车|完|拢)|叠(起来|小|好)|折(起|叠)|能不能折|[能可好]折(不|吗|么|$)|压缩|打包带走|卷起来|不用的时候|scrunch|\bpack(s|ed|ing)? (away|down|up|small|into|flat)|\bstuff(s|ed)? (in|into|down)|\bfold|collaps|\broll(s|ed)? up|compact|put (it )?away|stow/,
    stated: /收纳|折叠|收车|收起|收缩|卷|\bfold|\bpacks?\b|packing|stow|pouch|\brolls?\b|collaps|compact/,
  },
  {
    asked:
      /\d+ ?(多)?(个)?(平|㎡|平米|平方)|几平|多大(的)?(房|屋|面积|地方|客厅|卧室)|(客厅|卧室|房间|全屋|整屋|大平层|三室|两室).{0,8}(够|完|用|覆盖|行)|how big (a|of a) (room|space|area)|square (met|f)|sq ?(m|ft)\b|whole (house|flat|room|floor)/,
    stated: /面积|平方米|平米|㎡|覆盖|\barea\b|coverage|room size|square/,
  },
  {
    asked: /倒(垃圾|灰|尘|一次)|集尘|清灰|自己(清|洗|倒|集)|自清洁|empt(y|ies|ying)/,
    stated: /集尘|自清洁|自动倒|尘盒|empty|empties|self.?clean/,
  },
  {
    asked: /拖(地|布|得|不拖)|抹布|湿拖|擦地|\bmop/,
    stated: /拖(地|布|一体)|扫拖|水箱|\bmop/,
  },
  {
    asked:
      /(门|台|地)(槛|坎)|爬(得|不|过|上)|跨(得|不|过)|翻(过|越)|越障|地毯|thresholds?|\brug|carpet|climb/,
    stated: /越障|门槛|爬|地毯|threshold|obstacle|climb|carpet|\brug/,
  },
  {
    asked:
      /(一家|我们|咱)?[一二三四五六七八两\d]+ ?(大[一二两\d]小|口(?!气|味)|个?人(?!份|民)).{0,8}(够|睡|吃|坐|用|住|挤|喝|下|合适|之家)|够.{0,4}(吃|用|喝|睡|坐|几个?人)|睡(得)?(下|几)|坐(得)?(下|几)|挤(得|不)?(下|几)|几口(人)?(用|吃)|(一个|两个?|三个)人(用|吃|住|睡)|独居|family of|\b(\d|two|three|four|five|six) (people|persons|of us|adults|kids|guests)|just (for )?(me|one|two|us)|\bhow many (dinners|meals|servings|portions|bowls|cups|people|persons)\b|\bserves?\b|\bsleeps?\b|\bseats?\b|enough for/,
    stated:
      /人数|几人|容纳|\d ?人|人份|\bpeople\b|persons?\b|serves?\b|sleeps|seats|portions|servings|steeps/,
  },
  {
    asked:
      /风大|大风|刮风|吹(得|不)?(跑|走|翻|倒|飞)|台风|几级风|抗风|防风|\bwindy?\b|\bgust|blow (it )?(away|over)/,
    stated: /抗风|防风|级风|大风|\bwind/,
  },
  {
    asked: /滴水|结露|冷凝|水珠|返潮|[几单双两]层|condens|\bdrip|layers?\b|(double|single) skin/,
    stated: /层|condens|layer|skin\b/,
    isByName: true,
  },
  {
    asked:
      /夹(子|在|桌|住|得|不)|挂(墙|在|起来|得|门|上)|吸(在|墙|盘|得)|打孔|钻孔|贴墙|粘(墙|在|上|得)|壁挂|站(得|不)?稳|底座|倒(不|得)|会倒|晃不晃|稳不稳|稳当|\bclip|\bclamp|\bhang|on (a|the|my) wall|\bscrew|\bstand|\bmount|tip(s|ping)? over|topple|wobbl|stable|sturdy/,
    stated:
      /夹|挂|吸盘|打孔|底座|支架|安装|固定方式|稳|clip|clamp|mount|\bhang|\bbase\b|stand\b|weighted|screw|adhesive|non-?slip/,
  },
  {
    asked:
      /安装|组装|装得(了|好|上)|一个人(装|安)|装起来|好装|自己(能)?装|(要|有)?师傅|上门|搭(起|好|得|建|多久|个)|拼(起|装|好)|工具|assembl|put .{0,10}together|set.?up|screwdriver|tools?\b|\bpitch|\bbuild it|diy|install|fit it (myself|yourself)/,
    stated: /安装|组装|搭建|速开|弹开|免装|拼装|assembl|install|set-?up|setup|pitch|\btool|flat.?pack/,
  },
  {
    asked:
      /电磁炉|燃气|明火|煤气|天然气|液化气|电陶炉|灶|微波|烤箱|空气炸锅里|induction|\bhobs?\b|\bgas\b|\bstove|microwav|\boven|\baga\b|cook ?top/,
    stated: /炉|灶|电磁|燃气|明火|烤箱|微波|induction|\bhob|stove|\boven|microwav/,
  },
  {
    asked:
      /粘(锅|底|不|吗)|糊底|不粘|涂层|特氟龙|掉(涂层|皮)|化学(品|涂层)|全氟|non.?stick|coating|teflon|pfoa|pfas|ptfe|forever chemical|toxic|chemical/,
    stated: /涂层|不粘|涂料|内胆|coating|non.?stick|teflon|ptfe|pfoa|pfas/,
  },
  {
    asked:
      /(新|刚)(锅|壶|砧|到手|买(的|来))|(头|第)一次(用|怎么|咋|使|弄|要|下)|到手.{0,4}(怎么|咋|先|要)|开(锅|壶|机)(?!广告).{0,4}(怎么|咋|要|吗|不)|首次(使)?用|(before|for the) first (use|time)|season (it|the)|first use|straight out (of )?the box/,
    stated: /开锅|开壶|首次|第一次|初次|使用前|first use|before use|season(ing|ed)/,
    leads: true,
  },
  {
    asked:
      /(看|见)(得|不)?(到|见|清)?.{0,3}(里面|食物|菜|肉|进度)|透明|可视|观察|(see|watch|check) (the |my |your |on )?(food|inside|it cook|through|cooking|progress)|window|see.?through|transparent/,
    stated: /可视|透明|视窗|观察窗|玻璃|window|glass|transparent|viewing|clear lid/,
  },
  {
    asked:
      /冲(走|掉|马桶|厕所|下水|得)|倒(进|到|在)?(直接)?(马桶|厕所|下水)|(马桶|厕所|下水道)|flush|toilet|\bdrain|clog|\bbin\b/,
    stated: /马桶|冲水|下水|处理方式|flush|toilet|septic|dispos|compost/,
  },
  { asked: /粉尘|扬尘|灰(大|多|尘)|呛|起灰|带出|满地|\bdust|tracking/, stated: /粉尘|灰|带出|\bdust|track/ },
  { asked: /结团|成团|结块|抱团|散(不|开)|clump/, stated: /结团|结块|成团|clump/, isByName: true },
  {
    asked:
      /([一每\d两]|这)?(袋|包|瓶|盒|桶|罐|支|箱|管|卷|提)(装)?(大概|大约|一般)?(能|可以|够)?(用|撑|吃|喝|顶|管|抗)(得|了)?(几|多)(天|久|次|个?月|少天|长)|(能|可以|够)(用|撑|吃|喝|顶)(几天|多少天|几个月|一个?月|半个月|多久)|多久(一)?(换|补|倒|买|洗|清)|隔多久|how long (will|does|would|do) (a|one|the|it|this|each) ?(bag|bottle|tube|pack|box|jar|tub|tin|roll)?.{0,6}\blast|\blast me|how often .{0,14}(change|replace|refill|top)/,
    stated:
      /多久换|换一次|月一换|周一换|天一换|更换周期|可用(?!于)|够用|大约用|约用\d|用\d+(天|个月|次)|\blasts?\b|\buses\b|washes\b|weeks\b/,
  },
  {
    asked:
      /\d+ ?(kg|kilos?|lbs?|斤|公斤).{0,14}(dog|spaniel|lab|cat|puppy|terrier|狗|犬|猫)|labrador|spaniel|poodle|terrier|collie|retriever|bulldog|\bpug\b|dachshund|whippet|greyhound|alsatian|shepherd|金毛|泰迪|柯基|哈士奇|拉布拉多|边牧|比熊|法斗|博美|雪纳瑞|大型犬|小型犬|中型犬|布偶|英短|橘猫/,
    stated:
      /体重|适用犬|适用猫|犬种|体型|dog weight|(dogs?|cats?) .{0,12}\d|suits .{0,12}(dogs?|cats?)|breed|pet size/,
  },
  {
    asked: /咬|啃|抓(烂|坏|花|破|挠)|挠(坏|烂|花)|chew|\bbit(e|es|ing)\b|scratch|\bclaw/,
    stated: /咬|啃|抓|耐磨|chew|bite|scratch|claw|tear/,
  },
  {
    asked:
      /(水杯|水壶|杯子|水瓶|奶瓶|保温杯).{0,6}(放|插|装|搁|哪)|(放|插).{0,3}(水杯|水壶|杯子|水瓶)|(my|a|put|carry|hold) .{0,8}(bottle|flask|drink|coffee|cup)\b/,
    stated: /杯架|水杯|侧袋|水瓶|水壶|\bbottle|cup ?holder|flask/,
  },
  {
    asked: /电脑|笔记本|平板|\bipad|laptop|macbook|notebook|chromebook|tablet/,
    stated: /电脑|笔记本|平板|laptop|macbook|tablet|notebook/,
  },
  {
    asked: /头盔|安全帽|helmet/,
    stated: /头盔|安全帽|helmet/,
  },
  {
    asked:
      /(放|点|烧|加)(得|了)?(几|多)(个小时|久|少个小时).*|burn(s|ing)? (time|for|out)|how long.{0,10}\bburn/,
    stated: /燃烧|燃点|burn/,
  },
  {
    asked:
      /掉漆|掉色|褪色|染色|发黄|氧化|变黑|fade|tarnish|discolou?r|\bchip(s|ping)? off|peel|yellow(s|ing)\b/,
    stated:
      /掉漆|掉色|色牢|褪色|发黄|(?<!二|过)氧化(?!硅|钛|锌|铁|铝)|变色|fade|tarnish|discolou?r|chip|peel/,
  },
  {
    asked: /提手|背带|肩带|手提|拎手|拎(着)?走|背着走|\bstrap|carry (it|handle|bag)|\bhandles?\b/,
    stated: /提手|背带|肩带|手提|手柄|拉杆|\bstrap|handle|carry/,
  },
  {
    asked: /(轮子|万向轮|静音轮|好推|推(得|不)动|推着|推走|顺滑)|\bwheels?\b|roll(s)? (well|smooth)/,
    stated: /轮|\bwheel/,
  },
  {
    asked:
      /放(得下)?.{0,4}(东西|杂物|购物|菜)|(东西|菜|包).{0,4}(放|搁)(不|吗|哪)|有地方放|储物|置物|storage (space|basket)|somewhere to (put|keep)|keep (it|them) (all )?in/,
    stated: /置物|储物|篮|收纳|basket|storage|drawstring|pouch/,
  },
  {
    asked:
      /上楼|搬(上|进|到)|送货上门|楼.{0,3}(没|无)电梯|入户|(送|抬)(到|进)(家|屋|门)|upstairs|to my (door|room)|room of (my )?choice|kerbside|doorstep/,
    stated: /上楼|送货|配送安装|入户|上门|upstairs|delivery|doorstep/,
  },
  {
    asked: /地板|划(伤|花|痕)|刮(花|伤)|磨地|(scratch|mark|damage).{0,12}(floor|laminate|wood|paint|glass)/,
    stated: /地板|划|刮|耐磨|静音轮|floor|scratch|felt pad/,
  },
  {
    asked: /滤|积灰|灰.{0,3}(弄|清|怎么|咋|掏)|堵(了|住|不)|clog|filter/,
    stated: /滤|防堵|filter/,
    isByName: true,
  },
  { asked: /虫|bugs?\b|weevil|moth/, stated: /虫|bugs?\b|weevil|moth/ },
  {
    asked: /锁(?!水|边|骨|鲜|味|温|色|屏)|撬|密码|防盗|被偷|\block(s|able|ed|ing)?\b|theft|stolen|secure/,
    stated: /锁(?!水|边|骨)|密码|防盗|\block|theft|secur/,
  },
  {
    asked: /隔(热|层|板|断)|分(区|层|格|隔)|几(格|层|隔)|compartment|divider|separate section/,
    stated: /隔|分区|分层|(?<!价|规|风|合|严|资)格|compartment|divider|section|shelf/,
  },
];
