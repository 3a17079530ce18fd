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
      part: (box) => {
        const pixels = stage.part(box);
        if (harm.now === 'covers the label' && box.y === 0) {
          pixels.fill(0, box.width * 4 * 25, box.width * 4 * 27);
        }
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
    const sound = Buffer.from(picture.at(0, 0, null).frame.bytes);
    state.now = harm;
    // Once a second all of the picture is painted, whatever harm came to it.
    const slate = picture.at(1_000, 25, null);
    expect(slate.isProven).toBe(false);
    expect(slate.frame.bytes.equals(sound)).toBe(false);
    for (let frame = 26; frame < 45; frame += 1) {
      expect(picture.at(frame * 40, frame, null).frame).toBe(slate.frame);
    }
    expect(told).toHaveLength(1);
    state.now = 'none';
    expect(picture.at(2_120, 53, null).isProven).toBe(true);
  },
);

test('a label that is harmed in the memory that goes out is not sent again', () => {
  const { picture, told } = aPicture();
  const { frame } = picture.at(0, 0, null);
  frame.bytes.fill(128, SIZE.width * 25, SIZE.width * 27);
  expect(picture.again()).toMatchObject({ isProven: false });
  expect(picture.at(40, 1, null)).toMatchObject({ isProven: false });
  expect(told).toEqual(['the label is not in the picture as it was drawn']);
});

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
  const bytesAt = (frame: number, speech: Parameters<StagePicture['at']>[2]) =>
    Buffer.from(picture.at(frame * 40, frame, speech).frame.bytes);
  const first = bytesAt(0, null);
  expect(bytesAt(1, null).equals(first)).toBe(true);
  expect(bytesAt(2, null).equals(first)).toBe(true);
  const second = bytesAt(3, null);
  expect(second.equals(first)).toBe(false);
  const utterance = anUtterance({ startsAtMs: 160 });
  const speechAt = (frame: number) => bytesAt(frame, { utterance, elapsedMs: (frame - 4) * 40 });
  const onset = [4, 5, 6, 7].map(speechAt);
  for (const [index, bytes] of onset.entries()) {
    expect(bytes.equals(onset[index - 1] ?? second), `frame ${index + 4}`).toBe(false);
  }
  const spoken = [9, 10, 11].map(speechAt);
  expect(spoken[0]?.equals(spoken[1] as Buffer)).toBe(true);
  expect(spoken[1]?.equals(spoken[2] as Buffer)).toBe(false);
});

test('a picture that the encoder has not taken goes out as it was, and the next beside it', () => {
  const { picture } = aPicture();
  const { frame } = picture.at(0, 0, null);
  frame.hold();
  const asGiven = Buffer.from(frame.bytes);
  const next = picture.at(120, 3, null);
  expect(next.frame).not.toBe(frame);
  expect(next.frame.bytes.equals(asGiven)).toBe(false);
  expect(frame.bytes.equals(asGiven)).toBe(true);
});

test('what is put together of parts is the picture that is painted whole', () => {
  const speechAt = (ms: number) =>
    ms < 300 || ms > 1_500 ? null : { utterance: anUtterance({ startsAtMs: 300 }), elapsedMs: ms - 300 };
  const atEnd = (frames: readonly number[]) => {
    const { picture } = aPicture();
    picture.change(aScene({ gesture: { id: 'g', kind: 'wave', host: 'zhen' } }), 100);
    picture.change(aScene(), 1_600);
    for (const frame of frames) picture.at(frame * 40, frame, speechAt(frame * 40));
    picture.change(aScene(), 1_960);
    return picture.at(1_960, 49, null).frame.bytes;
  };
  const [a, b] = [atEnd(Array.from({ length: 49 }, (_, frame) => frame)), atEnd([0])];
  let differing = 0;
  for (let at = 0; at < a.length; at += 1) if (Math.abs((a[at] ?? 0) - (b[at] ?? 0)) > 12) differing += 1;
  expect(differing).toBe(0);
});

test('words by a figure that are covered in the painting keep it from going out, and speech with it', () => {
  const label = { ...LABEL, figure: { id: 'figure', text: 'AI 가상인물' } };
  const harm = { covers: false };
  const told: string[] = [];
  const picture = new StagePicture({
    ...SIZE,
    scene: aScene({ label }),
    openPainter: (size, first, options) => {
      const stage = openServerStage(size, first, options);
      let by: { readonly x: number; readonly y: number } | undefined;
      return {
        show: (scene, atMs) => stage.show(scene, atMs),
        paint: (atMs, speech) => {
          const painted = stage.paint(atMs, speech);
          by = painted.figures[0]?.plate;
          return painted;
        },
        part: (box) => {
          const pixels = stage.part(box);
          if (harm.covers && by !== undefined) {
            const row = box.width * 4;
            const from = (by.y + 8 - box.y) * row + (by.x + 12 - box.x) * 4;
            pixels.fill(200, from, from + 80);
          }
          return pixels;
        },
      };
    },
    onUnproven: (why) => told.push(why),
  });
  expect(picture.at(0, 0, null).isProven).toBe(true);
  harm.covers = true;
  expect(picture.at(1_000, 25, null).isProven).toBe(false);
  expect(told).toHaveLength(1);
  harm.covers = false;
  expect(picture.at(2_120, 53, null).isProven).toBe(true);
});
