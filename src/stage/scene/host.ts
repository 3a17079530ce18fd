import { drawGlasses, drawJewellery } from './host-accessories.ts';
import { drawArm } from './host-arm.ts';
import { drawBrows, drawEye } from './host-eyes.ts';
import { drawEars, drawFace, drawNose } from './host-face.ts';
import { drawBackHair, drawFrontHair } from './host-hair.ts';
import { drawMouth } from './host-mouth.ts';
import { drawNeck, drawOutfit } from './host-outfit.ts';
import type { Look } from './look.ts';
import type { HostPose } from './pose.ts';

/**
 * Draws the host in units of its own: the face's middle at the origin, 150 units wide, the chin at 110, the
 * shoulders from 150 down. The caller has moved and scaled the context. Large areas are one colour and their
 * shades are shapes of their own: a server draws these five times as fast as gradients.
 */
export function drawHost(context: CanvasRenderingContext2D, look: Look, pose: HostPose): void {
  context.save();
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.translate(pose.sway * 2, 0);

  inHead(context, pose, -0.5, () => drawBackHair(context, look, pose));
  context.save();
  context.translate(0, -pose.breath * RISE);
  drawNeck(context, look);
  drawOutfit(context, look, pose.breath);
  drawJewellery(context, look);
  context.restore();
  inHead(context, pose, 0, () => {
    drawEars(context, look);
    drawFace(context, look, pose);
  });
  inHead(context, pose, 1, () => {
    drawNose(context, look);
    drawMouth(context, look, pose.mouth);
    for (const side of [-1, 1] as const) drawEye(context, look, pose, side);
    drawBrows(context, look, pose.brows);
    drawGlasses(context, look);
  });
  inHead(context, pose, 0.25, () => drawFrontHair(context, look, pose));
  if (pose.arm !== null) drawArm(context, look, pose.arm);
  context.restore();
}

/** How far a breath lifts the chest, in units. */
const RISE = 2.4;

/** Nearer parts move further when the head turns; the neck's root is what it turns on. */
function inHead(context: CanvasRenderingContext2D, pose: HostPose, nearness: number, draw: () => void): void {
  context.save();
  context.translate(pose.headX, pose.headY - pose.breath * RISE);
  context.translate(0, 130);
  context.rotate(pose.tilt);
  context.translate(pose.turnX * nearness * 5, -130 + pose.turnY * nearness * 3);
  draw();
  context.restore();
}
