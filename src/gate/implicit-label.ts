import type { LabelPlan } from '../model/label-plan.ts';
import type { AigcMetadata } from '../model/utterance.ts';

/**
 * The implicit label of one piece of content (GB 45438-2025, annex E): of an utterance, or of a file.
 * @param produceId the producer's own number for it, unique
 */
export function implicitLabel(plan: Pick<LabelPlan, 'contentProducer'>, produceId: string): AigcMetadata {
  return {
    Label: '1',
    ContentProducer: plan.contentProducer,
    ProduceID: produceId,
    ReservedCode1: '',
    // Annex E, note 1: at first writing the propagator may equal the producer.
    ContentPropagator: plan.contentProducer,
    PropagateID: produceId,
    ReservedCode2: '',
  };
}
