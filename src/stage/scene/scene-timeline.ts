import type { AiredView, Scene } from '../../model/stage-protocol.ts';
import type { LabelView, Shown, StageFrame } from './frame.ts';
import { isGesturing } from './gestures.ts';
import { clamp01 } from './motion.ts';

/** Cards and questions come and go in this time, ms: quick enough not to be waited for. */
const COME_MS = 520;
const GO_MS = 300;

interface Track<Thing> {
  readonly thing: Thing;
  readonly cameAtMs: number;
  readonly wentAtMs: number | undefined;
}

/**
 * What stands on the stage and since when, so that a frame can be asked for at any time. Remembers at most one
 * thing of a kind that is on its way out.
 */
export class SceneTimeline {
  #scene: Scene | null = null;
  #card: Track<NonNullable<Scene['card']>> | undefined;
  #question: Track<NonNullable<Scene['question']>> | undefined;
  #correction: Track<NonNullable<Scene['correction']>> | undefined;
  #gesture: Track<NonNullable<Scene['gesture']>> | undefined;

  get scene(): Scene | null {
    return this.#scene;
  }

  /** From `atMs` on the stage shows this; null where nothing is known any more. */
  show(scene: Scene | null, atMs: number): void {
    this.#scene = scene;
    this.#card = turn(this.#card, scene?.card ?? undefined, atMs);
    this.#question = turn(this.#question, scene?.question ?? undefined, atMs);
    this.#correction = turn(this.#correction, scene?.correction ?? undefined, atMs);
    this.#gesture = turn(this.#gesture, scene?.gesture ?? undefined, atMs);
  }

  /** Whether something is on its way in or out at `atMs`, or a host's body does something. */
  isMoving(atMs: number): boolean {
    if (this.#gestureAt(atMs) !== null) return true;
    return [this.#card, this.#question, this.#correction].some(
      (track) =>
        track !== undefined &&
        (track.wentAtMs === undefined ? atMs - track.cameAtMs < COME_MS : atMs - track.wentAtMs < GO_MS),
    );
  }

  /** The frame at `atMs`. `label` stands in only while no scene has brought one. */
  frameAt(
    atMs: number,
    picture: Pick<StageFrame, 'width' | 'height' | 'transparent' | 'airMs'>,
    speech: { readonly utterance: AiredView; readonly elapsedMs: number } | null,
    label: LabelView,
  ): StageFrame {
    return {
      ...picture,
      timeMs: atMs,
      label: this.#scene?.label ?? label,
      scene: this.#scene,
      card: shownAt(this.#card, atMs),
      question: shownAt(this.#question, atMs),
      correction: shownAt(this.#correction, atMs),
      gesture: this.#gestureAt(atMs),
      speech: this.#scene?.state === 'on-air' ? speech : null,
    };
  }

  #gestureAt(atMs: number): StageFrame['gesture'] {
    const track = this.#gesture;
    if (track === undefined || track.wentAtMs !== undefined) return null;
    const sinceMs = atMs - track.cameAtMs;
    const { kind, host } = track.thing;
    return isGesturing(kind, sinceMs) ? { kind, host, sinceMs } : null;
  }
}

function turn<Thing extends { readonly id: string }>(
  track: Track<Thing> | undefined,
  thing: Thing | undefined,
  atMs: number,
): Track<Thing> | undefined {
  if (thing !== undefined) {
    const same = track?.wentAtMs === undefined && track?.thing.id === thing.id;
    return { thing, cameAtMs: same && track !== undefined ? track.cameAtMs : atMs, wentAtMs: undefined };
  }
  return track === undefined ? undefined : { ...track, wentAtMs: track.wentAtMs ?? atMs };
}

function shownAt<Thing>(track: Track<Thing> | undefined, atMs: number): Shown<Thing> | null {
  if (track === undefined) return null;
  const come = clamp01((atMs - track.cameAtMs) / COME_MS);
  const gone = track.wentAtMs === undefined ? 0 : clamp01((atMs - track.wentAtMs) / GO_MS);
  return gone >= 1 ? null : { thing: track.thing, amount: come * (1 - gone) };
}
