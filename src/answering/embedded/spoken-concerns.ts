import type { Concern } from './concern.ts';

/** What English viewers ask in words that no label has, and what lies beside it in Chinese. */
export const SPOKEN_CONCERNS: readonly Concern[] = [
  {
    asked: /\b(an?|any|red|rear|front|led|built.?in|night) lights?\b/,
    stated: /\blights?\b|\bled\b|lamp|light modes|照明|灯/,
  },
  {
    asked: /how hot\b|hot or mild|mild or|is it (very |too )?hot\b|\bkick\b/,
    stated: /\bheat\b|spic|scoville|\bshu\b|chilli|temperature/,
    isByName: true,
  },
  {
    asked: /how far .{0,12}(shine|throw|reach|see|light|go|beam)|(照|射|投|看)(得)?多远|射程/,
    stated: /beam|distance|throw|射程|照射|投射|\brange\b/,
    isByName: true,
    leads: true,
  },
  {
    asked:
      /how long .{0,14}(last|run|go|work|stay on)\w* .{0,8}(on|at) (low|high|full|max|flash|eco|turbo|medium|one charge)/,
    stated: /run ?time|battery life|flashing|per charge/,
    isByName: true,
    leads: true,
  },
  {
    asked: /white (mark|streak|film|residue|layer)|chalky|ashy/,
    stated: /white cast|finish|residue|tint/,
    leads: true,
  },
  {
    asked:
      /how much (weight )?(can|does|will|do) .{0,10}(carry|take|lift|bear|support)|(carry|bear|lift|support) how much|max(imum)? (load|weight)/,
    stated: /max\w* (load|weight)|\bload\b|weight limit|承重|载重/,
    leads: true,
  },
  {
    asked:
      /pair or|(just|only) (the )?one\b|single or|sold (as|in|singly)|how many (do|will) (i|you|we) get|is it a (pair|set)/,
    stated: /sold as|per (pack|set|box)|pieces|in the box|quantity|\bset\b|\bpairs?\b/,
    isByName: true,
  },
  {
    asked: /what'?s inside|what is inside|stuffed with/,
    stated: /\bfill|in the box|contents|\binner\b/,
    isByName: true,
  },
  {
    asked:
      /(do|does) (they|you|it|this) (make|do|come|sell|have|offer) .{0,12}\b(king|queen|twin|double|single|xl|small|large|bigger|smaller|kids?|wide)\b/,
    stated: /\bsizes?\b|sizes offered|width/,
    isByName: true,
  },
  {
    asked:
      /how many (people|players|persons|of us|kids|guests|can play)|(two|2|three|3|four|4|five|5|six|6) of us/,
    stated: /players|people|persons|serves|seats|sleeps|人数/,
    isByName: true,
    leads: true,
  },
  {
    asked: /how long (is|does|are) (a|one|the|each) (game|round|session|cycle|film|book|match|play)|一局/,
    stated: /playing time|duration|cycle|\btime\b|时长/,
    isByName: true,
  },
  {
    asked: /(wear|use|ride|take) (it|them|this|these) (on|for|in|with) (an?|the|my)\b/,
    stated: /\buse\b|suitable for|limits|intended|适用/,
    isByName: true,
  },
  { asked: /\bcrash(ed|es)?\b|accident|came off/, stated: /crash|accident/, leads: true },
  { asked: /\bpad(ded|ding)?\b|cushion(ed|ing)?/, stated: /cushion|\bpad|foam/ },
  {
    asked: /^wireless\b|(is|are) (it|they|this) (wireless|wired|bluetooth)|dongle|bluetooth|wired or/,
    stated: /connection|connectivity|bluetooth|wireless|dongle/,
    isByName: true,
  },
  {
    asked: /plug(ging|ged|s)? in|\bmains\b|run(s)? off|need (an? )?(outlet|socket)|battery or|solar/,
    stated: /power|batter|solar|mains|cordless|corded|plug/,
  },
  {
    asked: /(memory|sd|tf|micro ?sd) ?card|内存卡|存储卡/,
    stated: /micro ?sd|\bsd\b|memory card|存储|内存卡|storage/,
    leads: true,
  },
  {
    asked:
      /(picture|image|video|photo) quality|how (clear|sharp)|\b(4k|2k|1080p?|720p?|hd)\b|清(不清|晰)|画质|像素|分辨率|拍得清/,
    stated: /resolution|megapixel|1080|\b4k\b|分辨率|像素|画质|清晰度/,
    leads: true,
  },
  {
    asked: /\b(blokes?|fellas?|lads|ladies|missus|hubby|dudes?|gents)\b/,
    stated: /unisex|\bmen\b|\bmen's|women|gender|男女/,
  },
  {
    asked:
      /come(s)? up (big|small|large|tight)|big or small|run(s)? (big|small|large|tight|long|short)|roomy|true to/,
    stated: /\bfit\b|sizing|size advice|\bcut\b|版型|选码/,
    isByName: true,
    leads: true,
  },
  {
    asked: /\b(won|award|prize|medal|winning)\b|得(过)?奖|获奖/,
    stated: /award|prize|medal|winner|奖/,
    isStrict: true,
  },
  {
    asked:
      /(greasy|oily|dry|frizzy|curly|fine|thick|thin|damaged|bleached|dyed|normal|afro|kids?'?s?) hair|发质/,
    stated: /\bhair\b|发质/,
    leads: true,
  },
  {
    asked:
      /how (do|does|should|would|to) ?(i|you|we|one)? ?(use|apply|put (it|this|them) on|wear|set (it|this) up|work (it|this)|take (it|this|them))\b|怎么用(?!电)|咋用|用法|怎么(涂|抹|擦|喷|贴|敷)|how much (do i|to) (use|apply|put)/,
    stated: /\buse\b|usage|directions|how to|用法|使用方法|食用方法|用量|apply/,
    isByName: true,
    leads: true,
  },
  {
    asked:
      /(turn|switch|shut|cut)s?( itself| it)? ?off|stop(s)? (itself|by itself|when)|when (it's |it is |its |the \w+ is )?full|自动停|满了(会|自动)?/,
    stated: /itself off|shut.?off|\bstops?\b|auto.?off|when .{0,14}full|满.{0,3}(停|提醒)|自动(停|断|关)/,
  },
  {
    asked:
      /(lost|missing|lose) (a|an|one|some|the|any|my)? ?(bit|piece|part|screw|peg|bead|tile|card)|(piece|bit|part)s? (is |are |went |gone )?(missing|lost)|((?<!多)少|丢|缺)(了)?.{0,3}(片|块|件|零件|配件|螺丝)/,
    stated: /lost|missing|replacement (piece|part)|spare|缺件|补(发|件|片)|丢失|少件/,
    leads: true,
  },
  {
    asked:
      /who('s| is|) ?(drew|designed|illustrated|painted|wrote|made|the (artist|author|designer|illustrator|maker))|谁(画|设计|做|写)的/,
    stated: /artist|author|illustrat|design|writer|作者|设计师|绘者|maker/,
  },
  {
    asked:
      /(cold|unheated|freezing|hot) (garage|shed|loft|room|basement|workshop|conservatory|car|van)|(low|high)est temperature|冬天(能|可以)(开|启动|用)/,
    stated: /operating temp|temperature|工作温度|使用温度|环境温度/,
    isByName: true,
  },
  {
    asked:
      /how (big|large) (of )?an? (room|space|area|basement|garage|house|flat|garden|yard|lawn|place|pond|tank|pool)|(cover|do|heat|cool|clean) (a|my|the) (whole )?(room|basement|garage|house|flat|garden|yard|lawn|living room|bedroom)/,
    stated: /area|coverage|room size|covers|square|面积|覆盖/,
    isByName: true,
    leads: true,
  },
  {
    asked:
      /\d+(\.\d+)? ?("|in|inch|inches|cm) (around|round|across|chest|neck|waist|girth)|(around|round) (the|his|her|its) \w+/,
    stated: /\bsizes?\b|chest|girth|neck|waist|sizing/,
    isByName: true,
  },
  {
    asked:
      /(how (much|big|heavy|large)( of)?( an?)?|what size|biggest|largest|heaviest|big enough for|ok for) .{0,10}(dog|cat|pup|pet|hound)|\d+ ?(lb|lbs|pounds?|kg|kilos?)\b.{0,12}(dog|lab|beagle|cat|pup)?/,
    stated: /heaviest|max\w* (weight|load)|weight limit|dog weight|load|suits .{0,14}(kg|lb)|\d ?(kg|lb)/,
    isByName: true,
  },
  { asked: /seat.?belt|安全带扣|isofix/, stated: /seat.?belt|isofix|安全带|in.?car|tether/, leads: true },
  {
    asked: /(on|has|have|got) wheels|castors?|caster/,
    stated: /wheel|castor|caster|轮/,
    isStrict: true,
  },
  {
    asked:
      /made in|which country|where('s| is| are|) .{0,14}(made|from|come from|grown|built)|(chinese|british|american|german|italian|japanese|uk|us)[- ]made|产地|哪(里|儿)?(产|做|造)的/,
    stated: /made in|origin|country|manufactur|place of|产地|原产/,
    isByName: true,
  },
];
