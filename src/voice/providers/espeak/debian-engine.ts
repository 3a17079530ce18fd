import { spawn } from 'node:child_process';
import { buffer, text } from 'node:stream/consumers';
import { parseWav } from '../../wav.ts';
import type { Engine } from './engine.ts';

const BINARY = 'espeak-ng';

/** The `espeak-ng` program of Debian; undefined where it is not on the PATH. It tells no phonemes. */
export async function openDebianEngine(): Promise<Engine | undefined> {
  const list = await run(['--voices'], '');
  if (list === undefined) return undefined;
  // Columns: Pty Language Age/Gender VoiceName File Other. -v takes the language or the file.
  const voices = list
    .toString('utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([, language, , , file]) => [language, file, file?.split('/').at(-1)])
    .flatMap((name) => (name === undefined ? [] : [name.toLowerCase()]));
  return {
    name: 'debian',
    voices: [...new Set(voices)],
    async say({ ssml, voice, rate, pitch }) {
      const options = ['-v', voice, '-s', String(rate), '-p', String(pitch)];
      const wav = await run([...options, '-m', '-b', '1', '--stdin', '--stdout'], ssml);
      const sound = wav === undefined ? undefined : parseWav(wav);
      if (sound === undefined) throw new Error(`${BINARY} gave no WAV file`);
      return { pcm: sound.pcm, rateHz: sound.rateHz };
    },
  };
}

/** What the program writes; undefined where there is no such program. */
async function run(options: readonly string[], input: string): Promise<Buffer | undefined> {
  const child = spawn(BINARY, options, { stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise<number | null | 'absent'>((resolve, reject) => {
    child.once('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') resolve('absent');
      else reject(fault);
    });
    child.once('close', resolve);
  });
  // It may end before it has read all; its exit code tells.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [code, output, complaint] = await Promise.all([ended, buffer(child.stdout), text(child.stderr)]);
  if (code === 'absent') return undefined;
  if (code !== 0) throw new Error(`${BINARY} ended with ${code}: ${complaint.trim().slice(0, 200)}`);
  return output;
}
