import { type PriceRun, priceRuns } from './priced-text.ts';
import { clampLines } from './text-lines.ts';
import { font, type Weight } from './typeface.ts';

export const CARD_INK = '#2a1b35';
export const CARD_SOFT_INK = '#6d5c72';
const PRICE = '#d92f4a';
/** Of a price line, in 1080ths. */
const SIZES = { words: 34, amount: 96, unit: 48 };

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

  constructor(context: CanvasRenderingContext2D, column: Column, ink: boolean) {
    this.#context = context;
    this.#column = column;
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
    context.fillStyle = PRICE;
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
    context.fillStyle = CARD_SOFT_INK;
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

  /** A selling point with a tick before it. */
  point(text: string): void {
    const { unit, x, floor } = this.#column;
    const middle = this.y + 24 * unit;
    if (this.y + 34 * unit * 1.32 > floor) return;
    if (this.#ink) drawTick(this.#context, x + 15 * unit, middle, unit);
    this.write(text, { size: 32, weight: 500, colour: CARD_INK, most: 2 }, 46 * unit);
    this.y += 4 * unit;
  }
}

function drawTick(context: CanvasRenderingContext2D, x: number, y: number, unit: number): void {
  context.fillStyle = '#ffe1d8';
  context.beginPath();
  context.arc(x, y, 16 * unit, 0, Math.PI * 2);
  context.fill();
  context.strokeStyle = PRICE;
  context.lineWidth = 4 * unit;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(x - 6.5 * unit, y + 0.5 * unit);
  context.lineTo(x - 2 * unit, y + 5.5 * unit);
  context.lineTo(x + 6.5 * unit, y - 5 * unit);
  context.stroke();
}
