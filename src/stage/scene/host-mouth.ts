import { fade } from './colour.ts';
import type { Look } from './look.ts';
import type { MouthPose } from './mouth-pose.ts';

/** The mouth's middle in the host's units, and half its width at rest. */
const MOUTH_Y = 73;
const HALF_WIDTH = 23;

/** Draws the lips and what stands between them. */
export function drawMouth(context: CanvasRenderingContext2D, look: Look, mouth: MouthPose): void {
  const half = HALF_WIDTH * mouth.width;
  const corner = -mouth.smile * 4.2;
  const innerTop = -mouth.open * 5;
  const innerFoot = mouth.open * 19;
  const upper = 5.4 + mouth.pucker * 2.2 - mouth.smile * 0.6;
  const lower = 7.2 + mouth.pucker * 2.4;
  context.save();
  context.translate(0, MOUTH_Y);

  context.fillStyle = look.lip;
  context.beginPath();
  context.moveTo(-half, corner);
  context.bezierCurveTo(
    -half * 0.62,
    innerTop - upper * 0.5,
    -half * 0.34,
    innerTop - upper * 1.25,
    0,
    innerTop - upper * 0.72,
  );
  context.bezierCurveTo(
    half * 0.34,
    innerTop - upper * 1.25,
    half * 0.62,
    innerTop - upper * 0.5,
    half,
    corner,
  );
  context.bezierCurveTo(
    half * 0.72,
    innerFoot + lower * 0.72,
    half * 0.36,
    innerFoot + lower * 1.12,
    0,
    innerFoot + lower * 1.12,
  );
  context.bezierCurveTo(
    -half * 0.36,
    innerFoot + lower * 1.12,
    -half * 0.72,
    innerFoot + lower * 0.72,
    -half,
    corner,
  );
  context.fill();

  const inner = half * 0.9;
  context.beginPath();
  context.moveTo(-inner, corner * 0.9);
  context.bezierCurveTo(
    -inner * 0.5,
    innerTop + 1.4 + corner * 0.1,
    -inner * 0.25,
    innerTop + 0.4,
    0,
    innerTop + 1.4,
  );
  context.bezierCurveTo(
    inner * 0.25,
    innerTop + 0.4,
    inner * 0.5,
    innerTop + 1.4 + corner * 0.1,
    inner,
    corner * 0.9,
  );
  context.bezierCurveTo(inner * 0.68, innerFoot + 1.6, inner * 0.34, innerFoot + 2, 0, innerFoot + 2);
  context.bezierCurveTo(-inner * 0.34, innerFoot + 2, -inner * 0.68, innerFoot + 1.6, -inner, corner * 0.9);
  context.fillStyle = '#551524';
  context.fill();
  if (mouth.open > 0.02) {
    context.save();
    context.clip();
    context.fillStyle = '#d9606a';
    context.beginPath();
    context.ellipse(0, innerFoot + 5 - mouth.tongue * 5 * mouth.open, inner * 0.66, 7.5, 0, 0, Math.PI * 2);
    context.fill();
    context.fillStyle = '#fff8f2';
    context.beginPath();
    context.roundRect(
      -inner * 0.8,
      innerTop - 4,
      inner * 1.6,
      (5 + 6.5 * Math.min(1, mouth.open * 2.4)) * Math.min(1, mouth.teeth * 1.7),
      3,
    );
    context.fill();
    context.restore();
  }

  // The line of closed lips fades as they part.
  context.strokeStyle = fade('#7c2436', 0.75 * Math.max(0, 1 - mouth.open * 4));
  context.lineWidth = 1.7;
  context.beginPath();
  context.moveTo(-half * 0.98, corner);
  context.bezierCurveTo(-half * 0.5, 2.2, -half * 0.2, -0.6, 0, 1);
  context.bezierCurveTo(half * 0.2, -0.6, half * 0.5, 2.2, half * 0.98, corner);
  context.stroke();
  context.fillStyle = fade(look.lipLight, 0.9);
  context.beginPath();
  context.ellipse(-half * 0.12, innerFoot + lower * 0.62, half * 0.42, 2.4, 0, 0, Math.PI * 2);
  context.fill();
  for (const side of [-1, 1]) {
    context.strokeStyle = fade(look.skinDeep, 0.3 * mouth.smile);
    context.lineWidth = 1.5;
    context.beginPath();
    context.moveTo(side * (half + 2.5), corner - 3);
    context.quadraticCurveTo(side * (half + 4.5), corner, side * (half + 2), corner + 3);
    context.stroke();
  }
  context.restore();
}
