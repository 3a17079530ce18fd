import type { Said } from './a-review.ts';

/** Number and matter of a row of REGULATION §6, with ways to say it. */
export type Row = readonly [id: string, what: string, ways: readonly (readonly [text: string, said: Said])[]];

/** §6.1: what was punished, in words of our own. U35 is a feature, not speech: `test/architecture/no-pretence.test.ts`. */
export const PUNISHED: readonly Row[] = [
  [
    'U01',
    'a hired comment: slimming in spite of drink and late meals',
    [
      ['有姐妹留言说，喝着酒吃着夜宵，两盒果冻下去轻了七斤。', { product: 'jelly' }],
      ['老顾客反馈，饭照吃酒照喝，吃完两盒也掉了7斤。', { product: 'jelly' }],
      ['群里的姐姐说，酒没断夜宵没停，两盒吃完秤上少了七斤。', { product: 'jelly' }],
    ],
  ],
  [
    'U02',
    'a hired comment: twenty catties lost after many failures',
    [
      ['有位顾客说试过好多办法都没用，换了我们家的瘦了二十斤。', { product: 'jelly' }],
      ['减了好几次都失败的姐姐，靠这个牌子瘦下来20斤。', { product: 'jelly' }],
      ['试过各种办法都白搭，吃上这个，二十斤没了。', { product: 'jelly' }],
    ],
  ],
  [
    'U03',
    'ten catties in seven days',
    [
      ['七天暴瘦十斤，跟着吃就行。', { product: 'jelly' }],
      ['一个星期掉十斤肉，不是梦。', { product: 'jelly' }],
      ['一周下来十斤，不饿肚子。', { product: 'jelly' }],
    ],
  ],
  [
    'U04',
    'slimming while drinking',
    [
      ['天天喝酒撸串，照样瘦给你看。', { product: 'jelly' }],
      ['喝酒吃夜宵也不怕，有它就能瘦。', { product: 'jelly' }],
      ['该喝喝，该吃夜宵吃夜宵，体重照样往下走。', { product: 'jelly' }],
    ],
  ],
  [
    'U05',
    'three pieces, three catties; a viewer’s words too',
    [
      ['公屏上说吃了三个就瘦了3.2斤。', { product: 'jelly' }],
      ['我吃三颗瘦了三斤二两', { product: 'jelly', source: 'viewer', surface: 'question' }],
      ['三颗就见效，秤上掉了三斤多。', { product: 'jelly' }],
    ],
  ],
  [
    'U06',
    'no rebound',
    [
      ['用久了身体形成肌肉记忆，再也不会反弹。', { product: 'shaper' }],
      ['瘦下来就定型了，停了也不反弹。', { product: 'shaper' }],
      ['肌肉有记忆，停了机器也胖不回来。', { product: 'shaper' }],
    ],
  ],
  [
    'U07',
    'sit-ups done by a machine',
    [
      ['躺着不动，它每分钟帮你做十几万次卷腹。', { product: 'shaper' }],
      ['开机一分钟，等于替您卷腹十万下。', { product: 'shaper' }],
      ['一分钟顶你做十几万个卷腹。', { product: 'shaper' }],
    ],
  ],
  [
    'U08',
    'an invented history of the brand',
    [
      ['这是做了二十多年高端月饼的香港老牌子。', { product: 'mooncake' }],
      ['香港大品牌，做月饼二十几年了。', { product: 'mooncake' }],
      ['这个香港牌子做高端月饼有二十多年历史了。', { product: 'mooncake' }],
    ],
  ],
  [
    'U09',
    'an invented origin of the brand',
    [
      ['美诚的，香港的，高端的。', { product: 'mooncake' }],
      ['香港来的高端月饼，送人有面子。', { product: 'mooncake' }],
      ['这盒月饼是香港货，走的高端路线。', { product: 'mooncake' }],
    ],
  ],
  [
    'U10',
    'whole-cut, without a report',
    [
      ['澳洲谷饲牛肉卷，百分百原切。', { product: 'beef' }],
      ['厂家说了，这牛肉卷就是原切的，不是合成肉。', { product: 'beef' }],
      ['整块原切的，没有拼接。', { product: 'beef' }],
    ],
  ],
  [
    'U11',
    'a sweet that ends dizziness and numbness',
    [
      ['头晕头痛、手麻脚麻的，吃它就解决。', { product: 'candy' }],
      ['手脚发麻、脑袋发晕，含两片就缓过来了。', { product: 'candy' }],
    ],
  ],
  [
    'U12',
    'medical words on what is shown',
    [
      ['适合人群：头痛、四肢麻木、记忆力下降', { product: 'candy', surface: 'slate' }],
      ['头晕头痛、手脚麻木、记性变差的人都适用', { product: 'candy', surface: 'notice' }],
      ['青禾压片糖果\n适用：头痛、手脚麻木、健忘', { product: 'candy', surface: 'card' }],
    ],
  ],
  [
    'U13',
    'an invented heir of an old recipe',
    [
      ['我是第五十六代传承人，这是苗家千年古方。', { product: 'plaster' }],
      ['祖上传下来五十六代的苗药方子，到我这儿贴给大家。', { product: 'plaster' }],
      ['苗医第五十六代传人亲手熬的膏。', { product: 'plaster' }],
    ],
  ],
  [
    'U14',
    'a plaster beyond its registered scope',
    [
      ['专攻颈椎，贴上就不疼。', { product: 'plaster' }],
      ['滑膜炎都能治愈，止痛特别快。', { product: 'plaster' }],
      ['颈椎病、滑膜炎，一贴就管用。', { product: 'plaster' }],
    ],
  ],
  [
    'U15',
    'invented sales',
    [
      ['全网卖了五百多万件，回头客不断。', { product: 'plaster' }],
      ['已售60万+，大家都在抢。', { product: 'plaster' }],
      ['累计卖出五百万件以上。', { product: 'plaster' }],
    ],
  ],
  [
    'U16',
    'a powder against H. pylori',
    [
      ['猴头菇冻干粉能抑制幽门螺杆菌。', { product: 'powder' }],
      ['喝三袋，胃疼明显就好多了。', { product: 'powder' }],
      ['幽门螺杆菌阳性的，喝它能转阴。', { product: 'powder' }],
    ],
  ],
  [
    'U17',
    'an invented experience of a treatment',
    [
      ['我刚做完，全程服务特别到位，基本没什么感觉。', {}],
      ['体检我亲自去了一趟，一点都不难受，护士很周到。', {}],
      ['我去做的时候一点不疼，医生手法特别轻。', {}],
    ],
  ],
  [
    'U18',
    'tuition earned back, a persona’s career',
    [
      ['一个月赚不回学费，全额退款。', { product: 'course' }],
      ['我从月薪三千的文员做到年入百万的剪辑总监，我的学员个个都接到单了。', { product: 'course' }],
      ['学完一个月没赚回学费，学费一分不少退给你。', { product: 'course' }],
    ],
  ],
  [
    'U19',
    'an invented helper of farmers',
    [
      ['我是咱们村的助农推荐官，帮乡亲们卖货。', {}],
      ['乡亲们的果子烂在地里没人要，我替村里人求大家拉一把。', {}],
      ['作为村里的助农大使，我替老乡把这批货卖出去。', {}],
    ],
  ],
  [
    'U20',
    'a sure income at home',
    [
      ['在家躺着赚钱，年入百万不是梦。', { product: 'course' }],
      ['不用上班，在家动动手指，一年轻松挣一百万。', { product: 'course' }],
    ],
  ],
  [
    'U21',
    'the first in the world, never before',
    [
      ['史无前例，全球首款处理器。', { product: 'chip' }],
      ['这颗芯片全世界头一个，前所未有。', { product: 'chip' }],
      ['全球第一颗这样的处理器，历史上从来没有过。', { product: 'chip' }],
    ],
  ],
  [
    'U22',
    'the best shop in town',
    [
      ['我们是杭州最优秀的炒货店。', { product: 'nuts' }],
      ['全城最有特色的炒货就在这儿。', { product: 'nuts' }],
      ['要说杭州炒货，最优秀的就是我们这家。', { product: 'nuts' }],
    ],
  ],
  [
    'U23',
    'a mask that repairs and brightens',
    [
      ['敷一片，提亮又修复。', { product: 'mask' }],
      ['这面膜修复受损皮肤，还提亮肤色。', { product: 'mask' }],
      ['提亮、修复，一片搞定。', { product: 'mask' }],
    ],
  ],
  [
    'U24',
    'minutes to the mall and the school',
    [
      ['到商场开车只要十五分钟。', { product: 'flat' }],
      ['走路五分钟就到学校。', { product: 'flat' }],
      ['离地铁口步行三分钟，十分钟到市中心。', { product: 'flat' }],
    ],
  ],
  [
    'U25',
    'a dish that prevents cancer',
    [
      ['这道汤美容养颜、止痛防癌、延年益寿。', { product: 'powder' }],
      ['常喝这个汤，不得癌，活得久，皮肤还好。', { product: 'powder' }],
      ['这碗汤下肚，腰不疼了，还能防癌。', { product: 'powder' }],
    ],
  ],
  [
    'U26',
    'a prize for the first payer',
    [
      ['第一个付款的，限量款包包白送给你。', { product: 'bag' }],
      ['谁手快谁得限量包，抢到的别忘了退款哦。', { product: 'bag' }],
      ['最先付款的那位，这只限量包就归您了。', { product: 'bag' }],
    ],
  ],
  [
    'U27',
    'a king of medicine’s recipe, a staged cure',
    [
      ['药王秘制的膏，老爷子抹完当场就站起来了。', { product: 'plaster' }],
      ['药王祖传秘方，瘫了三年的大爷都下地了。', { product: 'powder' }],
      ['药王传下来的秘方膏，抹上第二天就能下地干活。', { product: 'plaster' }],
    ],
  ],
  [
    'U28',
    'invented functions',
    [
      ['它带量子芯片，能把脂肪直接震碎排出去。', { product: 'shaper' }],
      ['站上去抖十分钟，等于跑了五公里。', { product: 'shaper' }],
    ],
  ],
  [
    'U29',
    'unprovable effects and comparisons of prices',
    [
      ['冻龄神器，专柜卖一千八，我们这只要79元。', { product: 'mask' }],
      ['胶原炮打下去，脸直接回到十八岁，外面要两千多。', { product: 'mask' }],
      ['别家卖两三百的冻龄面膜，这里79。', { product: 'mask' }],
    ],
  ],
  [
    'U30',
    'effects of health food on ordinary food',
    [
      ['叶黄素软糖护眼，近视的孩子吃了度数往下掉。', { product: 'lutein' }],
      ['吃叶黄素软糖，干眼、飞蚊都会好转。', { product: 'lutein' }],
      ['眼睛干、看不清的，吃这个养眼睛，度数会降。', { product: 'lutein' }],
    ],
  ],
  [
    'U31',
    'health talk that sells a medicine',
    [
      ['健康小课堂：头痛别忍着，点左下角就能买到这盒药。', { product: 'ibu' }],
      ['养生课讲完了，高血压的朋友直接拍一号链接就能控住。', { product: 'bp' }],
      ['今天给大家科普头痛的原因，看完记得拍下方的药。', { product: 'ibu' }],
    ],
  ],
  [
    'U32',
    'hurry, and risk played down',
    [
      ['就今天这一次机会，错过再也没有，随便吃没有任何副作用。', { product: 'diet' }],
      ['现在不买就没了，代餐粉怎么吃都安全。', { product: 'diet' }],
      ['错过今晚就没有了，放心吃，没风险。', { product: 'diet' }],
    ],
  ],
  [
    'U33',
    'disease effects, told to the old',
    [
      ['叔叔阿姨们，吃这个钙片，高血压糖尿病都能好。', { product: 'calcium' }],
      ['骨质疏松的老人家，吃上两瓶就不用再打针了。', { product: 'calcium' }],
      ['爷爷奶奶们，腰腿疼、血压高，吃这个都能见好。', { product: 'calcium' }],
    ],
  ],
  [
    'U34',
    'state support and returns',
    [
      ['这个项目有政府扶持，投一万一年回三万。', { product: 'course' }],
      ['政府支持的项目，稳赚不赔，利润翻三倍。', { product: 'course' }],
      ['国家扶持的项目，跟着做一年翻几倍。', { product: 'course' }],
    ],
  ],
  [
    'U36',
    'disease words of health food are known',
    [
      ['吃了能降血糖、降血压、通血管。', { product: 'calcium' }],
      ['这个软糖消炎止痛，根治失眠。', { product: 'lutein' }],
    ],
  ],
  [
    'U37',
    'an expert made by AI',
    [
      ['我是营养学专家，给大家推荐这款钙片。', { product: 'calcium' }],
      ['我作为三甲医院的主任医师，告诉您每天补两片。', { product: 'calcium' }],
      ['AI名医给您把关，这款钙片补得最到位。', { product: 'calcium' }],
    ],
  ],
  [
    'U38',
    'goods never tried, said to be tried',
    [
      ['这个卷发棒我自己天天用，亲测好卷。', { product: 'curler' }],
      ['我用它卷了三个月头发，一点不伤发。', { product: 'curler' }],
      ['我试了，卷出来的弧度一整天都在。', { product: 'curler' }],
    ],
  ],
  [
    'U39',
    '(KR) an invented specialist',
    [
      [
        "I'm an obesity specialist from a top university: losing eleven pounds in a week is only a matter of time.",
        { locale: 'en-US' },
      ],
      [
        'As a weight-loss doctor at one of the best universities, I promise you five kilos off within a week.',
        { locale: 'en-GB' },
      ],
      ['Trust me as a leading obesity expert, five kilos will be gone in seven days.', { locale: 'en-EU' }],
      [
        'Speaking as an obesity specialist, dropping ten pounds this week is just a matter of time.',
        { locale: 'en-US' },
      ],
    ],
  ],
];

/** §6.2: what the regulators and their guides allow, with the papers that it presumes in `punished-and-lawful.yaml`. */
export const LAWFUL: readonly Row[] = [
  [
    'A01',
    'compared within the own range',
    [
      ['这是我们厂最好的产品。', { product: 'first' }],
      ['在我们自己家的水壶里，这一把是最好的。', { product: 'kettle' }],
      ['这是我们家最大的一款扫地机。', { product: 'first' }],
      ['我们家扫地机里最大的就是它。', { product: 'first' }],
      ['这是我们厂里最好的一款月饼。', { product: 'mooncake' }],
      ['自家几款瓜子里，这一款最香。', { product: 'nuts' }],
      ['我们店最轻的包就是这个托特包。', { product: 'bag' }],
      ['Q1是我们公司目前最强的处理器。', { product: 'chip' }],
    ],
  ],
  [
    'A02',
    'an aim',
    [
      ['我们争取做出最好的产品。', {}],
      ['我们的目标是造出最好的水壶。', {}],
      ['我们一直努力做最好的产品。', {}],
      ['我们想做最让人放心的月饼，还在努力。', {}],
      ['力争把品质做到最好。', {}],
      ['我们以做出最好的橄榄油为目标。', {}],
    ],
  ],
  [
    'A03',
    'the first of the own company',
    [
      ['这是本公司首款扫地机。', { product: 'first' }],
      ['扫地机是我们公司的第一款，2026年5月上市。', { product: 'first' }],
      ['这是我们公司推出的第一款扫地机。', { product: 'first' }],
      ['扫地机5月上市，是我们公司首款。', { product: 'first' }],
    ],
  ],
  [
    'A04',
    'a wish',
    [
      ['愿大家都过上最美好的生活。', {}],
      ['我们向往最美好的生活。', {}],
      ['希望您的每一天都是最美好的。', {}],
      ['祝大家和最爱的人过最幸福的日子。', {}],
      ['我们相信最美好的生活就在身边。', {}],
    ],
  ],
  [
    'A05',
    'attitude and creed',
    [
      ['我们始终把顾客放在第一位。', {}],
      ['我们会尽最大努力做好服务。', {}],
      ['顾客永远第一。', {}],
      ['客服会用最大的耐心回答大家。', {}],
      ['我们把服务放在第一位。', {}],
      ['用最真诚的态度对待每一位顾客。', {}],
      ['我们坚持顾客至上，服务第一。', {}],
    ],
  ],
  [
    'A06',
    'a tip of use',
    [
      ['开封后最好在三天内喝完，记得冷藏。', { product: 'yogurt' }],
      ['酸奶打开以后3天内喝完最好，放2到6度冷藏。', { product: 'yogurt' }],
      ['瓜子开袋后最好尽快吃完，放在阴凉处。', { product: 'nuts' }],
      ['酸奶冷藏以后口感最好。', { product: 'yogurt' }],
      ['橄榄油开瓶后最好避光放。', { product: 'oil' }],
      ['建议开封3天内喝完，最好一直放冰箱。', { product: 'yogurt' }],
    ],
  ],
  [
    'A07',
    'a grade with its standard',
    [
      ['这是特级初榨橄榄油，执行标准GB/T 23347。', { product: 'oil' }],
      ['橄榄油等级为特级初榨，按国标GB/T 23347。', { product: 'oil' }],
      ['等级特级初榨，标准号GB/T 23347，检测报告编号OIL-7。', { product: 'oil' }],
      ['这瓶是特级初榨，依据的是GB/T 23347。', { product: 'oil' }],
      ['青禾橄榄油，特级初榨，500毫升，88元。', { product: 'oil' }],
    ],
  ],
  [
    'A08',
    'a registered name',
    [
      ['今晚讲的是极品坊黄酒，14度。', { product: 'wine' }],
      ['极品坊是注册商标，黄酒68元一瓶。', { product: 'wine' }],
      ['极品坊黄酒一瓶68元。', { product: 'wine' }],
      ['极品坊这个商标是注册过的，注册号12345678。', { product: 'wine' }],
      ['这款酒的牌子叫极品坊。', { product: 'wine' }],
      ['车型全名是青禾E7旗舰版。', { product: 'car' }],
    ],
  ],
  [
    'A09',
    'a state award',
    [
      ['极品坊黄酒获得过2024年浙江省科学技术进步奖一等奖。', { product: 'wine' }],
      ['这项技术拿的是2024年浙江省科学技术进步奖一等奖，编号浙科奖2024-1-07。', { product: 'wine' }],
      ['2024年浙江省科学技术进步奖一等奖，证书编号浙科奖2024-1-07。', { product: 'wine' }],
      ['黄酒得过2024年的浙江省科学技术进步奖一等奖。', { product: 'wine' }],
    ],
  ],
  [
    'A10',
    'a ranking with its source',
    [
      [
        '2025年全国电热水壶品类销量第一，数据来自中国家用电器研究院，统计期是2025年1月至12月。',
        { product: 'kettle' },
      ],
      [
        '据中国家用电器研究院统计，2025年1月至12月，我们的电热水壶在全国同品类里销量第一。',
        { product: 'kettle' },
      ],
      [
        '电热水壶2025年全国品类销量第一，统计单位是中国家用电器研究院，范围是全国，时间是2025年1月到12月。',
        { product: 'kettle' },
      ],
      ['据中国家用电器研究院统计，2025年全国电热水壶品类销量第一。', { product: 'kettle' }],
      ['2025年，全国电热水壶品类销量第一，数据来源中国家用电器研究院。', { product: 'kettle' }],
    ],
  ],
  [
    'A11',
    'top of the own range, largest of the estate',
    [
      ['这是本品牌顶配。', { product: 'car' }],
      ['它是我们这个车系里的顶配版。', { product: 'car' }],
      ['这是我们这个系列里的顶配。', { product: 'car' }],
      ['E7旗舰版是青禾E7系列顶配。', { product: 'car' }],
      ['本小区最大的户型，140平方米。', { product: 'flat' }],
      ['这是我们小区最大的户型。', { product: 'flat' }],
      ['140平方米是本小区最大的户型。', { product: 'flat' }],
      ['E7旗舰版是本品牌的顶配。', { product: 'car' }],
      ['在青禾E7这个系列里，它是顶配。', { product: 'car' }],
      ['这台是E7系列的顶配版本。', { product: 'car' }],
      ['同车系里配置最高的就是这一版。', { product: 'car' }],
      ['这是我们品牌旗下的顶配车型。', { product: 'car' }],
      ['小区里最大的户型是140平方米。', { product: 'flat' }],
      ['本楼盘最大的户型就是140平方米这一款。', { product: 'flat' }],
      ['咱们小区户型里面，140平方米的最大。', { product: 'flat' }],
      ['本小区户型有89、110、140平方米，最大的是140平方米。', { product: 'flat' }],
    ],
  ],
  [
    'A12',
    'what the label says',
    [
      ['净含量500克，配料是葵花籽和食用盐，产地内蒙古。', { product: 'nuts' }],
      ['标签写着：净含量200克，配料生牛乳、白砂糖、乳酸菌，2到6度冷藏。', { product: 'yogurt' }],
      ['不适宜人群是少年儿童、孕妇、乳母，本品不能代替药物。', { product: 'calcium' }],
      ['净含量500毫升。', { product: 'oil' }],
      ['规格60片，批准文号国食健注G20200001。', { product: 'calcium' }],
      ['少年儿童、孕妇、乳母不适宜。', { product: 'calcium' }],
      ['配料表：生牛乳、白砂糖、乳酸菌。', { product: 'yogurt' }],
      ['酒精度14度，过量饮酒有害健康。', { product: 'wine' }],
      ['吊牌上写的成分是100%羊毛。', { product: 'sweater' }],
      ['产地内蒙古，配料葵花籽、食用盐。', { product: 'nuts' }],
    ],
  ],
  [
    'A13',
    'the shop’s name, address, hours and history',
    [
      ['本店叫青禾小店。', {}],
      ['我们店叫青禾小店。', {}],
      ['本店是青禾小店，地址在杭州市西湖区文一路88号。', {}],
      ['人工客服早上9点到晚上9点在。', {}],
      ['青禾小店是2015年3月开的。', {}],
      ['本店由杭州青禾食品有限公司经营。', {}],
      ['我是主播小禾，AI生成的数字人。', {}],
      ['我们店名叫青禾小店。', {}],
      ['这里是青禾小店。', {}],
      ['欢迎来到青禾小店。', {}],
      ['店铺名字是青禾小店，公司叫杭州青禾食品有限公司。', {}],
      ['小店叫青禾小店，开在杭州市西湖区文一路88号。', {}],
      ['本店地址：杭州市西湖区文一路88号。', {}],
      ['我们的地址是杭州市西湖区文一路88号。', {}],
      ['客服在线时间是早九点到晚九点。', {}],
      ['本店成立于2015年3月。', {}],
      ['小店从2015年3月开到现在。', {}],
      ['大家好，我叫小禾，是AI生成的数字人主播。', {}],
      ['主播叫小禾。', {}],
    ],
  ],
  [
    'A14',
    'what marks an advertisement',
    [
      ['以下是广告时段。', {}],
      ['广告时段到这里结束。', {}],
      ['接下来进入广告时间。', {}],
      ['以下为广告时段。', {}],
      ['广告时段结束。', {}],
      ['以上是广告时段，谢谢大家。', {}],
      ['本场直播是广告。', {}],
    ],
  ],
  [
    'A15',
    'the AI, disclosed',
    [
      ['本直播由AI生成的数字人讲解。', {}],
      ['您看到的主播是AI生成的数字人，不是真人。', {}],
      ['本场直播由AI生成的数字人主播讲解。', {}],
      ['提醒大家，我是AI生成的数字人。', {}],
      ['本广告使用了AI技术。', {}],
      ['画面和声音都是AI生成的。', {}],
    ],
  ],
  [
    'A16',
    'the maker’s recommended price',
    [
      ['厂商建议零售价139元，本场99元。', { product: 'kettle' }],
      ['电热水壶的厂商建议零售价是139元，今晚99元。', { product: 'kettle' }],
      ['厂商建议零售价139元，2026年11月更新，今晚直播间99元。', { product: 'kettle' }],
      ['厂商建议零售价239元，本场199元。', { product: 'bp' }],
      ['对比的是厂商建议零售价139元，现在卖99元，便宜40元。', { product: 'kettle' }],
    ],
  ],
  [
    'A17',
    'a gift, with kind, size, number, term and way',
    [
      ['买一把水壶送杯刷一个，长30厘米，活动到11月30日，下单后随货寄出。', { product: 'kettle' }],
      ['赠品是杯刷一个，长30厘米，2026年11月30日前下单随货寄出。', { product: 'kettle' }],
      ['赠品：杯刷一个，长30厘米，随货寄出。', { product: 'kettle' }],
      ['买一把送一个杯刷，规格是30厘米长，活动到2026年11月30日为止。', { product: 'kettle' }],
      ['下单送杯刷一个。', { product: 'kettle' }],
    ],
  ],
  [
    'A18',
    'health food in its registered words, with the notice',
    [
      [
        '青禾钙片，国食健注G20200001，补充钙，适宜人群是需要补充钙的成人，不适宜人群是少年儿童、孕妇、乳母，本品不能代替药物。',
        { product: 'calcium' },
      ],
      ['青禾钙片，保健功能：补充钙。本品不能代替药物。', { product: 'calcium' }],
      ['青禾钙片，批准文号国食健注G20200001，保健功能是补充钙，本品不能代替药物。', { product: 'calcium' }],
      [
        '本品的保健功能：补充钙。适宜人群：需要补充钙的成人。不适宜人群：少年儿童、孕妇、乳母。本品不能代替药物。',
        { product: 'calcium' },
      ],
      ['补充钙，适宜需要补充钙的成人，本品不能代替药物。', { product: 'calcium' }],
    ],
  ],
  [
    'A19',
    'the name alone',
    [
      ['接下来是青禾钙片。', { product: 'calcium' }],
      ['青禾布洛芬缓释胶囊。', { product: 'ibu' }],
      ['下一款，青禾布洛芬缓释胶囊。', { product: 'ibu' }],
      ['这一款叫青禾钙片。', { product: 'calcium' }],
      ['青禾钙片，一号链接。', { product: 'calcium' }],
      ['今晚有青禾钙片和青禾电热水壶。', {}],
      ['下面是青禾血压计。', { product: 'bp' }],
    ],
  ],
  [
    'A20',
    'a filed claim of a cosmetic',
    [
      ['这款面膜保湿，一盒5片。', { product: 'mask' }],
      ['备案的功效是保湿。', { product: 'mask' }],
      ['这片面膜主打保湿。', { product: 'mask' }],
      ['面膜有保湿功效，备案号浙G妆网备字2025001234。', { product: 'mask' }],
    ],
  ],
  [
    'A21',
    'composition, and words of time',
    [
      ['成分是100%羊毛。', { product: 'sweater' }],
      ['最后再说一遍，羊毛衫有灰和驼两个颜色。', { product: 'sweater' }],
      ['最近天冷了，最新的发货时间以订单页为准。', {}],
      ['有问题第一时间联系客服，售后一站式处理。', {}],
      ['面料是百分之百羊毛。', { product: 'sweater' }],
      ['最后一个颜色是驼色。', { product: 'sweater' }],
      ['收到货第一时间检查包装。', {}],
      ['最近想买的朋友，最新价格看页面。', {}],
      ['首先欢迎大家，最后再留五分钟答疑。', {}],
    ],
  ],
  [
    'A22',
    'plain sense about health',
    [
      ['高血压的朋友，用药要听医生的，别自己停药。', {}],
      ['发烧三天不退，请尽快去医院看医生。', {}],
      ['腿抽筋原因很多，建议您先去医院查查。', {}],
      ['吃药期间能不能喝酒，要问医生。', {}],
      ['体检指标不正常，请到正规医院看。', {}],
      ['血压高不高，要由医生来判断。', {}],
    ],
  ],
  [
    'A23',
    'an approved text, shortened',
    [
      [
        '青禾血压计，用于测量成人血压和脉率。请仔细阅读产品说明书或者在医务人员的指导下购买和使用。',
        { product: 'bp' },
      ],
      [
        '青禾血压计，粤械注准20232070456，请仔细阅读产品说明书或者在医务人员的指导下购买和使用。',
        { product: 'bp' },
      ],
      [
        '青禾血压计，适用范围：用于测量成人血压和脉率。请仔细阅读产品说明书或者在医务人员的指导下购买和使用。禁忌内容或者注意事项详见说明书。',
        { product: 'bp' },
      ],
      [
        '青禾颈部冷敷贴，用于人体物理退热和体表特定部位的降温，请仔细阅读产品说明书或者在医务人员的指导下购买和使用。',
        { product: 'plaster' },
      ],
    ],
  ],
  [
    'A24',
    'an answer in the chat',
    [
      ['水壶容量是1.7升。', { product: 'kettle', source: 'answer', surface: 'chat' }],
      ['羊毛衫有灰和驼两个颜色，299元。', { product: 'sweater', source: 'answer', surface: 'chat' }],
      ['电热水壶99元，容量1.7升。', { product: 'kettle', source: 'answer', surface: 'chat' }],
      ['扫地机是2026年5月上市的，1599元。', { product: 'first', source: 'answer', surface: 'chat' }],
    ],
  ],
];
