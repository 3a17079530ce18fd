import type { Scene } from '../../model/stage-protocol.ts';
import type { StageFrame } from './frame.ts';
import { type Carriage, gestureAt } from './gestures.ts';
import type { ArmPose } from './host-arm.ts';
import { blinkAt, breathAt, clamp01, drift, easeInOut, gazeAt } from './motion.ts';
import { type MouthPose, mouthAt, RESTING } from './mouth-pose.ts';

/** How a host stands at one moment. Offsets are in the host's drawing units, angles in radians. */
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
  /** A forearm that is raised; null while both rest below the desk. */
  readonly arm: ArmPose | null;
}

/** The speaker comes alive and settles again over this long, ms. */
const WARM_UP_MS = 350;
/** No two hosts blink and sway in step: each lives this much apart, ms. */
const APART_MS = 37_300;

/** The pose of one of the scene's hosts in a frame; at rest where it is not the one who is heard. */
export function poseOf(
  frame: Pick<StageFrame, 'timeMs' | 'speech' | 'gesture'>,
  scene: Pick<Scene, 'hosts' | 'state'>,
  index: number,
): HostPose {
  const id = scene.hosts[index]?.id;
  const timeMs = frame.timeMs + index * APART_MS;
  const isAwake = scene.state === 'on-air';
  const speech = frame.speech;
  const speaks = speech !== null && (speech.utterance.host === id || scene.hosts.length === 1);
  const life = speech === null ? 0 : lifeOf(speech.elapsedMs, speech.utterance.durationMs);
  const voice = speaks ? life : 0;
  const mouth = speaks
    ? mouthAt(speech.utterance.visemes, speech.elapsedMs, speech.utterance.durationMs)
    : RESTING;
  // Who listens looks at who speaks, and to the viewers now and then.
  const aside = scene.hosts.length > 1 && !speaks ? life * (index === 0 ? 1 : -1) * attention(timeMs) : 0;
  const gesture = frame.gesture;
  const body: Carriage = gesture !== null && gesture.host === id ? gestureAt(gesture, index) : AT_REST;
  const eyes = isAwake ? gazeAt(timeMs) : { x: 0, y: 0.5 };
  const gaze = { x: eyes.x * (1 - Math.abs(aside)) + aside * 0.85 + body.gazeX, y: eyes.y + body.gazeY };
  const agree = aside === 0 ? 0 : Math.max(0, drift(timeMs, 1900, 11)) * 2.4;
  return {
    mouth,
    lids: isAwake ? Math.max(blinkAt(timeMs), 0.09 + mouth.smile * 0.05) : Math.max(0.35, blinkAt(timeMs)),
    gaze,
    brows: voice * (0.35 + 0.65 * clamp01(drift(timeMs, 2300, 5))) + body.brows,
    breath: breathAt(timeMs),
    tilt: drift(timeMs, 6100, 1) * 0.018 + voice * drift(timeMs, 1700, 2) * 0.022 + aside * 0.03 + body.tilt,
    headX: drift(timeMs, 7300, 3) * 2.2 + voice * drift(timeMs, 2100, 4) * 2.4 + aside * 3,
    headY: voice * drift(timeMs, 900, 6) * 2.2 + mouth.open * 0.8 + agree + body.headY,
    turnX: drift(timeMs, 5300, 7) * 0.35 + voice * drift(timeMs, 2700, 8) * 0.55 + gaze.x * 0.2 + aside * 0.9,
    turnY: voice * drift(timeMs, 1300, 9) * 0.5 + gaze.y * 0.15 + body.headY * 0.08,
    sway: drift(timeMs, 9100, 10),
    arm: body.arm,
  };
}

const AT_REST: Carriage = { tilt: 0, headY: 0, brows: 0, gazeX: 0, gazeY: 0, arm: null };

function lifeOf(elapsedMs: number, durationMs: number): number {
  return clamp01(elapsedMs / WARM_UP_MS) * clamp01((durationMs - elapsedMs) / WARM_UP_MS);
}

/** How far a listener turns to the speaker, 0 to 1. */
function attention(timeMs: number): number {
  return easeInOut(0.9 + drift(timeMs, 7900, 12));
}
