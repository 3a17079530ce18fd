import {
  SOUND_HEADER_BYTES,
  type StageMessage,
  type StageProof,
  stageMessageSchema,
} from '../../model/stage-protocol.ts';

/** First and longest wait before the next try, ms: quick after a blip, gentle on a server that is down. */
const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 8000;

export interface StageConnectionEvents {
  readonly message: (message: StageMessage) => void;
  /** Sound whose first sample is on the air at `airMs`. */
  readonly sound: (airMs: number, pcm: Int16Array) => void;
  /** The line is down; a new try is on its way. */
  readonly down: () => void;
}

/** The line to the server. Comes back by itself, and drops what does not fit the protocol. */
export class StageConnection {
  readonly #url: string;
  readonly #events: StageConnectionEvents;
  #socket: WebSocket | undefined;
  #waitMs = FIRST_WAIT_MS;

  constructor(url: string, events: StageConnectionEvents) {
    this.#url = url;
    this.#events = events;
    this.#open();
  }

  send(proof: StageProof): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(proof));
  }

  #open(): void {
    const socket = new WebSocket(this.#url);
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    socket.onmessage = ({ data }) => {
      if (typeof data === 'string') this.#take(data);
      else this.#takeSound(data as ArrayBuffer);
    };
    // An error is always followed by a close.
    socket.onclose = () => {
      this.#events.down();
      // Spread over half the wait, so that many pages do not knock at the same moment.
      setTimeout(() => this.#open(), this.#waitMs * (0.75 + Math.random() / 2));
      this.#waitMs = Math.min(this.#waitMs * 2, LONGEST_WAIT_MS);
    };
  }

  #take(data: string): void {
    const parsed = stageMessageSchema.safeParse(jsonOf(data));
    if (!parsed.success) {
      console.warn('The stage server sent something outside the protocol.', parsed.error.message);
      return;
    }
    if (parsed.data.type === 'hello') this.#waitMs = FIRST_WAIT_MS;
    this.#events.message(parsed.data);
  }

  #takeSound(data: ArrayBuffer): void {
    const samples = (data.byteLength - SOUND_HEADER_BYTES) / 2;
    if (samples < 1 || !Number.isInteger(samples)) return;
    const view = new DataView(data);
    const airMs = view.getFloat64(0, true);
    if (Number.isFinite(airMs)) this.#events.sound(airMs, new Int16Array(data, SOUND_HEADER_BYTES, samples));
  }
}

function jsonOf(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
