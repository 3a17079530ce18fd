import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { loadKnowledge } from '../../src/config/load-knowledge.ts';
import { ConfigFolder, NOW } from './a-config-folder.ts';

const moment = { env: {}, now: NOW };

test('a sound folder becomes a tree of service, rooms and knowledge', () => {
  const folder = new ConfigFolder();
  const loaded = loadConfig(folder.dir, moment);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const { config } = loaded;
  expect(loaded.warnings).toEqual([]);
  expect(config.service.server).toEqual({ bind: '127.0.0.1', port: 8787 });
  expect(config.dataDir).toBe(resolve(folder.dir, '../data'));
  expect(config.rulesDir).toBe(folder.path('rules'));
  expect([...config.rooms.keys()]).toEqual(['night']);
  expect(config.rooms.get('night')?.config.deadAirMs).toBe(6_000);
  expect(config.rooms.get('night')?.rundown.segments).toHaveLength(2);
  expect(config.knowledge.fact('kettle.power')?.value).toBe(1500);
  expect(config.products.get('kettle')).toEqual({
    file: folder.path('products/kettle.yaml'),
    path: ['products', 0],
  });
});

test('only the rooms that candor.yaml names are loaded', () => {
  const folder = new ConfigFolder().write('rooms/draft/room.yaml', 'not: yet a room');
  const loaded = loadConfig(folder.dir, moment);
  expect(loaded.ok && [...loaded.config.rooms.keys()]).toEqual(['night']);
});

test("a room's audience file is given absolute", () => {
  const folder = new ConfigFolder()
    .write('audience/demo.jsonl', '')
    .edit('rooms/night/room.yaml', 'version: 1', 'version: 1\naudience: {replay: audience/demo.jsonl}');
  const loaded = loadConfig(folder.dir, moment);
  expect(loaded.ok && loaded.config.rooms.get('night')?.replayPath).toBe(folder.path('audience/demo.jsonl'));
});

test('products of several files make one knowledge base, in order of the file names', () => {
  const folder = new ConfigFolder().write(
    'products/a-tea.yml',
    'version: 1\nproducts:\n  - {id: tea, name: 茶}\n',
  );
  const loaded = loadKnowledge(folder.path('products'), { now: NOW });
  expect(loaded.ok && loaded.knowledge.products.map(({ id }) => id)).toEqual(['tea', 'kettle']);
  expect(loaded.ok && loaded.knowledge.shop?.name).toBe('真播小店');
});

test("editors' swap and hidden files are no products", () => {
  const folder = new ConfigFolder()
    .write('products/.kettle.yaml.swp', 'x: [')
    .write('products/.x.yaml', 'x: [');
  expect(loadConfig(folder.dir, moment).ok).toBe(true);
});

test('a knowledge base may be a single file', () => {
  const folder = new ConfigFolder();
  const loaded = loadKnowledge(folder.path('products/kettle.yaml'), { now: NOW });
  expect(loaded.ok && loaded.knowledge.product('kettle')?.name).toBe('电热水壶');
});

test('a knowledge base that is not there is a problem, not a fault', () => {
  const path = join(new ConfigFolder().dir, 'nothing.yaml');
  const loaded = loadKnowledge(path, { now: NOW });
  expect(loaded.ok ? [] : loaded.problems).toMatchObject([{ code: 'CONFIG_MISSING', file: path }]);
});

test('every field of the contract is taken, from a file and from a folder, and unknown ones are kept and told', () => {
  const folder = new ConfigFolder().write('kb/contract.yaml', CONTRACT);
  for (const path of [folder.path('kb/contract.yaml'), folder.path('kb')]) {
    const loaded = loadKnowledge(path, { now: NOW });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, undefined, 2));
    expect(loaded.warnings.map((problem) => problem.path)).toEqual([
      'shop.host.pronoun',
      'shop.founded',
      'products[0].price.coupon',
      'products[0].facts.power.tolerance',
      'products[0].video',
    ]);
    const [product] = loaded.knowledge.products;
    expect(product).toMatchObject({
      video: 'a1.mp4',
      price: { coupon: 10 },
      ingredients: ['棉', { name: '氨纶' }],
    });
    expect(loaded.knowledge.shop).toMatchObject({
      founded: 2020,
      default_shipping: { remote_areas_extra: 15 },
    });
  }
});

test('unknown fields of a product are kept', () => {
  const folder = new ConfigFolder().edit(
    'products/kettle.yaml',
    '    stock:',
    '    origin: 佛山\n    stock:',
  );
  const loaded = loadConfig(folder.dir, moment);
  expect(loaded.ok && loaded.config.knowledge.product('kettle')).toHaveProperty('origin', '佛山');
  expect(loaded.ok && loaded.warnings).toHaveLength(1);
});

/** DESIGN.md §5, each field once, and some that it does not know. */
const CONTRACT = `version: 1
as_of: "2026-06-20T19:30:00+08:00"
currency: CNY
shop:
  name: 好物铺
  operator: 好物（杭州）有限公司
  host: {name: 小真, kind: ai_digital_human, disclosure: AI生成的数字人主播, pronoun: 它}
  service_hours_human: "9:00-21:00"
  default_shipping: {dispatch_within_hours: 48, free_shipping_over: 59, remote_areas_extra: 15}
  invoice: 可开电子发票
  founded: 2020
products:
  - id: curler-a1
    name: 晨禾 A1 卷发棒
    aliases: [卷发棒, A1]
    category: 小家电
    regulatory_class: ordinary
    price:
      live: 129
      was: 199
      was_basis: 2026-05-01 至 05-31 本店成交价
      lowest_30d: 129
      valid_until: "2027-01-01T00:00:00+08:00"
      limit_per_order: 2
      coupon: 10
    stock: {qty: 860, restock: 7 月 1 日}
    facts:
      power: {value: 45, unit: W, label: 额定功率, condition: 220V, evidence: R-1, tolerance: 5%}
      colors: {value: [雾蓝, 奶白], label: 颜色}
      cordless: {value: false, label: 无线}
    certifications: [{name: CCC, id: "2026010716", holder: 晨禾, valid_until: 2029-01-01}]
    test_reports: [{id: R-1, lab: 华测, date: 2026-04-02, item: 额定功率, result: 45W, scope: 送检样品}]
    ingredients: [棉, {name: 氨纶}]
    forbidden_claims: [不伤发]
    after_sales: {return_no_reason_days: 7, warranty: 整机一年, note: 人为损坏除外}
    faq: [{q: 多少瓦, a: 额定功率是45W。}]
    admission:
      qualification: {by: 王敏, on: 2026-06-01, evidence: 档案 1}
      sample_test: {by: 王敏, on: 2026-06-02, evidence: 档案 2}
      claims: {by: 王敏, on: 2026-06-03, evidence: 档案 3}
      price_after_sales: {by: 王敏, on: 2026-06-04, evidence: 档案 4}
      sign_off: {by: 李雷, on: 2026-06-05, evidence: 档案 5}
      expires: 2026-12-31
    video: a1.mp4
`;

test('facts that words are only held against may lack a unit; those a host speaks from may not', () => {
  const folder = new ConfigFolder();
  folder.edit('products/kettle.yaml', 'unit: W, ', '');
  const offline = loadKnowledge(folder.path('products'), { now: NOW });
  expect(offline.ok && offline.warnings.map(({ severity }) => severity)).toContain('warning');
});
