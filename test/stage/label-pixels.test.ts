import { describe, expect, it } from 'vitest';
import { contrastOfLuminances, luminance } from '../../src/model/contrast.ts';
import type { Scene } from '../../src/model/stage-protocol.ts';
import { openServerStage, type ServerStage } from '../../src/stage/server-canvas.ts';
import { anUtterance, aScene, LABEL } from './a-scene.ts';
import { AIR_MS, aCard, aTheme, FORMATS, QUESTION } from './a-stage-shot.ts';

const HUMAN = { ...LABEL, id: 'human', text: 'AI声音已停 · 由真人讲解' };
const SLATE = { id: 'slate', text: '主播暂时离开，马上回来。' };
const TWO = [{ id: 'zhen' }, { id: 'bo', look: { build: 'strong', hairStyle: 'short' } }] as Scene['hosts'];

/** Every state in which a picture goes out. */
const STATES: readonly (readonly [string, Partial<Scene> | null])[] = [
  ['before anything is known', null],
  ['on air with card and question', { card: aCard(), question: QUESTION }],
  ['two hosts by daylight', { hosts: TWO, card: aCard(), theme: aTheme('daylight') }],
  [
    'a wave in the tea house',
    { theme: aTheme('tea-house'), gesture: { id: 'g', host: 'zhen', kind: 'wave' } },
  ],
  ['paused', { state: 'paused', slate: SLATE, card: aCard() }],
  ['slate', { state: 'slate', slate: SLATE }],
  ['off air', { state: 'off-air' }],
  ['a person speaks', { state: 'human', label: HUMAN, card: aCard() }],
];

interface Seen {
  /** Rows with ink of the first letter, px. */
  readonly capHeightPx: number;
  readonly contrast: number;
  /** Nothing lies over its left edge. */
  readonly plateIsWhole: boolean;
}

/** What the pixels say of the label: the first letter's height, and ink against plate. */
function look(stage: ServerStage, atMs: number): Seen {
  const { label } = stage.paint(atMs, { utterance: anUtterance(), elapsedMs: 900 });
  const pixels = stage.pixels();
  const lightAt = (x: number, y: number) => {
    const at = (y * stage.width + x) * 4;
    return luminance([pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0]);
  };
  const { plate } = label;
  const rim = Math.round(label.capHeightPx * 0.3);
  const columns = Array.from({ length: plate.width - 2 * rim }, (_, index) => plate.x + rim + index);
  const rows = Array.from({ length: plate.height - 2 * rim }, (_, index) => plate.y + rim + index);
  const isInk = (x: number, y: number) => lightAt(x, y) > 0.5;
  // The first letter ends at the first column without ink after it has begun.
  const first = columns.findIndex((x) => rows.some((y) => isInk(x, y)));
  const past = columns.findIndex((x, index) => index > first && !rows.some((y) => isInk(x, y)));
  const letter = columns.slice(first, past);
  const inked = rows.filter((y) => letter.some((x) => isInk(x, y)));
  const lights = rows.flatMap((y) => columns.map((x) => lightAt(x, y))).sort((a, b) => a - b);
  const share = (part: number) => lights[Math.floor(lights.length * part)] ?? 0;
  const ground = rows.every((y) => lightAt(plate.x + rim, y) < 0.03);
  return {
    capHeightPx: (inked.at(-1) ?? 0) - (inked[0] ?? 0) + 1,
    contrast: contrastOfLuminances(share(0.97), share(0.3)),
    plateIsWhole: ground,
  };
}

describe.each(FORMATS)('the label in the pixels of the server at %i × %i', (width, height) => {
  const stage = openServerStage({ width, height }, LABEL);

  it.each(STATES)('is 5 %% of the shorter side high, whole and legible: %s', (name, scene) => {
    const atMs = AIR_MS + 60_000 * STATES.findIndex(([state]) => state === name);
    stage.show(scene === null ? null : aScene(scene), atMs);
    const seen = look(stage, atMs + 900);
    // The label of a person who speaks begins with the same letters.
    expect(seen.capHeightPx).toBeGreaterThanOrEqual(0.05 * Math.min(width, height));
    expect(seen.contrast).toBeGreaterThan(4.5);
    expect(seen.plateIsWhole).toBe(true);
  });
});
