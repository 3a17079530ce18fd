import type { StageFrame } from './frame.ts';
import { blinkAt, breathAt, clamp01, drift, gazeAt } from './motion.ts';
import { type MouthPose, mouthAt, RESTING } from './mouth-pose.ts';

/** How the host stands at one moment. Offsets are in the host's drawing units, angles in radians. */
export interface HostPose {
  readonly mouth: MouthPose;
  /** 0 open, 1 shut. */
  readonly lids: number;
  readonly gaze: { readonly x: number; readonly y: number };
  readonly brows: number;
  readonly breath: number;
  readonly tilt: number;
  readonly headX: number;
  readonly headY: number;
  /** Where the face turns, −1 to 1: features move over the head. */
  readonly turnX: number;
  readonly turnY: number;
  readonly sway: number;
}

/** The speaker comes alive and settles again over this long, ms. */
const WARM_UP_MS = 350;

/** The host's pose in a frame; at rest where nothing is heard. */
export function poseOf(frame: Pick<StageFrame, 'timeMs' | 'speech' | 'scene'>): HostPose {
  const { timeMs, speech, scene } = frame;
  const awake = scene?.state === 'on-air';
  const spoken = speech === null ? undefined : speech.utterance;
  const elapsed = speech?.elapsedMs ?? 0;
  const mouth = spoken === undefined ? RESTING : mouthAt(spoken.visemes, elapsed, spoken.durationMs);
  const life =
    spoken === undefined
      ? 0
      : clamp01(elapsed / WARM_UP_MS) * clamp01((spoken.durationMs - elapsed) / WARM_UP_MS);
  const gaze = awake ? gazeAt(timeMs) : { x: 0, y: 0.5 };
  return {
    mouth,
    lids: awake ? Math.max(blinkAt(timeMs), 0.11 + mouth.smile * 0.05) : Math.max(0.35, blinkAt(timeMs)),
    gaze,
    brows: life * (0.35 + 0.65 * clamp01(drift(timeMs, 2300, 5))),
    breath: breathAt(timeMs),
    tilt: drift(timeMs, 6100, 1) * 0.018 + life * drift(timeMs, 1700, 2) * 0.022,
    headX: drift(timeMs, 7300, 3) * 2.2 + life * drift(timeMs, 2100, 4) * 2.4,
    headY: life * drift(timeMs, 900, 6) * 2.2 + mouth.open * 0.8,
    turnX: drift(timeMs, 5300, 7) * 0.35 + life * drift(timeMs, 2700, 8) * 0.55 + gaze.x * 0.2,
    turnY: life * drift(timeMs, 1300, 9) * 0.5 + gaze.y * 0.15,
    sway: drift(timeMs, 9100, 10),
  };
}
