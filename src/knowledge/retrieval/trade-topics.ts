import type { Topic } from './topic.ts';

/** Price, stock, delivery, after-sales and proof. The more special stands before the more general. */
export const TRADE_TOPICS: readonly Topic[] = [
  {
    id: 'price-match',
    asked: /保价|价保|买贵|降价(了)?(补|退)|补差价|price.?match|price protection|beat (the|that|their) price/,
    named: /保价|价保|差价|price.?match|price protection/,
    zh: '保价',
    en: 'price match',
  },
  {
    id: 'subsidy',
    asked:
      /国补|补贴|以旧换新|(学生|教育|老客|会员|新人)(优惠|价|折扣|券)|trade.?in|student (discount|price)|(nhs|military|senior|teacher|loyalty) (discount|price)|cycle to work/,
    named: /国补|补贴|以旧换新|trade.?in|student/,
    zh: '补贴',
    en: 'special schemes',
  },
  {
    id: 'gift-wrap',
    asked: /(礼品|礼物|生日).{0,2}包装|包装成礼物|贺卡|gift.?wrap|gift (message|note|card)/,
    named: /礼品包装|贺卡|gift.?wrap|gift message/,
    zh: '礼品包装',
    en: 'gift wrapping',
  },
  {
    id: 'pickup',
    asked:
      /自提|(去|到|有)(实体)?店(里|面|铺)?(拿|取|看|买|吗)|实体店|门店|线下店|click (and|&) collect|pick ?up|in.?store|showroom|physical (shop|store)/,
    named: /自提|门店|实体店|pick.?up|collect|showroom/,
    zh: '门店和自提',
    en: 'shops and collection',
  },
  {
    id: 'return-freight',
    asked:
      /运费险|退货(的)?(运|邮)费|(退|换)货?.{0,4}谁(出|付|承担)|(补|换)(片|件|货)的?[运邮]费|[运邮]费(是)?谁(出|付|承担)|return (shipping|postage|freight)|(who )?pays?.{0,20}return|(cost|charge|pay|free)\w* .{0,14}(send|post|return)\w* .{0,8}back|send\w* .{0,8}back.{0,12}(cost|free|pay|charge)/,
    named: /运费险|退货运费|return (shipping|postage|freight)|freight insurance/,
    zh: '退货运费',
    en: 'return shipping',
  },
  {
    id: 'ship-from',
    asked: /(哪里|哪儿|哪个地方|从哪|何地)发(货|出)|发货地|ships? from|dispatched? from/,
    named: /发货地|发货仓|ship(s|ped|ping)? from|warehouse/,
    zh: '发货地',
    en: 'place of dispatch',
  },
  {
    id: 'overseas',
    asked:
      /海外|国外.{0,4}(发|寄|送)|(发|寄|送|邮)(到|往|去)?.{0,4}(国外|海外|美国|加拿大|日本|韩国|澳洲|澳大利亚|新加坡|英国|马来|欧洲|德国|法国)|国际(快递|物流)|overseas|internationa(l|lly)|\babroad\b|(ship|deliver|send|post|mail|get it)\w* .{0,12}\b(to|in) (the )?(republic of )?(ireland|france|germany|spain|italy|portugal|netherlands|belgium|sweden|norway|denmark|poland|europe|eu|us|usa|states|america|canada|mexico|australia|new zealand|japan|china|india|dubai|uk|britain|england|dublin|paris|berlin|madrid|rome|amsterdam|new york|sydney|toronto|singapore|hong kong)\b/,
    named: /海外|国际|overseas|international/,
    zh: '海外配送',
    en: 'overseas delivery',
  },
  {
    id: 'remote-areas',
    asked:
      /偏远|新疆|西藏|内蒙|青海|宁夏|甘肃|海南|港澳台|香港|澳门|台湾|remote (area|region)|belfast|derry\b|londonderry|lisburn|newry|armagh|antrim|inverness|isle of|skye\b|fort william|thurso|lerwick|kirkwall|stornoway|honolulu|anchorage|guam\b|\bapo\b|highlands?|islands?|hawaii|alaska|puerto rico|orkney|shetland|hebrides|northern ireland|jersey|guernsey|isle of|scotland|scottish|scilly/,
    named: /偏远|remote/,
    zh: '偏远地区运费',
    en: 'delivery to remote areas',
  },
  {
    id: 'courier',
    asked:
      /(什么|哪个|哪家|啥)(快递|物流)|发(的)?(是)?(顺丰|中通|圆通|申通|韵达|京东|邮政|ems)|顺丰|中通|圆通|申通|韵达|who (delivers|ships|brings|drops|carries|handles)|which (courier|carrier)|what (courier|carrier)|\b(courier|carrier|dhl|fedex|ups)\b/,
    named: /快递公司|承运|物流公司|配送方式|courier|carrier|shipping method/,
    zh: '快递',
    en: 'courier',
  },
  {
    id: 'cold-chain',
    asked:
      /冷链|冰袋|泡沫箱|(会不会|会|不会|容易)(化|融|坏在路上)|化冻|化了吗|\bmelt|stay frozen|cold.?chain|ice pack/,
    named: /冷链|冰袋|cold.?chain|ice pack/,
    or: ['courier'],
    zh: '冷链配送',
    en: 'cold-chain delivery',
  },
  {
    id: 'damage',
    asked:
      /破损|((少|缺)(了|发|装|给)|[少缺][一两几\d][个片件块袋瓶颗支包条]|漏发)|丢了?.{0,2}[一两几\d]?[片个件块颗]|(lost|missing) (a|an|one|some|the|my) \w+|(parts?|pieces?) (are |is )?missing|what if.{0,16}(arriv|shows? up|turns? up|comes?)\w*.{0,8}(thaw|melt|broke|damag|crack|warm|late|rott|spoil)\w*|thawed|到(了|手|货|家|的时候)?.{0,3}(坏|化|碎|烂|死|漏|破|裂)(了|的)?|(?<![臭热冷累笑气吵急烦坑馋丑美香困渴饿爱笨])死了|破损|坏果|烂果|坏单|碎了|摔坏|压坏|破了|包赔|(breaks?|broken|smash\w*|damaged?|leak\w*).{0,12}(in the post|in transit|on the way|on arrival|when it (comes|arrives))|arriv\w* (damaged|broken|rotten)|damaged|rotten/,
    named: /破损|坏果|坏单|包赔|理赔|damage|compensation/,
    zh: '破损处理',
    en: 'damage on arrival',
  },
  {
    id: 'coupon',
    asked: /优惠券|领券|有券|用券|消费券|红包|满减|coupon|voucher|promo(tion)? code|discount code/,
    named: /优惠券|满减|红包|coupon|voucher|promo/,
    zh: '优惠券',
    en: 'coupons',
  },
  {
    id: 'free-gift',
    asked:
      /赠品|附赠|赠送|送(点)?(什么|啥)|送(不送|点)|有(没有)?(啥|什么)?送|买.送|free gift|freebie|comes? with a gift/,
    named: /赠品|附赠|赠送|free gift|freebie/,
    zh: '赠品',
    en: 'free gifts',
  },
  {
    id: 'payment',
    asked:
      /分期|花呗|白条|货到付款|(怎么|如何)(付款|支付)|微信支付|支付宝|付款方式|installments?|cash on delivery|payment|pay (with|by)|klarna|paypal/,
    named: /支付|付款|分期|payment|installment/,
    zh: '付款方式',
    en: 'payment',
  },
  {
    id: 'bulk',
    asked: /批发|团购|大量采购|企业采购|代理|拿货|wholesale|bulk (order|price)|reseller/,
    named: /批发|团购|代理|wholesale|bulk/,
    zh: '批量采购',
    en: 'bulk orders',
  },
  {
    id: 'cheapest',
    asked:
      /最便宜|哪[个款种].{0,6}(便宜|实惠)|便宜的(是)?哪|价格?最低的|cheapest(?! (it|this|that|price|ever|you|has))|least expensive|lowest[- ]priced?|most affordable/,
    zh: '价格从低到高',
    en: 'prices from low to high',
  },
  {
    id: 'dearest',
    asked: /最贵|哪[个款种].{0,4}贵|贵的(是)?哪|most expensive|dearest|highest[- ]priced?|priciest/,
    zh: '价格从高到低',
    en: 'prices from high to low',
  },
  {
    id: 'lowest-price',
    asked:
      /(前阵子|上次|昨天|上周|前几天|刚才|前天|之前|上个月|双11|双十一)(买|拍|看|卖)?.{0,4}(不是|才|是|卖)?.{0,3}\d+(块|元)?(吗|么|啊|$|.{0,4}(涨|贵))|(咋|怎么|又|是不是|为啥|为什么).{0,3}(涨价|涨了|贵了)|(why|has|did) .{0,12}(gone|go|went) up|dearer than (last|before)|(历史|全年|近?.{0,3}天)?最低(的?价|成交|(了)?(吗|不|没)|.{0,4}(多少|卖))|史低|(最近|近期|这个月|一个月|以往|历史上?|之前|以前).{0,8}(最|更|再)(低|便宜)|卖过.{0,4}(便宜|低)|(更|再|还)(便宜|低)过|底价|\b(had|been|sold|ever|get) .{0,10}cheaper (recently|before|lately|than this|last|this)|cheaper (recently|before|lately|last (week|month)|this month)|best price|cheapest (it|this|that|price|ever|you|has)|lowest (price|in)|(was|been|ever|has|go|went) .{0,14}(cheaper|lower)\b(?! than)|all[- ]time low|price history/,
    zh: '近期低价',
    en: 'recent low price',
  },
  {
    id: 'price-end',
    asked:
      /(恢复|涨回?).{0,2}(原)?价|(价|价格|优惠|活动).{0,3}(能)?(保|持续|维持|保持)(几天|多久|到)|(活动|优惠|价格|直播价|这个价|特价).{0,8}(什么时候|几点|几号|哪天|多久|到何时).{0,4}|(到|截止).{0,3}(什么时候|几点|几号|哪天)|活动.{0,4}(结束|截止)|how long.{0,24}(price|offer|deal|sale|discount)|when.{0,20}(price|offer|deal|sale|discount).{0,12}(end|expire|over)|(price|offer|deal|sale).{0,16}(end|valid|last|until)/,
    zh: '直播价有效期',
    en: 'end of the live price',
  },
  {
    id: 'discount',
    asked:
      /(?<!涨回?|恢复)原价|划线价|之前(卖)?多少|以前(卖)?多少|was (it|this|they) [£$€]?\d+|(were|was) they [£$€]?\d+|(what|how much) was (it|this) (before|originally|priced)|used to be how much|平时(卖)?多少|平常(卖)?多少|(?<!续航)打折|折扣|[几一二三四五六七八九\d]折|便宜多少|省多少|优惠|划算|(有(什么|啥)?|搞|做)活动|活动(吗|价)|降价|便宜(点|些|吗|一点)?|少点|discount|original(ly)? price|regular price|usual(ly)? price|list price|on sale|any (deal|offer)|special offer|cheaper|before the discount|normally (cost|sell)|how much (off|(do|can) i save)/,
    named: /优惠|折扣|discount/,
    zh: '优惠',
    en: 'discount',
  },
  {
    id: 'limit',
    asked:
      /限购|限买|(能|可以|可)(拍|买|下|囤)([\d两俩仨三四五六七八九十]+)|(拍|买|囤|来)([\d两俩仨三四五六七八九十]+).{0,2}(行|可以|成|能|得|ok|吗|么|不)|多拍(几|点|两)|can (i|we|you) (buy|order|get|have) (\d+|two|three|four|five|six|more|several|a few|a couple|ten|a dozen)|(最多|一次|每人|一个人|一单|一人|每单)(能|可以|可|限)?(?!.{0,3}[倒加舀挖滴喷取承装放坐撑充煮存容用载睡投扫洗泡冲跑飞调设录抹涂吃喝喂挤烘烤炸定])(.{0,3}(买|拍|下单?)|.{0,2})(几|多少)(?!斤|克|公斤|千克|两|升|毫升|滴|泵|勺|粒|颗|层|遍|分|度|秒|小时)|能买几|可以买几|能拍几|多买|purchase limit|order limit|limit(ed)? per|limit|how many (can|may|could) (i|we|one|you) (buy|order|get)|maximum (order|number|quantity)|buy more than/,
    named: /限购|purchase limit|order limit/,
    zh: '每单限购',
    en: 'limit per order',
  },
  {
    id: 'stock',
    asked:
      /库存|(?<![用吃喝看听效期电])没了(吗|么|啊|嘛|[?？]|$)|[断缺]码|卖光|抢光|没抢到|(?<=[码号色的寸])还有没(有)?|\bno (more )?(xx?s|s|m|l|x{1,3}l|small|medium|large|size \w+)\b.{0,3}(when|left|\?|$)|卖到(什么|啥|几|多久|何)|(什么|啥)时候(下架|下市|没有?了)|\bleft\b(?! (hand|side|ear|foot|over|in the))|现货|有货|没货|缺货|断货|补货|上货|再(上|有|来)(货|吗|么)?|(什么时候|啥时候|何时|几时|多久)(能)?(再)?有|(be|come|get|are|is) (it |they |you )?back\b|when('s| is| are| will)? .{0,20}\bback\b(?! (guarantee|to))|(get|getting|have|having|any) more\b(?!.{0,6}(info|detail|colou?r|size))|卖完|售罄|抢完|还有(多少|几|吗|没|不|得买)|还剩|剩(多少|几|下)|(多少|几)[件单个份瓶盒把](了)?(货|库存)|in stock|stock|sold out|restock|available|how many.{0,20}(left|remain|have)|run out|still (have|get)/,
    named: /库存|stock|inventory/,
    zh: '库存',
    en: 'stock',
  },
  {
    id: 'shipping-fee',
    asked:
      /运费|邮费|包邮|免邮|快递费|配送费|(shipping|delivery|postage).{0,12}(fee|cost|charge|free|price|much)|(free|cost|much|pay|charge)\w*.{0,16}(shipping|delivery|postage)|postage/,
    named: /运费|邮费|包邮|(shipping|delivery) (fee|cost|charge)|free shipping|postage/,
    zh: '运费',
    en: 'shipping fee',
  },
  {
    id: 'dispatch',
    asked:
      /发货|(几号|哪天|周几|星期几)(能|可以)?.{0,2}(到|收|发)|(当天|今天|今晚|明天|马上|立刻|立马).{0,3}(发|寄|走)|(要|得)?等(多久|几天|多长)|几天(能|可以|才)?(到|收)|多久(能|可以|才)?(到|收|发|寄)|多长时间(能|可以|才)?(到|收|发)|(什么时候|啥时候|何时|几时)(能|可以|才)?(到|发|收|寄|送)|(今天|现在|下单|拍下).{0,10}(到|发|收到|寄出)|几天发|到货|物流|(快递|配送|送货)(要)?(多久|几天|时间)|when.{0,30}(ship|arrive|dispatch|deliver|get it|receive|sent)|(ship|deliver|dispatch|arriv)\w*.{0,14}(time|take|when|long|soon|fast|quick)|how (long|soon|fast|quick)\w*.{0,30}(ship|deliver|arriv|dispatch|get (it|here|to)|receive|sent)|when (can|will|do) i get (one|mine|hold|them)\b|when.{0,20}\b(orders?|it|this|they|parcels?)( will)? (go|goes|leave)( out)?\b(?! of)|lead time|ship(ping|ped)? (today|tomorrow)/,
    named:
      /发货|(生产|备货|定制)?周期|工期|交期|交货|dispatch|lead time|shipping time|delivery time|送达|时效/,
    zh: '发货时间',
    en: 'dispatch time',
  },
  {
    id: 'warranty',
    asked:
      /保修|质保|三包|维修|修理|(坏|用坏)了.{0,4}(怎么办|咋办|管|修|换)?|包修|保几年|保多久|warranty|guarantee[ds]?|repair|breaks?\b(?!.?in)|broken|stops working|defect/,
    named: /保修|质保|三包|warranty|guarantee/,
    zh: '质保',
    en: 'warranty',
  },
  {
    id: 'returns',
    asked:
      /退货|退换|换货|退款|无理由|(能|可以|可|给|让|支持|包)不?(能|可以|可)?(退|换(?!电池|灯|芯|[刷刀笔钻]?头|滤|刷|表?带|绳|刀|线|水|内|外|套|口味|着|个?颜色|个?味|挡|档|壳|膜|轮))(吗|不|么|的|货)?|怎么(退|换)|不(吃|爱吃|喜欢|满意|合适|想要|好吃|好用).{0,6}(退|换|怎么办|咋办)|退(吗|么|不退|掉|回)|多少天.{0,3}退|几天.{0,4}退|return|refund|exchange|send.{0,8}back|money back|don'?t like|hate (it|them)|not happy with|change my mind|not for me|doesn'?t (fit|suit)( me| us)?\b/,
    named: /退货|退换|无理由|return|refund|exchange/,
    zh: '退货',
    en: 'returns',
  },
  {
    id: 'after-sales-note',
    asked: /售后|after[- ]?sales?/,
    named: /售后|after.?sales?/,
    zh: '售后',
    en: 'after-sales service',
  },
  {
    id: 'invoice',
    asked: /发票|开票|专票|普票|报销|invoice|vat receipt|receipt/,
    named: /发票|invoice/,
    zh: '发票',
    en: 'invoice',
  },
  {
    id: 'service-hours',
    asked:
      /人工|(reach|contact|get hold of|call|ring) .{0,12}(person|human|agent|someone|somebody|support|team)|(找|联系|问).{0,3}客服|客服(在|几点|电话|上班|时间)?|几点(上班|下班)|human (agent|service|support)|customer (service|support|care)|(talk|speak|chat) (to|with) (a |an |some)?(person|human|agent|someone|somebody)|service hours|support hours|opening hours|\b(anyone|someone|somebody|anybody) (there|available|around|in)\b|open (on|at) (weekends?|saturdays?|sundays?)|周末.{0,4}(有人|在不|上班|客服)/,
    zh: '人工客服时间',
    en: 'human service hours',
  },
  {
    id: 'registration',
    asked:
      /批准文号|注册(号|证)|备案(号|吗|了)?|国妆|国药|蓝帽子|(registration|approval|filing) (number|no)|registered/,
    named: /批准文号|注册(号|证)|备案|registration|approval (number|no)/,
    or: ['certificate'],
    zh: '备案或注册号',
    en: 'registration number',
  },
  {
    id: 'licence',
    asked: /许可证|执照|生产许可|sc(编号|码|认证)|licen[cs]e/,
    named: /许可|执照|licen[cs]e/,
    or: ['certificate'],
    zh: '许可证',
    en: 'licence',
  },
  {
    id: 'standard',
    asked: /执行标准|产品标准|国标|gb\/?t|标准号|product standard|which standard/,
    named: /执行标准|产品标准|标准号|standard/,
    zh: '执行标准',
    en: 'product standard',
  },
  {
    id: 'test-report',
    asked:
      /检测|质检|检验|抽检|抽查|送检|报告|药残|药水|农残|重金属|lab (test|report)|test(ed|ing)? (report|result|by)|test report|tested|inspection|pesticide/,
    named: /检测|质检|检验|报告|农残|重金属|test (report|result)|inspection|pesticide/,
    or: ['certificate'],
    zh: '检测报告',
    en: 'test report',
  },
  {
    id: 'certificate',
    asked:
      /(?<![a-z])(ul|etl|csa|fcc|rohs|gots|msc|fsc|oeko-?tex|gs|tuv)(?![a-z])( |-)?(listed|certified|mark(ed)?|approved)?|地理标志|授权|证书|认证|资质|3c|ccc|有证|正品|真货|真的假的|certif\w*|ce mark|fda|authentic|genuine|organic\b/,
    named: /认证|证书|资质|3c|ccc|certif/,
    or: ['registration', 'licence', 'test-report'],
    zh: '认证',
    en: 'certification',
  },
  {
    id: 'price',
    asked:
      /多少钱|多钱|几块(?!布|肉|板|砖|表|电池|砂|香皂|皂|饼|糖|巧|姜|毛巾|抹布|地|木|石|玻璃|镜|屏|拖)|几多钱|价格|价钱|价位|报价|售价|单价|(?<=什么|啥|多少)价|直播价|到手价|(什么|啥|咋|怎么|个)价|怎么卖|咋卖|多少米|(?<![线长宽高绳带管])几米|几个米|贵不贵|贵吗|多少元|几元|how much (is|are|for|does (it|this|that|the \w+( \w+)?) cost|do (they|these|those) cost)|how much(?=\s*[?!.]*$)|price[ds]?|pricing|what.{0,12}cost|costs?/,
    named: /直播价|售价|price/,
    zh: '直播价',
    en: 'live price',
  },
];
