import type { Clock } from '../infra/clock.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Comment, Screened } from '../model/audience.ts';
import type { Intent, Wanted } from './intents.ts';
import { abuseIn } from './screening/abuse.ts';
import { advertisingIn, gibberishIn } from './screening/advertising.ts';
import { Coordinations, isSurelyPaid } from './screening/coordination.ts';
import { floodIn } from './screening/flood.ts';
import { giftIn } from './screening/gift.ts';
import { injectionIn } from './screening/injection.ts';
import { type PlainText, plainText } from './screening/plain-text.ts';
import { ProductLinks } from './screening/product-link.ts';
import { promotionIn } from './screening/promotion.ts';
import { questionForm } from './screening/question-form.ts';
import { RecentUsers } from './screening/recent-users.ts';
import { TopicClusters } from './screening/topic-clusters.ts';
import type { Verdict } from './screening/verdict.ts';
import { VerdictLog } from './screening/verdict-log.ts';
import { wantedIn } from './screening/wanted.ts';

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
  #links: { readonly knowledge: KnowledgeBase | undefined; readonly index: ProductLinks } | undefined;

  constructor(options: ScreenerOptions) {
    this.#options = options;
    this.#users = new RecentUsers(options.viewersKept ?? VIEWERS_KEPT);
  }

  /** How many things are remembered, over all windows. */
  get remembered(): number {
    return this.#users.size + this.#coordinations.size + this.#verdicts.size;
  }

  /** The verdict on this comment first, then revisions of earlier ones. Never throws on any text. */
  screen(comment: Comment): readonly Screened[] {
    if (comment.type === 'gift') return [screened(comment.id, { class: 'gift', reason: '礼物 · gift' })];
    if (comment.type !== 'comment') {
      return [screened(comment.id, { class: 'chat', reason: `互动 · ${comment.type}` })];
    }
    const at = this.#options.clock.now();
    const text = plainText(comment.text);
    const trace = this.#users.note(comment.user, comment.id, text.tight || text.raw, at);
    const fixed = fixedVerdict(text);
    if (fixed !== undefined && fixed.class !== 'spam') return this.#conclude(comment, fixed, {});

    const asked = this.#question(text, at);
    const flood = floodIn(trace, asked.isQuestion);
    if (flood !== undefined) {
      return this.#conclude(comment, { class: 'spam', reason: flood.reason }, asked, flood.earlier);
    }
    if (fixed !== undefined) return this.#conclude(comment, fixed, asked);

    const promotion = promotionIn(text, asked.isQuestion);
    const coordination =
      asked.isQuestion && promotion.weight < 0.5
        ? undefined
        : this.#coordinations.note(comment, text, promotion, at);
    if (isSurelyPaid(promotion) || coordination !== undefined) {
      const reason = coordination?.reason ?? promotion.traits.slice(0, 2).join('; ');
      return this.#conclude(comment, { class: 'shill', reason }, asked, coordination?.earlier);
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
    return [first, ...revised];
  }

  #question(text: PlainText, at: number): Asked {
    const { knowledge, productOnAir, order } = this.#options;
    const known = knowledge();
    if (this.#links === undefined || this.#links.knowledge !== known) {
      this.#links = { knowledge: known, index: new ProductLinks(known?.products ?? []) };
    }
    const isCareful = /[?吗呢么什怎几哪多谁]/.test(text.plain) || wantedIn(text.plain).intent !== 'other';
    const link = this.#links.index.find(text, order?.(), isCareful);
    // A product's name may hold the word of an intent; what is said beside it tells more.
    const beside = link.isNumbered && link.rest.trim() === '' ? NUMBER_ALONE : wantedIn(link.rest);
    const wanted = beside.intent === 'other' ? wantedIn(text.plain) : beside;
    const form = questionForm(text, wanted.intent, link.rest, link.isNumbered);
    const named = link.products[0];
    if (form === undefined) {
      return { isQuestion: false, reason: '', ...(named !== undefined && { product: named }) };
    }
    const only = known?.products.length === 1 ? known.products[0]?.id : undefined;
    const product = named ?? (NOT_OF_A_PRODUCT.has(wanted.intent) ? undefined : (productOnAir?.() ?? only));
    const topic = wanted.intent === 'other' ? `other-${this.#topics.nameOf(link.rest, at)}` : wanted.intent;
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

/** `1号链接` wants to hear of that product. */
const NUMBER_ALONE: Wanted = { intent: 'overview' };

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

/** What the words alone tell, whoever says them and however often. */
function fixedVerdict(text: PlainText): Verdict | undefined {
  const injection = injectionIn(text);
  if (injection !== undefined) return { class: 'injection', reason: injection };
  const abuse = abuseIn(text);
  if (abuse !== undefined) return { class: 'abuse', reason: abuse };
  const gift = giftIn(text);
  if (gift !== undefined) return { class: 'gift', reason: gift };
  const spam = advertisingIn(text) ?? gibberishIn(text);
  return spam === undefined ? undefined : { class: 'spam', reason: spam };
}

function screened(id: string, verdict: Verdict, product?: string, cluster?: string): Screened {
  return {
    id,
    class: verdict.class,
    ...(product !== undefined && { product }),
    ...(cluster !== undefined && { cluster }),
    reason: verdict.reason,
  };
}
