import type { Topic } from './topic.ts';

/** What clothes and shoes state of themselves, and whom they fit. */
export const WEAR_TOPICS: readonly Topic[] = [
  {
    id: 'mannequin',
    asked:
      /模特.{0,6}(多高|多重|身高|体重|穿|几码|码)|models? (is )?(wearing|height|wears|tall)|height of the model/,
    named: /模特/,
    zh: '模特信息',
    en: 'what the model wears',
  },
  {
    id: 'fit-weight',
    asked:
      /(我|体重|他|她|老公|对象|身高).{0,6}\d{2,3} ?(斤|公斤|kg)|\d{2,3} ?(斤|公斤|kg)(的|左右|重)?.{0,6}(能|可以|适合|穿|骑|坐|码|承|撑|行|合适|可不)|(能|可以)?(承|载|撑)(重|得住|多重|多少)|承重|载重|限重|\d{2,3} ?(kg|kilos?|lbs?|stone)\b.{0,16}(ok|okay|fine|too heavy|ride|use|sit|fit)|(i'?m|i am|weigh) (about |around )?\d{2,3} ?(kg|kilos?|lbs?|pounds|stone)|weight (limit|capacity)|max(imum)? (load|weight)|how much weight/,
    named:
      /承重|载重|限重|体重|(尺码|选码|码数)(建议|推荐|参考|对照)|max(imum)? (load|weight|rider)|weight (limit|capacity)|load (capacity|limit)|size (guide|advice|chart)/,
    zh: '承重',
    en: 'maximum load',
  },
  {
    id: 'fit-height',
    asked:
      /身高|(一米[五六七八九]|(?<!\d)1[.米][4-9]\d?(?!\d))(?! ?米?的?(大|小|双人|单人)?(床|宽|长|桌|柜|沙发))|\d{3} ?(cm|厘米|公分).{0,6}(能|穿|骑|适合|可以|码)|\b[4-6] ?('|ft|foot|feet)|(i'?m|i am|she'?s|he'?s) .{0,12}tall|\d{3} ?cm (tall|ok)|(too|so) (tall|short) (for|to)|height (range|limit)/,
    named:
      /身高|(尺码|选码|码数)(建议|推荐|参考|对照)|(rider|user|person) height|height range|size (guide|advice|chart)/,
    or: ['fit-weight'],
    zh: '适合身高',
    en: 'height it suits',
  },
  {
    id: 'size-advice',
    asked:
      /(穿|拍|选|买|要)(什么|啥|多大|几|哪个|多少)(的)?(码|号|尺码)|(穿|拍|选)(多大|哪个)(的)?(合适|好|呢|啊)?$|(什么|啥|哪个|多大)码.{0,4}(合适|好|适合)?|偏(大|小|码|瘦|肥)|码(数|子)?(正不正|正吗|正常|标准|准)|(正|标准)码|(脚背|脚掌|脚面|脚|腰|肩|胸|腿|头|腿)(宽|肥|粗|围|厚|背高).{0,8}(穿|能|码|合|戴|拍)|显(瘦|胖)|版型|宽松(吗|不|款|还)|修身(吗|不|还|款)|胖.{0,4}(能|可以)?穿|what size (should|do|would|shall)|which size|true to size|run(s)? (small|large|big)|sizing|(wide|narrow) (feet|foot)|size up|size down|how (does|do) (it|they) fit|baggy|oversized|slim fit|\bfit\b.{0,10}(like|loose|tight)/,
    named: /版型|(尺码|选码|码数)(建议|推荐|参考|对照|说明)|脚感|fit\b|size (guide|advice|chart)|sizing/,
    or: ['fit-weight', 'fit-height', 'size'],
    zh: '尺码建议',
    en: 'size advice',
  },
  {
    id: 'breathable',
    asked:
      /透气|\bsweat(ing)? (to death|a lot|in|too|buckets|through)|\b(too|get) hot in|clammy|stuffy|闷(脚|热|汗|不闷)|闷吗|捂(脚|汗)|breath(e|es|able|ability)|sweaty/,
    named: /透气|breath/,
    zh: '透气性',
    en: 'breathability',
  },
  {
    id: 'warmth',
    asked:
      /(保暖|暖不暖|暖和|冷不冷|够暖)|(冬天|零下).{0,6}(穿|够|冷)|(are|is) (it|they|this) warm|warm enough/,
    named: /保暖|充绒|warmth|insulation/,
    zh: '保暖',
    en: 'warmth',
  },
  {
    id: 'stretch',
    asked: /弹力|有弹性|弹不弹|弹吗|stretch/,
    named: /弹|stretch|elastic/,
    zh: '弹力',
    en: 'stretch',
  },
  {
    id: 'pilling',
    asked: /起球|掉色|褪色|缩水|变形|起皱|皱不皱|掉毛|\bpill(s|ing)?\b|\bfade|shrink|shed(s|ding)?\b|wrinkle/,
    named: /起球|色牢度|掉色|缩水|起皱|掉毛|pilling|colou?r fast|shrink/,
    zh: '起球和掉色',
    en: 'pilling and fading',
  },
];
