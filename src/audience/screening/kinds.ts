/** A kind of goods, by its name, and what is said of hardly anything else. */
interface Kind {
  /** Over the names and category of a product. */
  readonly is: RegExp;
  /** Over a question. */
  readonly says: RegExp;
}

/** What everybody knows: rice is cooked in a cooker, babies sit in a stroller. */
export const KINDS: readonly Kind[] = [
  { is: /电饭煲|电饭锅|饭煲|压力锅|rice cooker/, says: /煮饭|米饭|煮粥|内胆|焖饭|糊底|溢锅|杂粮饭|\brice\b/ },
  {
    is: /炒锅|铁锅|煎锅|平底锅|汤锅|不粘锅|砂锅|\b(?:pan|wok|pot|skillet)\b/,
    says: /炒菜|煎蛋|粘锅|开锅|锅盖|锅铲|颠勺|油烟|糊锅|养锅/,
  },
  { is: /空气炸锅|烤箱|air ?fryer|\boven/, says: /薯条|烤鸡|炸篮|烤盘|蛋挞|烤蛋糕/ },
  {
    is: /水壶|保温杯|水杯|焖烧|\b(?:kettle|flask|bottle|tumbler|mug)\b/,
    says: /烧水|喝热水|杯盖|吸管|水垢|壶嘴|焖粥/,
  },
  { is: /豆浆机|破壁机|榨汁|料理机|blender|juicer/, says: /豆浆|打碎|果汁|冰沙|榨汁|smoothie/ },
  { is: /咖啡|coffee/, says: /豆子|浅烘|深烘|中烘|拿铁|美式|手冲|研磨|意式|latte|espresso|beans/ },
  { is: /茶(?!壶|杯|具|几)|\btea\b/, says: /茶汤|泡几泡|回甘|洗茶|茶味|明前|雨前|茶底|茶碱/ },
  { is: /壶|茶具|teapot/, says: /泥料|开壶|养壶|出水|断水|落款/ },
  { is: /蜂蜜|蜜|honey/, says: /结晶|假蜜|真蜜|纯蜜|糖浆|波美|蜂场|蜜源/ },
  { is: /坚果|nuts/, says: /果仁|腰果|核桃|巴旦木|开心果|哈喇/ },
  { is: /酒|wine|whisky|beer/, says: /度数|上头|酒精度|酱香|浓香|喝醉|窖/ },
  { is: /牛肉|肉干|腊肉|香肠|jerky/, says: /什么肉|嚼不动|塞牙|膻/ },
  {
    is: /虾|蟹|鱼|海鲜|贝|shrimp|prawn|salmon|crab|fish/,
    says: /解冻|虾线|包冰|野生的|养殖的|几头|海捕|鱼刺|去壳/,
  },
  {
    is: /榴莲|荔枝|芒果|苹果|橙|桃|梨|樱桃|车厘子|草莓|葡萄|水果|fruit/,
    says: /几房|生包|果径|核大|单果|熟了|催熟|打蜡|裂果|几成熟/,
  },
  { is: /米$|大米|面粉|杂粮/, says: /新米|陈米|蒸饭|出饭/ },
  { is: /帐篷|天幕|tent/, says: /露营|地钉|睡几个|搭得|搭好|搭起|风绳|防潮垫|外帐|内帐|camp|pitch/ },
  { is: /睡袋|sleeping bag/, says: /零下几度睡|拼接/ },
  {
    is: /推车|婴儿车|stroller|pram|buggy/,
    says: /(?:宝宝|娃|孩子|月).{0,4}坐|平躺|收车|换向|遛娃|避震|推着/,
  },
  { is: /安全座椅|car seat/, says: /isofix|反向安装|提篮/ },
  { is: /纸尿裤|尿不湿|拉拉裤|diaper|napp(?:y|ies)/, says: /红屁|侧漏|尿湿|漏尿|吸水量|起坨/ },
  { is: /奶粉|formula/, says: /段的|冲奶|奶源/ },
  { is: /奶瓶|bottle/, says: /奶嘴|防胀气/ },
  { is: /积木|玩具|拼图|toys?|blocks/, says: /乐高|几片|吞下|益智|拼好/ },
  {
    is: /扫地机|robot vac/,
    says: /门槛|拖地|集尘|扫完|回充|边刷|沙发底|床底|建图|激光导航|倒垃圾|threshold|\bmop/,
  },
  { is: /吸尘器|vacuum/, says: /(?:吸|缠).{0,3}(?:毛|头发|干净)|尘杯|滚刷|尘袋|除螨|suck/ },
  { is: /洗地机/, says: /污水箱|滚布|拖地/ },
  { is: /投影|projector/, says: /流明|投多大|离墙|幕布|投影距离|对焦|梯形|ps5|switch|lumen|screen size/ },
  { is: /电视|显示器|monitor|\btv\b/, says: /刷新率|挂墙|多少寸|hdr/ },
  { is: /耳机|earbuds|headphone/, says: /降噪|延迟|佩戴|音质|入耳|耳朵疼|通话|漏音|耳塞/ },
  { is: /音箱|音响|speaker/, says: /低音|外放|串联|立体声/ },
  { is: /充电宝|移动电源|power ?bank/, says: /毫安|充(?:几次|手机)|自己?带.{0,4}线|鼓包|快充|无线充|mah/ },
  { is: /手表|手环|watch\b/, says: /表带|测心率|表盘|走时|睡眠监测/ },
  { is: /手机|phone$/, says: /像素|处理器|内存多大|刷机/ },
  { is: /键盘|keyboard/, says: /轴体?|键帽|青轴|红轴|switches/ },
  { is: /牙刷|toothbrush/, says: /刷头|刷牙|牙龈|声波|压力提醒|brush head|gums/ },
  { is: /牙膏/, says: /牙渍|含氟|起泡/ },
  { is: /吹风机|卷发|直发|hair ?dryer|curl/, says: /伤发|风速|负离子|卷发|吹干|定型|barrel/ },
  { is: /剃须|shaver|razor/, says: /胡子|刮胡|刀头/ },
  {
    is: /面霜|乳液|精华|爽肤水|面膜|护肤|cream|serum|moisturi/,
    says: /油皮|干皮|敏感肌|闷痘|搓泥|上脸|早晚用|酒精|神经酰胺/,
  },
  { is: /防晒霜|防晒乳|防晒喷|sunscreen/, says: /假白|泛白|补涂|卸妆|成膜|spf/ },
  { is: /防晒衣|防晒服/, says: /upf|遮脸|指洞|冰感/ },
  { is: /口红|唇|lipstick/, says: /显白|沾杯|拔干|显色/ },
  { is: /洗发|护发|shampoo/, says: /去屑|控油|掉发|无硅油/ },
  { is: /羽绒|down jacket/, says: /鹅绒|鸭绒|充绒|跑绒|钻绒|蓬松|绒子|goose/ },
  {
    is: /鞋|靴|shoes?|boots?|sneakers?|sandals?|trainers?/,
    says: /脚背|脚宽|鞋底|鞋垫|磨脚|鞋码|鞋带|跑马拉松|全马|防滑吗|wide feet/,
  },
  { is: /枕|pillow/, says: /颈椎|枕芯|枕套|落枕|侧睡|睡得|高枕|乳胶/ },
  {
    is: /被(?!$套)|被子|蚕丝|床品|四件套|quilt|duvet|bedding/,
    says: /被套|盖着|几斤的被|床单|1\.[58]的床|被芯/,
  },
  { is: /床垫|mattress/, says: /软硬|弹簧|翻身/ },
  { is: /毛巾|浴巾|towel/, says: /吸水|擦脸|掉毛/ },
  { is: /箱$|行李箱|登机箱|拉杆箱|suitcase|luggage/, says: /海关锁|万向轮|拉杆|登机|托运|密码锁|空箱|tsa/ },
  { is: /书包|背包|双肩|backpack/, says: /背带|护脊|电脑仓|背着|背负/ },
  { is: /猫砂|litter/, says: /结团|猫屎|除臭|冲马桶|奶猫|铲屎|粉尘|猫/ },
  { is: /猫粮|cat food/, says: /挑嘴|软便|奶猫|猫吃|适口/ },
  { is: /狗粮|dog food/, says: /泪痕|幼犬|狗吃|换粮/ },
  { is: /电钻|螺丝刀|工具|drill/, says: /混凝土|水泥墙|打墙|钻头|扭力|打孔/ },
  { is: /墨镜|太阳镜|眼镜|sunglasses/, says: /偏光|近视|镜片|镜腿|度数|开车能戴/ },
  { is: /笔记本|手账|本子|notebook/, says: /洇墨|钢笔|页|横线|方格/ },
  { is: /钢笔|笔$|\bpen\b/, says: /笔尖|墨囊|漏墨|出墨/ },
  {
    is: /玉|翡翠|吊坠|项链|手镯|戒指|耳环|jade|pendant|necklace|ring|bracelet/,
    says: /圈口|掉色|鉴定|链子|玉|纯银|真金|足金/,
  },
  { is: /台灯|灯$|lamp/, says: /护眼|频闪|色温|调光|几瓦的灯/ },
  { is: /风扇|空调扇|\bfan\b/, says: /摇头|风量|几档风|直吹/ },
  { is: /加湿器|净化器|purifier|humidifier/, says: /滤芯|除甲醛|水箱|出雾|cadr/ },
  { is: /电动车|自行车|滑板车|bike|scooter/, says: /刹车|上牌|爬坡|跑多远|时速/ },
  { is: /洗衣液|洗衣凝珠|洗洁精|detergent/, says: /留香|洗得干净|泡沫|去渍|去污/ },
  { is: /纸巾|抽纸|tissue/, says: /几层|掉屑|几抽/ },
  { is: /花|绿植|盆栽|plant/, says: /浇水|发芽|开花|带盆|养得活/ },
];
