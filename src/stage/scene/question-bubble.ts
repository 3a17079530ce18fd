import type { Scene } from '../../model/stage-protocol.ts';
import type { PartSize } from './frame.ts';
import { clampLines } from './text-lines.ts';
import { font } from './typeface.ts';

/** Draws the bubble into a surface of its own, as wide as its words. */
export function drawQuestion(
  context: CanvasRenderingContext2D,
  question: NonNullable<Scene['question']>,
  size: PartSize,
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
  context.shadowColor = 'rgba(30,10,44,0.35)';
  context.shadowBlur = inset * 0.7;
  context.shadowOffsetY = inset * 0.2;
  context.fillStyle = 'rgba(255,251,247,0.96)';
  context.beginPath();
  const corner = 34 * unit;
  context.roundRect(0, 0, bubble.width, bubble.height, [corner, corner, corner, 10 * unit]);
  context.fill();
  context.shadowColor = 'transparent';

  const middle = bubble.height / 2;
  const disc = context.createLinearGradient(0, middle - icon / 2, 0, middle + icon / 2);
  disc.addColorStop(0, '#8f7bff');
  disc.addColorStop(1, '#5b5bd6');
  context.fillStyle = disc;
  context.beginPath();
  context.arc(22 * unit + icon / 2, middle, icon / 2, 0, Math.PI * 2);
  context.fill();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = '#ffffff';
  context.font = font(44 * unit, 700);
  context.fillText('?', 22 * unit + icon / 2, middle + 3 * unit);

  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.font = font(textSize, 500);
  context.fillStyle = '#2c2140';
  const top = middle - (lines.length * textSize * 1.32) / 2;
  lines.forEach((line, index) => {
    context.fillText(line, icon + 46 * unit, top + (index + 0.78) * textSize * 1.32);
  });
  context.restore();
}
