import { joinPcm } from '../../join-pcm.ts';
import type { Engine } from './engine.ts';

interface EspeakEvent {
  readonly type: string;
  readonly audio_position: number;
  readonly id?: string | number;
}

interface EspeakWorker {
  list_voices(): { identifier: string; languages: { name: string }[] }[];
  set_voice(identifier: string): number;
  set_rate(wordsPerMinute: number): void;
  set_pitch(pitch: number): void;
  get_samplerate(): number;
  synthesize(ssml: string, onChunk: (pcm: Int16Array, events: readonly EspeakEvent[]) => boolean): void;
}

type Initializer = (options: {
  print: (line: string) => void;
  printErr: (line: string) => void;
}) => Promise<{ eSpeakNGWorker: new () => EspeakWorker }>;

/** A variable, so that the optional package may be absent for the compiler and for Node alike. */
const PACKAGE = '@echogarden/espeak-ng-emscripten';

/** eSpeak NG compiled to JavaScript; undefined where the optional package is not installed. */
export async function openPackageEngine(): Promise<Engine | undefined> {
  const initialize = await importIfThere();
  if (initialize === undefined) return undefined;
  // Standard output carries our protocol: what the library prints goes to standard error.
  const print = (line: string) => process.stderr.write(`${line}\n`);
  const { eSpeakNGWorker } = await initialize({ print, printErr: print });
  const worker = new eSpeakNGWorker();
  const identifiers = new Map<string, string>();
  for (const { identifier, languages } of worker.list_voices()) {
    for (const name of [identifier, identifier.split('/').at(-1) ?? identifier]) {
      if (!identifiers.has(name.toLowerCase())) identifiers.set(name.toLowerCase(), identifier);
    }
    for (const { name } of languages) if (!identifiers.has(name)) identifiers.set(name, identifier);
  }
  return {
    name: 'package',
    voices: [...identifiers.keys()],
    async say({ ssml, voice, rate, pitch }) {
      worker.set_voice(identifiers.get(voice.toLowerCase()) ?? voice);
      worker.set_rate(rate);
      worker.set_pitch(pitch);
      const pieces: Int16Array[] = [];
      const phonemes: (readonly [number, string])[] = [];
      worker.synthesize(ssml, (pcm, events) => {
        pieces.push(pcm);
        for (const { type, audio_position, id } of events) {
          if (type === 'phoneme') phonemes.push([audio_position, String(id)]);
        }
        // True would ask it to stop.
        return false;
      });
      return { pcm: joinPcm(pieces), rateHz: worker.get_samplerate(), phonemes };
    },
  };
}

async function importIfThere(): Promise<Initializer | undefined> {
  try {
    return ((await import(PACKAGE)) as { default: Initializer }).default;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw fault;
  }
}
