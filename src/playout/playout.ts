import type { Rank } from '../director/rank.ts';
import type { Door } from '../gate/door.ts';
import type { Clock } from '../infra/clock.ts';
import { HOUSE_RATE_HZ } from '../model/audio.ts';
import type { ClearedAudio } from '../voice/cleared-audio.ts';
import { wordEndAfter } from '../voice/word-end.ts';
import { AirQueue, type Queued } from './air-queue.ts';
import type { Airing, Sink } from './sink.ts';
import { type Release, SpeechRelease } from './speech-release.ts';

/** Sound goes to the sinks this far ahead of its time, ms: more than a page's network jitter needs. */
const LEAD_MS = 200;
/** How often sound is handed out, ms: half the lead, so that one late timer does not starve a sink. */
const TICK_MS = 100;
/** A breath between two utterances, ms: lines follow without a gap, yet do not run into one another. */
const BREATH_MS = 80;
/** The least time between queueing and airing, ms, so that no sink gets its first sample late. */
const START_MS = 20;

/** How often a queue that waits for the label's proof looks for it, ms: a quarter of the proof's life. */
const LOOK_MS = 250;
/** Why words were not heard to their end. */
export type Cut = 'skipped' | 'taken' | 'interrupted' | 'withdrawn' | 'unlabelled' | 'closed';

export interface PlayoutEvents {
  /** The words begin to be heard. */
  onAir(airing: Airing, gapMs: number): void;
  /** They were heard to the end, or cut. */
  onEnd(airing: Airing, atMs: number, cut: Cut | undefined): void;
  /** The proof of the label has come, gone, or stays away (LAB-06). */
  onRelease(release: Release): void;
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
  readonly #release = new SpeechRelease(this.#sinks);
  readonly #queue = new AirQueue();
  /** `pcm` is taken once: `ClearedAudio` gives a copy at every call. */
  #current:
    | {
        airing: Airing;
        pcm: Int16Array;
        sentMs: number;
        restMs: number;
        stops: { readonly at: number; readonly why: Cut } | undefined;
      }
    | undefined;
  /** Epoch ms when the last utterance ended, its rest included. */
  #freeAt: number | undefined;
  #lastEndedAt: number | undefined;
  #isHeld = false;
  #isClosed = false;
  #cancelTick: (() => void) | undefined;
  #cancelLook: (() => void) | undefined;

  constructor(clock: Clock, door: Pick<Door, 'redeem'>, events: PlayoutEvents) {
    this.#clock = clock;
    this.#door = door;
    this.#events = events;
  }

  addSink(sink: Sink): void {
    this.#sinks.push(sink);
  }

  /** Whether something is ready to be said and no proof of the label lets it. */
  get isWithheld(): boolean {
    return !this.#release.isReleased && !this.#queue.isEmpty;
  }

  /** What is being heard. */
  get current(): Airing | undefined {
    return this.#current?.airing;
  }

  /** What waits, soonest first. */
  get queued(): readonly ClearedAudio[] {
    return this.#queue.all.map((each) => each.audio);
  }

  /** Epoch ms when all that is on air and queued will have been heard; now, where there is nothing. */
  get busyUntil(): number {
    return this.#after(this.#queue.all);
  }

  /** Epoch ms when words of this rank would begin to be heard, were they queued now. */
  beginsAt(rank: Rank): number {
    return this.#after(this.#queue.all.filter((each) => each.rank <= rank));
  }

  /** Epoch ms since when nobody has spoken; undefined while somebody does or before the first word. */
  get silentSince(): number | undefined {
    return this.#current === undefined ? this.#lastEndedAt : undefined;
  }

  /** @throws CandorError NOT_CLEARED for anything that is not cleared audio. */
  enqueue(value: unknown, rank: Rank, restMs = 0): void {
    this.#queue.add(value, rank, restMs);
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
  cut(why: Cut = 'skipped'): void {
    if (this.#current !== undefined) this.#finish(this.#clock.now(), why);
    this.#wake();
  }

  /** Stops what is being heard at the end of the word that is being said: somebody else has the word, or nobody. */
  cutAtWordEnd(why: 'taken' | 'interrupted' | 'withdrawn'): void {
    const current = this.#current;
    if (current === undefined || current.stops?.why === 'taken') return;
    const spokenMs = Math.max(0, this.#clock.now() - current.airing.startsAt);
    current.stops = { at: current.airing.startsAt + wordEndAfter(current.pcm, spokenMs), why };
    this.#cancelTick?.();
    this.#tick();
  }

  /** A sink has proven its label, or says that it does not stand: what waited goes on, what is heard stops. */
  confirmLabel(): void {
    if (this.#isClosed || this.#release.isReleased === this.#release.stands(this.#clock.now())) return;
    this.#cancelTick?.();
    this.#cancelTick = undefined;
    this.#tick();
  }

  /** Throws out what waits, all of it or what `test` picks. */
  dropQueued(why: string, test: (audio: ClearedAudio) => boolean = () => true): void {
    for (const { audio } of this.#queue.drop(test)) this.#tell(() => this.#events.onDropped(audio, why));
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
    this.#isClosed = true;
    this.#isHeld = true;
    this.cut('closed');
    this.dropQueued('the room closed');
    this.#cancelTick?.();
    this.#cancelTick = undefined;
    this.#cancelLook?.();
  }

  #wake(): void {
    if (this.#cancelTick !== undefined || this.#current !== undefined) return;
    this.#tick();
  }

  #tick(): void {
    this.#cancelTick = undefined;
    const now = this.#clock.now();
    this.#followRelease(now);
    // One pass can end an utterance and begin the next, so that a late timer costs no silence.
    while (this.#current !== undefined || this.#begin(now)) {
      this.#send(now);
      const endsAt = this.#endsAt;
      if (endsAt === undefined) continue;
      if (endsAt > now) {
        this.#tickWithin(endsAt - now, now);
        return;
      }
      this.#finish(endsAt, this.#howItEnded);
    }
    if (this.#cancelTick === undefined) this.#lookInSilence(now);
  }

  /** The figure stands there while nobody speaks too, and its label is looked at. */
  #lookInSilence(now: number): void {
    this.#cancelLook?.();
    this.#cancelLook = undefined;
    const wait = this.#release.isReleased ? this.#release.until - now : LOOK_MS;
    if (this.#isHeld || !Number.isFinite(wait)) return;
    this.#cancelLook = this.#clock.after(Math.max(1, wait), () => {
      if (this.#cancelTick !== undefined || this.#current !== undefined) return;
      const at = this.#clock.now();
      this.#followRelease(at);
      this.#lookInSilence(at);
    });
  }

  /** Words whose end was withheld were not heard to their end. */
  get #howItEnded(): Cut | undefined {
    if (this.#current?.stops !== undefined) return this.#current.stops.why;
    return this.#release.isReleased ? undefined : 'unlabelled';
  }

  /** When what is on air will be over: at its end, or where a take stops it. */
  get #endsAt(): number | undefined {
    return this.#current?.stops?.at ?? this.#current?.airing.endsAt;
  }

  #tickWithin(ms: number, now: number): void {
    const isHeard = this.#sinks.some((sink) => sink.isListening);
    const wait = Math.min(
      ms,
      isHeard ? TICK_MS : Number.POSITIVE_INFINITY,
      this.#release.isReleased ? Math.max(1, this.#release.until - now) : LOOK_MS,
    );
    this.#cancelTick = this.#clock.after(wait, () => this.#tick());
  }

  #followRelease(now: number): void {
    for (const release of this.#release.follow(now)) {
      this.#tell(() => this.#events.onRelease(release));
      if (release.change === 'unproven' && this.#current !== undefined) this.#finish(now, 'unlabelled');
    }
  }

  #begin(now: number): boolean {
    if (this.#isHeld || this.#queue.isEmpty) return false;
    if (!this.#release.isReleased) {
      this.#cancelTick = this.#clock.after(LOOK_MS, () => this.#tick());
      return false;
    }
    for (;;) {
      const next = this.#queue.take();
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
      this.#current = { airing, pcm: next.audio.pcm, sentMs: 0, restMs: next.restMs, stops: undefined };
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
    const untilMs = (current.stops?.at ?? airing.endsAt) - airing.startsAt;
    const dueMs = Math.min(untilMs, now + LEAD_MS - airing.startsAt);
    if (dueMs <= current.sentMs) return;
    const from = Math.round((current.sentMs * HOUSE_RATE_HZ) / 1000);
    const to = Math.round((dueMs * HOUSE_RATE_HZ) / 1000);
    const pcm = current.pcm.subarray(from, to);
    this.#eachSink((sink) => {
      if (sink.isListening && this.#release.mayHear(sink, now))
        sink.sound(airing.startsAt + current.sentMs, pcm);
    });
    current.sentMs = dueMs;
  }

  #finish(atMs: number, cut: Cut | undefined): void {
    const current = this.#current;
    if (current === undefined) return;
    this.#current = undefined;
    this.#cancelTick?.();
    this.#cancelTick = undefined;
    this.#lastEndedAt = atMs;
    this.#freeAt = cut === undefined ? atMs + current.restMs : undefined;
    this.#eachSink((sink) => sink.end(current.airing, atMs, cut !== undefined));
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
