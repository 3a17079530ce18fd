import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/stage/scene/frame.ts';
import { labelGeometry } from '../../../src/stage/scene/label-geometry.ts';
import { layoutFor } from '../../../src/stage/scene/layout.ts';
import { MEASURE, PLACES } from './a-measure.ts';

const SIZES = [
  [1080, 1920],
  [720, 1280],
  [390, 844],
  [1920, 1080],
  [1280, 720],
] as const;
/** The words of two markets, one behind the other: the longest that a shipped set of markets yields. */
const TEXT = 'AI生成 · 数字人主播 · AI 생성 가상인물';

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function arranged(
  [width, height]: readonly [number, number],
  hosts: number,
  place: (typeof PLACES)[number],
  safe?: { readonly top: number; readonly bottom: number },
) {
  const label = { text: TEXT, capHeightShare: 0.055, place, ...(safe && { safe }) };
  const { plate } = labelGeometry({ width, height }, label, MEASURE);
  const capPx = 0.0505 * Math.min(width, height);
  // Four characters, half a capital clear at each side.
  const figure = { width: Math.ceil((4 * capPx) / 0.733 + capPx), height: Math.ceil(capPx * 1.8) };
  const layout = layoutFor(width, height, { label: plate, hosts, safe, figure });
  const views = (['x', 'xBesideCard'] as const).map((at) => ({
    withCard: at === 'xBesideCard',
    hosts: layout.hosts.map((host) => ({ ...host, x: host[at] })),
    boxes: layout.figureLabels.map((each) => ({ x: each[at], y: each.y, ...figure })),
  }));
  return { layout, plate, views };
}

/** From the chin to the forehead, and from cheek to cheek, in the units of the host. */
const faceOf = ({ x, y, scale }: { x: number; y: number; scale: number }): Box => ({
  x: x - 78 * scale,
  y: y - 90 * scale,
  width: 156 * scale,
  height: 200 * scale,
});

describe.each(SIZES.flatMap((size) => [1, 2].map((hosts) => [size, hosts] as const)))(
  'the words by the figures at %o, %i host(s)',
  (size, hosts) => {
    const [width, height] = size;

    it.each(PLACES)('stand by their figure and clear of all else, the label %s', (place) => {
      const { layout, plate, views } = arranged(size, hosts, place);
      const { card, question, captions, title, seller, correction } = layout;
      for (const { withCard, boxes, hosts: figures } of views) {
        expect(boxes).toHaveLength(hosts);
        boxes.forEach((box, index) => {
          const figure = figures[index];
          if (figure === undefined) throw new Error('no figure');
          const parts = { plate, question, captions, title, seller, correction, ...(withCard && { card }) };
          for (const [name, part] of Object.entries(parts)) expect(meet(box, part), name).toBe(false);
          for (const [other, another] of figures.entries()) {
            expect(meet(box, faceOf(another)), `face ${other}`).toBe(false);
          }
          for (const other of boxes) if (other !== box) expect(meet(box, other)).toBe(false);
          // Not further from the middle of the face than the figure's own shoulder.
          const [dx, dy] = [box.x + box.width / 2 - figure.x, box.y + box.height / 2 - figure.y];
          expect(Math.abs(dx), 'beside').toBeLessThan(112 * figure.scale + box.width / 2 + 1);
          expect(Math.abs(dy), 'beside').toBeLessThan(300 * figure.scale);
        });
      }
    });

    it.each(PLACES)('stay inside what a platform leaves free, off every face, the label %s', (place) => {
      const safe = { top: 0.06, bottom: 0.2 };
      const { plate, views } = arranged(size, hosts, place, safe);
      for (const { boxes, hosts: figures } of views) {
        for (const box of boxes) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(box.y).toBeGreaterThanOrEqual(height * safe.top);
          expect(box.y + box.height).toBeLessThanOrEqual(height * (1 - safe.bottom));
          expect(meet(box, plate)).toBe(false);
          for (const figure of figures) expect(meet(box, faceOf(figure))).toBe(false);
        }
      }
    });
  },
);

it('nothing is laid out where nothing has to stand by the figures', () => {
  const label = { x: 0, y: 0, width: 300, height: 80 };
  expect(layoutFor(1080, 1920, { label, hosts: 2 }).figureLabels).toEqual([]);
});
