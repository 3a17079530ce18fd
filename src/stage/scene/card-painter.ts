import type { Scene } from '../../model/stage-protocol.ts';
import type { Theme } from '../../model/theme.ts';
import { drawClock } from './card-pen.ts';
import { countdown } from './countdown.ts';
import type { FindPicture, StageFrame } from './frame.ts';
import { drawGallery, galleryAt } from './gallery.ts';
import type { KeptSurfaces } from './kept-surfaces.ts';
import type { Layout } from './layout.ts';
import { clamp01, easeOut } from './motion.ts';
import { type CardPlan, type CardSetting, drawCard, planCard } from './product-card.ts';

type Card = NonNullable<Scene['card']>;

/** Paints the product's card: its words once, its pictures and the countdown as they change. */
export class CardPainter {
  readonly #kept: KeptSurfaces;
  readonly #find: FindPicture;
  #plan: { readonly key: string; readonly plan: CardPlan } | undefined;

  constructor(kept: KeptSurfaces, find: FindPicture) {
    this.#kept = kept;
    this.#find = find;
  }

  /** Changes whenever the card looks different: where it stands, what it says, its picture, its clock. */
  state(frame: StageFrame): string {
    if (frame.card === null) return '';
    const { thing, amount } = frame.card;
    const there = this.#pictures(thing);
    const seen = there.length === 0 ? '' : JSON.stringify(galleryAt(there.length, frame.timeMs));
    return `${thing.id}:${amount}:${there.length}:${seen}:${countdown(thing.untilMs, frame.airMs) ?? ''}`;
  }

  paint(context: CanvasRenderingContext2D, frame: StageFrame, layout: Layout, theme: Theme): void {
    if (frame.card === null) return;
    const { thing: card, amount } = frame.card;
    const { card: box, unit } = layout;
    const pictures = this.#pictures(card);
    const digits = countdown(card.untilMs, frame.airMs);
    const inset = Math.ceil(40 * unit);
    const setting: CardSetting = {
      width: box.width,
      height: box.height,
      inset,
      unit,
      colours: theme.colours,
      hasPicture: pictures.length > 0,
      hasClock: digits !== undefined,
    };
    const key = JSON.stringify([card, box, theme, setting.hasPicture, setting.hasClock]);
    if (this.#plan?.key !== key) this.#plan = { key, plan: planCard(context, card, setting) };
    const { plan } = this.#plan;
    const size = { width: box.width + 2 * inset, height: box.height + 2 * inset };
    const still = this.#kept.get('card', key, size, (on) => drawCard(on, card, setting, plan));
    const gone = 1 - easeOut(amount);
    const away = layout.portrait ? { x: 0, y: box.height + 90 * unit } : { x: box.width + 120 * unit, y: 0 };
    const x = Math.round(box.x + gone * away.x);
    const y = Math.round(box.y + gone * away.y);
    context.save();
    context.globalAlpha = clamp01(amount * 2.5);
    context.drawImage(still.image, x - inset, y - inset);
    context.translate(x, y + Math.round(plan.top));
    if (plan.gallery !== null) {
      drawGallery(context, this.#kept, pictures, this.#find, plan.gallery, frame.timeMs);
    }
    if (plan.clock !== null && digits !== undefined) drawClock(context, digits, plan.clock, theme.colours);
    context.restore();
  }

  /** Those that are there: what cannot be had is left out, and the card stands without it. */
  #pictures(card: Card): readonly string[] {
    return card.pictures.filter((hash) => this.#find(hash) !== undefined);
  }
}
