import type { WebSocket } from 'ws';
import type { Clock } from '../../../infra/clock.ts';
import type { WebsocketSource } from '../../../model/audience-source.ts';
import { holdSocket } from '../socket-session.ts';

type Message = NonNullable<WebsocketSource['subscribe']>;

/** One connection to a relay: says what it wants to hear, and hands on its messages as text. */
export async function hearRelay(
  { url, headers, subscribe, heartbeat }: WebsocketSource,
  around: {
    readonly clock: Clock;
    readonly signal: AbortSignal;
    readonly onOpen: () => void;
    readonly onText: (text: string) => void;
  },
): Promise<void> {
  let cancel = () => {};
  const beat = (socket: WebSocket, message: Message, everyMs: number) => {
    cancel = around.clock.after(everyMs, () => {
      socket.send(wireText(message));
      beat(socket, message, everyMs);
    });
  };
  try {
    await holdSocket(url, {
      clock: around.clock,
      signal: around.signal,
      ...(headers !== undefined && { headers }),
      onOpen: (socket) => {
        if (subscribe !== undefined) socket.send(wireText(subscribe));
        if (heartbeat !== undefined) beat(socket, heartbeat.message, heartbeat.everySeconds * 1000);
        around.onOpen();
      },
      // Some relays send their JSON as binary frames: it is text all the same.
      onMessage: (data) => around.onText(data.toString('utf8')),
    });
  } finally {
    cancel();
  }
}

function wireText(message: Message): string {
  return typeof message === 'string' ? message : JSON.stringify(message);
}
