import type { Topic } from './topic.ts';

/** How much and how large: what is measured and counted. */
export const MEASURE_TOPICS: readonly Topic[] = [
  {
    id: 'capacity',
    asked:
      /容量|容积|多少毫升|几毫升|(多少|几)(毫)?升|多少ml|(能|可以|可)装(多少|几|下)|装多少|够几(个)?人|capacity|volume|lit(re|er)s?|how much.{0,12}hold|hold\w*|\bml\b|fluid|how many (pints|gallons|mugs|glasses)/,
    named: /容量|容积|capacity|volume/,
    or: ['net-content', 'weight', 'spec'],
    zh: '容量',
    en: 'capacity',
  },
  {
    id: 'pack',
    asked:
      /(一|每)(箱|盒|包|袋|份|件|罐|套|瓶|单|斤)(里|里面)?(是|有|大概|大约)?(几|多少)(?!钱|块|元|克|斤|公斤|千克|两|g\b|毫升|ml|升|度|岁)|几(个|泡|包|袋|盒|片|瓶|条|支|只|颗|件)(装|一)?|多少小?(片|包|袋|瓶|条|支|颗|粒|枚)|件数|数量|how many.{0,20}\b(in|per|come|pieces|pcs|packs?|bags?|bottles?|sachets?|box)\b|pack (size|of)|per (box|pack|bag)|(piece|unit|bag|sheet|item) count|quantity/,
    named:
      /包装|规格|数量|件数|片数|袋数|支数|装量|每[盒箱包袋份瓶罐](?!.*(能量|热量|蛋白|糖|脂肪|钠|咖啡因|价))|\bpack(s|ing|age|aging)?\b|\bcount\b|quantity|pieces|per box|sachets|content/,
    or: ['pack-count', 'net-content', 'weight', 'spec'],
    zh: '规格',
    en: 'pack size',
  },
  {
    id: 'net-content',
    asked: /净含量|净重|net (content|weight|wt)/,
    named: /净含量|净重|净|net (content|weight|wt)/,
    or: ['weight', 'capacity', 'pack'],
    zh: '净含量',
    en: 'net content',
  },
  {
    id: 'weight',
    asked:
      /多重|重量|自重|(几|多少)(斤|公斤|克|千克|两)|多沉|重不重|沉不沉|(重|沉)(吗|么)|克重|单果重|轻(吗|便|不轻)|weigh\w*|how heavy|heavy|\blbs?\b|how many (oz|pounds|ounces|kilos?|kg)|grams?|kilos?|\bkg\b|ounces?|pounds?|lightweight/,
    named: /重|克重|weight|mass/,
    or: ['net-content', 'pack'],
    zh: '重量',
    en: 'weight',
  },
  {
    id: 'length',
    asked:
      /多长(?!时间)|长度|几厘米长|裙长|衣长|how long (is|are)(?! (the )?(warranty|shelf|shipping|delivery|offer|deal|price|it good|it take))|length/,
    named: /长度|长$|衣长|全长|棒长|length/,
    or: ['size'],
    zh: '长度',
    en: 'length',
  },
  {
    id: 'width',
    asked: /多宽|宽度|how wide|width/,
    named: /宽|width/,
    or: ['size'],
    zh: '宽度',
    en: 'width',
  },
  {
    id: 'height',
    asked: /多高|高度|how (tall|high)|height/,
    named: /高度|高$|height/,
    or: ['size'],
    zh: '高度',
    en: 'height',
  },
  {
    id: 'diameter',
    asked: /直径|口径|多粗|果径|粗细|棒径|diameter|how thick is the barrel|barrel|calib(re|er)/,
    named: /直径|口径|果径|棒径|管径|diameter|barrel|calib(re|er)/,
    or: ['size'],
    zh: '直径',
    en: 'diameter',
  },
  {
    id: 'thickness',
    asked: /多厚|厚度|厚不厚|厚吗|thick/,
    named: /厚|thick/,
    or: ['size'],
    zh: '厚度',
    en: 'thickness',
  },
  {
    id: 'size',
    asked:
      /尺寸|尺码|码数|几码|码(有没有|还有|有吗)|最[大小](的)?(能|有|到|是)?(到|有|是)?(多少|几|哪个)码|\b(super ?king|king ?size|queen ?size|twin|half sizes?)\b|\bsize (\d+|[sml]|xl)\b|(?<![a-z])x{1,4}l(?![a-z])|(?<!\d)(3[3-9]|4[0-8])(码|号|的(吗|有|没|还)|有(吗|没))|均码|大码|小码|加大|加肥|多大|大小|大不大|有多大|体积|size[sd]?|dimensions?|measure\w*|how (big|large|small)/,
    named: /尺寸|尺码|大小|果径|规格尺寸|size|dimension|measure/,
    or: ['diameter', 'length', 'height', 'width', 'capacity', 'net-content', 'weight', 'pack', 'spec'],
    zh: '尺寸',
    en: 'size',
  },
  {
    id: 'spec',
    asked: /规格|参数|配置|型号规格|specs?\b|specifications?|parameters?|technical/,
    named: /规格|spec/,
    or: ['pack', 'net-content', 'weight', 'capacity', 'size'],
    zh: '规格',
    en: 'specification',
  },
  {
    id: 'function',
    asked:
      /(有)?(什么|啥|哪些)(功能|用处|用途|作用|卖点|特点|亮点|优点|特色)|功能|用途|干(什么|啥|嘛)用|做什么用|what.{0,6}(does it do|it for|used for)|functions?|features?|special about|good about/,
    named: /功能|用途|特点|卖点|亮点|function|feature|purpose|highlight|selling point/,
    or: [],
    zh: '功能',
    en: 'functions',
  },
];
