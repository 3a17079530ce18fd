import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CandorError } from '../../model/errors.ts';

const ROOM_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const PARTITION = /^ledger-(\d{4}-\d{2})\.sqlite$/;

/** Where a room's ledger lives. @throws CandorError USAGE for a name that is no room id. */
export function roomFolder(dir: string, room: string): string {
  if (!ROOM_ID.test(room)) {
    throw new CandorError('USAGE', `"${room}" is not a room id: lower-case letters, digits and hyphens.`);
  }
  return join(dir, room);
}

/** The ids of all rooms that have a ledger, or what is left of one, in this folder. */
export function roomsIn(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && ROOM_ID.test(entry.name))
    .map((entry) => entry.name)
    .filter((room) => hasLedger(join(dir, room)))
    .sort();
}

/** Whether the folder of a room holds a ledger, or what is left of one. */
export function hasLedger(folder: string): boolean {
  return existsSync(headsFile(folder)) || partitionFiles(folder).length > 0;
}

/** The partitions of a room, oldest first. */
export function partitionFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => PARTITION.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** `YYYY-MM` of a moment in UTC. */
export function monthOf(at: number): string {
  return new Date(at).toISOString().slice(0, 7);
}

/** The month that a partition's file name gives. */
export function monthOfFile(file: string): string {
  return file.slice(-'YYYY-MM.sqlite'.length, -'.sqlite'.length);
}

export function partitionFile(folder: string, month: string): string {
  return join(folder, `ledger-${month}.sqlite`);
}

/** The sidecar that remembers every signed head, outside the database. */
export function headsFile(folder: string): string {
  return join(folder, 'heads.jsonl');
}

/** Every public key that signed heads of this room, PEM after PEM. */
export function publicKeysFile(folder: string): string {
  return join(folder, 'public-keys.pem');
}

/**
 * Makes the folder, and those above it, so that they outlive a loss of power. Folder by folder: Node's own
 * recursive mkdir never returns where the file system refuses with ENOENT, as /proc does.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const above = dirname(resolve(folder));
  makeFolder(above);
  mkdirSync(folder);
  syncFolder(above);
}

/** A file's name is durable only when its folder is. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
