import type { Quantity } from '../numbers/quantity.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import type { Scene } from '../scene/scene.ts';
import { isFitProven } from './fits-said.ts';

const MEASURED = new Set(['length', 'mass', 'volume', 'area', 'power', 'charge']);

/** 您家柜子宽, 您桌深, 家里门缝: the viewer's, up to the number. */
const YOURS = /(?:[您你](?:们|家)*|咱家|家里|屋里|自家)(?<of>[^,，。;；!！?？:]{0,14})$/u;
/** 您拍两公斤, 您用它能省三升: what is done with the product is no measure of the viewer's. */
const DONE =
  /买|拍|选|用|能|可以|到手|收[到货]|拿|今[天晚]|现在|省|付|给|穿|戴|它|这[款个台口件条瓶盒只把套种]|那[款个台口件条瓶盒只把套种]|我|咱|送|享|装|吃|喝|泡|冲|承重|续航|最[大多高长]|净重|净含量|保质|本品|产品|商品|店|发|留|挑|少|多|再|得|卡在|长[到高]/u;
/** 深12厘米的话, 一米九的话: supposed. */
const SUPPOSED_AFTER = /^的?(?:[人狗猫娃]|个子)?的话/u;
const SUPPOSED_BEFORE = /(?:要是|如果|假如|假设|万一|若是|倘若|已经放了)[^,，。;；!！?？]{0,12}$/u;

/** The words name the product itself, whose measures are facts. */
const namesProduct = ({ names }: ProductSheet, words: string): boolean =>
  names.some((name) => name.length > 1 && words.includes(name));

/**
 * 您家柜子宽40厘米, and 口袋深12厘米的话: a measure of the viewer's own, or one that is supposed. It states nothing of
 * the product, whatever the facts hold; where it is said to fit, that has to follow from them.
 */
export function isViewersMeasure(scene: Scene, sheet: ProductSheet, quantity: Quantity): boolean {
  if (!MEASURED.has(quantity.dimension) || quantity.lo !== quantity.hi) return false;
  const { from, to } = quantity;
  const before = scene.text.slice(Math.max(scene.clauseAt(from).from, from - 20), from);
  const after = scene.text.slice(to, to + 8);
  const yours = YOURS.exec(before)?.groups?.of;
  const isSupposed = SUPPOSED_AFTER.test(after) || SUPPOSED_BEFORE.test(before);
  if (yours === undefined && !isSupposed) return false;
  const words = yours ?? before.replace(SUPPOSED_BEFORE, '');
  if (DONE.test(words) || namesProduct(sheet, yours ?? before)) return false;
  return isFitProven(scene, sheet, quantity) !== false;
}
