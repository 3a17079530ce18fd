import type { KnowledgeBase, KnownFact } from '../knowledge/knowledge-base.ts';
import { noticeOwed } from '../knowledge/mandatory-notices.ts';
import { isReviewed } from '../knowledge/reviewed-goods.ts';
import type { Product } from '../model/knowledge.ts';
import type { Locale } from '../model/text.ts';
import { languageOf } from '../model/text.ts';
import type { TextPart } from '../model/utterance.ts';
import { spokenFact } from '../rundown/templates.ts';

/** Selling points on a card: more than these are not read at a glance. */
const POINTS = 3;
/** A longer statement is for the voice, not for a card, characters. */
const POINT_LENGTH = 24;

/** The words of a product's card: all from its facts, so that the gate can support every one. */
export interface CardWords {
  readonly text: string;
  readonly parts: readonly TextPart[];
  readonly facts: readonly string[];
  /** When the price's offer ends, epoch ms; absent where it does not. */
  readonly untilMs?: number;
}

/**
 * A product's card: name, the sentence that the law wants in the picture with it, price, the price it is compared with
 * (only where its basis is known: Order 56, art. 16), and a few labelled facts. Undefined for a product the knowledge
 * base does not have.
 */
export function productCard(
  product: string,
  knowledge: KnowledgeBase,
  locale: Locale,
): CardWords | undefined {
  const known = knowledge.product(product);
  if (known === undefined) return undefined;
  const isChinese = languageOf(locale) === 'zh';
  const parts: TextPart[] = [{ role: 'title', text: known.name }];
  const facts: string[] = [`${product}.name`];
  const notice = noticeOwed(known, locale);
  if (notice !== undefined) parts.push({ role: 'note', text: notice });
  const add = (role: TextPart['role'], fact: KnownFact | undefined, words: (spoken: string) => string) => {
    if (fact === undefined) return;
    parts.push({ role, text: words(spokenFact(fact, knowledge, locale)) });
    facts.push(fact.id);
  };
  add('price', knowledge.fact(`${product}.price.live`), (price) =>
    isChinese ? `直播价${price}` : `Live price ${price}`,
  );
  if (isReviewed(known)) return lockedCard(known, parts, facts);
  if (known.price?.was_basis !== undefined && known.price.was !== undefined) {
    const basis = known.price.was_basis;
    add('was', knowledge.fact(`${product}.price.was`), (was) =>
      isChinese ? `划线价${was}（${basis}）` : `Was ${was} (${basis})`,
    );
  }
  const end = known.price?.valid_until;
  const until =
    end !== undefined && isTold(end, isChinese) ? knowledge.fact(`${product}.price.valid_until`) : undefined;
  add('until', until, (moment) => (isChinese ? `优惠截至${moment}` : `Offer ends ${moment}`));
  const points = knowledge
    .factsOf(product)
    .filter((fact) => fact.path.startsWith('facts.') && fact.label !== undefined)
    .map((fact) => ({
      fact,
      text: `${fact.label}${isChinese ? '：' : ': '}${spokenFact(fact, knowledge, locale)}`,
    }))
    .filter(({ text }) => [...text].length <= POINT_LENGTH)
    .slice(0, POINTS);
  for (const { fact, text } of points) {
    parts.push({ role: 'point', text });
    facts.push(fact.id);
  }
  return {
    text: parts.map((part) => part.text).join('\n'),
    parts,
    facts,
    ...(end !== undefined && until !== undefined && { untilMs: endOf(end) }),
  };
}

/**
 * Of goods whose advertising is reviewed beforehand a card has the name, the price, which has to be marked, and what the law
 * wants shown as long as they are presented: the notices and the number of the approval.
 */
function lockedCard(
  { id, locked_script }: Product,
  head: readonly TextPart[],
  facts: readonly string[],
): CardWords {
  const { number, notices = [] } = locked_script ?? {};
  const notes = [...notices, ...(number === undefined ? [] : [number])];
  const parts = [...head, ...notes.map((text): TextPart => ({ role: 'note', text }))];
  return {
    text: parts.map((part) => part.text).join('\n'),
    parts,
    facts: notes.length === 0 ? facts : [...facts, `${id}.locked_script.notices`],
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Whether the gate can hold the end's words to the fact: a day, or a moment written in the time that viewers live
 * in. Another card would be refused whole; it stands without its end instead.
 */
function isTold(moment: string, isChinese: boolean): boolean {
  return DAY.test(moment) || (isChinese && /\+08:?00$/.test(moment));
}

/** A day without an hour ends with it, in the merchant's own time: China's, where none is written. */
function endOf(moment: string): number {
  return Date.parse(DAY.test(moment) ? `${moment}T23:59:59+08:00` : moment);
}
