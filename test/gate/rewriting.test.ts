import { describe, expect, test } from 'vitest';
import type { Locale } from '../../src/model/text.ts';
import type { Draft, Review } from '../../src/model/utterance.ts';
import { review, shopWith } from './a-review.ts';
import { CURLER_SHOP } from './a-shop-of-curlers.ts';

/** What the gate says in place of words of which a part was refused, and where it says nothing. */

const ENGLISH: { readonly locale: Locale } = { locale: 'en-US' };

function said(text: string, more: Partial<Draft> & { readonly locale?: Locale } = {}): Review {
  return review(text, { knowledge: CURLER_SHOP, product: 'curler', ...more });
}

const spoken = (text: string, more: Parameters<typeof said>[1] = {}) => {
  const { decision, text: words } = said(text, more);
  return [decision, words];
};

describe('a clause that is refused is left out, and the rest is said', () => {
  test.each([
    ['before it', '顶级的做工，线长2米', '线长2米'],
    ['behind it', '额定功率45W，60秒升温，全国销量第一。', '额定功率45W，60秒升温。'],
    ['around it', '额定功率45W，顶级做工，净重320克！', '额定功率45W，净重320克！'],
    ['a sentence', '线长2米。全网最低价！额定功率45W。', '线长2米。额定功率45W。'],
    ['half a sentence joined by a semicolon', '额定功率45W；线长2米；全网最低价。', '额定功率45W；线长2米。'],
    ['two of them', '顶级做工，线长2米，全网最低价。', '线长2米。'],
    ['with the price', '今天直播间129元，全网最低价，错过就没了。', '今天直播间129元。'],
    ['with its own limit', '今天129元，限购2件，全网最低价。', '今天129元，限购2件。'],
    ['a number that the facts deny', '线长3米，净重320克。', '净重320克。'],
    ['hurry that is made up', '雾蓝、奶白两个颜色，后台只剩3单了。', '雾蓝、奶白两个颜色。'],
    ['what the host never lived', '我自己用了三个月，线长2米。', '线长2米。'],
    ['a cure', '它能治脱发，线长2米。', '线长2米。'],
    ['the way off the platform', '今天129元，加我微信便宜十块。', '今天129元。'],
    ['a word to the viewers', '家人们晚上好，这款卷发棒全网最低价，额定功率45W。', '额定功率45W。'],
  ])('%s', (_, drafted, left) => {
    expect(spoken(drafted)).toEqual(['rewrite', left]);
  });

  test('a greeting apart from it stays', () => {
    expect(spoken('家人们晚上好！额定功率45W，线长2米。全网最低价！')).toEqual([
      'rewrite',
      '家人们晚上好！额定功率45W，线长2米。',
    ]);
  });

  test.each([
    ['a sentence', 'The best curler in the world. The cord is 2 metres long.', 'The cord is 2 metres long.'],
    [
      'behind "and"',
      "The cord is 2 metres long, and it's the best in the world.",
      'The cord is 2 metres long.',
    ],
    ['a half', "It's rated at 45 watts; it's the best curler in the world.", "It's rated at 45 watts."],
    [
      'before "and", which goes with it',
      "It's the best curler in the world; the cord is 2 metres long.",
      'The cord is 2 metres long.',
    ],
    [
      'what the host never lived',
      "The rated power is 45 watts. I've used it for three months myself.",
      'The rated power is 45 watts.',
    ],
  ])('in English: %s', (_, drafted, left) => {
    expect(spoken(drafted, ENGLISH)).toEqual(['rewrite', left]);
  });

  test('findings and claims tell of the words as drafted, the facts of what is said', () => {
    const shorter = said('线长3米，净重320克。');
    expect(shorter.findings.map(({ quote }) => quote)).toEqual(['3米']);
    expect(shorter.claims.map(({ verdict }) => verdict)).toEqual(['contradicted', 'supported']);
    expect(shorter.said?.map(({ quote }) => quote)).toEqual(['320克']);
    expect(shorter.facts).toEqual(['curler.facts.weight']);
  });
});

describe('a rewriting never says more than was drafted', () => {
  test.each([
    ['a condition goes', '线长2米，全网最低价要拍两件才有。', '线长2米。'],
    [
      'a condition stays without what hung on it',
      '如果拍两件，全网最低价，线长2米。',
      '如果拍两件，线长2米。',
    ],
    ['a limit goes', '今天129元，全网最低价仅限今晚。', '今天129元。'],
    ['an exception goes', '线长2米，除颜色以外全国第一。', '线长2米。'],
    ['a caution goes', '线长2米，全网第一，小心烫手。', '线长2米。'],
    ['a denial goes', '线长2米，顶级做工，这话不是真的。', '线长2米。'],
    ['a difference stays without what it differs from', '别家卖999元，今天便宜70元。', '今天便宜70元。'],
    ['an affirmation stays', '是的，全网最低价，线长2米。', '是的，线长2米。'],
    ['a list loses its head', '第一，做工顶级；第二，线长2米。', '第二，线长2米。'],
    ['a number of things loses some', '它有两个优点，全国第一，线长2米。', '它有两个优点，线长2米。'],
    ['others are quoted', '有人说全网最低价，线长2米。', '线长2米。'],
    ['a promise loses its term', '裂了包换，全网第一的保障。', '裂了包换。'],
    ['two numbers of one fact', '线长2米，线长3米。', '线长2米。'],
    ['what a number is of was named in what goes', '盖子是顶级的，直径10厘米。', '直径10厘米。'],
  ])('%s: refused', (_, drafted, rest) => {
    expect(said(rest).decision).toBe('clear');
    expect(spoken(drafted)).toEqual(['refuse', '']);
  });

  test.each([
    ['a condition', 'The cord is 2 metres long, but only if you buy the best in the world.'],
    ['a condition before it', "If you buy two, it's the best in the world. The cord is 2 metres long."],
    ['an exception', "The cord is 2 metres long. It's the best in the world except in Alaska."],
    ['a reason', "The cord is 2 metres long because it's the best in the world."],
  ])('in English, %s would go: refused', (_, drafted) => {
    expect(said('The cord is 2 metres long.', ENGLISH).decision).toBe('clear');
    expect(spoken(drafted, ENGLISH)).toEqual(['refuse', '']);
  });

  test('in English, what a pronoun means would go: refused', () => {
    const rest = 'It is rated at 45 watts.';
    expect(said(rest, ENGLISH).decision).toBe('clear');
    expect(spoken(`This curler is the best in the world. ${rest}`, ENGLISH)).toEqual(['refuse', '']);
  });
});

describe('a rewriting is whole and worth saying', () => {
  test.each([
    ['begins with what follows from it', '顶级的做工，所以线长2米。', '所以线长2米。'],
    ['begins with a turn', '全网第一，但线长2米。', '但线长2米。'],
    ['adds to it', '做工顶级，而且线长2米。', '而且线长2米。'],
    ['waits for it', '虽然线长2米，它是全国第一。', '虽然线长2米。'],
    ['is a bare price', '全网最低，129块。', '129块。'],
    ['is a place where something happens', '雾蓝色的里，顶级做工。', '雾蓝色的里。'],
    ['is a greeting alone', '家人们晚上好，全网最低价！', '家人们晚上好！'],
    ['is an invitation alone', '全网最低价。喜欢的可以下单。', '喜欢的可以下单。'],
    ['is a question whose answer went', '线长2米够不够呢？全网第一。', '线长2米够不够呢？'],
    ['holds a quotation that was broken', '这款“顶级，线长2米”的卷发棒。', '线长2米的卷发棒。'],
    ['is what no fact carries', '顶级的做工，手柄也好看。', '手柄也好看。'],
    ['holds a number that no fact carries', '全国第一，线长2米，绕两圈。', '线长2米，绕两圈。'],
  ])('what is left %s: refused', (_, drafted, rest) => {
    expect(said(rest).decision).toBe('clear');
    expect(spoken(drafted)).toEqual(['refuse', '']);
  });
});

describe('some words fall whole', () => {
  test.each([
    ['the host who says that he is a person', '我是真人，线长2米。'],
    ['a hint at what may not be said', '线长2米，懂的都懂。'],
    ['words in disguise', '全wǎng第一，线长2米，w*terproof'],
    ['words set apart by blanks', '全 网 最 低 价 ， 线 长 2 米 。'],
  ])('%s', (_, drafted) => {
    expect(spoken(drafted)).toEqual(['refuse', '']);
  });

  test('a claim that was begun before', () => {
    const crossing = review('低价，线长2米。', {
      knowledge: CURLER_SHOP,
      product: 'curler',
      after: ['我们是全网最'],
    });
    expect(crossing.decision).toBe('refuse');
  });

  test('what is doubted: nobody knows which words are wrong', () => {
    const doubted = said('线长2米，卷一次，一整天都不塌，风吹雨淋也不怕。');
    expect(doubted.findings.map(({ rule }) => rule)).toEqual(['gate/doubt']);
    expect(doubted.decision).toBe('refuse');
  });

  test('words on a product whose approved script is said word for word', () => {
    const words = '顶级的品质，净含量10ml。';
    expect(spoken(words, { product: 'tonic' })).toEqual(['refuse', '']);
  });

  test('words that name no product, in a shop that sells such a one', () => {
    const draft = { knowledge: CURLER_SHOP };
    expect(review('顶级的做工，线长2米', draft).decision).toBe('refuse');
    const alone = shopWith({
      regulatory_class: 'ordinary',
      facts: { cord: { value: 2, unit: '米', label: '线长' } },
    });
    expect(review('顶级的做工，线长2米', { knowledge: alone }).text).toBe('线长2米');
  });
});

describe('whose words are shortened', () => {
  const words = '线长2米，顶级的做工';

  test.each(['script', 'filler', 'answer'] as const)('a %s’s, in speech and in the chat', (source) => {
    expect(spoken(words, { source })).toEqual(['rewrite', '线长2米']);
    expect(spoken(words, { source, surface: 'chat' })).toEqual(['rewrite', '线长2米']);
  });

  test.each(['operator', 'correction', 'viewer'] as const)(
    'not those of a person, who sees why and words them himself: %s',
    (source) => {
      expect(spoken(words, { source })).toEqual(['refuse', '']);
    },
  );

  test.each(['card', 'notice', 'slate', 'question', 'stage-label'] as const)(
    'not what is read on the stage: %s',
    (surface) => {
      expect(spoken(words, { surface })).toEqual(['refuse', '']);
    },
  );

  test('an answer keeps its first words, which are what answers', () => {
    expect(spoken('顶级的做工，线长2米', { source: 'answer' })).toEqual(['refuse', '']);
  });
});
