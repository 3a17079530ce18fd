import { fade, mix } from './colour.ts';
import { halo, wash } from './light.ts';
import { chance } from './motion.ts';
import type { Scenery } from './scenery.ts';
import { drawShelf } from './shelf.ts';

/** An evening studio: a lit niche, shelves, lamps low and warm. */
export function drawStudio(context: CanvasRenderingContext2D, scenery: Scenery): void {
  const { width, height, layout, colours, centreX, reach } = scenery;
  const { unit } = layout;
  const faceY = layout.hosts[0]?.y ?? height / 2;
  halo(context, centreX, faceY, reach * 3.2, colours.wallFoot, 0.55);
  drawSlats(context, scenery);
  drawNiche(context, scenery, faceY);
  const edge = layout.portrait ? 0 : width * 0.02;
  drawShelf(context, { x: edge - 70 * unit, y: faceY - 20 * unit, unit, purpose: 11, colours });
  drawShelf(context, { x: width - 250 * unit - edge, y: faceY - 150 * unit, unit, purpose: 12, colours });
  for (const [at, drop] of [
    [centreX - reach * 1.08, 0.12],
    [centreX + reach * 1.1, 0.17],
  ] as const) {
    drawPendant(context, at, height * drop + 60 * unit, unit, colours);
  }
  drawBokeh(context, scenery);
}

/** Upright battens, which the niche's light grazes. */
function drawSlats(context: CanvasRenderingContext2D, { width, layout, colours }: Scenery): void {
  const pitch = 58 * layout.unit;
  for (let x = -pitch / 2; x < width; x += pitch) {
    context.fillStyle = fade(colours.deep, 0.13);
    context.fillRect(x, 0, pitch * 0.2, layout.deskY);
    context.fillStyle = fade(colours.light, 0.035);
    context.fillRect(x + pitch * 0.2, 0, pitch * 0.12, layout.deskY);
  }
}

function drawNiche(context: CanvasRenderingContext2D, scenery: Scenery, faceY: number): void {
  const { layout, colours, centreX, reach } = scenery;
  const { unit, deskY } = layout;
  const top = faceY - Math.min(reach, 190 * (layout.hosts[0]?.scale ?? unit));
  const round = Math.min(reach, (deskY - top) * 0.62);
  const shape = (grow: number) => {
    context.beginPath();
    context.roundRect(centreX - reach - grow, top - grow, 2 * (reach + grow), deskY - top + 80 * unit, [
      round + grow,
      round + grow,
      0,
      0,
    ]);
  };
  context.save();
  context.shadowColor = fade(colours.light, 0.8);
  context.shadowBlur = 120 * unit;
  context.fillStyle = mix(colours.wallMiddle, colours.deep, 0.35);
  shape(26 * unit);
  context.fill();
  context.restore();
  context.save();
  shape(0);
  context.clip();
  wash(context, { x: centreX - reach, y: top, width: 2 * reach, height: deskY - top }, [
    [0, mix(colours.light, colours.wallFoot, 0.25)],
    [0.5, mix(colours.wallFoot, colours.light, 0.3)],
    [1, mix(colours.wallMiddle, colours.wallFoot, 0.35)],
  ]);
  halo(context, centreX, top + reach * 0.5, reach * 1.25, colours.light, 0.75);
  // The recess's own shadow along its edge.
  context.strokeStyle = fade(colours.deep, 0.28);
  context.lineWidth = 34 * unit;
  shape(6 * unit);
  context.stroke();
  context.restore();
  context.strokeStyle = fade('#fff4de', 0.92);
  context.lineWidth = 6 * unit;
  shape(4 * unit);
  context.stroke();
}

function drawPendant(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  unit: number,
  colours: Scenery['colours'],
): void {
  halo(context, x, y + 40 * unit, 300 * unit, colours.light, 0.42);
  context.fillStyle = fade(colours.deep, 0.8);
  context.fillRect(x - 1.5 * unit, 0, 3 * unit, y);
  context.fillStyle = mix(colours.wood, colours.deep, 0.55);
  context.beginPath();
  context.moveTo(x - 16 * unit, y);
  context.lineTo(x + 16 * unit, y);
  context.bezierCurveTo(
    x + 26 * unit,
    y + 30 * unit,
    x + 66 * unit,
    y + 36 * unit,
    x + 70 * unit,
    y + 66 * unit,
  );
  context.lineTo(x - 70 * unit, y + 66 * unit);
  context.bezierCurveTo(x - 66 * unit, y + 36 * unit, x - 26 * unit, y + 30 * unit, x - 16 * unit, y);
  context.fill();
  context.fillStyle = '#fff6e0';
  context.beginPath();
  context.ellipse(x, y + 67 * unit, 64 * unit, 9 * unit, 0, 0, Math.PI * 2);
  context.fill();
}

/** Points of light out of focus. */
function drawBokeh(context: CanvasRenderingContext2D, { width, height, layout, colours }: Scenery): void {
  for (let light = 0; light < 14; light += 1) {
    const x = chance(light, 21) * width;
    const y = chance(light, 22) * height * 0.6;
    const radius = (12 + chance(light, 23) * 34) * layout.unit;
    const strength = 0.05 + chance(light, 24) * 0.1;
    const glow = context.createRadialGradient(x, y, radius * 0.3, x, y, radius);
    glow.addColorStop(0, fade(colours.light, strength * 1.2));
    glow.addColorStop(0.85, fade(colours.light, strength));
    glow.addColorStop(1, fade(colours.light, 0));
    context.fillStyle = glow;
    context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  }
}
