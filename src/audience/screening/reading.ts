import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Wanted } from '../intents.ts';
import { RecentMap } from '../memory/recent-map.ts';
import { abuseIn } from './abuse.ts';
import { advertisingIn, gibberishIn } from './advertising.ts';
import { type BareWords, bareWords } from './bare-words.ts';
import { conceptOf, isSettled, refined } from './concepts/concepts.ts';
import { giftIn } from './gift.ts';
import { injectionIn } from './injection.ts';
import { type PlainText, plainText } from './plain-text.ts';
import { type ProductClue, ProductClues } from './product-clues.ts';
import { type ProductLink, ProductLinks } from './product-link.ts';
import { type Promotion, promotionIn } from './promotion.ts';
import { type QuestionForm, questionForm } from './question-form.ts';
import type { Verdict } from './verdict.ts';
import { wantedIn } from './wanted.ts';

/** What the words of a comment tell, whoever says them and whenever. */
export interface Reading {
  readonly text: PlainText;
  /** Whether the words alone make a verdict. */
  readonly fixed: Verdict | undefined;
  readonly link: ProductLink;
  /** The product it must be about, where a question names none. */
  readonly clue: ProductClue | undefined;
  readonly wanted: Wanted;
  /** How it asks, if it does. */
  readonly form: QuestionForm | undefined;
  readonly promotion: Promotion;
  /** What it is compared by with what others say. */
  readonly bare: BareWords;
}

/** A chat flood says few things very often; each is read once. */
const READINGS_KEPT = 8_192;
/** Longer texts are seldom said twice, and would cost memory, UTF-16 units. */
const SHORT_ENOUGH = 80;
/** `1号链接` wants to hear of that product. */
const NUMBER_ALONE: Wanted = { intent: 'overview' };

/** Reads comments against one catalogue; remembers the short texts it has read. */
export class Reader {
  readonly #links: ProductLinks;
  readonly #clues: ProductClues;
  readonly #order: readonly string[] | undefined;
  readonly #readings = new RecentMap<Reading>(READINGS_KEPT);

  /** @param order the room's products, for '1号链接'; the catalogue's order where absent */
  constructor(knowledge: KnowledgeBase | undefined, order: readonly string[] | undefined) {
    this.#links = new ProductLinks(knowledge?.products ?? []);
    this.#clues = new ProductClues(knowledge?.products ?? []);
    this.#order = order;
  }

  get size(): number {
    return this.#readings.size;
  }

  read(said: string): Reading {
    if (said.length > SHORT_ENOUGH) return this.#reading(said);
    const known = this.#readings.get(said);
    if (known !== undefined) return known;
    const reading = this.#reading(said);
    this.#readings.set(said, reading);
    return reading;
  }

  #reading(said: string): Reading {
    const text = plainText(said);
    const whole = wantedIn(text.plain);
    const isCareful = /[?吗呢么什怎几哪多谁不没这那]/.test(text.plain) || whole.intent !== 'other';
    const link = this.#links.find(text, this.#order, isCareful);
    const coarse = wantedBeside(text, link, whole);
    const form = questionForm(text, coarse.intent, link);
    const wanted = form === undefined ? coarse : refined(coarse, link.rest);
    const clue = form !== undefined && link.products.length === 0 ? this.#clue(text, wanted) : undefined;
    const fixed = fixedVerdict(
      text,
      form !== undefined && (wanted.intent !== 'other' || link.products.length > 0),
    );
    const promotion = promotionIn(text, form !== undefined);
    const bare = bareWords(link.products.length === 0 ? text.plain : link.rest);
    return { text, fixed, link, clue, wanted, form, promotion, bare };
  }

  #clue({ plain }: PlainText, wanted: Wanted): ProductClue | undefined {
    if (POINTS.test(plain)) return undefined;
    return this.#clues.find(plain, isSettled(wanted) ? undefined : conceptOf(plain));
  }
}

/** Pointed at, it is what is on air, whatever is said of it. */
const POINTS = /[这那它]|\b(?:this|that|it|these|those|them)\b/;

/** A product's name may hold the word of an intent; what is said beside it tells more. */
function wantedBeside(text: PlainText, link: ProductLink, whole: Wanted): Wanted {
  if (link.isNumbered && link.rest.trim() === '') return NUMBER_ALONE;
  return link.rest === text.plain ? whole : wantedIn(link.rest);
}

function fixedVerdict(text: PlainText, asksOfGoods: boolean): Verdict | undefined {
  const injection = injectionIn(text);
  if (injection !== undefined) return { class: 'injection', reason: injection };
  const abuse = abuseIn(text, asksOfGoods);
  if (abuse !== undefined) return { class: 'abuse', reason: abuse };
  const gift = giftIn(text);
  if (gift !== undefined) return { class: 'gift', reason: gift };
  const spam = advertisingIn(text) ?? gibberishIn(text);
  return spam === undefined ? undefined : { class: 'spam', reason: spam };
}
