const DIGITS = '零一二三四五六七八九十';

const NUMBERED =
  /(?:第)?([0-9]{1,3}|[一二三四五六七八九十两]{1,3})\s?号\s?(?:链接?|宝贝|商品|产品|品|款|链|购物车)?|(?:链接|宝贝|商品|购物车|小黄车)(?:的)?(?:里)?(?:第)?([0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:号|个)?|(?:第)([0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:(?:个|款)(?:链接|宝贝|商品|产品|东西)?|件(?:链接|宝贝|商品|产品))|([0-9]{1,3})链接?|\b(?:link|item|number|no\.?|product|lot)\s?#?\s?([0-9]{1,3})\b|#\s?([0-9]{1,3})\b/;

/** Numbers that are dates, sizes or shades: `38号鞋`, `5月1号`, `1号发货`. */
const NO_LINK =
  /月\s?[0-9一二三四五六七八九十]+\s?号|号(?:发|到|前|之前|后|以后|左右|开始|结束|能|色|码的鞋|线|楼|电池|字)/;

/**
 * The product number a comment names: `1号链接`, `三号`, `link 2`, `#3`.
 * @param count how many products the room has; greater numbers are something else
 */
export function linkNumberIn(
  plain: string,
  count: number,
): { readonly value: number; readonly from: number; readonly text: string } | undefined {
  const match = NUMBERED.exec(plain);
  if (match === null) return undefined;
  const digits = match.slice(1).find((group) => group !== undefined) ?? '';
  const value = /^\d/.test(digits) ? Number(digits) : chineseNumber(digits);
  if (value < 1 || value > count) return undefined;
  if (NO_LINK.test(plain.slice(Math.max(0, match.index - 2)))) {
    if (!/链|商品|宝贝|产品/.test(match[0])) return undefined;
  }
  return { value, from: match.index, text: match[0] };
}

function chineseNumber(digits: string): number {
  const read = (digit: string) => (digit === '两' ? 2 : DIGITS.indexOf(digit));
  if (!digits.includes('十')) return [...digits].reduce((value, digit) => value * 10 + read(digit), 0);
  const [tens = '', ones = ''] = digits.split('十');
  return (tens === '' ? 1 : read(tens)) * 10 + (ones === '' ? 0 : read(ones));
}
