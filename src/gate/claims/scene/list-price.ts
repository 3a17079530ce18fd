import type { ProductSheet } from './product-sheet.ts';

/** A maker's price is no price that was charged: 原价 and 'was' speak of one (价格欺诈规定 art. 16; CAP 3.39). */
const LIST_PRICE =
  /建议零售|零售价|指导价|定价|厂商|吊牌|suggested retail|recommended retail|\bmsrp\b|\brrp\b|list price/u;

/** Whether the price on file is its maker's, and was not charged here. */
export const isListPrice = ({ product }: ProductSheet): boolean =>
  LIST_PRICE.test((product?.price?.was_basis ?? '').toLowerCase());
