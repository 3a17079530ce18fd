import type { Scene } from '../../model/stage-protocol.ts';
import type { Theme } from '../../model/theme.ts';
import { fade } from './colour.ts';
import type { PartSize } from './frame.ts';
import { clampLines } from './text-lines.ts';
import { font } from './typeface.ts';

/** Draws the bubble into a surface of its own, as wide as its words. */
export function drawQuestion(
  context: CanvasRenderingContext2D,
  question: NonNullable<Scene['question']>,
  size: PartSize,
  colours: Theme['colours'],
): void {
  const { width, height, inset, unit } = size;
  const icon = 66 * unit;
  const room = width - icon - 84 * unit;
  const measure = (run: string) => context.measureText(run).width;
  const linesAt = (sizePx: number) => {
    context.font = font(sizePx, 500);
    return clampLines(question.text, room, Math.floor((height - 36 * unit) / (sizePx * 1.32)), measure);
  };
  // Long questions are set smaller rather than cut.
  const textSize =
    (linesAt(42 * unit)
      .at(-1)
      ?.endsWith('…')
      ? 35
      : 42) * unit;
  const lines = linesAt(textSize);
  const inner = Math.max(0, ...lines.map(measure));
  const bubble = {
    width: Math.min(width, inner + icon + 88 * unit),
    height: Math.max(icon + 36 * unit, lines.length * textSize * 1.32 + 40 * unit),
  };
  context.save();
  context.translate(inset, inset);
  context.shadowColor = fade(colours.deep, 0.4);
  context.shadowBlur = inset * 0.7;
  context.shadowOffsetY = inset * 0.2;
  context.fillStyle = colours.paper;
  context.beginPath();
  const corner = 34 * unit;
  context.roundRect(0, 0, bubble.width, bubble.height, [corner, corner, corner, 10 * unit]);
  context.fill();
  context.shadowColor = 'transparent';

  const middle = bubble.height / 2;
  context.fillStyle = colours.accent;
  context.beginPath();
  context.arc(22 * unit + icon / 2, middle, icon / 2, 0, Math.PI * 2);
  context.fill();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = colours.accentInk;
  context.font = font(44 * unit, 700);
  context.fillText('?', 22 * unit + icon / 2, middle + 3 * unit);

  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.font = font(textSize, 500);
  context.fillStyle = colours.ink;
  const top = middle - (lines.length * textSize * 1.32) / 2;
  lines.forEach((line, index) => {
    context.fillText(line, icon + 46 * unit, top + (index + 0.78) * textSize * 1.32);
  });
  context.restore();
}
