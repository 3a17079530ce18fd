import type { WebSocket } from 'ws';
import type { Clock } from '../infra/clock.ts';
import type { Log } from '../infra/log.ts';
import { CandorError } from '../model/errors.ts';
import {
  CONSOLE_PROTOCOL,
  type ConsoleMessage,
  type ConsoleRequest,
  consoleRequestSchema,
} from './protocol.ts';
import type { RoomPort } from './room-port.ts';
import { isToken } from './token.ts';

/** Views are sent at most this often, ms: a person reads no faster, and changes come in bursts. */
const VIEW_EVERY_MS = 250;

/** Time and countdowns move without an event; a quiet room is shown again after this, ms. */
const VIEW_AT_LEAST_MS = 1_000;

/** Whoever has not said hello by then is no console, ms. */
const HELLO_WITHIN_MS = 5_000;

/** A console this far behind gets no view until it has caught up, bytes. */
const BACKLOG_BYTES = 256 * 1024;

/** RFC 6455, 7.4.1: the peer violates policy. */
const POLICY_VIOLATION = 1008;

export interface ConsoleSocketOptions {
  readonly token: string;
  readonly rooms: () => readonly RoomPort[];
  readonly clock: Clock;
  readonly log: Log;
}

/** One person's console: hello with the token, then views of one room, and commands. */
export function serveConsole(socket: WebSocket, options: ConsoleSocketOptions): void {
  const { clock, log, rooms, token } = options;
  let name: string | undefined;
  let unwatch: () => void = () => {};

  const send = (message: ConsoleMessage) => socket.send(JSON.stringify(message));
  const refuse = (code: string, zh: string, en: string) => {
    send({ type: 'error', code, message: { zh, en } });
  };
  const cancelHello = clock.after(HELLO_WITHIN_MS, () => {
    if (name === undefined) socket.close(POLICY_VIOLATION, 'no hello');
  });

  const watch = (room: RoomPort) => {
    unwatch();
    unwatch = keepShowing(room, clock, () => {
      if (socket.readyState === socket.OPEN && socket.bufferedAmount < BACKLOG_BYTES) {
        send({ type: 'view', view: room.view() });
      }
    });
  };

  const take = async (request: ConsoleRequest) => {
    if (request.type === 'hello') {
      if (!isToken(request.token, token)) {
        refuse('TOKEN_WRONG', '令牌不对', 'The token is wrong');
        socket.close(POLICY_VIOLATION, 'token');
        return;
      }
      name = request.name;
      send({
        type: 'welcome',
        protocol: CONSOLE_PROTOCOL,
        rooms: rooms().map((room) => {
          const { title, state } = room.view();
          return { id: room.id, title, state };
        }),
      });
      return;
    }
    if (name === undefined) {
      socket.close(POLICY_VIOLATION, 'no hello');
      return;
    }
    const room = rooms().find((each) => each.id === request.room);
    if (room === undefined) {
      refuse('ROOM_UNKNOWN', `没有这个直播间：${request.room}`, `There is no room '${request.room}'`);
      return;
    }
    if (request.type === 'watch') watch(room);
    else send({ type: 'result', id: request.id, ...(await answered(room, request, name)) });
  };

  const answered = (room: RoomPort, request: Command, by: string): Promise<Outcome> =>
    obey(room, request, by).catch((fault: unknown) => {
      log.error({ room: room.id, command: request.command, fault }, 'a console command failed');
      const [code, en] =
        fault instanceof CandorError ? [fault.code, fault.message] : ['ROOM_FAULT', String(fault)];
      return { ok: false, fault: { code, message: { zh: `没有办成（${code}），请看告警`, en } } };
    });

  socket.on('message', (data, isBinary) => {
    const request = isBinary ? undefined : parse(String(data));
    if (request === undefined) {
      refuse('MESSAGE_INVALID', '看不懂这条消息', 'The message is not of the protocol');
      if (name === undefined) socket.close(POLICY_VIOLATION, 'no hello');
      return;
    }
    void take(request);
  });
  socket.on('error', (fault) => log.warn({ fault: fault.message }, 'console socket'));
  socket.on('close', () => {
    cancelHello();
    unwatch();
  });
}

/** Shows a room now, soon after each change, and once in a while; until the returned function is called. */
function keepShowing(room: RoomPort, clock: Clock, show: () => void): () => void {
  let isOver = false;
  let hasChanged = false;
  let shownAt = clock.now();
  let cancel: () => void = () => {};
  const look = () => {
    if (isOver) return;
    const now = clock.now();
    if (hasChanged || now - shownAt >= VIEW_AT_LEAST_MS) {
      hasChanged = false;
      shownAt = now;
      show();
    }
    cancel = clock.after(VIEW_EVERY_MS, look);
  };
  const forget = room.onChange(() => {
    hasChanged = true;
  });
  hasChanged = true;
  look();
  return () => {
    isOver = true;
    cancel();
    forget();
  };
}

type Command = Extract<ConsoleRequest, { type: 'command' }>;
type Outcome = Omit<Extract<ConsoleMessage, { type: 'result' }>, 'type' | 'id'>;

async function obey(room: RoomPort, request: Command, by: string): Promise<Outcome> {
  switch (request.command) {
    case 'say': {
      const said = await room.say(request.text, by, request.override);
      return said.ok ? { ok: true } : { ok: false, refusal: said.refusal };
    }
    case 'sign-of-life':
      return room.oversight.signOfLife(by);
    case 'lift':
      return room.oversight.lift(request.against, by, request.reason);
    case 'approve':
      return room.oversight.approve(request.correction, by, request.words);
    case 'flag': {
      const { utterance, source, reason: why, words } = request;
      const named = { ...(utterance !== undefined && { utterance }), ...(words !== undefined && { words }) };
      return room.oversight.flag({ by, why, source, ...named });
    }
    case 'dismiss':
      return room.oversight.dismiss(request.correction, by, request.reason);
    case 'resume':
      return room.resume(by);
    case 'hand-back':
      return room.handBack(by);
    case 'pause':
    case 'skip':
    case 'stop':
    case 'take':
      await room[request.command](by);
      return { ok: true };
  }
}

function parse(text: string): ConsoleRequest | undefined {
  try {
    return consoleRequestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
