// What one frame of the stage costs on the server, in CPU time of this process.
// Method: the busiest picture (speech, card with countdown and picture, question, two hosts or one) at 720 × 1280,
// 25 frames a second of the stage's time. `paint` makes Skia draw (it draws late) without copying the picture out;
// `with read-back` also copies the pixels out, as a sink does. The median of the frames is told, since other work
// on the machine makes single frames dearer, and the least as what an idle machine would need.
// Run: ./node_modules/.bin/node scripts/bench/scene.ts
import { readFileSync } from 'node:fs';
import type { AiredView, Scene } from '../../src/model/stage-protocol.ts';
import { HOUSE_THEME } from '../../src/model/theme.ts';
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

function measure(name: string, hosts: Scene['hosts'], readsBack: boolean): void {
  const stage = openServerStage(SIZE, scene(hosts).label, { find: () => picture });
  stage.show(scene(hosts), AIR_MS - 60_000);
  const costs: number[] = [];
  for (let frame = -20; frame < FRAMES; frame += 1) {
    const elapsedMs = Math.max(0, frame) * FRAME_MS;
    const before = process.cpuUsage();
    stage.paint(AIR_MS + frame * FRAME_MS, { utterance, elapsedMs });
    if (readsBack) stage.pixels();
    else stage.settle();
    const { user, system } = process.cpuUsage(before);
    if (frame >= 0) costs.push((user + system) / 1000);
  }
  const median = shareOf(costs, 0.5);
  const least = shareOf(costs, 0.02);
  const cores = (median * 25) / 1000;
  process.stdout.write(
    `${name.padEnd(28)} median ${median.toFixed(1)} ms, least ${least.toFixed(1)} ms a frame; ${cores.toFixed(2)} core at 25/s\n`,
  );
}

const ONE: Scene['hosts'] = [{ id: 'zhen' }];
const TWO: Scene['hosts'] = [
  ...ONE,
  { id: 'bo', look: { build: 'strong', hairStyle: 'short', outfitStyle: 'knit' } },
];
measure('one host, paint', ONE, false);
measure('one host, with read-back', ONE, true);
measure('two hosts, paint', TWO, false);
measure('two hosts, with read-back', TWO, true);
