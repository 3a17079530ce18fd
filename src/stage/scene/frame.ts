import type { Gesture } from '../../model/host-look.ts';
import type { AiredView, Scene } from '../../model/stage-protocol.ts';

/** The label as it must stand on every frame. */
export type LabelView = Scene['label'];

/** Something that comes and goes: 0 away, 1 in its place. */
export interface Shown<Thing> {
  readonly thing: Thing;
  readonly amount: number;
}

/** All that one picture shows. The same frame always gives the same picture. */
export interface StageFrame {
  /** Pixels of the picture. */
  readonly width: number;
  readonly height: number;
  /** Drives idle motion, ms; any origin. */
  readonly timeMs: number;
  /** No studio behind the host, for a mixer that brings its own. */
  readonly transparent: boolean;
  readonly label: LabelView;
  /** Null while nothing is known of the room yet: the labelled dark slate. */
  readonly scene: Scene | null;
  readonly card: Shown<NonNullable<Scene['card']>> | null;
  readonly question: Shown<NonNullable<Scene['question']>> | null;
  readonly correction: Shown<NonNullable<Scene['correction']>> | null;
  /** What a host's body does, and since when. */
  readonly gesture: { readonly kind: Gesture; readonly host: string; readonly sinceMs: number } | null;
  /** The air clock, epoch ms: what is left of an offer is told by it. */
  readonly airMs: number;
  /** What is being heard, and how far in. */
  readonly speech: { readonly utterance: AiredView; readonly elapsedMs: number } | null;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where one host stands, px: the middle of the face with and without a card, and the scale of its units. */
export interface HostPlace {
  readonly x: number;
  readonly xBesideCard: number;
  readonly y: number;
  readonly scale: number;
}

/** Size of a part drawn into a surface of its own, px. */
export interface PartSize {
  readonly width: number;
  readonly height: number;
  /** Clear margin around it, for its shadow. */
  readonly inset: number;
  /** One 1080th of the picture's shorter side. */
  readonly unit: number;
}

/** A picture of its own, to be drawn once and copied often. */
export interface Surface {
  readonly context: CanvasRenderingContext2D;
  readonly image: CanvasImageSource;
}

/** A decoded picture of a product. */
export interface Picture {
  readonly image: CanvasImageSource;
  readonly width: number;
  readonly height: number;
}

/** Finds a product's picture by its hash; undefined while it is not there, or for good. */
export type FindPicture = (hash: string) => Picture | undefined;

/** Makes a clear surface: a canvas element in a page, a native canvas on the server. */
export type MakeSurface = (width: number, height: number) => Surface;
