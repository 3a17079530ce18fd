import type { AiredView } from '../../model/stage-protocol.ts';
import { type CaptionPage, captionPages, pageAt } from './caption-pages.ts';
import type { Box } from './frame.ts';
import { font } from './typeface.ts';

/** Lines of words that a viewer can read beside a moving picture. */
const MOST_LINES = 3;
/** Caption size in 1080ths of the shorter side: on a phone 6.8 cm wide this is about 3.4 mm high. */
const SIZE = 54;
const CHIP_SIZE = 32;

/** Pages of one utterance for one width; laid out when it begins. */
export class CaptionSheet {
  readonly #pages: readonly CaptionPage[];
  readonly #unit: number;

  constructor(context: CanvasRenderingContext2D, text: string, width: number, unit: number) {
    this.#unit = unit;
    context.font = font(SIZE * unit, 700);
    this.#pages = captionPages(
      text,
      width - 2 * PAD_X * unit,
      MOST_LINES,
      (run) => context.measureText(run).width,
    );
  }

  /** The words on the stage at `share` of the utterance. */
  pageAt(share: number): CaptionPage | undefined {
    return pageAt(this.#pages, share);
  }

  /** Draws one page with the AI prefix as a chip above it; `amount` 0 to 1 as it appears. */
  draw(
    context: CanvasRenderingContext2D,
    page: CaptionPage,
    prefix: AiredView['captionPrefix'],
    box: Box,
    amount: number,
  ): void {
    const unit = this.#unit;
    const leading = SIZE * 1.34 * unit;
    context.save();
    context.globalAlpha = amount;
    context.font = font(SIZE * unit, 700);
    const widest = Math.max(...page.lines.map((line) => context.measureText(line).width));
    context.font = font(CHIP_SIZE * unit, 700);
    const chipText = context.measureText(prefix).width;
    const chip = { width: chipText + 40 * unit, height: CHIP_SIZE * 1.62 * unit };
    const width = Math.max(widest + 2 * PAD_X * unit, chip.width + 2 * PAD_X * unit);
    const height = page.lines.length * leading + 44 * unit;
    const middle = box.x + box.width / 2;
    const y = box.y + box.height - height + (1 - amount) * 16 * unit;
    const x = middle - width / 2;

    context.fillStyle = 'rgba(26,16,46,0.78)';
    context.beginPath();
    context.roundRect(x, y, width, height, 34 * unit);
    context.fill();
    context.lineWidth = 2 * unit;
    context.strokeStyle = 'rgba(255,255,255,0.14)';
    context.stroke();

    const chipY = y - chip.height * 0.56;
    const colours = context.createLinearGradient(x, 0, x + chip.width, 0);
    colours.addColorStop(0, '#ffd79a');
    colours.addColorStop(1, '#ffb27d');
    context.fillStyle = colours;
    context.beginPath();
    context.roundRect(x + 26 * unit, chipY, chip.width, chip.height, chip.height / 2);
    context.fill();
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = '#2a1330';
    context.fillText(prefix, x + 46 * unit, chipY + chip.height * 0.53);

    context.textAlign = 'center';
    context.textBaseline = 'alphabetic';
    context.font = font(SIZE * unit, 700);
    context.fillStyle = '#ffffff';
    page.lines.forEach((line, index) => {
      context.fillText(line, middle, y + 24 * unit + (index + 0.78) * leading);
    });
    context.restore();
  }
}

const PAD_X = 40;
