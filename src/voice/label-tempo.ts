import { MARGINS_MS, spokenMs } from './spoken-length.ts';

/**
 * What a voice is asked for, as `Voice.pace` counts it: services take 0.5 to 2 (OpenAI 0.25 to 4, DashScope and MiniMax
 * 0.5 to 2, eSpeak NG 0.42 to 2.4), and beyond that speech is none.
 */
const SLOWEST = 0.5;
const FASTEST = 2;

/** How fast a voice really is, known from the spoken labels that it has said. One a voice. */
export class LabelTempo {
  /** How many times as fast as estimated at the pace that it was asked for. */
  #briskness = 1;
  #takesNoPace = false;

  /**
   * The pace at which the words would take so long, of those that the voice takes.
   * @param own at which it speaks otherwise
   */
  paceFor(reading: string, speechMs: number, own: number): number {
    if (this.#takesNoPace) return own;
    const pace = estimatedMs(reading) / (speechMs * this.#briskness);
    return Math.min(FASTEST, Math.max(SLOWEST, pace));
  }

  /** They took so long at this pace. */
  learn(reading: string, pace: number, speechMs: number): void {
    this.#briskness = estimatedMs(reading) / (speechMs * pace);
  }

  /** It spoke at its own pace, and would not at another. */
  learnThatItTakesNone(): void {
    this.#takesNoPace = true;
  }
}

function estimatedMs(reading: string): number {
  return spokenMs(reading) - MARGINS_MS;
}
