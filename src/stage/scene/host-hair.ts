import { fade } from './colour.ts';
import type { Look } from './look.ts';
import type { HostPose } from './pose.ts';

type Draw = (context: CanvasRenderingContext2D, look: Look, lag: number) => void;

/** How one cut of hair looks from the front: what lies behind neck and ears, and what before the face. */
interface Cut {
  readonly back: Draw;
  readonly front: Draw;
}

/** The hair behind neck and shoulders. Its ends lag behind the head. */
export function drawBackHair(context: CanvasRenderingContext2D, look: Look, pose: HostPose): void {
  CUTS[look.hairStyle].back(context, look, -pose.tilt * 90);
}

/** The fringe and the locks before the ears. */
export function drawFrontHair(context: CanvasRenderingContext2D, look: Look, pose: HostPose): void {
  CUTS[look.hairStyle].front(context, look, -pose.tilt * 60);
}

function longBack(context: CanvasRenderingContext2D, look: Look, lag: number): void {
  context.fillStyle = look.hairDark;
  context.beginPath();
  context.moveTo(0, -138);
  context.bezierCurveTo(66, -140, 108, -92, 107, -20);
  context.bezierCurveTo(106, 44, 124, 96, 119 + lag, 168);
  context.bezierCurveTo(115 + lag, 204, 92 + lag, 218, 56 + lag, 210);
  context.lineTo(-56 + lag, 210);
  context.bezierCurveTo(-92 + lag, 218, -115 + lag, 204, -119 + lag, 168);
  context.bezierCurveTo(-124, 96, -106, 44, -107, -20);
  context.bezierCurveTo(-108, -92, -66, -140, 0, -138);
  context.fill();
}

/** Parted at the viewer's left; the locks end on the chest, or for a bob at the jaw. */
function partedFront(context: CanvasRenderingContext2D, look: Look, lag: number, end: number): void {
  const fall = (end - 48) / 142;
  const down = (y: number) => 48 + (y - 48) * fall;
  context.fillStyle = look.hair;
  context.beginPath();
  context.moveTo(-30, -108);
  context.bezierCurveTo(-36, -86, -58, -64, -68, -22);
  context.bezierCurveTo(-73, 4, -73, 24, -77, 50);
  context.bezierCurveTo(-82, down(94), -91, down(134), -68 + lag, down(190));
  context.bezierCurveTo(-94 + lag, down(206), -134 + lag, down(168), -120, down(88));
  context.bezierCurveTo(-110, 48, -116, 6, -112, -34);
  context.bezierCurveTo(-107, -96, -70, -146, 0, -147);
  context.bezierCurveTo(64, -147, 106, -98, 112, -34);
  context.bezierCurveTo(116, 6, 110, 48, 120, down(86));
  context.bezierCurveTo(134 + lag, down(168), 92 + lag, down(206), 66 + lag, down(190));
  context.bezierCurveTo(91, down(132), 82, down(92), 77, 48);
  context.bezierCurveTo(73, 20, 71, -8, 60, -24);
  context.bezierCurveTo(34, -58, -20, -70, -30, -108);
  context.fill();

  // Locks turn away from the light on their inner side.
  context.fillStyle = fade(look.hairDark, 0.5);
  for (const side of [-1, 1]) {
    context.save();
    context.scale(side, 1);
    context.beginPath();
    context.moveTo(68, -14);
    context.bezierCurveTo(74, 10, 72, 26, 77, 50);
    context.bezierCurveTo(82, down(94), 91, down(134), 68 + lag * side, down(190));
    context.bezierCurveTo(106, down(150), 104, down(90), 94, 44);
    context.bezierCurveTo(90, 14, 86, -10, 68, -14);
    context.fill();
    context.restore();
  }
  drawShine(context, look);
  context.strokeStyle = fade(look.hairDark, 0.5);
  context.lineWidth = 2.2;
  context.beginPath();
  context.moveTo(-30, -124);
  context.bezierCurveTo(10, -104, 66, -74, 88, -6);
  context.moveTo(-32, -126);
  context.bezierCurveTo(-58, -96, -84, -62, -92, -4);
  context.stroke();
}

/** The light's ring on the crown. */
function drawShine(context: CanvasRenderingContext2D, look: Look): void {
  context.fillStyle = fade(look.hairLight, 0.34);
  context.beginPath();
  context.moveTo(-14, -116);
  context.bezierCurveTo(26, -112, 64, -92, 88, -52);
  context.bezierCurveTo(90, -58, 88, -68, 84, -76);
  context.bezierCurveTo(62, -110, 22, -126, -10, -126);
  context.fill();
  context.beginPath();
  context.moveTo(-44, -112);
  context.bezierCurveTo(-66, -98, -82, -76, -92, -46);
  context.bezierCurveTo(-94, -54, -93, -64, -88, -74);
  context.bezierCurveTo(-80, -94, -64, -110, -50, -118);
  context.fill();
}

function bunBack(context: CanvasRenderingContext2D, look: Look): void {
  context.fillStyle = look.hair;
  context.beginPath();
  context.ellipse(20, -158, 44, 38, 0.1, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = fade(look.hairDark, 0.45);
  context.beginPath();
  context.ellipse(28, -150, 33, 27, 0.1, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = look.hairDark;
  context.beginPath();
  context.ellipse(0, -30, 99, 104, 0, 0, Math.PI * 2);
  context.fill();
}

function bunFront(context: CanvasRenderingContext2D, look: Look): void {
  context.fillStyle = look.hair;
  context.beginPath();
  context.moveTo(-76, 22);
  context.bezierCurveTo(-74, -22, -70, -58, -36, -82);
  context.bezierCurveTo(-8, -72, 40, -66, 66, -26);
  context.bezierCurveTo(73, -10, 74, 8, 76, 22);
  context.bezierCurveTo(92, 6, 108, -22, 103, -52);
  context.bezierCurveTo(96, -112, 56, -142, 0, -142);
  context.bezierCurveTo(-56, -142, -96, -112, -103, -52);
  context.bezierCurveTo(-108, -22, -92, 6, -76, 22);
  context.fill();
  // A loose strand before each ear.
  for (const side of [-1, 1]) {
    context.save();
    context.scale(side, 1);
    context.beginPath();
    context.moveTo(66, -18);
    context.bezierCurveTo(80, 6, 84, 40, 74, 78);
    context.bezierCurveTo(92, 48, 94, 6, 84, -24);
    context.fill();
    context.restore();
  }
  drawShine(context, look);
  context.strokeStyle = fade(look.hairDark, 0.55);
  context.lineWidth = 2.2;
  context.beginPath();
  context.moveTo(-36, -84);
  context.bezierCurveTo(-20, -112, 0, -126, 16, -134);
  context.moveTo(20, -78);
  context.bezierCurveTo(28, -104, 26, -122, 24, -132);
  context.stroke();
}

function bobBack(context: CanvasRenderingContext2D, look: Look): void {
  context.fillStyle = look.hairDark;
  context.beginPath();
  context.moveTo(-98, 96);
  context.bezierCurveTo(-116, -60, -84, -136, 0, -136);
  context.bezierCurveTo(84, -136, 116, -60, 98, 96);
  context.quadraticCurveTo(0, 124, -98, 96);
  context.fill();
}

function shortBack(context: CanvasRenderingContext2D, look: Look): void {
  context.fillStyle = look.hairDark;
  context.beginPath();
  context.ellipse(0, -52, 88, 84, 0, 0, Math.PI * 2);
  context.fill();
}

function shortFront(context: CanvasRenderingContext2D, look: Look): void {
  context.fillStyle = look.hair;
  context.beginPath();
  context.moveTo(-77, 16);
  context.bezierCurveTo(-75, -12, -72, -34, -60, -52);
  context.bezierCurveTo(-44, -40, -14, -52, 4, -68);
  context.bezierCurveTo(20, -52, 48, -54, 62, -46);
  context.bezierCurveTo(72, -30, 75, -10, 77, 16);
  context.bezierCurveTo(88, -2, 98, -34, 97, -62);
  context.bezierCurveTo(96, -118, 54, -156, -8, -152);
  context.bezierCurveTo(-62, -150, -98, -112, -97, -62);
  context.bezierCurveTo(-98, -34, -88, -2, -77, 16);
  context.fill();
  context.fillStyle = fade(look.hairDark, 0.5);
  context.beginPath();
  context.moveTo(4, -68);
  context.bezierCurveTo(20, -52, 48, -54, 62, -46);
  context.bezierCurveTo(72, -30, 75, -10, 77, 16);
  context.bezierCurveTo(86, -4, 92, -26, 92, -48);
  context.bezierCurveTo(74, -74, 34, -78, 4, -68);
  context.fill();
  context.fillStyle = fade(look.hairLight, 0.32);
  context.beginPath();
  context.moveTo(-66, -84);
  context.bezierCurveTo(-46, -124, 6, -136, 48, -116);
  context.bezierCurveTo(10, -120, -34, -108, -58, -74);
  context.fill();
  context.strokeStyle = fade(look.hairDark, 0.5);
  context.lineWidth = 2.4;
  context.beginPath();
  context.moveTo(4, -68);
  context.bezierCurveTo(-4, -96, 12, -122, 40, -134);
  context.stroke();
}

const CUTS: Readonly<Record<Look['hairStyle'], Cut>> = {
  long: { back: longBack, front: (context, look, lag) => partedFront(context, look, lag, 190) },
  bob: { back: bobBack, front: (context, look, lag) => partedFront(context, look, lag * 0.4, 116) },
  bun: { back: bunBack, front: bunFront },
  short: { back: shortBack, front: shortFront },
};
