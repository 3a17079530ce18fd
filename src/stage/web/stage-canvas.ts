import type { Surface } from '../scene/frame.ts';

/**
 * Pixels to draw at most: full sharpness up to 1440p; a 4K wall is drawn smaller and scaled up, since nobody
 * sits close enough to see it.
 */
const MOST_PIXELS = 3_700_000;

/** A clear canvas of its own. */
export function makeSurface(width: number, height: number): Surface {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, width);
  canvas.height = Math.max(1, height);
  return { context: contextOf(canvas), image: canvas };
}

export function contextOf(
  canvas: HTMLCanvasElement,
  settings?: CanvasRenderingContext2DSettings,
): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', settings);
  if (context === null) throw new Error('This browser has no 2D canvas.');
  return context;
}

/** Fits the canvas's pixels to the window and the screen; true where the size changed. */
export function fitCanvas(canvas: HTMLCanvasElement): boolean {
  const { innerWidth, innerHeight, devicePixelRatio } = window;
  const ratio = Math.min(devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / (innerWidth * innerHeight)));
  const width = Math.max(2, Math.round(innerWidth * ratio));
  const height = Math.max(2, Math.round(innerHeight * ratio));
  if (canvas.width === width && canvas.height === height) return false;
  canvas.width = width;
  canvas.height = height;
  return true;
}
