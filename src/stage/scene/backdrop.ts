import type { Theme } from '../../model/theme.ts';
import { fade } from './colour.ts';
import type { Layout } from './layout.ts';
import { wash } from './light.ts';
import { drawMoonGate } from './moon-gate.ts';
import type { Scenery } from './scenery.ts';
import { drawStudio } from './studio.ts';
import { drawWindowRoom } from './window-room.ts';

/** The room behind the hosts. Drawn once for a size, then copied. */
export function drawBackdrop(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  layout: Layout,
  theme: Theme,
): void {
  const { hosts } = layout;
  const middles = hosts.map((host) => (layout.portrait ? host.x : (host.x + host.xBesideCard * 3) / 4));
  const centreX = middles.reduce((sum, x) => sum + x, 0) / Math.max(1, middles.length);
  const spread = Math.max(...middles) - Math.min(...middles);
  const scale = hosts[0]?.scale ?? layout.unit;
  const scenery = { width, height, layout, colours: theme.colours, centreX, reach: spread / 2 + 172 * scale };
  const { wallTop, wallMiddle, wallFoot } = theme.colours;
  wash(
    context,
    { x: 0, y: 0, width, height },
    [
      [0, wallTop],
      [0.42, wallMiddle],
      [0.84, wallFoot],
      [1, wallFoot],
    ],
    width * 0.2,
  );
  BACKDROPS[theme.backdrop](context, scenery);
  // The label's corner and the captions are read before a quieter ground.
  wash(context, { x: 0, y: 0, width, height: height * 0.26 }, [
    [0, fade(theme.colours.deep, theme.backdrop === 'window' ? 0.24 : 0.6)],
    [1, fade(theme.colours.deep, 0)],
  ]);
}

const BACKDROPS: Readonly<
  Record<Theme['backdrop'], (context: CanvasRenderingContext2D, scenery: Scenery) => void>
> = { studio: drawStudio, window: drawWindowRoom, 'moon-gate': drawMoonGate };
