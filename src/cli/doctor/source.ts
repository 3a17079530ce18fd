import { WebSocket } from 'ws';
import type { Clock } from '../../infra/clock.ts';
import type { AudienceSource } from '../../model/audience-source.ts';
import type { Part } from './part.ts';

/** A relay beside us answers at once; one that does not within this is not running, ms. */
const RELAY_MS = 3_000;

/**
 * Looks for an audience source. Relays are connected to and left again; a platform is not asked, since a
 * session with it is something that viewers and quotas notice.
 */
export async function checkSource(
  room: string,
  source: AudienceSource,
  clock: Pick<Clock, 'after'>,
): Promise<Part> {
  const name = `source ${room}/${source.id}`;
  switch (source.kind) {
    case 'websocket':
      return checkRelay(name, source.url, source.headers, clock);
    case 'webhook':
    case 'douyin':
      return { name, state: 'fine', found: `waits at POST /api/rooms/${room}/sources/${source.id}` };
    default:
      return { name, state: 'fine', found: `${source.kind}: its keys are set; the platform was not asked` };
  }
}

async function checkRelay(
  name: string,
  url: string,
  headers: Readonly<Record<string, string>> | undefined,
  clock: Pick<Clock, 'after'>,
): Promise<Part> {
  const socket = new WebSocket(url, { ...(headers !== undefined && { headers }) });
  const fault = await new Promise<string | undefined>((resolve) => {
    const cancel = clock.after(RELAY_MS, () => done(`no answer in ${RELAY_MS / 1000} s`));
    const done = (why?: string) => {
      cancel();
      resolve(why);
    };
    socket.on('open', () => done());
    socket.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
  });
  socket.terminate();
  return fault === undefined
    ? { name, state: 'fine', found: `${url} answers` }
    : { name, state: 'limited', found: `${url}: ${fault}`, fix: 'start the relay, or correct its url' };
}
