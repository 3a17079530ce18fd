import { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { type LabelPlan, labelPlanSchema } from '../model/label-plan.ts';
import type { RoomConfig } from '../model/room-config.ts';
import type { Locale } from '../model/text.ts';
import { reviewDraft } from './review.ts';
import type { CompiledRules } from './rules.ts';

/** GB 45438-2025, 5.2 and 5.4, read most strictly: the cap height of 'AI' is 5 % of the shorter side. */
const CAP_HEIGHT_SHARE = 0.055;

/** Far below what a viewer stays; the law asks for continuous prompting (Measures, art. 37), the stage gives it. */
const INTERVAL_MS = 10 * 60_000;

type Market = Pick<LabelPlan, 'id' | 'captionPrefix'> & {
  readonly spoken: readonly string[];
  readonly stage: string;
};

const ENGLISH: Omit<Market, 'id'> = {
  spoken: [
    'Hello. I am an AI-generated host: my picture and my voice are synthetic.',
    'A reminder: this host is AI-generated, not a person.',
    'This live stream is presented by an AI-generated host.',
  ],
  captionPrefix: 'AI GENERATED',
  stage: 'AI GENERATED · virtual host',
};

/** What each market's law asks to be said and shown; docs/rules.md names the articles. */
const MARKETS: Readonly<Record<Locale, Market>> = {
  // GB 45438-2025: an AI element and a generation element; Measures on live commerce, art. 37.
  'zh-CN': {
    id: 'cn-2026',
    spoken: [
      '您好，我是AI生成的数字人主播，画面和声音都由人工智能合成。',
      '提醒一下，为您讲解的是AI生成的数字人主播，不是真人。',
      '本直播间由AI生成的数字人讲解。',
      '您现在听到的声音、看到的主播，都是人工智能合成的。',
    ],
    captionPrefix: 'AI生成',
    stage: 'AI生成 · 数字人主播',
  },
  // New York GBL § 396-b; California B&P § 17941.
  'en-US': { id: 'us-2026', ...ENGLISH },
  // CAP Code: obviously identifiable; no omission that misleads.
  'en-GB': { id: 'uk-2026', ...ENGLISH },
  // AI Act, art. 50(1), (2), (4), (5); code of practice of 2026-06-10: capital AI, at start and at intervals.
  'en-EU': { id: 'eu-2026', ...ENGLISH },
};

export interface LabelPlanOptions {
  readonly locale: Locale;
  /** A room's own words; they must carry both elements like any other. */
  readonly overrides?: RoomConfig['label'];
  /** Registered name or provider code; goes into every implicit label. */
  readonly contentProducer: string;
}

/**
 * The label plan of a room: its market's, with the room's own words where it has any.
 * @throws ZodError where those lack an element (configuration has refused them before)
 */
export function labelPlanFor({ locale, overrides, contentProducer }: LabelPlanOptions): LabelPlan {
  const market = MARKETS[locale];
  const { intervalMinutes } = overrides ?? {};
  return labelPlanSchema.parse({
    id: overrides === undefined ? market.id : `${market.id}+room`,
    spoken: {
      texts: overrides?.spoken ?? market.spoken,
      intervalMs: intervalMinutes === undefined ? INTERVAL_MS : intervalMinutes * 60_000,
      atSegment: true,
    },
    captionPrefix: overrides?.captionPrefix ?? market.captionPrefix,
    stage: {
      text: overrides?.stage ?? market.stage,
      capHeightShare: CAP_HEIGHT_SHARE,
      place: overrides?.place ?? 'top-left',
    },
    ...(overrides?.audio !== undefined && { audio: overrides.audio }),
    contentProducer,
  });
}

/**
 * Texts of a plan that rules would refuse: a room with one of them would fall silent when it is due, so it
 * is not opened, and such rules are not taken on air.
 * @param now epoch ms
 */
export function refusedLabels(
  plan: LabelPlan,
  rules: CompiledRules,
  locale: Locale,
  now: number,
): readonly string[] {
  const nothingKnown = new KnowledgeBase([]);
  return [...plan.spoken.texts, plan.stage.text].filter((text) => {
    const surface = text === plan.stage.text ? 'stage-label' : 'speech';
    const draft = { source: 'label', surface, text } as const;
    return reviewDraft(draft, nothingKnown, rules, { now, locale, after: [] }).decision !== 'clear';
  });
}
