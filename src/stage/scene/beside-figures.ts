import type { Box, HostPlace } from './frame.ts';

/** Upper left corner of the words by one figure, px, with and without a card. */
export interface FigurePlace {
  readonly x: number;
  readonly xBesideCard: number;
  readonly y: number;
}

export interface FigureSurroundings {
  readonly hosts: readonly HostPlace[];
  /** The picture without what a platform covers. */
  readonly free: Box;
  /** What stands there whether or not a card does. */
  readonly taken: readonly Box[];
  readonly card: Box;
  /** Clear of the frame's edge, px. */
  readonly margin: number;
}

/**
 * Where the words may stand by a host, in his own units from the middle of his face, best first: on the chest, as a
 * badge; beside the head, where captions reach up to the chin.
 */
const SPOTS = [
  ...[122, 134, 150, 170].map((y) => ({ side: 0, y })),
  ...[60, 30, 0, 90, 120, -30, -60, -90, -120].flatMap((y) => [
    { side: -1, y },
    { side: 1, y },
  ]),
  ...[190, 215, 240].map((y) => ({ side: 0, y })),
] as const;
/** Half of a head with its hair, in units: words beside it begin here. */
const HEAD = 112;
/** A face, in units around its middle: nothing is written over it. */
const FACE = { side: 84, up: 100, down: 116 };
/** What the words cover of a face counts so much more than what they cover of anything else. */
const FACE_WEIGHT = 20;

/**
 * Finds each figure's words a place right by it, clear of faces and of all that stands elsewhere, in both places that
 * the figure has. Where there is no clear one they stand where they cover least: they are drawn over the rest.
 */
export function besideFigures(
  around: FigureSurroundings,
  size: Pick<Box, 'width' | 'height'>,
): readonly FigurePlace[] {
  const placed: FigurePlace[] = [];
  for (const host of around.hosts) {
    const costs = SPOTS.map((spot) => {
      const place = placeAt(spot, host, size, around);
      return { place, cost: costOf(place, size, around, placed) };
    });
    const best = costs.reduce((least, each) => (each.cost < least.cost ? each : least));
    placed.push(best.place);
  }
  return placed;
}

function placeAt(
  { side, y }: (typeof SPOTS)[number],
  host: HostPlace,
  { width, height }: Pick<Box, 'width' | 'height'>,
  { free, margin }: FigureSurroundings,
): FigurePlace {
  const within = (at: number, from: number, length: number, own: number) =>
    Math.max(from + margin, Math.min(at, from + length - margin - own));
  const shift = side === 0 ? -width / 2 : side * HEAD * host.scale - (side < 0 ? width : 0);
  return {
    x: within(host.x + shift, free.x, free.width, width),
    xBesideCard: within(host.xBesideCard + shift, free.x, free.width, width),
    y: within(host.y + y * host.scale, free.y, free.height, height),
  };
}

/** Px² that are covered. */
function costOf(
  place: FigurePlace,
  size: Pick<Box, 'width' | 'height'>,
  { hosts, taken, card }: FigureSurroundings,
  placed: readonly FigurePlace[],
): number {
  const views = [
    { at: 'x' as const, boxes: taken },
    { at: 'xBesideCard' as const, boxes: [...taken, card] },
  ];
  return views.reduce((cost, { at, boxes }) => {
    const own = { x: place[at], y: place.y, ...size };
    const others = placed.map((each) => ({ x: each[at], y: each.y, ...size }));
    const faces = hosts.map((host) => faceOf(host, host[at]));
    return cost + covered(own, [...boxes, ...others]) + FACE_WEIGHT * covered(own, faces);
  }, 0);
}

function faceOf({ y, scale }: HostPlace, x: number): Box {
  return {
    x: x - FACE.side * scale,
    y: y - FACE.up * scale,
    width: 2 * FACE.side * scale,
    height: (FACE.up + FACE.down) * scale,
  };
}

function covered(box: Box, others: readonly Box[]): number {
  return others.reduce((sum, other) => sum + shared(box, other), 0);
}

/** Px² that two boxes share. */
function shared(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
