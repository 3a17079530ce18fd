import { z } from 'zod';

export const streamStatusSchema = z.object({
  outputActive: z.boolean(),
  outputReconnecting: z.boolean(),
  outputBytes: z.number(),
});
export type StreamStatus = z.infer<typeof streamStatusSchema>;

/** OBS sends several hundred kilobytes a second: none for this long is a stream that stands still, ms. */
const STALLED_MS = 10_000;

export type Pulse = 'off' | 'flows' | 'reconnecting' | 'stalled';

/** Whether the stream that OBS sends flows (`GetStreamStatus`, asked every few seconds). */
export class StreamPulse {
  #bytes = -1;
  #grewAt = 0;

  /** @param now epoch ms */
  feel(status: StreamStatus, now: number): Pulse {
    if (!status.outputActive) {
      this.#bytes = -1;
      return 'off';
    }
    if (status.outputBytes !== this.#bytes) {
      this.#bytes = status.outputBytes;
      this.#grewAt = now;
    }
    if (status.outputReconnecting) return 'reconnecting';
    return now - this.#grewAt >= STALLED_MS ? 'stalled' : 'flows';
  }
}
