import { fade } from './colour.ts';
import { drift } from './motion.ts';
import { evenLines } from './text-lines.ts';
import { font } from './typeface.ts';

/** The dark slate: no host, no goods, only words that were cleared for it, and the label over all. */
export function drawSlate(
  context: CanvasRenderingContext2D,
  frame: { readonly width: number; readonly height: number; readonly timeMs: number },
  text: string | undefined,
  waiting: boolean,
): void {
  const { width, height, timeMs } = frame;
  const unit = Math.min(width, height) / 1080;
  const night = context.createLinearGradient(0, 0, width * 0.4, height);
  night.addColorStop(0, '#17142f');
  night.addColorStop(0.6, '#2a1d44');
  night.addColorStop(1, '#3d2550');
  context.fillStyle = night;
  context.fillRect(0, 0, width, height);
  for (const [purpose, colour] of [
    [1, '#ff9d7a'],
    [2, '#7c6bff'],
  ] as const) {
    const x = width * (0.5 + 0.3 * drift(timeMs, 24_000, purpose));
    const y = height * (0.55 + 0.2 * drift(timeMs, 31_000, purpose + 4));
    const radius = 760 * unit;
    const glow = context.createRadialGradient(x, y, 0, x, y, radius);
    glow.addColorStop(0, fade(colour, 0.2));
    glow.addColorStop(1, fade(colour, 0));
    context.fillStyle = glow;
    context.fillRect(0, 0, width, height);
  }
  const foot = drawSlateWords(context, frame, text ?? '', height / 2);
  if (waiting) drawWaiting(context, width / 2, foot + 50 * unit, unit, timeMs);
}

/** Words about the line `middleY`; returns where they end. All px from the picture's top. */
export function drawSlateWords(
  context: CanvasRenderingContext2D,
  frame: { readonly width: number; readonly height: number },
  text: string,
  middleY: number,
): number {
  const { width, height } = frame;
  const unit = Math.min(width, height) / 1080;
  const size = 62 * unit;
  const leading = size * 1.4;
  context.save();
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillStyle = '#fff6ec';
  context.font = font(size, 700);
  const lines = evenLines(text, width - 160 * unit, (run) => context.measureText(run).width);
  const top = middleY - (lines.length * leading) / 2;
  lines.forEach((line, index) => {
    context.fillText(line, width / 2, top + index * leading + size);
  });
  context.restore();
  return top + lines.length * leading;
}

/** Three dots that take turns: nothing is known yet, or the line is down. */
function drawWaiting(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  unit: number,
  timeMs: number,
): void {
  for (let dot = 0; dot < 3; dot += 1) {
    const phase = Math.sin((timeMs / 1400 - dot / 6) * Math.PI * 2);
    context.fillStyle = fade('#ffd7a8', 0.35 + 0.3 * (phase + 1));
    context.beginPath();
    context.arc(x + (dot - 1) * 44 * unit, y - phase * 6 * unit, 11 * unit, 0, Math.PI * 2);
    context.fill();
  }
}
