import { fade } from './colour.ts';
import type { Look } from './look.ts';
import { OUTFITS } from './outfits.ts';

export function drawNeck(context: CanvasRenderingContext2D, look: Look): void {
  const half = look.build === 'strong' ? 38 : 31;
  context.fillStyle = look.skin;
  context.beginPath();
  context.moveTo(-half, 66);
  context.bezierCurveTo(-half + 1, 118, -half - 3, 136, -58, 150);
  context.lineTo(-100, 178);
  context.lineTo(0, 300);
  context.lineTo(100, 178);
  context.lineTo(58, 150);
  context.bezierCurveTo(half + 3, 136, half - 1, 118, half, 66);
  context.fill();
  // The head's shadow.
  context.fillStyle = fade(look.skinDeep, 0.42);
  context.beginPath();
  context.moveTo(-half, 66);
  context.bezierCurveTo(-half + 1, 104, -half, 116, -half - 2, 122);
  context.bezierCurveTo(-10, 152, 24, 146, half + 6, 130);
  context.bezierCurveTo(half, 120, half - 1, 104, half, 66);
  context.fill();
  context.strokeStyle = fade(look.skinDeep, 0.36);
  context.lineWidth = 2.2;
  context.beginPath();
  for (const side of [-1, 1]) {
    context.moveTo(side * 13, 178);
    context.quadraticCurveTo(side * 36, 166, side * 66, 171);
  }
  context.stroke();
}

/** The clothes, down past the desk. */
export function drawOutfit(context: CanvasRenderingContext2D, look: Look, breath: number): void {
  context.save();
  if (look.build === 'strong') context.scale(1.07, 1);
  OUTFITS[look.outfitStyle](context, look, breath * 1.8);
  context.restore();
}
