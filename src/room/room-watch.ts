import type { Bus } from '../infra/bus.ts';
import type { Clock } from '../infra/clock.ts';
import { ShillGroups } from '../ledger/shill-groups.ts';
import type { CommentClass } from '../model/audience.ts';
import type { Alert, RefusalView, RoomView, UtteranceView } from '../model/room-view.ts';
import type { Draft, Refusal } from '../model/utterance.ts';
import type { Airing } from '../playout/sink.ts';
import type { RoomEvents } from './room-events.ts';

/** How many past things a person on watch is shown; the ledger has them all. */
const RECENT = 20;
const REFUSALS = 30;
const ALERTS = 30;
const SHILLS = 12;

type OnAirView = NonNullable<RoomView['onAir']>;

/** Remembers of a room's events what the console shows of the recent past. */
export class RoomWatch {
  #onAir: OnAirView | null = null;
  #recent: OnAirView[] = [];
  #refusals: RefusalView[] = [];
  #alerts: Alert[] = [];
  #received = 0;
  #answered = 0;
  readonly #shills = new ShillGroups();
  readonly #byClass: Partial<Record<CommentClass, number>> = {};
  readonly #classOf = new Map<string, CommentClass>();

  constructor(bus: Bus<RoomEvents>, clock: Pick<Clock, 'now'>) {
    bus.on('line.aired', ({ airing }) => {
      this.#onAir = onAirView(airing);
    });
    bus.on('line.ended', ({ airing }) => {
      this.#recent = [onAirView(airing), ...this.#recent].slice(0, RECENT);
      this.#onAir = null;
      if (airing.audio.utterance.draft.source === 'answer') this.#answered += 1;
    });
    bus.on('utterance.refused', ({ refusal }) => {
      if (refusal.cause === 'label-due') return;
      this.#refusals = [refusalView(refusal, clock.now()), ...this.#refusals].slice(0, REFUSALS);
    });
    bus.on('utterance.shortened', ({ utterance, leftOut }) => {
      const shown = { ...refusalView(leftOut, clock.now()), said: utterance.text };
      this.#refusals = [shown, ...this.#refusals].slice(0, REFUSALS);
    });
    bus.on('alert.raised', (alert) => {
      this.#alerts = [alert, ...this.#alerts].slice(0, ALERTS);
    });
    bus.on('comment.received', ({ comment }) => {
      this.#received += 1;
      this.#shills.receive(comment.id, comment.user);
    });
    bus.on('comment.screened', ({ screened }) => {
      this.#shills.screen(screened, clock.now());
      const before = this.#classOf.get(screened.id);
      if (before !== undefined) this.#byClass[before] = (this.#byClass[before] ?? 1) - 1;
      this.#byClass[screened.class] = (this.#byClass[screened.class] ?? 0) + 1;
      this.#classOf.set(screened.id, screened.class);
      // Only recent comments are ever revised; the count of all would grow all night.
      const oldest = this.#classOf.keys().next().value;
      if (this.#classOf.size > 5_000 && oldest !== undefined) this.#classOf.delete(oldest);
    });
  }

  get past(): Pick<RoomView, 'onAir' | 'recent' | 'refusals' | 'alerts' | 'audience' | 'shills'> {
    return {
      onAir: this.#onAir,
      recent: this.#recent,
      refusals: this.#refusals,
      alerts: this.#alerts,
      shills: [...this.#shills.latest(SHILLS)],
      audience: { received: this.#received, byClass: { ...this.#byClass }, answered: this.#answered },
    };
  }
}

/** Words as the console shows them. */
export function utteranceView(draft: Draft, text = draft.text): UtteranceView {
  return {
    id: draft.id,
    source: draft.source,
    text,
    host: draft.host,
    ...(draft.product !== undefined && { product: draft.product }),
    ...(draft.line !== undefined && { segment: draft.line.segment, line: draft.line.line }),
  };
}

export function refusalView(refusal: Refusal, at: number): RefusalView {
  return {
    at,
    draft: utteranceView(refusal.draft),
    cause: refusal.cause,
    message: refusal.message,
    findings: refusal.findings.map(({ rule, pack, law, quote, reason, fix }) => ({
      rule,
      pack,
      law,
      quote,
      reason,
      fix,
    })),
  };
}

function onAirView({ audio, startsAt }: Airing): OnAirView {
  const { utterance, durationMs } = audio;
  return { ...utteranceView(utterance.draft, utterance.text), startedAt: startsAt, durationMs };
}
