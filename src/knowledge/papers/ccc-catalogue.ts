/**
 * Families of the catalogue of compulsory certification (强制性产品认证目录, SAMR announcement 2020 no. 18 with those
 * added since: batteries, power banks and chargers from 2023-08-01, barred from sale without it from 2024-08-01; helmets
 * of electric bicycles, electronic toilet seats and gas alarms from 2025-07-01; chargers and batteries of electric
 * bicycles from 2025-11-01) that live rooms sell, by what they are called.
 */
export interface CertifiedFamily {
  /** As the catalogue calls it. */
  readonly family: string;
  readonly words: RegExp;
  /** What goes by such a word and is not in the catalogue. */
  readonly except?: RegExp;
}

export const CCC_CATALOGUE: readonly CertifiedFamily[] = [
  {
    family: '插头插座、延长线插座、开关',
    words:
      /插座|插排|排插|接线板|拖线板|插线板|插头转换|墙壁?开关|power strip|extension (?:lead|cord)|socket outlet/,
    except: /插座(?:保护|防尘|贴|收纳|盖)|插排(?:收纳|固定|理线)/,
  },
  { family: '电线电缆', words: /(?:电线|电缆)(?!收纳|整理|固定|扎带|夹)/ },
  {
    family: '电源适配器、充电器',
    words: /充电器|充电头|电源适配器|快充头|氮化镓|(?:wall|usb|phone) charger|power adapter/,
    except: /车载|无线充|太阳能|干电池|收纳|保护套|保护壳|car charger|wireless charger/,
  },
  {
    family: '移动电源、锂离子电池',
    words: /移动电源|充电宝|锂(?:离子)?电池组?|power ?bank/,
    except: /收纳|保护套|保护壳|保护袋/,
  },
  {
    family: '室内加热器、电热毯和电热垫',
    words:
      /取暖器|电暖|暖风机|暖气机|油汀|小太阳|踢脚线.{0,3}暖|浴霸|电热毯|电褥|电热垫|电热坐垫|暖脚(?:宝|垫|器)|(?:space|fan|oil) heater|electric blanket/,
    except: /非电|充水|usb/,
  },
  {
    family: '皮肤和毛发护理器具',
    words:
      /吹风机|电吹风|卷发(?:棒|器|梳)|直发(?:器|梳|棒|板)|夹板|直卷|电热梳|hair ?(?:dryer|straightener)|curling (?:iron|wand|tong)/,
    except: /支架|收纳|海绵|免加热|无热|睡眠|不插电/,
  },
  {
    family: '电熨斗和挂烫机',
    words: /熨斗|挂烫机|熨烫机|garment steamer|\bsteam iron\b/,
    except: /熨烫(?:板|垫|手套)/,
  },
  {
    family: '液体加热器',
    words:
      /电热?(?:烧)?水壶|恒温(?:水)?壶|养生壶|电热水杯|电热杯|电炖(?:杯|盅|锅)|煮茶(?:器|炉)|咖啡机|饮水机|温奶器|暖奶器|奶瓶消毒|煮蛋器|电火锅|电煮锅|电蒸锅|蒸蛋器|electric kettle|coffee (?:machine|maker)/,
    except: /清洁|除垢|手冲|手动|手压|滤纸|底座贴/,
  },
  {
    family: '电饭锅、电磁灶、烤箱、微波炉及类似烹调器具',
    words:
      /电饭[锅煲]|电压力[锅煲]|电磁[炉灶]|电陶炉|微波炉|电?烤箱|空气炸锅|烤面包机|多士炉|电饼铛|电炒锅|电热锅|早餐机|三明治机|华夫饼机|rice cooker|microwave oven|air fryer|toaster/,
    except:
      /专用(?:纸|盘|盒|碗|模|垫)|烤箱(?:用|手套|纸|盘|温度计|模)|空气炸锅(?:用|纸|盘|垫|模|配件)|微波炉(?:适用|可用|饭盒|盖|手套|架|转盘)|可(?:进)?微波/,
  },
  {
    family: '电动食品加工器具',
    words:
      /榨汁机|破壁机|豆浆机|料理机|绞肉机|和面机|厨师机|原汁机|磨豆机|搅拌机|electric blender|food processor|juicer/,
    except: /手动|手摇|手拉|手压|manual|hand crank/,
  },
  {
    family: '家用制冷、洗衣、热水、通风和清洁器具',
    words: /冰箱|冰柜|冷柜|空调|洗衣机|干衣机|热水器|电?风扇|空调扇|循环扇|吸尘器|油烟机|电视机|显示器/,
    except:
      /车载|usb|挂脖|手持|充电|迷你小|冰箱(?:贴|收纳|除味|适用|置物|磁)|空调(?:被|毯|衫|衣|罩|清洗|清洁|遥控|房|服|裤|滤网|挡风)|洗衣机(?:槽|清洁|罩|底座)|热水器(?:清洗|罩)|风扇(?:罩|清洗)|油烟机(?:清洁|清洗|膜|贴|滤)|吸尘器(?:配件|滤|袋|刷)|显示器(?:支架|挂灯|增高)|电视机(?:柜|罩|架)/,
  },
  {
    family: '灯具',
    words: /台灯|落地灯|吊灯|吸顶灯|壁灯|筒灯|射灯|灯带|插电.{0,4}夜灯/,
    except: /usb|充电|电池|太阳能|露营|香薰|蜡烛|灯罩|灯架/,
  },
  {
    family: '智能坐便器',
    words: /智能马桶|智能坐便|电子坐便|智能马桶盖|智能盖板/,
    except: /清洁|垫|贴|除味/,
  },
  {
    family: '玩具',
    words:
      /玩具|遥控(?:车|飞机|汽车|挖掘机)|玩具枪|水枪|积木|娃娃|公仔|芭比|儿童.{0,4}电动车|(?<![a-z])toys?(?![a-z])/,
    except:
      /毛绒|绒毛|布艺|木制|木质|原木|实木|纸质|宠物|猫|狗|犬|收纳|成人|情趣|摆件|手办|洗车|高压|浇花|园艺|花园|娃娃(?:菜|鱼|衣|机|领|鞋)|plush|soft toy|wooden|(?:dog|cat|pet) /,
  },
  {
    family: '童车',
    words:
      /婴儿车|婴儿推车|儿童推车|童车|儿童(?:自行车|三轮车|滑板车|平衡车|滑步车)|扭扭车|学步车|baby stroller|pushchair/,
    except: /挂钩|挂包|凉席|坐垫|雨罩|蚊帐|收纳|睡袋/,
  },
  {
    family: '机动车儿童乘员用约束系统',
    words: /安全座椅|儿童座椅|车载?增高垫|(?:child|baby) car seat|booster seat/,
    except: /餐椅|防磨垫|保护垫|凉席|坐垫|自行车/,
  },
  {
    family: '电动自行车、摩托车及其充电器、蓄电池和乘员头盔',
    words:
      /电动自行车|电动车|电瓶车|电单车|电动摩托|摩托车|(?:电动|电瓶|摩托|机)车?.{0,6}头盔|头盔.{0,6}(?:电动|电瓶|摩托|3c)|e-?bikes?(?![a-z])|motorcycle helmet/,
    except: /雨衣|雨披|车衣|车罩|挡风|手套|后视镜|手机支架|坐垫|车锁|挂钩|贴纸|模型|遮阳|反光|护膝|儿童玩具/,
  },
  {
    family: '汽车、摩托车轮胎',
    words: /轮胎|(?:car|motorcycle) tyres?/,
    except: /自行车|充气泵|清洁|蜡|胎压|玩具|轮胎(?:刷|枕|秋千)/,
  },
  {
    family: '移动电话、计算机、有源音箱',
    words:
      /智能手机|老人机|笔记本电脑|平板电脑|台式电脑|一体机电脑|打印机|回音壁|有源音箱|功放机?|laptop|smartphone/,
    except: /壳|膜|支架|套|包|贴|架|散热|清洁|墨盒|打印纸|挂绳|桌/,
  },
  {
    family: '家用燃气器具、可燃气体报警器',
    words: /燃气灶|燃气热水器|壁挂炉|燃气报警|可燃气体/,
    except: /清洁|贴|挡板|罩|垫|支架/,
  },
  {
    family: '灭火器、火灾报警产品',
    words: /灭火器|烟雾报警|烟感|火灾报警|逃生面罩|自救呼吸器/,
    except: /收纳|挂架|箱$|贴/,
  },
  {
    family: '电动工具',
    words: /电钻|电锤|冲击钻|角磨机|电镐|砂轮机/,
    except: /锂电|充电|钻头|收纳|砂轮片|支架|手套/,
  },
  {
    family: '装饰装修产品',
    words: /瓷砖|木器漆|内墙.{0,3}(?:漆|涂料)|乳胶漆/,
    except: /瓷砖(?:胶|贴|清洁|背胶|填缝)|清洁剂|刷子|滚筒/,
  },
];
