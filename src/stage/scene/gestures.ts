import type { Gesture } from '../../model/host-look.ts';
import type { ArmPose } from './host-arm.ts';
import { clamp01, easeInOut } from './motion.ts';

/** What a gesture adds to how a host stands; in the host's units and radians. */
export interface Carriage {
  readonly tilt: number;
  readonly headY: number;
  readonly brows: number;
  readonly gazeX: number;
  readonly gazeY: number;
  readonly arm: ArmPose | null;
}

/** How long each takes, ms: a wave of three swings, a glance to where the hand shows, two nods, a thought. */
const LENGTHS: Readonly<Record<Gesture, number>> = { wave: 2300, point: 2800, nod: 1300, think: 2900 };
/** An arm comes up and goes down in this time, ms. */
const RAISE_MS = 420;

/** Whether anything of a gesture is still to be seen. */
export function isGesturing(kind: Gesture, sinceMs: number): boolean {
  return sinceMs >= 0 && sinceMs < LENGTHS[kind];
}

/** @param index of the host among those on the stage: the second one uses the outer arm too */
export function gestureAt(
  gesture: { readonly kind: Gesture; readonly sinceMs: number },
  index: number,
): Carriage {
  const { kind, sinceMs } = gesture;
  if (!isGesturing(kind, sinceMs)) return NONE;
  const up = easeInOut(clamp01(sinceMs / RAISE_MS) * clamp01((LENGTHS[kind] - sinceMs) / RAISE_MS));
  return MAKERS[kind](sinceMs, up, index === 0 ? 1 : -1);
}

const NONE: Carriage = { tilt: 0, headY: 0, brows: 0, gazeX: 0, gazeY: 0, arm: null };
/** How far below its place an arm waits, out of sight behind the desk. */
const BELOW = 330;

const MAKERS: Readonly<Record<Gesture, (sinceMs: number, up: number, outer: -1 | 1) => Carriage>> = {
  wave: (sinceMs, up, outer) => {
    const swing = Math.sin((sinceMs / 560) * Math.PI * 2) * up;
    const down = (1 - up) * BELOW;
    return {
      ...NONE,
      tilt: up * 0.03 * -outer,
      brows: up * 0.6,
      arm: {
        side: outer === 1 ? -1 : 1,
        elbow: { x: 206, y: 424 + down },
        wrist: { x: 192 + swing * 14, y: 246 + down },
        handTurn: 0.08 + swing * 0.26,
        hand: 'open',
      },
    };
  },
  point: (_sinceMs, up, outer) => {
    const down = (1 - up) * BELOW;
    return {
      ...NONE,
      tilt: up * 0.02 * outer,
      gazeX: up * 0.7 * outer,
      gazeY: up * 0.45,
      arm: {
        side: outer,
        elbow: { x: 176, y: 404 + down },
        wrist: { x: 208, y: 238 + down },
        handTurn: 0.98,
        hand: 'open',
      },
    };
  },
  nod: (sinceMs, up) => ({ ...NONE, headY: up * (0.5 - 0.5 * Math.cos((sinceMs / 620) * Math.PI * 2)) * 9 }),
  think: (sinceMs, up, outer) => {
    const down = (1 - up) * BELOW;
    return {
      ...NONE,
      tilt: up * 0.05 * outer,
      brows: up * 0.9,
      gazeX: up * 0.5 * -outer,
      gazeY: -up * 0.75 + Math.sin(sinceMs / 700) * 0.04,
      arm: {
        side: outer,
        elbow: { x: 120, y: 420 + down },
        wrist: { x: 40, y: 168 + down },
        handTurn: 0.06,
        hand: 'closed',
      },
    };
  },
};
