import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** As `server.consoleToken` asks for; what is shorter (an empty file, say) protects nothing. */
const MIN_LENGTH = 16;

/** The console's token kept in the data folder; made at first start, readable by its owner only. */
export function keptToken(dataDir: string): string {
  const file = join(dataDir, 'console-token');
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (kept.length >= MIN_LENGTH) return kept;
  mkdirSync(dataDir, { recursive: true });
  const token = randomBytes(24).toString('base64url');
  // A file that is there already keeps its own mode: it is written anew.
  rmSync(file, { force: true });
  writeFileSync(file, `${token}\n`, { mode: 0o600 });
  return token;
}

/** Compares in a time that tells nothing about the token. */
export function isToken(given: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}

/** The token of an `Authorization: Bearer …` header. */
export function bearer(header: string | undefined): string | undefined {
  return /^Bearer (.+)$/i.exec(header ?? '')?.[1];
}
