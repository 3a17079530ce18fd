import { fade } from './colour.ts';
import type { Layout } from './layout.ts';
import { chance } from './motion.ts';

/** The room behind the host: an evening studio, lamps low and warm. Drawn once for a size, then copied. */
export function drawStudio(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  layout: Layout,
): void {
  const wall = context.createLinearGradient(0, 0, width * 0.25, height);
  wall.addColorStop(0, '#2a2350');
  wall.addColorStop(0.38, '#57346a');
  wall.addColorStop(0.68, '#b4637a');
  wall.addColorStop(1, '#f0a27e');
  context.fillStyle = wall;
  context.fillRect(0, 0, width, height);

  const { unit, host } = layout;
  const centreX = layout.portrait ? host.x : (host.x + host.xBesideCard) / 2;
  halo(context, centreX, host.y, 1000 * unit, '#ff9d7a', 0.5);
  drawArch(context, centreX, layout);
  drawShelf(context, width * (layout.portrait ? -0.06 : 0.03), host.y - 60 * unit, layout, 11);
  drawShelf(context, width * (layout.portrait ? 0.79 : 0.83), host.y - 190 * unit, layout, 12);
  drawBokeh(context, width, height, layout);
  const dusk = context.createLinearGradient(0, 0, 0, height * 0.3);
  dusk.addColorStop(0, 'rgba(22,16,52,0.55)');
  dusk.addColorStop(1, 'rgba(22,16,52,0)');
  context.fillStyle = dusk;
  context.fillRect(0, 0, width, height * 0.3);
}

/** A lit niche behind the host: rim light for head and shoulders. */
function drawArch(context: CanvasRenderingContext2D, x: number, layout: Layout): void {
  const { unit, host } = layout;
  const radius = (layout.portrait ? 158 : 190) * host.scale;
  const niche = context.createLinearGradient(0, host.y - radius, 0, layout.deskY);
  niche.addColorStop(0, '#ffd9ad');
  niche.addColorStop(0.45, '#f7a98a');
  niche.addColorStop(1, '#a3567a');
  context.save();
  context.shadowColor = 'rgba(255,196,140,0.75)';
  context.shadowBlur = 90 * unit;
  context.fillStyle = niche;
  context.beginPath();
  context.arc(x, host.y, radius, Math.PI, 0);
  context.lineTo(x + radius, layout.deskY + 40 * unit);
  context.lineTo(x - radius, layout.deskY + 40 * unit);
  context.closePath();
  context.fill();
  context.restore();
  context.lineWidth = 5 * unit;
  context.strokeStyle = 'rgba(255,244,222,0.85)';
  context.stroke();
  halo(context, x, host.y - radius * 0.1, radius * 0.95, '#fff3d8', 0.65);
}

function drawShelf(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  layout: Layout,
  purpose: number,
): void {
  const { unit } = layout;
  const width = 290 * unit;
  for (let row = 0; row < 3; row += 1) {
    const boardY = y + row * 240 * unit;
    const light = context.createLinearGradient(0, boardY, 0, boardY + 150 * unit);
    light.addColorStop(0, 'rgba(255,206,150,0.2)');
    light.addColorStop(1, 'rgba(255,206,150,0)');
    context.fillStyle = light;
    context.fillRect(x, boardY, width, 150 * unit);
    let at = x + 24 * unit;
    for (let thing = 0; at < x + width - 60 * unit; thing += 1) {
      const pick = chance(row * 7 + thing, purpose);
      at += drawThing(context, at, boardY, unit, pick) + 18 * unit;
    }
    context.fillStyle = '#4a2c4e';
    context.beginPath();
    context.roundRect(x, boardY, width, 13 * unit, 5 * unit);
    context.fill();
    context.fillStyle = 'rgba(255,226,180,0.9)';
    context.fillRect(x + 6 * unit, boardY + 12 * unit, width - 12 * unit, 3 * unit);
  }
}

const CLAYS = ['#8d4a68', '#c67a72', '#6f4a7d', '#e0a184', '#5b3d6b'] as const;

/** A vase, a stack of books or a plant standing on `y`; returns its width. */
function drawThing(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  unit: number,
  pick: number,
): number {
  const clay = CLAYS[Math.floor(pick * 37) % CLAYS.length] ?? CLAYS[0];
  context.fillStyle = fade(clay, 0.85);
  if (pick < 0.35) {
    const width = 54 * unit;
    const height = (70 + pick * 120) * unit;
    context.beginPath();
    context.moveTo(x + width * 0.35, y - height);
    context.bezierCurveTo(
      x + width * 0.3,
      y - height * 0.7,
      x - width * 0.1,
      y - height * 0.5,
      x + width * 0.2,
      y,
    );
    context.lineTo(x + width * 0.8, y);
    context.bezierCurveTo(
      x + width * 1.1,
      y - height * 0.5,
      x + width * 0.7,
      y - height * 0.7,
      x + width * 0.65,
      y - height,
    );
    context.fill();
    return width;
  }
  if (pick < 0.7) {
    for (let book = 0; book < 4; book += 1) {
      const height = (80 + chance(book, Math.round(pick * 1000)) * 50) * unit;
      context.fillStyle = fade(CLAYS[(book + Math.floor(pick * 20)) % CLAYS.length] ?? clay, 0.8);
      context.beginPath();
      context.roundRect(x + book * 19 * unit, y - height, 16 * unit, height, 3 * unit);
      context.fill();
    }
    return 76 * unit;
  }
  const width = 80 * unit;
  context.beginPath();
  context.roundRect(x + 20 * unit, y - 46 * unit, 40 * unit, 46 * unit, 8 * unit);
  context.fill();
  for (let leaf = 0; leaf < 7; leaf += 1) {
    context.save();
    context.translate(x + 40 * unit, y - 44 * unit);
    context.rotate((leaf - 3) * 0.34);
    context.fillStyle = leaf % 2 === 0 ? 'rgba(76,112,104,0.9)' : 'rgba(104,142,118,0.9)';
    context.beginPath();
    context.ellipse(0, -44 * unit, 9 * unit, 44 * unit, 0, 0, Math.PI * 2);
    context.fill();
    context.restore();
  }
  return width;
}

/** Points of light out of focus. */
function drawBokeh(context: CanvasRenderingContext2D, width: number, height: number, layout: Layout): void {
  for (let light = 0; light < 16; light += 1) {
    const x = chance(light, 21) * width;
    const y = chance(light, 22) * height * 0.66;
    const radius = (14 + chance(light, 23) * 40) * layout.unit;
    const glow = context.createRadialGradient(x, y, radius * 0.3, x, y, radius);
    glow.addColorStop(0, fade('#ffd6a4', 0.07 + chance(light, 24) * 0.15));
    glow.addColorStop(0.82, fade('#ffd6a4', 0.05 + chance(light, 24) * 0.12));
    glow.addColorStop(1, fade('#ffd6a4', 0));
    context.fillStyle = glow;
    context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  }
}

function halo(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  colour: string,
  strength: number,
): void {
  const light = context.createRadialGradient(x, y, 0, x, y, radius);
  light.addColorStop(0, fade(colour, strength));
  light.addColorStop(1, fade(colour, 0));
  context.fillStyle = light;
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
}
