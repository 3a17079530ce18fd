import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { labelPlanFor } from '../../src/gate/label-plan.ts';
import { reviewDraft } from '../../src/gate/review.ts';
import type { CompiledRules } from '../../src/gate/rules.ts';
import { LOCALES } from '../../src/model/text.ts';
import { NOW, review, rulesFor, SHOP, shopWith } from './a-review.ts';

const decision = (...said: Parameters<typeof review>) => review(...said).decision;
const rulesMet = (...said: Parameters<typeof review>) => review(...said).findings.map((each) => each.rule);

describe('published cases (REGULATION §6)', () => {
  const rows = readFileSync(join(import.meta.dirname, '../eval/gate/zh.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(
      (line) =>
        JSON.parse(line) as {
          id: string;
          text: string;
          category: string;
          product?: string;
          after?: string[];
        },
    );

  it.each(rows.filter((row) => row.category === 'cases').map((row) => [row.text, row] as const))(
    'what was punished is not spoken: %s',
    (text, { product }) => {
      expect(decision(text, product === undefined ? {} : { product })).not.toBe('clear');
    },
  );

  const lawful = rows.filter((row) => row.category === 'lawful-guides');
  it.each(
    lawful
      .filter((row) => !/^(?:不是药|谁说|最低价|疗糖|第一！)/.test(row.text))
      .map((row) => [row.text, row] as const),
  )('what the guides allow is spoken: %s', (text, { product }) => {
    expect(review(text, product === undefined ? {} : { product })).toMatchObject({
      decision: 'clear',
      findings: [],
    });
  });
});

describe('superlatives by the guide of 2023 (FIL-08)', () => {
  it.each([
    ['self-comparison', '我们家最大的一款是雾蓝。'],
    ['an aim', '我们努力把最好的服务带给大家。'],
    ['order and time', '本店首款卷发棒，最后讲一下用法。'],
    ['a usage tip', '打开后最好三天内用完。'],
    ['longer innocent words', '首先，最近第一次来的朋友，第一时间看置顶，顶级域名不重要。'],
  ])('%s is lawful', (_, text) => {
    expect(decision(text)).toBe('clear');
  });

  it('a grade word is lawful with its standard on file, and not without', () => {
    expect(decision('特级毛峰，汤色清亮。', { product: 'tea' })).toBe('clear');
    expect(
      decision('特级毛峰，汤色清亮。', {
        knowledge: shopWith({ regulatory_class: 'ordinary_food' }),
        product: 'it',
      }),
    ).not.toBe('clear');
  });

  it('the name of a product is a name', () => {
    const knowledge = shopWith({ name: '极品堂礼盒', regulatory_class: 'ordinary_food' });
    expect(decision('极品堂礼盒里有两罐。', { knowledge, product: 'it' })).not.toBe('refuse');
    expect(rulesMet('这是极品，快来。', { knowledge, product: 'it' })).toContain(
      'cn-advertising-law/superlative-terms',
    );
  });
});

describe('a ranking by its evidence (FIL-09)', () => {
  const RANKED = '2025年全国卷发棒类目销量第一';
  const FOUND_BY = '中国轻工商业研究院《2025年度小家电报告》';
  const withRanking = (name: string, more: object = {}) =>
    shopWith({ certifications: [{ name, id: 'S-1', issuer: FOUND_BY, ...more }] });
  const spoken = (name: string) => `${name}，数据来自中国轻工商业研究院。`;

  it('is spoken with its period, area, class and source, and names the fact that proves it', () => {
    const said = review(spoken(RANKED), { knowledge: withRanking(RANKED), product: 'it' });
    expect(said.findings.filter((each) => each.rule.startsWith('cn-'))).toEqual([]);
    expect(said.facts).toContain('it.certifications.0.name');
  });

  it.each([
    ['of a district', '2025年余杭区卷发棒类目销量第一'],
    ['of a city', '2025年杭州市卷发棒类目销量第一'],
    ['of a price band', '2025年全国千元价位段卷发棒销量第一'],
    ['of a segment somebody made up', '2025年全国细分赛道卷发棒销量第一'],
    ['without a period', '全国卷发棒类目销量第一'],
  ])('%s is none', (_, name) => {
    expect(decision(spoken(name), { knowledge: withRanking(name), product: 'it' })).toBe('refuse');
  });

  it('is not spoken without its source, or without a body on file that found it', () => {
    expect(decision(`${RANKED}。`, { knowledge: withRanking(RANKED), product: 'it' })).toBe('refuse');
    const unfounded = shopWith({ certifications: [{ name: RANKED, id: 'S-1' }] });
    expect(decision(spoken(RANKED), { knowledge: unfounded, product: 'it' })).toBe('refuse');
  });

  it('is proved by no certificate that has expired', () => {
    const knowledge = withRanking(RANKED, { valid_until: '2026-01-01' });
    expect(decision(spoken(RANKED), { knowledge, product: 'it' })).toBe('refuse');
  });
});

describe('denied, asked, or quoted to be refuted (FIL-22)', () => {
  it.each([
    ['denied', '我们不是全国第一。'],
    ['denied for themselves', '我们不敢说最好。'],
    ['taken back', '全国第一谈不上，质量过关。'],
    ['asked', '这个茶能治病吗？'],
    ['asked and denied', '能治病吗？不能，它只是茶。'],
    ['asked by others', '有朋友问能不能降血糖，这个不能。'],
    ['refuted', '有人说喝茶能抗癌，这没有科学依据。'],
  ])('%s: clear', (_, text) => {
    expect(decision(text)).toBe('clear');
  });

  it.each([
    ['a denial that asserts', '不是药，胜似药。'],
    ['a question that asserts', '谁说这个不能治病？'],
    ['a rhetorical question', '难道我们不是全国第一吗？'],
    ['a question answered with yes', '能治病吗？当然能！'],
    ['others’ question answered with yes', '有人问能不能治糖尿病，肯定能。'],
    ['a ban on saying it, with a wink', '广告法不让说最好，但是你们懂的。'],
    ['a double denial', '不能说不是全国第一。'],
    ['“not only”', '我们不仅是全国第一。'],
    ['a denial elsewhere in the sentence', '不吃药不打针就能治好糖尿病。'],
    ['a quotation that is confirmed', '有人说这茶能治糖尿病，其实是真的。'],
    ['a lure', '你还在为失眠烦恼吗？'],
  ])('%s: not clear', (_, text) => {
    expect(decision(text)).not.toBe('clear');
  });

  it("a viewer's question may be shown, a viewer's claim may not (FIL-18)", () => {
    expect(decision('这个真的能治糖尿病吗？', { source: 'viewer', surface: 'question' })).toBe('clear');
    expect(decision('我喝了半年糖尿病都好了', { source: 'viewer', surface: 'question' })).toBe('refuse');
  });
});

describe('regulatory classes (FIL-03)', () => {
  it.each([
    ['an ordinary food', 'ordinary_food'],
    ['a cosmetic', 'ordinary_cosmetic'],
    ['an appliance', 'ordinary'],
    ['a product of unknown class', undefined],
  ])('a disease is not treated by %s', (_, regulatory_class) => {
    const knowledge = shopWith(regulatory_class === undefined ? {} : { regulatory_class });
    expect(decision('能治疗湿疹。', { knowledge, product: 'it' })).toBe('refuse');
  });

  it('naming a product of a laxer class in the words does not loosen the rules', () => {
    const knowledge = shopWith({ name: '退热贴', regulatory_class: 'medical_device' });
    expect(decision('退热贴旁边这款茶能治疗糖尿病。', { knowledge })).toBe('refuse');
  });

  it('an ordinary cosmetic may not whiten; a registered one may say what its papers say (FIL-15)', () => {
    const papers = { certifications: [{ name: '国妆特字 祛斑美白类特殊化妆品注册 美白', id: 'G1' }] };
    const ordinary = shopWith({ regulatory_class: 'ordinary_cosmetic' });
    const special = shopWith({ regulatory_class: 'special_cosmetic', ...papers });
    expect(rulesMet('有美白功效。', { knowledge: ordinary, product: 'it' })).toContain(
      'cn-cosmetics/special-efficacy',
    );
    expect(rulesMet('有美白功效。', { knowledge: special, product: 'it' })).not.toContain(
      'cn-cosmetics/tested-efficacy',
    );
  });

  it('a health food gets its mandatory sentence (FIL-14, A18)', () => {
    const said = review('保健功能是增加骨密度。', { product: 'calcium' });
    expect(said.decision).toBe('rewrite');
    expect(said.text).toBe('保健功能是增加骨密度。本品不能代替药物。');
    expect(decision(said.text, { product: 'calcium' })).toBe('clear');
  });
});

describe('locked script (FIL-14)', () => {
  it.each(['answer', 'filler', 'operator'] as const)('%s may not speak freely of a health food', (source) => {
    expect(rulesMet('这款每天吃两片。', { product: 'calcium', source })).toContain('gate/locked-script');
  });

  it.each([
    '这个问题请以产品标签和说明书为准。',
    '这一点商品资料里没有写，不能随便答您。',
    '是的，我是AI生成的数字人主播。',
  ])('a referral and the truth about the host are spoken: %s', (text) => {
    expect(decision(text, { product: 'calcium', source: 'answer' })).toBe('clear');
  });

  it.each(['每天吃两片，具体请看标签。', '请看标签，这钙片口感好极了大家放心入手。'])(
    'a referral with anything beside it is none: %s',
    (text) => {
      expect(rulesMet(text, { product: 'calcium', source: 'answer' })).toContain('gate/locked-script');
    },
  );
});

describe("the shop's own forbidden claims", () => {
  const knowledge = shopWith({ forbidden_claims: ['升级款', '除味'] });
  it.each(['新的升级款来了。', '升 级 款', '升ji款', '升級款'])('%s is refused', (text) => {
    expect(rulesMet(text, { knowledge, product: 'it' })).toContain('product/forbidden-claim');
  });
  it('may be denied', () => {
    expect(rulesMet('它不能除味。', { knowledge, product: 'it' })).toEqual([]);
  });

  const english = shopWith({ forbidden_claims: ['blood pressure', 'cramps'] });
  it.each([
    ["I can't tell you whether it does anything for cramps.", 'I can tell you it is good for cramps.'],
    [
      'If you take blood pressure medicine, ask your doctor.',
      'For blood pressure, do not ask your doctor first.',
    ],
    [
      "About cramps: it's a pillow, not a medicine, and I won't promise anything.",
      'About cramps: they ease.',
    ],
  ])('may be left to a doctor: %s — not: %s', (right, wrong) => {
    const met = (text: string): boolean =>
      rulesMet(text, { knowledge: english, product: 'it', locale: 'en-US' }).includes(
        'product/forbidden-claim',
      );
    expect([met(right), met(wrong)]).toEqual([false, true]);
  });
});

describe('a claim split over several utterances', () => {
  it.each([
    [['我们是全网'], '最低价'],
    [['这款茶能治'], '疗糖尿病'],
    [['我们的销量是全国。'], '第一！'],
    [['这茶能降血糖吗？'], '当然能。'],
    [['我自己'], '用了三个月了'],
  ])('%s + %s is found', (after, text) => {
    const said = review(text, { after });
    expect(said.decision).toBe('refuse');
    expect(said.findings.every(({ span: [from, to] }) => from >= 0 && to <= text.length)).toBe(true);
  });

  it('what was said before is not judged again', () => {
    expect(decision('请看尺寸表。', { after: ['这款茶能治疗糖尿病。'] })).toBe('clear');
  });
});

describe('labels', () => {
  it('a label without both elements is refused (LAB-02)', () => {
    expect(rulesMet('我是虚拟主播。', { source: 'label' })).toContain('label/both-elements');
    expect(rulesMet('AI数字人', { surface: 'stage-label' })).toContain('label/both-elements');
    expect(rulesMet('FAIL 生成', { surface: 'stage-label' })).toContain('label/both-elements');
    expect(rulesMet('本直播间不是AI生成的内容。', { source: 'label' })).toContain('label/denial');
    expect(rulesMet('AI生成 · 真人主播', { surface: 'stage-label' })).toContain('label/person');
  });

  it.each(LOCALES)('all label texts for %s are cleared', (locale) => {
    const plan = labelPlanFor({ locale, contentProducer: 'x' });
    for (const text of plan.spoken.texts) {
      expect(review(text, { locale, source: 'label' })).toMatchObject({ decision: 'clear' });
    }
    expect(decision(plan.stage.text, { locale, source: 'label', surface: 'stage-label' })).toBe('clear');
  });

  it('the host says that it is an AI, and never that it is not (LAB-09)', () => {
    expect(decision('是的，我是AI生成的数字人主播，不是真人。', { source: 'answer' })).toBe('clear');
    expect(decision('我不是AI，我是真人。', { source: 'answer' })).toBe('refuse');
  });
});

describe('a finding', () => {
  it('names rule, law, span and words as they were drafted, and both languages', () => {
    const text = '今天全 网·最🔥低 价，快看';
    const finding = review(text).findings.find((each) => each.rule === 'cn-price/lowest-price');
    expect(finding).toMatchObject({
      category: 'price',
      action: 'refuse',
      law: expect.stringContaining('第17条'),
    });
    expect(text.slice(...(finding?.span ?? [0, 0]))).toBe(finding?.quote);
    expect(finding?.reason.zh).not.toBe('');
    expect(finding?.reason.en).not.toBe('');
  });

  it('cites the law of the market', () => {
    const law = (locale: 'en-US' | 'en-GB' | 'en-EU') =>
      review("I'm a real person.", { locale }).findings.find((each) => each.rule === 'ai-honesty/human-claim')
        ?.law;
    expect(law('en-US')).toContain('17941');
    expect(law('en-GB')).toContain('CAP Code');
    expect(law('en-EU')).toContain('2024/1689');
  });
});

describe('rules', () => {
  it('that were not loaded are not believed', () => {
    const forged = { hash: rulesFor('zh-CN').hash, packs: [] } as unknown as CompiledRules;
    for (const rules of [forged, Object.create(rulesFor('zh-CN')) as CompiledRules, {} as CompiledRules]) {
      expect(() =>
        reviewDraft({ text: '你好', source: 'script', surface: 'speech' }, SHOP, rules, {
          now: NOW,
          locale: 'zh-CN',
          after: [],
        }),
      ).toThrow(expect.objectContaining({ code: 'RULES_INVALID' }));
    }
  });
});
