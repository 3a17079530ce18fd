import { expect, test } from 'vitest';
import { type OpenPainter, StagePicture } from '../../src/playout/sinks/stage-picture.ts';
import { openServerStage } from '../../src/stage/server-canvas.ts';
import { anUtterance, aScene, LABEL } from '../stage/a-scene.ts';

const SIZE = { width: 288, height: 512 };

/** A real stage whose pictures come to harm as told. The first painter is the slate's and stays sound. */
function harmed(harm: { now: 'none' | 'covers the label' | 'throws' }): OpenPainter {
  let count = 0;
  return (size, label, options) => {
    const stage = openServerStage(size, label, options);
    if (count++ === 0) return stage;
    return {
      show: (scene, atMs) => stage.show(scene, atMs),
      paint: (atMs, speech) => {
        if (harm.now === 'throws') throw new Error('the surface is gone');
        return stage.paint(atMs, speech);
      },
      pixels: () => {
        const pixels = stage.pixels();
        if (harm.now === 'covers the label') pixels.fill(0, SIZE.width * 4 * 25, SIZE.width * 4 * 27);
        return pixels;
      },
    };
  };
}

function aPicture(harm: { now: 'none' | 'covers the label' | 'throws' } = { now: 'none' }) {
  const told: string[] = [];
  const picture = new StagePicture({
    ...SIZE,
    scene: aScene(),
    openPainter: harmed(harm),
    onUnproven: (why) => told.push(why),
  });
  return { picture, told };
}

test('the very first frame carries its label, on air or not', () => {
  expect(aPicture().picture.at(0, 0, null).isProven).toBe(true);
});

test.each(['covers the label', 'throws'] as const)(
  'a painter that %s has the labelled slate go out in its place, told once a second, until it is well',
  (harm) => {
    const state: { now: 'none' | typeof harm } = { now: 'none' };
    const { picture, told } = aPicture(state);
    const sound = picture.at(0, 0, null);
    state.now = harm;
    const slate = picture.at(80, 2, null);
    expect(slate.isProven).toBe(false);
    expect(slate.pixels.equals(sound.pixels)).toBe(false);
    for (let frame = 3; frame < 20; frame += 1) {
      expect(picture.at(frame * 40, frame, null).pixels).toBe(slate.pixels);
    }
    expect(told).toHaveLength(1);
    state.now = 'none';
    expect(picture.at(1_200, 30, null).isProven).toBe(true);
  },
);

test('a label that changes is proven anew, from its own slate', () => {
  const { picture, told } = aPicture();
  picture.at(0, 0, null);
  const label = { ...LABEL, text: 'AI生成画面 · 真人讲解', place: 'bottom-right' as const };
  picture.change(aScene({ label }), 100);
  expect(picture.at(80, 2, null).isProven).toBe(true);
  expect(picture.at(120, 3, null).isProven).toBe(true);
  expect(told).toEqual([]);
});

test('what stands still is not painted again; the first word is painted in its own frame', () => {
  const { picture } = aPicture();
  const first = picture.at(0, 0, null).pixels;
  expect(picture.at(40, 1, null).pixels).toBe(first);
  const speech = { utterance: anUtterance({ startsAtMs: 80 }), elapsedMs: 0 };
  const second = picture.at(80, 2, null).pixels;
  expect(picture.at(120, 3, speech).pixels).not.toBe(second);
});
