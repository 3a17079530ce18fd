import { createHash } from 'node:crypto';

/** Names a comment that came without an id by what it holds, so that its repetition is told. */
export function contentId(content: string): string {
  return `h-${createHash('sha256').update(content).digest('hex').slice(0, 24)}`;
}
