/** A unit's symbol after a number, and how it is said in Chinese and in English. */
const TABLE: readonly (readonly [symbols: string, chinese: string, english: string])[] = [
  ['km/h', '千米每小时', 'kilometres an hour'],
  ['r/min rpm', '转每分钟', 'revolutions a minute'],
  ['mg/kg', '毫克每公斤', 'milligrams per kilogram'],
  ['mg/L', '毫克每升', 'milligrams per litre'],
  ['g/L', '克每升', 'grams per litre'],
  ['mAh', '毫安时', 'milliamp hours'],
  ['kWh', '千瓦时', 'kilowatt hours'],
  ['Wh', '瓦时', 'watt hours'],
  ['m² ㎡', '平方米', 'square metres'],
  ['cm²', '平方厘米', 'square centimetres'],
  ['m³', '立方米', 'cubic metres'],
  ['kg KG Kg ㎏', '公斤', 'kilograms'],
  ['mg', '毫克', 'milligrams'],
  ['μg µg', '微克', 'micrograms'],
  ['km', '公里', 'kilometres'],
  ['cm ㎝ CM', '厘米', 'centimetres'],
  ['mm ㎜ MM', '毫米', 'millimetres'],
  ['μm µm', '微米', 'micrometres'],
  ['ml mL ML', '毫升', 'millilitres'],
  ['kW KW', '千瓦', 'kilowatts'],
  ['mW', '毫瓦', 'milliwatts'],
  ['kHz', '千赫兹', 'kilohertz'],
  ['MHz', '兆赫兹', 'megahertz'],
  ['GHz', '吉赫兹', 'gigahertz'],
  ['Hz', '赫兹', 'hertz'],
  ['dB', '分贝', 'decibels'],
  ['kPa', '千帕', 'kilopascals'],
  ['MPa', '兆帕', 'megapascals'],
  ['Pa', '帕', 'pascals'],
  ['kcal', '千卡', 'kilocalories'],
  ['kJ', '千焦', 'kilojoules'],
  ['lm', '流明', 'lumens'],
  ['min', '分钟', 'minutes'],
  ['ms', '毫秒', 'milliseconds'],
  ['℃ °C', '摄氏度', 'degrees Celsius'],
  ['℉ °F', '华氏度', 'degrees Fahrenheit'],
  ['W', '瓦', 'watts'],
  ['V', '伏', 'volts'],
  ['L', '升', 'litres'],
  ['g', '克', 'grams'],
  ['m', '米', 'metres'],
  ['h', '小时', 'hours'],
  ['s', '秒', 'seconds'],
];

const READINGS = new Map(
  TABLE.flatMap(([symbols, chinese, english]) =>
    symbols.split(' ').map((symbol) => [symbol, { zh: chinese, en: english }] as const),
  ),
);

const SYMBOLS = [...READINGS.keys()].sort((one, other) => other.length - one.length);

/** Matches a unit's symbol and captures it, longest first, so that mAh is not m; nothing of a word's beginning. */
export const UNIT = `(${SYMBOLS.join('|')})(?![A-Za-z0-9²³])`;

/** How a symbol that {@link UNIT} found is said. */
export function sayUnit(symbol: string, language: 'zh' | 'en'): string {
  return READINGS.get(symbol)?.[language] ?? symbol;
}
