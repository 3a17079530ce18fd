import { agrees, exactly } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import { findMentions } from '../scene/mentions.ts';
import { type ProductSheet, sheetOf } from '../scene/product-sheet.ts';
import { contradicted, type Judgement, type Scene, supported } from '../scene/scene.ts';

/** How a difference is told, and of which side: 宽两厘米, 轻了一公斤半. */
const APART =
  /(?<how>[宽窄长短高矮厚薄重轻多少大小])(?:了|出|个|着|将近|差不多|大概|大约|约|整整|足足|\s)*$/u;
const MORE = '宽长高厚重多大';
const SIDES: Readonly<Record<string, string>> = {
  宽: 'width',
  窄: 'width',
  长: 'length',
  短: 'length',
  高: 'height',
  矮: 'height',
  厚: 'thickness',
  薄: 'thickness',
};
const MEASURED = /^(?:length|mass|volume|power|charge|area|light)$/u;

/** What a product gives of the measure; the side by its name, or as it stands in 长×宽. */
function measuresOf(sheet: ProductSheet, measured: string, how: string): readonly NumberFact[] {
  const side = SIDES[how];
  const own = sheet.numbers.filter(
    ({ dimension, path, isNote, lo, hi }) =>
      dimension === measured && path.startsWith('facts') && isNote !== true && lo === hi,
  );
  const named = side === undefined ? [] : own.filter(({ attributes }) => attributes.has(side));
  return named.length > 0 ? named : own;
}

/**
 * 厚5毫米,比T1宽两厘米: a difference of two products that the words name, of which both have the measure on file; the
 * one that is more has to be the one that the words make so.
 */
export function judgeBetweenProducts(scene: Scene, said: Quantity): Judgement | undefined {
  if (!MEASURED.test(said.dimension) || said.lo !== said.hi) return undefined;
  const how = APART.exec(scene.text.slice(Math.max(0, said.from - 8), said.from))?.groups?.how;
  if (how === undefined) return undefined;
  const mentions = findMentions(scene.text.slice(0, said.from), scene.knowledge, undefined);
  const compared = mentions.findLast(({ from }) => scene.text.charAt(from - 1) === '比');
  const subject =
    compared === undefined
      ? undefined
      : (mentions.findLast(({ from, product }) => from < compared.from && product !== compared.product)
          ?.product ?? scene.onAir.id);
  if (compared === undefined || subject === undefined || subject === compared.product) return undefined;
  const others = measuresOf(sheetOf(scene.knowledge, compared.product), said.dimension, how);
  for (const own of measuresOf(sheetOf(scene.knowledge, subject), said.dimension, how)) {
    const other = others.find(({ about, lo }) => {
      const apart = MORE.includes(how) ? own.lo - lo : lo - own.lo;
      return sameLabel(own.about, about) && agrees(said, exactly(Number(apart.toPrecision(9))));
    });
    if (other !== undefined) return supported([own.id, other.id], `${own.shown}、${other.shown}`);
  }
  return undefined;
}

/** 比T1薄, 比花瓶重: of two things of the shop, as their facts have it; undefined where they have no such measure. */
export function judgeComparedProducts(
  scene: Scene,
  { 0: said, index }: RegExpExecArray,
): Judgement | undefined {
  const how = said.startsWith('比') ? /[宽窄长短高矮厚薄重轻](?=$)/u.exec(said)?.[0] : undefined;
  if (how === undefined) return undefined;
  const mentions = findMentions(scene.text, scene.knowledge, undefined);
  const compared = mentions.find(({ from, to }) => from === index + 1 && to < index + said.length);
  if (compared === undefined) return undefined;
  const subject =
    mentions.findLast(({ from, product }) => from < index && product !== compared.product)?.product ??
    scene.onAir.id;
  if (subject === compared.product) return undefined;
  const dimension = /[重轻]/u.test(how) ? 'mass' : 'length';
  const [own, ...more] = measuresOf(sheetOf(scene.knowledge, subject), dimension, how);
  const [other, ...others] = measuresOf(sheetOf(scene.knowledge, compared.product), dimension, how);
  if (own === undefined || other === undefined || more.length > 0 || others.length > 0) return undefined;
  const holds = MORE.includes(how) ? own.lo > other.lo : own.lo < other.lo;
  const facts = [own.id, other.id];
  const shown = `${own.shown}、${other.shown}`;
  return holds ? supported(facts, shown) : contradicted(facts, shown);
}

/** 尺寸 and 尺寸, 厚度 and 厚: facts of the same thing. */
const sameLabel = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((about) => /^\p{Script=Han}+/u.exec(about)?.[0] ?? about);
  return first !== undefined && second !== undefined && (first.includes(second) || second.includes(first));
};
