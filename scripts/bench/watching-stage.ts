import type { Clock } from '../../src/infra/clock.ts';
import type { StagePage } from '../../src/playout/stage-feed.ts';
import type { Room } from '../../src/room/room.ts';

/** A stage page that nobody looks at: it proves the label as a page does, so that the room speaks. */
export function watchStage(room: Room, clock: Clock): void {
  const page: StagePage = { backlogBytes: 0, text: () => {}, binary: () => {} };
  room.feed.attach(page);
  const prove = () => {
    const { text } = room.view().label;
    const size = { capHeightPx: 60, shorterSidePx: 1080 };
    room.feed.take(page, { type: 'proof', text, ...size, visible: true, audible: true });
    clock.after(300, prove);
  };
  prove();
}
