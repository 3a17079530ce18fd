import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { Scene } from '../../src/model/stage-protocol.ts';
import {
  decodePicture,
  openServerStage,
  requireGlyphs,
  type ServerStage,
} from '../../src/stage/server-canvas.ts';
import { anUtterance, aScene, LABEL } from './a-scene.ts';
import { AIR_MS, aCard } from './a-stage-shot.ts';

const SIZE = { width: 360, height: 640 };
/** Where one host's face is at this size: nothing but the host is drawn in this colour's neighbourhood. */
const FACE = { x: 180, y: 218 };

const pixelAt = (stage: ServerStage, { x, y }: { x: number; y: number }) => {
  const at = (y * stage.width + x) * 4;
  return [...stage.pixels().subarray(at, at + 3)];
};

/** How many channels differ by more than the softness of an edge. */
function differences(one: Buffer, other: Buffer): number {
  let count = 0;
  for (let at = 0; at < one.length; at += 1) {
    if (Math.abs((one[at] ?? 0) - (other[at] ?? 0)) > 12) count += 1;
  }
  return count;
}

function lit(scene: Partial<Scene> = {}, options = {}): ServerStage {
  const stage = openServerStage(SIZE, LABEL, options);
  stage.show(aScene(scene), AIR_MS - 60_000);
  return stage;
}

describe('the stage drawn on the server', () => {
  it('gives opaque RGBA of the whole picture, the labelled slate before any scene', () => {
    const stage = openServerStage(SIZE, LABEL);
    expect(stage.paint(AIR_MS, null).label.text).toBe(LABEL.text);
    const pixels = stage.pixels();
    expect(pixels).toHaveLength(SIZE.width * SIZE.height * 4);
    for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) expect.fail(`clear at ${at}`);
  });

  it('draws one moment the same way, whether all of it is painted or only what moves', () => {
    const stage = lit({ card: aCard(), hosts: [{ id: 'zhen' }, { id: 'bo' }] });
    const utterance = anUtterance({
      visemes: [
        [0, 'rest'],
        [1500, 'open'],
      ],
    });
    const at = (ms: number) => {
      stage.paint(AIR_MS + ms, { utterance, elapsedMs: ms });
      return stage.pixels();
    };
    const whole = at(1000);
    for (let ms = 1040; ms < 2000; ms += 40) stage.paint(AIR_MS + ms, { utterance, elapsedMs: ms });
    expect(differences(at(2000), whole)).toBeGreaterThan(500);
    at(1040);
    expect(differences(at(1000), whole)).toBe(0);
  });

  it('has no drawn host on it while a person speaks', () => {
    const withHost = lit();
    withHost.paint(AIR_MS, null);
    const without = lit({ state: 'human', label: { ...LABEL, text: 'AI声音已停 · 由真人讲解' } });
    const painted = without.paint(AIR_MS, { utterance: anUtterance(), elapsedMs: 500 });
    expect(painted.label.text).toContain('真人');
    expect(painted.caption).toBe('');
    expect(pixelAt(without, FACE)).not.toEqual(pixelAt(withHost, FACE));
  });

  it('shows a product’s picture in its own colours, and the card without it where there is none', async () => {
    const file = createCanvas(64, 48);
    file.getContext('2d').fillStyle = '#3fae2a';
    file.getContext('2d').fillRect(0, 0, 64, 48);
    const picture = await decodePicture(file.toBuffer('image/png'));
    const hash = 'a'.repeat(64);
    const greens = (find: () => typeof picture) => {
      const stage = lit({ card: aCard({ pictures: [hash] }) }, { find });
      stage.paint(AIR_MS, null);
      const pixels = stage.pixels();
      let count = 0;
      for (let at = 0; at < pixels.length; at += 4) {
        if (pixels[at] === 0x3f && pixels[at + 1] === 0xae && pixels[at + 2] === 0x2a) count += 1;
      }
      return count;
    };
    expect(greens(() => picture)).toBeGreaterThan(3000);
    expect(greens(() => undefined)).toBe(0);
  });

  it('finds a file that is no picture undecodable', async () => {
    expect(await decodePicture(Buffer.from('not a picture'))).toBeUndefined();
  });

  it('is the slate painted beforehand, label and all, when a frame cannot be painted, and says so', () => {
    const find = () => {
      throw new Error('the picture is gone');
    };
    const slate = { id: 'slate', text: '马上回来。' };
    const stage = lit(
      { card: aCard({ pictures: ['b'.repeat(64)] }), slate },
      {
        find,
      },
    );
    expect(() => stage.paint(AIR_MS, null)).toThrow('the picture is gone');
    const fallen = stage.pixels();
    stage.show(aScene({ state: 'slate', slate }), AIR_MS);
    stage.paint(AIR_MS + 1000, null);
    expect(differences(fallen, stage.pixels())).toBe(0);
  });

  it('is not opened where a font for its words is missing', () => {
    expect(() => requireGlyphs('真播')).not.toThrow();
    expect(() => requireGlyphs('真\u{3fffd}')).toThrow(
      expect.objectContaining({ code: 'PART_MISSING', fix: expect.stringContaining('fonts-noto-cjk') }),
    );
  });
});

it('captions turn with the words, not with the tones of the label before them', () => {
  const stage = openServerStage({ width: 720, height: 1280 }, LABEL);
  stage.show(aScene(), 0);
  const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
  const text = numbers.map((each) => `Here is sentence ${each} of this line, which is long.`).join(' ');
  const pages = (leadMs: number) =>
    [0, 0.2, 0.4, 0.6, 0.8, 0.95].map((share) => {
      const utterance = anUtterance({ id: `after ${leadMs}`, text, durationMs: 20_000 + leadMs, leadMs });
      return stage.paint(1_000, { utterance, elapsedMs: leadMs + share * 20_000 }).caption;
    });
  expect(new Set(pages(0)).size).toBeGreaterThan(1);
  expect(pages(2_000)).toEqual(pages(0));
  // The first page stands there while the tones sound: its AI mark is a label too.
  const utterance = anUtterance({ id: 'tones', text, durationMs: 22_000, leadMs: 2_000 });
  expect(stage.paint(1_000, { utterance, elapsedMs: 100 }).caption).toBe(pages(0)[0]);
});
