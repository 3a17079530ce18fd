import type { LabelPlan, RhythmLabel } from '../../model/label-plan.ts';
import type { Labels } from '../../model/utterance.ts';
import { implicitLabel } from '../implicit-label.ts';

/** The labels of one utterance, by the plan. `ProduceID` is the utterance's id. */
export function labelsFor(
  plan: LabelPlan,
  utteranceId: string,
  spoken: boolean,
  tones: RhythmLabel | undefined,
): Labels {
  const pace = spoken ? plan.spoken.charactersPerMinute : undefined;
  return {
    captionPrefix: plan.captionPrefix,
    chatMarker: plan.chatMarker,
    stage: plan.stage.text,
    spoken,
    metadata: implicitLabel(plan, utteranceId),
    ...(tones !== undefined && { tones }),
    ...(pace !== undefined && { charactersPerMinute: pace }),
  };
}
