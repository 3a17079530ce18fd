import { describe, expect, it } from 'vitest';
import { galleryAt } from '../../../src/stage/scene/gallery.ts';

describe('the gallery', () => {
  it('shows each picture in turn, five seconds each, and begins again', () => {
    expect([0, 5000, 10_000, 15_000].map((ms) => galleryAt(3, ms).index)).toEqual([0, 1, 2, 0]);
  });

  it('fades to the next at the end of a turn, and never with one picture', () => {
    expect(galleryAt(3, 4000)).toEqual({ index: 0, next: 1, turned: 0 });
    expect(galleryAt(3, 4999).turned).toBeGreaterThan(0.95);
    expect(galleryAt(1, 4999).turned).toBe(0);
  });
});
