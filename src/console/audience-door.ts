import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { WebSocket } from 'ws';
import { createIngress, type Ingress } from '../audience/ingress.ts';
import type { PushDoor } from '../audience/sources.ts';
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

/** What a source may push at once, bytes: a relay's message may bring the platform's own along. */
const PUSH_BYTES = 1024 * 1024;

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
    http.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
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
    this.#mountSources(http);
  }

  /** Where platforms and relays push to, each source of a room at its own address. */
  #mountSources(http: FastifyInstance): void {
    const path = '/api/rooms/:room/sources/:source';
    http.post<{ Params: { room: string; source: string }; Querystring: { token?: string } }>(
      path,
      { bodyLimit: PUSH_BYTES },
      (request, reply) => {
        const { room, source } = request.params;
        const push = this.#push(room, source);
        // A relay that can set no headers may put the token into the address.
        const given = bearer(request.headers.authorization) ?? request.query.token;
        if (push?.isSigned !== true && !isToken(given, this.#options.token)) {
          return reply.code(401).send({
            ok: false,
            message: { zh: '需要令牌：Authorization: Bearer，或 ?token=', en: 'A token is needed.' },
          });
        }
        if (push === undefined) {
          return reply.code(404).send({
            ok: false,
            message: {
              zh: '没有这个来源',
              en: `The room '${room}' has no source '${source}' that is pushed.`,
            },
          });
        }
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const answer = push.receive({ headers: request.headers, body });
        return reply.code(answer.status).send(answer.body);
      },
    );
  }

  /** Whether a web page of another site may open an audience socket: where a source of the room names it. */
  mayComeFrom(origin: string, url: URL): boolean {
    if (url.pathname !== '/audience/ws') return false;
    const push = this.#push(url.searchParams.get('room') ?? '', url.searchParams.get('source') ?? '');
    return push?.origins.includes(origin) ?? false;
  }

  #push(room: string, source: string): PushDoor | undefined {
    return this.#options
      .rooms()
      .find((each) => each.id === room)
      ?.sources?.push(source);
  }

  /** The route of an audience socket, or the HTTP status that refuses it. */
  socket(url: URL, request: IncomingMessage): ((socket: WebSocket) => void) | number {
    if (url.pathname !== '/audience/ws') return 404;
    // Relays that cannot set headers may put the token into the address.
    const given = bearer(request.headers.authorization) ?? url.searchParams.get('token') ?? undefined;
    if (!isToken(given, this.#options.token)) return 401;
    const room = url.searchParams.get('room') ?? this.#options.rooms()[0]?.id ?? '';
    const source = url.searchParams.get('source');
    const take = source === null ? this.#takeFrames(room) : this.#takePushes(room, source);
    if (typeof take === 'number') return take;
    return (socket) => {
      socket.on('message', (data, isBinary) => {
        const taken = isBinary
          ? { ok: false, status: 400, message: { zh: '只收文本帧', en: 'Text frames only.' } }
          : take(String(data));
        if (socket.bufferedAmount < UNREAD_BYTES) socket.send(JSON.stringify(taken));
      });
      socket.on('error', (fault) => this.#options.log.warn({ fault: fault.message }, 'audience socket'));
    };
  }

  #takeFrames(room: string): ((frame: string) => unknown) | number {
    const ingress = this.#ingress(room);
    if (ingress === undefined) return 404;
    if (!this.#options.takesComments(room).websocket) return 403;
    return (frame) => ingress.accept(frame, { platform: 'websocket', via: 'websocket' });
  }

  /** A source whose POSTs are signed takes no frames, which are not. */
  #takePushes(room: string, source: string): ((frame: string) => unknown) | number {
    const push = this.#push(room, source);
    if (push === undefined) return 404;
    if (push.isSigned) return 403;
    return (frame) => push.receive({ headers: {}, body: Buffer.from(frame) }).body;
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
