import { prefilter } from '../../text/may-match.ts';
import { readNumeral } from '../numbers/numerals.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  isClaimed,
  type Judgement,
  type Scene,
  statements,
  supported,
  takeNumbers,
  unsupported,
} from '../scene/scene.ts';

const NUMBER =
  '(?<number>\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千万零]{1,9}(?:点[一二三四五六七八九零]+)?)';
/** 抗皱指数8.5, 信噪比98, 跑分一百万: figures that go by a name and have no unit. */
const BY_NAME = new RegExp(
  `(?<name>\\p{Script=Han}{0,3}(?:指数|信噪比|跑分|糖度|目数|密度|折射率|透光率|还原率|显指|色域|得分|分值|支数|蓬松度|克重))(?:高达|达到?|有|是|为|做到|测出来|:|,|\\s)*${NUMBER}(?![\\d号月日年点分乘x×*])`,
  'gu',
);
/** 12大功能, 八重防护, 一千零八十道工序, 400目滤网: so many of what no unit counts. */
const BY_NOUN = new RegExp(
  `${NUMBER}(?:多|余|来)?(?:大|重|道|项|种|类|层|目|级)(?<name>功能|防护|工序|工艺|专利|营养|成分|认证|检测|保障|权益|黑科技|技术|系统|标准|滤网|过滤|净化|锁水|保湿|植物|草本|活性)|${NUMBER.replace('<number>', '<mesh>')}(?<name>目)(?![标前光录的睹])`,
  'gu',
);
const FIGURES = [BY_NAME, BY_NOUN] as const;
const MAY = prefilter(...FIGURES);

/** Numbers that are told of by a name and in no unit: each has its fact, or is not said (FIL-10). */
export function readNamedFigures(scene: Scene): void {
  if (!MAY.isMetBy(scene.text)) return;
  for (const pattern of FIGURES) {
    for (const match of statements(scene, pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const value = readNumeral(match.groups?.number ?? match.groups?.mesh ?? '')?.value;
      if (value === undefined || value < LEAST || isClaimed(scene, from, to)) continue;
      takeNumbers(scene, from, to);
      addClaim(scene, 'number', from, to, judge(scene.sheetAt(from), match.groups?.name ?? '', value));
    }
  }
}

/** Smaller ones are in too many words: 两种颜色. */
const LEAST = 3;

function judge(sheet: ProductSheet, name: string, value: number): Judgement {
  const held = sheet.numbers.find(({ lo, hi, scale }) => lo === hi && (lo === value || lo / scale === value));
  if (held !== undefined) return supported([held.id], held.shown);
  const written = new RegExp(`(?<![\\d.])${value}(?![\\d.])`, 'u');
  const told = sheet.texts.find(({ text }) => written.test(text));
  if (told !== undefined) return supported([told.id], told.shown);
  const named = sheet.numbers.find(({ about }) => name.length > 1 && about.includes(name.slice(-3)));
  return named === undefined ? unsupported : contradicted([named.id], named.shown);
}
