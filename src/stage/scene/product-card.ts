import type { Scene } from '../../model/stage-protocol.ts';
import { CARD_INK, CARD_SOFT_INK, CardPen } from './card-pen.ts';
import type { PartSize } from './frame.ts';

type Card = NonNullable<Scene['card']>;

/**
 * Draws the card, no higher than its words need, into a surface of its own size with `inset` px around it for
 * the shadow. The texts stand as they were cleared; only their size, weight and place differ.
 */
export function drawCard(context: CanvasRenderingContext2D, card: Card, size: PartSize): void {
  const { width, inset, unit } = size;
  const height = Math.min(size.height, writeCard(context, card, size, false) + 26 * unit);
  context.save();
  // A wide card stands on the picture's lower edge, a narrow one hangs from its upper.
  context.translate(inset, inset + (isWide(size) ? size.height - height : 0));
  context.save();
  context.shadowColor = 'rgba(38,12,48,0.42)';
  context.shadowBlur = inset * 0.7;
  context.shadowOffsetY = inset * 0.22;
  const paper = context.createLinearGradient(0, 0, width * 0.5, height);
  paper.addColorStop(0, '#ffffff');
  paper.addColorStop(1, '#fff2e8');
  context.fillStyle = paper;
  context.beginPath();
  context.roundRect(0, 0, width, height, 40 * unit);
  context.fill();
  context.restore();
  const ribbon = context.createLinearGradient(0, 0, 0, height);
  ribbon.addColorStop(0, '#ff8a70');
  ribbon.addColorStop(1, '#d94a7c');
  context.fillStyle = ribbon;
  context.beginPath();
  context.roundRect(0, 46 * unit, 10 * unit, height - 92 * unit, [0, 8 * unit, 8 * unit, 0]);
  context.fill();
  writeCard(context, card, size, true);
  context.restore();
}

/** Writes the words, or without `ink` only measures; returns where they end, px from the card's top. */
function writeCard(context: CanvasRenderingContext2D, card: Card, size: PartSize, ink: boolean): number {
  const { unit, width, height } = size;
  const whole = { x: 46 * unit, width: width - 86 * unit, top: 30 * unit, floor: height - 24 * unit, unit };
  const head = new CardPen(context, whole, ink);
  if (card.parts.length === 0) {
    head.write(card.text, { size: 38, weight: 500, colour: CARD_INK, most: 8 });
    return head.y;
  }
  const of = (role: string) => card.parts.filter((part) => part.role === role).map((part) => part.text);
  for (const text of of('title')) head.write(text, { size: 46, weight: 700, colour: CARD_INK, most: 2 });
  const beside = isWide(size) && of('point').length > 0;
  const half = { ...whole, top: head.y, width: beside ? whole.width * 0.5 : whole.width };
  const left = new CardPen(context, half, ink);
  for (const text of of('price')) left.price(text);
  for (const text of of('was')) left.struck(text);
  const gap = 44 * unit;
  const right = beside
    ? new CardPen(
        context,
        { ...half, x: half.x + half.width + gap, width: half.width - gap, top: head.y + 12 * unit },
        ink,
      )
    : left;
  if (!beside) left.y += 8 * unit;
  for (const text of of('point')) right.point(text);
  for (const text of of('note')) left.write(text, { size: 26, weight: 400, colour: CARD_SOFT_INK, most: 2 });
  const end = Math.max(left.y, right.y);
  if (beside && ink) {
    context.fillStyle = 'rgba(120,70,110,0.16)';
    context.fillRect(half.x + half.width + gap / 2, head.y + 14 * unit, 2 * unit, end - head.y - 24 * unit);
  }
  return end;
}

function isWide(size: PartSize): boolean {
  return size.width > size.height * 1.6;
}
