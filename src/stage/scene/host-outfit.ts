import { fade } from './colour.ts';
import type { Look } from './look.ts';

export function drawNeck(context: CanvasRenderingContext2D, look: Look): void {
  const skin = context.createLinearGradient(0, 84, 0, 210);
  skin.addColorStop(0, look.skinDeep);
  skin.addColorStop(0.28, look.skinShade);
  skin.addColorStop(0.6, look.skin);
  context.fillStyle = skin;
  context.beginPath();
  context.moveTo(-31, 70);
  context.bezierCurveTo(-30, 118, -34, 136, -58, 150);
  context.lineTo(-110, 172);
  context.lineTo(0, 300);
  context.lineTo(110, 172);
  context.lineTo(58, 150);
  context.bezierCurveTo(34, 136, 30, 118, 31, 70);
  context.fill();
  context.strokeStyle = fade(look.skinDeep, 0.4);
  context.lineWidth = 2;
  for (const side of [-1, 1]) {
    context.beginPath();
    context.moveTo(side * 12, 176);
    context.quadraticCurveTo(side * 36, 164, side * 66, 170);
    context.stroke();
  }
  // A fine chain.
  context.strokeStyle = '#e6b877';
  context.lineWidth = 1.6;
  context.beginPath();
  context.moveTo(-46, 150);
  context.quadraticCurveTo(0, 232, 46, 150);
  context.stroke();
  context.fillStyle = '#fff0d2';
  context.beginPath();
  context.arc(0, 193, 4.2, 0, Math.PI * 2);
  context.fill();
  context.stroke();
}

/** Blouse and jacket, down past the desk. */
export function drawOutfit(context: CanvasRenderingContext2D, look: Look, breath: number): void {
  drawBlouse(context, look);
  const swell = breath * 1.8;
  for (const side of [-1, 1] as const) {
    context.save();
    context.scale(side, 1);
    drawJacketHalf(context, look, swell, side);
    context.restore();
  }
}

function drawBlouse(context: CanvasRenderingContext2D, look: Look): void {
  const silk = context.createLinearGradient(-60, 190, 60, 420);
  silk.addColorStop(0, look.blouse);
  silk.addColorStop(1, fade(look.blouse, 1));
  context.fillStyle = silk;
  context.beginPath();
  context.moveTo(-100, 176);
  context.bezierCurveTo(-60, 214, -34, 226, 0, 228);
  context.bezierCurveTo(34, 226, 60, 214, 100, 176);
  context.lineTo(120, 640);
  context.lineTo(-120, 640);
  context.closePath();
  context.fill();
  context.strokeStyle = 'rgba(255,255,255,0.28)';
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(-84, 196);
  context.bezierCurveTo(-50, 218, -30, 229, 0, 231);
  context.bezierCurveTo(30, 229, 50, 218, 84, 196);
  context.stroke();
}

function drawJacketHalf(context: CanvasRenderingContext2D, look: Look, swell: number, side: -1 | 1): void {
  const cloth = context.createLinearGradient(0, 150, 210, 520);
  cloth.addColorStop(0, side === -1 ? look.outfitLight : look.outfit);
  cloth.addColorStop(0.5, look.outfit);
  cloth.addColorStop(1, look.outfitShade);
  context.fillStyle = cloth;
  context.beginPath();
  context.moveTo(56, 148);
  context.bezierCurveTo(90, 166, 140, 168, 172 + swell, 190);
  context.bezierCurveTo(204 + swell, 212, 214 + swell, 280, 222 + swell, 380);
  context.lineTo(232, 660);
  context.lineTo(6, 660);
  context.lineTo(10, 400);
  context.bezierCurveTo(44, 320, 60, 230, 56, 148);
  context.fill();

  // The sleeve's inner edge.
  const fold = context.createLinearGradient(120, 0, 172, 0);
  fold.addColorStop(0, fade(look.outfitDeep, 0));
  fold.addColorStop(0.75, fade(look.outfitDeep, 0.42));
  fold.addColorStop(1, fade(look.outfitDeep, 0));
  context.fillStyle = fold;
  context.beginPath();
  context.moveTo(146 + swell, 262);
  context.bezierCurveTo(150 + swell, 340, 152, 420, 158, 660);
  context.lineTo(110, 660);
  context.bezierCurveTo(122, 500, 132, 380, 146 + swell, 262);
  context.fill();

  // The lapel and its shadow.
  context.fillStyle = fade(look.outfitDeep, 0.3);
  lapel(context, 5, 7);
  context.fill();
  const turn = context.createLinearGradient(30, 160, 110, 330);
  turn.addColorStop(0, look.outfitLight);
  turn.addColorStop(1, look.outfit);
  context.fillStyle = turn;
  lapel(context, 0, 0);
  context.fill();
  context.strokeStyle = fade(look.outfitDeep, 0.3);
  context.lineWidth = 1.6;
  context.stroke();
  if (side === -1) drawMicrophone(context);
}

function lapel(context: CanvasRenderingContext2D, dx: number, dy: number): void {
  context.beginPath();
  context.moveTo(54 + dx, 144 + dy);
  context.bezierCurveTo(74 + dx, 156 + dy, 92 + dx, 168 + dy, 104 + dx, 182 + dy);
  context.lineTo(92 + dx, 226 + dy);
  context.lineTo(116 + dx, 236 + dy);
  context.bezierCurveTo(96 + dx, 300 + dy, 56 + dx, 362 + dy, 10 + dx, 404 + dy);
  context.bezierCurveTo(40 + dx, 320 + dy, 58 + dx, 230 + dy, 54 + dx, 144 + dy);
  context.closePath();
}

function drawMicrophone(context: CanvasRenderingContext2D): void {
  context.fillStyle = '#23202c';
  context.beginPath();
  context.roundRect(62, 262, 10, 19, 5);
  context.fill();
  context.fillStyle = 'rgba(255,255,255,0.35)';
  context.beginPath();
  context.roundRect(64, 264, 3, 9, 1.5);
  context.fill();
}
