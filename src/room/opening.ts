import type { Director } from '../director/director.ts';
import type { LabelPlan } from '../model/label-plan.ts';
import type { Json } from '../model/ledger-entry.ts';
import type { Ground, RoomParts } from './ground.ts';

/** By which plan words are labelled, and how its label stands: what they are held to later. */
export function labelsOf({ id, stage }: LabelPlan): Record<string, Json> {
  const { capHeightShare, contrast, besideFigure } = stage;
  return { labelPlan: id, labelForm: { capHeightShare, contrast, besideFigure: besideFigure !== '' } };
}

/** With what a room goes on air, for the record: what the words of the night are held to later. */
export function openingOf(
  { config }: RoomParts,
  { facts, rules, plan }: Ground,
  director: Director,
): Record<string, unknown> {
  return {
    title: config.title,
    ...labelsOf(plan.current),
    knowledge: facts.current.version,
    rules: rules.current.hash,
    position: director.position ?? null,
  };
}
