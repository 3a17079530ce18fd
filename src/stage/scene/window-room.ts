import { fade, mix } from './colour.ts';
import type { Box } from './frame.ts';
import { halo, wash } from './light.ts';
import { chance } from './motion.ts';
import type { Scenery } from './scenery.ts';
import { drawShelf } from './shelf.ts';

/** A bright room: a tall window with trees beyond, curtains, sun on the wall. */
export function drawWindowRoom(context: CanvasRenderingContext2D, scenery: Scenery): void {
  const { width, height, layout, colours, centreX, reach } = scenery;
  const { unit, deskY } = layout;
  const faceY = layout.hosts[0]?.y ?? height / 2;
  const top = Math.max(0, faceY - 250 * (layout.hosts[0]?.scale ?? unit));
  const pane = { x: centreX - reach * 1.12, y: top, width: reach * 2.24, height: deskY - top - 40 * unit };
  drawView(context, pane, unit);
  drawFrame(context, pane, unit, colours);
  for (const side of [-1, 1] as const) drawCurtain(context, pane, side, unit, colours);
  halo(context, centreX - reach * 0.4, top + reach * 0.3, reach * 2.2, colours.light, 0.5);
  const shelfX = layout.portrait ? width - 210 * unit : width - 330 * unit;
  drawShelf(context, { x: shelfX, y: faceY + 40 * unit, unit, purpose: 31, colours });
  drawSunbeams(context, scenery);
}

/** Sky and trees, soft with distance. */
function drawView(context: CanvasRenderingContext2D, pane: Box, unit: number): void {
  context.save();
  context.beginPath();
  context.rect(pane.x, pane.y, pane.width, pane.height);
  context.clip();
  wash(context, pane, [
    [0, '#bfe0f2'],
    [0.55, '#eaf5f3'],
    [1, '#d9ead3'],
  ]);
  for (let tree = 0; tree < 26; tree += 1) {
    const x = pane.x + chance(tree, 41) * pane.width;
    const y = pane.y + pane.height * (0.5 + chance(tree, 42) * 0.42);
    const greens = ['#8fbf9b', '#a9cfa4', '#76a98a', '#c3ddb4'];
    context.fillStyle = fade(greens[tree % greens.length] ?? '#8fbf9b', 0.75);
    context.beginPath();
    context.arc(x, y, (60 + chance(tree, 43) * 120) * unit, 0, Math.PI * 2);
    context.fill();
  }
  context.restore();
}

function drawFrame(
  context: CanvasRenderingContext2D,
  pane: Box,
  unit: number,
  colours: Scenery['colours'],
): void {
  context.save();
  context.shadowColor = fade(colours.deep, 0.25);
  context.shadowBlur = 24 * unit;
  context.strokeStyle = '#fbfaf6';
  context.lineWidth = 22 * unit;
  context.strokeRect(pane.x, pane.y, pane.width, pane.height);
  context.restore();
  context.fillStyle = '#f6f4ee';
  for (const share of [1 / 3, 2 / 3]) {
    context.fillRect(pane.x + pane.width * share - 6 * unit, pane.y, 12 * unit, pane.height);
  }
  context.fillRect(pane.x, pane.y + pane.height * 0.34, pane.width, 12 * unit);
}

function drawCurtain(
  context: CanvasRenderingContext2D,
  pane: Box,
  side: -1 | 1,
  unit: number,
  colours: Scenery['colours'],
): void {
  const fold = 38 * unit;
  const outer = side === -1 ? pane.x - 4.5 * fold : pane.x + pane.width - 0.5 * fold;
  for (let pleat = 0; pleat < 5; pleat += 1) {
    const x = outer + pleat * fold;
    const cloth = context.createLinearGradient(x, 0, x + fold, 0);
    cloth.addColorStop(0, mix(colours.wallFoot, '#ffffff', 0.72));
    cloth.addColorStop(0.6, mix(colours.wallFoot, '#ffffff', 0.34));
    cloth.addColorStop(1, mix(colours.wallFoot, colours.deep, 0.12));
    context.fillStyle = cloth;
    context.fillRect(x, pane.y - 60 * unit, fold + 1, pane.height + 120 * unit);
  }
}

function drawSunbeams(context: CanvasRenderingContext2D, { width, height, colours }: Scenery): void {
  context.fillStyle = fade(colours.light, 0.16);
  for (const [from, wide] of [
    [-0.05, 0.16],
    [0.2, 0.1],
    [0.42, 0.2],
  ] as const) {
    context.beginPath();
    context.moveTo(width * from, 0);
    context.lineTo(width * (from + wide), 0);
    context.lineTo(width * (from + wide + 0.5), height);
    context.lineTo(width * (from + 0.42), height);
    context.fill();
  }
}
