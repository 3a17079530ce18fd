import type { Scene } from '../../model/stage-protocol.ts';
import type { Layout } from './layout.ts';
import { clampLines } from './text-lines.ts';
import { font } from './typeface.ts';

/** The room's title, small, beneath the label. */
export function drawTitle(context: CanvasRenderingContext2D, scene: Scene, layout: Layout): void {
  const { unit, title } = layout;
  if (scene.title === '') return;
  const size = 33 * unit;
  context.save();
  context.font = font(size, 500);
  const [line] = clampLines(scene.title, title.width - 60 * unit, 1, (run) => context.measureText(run).width);
  if (line !== undefined) {
    const width = context.measureText(line).width + 44 * unit;
    context.fillStyle = 'rgba(24,14,46,0.42)';
    context.beginPath();
    context.roundRect(title.x, title.y, width, title.height, title.height / 2);
    context.fill();
    context.textBaseline = 'middle';
    context.fillStyle = 'rgba(255,250,244,0.94)';
    context.fillText(line, title.x + 22 * unit, title.y + title.height * 0.53);
  }
  context.restore();
}
