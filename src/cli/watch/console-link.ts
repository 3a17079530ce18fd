import { on, once } from 'node:events';
import { WebSocket } from 'ws';
import {
  CONSOLE_PROTOCOL,
  type ConsoleMessage,
  type ConsoleRequest,
  consoleMessageSchema,
} from '../../console/protocol.ts';
import type { Clock } from '../../infra/clock.ts';
import { CandorError } from '../../model/errors.ts';
import type { RoomView } from '../../model/room-view.ts';
import type { ConsoleAddress } from './console-address.ts';

/** A server on the other side of the world answers sooner, ms. */
const HANDSHAKE_MS = 10_000;

/** A view comes every second at least; after ten that did not come the server is gone, ms. */
const STALE_MS = 10_000;

/** A view is some 100 KiB at most. */
const MESSAGE_BYTES = 4 * 1024 * 1024;

/**
 * The views of a room, from now on and until the connection is lost.
 * @throws CandorError USAGE where the server knows neither token nor room; the socket's fault; the signal's reason
 */
export async function* viewsFrom(
  address: ConsoleAddress,
  { name, clock, signal }: { readonly name: string; readonly clock: Clock; readonly signal: AbortSignal },
): AsyncGenerator<RoomView> {
  const socket = new WebSocket(`${address.server.replace(/^http/, 'ws')}/console/ws`, {
    handshakeTimeout: HANDSHAKE_MS,
    maxPayload: MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  const say = (request: ConsoleRequest) => socket.send(JSON.stringify(request));
  let cancel = () => {};
  try {
    await once(socket, 'open', { signal });
    const messages = on(socket, 'message', { close: ['close'], signal });
    say({ type: 'hello', protocol: CONSOLE_PROTOCOL, token: address.token, name });
    for await (const [data] of messages) {
      cancel();
      cancel = clock.after(STALE_MS, () => socket.terminate());
      const message = consoleMessageSchema.parse(JSON.parse(String(data)));
      if (message.type === 'welcome') say({ type: 'watch', room: roomOf(message, address) });
      else if (message.type === 'view') yield message.view;
      else if (message.type === 'error') throw refused(message, address);
    }
  } finally {
    cancel();
    // What still fails on the way out is of no interest to anybody.
    socket.on('error', () => {});
    socket.terminate();
  }
}

function roomOf(
  { rooms }: Extract<ConsoleMessage, { type: 'welcome' }>,
  { room, server }: ConsoleAddress,
): string {
  const chosen = room ?? rooms[0]?.id;
  if (chosen !== undefined && rooms.some(({ id }) => id === chosen)) return chosen;
  throw new CandorError('USAGE', `${server} has no room '${chosen ?? ''}'.`, {
    fix: `It has ${rooms.map(({ id }) => id).join(', ') || 'none'}.`,
  });
}

function refused(
  { code, message }: Extract<ConsoleMessage, { type: 'error' }>,
  { server }: ConsoleAddress,
): CandorError {
  return new CandorError('USAGE', `${server} refuses the console: ${message.en} (${code}).`, {
    fix: 'Give the address that `candor run` prints, or set CANDOR_CONSOLE_TOKEN.',
  });
}
