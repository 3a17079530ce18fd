import { fade, mix } from './colour.ts';
import type { Look } from './look.ts';
import type { HostPose } from './pose.ts';

const EYE_X = 34;
const EYE_Y = 10;

/** One eye, drawn as the viewer's right one and mirrored for the other; outward is +x. */
export function drawEye(context: CanvasRenderingContext2D, look: Look, pose: HostPose, side: -1 | 1): void {
  context.save();
  context.translate(side * EYE_X, EYE_Y);
  context.scale(side * 1.06, 1.06);
  // A shut lid lies along the lower rim.
  const lid = (openY: number, shutY: number) => openY + (shutY - openY) * pose.lids;

  const upper = (lift: number) => {
    context.bezierCurveTo(-13, lid(-9, 9) - lift, -3, lid(-15.5, 11.5) - lift, 5, lid(-14.5, 11) - lift);
    context.bezierCurveTo(12, lid(-13, 10) - lift, 17, lid(-7, 7) - lift, 20, lid(0, 4) - lift * 0.6);
  };
  context.beginPath();
  context.moveTo(-16.5, lid(5.5, 7));
  upper(0);
  context.bezierCurveTo(16, 8.5, 9, 12.5, 1, 12.5);
  context.bezierCurveTo(-7, 12.5, -13, 9.5, -16.5, lid(5.5, 7));
  context.closePath();
  context.save();
  context.clip();
  const white = context.createLinearGradient(0, -15, 0, 13);
  white.addColorStop(0, '#d9cdd6');
  white.addColorStop(0.45, '#fffaf7');
  white.addColorStop(1, '#fff3ee');
  context.fillStyle = white;
  context.fillRect(-22, -20, 46, 40);
  drawIris(context, look, side * pose.gaze.x * 4.6 + 1.2, pose.gaze.y * 3.4 - 1.6, side);
  context.restore();

  // The upper lashes: a brush stroke that swells outwards and ends in a wing.
  context.fillStyle = look.line;
  context.beginPath();
  context.moveTo(-17.5, lid(6.5, 7.5));
  upper(0.6);
  context.lineTo(25.5, lid(-6.5, 2));
  context.bezierCurveTo(19, lid(-13.5, 5), 13, lid(-18.5, 7.5), 5, lid(-19, 8));
  context.bezierCurveTo(-4, lid(-19.2, 8.5), -13, lid(-12, 6.5), -17.5, lid(6.5, 7.5));
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

function drawIris(context: CanvasRenderingContext2D, look: Look, x: number, y: number, side: number): void {
  const iris = context.createLinearGradient(0, y - 12, 0, y + 13);
  iris.addColorStop(0, mix(look.iris, '#120812', 0.72));
  iris.addColorStop(0.55, look.iris);
  iris.addColorStop(1, mix(look.iris, '#ffb877', 0.55));
  context.fillStyle = iris;
  context.beginPath();
  context.ellipse(x, y, 12, 13.2, 0, 0, Math.PI * 2);
  context.fill();
  context.strokeStyle = fade('#1a0c14', 0.65);
  context.lineWidth = 1.4;
  context.stroke();
  context.fillStyle = '#170b14';
  context.beginPath();
  context.ellipse(x, y - 0.5, 5, 5.8, 0, 0, Math.PI * 2);
  context.fill();
  // The lamps stand at the viewer's left for both eyes: undo the mirror.
  context.fillStyle = 'rgba(255,255,255,0.95)';
  context.beginPath();
  context.ellipse(x - side * 4.2, y - 5, 3.3, 3.9, 0, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = 'rgba(255,236,214,0.75)';
  context.beginPath();
  context.arc(x + side * 4, y + 5.2, 1.9, 0, Math.PI * 2);
  context.fill();
  const shade = context.createLinearGradient(0, -16, 0, -3);
  shade.addColorStop(0, 'rgba(40,14,32,0.5)');
  shade.addColorStop(1, 'rgba(40,14,32,0)');
  context.fillStyle = shade;
  context.fillRect(-22, -18, 46, 16);
}

/** Both brows; `lift` 0 to 1. */
export function drawBrows(context: CanvasRenderingContext2D, look: Look, lift: number): void {
  for (const side of [-1, 1]) {
    context.save();
    context.translate(side * EYE_X, -21 - lift * 4);
    context.scale(side, 1);
    context.rotate(-lift * 0.03);
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
