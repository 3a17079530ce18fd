import { createPublicKey, type KeyObject } from 'node:crypto';
import { keyIdOf } from './chain/tree-head.ts';

/**
 * The public keys in a text of PEM blocks, by their id. A block that is no key is left out: heads signed
 * with it then have no key, which verification reports.
 */
export function publicKeysIn(pem: string): Map<string, KeyObject> {
  const keys = new Map<string, KeyObject>();
  for (const [block] of pem.matchAll(/-----BEGIN PUBLIC KEY-----[\s\S]*?-----END PUBLIC KEY-----/g)) {
    try {
      const key = createPublicKey(block);
      if (key.asymmetricKeyType === 'ed25519') keys.set(keyIdOf(key), key);
    } catch {
      // Reported as a head without a key by whoever looks for it.
    }
  }
  return keys;
}
