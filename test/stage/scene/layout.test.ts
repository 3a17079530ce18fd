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
  [2560, 1080],
  [900, 900],
] as const;

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const CASES = SIZES.flatMap(([width, height]) =>
  [1, 2].flatMap((hosts) =>
    [undefined, { top: 0.06, bottom: 0.2 }].map((safe) => [width, height, hosts, safe] as const),
  ),
);

describe.each(CASES)(
  'the stage at %i × %i, %i host(s), covered by the platform %o',
  (width, height, hosts, safe) => {
    it.each(PLACES)('keeps its parts clear of the label %s, of each other, and inside the frame', (place) => {
      const label = { text: 'AI生成 · 数字人主播', capHeightShare: 0.05, place, ...(safe && { safe }) };
      const { plate } = labelGeometry({ width, height }, label, MEASURE);
      const layout = layoutFor(width, height, { label: plate, hosts, safe });
      const { card, question, captions, title, seller, correction } = layout;
      const parts = { card, question, captions, title, seller, correction };
      for (const [name, part] of Object.entries(parts)) {
        expect(meet(part, plate), `${name} and label`).toBe(false);
        expect(part.x, name).toBeGreaterThanOrEqual(0);
        expect(part.y, name).toBeGreaterThanOrEqual(0);
        expect(part.x + part.width, name).toBeLessThanOrEqual(width);
        expect(part.y + part.height, name).toBeLessThanOrEqual(height * (1 - (safe?.bottom ?? 0)) + 1);
      }
      expect(meet(card, question), 'card and question').toBe(false);
      for (const [name, part] of Object.entries({ card, captions, title })) {
        expect(meet(part, seller), `${name} and seller`).toBe(false);
        expect(meet(part, correction), `${name} and correction`).toBe(false);
      }
      expect(meet(card, captions), 'card and captions').toBe(false);
      expect(meet(question, captions), 'question and captions').toBe(false);
    });
  },
);
