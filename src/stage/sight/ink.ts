import { contrastOfLuminances } from '../../model/contrast.ts';

/** A grey picture: relative luminance by WCAG 2.2, 0 to 1, row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly light: Float32Array;
}

/** Glyphs apart from what they stand on, by Otsu's threshold. */
export interface Ink {
  /** 1 where there is ink. */
  readonly mask: Uint8Array;
  /** Rows from the first to the last with ink. */
  readonly heightPx: number;
  /** WCAG 2.2, 1 to 21, of the medians of ink and ground. */
  readonly contrast: number;
  /** The ink's own rectangle on a grid that is the same for every size. */
  readonly shape: Float32Array;
}

/** Columns and rows of a shape: the strokes of a label of a dozen characters are still apart. */
const GRID = { columns: 224, rows: 24 };
const LEVELS = 64;
/** About one glyph a block. */
const BLOCKS = 14;
/** The third that is least alike. */
const WORST = 5;
/** Columns: a third of a glyph. */
const MOST_SHIFT = 5;

/** @returns undefined where all is of one colour */
export function inkOf(picture: GreyPicture, isLight: boolean): Ink | undefined {
  const split = otsu(picture.light);
  if (split === undefined) return undefined;
  const mask = Uint8Array.from(picture.light, (light) => (light > split === isLight ? 1 : 0));
  const box = boxOf(mask, picture.width);
  if (box === undefined) return undefined;
  const inks = picture.light.filter((_, at) => mask[at] === 1).sort();
  const grounds = picture.light.filter((_, at) => mask[at] === 0).sort();
  return {
    mask,
    heightPx: box.bottom - box.top + 1,
    contrast: contrastOfLuminances(medianOf(inks), medianOf(grounds)),
    shape: shapeOf(mask, picture.width, box),
  };
}

/**
 * How alike two shapes are: Pearson's correlation, 1 for the same, about 0 for unrelated ones. Taken by blocks,
 * of which each may stand a little to the side, as with another typeface's spacing. The worst blocks count: a
 * label with one other word, or half covered, is another label.
 */
export function resemblance(found: Float32Array, wanted: Float32Array): number {
  const width = GRID.columns / BLOCKS;
  const blocks: number[] = [];
  for (let block = 0; block < BLOCKS; block += 1) {
    let best = -1;
    for (let shift = -MOST_SHIFT; shift <= MOST_SHIFT; shift += 1) {
      best = Math.max(best, correlation(found, wanted, block * width, width, shift));
    }
    blocks.push(best);
  }
  return (
    blocks
      .sort((a, b) => a - b)
      .slice(0, WORST)
      .reduce((sum, each) => sum + each, 0) / WORST
  );
}

function correlation(
  found: Float32Array,
  wanted: Float32Array,
  from: number,
  width: number,
  shift: number,
): number {
  let [sumF, sumW, both, squareF, squareW, count] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < GRID.rows; row += 1) {
    for (let column = from; column < from + width; column += 1) {
      const beside = column + shift;
      const f = beside < 0 || beside >= GRID.columns ? 0 : (found[row * GRID.columns + beside] ?? 0);
      const w = wanted[row * GRID.columns + column] ?? 0;
      sumF += f;
      sumW += w;
      both += f * w;
      squareF += f * f;
      squareW += w * w;
      count += 1;
    }
  }
  const spread = Math.sqrt((squareF - (sumF * sumF) / count) * (squareW - (sumW * sumW) / count));
  return spread < 1e-9 ? 0 : (both - (sumF * sumW) / count) / spread;
}

interface InkBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf(mask: Uint8Array, width: number): InkBox | undefined {
  let box: InkBox | undefined;
  mask.forEach((ink, at) => {
    if (ink === 0) return;
    const [x, y] = [at % width, Math.floor(at / width)];
    box ??= { left: x, right: x, top: y, bottom: y };
    box = { left: Math.min(box.left, x), right: Math.max(box.right, x), top: box.top, bottom: y };
  });
  return box;
}

/** Each cell's share of ink, softened by half a cell so that a pixel's shift is no difference. */
function shapeOf(mask: Uint8Array, width: number, box: InkBox): Float32Array {
  const { columns, rows } = GRID;
  const shape = new Float32Array(columns * rows);
  const stepX = (box.right - box.left + 1) / columns;
  const stepY = (box.bottom - box.top + 1) / rows;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const fromX = Math.floor(box.left + (column - 0.5) * stepX);
      const toX = Math.ceil(box.left + (column + 1.5) * stepX);
      const fromY = Math.floor(box.top + (row - 0.5) * stepY);
      const toY = Math.ceil(box.top + (row + 1.5) * stepY);
      let ink = 0;
      for (let y = Math.max(0, fromY); y < toY; y += 1) {
        for (let x = Math.max(0, fromX); x < Math.min(width, toX); x += 1) ink += mask[y * width + x] ?? 0;
      }
      shape[row * columns + column] = ink / ((toX - fromX) * (toY - fromY));
    }
  }
  return shape;
}

/** Otsu's threshold: the one that keeps the two sides most apart. */
function otsu(light: Float32Array): number | undefined {
  const counts = new Array<number>(LEVELS).fill(0);
  for (const each of light) {
    const level = Math.min(LEVELS - 1, Math.floor(each * LEVELS));
    counts[level] = (counts[level] ?? 0) + 1;
  }
  const sum = counts.reduce((total, count, level) => total + count * level, 0);
  let [below, sumBelow, best, threshold] = [0, 0, 0, -1];
  counts.forEach((count, level) => {
    below += count;
    sumBelow += count * level;
    const above = light.length - below;
    if (below === 0 || above === 0) return;
    const apart = sumBelow / below - (sum - sumBelow) / above;
    const between = below * above * apart * apart;
    if (between > best) [best, threshold] = [between, level];
  });
  return threshold < 0 ? undefined : (threshold + 1) / LEVELS;
}

function medianOf(sorted: Float32Array): number {
  return sorted[sorted.length >> 1] ?? 0;
}
