import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CandorError } from '../../model/errors.ts';
import { keyIdOf } from '../chain/tree-head.ts';
import { publicKeysIn } from '../public-keys.ts';
import { makeFolder, syncFolder } from './room-folder.ts';

/**
 * The key with which the shop signs tree heads: an Ed25519 key in PKCS8 PEM, made at first use and readable
 * by its owner alone. Its public half goes into `<keyFile>.pub`, behind those of earlier keys.
 * @throws CandorError LEDGER_UNWRITABLE where there is no key and none can be made, or where it is no Ed25519 key
 */
export function shopKey(keyFile: string): KeyObject {
  try {
    if (!existsSync(keyFile)) {
      makeFolder(dirname(keyFile));
      const { privateKey } = generateKeyPairSync('ed25519');
      const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
      writeFileSync(keyFile, pem, { mode: 0o600, flag: 'wx', flush: true });
      syncFolder(dirname(keyFile));
    }
    const key = createPrivateKey(readFileSync(keyFile, 'utf8'));
    if (key.asymmetricKeyType !== 'ed25519') throw new Error(`it is a key of type ${key.asymmetricKeyType}`);
    publishKey(`${keyFile}.pub`, createPublicKey(key));
    return key;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CandorError('LEDGER_UNWRITABLE', `The shop's key ${keyFile} cannot be used: ${why}.`, {
      fix: 'It must be an Ed25519 private key in PKCS8 PEM that this user can read; remove it to have a new one made.',
      cause: error,
    });
  }
}

/** Adds a public key to a file of public keys, unless it is there. */
export function publishKey(file: string, publicKey: KeyObject): void {
  if (existsSync(file) && publicKeysIn(readFileSync(file, 'utf8')).has(keyIdOf(publicKey))) return;
  appendFileSync(file, publicKey.export({ type: 'spki', format: 'pem' }), { flush: true });
}
