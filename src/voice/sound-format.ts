import { HOUSE_RATE_HZ } from '../model/audio.ts';

/** What the first bytes of an answer turn out to be. */
export type SoundFormat =
  | { readonly kind: 'pcm'; readonly rateHz: number }
  | { readonly kind: 'wav' }
  /** Words instead of sound: an error that came with HTTP 200. */
  | { readonly kind: 'words' }
  | { readonly kind: 'other'; readonly name: string };

/** Enough for two MP3 frames at the highest bit rate, which tell MP3 from chance. */
export const HEAD_BYTES = 4_096;

const KBPS_V1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320] as const;
const KBPS_V2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160] as const;
const MP3_RATES: Readonly<Record<number, readonly number[]>> = {
  3: [44_100, 48_000, 32_000],
  2: [22_050, 24_000, 16_000],
  0: [11_025, 12_000, 8_000],
};

/**
 * Asked for PCM, servers answer WAV, MP3 or an error in JSON, and name any of them audio/mpeg: the bytes are
 * believed, not the name. A rate that the content type states is believed; one that nobody states is the
 * house rate, as the API defines it.
 */
export function formatOf(head: Uint8Array, contentType: string): SoundFormat {
  const magic = Buffer.from(head.subarray(0, 4)).toString('latin1');
  if (magic === 'RIFF') return { kind: 'wav' };
  if (magic.startsWith('ID3') || isMp3(head)) return { kind: 'other', name: 'MP3' };
  if (magic === 'OggS') return { kind: 'other', name: 'Ogg' };
  if (magic === 'fLaC') return { kind: 'other', name: 'FLAC' };
  if (magic === '\x1aE\xdf\xa3') return { kind: 'other', name: 'WebM' };
  if (/json|text\/|xml/i.test(contentType) || isText(head)) return { kind: 'words' };
  const channels = /channels=(\d+)/i.exec(contentType)?.[1];
  if (channels !== undefined && channels !== '1')
    return { kind: 'other', name: `PCM of ${channels} channels` };
  const rate = /rate=(\d+)/i.exec(contentType)?.[1];
  return { kind: 'pcm', rateHz: rate === undefined ? HOUSE_RATE_HZ : Number(rate) };
}

/** Two MPEG Layer III frames in a row, the second where the first one ends. */
function isMp3(head: Uint8Array): boolean {
  const length = mp3FrameLength(head, 0);
  return length !== undefined && mp3FrameLength(head, length) !== undefined;
}

function mp3FrameLength(head: Uint8Array, at: number): number | undefined {
  const [sync, second, third] = [head[at], head[at + 1], head[at + 2]];
  if (sync !== 0xff || second === undefined || third === undefined) return undefined;
  const version = (second >> 3) & 3;
  const isLayer3 = (second & 0xe6) === 0xe2;
  const rateHz = MP3_RATES[version]?.[(third >> 2) & 3];
  const kbps = (version === 3 ? KBPS_V1 : KBPS_V2)[third >> 4];
  if (!isLayer3 || rateHz === undefined || !kbps) return undefined;
  return Math.floor(((version === 3 ? 144_000 : 72_000) * kbps) / rateHz) + ((third >> 1) & 1);
}

/** Sound has zero bytes and control characters within its first hundred bytes; an error message has none. */
function isText(head: Uint8Array): boolean {
  const start = head.subarray(0, 100);
  return (
    start.length > 0 &&
    start.every((byte) => byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127))
  );
}
