/** What a RIFF WAVE file holds, mixed down to one channel. */
export interface WavSound {
  readonly pcm: Int16Array;
  readonly rateHz: number;
  /** False where the header promises more sound than the file has. */
  readonly isWhole: boolean;
}

/** Writers that stream (eSpeak NG, ffmpeg) cannot know the length and put a value near the maximum. */
const STREAMED_FROM = 0x7f00_0000;
const PCM_FORMAT = 1;
const EXTENSIBLE_FORMAT = 0xfffe;

/** Reads 16-bit PCM of one or two channels; undefined for anything else. */
export function parseWav(bytes: Uint8Array): WavSound | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || tag(view, 0) !== 'RIFF' || tag(view, 8) !== 'WAVE') return undefined;
  let format: { channels: number; rateHz: number } | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = tag(view, at);
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    if (name === 'fmt ') {
      if (size < 16 || body + 16 > bytes.length) return undefined;
      const kind = view.getUint16(body, true);
      const channels = view.getUint16(body + 2, true);
      const rateHz = view.getUint32(body + 4, true);
      const bits = view.getUint16(body + 14, true);
      if ((kind !== PCM_FORMAT && kind !== EXTENSIBLE_FORMAT) || bits !== 16) return undefined;
      if (channels < 1 || channels > 2 || rateHz < 4_000 || rateHz > 192_000) return undefined;
      format = { channels, rateHz };
    } else if (name === 'data') {
      if (format === undefined) return undefined;
      const held = Math.min(size, bytes.length - body);
      return {
        pcm: mixDown(view, body, held, format.channels),
        rateHz: format.rateHz,
        isWhole: held === size || size >= STREAMED_FROM,
      };
    }
    // Chunks are padded to an even length.
    at = body + size + (size % 2);
  }
  return undefined;
}

function mixDown(view: DataView, from: number, byteCount: number, channels: number): Int16Array {
  const frames = Math.floor(byteCount / (2 * channels));
  const pcm = new Int16Array(frames);
  for (let frame = 0; frame < frames; frame += 1) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1) {
      sum += view.getInt16(from + 2 * (frame * channels + channel), true);
    }
    pcm[frame] = Math.round(sum / channels);
  }
  return pcm;
}

function tag(view: DataView, at: number): string {
  return String.fromCharCode(...Array.from({ length: 4 }, (_, index) => view.getUint8(at + index)));
}
