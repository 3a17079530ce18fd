import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Clock } from '../../../infra/clock.ts';
import type { BilibiliSource } from '../../../model/audience-source.ts';
import { askJson } from '../ask-json.ts';
import { ConnectorFault } from '../connector.ts';
import type { Fields } from '../contents.ts';
import { fieldsOf } from '../contents.ts';
import { readJson } from '../read-json.ts';
import { holdSocket } from '../socket-session.ts';
import { dataOf } from './answers.ts';
import { OPERATION, type Packet, readPackets, writePacket } from './frames.ts';
import { signedHeaders } from './signature.ts';

/** The platform answers at once; a socket that is not let in within this is none, ms. */
const AUTH_MS = 10_000;
/** As the documentation asks, ms. */
const BEAT_EVERY_MS = 30_000;

/**
 * One signed call.
 * @throws ConnectorFault where the platform refuses or does not answer
 */
export async function call(
  path: '/v2/app/start' | '/v2/app/heartbeat' | '/v2/app/end',
  request: Readonly<Record<string, unknown>>,
  source: BilibiliSource,
  around: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<Fields> {
  const body = JSON.stringify(request);
  const { status, body: answer } = await askJson(new URL(path, source.baseUrl), {
    ...around,
    method: 'POST',
    headers: signedHeaders(body, source, around.clock.now(), randomUUID()),
    body,
  });
  return dataOf(path, status, answer);
}

/** One socket of a session: let in, kept alive, its messages handed on. */
export async function hearSession(
  link: string,
  authBody: string,
  around: {
    readonly clock: Clock;
    readonly signal: AbortSignal;
    readonly onLive: () => void;
    readonly onMessage: (message: unknown) => void;
    readonly onBroken: (count: number) => void;
  },
): Promise<void> {
  const { clock, signal } = around;
  const overdue = new AbortController();
  let cancel = clock.after(AUTH_MS, () => overdue.abort(new Error('not let in')));
  let isIn = false;
  const beat = (socket: WebSocket) => {
    cancel = clock.after(BEAT_EVERY_MS, () => {
      socket.send(writePacket(OPERATION.heartbeat, ''));
      beat(socket);
    });
  };
  const enter = ({ body }: Packet, socket: WebSocket) => {
    const read = readJson(body.toString('utf8'));
    const code = read.ok ? fieldsOf(read.value)?.code : undefined;
    // An empty reply lets in too, as the older servers did.
    if (code !== 0 && body.length > 0) {
      throw new ConnectorFault({
        zh: `B站长连接鉴权失败：${code}`,
        en: `Bilibili's socket refused: ${code}`,
      });
    }
    isIn = true;
    cancel();
    beat(socket);
    socket.send(writePacket(OPERATION.heartbeat, ''));
    around.onLive();
  };
  try {
    await holdSocket(link, {
      clock,
      signal: AbortSignal.any([signal, overdue.signal]),
      onOpen: (socket) => socket.send(writePacket(OPERATION.auth, authBody)),
      onMessage: (frame, _isBinary, socket) => {
        const { packets, broken } = readPackets(frame);
        if (broken > 0) around.onBroken(broken);
        for (const packet of packets) {
          if (packet.operation === OPERATION.authReply && !isIn) enter(packet, socket);
          if (packet.operation !== OPERATION.message) continue;
          const read = readJson(packet.body.toString('utf8'));
          if (read.ok) around.onMessage(read.value);
          else around.onBroken(1);
        }
      },
    });
  } finally {
    cancel();
  }
  if (!signal.aborted && overdue.signal.aborted) {
    throw new ConnectorFault({
      zh: 'B站长连接 10 秒内没有通过鉴权',
      en: "Bilibili's socket did not let in within 10 s.",
    });
  }
}
