import type { Clock } from '../infra/clock.ts';
import type { Refusal } from '../model/utterance.ts';
import type { Room } from '../room/room.ts';
import { OnAirTime } from './on-air-time.ts';

/** The same words again within this time count as repeated, ms: about as long as a viewer stays. */
const REPEAT_WITHIN_MS = 10 * 60_000;

/** What a rehearsal tells of a night. Times in ms; gaps and dead air are those of the hours on air. */
export interface RehearsalSummary {
  readonly hours: number;
  readonly lines: number;
  readonly answers: number;
  readonly knowledgeCalls: number;
  readonly characters: number;
  readonly labels: { readonly spoken: number; readonly largestGapMs: number };
  readonly refusals: number;
  /** Said without the words that were refused. */
  readonly shortened: number;
  /** Of both. */
  readonly refusedRules: Readonly<Record<string, number>>;
  readonly deadAir: { readonly times: number; readonly longestMs: number };
  readonly gapMs: { readonly median: number; readonly p99: number; readonly max: number };
  /** The same words again within ten minutes: of the script and fillers, and of answers. */
  readonly repeated: { readonly lines: number; readonly answers: number; readonly distinct: number };
  readonly comments: { readonly received: number; readonly byClass: Readonly<Record<string, number>> };
}

/** Counts what a room says and does. */
export class RehearsalTally {
  readonly #room: Room;
  readonly #startedAt: number;
  readonly #gaps: number[] = [];
  readonly #onAir: OnAirTime;
  readonly #lastSaid = new Map<string, number>();
  readonly #refusedRules: Record<string, number> = {};
  #lines = 0;
  #labels = 0;
  #answers = 0;
  #characters = 0;
  #refusals = 0;
  #shortened = 0;
  readonly #repeated = { lines: 0, answers: 0 };
  #knowledgeCalls = 0;

  constructor(room: Room, clock: Pick<Clock, 'now'>, deadAirMs: number) {
    this.#room = room;
    this.#startedAt = clock.now();
    this.#onAir = new OnAirTime(deadAirMs);
    room.events.on('state.changed', ({ from, to }) => {
      if (to === 'on-air') this.#onAir.begin(clock.now());
      else if (from === 'on-air') this.#onAir.end(clock.now());
    });
    room.events.on('line.ended', ({ atMs }) => this.#onAir.silent(atMs));
    room.events.on('line.aired', ({ airing, gapMs }) => {
      const { utterance } = airing.audio;
      this.#onAir.spoken(airing.startsAt);
      this.#characters += [...utterance.text].length;
      if (this.#lines + this.#answers > 0) this.#gaps.push(gapMs);
      if (utterance.draft.source === 'answer') this.#answers += 1;
      else if (!utterance.labels.spoken) this.#lines += 1;
      if (!utterance.labels.spoken) {
        const kind = utterance.draft.source === 'answer' ? 'answers' : 'lines';
        this.#noteRepeat(kind, utterance.text, airing.startsAt);
      }
    });
    room.events.on('knowledge.called', () => {
      this.#knowledgeCalls += 1;
    });
    room.events.on('label.spoken', ({ at }) => {
      this.#labels += 1;
      this.#onAir.labelled(at);
    });
    room.events.on('utterance.refused', ({ refusal }) => {
      if (refusal.cause === 'label-due') return;
      this.#refusals += 1;
      this.#noteRules(refusal);
    });
    room.events.on('utterance.shortened', ({ leftOut }) => {
      this.#shortened += 1;
      this.#noteRules(leftOut);
    });
  }

  /** The night that is over. */
  summary(now: number): RehearsalSummary {
    const gaps = [...this.#gaps].sort((a, b) => a - b);
    const at = (share: number) => gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * share))] ?? 0;
    const { received, byClass } = this.#room.view().audience;
    return {
      hours: (now - this.#startedAt) / 3_600_000,
      lines: this.#lines,
      answers: this.#answers,
      knowledgeCalls: this.#knowledgeCalls,
      characters: this.#characters,
      labels: { spoken: this.#labels, largestGapMs: this.#onAir.largestLabelGapMs },
      refusals: this.#refusals,
      shortened: this.#shortened,
      refusedRules: this.#refusedRules,
      deadAir: this.#onAir.silence,
      gapMs: { median: at(0.5), p99: at(0.99), max: at(1) },
      repeated: { ...this.#repeated, distinct: this.#lastSaid.size },
      comments: { received, byClass },
    };
  }

  #noteRules({ findings }: Refusal): void {
    for (const { rule } of findings) this.#refusedRules[rule] = (this.#refusedRules[rule] ?? 0) + 1;
  }

  #noteRepeat(kind: 'lines' | 'answers', text: string, at: number): void {
    const before = this.#lastSaid.get(text);
    if (before !== undefined && at - before < REPEAT_WITHIN_MS) this.#repeated[kind] += 1;
    this.#lastSaid.set(text, at);
  }
}
