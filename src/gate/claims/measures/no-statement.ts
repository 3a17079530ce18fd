import type { Quantity } from '../numbers/quantity.ts';
import type { Near } from '../scene/near-words.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import type { Scene } from '../scene/scene.ts';
import { isListeners } from './derived-measures.ts';
import { isNotOffered } from './not-offered.ts';
import { isPaceReckoned } from './paces-reckoned.ts';
import { isOfListener, isReckonedHours } from './supposed-numbers.ts';
import { isViewersMeasure } from './viewers-premises.ts';

const DOSED = new Set(['health_food', 'infant_food', 'fsmp', 'drug', 'medical_device']);

/** Of these how much is taken is no matter of taste: nothing of it is supposed. */
export const isDosed = ({ product }: ProductSheet): boolean => DOSED.has(product?.regulatory_class ?? '');

/** Whether a number that no fact bears out states nothing of the product: it is the viewer's, supposed, denied or put right. */
export const isNoStatement = (scene: Scene, sheet: ProductSheet, quantity: Quantity, near: Near): boolean =>
  isListeners(scene, quantity, near) ||
  isOfListener(scene, quantity, near) ||
  isViewersMeasure(scene, sheet, quantity) ||
  isNotOffered(scene, quantity) ||
  (!isDosed(sheet) && isPaceReckoned(scene, sheet, quantity)) ||
  isMonthOfListPrice(sheet, quantity, near) ||
  isReckonedHours(scene, quantity);

/** 十一月更新 of a maker's price: the month that its basis gives. */
const isMonthOfListPrice = (
  { product }: ProductSheet,
  { dimension, lo, scale }: Quantity,
  near: Near,
): boolean =>
  dimension === 'time' &&
  /[^个]月$/u.test(near.own) &&
  near.right.startsWith('更新') &&
  new RegExp(`(?<!\\d)${lo / scale}月`, 'u').test(product?.price?.was_basis ?? '');
