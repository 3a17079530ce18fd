import type { Refusal } from '../model/utterance.ts';
import type { Ground, RoomParts } from './ground.ts';
import { StageKeeper } from './stage-keeper.ts';

/** What keeps a room's stage in step: its door, its admitted facts, its products' pictures. */
export function keeperOf(
  { config }: RoomParts,
  { door, stage, ids, facts }: Ground,
  onRefused: (refusal: Refusal) => void,
): StageKeeper {
  return new StageKeeper({
    room: config.id,
    locale: config.locale,
    stage,
    ids,
    clear: async (draft) => {
      const clearance = await door.clear(draft);
      if (!clearance.ok) onRefused(clearance.refusal);
      return clearance;
    },
    knowledge: () => facts.current,
    basis: () => door.basisFor('script'),
    pictures: stage.pictures,
  });
}
