import type { Concern } from './concern.ts';

/** What runs on power, and how it is charged, carried, heard and told what to do. */
export const DEVICE_CONCERNS: readonly Concern[] = [
  {
    asked:
      /喊(一?声|话|它|小|着)?|语音|小爱|小度|天猫精灵|siri|alexa|声控|智能音箱|google (home|assistant|nest)|voice|hey google/,
    stated: /语音|小爱|小度|天猫精灵|siri|alexa|声控|控制方式|google|voice|assistant/,
  },
  {
    asked:
      /遥控|手机(上)?(控制|操作|能控|远程)|远程|不会用(智能)?手机|app(里|上|控制|吗|不)|\bremote\b(?! (area|island))|phone control|from my phone|(is there|has|got|need|have) (an?|the|any)? ?app\b/,
    stated: /遥控|控制|\bapp\b|remote|control/,
  },
  {
    asked:
      /吵(?!架|醒我)|响不响|轰(隆|鸣)|嗡嗡|动静|声儿|(声音|噪音).{0,3}(大|小|响)|睡得?着|邻居|半夜(用|开|吹)|loud|nois[ey]|\bhum(s|ming)?\b|buzz(es|ing)|quiet|silent|wake (the|up|my|every)/,
    stated: /噪|分贝|静音|\bdb\b|noise|sound level|decibel|quiet/,
  },
  {
    asked:
      /限电|宿舍|跳闸|空开|几瓦|多少瓦|\d+ ?(瓦|w\b)|大功率|\bdorm|trip(s|ping)? (the|my)|wattage|\bwatts?\b|\bfuse|\bpull\b/,
    stated: /功率|瓦|\bpower\b|watt/,
    isByName: true,
  },
  {
    asked: /吸力|磁力|suction|how strong (is|are) the magnet|magnets? strong/,
    stated: /吸力|磁力(?!片)|磁性|(?<![a-z])k?pa(?![a-z])|suction|magnet/,
    isStrict: true,
  },
  {
    asked:
      /无线充|(贴|放|搁|吸)(着|上|上去|在).{0,4}充|磁吸|(?<![a-z])qi(?![a-z])|magsafe|wireless(ly)? charg|charging pad/,
    stated: /无线充|磁吸|(?<![a-z])qi(?![a-z])|magsafe|wireless(?!.{0,3}(earb|head))/,
    leads: true,
  },
  {
    asked:
      /(自?带|送|配|附|含|有|要买|另买|给).{0,4}(插头|充电头|充电器|适配器|电源)|(插头|充电头|充电器|适配器)(?!.{0,4}(规格|多大|功率))|(with|need|own|include\w*|get) .{0,8}(plug|adapt[eo]r|charger|brick)/,
    stated: /插头|充电头|充电器|适配器|\bplug\b|adapt[eo]r|charger|brick/,
    leads: true,
  },
  {
    asked:
      /(自?带|送|配|附|另|要买|要(我)?自己(带|买|配)|给我?).{0,4}线|数据线|充电线|带不带线|(come\w* with|need|my own|includ\w*) .{0,8}(cable|lead)\b/,
    stated: /自带线|数据线|充电线|配线|[c头] ?线|\bcable\b|\blead\b/,
  },
  {
    asked:
      /线.{0,3}(够|太|多|有|不)(不够)?(长|短)|插座.{0,8}(远|够)|够(得|不)(着|到)|拉得?到|几米(的)?线|(wire|cable|cord|lead|flex).{0,10}(reach|long|length)|(socket|plug|outlet).{0,20}(away|reach|far)/,
    stated: /线长|电源线|绳长|\bcord|\bcable|\blead\b|wire length/,
    isByName: true,
    leads: true,
  },
  {
    asked:
      /(给|帮|能|可以)?.{0,3}(手机|平板|耳机|手表).{0,4}充(个)?电|充手机|插充电宝|充电口|charge (my|your|a|the|up my) (phone|watch|tablet|ipad|mobile|kindle)|(phone|mobile) .{0,12}charge/,
    stated: /usb|充电口|充电端口|\bports?\b|charging port/,
  },
  {
    asked:
      /(怎么|咋|如何|什么|啥).{0,3}充电|充电(方式|口|是|用)|type-?c|充满|冲满|充一次要|how (do|does) .{0,6}charge|rechargeable|micro.?usb|charg\w+ (by|via|with|cable|port)/,
    stated: /充电|充满|charg|usb|type-?c/,
  },
  {
    asked:
      /(剩|还有)(下)?(多少)?电(?!影|池能|费)|电量.{0,5}(看|显示|知道)|(看|显示|知道).{0,4}(电量|多少电)|快没电|(how much|see|show|tell).{0,14}(charge|battery|power|juice).{0,6}(left|remain|level)|battery (indicator|display|level|percent)/,
    stated: /电量|剩余电|显示屏|数显|指示灯|indicator|display|battery level/,
    leads: true,
  },
  {
    asked:
      /(实际|真实|真正|到底|能)(能)?(放|输)?(出来|出)?.{0,4}(毫安|mah|容量)|真(的|实|有)?.{0,2}容量|额定|虚标|actual(ly)? .{0,10}(capacity|mah)|real (capacity|mah)|rated capacity/,
    stated: /额定容量|实际容量|rated/,
    leads: true,
  },
  {
    asked:
      /停电|不插(电|线)|插着电|要插电|(自带|内置|有)(没有)?电池|没插座|野外|露营(能|可以|用)|plug(ged|s)? (it )?in|cordless|power cut|off.?grid|run(s)? on batter|batter(y|ies) or|take batteries/,
    stated: /电池|插电|供电|电源方式|batter|corded|cordless|mains/,
  },
  {
    asked:
      /(能|可以|可)?(用|撑|顶|坚持|玩|听|刷|扫|跑|飞|拍|播放|吹|待)(得|了)?(多久|多长|几天|几个?小时|一整?天|多长时间)|没电|耐用(吗|不)|(一天|几天)(一)?充|how long .{0,22}(last|run|go for|play)|run ?time|\bflat\b|die on me|(all|whole) day|hours? .{0,12}(charge|battery)/,
    stated: /续航|电池(?!容量)|播放时间|使用时间|使用时长|battery|play(ing)? ?time|run ?time|per charge/,
  },
  {
    asked:
      /飞机|登机|托运|安检|过海关|随身带|(上|坐|带).{0,2}高铁|\bplane|flight|\bcabin|carry.?on|hand luggage|airport|airline|\bfly(ing)?\b|hold luggage|checked (bag|luggage)|overhead/,
    stated: /登机|乘机|飞机|托运|航司|航空|(?<![a-z])tsa|\bcabin|flight|airline|\bplane|carry.?on/,
    leads: true,
  },
  {
    asked:
      /隔音|降噪|听不(到|见)(外|旁|别)|地铁(里|上)|block(s)? (out|the noise)|tune out|drown|(train|plane|office|traffic) noise|shut out|noise.?cancel/,
    stated: /降噪|隔音|noise.?cancel|\banc\b|isolat/,
    leads: true,
  },
  {
    asked:
      /(两|2|俩)(台|个|部)?(手机|设备|电脑)|电脑(和|跟)手机|手机(和|跟)电脑|(phone|laptop|tablet|pc) (and|&|\+) (my |the )?(phone|laptop|tablet|pc)|same time|(two|2|both|multiple) (devices?|phones?)|at once|switch between/,
    stated: /同时连|两台|双设备|多点|(two|2|multiple) devices?|at once|multi.?point/,
  },
  {
    asked: /太亮|刺眼|晃眼|调(暗|亮|光)|暗一点|turn .{0,8}(down|up)\b|\bdim|too bright|glare|harsh/,
    stated: /调光|亮度(档|可调|调节)|无极|dimm|brightness (steps|levels|settings)/,
  },
  {
    asked: /亮不亮|暗不暗|够亮|亮度|太暗|多亮|bright|\blumens?\b/,
    stated: /亮度(?!档|级|调)|流明|光通|照度|\bbright(?!ness (steps|levels|settings))|lumen|luminous|\blux\b/,
    leads: true,
  },
  {
    asked: /(黄|暖|白|冷)光|色温|护眼|蓝光|warm (light|white)|cool white|colou?r temp|cold light/,
    stated: /色温|护眼|蓝光|频闪|colou?r temp|\bkelvin|flicker/,
  },
  {
    asked:
      /换(灯|灯泡|灯管|电池|刷头|滤芯|滤网|芯|笔芯|头|刀片)(吗|不|么|$|怎么|多久|方便)|(灯泡|电池|刷头|滤芯).{0,5}(坏了|能换|可换|更换)|(change|replace|swap)( out)? (the |a |its )?(bulb|battery|filter|head|blade|brush|batteries|refill|cartridge|wick|strap)|refill/,
    stated: /更换|可换|替换|不可换|单买|补充装|replac|\bspare|refill|change the/,
  },
  {
    asked: /预约|delay(ed)? (start|timer)|schedule/,
    stated: /预约|delay|schedule/,
    isStrict: true,
  },
  {
    asked:
      /定时|自己(会)?停|自动(停|关|断|跳)|忘(了|记)关|到(点|时间)|(刷|煮|跑|做|泡)(够|好|完)(了)?(时间)?.{0,4}(停|关|提醒)|timer|auto.?off|shuts?.?off|(turn|switch|stop)s? (itself |off )?(off|automatically|by itself)|forget to/,
    stated: /定时|预约|自动(停|关|断|跳)|计时|\btimer|auto.?off|automatic|delay|shut.?off/,
  },
  {
    asked: /提醒|看(得)?出来|报警|提示(音|灯)?|响一下|remind|\balert|\bbeep|alarm|warns?\b/,
    stated: /提醒|报警|提示|尿显|指示|\balert|indicator|alarm|beep|remind/,
  },
  {
    asked: /重新(调|设)|记忆功能|记(得|住).{0,6}(档|设置|模式|温度)|remember|memor/,
    stated: /记忆(?!棉|枕)|记住|memory(?! foam)|remember/,
    leads: true,
  },
  {
    asked: /(冷|热|凉|自然)风|风(大|小|力)(不|吗|么)|(cool|cold) (air|shot)|air ?speed/,
    stated: /档|挡|风速|风力|冷风|speed|cool shot|setting/,
  },
  {
    asked:
      /(?<![a-z])(dp|vga|dvi|usb|hdmi|type-?c|thunderbolt|aux|sd)(?![a-z]).{0,3}(口|接口|插|能|有|没|吗|\bport|\bslot|input)|雷电口/,
    stated: /接口|端口|插口|\bports?\b|\binputs?\b/,
    isByName: true,
  },
  { asked: /几帧|多少帧|卡不卡|延迟|\bfps\b|\blag/, stated: /刷新率|帧|延迟|refresh|\bhz\b|latency/ },
  {
    asked: /眼睛.{0,4}(累|疼|酸|干|花)|伤眼|费眼|护眼|近视|\beyes?\b/,
    stated: /护眼|蓝光|频闪|闪屏|防眩|照度|flicker|blue light|\beye/,
  },
  { asked: /加热(棒|的|功能|吗)|取暖|heater|heated/, stated: /加热|发热|heat/ },
  { asked: /无刷|有刷|brushless/, stated: /无刷|有刷|brushless/, isStrict: true },
  { asked: /按(得)?(太|很)?重|用力(过|太|大)|压力|press(ing)? too|pressure/, stated: /压力|过压|pressure/ },
  {
    asked:
      /(轻|弱|柔|温和|强|猛|慢|快)(一)?点(儿)?(的)?(档|模式|挡)|温柔|(几|多少)(个|种)?(档|挡|模式)|(能不能|能|可以|可)(调(?!货|剂|价|休)|选)|gentle (mode|setting)|\bmodes?\b|settings?\b|presets?|programs?\b|(can|does|will) it (also )?(do|make|cook|bake|roast|steam|grill|reheat|defrost|froth|blend)/,
    stated: /模式|档|挡|功能|调节|\bmodes?\b|preset|program|settings?|speeds?|levels?|functions?/,
  },
  {
    asked:
      /(?<!不)(能|可以|可|会)(做|煮|炖|烤|蒸|煲|炸|榨|打|煎|焖|热|解冻|发酵)[^吗不么]{0,4}(吗|不|么|没|嘛)/,
    stated: /功能|模式|预设|菜单|preset|program|functions?/,
    isByName: true,
  },
  {
    asked:
      /离墙|投(得|多|到)?(大|多大|几寸)|投影距离|投.{0,3}寸|多远(能|可以|的距离)|(how|what) (far|distance).{0,16}(wall|screen|throw|project)/,
    stated: /投射|投影距离|投.{0,3}寸|最大画面|throw|screen size/,
    leads: true,
  },
  {
    asked:
      /ps\d|switch(?= ?(吗|能|可|不)|\b.{0,8}(console|game))|xbox|机顶盒|u盘|(接|连|插)(电脑|电视|手机|音箱|耳机)|\bconsole|usb stick|(plug|hook|connect).{0,8}(laptop|tv|console|phone|speaker)/,
    stated: /接口|hdmi|\bports?$|投屏|\baux/,
  },
  {
    asked: /广告|弹窗|会员费|订阅|\bads?\b|advert|subscri/,
    stated: /广告|会员|订阅|\bads?\b|advert|subscri/,
  },
  {
    asked: /(苹果|安卓|华为|小米|三星|oppo|vivo|荣耀|iphone|android|samsung|pixel|ios)(?!味)(?<!几次.*)/,
    stated: /苹果|安卓|华为|iphone|ios|android|lightning|兼容|适配|compatib|\bapp\b|works with/,
  },
  {
    asked: /快充|充(电|得)(速度|快)|(多少|几|\d+) ?w(瓦)?(快充|的?充)|fast charg|quick charg|\bpd\b|pd协议/,
    stated: /快充|pd|qc|最大输出|充电功率|fast charg|quick charg|\bpd\b/,
  },
  {
    asked:
      /110|220|(国外|出国|日本|美国|欧洲|英国|台湾).{0,6}(用|插|电)|\babroad\b|(use|work|plug|run)\w* .{0,14}\b(in|over in|to) (the )?(us|usa|uk|england|london|america|europe|japan|spain|france|germany|italy|canada|australia|ireland|mexico|china)\b|voltage/,
    stated: /电压|伏|voltage|\d ?v\b/,
  },
  {
    asked:
      /多久(能)?(热|开|好|熟|烧|煮)|几分钟(能|就)?(热|开|好|熟)|快不快|煮(一|顿)?.{0,3}(多久|要几)|how (long|quick|fast).{0,18}(heat|boil|cook|ready|warm|take to)/,
    stated: /时间|分钟|升温|加热|速度|\btime\b|minutes|heat.?up|boil/,
  },
  {
    asked:
      /温度.{0,5}(调|几|多少|最高|最低|范围)|(最高|最低)(能)?(到)?(多少)?度|几度|how hot|temperature|degrees/,
    stated: /温度|温控|控温|temp/,
  },
  {
    asked:
      /保温(一晚|整晚|到|多久|几)|一(晚上|夜).{0,3}(保|热)|(still|be) (\w+ )?(hot|warm|cold)|how long .{0,14}(hot|cold|warm)|(早上|晚上).{0,8}(热|烫|凉|冰)|keep.{0,10}(warm|hot|cold)|stays? (warm|hot|cold)/,
    stated: /保温|保冷|keep(s)? ?(warm|hot|cold)|insulat|(hot|cold) for|stays/,
  },
  {
    asked: /听歌|音质|音响|喇叭|外放|声音(好|怎么样|效果)|speakers?\b|sound quality|\bbass\b|audio/,
    stated: /喇叭|音响|扬声|音质|单元|speaker|driver|\bbass|audio|sound(?! level)/,
  },
  {
    asked:
      /(几|多少|多)(个)?(口|插孔)|同时充(几|两|多)|(how many|number of) (ports|sockets|outlets|devices|things|phones)/,
    stated: /接口|口|插孔|\bports?\b|socket|outlet/,
    isByName: true,
  },
  {
    asked:
      /(烫|发烫|发热|烧)(手|不|吗|么|人|伤|脚|嘴)(?!头发)|爆炸|会.{0,2}炸(?!锅|鸡|薯|东西)|起火|着火|漏电|触电|童锁|overheat|catch fire|explode|burn (my|your|a)|child.?(lock|proof|safe)/,
    stated:
      /防烫|过热|断电(?!记忆)|童锁|防爆|阻燃|安全|保护|overheat|shut.?off|child lock|safety|protect|flame/,
  },
];
