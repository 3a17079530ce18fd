/** Motions as functions of time alone: the same moment always gives the same picture. */

export const clamp01 = (value: number): number => Math.min(1, Math.max(0, value));

/** Starts fast and settles. */
export const easeOut = (share: number): number => 1 - (1 - clamp01(share)) ** 3;

/** Starts and ends at rest. */
export const easeInOut = (share: number): number => {
  const t = clamp01(share);
  return t * t * (3 - 2 * t);
};

/** A repeatable number in [0, 1) for a count and a purpose. */
export function chance(count: number, purpose: number): number {
  let x = (Math.imul(count, 0x9e3779b1) ^ Math.imul(purpose, 0x85ebca6b)) >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x45d9f3b);
  x = Math.imul(x ^ (x >>> 16), 0x45d9f3b);
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
}

/** People blink every three to six seconds; one blink takes about 0.2 s. */
const BLINK_EVERY_MS = 4200;
const BLINK_MS = 210;

/** How far the lids are closed, 0 to 1. */
export function blinkAt(timeMs: number): number {
  const turn = Math.floor(timeMs / BLINK_EVERY_MS);
  const into = timeMs - turn * BLINK_EVERY_MS;
  const at = 300 + chance(turn, 1) * (BLINK_EVERY_MS - 1200);
  const again = chance(turn, 2) > 0.8 ? 1 : 0;
  return Math.max(lid(into - at), again * lid(into - at - 320));
}

function lid(since: number): number {
  if (since <= 0 || since >= BLINK_MS) return 0;
  const share = since / BLINK_MS;
  return share < 0.4 ? easeInOut(share / 0.4) : 1 - easeInOut((share - 0.4) / 0.6);
}

const GAZE_EVERY_MS = 2600;

/** Where the eyes look, −1 to 1 each way; mostly into the lens. */
export function gazeAt(timeMs: number): { readonly x: number; readonly y: number } {
  const turn = Math.floor(timeMs / GAZE_EVERY_MS);
  // A saccade takes some 60 ms; the eye then rests.
  const share = easeOut((timeMs - turn * GAZE_EVERY_MS) / 90);
  const from = restOf(turn - 1);
  const to = restOf(turn);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function restOf(turn: number): { x: number; y: number } {
  if (chance(turn, 3) < 0.6) return { x: 0, y: 0 };
  return { x: (chance(turn, 4) - 0.5) * 1.3, y: (chance(turn, 5) - 0.4) * 0.7 };
}

/** A slow wander in [−1, 1], without a period that a viewer would notice. */
export function drift(timeMs: number, periodMs: number, purpose: number): number {
  const phase = (timeMs / periodMs) * Math.PI * 2 + purpose * 1.7;
  return (Math.sin(phase) + 0.6 * Math.sin(phase * 0.617 + purpose) + 0.3 * Math.sin(phase * 1.31)) / 1.9;
}

/** The chest's rise, 0 to 1: about fifteen breaths a minute. */
export function breathAt(timeMs: number): number {
  return 0.5 - 0.5 * Math.cos((timeMs / 4000) * Math.PI * 2);
}
