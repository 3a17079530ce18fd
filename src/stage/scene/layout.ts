import { besideFigures, type FigurePlace } from './beside-figures.ts';
import type { Box, HostPlace } from './frame.ts';

/** Where everything stands, px. Portrait is the phone's; landscape puts the card beside the host. */
export interface Layout {
  /** One 1080th of the shorter side. */
  readonly unit: number;
  readonly portrait: boolean;
  /** The label's plate, around which the rest is laid out. */
  readonly label: Box;
  readonly hosts: readonly HostPlace[];
  /** Beside each host, clear of all that stands elsewhere; none where nothing has to stand by the figures. */
  readonly figureLabels: readonly FigurePlace[];
  /** Size of each of their plates. */
  readonly figureSize: Size;
  /** Upper edge of the desk in front of the hosts. */
  readonly deskY: number;
  readonly card: Box;
  /** The question bubble hangs from its upper left corner. */
  readonly question: Box;
  /** Captions grow upwards from the lower edge of this box. */
  readonly captions: Box;
  /** The line of brand and title, where the label's corner leaves room for it. */
  readonly title: Box;
  /** The line that tells who sells, along the foot. */
  readonly seller: Box;
  /** The notice that puts something right hangs from its upper left corner. */
  readonly correction: Box;
}

/** What the stage is laid out around. */
export interface Arrangement {
  /** The label's plate, px. */
  readonly label: Box;
  /** How many hosts stand side by side. */
  readonly hosts: number;
  /** Shares of the height that a platform covers with its own buttons. */
  readonly safe?: { readonly top: number; readonly bottom: number } | undefined;
  /** Size of the plate that stands by each figure, px; absent: none does. */
  readonly figure?: Size | undefined;
}

type Size = Pick<Box, 'width' | 'height'>;
/** All but the labels by the figures, for which room is sought in it. */
type Scenery = Omit<Layout, 'figureLabels' | 'figureSize'>;

/** Height by width from which on host, captions and card have room above each other. */
const UPRIGHT = 1.3;

/** Lays the stage out for a picture of any size, around the label's plate in its corner. */
export function layoutFor(
  width: number,
  height: number,
  { label, hosts, safe, figure }: Arrangement,
): Layout {
  const atTop = label.y < height / 2;
  const ceiling = height * (safe?.top ?? 0);
  const floor = height * (1 - (safe?.bottom ?? 0));
  const space = {
    width,
    height,
    hosts,
    label,
    unit: Math.min(width, height) / 1080,
    /** Lower edge of a label at the top, or of what a platform covers. */
    ceiling: atTop ? label.y + label.height : ceiling,
    /** Right edge of a label at the top. */
    labelEnd: atTop ? label.x + label.width : 0,
    /** Lowest line that nothing but a label at the bottom goes beyond. */
    floor: atTop ? floor : Math.min(floor, label.y),
  };
  const scenery = height >= width * UPRIGHT ? portrait(space) : landscape(space);
  if (figure === undefined) return { ...scenery, figureLabels: [], figureSize: { width: 0, height: 0 } };
  const { title, seller, question, correction, captions, card, unit } = scenery;
  const places = scenery.hosts.map((host) =>
    scenery.portrait ? host : raised(host, figure, space.ceiling, captions.y),
  );
  const around = {
    hosts: places,
    free: { x: 0, y: ceiling, width, height: floor - ceiling },
    taken: [label, title, seller, question, correction, captions],
    card,
    margin: 8 * unit,
  };
  const figureLabels = besideFigures(around, figure);
  return { ...scenery, hosts: places, figureLabels, figureSize: figure };
}

/** From the middle of the face to its top and to where words on the chest begin, in the host's units. */
const ABOVE = 105;
const CHEST = 124;

/** Where a card stands beside the hosts, they stand a little higher if captions would else reach up to the words. */
function raised(host: HostPlace, { height }: Size, ceiling: number, captionsY: number): HostPlace {
  const highest = ceiling + ABOVE * host.scale;
  const wanted = captionsY - height - CHEST * host.scale;
  return { ...host, y: Math.min(host.y, Math.max(highest, wanted)) };
}

interface Space {
  readonly width: number;
  readonly height: number;
  readonly hosts: number;
  readonly label: Box;
  readonly unit: number;
  readonly ceiling: number;
  readonly labelEnd: number;
  readonly floor: number;
}

function portrait({ width, height, hosts, label, unit, ceiling, floor }: Space): Scenery {
  const margin = 36 * unit;
  const inner = width - 2 * margin;
  const top = ceiling + 20 * unit;
  const cardHeight = Math.min(420 * unit, height * 0.25);
  const cardY = floor - cardHeight - 36 * unit;
  const deskY = Math.round(cardY - 34 * unit);
  // The face's middle stands above the middle of what is left between label and desk.
  const faceY = ceiling + (deskY - ceiling) * (hosts > 1 ? 0.42 : 0.4);
  const room = (deskY - ceiling) / 1300;
  const place = (share: number, scale: number): HostPlace => {
    const x = width * share;
    return { x, xBesideCard: x, y: faceY, scale: scale * Math.min(unit, room) };
  };
  return {
    unit,
    portrait: true,
    label,
    hosts: hosts > 1 ? [place(0.28, 1.37), place(0.71, 1.37)] : [place(0.5, 2.02)],
    deskY,
    card: { x: margin, y: cardY, width: inner, height: cardHeight },
    title: { x: margin, y: top, width: inner, height: 52 * unit },
    question: { x: margin, y: top + 66 * unit, width: inner, height: 180 * unit },
    correction: { x: margin, y: top + 66 * unit, width: inner, height: 330 * unit },
    seller: { x: margin, y: floor - 33 * unit, width: inner, height: 30 * unit },
    captions: { x: margin, y: cardY - 322 * unit, width: inner, height: 300 * unit },
  };
}

function landscape({ width, height, hosts, label, unit, ceiling, labelEnd, floor }: Space): Scenery {
  const margin = 40 * unit;
  const top = ceiling + 18 * unit;
  const cardWidth = Math.min(590 * unit, width * 0.34);
  const cardX = width - margin - cardWidth;
  // A label that reaches over the right column pushes it down.
  const columnY = labelEnd > cardX - margin ? top : Math.max(margin, ceiling - 100 * unit);
  const cardY = columnY + 196 * unit;
  const captionsY = floor - 290 * unit;
  const faceY = height * (hosts > 1 ? 0.45 : 0.42);
  const place = (alone: number, beside: number, scale: number): HostPlace => ({
    x: width * alone,
    xBesideCard: width * beside,
    y: faceY,
    scale: scale * unit,
  });
  return {
    unit,
    portrait: false,
    label,
    hosts: hosts > 1 ? [place(0.35, 0.195, 1.26), place(0.65, 0.475, 1.26)] : [place(0.5, 0.36, 1.52)],
    deskY: Math.round(height * 0.835),
    card: { x: cardX, y: cardY, width: cardWidth, height: captionsY + 40 * unit - cardY },
    title: { x: margin, y: top, width: cardX - 2 * margin, height: 48 * unit },
    question: { x: cardX, y: columnY, width: cardWidth, height: 178 * unit },
    correction: { x: margin, y: top + 62 * unit, width: cardX - 2 * margin, height: 270 * unit },
    seller: { x: margin, y: floor - 27 * unit, width: cardX - 2 * margin, height: 25 * unit },
    captions: { x: margin, y: captionsY, width: cardX - 2 * margin, height: 262 * unit },
  };
}
