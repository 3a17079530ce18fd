import type { Clock } from '../infra/clock.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Comment, Screened } from '../model/audience.ts';
import type { Intent } from './intents.ts';
import { mask } from './personal-data.ts';
import { Coordinations, isSurelyPaid } from './screening/coordination.ts';
import { floodIn } from './screening/flood.ts';
import { Reader, type Reading } from './screening/reading.ts';
import { RecentUsers } from './screening/recent-users.ts';
import { TopicClusters } from './screening/topic-clusters.ts';
import type { Verdict } from './screening/verdict.ts';
import { VerdictLog } from './screening/verdict-log.ts';

export interface ScreenerOptions {
  /** Asked for every comment, so that a reloaded catalogue holds at once. */
  readonly knowledge: () => KnowledgeBase | undefined;
  readonly clock: Pick<Clock, 'now'>;
  /** What 'this one' means at the moment. */
  readonly productOnAir?: () => string | undefined;
  /** The room's product order, for '1号链接'; the catalogue's where absent. */
  readonly order?: () => readonly string[];
  /** How many viewers are remembered; a big room has tens of thousands. */
  readonly viewersKept?: number;
}

/** Intents that are about the shop or the host, whatever is on air. */
const NOT_OF_A_PRODUCT: ReadonlySet<Intent> = new Set([
  'ai-identity',
  'service',
  'schedule',
  'invoice',
  'payment',
]);

const VIEWERS_KEPT = 20_000;
/** Verdicts that a later burst may still revise: two busy minutes. */
const VERDICTS_KEPT = 8_192;

/** What viewers say of a thing, as far as it matters for reading ahead. */
const LIKELY_COMMENTS: readonly ((name: string) => string)[] = [
  (name) => `${name}多少钱？`,
  (name) => `这个${name}怎么用，孩子能用吗`,
  (name) => `how much is the ${name}?`,
  (name) => `买了${name}，真不错，谢谢主播`,
];
/** Names of which such comments are read ahead: all in all a tenth of a second's work. */
const NAMES_READ_AHEAD = 30;

/**
 * Tells questions from chat, gifts, spam, paid praise, injection and abuse, as comments come. Memory is
 * bounded by count; the same comments at the same times give the same verdicts.
 */
export class Screener {
  readonly #options: ScreenerOptions;
  readonly #users: RecentUsers;
  readonly #coordinations = new Coordinations();
  readonly #topics = new TopicClusters();
  readonly #verdicts = new VerdictLog(VERDICTS_KEPT);
  #reader:
    | { readonly of: KnowledgeBase | undefined; readonly order: unknown; readonly reader: Reader }
    | undefined;

  constructor(options: ScreenerOptions) {
    this.#options = options;
    this.#users = new RecentUsers(options.viewersKept ?? VIEWERS_KEPT);
  }

  /** How many things are remembered, over all windows. */
  get remembered(): number {
    const read = this.#reader?.reader.size ?? 0;
    return read + this.#users.size + this.#coordinations.size + this.#verdicts.size;
  }

  /**
   * Builds what reads comments of the catalogue in force, and reads some: else the first comments of the night wait
   * for that, and for patterns that are met for the first time.
   */
  prepare(): void {
    this.#read('一号链接多少钱？');
    const products = this.#options.knowledge()?.products ?? [];
    const names = products.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]);
    for (const name of names.slice(0, NAMES_READ_AHEAD)) {
      for (const comment of LIKELY_COMMENTS) this.#read(comment(name));
    }
  }

  /** The verdict on this comment first, then revisions of earlier ones. Never throws on any text. */
  screen(comment: Comment): readonly Screened[] {
    if (comment.type === 'gift') return [screened(comment.id, { class: 'gift', reason: '礼物 · gift' })];
    if (comment.type !== 'comment') {
      return [screened(comment.id, { class: 'chat', reason: `互动 · ${comment.type}` })];
    }
    const at = this.#options.clock.now();
    const reading = this.#read(comment.text);
    const { text, fixed, promotion } = reading;
    const trace = this.#users.note(comment.user, comment.id, text.tight || text.raw, at);
    if (fixed !== undefined && fixed.class !== 'spam') return this.#conclude(comment, fixed, {});

    const asked = this.#question(reading, at);
    const flood = floodIn(trace, asked.isQuestion);
    if (flood !== undefined) {
      return this.#conclude(comment, { class: 'spam', reason: flood.reason }, asked, flood.earlier);
    }
    if (fixed !== undefined) return this.#conclude(comment, fixed, asked);

    const { campaign = `alone-${comment.id}`, coordination } =
      asked.isQuestion && promotion.weight < 0.5 ? {} : this.#coordinations.note(comment, reading, at);
    if (isSurelyPaid(promotion) || coordination !== undefined) {
      const reason = coordination?.reason ?? promotion.traits.slice(0, 2).join('; ');
      return this.#conclude(comment, { class: 'shill', reason, campaign }, asked, coordination?.earlier);
    }
    if (asked.isQuestion) return this.#conclude(comment, { class: 'question', reason: asked.reason }, asked);
    return this.#conclude(comment, { class: 'chat', reason: '闲聊 · chat' }, asked);
  }

  #conclude(
    comment: Comment,
    verdict: Verdict,
    asked: Partial<Asked>,
    earlier: readonly string[] = [],
  ): readonly Screened[] {
    const first = screened(
      comment.id,
      verdict,
      asked.product,
      verdict.class === 'question' ? asked.cluster : undefined,
    );
    const revised = this.#verdicts.revise(earlier, verdict);
    this.#verdicts.note(first);
    return [withEvidence(first, comment.text), ...revised];
  }

  #read(said: string): Reading {
    const of = this.#options.knowledge();
    const order = this.#options.order?.();
    if (this.#reader === undefined || this.#reader.of !== of || this.#reader.order !== order) {
      this.#reader = { of, order, reader: new Reader(of, order) };
    }
    return this.#reader.reader.read(said);
  }

  #question({ link, clue, wanted, form }: Reading, at: number): Asked {
    const named = link.products[0];
    if (form === undefined) {
      return { isQuestion: false, reason: '', ...(named !== undefined && { product: named }) };
    }
    const products = this.#options.knowledge()?.products ?? [];
    const only = products.length === 1 ? products[0]?.id : undefined;
    const onAir = this.#options.productOnAir?.();
    const meant = clue?.isStrong ? clue.product : (onAir ?? clue?.product ?? only);
    // Two that are compared are asked about alike, and no one of them alone.
    const isBetween = wanted.intent === 'difference' && (link.products.length > 1 || link.isOfTwoNumbers);
    const product = isBetween
      ? undefined
      : (named ?? (NOT_OF_A_PRODUCT.has(wanted.intent) ? undefined : meant));
    const topic =
      wanted.intent === 'other' ? `other-${this.#topics.nameOf(link.rest, product, at)}` : wanted.intent;
    const aspect = wanted.aspect === undefined ? '' : `.${wanted.aspect}`;
    const about = wanted.intent === 'difference' ? link.products.toSorted().join('+') : product;
    return {
      isQuestion: true,
      reason: `${FORM_REASONS[form]}: ${topic}${aspect}`,
      cluster: about ? `${topic}${aspect}:${about}` : `${topic}${aspect}`,
      ...(product !== undefined && { product }),
    };
  }
}

interface Asked {
  readonly isQuestion: boolean;
  readonly reason: string;
  readonly product?: string;
  readonly cluster?: string;
}

const FORM_REASONS = {
  asks: '提问 · asks',
  requests: '请求 · requests',
  elliptic: '省略问句 · elliptic question',
} as const;

/** Masked before it is cut, so that no number is cut in two and missed, UTF-16 units. */
const READ_LENGTH = 500;
/** As much of the words as proves the point, UTF-16 units. */
const SAMPLE_LENGTH = 120;

function withEvidence(verdict: Screened, said: string): Screened {
  if (verdict.class !== 'shill') return verdict;
  return { ...verdict, sample: mask(said.slice(0, READ_LENGTH)).slice(0, SAMPLE_LENGTH).toWellFormed() };
}

function screened(id: string, verdict: Verdict, product?: string, cluster?: string): Screened {
  return {
    id,
    class: verdict.class,
    ...(product !== undefined && { product }),
    ...(cluster !== undefined && { cluster }),
    reason: verdict.reason,
    ...(verdict.campaign !== undefined && { campaign: verdict.campaign }),
  };
}
