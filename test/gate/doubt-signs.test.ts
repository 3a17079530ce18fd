import { describe, expect, test } from 'vitest';
import { anyOf } from '../../src/gate/doubt/any-of.ts';
import { languageOfWords } from '../../src/gate/doubt/language.ts';
import { partsOf, WHOLE } from '../../src/gate/doubt/parts.ts';
import { shopWords } from '../../src/gate/doubt/shop-words.ts';
import { eachSign } from '../../src/gate/doubt/signs.ts';
import type { Weighed } from '../../src/gate/doubt/weighed.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';

const NOBODY = new KnowledgeBase([]);

function shopHolding(...notes: string[]): KnowledgeBase {
  const facts = Object.fromEntries(notes.map((value, at) => [`note${at}`, { value }]));
  return new KnowledgeBase([{ version: 1, products: [{ id: 'jug', name: 'A', price: { live: 9 }, facts }] }]);
}

interface Known extends Partial<Omit<Weighed, 'text' | 'shop' | 'carried'>> {
  readonly knowledge?: KnowledgeBase;
  /** Words that a fact carries. */
  readonly carried?: string;
}

function signsOf(text: string, { knowledge = NOBODY, carried: words = '', ...known }: Known = {}) {
  const carried = new Array<number>(text.length).fill(0);
  if (words !== '') carried.fill(1, text.indexOf(words), text.indexOf(words) + words.length);
  const language = languageOfWords(text);
  const parts = partsOf(text, language);
  const whole: number[] = [];
  const byPart: number[][] = parts.map(() => []);
  const shop = shopWords(knowledge, undefined);
  const weighed = { text, shop, carried, claims: [], facts: 0, product: undefined, ...known };
  const units = eachSign(weighed, language, parts, (bucket, part) =>
    (part === WHOLE ? whole : byPart[part])?.push(bucket),
  );
  return { whole, parts: byPart, units };
}

const claimAt = (from: number, to: number, verdict: 'supported' | 'unsupported' = 'supported') => ({
  ...{ kind: 'number' as const, verdict, from, to },
});

describe('the signs of a part', () => {
  test.each([
    ['壶身是玻璃的,底座带指示灯', '壶身是玻璃的,今晚包邮到家'],
    ['the jug is clear glass, the base has a lamp', 'the jug is clear glass, it ships tonight'],
  ])('are the same whatever else is said: «%s», «%s»', (one, other) => {
    const [these, those] = [signsOf(one), signsOf(other)];
    expect(these.parts).toHaveLength(2);
    expect(these.parts[0]).toEqual(those.parts[0]);
    expect(these.parts[1]).not.toEqual(those.parts[1]);
    expect(these.whole).not.toEqual(those.whole);
  });

  test('are others than those of the same words as a whole text', () => {
    const { whole, parts } = signsOf('壶身是玻璃的');
    expect(whole.filter((sign) => parts[0]?.includes(sign))).toEqual([]);
  });

  test('know the claims that stand in it, how they stand, and no others', () => {
    const text = '容量是一升半的,底座带指示灯';
    const [none, first, wrong, second] = [
      signsOf(text),
      signsOf(text, { claims: [claimAt(3, 6)] }),
      signsOf(text, { claims: [claimAt(3, 6, 'unsupported')] }),
      signsOf(text, { claims: [claimAt(8, 10)] }),
    ];
    expect(first.parts[0]).not.toEqual(none.parts[0]);
    expect(first.parts[1]).toEqual(none.parts[1]);
    expect(wrong.parts[0]).not.toEqual(first.parts[0]);
    expect(second.parts[0]).toEqual(none.parts[0]);
    expect(second.parts[1]).not.toEqual(none.parts[1]);
    // It ends where the second part begins: none of that part's.
    expect(signsOf(text, { claims: [claimAt(3, 8)] }).parts[1]).toEqual(none.parts[1]);
  });

  test('know how many claims stand, and how many of them are supported', () => {
    const text = '容量是一升半的功率是四十五瓦';
    const two = (verdict: 'supported' | 'unsupported') =>
      new Set(signsOf(text, { claims: [claimAt(3, 6), claimAt(10, 13, verdict)] }).parts[0]);
    const one = new Set(signsOf(text, { claims: [claimAt(3, 6)] }).parts[0]);
    expect(two('supported')).not.toEqual(one);
    expect(two('supported')).not.toEqual(two('unsupported'));
  });
});

describe('what the notes hold', () => {
  test.each([
    ['壶身是玻璃的', '玻璃', '陶瓷'],
    ['the jug is clear glass', 'glass', 'steel'],
  ])('tells the same words apart: «%s»', (text, held, other) => {
    const [known, unknown] = [
      signsOf(text, { knowledge: shopHolding(held) }),
      signsOf(text, { knowledge: shopHolding(other) }),
    ];
    expect(known.whole).not.toEqual(unknown.whole);
    expect(known.parts[0]).not.toEqual(unknown.parts[0]);
  });

  test('is more where a longer stretch of it stands there', () => {
    const apart = signsOf('玻璃壶', { knowledge: shopHolding('玻璃', '璃壶') });
    const together = signsOf('玻璃壶', { knowledge: shopHolding('玻璃壶') });
    expect(together.whole).not.toEqual(apart.whole);
  });

  test('is of one product and the shop where one is meant, and of all where none is', () => {
    const knowledge = new KnowledgeBase([
      {
        version: 1,
        products: [
          { id: 'jug', name: 'Jug', price: { live: 9 }, facts: { body: { value: 'glass' } } },
          {
            ...{ id: 'pan', name: 'Pan', price: { live: 9 }, facts: { body: { value: 'steel' } } },
            forbidden_claims: ['miracle'],
          },
        ],
      },
    ]);
    const [jug, all] = [shopWords(knowledge, 'jug'), shopWords(knowledge, undefined)];
    expect([jug.has('glass'), jug.has('steel'), all.has('glass'), all.has('steel')]).toEqual([
      ...[true, false, true, true],
    ]);
    expect(all.has('miracle')).toBe(false);
    expect(shopWords(knowledge, 'jug')).toBe(jug);
  });

  test('counts no word that every text holds', () => {
    expect(shopWords(shopHolding('the best of all'), undefined).has('best')).toBe(false);
  });

  test('knows Chinese by two and by three characters', () => {
    const words = shopWords(shopHolding('玻璃壶'), undefined);
    const [a, b, c] = ['玻', '璃', '壶'].map((one) => one.charCodeAt(0)) as [number, number, number];
    expect([words.hasPair(a, b), words.hasPair(b, c), words.hasPair(a, c)]).toEqual([true, true, false]);
    expect([words.hasThree(a, b, c), words.hasThree(a, c, b)]).toEqual([true, false]);
  });
});

describe('the units of a text', () => {
  test.each<[string, Known, number]>([
    ['共129元整', {}, 4],
    ['共一百二十九元整', {}, 4],
    ['壶身是玻璃的', {}, 6],
    ['壶身是玻璃的', { carried: '玻璃' }, 5],
    ['the 1.5 litre jug!', {}, 5],
    ['the jug is clear glass', { carried: 'clear glass' }, 4],
  ])('«%s»: a number is one, and all that a fact carries', (text, known, count) => {
    expect(signsOf(text, known).units).toBe(count);
  });

  test('in English join over the one between them', () => {
    const shared = (one: string, other: string) => {
      const those = new Set(signsOf(other).whole);
      return new Set(signsOf(one).whole.filter((sign) => those.has(sign)));
    };
    const apart = shared('crimson pitcher velvet', 'velvet goblet crimson');
    const around = shared('crimson pitcher velvet', 'crimson goblet velvet');
    expect(around.size).toBe(apart.size + 1);
  });

  test('make runs of three and no longer ones', () => {
    const [short, long] = [signsOf('甲乙丙丁'), signsOf('甲乙丙丁戊')];
    // A unit more: one of one, one of two, one of three, and one pair looked up.
    expect(long.whole.length - short.whole.length).toBe(4);
  });
});

describe('the whole text', () => {
  const text = '壶身是玻璃的底座带指示灯';

  test.each<[string, Known]>([
    ['how many facts carry it', { facts: 2 }],
    ['what class of goods it sells', { product: { regulatory_class: 'ordinary_food' } }],
  ])('knows %s', (_, known) => {
    expect(signsOf(text, known).whole).not.toEqual(signsOf(text).whole);
  });

  test('knows how long it is, up to a length', () => {
    const signs = (length: number) => new Set(signsOf('好'.repeat(length)).whole);
    expect(signs(20)).not.toEqual(signs(40));
    expect(signs(200)).toEqual(signs(400));
  });
});

test('what is certain or impossible is never quite so', () => {
  expect(anyOf(Float64Array.of(-1_000, -1_000))).toBe(-30);
  expect(anyOf(Float64Array.of(-1_000, 1_000))).toBe(30);
});

describe('a part beside the statement of the notes that is nearest', () => {
  const partOf = (text: string, ...notes: string[]): readonly number[] | undefined =>
    signsOf(text, { knowledge: shopHolding(...notes) }).parts[0];

  test.each([
    ['可以放进洗碗机', '不可以放进洗碗机', '可以放进洗碗机'],
    [
      'the jug goes in the dishwasher',
      'the jug goes never in the dishwasher',
      'the jug goes in the dishwasher',
    ],
  ])('is told from one that it denies: «%s»', (text, denied, said) => {
    // The words are all held both times: only the denial differs.
    expect(partOf(text, denied)).not.toEqual(partOf(text, said));
  });

  test.each([
    ['壶身容量一点五升', '壶身容量 1.5', '壶身容量 1.8'],
    ['壶身容量1.5升', '壶身容量 1.5', '壶身容量 1.8'],
    ['the jug holds twelve cups', 'the jug holds 12 cups', 'the jug holds 10 cups'],
    ['the jug holds a dozen cups', 'the jug holds 12 cups', 'the jug holds 10 cups'],
  ])('knows whether its numbers stand there, however written: «%s»', (text, right, wrong) => {
    expect(partOf(text, right)).not.toEqual(partOf(text, wrong));
  });

  test('knows numbers that stand elsewhere in the notes from those of the nearest statement and from none', () => {
    const of = (...notes: string[]) => partOf('壶身容量1.5升', ...notes);
    const [there, elsewhere, nowhere] = [
      of('壶身容量 1.5', '底座宽度 8'),
      of('壶身容量 8', '底座宽度 1.5'),
      of('壶身容量 8', '底座宽度 9'),
    ];
    expect(there).not.toEqual(elsewhere);
    expect(elsewhere).not.toEqual(nowhere);
    expect(there).not.toEqual(nowhere);
  });

  test('knows how much of the statement is said', () => {
    const [all, little] = [
      partOf('壶身是玻璃的', '壶身是玻璃的'),
      partOf('壶身是玻璃的', '壶身是玻璃的、盖子和把手用竹木做、底座带灯'),
    ];
    expect(all).not.toEqual(little);
  });

  test('is what it is without any statement, and with none that shares a word', () => {
    expect(partOf('壶身是玻璃的')).toEqual(partOf('壶身是玻璃的', '红袖'));
  });
});
