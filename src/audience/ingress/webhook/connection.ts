import { gunzipSync } from 'node:zlib';
import type { Clock } from '../../../infra/clock.ts';
import type { Bilingual } from '../../../model/text.ts';
import type { Answer, Delivery } from '../connector.ts';
import { Nonces } from './nonces.ts';
import { isSignature, SIGNED_HEADERS, signatureOf } from './signature.ts';

/** A signature older or younger than this is refused: what somebody recorded cannot be sent again later, ms. */
const REPLAY_WINDOW_MS = 5 * 60_000;
/** What a gzipped body may unpack to; it is also the most that the route takes plain. */
const BODY_BYTES = 1024 * 1024;

type Opened = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly answer: Answer };

/** Takes one room's signed POSTs apart: who sent it, whether it is new, and what it says. */
export class WebhookDoor {
  readonly #secret: string | undefined;
  readonly #clock: Pick<Clock, 'now'>;
  /** A timestamp may lie ahead as far as behind, so a nonce counts for twice the window. */
  readonly #nonces = new Nonces(2 * REPLAY_WINDOW_MS);

  constructor(secret: string | undefined, clock: Pick<Clock, 'now'>) {
    this.#secret = secret;
    this.#clock = clock;
  }

  open({ headers, body }: Delivery): Opened {
    const refused = this.#secret === undefined ? undefined : this.#refusal(this.#secret, headers, body);
    if (refused !== undefined) return { ok: false, answer: refused };
    if (headers['content-encoding'] !== 'gzip') return { ok: true, text: body.toString('utf8') };
    try {
      return { ok: true, text: gunzipSync(body, { maxOutputLength: BODY_BYTES }).toString('utf8') };
    } catch {
      // Answered below: a wrong compression, or one that unpacks to more than anybody has to say.
      return {
        ok: false,
        answer: refusal(400, '内容不是 gzip，或解开后太大', 'Not gzip, or too large unpacked.'),
      };
    }
  }

  #refusal(secret: string, headers: Delivery['headers'], body: Buffer): Answer | undefined {
    const [timestamp, nonce, signature] = [
      headers[SIGNED_HEADERS.timestamp],
      headers[SIGNED_HEADERS.nonce],
      headers[SIGNED_HEADERS.signature],
    ];
    if (typeof timestamp !== 'string' || typeof nonce !== 'string' || typeof signature !== 'string') {
      return refusal(401, '没有签名', `Unsigned: ${Object.values(SIGNED_HEADERS).join(', ')} are needed.`);
    }
    if (!/^[\w.:-]{8,128}$/.test(nonce)) {
      return refusal(401, 'nonce 要 8 到 128 个字母、数字或 _.:-', 'A nonce has 8 to 128 of A-Za-z0-9_.:-');
    }
    if (!isSignature(signature, signatureOf(secret, timestamp, nonce, body))) {
      return refusal(401, '签名不对', 'The signature is wrong.');
    }
    const now = this.#clock.now();
    const at = /^\d{10}$/.test(timestamp) ? Number(timestamp) * 1000 : Number(timestamp);
    if (!(Math.abs(now - at) <= REPLAY_WINDOW_MS)) {
      return refusal(
        401,
        '时间戳与本机相差超过 5 分钟',
        "The timestamp is over 5 minutes off this machine's clock.",
      );
    }
    const nonceUse = this.#nonces.use(nonce, now);
    if (nonceUse === 'used') return refusal(401, 'nonce 已经用过', 'The nonce has been used.');
    return nonceUse === 'full' ? refusal(429, '来得太快，请稍后再发', 'Too many: slow down.') : undefined;
  }
}

function refusal(status: number, zh: string, en: string): Answer {
  const message: Bilingual = { zh, en };
  return { status, body: { ok: false, message } };
}
