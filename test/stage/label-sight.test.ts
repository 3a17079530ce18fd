import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import type { Scene } from '../../src/model/stage-protocol.ts';
import { LabelSeer } from '../../src/stage/label-sight.ts';
import { openServerStage } from '../../src/stage/server-canvas.ts';

const TEXT = 'AI生成 · 数字人主播';
const label = (text = TEXT, place: Scene['label']['place'] = 'top-left', capHeightShare = 0.05) => ({
  id: 'label',
  text,
  capHeightShare,
  place,
});

type Draw = (context: SKRSContext2D) => void;

const stages = new Map<string, ReturnType<typeof loadImage>>();

/** Our stage as a mixer's picture shows it, `draw` over it. */
async function aPicture(
  of: Scene['label'],
  size = { width: 360, height: 640 },
  draw: Draw = () => {},
): Promise<Buffer> {
  const key = JSON.stringify([of, size]);
  const stage = stages.get(key) ?? loadImage(paintStage(of, size));
  stages.set(key, stage);
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  context.drawImage(await stage, 0, 0);
  draw(context);
  return canvas.toBuffer('image/png');
}

function paintStage(of: Scene['label'], size: { width: number; height: number }): Buffer {
  const stage = openServerStage(size, of);
  stage.show(null, 0);
  stage.paint(100, null);
  return stage.png();
}

/** Words that somebody wrote by himself, as a mixer's text source does. */
function aText(
  text: string,
  family: string,
  { weight = 500, ink = '#fff', ground = '#20242c', px = 25 } = {},
) {
  const canvas = createCanvas(360, 640);
  const context = canvas.getContext('2d');
  context.fillStyle = ground;
  context.fillRect(0, 0, 360, 640);
  context.fillStyle = ink;
  context.font = `${weight} ${px}px "${family}"`;
  context.fillText(text, 20, 40);
  const box = { x: 16, y: 40 - px, width: context.measureText(text).width + 8, height: px * 1.4 };
  return { png: canvas.toBuffer('image/png'), box };
}

describe('the label of our own stage page', () => {
  test.each([
    [TEXT, 'top-left', 360, 640],
    [TEXT, 'bottom-right', 640, 360],
    ['人工智能生成内容', 'top-right', 360, 640],
    ['AI-generated digital host', 'bottom-left', 640, 360],
  ] as const)('is seen: %s, %s, %i×%i', async (text, place, width, height) => {
    const sight = await new LabelSeer(() => label(text, place)).onStage(
      await aPicture(label(text, place), { width, height }),
    );
    expect(sight).toMatchObject({ isSeen: true, why: '' });
    expect(sight.resemblance).toBeGreaterThan(0.75);
  });

  test.each([
    '真人主播 · 本人出镜讲',
    '数字人主播',
    'AI辅助 · 真人女主播',
    'AI生成 · 虚拟人偶像',
    '今日特价 · 买一送一呀',
  ])('is not what says something else: %s', async (other) => {
    const sight = await new LabelSeer(() => label()).onStage(await aPicture(label(other)));
    expect(sight.isSeen).toBe(false);
    expect(sight.resemblance).toBeLessThan(0.42);
  });

  test.each([
    ['#ff0000', 40],
    ['#ffffff', 120],
    ['#11132b', 60],
    ['#11132b', 160],
  ])('is not seen with %s over %i px of it', async (colour, px) => {
    const png = await aPicture(label(), undefined, (context) => {
      context.fillStyle = colour;
      context.fillRect(0, 0, px, 60);
    });
    expect((await new LabelSeer(() => label()).onStage(png)).isSeen).toBe(false);
  });

  test('is not seen where a scene has no stage page', async () => {
    const { png } = aText('欢迎来到直播间', 'Noto Sans CJK SC', { ground: '#777777' });
    expect((await new LabelSeer(() => label()).onStage(png)).isSeen).toBe(false);
  });
});

describe('the label in a text source of another program', () => {
  test.each([
    ['Noto Sans CJK SC', 400],
    ['Noto Sans CJK SC', 900],
    ['Noto Serif CJK SC', 400],
    ['Noto Serif CJK SC', 700],
    ['Noto Sans Mono CJK SC', 500],
    ['DejaVu Sans', 700],
  ])('is seen in %s %i', async (family, weight) => {
    const { png, box } = aText(TEXT, family, { weight });
    expect(await new LabelSeer(() => label()).inBox(png, box)).toMatchObject({ isSeen: true });
  });

  test('is seen dark on light as well', async () => {
    const { png, box } = aText(TEXT, 'Noto Sans CJK SC', { ink: '#101010', ground: '#f4f4f4' });
    expect(await new LabelSeer(() => label()).inBox(png, box)).toMatchObject({ isSeen: true });
  });

  test('is too pale below the contrast that text needs', async () => {
    const { png, box } = aText(TEXT, 'Noto Sans CJK SC', { ink: '#9aa0aa', ground: '#5a5f68' });
    const sight = await new LabelSeer(() => label()).inBox(png, box);
    expect(sight.isSeen).toBe(false);
    expect(sight.why).toContain('too pale');
  });

  test('is too small below the standard’s five percent', async () => {
    const { png, box } = aText(TEXT, 'Noto Sans CJK SC', { px: 18 });
    const sight = await new LabelSeer(() => label()).inBox(png, box);
    expect(sight.isSeen).toBe(false);
    expect(sight.why).toContain('too small');
  });

  test.each(['真人主播 · 本人出镜讲', '全场包邮 · 今晚八折价'])('is not %s', async (other) => {
    const { png, box } = aText(other, 'Noto Sans CJK SC');
    expect((await new LabelSeer(() => label()).inBox(png, box)).isSeen).toBe(false);
  });
});

test('what is no picture is a fault, not a label', async () => {
  await expect(new LabelSeer(() => label()).onStage(Buffer.from('no picture'))).rejects.toThrow();
});
