import { fade } from './colour.ts';

/** A round light that fades out to its edge, px. */
export function halo(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  colour: string,
  strength: number,
): void {
  const light = context.createRadialGradient(x, y, 0, x, y, radius);
  light.addColorStop(0, fade(colour, strength));
  light.addColorStop(0.5, fade(colour, strength * 0.38));
  light.addColorStop(1, fade(colour, 0));
  context.fillStyle = light;
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
}

/** A vertical run of colours over a box, px. */
export function wash(
  context: CanvasRenderingContext2D,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  stops: readonly (readonly [at: number, colour: string])[],
  slant = 0,
): void {
  const run = context.createLinearGradient(box.x, box.y, box.x + slant, box.y + box.height);
  for (const [at, colour] of stops) run.addColorStop(at, colour);
  context.fillStyle = run;
  context.fillRect(box.x, box.y, box.width, box.height);
}
