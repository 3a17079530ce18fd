/** Brands of cigarettes and nicotine goods that mean nothing else. In Latin letters they begin a word. */
export const NICOTINE_BRANDS: readonly string[] = [
  ...[
    '悦刻',
    '铂德',
    '喜雾',
    '徕米',
    '绿萝电子',
    '福禄电子',
    '灵犀电子',
    '万宝路',
    '芙蓉王',
    '红塔山',
    '大重九',
  ],
  ...[
    'relx',
    'yooz',
    'vvild',
    'snowplus',
    'iqos',
    'heets',
    'terea',
    'ploom',
    'juul',
    'vozol',
    'hqd',
    'marlboro',
  ],
  ...['elf ?bar', 'lost ?mary', 'puff ?bar', 'geek ?bar'],
].map((brand) => (/^[a-z]/.test(brand) ? `(?<![a-z])${brand}` : brand));

/** Devices by names that are other things as well (a fruit, a bird), with what tells that they are meant. */
export const SHARED_DEVICES = {
  brands: [
    '柚子',
    '魔笛',
    '雪加',
    '福禄',
    '灵犀',
    '小野',
    '非我',
    '山岚',
    '(?<![a-z])(?:moti|zyn|velo|vuse|glo|blu)(?![a-z])',
  ],
  beside: '雾化|换弹|烟弹|口味弹|一次性小烟|(?<![a-z])(?:pods?|pouch(?:es)?|sticks)(?![a-z])',
} as const;

/** Cigarettes by names that are cities and mountains as well, with how they are packed. */
export const SHARED_CIGARETTES = {
  brands: [
    '中华',
    '玉溪',
    '黄鹤楼',
    '利群',
    '南京',
    '云烟',
    '七匹狼',
    '黄山',
    '苏烟',
    '中南海',
    '红双喜',
    '黄金叶',
  ],
  beside: '硬盒|软盒|硬包|软包|整条|细支|中支|爆珠|[(（][软硬][)）]',
} as const;

/** What is inhaled, and how such goods are called where their own name is avoided. */
export const NICOTINE_WORDS =
  /电子烟|烟弹|烟油|香烟|卷烟|雪茄|烟丝|烟草|尼古丁|口含烟|鼻烟(?!壶)|水烟(?:壶|袋|枪|膏|筒)|雾化(?:弹|杆|棒|烟)|电子雾化(?:烟|套装|设备)|换弹.{0,3}(?:雾化|小烟)|一次性小烟|奶茶杯小烟|加热不燃烧|e-?cigar(?:ette)?s?\b|\bvap(?:es?|ing)\b|tobacco|cigars?\b|cigarettes?\b|\bsnus\b|nicotine/;
