import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const INDEX_FILE = 'index.jsonl';

const lineSchema = z.discriminatedUnion('is', [
  /** A file begins; `startsAt`: epoch ms on the air clock of its first picture. */
  z.object({ is: z.literal('opened'), file: z.string(), recording: z.string(), startsAt: z.number() }),
  /** Frames were left out: from `atMs` of its time on the file shows the room from `airMs` on. */
  z.object({ is: z.literal('shows'), file: z.string(), atMs: z.number(), airMs: z.number() }),
  /** An utterance of the ledger is in a file, `fromMs` to `toMs` of the file's time. */
  z.object({
    is: z.literal('said'),
    utterance: z.string(),
    file: z.string(),
    fromMs: z.number(),
    toMs: z.number(),
  }),
  z.object({
    is: z.literal('closed'),
    file: z.string(),
    sha256: z.string(),
    bytes: z.number(),
    endsAt: z.number(),
    /** False where the program or the machine ended before the file was done: it plays up to there. */
    whole: z.boolean(),
  }),
  z.object({ is: z.literal('deleted'), file: z.string(), at: z.number() }),
]);
export type IndexLine = z.infer<typeof lineSchema>;

/** Where an utterance is to be seen and heard. */
export interface RecordedPlace {
  readonly file: string;
  readonly fromMs: number;
  readonly toMs: number;
}

/** From a ledger's utterance to file and offset: one JSON object a line, beside the files. */
export class RecordingIndex {
  readonly #path: string;
  /** The first write begins a new line: a crash may have left half of one. */
  #lead = '\n';
  #unwritten: IndexLine[] = [];
  #writing: Promise<void> = Promise.resolve();

  /** @param dir the room's folder of recordings */
  constructor(dir: string) {
    this.#path = join(dir, INDEX_FILE);
  }

  /** Written in order; what a full disk does not take is written with the next line that it does. */
  add(line: IndexLine): Promise<void> {
    this.#unwritten.push(line);
    this.#writing = this.#writing.then(async () => {
      const lines = this.#unwritten;
      if (lines.length === 0) return;
      this.#unwritten = [];
      try {
        await appendFile(this.#path, this.#lead + lines.map((each) => `${JSON.stringify(each)}\n`).join(''));
        this.#lead = '';
      } catch {
        this.#unwritten = [...lines, ...this.#unwritten];
      }
    });
    return this.#writing;
  }

  /** Resolves when all lines are written, or could not be. */
  written(): Promise<void> {
    return this.#writing;
  }

  /** What has been written; a line that a crash has cut in half is left out. */
  async read(): Promise<readonly IndexLine[]> {
    await this.#writing;
    return readIndexFile(this.#path);
  }
}

/** All places of one utterance in a room's recordings: two where it runs over the end of a file. */
export async function findRecorded(dir: string, utterance: string): Promise<readonly RecordedPlace[]> {
  const lines = await readIndexFile(join(dir, INDEX_FILE));
  return lines.flatMap((line) =>
    line.is === 'said' && line.utterance === utterance
      ? [{ file: line.file, fromMs: line.fromMs, toMs: line.toMs }]
      : [],
  );
}

async function readIndexFile(path: string): Promise<readonly IndexLine[]> {
  const text = await readFile(path, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return '';
    throw fault;
  });
  return text.split('\n').flatMap((line) => {
    const parsed = lineSchema.safeParse(parse(line));
    return parsed.success ? [parsed.data] : [];
  });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
