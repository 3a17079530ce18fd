import type { Scene } from '../../model/stage-protocol.ts';
import { fade } from './colour.ts';
import type { Layout } from './layout.ts';
import { clampLines } from './text-lines.ts';
import { font } from './typeface.ts';

/** The smallest that is still read on a phone, in 1080ths of the shorter side: 2 px a stroke at 720p. */
const LEAST_SIZE = 16;

/** Who really sells, along the foot; a long line is set smaller before it is cut. */
export function drawSeller(
  context: CanvasRenderingContext2D,
  { seller, theme }: Pick<Scene, 'seller' | 'theme'>,
  { unit, seller: box }: Layout,
): void {
  if (seller === '') return;
  const pad = 12 * unit;
  const widthAt = (sizePx: number) => {
    context.font = font(sizePx, 500);
    return context.measureText(seller).width;
  };
  context.save();
  let size = box.height * 0.76;
  while (size > LEAST_SIZE * unit && widthAt(size) > box.width - 2 * pad) size -= unit;
  context.font = font(size, 500);
  const measure = (run: string) => context.measureText(run).width;
  const [line = ''] = clampLines(seller, box.width - 2 * pad, 1, measure);
  context.fillStyle = fade(theme.colours.plate, 0.74);
  context.beginPath();
  context.roundRect(box.x, box.y, measure(line) + 2 * pad, box.height, box.height / 3);
  context.fill();
  context.textBaseline = 'middle';
  context.fillStyle = theme.colours.plateInk;
  context.fillText(line, box.x + pad, box.y + box.height * 0.54);
  context.restore();
}
