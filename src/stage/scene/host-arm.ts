import { fade } from './colour.ts';
import type { Look } from './look.ts';

/** A raised forearm, in the host's units. */
export interface ArmPose {
  /** −1: at the viewer's left; 1: at the right. */
  readonly side: -1 | 1;
  readonly elbow: { readonly x: number; readonly y: number };
  readonly wrist: { readonly x: number; readonly y: number };
  /** Where the fingers point, radians from straight up, positive away from the body. */
  readonly handTurn: number;
  readonly hand: 'open' | 'closed';
}

/** Half widths at elbow and wrist. */
const ELBOW = 47;
const WRIST = 29;

/** The forearm in its sleeve, and the hand. */
export function drawArm(context: CanvasRenderingContext2D, look: Look, arm: ArmPose): void {
  context.save();
  context.scale(arm.side, 1);
  const { elbow, wrist } = arm;
  const along = Math.atan2(wrist.y - elbow.y, wrist.x - elbow.x);
  const length = Math.hypot(wrist.x - elbow.x, wrist.y - elbow.y);

  context.save();
  context.translate(elbow.x, elbow.y);
  context.rotate(along);
  // From here on the arm lies along +x, its outer edge at −y.
  context.fillStyle = look.skin;
  context.beginPath();
  context.roundRect(length - 34, -17, 62, 34, 15);
  context.fill();
  context.fillStyle = fade(look.outfitDeep, 0.35);
  sleeve(context, length, 5);
  context.fillStyle = look.outfit;
  sleeve(context, length, 0);
  context.fillStyle = fade(look.outfitDeep, 0.26);
  context.beginPath();
  context.moveTo(-40, ELBOW * 0.2);
  context.quadraticCurveTo(length * 0.5, WRIST * 0.7, length - 14, WRIST * 0.35);
  context.lineTo(length - 12, WRIST - 1);
  context.quadraticCurveTo(length * 0.4, ELBOW - 2, -40, ELBOW);
  context.fill();
  context.strokeStyle = fade(look.outfitDeep, 0.5);
  context.lineWidth = 2.2;
  context.beginPath();
  context.moveTo(length - 26, -WRIST + 2);
  context.quadraticCurveTo(length - 20, 0, length - 26, WRIST - 2);
  context.stroke();
  context.restore();

  context.translate(wrist.x, wrist.y);
  context.rotate(arm.handTurn);
  if (arm.hand === 'open') drawOpenHand(context, look);
  else drawClosedHand(context, look);
  context.restore();
}

function sleeve(context: CanvasRenderingContext2D, length: number, shift: number): void {
  context.beginPath();
  context.moveTo(-60, -ELBOW + shift);
  context.quadraticCurveTo(length * 0.45, -ELBOW + 6 + shift, length - 12, -WRIST + shift);
  context.quadraticCurveTo(length - 6, shift, length - 12, WRIST + shift);
  context.quadraticCurveTo(length * 0.4, ELBOW + 2 + shift, -60, ELBOW + 2 + shift);
  context.fill();
}

/** Fingers as they fan from the palm: root, length, angle. */
const FINGERS = [
  { x: -19, y: -52, length: 40, turn: -0.2 },
  { x: -6.5, y: -57, length: 49, turn: -0.06 },
  { x: 6.5, y: -56, length: 46, turn: 0.07 },
  { x: 18.5, y: -50, length: 36, turn: 0.22 },
] as const;

/** The palm to the viewer, fingers up; the thumb on the body's side. */
function drawOpenHand(context: CanvasRenderingContext2D, look: Look): void {
  const finger = (x: number, y: number, length: number, turn: number, width: number) => {
    const to = { x: x + Math.sin(turn) * length, y: y - Math.cos(turn) * length };
    for (const [colour, wide] of [
      [look.skinShade, width + 3.4],
      [look.skin, width],
    ] as const) {
      context.strokeStyle = colour;
      context.lineWidth = wide;
      context.beginPath();
      context.moveTo(x, y + 6);
      context.lineTo(to.x, to.y);
      context.stroke();
    }
  };
  finger(-22, -20, 30, -0.95, 14);
  for (const { x, y, length, turn } of FINGERS) finger(x, y, length, turn, 12.4);
  context.fillStyle = look.skin;
  context.beginPath();
  context.moveTo(-17, 8);
  context.bezierCurveTo(-30, -14, -29, -40, -25.5, -55);
  context.bezierCurveTo(-10, -64, 10, -64, 25, -53);
  context.bezierCurveTo(29, -34, 27, -10, 17, 8);
  context.quadraticCurveTo(0, 22, -17, 8);
  context.fill();
  context.strokeStyle = fade(look.skinDeep, 0.34);
  context.lineWidth = 1.8;
  context.beginPath();
  context.moveTo(-17, -38);
  context.quadraticCurveTo(0, -48, 19, -42);
  context.moveTo(-12, -8);
  context.quadraticCurveTo(-6, -30, -22, -36);
  context.stroke();
}

/** Loosely shut, its back to the viewer, a finger laid along the cheek. */
function drawClosedHand(context: CanvasRenderingContext2D, look: Look): void {
  for (const [colour, wide] of [
    [look.skinShade, 17],
    [look.skin, 13.4],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = wide;
    context.beginPath();
    context.moveTo(15, -34);
    context.lineTo(20, -74);
    context.stroke();
  }
  context.fillStyle = look.skin;
  context.beginPath();
  context.moveTo(-17, 8);
  context.bezierCurveTo(-33, -8, -34, -36, -22, -46);
  context.bezierCurveTo(-8, -56, 20, -54, 26, -40);
  context.bezierCurveTo(31, -22, 24, -4, 17, 8);
  context.fill();
  context.strokeStyle = fade(look.skinDeep, 0.42);
  context.lineWidth = 2;
  for (const [x, y] of [
    [-19, -38],
    [-7, -43],
    [5, -43],
  ] as const) {
    context.beginPath();
    context.moveTo(x, y);
    context.quadraticCurveTo(x + 3, y + 11, x + 1, y + 22);
    context.stroke();
  }
}
