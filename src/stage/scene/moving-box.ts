import type { Box, StageFrame } from './frame.ts';
import type { Layout } from './layout.ts';

/** How far a host reaches from the face's middle, in its own units: a raised hand, a bun, a tilted head. */
const REACH = { side: 275, up: 215 };

/** The part of the picture that changes while hosts move and captions turn, in whole px. */
export function hostsBox(
  { width, height }: Pick<StageFrame, 'width' | 'height'>,
  { hosts, captions, deskY }: Layout,
): Box {
  const lefts = hosts.map((host) => Math.min(host.x, host.xBesideCard) - REACH.side * host.scale);
  const rights = hosts.map((host) => Math.max(host.x, host.xBesideCard) + REACH.side * host.scale);
  const tops = hosts.map((host) => host.y - REACH.up * host.scale);
  const left = Math.max(0, Math.floor(Math.min(...lefts, captions.x)));
  const top = Math.max(0, Math.floor(Math.min(...tops, captions.y)));
  const right = Math.min(width, Math.ceil(Math.max(...rights, captions.x + captions.width)));
  const foot = Math.min(height, Math.ceil(Math.max(deskY, captions.y + captions.height + 20)));
  return { x: left, y: top, width: right - left, height: foot - top };
}

/** A box with its edges' softness, in whole px. */
export function around({ x, y, width, height }: Box): Box {
  const left = Math.max(0, Math.floor(x) - 4);
  const top = Math.max(0, Math.floor(y) - 4);
  return { x: left, y: top, width: Math.ceil(width) + 8, height: Math.ceil(height) + 8 };
}
