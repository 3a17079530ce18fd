/** What a Latin letter is also written as: letters of other scripts, small capitals, strokes, turned letters. */
const LETTERS: Readonly<Record<string, string>> = {
  a: 'аɑαⱥᴀɐꭺᎪꓮ',
  b: 'вβƀɓʙьᏴꓐ',
  c: 'сϲȼƈᴄɔᏟꓚ',
  d: 'ԁđɗᴅᎠꓓ',
  e: 'еєεɇɛᴇǝɘᎬꓰ',
  f: 'ƒꜰɟғꓝ',
  g: 'ɡɠɢƃցᏀ',
  h: 'һнհħɦʜɥНΗᎻꓧ',
  i: 'іιıɨɩɪᴉᎥꓲ',
  j: 'јɉʝᴊյᎫꓙ',
  k: 'кκƙᴋʞҝⱪᏦꓗ',
  l: 'ӏłƚɫɭʟᏞꓡ',
  m: 'мϻɱᴍɯΜᎷꓟ',
  n: 'пոηɲŋɴΝꓠ',
  o: 'оοσօøɵᴏꓳ',
  p: 'рρƥᴘᏢꓑ',
  q: 'ԛզʠǫ',
  r: 'гɍɽʀɹᏒꓣ',
  s: 'ѕʂꜱſᏚꓢ',
  t: 'тτŧƭʈᴛʇᎢꓔ',
  u: 'цυսʉᴜꓴ',
  v: 'ѵνʋᴠʌᏙꓦ',
  w: 'шщԝωᴡʍᏔꓪ',
  x: 'хχꓫ',
  y: 'уγүұƴʏʎΥꓬ',
  z: 'ƶᴢᏃꓜ',
};

/** Formal numerals, variants, radicals and other signs, each with what it is read as. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['壹弌', '一'],
  ['贰', '二'],
  ['叁', '三'],
  ['肆', '四'],
  ['伍', '五'],
  ['陆', '六'],
  ['柒', '七'],
  ['捌', '八'],
  ['玖', '九'],
  ['拾', '十'],
  ['〇', '零'],
  ['苐', '第'],
  ['蕞樶朂冣檌', '最'],
  ['葯薬', '药'],
  ['玍', '生'],
  ['冝', '宜'],
  ['囯囻圀', '国'],
  ['悳', '德'],
  ['㊙', '秘'],
  ['満', '满'],
  ['髙', '高'],
  ['眞', '真'],
  ['靑', '青'],
  ['戶', '户'],
  ['冨', '富'],
  ['兲', '天'],
  ['旡', '无'],
  ['佺', '全'],
  ['傢', '家'],
  ['効', '效'],
  ['恏', '好'],
  ['羙', '美'],
  ['毉', '医'],
  ['巳', '己'],
  ['曰', '日'],
  ['❶➀➊〡', '1'],
  ['❷➁➋〢', '2'],
  ['❸➂➌〣', '3'],
  ['❹➃➍〤', '4'],
  ['❺➄➎〥', '5'],
  ['❻➅➏〦', '6'],
  ['❼➆➐〧', '7'],
  ['❽➇➑〨', '8'],
  ['❾➈➒〩', '9'],
  ['✚➕⊕', '+'],
  ['’‘＇ʼ`´', "'"],
  ['￥', '¥'],
  ['─━—–−‐‑', '-'],
];

/** Radicals that Unicode tells from the characters they are drawn as without relating the two: ⻝ and 食, by turns. */
const RADICALS =
  '⺁厂⺇几⺌小⺎兀⺒己⺓幺⺝月⺟母⺠民⺢水⺥爪⺩王⺫目⺬示⺮竹⺶羊⺷羊⺸羊⺹老⺼肉⻁虎⻃西⻄西⻅见⻆角⻇角⻉贝⻊足⻋车⻑长⻒长⻓长' +
  '⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻲龟⻳龟';

/** Single characters that stand for others. */
export const ALIASES: ReadonlyMap<string, string> = new Map(
  [
    ...Object.entries(LETTERS).map(([letter, alikes]) => [alikes, letter] as const),
    ...OTHERS,
    ...Array.from(
      { length: RADICALS.length / 2 },
      (_, at) => [RADICALS[at * 2], RADICALS[at * 2 + 1]] as const,
    ),
  ].flatMap(([from, to]) => Array.from(from as string, (character) => [character, to as string])),
);

/** Letters to Unicode that nobody sees: the fillers of Hangul. */
export const BLANK_LETTERS: ReadonlySet<number> = new Set([0x115f, 0x1160, 0x3164, 0xffa0]);

/** White letters in black circles and boxes, 🅐 to 🅩 and 🅰 to 🆉. */
export function letterInBox(codePoint: number): string | undefined {
  for (const first of [0x1f150, 0x1f170]) {
    const at = codePoint - first;
    if (at >= 0 && at < 26) return String.fromCharCode(0x61 + at);
  }
  return undefined;
}
