import type { Scene } from '../../model/stage-protocol.ts';
import type { Theme } from '../../model/theme.ts';
import { fade } from './colour.ts';
import type { PartSize } from './frame.ts';
import { breakLines, clampLines } from './text-lines.ts';
import { font } from './typeface.ts';

/** From the size of a caption down to the smallest that a phone's viewer reads, in 1080ths of the shorter side. */
const SIZES = [46, 42, 38, 34, 30, 27] as const;
const LEADING = 1.34;

/**
 * A correction as a notice with a bar at its side, drawn into a surface of its own. What was wrong and what is
 * right are both in it, so it is set smaller rather than cut.
 */
export function drawCorrection(
  context: CanvasRenderingContext2D,
  { text }: NonNullable<Scene['correction']>,
  { width, height, inset, unit }: PartSize,
  colours: Theme['colours'],
): void {
  const pad = 30 * unit;
  const bar = 14 * unit;
  const room = width - 2 * pad - bar;
  const measure = (run: string) => context.measureText(run).width;
  const most = (sizePx: number) => Math.floor((height - 2 * pad) / (sizePx * LEADING));
  const fits = (step: number) => {
    context.font = font(step * unit, 700);
    return breakLines(text, room, measure).length <= most(step * unit);
  };
  const size = (SIZES.find(fits) ?? SIZES[SIZES.length - 1] ?? 27) * unit;
  context.font = font(size, 700);
  const lines = clampLines(text, room, most(size), measure);
  const tall = lines.length * size * LEADING + 2 * pad;
  context.save();
  context.translate(inset, inset);
  context.shadowColor = fade(colours.deep, 0.4);
  context.shadowBlur = inset * 0.7;
  context.fillStyle = colours.paper;
  context.beginPath();
  context.roundRect(0, 0, width, tall, 22 * unit);
  context.fill();
  context.shadowColor = 'transparent';
  context.fillStyle = colours.accent;
  context.beginPath();
  context.roundRect(0, 0, bar, tall, [22 * unit, 0, 0, 22 * unit]);
  context.fill();
  context.textBaseline = 'alphabetic';
  context.font = font(size, 700);
  context.fillStyle = colours.ink;
  lines.forEach((line, index) => {
    context.fillText(line, bar + pad, pad + (index + 0.78) * size * LEADING);
  });
  context.restore();
}
