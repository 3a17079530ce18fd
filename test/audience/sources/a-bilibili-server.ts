import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync } from 'node:zlib';
import { type WebSocket, WebSocketServer } from 'ws';

export const BILIBILI_KEY = { accessKeyId: 'key-id', accessKeySecret: 'key-secret' };

/** What a test may have the server do instead of what it should. */
export interface Misdeeds {
  /** The answer to `start`, in place of a session. */
  startsWith?: { code: number; message: string };
  /** The answer to the session's heartbeat. */
  beatsWith?: { code: number; message: string };
  /** The reply to the socket's auth packet; `silence` for none. */
  letsInWith?: { code: number } | 'silence';
}

/** A packet as the documentation draws it, written independently of the code under test. */
export function packet(operation: number, body: string | Buffer, version = 0): Buffer {
  const content = Buffer.from(body);
  const head = new DataView(new ArrayBuffer(16));
  head.setUint32(0, 16 + content.length);
  head.setUint16(4, 16);
  head.setUint16(6, version);
  head.setUint32(8, operation);
  head.setUint32(12, 0);
  return Buffer.concat([Buffer.from(head.buffer), content]);
}

export const packed = {
  zlib: (...packets: readonly Buffer[]) => packet(5, deflateSync(Buffer.concat(packets)), 2),
  brotli: (...packets: readonly Buffer[]) => packet(5, brotliCompressSync(Buffer.concat(packets)), 3),
};

/** Bilibili's open-live platform on this machine: signed calls, sessions, and the socket in them. */
export async function aBilibili() {
  const misdeeds: Misdeeds = {};
  const calls: { path: string; body: Record<string, unknown>; signed: boolean }[] = [];
  const beats: string[] = [];
  const live = new Set<WebSocket>();
  let games = 0;
  let origin = '';
  const http = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const path = request.url ?? '';
      const signed = isSigned(request.headers, text);
      calls.push({ path, body: JSON.parse(text) as Record<string, unknown>, signed });
      const answer = !signed ? { code: 4002, message: '签名异常' } : answerTo(path);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ request_id: '1', ...answer }));
    });
  });
  const answerTo = (path: string): object => {
    if (path === '/v2/app/heartbeat') return misdeeds.beatsWith ?? { code: 0, message: '0', data: {} };
    if (path !== '/v2/app/start') return { code: 0, message: '0', data: {} };
    if (misdeeds.startsWith !== undefined) return misdeeds.startsWith;
    games += 1;
    return {
      code: 0,
      message: '0',
      data: {
        game_info: { game_id: `game-${games}` },
        websocket_info: { auth_body: `{"key":"auth-${games}"}`, wss_link: [origin.replace('http', 'ws')] },
        anchor_info: { room_id: 7, uname: '主播' },
      },
    };
  };
  const sockets = new WebSocketServer({ server: http });
  sockets.on('connection', (socket) => {
    socket.on('error', () => {});
    socket.on('close', () => live.delete(socket));
    socket.on('message', (data: Buffer) => {
      const operation = data.readUInt32BE(8);
      const body = data.subarray(data.readUInt16BE(4), data.readUInt32BE(0)).toString('utf8');
      if (operation === 7 && body === `{"key":"auth-${games}"}` && misdeeds.letsInWith !== 'silence') {
        live.add(socket);
        socket.send(packet(8, JSON.stringify(misdeeds.letsInWith ?? { code: 0 })));
      }
      if (operation === 2) {
        beats.push('beat');
        socket.send(packet(3, Buffer.from([0, 0, 0, 1])));
      }
    });
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return {
    misdeeds,
    calls,
    beats,
    config: {
      kind: 'bilibili',
      id: 'bili',
      ...BILIBILI_KEY,
      appId: 1234,
      authCode: 'code-of-the-streamer',
      baseUrl: origin,
    } as const,
    game: () => `game-${games}`,
    /** Raw bytes to everybody who was let in. */
    send: (frame: Buffer) => {
      for (const socket of live) socket.send(frame);
    },
    connections: () => sockets.clients.size,
    drop: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      http.closeAllConnections();
      await new Promise<void>((resolve) => http.close(() => resolve()));
    },
  };
}

/** The platform's own check, by its documentation. */
function isSigned(headers: Readonly<Record<string, unknown>>, body: string): boolean {
  const lines = [
    `x-bili-accesskeyid:${BILIBILI_KEY.accessKeyId}`,
    `x-bili-content-md5:${createHash('md5').update(body).digest('hex')}`,
    'x-bili-signature-method:HMAC-SHA256',
    `x-bili-signature-nonce:${headers['x-bili-signature-nonce']}`,
    'x-bili-signature-version:1.0',
    `x-bili-timestamp:${headers['x-bili-timestamp']}`,
  ].join('\n');
  const wanted = createHmac('sha256', BILIBILI_KEY.accessKeySecret).update(lines).digest('hex');
  return headers.authorization === wanted && /^\d{10}$/.test(String(headers['x-bili-timestamp']));
}
