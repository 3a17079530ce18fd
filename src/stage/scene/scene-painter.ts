import type { Scene } from '../../model/stage-protocol.ts';
import { HOUSE_THEME } from '../../model/theme.ts';
import { drawBackdrop } from './backdrop.ts';
import { CaptionSheet } from './captions.ts';
import { CardPainter } from './card-painter.ts';
import { fade } from './colour.ts';
import { drawCorrection } from './correction-notice.ts';
import { DESK_SHADOW, drawDesk } from './desk.ts';
import { drawFigureLabels, figureSize } from './figure-label.ts';
import type { Box, FindPicture, MakeSurface, StageFrame } from './frame.ts';
import { drawHost } from './host.ts';
import { drawHumanSign } from './human-sign.ts';
import { KeptSurfaces } from './kept-surfaces.ts';
import { type DrawnLabel, drawLabel, geometryOf } from './label.ts';
import { type Layout, layoutFor } from './layout.ts';
import { lookOf } from './look.ts';
import { clamp01, easeInOut, easeOut } from './motion.ts';
import { meets, movingBox } from './moving-box.ts';
import { poseOf } from './pose.ts';
import { drawQuestion } from './question-bubble.ts';
import { drawSeller } from './seller-line.ts';
import { drawSlate, drawSlateWords, drawWaiting } from './slate.ts';
import { drawTitle } from './title-line.ts';

/** Room for a surface's shadow, in 1080ths of the shorter side. */
const INSET = 40;
const CAPTION_FADE_MS = 160;

/** What a painted frame really shows. */
export interface Painted {
  readonly label: DrawnLabel;
  /** What stands by each figure; empty where no figure is seen or nothing has to. */
  readonly figures: readonly DrawnLabel[];
  /** The words of the caption page on the stage; empty where there is none. */
  readonly caption: string;
  /** The part of the canvas that may differ from the painting before, whole px. */
  readonly changed: Box;
}

/** What the canvas shows besides what moves, and where of that it had come to. */
interface Still {
  readonly key: string;
  readonly context: CanvasRenderingContext2D;
  readonly label: DrawnLabel;
  /** A caption's words and how far it had come up. */
  readonly caption: string;
  readonly arm: boolean;
}

/**
 * Paints frames, the label always last. What stands still between frames is painted once and kept, and where
 * nothing but hosts and captions moves, only their part of the picture is painted again.
 */
export class ScenePainter {
  readonly #kept: KeptSurfaces;
  readonly #card: CardPainter;
  #layout: { readonly key: string; readonly layout: Layout } | undefined;
  #sheet: { readonly key: string; readonly sheet: CaptionSheet } | undefined;
  #still: Still | undefined;

  constructor(makeSurface: MakeSurface, find: FindPicture = () => undefined) {
    this.#kept = new KeptSurfaces(makeSurface);
    this.#card = new CardPainter(this.#kept, find);
  }

  paint(context: CanvasRenderingContext2D, frame: StageFrame): Painted {
    context.setTransform(1, 0, 0, 1, 0, 0);
    const { scene } = frame;
    if (scene === null || scene.state === 'slate' || scene.state === 'off-air') {
      this.#still = undefined;
      const caption = this.#paintSlate(context, frame);
      return { label: drawLabel(context, frame, frame.label), figures: [], caption, changed: whole(frame) };
    }
    return this.#paintRoom(context, frame, scene);
  }

  /** The canvas was drawn on by somebody else: the next frame is painted whole. */
  forget(): void {
    this.#still = undefined;
  }

  #paintSlate(context: CanvasRenderingContext2D, frame: StageFrame): string {
    const { scene, width, height } = frame;
    const words = (scene?.state === 'off-air' ? scene.title : scene?.slate?.text) ?? '';
    const { colours } = scene?.theme ?? HOUSE_THEME;
    const slate = this.#kept.get('slate', JSON.stringify([width, height, words, colours]), frame, (on) =>
      drawSlate(on, frame, words, colours),
    );
    context.drawImage(slate.image, 0, 0);
    if (scene === null) drawWaiting(context, frame, frame.timeMs);
    return '';
  }

  #paintRoom(context: CanvasRenderingContext2D, frame: StageFrame, scene: Scene): Painted {
    const layout = this.#layoutOf(context, frame, scene);
    const key = this.#stillKey(frame, scene);
    const page = this.#captionPage(context, frame, layout);
    const arm = frame.gesture !== null;
    const before = this.#still;
    // Whatever is thrown from here on leaves a canvas of which nothing is known.
    this.#still = undefined;
    const still = key !== undefined && before?.key === key && before.context === context ? before : undefined;
    const caption = page === undefined ? '' : JSON.stringify([page.key, page.amount]);
    const moving = { arm: arm || still?.arm === true, caption: still?.caption !== caption };
    const changed = still === undefined ? whole(frame) : movingBox(frame, layout, moving);
    context.save();
    if (still !== undefined) {
      context.beginPath();
      context.rect(changed.x, changed.y, changed.width, changed.height);
      context.clip();
    }
    if (frame.transparent) context.clearRect(0, 0, frame.width, frame.height);
    this.#paintStudio(context, frame, scene, layout);
    drawTitle(context, scene, layout);
    drawSeller(context, scene, layout);
    this.#card.paint(context, frame, layout, scene.theme);
    this.#paintQuestion(context, frame, scene, layout);
    this.#paintCorrection(context, frame, scene, layout);
    if (page !== undefined) page.paint();
    if (scene.state === 'paused') this.#paintPause(context, frame, scene);
    // Over all but the label itself, and within what is painted anew: as the figures move, so is all of theirs.
    const figures = drawFigureLabels(context, frame, scene, layout);
    context.restore();
    // The label that nothing was painted near stands as it was drawn.
    const isApart = still !== undefined && !meets(changed, layout.label);
    const label = isApart ? still.label : drawLabel(context, frame, frame.label);
    if (key !== undefined) this.#still = { key, context, label, caption, arm };
    return { label, figures, caption: page?.words ?? '', changed };
  }

  /** All that stands still between two frames; undefined where the whole picture moves. */
  #stillKey(frame: StageFrame, scene: Scene): string | undefined {
    if (scene.state !== 'on-air' || frame.transparent) return undefined;
    const { width, height, label, question, correction } = frame;
    const { theme, title, brand, adMark, seller, hosts } = scene;
    const card = this.#card.state(frame);
    // Once a second all of it is painted, whatever became of the canvas meanwhile.
    const second = Math.floor(frame.airMs / 1000);
    const words = [title, brand, adMark, seller, question, correction];
    return JSON.stringify([second, width, height, label, theme, hosts, card, words]);
  }

  #layoutOf(context: CanvasRenderingContext2D, frame: StageFrame, scene: Scene): Layout {
    const { width, height, label } = frame;
    const key = JSON.stringify([width, height, label, scene.hosts.length]);
    if (this.#layout?.key === key) return this.#layout.layout;
    const layout = layoutFor(width, height, {
      label: geometryOf(context, frame, label).plate,
      hosts: scene.hosts.length,
      safe: label.safe,
      figure: figureSize(context, frame, label),
    });
    this.#layout = { key, layout };
    return layout;
  }

  #paintStudio(context: CanvasRenderingContext2D, frame: StageFrame, scene: Scene, layout: Layout): void {
    const { width, height } = frame;
    const { theme } = scene;
    const key = JSON.stringify([width, height, layout.hosts, layout.deskY, theme, scene.brand]);
    if (!frame.transparent) {
      const backdrop = this.#kept.get('backdrop', key, frame, (on) =>
        this.#paintBehind(on, frame, layout, scene),
      );
      // Above the desk only: the desk covers the rest.
      const end = Math.ceil(layout.deskY);
      context.drawImage(backdrop.image, 0, 0, width, end, 0, 0, width, end);
    }
    if (scene.state === 'human') {
      if (!frame.transparent) this.#paintSign(context, frame, scene, layout);
    } else this.#paintHosts(context, frame, scene, layout);
    if (frame.transparent) return;
    const top = Math.floor(layout.deskY - DESK_SHADOW * layout.unit);
    const desk = this.#kept.get('desk', key, { width, height: height - top }, (on) => {
      on.translate(0, -top);
      drawDesk(on, width, height, layout, { colours: theme.colours, brand: scene.brand });
    });
    context.drawImage(desk.image, 0, top);
  }

  /** Who leads stands in front. */
  #paintHosts(context: CanvasRenderingContext2D, frame: StageFrame, scene: Scene, layout: Layout): void {
    const beside = easeInOut(frame.card?.amount ?? 0);
    const order = scene.hosts.map((_host, index) => index);
    order.sort(
      (a, b) => Number(scene.hosts[a]?.id === scene.lead) - Number(scene.hosts[b]?.id === scene.lead),
    );
    for (const index of order) {
      const place = layout.hosts[index];
      if (place === undefined) continue;
      context.save();
      context.translate(place.x + (place.xBesideCard - place.x) * beside, place.y);
      context.scale(place.scale, place.scale);
      drawHost(context, lookOf(scene.hosts[index]?.look), poseOf(frame, scene, index));
      context.restore();
    }
  }

  #paintSign(context: CanvasRenderingContext2D, frame: StageFrame, scene: Scene, layout: Layout): void {
    const beside = easeInOut(frame.card?.amount ?? 0);
    const middles = layout.hosts.map(({ x, xBesideCard }) => x + (xBesideCard - x) * beside);
    const x = middles.reduce((sum, middle) => sum + middle, 0) / Math.max(1, middles.length);
    const y = layout.hosts[0]?.y ?? frame.height / 2;
    drawHumanSign(context, layout, scene.theme.colours, { x, y, timeMs: frame.timeMs });
  }

  /** The backdrop a little out of focus, so that the hosts stand before it. */
  #paintBehind(context: CanvasRenderingContext2D, frame: StageFrame, layout: Layout, scene: Scene): void {
    const { width, height } = frame;
    const sharp = this.#kept.make(width, height);
    drawBackdrop(sharp.context, width, height, layout, scene.theme);
    context.drawImage(sharp.image, 0, 0);
    context.filter = `blur(${5 * layout.unit}px)`;
    context.drawImage(sharp.image, 0, 0);
    context.filter = 'none';
  }

  #paintQuestion(context: CanvasRenderingContext2D, frame: StageFrame, scene: Scene, layout: Layout): void {
    if (frame.question === null) return;
    const { thing, amount } = frame.question;
    const { question: box, unit } = layout;
    const inset = Math.ceil(INSET * unit);
    const size = { width: box.width, height: box.height, inset, unit };
    const { colours } = scene.theme;
    const surface = this.#kept.get(
      'question',
      JSON.stringify([thing, box, colours]),
      { width: box.width + 2 * inset, height: box.height + 2 * inset },
      (on) => drawQuestion(on, thing, size, colours),
    );
    context.save();
    context.globalAlpha = clamp01(amount * 2.5);
    const y = box.y - (1 - easeOut(amount)) * 30 * unit;
    context.drawImage(surface.image, Math.round(box.x) - inset, Math.round(y) - inset);
    context.restore();
  }

  #paintCorrection(context: CanvasRenderingContext2D, frame: StageFrame, scene: Scene, layout: Layout): void {
    if (frame.correction === null) return;
    const { thing, amount } = frame.correction;
    const { correction: box, unit } = layout;
    const inset = Math.ceil(INSET * unit);
    const { colours } = scene.theme;
    const surface = this.#kept.get(
      'correction',
      JSON.stringify([thing, box, colours]),
      { width: box.width + 2 * inset, height: box.height + 2 * inset },
      (on) => drawCorrection(on, thing, { width: box.width, height: box.height, inset, unit }, colours),
    );
    context.save();
    context.globalAlpha = clamp01(amount * 2.5);
    context.drawImage(surface.image, Math.round(box.x) - inset, Math.round(box.y) - inset);
    context.restore();
  }

  /** The page of the caption that stands on the stage now; undefined where there is none. */
  #captionPage(context: CanvasRenderingContext2D, frame: StageFrame, layout: Layout) {
    const { speech, scene } = frame;
    if (speech === null || scene === null) return undefined;
    const { utterance, elapsedMs } = speech;
    const { captions: box, unit } = layout;
    const key = `${utterance.id}:${box.width}:${utterance.text}`;
    if (this.#sheet?.key !== key) {
      this.#sheet = { key, sheet: new CaptionSheet(context, utterance.text, box.width, unit) };
    }
    const { sheet } = this.#sheet;
    const { durationMs, leadMs = 0 } = utterance;
    const wordsMs = Math.max(1, durationMs - leadMs);
    // While the tones sound the first page stands there already: its prefix is a label too.
    const spokenMs = Math.max(0, elapsedMs - leadMs);
    const page = sheet.pageAt(spokenMs / wordsMs);
    if (page === undefined) return undefined;
    const cameUpMs = page.from === 0 ? elapsedMs : spokenMs - page.from * wordsMs;
    const amount = easeOut(cameUpMs / CAPTION_FADE_MS);
    const look = { prefix: utterance.captionPrefix, colours: scene.theme.colours };
    return {
      key: `${key}:${page.from}`,
      amount,
      words: page.lines.join(' '),
      paint: () => sheet.paint(context, this.#kept, page, look, box, amount),
    };
  }

  /** While the room is paused the picture stands back. */
  #paintPause(context: CanvasRenderingContext2D, frame: StageFrame, scene: Scene): void {
    context.fillStyle = fade(scene.theme.colours.deep, 0.74);
    context.fillRect(0, 0, frame.width, frame.height);
    drawSlateWords(context, frame, scene.slate?.text ?? '', frame.height / 2, scene.theme.colours);
  }
}

function whole({ width, height }: StageFrame): Box {
  return { x: 0, y: 0, width, height };
}
