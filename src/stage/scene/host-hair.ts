import { fade } from './colour.ts';
import type { Look } from './look.ts';
import type { HostPose } from './pose.ts';

/** The hair behind neck and shoulders. Its ends lag behind the head. */
export function drawBackHair(context: CanvasRenderingContext2D, look: Look, pose: HostPose): void {
  const lag = -pose.tilt * 90;
  const hair = context.createLinearGradient(0, -140, 0, 220);
  hair.addColorStop(0, look.hair);
  hair.addColorStop(0.5, look.hairDark);
  hair.addColorStop(1, look.hair);
  context.fillStyle = hair;
  context.beginPath();
  context.moveTo(0, -138);
  context.bezierCurveTo(66, -140, 108, -92, 107, -20);
  context.bezierCurveTo(106, 44, 128, 96, 122 + lag, 168);
  context.bezierCurveTo(118 + lag, 206, 92 + lag, 222, 56 + lag, 214);
  context.lineTo(-56 + lag, 214);
  context.bezierCurveTo(-92 + lag, 222, -118 + lag, 206, -122 + lag, 168);
  context.bezierCurveTo(-128, 96, -106, 44, -107, -20);
  context.bezierCurveTo(-108, -92, -66, -140, 0, -138);
  context.fill();
}

/** The fringe and the locks before the ears, parted at the viewer's left. */
export function drawFrontHair(context: CanvasRenderingContext2D, look: Look, pose: HostPose): void {
  const lag = -pose.tilt * 60;
  const right = new Lock(look, lag, 1);
  const left = new Lock(look, lag, -1);
  left.draw(context);
  right.draw(context);
}

class Lock {
  readonly #look: Look;
  readonly #lag: number;
  readonly #side: -1 | 1;

  constructor(look: Look, lag: number, side: -1 | 1) {
    this.#look = look;
    this.#lag = lag;
    this.#side = side;
  }

  draw(context: CanvasRenderingContext2D): void {
    const look = this.#look;
    const hair = context.createLinearGradient(0, -136, this.#side * 60, 190);
    hair.addColorStop(0, look.hair);
    hair.addColorStop(0.32, look.hair);
    hair.addColorStop(0.62, look.hairDark);
    hair.addColorStop(1, look.hair);
    context.save();
    context.beginPath();
    if (this.#side === 1) this.#rightOutline(context);
    else this.#leftOutline(context);
    context.fillStyle = hair;
    context.fill();
    context.clip();
    context.lineWidth = 2;
    for (let strand = 0; strand < 5; strand += 1) {
      const shift = strand * 9;
      context.strokeStyle = fade(strand % 2 === 0 ? look.hairDark : look.hairLight, 0.26);
      context.beginPath();
      context.moveTo(-26, -134 + strand * 4);
      context.bezierCurveTo(
        this.#side * (36 + shift),
        -110 + shift * 0.4,
        this.#side * (66 + shift),
        -50,
        this.#side * (72 + shift),
        30,
      );
      context.bezierCurveTo(
        this.#side * (80 + shift),
        90,
        this.#side * (90 + shift) + this.#lag,
        130,
        this.#side * (74 + shift) + this.#lag,
        198,
      );
      context.stroke();
    }
    drawShine(context, look);
    context.restore();
  }

  #rightOutline(context: CanvasRenderingContext2D): void {
    const lag = this.#lag;
    context.moveTo(-34, -120);
    context.bezierCurveTo(-22, -72, 34, -58, 60, -24);
    context.bezierCurveTo(71, -8, 73, 20, 77, 48);
    context.bezierCurveTo(82, 92, 92, 132, 66 + lag, 190);
    context.bezierCurveTo(92 + lag, 206, 136 + lag, 168, 120, 86);
    context.bezierCurveTo(110, 48, 116, 6, 112, -34);
    context.bezierCurveTo(106, -98, 64, -147, 0, -147);
    context.bezierCurveTo(-22, -147, -38, -138, -34, -120);
    context.closePath();
  }

  #leftOutline(context: CanvasRenderingContext2D): void {
    const lag = this.#lag;
    context.moveTo(-30, -122);
    context.bezierCurveTo(-34, -92, -58, -66, -68, -22);
    context.bezierCurveTo(-73, 4, -73, 24, -77, 50);
    context.bezierCurveTo(-83, 94, -93, 134, -68 + lag, 190);
    context.bezierCurveTo(-94 + lag, 206, -136 + lag, 168, -121, 88);
    context.bezierCurveTo(-110, 48, -116, 6, -112, -34);
    context.bezierCurveTo(-107, -96, -70, -145, 0, -147);
    context.closePath();
  }
}

/** The light's ring on the crown, within what is clipped. */
function drawShine(context: CanvasRenderingContext2D, look: Look): void {
  const ring = context.createLinearGradient(-96, 0, 96, 0);
  ring.addColorStop(0, fade(look.hairLight, 0));
  ring.addColorStop(0.16, fade(look.hairLight, 0.3));
  ring.addColorStop(0.36, fade(look.hairLight, 0));
  ring.addColorStop(0.58, fade(look.hairLight, 0.42));
  ring.addColorStop(0.8, fade(look.hairLight, 0.16));
  ring.addColorStop(1, fade(look.hairLight, 0));
  context.fillStyle = ring;
  context.beginPath();
  context.moveTo(-103, -58);
  context.bezierCurveTo(-76, -132, 56, -138, 101, -60);
  context.bezierCurveTo(60, -118, -66, -114, -103, -58);
  context.fill();
}
