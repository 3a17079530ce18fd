import type { AiredView } from '../../model/stage-protocol.ts';
import type { Theme } from '../../model/theme.ts';
import { type CaptionPage, captionPages, pageAt } from './caption-pages.ts';
import { fade } from './colour.ts';
import type { Box } from './frame.ts';
import type { KeptSurfaces } from './kept-surfaces.ts';
import { font } from './typeface.ts';

/** Lines of words that a viewer can read beside a moving picture. */
const MOST_LINES = 3;
/** Caption size in 1080ths of the shorter side: on a phone 6.8 cm wide this is about 3.3 mm high. */
const SIZE = 52;
const CHIP_SIZE = 30;
const PAD_X = 40;

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

  /** Paints one page with the AI prefix as a chip above it; `amount` 0 to 1 as it appears. */
  paint(
    context: CanvasRenderingContext2D,
    kept: KeptSurfaces,
    page: CaptionPage,
    look: { readonly prefix: AiredView['captionPrefix']; readonly colours: Theme['colours'] },
    box: Box,
    amount: number,
  ): void {
    const surface = kept.get('caption', JSON.stringify([page, look, box]), box, (on) =>
      this.#draw(on, page, look, box),
    );
    context.save();
    context.globalAlpha = amount;
    context.drawImage(surface.image, Math.round(box.x), Math.round(box.y + (1 - amount) * 14 * this.#unit));
    context.restore();
  }

  #draw(
    context: CanvasRenderingContext2D,
    page: CaptionPage,
    { prefix, colours }: { readonly prefix: string; readonly colours: Theme['colours'] },
    box: Box,
  ): void {
    const unit = this.#unit;
    const leading = SIZE * 1.36 * unit;
    context.font = font(SIZE * unit, 700);
    const widest = Math.max(...page.lines.map((line) => context.measureText(line).width));
    context.font = font(CHIP_SIZE * unit, 700);
    const chip = { width: context.measureText(prefix).width + 38 * unit, height: CHIP_SIZE * 1.6 * unit };
    const width = Math.max(widest, chip.width) + 2 * PAD_X * unit;
    const height = page.lines.length * leading + 40 * unit;
    const middle = box.width / 2;
    const y = box.height - height;
    const x = middle - width / 2;

    context.fillStyle = fade(colours.plate, 0.84);
    context.beginPath();
    context.roundRect(x, y, width, height, 32 * unit);
    context.fill();
    context.lineWidth = 2 * unit;
    context.strokeStyle = fade(colours.plateInk, 0.16);
    context.stroke();

    const chipY = y - chip.height * 0.58;
    context.fillStyle = colours.accent;
    context.beginPath();
    context.roundRect(x + 28 * unit, chipY, chip.width, chip.height, chip.height / 2);
    context.fill();
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = colours.accentInk;
    context.fillText(prefix, x + 47 * unit, chipY + chip.height * 0.54);

    context.textAlign = 'center';
    context.textBaseline = 'alphabetic';
    context.font = font(SIZE * unit, 700);
    context.fillStyle = colours.plateInk;
    page.lines.forEach((line, index) => {
      context.fillText(line, middle, y + 20 * unit + (index + 0.78) * leading);
    });
  }
}
