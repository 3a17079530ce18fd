import type { Concern } from './concern.ts';

/** What goes wrong and what is refused: troubles that a shop's terms name in other words than the viewer's. */
export const TERM_CONCERNS: readonly Concern[] = [
  {
    asked: /[跑钻漏掉飞](毛|绒|羽)|(毛|绒)(跑|钻|漏|掉)(出来|了)|羽毛|feathers?/,
    stated: /[跑钻漏掉](毛|绒)|feather/,
  },
  {
    asked: /[脱开崩炸断](线|缝)|线头|缝(线|开)|\bseams?\b|stitch|\bthread|unravel|come apart|ripped?/,
    stated: /[脱开崩]线|缝线|线头|\bseams?\b|stitch|\brip/,
  },
  {
    asked: /[开脱](胶|底)|底.{0,3}(掉|断|开|脱)|断底|\bsole|\bglue|unglued/,
    stated: /[开脱断](胶|底)|\bsoles?\b|glue/,
  },
  { asked: /拉链|拉锁|\bzip(s|per|pers)?\b/, stated: /拉链|\bzip/ },
  { asked: /锈/, stated: /锈/ },
  { asked: /\brust/, stated: /\brust/ },
  {
    asked:
      /(摔|磕|碰|压|撞|踩|砸|坐)(坏|裂|碎|断|烂|了)|裂(了|开|纹)|碎(了|掉)|crack|smash|shatter|dropp?(ed)? it|\bdent/,
    stated: /摔|裂|碎|压坏|破损|人为|crack|smash|shatter|accident|dent|physical/,
  },
  {
    asked: /漏(?!毛|绒|雨|电|发)|渗(?!水)|洒(?!水)|倒(着|过来)(放|会)|leak|\bspill|\bdrips?\b|upside down/,
    stated: /漏|渗|密封|leak|spill/,
  },
  {
    asked:
      /(化|融)(成|了|在一起)|粘(连|成|在一起|一坨|一块)|结坨|成坨|融在一起|stuck together|clump(ed)? together|gone (sticky|hard)/,
    stated: /粘连|融化|化冻|结块|受潮|stuck|clump|melt/,
  },
  { asked: /鼓(包|起|了)|发鼓|膨胀|胀(了|袋|气|包)|swell|swollen|bulg/, stated: /鼓|胀|swell|swollen|bulg/ },
  {
    asked: /塌(陷|了|不)|凹|变形|走形|回弹|\bsag|flatten|lose(s)? (its )?shape|go(es|ne)? flat|dip in/,
    stated: /塌|变形|回弹|凹|sag|flat|shape|foam/,
  },
  { asked: /轮子?.{0,4}(坏|掉|断|卡)|wheels?.{0,8}(broke|break|fall|fell|stuck)/, stated: /轮|wheel/ },
  {
    asked: /(杆|架|腿|骨|支架).{0,3}(断|弯|坏)|(pole|frame|leg|rod)s?.{0,8}(snap|broke|bend|bent)/,
    stated: /杆|架|pole|frame|\bleg/,
  },
  {
    asked: /电池.{0,5}(坏|衰|不行|保|质保)|battery.{0,10}(dies|dead|warranty|cover|guarantee)/,
    stated: /电池|batter/,
  },
  {
    asked: /(坏|烂|霉|虫|馊|哈喇|变质|发霉).{0,3}(果|了|的|怎么|赔|吗)|mou?ld|rancid|stale|gone off/,
    stated: /坏果|坏|霉|变质|mou?ld|rancid|stale/,
  },
  { asked: /吊牌|标签|标牌|\btags?\b|\blabels? (off|on|cut)/, stated: /吊牌|标签|\btags?\b|label/ },
  {
    asked: /红疹|起疹|烂脸|过敏|闷痘|刺痛|allerg|\brash|reaction|breaks? (me )?out/,
    stated: /过敏|allerg|\brash|reaction/,
  },
  {
    asked:
      /((用|穿|吃|喝|煮|洗|试|开|拆|睡|戴|坐|抹|擦|尝|剪)(过|了|完|封|开|壶|锅).{0,10}(退|换|不(喜欢|合适|好|爱))|试(用|穿|睡|吃|喝|戴).{0,8}(退|换))|(used|worn|opened|tried|washed|wear|open|unbox\w*).{0,24}(return|refund|back|exchange)|(return|refund|send .{0,6}back).{0,24}(used|worn|open|tried|washed)/,
    stated:
      /用过|穿过|拆封|开封|试(用|穿|睡|机)|洗过|拆(盒|袋|外箱)|开过|煮过|揭开|剪掉|used|worn|opened|unused|tags/,
  },
  {
    asked:
      /(什么|哪些|啥).{0,4}(不|没)(保|赔|管|换)|(人为|自己)(弄|损|摔)|not covered|what.{0,10}(cover|exclud)|covered?\b/,
    stated: /不(保|赔|支持|在)|人为|not covered|exclud/,
  },
  {
    asked:
      /换码|换号|换(大|小)(一)?(码|号)|换个(码|号|颜色)|尺码不(合适|对|准)|(swap|exchange|change).{0,10}(size|colou?r)/,
    stated: /换码|换货|换号|exchange|swap/,
  },
];
