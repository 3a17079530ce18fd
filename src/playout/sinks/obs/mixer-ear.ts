import { z } from 'zod';

const metersSchema = z.object({
  inputs: z.array(z.object({ inputLevelsMul: z.array(z.array(z.number())) })),
});

/** -60 dBFS: room noise of a muted chain is below it, the quietest speech far above. */
const HEARD_FROM = 0.001;

/** Listens at OBS's mixer (`InputVolumeMeters`): speech that nobody hears there is dead air. */
export class MixerEar {
  readonly #silentMs: number;
  /** Epoch ms since when words are heard in the room and nothing at the mixer. */
  #silentSince: number | undefined;

  constructor(silentMs: number) {
    this.#silentMs = silentMs;
  }

  /** @returns whether the mixer is deaf to what is being said; undefined where this tells nothing */
  hear(meters: unknown, isSpeaking: boolean, now: number): boolean | undefined {
    const read = metersSchema.safeParse(meters);
    if (!read.success) return undefined;
    // A channel is [magnitude, peak, peak before the fader]; a muted input has none at all.
    const isHeard = read.data.inputs.some(({ inputLevelsMul }) =>
      inputLevelsMul.some(([, peak]) => (peak ?? 0) > HEARD_FROM),
    );
    if (isHeard) {
      this.#silentSince = undefined;
      return false;
    }
    // A breath between two lines ends nothing: only sound does.
    if (!isSpeaking) return undefined;
    this.#silentSince ??= now;
    return now - this.#silentSince >= this.#silentMs ? true : undefined;
  }

  forget(): void {
    this.#silentSince = undefined;
  }
}
