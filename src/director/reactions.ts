import type { Comment } from '../model/audience.ts';
import { type LivelinessConfig, REACTED_TO, type ReactedTo } from '../model/liveliness.ts';
import { type Locale, languageOf } from '../model/text.ts';
import { politeName } from './polite-name.ts';
import { crowdOf, REACTION_WORDS } from './reaction-words.ts';

/** What happened longer ago is past: a thank-you that late would puzzle, ms. */
const FRESH_MS = 60_000;
const MINUTE_MS = 60_000;
/** Of so many people who came together no more are remembered: many are many. */
const MOST_USERS = 200;

/** What waits to be answered of one kind. */
interface Waiting {
  readonly users: Set<string>;
  name: string | undefined;
  item: string | undefined;
  lastAt: number;
}

/** Words of the host's own accord, and what they answer. */
export interface Reaction {
  readonly text: string;
  /** Ids of the events that they answer; the newest few. */
  readonly answers: readonly string[];
}

/**
 * Welcomes and thanks: what happens within a while is answered together, so many times a minute and no more.
 * Holds a few sets of bounded size, whatever comes in.
 */
export class Reactions {
  readonly #config: LivelinessConfig;
  readonly #locale: Locale;
  readonly #waiting = new Map<ReactedTo, Waiting>();
  readonly #saidAt = new Map<ReactedTo, number[]>();
  readonly #answers = new Map<ReactedTo, string[]>();
  #turn = 0;

  constructor(config: LivelinessConfig, locale: Locale) {
    this.#config = config;
    this.#locale = locale;
  }

  /** An event of the audience that no rule of screening has spoken against. */
  hear({ id, type, user, name, item, at }: Comment): void {
    const kind = REACTED_TO.find((each) => each === type);
    if (kind === undefined || this.#config[kind] === 0) return;
    const waiting = this.#waiting.get(kind) ?? {
      users: new Set(),
      name: undefined,
      item: undefined,
      lastAt: at,
    };
    if (waiting.users.size < MOST_USERS) waiting.users.add(user);
    waiting.name = name;
    waiting.item = item;
    waiting.lastAt = Math.max(waiting.lastAt, at);
    this.#waiting.set(kind, waiting);
    this.#answers.set(kind, [...(this.#answers.get(kind) ?? []), id].slice(-5));
  }

  /** What is to be said of its own accord now, if anything; the most personal first. */
  next(now: number): Reaction | undefined {
    for (const kind of REACTED_TO) {
      const waiting = this.#waiting.get(kind);
      if (waiting === undefined) continue;
      if (now - waiting.lastAt > FRESH_MS) {
        this.#forget(kind);
        continue;
      }
      const said = (this.#saidAt.get(kind) ?? []).filter((at) => now - at < MINUTE_MS);
      if (said.length >= this.#config[kind]) continue;
      this.#saidAt.set(kind, [...said, now]);
      const answers = this.#answers.get(kind) ?? [];
      this.#forget(kind);
      return { text: this.#wordsFor(kind, waiting), answers };
    }
    return undefined;
  }

  /** The night is over. */
  clear(): void {
    this.#waiting.clear();
    this.#answers.clear();
  }

  #forget(kind: ReactedTo): void {
    this.#waiting.delete(kind);
    this.#answers.delete(kind);
  }

  #wordsFor(kind: ReactedTo, { users, name, item }: Waiting): string {
    const crowd = crowdOf(users.size);
    const called = crowd === 'one' && this.#config.names === 'polite' ? politeName(name) : undefined;
    const thing = politeName(item);
    const isNamed = called !== undefined && (kind !== 'gift' || thing !== undefined);
    const wordings = REACTION_WORDS[kind][isNamed ? 'named' : crowd];
    const wording = wordings[this.#turn++ % wordings.length]?.[languageOf(this.#locale)] ?? '';
    return wording.replace('{name}', called ?? '').replace('{item}', thing ?? '');
  }
}
