import type { Clock } from '../infra/clock.ts';
import { HOUSE_RATE_HZ } from '../model/audio.ts';
import {
  type AiredView,
  type Scene,
  SOUND_HEADER_BYTES,
  STAGE_PROTOCOL,
  type StageMessage,
  type StageProof,
} from '../model/stage-protocol.ts';
import { figuresIn } from '../stage/figures-seen.ts';
import type { Stage } from '../stage/stage.ts';
import { requireClearedAudio } from '../voice/cleared-audio.ts';
import { airedView } from './aired-view.ts';
import type { Airing, Sink } from './sink.ts';
import { PROOF_FRESH_MS } from './speech-release.ts';

/** A page this far behind gets no more sound until it has caught up, bytes: about ten seconds of it. */
const BACKLOG_BYTES = 480_000;

/** GB 45438-2025, 5.2 and 5.4: the label's glyphs are at least 5 % of the shorter side. */
const MIN_SHARE = 0.05;

/** An open stage page as the server sees it. */
export interface StagePage {
  text(message: string): void;
  binary(frame: Uint8Array): void;
  /** Bytes sent and not yet taken by the network. */
  readonly backlogBytes: number;
}

export interface StageFeedEvents {
  /** How many pages are open, and how many prove their label. */
  onProof(stages: number, proven: number): void;
  onAttached(): void;
}

/** The sink of a room's stage pages: browsers and OBS browser sources. */
export class StageFeed implements Sink {
  readonly name = 'stage';
  readonly #room: string;
  readonly #stage: Stage;
  readonly #clock: Clock;
  readonly #events: StageFeedEvents;
  readonly #pages = new Map<StagePage, { provenAt: number | undefined }>();
  #current: AiredView | undefined;
  #label: string;

  constructor(room: string, stage: Stage, clock: Clock, events: StageFeedEvents) {
    this.#room = room;
    this.#stage = stage;
    this.#clock = clock;
    this.#events = events;
    this.#label = looksOf(stage.scene().label);
    stage.onChange(() => this.#change());
  }

  /** How many pages are open, and how many prove that the label is on them. */
  get proof(): { readonly stages: number; readonly proven: number } {
    const since = this.#clock.now() - PROOF_FRESH_MS;
    const proven = [...this.#pages.values()].filter((page) => (page.provenAt ?? 0) > since).length;
    return { stages: this.#pages.size, proven };
  }

  get labelProvenAt(): number | undefined {
    const times = [...this.#pages.values()].flatMap(({ provenAt }) =>
      provenAt === undefined ? [] : [provenAt],
    );
    return times.length === 0 ? undefined : Math.max(...times);
  }

  /** Welcomes a page, in mid-line if need be; the returned function sees it off. */
  attach(page: StagePage): () => void {
    this.#pages.set(page, { provenAt: undefined });
    const hello: StageMessage = {
      type: 'hello',
      protocol: STAGE_PROTOCOL,
      room: this.#room,
      sampleRateHz: HOUSE_RATE_HZ,
      airMs: this.#clock.now(),
      scene: this.#stage.scene(),
      current: this.#current ?? null,
    };
    page.text(JSON.stringify(hello));
    this.#events.onAttached();
    this.#reportProof();
    return () => {
      this.#pages.delete(page);
      this.#reportProof();
    };
  }

  /** What a page says that it shows of the label. */
  take(page: StagePage, proof: StageProof): void {
    const known = this.#pages.get(page);
    if (known === undefined) return;
    const scene = this.#stage.scene();
    const isProven =
      proof.visible &&
      proof.text === scene.label.text &&
      proof.figure === wordsByFigure(scene) &&
      proof.shorterSidePx > 0 &&
      proof.capHeightPx >= MIN_SHARE * proof.shorterSidePx;
    known.provenAt = isProven ? this.#clock.now() : undefined;
    this.#reportProof();
  }

  air(airing: Airing): void {
    requireClearedAudio(airing.audio);
    this.#current = airedView(airing);
    this.#send({ type: 'air', utterance: this.#current });
    // A page that has fallen silent reports nothing by itself: its proof has run out meanwhile.
    this.#reportProof();
  }

  get isListening(): boolean {
    return this.#pages.size > 0;
  }

  sound(airMs: number, pcm: Int16Array): void {
    const frame = new Uint8Array(SOUND_HEADER_BYTES + pcm.byteLength);
    new DataView(frame.buffer).setFloat64(0, airMs, true);
    frame.set(new Uint8Array(pcm.buffer, pcm.byteOffset, pcm.byteLength), SOUND_HEADER_BYTES);
    const since = this.#clock.now() - PROOF_FRESH_MS;
    this.#eachPage((page, { provenAt }) => {
      if ((provenAt ?? 0) > since && page.backlogBytes < BACKLOG_BYTES) page.binary(frame);
    });
  }

  end(airing: Airing, atMs: number): void {
    this.#current = undefined;
    this.#send({ type: 'end', id: airing.audio.utterance.id, atMs });
  }

  /** Another label is not proven by what was seen of the one before: who speaks has changed, or the label plan. */
  #change(): void {
    const scene = this.#stage.scene();
    const label = looksOf(scene.label);
    const isOther = label !== this.#label;
    this.#label = label;
    if (isOther) for (const page of this.#pages.values()) page.provenAt = undefined;
    this.#send({ type: 'scene', scene });
    if (isOther) this.#reportProof();
  }

  #send(message: StageMessage): void {
    const text = JSON.stringify(message);
    this.#eachPage((page) => page.text(text));
  }

  /** A page that cannot be written to is gone, and the others have what is theirs. */
  #eachPage(tell: (page: StagePage, proof: { readonly provenAt: number | undefined }) => void): void {
    for (const [page, proof] of [...this.#pages]) {
      try {
        tell(page, proof);
      } catch {
        this.#pages.delete(page);
        this.#reportProof();
      }
    }
  }

  #reportProof(): void {
    const { stages, proven } = this.proof;
    this.#events.onProof(stages, proven);
  }
}

/** What of a label is seen: other words, or the same ones larger, stronger or elsewhere, are to be proven anew. */
function looksOf({ text, capHeightShare, place, contrast, figure }: Scene['label']): string {
  return JSON.stringify([text, capHeightShare, place, contrast, figure?.text]);
}

/** What has to stand by every figure that the scene shows; undefined where it shows none, or nothing has to. */
function wordsByFigure(scene: Scene): string | undefined {
  return figuresIn(scene) > 0 ? scene.label.figure?.text : undefined;
}
