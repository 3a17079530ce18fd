import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/model/text.ts';
import { review, violatingExamples } from './a-review.ts';
import { CURLER_SHOP } from './a-shop-of-curlers.ts';

/** Whatever is drafted of facts, of violations and of what hangs between them: a rewriting is a part of it. */

interface Language {
  readonly locale: Locale;
  readonly facts: readonly string[];
  readonly violations: readonly string[];
  readonly between: readonly string[];
  /** What may stand between two clauses, and behind the last. */
  readonly marks: readonly string[];
}

const CHINESE: Language = {
  locale: 'zh-CN',
  facts: [
    '线长2米',
    '额定功率45W',
    '60秒升温',
    '净重320克',
    '有雾蓝和奶白两个颜色',
    '今天129元',
    '限购2件',
    '3C认证编号2024010719',
    '七天无理由退货',
  ],
  violations: ['cn-advertising-law', 'cn-price', 'cn-medical', 'ai-honesty', 'platform-common']
    .flatMap(violatingExamples)
    .filter((text) => /^\p{Script=Han}/u.test(text))
    .map((text) => text.replace(/[。！!？?]$/u, '')),
  between: ['家人们晚上好', '如果喜欢', '所以', '但是', '除了这些', '不信您看', '它也一样', '喜欢的可以下单'],
  marks: ['，', '，', '。', '！', '；', '？'],
};
const ENGLISH: Language = {
  locale: 'en-US',
  facts: ['The cord is 2 metres long', "It's rated at 45 watts", 'The rated power is 45 watts'],
  violations: ['english-common', 'us-ftc']
    .flatMap(violatingExamples)
    .filter((text) => /^[A-Z]/.test(text))
    .map((text) => text.replace(/[.!?]$/u, '')),
  between: ['Hello everyone', 'If you like it', 'so take it', 'but not in Alaska', 'it is the same'],
  marks: ['. ', '. ', '! ', '; ', ', and ', ', but '],
};

const draftsIn = ({ facts, violations, between, marks }: Language): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.oneof(
          { arbitrary: fc.constantFrom(...facts), weight: 4 },
          { arbitrary: fc.constantFrom(...violations), weight: 2 },
          { arbitrary: fc.constantFrom(...between), weight: 1 },
        ),
        fc.constantFrom(...marks),
      ),
      { minLength: 2, maxLength: 5 },
    )
    .map((parts) => parts.flat().join('').trim());

const drafts = fc.constantFrom(CHINESE, ENGLISH).chain((language) =>
  fc.record({
    locale: fc.constant(language.locale),
    text: draftsIn(language),
    source: fc.constantFrom('script' as const, 'answer' as const, 'filler' as const),
  }),
);

/** Runs over drafts, of which at least forty are put otherwise. */
function forRewritings(
  check: (drafted: string, one: ReturnType<typeof review>, again: () => ReturnType<typeof review>) => void,
): void {
  let rewritten = 0;
  fc.assert(
    fc.property(drafts, ({ locale, text, source }) => {
      const circumstances = { knowledge: CURLER_SHOP, product: 'curler', locale, source };
      const one = review(text, circumstances);
      if (one.decision !== 'rewrite') return;
      rewritten += 1;
      check(text, one, () => review(one.text, circumstances));
    }),
    { numRuns: 1_000 },
  );
  expect(rewritten).toBeGreaterThan(40);
}

const wordsOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');

describe('every rewriting', () => {
  it('is clear when it is reviewed again, and claims nothing but what the draft claimed with the same facts', () => {
    forRewritings((_, { text, claims, said }, again) => {
      const second = again();
      expect(second).toMatchObject({ decision: 'clear', text });
      const keys = claims.map(({ kind, quote, fact }) => `${kind} ${quote.toLowerCase()} ${fact}`);
      for (const { kind, quote, verdict, fact } of second.claims) {
        expect(verdict).toBe('supported');
        expect(keys).toContain(`${kind} ${quote.toLowerCase()} ${fact}`);
      }
      expect(said?.length).toBe(second.claims.length);
    });
  });

  it('is made of clauses of the draft in their order: nothing is new but marks and capitals', () => {
    forRewritings((drafted, { text }) => {
      let rest = wordsOf(drafted);
      for (const clause of text.split(/[，。！？；!?;]|[.,](?=\s|$)/u).map((each) => wordsOf(each).trim())) {
        const at = rest.indexOf(clause);
        expect(at, `“${clause}” of ${text} in ${drafted}`).toBeGreaterThanOrEqual(0);
        rest = rest.slice(at + clause.length);
      }
      expect(text.length).toBeLessThan(drafted.length);
    });
  });

  it('has no number that the draft has not', () => {
    forRewritings((drafted, { text }) => {
      const numbers = (words: string) => words.match(/\d+(?:\.\d+)?|[一二两三四五六七八九十百千万]+/gu) ?? [];
      const known = numbers(drafted);
      for (const number of numbers(text)) expect(known).toContain(number);
    });
  });

  it('holds none of the words that were refused', () => {
    forRewritings((drafted, { text, findings }) => {
      for (const { quote, span, action } of findings) {
        if (action === 'note') continue;
        expect(drafted.slice(...span)).toBe(quote);
        // The very place went: what is left has so many of these words fewer.
        const count = (words: string) => words.toLowerCase().split(quote.toLowerCase()).length - 1;
        expect(count(text), `“${quote}” in ${text}`).toBeLessThan(count(drafted));
      }
    });
  });

  it('closes what it opens, and begins with no word that hangs on what went', () => {
    const hanging = /^(?:所以|但是|而且|因为|它|and\b|but\b|because\b|which\b)/iu;
    forRewritings((drafted, { text }) => {
      for (const [open, close] of ['“”', '「」', '（）', '()'].map((pair) => [...pair])) {
        expect(text.split(open ?? '').length).toBe(text.split(close ?? '').length);
      }
      if (!hanging.test(drafted)) expect(text).not.toMatch(hanging);
      expect(text).not.toMatch(/^[，。；、,;.]|[，、,；;]$|[，,][。.！!]/u);
    });
  });
});
