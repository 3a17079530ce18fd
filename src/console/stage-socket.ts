import type { WebSocket } from 'ws';
import type { Log } from '../infra/log.ts';
import { stageProofSchema } from '../model/stage-protocol.ts';
import type { StagePage } from '../playout/stage-feed.ts';
import type { RoomPort } from './room-port.ts';

/** One open stage page. The stage is what viewers see, so it needs no token; it can only look and prove. */
export function serveStage(socket: WebSocket, room: RoomPort, log: Log): void {
  const page: StagePage = {
    text: (message) => socket.send(message),
    binary: (frame) => socket.send(frame),
    get backlogBytes() {
      return socket.bufferedAmount;
    },
  };
  const detach = room.feed.attach(page);
  socket.on('message', (data, isBinary) => {
    if (isBinary) return;
    const proof = parseProof(String(data));
    if (proof !== undefined) room.feed.take(page, proof);
  });
  socket.on('error', (fault) => log.warn({ fault: fault.message }, 'stage socket'));
  socket.on('close', detach);
}

function parseProof(text: string) {
  try {
    return stageProofSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
