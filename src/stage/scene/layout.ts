import type { Box } from './frame.ts';

/** Where everything stands, px. Portrait is the phone's; landscape puts the card beside the host. */
export interface Layout {
  /** One 1080th of the shorter side. */
  readonly unit: number;
  readonly portrait: boolean;
  /** Centre of the host's face with and without a card on the stage, and the scale of its drawing units. */
  readonly host: {
    readonly x: number;
    readonly xBesideCard: number;
    readonly y: number;
    readonly scale: number;
  };
  /** Upper edge of the desk in front of the host. */
  readonly deskY: number;
  readonly card: Box;
  /** The question bubble hangs from its upper left corner. */
  readonly question: Box;
  /** Captions grow upwards from the lower edge of this box. */
  readonly captions: Box;
  /** The title line, where the label's corner leaves room for it. */
  readonly title: Box;
}

/** Height by width from which on host, captions and card have room above each other. */
const UPRIGHT = 1.3;

/** Lays the stage out for a picture of any size, around the label's plate in its corner. */
export function layoutFor(width: number, height: number, label: Box): Layout {
  const atTop = label.y < height / 2;
  const space = {
    width,
    height,
    unit: Math.min(width, height) / 1080,
    /** Lower edge of a label at the top, or where one would end. */
    ceiling: atTop ? label.y + label.height : 0,
    /** Right edge of a label at the top. */
    labelEnd: atTop ? label.x + label.width : 0,
    /** Lowest line that nothing but a label at the bottom goes beyond. */
    floor: atTop ? height : label.y,
  };
  return height >= width * UPRIGHT ? portrait(space) : landscape(space);
}

interface Space {
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly ceiling: number;
  readonly labelEnd: number;
  readonly floor: number;
}

function portrait({ width, height, unit, ceiling, floor }: Space): Layout {
  const margin = 40 * unit;
  const inner = width - 2 * margin;
  const top = ceiling + 22 * unit;
  const cardHeight = Math.min(440 * unit, height * 0.26);
  const cardY = floor - cardHeight - 44 * unit;
  return {
    unit,
    portrait: true,
    host: {
      x: width / 2,
      xBesideCard: width / 2,
      y: height * 0.37,
      scale: Math.min(2.15 * unit, height / 860),
    },
    deskY: height * 0.775,
    card: { x: margin, y: cardY, width: inner, height: cardHeight },
    title: { x: margin, y: top, width: inner, height: 52 * unit },
    question: { x: margin, y: top + 70 * unit, width: inner, height: 190 * unit },
    captions: { x: margin, y: cardY - 330 * unit, width: inner, height: 304 * unit },
  };
}

function landscape({ width, height, unit, ceiling, labelEnd, floor }: Space): Layout {
  const margin = 44 * unit;
  const top = ceiling + 20 * unit;
  const cardWidth = Math.min(600 * unit, width * 0.34);
  const cardX = width - margin - cardWidth;
  // A label that reaches over the right column pushes it down.
  const columnY = labelEnd > cardX - margin ? top : margin;
  const cardY = columnY + 206 * unit;
  const captionsY = floor - 300 * unit;
  return {
    unit,
    portrait: false,
    host: { x: width * 0.43, xBesideCard: width * 0.37, y: height * 0.4, scale: 1.62 * unit },
    deskY: height * 0.83,
    card: { x: cardX, y: cardY, width: cardWidth, height: captionsY - 10 * unit - cardY },
    title: { x: margin, y: top, width: cardX - 2 * margin, height: 48 * unit },
    question: { x: cardX, y: columnY, width: cardWidth, height: 186 * unit },
    captions: { x: width * 0.12, y: captionsY, width: width * 0.76, height: 262 * unit },
  };
}
