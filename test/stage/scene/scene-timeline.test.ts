import { describe, expect, it } from 'vitest';
import { SceneTimeline } from '../../../src/stage/scene/scene-timeline.ts';
import { anUtterance, aScene, LABEL } from '../a-scene.ts';

const PICTURE = { width: 1080, height: 1920, transparent: false, airMs: 0 };
const card = { id: 'c1', product: 'kettle', text: '养生壶', parts: [], pictures: [], untilMs: null };
const timelineOf = (...shown: [Parameters<SceneTimeline['show']>[0], number][]) => {
  const timeline = new SceneTimeline();
  for (const [scene, atMs] of shown) timeline.show(scene, atMs);
  return timeline;
};

describe('a timeline', () => {
  it('has a label before anything is known', () => {
    const frame = new SceneTimeline().frameAt(0, PICTURE, null, LABEL);
    expect(frame).toMatchObject({ scene: null, label: LABEL, card: null });
  });

  it('slides a card in and keeps it', () => {
    const timeline = timelineOf([aScene(), 0], [aScene({ card }), 1000]);
    const amounts = [1000, 1200, 1520, 9000].map(
      (at) => timeline.frameAt(at, PICTURE, null, LABEL).card?.amount ?? 0,
    );
    expect(amounts[0]).toBe(0);
    expect(amounts[1]).toBeGreaterThan(0.1);
    expect(amounts.slice(2)).toEqual([1, 1]);
  });

  it('does not slide a card in again when something else on the stage changes', () => {
    const timeline = timelineOf([aScene({ card }), 0], [aScene({ card, state: 'paused' }), 5000]);
    expect(timeline.frameAt(5001, PICTURE, null, LABEL).card?.amount).toBe(1);
  });

  it('slides a card out and forgets it', () => {
    const timeline = timelineOf([aScene({ card }), 0], [aScene(), 5000]);
    expect(timeline.frameAt(5100, PICTURE, null, LABEL).card?.amount).toBeGreaterThan(0.3);
    expect(timeline.frameAt(5400, PICTURE, null, LABEL).card).toBeNull();
    expect(timeline.isMoving(5100)).toBe(true);
    expect(timeline.isMoving(5400)).toBe(false);
  });

  it('shows no captions but on air', () => {
    const speech = { utterance: anUtterance(), elapsedMs: 10 };
    expect(timelineOf([aScene(), 0]).frameAt(1, PICTURE, speech, LABEL).speech).toBe(speech);
    for (const state of ['paused', 'slate', 'off-air'] as const) {
      expect(timelineOf([aScene({ state }), 0]).frameAt(1, PICTURE, speech, LABEL).speech).toBeNull();
    }
  });
});
