/** Numbers as people say them in Mandarin. All take plain figures: `1299`, `129.9`, no commas. */

const FIGURES = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'] as const;
const GROUPS = ['', '万', '亿', '万亿'] as const;
/** 16 figures; nobody says longer ones as a number. */
const LONGEST = 4 * GROUPS.length;

/** Figure by figure: 2026 as 二零二六. */
export function sayFigures(figures: string): string {
  return figures.replace(/\d/g, (figure) => FIGURES.charAt(Number(figure)));
}

/** As telephone numbers are told: 1 is 幺, which cannot be mistaken for 七. */
export function sayDialled(figures: string): string {
  return sayFigures(figures).replaceAll('一', '幺');
}

/** A whole or decimal number: 1500 as 一千五百, 3.5 as 三点五. */
export function sayNumber(number: string): string {
  const [whole = '0', decimals] = number.split('.');
  const said = /^0\d/.test(whole) || whole.length > LONGEST ? sayFigures(whole) : sayWhole(whole);
  return decimals === undefined ? said : `${said}点${sayFigures(decimals)}`;
}

/** A number before a measure word: 2 is 两 there. */
export function sayCount(number: string): string {
  return number === '2' ? '两' : sayNumber(number);
}

function sayWhole(whole: string): string {
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 4) groups.unshift(whole.slice(Math.max(0, end - 4), end));
  let said = '';
  let hasGap = false;
  groups.forEach((group, index) => {
    const value = Number(group);
    if (value === 0) {
      hasGap = true;
      return;
    }
    // 10050 is 一万零五十: a zero is said where a place is left out between two that are not.
    if (said !== '' && (hasGap || value < 1000)) said += '零';
    said += sayGroup(value) + (GROUPS[groups.length - 1 - index] ?? '');
    hasGap = false;
  });
  if (said === '') return '零';
  return said.replace(/^一十/, '十').replace(/^二(?=[千万亿])/, '两');
}

/** 1 to 9999. */
function sayGroup(value: number): string {
  let said = '';
  let hasGap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const figure = Math.floor(value / 10 ** place) % 10;
    if (figure === 0) {
      hasGap = said !== '';
    } else {
      said += `${hasGap ? '零' : ''}${FIGURES.charAt(figure)}${PLACES[place] ?? ''}`;
      hasGap = false;
    }
  }
  return said;
}

/** A price as a seller says it: 129.9 as 一百二十九块九, 0.5 as 五毛. */
export function sayYuan(amount: string): string {
  const [whole = '0', decimals = ''] = amount.split('.');
  // Thousandths of a yuan have no name.
  if (decimals.length > 2) return `${sayNumber(amount)}块`;
  const [jiao = 0, fen = 0] = [...decimals].map(Number);
  const yuan = Number(whole) === 0 ? '' : `${sayCount(whole)}块`;
  if (jiao === 0 && fen === 0) return yuan === '' ? '零块' : yuan;
  if (jiao === 0) return `${yuan}${yuan === '' ? '' : '零'}${sayFigures(String(fen))}分`;
  if (fen > 0) return `${yuan}${sayFigures(String(jiao))}毛${sayFigures(String(fen))}`;
  return `${yuan}${yuan === '' ? (jiao === 2 ? '两' : sayFigures(String(jiao))) : sayFigures(String(jiao))}${yuan === '' ? '毛' : ''}`;
}
