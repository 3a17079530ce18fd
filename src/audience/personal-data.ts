import { maskNumbers } from './screening/masked-numbers.ts';

const CHANNELS =
  '(?:微\\s?信|[薇威维巍]\\s?信|wei\\s?xin|we\\s?chat|v\\s?信|v\\s?x|w\\s?x|[加+➕]\\s?[vV薇微威])';

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
 * Takes personal data out of a viewer's words: phone and identity numbers, bank cards, e-mail, WeChat and QQ
 * ids, addresses. Used before anything is shown, logged or given to a model.
 */
export function mask(text: string): string {
  let masked = text;
  for (const { pattern, mask: name } of MASKS) masked = masked.replace(pattern, name);
  return maskNumbers(masked);
}
