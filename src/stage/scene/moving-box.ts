import type { Box, StageFrame } from './frame.ts';
import type { Layout } from './layout.ts';

/** How far a host reaches from the face's middle, in its own units: a raised hand, a bun, a tilted head. */
const REACH = { side: 275, up: 215 };

/** The softness of an edge, px. */
const SOFT = 4;

/**
 * The part of the picture that changes while hosts move and captions turn, in whole px. The label is in it: it is
 * drawn on every frame, and drawn over itself its edges would grow heavier.
 */
export function movingBox(
  { width, height }: Pick<StageFrame, 'width' | 'height'>,
  { hosts, captions, deskY, label }: Layout,
): Box {
  const lefts = hosts.map((host) => Math.min(host.x, host.xBesideCard) - REACH.side * host.scale);
  const rights = hosts.map((host) => Math.max(host.x, host.xBesideCard) + REACH.side * host.scale);
  const tops = hosts.map((host) => host.y - REACH.up * host.scale);
  const left = Math.max(0, Math.floor(Math.min(...lefts, captions.x, label.x - SOFT)));
  const top = Math.max(0, Math.floor(Math.min(...tops, captions.y, label.y - SOFT)));
  const right = Math.min(
    width,
    Math.ceil(Math.max(...rights, captions.x + captions.width, label.x + label.width + SOFT)),
  );
  const foot = Math.min(
    height,
    Math.ceil(Math.max(deskY, captions.y + captions.height + 20, label.y + label.height + SOFT)),
  );
  return { x: left, y: top, width: right - left, height: foot - top };
}
