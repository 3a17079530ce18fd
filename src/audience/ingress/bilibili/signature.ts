import { createHash, createHmac } from 'node:crypto';

export interface BilibiliKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

/**
 * The headers of a signed call (open-live.bilibili.com/document, 签名): HMAC-SHA256 over the six `x-bili-*`
 * headers sorted by name, one `name:value` a line, hex.
 * @param now epoch ms
 */
export function signedHeaders(
  body: string,
  { accessKeyId, accessKeySecret }: BilibiliKey,
  now: number,
  nonce: string,
): Record<string, string> {
  const signed: Record<string, string> = {
    'x-bili-accesskeyid': accessKeyId,
    'x-bili-content-md5': createHash('md5').update(body).digest('hex'),
    'x-bili-signature-method': 'HMAC-SHA256',
    'x-bili-signature-nonce': nonce,
    'x-bili-signature-version': '1.0',
    'x-bili-timestamp': String(Math.floor(now / 1000)),
  };
  const lines = Object.keys(signed)
    .sort()
    .map((name) => `${name}:${signed[name]}`)
    .join('\n');
  return {
    ...signed,
    Accept: 'application/json',
    'Content-Type': 'application/json',
    Authorization: createHmac('sha256', accessKeySecret).update(lines).digest('hex'),
  };
}
