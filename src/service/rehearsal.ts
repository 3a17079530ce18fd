import { join } from 'node:path';
import { replayAudience } from '../audience/replay.ts';
import type { ConfigTree } from '../config/load-config.ts';
import type { Log } from '../infra/log.ts';
import { ManualClock } from '../infra/manual-clock.ts';
import { openLedger } from '../ledger/ledger.ts';
import { CandorError } from '../model/errors.ts';
import { openLocalRoomStore } from '../room/room-store.ts';
import { nightAt } from '../rundown/night-window.ts';
import { openRehearsalVoice } from '../voice/open-voices.ts';
import { contentOf, openRoom } from './open-room.ts';
import { openRehearsalStage } from './rehearsal-stage.ts';
import { type RehearsalSummary, RehearsalTally } from './rehearsal-tally.ts';

export interface RehearsalOptions {
  readonly tree: ConfigTree;
  readonly room: string;
  readonly hours: number;
  /** Where the rehearsal's own ledger goes; it must not hold a room's real one. */
  readonly dataDir: string;
  /** Epoch ms; the next opening of the room's window from here on is when the rehearsal begins. */
  readonly from: number;
  readonly log: Log;
}

/**
 * A night on the virtual clock: the same room, gate, director, playout and ledger, a voice that is not
 * heard, the simulated audience, and no model.
 */
export async function rehearse(options: RehearsalOptions): Promise<RehearsalSummary> {
  const { tree, hours, dataDir, log, room: id } = options;
  const configured = tree.rooms.get(id);
  if (configured === undefined) {
    throw new CandorError('CONFIG_MISSING', `There is no room '${id}'.`, {
      fix: `The rooms are: ${[...tree.rooms.keys()].join(', ')}.`,
    });
  }
  const startsAt = Math.max(options.from, opensAt(configured.config.window, options.from));
  const clock = new ManualClock(startsAt);
  const voice = openRehearsalVoice(clock);
  const ledger = openLedger({
    dir: dataDir,
    room: id,
    clock,
    keyFile: join(dataDir, 'keys', 'shop.pem'),
    // Waiting for the disk is a fifth of a rehearsal's time, and after a power cut one rehearses again.
    durability: 'process',
  });
  const store = openLocalRoomStore(dataDir, id, 'process');
  const room = await openRoom(tree, id, {
    content: contentOf(tree, id),
    ledger,
    store,
    voices: [voice],
    clock,
    log,
    usesModel: false,
    dataDir,
    outputs: [openRehearsalStage],
  });
  const tally = new RehearsalTally(room, clock, configured.config.deadAirMs);
  const ending = new AbortController();
  room.start();
  const audience =
    configured.replayPath === undefined
      ? Promise.resolve()
      : replayAudience(configured.replayPath, {
          clock,
          signal: ending.signal,
          onComment: (comment) => room.hear(comment),
          loop: true,
        });
  audience.catch(() => {});
  await clock.advanceTo(startsAt + hours * 3_600_000);
  ending.abort(new Error('the rehearsal is over'));
  await room.stop('rehearsal');
  await ledger.close();
  await store.close();
  await voice.close();
  return tally.summary(clock.now());
}

function opensAt(window: Parameters<typeof nightAt>[0] | undefined, from: number): number {
  return window === undefined ? from : nightAt(window, from).opensAt;
}
