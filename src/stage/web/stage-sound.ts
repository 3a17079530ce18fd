import { HOUSE_RATE_HZ } from '../../model/audio.ts';
import { HeardClock } from './heard-clock.ts';

/** A cut fades over this long, s: at once to the ear, without a click. */
const CUT_FADE_S = 0.012;

/**
 * The page's ear: plays frames in air time and knows what is heard now. While the browser holds sound back, or
 * where the page is muted, the same clock runs on the page's time.
 */
export class StageSound {
  readonly #muted: boolean;
  readonly #clock = new HeardClock();
  readonly #sources = new Map<AudioBufferSourceNode, number>();
  #context: AudioContext | undefined;
  #gain: GainNode | undefined;
  #base: 'sound' | 'page' = 'page';
  #sampleRateHz = HOUSE_RATE_HZ;

  constructor(muted: boolean) {
    this.#muted = muted;
  }

  /** The server says hello: its clock stands at `airMs`. */
  anchor(airMs: number, sampleRateHz: number): void {
    this.#stopAll();
    this.#sampleRateHz = sampleRateHz;
    if (!this.#muted && this.#context?.sampleRate !== sampleRateHz) {
      void this.#context?.close();
      // At the sound's own rate the browser resamples the whole, not each frame: no clicks at the seams.
      this.#context = new AudioContext({ sampleRate: sampleRateHz, latencyHint: 'interactive' });
      this.#gain = this.#context.createGain();
      this.#gain.connect(this.#context.destination);
    }
    this.#base = this.isAudible ? 'sound' : 'page';
    this.#clock.anchor(airMs, this.#now());
  }

  /** Sound is really playing. */
  get isAudible(): boolean {
    return this.#context?.state === 'running';
  }

  /** The browser wants a click before it plays. */
  get isHeldBack(): boolean {
    return this.#context?.state === 'suspended';
  }

  async unlock(): Promise<void> {
    await this.#context?.resume();
  }

  /** What is heard now, ms on the air clock; undefined before the first hello. */
  heardAirMs(): number | undefined {
    if (!this.#clock.isAnchored) return undefined;
    this.#followBase();
    const context = this.#context;
    const latencyS = this.#base === 'sound' && context ? context.outputLatency || context.baseLatency : 0;
    return this.#clock.heardAt(this.#now() - latencyS);
  }

  play(airMs: number, pcm: Int16Array): void {
    const context = this.#context;
    this.#followBase();
    const lengthMs = (pcm.length / this.#sampleRateHz) * 1000;
    const placement = this.#clock.place(airMs, lengthMs, this.#now());
    if (placement === undefined || context === undefined || this.#gain === undefined) return;
    if (this.#base !== 'sound') return;
    const buffer = context.createBuffer(1, pcm.length, context.sampleRate);
    const samples = buffer.getChannelData(0);
    for (let index = 0; index < pcm.length; index += 1) samples[index] = (pcm[index] ?? 0) / 32_768;
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.playbackRate.value = placement.rate;
    source.connect(this.#gain);
    source.onended = () => {
      this.#sources.delete(source);
      source.disconnect();
    };
    // On the grid of samples, so that neighbours meet exactly.
    source.start(Math.round(placement.at * context.sampleRate) / context.sampleRate, placement.skipS);
    this.#sources.set(source, placement.at);
  }

  /** Nothing of what was sent is heard beyond `airMs`. */
  cut(airMs: number): void {
    const context = this.#context;
    const at = Math.max(this.#clock.timeOf(airMs), this.#now());
    this.#clock.cut(airMs);
    if (context === undefined || this.#gain === undefined || this.#base !== 'sound') return;
    const old = this.#gain;
    old.gain.setValueAtTime(1, at);
    old.gain.linearRampToValueAtTime(0, at + CUT_FADE_S);
    for (const [source, startsAt] of this.#sources) source.stop(Math.max(startsAt, at + CUT_FADE_S));
    // What comes next goes through a gain of its own, whenever it comes.
    this.#gain = context.createGain();
    this.#gain.connect(context.destination);
    const last = [...this.#sources.keys()].at(-1);
    if (last === undefined) old.disconnect();
    else last.addEventListener('ended', () => old.disconnect(), { once: true });
  }

  /** Seconds on the clock that drives the picture at present. */
  #now(): number {
    return this.#base === 'sound' && this.#context ? this.#context.currentTime : performance.now() / 1000;
  }

  /** When sound starts or stops playing, the clock changes its base and goes on from what was heard. */
  #followBase(): void {
    const base = this.isAudible ? 'sound' : 'page';
    if (base === this.#base || !this.#clock.isAnchored) return;
    const heard = this.#clock.heardAt(this.#now());
    this.#stopAll();
    this.#base = base;
    this.#clock.resume(heard, this.#now());
  }

  #stopAll(): void {
    for (const source of this.#sources.keys()) source.stop();
  }
}
