import { createHash } from 'node:crypto';

/**
 * Douyin's signature of a push (open platform, 签名及验签指南): the headers sorted by name as `k=v` joined
 * with `&`, then the body, then the secret; MD5, base64.
 */
export function douyinSignature(
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
  secret: string,
): string {
  const head = Object.keys(headers)
    .sort()
    .map((name) => `${name}=${headers[name]}`)
    .join('&');
  return createHash('md5').update(head).update(body).update(secret).digest('base64');
}
