import { describe, expect, test } from 'vitest';
import { labelMarkets } from '../../src/config/label-markets.ts';
import { labelPlanFor } from '../../src/gate/label-plan.ts';
import { missingWords } from '../../src/model/label-market.ts';
import type { LabelPlan } from '../../src/model/label-plan.ts';
import type { Scene } from '../../src/model/stage-protocol.ts';
import { areFiguresLabelled, figureReference } from '../../src/stage/figure-in-pixels.ts';
import { isLabelIn, labelReference } from '../../src/stage/label-in-pixels.ts';
import { LabelSeer } from '../../src/stage/label-sight.ts';
import { openServerStage } from '../../src/stage/server-canvas.ts';
import { putYuv, yuvLength } from '../../src/stage/yuv-picture.ts';
import { anUtterance, aScene } from './a-scene.ts';
import { AIR_MS, aCard, FORMATS, QUESTION } from './a-stage-shot.ts';

/** How a room's plan stands on its stage. */
function labelOf({ stage }: LabelPlan): Scene['label'] {
  return {
    id: 'label',
    text: stage.text,
    capHeightShare: stage.capHeightShare,
    place: stage.place,
    contrast: stage.contrast,
    ...(stage.besideFigure !== '' && { figure: { id: 'figure', text: stage.besideFigure } }),
  };
}

/** The room of each market: its own locale's where there is one, else a Chinese one that is seen there too. */
const LOCALE = { cn: 'zh-CN', eu: 'en-EU', uk: 'en-GB', us: 'en-US', 'us-ny': 'en-US' } as const;
const ROOMS = [...labelMarkets().values()].map((market) => {
  const locale = LOCALE[market.id as keyof typeof LOCALE] ?? 'zh-CN';
  const plan = labelPlanFor({ locale, contentProducer: '示例', overrides: { markets: [market.id] } });
  return [market.id, market, plan] as const;
});
const TWO = [{ id: 'zhen' }, { id: 'bo', look: { build: 'strong', hairStyle: 'short' } }] as Scene['hosts'];
const STATES: readonly Partial<Scene>[] = [
  {},
  { card: aCard(), question: QUESTION },
  { hosts: TWO, card: aCard() },
  { state: 'paused', card: aCard(), slate: { id: 's', text: '主播暂时离开，马上回来。' } },
  { state: 'slate', slate: { id: 's', text: '主播暂时离开，马上回来。' } },
];

function aShot(size: { width: number; height: number }, label: Scene['label'], part: Partial<Scene>) {
  const stage = openServerStage(size, label);
  const scene = aScene({ label, ...part });
  stage.show(scene, AIR_MS);
  const painted = stage.paint(AIR_MS + 5_000, { utterance: anUtterance(), elapsedMs: 900 });
  const light = Buffer.alloc(yuvLength(size));
  putYuv(stage.pixels(), { x: 0, y: 0, ...size }, light, size);
  const plane = { width: size.width, light };
  return { stage, scene, painted, plane, picture: { ...size, pixels: stage.pixels() } };
}

describe.each(ROOMS)('the label of %s in the picture (LAB-13)', (_id, market, plan) => {
  const label = labelOf(plan);

  test.each(FORMATS)(
    'says what the market wants, as large, strong and near as it wants it, at %i × %i',
    (width, height) => {
      const size = { width, height };
      const shorter = Math.min(width, height);
      for (const part of STATES) {
        const { scene, painted, picture, plane } = aShot(size, label, part);
        expect(missingWords(painted.label.text, market.stage.must, market.capitals)).toBeUndefined();
        // In the pixels: inside the frame, ink of the height, contrast with its plate.
        const found = labelReference(picture, painted.label);
        expect(found).toMatchObject({ ok: true });
        if (found.ok) expect(isLabelIn(plane, found.reference)).toBe(true);
        expect(painted.label.capHeightPx).toBeGreaterThanOrEqual(market.stage.cap_height_share * shorter);
        expect(painted.label.leastContrast).toBeGreaterThanOrEqual(market.stage.contrast);
        const { plate } = painted.label;
        const corner = `${plate.y < height / 2 ? 'top' : 'bottom'}-${plate.x < width - plate.x - plate.width ? 'left' : 'right'}`;
        // A label as broad as the picture stands in both corners.
        if (plate.width < 0.9 * width) expect(market.stage.places).toContain(corner);
        // By each figure that is seen, exactly as it has to look.
        const wanted = market.stage.beside_figure;
        const seen = wanted === undefined || scene.state === 'slate' ? 0 : scene.hosts.length;
        expect(painted.figures.map(({ text }) => text)).toEqual(Array.from({ length: seen }, () => wanted));
        expect(areFiguresLabelled(plane, scene, painted.figures, figureReference(size, label))).toBe(true);
      }
    },
  );

  test('is seen again in a mixer’s picture of the page', async () => {
    const size = { width: 360, height: 640 };
    const { stage } = aShot(size, label, { card: aCard() });
    const seer = new LabelSeer(
      () => label,
      () => 1,
    );
    expect(await seer.onStage(stage.png())).toMatchObject({ isSeen: true });
  });
});

describe('what has to stand by a figure', () => {
  const [, , plan] = ROOMS.find(([id]) => id === 'kr') ?? [];
  if (plan === undefined) throw new Error('no market wants it');
  // The market's own words alone, as a room of its own would have them.
  const label = { ...labelOf(plan), text: labelMarkets().get('kr')?.stage.text ?? '' };
  const size = { width: 720, height: 1280 };

  test('is not there when a single pixel of it is another, or when one of two figures lacks it', () => {
    const { painted, plane, scene } = aShot(size, label, { hosts: TWO });
    const reference = figureReference(size, label);
    const stands = (figures = painted.figures) => areFiguresLabelled(plane, scene, figures, reference);
    expect(stands()).toBe(true);
    expect(stands(painted.figures.slice(0, 1))).toBe(false);
    const { x, y, width, height } = painted.figures[1]?.plate ?? { x: 0, y: 0, width: 0, height: 0 };
    const middle = (y + Math.floor(height / 2)) * size.width + x + Math.floor(width / 2);
    plane.light[middle] = (plane.light[middle] ?? 0) ^ 8;
    expect(stands()).toBe(false);
  });

  test('goes with its figure to the side when a card comes', () => {
    const wide = { width: 1280, height: 720 };
    const alone = aShot(wide, label, {}).painted.figures[0]?.plate;
    const beside = aShot(wide, label, { card: aCard() }).painted.figures[0]?.plate;
    // By as much as the host moves: from the middle of the picture to 36 % of it.
    expect((alone?.x ?? 0) - (beside?.x ?? 0)).toBeCloseTo(0.14 * wide.width, -1);
  });

  test('is missed by a mixer’s eye where it is covered or not drawn', async () => {
    const small = { width: 360, height: 640 };
    const seer = new LabelSeer(
      () => label,
      () => 2,
    );
    const shown = (of: Scene['label'], hosts: Scene['hosts'] = TWO) =>
      seer.onStage(aShot(small, of, { hosts }).stage.png());
    expect(await shown(label)).toMatchObject({ isSeen: true });
    const { figure, ...without } = label;
    const missed = { isSeen: false, why: expect.stringContaining('by a figure') };
    expect(await shown(without)).toMatchObject(missed);
    expect(await shown({ ...label, figure: { id: 'f', text: '진행자님' } })).toMatchObject(missed);
    // One host's stands in the middle: neither of the two is there.
    expect(figure).toBeDefined();
    expect(await shown(label, TWO.slice(0, 1))).toMatchObject(missed);
  });

  test('is gone with the figures while a person speaks', () => {
    const { painted } = aShot(size, label, { state: 'human' });
    expect(painted.figures).toEqual([]);
  });
});
