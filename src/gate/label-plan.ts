import { uniteMarkets } from '../config/label-markets.ts';
import { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { CandorError } from '../model/errors.ts';
import { missingWords } from '../model/label-market.ts';
import { type LabelPlan, labelPlanSchema } from '../model/label-plan.ts';
import type { RoomConfig } from '../model/room-config.ts';
import type { Locale } from '../model/text.ts';
import { reviewDraft } from './review.ts';
import type { CompiledRules } from './rules.ts';

export interface LabelPlanOptions {
  readonly locale: Locale;
  /** A room's own words; they must carry both elements like any other. */
  readonly overrides?: RoomConfig['label'];
  /** Registered name or provider code; goes into every implicit label. */
  readonly contentProducer: string;
}

/**
 * The label plan of a room: that of its markets (`config/labels/`), the strictest where there are several, with
 * the room's own words where it has any. Nothing takes a label away: there is no option for it (LAB-12).
 * @throws ZodError where the room's words lack an element (configuration has refused them before)
 * @throws CandorError CONFIG_INVALID for an unknown market, or words that leave out what a market wants
 */
export function labelPlanFor({ locale, overrides, contentProducer }: LabelPlanOptions): LabelPlan {
  const market = uniteMarkets(locale, overrides?.markets);
  const { intervalMinutes } = overrides ?? {};
  const text = overrides?.stage ?? market.stage.text;
  const missing = missingWords(text, market.stage.must);
  if (missing !== undefined) {
    throw new CandorError('CONFIG_INVALID', `The stage label '${text}' lacks one of: ${missing.join(', ')}`, {
      fix: `Its markets want it to say, for example: ${market.stage.text}`,
    });
  }
  const isOwn = overrides !== undefined && Object.keys(overrides).some((key) => key !== 'markets');
  return labelPlanSchema.parse({
    id: isOwn ? `${market.plan}+room` : market.plan,
    spoken: {
      texts: overrides?.spoken ?? market.spoken.texts,
      intervalMs: (intervalMinutes ?? market.spoken.interval_minutes) * 60_000,
      atSegment: market.spoken.at_segment,
    },
    captionPrefix: overrides?.captionPrefix ?? market.caption_prefix,
    chatMarker: market.chat_marker,
    adMark: market.ad_mark,
    stage: {
      text,
      takenText: market.stage.taken_text,
      must: market.stage.must,
      capHeightShare: market.stage.cap_height_share,
      place: overrides?.place ?? market.stage.places[0],
      contrast: market.stage.contrast,
      leastMs: market.stage.seconds_at_least * 1000,
      besideFigure: market.stage.beside_figure,
    },
    ...(overrides?.audio !== undefined && { audio: overrides.audio }),
    ...(market.rhythm !== undefined && { rhythm: market.rhythm }),
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
  const { text: standing, takenText } = plan.stage;
  return [...plan.spoken.texts, standing, takenText].filter((text) => {
    const surface = text === standing || text === takenText ? 'stage-label' : 'speech';
    const draft = { source: 'label', surface, text } as const;
    return reviewDraft(draft, nothingKnown, rules, { now, locale, after: [] }).decision !== 'clear';
  });
}
