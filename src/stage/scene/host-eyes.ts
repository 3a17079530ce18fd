import { fade, mix } from './colour.ts';
import type { Look } from './look.ts';
import type { HostPose } from './pose.ts';

const EYE_X = 34;
const EYE_Y = 10;

/** One eye, drawn as the viewer's right one and mirrored for the other; outward is +x. */
export function drawEye(context: CanvasRenderingContext2D, look: Look, pose: HostPose, side: -1 | 1): void {
  context.save();
  context.translate(side * EYE_X, EYE_Y);
  const large = look.build === 'soft' ? 1.06 : 0.94;
  context.scale(side * large, large);
  // A shut lid lies along the lower rim.
  const lid = (openY: number, shutY: number) => openY + (shutY - openY) * pose.lids;

  const isSoft = look.build === 'soft';
  const upper = (lift: number) => {
    context.bezierCurveTo(-13, lid(-9, 9) - lift, -3, lid(-15.5, 11.5) - lift, 5, lid(-14.5, 11) - lift);
    context.bezierCurveTo(12, lid(-13, 10) - lift, 17, lid(-7, 7) - lift, 20, lid(0, 4) - lift * 0.6);
  };
  const opening = () => {
    context.beginPath();
    context.moveTo(-16.5, lid(5.5, 7));
    upper(0);
    context.bezierCurveTo(16, 8.5, 9, 12.5, 1, 12.5);
    context.bezierCurveTo(-7, 12.5, -13, 9.5, -16.5, lid(5.5, 7));
  };
  context.fillStyle = '#fff8f4';
  opening();
  context.fill();
  if (pose.lids < 0.85) {
    context.save();
    opening();
    context.clip();
    drawIris(context, look, side * pose.gaze.x * 4.6 + 1.2, pose.gaze.y * 3.4 - 1.6);
    context.restore();
  }
  // The lid's shadow on the eye.
  context.strokeStyle = 'rgba(70,30,50,0.26)';
  context.lineWidth = 5;
  context.beginPath();
  context.moveTo(-14.5, lid(6, 8));
  upper(-2.6);
  context.stroke();
  if (pose.lids < 0.6) {
    drawLights(context, side * pose.gaze.x * 4.6 + 1.2, pose.gaze.y * 3.4 - 1.6, side);
  }

  // The upper lashes: a brush stroke that swells outwards and, for some, ends in a wing.
  const wing = isSoft ? 5.5 : 1.5;
  const swell = isSoft ? 4.5 : 2.6;
  context.fillStyle = look.line;
  context.beginPath();
  context.moveTo(-17.5, lid(6.5, 7.5));
  upper(0.6);
  context.lineTo(20 + wing, lid(-1 - wing, 4 - wing * 0.4));
  context.bezierCurveTo(18.5, lid(-9 - swell, 5), 13, lid(-14 - swell, 7.5), 5, lid(-14.5 - swell, 8));
  context.bezierCurveTo(-4, lid(-14.7 - swell, 8.5), -13, lid(-8.4 - swell, 6.5), -17.5, lid(6.5, 7.5));
  context.fill();

  context.strokeStyle = fade(look.skinDeep, 0.55);
  context.lineWidth = 1.3;
  context.beginPath();
  context.moveTo(-13, lid(-12, -4));
  context.bezierCurveTo(-6, lid(-22, -8), 9, lid(-24, -8), 18, lid(-14, -2));
  context.stroke();
  context.strokeStyle = fade(look.line, 0.35);
  context.beginPath();
  context.moveTo(17, 7.5);
  context.quadraticCurveTo(10, 13, 1, 13.2);
  context.stroke();
  context.restore();
}

/** Dark above, where the lid shades it, and lit from below. */
function drawIris(context: CanvasRenderingContext2D, look: Look, x: number, y: number): void {
  const round = (colour: string, cx: number, cy: number, width: number, height: number) => {
    context.fillStyle = colour;
    context.beginPath();
    context.ellipse(cx, cy, width, height, 0, 0, Math.PI * 2);
    context.fill();
  };
  round(mix(look.iris, '#120812', 0.74), x, y, 12.6, 13.8);
  round(look.iris, x, y + 2.6, 10.6, 10.6);
  round(mix(look.iris, '#ffb877', 0.5), x, y + 6.6, 7.4, 5.6);
  round('#170b14', x, y - 0.5, 5.4, 6.2);
}

/** The lamps stand at the viewer's left for both eyes: the mirroring is undone. */
function drawLights(context: CanvasRenderingContext2D, x: number, y: number, side: number): void {
  context.fillStyle = 'rgba(255,255,255,0.95)';
  context.beginPath();
  context.ellipse(x - side * 4.2, y - 4.6, 3.4, 4, 0, 0, Math.PI * 2);
  context.moveTo(x + side * 4 + 1.9, y + 5.2);
  context.arc(x + side * 4, y + 5.2, 1.9, 0, Math.PI * 2);
  context.fill();
}

/** Both brows; `lift` 0 to 1. */
export function drawBrows(context: CanvasRenderingContext2D, look: Look, lift: number): void {
  for (const side of [-1, 1]) {
    context.save();
    context.translate(side * EYE_X, -21 - lift * 4);
    context.scale(side, look.build === 'soft' ? 0.92 : 1.34);
    context.rotate(-lift * 0.03 + (look.build === 'soft' ? 0 : 0.05));
    context.fillStyle = fade(mix(look.hair, look.hairDark, 0.4), 0.88);
    context.beginPath();
    context.moveTo(-18, -3.5);
    context.bezierCurveTo(-8, -8.5, 8, -10, 24, 0.5);
    context.bezierCurveTo(9, -4.8, -6, -3.6, -17.5, 2);
    context.bezierCurveTo(-19.5, 1.2, -19.6, -2, -18, -3.5);
    context.fill();
    context.restore();
  }
}
