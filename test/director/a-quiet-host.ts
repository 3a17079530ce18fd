import type { Liveliness } from '../../src/director/director.ts';
import { IdleTalk } from '../../src/director/idle-talk.ts';

/** A host who says nothing of his own accord but the fillers. */
export function aQuietHost(): Liveliness {
  const idle = new IdleTalk(600_000);
  return { reaction: () => undefined, idle: (now, fillers) => idle.next(now, fillers, []) };
}
