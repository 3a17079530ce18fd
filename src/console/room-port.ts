import type { AudienceSources } from '../audience/sources.ts';
import type { Comment } from '../model/audience.ts';
import type { RoomControl } from '../model/room-view.ts';
import type { StageFeed } from '../playout/stage-feed.ts';
import type { StagePictures } from '../stage/stage-pictures.ts';

/** What the server reaches a room by. */
export interface RoomPort extends RoomControl {
  readonly feed: StageFeed;
  readonly pictures: Pick<StagePictures, 'file'>;
  hear(comment: Comment): void;
  /** Where platforms push to. */
  readonly sources: Pick<AudienceSources, 'push'> | undefined;
}
