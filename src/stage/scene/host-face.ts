import { fade } from './colour.ts';
import type { Look } from './look.ts';
import type { HostPose } from './pose.ts';

/** Half the width of the jaw at its corner, where that corner is, and half the width of the chin. */
const CUTS = {
  soft: { corner: 41, cornerY: 88, chin: 12, cheek: 66 },
  strong: { corner: 50, cornerY: 86, chin: 20, cheek: 71 },
} as const;

/** From the temple at the viewer's right round the chin to the other temple; the jaw drops with the mouth. */
function jawLine(context: CanvasRenderingContext2D, look: Look, drop: number): void {
  const { corner, cornerY, chin, cheek } = CUTS[look.build];
  context.bezierCurveTo(75, 26, cheek, 62 + drop * 0.4, corner, cornerY + drop);
  context.bezierCurveTo(corner - 16, 104 + drop, chin, 110 + drop, 0, 110 + drop);
  context.bezierCurveTo(-chin, 110 + drop, -corner + 16, 104 + drop, -corner, cornerY + drop);
  context.bezierCurveTo(-cheek, 62 + drop * 0.4, -75, 26, -73, -24);
}

export function drawFace(context: CanvasRenderingContext2D, look: Look, pose: HostPose): void {
  const drop = pose.mouth.open * 6;
  const { corner, cornerY, chin, cheek } = CUTS[look.build];
  context.fillStyle = look.skin;
  context.beginPath();
  context.moveTo(73, -24);
  jawLine(context, look, drop);
  context.bezierCurveTo(-70, -84, -40, -112, 0, -112);
  context.bezierCurveTo(40, -112, 70, -84, 73, -24);
  context.fill();

  // The key light comes from the upper left, so the far cheek turns away.
  context.fillStyle = fade(look.skinShade, 0.62);
  context.beginPath();
  context.moveTo(73, -24);
  context.bezierCurveTo(75, 26, cheek, 62 + drop * 0.4, corner, cornerY + drop);
  context.bezierCurveTo(corner - 16, 104 + drop, chin, 110 + drop, 0, 110 + drop);
  context.bezierCurveTo(26, 103 + drop, 45, 82 + drop, 53, 50);
  context.bezierCurveTo(59, 26, 62, 4, 58, -34);
  context.fill();

  // The fringe's shadow on the forehead.
  context.fillStyle = fade(look.skinDeep, 0.2);
  context.beginPath();
  context.moveTo(-73, -24);
  context.bezierCurveTo(-70, -84, -40, -112, 0, -112);
  context.bezierCurveTo(40, -112, 70, -84, 73, -24);
  context.bezierCurveTo(62, -46, 30, -58, -6, -66);
  context.bezierCurveTo(-36, -62, -62, -44, -73, -24);
  context.fill();

  for (const side of [-1, 1]) glow(context, side * 43 + pose.turnX * 4, 43, 25, look.blush, blushOf(look));
  glow(context, -32, 26, 20, look.skinLight, 0.6);
  if (look.build === 'strong') drawJaw(context, look, drop);
}

function blushOf(look: Look): number {
  return look.build === 'soft' ? 0.46 : 0.22;
}

function drawJaw(context: CanvasRenderingContext2D, look: Look, drop: number): void {
  context.fillStyle = fade(look.skinDeep, 0.1);
  context.beginPath();
  context.ellipse(0, 96 + drop, 16, 7, 0, 0, Math.PI * 2);
  context.fill();
}

export function drawEars(context: CanvasRenderingContext2D, look: Look): void {
  for (const side of [-1, 1]) {
    context.save();
    context.scale(side, 1);
    context.fillStyle = look.skinShade;
    context.beginPath();
    context.moveTo(68, -2);
    context.bezierCurveTo(86, -16, 92, 6, 84, 26);
    context.bezierCurveTo(80, 40, 70, 42, 67, 30);
    context.fill();
    context.strokeStyle = fade(look.skinDeep, 0.4);
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(74, 4);
    context.quadraticCurveTo(84, 6, 78, 24);
    context.stroke();
    if (look.accessories.has('earrings')) drawPearl(context);
    context.restore();
  }
}

function drawPearl(context: CanvasRenderingContext2D): void {
  context.fillStyle = '#e6cdb4';
  context.beginPath();
  context.arc(78, 45, 5, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = '#fffaf2';
  context.beginPath();
  context.arc(77, 44, 3.4, 0, Math.PI * 2);
  context.fill();
}

export function drawNose(context: CanvasRenderingContext2D, look: Look): void {
  const broad = look.build === 'strong' ? 1.16 : 1;
  context.fillStyle = fade(look.skinDeep, 0.15);
  context.beginPath();
  context.moveTo(4, 4);
  context.quadraticCurveTo(8 * broad, 30, 11.5 * broad, 44);
  context.quadraticCurveTo(6, 50, 0, 50.5);
  context.quadraticCurveTo(6, 38, 4, 4);
  context.fill();
  context.fillStyle = fade(look.skinLight, 0.8);
  context.beginPath();
  context.ellipse(-2.2, 38, 3.4, 5.4, 0.1, 0, Math.PI * 2);
  context.fill();
  context.strokeStyle = fade(look.skinDeep, 0.62);
  context.lineWidth = 1.9;
  context.beginPath();
  context.moveTo(-8 * broad, 47);
  context.quadraticCurveTo(0, 52.5, 8.5 * broad, 46.5);
  context.stroke();
}

function glow(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  colour: string,
  strength: number,
): void {
  const light = context.createRadialGradient(x, y, 0, x, y, radius);
  light.addColorStop(0, fade(colour, strength));
  light.addColorStop(1, fade(colour, 0));
  context.fillStyle = light;
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
}
