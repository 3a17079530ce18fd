import { WebSocket } from 'ws';
import type { Clock } from '../../infra/clock.ts';
import { ConnectorFault } from './connector.ts';

export interface SocketSessionOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
  readonly onOpen: (socket: WebSocket) => void;
  /** May throw a ConnectorFault, which ends the session. */
  readonly onMessage: (data: Buffer, isBinary: boolean, socket: WebSocket) => void;
}

/** A relay on the other side of the world answers within seconds; one that does not is not there, ms. */
const OPEN_MS = 10_000;
/** A pong or any message; two pings without either and the line is dead, ms. */
const PING_EVERY_MS = 20_000;
/** The longest message that is read, so that a comment of 1 MB is cut instead of ending the connection. */
const MESSAGE_BYTES = 4 * 1024 * 1024;

/**
 * One WebSocket from opening to closing. Resolves when either side closed it.
 * @throws ConnectorFault where it does not open, is refused, falls silent or breaks
 */
export function holdSocket(url: string, options: SocketSessionOptions): Promise<void> {
  const { clock, signal, headers, onOpen, onMessage } = options;
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, {
      maxPayload: MESSAGE_BYTES,
      perMessageDeflate: false,
      // Broken characters of one comment become U+FFFD instead of ending the connection.
      skipUTF8Validation: true,
      ...(headers !== undefined && { headers }),
    });
    let cancel = clock.after(OPEN_MS, () =>
      end(new ConnectorFault({ zh: '10 秒内没有连上', en: 'It did not open within 10 s.' })),
    );
    let unanswered = 0;
    const end = (fault?: unknown) => {
      cancel();
      signal.removeEventListener('abort', onAbort);
      socket.terminate();
      if (fault === undefined) resolve();
      else reject(fault);
    };
    const onAbort = () => end();
    const guarded = (task: () => void) => {
      if (signal.aborted) return;
      try {
        task();
      } catch (fault) {
        end(fault);
      }
    };
    const keepAlive = () => {
      if (unanswered >= 2) {
        end(new ConnectorFault({ zh: '连接没有回应', en: 'The connection fell silent.' }));
        return;
      }
      unanswered += 1;
      socket.ping();
      cancel = clock.after(PING_EVERY_MS, keepAlive);
    };
    if (signal.aborted) {
      socket.on('error', () => {});
      end();
      return;
    }
    signal.addEventListener('abort', onAbort, { once: true });
    socket.on('open', () => {
      cancel();
      cancel = clock.after(PING_EVERY_MS, keepAlive);
      guarded(() => onOpen(socket));
    });
    socket.on('message', (data, isBinary) => {
      unanswered = 0;
      guarded(() => onMessage(bytesOf(data), isBinary, socket));
    });
    socket.on('pong', () => {
      unanswered = 0;
    });
    socket.on('unexpected-response', (_request, response) => {
      const { statusCode = 0 } = response;
      end(
        new ConnectorFault(
          { zh: `对方拒绝连接（HTTP ${statusCode}）`, en: `The other side refused: HTTP ${statusCode}.` },
          { isLasting: statusCode === 401 || statusCode === 403 || statusCode === 404 },
        ),
      );
    });
    socket.on('error', (cause: NodeJS.ErrnoException) => {
      const what = cause.code ?? cause.message;
      end(new ConnectorFault({ zh: `连接失败：${what}`, en: `The connection failed: ${what}` }, { cause }));
    });
    socket.on('close', () => end());
  });
}

function bytesOf(data: Buffer | ArrayBuffer | Buffer[]): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return Buffer.isBuffer(data) ? data : Buffer.from(data);
}
