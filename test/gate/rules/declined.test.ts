import { expect, it } from 'vitest';
import { review, shopWith } from '../a-review.ts';

const food = shopWith({
  regulatory_class: 'ordinary_food',
  forbidden_claims: ['补血', '补铁', '养胃', '增色', '顺产', '增高'],
});
const goods = shopWith({
  regulatory_class: 'ordinary',
  forbidden_claims: ['抗菌', '除菌', '祛湿', '安神', '生发', '助眠', '瘦腿'],
});
const isRefused = (text: string, knowledge = goods): boolean =>
  review(text, { knowledge, product: 'it', locale: 'zh-CN' }).findings.some(
    ({ action, rule }) => action === 'refuse' && !rule.startsWith('claims/') && rule !== 'gate/doubt',
  );

it.each([
  // Not tested, not on file, and said so of these goods.
  ['抗菌除味没有测过，勤晒就好', '抗菌除味测过，放心用'],
  ['抗菌那一项没做过功效测试', '抗菌那一项做过功效测试'],
  ['除菌、净化这两样它都没有', '除菌、净化别家的都没有'],
  ['除菌、净化资料里没有，我不往上加', '除菌、净化资料里都有，我就不多讲'],
  ['除菌它没测过', '除菌能力很强，没做过广告'],
  ['除菌没有做过检测', '除菌能力强，别家的没做过检测'],
  // Not what such a thing is for.
  ['安神、祛湿，这些都不归一对耳钉管', '安神、祛湿，这些都归这对耳钉管'],
  ['生发、按摩的话都安不到它头上', '生发、按摩的话说到它头上就对了'],
  // Another says so, and the host does not go along.
  ['网上说泡脚祛湿，我翻遍资料没有这一条', '网上说泡脚祛湿，我翻遍资料就有这一条'],
  ['“用它安神”，网上有人这么讲，我不跟着讲', '“用它安神”，网上有人这么讲，我也这么讲'],
  ['说它助眠的，我不跟着说，它就是条毯子', '说它助眠的，我跟着说一句，是真的'],
  // Declined, and declined with a wink.
  ['祛湿的话说不得，它就是张毯子', '祛湿的话说不得，反正用过都知道'],
  ['安神我不敢讲，包装上没有', '安神我不敢讲，你懂的'],
  ['瘦腿这样的效果它给不了', '瘦腿这样的效果它给得了'],
])('%s of goods is said, %s is not', (holds, fails) => {
  expect(isRefused(holds)).toBe(false);
  expect(isRefused(fails)).toBe(true);
});

it.each([
  ['补血补铁那些话，铁含量没测过，我张不了这个口', '补血补铁那些话，铁含量测过，我敢说'],
  ['老话讲枣补血，咱家没法替老话作证', '老话讲枣补血，咱家替老话作证'],
  ['有朋友说熟普养胃，这话没凭据，我不跟着讲', '有朋友说熟普养胃，这话有凭据，我跟着讲'],
  ['养胃这类话，我可不跟您吹', '养胃这类话，我可不跟您吹，但真的管用'],
  ['增色这个事写明了不承诺', '增色这个事写明了承诺'],
  ['能不能养胃不能讲，这是普通食品', '养胃不能讲，广告法不让说，懂的都懂'],
  ['长得像脑子，不等于吃了就补脑', '长得像脑子，吃了等于补脑'],
  ['垫高三厘米，我不拿它当增高鞋卖', '垫高三厘米，我拿它当增高鞋卖'],
  // Another's goods are spoken of in the refusal, and the claim stands.
  ['补血我不能讲', '补血的，别家怎么样我不评价'],
])('%s of food is said, %s is not', (holds, fails) => {
  expect(isRefused(holds, food)).toBe(false);
  expect(isRefused(fails, food)).toBe(true);
});

it.each([
  '补血这话我不能说，但是喝过的人都知道',
  '养胃我不敢讲，您喝一个月自己看',
  '养胃的话不用我说，胃自己会说',
  '养胃我说不得，一说就下播',
  '养胃这事儿我给不了您答案，您的胃会给',
  '养胃能养到什么程度我不知道，反正三天见效',
  '补血效果好，我不骗您',
  '补血这话我不敢说第二，没人敢说第一',
  '补血，别家没测过，我们测过',
  '补血补铁一起来，没做广告全靠口碑',
])('%s hints at it all the same, and is not said of food', (text) => {
  expect(isRefused(text, food)).toBe(true);
});

it.each([
  '抗菌没测过，可它真的不长菌',
  '祛湿这种话我从来不说，可穿了就不湿了',
  '抗菌的朋友别买别家的',
  '抗菌，别错过',
  '安神助眠，我不跟您吹，真管用',
])('%s is told all the same, and is not said of goods', (text) => {
  expect(isRefused(text)).toBe(true);
});

it.each([
  ['我刚刚说抗菌是口误，它没有这个功能', '我刚刚说不抗菌是口误，它抗菌'],
  ['说它能抗菌的朋友，这话我接不了', '说它能抗菌的朋友，这话我接得住'],
  ['刚才口误，把它说成了能抗菌，收回这句', '刚才没口误，把它说成能抗菌，说得一点没错'],
])('of a slip: %s is said, %s is not', (holds, fails) => {
  expect(isRefused(holds)).toBe(false);
  expect(isRefused(fails)).toBe(true);
});
