import type { LabelPlan } from '../../model/label-plan.ts';
import type { StageMeasures } from '../../model/platform-verdict.ts';
import type { RoomConfig } from '../../model/room-config.ts';

/** What a platform looks at of a room. */
export interface PlatformRoom {
  readonly config: RoomConfig;
  /** The label plan in force, the room's own words included. */
  readonly label: LabelPlan;
  /** Every word the room is scripted to say or show, for the platform's own list. */
  readonly words: readonly string[];
  readonly stage: StageMeasures;
  /** Products for which no line can tell who sells them. */
  readonly sellerless: readonly string[];
  /** Epoch ms. */
  readonly now: number;
}
