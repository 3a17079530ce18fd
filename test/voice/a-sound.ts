import { HOUSE_RATE_HZ } from '../../src/model/audio.ts';

/** A hum that swells four times a second, as speech does: -15 dB at its loudest. */
export function aHum(ms: number, rateHz = HOUSE_RATE_HZ): Int16Array {
  return Int16Array.from({ length: Math.round((ms * rateHz) / 1000) }, (_, at) => {
    const seconds = at / rateHz;
    const swell = 0.6 + 0.4 * Math.sin(2 * Math.PI * 4 * seconds);
    return Math.round(6_000 * swell * Math.sin(2 * Math.PI * 180 * seconds));
  });
}

export function silence(ms: number): Int16Array {
  return new Int16Array(Math.round((ms * HOUSE_RATE_HZ) / 1000));
}

export function inARow(...pieces: readonly Int16Array[]): Int16Array {
  return Int16Array.from(pieces.flatMap((piece) => [...piece]));
}

/** Little-endian bytes. */
export function bytesOf(pcm: Int16Array): Buffer {
  const bytes = Buffer.alloc(pcm.length * 2);
  pcm.forEach((sample, at) => {
    bytes.writeInt16LE(sample, 2 * at);
  });
  return bytes;
}

/** A WAV file. `promised`: the data length that its header states. */
export function aWav(
  pcm: Int16Array,
  { rateHz = HOUSE_RATE_HZ, channels = 1, bits = 16, promised = pcm.length * 2 } = {},
): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + pcm.length * 2, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(rateHz, 24);
  header.writeUInt32LE((rateHz * channels * bits) / 8, 28);
  header.writeUInt16LE((channels * bits) / 8, 32);
  header.writeUInt16LE(bits, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(promised, 40);
  return Buffer.concat([header, bytesOf(pcm)]);
}
