import { timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../../infra/clock.ts';
import type { Delivery } from '../connector.ts';
import { douyinSignature } from './signature.ts';

/** The four headers that are signed. */
const SIGNED = ['x-nonce-str', 'x-timestamp', 'x-roomid', 'x-msg-type'] as const;

/** As long as ids are remembered: what is sent again within is a repetition, beyond it is refused, ms. */
const WINDOW_MS = 10 * 60_000;

export type DouyinPush =
  | { readonly ok: true; readonly room: string; readonly type: string; readonly body: string }
  | { readonly ok: false; readonly status: 400 | 401; readonly why: string };

/** Takes a push apart, once its signature and its time hold. */
export function openPush({ headers, body }: Delivery, secret: string, clock: Pick<Clock, 'now'>): DouyinPush {
  const signed: Record<string, string> = {};
  for (const name of SIGNED) {
    const value = headers[name];
    if (typeof value !== 'string') return { ok: false, status: 400, why: `no header ${name}` };
    signed[name] = value;
  }
  const given = headers['x-signature'];
  if (typeof given !== 'string') return { ok: false, status: 401, why: 'no signature' };
  const [a, b] = [Buffer.from(given), Buffer.from(douyinSignature(signed, body, secret))];
  if (a.length !== b.length || !timingSafeEqual(a, b))
    return { ok: false, status: 401, why: 'wrong signature' };
  const off = Math.abs(clock.now() - Number(signed['x-timestamp']));
  if (!(off <= WINDOW_MS)) {
    return { ok: false, status: 401, why: "x-timestamp is over 10 minutes off this machine's clock" };
  }
  const { 'x-roomid': room = '', 'x-msg-type': type = '' } = signed;
  return { ok: true, room, type, body: body.toString('utf8') };
}
