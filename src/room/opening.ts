import type { Director } from '../director/director.ts';
import type { Ground, RoomParts } from './ground.ts';

/** With what a room goes on air, for the record: what the words of the night are held to later. */
export function openingOf(
  { config, plan }: RoomParts,
  { facts, rules }: Ground,
  director: Director,
): Record<string, unknown> {
  const { capHeightShare, contrast, besideFigure } = plan.stage;
  return {
    title: config.title,
    labelPlan: plan.id,
    labelForm: { capHeightShare, contrast, besideFigure: besideFigure !== '' },
    knowledge: facts.current.version,
    rules: rules.current.hash,
    position: director.position ?? null,
  };
}
