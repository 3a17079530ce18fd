import { spawn } from 'node:child_process';
import { buffer, text } from 'node:stream/consumers';
import { HOUSE_RATE_HZ } from '../model/audio.ts';
import { SpeechFault } from './speech-fault.ts';

const PROGRAM = 'ffmpeg';
/** A line is half a minute at most; a small file that unpacks to more is a trap, s. */
const LONGEST_S = 120;

/**
 * MP3 or Ogg as house-format sound, by the ffmpeg that is on this machine. Every MP3 decoder for Node is
 * libmpg123 (LGPL) inside; a program of its own leaves Candor free of it.
 * @throws SpeechFault `format` where there is no ffmpeg, or no sound in it; the signal's reason
 */
export async function unpacked(
  bytes: Buffer,
  format: 'mp3' | 'ogg',
  signal: AbortSignal,
): Promise<Int16Array> {
  const input = ['-protocol_whitelist', 'pipe', '-f', format, '-i', 'pipe:0'];
  const output = [
    '-vn',
    '-t',
    String(LONGEST_S),
    '-f',
    's16le',
    '-ac',
    '1',
    '-ar',
    String(HOUSE_RATE_HZ),
    'pipe:1',
  ];
  const child = spawn(PROGRAM, ['-nostdin', '-hide_banner', '-loglevel', 'error', ...input, ...output], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH ?? '' },
    signal,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  // It may end before it has read all; its exit code tells.
  child.stdin.on('error', () => {});
  child.stdin.end(bytes);
  try {
    const [code, samples, complaint] = await Promise.all([ended, buffer(child.stdout), text(child.stderr)]);
    if (code !== 0 || samples.length < 2) {
      throw new SpeechFault(
        'format',
        `The speech service sent ${format} that cannot be read: ${complaint.slice(0, 200)}`,
      );
    }
    const pcm = new Int16Array(samples.length >> 1);
    for (let at = 0; at < pcm.length; at += 1) pcm[at] = samples.readInt16LE(2 * at);
    return pcm;
  } catch (cause) {
    signal.throwIfAborted();
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    throw new SpeechFault('format', `The speech service sent ${format}, and there is no ffmpeg to read it.`, {
      cause,
      fix: 'apt-get install ffmpeg, or have the service send WAV or PCM.',
    });
  }
}
