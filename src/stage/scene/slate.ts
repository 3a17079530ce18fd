import type { Theme } from '../../model/theme.ts';
import { fade, mix } from './colour.ts';
import { halo, wash } from './light.ts';
import { evenLines } from './text-lines.ts';
import { font } from './typeface.ts';

interface Picture {
  readonly width: number;
  readonly height: number;
}

/** The dark slate: no host, no goods, only words that were cleared for it, and the label over all. */
export function drawSlate(
  context: CanvasRenderingContext2D,
  { width, height }: Picture,
  text: string,
  { deep, wallMiddle, accent, light, wallFoot }: Theme['colours'],
): void {
  const unit = Math.min(width, height) / 1080;
  const night = mix(deep, '#000000', 0.25);
  wash(
    context,
    { x: 0, y: 0, width, height },
    [
      [0, night],
      [0.6, mix(deep, wallMiddle, 0.22)],
      [1, mix(deep, wallMiddle, 0.42)],
    ],
    width * 0.4,
  );
  halo(context, width * 0.16, height * 0.78, 900 * unit, wallFoot, 0.26);
  halo(context, width * 0.92, height * 0.3, 760 * unit, accent, 0.14);
  // Two arcs of light, as of a lamp that is turned down.
  context.lineWidth = 2.5 * unit;
  for (const [radius, strength] of [
    [500, 0.2],
    [640, 0.1],
    [800, 0.05],
  ] as const) {
    context.strokeStyle = fade(light, strength);
    context.beginPath();
    context.arc(width / 2, height / 2, radius * unit, 0, Math.PI * 2);
    context.stroke();
  }
  drawSlateWords(context, { width, height }, text, height / 2);
}

/** Words about the line `middleY`, px from the picture's top; on a plate where something is behind them. */
export function drawSlateWords(
  context: CanvasRenderingContext2D,
  { width, height }: Picture,
  text: string,
  middleY: number,
  plate?: Theme['colours'],
): void {
  if (text === '') return;
  const unit = Math.min(width, height) / 1080;
  const size = 58 * unit;
  const leading = size * 1.5;
  context.save();
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillStyle = '#fff6ec';
  context.font = font(size, 700);
  const lines = evenLines(text, width - 200 * unit, (run) => context.measureText(run).width);
  const top = middleY - (lines.length * leading) / 2;
  if (plate !== undefined) {
    const widest = Math.max(...lines.map((line) => context.measureText(line).width));
    context.fillStyle = fade(plate.plate, 0.92);
    context.beginPath();
    const pad = 44 * unit;
    context.roundRect(
      width / 2 - widest / 2 - pad,
      top - pad * 0.6,
      widest + 2 * pad,
      lines.length * leading + pad * 1.2,
      36 * unit,
    );
    context.fill();
    context.fillStyle = plate.plateInk;
  }
  lines.forEach((line, index) => {
    context.fillText(line, width / 2, top + index * leading + size * 1.12);
  });
  context.restore();
}

/** Three dots that take turns: nothing is known yet, or the line is down. */
export function drawWaiting(
  context: CanvasRenderingContext2D,
  { width, height }: Picture,
  timeMs: number,
): void {
  const unit = Math.min(width, height) / 1080;
  for (let dot = 0; dot < 3; dot += 1) {
    const phase = Math.sin((timeMs / 1400 - dot / 6) * Math.PI * 2);
    context.fillStyle = fade('#ffd7a8', 0.35 + 0.3 * (phase + 1));
    context.beginPath();
    context.arc(width / 2 + (dot - 1) * 44 * unit, height / 2 - phase * 6 * unit, 11 * unit, 0, Math.PI * 2);
    context.fill();
  }
}
