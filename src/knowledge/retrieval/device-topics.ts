import type { Topic } from './topic.ts';

/** What appliances and tools state of themselves. */
export const DEVICE_TOPICS: readonly Topic[] = [
  {
    id: 'charge-time',
    asked:
      /充(满|电)?.{0,4}(要|需)?(多久|多长时间|几个?小时|多少时间)|充电时间|多久(能)?充满|charg\w* time|how long (?!.{0,24}last).{0,24}charg|(full|fully) charge/,
    named: /充电(时间|时长)|充满|charg\w* time/,
    zh: '充电时间',
    en: 'charging time',
  },
  {
    id: 'charge-port',
    asked: /充电(口|接口|线)|type-?c|usb|(什么|啥)(接口|口充电)|charging (port|cable)|plug/,
    named: /充电(口|接口|方式)|接口|插头|\bport|plug|connector/,
    or: ['ports'],
    zh: '充电接口',
    en: 'charging port',
  },
  {
    id: 'range',
    asked:
      /续航|充一[次回]电?.{0,8}(多久|多长|多少|几)|多(久|长时间)(要|得|才|需要)?充(一)?[次回]|(电池|电量|满电)(能|可以)?(用|撑|顶)(多久|几)|how long.{0,20}(battery|(on|per) (a|one|each|single)? ?charge)|battery.{0,6}(life|last)|last.{0,16}charge|per charge|on (a|one|a single) (full )?charge|能(跑|骑|开|走)(多远|多少公里|几公里)|(跑|骑)多远|里程|how far|\brange\b|miles (on|per|to)|how many (miles|km)/,
    named: /续航|里程|\brange\b|run ?time|battery (life|time)|play ?time|使用时长|playback/,
    zh: '续航',
    en: 'range',
  },
  {
    id: 'top-speed',
    asked:
      /(最高)?(时速|车速)|最快(能)?(多少|几|跑|到)|(能)?(跑|骑)多快|(top|max\w*|assisted) speed|how fast (does|can|is|will) (it|this|the \w+) (go|ride|run)|\bmph\b/,
    named: /时速|车速|top speed|max\w* speed|assisted/,
    zh: '最高时速',
    en: 'top speed',
  },
  {
    id: 'battery',
    asked: /续航|电池|充一次电?.{0,6}|毫安|待机|battery|mah|run ?time|per charge|on (a|one) charge/,
    named: /续航|电池|待机|battery|mah|run ?time/,
    or: ['range'],
    zh: '电池',
    en: 'battery',
  },
  {
    id: 'heat-time',
    asked:
      /(升温|加热|预热|烧开|烧水|煮开|热起来|变热|热机).{0,6}(多久|多长时间|几秒|几分钟|多快|快不快|快吗|时间)|多久(能|可以)?(加热|升温|热|烧开)|几(秒|分钟)(能|就|可以)?(热|烧开|升温|加热)|热得快|(升温|加热|预热)(时间|速度)?|heat(s|ing)?.?up|warm(s|ing)?.?up|pre-?heat|boil(s|ing)?|how (long|fast|quick)(?!.{0,20}(keep|stay|hold)).{0,26}(heat|boil|warm)/,
    named: /升温|加热时间|预热|加热速度|烧开|heat(ing|s)?.?up|heating time|warm.?up|pre-?heat|boil/,
    zh: '升温时间',
    en: 'heat-up time',
  },
  {
    id: 'insulation',
    asked: /保温|保冷|能保(热|冷)|keep\w*.{0,16}(warm|hot|cold)|insulat|stays? (hot|warm|cold)/,
    named: /保温|保冷|insulat|keep(s)? (warm|hot|cold)|heat retention/,
    zh: '保温',
    en: 'heat retention',
  },
  {
    id: 'temperature',
    asked: /温度|几度|多少度|\btemperature\b|控温|调温|温控|高温|temperature|how hot|degrees|°c|℃|thermostat/,
    named: /温度|控温|温控|温区|temperature|thermostat|heat settings?/,
    or: ['alcohol', 'concentration'],
    zh: '温度',
    en: 'temperature',
  },
  {
    id: 'modes',
    asked:
      /几档|档位|几个档|几种模式|模式|风速|挡位|几挡|(speed|heat) settings?|modes?\b|how many (settings|speeds|modes|levels)|levels?\b/,
    named: /档|挡|模式|风速|gear|mode|speed|levels?|settings?/,
    zh: '档位',
    en: 'settings',
  },
  {
    id: 'voltage',
    asked:
      /电压|110 ?v|220 ?v|多少伏|几伏|伏特|(国外|出国|日本|美国|欧洲|台湾).{0,4}(能|可以|可)?(用|使)|voltage|volts?\b|220|110/,
    named: /电压|voltage/,
    zh: '电压',
    en: 'voltage',
  },
  {
    id: 'cord',
    asked: /线长|电源线|电线|线(有|够)?(多|不)?长|线.{0,3}几米|cord|cable|lead length|wire/,
    named: /(电源)?线长?|绳长|(power )?(cord|cable)/,
    zh: '电源线长',
    en: 'cord length',
  },
  {
    id: 'power',
    asked:
      /功率|多少瓦|几瓦|瓦数|多少 ?w\b|费电|耗电|用电|省电|watt\w*|how powerful|power (rating|consumption|draw|use)|rated power|\bpower\b|electricity/,
    named: /功率|瓦|power|watt/,
    zh: '功率',
    en: 'power',
  },
  {
    id: 'noise',
    asked: /噪音|噪声|声音(大|小|响)?|吵|分贝|静音|nois[ey]\w*|loud|decibel|db\b|quiet|silent/,
    named: /噪|分贝|静音|noise|sound level/,
    zh: '噪音',
    en: 'noise',
  },
  {
    id: 'leak',
    asked: /漏水|漏不漏|会漏|防漏|密封|\bleak/,
    named: /防漏|漏水|密封|\bleak/,
    or: ['waterproof'],
    zh: '密封',
    en: 'leak protection',
  },
  {
    id: 'obstacle',
    asked: /门槛|越障|障碍|threshold|obstacle/,
    named: /门槛|越障|障碍|threshold|obstacle/,
    zh: '越障高度',
    en: 'obstacle height',
  },
  {
    id: 'waterproof',
    asked:
      /防水|(下|淋|暴)(大|小|点)?雨|雨天|(in|with) the rain|\brain(y|ing)?\b|get(s|ting)? wet|sweat(?! (to|in|a|too|buckets|through)\b|ing)|ip[x\d]\d|沾水|进水|防泼溅|water.?(proof|resist)|splash|ip rating/,
    named: /防水|ip等级|water.?(proof|resist)|ip rating/,
    zh: '防水',
    en: 'water resistance',
  },
  {
    id: 'safety',
    asked:
      /安全(?!类别|等级|级别)(吗|保护|不安全)?|漏电|自动(断电|关机|关闭)|干烧|过热|烫手|烫伤|童锁|auto.?(shut|off|power)|turns? (itself )?off|overheat|safety|is it safe\b(?! (to|for|during))|child lock|burn/,
    named:
      /安全(?!类别|等级|级别)|断电|自动关|干烧|防烫|过热|童锁|safety|auto.?(shut|off)|overheat|protection|child lock/,
    zh: '安全保护',
    en: 'safety protection',
  },
  {
    id: 'connectivity',
    asked: /蓝牙|wi-?fi|无线|联网|app|手机控制|bluetooth|wireless|cordless|connect/,
    named: /蓝牙|wi-?fi|无线|联网|app|连接|bluetooth|wireless|cordless|connect/,
    zh: '连接方式',
    en: 'connectivity',
  },
  {
    id: 'compatibility',
    asked:
      /兼容|适配|(苹果|iphone|华为|小米|三星|安卓|vivo|oppo|荣耀) ?(手机|\d+)(手机)?.{0,2}(能|可以|行|支持|用得)|(一起|混(着|合)?)(拼|搭)|通用(吗|么|不|的)|(支持|能用).{0,4}(手机|系统|苹果|安卓|电磁炉|明火|燃气)|电磁炉|明火|compatib|works? with|fit (my|a|the)|induction|gas (stove|hob)/,
    named: /兼容|适配|适用(机型|炉灶|热源)|炉|compatib|works with|induction|stove/,
    zh: '兼容性',
    en: 'compatibility',
  },
  {
    id: 'filter',
    asked: /滤芯|滤网|过滤|耗材|filter|cartridge/,
    named: /滤芯|滤网|过滤|耗材|filter|cartridge/,
    zh: '滤芯',
    en: 'filter',
  },
  {
    id: 'installation',
    asked: /安装|组装|打孔|(搭|支|架)(起来|建|好)|好搭(吗|不|么)|install|assembl|set ?up|mount/,
    named: /安装|组装|搭建|install|assembl|mount/,
    zh: '安装',
    en: 'installation',
  },
  {
    id: 'lifespan',
    asked:
      /寿命|(?<!开封.{0,4}|开盖.{0,4})能用(几年|多少年|多久)|用几年|耐用|lifespan|life span|how long.{0,16}last|durab/,
    named: /寿命|lifespan|service life|durab/,
    or: ['battery', 'shelf-life', 'warranty'],
    zh: '使用寿命',
    en: 'service life',
  },
];
