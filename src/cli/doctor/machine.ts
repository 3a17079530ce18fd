import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, constants, mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { lackOfFfmpeg } from '../../playout/find-ffmpeg.ts';
import { missingGlyphs } from '../../stage/server-canvas.ts';
import type { Part } from './part.ts';

/** Programs answer `--version` at once; one that does not within this is broken, ms. */
const PROGRAM_MS = 5_000;

/** As in package.json: `node:sqlite` without a flag, and type stripping. */
const NODE_MAJOR = 24;

const ESPEAK_PACKAGE = '@echogarden/espeak-ng-emscripten';

/** The JavaScript runtime. */
export function checkNode(version = process.versions.node): Part {
  const isNew = Number.parseInt(version, 10) >= NODE_MAJOR;
  return {
    name: 'Node.js',
    state: isNew ? 'fine' : 'missing',
    found: version,
    ...(!isNew && { fix: `run it by ./node_modules/.bin/node, which is ${NODE_MAJOR} or newer` }),
  };
}

/** The ledger's database. */
export async function checkSqlite(): Promise<Part> {
  try {
    const { DatabaseSync } = await import('node:sqlite');
    const memory = new DatabaseSync(':memory:');
    const row = memory.prepare('SELECT sqlite_version() AS version').get();
    memory.close();
    return { name: 'node:sqlite', state: 'fine', found: String(row?.version) };
  } catch (fault) {
    return { name: 'node:sqlite', state: 'missing', found: describe(fault), fix: 'use Node.js 24 or newer' };
  }
}

/** The stage and console pages, where Vite puts them. */
export function checkPages(pagesDir: string): Part {
  const missing = ['stage.html', 'console.html'].filter((page) => !existsSync(join(pagesDir, page)));
  return {
    name: 'pages',
    state: missing.length === 0 ? 'fine' : 'missing',
    found: missing.length === 0 ? pagesDir : `not built: ${missing.join(', ')}`,
    ...(missing.length > 0 && { fix: 'npm run build:pages' }),
  };
}

/**
 * The embedded voice: the package, or the program of the distribution.
 * @param isNeeded false where candor.yaml names other voices only
 */
export async function checkEspeak(isNeeded: boolean): Promise<Part> {
  const name = 'eSpeak NG';
  try {
    import.meta.resolve(ESPEAK_PACKAGE);
    return { name, state: 'fine', found: ESPEAK_PACKAGE };
  } catch {
    const version = await versionOf('espeak-ng', '--version');
    if (version !== undefined) return { name, state: 'fine', found: version };
    return {
      name,
      state: isNeeded ? 'missing' : 'limited',
      found: 'neither the package nor the program',
      fix: 'npm install --include=optional, or apt-get install espeak-ng',
    };
  }
}

/**
 * A font for Chinese, found by drawing with it as the server's stage does.
 * @param isNeeded true where a room is streamed or recorded: without the font it is not opened
 */
export function checkCjkFont(isNeeded: boolean, missing = missingGlyphs(CHINESE)): Part {
  const name = 'Chinese font';
  if (missing.length === 0) return { name, state: 'fine', found: 'Chinese is drawn' };
  return {
    name,
    state: isNeeded ? 'missing' : 'limited',
    found: `none that draws ${missing.join(' ')}: no stage is drawn on this machine`,
    fix: 'apt-get install fonts-noto-cjk',
  };
}

/** Characters of a label and a price. */
const CHINESE = '人工智能生成数字主播价元';

/** Programs that only some uses need. */
export async function checkOptionalPrograms(): Promise<readonly Part[]> {
  const chromium =
    (await versionOf('chromium', '--version')) ?? (await versionOf('google-chrome', '--version'));
  return [optional('chromium', chromium, 'needed for the browser tests only: apt-get install chromium')];
}

/**
 * The encoder of streams and recordings.
 * @param isNeeded true where a room has such an output
 */
export async function checkFfmpeg(isNeeded: boolean): Promise<Part> {
  const name = 'ffmpeg';
  const lack = await lackOfFfmpeg();
  if (lack === undefined)
    return { name, state: 'fine', found: (await versionOf('ffmpeg', '-version')) ?? '' };
  const fix = 'needed for RTMP and recordings: apt-get install ffmpeg';
  return { name, state: isNeeded ? 'missing' : 'limited', found: lack, fix };
}

/** Ledgers and keys are written here. Makes the folder, as `run` would. */
export async function checkDataDir(dataDir: string): Promise<Part> {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.W_OK);
    return { name: 'data folder', state: 'fine', found: dataDir };
  } catch (fault) {
    return {
      name: 'data folder',
      state: 'missing',
      found: `${dataDir}: ${describe(fault)}`,
      fix: 'give a dataDir in candor.yaml that can be written',
    };
  }
}

/** The address that `run` would listen on. */
export async function checkPort(bind: string, port: number): Promise<Part> {
  const name = 'address';
  const where = `${bind}:${port}`;
  const server = createServer();
  const fault = await new Promise<unknown>((resolve) => {
    server.once('error', resolve);
    server.listen({ host: bind, port, exclusive: true }, () => resolve(undefined));
  });
  if (fault !== undefined) {
    return { name, state: 'missing', found: `${where}: ${describe(fault)}`, fix: 'set another server.port' };
  }
  await new Promise<void>((closed) => server.close(() => closed()));
  return { name, state: 'fine', found: `${where} is free` };
}

function optional(name: string, version: string | undefined, fix: string): Part {
  return version === undefined
    ? { name, state: 'limited', found: 'not installed', fix }
    : { name, state: 'fine', found: version };
}

async function versionOf(program: string, flag: string): Promise<string | undefined> {
  return (await run(program, [flag]))?.split('\n')[0]?.trim();
}

async function run(program: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(program, [...args], { timeout: PROGRAM_MS });
    return stdout;
  } catch {
    // Not installed or broken: for us the same, and the caller says so.
    return undefined;
  }
}

function describe(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  return 'code' in fault ? String(fault.code) : fault.message;
}
