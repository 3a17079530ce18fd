import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelMarkets, uniteMarkets } from '../../src/config/label-markets.ts';
import { labelPlanFor } from '../../src/gate/label-plan.ts';
import { type LabelMarket, missingWords } from '../../src/model/label-market.ts';
import type { LabelPlan } from '../../src/model/label-plan.ts';
import { LOCALES } from '../../src/model/text.ts';

type Locale = (typeof LOCALES)[number];
type Own = NonNullable<Parameters<typeof labelPlanFor>[0]['overrides']>;

const ALL = [...labelMarkets().values()];
const IDS = [...labelMarkets().keys()];
const OF_LOCALE: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['cn'],
  'en-US': ['us', 'us-ny'],
  'en-GB': ['uk'],
  'en-EU': ['eu'],
};
const planFor = (locale: Locale, overrides?: Own) =>
  labelPlanFor({ locale, contentProducer: '某某公司', ...(overrides !== undefined && { overrides }) });

const marketsOf = (locale: Locale, others: readonly string[] = []): readonly LabelMarket[] =>
  ALL.filter(({ id }) => OF_LOCALE[locale].includes(id) || others.includes(id));

/** Every respect in which a plan could fall behind a market. */
function expectAsStrictAs(plan: LabelPlan, market: LabelMarket): void {
  const { spoken, stage, capitals } = market;
  expect(plan.spoken.intervalMs, 'interval').toBeLessThanOrEqual(spoken.interval_minutes * 60_000);
  const pace = spoken.characters_per_minute;
  if (pace !== undefined) {
    expect(plan.spoken.charactersPerMinute?.most, 'pace').toBeLessThanOrEqual(pace.most);
    expect(plan.spoken.charactersPerMinute?.least, 'pace').toBeGreaterThanOrEqual(pace.least);
  }
  expect(plan.spoken.atSegment || !spoken.at_segment, 'at every segment').toBe(true);
  for (const text of plan.spoken.texts)
    expect(missingWords(text, spoken.must, capitals), text).toBeUndefined();
  for (const text of [plan.captionPrefix, plan.chatMarker]) {
    expect(missingWords(text, market.caption_must, capitals), text).toBeUndefined();
  }
  for (const text of [plan.stage.text, plan.stage.takenText]) {
    expect(missingWords(text, stage.must, capitals), text).toBeUndefined();
  }
  expect(plan.stage.capHeightShare, 'letter height').toBeGreaterThanOrEqual(stage.cap_height_share);
  expect(plan.stage.contrast, 'contrast').toBeGreaterThanOrEqual(stage.contrast);
  expect(plan.stage.leastMs, 'seconds').toBeGreaterThanOrEqual(stage.seconds_at_least * 1000);
  expect(stage.places, 'corner').toContain(plan.stage.place);
  expect(plan.stage.besideFigure, 'beside the figure').toContain(stage.beside_figure ?? '');
  expect(plan.adMark, 'mark of an advertisement').toContain(market.ad_mark);
}

const LOCALE = fc.constantFrom<Locale>(...LOCALES);
const OTHERS = fc.subarray(IDS);

describe('a room seen in several markets has the strictest of all (LAB-13)', () => {
  test('every locale with every set of shipped markets yields a plan at least as strict as each of them', () => {
    for (const locale of LOCALES) {
      for (let set = 0; set < 2 ** IDS.length; set += 1) {
        const others = IDS.filter((_id, index) => (set & (1 << index)) !== 0);
        const plan = planFor(locale, others.length === 0 ? {} : { markets: others });
        for (const market of marketsOf(locale, others)) expectAsStrictAs(plan, market);
        const { metadata } = uniteMarkets(locale, others);
        const kinds = marketsOf(locale, others).map((market) => market.metadata);
        const strictest = ['gb-45438', 'machine-readable', 'none-required'].find((kind) =>
          kinds.some((each) => each === kind),
        );
        expect(metadata).toBe(strictest);
      }
    }
  });

  test('whatever a room sets of its own, its plan is as strict as each of its markets, or there is none', () => {
    const words = fc.constantFrom(
      ...ALL.flatMap(({ spoken, stage, caption_prefix }) => [...spoken.texts, stage.text, caption_prefix]),
      ...[
        '我是AI生成的。',
        'ai generated host',
        'AI合成',
        '非AI生成',
        'AI数字人',
        'AI生成 · AI GENERATED · AI 생성 가상인물',
      ],
    );
    const own = fc.record(
      {
        spoken: fc.array(words, { minLength: 1, maxLength: 2 }),
        captionPrefix: words,
        stage: words,
        intervalMinutes: fc.integer({ min: 1, max: 60 }),
        place: fc.constantFrom(
          'top-left' as const,
          'top-right' as const,
          'bottom-left' as const,
          'bottom-right' as const,
        ),
      },
      { requiredKeys: [] },
    );
    const planOrNone = (locale: Locale, overrides: Own): LabelPlan | undefined => {
      try {
        return planFor(locale, overrides);
      } catch (fault) {
        expect(fault).toMatchObject({ code: 'CONFIG_INVALID' });
        return undefined;
      }
    };
    fc.assert(
      fc.property(LOCALE, OTHERS, own, (locale, others, set) => {
        const plan = planOrNone(locale, { ...set, ...(others.length > 0 && { markets: others }) });
        if (plan === undefined) return;
        for (const market of marketsOf(locale, others)) expectAsStrictAs(plan, market);
      }),
      { numRuns: 3_000 },
    );
  });

  test.each<[string, Locale, Own, RegExp]>([
    ['a longer interval', 'zh-CN', { intervalMinutes: 60 }, /intervalMinutes: .*10 minutes at most/],
    [
      'a corner that the market does not want',
      'en-EU',
      { place: 'bottom-left' },
      /place: .*top-right or top-left/,
    ],
    [
      'small letters where the market wants capitals',
      'en-EU',
      { stage: 'ai generated host' },
      /AI GENERATED/,
    ],
    [
      'a caption without the prefix of another market',
      'zh-CN',
      { markets: ['eu'], captionPrefix: 'AI生成' },
      /captionPrefix/,
    ],
    [
      'a spoken label without the words of another market',
      'zh-CN',
      { markets: ['kr'], spoken: ['我是AI生成的。'] },
      /spoken\[0\].*생성/,
    ],
    [
      'a spoken label without the performer in New York',
      'en-US',
      { spoken: ['I am an AI-generated host.'] },
      /AI-GENERATED PERFORMER/,
    ],
    [
      'a stage label without the words of another market',
      'zh-CN',
      { markets: ['kr'], stage: 'AI生成 · 小真' },
      /가상인물/,
    ],
  ])('%s is refused', (_what, locale, own, words) => {
    expect(() => planFor(locale, own)).toThrow(words);
  });

  test('a stricter setting, and own words that say all that is wanted, are taken', () => {
    const plan = planFor('zh-CN', {
      markets: ['kr'],
      intervalMinutes: 5,
      place: 'bottom-right',
      stage: 'AI生成 · 小真 · AI 가상인물',
      captionPrefix: 'AI合成 · AI 합성',
      spoken: ['小真由AI生成。 저는 AI로 생성된 가상인물입니다.'],
    });
    expect(plan).toMatchObject({ spoken: { intervalMs: 300_000 }, stage: { place: 'bottom-right' } });
    expect(plan.stage.text).toContain('小真');
  });
});

describe('words that a market wants', () => {
  test.each([
    ['AI', 'FAIL', false],
    ['AI', '由AI生成', true],
    ['AI GENERATED', 'AI-generated host', true],
    ['AI GENERATED', 'AI · generated', false],
    ['가상인물', '저는 가상인물입니다', true],
  ])('%s in %s: %s', (word, text, stands) => {
    expect(missingWords(text, [[word]]) === undefined).toBe(stands);
  });

  test('count in capitals where the market says so', () => {
    expect(missingWords('ai generated', [['AI GENERATED']], ['AI'])).toEqual(['AI GENERATED']);
    expect(missingWords('AI generated', [['AI GENERATED']], ['AI'])).toBeUndefined();
    expect(missingWords('ai generated', [['AI GENERATED']])).toBeUndefined();
  });
});
