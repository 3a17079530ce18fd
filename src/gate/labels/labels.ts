import type { LabelPlan } from '../../model/label-plan.ts';
import type { Labels } from '../../model/utterance.ts';

/** The labels of one utterance, by the plan. `ProduceID` is the utterance's id. */
export function labelsFor(plan: LabelPlan, utteranceId: string, spoken: boolean): Labels {
  return {
    captionPrefix: plan.captionPrefix,
    chatMarker: plan.chatMarker,
    stage: plan.stage.text,
    spoken,
    metadata: {
      Label: '1',
      ContentProducer: plan.contentProducer,
      ProduceID: utteranceId,
      ReservedCode1: '',
      // Annex E, note 1: at first writing the propagator may equal the producer.
      ContentPropagator: plan.contentProducer,
      PropagateID: utteranceId,
      ReservedCode2: '',
    },
  };
}
