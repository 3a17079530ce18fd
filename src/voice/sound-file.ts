import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { VISEMES } from '../model/audio.ts';
import type { Sound } from './sound.ts';

/** Says what the file is; the last letter is the version of its form. */
const MAGIC = Buffer.from('CVS1', 'latin1');
const SEAL_BYTES = 32;
const HEAD_BYTES = MAGIC.length + SEAL_BYTES + 4;

const detailsSchema = z.object({
  key: z.string(),
  visemes: z.array(z.object({ atMs: z.number(), viseme: z.enum(VISEMES) })),
});

/**
 * A kept sound as a file: magic, seal, length of the details, details in JSON, samples (s16le). The seal is an
 * HMAC over all that follows it: a torn, rotten or foreign file does not fit it.
 */
export function sealSound(key: string, sound: Sound, secret: Uint8Array): Buffer {
  const details = Buffer.from(JSON.stringify({ key, visemes: sound.visemes }), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(details.length);
  const samples = Buffer.alloc(2 * sound.pcm.length);
  for (let at = 0; at < sound.pcm.length; at += 1) samples.writeInt16LE(sound.pcm[at] as number, 2 * at);
  const sealed = Buffer.concat([length, details, samples]);
  return Buffer.concat([MAGIC, sealOf(sealed, secret), sealed]);
}

/** The sound of a file; undefined where it is not exactly what was sealed under this key. */
export function openSound(key: string, file: Buffer, secret: Uint8Array): Sound | undefined {
  if (file.length < HEAD_BYTES || !file.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  const sealed = file.subarray(MAGIC.length + SEAL_BYTES);
  const seal = file.subarray(MAGIC.length, MAGIC.length + SEAL_BYTES);
  if (!timingSafeEqual(seal, sealOf(sealed, secret))) return undefined;
  const detailBytes = sealed.readUInt32LE(0);
  const details = detailsSchema.parse(JSON.parse(sealed.toString('utf8', 4, 4 + detailBytes)));
  // A file under another's name is whole, and other words.
  if (details.key !== key) return undefined;
  const bytes = sealed.subarray(4 + detailBytes);
  const pcm = new Int16Array(bytes.length >> 1);
  for (let at = 0; at < pcm.length; at += 1) pcm[at] = bytes.readInt16LE(2 * at);
  return { pcm, visemes: details.visemes };
}

function sealOf(sealed: Uint8Array, secret: Uint8Array): Buffer {
  return createHmac('sha256', secret).update(sealed).digest();
}
