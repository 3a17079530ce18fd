import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/model/text.ts';
import { review, violatingExamples } from './a-review.ts';
import { CHINESE_DISGUISES, type Disguise, ENGLISH_DISGUISES } from './disguised.ts';

const CHINESE = ['cn-advertising-law', 'cn-price', 'cn-medical', 'cn-ip-and-endorsement', 'cn-live-commerce']
  .flatMap(violatingExamples)
  .filter((text) => !/[a-z]/i.test(text))
  // Parted by marks already: 零!误!差!.
  .filter((text) => !/\p{Script=Han}!\p{Script=Han}!/u.test(text));
const ENGLISH = ['english-common', 'us-ftc'].flatMap(violatingExamples);
const LAWFUL = [
  '欢迎来到直播间。',
  '尺寸请看详情页。',
  '付款以后按页面时间发货。',
  '有问题可以联系客服。',
  '我是AI生成的数字人主播。',
];

const traditional = Converter({ from: 'cn', to: 't' });
const between = (mark: string) => (text: string) => [...text].join(mark);

describe('every way of writing a violation is the same violation', () => {
  it.each([
    ['with blanks', between(' ')],
    ['with zero-width marks', between('\u200b')],
    ['with emoji', between('🔥')],
    ['with middle dots', between('·')],
    ['with stars', between('*')],
    ['in traditional characters', traditional],
    [
      'in full width',
      (text: string) => text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)),
    ],
    [
      'with every character three times',
      (text: string) =>
        text.replace(/\p{Script=Han}/gu, (each) => (/[一二三]/.test(each) ? each : each.repeat(3))),
    ],
  ])('%s', (_, disguise) => {
    const slipped = CHINESE.filter((text) => review(disguise(text)).decision === 'clear');
    expect(slipped).toEqual([]);
  });

  it.each(['最好', '最低', '第一', '治疗', '国家级', '顶级', '根治', '减肥', '美白'])(
    'with a character of %s in pinyin',
    (word) => {
      for (const [index, character] of [...word].entries()) {
        const latin = pinyin(character, { toneType: 'none' });
        const written = word.slice(0, index) + latin + word.slice(index + 1);
        const said = ['最低', '第一'].includes(word)
          ? `全网${written}`
          : `能${written}失眠，${written}的精华面膜`;
        const plain = said.replaceAll(written, word);
        if (review(plain).decision === 'clear') throw new Error(`${plain} is no violation to begin with`);
        expect(review(said).decision, said).not.toBe('clear');
      }
    },
  );

  it.each([
    ['with digits for letters', (text: string) => text.replace(/(?<=[a-z])e(?=[a-z])/g, '3')],
    ['in capitals', (text: string) => text.toUpperCase()],
    ['with zero-width marks', between('\u200b')],
    ['with letters of other scripts', (text: string) => text.replaceAll('a', 'а').replaceAll('o', 'о')],
  ])('in English, %s', (_, disguise) => {
    const slipped = ENGLISH.filter(
      (text) => review(disguise(text), { locale: 'en-US' }).decision === 'clear',
    );
    expect(slipped).toEqual([]);
  });
});

describe('every violating example of every pack, in every disguise', () => {
  const packs = readdirSync(join(import.meta.dirname, '../../config/rules')).filter((name) =>
    name.endsWith('.yaml'),
  );
  const refusedByRules = (text: string, locale: Locale) =>
    review(text, { locale }).findings.filter(
      ({ rule, action }) => rule !== 'gate/doubt' && action === 'refuse',
    );
  const examples = (locale: Locale): string[] =>
    packs
      .flatMap((name) => violatingExamples(name.slice(0, -'.yaml'.length)))
      .filter((text) => /\p{Script=Han}/u.test(text) === (locale === 'zh-CN'))
      // Those of other markets are not refused here as they stand.
      .filter((text) => refusedByRules(text, locale).length > 0);

  const isFoundAndShown = (locale: Locale, disguises: Readonly<Record<string, Disguise>>): void => {
    const texts = examples(locale);
    expect(texts.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom(...Object.keys(disguises)), (text, name) => {
        const said = (disguises[name] as Disguise)(text);
        const findings = refusedByRules(said, locale);
        expect(findings.length, `${name}: ${said}`).toBeGreaterThan(0);
        for (const { span, quote } of findings) expect(said.slice(...span)).toBe(quote);
      }),
      { numRuns: 1500 },
    );
  };

  /** No word stands over the place where the utterances part: what is cut within a word is tested by itself. */
  const isFoundOverTwo = (
    locale: Locale,
    disguises: Readonly<Record<string, Disguise>>,
    seam: RegExp,
  ): void => {
    const texts = examples(locale).flatMap((text) => {
      const [from, to] = refusedByRules(text, locale)[0]?.span ?? [0, 0];
      const places = [...text.matchAll(seam)].map(({ index }) => index);
      const middle = places.find((at) => at > (from + to) / 2 && at < to);
      return middle === undefined ? [] : [[text.slice(0, middle), text.slice(middle)] as const];
    });
    expect(texts.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.constantFrom(...Object.keys(disguises)),
        ([first, second], name) => {
          const [before, text] = [first, second].map(disguises[name] as Disguise) as [string, string];
          const isFound =
            refusedByRules(before, locale).length > 0 ||
            review(text, { locale, after: [before] }).findings.some(({ rule }) => rule !== 'gate/doubt');
          expect(isFound, `${name}: ${before} / ${text}`).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  };

  it('is found by rules where it is split over two utterances, in Chinese', () => {
    isFoundOverTwo('zh-CN', CHINESE_DISGUISES, /(?<=\p{Script=Han})(?=\p{Script=Han})/gu);
  });

  it('is found by rules where it is split over two utterances, in English', () => {
    isFoundOverTwo('en-US', ENGLISH_DISGUISES, /(?<= )(?=[a-z])/g);
  });

  it('is found by rules, and shown as it was written, in Chinese', () => {
    isFoundAndShown('zh-CN', CHINESE_DISGUISES);
  });

  it('is found by rules, and shown as it was written, in English', () => {
    isFoundAndShown('en-US', ENGLISH_DISGUISES);
  });
});

describe('for every text', () => {
  const violating = fc.constantFrom(...CHINESE);
  const lawful = fc.constantFrom(...LAWFUL);

  it('adding lawful sentences before and behind never clears a violation', () => {
    fc.assert(
      fc.property(lawful, violating, lawful, (before, text, behind) => {
        const stopped = /[。！？!?]$/.test(text) ? text : `${text}。`;
        expect(review(before + stopped + behind).decision).not.toBe('clear');
      }),
      { numRuns: 200 },
    );
  });

  it('others’ doubts that the host sets aside never clear a violation', () => {
    const doubted = fc.constantFrom(
      '有人说没有依据',
      '网上都说是假的',
      '专家说不可信',
      '他们说这是谣言',
      '都说没有这种功效',
      '这没有依据？',
    );
    const setAside = fc.constantFrom(
      '我们有',
      '其实有',
      '不，是真的',
      '可我们有报告',
      '但它真的可以',
      '我们这款确实有',
      '那是他们没用过',
      '别听他们的',
    );
    const stop = fc.constantFrom('', '。', '！');
    fc.assert(
      fc.property(violating, doubted, setAside, stop, (text, doubt, aside, end) => {
        const said = `${text.replace(/[。！]$/, '')}，${doubt}，${aside}${end}`;
        expect(review(said).decision, said).not.toBe('clear');
      }),
      { numRuns: 400 },
    );
  });

  it('adding lawful sentences leaves the refused words where they are', () => {
    fc.assert(
      fc.property(lawful, violating, lawful, (before, text, behind) => {
        const stopped = /[。！？!?]$/.test(text) ? text : `${text}。`;
        const refused = review(stopped).findings.filter(({ action }) => action === 'refuse');
        const now = review(before + stopped + behind).findings;
        for (const { span, quote } of refused) {
          const [from, to] = [span[0] + before.length, span[1] + before.length];
          const still = now.filter((finding) => finding.span[0] < to && finding.span[1] > from);
          expect(still.length, `“${quote}” in ${before}${stopped}${behind}`).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('every disguise of every character of a violation is seen through, and shown as it was written', () => {
    const marks = fc.constantFrom(' ', '\u200b', '\u2060', '🔥', '·', '*', '\ufe0f', '・', '丨');
    const disguises = fc.constantFrom<(text: string, mark: string) => string>(
      (text, mark) => [...text].join(mark),
      (text) => traditional(text),
      (text, mark) => [...traditional(text)].join(mark),
      (text, mark) => text.replace(/\p{Script=Han}(?=\p{Script=Han})/gu, (each) => each + mark),
    );
    fc.assert(
      fc.property(violating, disguises, marks, (text, disguise, mark) => {
        const said = disguise(text, mark);
        const { decision, findings } = review(said);
        expect(decision, said).not.toBe('clear');
        for (const { span, quote } of findings) expect(said.slice(...span)).toBe(quote);
      }),
      { numRuns: 300 },
    );
  });

  it('what is cleared or rewritten is clear when reviewed again', () => {
    const parts = fc.array(fc.oneof(violating, lawful), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(parts, fc.constantFrom(undefined, 'tea', 'calcium', 'curler'), (texts, product) => {
        const said = product === undefined ? {} : { product };
        const first = review(texts.join(''), said);
        if (first.decision === 'refuse') expect(first.text).toBe('');
        else expect(review(first.text, said)).toMatchObject({ decision: 'clear', text: first.text });
      }),
      { numRuns: 200 },
    );
  });

  it('a review neither throws nor points outside the words', () => {
    const any = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 20 }),
        violating,
        fc.string({ unit: 'grapheme', maxLength: 12 }),
      ),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(
        any,
        fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 3 }),
        (texts, after) => {
          const text = texts.join('');
          for (const { span, quote } of review(text, { after }).findings) {
            expect(span[0]).toBeGreaterThanOrEqual(0);
            expect(span[1]).toBeLessThanOrEqual(text.length);
            expect(text.slice(...span)).toBe(quote);
          }
        },
      ),
      { numRuns: 250 },
    );
  });

  it('the same words get the same review', () => {
    fc.assert(
      fc.property(violating, (text) => {
        expect(review(text)).toEqual(review(text));
      }),
      { numRuns: 60 },
    );
  });
});

describe('time', () => {
  it('of a thousand characters of any text is at most 20 ms', () => {
    for (const text of CHINESE) review(text);
    const pieces = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      fc.constantFrom(...CHINESE, ...LAWFUL),
    );
    const texts = fc
      .array(pieces, { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join('').repeat(1000).slice(0, 1000));
    fc.assert(
      fc.property(texts, (text) => {
        expect(leastMs(text, 25), JSON.stringify(text.slice(0, 60))).toBeLessThan(20);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['ordinary words', '这款壶容量大约够三个人喝，颜色有两种，付款后按页面时间发货。'],
    ['the words of the rules', '最第一全国治疗糖尿病保证我用了全网低价'],
    ['one character', '最'],
    ['Latin letters', 'zuihao diyi zhiliao '],
    ['letters alone', 'z u i h '],
    ['digits', '1 2 3.4 5 '],
    ['punctuation', '，。！？、'],
    ['emoji', '🔥❤️👩‍👩‍👧'],
    ['marks that combine', 'e\u0301\u0302\u0303'],
    ['half surrogates', '\ud83d\ud83d'],
  ])('a thousand characters of %s take at most 20 ms', (_, piece) => {
    const text = piece.repeat(Math.ceil(1000 / piece.length)).slice(0, 1000);
    for (let warm = 0; warm < 3; warm += 1) review(text);
    expect(leastMs(text, 25)).toBeLessThan(20);
  });
});

/** The processor's time is told in steps of up to 10 ms: so many reviews are timed at once. */
const AT_ONCE = 5;

/** The least time of a review, ms on the processor: a machine that is busy with other things proves nothing. */
function leastMs(text: string, rounds: number): number {
  let least = Number.POSITIVE_INFINITY;
  // What was quick enough once needs no second try.
  for (let round = 0; round < rounds && least >= 20; round += 1) {
    const from = process.threadCpuUsage();
    for (let times = 0; times < AT_ONCE; times += 1) review(text);
    const { user, system } = process.threadCpuUsage(from);
    least = Math.min(least, (user + system) / 1000 / AT_ONCE);
  }
  return least;
}
