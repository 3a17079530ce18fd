import './kept-memory.ts';
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { Surface } from '../scene/frame.ts';

/** The Debian collection's first face is Japanese; the language picks the Chinese forms of 直, 骨 and 门. */
const FORMS = 'zh-CN';

/** A clear canvas of Skia's. */
export interface NativeSurface extends Surface {
  readonly canvas: Canvas;
}

/**
 * Makes a clear surface on the server. The scene is written against the browser's canvas; Skia's has the same
 * members, only its images are of another class, so the types are told so here and nowhere else.
 */
export function makeNativeSurface(width: number, height: number): NativeSurface {
  const canvas = createCanvas(Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height)));
  const context = canvas.getContext('2d');
  context.lang = FORMS;
  return {
    canvas,
    context: context as unknown as CanvasRenderingContext2D,
    image: canvas as unknown as CanvasImageSource,
  };
}

/** As it was when it was made, whatever was left undone on it. */
export function clearNativeSurface({ canvas }: NativeSurface): void {
  const context = canvas.getContext('2d');
  context.reset();
  context.lang = FORMS;
}
