import type { Box, StageFrame } from './frame.ts';
import type { Layout } from './layout.ts';
import { easeInOut } from './motion.ts';

/**
 * How far a host reaches from the face's middle, in its own units, measured over all cuts of hair and clothes:
 * 243 to the side, 305 with a raised arm, 201 up with a bun.
 */
const REACH = { side: 250, arm: 312, up: 210 };

/** The softness of an edge, px. */
const SOFT = 4;

/** What moves between two paintings besides the hosts' heads and chests. */
export interface Moving {
  /** An arm is raised, or was in the painting before. */
  readonly arm: boolean;
  /** The caption comes up, or is another one than in the painting before. */
  readonly caption: boolean;
}

/**
 * The part of the picture that changes while hosts move and captions turn, in whole px. One rectangle: a clip of
 * two makes every path dearer. A label that it meets is in it whole: drawn over itself its edges would grow heavier.
 */
export function movingBox(
  { width, height, card }: Pick<StageFrame, 'width' | 'height' | 'card'>,
  { hosts, captions, deskY, label, figureLabels, figureSize }: Layout,
  { arm, caption }: Moving,
): Box {
  const beside = easeInOut(card?.amount ?? 0);
  const parts = hosts.map(({ x, xBesideCard, y, scale }) => {
    const side = (arm ? REACH.arm : REACH.side) * scale;
    const at = x + (xBesideCard - x) * beside;
    const top = y - REACH.up * scale;
    return { x: at - side, y: top, width: 2 * side, height: deskY - top };
  });
  // A caption's plate may stand a little out of its box at the foot while it comes up.
  if (caption) parts.push({ ...captions, height: captions.height + 20 });
  // What stands by a figure is drawn anew with it, edges and all.
  for (const { x, xBesideCard, y } of figureLabels) {
    parts.push(grown({ x: x + (xBesideCard - x) * beside, y, ...figureSize }));
  }
  const labelled = grown(label);
  const box = around(parts, width, height);
  return meets(box, labelled) ? around([box, labelled], width, height) : box;
}

/** Whether two boxes share a pixel. */
export function meets(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function grown({ x, y, width, height }: Box): Box {
  return { x: x - SOFT, y: y - SOFT, width: width + 2 * SOFT, height: height + 2 * SOFT };
}

/** The least box of whole px around some, inside the picture. */
function around(parts: readonly Box[], width: number, height: number): Box {
  const x = Math.max(0, Math.floor(Math.min(...parts.map((part) => part.x))));
  const y = Math.max(0, Math.floor(Math.min(...parts.map((part) => part.y))));
  const right = Math.min(width, Math.ceil(Math.max(...parts.map((part) => part.x + part.width))));
  const foot = Math.min(height, Math.ceil(Math.max(...parts.map((part) => part.y + part.height))));
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, foot - y) };
}
