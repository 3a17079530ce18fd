import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** Bytes read at a time: small enough that hashing a file of 200 MB never holds up a frame. */
const PIECE = 256 * 1024;

/** Makes a file durable and says what is in it. `sha256` in lower-case hex. */
export async function sealFile(path: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
    const hash = createHash('sha256');
    const piece = Buffer.alloc(PIECE);
    let bytes = 0;
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, PIECE);
      if (bytesRead === 0) return { sha256: hash.digest('hex'), bytes };
      hash.update(piece.subarray(0, bytesRead));
      bytes += bytesRead;
    }
  } finally {
    await file.close();
  }
}
