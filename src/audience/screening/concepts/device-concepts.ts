import type { Concept } from './concept.ts';

/** Appliances, electronics and what is carried: how they run and what they stand. */
export const DEVICE_CONCEPTS: readonly Concept[] = [
  {
    intent: 'spec',
    aspect: 'included',
    pattern:
      /(?:送|配|附|带|含|赠)(?:不送|不带|不配)?(?:了)?(?:几|多少|什么|啥).{0,2}(?:头|线|盖|绳|袋|刷|杯|勺|配|钉|垫|芯|套)|(?:自带|自己带|有没有带|(?:送|带|配|附)(?:不(?:送|带|配)|没)?).{0,4}(?:线|绳|盖子?|袋子?|刷头|充电头|充电器|遥控器?|支架|杯子?|勺|地钉|防潮垫|收纳袋|电池|内胆|吸管|滤芯)|(?:几|多少)(?:个|支|根|条|只)(?:刷头|替换|头|线|盖)|(?:charger|cable|strap|chain|lid|case|bag|batter(?:y|ies)|pegs?) (?:included|come)/,
  },
  {
    intent: 'suitability',
    aspect: 'flight',
    pattern:
      /飞机|登机|托运|安检|航空|高铁|民航|机场|carry[- ]?on|cabin|on (?:a |the )?(?:plane|flight)|airport|airline|fly with/,
  },
  {
    intent: 'suitability',
    aspect: 'stove',
    pattern:
      /电磁(?:炉|灶)|电陶炉|明火|燃气|煤气|(?:炉|灶)(?:子|台|具)?(?:能|可以|上|行)|induction|\bstove|\bhob\b|open flame/,
  },
  {
    intent: 'how-to-use',
    aspect: 'heating',
    pattern: /微波|烤箱|空气炸锅|加热吃|热一下|microwave|\boven\b|air ?fryer/,
  },
  { intent: 'material', aspect: 'rust', pattern: /锈|rust/ },
  {
    intent: 'material',
    aspect: 'coating',
    pattern: /涂层|不粘|粘(?:锅|不粘|底)|镀|搪瓷|coating|coated|non[- ]?stick/,
  },
  { intent: 'how-to-use', aspect: 'seasoning', pattern: /开锅|养锅|开壶|season(?:ed|ing)? (?:the|it|this)/ },
  { intent: 'spec', aspect: 'wireless-charge', pattern: /无线充|magsafe|磁吸充|wireless charg/ },
  {
    intent: 'spec',
    aspect: 'charges',
    pattern: /充.{0,8}(?:几|多少)次|how many (?:full |times.{0,10})?charg/,
  },
  { intent: 'spec', aspect: 'latency', pattern: /延迟|延时|卡顿|卡不卡|latency|\blag/ },
  {
    intent: 'spec',
    aspect: 'charge-time',
    pattern:
      /充满|充电(?:要|得|需|时间|时长)?(?:多久|多长|几个?小时|快|慢)|多久(?:能|可以)?充(?:满|好)|how long.{0,16}(?:to charge|charging)|charg\w+ time/,
  },
  {
    intent: 'spec',
    aspect: 'cordless',
    pattern:
      /(?:有|自带|内置|带)(?:没有)?电池|不插电|插(?:着)?电(?:用|才|的|还)|有线(?:的)?还是|(?:是|要)(?:不是)?(?:充电|插电|无线|有线)(?:的|款|式|还)|cordless|plug(?:ged)? in|rechargeable|corded/,
  },
  {
    intent: 'spec',
    aspect: 'port',
    pattern:
      /(?:什么|啥)线.{0,2}充|type-?c|充电口|(?:什么|啥)(?:接口|口(?!味|感|碑))|接口|充电线.{0,3}(?:什么|啥|通用)|usb|插头|lightning|charging (?:port|cable)|plug type/,
  },
  {
    intent: 'spec',
    aspect: 'battery',
    pattern:
      /续航|(?:充|满)(?:一?[次回]|满|好)?电?(?:一次|一回)?.{0,3}(?:能|可以|够)?(?:用|撑|跑|顶|玩|听|扫)(?:多久|多长|几|多少)|(?:多久|几天|多少天)(?:要|得|需)?充(?:一)?(?:次|回)|(?:听|刷|玩|跑|工作|拍|飞|扫|吸|撑|顶|亮)(?:得?了)?(?:多久|多长|几个?小?时|几天|多少(?:天|小时))|一次(?:能|可以)?(?:跑|用|扫|飞|工作)(?:多久|多长|几)|毫安|mah|待机|电量|电池|没电|battery|per charge|(?:on|between|per) (?:a |one |each )?(?:full |single )?charges?/,
  },
  {
    intent: 'spec',
    aspect: 'power',
    pattern:
      /功率|瓦|快充|闪充|超充|fast[- ]?charg|quick[- ]?charg|(?<![a-z])\d*w(?![a-z])|费电|耗电|省电|电费|度电|跳闸|用电量|能效|watt|\bpower|electricity|energy/,
  },
  { intent: 'spec', aspect: 'voltage', pattern: /电压|伏|110v|220v|国外能用|出国用|volt/ },
  {
    intent: 'spec',
    aspect: 'noise',
    pattern:
      /噪音|噪声|吵|分贝|静音|声音(?:大|响|小|怎)|响不响|嗡嗡|电流声|扰民|动静|nois[ey]|loud|quiet|silent|decibel|\bdb\b/,
  },
  {
    intent: 'spec',
    aspect: 'obstacle',
    pattern: /门槛|越障|障碍|过坎|爬坡|上坡|台阶|threshold|obstacle|climb|hills?\b/,
  },
  {
    intent: 'spec',
    aspect: 'self-empty',
    pattern: /集尘|(?:倒|清)(?:垃圾|灰|尘盒)|自己倒|self[- ]?empty|empties itself/,
  },
  { intent: 'spec', aspect: 'mopping', pattern: /拖地|扫拖|拖布|拖把|\bmop/ },
  {
    intent: 'spec',
    aspect: 'strength',
    pattern: /吸力|多少帕|几千?帕|(?<![a-z])\d*pa(?![a-z])|扭力|扭矩|马力|suction|torque/,
  },
  {
    intent: 'spec',
    aspect: 'area',
    pattern:
      /(?:多大|多少|几)(?:平|个平|面积|的房)|平米|平方|大户型|房子.{0,4}够|覆盖|square|sq ?(?:ft|m)|coverage|room size/,
  },
  {
    intent: 'spec',
    aspect: 'brightness',
    pattern: /流明|亮度|亮不亮|够(?:不够)?亮|多亮|白天.{0,6}(?:看|用|清)|lumen|bright/,
  },
  {
    intent: 'spec',
    aspect: 'resolution',
    pattern: /分辨率|[248]k(?![a-z])|1080|720p|清晰|高清|像素|画质|resolution|pixels?|megapixel/,
  },
  {
    intent: 'spec',
    aspect: 'throw',
    pattern: /投(?:多大|多少寸|几寸|影?距|射)|离(?:墙|屏|幕).{0,6}|几米投|throw distance/,
  },
  {
    intent: 'spec',
    aspect: 'control',
    pattern:
      /(?<![a-z])app(?![a-z])|小爱|天猫精灵|小度|siri|语音|声控|远程|手机(?:控制|遥控|操控|操作)|智能家居|米家|homekit|alexa|voice|remote/,
  },
  { intent: 'spec', aspect: 'wifi', pattern: /wi-?fi|联网|连网|5g频|没网|internet/ },
  {
    intent: 'spec',
    aspect: 'connection',
    pattern:
      /蓝牙|连(?:接|得上|不连|上|手机|电脑|电视|苹果|安卓)|(?:能|可以|可)?接(?:ps|switch|电脑|电视|机顶盒|手机|u盘|游戏|音响|xbox|显示器|笔记本)|hdmi|鸿蒙|windows|macos|linux|投屏|兼容|适配|配对|(?:苹果|安卓|华为|小米|iphone|ipad|mac).{0,6}(?:能|可以|支持|用|连|吗|行)|compatib|\bconnect|\bpair|bluetooth|works? with|android/,
  },
  { intent: 'spec', aspect: 'timer', pattern: /预约|定时|倒计时|timer|schedul|delay start/ },
  {
    intent: 'spec',
    aspect: 'auto-off',
    pattern:
      /自动(?:断电|关机|关闭|停)|忘(?:记)?关|干烧|童锁|auto(?:matic(?:ally)?)?[ -]?(?:shut|off|turn)|shuts? off|turns? (?:itself )?off|child lock/,
  },
  {
    intent: 'spec',
    aspect: 'heat-time',
    pattern:
      /(?:加热|预热|升温|烧开|烧水|煮开|热起来|煮饭|做好).{0,4}(?:多久|几分|几秒|快不|快吗|多长|时间)|多久(?:能|可以)?(?:热|烧开|煮好|做好)|heat(?:s|ing)? up|pre-?heat|how (?:long|fast).{0,12}(?:boil|heat|warm)/,
  },
  {
    intent: 'spec',
    aspect: 'heating-way',
    pattern: /(?<![a-z])ih(?![a-z])|电磁加热|底盘加热|怎么加热的|加热方式/,
  },
  {
    intent: 'spec',
    aspect: 'insulation',
    pattern:
      /放一(?:夜|晚|天).{0,4}(?:热|凉|冰)|保温|保冷|保冰|热多久|凉得快|insulat|keeps? .{0,12}(?:hot|cold|warm)|stays? (?:hot|cold|warm)/,
  },
  {
    intent: 'how-to-use',
    pattern:
      /(?:水温(?!能|最|可|有)|(?:多少|几)度(?:的)?(?:水|泡|冲)|怎么(?:泡|冲|煮)|泡(?:几|多久|多长|法)|冲泡|洗茶|煮着喝|\bbrew|\bsteep)/,
  },
  { intent: 'spec', aspect: 'prescription', pattern: /近视|度数|老花|镜片|prescription|lens(?:es)?\b/ },
  {
    intent: 'spec',
    aspect: 'temperature',
    pattern: /温度|几度|多少度|调温|控温|恒温|temperature|degrees|thermostat/,
  },
  {
    intent: 'spec',
    aspect: 'modes',
    pattern:
      /几(?:个)?(?:档|挡)|档位|挡位|(?:几|哪|多少|什么|啥)(?:个|种|些)?(?:模式|功能)|调(?:速|节|档)|settings?\b|modes?\b|speeds?\b/,
  },
  {
    intent: 'spec',
    aspect: 'pressure-alert',
    pattern: /压力(?:提醒|感应|传感|报警)|刷太用力|pressure sensor/,
  },
  { intent: 'spec', aspect: 'lock', pattern: /锁(?!定)|密码|tsa|\block/ },
  { intent: 'spec', aspect: 'wheels', pattern: /轮子|万向轮|静音轮|轮(?:好|顺|推)|wheels?|casters?/ },
  {
    intent: 'spec',
    aspect: 'folding',
    pattern: /折叠|折起来|对折|收(?:起来|车|拢|纳起|合)|展开(?:多|后)|fold|collaps/,
  },
  {
    intent: 'spec',
    aspect: 'flat',
    pattern: /平躺|放平|躺平|全躺|躺(?:下|着)(?:睡)?|靠背|仰角|lie flat|reclin|lay flat/,
  },
  {
    intent: 'spec',
    aspect: 'facing',
    pattern: /换向|双向|反向|朝(?:向)?(?:我|妈|后|前)|面对(?:我|妈)|看着我|facing|reversible/,
  },
  {
    intent: 'spec',
    aspect: 'load',
    pattern:
      /承(?:受)?多重|[一二两三]百多?斤的?人|\d{3}斤的?人|坐会塌|承重|承载|载重|负重|(?:坐|承|压|站)(?:得|受)?(?:住|起)|压(?:不)?垮|(?:多少|几)斤的人|最大(?:体重|重量)|胖子.{0,3}(?:坐|用)|weight (?:limit|capacity)|max(?:imum)? (?:weight|load)|hold up to|support .{0,8}(?:kg|lbs|pounds)/,
  },
  {
    intent: 'spec',
    aspect: 'setup',
    pattern:
      /安装|组装|打孔|装(?:起来|上)?.{0,3}(?:麻烦|难|复杂|方便)|上门装|自己装|要装|搭(?:起|建|好|帐|的|一|得|麻|方|难|不)|好搭|几分钟(?:能|可以)?(?:搭|装|弄|收)|怎么(?:搭|装|拼)(?!下)|install|assembl|set ?up|\bpitch\b/,
  },
  {
    intent: 'spec',
    aspect: 'parts',
    pattern:
      /滤芯|滤网|耗材|(?:刷头|替换(?:头|装)?|配件|零件|电池)(?:单卖|哪里买|怎么买|贵|多少钱|好买|多久换|要换)|多久换|refills?|replacement (?:parts?|heads?|filters?)|filters?\b/,
  },
];
