import type { Concern } from './concern.ts';

/** Everyday worries that fit no single field: use in the dark, in a rented flat, as a child grows. */
export const EVERYDAY_CONCERNS: readonly Concern[] = [
  {
    asked:
      /old (one|mattress|machine|sofa|tv|fridge|bed|phone).{0,14}(away|collect|remov|recycl)|(take|haul|collect|remove|get rid of|recycle) .{0,6}\bold\b|旧的?.{0,6}(拉走|回收|收走|搬走|处理)/,
    stated: /\bold\b|removal|recycl|旧|回收/,
  },
  {
    asked:
      /how long (till|until|before)|when can i (use|sleep|wear|drink|eat)|straight ?away|ready to|多久(才)?能(用|睡|坐|吃)|拿到就能/,
    stated: /ready|after \d|expand|静置|小时后|即用|即食/,
  },
  {
    asked:
      /coke|cola\b|fizzy|carbonat|sparkling|\bsoda\b|\bbeer\b|(装|放|倒).{0,2}(可乐|气泡|碳酸|汽水|雪碧)/,
    stated: /fizzy|carbonat|sparkling|\bsoda|碳酸|气泡|汽水/,
  },
  {
    asked: /electrician|wiring|\bdrill|hard.?wire|\brent(ing|ed)?\b|电工|布线|接线|租房|墙上打/,
    stated: /wiring|adhesive|\bscrews?\b|fitting|no drill|免打孔|接线|布线/,
  },
  {
    asked: /monthly|every month|\bfees?\b|pay (extra|more) for|月费|年费|包月|后续收费/,
    stated: /subscription|\bfees?\b|monthly|月费|年费|订阅|免费/,
  },
  {
    asked: /how often .{0,16}charge|needs? (re)?charging|keep(s)? charging|天天充|老是充|经常充/,
    stated: /battery|per charge|续航|电池/,
  },
  {
    asked:
      /in the dark|(see|film|record|work)\w* .{0,6}(at )?night|night (time|vision)|夜(视|里|间|晚)|(晚上|天黑|黑灯).{0,4}(看|拍|照|见)/,
    stated: /night vision|infrared|\bled\b|夜视|红外|补光/,
  },
  {
    asked: /\bnick(s|ed)\b|steal|\bstole|theft|thie(f|ves)|被偷|偷走/,
    stated: /theft|stolen|\block|防盗|被盗/,
  },
  {
    asked: /\bhear (it|them|the)|rings? (in|inside|out)|\bchime|铃声|听(得|不)到(铃|响)/,
    stated: /chime|\bring(er|tone)?\b|volume|铃/,
  },
  {
    asked: /how wide .{0,8}(see|view|film)|wide.?angle|field of view|视角|广角|拍多宽/,
    stated: /field of view|\bangle|wide|视角|广角/,
  },
  {
    asked: /(memory|sd|tf|micro ?sd) ?card|内存卡|存储卡|(?<![a-z])tf卡/,
    stated: /micro ?sd|\bsd\b|memory card|(?<![a-z])tf|存储卡|内存卡/,
  },
  {
    asked: /how strong|strength|percentage|浓不浓|多浓/,
    stated: /strength|%|\babv|concentration|intensity|\broast\b|浓/,
    leads: true,
  },
  {
    asked:
      /(went|turned|gone|goes|turns|turning|going) (brown|yellow|dark|black|cloudy|orange)|变(色|黄|黑|棕|褐)|发(黄|黑)/,
    stated: /brown|discolou?r|darken|yellow|变色|(?<!二|过)氧化(?!硅|钛|锌|铁|铝)|变黄|发黄/,
  },
  {
    asked:
      /put (it |this |them )?(up|on) .{0,12}(own|alone|self)|single.?handed|by myself|on my own|pain to|easy to (put|build|set)/,
    stated: /pitch|one person|assembl|set.?up/,
  },
  {
    asked: /一个人(能|可以|好)?(搭|弄|装|撑|抬)|自己(一个人)?(能|可以)(搭|装|弄)/,
    stated: /一人|单人|一个人|独自|自己安装/,
  },
  {
    asked: /sit up|stand up (in|inside)|head ?room|站(得|不)?(起|直)|坐直|直起腰/,
    stated: /height|headroom|高(?!温|级|压)/,
    isByName: true,
  },
  {
    asked: /january|february|november|december|mountain|alps|\bsnow|festival|高原|高海拔|露营.{0,3}冬/,
    stated: /season|temperature|rating|winter|季|雪/,
  },
  { asked: /re-?seal|封口|自封|密封袋|夹起来/, stated: /re-?seal|封口|自封|密封|夹/ },
  {
    asked:
      /nespresso|\bpods?\b|cafeti[eè]re|aeropress|espresso|moka|french press|胶囊|手冲|法压|摩卡壶|咖啡机/,
    stated: /whole bean|\bgr(i|ou)nd|capsule|\bpods?\b|研磨|胶囊|整豆|咖啡粉/,
  },
  {
    asked:
      /\b(lad|boy|girl|daughter|son|he|she|kid|child|little one|toddler)('s| is| are|,)? (is |aged |only |nearly |turning )?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b|too (old|young)|\badults?\b|grown.?ups?|大人(能|可以)?(用|玩|坐|骑|穿)/,
    stated: /\bage|years|months|岁|年龄|月龄/,
    isByName: true,
  },
  { asked: /does it stop|how do (you|they|i) stop|\bbrak|刹(车|住)|停得住/, stated: /\bbrak|刹车|制动/ },
  {
    asked: /(go|goes) up\b|as (they|he|she|it) grows?|grow with|长高了?(还)?能|能(升|调)高/,
    stated: /adjust|grow|telescop|可调|调节|升降/,
  },
  {
    asked: /bpa|食品级|安全材质|food.?(safe|grade)/,
    stated: /bpa|食品级|食品接触|food.?(safe|grade)/,
    isStrict: true,
  },
  { asked: /cup ?holder|in the car|车载|(放|卡)(在)?车(上|里)/, stated: /cup ?holder|车载|杯架|in.?car/ },
  { asked: /(sit|lie|fit|go)(s)? (flat|flush)|wobble|uneven/, stated: /\bflat\b|level|feet|非滑|防滑/ },
  {
    asked:
      /in the (box|bag|pack|set)|what.{0,8}(get with it|come(s)? with|included)|(里面|盒子里|一套)(都)?(有|带)(啥|什么|哪些)|(送|配|带)(了)?(几|哪些|什么)(个|样)?(头|嘴|刷|件|配件)|配件/,
    stated: /in the (box|bag|pack|set)|includ|accessor|配件|清单|附送|随(机|附|箱)|包装清单|赠/,
    isBroad: true,
  },
  {
    asked: /一(人|个人)(能|可以)?(抬|搬)|(move|lift|carry) (it )?(alone|myself|on my own)/,
    stated: /重(?!复)|weight/,
    isByName: true,
  },
  { asked: /rosacea|玫瑰痤疮|泛红/, stated: /skin|肤质|敏感/ },
  {
    asked:
      /hair (type|dry|curly|fine|thick)|(curly|fine|thick|frizzy|afro|coloured|dyed) hair|(卷|细软|粗硬|染|烫|油)(头)?发/,
    stated: /hair|发质|头发/,
  },
];
