import type { Rank } from '../director/rank.ts';
import type { Door } from '../gate/door.ts';
import type { Clock } from '../infra/clock.ts';
import { HOUSE_RATE_HZ } from '../model/audio.ts';
import { type ClearedAudio, requireClearedAudio } from '../voice/cleared-audio.ts';
import type { Airing, Sink } from './sink.ts';

/** Sound goes to the sinks this far ahead of its time, ms: more than a page's network jitter needs. */
const LEAD_MS = 200;
/** How often sound is handed out, ms: half the lead, so that one late timer does not starve a sink. */
const TICK_MS = 100;
/** A breath between two utterances, ms: lines follow without a gap, yet do not run into one another. */
const BREATH_MS = 80;
/** The least time between queueing and airing, ms, so that no sink gets its first sample late. */
const START_MS = 20;

interface Queued {
  readonly audio: ClearedAudio;
  readonly rank: Rank;
  readonly restMs: number;
}

export interface PlayoutEvents {
  /** The words begin to be heard. */
  onAir(airing: Airing, gapMs: number): void;
  /** They were heard to the end, or cut. */
  onEnd(airing: Airing, atMs: number, cut: boolean): void;
  /** Cleared words that will not be heard: they expired in the queue, or were thrown out of it. */
  onDropped(audio: ClearedAudio, why: string): void;
  onSinkFault(sink: string, fault: unknown): void;
}

/**
 * The air clock of a room: gives out prepared speech in real time, one utterance after the other, and tells
 * what is being heard. The next one starts a breath after the end of the one before, to the sample, however
 * late a timer fires.
 */
export class Playout {
  readonly #clock: Clock;
  readonly #door: Pick<Door, 'redeem'>;
  readonly #events: PlayoutEvents;
  readonly #sinks: Sink[] = [];
  readonly #queue: Queued[] = [];
  /** `pcm` is taken once: `ClearedAudio` gives a copy at every call. */
  #current: { airing: Airing; pcm: Int16Array; sentMs: number; restMs: number } | undefined;
  /** Epoch ms when the last utterance ended, its rest included. */
  #freeAt: number | undefined;
  #lastEndedAt: number | undefined;
  #isHeld = false;
  #cancelTick: (() => void) | undefined;

  constructor(clock: Clock, door: Pick<Door, 'redeem'>, events: PlayoutEvents) {
    this.#clock = clock;
    this.#door = door;
    this.#events = events;
  }

  addSink(sink: Sink): void {
    this.#sinks.push(sink);
  }

  /** What is being heard. */
  get current(): Airing | undefined {
    return this.#current?.airing;
  }

  /** What waits, soonest first. */
  get queued(): readonly ClearedAudio[] {
    return this.#queue.map((each) => each.audio);
  }

  /** Epoch ms when all that is on air and queued will have been heard; now, where there is nothing. */
  get busyUntil(): number {
    return this.#after(this.#queue);
  }

  /** Epoch ms when words of this rank would begin to be heard, were they queued now. */
  beginsAt(rank: Rank): number {
    return this.#after(this.#queue.filter((each) => each.rank <= rank));
  }

  /** Epoch ms since when nobody has spoken; undefined while somebody does or before the first word. */
  get silentSince(): number | undefined {
    return this.#current === undefined ? this.#lastEndedAt : undefined;
  }

  /** @throws CandorError NOT_CLEARED for anything that is not cleared audio. */
  enqueue(value: unknown, rank: Rank, restMs = 0): void {
    const audio = requireClearedAudio(value);
    const behind = this.#queue.findIndex((each) => each.rank > rank);
    this.#queue.splice(behind < 0 ? this.#queue.length : behind, 0, { audio, rank, restMs });
    this.#wake();
  }

  /** Lets what is on air end, then holds the queue. */
  hold(): void {
    this.#isHeld = true;
  }

  /** Lets the queue go on. The silence of the hold was meant: it counts as none. */
  release(): void {
    this.#isHeld = false;
    this.#freeAt = undefined;
    if (this.#lastEndedAt !== undefined) this.#lastEndedAt = this.#clock.now();
    this.#wake();
  }

  /** Stops what is being heard at once. */
  cut(): void {
    if (this.#current !== undefined) this.#finish(this.#clock.now(), true);
    this.#wake();
  }

  /** Throws out what waits, all of it or what `test` picks. */
  dropQueued(why: string, test: (audio: ClearedAudio) => boolean = () => true): void {
    const kept = this.#queue.filter((each) => !test(each.audio));
    const dropped = this.#queue.filter((each) => test(each.audio));
    this.#queue.splice(0, this.#queue.length, ...kept);
    for (const { audio } of dropped) this.#tell(() => this.#events.onDropped(audio, why));
  }

  /** Somebody began to listen: sound is handed out from now on, in mid-line too. */
  attend(): void {
    if (this.#current === undefined) return;
    const missedMs = this.#clock.now() - this.#current.airing.startsAt;
    this.#current.sentMs = Math.max(
      this.#current.sentMs,
      Math.min(missedMs, this.#current.airing.audio.durationMs),
    );
    this.#cancelTick?.();
    this.#tick();
  }

  close(): void {
    this.#isHeld = true;
    this.cut();
    this.dropQueued('the room closed');
    this.#cancelTick?.();
    this.#cancelTick = undefined;
  }

  #wake(): void {
    if (this.#cancelTick !== undefined || this.#current !== undefined) return;
    this.#tick();
  }

  #tick(): void {
    this.#cancelTick = undefined;
    const now = this.#clock.now();
    // One pass can end an utterance and begin the next, so that a late timer costs no silence.
    for (;;) {
      if (this.#current === undefined && !this.#begin(now)) return;
      this.#send(now);
      if (this.#current !== undefined && this.#current.airing.endsAt > now) break;
      if (this.#current !== undefined) this.#finish(this.#current.airing.endsAt, false);
    }
    const { airing } = this.#current;
    const untilEnd = airing.endsAt - now;
    const isHeard = this.#sinks.some((sink) => sink.isListening);
    const wait = isHeard ? Math.min(TICK_MS, untilEnd) : untilEnd;
    this.#cancelTick = this.#clock.after(wait, () => this.#tick());
  }

  #begin(now: number): boolean {
    if (this.#isHeld) return false;
    for (;;) {
      const next = this.#queue.shift();
      if (next === undefined) return false;
      try {
        this.#door.redeem(next.audio.utterance);
      } catch (fault) {
        const why = fault instanceof Error ? fault.message : String(fault);
        this.#tell(() => this.#events.onDropped(next.audio, why));
        continue;
      }
      // A queue that was never empty follows to the sample; one that ran dry starts afresh.
      const follows = this.#freeAt !== undefined && now - this.#freeAt < LEAD_MS;
      const startsAt = follows ? (this.#freeAt as number) + BREATH_MS : now + START_MS;
      const airing: Airing = {
        audio: next.audio,
        startsAt,
        endsAt: startsAt + next.audio.durationMs,
      };
      this.#current = { airing, pcm: next.audio.pcm, sentMs: 0, restMs: next.restMs };
      const gapMs = this.#lastEndedAt === undefined ? 0 : startsAt - this.#lastEndedAt;
      this.#tell(() => this.#events.onAir(airing, gapMs));
      this.#eachSink((sink) => sink.air(airing));
      return true;
    }
  }

  #send(now: number): void {
    const current = this.#current;
    if (current === undefined) return;
    const { airing } = current;
    const dueMs = Math.min(airing.audio.durationMs, now + LEAD_MS - airing.startsAt);
    if (dueMs <= current.sentMs) return;
    const from = Math.round((current.sentMs * HOUSE_RATE_HZ) / 1000);
    const to = Math.round((dueMs * HOUSE_RATE_HZ) / 1000);
    const pcm = current.pcm.subarray(from, to);
    this.#eachSink((sink) => {
      if (sink.isListening) sink.sound(airing.startsAt + current.sentMs, pcm);
    });
    current.sentMs = dueMs;
  }

  #finish(atMs: number, cut: boolean): void {
    const current = this.#current;
    if (current === undefined) return;
    this.#current = undefined;
    this.#cancelTick?.();
    this.#cancelTick = undefined;
    this.#lastEndedAt = atMs;
    this.#freeAt = cut ? undefined : atMs + current.restMs;
    this.#eachSink((sink) => sink.end(current.airing, atMs, cut));
    this.#tell(() => this.#events.onEnd(current.airing, atMs, cut));
  }

  #after(queued: readonly Queued[]): number {
    const now = this.#clock.now();
    const current = this.#current;
    const start =
      current === undefined ? Math.max(now, this.#freeAt ?? now) : current.airing.endsAt + current.restMs;
    return queued.reduce((at, each) => at + BREATH_MS + each.audio.durationMs + each.restMs, start);
  }

  /** A listener's fault must not stop the air clock: nothing would ever be heard again. */
  #tell(event: () => void): void {
    try {
      event();
    } catch (fault) {
      this.#events.onSinkFault('room', fault);
    }
  }

  #eachSink(act: (sink: Sink) => void): void {
    for (const sink of this.#sinks) {
      try {
        act(sink);
      } catch (fault) {
        this.#events.onSinkFault(sink.name, fault);
      }
    }
  }
}
