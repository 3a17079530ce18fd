/** MPEG-TS, ISO/IEC 13818-1: packets of this many bytes, each beginning with 0x47. */
const PACKET = 188;
const SYNC = 0x47;
const PAT_PID = 0;
/** Stream ids of video in a PES header: 0xE0 to 0xEF. */
const VIDEO_STREAM = 0xe0;

/** A run of whole packets. */
export interface StreamRun {
  readonly bytes: Buffer;
  /** Where the run begins with a key frame, its tables before it: the frame's time in 90 kHz ticks. */
  readonly keyTicks: number | undefined;
}

/**
 * Cuts an encoder's transport stream into runs that begin at key frames, so that whoever joins late begins
 * with a whole picture. Only looks at headers: nothing is decoded.
 */
export class TransportStream {
  #rest: Buffer = Buffer.alloc(0);
  #pat: Buffer | undefined;
  #pmt: Buffer | undefined;
  #pmtPid: number | undefined;

  /** The runs of what has come in: at most one that goes on before the first that begins with a key frame. */
  take(bytes: Buffer): readonly StreamRun[] {
    const all = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const whole = all.length - (all.length % PACKET);
    this.#rest = Buffer.from(all.subarray(whole));
    const runs: StreamRun[] = [];
    let from = 0;
    let keyTicks: number | undefined;
    const close = (to: number) => {
      if (to === from) return;
      const run = all.subarray(from, to);
      const tables = [this.#pat, this.#pmt].filter((table) => table !== undefined);
      runs.push({ bytes: keyTicks === undefined ? run : Buffer.concat([...tables, run]), keyTicks });
    };
    for (let at = 0; at < whole; at += PACKET) {
      const packet = all.subarray(at, at + PACKET);
      this.#note(packet);
      const ticks = keyFrameTicks(packet);
      if (ticks === undefined) continue;
      close(at);
      from = at;
      keyTicks = ticks;
    }
    close(whole);
    return runs;
  }

  /** Keeps the tables that a decoder needs first. */
  #note(packet: Buffer): void {
    if (packet[0] !== SYNC) return;
    const pid = pidOf(packet);
    if (pid === PAT_PID) {
      this.#pat = Buffer.from(packet);
      // Pointer field, 8 bytes of table header, then program number and the PID of its map.
      const entry = 4 + 1 + (packet[4] ?? 0) + 8;
      this.#pmtPid = packet.readUInt16BE(entry + 2) & 0x1fff;
    } else if (pid === this.#pmtPid) {
      this.#pmt = Buffer.from(packet);
    }
  }
}

function pidOf(packet: Buffer): number {
  return packet.readUInt16BE(1) & 0x1fff;
}

/** The presentation time of a key frame that begins in this packet. */
function keyFrameTicks(packet: Buffer): number | undefined {
  const startsUnit = ((packet[1] ?? 0) & 0x40) !== 0;
  const hasAdaptation = ((packet[3] ?? 0) & 0x20) !== 0;
  const adaptation = packet[4] ?? 0;
  // The random access indicator of the adaptation field.
  if (!startsUnit || !hasAdaptation || adaptation === 0 || ((packet[5] ?? 0) & 0x40) === 0) return undefined;
  const pes = 5 + adaptation;
  if (pes + 14 > PACKET || ((packet[pes + 3] ?? 0) & 0xf0) !== VIDEO_STREAM) return undefined;
  if (((packet[pes + 7] ?? 0) & 0x80) === 0) return undefined;
  const byte = (index: number) => packet[pes + 9 + index] ?? 0;
  // 33 bits over five bytes, with marker bits between: beyond what `<<` can hold.
  return (
    ((byte(0) >> 1) & 7) * 2 ** 30 +
    byte(1) * 2 ** 22 +
    (byte(2) >> 1) * 2 ** 15 +
    byte(3) * 2 ** 7 +
    (byte(4) >> 1)
  );
}
