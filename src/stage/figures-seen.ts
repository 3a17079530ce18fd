import type { Scene } from '../model/stage-protocol.ts';

/** How many drawn figures a scene shows: none on the slate, off air, and while a person speaks. */
export function figuresIn({ state, hosts }: Pick<Scene, 'state' | 'hosts'>): number {
  return state === 'on-air' || state === 'paused' ? hosts.length : 0;
}
