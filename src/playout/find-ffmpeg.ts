import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** It answers at once; one that does not within this is broken, ms. */
const ANSWER_MS = 10_000;
/** The encoder, wherever the path has it. */
export const FFMPEG = 'ffmpeg';

const NEEDED = ['libx264', 'aac'] as const;

/** What of ffmpeg a stream or a recording needs and this machine lacks; undefined where all is there. */
export async function lackOfFfmpeg(program: string = FFMPEG): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(program, ['-hide_banner', '-encoders'], {
      timeout: ANSWER_MS,
    });
    const missing = NEEDED.filter((encoder) => !new RegExp(`^ [VA]\\S+ ${encoder} `, 'm').test(stdout));
    return missing.length === 0 ? undefined : `${program} has no encoder ${missing.join(', ')}`;
  } catch (fault) {
    const isAbsent = fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';
    return isAbsent ? `${program} is not installed` : `${program} does not run: ${String(fault)}`;
  }
}
