import { channels, type Hex } from '../../model/contrast.ts';

/** From `a` (0) to `b` (1), channel by channel. */
export function mix(a: Hex, b: Hex, amount: number): Hex {
  const from = channels(a);
  const to = channels(b);
  const mixed = from.map((channel, index) => Math.round(channel + ((to[index] ?? 0) - channel) * amount));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The same colour seen through, 0 (clear) to 1 (solid). */
export function fade(colour: Hex, alpha: number): string {
  return `rgba(${channels(colour).join(',')},${alpha})`;
}
