import { crc32 } from 'node:zlib';

/**
 * Whether a picture file is there to its end. Decoders, browsers' too, show what there is of a broken file: half
 * a product on a grey ground would be a false picture of it.
 * @param type `png`, `jpg` or `webp`
 */
export function isWholePicture(bytes: Buffer, type: string): boolean {
  if (type === 'png') return isWholePng(bytes);
  // The end of image (ITU T.81, B.1.1.3); some cameras append data of their own after it.
  if (type === 'jpg') return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > bytes.length / 2;
  // A RIFF file says how long it is.
  return type === 'webp' && bytes.length >= 12 && bytes.readUInt32LE(4) + 8 <= bytes.length;
}

/** Every chunk's checksum, up to the end chunk (PNG, 5.3 and 5.5). */
function isWholePng(bytes: Buffer): boolean {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return false;
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return false;
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
    at = end + 4;
  }
  return false;
}
