import type { Theme } from '../../model/theme.ts';
import { fade, mix } from './colour.ts';
import type { Layout } from './layout.ts';
import { halo, wash } from './light.ts';
import { clampLines } from './text-lines.ts';
import { font } from './typeface.ts';

/** How far above its edge the desk's shadow lies on the hosts, in 1080ths. */
export const DESK_SHADOW = 70;

/** The desk before the hosts. Drawn once for a size, then copied over the hosts' waists. */
export function drawDesk(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  layout: Layout,
  { colours, brand }: { readonly colours: Theme['colours']; readonly brand: string },
): void {
  const { unit, deskY } = layout;
  const edge = Math.round(30 * unit);
  const shade = Math.round(DESK_SHADOW * unit);
  wash(context, { x: 0, y: deskY - shade, width, height: shade }, [
    [0, fade(colours.deep, 0)],
    [1, fade(colours.deep, 0.42)],
  ]);
  wash(context, { x: 0, y: deskY, width, height: edge }, [
    [0, mix(colours.wood, '#ffffff', 0.5)],
    [0.35, colours.wood],
    [1, mix(colours.wood, UMBER, 0.25)],
  ]);
  wash(context, { x: 0, y: deskY + edge, width, height: height - deskY - edge }, [
    [0, mix(colours.wood, UMBER, 0.62)],
    [0.14, mix(colours.wood, UMBER, 0.42)],
    [1, mix(colours.wood, UMBER, 0.74)],
  ]);
  const pitch = 84 * unit;
  context.fillStyle = fade(UMBER, 0.2);
  for (let x = (width % pitch) / 2; x < width; x += pitch) {
    context.fillRect(x, deskY + edge, 4 * unit, height);
  }
  context.save();
  context.beginPath();
  context.rect(0, deskY + edge, width, height);
  context.clip();
  halo(context, width / 2, deskY + edge, width * 0.6, colours.light, 0.3);
  context.restore();
  if (layout.portrait)
    engrave(context, width / 2, layout.card.y + layout.card.height / 2, layout, {
      colours,
      brand,
    });
}

/** The shop's name on the desk's front, where the card will stand. */
function engrave(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  { unit, card }: Layout,
  { colours, brand }: { readonly colours: Theme['colours']; readonly brand: string },
): void {
  if (brand === '') return;
  context.font = font(96 * unit, 700);
  const [line = ''] = clampLines(brand, card.width, 1, (run) => context.measureText(run).width);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = fade(UMBER, 0.4);
  context.fillText(line, x, y - 3 * unit);
  context.fillStyle = fade(colours.light, 0.42);
  context.fillText(line, x, y);
}

/** What wood darkens to. */
const UMBER = '#26120d';
