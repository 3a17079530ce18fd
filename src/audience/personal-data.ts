import { maskNumbers } from './screening/masked-numbers.ts';

const CHANNELS =
  '(?:微\\s?信|[薇威维巍]\\s?信|wei\\s?xin|we\\s?chat|v\\s?信|v\\s?x|w\\s?x|[加+➕]\\s?[vV薇微威])';

const PLATFORMS =
  '(?:抖音|快手|小红书|微博|[Bb]站|知乎|淘宝|闲鱼|支付宝|instagram|insta|\\bins|\\big|twitter|telegram|\\btg|whats ?app|snapchat|facebook|\\bfb|discord|tiktok)';

/** A name for what was there stands in its place, so that the sentence still reads. */
const MASKS: readonly { readonly pattern: RegExp; readonly mask: string }[] = [
  {
    mask: '[邮箱]',
    pattern: /[\p{L}\p{N}._%+-]{1,64}\s?[@＠]\s?[\p{L}\p{N}-]{1,63}(?:\s?[.．]\s?[\p{L}\p{N}-]{2,63})+/gu,
  },
  {
    mask: '$1[微信号]',
    pattern: new RegExp(
      `(${CHANNELS}(?:号|同号|id)?\\s*[:：是为=～~-]*\\s*)[a-zA-Z0-9][-_a-zA-Z0-9]{4,24}`,
      'giu',
    ),
  },
  {
    mask: '$1[账号]',
    pattern: new RegExp(
      `(${PLATFORMS}(?:账?号|名|id)?\\s*[:：是为=@]+\\s*)[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{2,29}`,
      'giu',
    ),
  },
  {
    mask: '[账号]',
    pattern:
      /[@＠](?!(?:主播|商家|客服|小助手|老板|所有人|大家|官方|host|all|everyone|seller)(?![\p{L}\p{N}]))[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,29}/giu,
  },
  {
    mask: '[车牌]',
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•.\s-]?(?=[A-HJ-NP-Z]{0,4}\d)[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳](?![A-Z0-9])/giu,
  },
  { mask: '[证件号]', pattern: /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])|(?<![A-Z0-9])[EGP]\d{8}(?!\d)/giu },
  {
    mask: '[电话]',
    pattern:
      /\+\s?\d(?:[\s().-]{0,2}\d){7,14}|(?<![\d.])(?:1[\s.-])?\(?\d{3}\)?[\s.-]\s?\d{3}[\s.-]\d{4}(?![\d.])/gu,
  },
  { mask: '$1[QQ号]', pattern: /((?:qq|扣扣|企鹅|q\s?群|群号)(?:号|群)?\s*[:：是为=-]*\s*)[1-9]\d{4,11}/giu },
  {
    mask: '[地址]',
    pattern:
      /(?:[\u4e00-\u9fff]{2,6}(?:省|自治区))?(?:[\u4e00-\u9fff]{2,6}(?:市|自治州|地区|盟))?(?:[\u4e00-\u9fff]{1,6}(?:区|县|旗))?(?:[\u4e00-\u9fff]{1,8}(?:街道|镇|乡))?[\u4e00-\u9fffA-Za-z0-9]{1,12}(?:路|街|大道|巷|弄|胡同|村|小区|花园|苑|大厦|公寓|广场|组|屯)(?:[东南西北中上下一二三四五]{1,2}段?)?\s?[0-9０-９一二三四五六七八九十]{1,5}\s?(?:号楼?|弄|栋|幢|单元|室|组|户|楼|层|座)(?:[\u4e00-\u9fffA-Za-z0-9-]{0,8}?(?:号楼?|栋|幢|单元|室|户|楼|层|座)|[-\d]{2,8})*/gu,
  },
  {
    mask: '[地址]',
    pattern:
      /[\u4e00-\u9fff]{2,6}(?:省|市|自治区)[\u4e00-\u9fff]{1,6}(?:市|区|县|州)[\u4e00-\u9fffA-Za-z0-9]{0,20}(?:镇|乡|街道|路|街|村|小区|社区|大厦|学校|医院)[\u4e00-\u9fffA-Za-z0-9-]{0,16}/gu,
  },
  {
    mask: '[address]',
    pattern:
      /\b\d{1,6}\s+(?:[NSEW]\.?\s+)?(?:[A-Z][\w'.-]*\s+){1,4}(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|way|place|pl)\b\.?(?:,?\s+(?:apt|apartment|unit|suite|#)\s*\w+)?(?:,\s*[A-Z][\w ]{1,30})?(?:,?\s+[A-Z]{2}\s+\d{5})?/giu,
  },
];

/**
 * Takes personal data out of a viewer's words: phone and identity numbers, bank cards, number plates, e-mail,
 * ids and handles on WeChat, QQ and other platforms, addresses. Used before anything is shown, logged or given to a model.
 */
export function mask(text: string): string {
  let masked = text;
  for (const { pattern, mask: name } of MASKS) masked = masked.replace(pattern, name);
  return maskNumbers(masked);
}
