// What one frame of the stage costs on the server, in CPU time of this process.
// Method: the busiest picture (speech, card with countdown and picture, question, two hosts or one) at 720 × 1280,
// 25 frames a second of the stage's time. `paint` makes Skia draw (it draws late) without copying the picture out;
// `as streamed` is all that a stream does for its frames: painting as often as it does, read-back, conversion, proof
// of the label. The median of the frames is told, since other work on the machine makes single frames dearer, and
// the least as what an idle machine would need; of `as streamed` the mean, since its frames differ.
// Run: ./node_modules/.bin/node scripts/bench/scene.ts
import { readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AiredView, Scene } from '../../src/model/stage-protocol.ts';
import { HOUSE_THEME } from '../../src/model/theme.ts';
import { StagePicture } from '../../src/playout/sinks/stage-picture.ts';
import { decodePicture, openServerStage } from '../../src/stage/server-canvas.ts';
import { shareOf } from './shares.ts';

const SIZE = { width: 720, height: 1280 };
const FRAME_MS = 40;
const FRAMES = 250;
const AIR_MS = Date.parse('2026-11-28T20:00:00+08:00');

const HASH = 'a'.repeat(64);
const picture = await decodePicture(readFileSync('config/pictures/kettle-k1-white.webp'));
const VISEMES = ['open', 'wide', 'closed', 'round', 'narrow', 'rest'] as const;
const utterance: AiredView = {
  id: 'u',
  host: 'zhen',
  captionPrefix: 'AI生成',
  text: '晚上想喝口热水的朋友，看看这把恒温水壶，容量1.5升，一壶水6分钟烧开。',
  startsAtMs: AIR_MS,
  durationMs: FRAMES * FRAME_MS,
  visemes: Array.from({ length: FRAMES / 3 }, (_, index) => [index * 120, VISEMES[index % 6] ?? 'rest']),
};

function scene(hosts: Scene['hosts']): Scene {
  return {
    label: { id: 'label', text: 'AI生成 · 数字人主播', capHeightShare: 0.055, place: 'top-left' },
    state: 'on-air',
    locale: 'zh-CN',
    title: '真播演示 · 夜场',
    brand: '山海好物',
    adMark: '',
    seller: '',
    correction: null,
    theme: HOUSE_THEME,
    hosts,
    lead: 'zhen',
    gesture: null,
    card: {
      id: 'card',
      product: 'kettle-k1',
      text: '',
      parts: [
        { role: 'title', text: '山海 K1 恒温电热水壶' },
        { role: 'price', text: '直播价129元' },
        { role: 'until', text: '优惠截至11月28日22点13分' },
        { role: 'point', text: '容量：1.5升' },
      ],
      pictures: [HASH],
      untilMs: AIR_MS + 7_200_000,
    },
    question: { id: 'question', text: '有人问：晚上起来喝水，能保温多久？' },
    slate: null,
  };
}

function measurePaint(name: string, hosts: Scene['hosts']): void {
  const stage = openServerStage(SIZE, scene(hosts).label, { find: () => picture });
  stage.show(scene(hosts), AIR_MS - 60_000);
  const costs: number[] = [];
  for (let frame = -20; frame < FRAMES; frame += 1) {
    const elapsedMs = Math.max(0, frame) * FRAME_MS;
    const before = process.cpuUsage();
    stage.paint(AIR_MS + frame * FRAME_MS, { utterance, elapsedMs });
    stage.settle();
    if (frame >= 0) costs.push(msSince(before));
  }
  const [median, least] = [shareOf(costs, 0.5), shareOf(costs, 0.02)];
  process.stdout.write(
    `${name.padEnd(28)} median ${median.toFixed(1)} ms, least ${least.toFixed(1)} ms a painting\n`,
  );
}

async function measureStreamed(name: string, hosts: Scene['hosts']): Promise<void> {
  const stage = new StagePicture({
    ...SIZE,
    scene: scene(hosts),
    find: () => picture,
    onUnproven: (why) => {
      throw new Error(why);
    },
  });
  let ms = 0;
  for (let frame = -20; frame < FRAMES; frame += 1) {
    const elapsedMs = frame * FRAME_MS;
    const before = process.cpuUsage();
    stage.at(AIR_MS + elapsedMs, frame, elapsedMs < 0 ? null : { utterance, elapsedMs });
    if (frame >= 0) ms += msSince(before);
    // As in a room, memory is given back between frames.
    await nextTurn();
  }
  const cores = ((ms / FRAMES) * 25) / 1000;
  process.stdout.write(
    `${name.padEnd(28)} mean ${(ms / FRAMES).toFixed(1)} ms a frame; ${cores.toFixed(3)} core at 25/s\n`,
  );
}

function msSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const ONE: Scene['hosts'] = [{ id: 'zhen' }];
const TWO: Scene['hosts'] = [
  ...ONE,
  { id: 'bo', look: { build: 'strong', hairStyle: 'short', outfitStyle: 'knit' } },
];
measurePaint('one host, paint', ONE);
await measureStreamed('one host, as streamed', ONE);
measurePaint('two hosts, paint', TWO);
await measureStreamed('two hosts, as streamed', TWO);
