import type { AiredView, Scene } from '../../model/stage-protocol.ts';
import { HOUSE_THEME } from '../../model/theme.ts';
import { drawBackdrop } from './backdrop.ts';
import { CaptionSheet } from './captions.ts';
import { CardPainter } from './card-painter.ts';
import { fade } from './colour.ts';
import { drawCorrection } from './correction-notice.ts';
import { DESK_SHADOW, drawDesk } from './desk.ts';
import type { FindPicture, MakeSurface, StageFrame } from './frame.ts';
import { drawHost } from './host.ts';
import { drawHumanSign } from './human-sign.ts';
import { KeptSurfaces } from './kept-surfaces.ts';
import { type DrawnLabel, drawLabel, geometryOf } from './label.ts';
import { type Layout, layoutFor } from './layout.ts';
import { lookOf } from './look.ts';
import { clamp01, easeInOut, easeOut } from './motion.ts';
import { movingBox } from './moving-box.ts';
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
  /** The words of the caption page on the stage; empty where there is none. */
  readonly caption: string;
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
  /** What the canvas shows besides what moves. */
  #still: { readonly key: string; readonly context: CanvasRenderingContext2D } | undefined;

  constructor(makeSurface: MakeSurface, find: FindPicture = () => undefined) {
    this.#kept = new KeptSurfaces(makeSurface);
    this.#card = new CardPainter(this.#kept, find);
  }

  paint(context: CanvasRenderingContext2D, frame: StageFrame): Painted {
    context.setTransform(1, 0, 0, 1, 0, 0);
    const { scene } = frame;
    const caption =
      scene === null || scene.state === 'slate' || scene.state === 'off-air'
        ? this.#paintSlate(context, frame)
        : this.#paintRoom(context, frame, scene);
    return { label: drawLabel(context, frame, frame.label), caption };
  }

  /** The canvas was drawn on by somebody else: the next frame is painted whole. */
  forget(): void {
    this.#still = undefined;
  }

  #paintSlate(context: CanvasRenderingContext2D, frame: StageFrame): string {
    const { scene, width, height } = frame;
    this.#still = undefined;
    const words = (scene?.state === 'off-air' ? scene.title : scene?.slate?.text) ?? '';
    const { colours } = scene?.theme ?? HOUSE_THEME;
    const slate = this.#kept.get('slate', JSON.stringify([width, height, words, colours]), frame, (on) =>
      drawSlate(on, frame, words, colours),
    );
    context.drawImage(slate.image, 0, 0);
    if (scene === null) drawWaiting(context, frame, frame.timeMs);
    return '';
  }

  #paintRoom(context: CanvasRenderingContext2D, frame: StageFrame, scene: Scene): string {
    const layout = this.#layoutOf(context, frame, scene);
    const moving = movingBox(frame, layout);
    const key = this.#stillKey(frame, scene);
    const isStill = key !== undefined && this.#still?.key === key && this.#still.context === context;
    this.#still = key === undefined ? undefined : { key, context };
    context.save();
    if (isStill) {
      context.beginPath();
      context.rect(moving.x, moving.y, moving.width, moving.height);
      context.clip();
    }
    if (frame.transparent) context.clearRect(0, 0, frame.width, frame.height);
    this.#paintStudio(context, frame, scene, layout);
    drawTitle(context, scene, layout);
    drawSeller(context, scene, layout);
    this.#card.paint(context, frame, layout, scene.theme);
    this.#paintQuestion(context, frame, scene, layout);
    this.#paintCorrection(context, frame, scene, layout);
    const caption = frame.speech === null ? '' : this.#paintCaption(context, frame.speech, scene, layout);
    if (scene.state === 'paused') this.#paintPause(context, frame, scene);
    context.restore();
    return caption;
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

  #paintCaption(
    context: CanvasRenderingContext2D,
    speech: { readonly utterance: AiredView; readonly elapsedMs: number },
    scene: Scene,
    layout: Layout,
  ): string {
    const { utterance, elapsedMs } = speech;
    const { captions: box, unit } = layout;
    const key = `${utterance.id}:${box.width}:${utterance.text}`;
    if (this.#sheet?.key !== key) {
      this.#sheet = { key, sheet: new CaptionSheet(context, utterance.text, box.width, unit) };
    }
    const { sheet } = this.#sheet;
    const page = sheet.pageAt(elapsedMs / Math.max(1, utterance.durationMs));
    if (page === undefined) return '';
    const since = elapsedMs - page.from * utterance.durationMs;
    const look = { prefix: utterance.captionPrefix, colours: scene.theme.colours };
    sheet.paint(context, this.#kept, page, look, box, easeOut(since / CAPTION_FADE_MS));
    return page.lines.join(' ');
  }

  /** While the room is paused the picture stands back. */
  #paintPause(context: CanvasRenderingContext2D, frame: StageFrame, scene: Scene): void {
    context.fillStyle = fade(scene.theme.colours.deep, 0.74);
    context.fillRect(0, 0, frame.width, frame.height);
    drawSlateWords(context, frame, scene.slate?.text ?? '', frame.height / 2, scene.theme.colours);
  }
}
