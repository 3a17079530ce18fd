import { fade } from './colour.ts';
import type { Look } from './look.ts';
import type { HostPose } from './pose.ts';

/** The face's outline; the jaw drops with the mouth. */
function faceShape(jaw: number): Path {
  const drop = jaw * 6;
  return (context) => {
    context.beginPath();
    context.moveTo(-73, -24);
    context.bezierCurveTo(-75, 26, -66, 62 + drop * 0.4, -41, 88 + drop);
    context.bezierCurveTo(-25, 104 + drop, -12, 110 + drop, 0, 110 + drop);
    context.bezierCurveTo(12, 110 + drop, 25, 104 + drop, 41, 88 + drop);
    context.bezierCurveTo(66, 62 + drop * 0.4, 75, 26, 73, -24);
    context.bezierCurveTo(70, -84, 40, -112, 0, -112);
    context.bezierCurveTo(-40, -112, -70, -84, -73, -24);
    context.closePath();
  };
}
type Path = (context: CanvasRenderingContext2D) => void;

export function drawFace(context: CanvasRenderingContext2D, look: Look, pose: HostPose): void {
  const shape = faceShape(pose.mouth.open);
  const skin = context.createLinearGradient(-60, -90, 50, 110);
  skin.addColorStop(0, look.skinLight);
  skin.addColorStop(0.5, look.skin);
  skin.addColorStop(1, look.skinShade);
  context.save();
  shape(context);
  context.fillStyle = skin;
  context.fill();
  context.clip();

  // The fringe's shadow on the forehead.
  const brow = context.createLinearGradient(0, -90, 0, -16);
  brow.addColorStop(0, fade(look.skinDeep, 0.5));
  brow.addColorStop(1, fade(look.skinShade, 0));
  context.fillStyle = brow;
  context.fillRect(-90, -115, 180, 100);

  // The key light comes from the upper left, so the far cheek turns away.
  const side = context.createLinearGradient(24, 0, 78, 8);
  side.addColorStop(0, fade(look.skinShade, 0));
  side.addColorStop(1, fade(look.skinDeep, 0.34));
  context.fillStyle = side;
  context.fillRect(0, -115, 90, 240);

  for (const cheek of [-1, 1]) {
    const x = cheek * 45 + pose.turnX * 4;
    glow(context, x, 44, 27, look.blush, 0.42);
  }
  glow(context, -30, 30, 22, look.skinLight, 0.55);
  glow(context, pose.turnX * 4, 98 + pose.mouth.open * 6, 14, look.skinLight, 0.4);
  context.restore();
}

export function drawEars(context: CanvasRenderingContext2D, look: Look): void {
  for (const side of [-1, 1]) {
    context.save();
    context.scale(side, 1);
    context.beginPath();
    context.moveTo(68, -2);
    context.bezierCurveTo(86, -16, 92, 6, 84, 26);
    context.bezierCurveTo(80, 40, 70, 42, 67, 30);
    context.closePath();
    context.fillStyle = look.skinShade;
    context.fill();
    // A pearl.
    const pearl = context.createRadialGradient(77, 43, 0.5, 78, 45, 5.5);
    pearl.addColorStop(0, '#ffffff');
    pearl.addColorStop(1, '#e2c9b4');
    context.fillStyle = pearl;
    context.beginPath();
    context.arc(78, 45, 4.6, 0, Math.PI * 2);
    context.fill();
    context.restore();
  }
}

export function drawNose(context: CanvasRenderingContext2D, look: Look): void {
  glow(context, -3, 22, 10, look.skinLight, 0.75);
  glow(context, -1.5, 40, 8, look.skinLight, 0.9);
  context.strokeStyle = fade(look.skinDeep, 0.55);
  context.lineWidth = 1.9;
  context.beginPath();
  context.moveTo(-7.5, 47);
  context.quadraticCurveTo(0, 52.5, 8, 46.5);
  context.stroke();
  context.fillStyle = fade(look.skinDeep, 0.16);
  context.beginPath();
  context.moveTo(4, 8);
  context.quadraticCurveTo(8, 32, 11, 44);
  context.quadraticCurveTo(6, 50, 0, 50.5);
  context.quadraticCurveTo(6, 38, 4, 8);
  context.fill();
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
