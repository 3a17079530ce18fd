import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { WebSocket } from 'ws';
import { createIngress, type Ingress } from '../audience/ingress.ts';
import type { Clock } from '../infra/clock.ts';
import type { Log } from '../infra/log.ts';
import type { RoomPort } from './room-port.ts';
import { bearer, isToken } from './token.ts';

export interface AudienceDoorOptions {
  readonly rooms: () => readonly RoomPort[];
  readonly takesComments: (room: string) => CommentWays;
  readonly clock: Clock;
  readonly log: Log;
  readonly token: string;
}

/** The ways by which a room takes comments (`audience` in its room.yaml). */
export interface CommentWays {
  readonly webhook: boolean;
  readonly websocket: boolean;
}

/** A relay that reads no answers gets none beyond this, bytes: they would pile up here. */
const UNREAD_BYTES = 64 * 1024;

/** The audience's ways in: `POST /api/rooms/ID/comments` and the WebSocket `/audience/ws?room=ID`. */
export class AudienceDoor {
  readonly #options: AudienceDoorOptions;
  readonly #ingresses = new Map<string, Ingress>();

  constructor(options: AudienceDoorOptions) {
    this.#options = options;
  }

  /** Registers the webhook. The body is taken as raw text: the ingress says what is wrong with it. */
  async mount(http: FastifyInstance): Promise<void> {
    http.removeAllContentTypeParsers();
    http.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    http.setErrorHandler((fault: { statusCode?: number; message: string }, _request, reply) => {
      const status = fault.statusCode ?? 500;
      const zh = status === 413 ? '内容太大，最多 64 KiB' : '请求有误';
      reply.code(status).send({ ok: false, message: { zh, en: fault.message } });
    });
    http.post<{ Params: { room: string } }>('/api/rooms/:room/comments', (request, reply) => {
      const { token } = this.#options;
      if (!isToken(bearer(request.headers.authorization), token)) {
        return reply.code(401).send({
          ok: false,
          message: { zh: '需要 Authorization: Bearer 令牌', en: 'A bearer token is needed.' },
        });
      }
      const ingress = this.#ingress(request.params.room);
      if (ingress === undefined) {
        return reply.code(404).send({
          ok: false,
          message: { zh: '没有这个直播间', en: `There is no room '${request.params.room}'.` },
        });
      }
      if (!this.#options.takesComments(request.params.room).webhook) {
        return reply.code(403).send({
          ok: false,
          message: {
            zh: '这个直播间不收 webhook 评论（room.yaml 的 audience.webhook）',
            en: 'This room takes no comments by webhook (audience.webhook in its room.yaml).',
          },
        });
      }
      const taken = ingress.accept(String(request.body ?? ''), { platform: 'webhook', via: 'webhook' });
      return reply.code(taken.ok ? 202 : taken.status).send(taken);
    });
  }

  /** The route of an audience socket, or the HTTP status that refuses it. */
  socket(url: URL, request: IncomingMessage): ((socket: WebSocket) => void) | number {
    if (url.pathname !== '/audience/ws') return 404;
    // Relays that cannot set headers may put the token into the address.
    const given = bearer(request.headers.authorization) ?? url.searchParams.get('token') ?? undefined;
    if (!isToken(given, this.#options.token)) return 401;
    const room = url.searchParams.get('room') ?? this.#options.rooms()[0]?.id ?? '';
    const ingress = this.#ingress(room);
    if (ingress === undefined) return 404;
    if (!this.#options.takesComments(room).websocket) return 403;
    return (socket) => {
      socket.on('message', (data, isBinary) => {
        const taken = isBinary
          ? { ok: false, status: 400, message: { zh: '只收文本帧', en: 'Text frames only.' } }
          : ingress.accept(String(data), { platform: 'websocket', via: 'websocket' });
        if (socket.bufferedAmount < UNREAD_BYTES) socket.send(JSON.stringify(taken));
      });
      socket.on('error', (fault) => this.#options.log.warn({ fault: fault.message }, 'audience socket'));
    };
  }

  #ingress(id: string): Ingress | undefined {
    const known = this.#ingresses.get(id);
    if (known !== undefined) return known;
    const room = this.#options.rooms().find((each) => each.id === id);
    if (room === undefined) return undefined;
    const { clock, log } = this.#options;
    const ingress = createIngress({ clock, log, onComment: (comment) => room.hear(comment) });
    this.#ingresses.set(id, ingress);
    return ingress;
  }
}
