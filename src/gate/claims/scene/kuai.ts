import type { Quantity } from '../numbers/quantity.ts';

/** What the facts count in 块 has a dimension of its own, where in speech a 块 is money. */
export const KUAI = 'count:块';

const PLAIN = /^[\d一二两三四五六七八九十百]+块$/u;

/** 替换布19元2块: nobody writes a price down in 块 without its 钱. */
export const isPieces = (text: string, { dimension, from, to }: Quantity): boolean =>
  dimension === 'money' && PLAIN.test(text.slice(from, to)) && !text.startsWith('钱', to);
