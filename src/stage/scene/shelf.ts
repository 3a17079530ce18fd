import type { Theme } from '../../model/theme.ts';
import { fade, mix } from './colour.ts';
import { wash } from './light.ts';
import { chance } from './motion.ts';

interface Shelf {
  /** Left end and the upper board, px. */
  readonly x: number;
  readonly y: number;
  readonly unit: number;
  /** Tells one shelf's things from another's. */
  readonly purpose: number;
  readonly colours: Theme['colours'];
}

/** Three lit boards with vases, books and plants. */
export function drawShelf(context: CanvasRenderingContext2D, shelf: Shelf): void {
  const { x, y, unit, purpose, colours } = shelf;
  const width = 320 * unit;
  for (let row = 0; row < 3; row += 1) {
    const boardY = y + row * 240 * unit;
    wash(context, { x, y: boardY, width, height: 150 * unit }, [
      [0, fade(colours.light, 0.26)],
      [1, fade(colours.light, 0)],
    ]);
    let at = x + 26 * unit;
    for (let thing = 0; at < x + width - 76 * unit; thing += 1) {
      at += drawThing(context, at, boardY, shelf, chance(row * 7 + thing, purpose)) + 20 * unit;
    }
    context.fillStyle = mix(colours.wood, colours.deep, 0.62);
    context.beginPath();
    context.roundRect(x, boardY, width, 14 * unit, 5 * unit);
    context.fill();
    context.fillStyle = fade(colours.light, 0.9);
    context.fillRect(x + 6 * unit, boardY + 13 * unit, width - 12 * unit, 3 * unit);
  }
}

/** A vase, a stack of books or a plant standing on `y`; returns its width. */
function drawThing(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  { unit, colours }: Shelf,
  pick: number,
): number {
  const clays = [
    mix(colours.wallFoot, colours.deep, 0.3),
    mix(colours.accent, colours.deep, 0.2),
    mix(colours.wallMiddle, colours.light, 0.25),
    mix(colours.wood, colours.wallFoot, 0.3),
    mix(colours.wallTop, colours.light, 0.2),
  ];
  const clay = clays[Math.floor(pick * 37) % clays.length] ?? colours.wood;
  if (pick < 0.35) return drawVase(context, x, y, unit, (70 + pick * 120) * unit, clay, colours);
  if (pick < 0.68) {
    for (let book = 0; book < 4; book += 1) {
      const height = (80 + chance(book, Math.round(pick * 1000)) * 50) * unit;
      context.fillStyle = clays[(book + Math.floor(pick * 20)) % clays.length] ?? clay;
      context.beginPath();
      context.roundRect(x + book * 20 * unit, y - height, 17 * unit, height, 3 * unit);
      context.fill();
    }
    return 80 * unit;
  }
  context.fillStyle = clay;
  context.beginPath();
  context.roundRect(x + 20 * unit, y - 46 * unit, 40 * unit, 46 * unit, 8 * unit);
  context.fill();
  for (let leaf = 0; leaf < 7; leaf += 1) {
    context.save();
    context.translate(x + 40 * unit, y - 44 * unit);
    context.rotate((leaf - 3) * 0.34);
    context.fillStyle = leaf % 2 === 0 ? '#4c7568' : '#6b9378';
    context.beginPath();
    context.ellipse(0, -44 * unit, 9 * unit, 44 * unit, 0, 0, Math.PI * 2);
    context.fill();
    context.restore();
  }
  return 80 * unit;
}

function drawVase(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  unit: number,
  height: number,
  clay: string,
  colours: Theme['colours'],
): number {
  const width = 56 * unit;
  const side = (mirror: 1 | -1) => {
    const at = (share: number) => x + width * (mirror === 1 ? share : 1 - share);
    return { at };
  };
  const left = side(1).at;
  const right = side(-1).at;
  context.fillStyle = clay;
  context.beginPath();
  context.moveTo(left(0.35), y - height);
  context.bezierCurveTo(left(0.3), y - height * 0.7, left(-0.1), y - height * 0.5, left(0.2), y);
  context.lineTo(right(0.2), y);
  context.bezierCurveTo(right(-0.1), y - height * 0.5, right(0.3), y - height * 0.7, right(0.35), y - height);
  context.fill();
  context.fillStyle = fade(colours.light, 0.28);
  context.beginPath();
  context.ellipse(left(0.3), y - height * 0.36, width * 0.08, height * 0.2, 0.1, 0, Math.PI * 2);
  context.fill();
  return width;
}
