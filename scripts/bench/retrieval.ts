/**
 * Retrieval over 10,000 facts: the 99th percentile of one search must stay under 2 ms on one core. What counts is
 * this thread's processor time, so that others on the machine do not; the time on the wall is printed beside it.
 * Run: node scripts/bench/retrieval.ts
 */
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { FactIndex } from '../../src/knowledge/retrieval.ts';

const FACTS_PER_PRODUCT = 20;
const PRODUCTS = 10_000 / FACTS_PER_PRODUCT;
const LABELS = [
  ['额定功率', 'W'],
  ['净重', 'g'],
  ['容量', 'ml'],
  ['电源线长', 'm'],
  ['升温时间', '秒'],
  ['保质期', '天'],
  ['直径', 'mm'],
  ['长度', 'cm'],
  ['续航', '小时'],
  ['噪音', 'dB'],
] as const;
const WORDS = ['材质', '产地', '颜色', '适用人群', '保存方法', '使用方法', '口味', '工艺', '配件', '型号'];
const VALUES = [
  '不锈钢内胆',
  '福建安溪',
  '雾蓝、奶白',
  '长发和短发都可以',
  '阴凉干燥处',
  '插电后按住开关两秒',
];
const QUESTIONS = [
  '这个多少瓦啊',
  '保质期多久，怎么保存',
  '有雾蓝的吗',
  '哪里产的',
  '线够不够长',
  '第12款电器多重',
  'how long does the battery last',
  'what is it made of',
  '主播主播这个东西到底好不好用啊能不能给我讲讲它有什么功能适合什么样的人',
  '能带上飞机吗',
];

const products = Array.from({ length: PRODUCTS }, (_, p) => ({
  id: `product-${p}`,
  name: `第${p}款电器`,
  aliases: [`P${p}`],
  facts: Object.fromEntries([
    ...LABELS.map(([label, unit], f) => [`number_${f}`, { value: p + f + 1, unit, label }]),
    ...WORDS.map((label, f) => [`word_${f}`, { value: VALUES[(p + f) % VALUES.length] as string, label }]),
  ]),
}));
const knowledge = new KnowledgeBase([{ version: 1, products }]);
const facts = products.reduce((sum, { id }) => sum + knowledge.factsOf(id).length, 0);

const startedAt = performance.now();
const index = new FactIndex(knowledge);
const builtMs = performance.now() - startedAt;

const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};
const measure = (product: (round: number) => { product?: string }): { cpu: number[]; wall: number[] } => {
  const cpu: number[] = [];
  const wall: number[] = [];
  for (let round = 0; round < 5_000; round += 1) {
    const query = QUESTIONS[round % QUESTIONS.length] as string;
    const from = { wall: performance.now(), cpu: cpuMs() };
    index.search(query, { ...product(round), limit: 8 });
    cpu.push(cpuMs() - from.cpu);
    wall.push(performance.now() - from.wall);
  }
  return { cpu: cpu.sort((a, b) => a - b), wall: wall.sort((a, b) => a - b) };
};
const at = (sorted: number[], share: number): string =>
  (sorted[Math.floor(sorted.length * share)] as number).toFixed(3);

measure(() => ({}));
const all = measure(() => ({}));
const one = measure((round) => ({ product: `product-${round % PRODUCTS}` }));
console.log(`facts ${facts}, index built in ${builtMs.toFixed(0)} ms`);
for (const [name, { cpu, wall }] of [
  ['all products', all],
  ['one product', one],
] as const) {
  console.log(
    `${name}: median ${at(cpu, 0.5)} ms, p99 ${at(cpu, 0.99)} ms (on the wall ${at(wall, 0.5)} and ${at(wall, 0.99)} ms)`,
  );
}
process.exitCode = Number(at(one.cpu, 0.99)) < 2 && Number(at(all.cpu, 0.99)) < 2 ? 0 : 1;
