import type { AudienceSources } from '../audience/sources.ts';
import type { Comment } from '../model/audience.ts';
import type { RoomControl } from '../model/room-view.ts';
import type { StageFeed } from '../playout/stage-feed.ts';

/** What the server reaches a room by. */
export interface RoomPort extends RoomControl {
  readonly feed: StageFeed;
  hear(comment: Comment): void;
  /** Where platforms push to. */
  readonly sources: Pick<AudienceSources, 'push'> | undefined;
}
