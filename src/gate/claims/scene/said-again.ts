import type { Quantity } from '../numbers/quantity.ts';
import type { Scene } from './scene.ts';

/** 十八个月也就是一年半 is said once, and judged where it is said first. */
export function isSaidAgain({ text, quantities, indexOf }: Scene, quantity: Quantity): boolean {
  const { dimension, lo, hi, from } = quantity;
  const first = quantities[indexOf(quantity) - 1];
  return (
    first?.dimension === dimension &&
    first.lo === lo &&
    first.hi === hi &&
    /^(?:[=]|[,，]?(?:也就是|就是|等于|合|即|折合|换算(?:成|过来)?(?:是)?))$/u.test(
      text.slice(first.to, from),
    )
  );
}
