import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MOST = { maxBuffer: 256 * 1024 * 1024, encoding: 'buffer' as const };

interface Probe {
  readonly streams: readonly Record<string, string | number>[];
  readonly format: { readonly duration: string; readonly tags?: Record<string, string> };
}

/** What ffprobe reads of a file. */
export async function probe(path: string): Promise<Probe> {
  const { stdout } = await run('ffprobe', [
    ...['-v', 'error', '-show_streams', '-show_format', '-of', 'json', path],
  ]);
  return JSON.parse(stdout) as Probe;
}

/** Times of the key frames of a file, s. */
export async function keyFrameTimes(path: string): Promise<readonly number[]> {
  const { stdout } = await run('ffprobe', [
    ...[
      '-v',
      'error',
      '-select_streams',
      'v',
      '-show_entries',
      'packet=pts_time,flags',
      '-of',
      'csv=p=0',
      path,
    ],
  ]);
  return stdout
    .split('\n')
    .filter((line) => line.includes('K'))
    .map((line) => Number.parseFloat(line));
}

export interface Film {
  readonly width: number;
  readonly height: number;
  /** Grey pictures, 25 a second from the file's beginning. */
  readonly frames: readonly Buffer[];
  /** Loudness (RMS, 0 to 1) of each 10 ms of sound. */
  readonly loudness: readonly number[];
}

/** Decodes all of a file on one time line, as a player would show it. */
export async function play(path: string): Promise<Film> {
  const { streams } = await probe(path);
  const video = streams.find((stream) => stream.codec_type === 'video');
  const width = Number(video?.width);
  const height = Number(video?.height);
  const pictures = await run(
    'ffmpeg',
    ['-v', 'error', '-i', path, '-vf', 'fps=25:start_time=0', '-f', 'rawvideo', '-pix_fmt', 'gray', 'pipe:1'],
    MOST,
  );
  const sound = await run(
    'ffmpeg',
    [
      ...['-v', 'error', '-i', path, '-af', 'aresample=8000:async=1:first_pts=0'],
      ...['-f', 's16le', '-ac', '1', '-ar', '8000', 'pipe:1'],
    ],
    MOST,
  );
  const size = width * height;
  const frames = Array.from({ length: Math.floor(pictures.stdout.length / size) }, (_, index) =>
    pictures.stdout.subarray(index * size, (index + 1) * size),
  );
  const loudness = Array.from({ length: Math.floor(sound.stdout.length / 160) }, (_, step) => {
    let sum = 0;
    for (let at = 0; at < 80; at += 1) sum += (sound.stdout.readInt16LE(step * 160 + at * 2) / 32_768) ** 2;
    return Math.sqrt(sum / 80);
  });
  return { width, height, frames, loudness };
}

/** The colour (red, green, blue) of a pixel in the first picture of a file, as its own marks say it is to be shown. */
export async function colourAt(path: string, { x, y }: { readonly x: number; readonly y: number }) {
  const { stdout } = await run(
    'ffmpeg',
    [
      ...['-v', 'error', '-i', path, '-frames:v', '1', '-vf', `format=rgb24,crop=1:1:${x}:${y}`],
      ...['-f', 'rawvideo', 'pipe:1'],
    ],
    MOST,
  );
  return [...stdout];
}

/** Share of bright pixels in a part of a grey picture; the box in shares of its sides. */
export function brightness(
  { width, height }: Film,
  frame: Buffer,
  box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
): number {
  let bright = 0;
  let all = 0;
  for (let y = Math.round(box.top * height); y < Math.round(box.bottom * height); y += 1) {
    for (let x = Math.round(box.left * width); x < Math.round(box.right * width); x += 1) {
      all += 1;
      if ((frame[y * width + x] ?? 0) > 180) bright += 1;
    }
  }
  return bright / all;
}

/** How much two grey pictures differ, mean of the differences, 0 to 255. */
export function difference(a: Buffer, b: Buffer): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += Math.abs((a[at] ?? 0) - (b[at] ?? 0));
  return sum / a.length;
}
