import type { Scene } from '../../model/stage-protocol.ts';
import type { Layout } from './layout.ts';
import { clampLines } from './text-lines.ts';
import { font } from './typeface.ts';

/** The mark of an advertisement, the shop's name as a seal and the room's title, small, beneath the label. */
export function drawTitle(
  context: CanvasRenderingContext2D,
  scene: Pick<Scene, 'title' | 'brand' | 'adMark' | 'theme'>,
  { unit, title }: Layout,
): void {
  const { accent, accentInk, plate, plateInk, paper, ink } = scene.theme.colours;
  const size = 31 * unit;
  const measure = (run: string) => context.measureText(run).width;
  let { x } = title;
  const put = (text: string, ground: string, ink: string, weight: 500 | 700, solid: number) => {
    context.font = font(size, weight);
    const [line] = clampLines(text, title.x + title.width - x - 52 * unit, 1, measure);
    if (line === undefined || line === '') return;
    const width = measure(line) + 40 * unit;
    context.globalAlpha = solid;
    context.fillStyle = ground;
    context.beginPath();
    context.roundRect(x, title.y, width, title.height, title.height / 2);
    context.fill();
    context.globalAlpha = 1;
    context.fillStyle = ink;
    context.fillText(line, x + 20 * unit, title.y + title.height * 0.53);
    x += width + 12 * unit;
  };
  context.save();
  context.textBaseline = 'middle';
  // First, so that no long name leaves it without room.
  if (scene.adMark !== '') put(scene.adMark, paper, ink, 700, 1);
  if (scene.brand !== '') put(scene.brand, accent, accentInk, 700, 1);
  if (scene.title !== '') put(scene.title, plate, plateInk, 500, 0.74);
  context.restore();
}
