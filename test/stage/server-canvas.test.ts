import { describe, expect, it } from 'vitest';
import { openServerStage, requireGlyphs } from '../../src/stage/server-canvas.ts';
import { anUtterance, aScene, LABEL } from './a-scene.ts';

const SIZE = { width: 360, height: 640 };

describe('the stage drawn on the server', () => {
  it('gives opaque RGBA of the whole picture, the labelled slate before any scene', () => {
    const stage = openServerStage(SIZE, LABEL);
    expect(stage.paint(0, null).label.text).toBe(LABEL.text);
    const pixels = stage.pixels();
    expect(pixels).toHaveLength(SIZE.width * SIZE.height * 4);
    for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) expect.fail(`clear at ${at}`);
  });

  it('draws the same moment the same way, another moment of speech another way', () => {
    const stage = openServerStage(SIZE, LABEL);
    stage.show(aScene(), 0);
    const at = (ms: number) => {
      stage.paint(ms, {
        utterance: anUtterance({
          visemes: [
            [0, 'rest'],
            [1500, 'open'],
          ],
        }),
        elapsedMs: ms,
      });
      return stage.pixels();
    };
    const early = at(1000);
    const late = at(2000);
    expect(late.equals(early)).toBe(false);
    expect(at(1000).equals(early)).toBe(true);
  });

  it('is not opened where a font for its words is missing', () => {
    expect(() => requireGlyphs('真播')).not.toThrow();
    expect(() => requireGlyphs('真\u{3fffd}')).toThrow(
      expect.objectContaining({ code: 'PART_MISSING', fix: expect.stringContaining('fonts-noto-cjk') }),
    );
  });
});
