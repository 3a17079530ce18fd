// Draws the pictures of docs/images by the server's own stage: four formats, two hosts, a take, the slate.
// Run: ./node_modules/.bin/node scripts/shots.ts [folder]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, ImageData } from '@napi-rs/canvas';
import { parse } from 'yaml';
import { type Scene, sceneSchema } from '../src/model/stage-protocol.ts';
import { themeSchema } from '../src/model/theme.ts';
import { decodePicture, openServerStage } from '../src/stage/server-canvas.ts';

const folder = process.argv[2] ?? 'docs/images';
const AIR_MS = Date.parse('2026-11-28T20:00:00+08:00');
const theme = (id: string) => themeSchema.parse(parse(readFileSync(`config/themes/${id}.yaml`, 'utf8')));
const picture = async (name: string) => {
  const found = await decodePicture(readFileSync(`config/pictures/${name}.webp`));
  if (found === undefined) throw new Error(`config/pictures/${name}.webp cannot be decoded`);
  return found;
};
const [KETTLE, TEAPOT] = ['a'.repeat(64), 'b'.repeat(64)];
const pictures = new Map([
  [KETTLE, await picture('kettle-k1-white')],
  [TEAPOT, await picture('zisha-teapot')],
]);

const ZHEN = {
  id: 'zhen',
  look: {
    hair: '#3b2a2a',
    outfit: '#2f6f73',
    skin: '#f6d3bd',
    accessories: ['earrings', 'necklace', 'microphone'],
  },
};
const BO = {
  id: 'bo',
  look: {
    build: 'strong',
    hairStyle: 'short',
    hair: '#221a1c',
    outfitStyle: 'knit',
    outfit: '#c9b79c',
    skin: '#efc4a4',
    accessories: ['glasses', 'microphone'],
  },
};
const LAN = {
  id: 'lan',
  look: {
    hairStyle: 'bun',
    hair: '#2a1f22',
    outfitStyle: 'mandarin',
    outfit: '#7c2f35',
    skin: '#fbdcc8',
    accessories: ['earrings'],
  },
};
const CHU = {
  id: 'chu',
  look: {
    hairStyle: 'bob',
    hair: '#5a3a2c',
    outfitStyle: 'apron',
    outfit: '#4c6b4f',
    skin: '#f4cdb0',
    accessories: ['microphone'],
  },
};
const LABEL = {
  id: 'label',
  text: 'AI生成 · 数字人主播',
  capHeightShare: 0.055,
  place: 'top-left',
};
const KETTLE_CARD = {
  id: 'kettle',
  product: 'kettle-k1',
  text: '山海 K1 恒温电热水壶',
  parts: [
    { role: 'title', text: '山海 K1 恒温电热水壶' },
    { role: 'price', text: '直播价129元' },
    { role: 'was', text: '划线价169元（本店 2026 年 11 月 10 日至 16 日成交价）' },
    { role: 'until', text: '优惠截至11月28日22点13分' },
    { role: 'point', text: '容量：1.5升' },
    { role: 'point', text: '额定功率：1500W' },
    { role: 'point', text: '烧开一壶水的时间：6分钟' },
  ],
  pictures: [KETTLE],
  untilMs: AIR_MS + (2 * 60 + 13) * 60_000,
};
const TEAPOT_CARD = {
  id: 'teapot',
  product: 'zisha-teapot',
  text: '宜兴紫砂壶',
  parts: [
    { role: 'title', text: '宜兴紫砂壶 · 石瓢' },
    { role: 'price', text: '直播价368元' },
    { role: 'point', text: '容量：220毫升' },
    { role: 'point', text: '泥料：紫泥' },
  ],
  pictures: [TEAPOT],
  untilMs: null,
};

interface Shot {
  readonly size: readonly [width: number, height: number];
  readonly scene: Readonly<Record<string, unknown>>;
  /** Who speaks, and what; absent: nobody. */
  readonly says?: readonly [host: string, text: string];
  readonly gesture?: NonNullable<Scene['gesture']>['kind'];
}

const PITCH = '晚上想喝口热水的朋友，看看这把恒温水壶，容量1.5升，一壶水6分钟烧开。';
const TEA = '泡岩茶、泡普洱都合适，一壶220毫升，两三个人喝刚刚好。';
const QUESTION = { id: 'question', text: '有人问：晚上起来喝水，能保温多久？' };
const SLATE = { id: 'slate', text: '主播暂时离开，马上回来。' };
const HUMAN = { ...LABEL, id: 'human', text: '画面AI生成 · 现由工作人员讲解' };
const TEA_HOUSE = { theme: theme('tea-house'), hosts: [LAN, CHU], lead: 'lan', card: TEAPOT_CARD };
const DAY = { theme: theme('daylight'), hosts: [ZHEN, BO], lead: 'zhen', card: KETTLE_CARD };

const SHOTS: Readonly<Record<string, Shot>> = {
  'stage-portrait': {
    size: [1080, 1920],
    scene: { card: KETTLE_CARD, question: QUESTION },
    says: ['zhen', PITCH],
  },
  'stage-portrait-720': {
    size: [720, 1280],
    scene: { theme: theme('tea-house'), hosts: [LAN], lead: 'lan' },
    says: ['lan', '各位晚上好，今晚给大家讲几把紫砂壶。'],
    gesture: 'wave',
  },
  'stage-landscape': {
    size: [1920, 1080],
    scene: { card: KETTLE_CARD },
    says: ['zhen', PITCH],
    gesture: 'point',
  },
  'stage-landscape-720': {
    size: [1280, 720],
    scene: { ...TEA_HOUSE, question: { ...QUESTION, text: '有人问：这把壶适合泡什么茶？' } },
    says: ['lan', TEA],
  },
  'stage-two-hosts': { size: [1080, 1920], scene: DAY, says: ['zhen', PITCH] },
  'stage-take': { size: [1080, 1920], scene: { state: 'human', label: HUMAN, card: KETTLE_CARD } },
  'stage-slate': { size: [1080, 1920], scene: { state: 'slate', slate: SLATE } },
};

for (const [name, { size, scene, says, gesture }] of Object.entries(SHOTS)) {
  const [width, height] = size;
  const whole = (change: object = {}) =>
    sceneSchema.parse({
      label: LABEL,
      state: 'on-air',
      locale: 'zh-CN',
      title: '真播演示 · 夜场',
      brand: '山海好物',
      theme: theme('night'),
      hosts: [ZHEN],
      lead: 'zhen',
      gesture: null,
      card: null,
      question: null,
      slate: null,
      ...scene,
      ...change,
    });
  const first = whole();
  const stage = openServerStage({ width, height }, first.label, { find: (hash) => pictures.get(hash) });
  stage.show(first, AIR_MS - 60_000);
  const host = says?.[0] ?? '';
  if (gesture !== undefined) stage.show(whole({ gesture: { id: 'g', host, kind: gesture } }), AIR_MS - 1200);
  const utterance = {
    id: name,
    host,
    captionPrefix: 'AI生成',
    text: says?.[1] ?? '',
    startsAtMs: 0,
    durationMs: 6000,
    visemes: [
      [0, 'open'],
      [700, 'wide'],
    ] as [number, 'open' | 'wide'][],
  };
  stage.paint(AIR_MS, says === undefined ? null : { utterance, elapsedMs: 2100 });
  const file = createCanvas(width, height);
  const pixels = new ImageData(new Uint8ClampedArray(stage.pixels()), width, height);
  file.getContext('2d').putImageData(pixels, 0, 0);
  writeFileSync(join(folder, `${name}.webp`), file.toBuffer('image/webp', 90));
  process.stdout.write(`${join(folder, `${name}.webp`)}\n`);
}
