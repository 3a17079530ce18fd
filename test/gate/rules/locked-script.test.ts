import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedSentences } from '../../../src/knowledge/fixed-words.ts';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { DRAFT_SOURCES } from '../../../src/model/utterance.ts';
import { review } from '../a-review.ts';

const TEXT =
  '乐康牌钙片，国食健注G20190456，保健功能：补充钙。适宜人群：成人；不适宜人群：少年儿童、孕妇。本品不能代替药物。';
const SECOND = '乐康牌钙片，一瓶60片，每日2次，每次1片。';
const NOTICE = '保健食品不是药物，不能代替药物治疗疾病。';
const NUMBER = '粤食健广审（文）第271231-00871号';
const SCRIPT = { number: NUMBER, text: [TEXT, SECOND], notices: [NOTICE] };

const CALCIUM = {
  id: 'calcium',
  name: '乐康牌钙片',
  regulatory_class: 'health_food',
  price: { live: 59 },
  facts: { pack: { value: 60, unit: '片', label: '规格' } },
};
const CUP = { id: 'cup', name: '晨光保温杯', regulatory_class: 'ordinary', price: { live: 79 } };

const shopOf = (...products: readonly object[]) =>
  new KnowledgeBase([knowledgeFileSchema.parse({ version: 1, shop: { name: '晨光小店' }, products })]);

const OPEN = shopOf(CUP, CALCIUM);
const APPROVED = shopOf(CUP, { ...CALCIUM, locked_script: SCRIPT });

type Said = Parameters<typeof review>[1];
const met = (text: string, said: Said) => review(text, said).findings.map(({ rule }) => rule);
const isLocked = (text: string, said: Said) => met(text, said).includes('gate/locked-script');

describe('words off the cuff about goods whose advertising is reviewed (FIL-14)', () => {
  it.each([
    ['with the label in it', 'AI生成的数字人主播推荐您现在下单乐康牌钙片，老人孩子都爱。', {}],
    ['with the label in it', 'AI生成的数字人主播告诉您，乐康牌钙片一瓶60片，59元，放心买。', {}],
    ['behind a referral', '请看标签，这钙片口感好极了大家放心入手。', { product: 'calcium' }],
    ['beside another product', '乐康牌钙片一瓶60片。', { product: 'cup' }],
    ['by the name behind the brand', '这钙片一瓶60片。', { product: 'cup' }],
    ['in disguise', '乐 康 牌 钙~片一瓶60片。', {}],
    ['with a true price', '这款59元。', { product: 'calcium' }],
    ['in small talk', '家人们看过来。', { product: 'calcium' }],
  ])('are not said %s: %s', (_how, text, said) => {
    for (const source of ['answer', 'operator', 'filler'] as const) {
      expect(isLocked(text, { knowledge: OPEN, source, ...said })).toBe(true);
    }
  });

  it('a label that advertises them is none', () => {
    const text = '我是AI生成的数字人主播，乐康牌钙片只要59元。';
    expect(isLocked(text, { knowledge: OPEN, source: 'label' })).toBe(true);
  });

  it('words about another product do not fall for them', () => {
    expect(isLocked('这款保温杯79元。', { knowledge: OPEN, source: 'answer', product: 'cup' })).toBe(false);
    const both = shopOf({ ...CUP, name: '钙片收纳盒' }, CALCIUM);
    expect(isLocked('钙片收纳盒79元。', { knowledge: both, source: 'answer' })).toBe(false);
  });

  it.each(['fsmp', 'medical_service', 'medical_device', 'infant_food', 'drug'])(
    'hold for %s too',
    (regulatory_class) => {
      const knowledge = shopOf(CUP, { ...CALCIUM, regulatory_class });
      expect(isLocked('这款很好。', { knowledge, source: 'operator', product: 'calcium' })).toBe(true);
    },
  );

  it.each([
    ['特殊医学用途全营养配方食品', 'ordinary_food', {}],
    ['某某特医奶粉', undefined, {}],
    ['某某钙片', 'ordinary_food', { certifications: [{ name: '批准文号', id: '国食健注G20190456' }] }],
  ])('hold for %s, called %s', (name, regulatory_class, more) => {
    const knowledge = shopOf(CUP, { ...CALCIUM, name, regulatory_class, ...more });
    expect(isLocked('这款很好。', { knowledge, source: 'operator', product: 'calcium' })).toBe(true);
  });

  it('but every fixed sentence, and any row of them, is said', () => {
    const fixed = fixedSentences(OPEN.shop);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...fixed), { minLength: 1, maxLength: 3 }), (sentences) => {
        const said = { knowledge: OPEN, source: 'answer', product: 'calcium' } as const;
        expect(isLocked(sentences.join(' '), said)).toBe(false);
      }),
    );
  });

  it('and no word beside one', () => {
    const fixed = fixedSentences(OPEN.shop);
    fc.assert(
      fc.property(
        fc.constantFrom(...fixed),
        fc.constantFrom('买', '好', '60片', '放心', 'good', '59'),
        fc.boolean(),
        (sentence, word, isBefore) => {
          const text = isBefore ? `${word}${sentence}` : `${sentence}${word}`;
          expect(isLocked(text, { knowledge: OPEN, source: 'operator', product: 'calcium' })).toBe(true);
        },
      ),
    );
  });

  it("a viewer's question is shown, and what was said wrong is put right", () => {
    expect(isLocked('乐康牌钙片多少钱？', { knowledge: OPEN, source: 'viewer', surface: 'question' })).toBe(
      false,
    );
    const text = '更正一下：乐康牌钙片的直播价是59元。';
    expect(isLocked(text, { knowledge: APPROVED, source: 'correction', product: 'calcium' })).toBe(false);
  });
});

describe('the script of such goods', () => {
  it('is judged by rules and facts where no approved words are on file', () => {
    const said = { knowledge: OPEN, product: 'calcium' };
    expect(review('乐康牌钙片一瓶60片。', said).decision).toBe('clear');
    expect(review('乐康牌钙片一瓶90片。', said).decision).toBe('refuse');
  });

  it('is word for word what was approved, punctuation and width aside', () => {
    const said = { knowledge: APPROVED, product: 'calcium', after: [NOTICE] };
    expect(review(TEXT, said).decision).toBe('clear');
    expect(review(TEXT.replaceAll('，', ',').replace('。', ' ！'), said).decision).toBe('clear');
    expect(review(`${TEXT}${SECOND}`, said).decision).toBe('clear');
  });

  it('has no word more, none less and none other', () => {
    const said = { knowledge: APPROVED, product: 'calcium', after: [NOTICE] };
    const characters = [...SECOND];
    fc.assert(
      fc.property(fc.nat(characters.length - 2), fc.constantFrom('', '大', '9', '不'), (at, other) => {
        fc.pre(/[\p{L}\p{N}]/u.test(characters[at] ?? '') && characters[at] !== other);
        expect(isLocked(characters.with(at, other).join(''), said)).toBe(true);
      }),
    );
    expect(isLocked('乐康牌钙片一瓶60片。', said)).toBe(true);
    expect(isLocked('接下来看看乐康牌钙片。', { knowledge: APPROVED })).toBe(true);
    expect(
      isLocked('含量1.5克。', {
        ...said,
        knowledge: shopOf({ ...CALCIUM, locked_script: { ...SCRIPT, text: ['含量15克。'] } }),
      }),
    ).toBe(true);
  });

  it('is said by whoever is on watch as well', () => {
    const said = { knowledge: APPROVED, source: 'operator', after: [NOTICE] } as const;
    expect(review(SECOND, said).decision).toBe('clear');
    expect(isLocked(`${SECOND}放心买。`, said)).toBe(true);
  });

  it('stands on the proof that the office has seen, and not against a fact', () => {
    const said = { knowledge: APPROVED, product: 'calcium', after: [NOTICE] };
    expect(review(SECOND, said).claims).toContainEqual(
      expect.objectContaining({ verdict: 'supported', fact: 'calcium.locked_script.text' }),
    );
    const text = '乐康牌钙片，直播价59元。';
    const dearer = shopOf({ ...CALCIUM, price: { live: 69 }, locked_script: { ...SCRIPT, text: [text] } });
    expect(met(text, { ...said, knowledge: dearer })).toContain('claims/price-contradicted');
  });

  it('ends with its approval', () => {
    for (const over of [
      { valid_until: '2020年12月31日' },
      { number: '粤食健广审（文）第201231-00871号' },
      { valid_until: '见批文' },
    ]) {
      const knowledge = shopOf({ ...CALCIUM, locked_script: { ...SCRIPT, ...over } });
      expect(isLocked(SECOND, { knowledge, product: 'calcium', after: [NOTICE] })).toBe(true);
    }
  });
});

describe('the notices that the law wants with it', () => {
  it('are added where they were not just said', () => {
    const said = { knowledge: APPROVED, product: 'calcium' };
    const spoken = review(SECOND, said);
    expect(spoken).toMatchObject({ decision: 'rewrite', text: `${SECOND}${NOTICE}` });
    expect(spoken.findings.map(({ rule }) => rule)).toContain('gate/locked-notice');
    expect(review(spoken.text, said).decision).toBe('clear');
    expect(review(SECOND, { ...said, after: [`${SECOND}${NOTICE}`] }).decision).toBe('clear');
  });

  it('stand on the card, with name, price and approval, and nothing else does', () => {
    const card = (lines: readonly string[]) =>
      isLocked(lines.join('\n'), { knowledge: APPROVED, surface: 'card', product: 'calcium' });
    expect(card(['乐康牌钙片', '直播价59元', NOTICE, NUMBER])).toBe(false);
    expect(card(['乐康牌钙片', '直播价59元', '规格：60片'])).toBe(true);
    expect(card(['乐康牌钙片', '直播价59元，放心买'])).toBe(true);
  });
});

it('no source has another way to the words (FIL-14)', () => {
  for (const source of DRAFT_SOURCES.filter((one) => one !== 'viewer' && one !== 'correction')) {
    const text = '乐康牌钙片老人孩子都能吃，放心下单。';
    expect(isLocked(text, { knowledge: APPROVED, source })).toBe(true);
  }
});
