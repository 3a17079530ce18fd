import type { ClearedAudio } from '../voice/cleared-audio.ts';

/** An utterance as it goes on air. Times are epoch ms on the server's clock: the air clock. */
export interface Airing {
  readonly audio: ClearedAudio;
  readonly startsAt: number;
  readonly endsAt: number;
}

/**
 * An output of a room. The playout calls it in order and isolates its faults: what a sink throws is counted
 * against it, never heard in the room.
 */
export interface Sink {
  readonly name: string;
  /** An utterance begins at `airing.startsAt`, shortly ahead of that time. */
  air(airing: Airing): void;
  /** Whether anybody takes the sound at the moment; where nobody does, none is handed out. */
  readonly isListening: boolean;
  /** A stretch of house-format sound whose first sample is heard at `airMs`. */
  sound(airMs: number, pcm: Int16Array): void;
  /**
   * Epoch ms when it last proved that the AI label stands in its picture (LAB-06): it is given speech only
   * while that is less than a second ago. `undefined`: no proof yet. `null`: it shows no picture of its own,
   * and is given speech while another sink's proof stands.
   */
  readonly labelProvenAt: number | undefined | null;
  /** The utterance is over, or was cut at `atMs`. */
  end(airing: Airing, atMs: number, cut: boolean): void;
}
