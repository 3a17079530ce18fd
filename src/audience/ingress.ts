import { createHmac, randomBytes } from 'node:crypto';
import type { Clock } from '../infra/clock.ts';
import type { Log } from '../infra/log.ts';
import type { Comment } from '../model/audience.ts';
import type { Bilingual } from '../model/text.ts';
import { contentId } from './ingress/content-id.ts';
import { IntakeLimit } from './ingress/intake-limit.ts';
import { parseComment } from './ingress/parse-comment.ts';
import { readJson } from './ingress/read-json.ts';
import { SeenIds } from './ingress/seen-ids.ts';

export interface IngressOptions {
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
  readonly onComment: (comment: Comment) => void;
}

/** Where a payload came from. */
interface Origin {
  readonly platform: string;
  /** The way in, for the log: `webhook`, `websocket` or a connector's name. */
  readonly via: string;
}

type Accepted =
  | { readonly ok: true; readonly accepted: number; readonly duplicates: number }
  | { readonly ok: false; readonly status: 400 | 413 | 422 | 429; readonly message: Bilingual };

/** One room's ear: takes payloads of any relay and hands on checked comments. */
export interface Ingress {
  /** A JSON object or an array of them. What cannot be taken is answered with an HTTP status. */
  accept(payload: string | Buffer, origin: Origin): Accepted;
}

/** Two hundred comments of ordinary length; a platform's push is a few KiB. */
const PAYLOAD_BYTES = 64 * 1024;
const BATCH = 200;

/** Opens a room's ear. Duplicates are told by id within ten minutes. */
export function createIngress({ clock, log, onComment }: IngressOptions): Ingress {
  const seen = new SeenIds();
  const limit = new IntakeLimit();
  const key = randomBytes(16);
  const pseudonym = (user: string) => createHmac('sha256', key).update(user).digest('hex').slice(0, 10);

  function refuse(status: 400 | 413 | 422 | 429, via: string, zh: string, en: string): Accepted {
    log.debug({ via, status }, 'audience payload refused');
    return { ok: false, status, message: { zh, en } };
  }

  return {
    accept(payload, { platform, via }) {
      if (Buffer.byteLength(payload) > PAYLOAD_BYTES) {
        return refuse(413, via, '内容太大，最多 64 KiB', 'Too large: 64 KiB at most.');
      }
      const json = readJson(String(payload));
      if (!json.ok) return refuse(400, via, '不是 JSON', 'Not JSON.');
      const messages = Array.isArray(json.value) ? json.value : [json.value];
      if (messages.length > BATCH) {
        return refuse(413, via, `一批最多 ${BATCH} 条`, `${BATCH} in one batch at most.`);
      }
      const now = clock.now();
      if (!limit.takes(messages.length, now)) {
        return refuse(429, via, '来得太快，请稍后再发', 'Too many in one second: slow down.');
      }
      let accepted = 0;
      let duplicates = 0;
      let reason: Bilingual | undefined;
      for (const message of messages) {
        const parsedComment = parseComment(message, { now, platform, idOf: contentId });
        if (!parsedComment.ok) {
          reason ??= parsedComment.reason;
          continue;
        }
        const { comment } = parsedComment;
        if (seen.isRepeated(`${platform}:${comment.id}`, now)) {
          duplicates += 1;
          continue;
        }
        accepted += 1;
        log.debug({ via, comment: comment.id, viewer: pseudonym(comment.user) }, 'comment came in');
        onComment(comment);
      }
      if (accepted + duplicates === 0 && reason !== undefined) return refuse(422, via, reason.zh, reason.en);
      return { ok: true, accepted, duplicates };
    },
  };
}
