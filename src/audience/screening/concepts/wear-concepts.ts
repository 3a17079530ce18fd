import type { Concept } from './concept.ts';

/** Clothes, shoes, bedding and bags: fit, cloth and care. */
export const WEAR_CONCEPTS: readonly Concept[] = [
  {
    intent: 'size',
    aspect: 'foot',
    pattern: /脚(?:背|宽|肥|瘦|胖|厚|面)|高脚背|宽脚|大脚骨|wide (?:feet|foot|fit)|narrow feet/,
  },
  {
    intent: 'size',
    pattern:
      /\d{2,3} ?(?:斤|kg|公斤)|(?:[一二]百[\u4e00-\u9fff]?[一二三四五六七八九]?|[一二三四五六七八九]十[一二三四五六七八九]?)(?:多)?(?:斤)?(?:的)?(?:能|穿|拍|选|买|要|拿|该).{0,4}(?:码|号|大|穿|几)|1[4-9]\d ?(?:cm|厘米|[,/， ])|身高|体重|(?:穿|选|拍|买|拿|要|订|下)(?:什么|几|哪个?|多大|啥)(?:的)?(?:码|号|尺)?(?:的|$|呢|啊|合适)|(?:拍|穿|选|要|买|拿)(?:[smlx\d]+码?)(?:还是|行|可以|合适|吗|够)|[smlx]+还是[smlx]+|平时穿|which size|what size (?:should|do|would|to)|i(?:'m| am| wear) (?:a |usually )?(?:size|\d)|正码|标准码|偏大|偏小|偏码|显大|true to size|run (?:small|large|big)|runs (?:small|large|big)|(?:最大|最小)(?:的|有|是|到|能|多少|几).{0,4}(?:码|号|几|多少)|(?:有|都有|到).{0,6}(?:码|xl|加大|大码|小码)|哪(?:几|些)(?:个)?码|几个码|码(?:有|全|数)|尺码表|plus sizes?|size chart|what sizes|sizes (?:do|are|available)|尺码|微胖|胖(?:的|人|子|mm)?(?:能|可以)?穿/,
  },
  {
    intent: 'spec',
    aspect: 'fill',
    pattern:
      /充(?:了|绒|的)?.{0,3}(?:多少|几).{0,2}(?:绒|克|g)|充绒|含绒|绒子|蓬松|fill power|down (?:content|fill)/,
  },
  {
    intent: 'material',
    aspect: 'filling',
    pattern:
      /填充|鹅绒|鸭绒|鹅毛|鸭毛|(?:填|塞|充)的?(?:是)?(?:什么|啥)|(?:里面|里头|内里|芯子?)(?:是|塞|填|装|用)(?:的)?(?:什么|啥|棉|绒|毛)|(?:什么|啥)(?:绒|芯|棉)|(?:goose|duck) ?(?:down)?|filling|stuffed with|what'?s it filled/,
  },
  {
    intent: 'effect',
    aspect: 'pilling',
    pattern: /起球|掉毛|掉绒|跑绒|钻绒|勾丝|起毛|脱线|开线|pill(?:ing|s)?\b|shed|snag|fray/,
  },
  {
    intent: 'spec',
    aspect: 'fading',
    pattern:
      /掉色|褪色|染(?:色|到|上)|串色|变色|发黄|变黄|泛黄|氧化|color ?fast|fade|colou?r bleed|tarnish|discolou?r|turn (?:yellow|green)/,
  },
  {
    intent: 'spec',
    aspect: 'shrink',
    pattern: /缩水|缩不缩|会缩|洗了?.{0,3}(?:变小|变大)|shrink|stretch out/,
  },
  {
    intent: 'how-to-use',
    aspect: 'drying',
    pattern: /烘干|晾(?!衣架)|甩干|脱水|暴晒|能晒|干得快|速干|tumble|dryer|quick[- ]dry/,
  },
  {
    intent: 'how-to-use',
    aspect: 'ironing',
    pattern: /熨|烫平|挂烫|起皱|皱不皱|容易皱|(?:to|you|can i) iron\b|\bironing|wrinkl|crease/,
  },
  { intent: 'spec', aspect: 'pockets', pattern: /口袋|(?:几个|有|没)兜|拉链袋|pockets?/ },
  { intent: 'spec', aspect: 'hood', pattern: /帽子|带帽|连帽|\bhood/ },
  { intent: 'spec', aspect: 'sheer', pattern: /透不透|会透|透肉|走光|显内衣|see[- ]through|sheer\b/ },
  {
    intent: 'spec',
    aspect: 'stretch',
    pattern: /弹性|弹不弹|有弹|松紧|勒(?:不|得|吗)|紧(?:不紧|绷|身)|宽松|stretch|elastic|tight|loose/,
  },
  {
    intent: 'effect',
    aspect: 'warmth',
    pattern:
      /(?:冬天|零下).{0,6}(?:顶|扛|穿|够|冷)|厚实|保暖|暖和|抗冻|抗寒|御寒|零下|扛得住|扛冻|冷不冷|厚不厚|(?:厚|薄)(?:吗|么|的吗|款)|薄不薄|多少度(?:能|可以)?穿|几度(?:能|可以)?穿|加绒|\bwarm|winter|thick(?:ness)?\b|lined/,
  },
  {
    intent: 'effect',
    aspect: 'breathable',
    pattern: /透气|闷(?!痘)|闷热|热不热|凉快|凉感|冰感|出汗|捂|凉不凉|breathab|sweat|cool(?:ing)?\b/,
  },
  {
    intent: 'spec',
    aspect: 'soft',
    pattern:
      /软(?:不软|吗|么|硬|一点|的)|硬(?:不硬|吗|么)|扎(?:人|肉|不扎)|刺挠|柔软|手感|\bsoft|itchy|scratchy|firm\b|(?:too|very|so) hard\b/,
  },
  { intent: 'effect', aspect: 'slip', pattern: /防滑|打滑|滑不滑|止滑|抓地|non[- ]?slip|slippery|grip/ },
  {
    intent: 'spec',
    aspect: 'sun',
    pattern: /防晒|upf|spf|pa\+|紫外线|晒黑|uv(?![a-z])|sun ?(?:screen|block|protect)/,
  },
  {
    intent: 'spec',
    aspect: 'cover',
    pattern: /遮(?:脸|脖|住|到|屁股|肚)|盖(?:住|得住)|显胖|臃肿|显瘦|遮肉|flattering|slimming/,
  },
];
