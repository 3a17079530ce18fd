import { fade } from './colour.ts';
import type { Look } from './look.ts';

type DrawOutfit = (context: CanvasRenderingContext2D, look: Look, swell: number) => void;

/** Below the desk's edge in every layout. */
const FOOT = 560;

/** Both halves of something, the viewer's left one mirrored. */
function halves(context: CanvasRenderingContext2D, draw: (side: -1 | 1) => void): void {
  for (const side of [-1, 1] as const) {
    context.save();
    context.scale(side, 1);
    draw(side);
    context.restore();
  }
}

/** Shoulders and sleeves, from the neck's hole down. */
function body(
  context: CanvasRenderingContext2D,
  look: Look,
  swell: number,
  neckX: number,
  neckY: number,
): void {
  context.fillStyle = look.outfit;
  context.beginPath();
  context.moveTo(-neckX, 148);
  for (const side of [-1, 1]) {
    const to = (x: number) => side * x;
    if (side === 1) {
      context.lineTo(to(232), FOOT);
      context.bezierCurveTo(to(230), 470, to(226 + swell), 430, to(222 + swell), 380);
      context.bezierCurveTo(to(214 + swell), 280, to(204 + swell), 212, to(172 + swell), 190);
      context.bezierCurveTo(to(140), 168, to(90), 166, to(neckX), 148);
    } else {
      context.bezierCurveTo(to(90), 166, to(140), 168, to(172 + swell), 190);
      context.bezierCurveTo(to(204 + swell), 212, to(214 + swell), 280, to(222 + swell), 380);
      context.bezierCurveTo(to(226 + swell), 430, to(230), 470, to(232), FOOT);
    }
  }
  context.bezierCurveTo(neckX * 0.8, neckY - 14, neckX * 0.4, neckY, 0, neckY);
  context.bezierCurveTo(-neckX * 0.4, neckY, -neckX * 0.8, neckY - 14, -neckX, 148);
  context.fill();
  shadeBody(context, look, swell);
}

/** The far side and the folds where sleeves meet the body; a light along the near shoulder. */
function shadeBody(context: CanvasRenderingContext2D, look: Look, swell: number): void {
  context.fillStyle = fade(look.outfitDeep, 0.2);
  context.beginPath();
  context.moveTo(172 + swell, 190);
  context.bezierCurveTo(204 + swell, 212, 214 + swell, 280, 222 + swell, 380);
  context.bezierCurveTo(226, 430, 230, 470, 232, FOOT);
  context.lineTo(176, FOOT);
  context.bezierCurveTo(186, 440, 190, 280, 172 + swell, 190);
  context.fill();
  context.fillStyle = fade(look.outfitDeep, 0.3);
  halves(context, () => {
    context.beginPath();
    context.moveTo(150 + swell, 268);
    context.bezierCurveTo(154 + swell, 350, 156, 430, 162, FOOT);
    context.lineTo(128, FOOT);
    context.bezierCurveTo(134, 460, 140, 360, 150 + swell, 268);
    context.fill();
  });
  context.strokeStyle = fade(look.outfitLight, 0.7);
  context.lineWidth = 2.6;
  context.beginPath();
  context.moveTo(-150 - swell, 181);
  context.bezierCurveTo(-158 - swell, 184, -165 - swell, 187, -172 - swell, 192);
  context.bezierCurveTo(-200 - swell, 214, -211 - swell, 276, -218 - swell, 360);
  context.stroke();
}

function blazer(context: CanvasRenderingContext2D, look: Look, swell: number): void {
  drawBlouse(context, look);
  halves(context, () => {
    context.fillStyle = look.outfit;
    context.beginPath();
    context.moveTo(56, 148);
    context.bezierCurveTo(90, 166, 140, 168, 172 + swell, 190);
    context.bezierCurveTo(204 + swell, 212, 214 + swell, 280, 222 + swell, 380);
    context.lineTo(232, FOOT);
    context.lineTo(6, FOOT);
    context.lineTo(10, 400);
    context.bezierCurveTo(44, 320, 60, 230, 56, 148);
    context.fill();
  });
  shadeBody(context, look, swell);
  halves(context, (side) => {
    context.fillStyle = fade(look.outfitDeep, 0.3);
    lapel(context, 5, 7);
    context.fillStyle = side === -1 ? look.outfitLight : look.outfitShade;
    lapel(context, 0, 0);
    context.strokeStyle = fade(look.outfitDeep, 0.35);
    context.lineWidth = 1.8;
    context.stroke();
  });
}

function drawBlouse(context: CanvasRenderingContext2D, look: Look): void {
  context.fillStyle = look.second;
  context.beginPath();
  context.moveTo(-100, 176);
  context.bezierCurveTo(-60, 214, -34, 226, 0, 228);
  context.bezierCurveTo(34, 226, 60, 214, 100, 176);
  context.lineTo(120, FOOT);
  context.lineTo(-120, FOOT);
  context.fill();
  context.strokeStyle = fade(look.outfitDeep, 0.24);
  context.lineWidth = 2.4;
  context.beginPath();
  context.moveTo(-84, 196);
  context.bezierCurveTo(-50, 218, -30, 231, 0, 232);
  context.bezierCurveTo(30, 231, 50, 218, 84, 196);
  context.stroke();
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
  context.fill();
}

function knit(context: CanvasRenderingContext2D, look: Look, swell: number): void {
  body(context, look, swell, 62, 196);
  context.strokeStyle = look.outfitShade;
  context.lineWidth = 17;
  context.beginPath();
  context.moveTo(-58, 152);
  context.bezierCurveTo(-46, 186, -24, 203, 0, 203);
  context.bezierCurveTo(24, 203, 46, 186, 58, 152);
  context.stroke();
  context.strokeStyle = fade(look.outfitDeep, 0.2);
  context.lineWidth = 3;
  context.beginPath();
  for (let rib = -3; rib <= 3; rib += 1) {
    context.moveTo(rib * 30, 232 - Math.abs(rib) * 4);
    context.lineTo(rib * 32, FOOT);
  }
  context.stroke();
}

/** A stand collar, piping and knotted buttons. */
function mandarin(context: CanvasRenderingContext2D, look: Look, swell: number): void {
  body(context, look, swell, 52, 162);
  context.fillStyle = look.outfit;
  context.beginPath();
  context.moveTo(-50, 154);
  context.bezierCurveTo(-46, 140, -43, 128, -41, 116);
  context.bezierCurveTo(-26, 134, -12, 142, -1, 146);
  context.bezierCurveTo(12, 142, 26, 134, 41, 116);
  context.bezierCurveTo(43, 128, 46, 140, 50, 154);
  context.bezierCurveTo(34, 172, 14, 178, 0, 178);
  context.bezierCurveTo(-14, 178, -34, 172, -50, 154);
  context.fill();
  const piping = look.second;
  context.strokeStyle = piping;
  context.lineWidth = 4;
  context.beginPath();
  context.moveTo(-41, 116);
  context.bezierCurveTo(-26, 134, -12, 142, -1, 146);
  context.bezierCurveTo(12, 142, 26, 134, 41, 116);
  context.moveTo(0, 148);
  context.lineTo(0, 178);
  context.bezierCurveTo(30, 196, 74, 220, 92, 292);
  context.lineTo(100, FOOT);
  context.stroke();
  for (const [x, y, turn] of [
    [0, 180, 0.5],
    [58, 214, 0.75],
    [95, 310, 1.5],
  ] as const) {
    context.save();
    context.translate(x, y);
    context.rotate(turn - Math.PI / 2);
    context.lineWidth = 4.4;
    context.beginPath();
    context.moveTo(-19, 0);
    context.lineTo(19, 0);
    context.stroke();
    context.fillStyle = piping;
    context.beginPath();
    context.arc(0, 0, 6.4, 0, Math.PI * 2);
    context.fill();
    context.restore();
  }
}

/** A shirt with an open collar under an apron with a bib. */
function apron(context: CanvasRenderingContext2D, look: Look, swell: number): void {
  const shirt = { ...look, outfit: look.second, outfitLight: '#ffffff' };
  body(context, shirt, swell, 52, 206);
  halves(context, () => {
    context.fillStyle = '#ffffff';
    context.beginPath();
    context.moveTo(40, 130);
    context.lineTo(64, 152);
    context.lineTo(62, 212);
    context.lineTo(4, 214);
    context.bezierCurveTo(30, 186, 40, 160, 40, 130);
    context.fill();
    context.strokeStyle = fade(look.outfitDeep, 0.3);
    context.lineWidth = 2;
    context.stroke();
    context.fillStyle = look.outfitShade;
    context.beginPath();
    context.moveTo(74, 160);
    context.lineTo(100, 168);
    context.lineTo(104, 286);
    context.lineTo(80, 286);
    context.fill();
  });
  context.fillStyle = look.outfit;
  context.beginPath();
  context.moveTo(-108, 280);
  context.quadraticCurveTo(0, 268, 108, 280);
  context.bezierCurveTo(118, 360, 150, 400, 176, 430);
  context.lineTo(180, FOOT);
  context.lineTo(-180, FOOT);
  context.lineTo(-176, 430);
  context.bezierCurveTo(-150, 400, -118, 360, -108, 280);
  context.fill();
  context.strokeStyle = fade(look.outfitLight, 0.8);
  context.lineWidth = 2.4;
  context.setLineDash([9, 7]);
  context.beginPath();
  context.moveTo(-98, 291);
  context.quadraticCurveTo(0, 280, 98, 291);
  context.stroke();
  context.setLineDash([]);
}

export const OUTFITS: Readonly<Record<Look['outfitStyle'], DrawOutfit>> = { blazer, knit, mandarin, apron };
