import { createHmac, timingSafeEqual } from 'node:crypto';

/** The headers of a signed POST. */
export const SIGNED_HEADERS = {
  timestamp: 'x-candor-timestamp',
  nonce: 'x-candor-nonce',
  signature: 'x-candor-signature',
} as const;

/**
 * HMAC-SHA256 over `timestamp.nonce.` and the body's bytes, hex. The full stops keep a timestamp and a nonce
 * apart that would be the same run of characters.
 */
export function signatureOf(secret: string, timestamp: string, nonce: string, body: Buffer): string {
  return createHmac('sha256', secret).update(`${timestamp}.${nonce}.`).update(body).digest('hex');
}

/** Compares in a time that tells nothing of the signature. */
export function isSignature(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given.replace(/^sha256=/, '').toLowerCase()), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
