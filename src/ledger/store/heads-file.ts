import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { headLine, type TreeHead, treeHeadSchema } from '../chain/tree-head.ts';
import { syncFolder } from './room-folder.ts';

/** A line of the sidecar: the head, or undefined where it is none. */
interface HeadsFileLine {
  /** From 1. */
  readonly number: number;
  readonly head: TreeHead | undefined;
}

export interface HeadsFile {
  readonly lines: readonly HeadsFileLine[];
  /** Whether the file ends within a line, as a crash in mid-write leaves it. */
  readonly torn: boolean;
}

/** Reads the sidecar; a missing file is an empty one. */
export function readHeadsFile(file: string): HeadsFile {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const lines = whole
    .split('\n')
    .slice(0, -1)
    .map((line, index) => ({ number: index + 1, head: parseHead(line) }));
  return { lines, torn: whole.length < text.length };
}

function parseHead(line: string): TreeHead | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const parsed = treeHeadSchema.safeParse(value);
  // Only the exact text counts, so that every byte of the file is under the verifier's eye.
  return parsed.success && headLine(parsed.data) === line ? parsed.data : undefined;
}

/** Adds a head durably, or leaves the file as it was and throws. */
export function appendHead(file: string, head: TreeHead): void {
  const isNew = !existsSync(file);
  const handle = openSync(file, 'a');
  try {
    const before = fstatSync(handle).size;
    try {
      const bytes = Buffer.from(`${headLine(head)}\n`);
      for (let written = 0; written < bytes.length; ) {
        written += writeSync(handle, bytes, written);
      }
      fsyncSync(handle);
    } catch (error) {
      ftruncateSync(handle, before);
      throw error;
    }
  } finally {
    closeSync(handle);
  }
  if (isNew) syncFolder(dirname(file));
}

/** Cuts off what a crash left of an unfinished line. */
export function dropTornLine(file: string): void {
  const bytes = readFileSync(file);
  const handle = openSync(file, 'r+');
  try {
    ftruncateSync(handle, bytes.lastIndexOf(0x0a) + 1);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
