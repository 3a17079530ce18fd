import type { Scene } from '../../model/stage-protocol.ts';
import type { Theme } from '../../model/theme.ts';
import { CardPen } from './card-pen.ts';
import { fade } from './colour.ts';
import type { Box, PartSize } from './frame.ts';

type Card = NonNullable<Scene['card']>;

/** Where on a card its moving parts stand, px from its own upper left corner. */
export interface CardPlan {
  /** The card's upper edge within its box. */
  readonly top: number;
  readonly height: number;
  readonly gallery: Box | null;
  readonly clock: Box | null;
}

/** What a card is drawn with. */
export interface CardSetting extends PartSize {
  readonly colours: Theme['colours'];
  /** Whether there is a picture to show. */
  readonly hasPicture: boolean;
  /** Whether the countdown has digits. */
  readonly hasClock: boolean;
}

/** Finds out how high the card is, and where its picture and its clock go. */
export function planCard(context: CanvasRenderingContext2D, card: Card, setting: CardSetting): CardPlan {
  const written = writeCard(context, card, setting, false);
  const least = setting.hasPicture && isWide(setting) ? setting.height : 0;
  const height = Math.min(setting.height, Math.max(least, written.end + 24 * setting.unit));
  // A wide card stands on the picture's lower edge, a narrow one hangs from its upper.
  const top = isWide(setting) ? setting.height - height : 0;
  return { top, height, gallery: galleryOf(setting, height), clock: written.clock };
}

/**
 * Draws the card, no higher than its words need, into a surface of its own size with `inset` px around it for
 * the shadow. The texts stand as they were cleared; only their size, weight and place differ.
 */
export function drawCard(
  context: CanvasRenderingContext2D,
  card: Card,
  setting: CardSetting,
  plan: CardPlan,
): void {
  const { width, inset, unit, colours } = setting;
  const { height, gallery } = plan;
  context.save();
  context.translate(inset, inset + plan.top);
  context.save();
  context.shadowColor = fade(colours.deep, 0.5);
  context.shadowBlur = inset * 0.7;
  context.shadowOffsetY = inset * 0.22;
  context.fillStyle = colours.paper;
  context.beginPath();
  context.roundRect(0, 0, width, height, 38 * unit);
  context.fill();
  context.restore();
  context.strokeStyle = fade(colours.accent, 0.55);
  context.lineWidth = 2.5 * unit;
  context.stroke();
  if (gallery !== null) {
    // A mat: the picture lies on it whole.
    context.fillStyle = '#ffffff';
    context.beginPath();
    const rim = 8 * unit;
    context.roundRect(
      gallery.x - rim,
      gallery.y - rim,
      gallery.width + 2 * rim,
      gallery.height + 2 * rim,
      22 * unit,
    );
    context.fill();
    context.strokeStyle = fade(colours.ink, 0.12);
    context.lineWidth = 2 * unit;
    context.stroke();
  }
  writeCard(context, card, setting, true);
  context.restore();
}

/** Writes the words, or without `ink` only measures; px from the card's top. */
function writeCard(
  context: CanvasRenderingContext2D,
  card: Card,
  setting: CardSetting,
  ink: boolean,
): { readonly end: number; readonly clock: Box | null } {
  const { unit, width, height, colours, hasPicture, hasClock } = setting;
  const pad = 38 * unit;
  const pen = (column: { x: number; width: number; top: number }) =>
    new CardPen(context, { ...column, floor: height - 22 * unit, unit }, colours, ink);
  const of = (role: string) => card.parts.filter((part) => part.role === role).map((part) => part.text);
  const picture = hasPicture ? galleryOf(setting, height) : null;
  const left = picture === null ? pad : picture.x + picture.width + 30 * unit;
  const beside = { x: left, width: width - left - pad, top: 24 * unit };
  const head = pen(beside);
  if (card.parts.length === 0) {
    head.write(card.text, { size: 36, weight: 500, colour: colours.ink, most: 8 });
    return { end: head.y, clock: null };
  }
  for (const text of of('title')) head.write(text, { size: 42, weight: 700, colour: colours.ink, most: 2 });
  // A notice that the law wants read comes before what sells: whatever else finds no room, it does.
  for (const text of of('note')) head.write(text, { size: 28, weight: 500, colour: colours.ink, most: 6 });
  const isSplit = picture === null && isWide(setting) && of('point').length > 0;
  const half = isSplit ? beside.width * 0.52 : beside.width;
  const sum = pen({ ...beside, width: half, top: head.y });
  for (const text of of('price')) sum.price(text);
  // Beneath a small picture the whole width is free again.
  const under = picture !== null && !isWide(setting);
  const rest = under
    ? pen({ x: pad, width: width - 2 * pad, top: Math.max(sum.y, picture.y + picture.height + 20 * unit) })
    : sum;
  for (const text of of('was')) rest.struck(text);
  let clock: Box | null = null;
  for (const text of of('until')) clock = rest.until(text, hasClock) ?? clock;
  const gap = 44 * unit;
  const points = isSplit
    ? pen({ x: left + half + gap, width: beside.width - half - gap, top: head.y + 8 * unit })
    : rest;
  for (const text of of('point')) points.point(text);
  const end = Math.max(rest.y, points.y);
  if (isSplit && ink) {
    context.fillStyle = fade(colours.ink, 0.14);
    context.fillRect(left + half + gap / 2, head.y + 12 * unit, 2 * unit, end - head.y - 20 * unit);
  }
  return { end, clock };
}

/** A wide card has its picture down its left side, a narrow one in its upper left corner. */
function galleryOf({ hasPicture, unit, width, height }: CardSetting, cardHeight: number): Box | null {
  if (!hasPicture) return null;
  const pad = 34 * unit;
  const side = isWide({ width, height }) ? Math.min(cardHeight - 2 * pad, width * 0.38) : width * 0.36;
  return { x: pad, y: pad, width: Math.round(side), height: Math.round(side) };
}

function isWide(size: { readonly width: number; readonly height: number }): boolean {
  return size.width > size.height * 1.6;
}
