import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { Locale } from '../../src/model/text.ts';

const BY_CURRENCY: Readonly<Record<string, Locale>> = { GBP: 'en-GB', USD: 'en-US', EUR: 'en-EU' };

/** The locale that a shop of the sets speaks, by the money it takes. */
export function localeOfShop({ currency }: KnowledgeBase): Locale {
  return BY_CURRENCY[currency] ?? 'zh-CN';
}
