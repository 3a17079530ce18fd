import type { Theme } from '../../model/theme.ts';
import { fade, mix } from './colour.ts';
import type { Layout } from './layout.ts';
import { halo } from './light.ts';

/**
 * Stands where the drawn hosts were while a person speaks: a microphone with rings of sound. Never a figure:
 * what is drawn must not pass for the person.
 */
export function drawHumanSign(
  context: CanvasRenderingContext2D,
  layout: Layout,
  colours: Theme['colours'],
  at: { readonly x: number; readonly y: number; readonly timeMs: number },
): void {
  const { unit } = layout;
  const { x, y, timeMs } = at;
  halo(context, x, y, 420 * unit, colours.light, 0.4);
  context.lineWidth = 5 * unit;
  for (let ring = 0; ring < 3; ring += 1) {
    const share = (timeMs / 2600 + ring / 3) % 1;
    context.strokeStyle = fade(colours.plateInk, 0.6 * (1 - share));
    context.beginPath();
    context.arc(x, y, (170 + share * 190) * unit, 0, Math.PI * 2);
    context.stroke();
  }
  context.fillStyle = colours.plate;
  context.beginPath();
  context.arc(x, y, 170 * unit, 0, Math.PI * 2);
  context.fill();
  context.strokeStyle = fade(colours.accent, 0.9);
  context.lineWidth = 7 * unit;
  context.stroke();
  context.fillStyle = mix(colours.accent, '#ffffff', 0.2);
  context.beginPath();
  context.roundRect(x - 38 * unit, y - 96 * unit, 76 * unit, 124 * unit, 38 * unit);
  context.fill();
  context.strokeStyle = mix(colours.accent, '#ffffff', 0.2);
  context.lineWidth = 13 * unit;
  context.lineCap = 'round';
  context.beginPath();
  context.arc(x, y - 10 * unit, 68 * unit, 0.12, Math.PI - 0.12);
  context.moveTo(x, y + 60 * unit);
  context.lineTo(x, y + 92 * unit);
  context.moveTo(x - 36 * unit, y + 94 * unit);
  context.lineTo(x + 36 * unit, y + 94 * unit);
  context.stroke();
}
