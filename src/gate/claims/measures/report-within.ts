import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { contradicted, type Judgement, type Scene, supported } from '../scene/scene.ts';

/** 48小时内拍照联系客服: how soon damage has to be told. */
const TELL =
  /^(?:之?内|以内|里头?)?[^,，。!！?？\d]{0,4}(?:拍(?:个|张)?照|拍(?:个)?视频|传照片|发照片|联系客服|找客服|反馈|报(?:给|客服))/u;
const AFTERWARDS = /[补赔换退]/u;

/** 半个月内拍照都补, held against the time that a note allows; undefined where no note says how long. */
export function judgeReportWithin(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  if (said.dimension !== 'time' || !TELL.test(scene.text.slice(said.to, said.to + 16))) return undefined;
  if (!AFTERWARDS.test(scene.text.slice(Math.max(0, said.from - 24), said.to + 40))) return undefined;
  const stated = sheet.numbers.filter(
    ({ dimension, path, about, beside }) =>
      dimension === 'time' &&
      path.startsWith('after_sales') &&
      /拍|照|联系|反馈|签收/u.test(`${about} ${beside}`),
  );
  const exact = { ...said, sense: 'exact' as const };
  const held = stated.find((fact) => agrees(exact, { ...fact, sense: 'exact' }));
  if (held !== undefined) return supported([held.id], held.shown);
  const [only, ...others] = stated;
  return only === undefined || others.length > 0 ? undefined : contradicted([only.id], only.shown);
}
