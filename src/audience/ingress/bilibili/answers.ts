import { ConnectorFault } from '../connector.ts';
import { type Fields, fieldsOf, textOf } from '../contents.ts';

/** The room still has a session, of a process that died: it ends by itself when its heartbeats stop, ms. */
const SESSION_ENDS_MS = 60_000;
const BUSY: readonly number[] = [7001, 7002];
/**
 * Trying again does not mend these: wrong key or signature (4000–4013, without 4003 and 4004, a clock or nonce
 * that the next call has right), room not admitted (5004, 5005), wrong identity code (7007), no right (8002).
 */
const LASTING: readonly number[] = [
  4000, 4001, 4002, 4005, 4006, 4007, 4008, 4009, 4010, 4011, 4012, 4013, 5004, 5005, 7007, 8002,
];

export interface BilibiliSession {
  readonly game: string;
  readonly authBody: string;
  /** Any of them will do. */
  readonly links: readonly string[];
}

/**
 * The `data` of a call's answer.
 * @throws ConnectorFault with the platform's own words
 */
export function dataOf(call: string, status: number, body: unknown): Fields {
  const fields = fieldsOf(body);
  const code = Number(fields?.code ?? Number.NaN);
  if (status === 200 && code === 0) return fieldsOf(fields?.data) ?? {};
  const said = `${Number.isNaN(code) ? `HTTP ${status}` : code} ${textOf(fields, 'message') ?? ''}`.trim();
  throw new ConnectorFault(
    { zh: `B站拒绝了 ${call}：${said}`, en: `Bilibili refused ${call}: ${said}` },
    {
      isLasting: LASTING.includes(code),
      ...(BUSY.includes(code) && { retryAfterMs: SESSION_ENDS_MS }),
    },
  );
}

/** @throws ConnectorFault where the answer to `start` lacks what a session needs */
export function sessionOf(data: Fields): BilibiliSession {
  const socket = fieldsOf(data.websocket_info);
  const game = textOf(fieldsOf(data.game_info), 'game_id');
  const authBody = textOf(socket, 'auth_body');
  const links = Array.isArray(socket?.wss_link)
    ? socket.wss_link.filter((link): link is string => typeof link === 'string' && URL.canParse(link))
    : [];
  if (game === undefined || authBody === undefined || links.length === 0) {
    throw new ConnectorFault({
      zh: 'B站的回答缺少会话信息',
      en: "Bilibili's answer to start lacks the session.",
    });
  }
  return { game, authBody, links };
}
