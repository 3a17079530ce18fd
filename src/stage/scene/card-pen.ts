import type { Theme } from '../../model/theme.ts';
import { fade } from './colour.ts';
import type { Box } from './frame.ts';
import { type PriceRun, priceRuns } from './priced-text.ts';
import { clampLines } from './text-lines.ts';
import { font, type Weight } from './typeface.ts';

/** Of a price line, in 1080ths. */
const SIZES = { words: 32, amount: 92, unit: 44 };
/** Of the countdown's chip, in 1080ths: eight digits and marks of 30. */
const CLOCK = { width: 170, height: 46 };

interface Style {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
  readonly most: number;
}

/** A column of a card, px. */
export interface Column {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly floor: number;
  /** One 1080th of the picture's shorter side. */
  readonly unit: number;
}

/** Writes down a column and stops where it ends. Without ink it only finds out how far it would get. */
export class CardPen {
  /** Where the next run begins. */
  y: number;
  readonly #context: CanvasRenderingContext2D;
  readonly #column: Column;
  readonly #ink: boolean;
  readonly #colours: Theme['colours'];

  constructor(context: CanvasRenderingContext2D, column: Column, colours: Theme['colours'], ink: boolean) {
    this.#context = context;
    this.#column = column;
    this.#colours = colours;
    this.#ink = ink;
    this.y = column.top;
    context.textBaseline = 'alphabetic';
    context.textAlign = 'left';
  }

  write(text: string, style: Style, indent = 0): void {
    const { unit, x, width, floor } = this.#column;
    const size = style.size * unit;
    const leading = size * 1.32;
    const room = Math.floor((floor - this.y) / leading);
    if (room < 1) return;
    this.#context.font = font(size, style.weight);
    this.#context.fillStyle = style.colour;
    const measure = (run: string) => this.#context.measureText(run).width;
    for (const line of clampLines(text, width - indent, Math.min(room, style.most), measure)) {
      this.y += leading;
      if (this.#ink) this.#context.fillText(line, x + indent, this.y - size * 0.28);
    }
    this.y += 10 * unit;
  }

  /** The amount large, its words small, on one baseline; smaller altogether where it is too wide. */
  price(text: string): void {
    const { unit, x, width, floor } = this.#column;
    if (this.y + SIZES.amount * unit > floor) return;
    this.y += SIZES.amount * 0.92 * unit;
    const context = this.#context;
    const widthOf = (run: PriceRun, shrink: number) => {
      context.font = font(SIZES[run.kind] * unit * shrink, run.kind === 'words' ? 500 : 900);
      return context.measureText(run.text).width;
    };
    const runs = priceRuns(text);
    const natural = runs.reduce((sum, run) => sum + widthOf(run, 1), 0);
    const shrink = Math.min(1, width / natural);
    let at = x;
    context.fillStyle = this.#colours.price;
    for (const run of runs) {
      const wide = widthOf(run, shrink);
      if (this.#ink) context.fillText(run.text, at, this.y);
      at += wide + (run.kind === 'words' ? 6 * unit : 0);
    }
    this.y += 16 * unit;
  }

  /** The former price struck through; its basis stands beside it, unstruck. */
  struck(text: string): void {
    const { unit, x, width, floor } = this.#column;
    const size = 27 * unit;
    const leading = size * 1.36;
    const context = this.#context;
    context.font = font(size, 400);
    context.fillStyle = this.#colours.softInk;
    const measure = (run: string) => context.measureText(run).width;
    const room = Math.floor((floor - this.y) / leading);
    if (room < 1) return;
    for (const [index, line] of clampLines(text, width, Math.min(2, room), measure).entries()) {
      this.y += leading;
      if (!this.#ink) continue;
      context.fillText(line, x, this.y - size * 0.28);
      if (index > 0) continue;
      const runs = priceRuns(line);
      const first = runs.findIndex((run) => run.kind === 'amount');
      const before = runs.slice(0, first).map((run) => run.text);
      const amount = runs.slice(first).filter((run) => run.kind !== 'words');
      const from = measure(before.join(''));
      const wide = first < 0 ? 0 : measure(amount.map((run) => run.text).join(''));
      context.fillRect(x + from, this.y - size * 0.64, wide, Math.max(1, size * 0.075));
    }
    this.y += 12 * unit;
  }

  /** The words of an offer's end, and the place beside or beneath them for the clock, where there is one. */
  until(text: string, withClock: boolean): Box | null {
    const { unit, x, width, floor } = this.#column;
    const context = this.#context;
    const size = 26 * unit;
    const chip = { width: CLOCK.width * unit, height: CLOCK.height * unit };
    context.font = font(size, 500);
    const words = context.measureText(text).width;
    const isBeside = withClock && words + 14 * unit + chip.width <= width;
    const height = isBeside ? chip.height : size * 1.4 + (withClock ? chip.height : 0);
    if (this.y + height > floor) return null;
    if (this.#ink) {
      context.fillStyle = this.#colours.softInk;
      context.textBaseline = 'middle';
      const [line] = clampLines(text, width, 1, (run) => context.measureText(run).width);
      context.fillText(line ?? '', x, this.y + (isBeside ? chip.height * 0.54 : size * 0.7));
      context.textBaseline = 'alphabetic';
    }
    const clock = isBeside
      ? { x: x + words + 14 * unit, y: this.y, ...chip }
      : { x, y: this.y + size * 1.4, ...chip };
    this.y += height + 12 * unit;
    return withClock ? clock : null;
  }

  /** A selling point with a tick before it. */
  point(text: string): void {
    const { unit, x, floor } = this.#column;
    const middle = this.y + 24 * unit;
    if (this.y + 34 * unit * 1.32 > floor) return;
    if (this.#ink) drawTick(this.#context, x + 15 * unit, middle, unit, this.#colours.price);
    this.write(text, { size: 31, weight: 500, colour: this.#colours.ink, most: 2 }, 46 * unit);
    this.y += 4 * unit;
  }
}

/** What is left of an offer as a clock, `02:13:45`, on the mark of a chip. */
export function drawClock(
  context: CanvasRenderingContext2D,
  digits: string,
  { x, y, width, height }: Box,
  colours: Theme['colours'],
): void {
  context.save();
  context.fillStyle = colours.price;
  context.beginPath();
  context.roundRect(x, y, width, height, height * 0.26);
  context.fill();
  context.fillStyle = '#ffffff';
  context.font = font(height * 0.66, 700);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  // Each in a place of its own, so that they do not dance.
  const pitch = width / (digits.length + 1);
  [...digits].forEach((digit, index) => {
    context.fillText(digit, x + pitch * (index + 1), y + height * 0.54);
  });
  context.restore();
}

function drawTick(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  unit: number,
  colour: string,
): void {
  context.fillStyle = fade(colour, 0.13);
  context.beginPath();
  context.arc(x, y, 16 * unit, 0, Math.PI * 2);
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = 4 * unit;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(x - 6.5 * unit, y + 0.5 * unit);
  context.lineTo(x - 2 * unit, y + 5.5 * unit);
  context.lineTo(x + 6.5 * unit, y - 5 * unit);
  context.stroke();
}
