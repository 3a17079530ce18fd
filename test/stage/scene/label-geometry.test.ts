import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelGeometry } from '../../../src/stage/scene/label-geometry.ts';
import { MEASURE, PLACES } from './a-measure.ts';

describe('the label', () => {
  it.each([
    [1080, 1920, 54],
    [720, 1280, 36],
    [1920, 1080, 54],
    [1280, 720, 36],
  ])('has capitals of 5 %% of the shorter side at %i × %i', (width, height, least) => {
    const label = { text: 'AI生成 · 数字人主播', capHeightShare: 0.05, place: 'top-left' } as const;
    const { capHeightPx, lines } = labelGeometry({ width, height }, label, MEASURE);
    expect(capHeightPx).toBeGreaterThanOrEqual(least);
    expect(capHeightPx).toBeLessThan(least * 1.05);
    expect(lines).toEqual([label.text]);
  });

  it('is never lower than the standard’s floor, even where a smaller share gets this far', () => {
    const label = { text: 'AI生成', capHeightShare: 0.01, place: 'top-left' } as const;
    expect(labelGeometry({ width: 1080, height: 1920 }, label, MEASURE).capHeightPx).toBeGreaterThan(54);
  });

  it('breaks into lines rather than shrink or leave the frame', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 320, max: 3840 }),
        fc.integer({ min: 320, max: 3840 }),
        fc.double({ min: 0.05, max: 0.1, noNaN: true }),
        fc.constantFrom(...PLACES),
        fc.constantFrom('AI生成 · 数字人主播', 'AI-generated host with a synthetic voice, not a person'),
        (width, height, capHeightShare, place, text) => {
          const { plate, capHeightPx, lines, baselines } = labelGeometry(
            { width, height },
            { text, capHeightShare, place },
            MEASURE,
          );
          expect(capHeightPx).toBeGreaterThanOrEqual(capHeightShare * Math.min(width, height));
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
          expect(plate.x).toBeGreaterThanOrEqual(0);
          expect(plate.x + plate.width).toBeLessThanOrEqual(width);
          expect((baselines[0] ?? 0) - capHeightPx).toBeGreaterThan(plate.y);
          expect(baselines.at(-1)).toBeLessThan(plate.y + plate.height);
        },
      ),
    );
  });

  it.each(PLACES)('stands in its corner: %s', (place) => {
    const { plate } = labelGeometry(
      { width: 1080, height: 1920 },
      { text: 'AI生成', capHeightShare: 0.05, place },
      MEASURE,
    );
    expect(plate.x < 540).toBe(place.endsWith('left'));
    expect(plate.y < 960).toBe(place.startsWith('top'));
  });
});
