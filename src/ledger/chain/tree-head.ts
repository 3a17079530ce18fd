import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The shop's signed word on the first `size` entries of a room: whoever keeps it can show any later change. */
export const treeHeadSchema = z.strictObject({
  size: z.number().int().positive(),
  /** Root of the RFC 9162 tree over the entries' hashes, lower-case hex. */
  root: hash,
  /** When it was signed, epoch ms of the room's clock. */
  at: z.number().int(),
  room: z.string(),
  /** SHA-256 of the public key's SPKI DER, lower-case hex. */
  keyId: hash,
  /** Ed25519, base64. */
  signature: z.string(),
});
export type TreeHead = z.infer<typeof treeHeadSchema>;

/** Names the purpose, so that a signature made for something else can never pass for a head. */
const PURPOSE = 'candor ledger tree head v1\n';

function signedBytes({ size, root, at, room, keyId }: Omit<TreeHead, 'signature'>): Buffer {
  return Buffer.from(PURPOSE + canonicalize({ at, keyId, room, root, size }));
}

/** A head over a tree, signed with the shop's private key. */
export function signHead(unsigned: Omit<TreeHead, 'signature' | 'keyId'>, key: KeyObject): TreeHead {
  const head = { ...unsigned, keyId: keyIdOf(createPublicKey(key)) };
  return { ...head, signature: sign(null, signedBytes(head), key).toString('base64') };
}

/** Whether this very public key signed this very head. */
export function isSignedBy(head: TreeHead, publicKey: KeyObject): boolean {
  const signature = Buffer.from(head.signature, 'base64');
  return (
    head.keyId === keyIdOf(publicKey) &&
    // Base64 has several texts for the same bytes; only the one that was written counts.
    signature.toString('base64') === head.signature &&
    verify(null, signedBytes(head), publicKey, signature)
  );
}

/** SHA-256 of the key's SPKI DER, lower-case hex. */
export function keyIdOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

/** One line of heads.jsonl, without its line feed. */
export function headLine(head: TreeHead): string {
  return canonicalize(head) as string;
}
