import { CHINA } from '../numbers/market-clocks.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { Scene } from '../scene/scene.ts';

/** 到今天九月十二号: the very day it is. */
export function isToday(scene: Scene, { parts = [], from }: Quantity): boolean {
  if (!/今[天儿日](?:是|就是|\p{Script=Han}{2})?$/u.test(scene.text.slice(Math.max(0, from - 6), from)))
    return false;
  const today = new Date(scene.now + CHINA);
  if ((parts[0] ?? 0) > 1900 && parts.length === 2)
    return parts[0] === today.getUTCFullYear() && parts[1] === today.getUTCMonth() + 1;
  const [day, month = today.getUTCMonth() + 1] = parts.toReversed();
  return day === today.getUTCDate() && month === today.getUTCMonth() + 1;
}
