import type { LedgerEntry } from '../model/ledger-entry.ts';
import { AirTime } from './night/air-time.ts';
import { AudienceTally } from './night/audience-tally.ts';
import { BodyFields } from './night/body-fields.ts';
import { Counter, type Counts } from './night/counter.ts';
import { PeopleTally } from './night/people-tally.ts';
import { type SelfAudit, SelfAuditTally } from './night/self-audit.ts';
import { SpeechTally } from './night/speech-tally.ts';
import type { ShillGroup } from './shill-groups.ts';

/** A night in numbers, from the ledger alone. */
export interface NightReport {
  readonly room: string;
  /** Of the first and the last entry, epoch ms; null where there is none. */
  readonly from: number | null;
  readonly to: number | null;
  readonly entries: number;
  /** Open and not paused. */
  readonly onAirMs: number;
  readonly pausedMs: number;
  readonly speakingMs: number;
  readonly characters: number;
  readonly utterances: {
    /** By source. */
    readonly cleared: Counts;
    readonly aired: Counts;
    /** Aired, and stopped before their end. */
    readonly cut: number;
    /** Cleared for speech, and never heard. */
    readonly unheard: number;
  };
  readonly labels: {
    readonly spoken: number;
    readonly byMoment: Counts;
    /** The longest time on air without a spoken label, from opening and to closing too. */
    readonly largestGapMs: number;
  };
  /** A refusal counts once for every rule that it met. */
  readonly refusals: { readonly total: number; readonly byRule: Counts; readonly byCause: Counts };
  readonly answers: { readonly aired: number; readonly byVia: Counts; readonly commentsAnswered: number };
  readonly knowledgeCalls: { readonly total: number; readonly withoutHit: number };
  readonly comments: {
    readonly received: number;
    readonly users: number;
    readonly simulated: number;
    readonly byClass: Counts;
  };
  /** Talk that looks paid for, in groups, latest first: the merchant is the one who is fined. */
  readonly shills: readonly ShillGroup[];
  readonly deadAir: { readonly times: number; readonly totalMs: number; readonly longestMs: number };
  readonly selfAudit: SelfAudit;
  /** Person → act → times. */
  readonly acted: Readonly<Record<string, Counts>>;
}

/** Counts entries in their order. What a body does not say counts as `unknown`, or not at all. */
export function reportOn(room: string, entries: Iterable<LedgerEntry>): NightReport {
  const tally = new NightTally();
  for (const entry of entries) tally.take(entry);
  return { room, ...tally.totals() };
}

class NightTally {
  readonly #airTime = new AirTime();
  readonly #speech = new SpeechTally();
  readonly #audience = new AudienceTally();
  readonly #people = new PeopleTally();
  readonly #selfAudit = new SelfAuditTally();
  readonly #labels = new Counter();
  readonly #rules = new Counter();
  readonly #causes = new Counter();
  readonly #gapsMs: number[] = [];
  #calls = 0;
  #callsWithoutHit = 0;
  #entries = 0;
  #from: number | null = null;
  #to: number | null = null;

  take({ seq, at, kind, body: json }: LedgerEntry): void {
    const body = new BodyFields(json);
    this.#entries += 1;
    this.#from ??= at;
    this.#to = at;
    this.#airTime.take(kind, at);
    this.#selfAudit.take(kind, at, body);
    switch (kind) {
      case 'utterance.cleared':
        this.#speech.clear(body);
        this.#people.override(body);
        break;
      case 'utterance.aired':
        this.#speech.air(body);
        break;
      case 'utterance.refused':
        this.#refuse(body);
        break;
      case 'label.spoken':
        this.#labels.add(body.name('moment'));
        this.#airTime.label(body.time('at') ?? at);
        break;
      case 'knowledge.called':
        this.#calls += 1;
        if (body.list('hits').length === 0) this.#callsWithoutHit += 1;
        break;
      case 'comment.received':
        this.#audience.receive(body);
        break;
      case 'comment.screened':
        this.#audience.screen(body, seq, at);
        break;
      case 'dead-air.filled':
        this.#gapsMs.push(body.number('gapMs') ?? 0);
        break;
      case 'operator.acted':
        this.#people.act(body.name('by'), body.name('action'));
        break;
    }
  }

  #refuse(body: BodyFields): void {
    this.#causes.add(body.name('cause'));
    const rules = body.list('findings').map((finding) => new BodyFields(finding).name('rule'));
    for (const rule of new Set(rules)) this.#rules.add(rule);
  }

  totals(): Omit<NightReport, 'room'> {
    const { onAirMs, pausedMs, largestLabelGapMs } = this.#airTime.totals();
    return {
      from: this.#from,
      to: this.#to,
      entries: this.#entries,
      onAirMs,
      pausedMs,
      ...this.#speech.totals(),
      labels: {
        spoken: this.#labels.total,
        byMoment: this.#labels.counts(),
        largestGapMs: largestLabelGapMs,
      },
      refusals: {
        total: this.#causes.total,
        byRule: this.#rules.counts(),
        byCause: this.#causes.counts(),
      },
      knowledgeCalls: { total: this.#calls, withoutHit: this.#callsWithoutHit },
      comments: this.#audience.totals(),
      shills: this.#audience.shills,
      deadAir: {
        times: this.#gapsMs.length,
        totalMs: this.#gapsMs.reduce((sum, gap) => sum + gap, 0),
        longestMs: this.#gapsMs.reduce((longest, gap) => Math.max(longest, gap), 0),
      },
      selfAudit: this.#selfAudit.totals(),
      acted: this.#people.totals(),
    };
  }
}
