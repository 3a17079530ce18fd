import { loadImage } from '@napi-rs/canvas';
import { luminance } from '../model/contrast.ts';
import type { Scene } from '../model/stage-protocol.ts';
import { drawFigureLabel, figureSize } from './scene/figure-label.ts';
import type { Box } from './scene/frame.ts';
import { type DrawnLabel, drawLabel } from './scene/label.ts';
import { layoutFor } from './scene/layout.ts';
import { makeNativeSurface } from './server/native-surface.ts';
import { type GreyPicture, type Ink, inkOf, resemblance } from './sight/ink.ts';

/** What of the label is seen in somebody else's picture. */
export interface LabelSight {
  readonly isSeen: boolean;
  /** Why not, for the person on watch; empty where it is. */
  readonly why: string;
  /** 1: the very glyphs; about 0: something else. */
  readonly resemblance: number;
  /** Cap height as a share of the picture's shorter side. */
  readonly capHeightShare: number;
  readonly contrast: number;
}

/**
 * Measured at 360 px: our own page 0.84 and more, the same words in six typefaces 0.51 and more; other words of
 * the same length, four of them shared, 0.38 and less. test/stage/label-sight.test.ts keeps the table.
 */
const LEAST_RESEMBLANCE = 0.45;
/** The standard's 5 %, less one pixel's rounding in a picture of 360 on the shorter side. */
const LEAST_SHARE = 0.05 * 0.94;
/** Shorter side of the drawing that is compared with, px. */
const DRAWN_AT = 720;

interface Expected {
  readonly drawn: DrawnLabel;
  readonly frame: { readonly width: number; readonly height: number };
  readonly ink: Ink;
}

/** What has to stand by each figure, and where: the places with and without a card. */
interface ExpectedFigures extends Expected {
  readonly places: readonly (readonly Box[])[];
}

/** Looks for a room's standing label in pictures that others composed, such as OBS's programme. */
export class LabelSeer {
  readonly #label: () => Scene['label'];
  readonly #figures: () => number;
  readonly #expected = new Map<string, Expected>();
  readonly #expectedFigures = new Map<string, ExpectedFigures>();

  /**
   * @param label as it must stand now: another one while a person speaks
   * @param figures how many drawn hosts our stage page shows now
   */
  constructor(label: () => Scene['label'], figures: () => number = () => 0) {
    this.#label = label;
    this.#figures = figures;
  }

  /** Where our stage page fills the picture. @throws Error where it is no picture */
  async onStage(png: Uint8Array): Promise<LabelSight> {
    const picture = await readPicture(png);
    const expected = this.#expectedIn(picture);
    const scale = Math.min(picture.width, picture.height) / DRAWN_AT;
    const { plate, capHeightPx } = expected.drawn;
    const found = plateFound(picture, scaled(plate, scale), capHeightPx * scale, this.#label().place);
    const sight = this.#judge(picture, found, [true], expected);
    return sight.isSeen ? (this.#byFigures(picture, scale) ?? sight) : sight;
  }

  /** In a box of the picture, px, in whatever typeface and colour. @throws Error where it is no picture */
  async inBox(png: Uint8Array, box: Box): Promise<LabelSight> {
    const picture = await readPicture(png);
    return this.#judge(picture, box, [true, false], this.#expectedIn(picture));
  }

  /** Why the words by a figure are not seen; undefined where they are, or none have to stand there. */
  #byFigures(picture: Pixels, scale: number): LabelSight | undefined {
    const expected = this.#figuresIn(picture);
    if (expected === undefined) return undefined;
    for (const places of expected.places) {
      const sights = places.map((box) =>
        this.#judge(picture, inset(scaled(box, scale), expected.drawn.capHeightPx * scale), [true], expected),
      );
      const best = sights.reduce((one, other) => (other.resemblance > one.resemblance ? other : one));
      if (!best.isSeen) return { ...best, why: `by a figure: ${best.why}` };
    }
    return undefined;
  }

  #figuresIn({ width, height }: Pixels): ExpectedFigures | undefined {
    const [label, hosts] = [this.#label(), this.#figures()];
    if (label.figure === undefined || hosts === 0) return undefined;
    const key = JSON.stringify([label, hosts, (width / height).toFixed(2)]);
    const known = this.#expectedFigures.get(key);
    if (known !== undefined) return known;
    const { frame, drawn: main } = this.#expectedIn({ width, height });
    const { canvas, context } = makeNativeSurface(frame.width, frame.height);
    const size = figureSize(context, frame, label);
    if (size === undefined) return undefined;
    const layout = layoutFor(frame.width, frame.height, {
      label: main.plate,
      hosts,
      safe: label.safe,
      figure: size,
    });
    const places = layout.figureLabels.map(({ x, xBesideCard, y }) =>
      [x, xBesideCard].map((at) => ({ x: at, y, width: size.width, height: size.height })),
    );
    const drawn = drawFigureLabel(context, { x: 0, y: 0 }, size, label);
    const expected = { drawn, frame, ink: inkIn({ ...frame, data: canvas.data() }, drawn), places };
    this.#expectedFigures.set(key, expected);
    return expected;
  }

  #judge(
    picture: Pixels,
    box: Box,
    inks: readonly boolean[],
    { ink: wanted, drawn, frame }: Expected,
  ): LabelSight {
    const region = greyOf(picture, box);
    const found = inks
      .flatMap((isLight) => (region === undefined ? [] : (inkOf(region, isLight) ?? [])))
      .map((ink) => ({ ink, alike: resemblance(ink.shape, wanted.shape) }))
      .reduce<{ ink: Ink; alike: number } | undefined>(
        (best, each) => (best === undefined || each.alike > best.alike ? each : best),
        undefined,
      );
    if (found === undefined) return unseen('nothing is drawn where the AI label should stand');
    const { ink, alike } = found;
    const shorter = Math.min(picture.width, picture.height);
    const drawnShare = drawn.capHeightPx / Math.min(frame.width, frame.height);
    const drawnHeight = wanted.heightPx / DRAWN_AT;
    const capHeightShare = drawnShare * (ink.heightPx / shorter / drawnHeight);
    const measured = { resemblance: alike, capHeightShare, contrast: ink.contrast };
    const why = whyNot(measured, drawn.leastContrast);
    return { isSeen: why === '', why, ...measured };
  }

  /** Lines break by the picture's proportions, so each has a drawing of its own. */
  #expectedIn({ width, height }: Pick<Pixels, 'width' | 'height'>): Expected {
    const label = this.#label();
    const key = JSON.stringify([label, (width / height).toFixed(2)]);
    const known = this.#expected.get(key);
    if (known !== undefined) return known;
    const scale = DRAWN_AT / Math.min(width, height);
    const frame = { width: Math.round(width * scale), height: Math.round(height * scale) };
    const { canvas, context } = makeNativeSurface(frame.width, frame.height);
    const drawn = drawLabel(context, frame, label);
    const expected = { drawn, frame, ink: inkIn({ ...frame, data: canvas.data() }, drawn) };
    this.#expected.set(key, expected);
    return expected;
  }
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** The ink of a label that was drawn here. */
function inkIn(picture: Pixels, { plate, capHeightPx }: DrawnLabel): Ink {
  const region = greyOf(picture, inset(plate, capHeightPx));
  const ink = region === undefined ? undefined : inkOf(region, true);
  if (ink === undefined) throw new Error('this machine draws no label to compare with');
  return ink;
}

async function readPicture(png: Uint8Array): Promise<Pixels> {
  const image = await loadImage(png);
  if (image.width < 64 || image.height < 64) throw new Error('the picture is too small to tell');
  const { canvas } = makeNativeSurface(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return { width: canvas.width, height: canvas.height, data: canvas.data() };
}

function greyOf({ width, height, data }: Pixels, box: Box): GreyPicture | undefined {
  const left = Math.max(0, Math.round(box.x));
  const top = Math.max(0, Math.round(box.y));
  const right = Math.min(width, Math.round(box.x + box.width));
  const bottom = Math.min(height, Math.round(box.y + box.height));
  if (right - left < 8 || bottom - top < 4) return undefined;
  const light = new Float32Array((right - left) * (bottom - top));
  let to = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) light[to++] = luminance(colourAt({ width, height, data }, x, y));
  }
  return { width: right - left, height: bottom - top, light };
}

/**
 * The plate as it really is: another machine's typeface makes it a little longer or shorter. Followed along
 * its clear upper rim, from the corner where it is anchored. The rim is as wide however many lines there are.
 */
function plateFound(picture: Pixels, expected: Box, capPx: number, place: Scene['label']['place']): Box {
  const isLeft = place.endsWith('left');
  const rim = Math.round(expected.y + capPx * 0.17);
  const rounded = capPx * 0.77;
  const start = Math.round(isLeft ? expected.x + rounded : expected.x + expected.width - rounded);
  const ground = colourAt(picture, start, rim);
  const step = isLeft ? 1 : -1;
  const furthest = expected.width * 1.2;
  let run = rounded;
  for (let x = start; run < furthest && x >= 0 && x < picture.width; x += step, run += 1) {
    if (distance(colourAt(picture, x, rim), ground) > 48) break;
  }
  const width = run;
  return inset({ ...expected, width, x: isLeft ? expected.x : expected.x + expected.width - width }, capPx);
}

function colourAt({ width, data }: Pixels, x: number, y: number): readonly [number, number, number] {
  const at = 4 * (y * width + x);
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((channel, at) => Math.abs(channel - (b[at] ?? 0))));
}

/** Within the plate's edge and its round corners. */
function inset({ x, y, width, height }: Box, capPx: number): Box {
  const by = Math.max(1, capPx * 0.15);
  return { x: x + 2 * by, y: y + by, width: width - 4 * by, height: height - 2 * by };
}

function scaled({ x, y, width, height }: Box, by: number): Box {
  return { x: x * by, y: y * by, width: width * by, height: height * by };
}

function whyNot(sight: Omit<LabelSight, 'isSeen' | 'why'>, leastContrast: number): string {
  if (sight.resemblance < LEAST_RESEMBLANCE) {
    return `what stands where the AI label should is not the label (likeness ${sight.resemblance.toFixed(2)})`;
  }
  if (sight.contrast < leastContrast)
    return `the AI label is too pale (contrast ${sight.contrast.toFixed(1)})`;
  if (sight.capHeightShare < LEAST_SHARE) {
    return `the AI label is too small (${(100 * sight.capHeightShare).toFixed(1)} % of the shorter side)`;
  }
  return '';
}

function unseen(why: string): LabelSight {
  return { isSeen: false, why, resemblance: 0, capHeightShare: 0, contrast: 1 };
}
