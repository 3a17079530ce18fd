import { readNumeral } from '../numbers/numerals.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  type Judgement,
  type Scene,
  statements,
  supported,
  takeNumbers,
  unsupported,
} from '../scene/scene.ts';

/** Ratings and versions that are one token of letters and digits: what they are of, and how high. */
const TOKEN =
  /(?<![a-z0-9])(?<family>ipx|ip|蓝牙|bluetooth|wi-?fi|usb|hdmi|ddr|pcie|spf|upf|pa|pd|qc|gen|type-)\s?(?:版本|等级|级|值|指数|是|为|到|达到|的|:|\s)*(?<level>\d{1,3}(?:\.\d)?\+{0,4}|(?<=spf\s?)[二三四五六七八九]?十[一二三四五六七八九]?(?![点一二三四五六七八九])(?:个?加(?![一二两三四\d元块]))?|\+{1,4}|(?<=type-)[ac])(?![\d.]|\s?(?:元|块|折|次|个|分钟|小时|天|w\b|瓦))/gu;

/** 防水IPX8, 蓝牙5.4 and SPF100 hold where the facts have the very token, and fall where they have another of its family. */
export function readSpecTokens(scene: Scene): void {
  readPluses(scene);
  readLetterGrades(scene);
  for (const match of statements(scene, TOKEN)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const family = (match.groups?.family ?? '').replace('wi-fi', 'wifi');
    const judgement = judgeToken(scene.sheetAt(from), family, levelOf(match.groups?.level ?? ''));
    takeNumbers(scene, from, to);
    addClaim(scene, 'number', from, to, judgement);
  }
}

/** SPF五十加 is 50+. */
const levelOf = (said: string): string =>
  /^\p{Script=Han}/u.test(said)
    ? `${readNumeral(said.replace(/个?加$/u, ''))?.value ?? ''}${said.endsWith('加') ? '+' : ''}`
    : said;

/** 国A级照度 of a lamp of grade AA. */
const LETTER_GRADE = /(?<![a-z0-9])(?<grade>a{1,4}|b{1,2}|c)级(?![别配])/gu;

function readLetterGrades(scene: Scene): void {
  for (const match of statements(scene, LETTER_GRADE)) {
    const graded = scene
      .sheetAt(match.index)
      .texts.filter(({ id, text }) => !id.startsWith('shop.') && /(?<![a-z0-9])[abc]{1,4}级/u.test(text));
    const grade = new RegExp(`(?<![a-z0-9])${match.groups?.grade ?? ''}级`, 'u');
    const held = graded.find(({ text }) => grade.test(text));
    const first = held ?? graded[0];
    if (first === undefined) continue;
    const judgement =
      held === undefined ? contradicted([first.id], first.shown) : supported([held.id], held.shown);
    addClaim(scene, 'number', match.index, match.index + match[0].length, judgement);
  }
}

/** PA给到四个加. */
const PLUSES =
  /(?:(?<![a-z])pa[^,，。a-z\d+]{0,6}?|spf\s?\d{2}\+?[,，、\s]?)(?<many>[一二两三四1-4])个?加(?![一二三四\d元块])(?:号)?/gu;

function readPluses(scene: Scene): void {
  for (const match of statements(scene, PLUSES)) {
    const plus = '+'.repeat(readNumeral(match.groups?.many ?? '')?.value ?? 0);
    const [from, to] = [match.index, match.index + match[0].length];
    takeNumbers(scene, from, to);
    addClaim(scene, 'number', from, to, judgeToken(scene.sheetAt(from), 'pa', plus));
  }
}

function judgeToken(sheet: ProductSheet, family: string, level: string): Judgement {
  const plus = level.replace(/[^+]/gu, '').length;
  const digits = level.replace(/\+/gu, '');
  let other: Judgement | undefined;
  for (const fact of sheet.texts) {
    if (fact.id.startsWith('shop.')) continue;
    // What facts call USB-C.
    if (family === 'type-' && new RegExp(`(?:usb[- ]?|type-?)${digits}(?![a-z])`, 'u').test(fact.text))
      return supported([fact.id], fact.shown);
    for (const known of tokensOf(fact.text, family)) {
      const same = known.digits === digits && (plus === 0 || known.plus === plus);
      if (same) return supported([fact.id], fact.shown);
      other ??= contradicted([fact.id], fact.shown);
    }
  }
  const number = sheet.numbers.find(
    ({ about, dimension }) => dimension === '' && new RegExp(`(?<![a-z])${family}(?![a-z])`, 'u').test(about),
  );
  if (number !== undefined)
    return number.lo === Number(digits)
      ? supported([number.id], number.shown)
      : contradicted([number.id], number.shown);
  return other ?? unsupported;
}

function tokensOf(text: string, family: string): { digits: string; plus: number }[] {
  const pattern = new RegExp(
    `(?<![a-z0-9])${family.replace('wifi', 'wi-?fi')}\\s?(?<digits>\\d{0,3}(?:\\.\\d)?)(?<plus>\\+{0,4})`,
    'gu',
  );
  return [...text.matchAll(pattern)]
    .map(({ groups }) => ({ digits: groups?.digits ?? '', plus: (groups?.plus ?? '').length }))
    .filter(({ digits, plus }) => digits !== '' || plus > 0);
}
