import { uniteMarkets } from '../config/label-markets.ts';
import { type LabelObjection, objectionsToLabel } from '../config/own-label.ts';
import { pathText } from '../config/problem.ts';
import { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { CandorError } from '../model/errors.ts';
import { type LabelPlan, labelPlanSchema } from '../model/label-plan.ts';
import type { RoomConfig } from '../model/room-config.ts';
import { slateText } from '../model/slate.ts';
import type { Locale } from '../model/text.ts';
import type { Draft, Finding } from '../model/utterance.ts';
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
 * the room's own words where it has any. Nothing takes a label away or weakens it: there is no option for it
 * (LAB-12).
 * @throws CandorError CONFIG_INVALID for an unknown market, or a setting of the room that falls short of what its
 * markets want (`check` has told its place before)
 */
export function labelPlanFor({ locale, overrides, contentProducer }: LabelPlanOptions): LabelPlan {
  const market = uniteMarkets(locale, overrides?.markets);
  const [objection] = objectionsToLabel(locale, overrides);
  if (objection !== undefined) throw shortOfMarkets(objection);
  const isOwn = overrides !== undefined && Object.keys(overrides).some((key) => key !== 'markets');
  return labelPlanSchema.parse({
    id: isOwn ? `${market.plan}+room` : market.plan,
    spoken: {
      texts: overrides?.spoken ?? market.spoken.texts,
      intervalMs: (overrides?.intervalMinutes ?? market.spoken.interval_minutes) * 60_000,
      atSegment: market.spoken.at_segment,
      charactersPerMinute: market.spoken.characters_per_minute,
    },
    captionPrefix: overrides?.captionPrefix ?? market.caption_prefix,
    chatMarker: market.chat_marker,
    adMark: market.ad_mark,
    stage: {
      text: overrides?.stage ?? market.stage.text,
      takenText: market.stage.taken_text,
      must: market.stage.must,
      capHeightShare: market.stage.cap_height_share,
      place: overrides?.place ?? market.stage.places[0],
      contrast: market.stage.contrast,
      leastMs: market.stage.seconds_at_least * 1000,
      besideFigure: market.stage.beside_figure ?? '',
    },
    ...(overrides?.audio !== undefined && { audio: overrides.audio }),
    ...(market.rhythm !== undefined && { rhythm: market.rhythm }),
    metadata: market.metadata,
    contentProducer,
  });
}

function shortOfMarkets({ path, message, expected, nearest }: LabelObjection): CandorError {
  const wanted = expected === undefined ? '' : `: ${expected}`;
  return new CandorError('CONFIG_INVALID', `${pathText(path)}: ${message}${wanted}`, {
    fix: `The markets of the room would take: ${nearest}`,
  });
}

/** Words of a plan, or of the stage that stands with it, that rules would not clear as they are. */
export interface RefusedLabel {
  /** Where room.yaml would reword them; a place without a key of its own is `label`. */
  readonly path: readonly (string | number)[];
  readonly text: string;
  readonly findings: readonly Finding[];
}

/**
 * A room of which rules refuse one of its labels would fall silent when it is due, or stand without a stage, so
 * it is neither signed nor opened, and such rules are not taken on air.
 * @param now epoch ms
 */
export function refusedLabels(
  plan: LabelPlan,
  rules: CompiledRules,
  locale: Locale,
  now: number,
): readonly RefusedLabel[] {
  const nothingKnown = new KnowledgeBase([]);
  return wordsOf(plan, locale).flatMap(({ path, ...draft }) => {
    const { decision, findings } = reviewDraft(draft, nothingKnown, rules, { now, locale, after: [] });
    return decision === 'clear' ? [] : [{ path, text: draft.text, findings }];
  });
}

type PlanWords = Pick<RefusedLabel, 'path' | 'text'> & Pick<Draft, 'source' | 'surface'>;

/** All that is said and shown by the plan alone. */
function wordsOf(
  { spoken, stage, captionPrefix, chatMarker, adMark }: LabelPlan,
  locale: Locale,
): PlanWords[] {
  const path = ['label'];
  const source = 'label';
  const surface = 'stage-label';
  return [
    ...spoken.texts.map(
      (text, index): PlanWords => ({ path: [...path, 'spoken', index], text, source, surface: 'speech' }),
    ),
    { path: [...path, 'captionPrefix'], text: captionPrefix, source, surface },
    { path: [...path, 'stage'], text: stage.text, source, surface },
    { path, text: stage.takenText, source, surface },
    { path, text: chatMarker, source, surface: 'chat' },
    ...[adMark, stage.besideFigure].flatMap((text): PlanWords[] =>
      text === '' ? [] : [{ path, text, source: 'script', surface: 'notice' }],
    ),
    { path, text: slateText(locale), source: 'filler', surface: 'slate' },
  ];
}
