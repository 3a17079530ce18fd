import type { DouyinSource } from '../../../model/audience-source.ts';
import type { Answer, ConnectorParts, PushConnector } from '../connector.ts';
import { openPush } from './connection.ts';
import { douyinEvents } from './events.ts';

/** Within 2 s or it counts as failed, and after ten in a row Douyin stops sending: nothing here waits. */
const TAKEN: Answer = { status: 200, body: { err_no: 0, err_tips: 'success', data: '' } };

/** Douyin's open platform, live data push. */
export function openDouyin(source: DouyinSource, { clock }: ConnectorParts): PushConnector {
  return {
    isSigned: true,
    origins: [],
    receive(feed, delivery) {
      const push = openPush(delivery, source.secret, clock);
      if (!push.ok) {
        feed.unreadable();
        return { status: push.status, body: { err_no: push.status, err_tips: push.why, data: '' } };
      }
      feed.live();
      // One address serves all rooms of an app: what is another room's is taken, and goes no further.
      if (source.roomId !== undefined && push.room !== source.roomId) return TAKEN;
      const events = douyinEvents(push.type, push.body, push.room);
      if (events === undefined) feed.unreadable();
      else feed.take(events);
      return TAKEN;
    },
  };
}
