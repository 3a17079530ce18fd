import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { Near } from '../scene/near-words.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { contradicted, type Judgement, supported } from '../scene/scene.ts';
import { isNamed } from './weighing.ts';

/** 四个保温档 and four ports, where a fact lists the gears or the ports; undefined where no list is named. */
export function judgeListed(sheet: ProductSheet, quantity: Quantity, near: Near): Judgement | undefined {
  const { dimension, lo, hi } = quantity;
  if (!(dimension === '' || dimension === 'gears' || dimension === 'count:只' || dimension === 'count:款'))
    return undefined;
  if (hi < 2 || (lo !== hi && /^[a-z]/.test(near.own)) || /^[\s]*(?:元|块|%)/u.test(near.right))
    return undefined;
  const isAlone = /^[a-z]/.test(near.own) && near.before.trim() === '';
  // 三个模式,九档力度: counted in gears by a fact of its own.
  const own =
    dimension === 'gears' &&
    sheet.numbers.find(
      (fact) => fact.dimension === 'gears' && fact.isListLength !== true && agrees(quantity, fact),
    );
  if (own) return supported([own.id], own.shown);
  const left = sheet.numbers.find(
    ({ isListLength, beside, about }) =>
      !isAlone &&
      !/^码/u.test(near.right) &&
      isListLength === true &&
      beside === '' &&
      isRightBefore(about, near.left),
  );
  if (left !== undefined && (dimension !== '' || /^(?:$|[啊呢吧了可])/u.test(near.right)))
    return left.lo >= lo && left.lo <= hi
      ? supported([left.id], left.shown)
      : contradicted([left.id], left.shown);
  const noun =
    /^\s?(?:不同的?|可选的?|different )?(?<noun>码(?!数|头|\p{Script=Han}{0,2}[长宽])|[\p{Script=Han}]{2,4}|[a-z][a-z-]*(?: [a-z]+)?)/u.exec(
      near.right,
    )?.groups?.noun;
  if (noun === undefined) return undefined;
  const lists = sheet.numbers.filter(({ isListLength }) => isListLength === true);
  const items = lists.filter(({ beside }) => beside !== '' && noun.startsWith(beside));
  const named =
    items.length > 0 ? items : lists.filter(({ about, beside }) => beside === '' && namesList(about, noun));
  const first = named[0];
  if (first === undefined) return undefined;
  const held = named.find((fact) => fact.lo >= lo && fact.lo <= hi);
  return held === undefined ? contradicted([first.id], first.shown) : supported([held.id], held.shown);
}

/** 糖度能到二十: a number without its unit, right after the label of a fact, is in the unit of the fact. */
export function judgeLabelled(sheet: ProductSheet, quantity: Quantity, near: Near): Judgement | undefined {
  if (quantity.dimension !== '' || !/^(?:$|[起多左以出的了啊呢吧])/u.test(near.right)) return undefined;
  const named = asNamed(sheet, quantity, near);
  if (named !== undefined) return named;
  const labelled = sheet.numbers.filter(
    ({ beside, about, path, isListLength }) =>
      !path.startsWith('faq') &&
      // Liquids over 140: 'over' is the label of free postage, and of nothing here.
      !(path.startsWith('default_shipping') && !/邮|运|免|ship|post|deliver/u.test(near.left)) &&
      !(isListLength === true && quantity.lo !== quantity.hi) &&
      (beside === '' ? isRightBefore(about, near.left) : isLabelBefore(about, near.left)),
  );
  const first = labelled[0];
  if (first === undefined) return undefined;
  // In a UK eight, of the weight per pair in UK 8: the number is one of the label's words.
  const word = /\b(?<word>[a-z]{2,}) ?$/u.exec(near.left)?.groups?.word;
  const worded = labelled.find(
    ({ about }) => word !== undefined && hasWords(about, `${word} ${quantity.lo}`),
  );
  if (worded !== undefined) return supported([worded.id], worded.shown);
  // 额定容量一万二: the first digits of what the words of the fact say next to a unit.
  const whole = labelled.find(
    ({ lo, hi, scale }) => lo === hi && quantity.lo >= 1000 && lo / scale === quantity.lo,
  );
  if (whole !== undefined) return supported([whole.id], whole.shown);
  // Of several kinds of number in the words under one label the bare one may be any.
  if (first.beside !== '' && labelled.some(({ dimension }) => dimension !== first.dimension))
    return undefined;
  const tested = sheet.numbers.filter(
    ({ path, beside }) => path.startsWith('test_reports') && beside !== '' && isNamed([first], near),
  );
  const held = [...labelled, ...tested].find((fact) =>
    agrees(quantity, { ...fact, lo: fact.lo / fact.scale, hi: fact.hi / fact.scale }),
  );
  return held === undefined ? contradicted([first.id], first.shown) : supported([held.id], held.shown);
}

const hasWords = (about: string, words: string): boolean =>
  about.includes(words) && !/^[\d.]/u.test(about.slice(about.indexOf(words) + words.length));

/** SPF thirty of what is SPF30 by name and fact, whatever the laboratory measured above it. */
function asNamed(sheet: ProductSheet, { lo }: Quantity, { left }: Near): Judgement | undefined {
  const label = /\b(?:spf|upf|ph|grade|level|class|factor)(?= ?$)/u.exec(left)?.[0];
  if (label === undefined) return undefined;
  const written = new RegExp(`\\b${label} ?${lo}\\b`, 'u');
  const held = sheet.texts.find(({ path, text }) => /^(?:facts|name)/u.test(path) && written.test(text));
  return held && supported([held.id], held.shown);
}

/** Each with the words that facts have for it. */
const SIDES: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [/(?:长|宽|高)(?:是|有|约|大概|\s)*$/u, /^(?!)/u, /(?:尺寸|规格|size).*×/u],
  [/(?:粗|直径)(?:是|有|约|大概|\s)*$/u, /^(?:粗(?!糙)|的?直径)/u, /直径|diameter/u],
];

/** 长183厘米,宽61厘米 of 183×61厘米, and 二十公分粗 of a diameter: held by a fact that names its sides otherwise. */
export function judgeSide(sheet: ProductSheet, quantity: Quantity, near: Near): Judgement | undefined {
  if (quantity.dimension !== 'length') return undefined;
  const meant = SIDES.filter(([left, right]) => left.test(near.left) || right.test(near.right));
  if (meant.length === 0) return undefined;
  const held = sheet.numbers.find(
    (fact) =>
      fact.dimension === 'length' && meant.some(([, , of]) => of.test(fact.about)) && agrees(quantity, fact),
  );
  return held && supported([held.id], held.shown);
}

/** 只认二点四G, of a net: a frequency by its short name. */
export function judgeBand(sheet: ProductSheet, quantity: Quantity, near: Near): Judgement | undefined {
  if (quantity.dimension !== 'mass' || !/^[^克]*g$/u.test(near.own)) return undefined;
  const bands = sheet.numbers.filter(
    ({ dimension, about }) => dimension === 'frequency' && /网|wifi|频/u.test(about),
  );
  const first = bands[0];
  if (first === undefined || quantity.hi > 6) return undefined;
  const held = bands.find(({ lo, hi }) => lo === quantity.lo * 1e9 && hi === quantity.hi * 1e9);
  return held === undefined ? contradicted([first.id], first.shown) : supported([held.id], held.shown);
}

const LINK =
  /(?:是|为|测(?:出来|得|出|下来|的)?|检出|实测|称出来|量出来|显示|给到|写着|标着|标的|报告|干到|拉到|飙到|冲到|有|达|到|能|可|高|做|了|在|大概|约|平均|超过?|足足|才|只|就|也|都|着|得|一共|总共|共|值|:|\s)*$/u;

/** The label alone, of a fact whose words hold the number: 油酸: 油酸78.6%. */
function isLabelBefore(about: string, left: string): boolean {
  const label = /^\p{Script=Han}{2,6}(?=[a-z\s]|$)/u.exec(about)?.[0];
  return label !== undefined && left.replace(LINK, '').endsWith(label);
}

/** 显色指数 is called 显色 and 显指 too, 绒子含量 绒子. */
function shortForms(label: string): readonly string[] {
  if (/^[a-z]/.test(label)) return [label];
  const stem = label.replace(/(?:含量|指数|等级|重量|净重|比例|浓度|系数|[率度量值])$/u, '');
  if (label.length === 4 && stem.length === 2) return [label, stem, label.charAt(0) + label.charAt(2)];
  return stem.length > 1 ? [label, stem] : [label];
}

/** Whether the words end in the label, with nothing but 是, 有, 达到 and the like after it. */
function isRightBefore(about: string, left: string): boolean {
  const words = left.replace(LINK, '');
  return (about.match(/\p{Script=Han}{2,}|\b[a-z]{2,}\b/gu) ?? []).some(
    (label) =>
      shortForms(label).some((one) => words.endsWith(one)) &&
      !/^(?:facts|the|and|for|with|in|is|at|of)$/.test(label),
  );
}

const SMALL = new Set(['the', 'and', 'for', 'with', 'box', 'you', 'are', 'per', 'from']);

function namesList(about: string, noun: string): boolean {
  if (noun === '码') return /尺码|码数|\bsizes\b/u.test(about);
  if (/^[a-z]/.test(noun)) {
    return noun
      .split(' ')
      .some(
        (word) =>
          word.length > 2 && !SMALL.has(word) && new RegExp(`\\b${word.replace(/s$/, '')}`, 'u').test(about),
      );
  }
  return (
    about.includes(noun) ||
    (noun.length > 2 && about.includes(noun.slice(0, 2)) && about.includes(noun.slice(1, 3)))
  );
}
