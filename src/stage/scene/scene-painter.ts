import type { AiredView } from '../../model/stage-protocol.ts';
import { CaptionSheet } from './captions.ts';
import { drawDesk } from './desk.ts';
import type { Box, MakeSurface, PartSize, Shown, StageFrame, Surface } from './frame.ts';
import { drawHost } from './host.ts';
import { type DrawnLabel, drawLabel, geometryOf } from './label.ts';
import { type Layout, layoutFor } from './layout.ts';
import { lookOf } from './look.ts';
import { clamp01, easeInOut, easeOut } from './motion.ts';
import { poseOf } from './pose.ts';
import { drawCard } from './product-card.ts';
import { drawQuestion } from './question-bubble.ts';
import { drawSlate, drawSlateWords } from './slate.ts';
import { drawStudio } from './studio.ts';
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
 * Paints frames, the label always last. What stands still between frames is painted once and kept: one
 * surface a part, so that memory does not grow.
 */
export class ScenePainter {
  readonly #makeSurface: MakeSurface;
  readonly #kept = new Map<string, { readonly key: string; readonly surface: Surface }>();
  #sheet: { readonly key: string; readonly sheet: CaptionSheet } | undefined;

  constructor(makeSurface: MakeSurface) {
    this.#makeSurface = makeSurface;
  }

  paint(context: CanvasRenderingContext2D, frame: StageFrame): Painted {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, frame.width, frame.height);
    const layout = layoutFor(frame.width, frame.height, geometryOf(context, frame, frame.label).plate);
    const { scene } = frame;
    let caption = '';
    if (scene === null || scene.state === 'slate' || scene.state === 'off-air') {
      const words = scene?.state === 'off-air' ? scene.title : scene?.slate?.text;
      drawSlate(context, frame, words, scene === null);
    } else {
      this.#paintRoom(context, frame, layout);
      drawTitle(context, scene, layout);
      this.#paintCard(context, frame.card, layout);
      this.#paintQuestion(context, frame.question, layout);
      if (frame.speech !== null) caption = this.#paintCaption(context, frame.speech, layout);
      if (scene.state === 'paused') {
        dim(context, frame);
        drawSlateWords(
          context,
          frame,
          scene.slate?.text ?? '',
          layout.captions.y + layout.captions.height / 2,
        );
      }
    }
    return { label: drawLabel(context, frame, frame.label), caption };
  }

  #paintRoom(context: CanvasRenderingContext2D, frame: StageFrame, layout: Layout): void {
    const { width, height } = frame;
    const size = `${width}x${height}@${layout.host.y}`;
    if (!frame.transparent) {
      const studio = this.#keep('studio', size, width, height, (on) => this.#paintBehind(on, frame, layout));
      context.drawImage(studio.image, 0, 0);
    }
    const { host } = layout;
    const x = host.x + (host.xBesideCard - host.x) * easeInOut(frame.card?.amount ?? 0);
    context.save();
    context.translate(x, host.y);
    context.scale(host.scale, host.scale);
    drawHost(context, lookOf(frame.scene?.host.look), poseOf(frame));
    context.restore();
    if (!frame.transparent) {
      const desk = this.#keep('desk', size, width, height, (on) => drawDesk(on, width, height, layout));
      context.drawImage(desk.image, 0, 0);
    }
  }

  /** The studio a little out of focus, so that the host stands before it. */
  #paintBehind(context: CanvasRenderingContext2D, frame: StageFrame, layout: Layout): void {
    const { width, height } = frame;
    const sharp = this.#makeSurface(width, height);
    drawStudio(sharp.context, width, height, layout);
    context.drawImage(sharp.image, 0, 0);
    context.filter = `blur(${5 * layout.unit}px)`;
    context.drawImage(sharp.image, 0, 0);
    context.filter = 'none';
  }

  #paintCard(context: CanvasRenderingContext2D, shown: StageFrame['card'], layout: Layout): void {
    if (shown === null) return;
    const away = layout.portrait
      ? { x: 0, y: layout.card.height + 80 * layout.unit }
      : { x: layout.card.width + 120 * layout.unit, y: 0 };
    this.#slideIn(context, 'card', shown, layout.card, layout, away, drawCard);
  }

  #paintQuestion(context: CanvasRenderingContext2D, shown: StageFrame['question'], layout: Layout): void {
    if (shown === null) return;
    const away = { x: 0, y: -30 * layout.unit };
    this.#slideIn(context, 'question', shown, layout.question, layout, away, drawQuestion);
  }

  #slideIn<Thing>(
    context: CanvasRenderingContext2D,
    part: string,
    shown: Shown<Thing>,
    box: Box,
    layout: Layout,
    away: { readonly x: number; readonly y: number },
    draw: (on: CanvasRenderingContext2D, thing: Thing, size: PartSize) => void,
  ): void {
    const inset = Math.ceil(INSET * layout.unit);
    const size = { width: box.width, height: box.height, inset, unit: layout.unit };
    const key = `${box.width}x${box.height}:${JSON.stringify(shown.thing)}`;
    const surface = this.#keep(part, key, box.width + 2 * inset, box.height + 2 * inset, (on) =>
      draw(on, shown.thing, size),
    );
    const gone = 1 - easeOut(shown.amount);
    context.save();
    context.globalAlpha = clamp01(shown.amount * 2.5);
    context.drawImage(surface.image, box.x - inset + gone * away.x, box.y - inset + gone * away.y);
    context.restore();
  }

  #paintCaption(
    context: CanvasRenderingContext2D,
    speech: { readonly utterance: AiredView; readonly elapsedMs: number },
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
    sheet.draw(context, page, utterance.captionPrefix, box, easeOut(since / CAPTION_FADE_MS));
    return page.lines.join(' ');
  }

  /** The surface of `part`, painted anew only when `key` changes. */
  #keep(
    part: string,
    key: string,
    width: number,
    height: number,
    draw: (on: CanvasRenderingContext2D) => void,
  ): Surface {
    const kept = this.#kept.get(part);
    if (kept?.key === key) return kept.surface;
    const surface = this.#makeSurface(Math.ceil(width), Math.ceil(height));
    draw(surface.context);
    this.#kept.set(part, { key, surface });
    return surface;
  }
}

/** While the room is paused the picture stands back. */
function dim(context: CanvasRenderingContext2D, frame: StageFrame): void {
  context.fillStyle = 'rgba(20,14,40,0.68)';
  context.fillRect(0, 0, frame.width, frame.height);
}
