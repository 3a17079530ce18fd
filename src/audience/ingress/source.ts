import type { Clock } from '../../infra/clock.ts';
import type { Log } from '../../infra/log.ts';
import type { Comment } from '../../model/audience.ts';
import type { AudienceSource, SourceHealth, SourceState } from '../../model/audience-source.ts';
import type { Bilingual } from '../../model/text.ts';
import type { Answer, Connector, Delivery, Feed, PushConnector } from './connector.ts';
import { SourceIntake } from './source-intake.ts';
import { SourceKeeper } from './source-keeper.ts';

export interface SourceOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly random: () => number;
  readonly onComment: (comment: Comment) => void;
  readonly onState: (health: SourceHealth) => void;
}

type Connected = { readonly pull: Connector } | { readonly push: PushConnector };

const NOTHING_YET: Bilingual = { zh: '还没有收到推送', en: 'Nothing has been pushed yet.' };

/** One source of a room: its connector, what it hears, and how it does. */
export class Source {
  readonly #config: AudienceSource;
  readonly #options: SourceOptions;
  readonly #intake: SourceIntake;
  readonly #keeper: SourceKeeper | undefined;
  readonly #connector: PushConnector | undefined;
  #state: SourceState;
  #reason: Bilingual | null;
  #isClosed = false;

  constructor(config: AudienceSource, connected: Connected, options: SourceOptions) {
    const { clock, random, log, onComment } = options;
    this.#config = config;
    this.#options = options;
    this.#intake = new SourceIntake({
      source: config.id,
      platform: config.platform ?? config.kind,
      clock,
      log,
      onComment,
    });
    this.#connector = 'push' in connected ? connected.push : undefined;
    this.#keeper =
      'pull' in connected
        ? new SourceKeeper({
            connector: connected.pull,
            intake: this.#intake,
            clock,
            random,
            onState: (state, reason) => this.#change(state, reason),
          })
        : undefined;
    this.#state = this.#keeper === undefined ? 'waiting' : 'connecting';
    this.#reason = this.#keeper === undefined ? NOTHING_YET : null;
  }

  open(): void {
    this.#keeper?.open();
  }

  /** Nothing is heard from here on. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#intake.close();
    await this.#keeper?.close();
  }

  get health(): SourceHealth {
    const { id, kind, platform = kind } = this.#config;
    return {
      source: id,
      kind,
      platform,
      state: this.#state,
      reason: this.#reason,
      lastEventAt: this.#intake.lastEventAt,
      ...this.#intake.counts,
      reconnects: this.#keeper?.reconnects ?? 0,
    };
  }

  /** The way in, where this source is pushed. */
  get push() {
    const connector = this.#connector;
    if (connector === undefined) return undefined;
    return {
      isSigned: connector.isSigned,
      origins: connector.origins,
      receive: (delivery: Delivery) => this.#receive(connector, delivery),
    };
  }

  #receive(connector: PushConnector, delivery: Delivery): Answer {
    if (this.#isClosed) return answer(503, '直播间已停播', 'The room has stopped.');
    const feed: Feed = {
      live: () => this.#change('live', null),
      take: (events) => this.#intake.take(events),
      unreadable: (count) => this.#intake.unreadable(count),
    };
    try {
      return connector.receive(feed, delivery);
    } catch (fault) {
      this.#options.log.error({ source: this.#config.id, fault: String(fault) }, 'a push was not taken');
      return answer(500, '内部错误', 'A fault of ours; it is in the log.');
    }
  }

  #change(state: SourceState, reason: Bilingual | null): void {
    if (state === this.#state && reason?.en === this.#reason?.en) return;
    this.#state = state;
    this.#reason = reason;
    const { log, onState } = this.#options;
    log.info(
      { source: this.#config.id, state, ...(reason !== null && { reason: reason.en }) },
      'audience source',
    );
    onState(this.health);
  }
}

function answer(status: number, zh: string, en: string): Answer {
  return { status, body: { ok: false, message: { zh, en } } };
}
