import { DateTime } from 'luxon';
import type { KnowledgeBase, KnownFact } from '../knowledge/knowledge-base.ts';
import { type Bilingual, type Locale, languageOf } from '../model/text.ts';

/** Fields of the contract that hold money in the knowledge base's currency. */
const MONEY = new Set([
  'price.live',
  'price.was',
  'price.lowest_30d',
  'default_shipping.free_shipping_over',
  'default_shipping.remote_areas_extra',
]);

/** Fields of the contract whose unit is in their name; `one` is the English singular. */
const UNITS: Readonly<Record<string, Bilingual & { readonly one: string }>> = {
  'stock.qty': { zh: '件', en: 'items', one: 'item' },
  'price.limit_per_order': { zh: '件', en: 'items', one: 'item' },
  'default_shipping.dispatch_within_hours': { zh: '小时', en: 'hours', one: 'hour' },
  'after_sales.return_no_reason_days': { zh: '天', en: 'days', one: 'day' },
};

const CURRENCIES_ZH: Readonly<Record<string, string>> = {
  CNY: '元',
  USD: '美元',
  EUR: '欧元',
  GBP: '英镑',
  HKD: '港元',
  TWD: '新台币',
  JPY: '日元',
  SGD: '新加坡元',
  AUD: '澳元',
  CAD: '加元',
};

/**
 * A fact as a host says it, with its unit: `129元`, `45W`, `860件`, `雾蓝、奶白`, `6月20日19点30分`.
 * Words only: the label and the condition are the sentence's business.
 */
export function spokenFact(
  fact: KnownFact,
  knowledge: Pick<KnowledgeBase, 'currency'>,
  locale: Locale,
): string {
  const language = languageOf(locale);
  const { value } = fact;
  if (Array.isArray(value)) {
    const items = value.map((item) => spokenFact({ ...fact, value: item }, knowledge, locale));
    return items.join(language === 'zh' ? '、' : ', ');
  }
  if (typeof value === 'boolean') {
    if (language === 'zh') return value ? '是' : '否';
    return value ? 'yes' : 'no';
  }
  if (typeof value === 'number') return spokenNumber(value, fact, knowledge.currency, locale);
  return spokenText(String(value), fact, locale);
}

function spokenNumber(value: number, fact: KnownFact, currency: string, locale: Locale): string {
  if (MONEY.has(fact.path)) return spokenMoney(value, currency, locale);
  const language = languageOf(locale);
  const known = UNITS[fact.path];
  if (fact.unit === undefined && known !== undefined) {
    if (language === 'zh') return `${value}${known.zh}`;
    return `${value} ${value === 1 ? known.one : known.en}`;
  }
  return withUnit(String(value), fact.unit, language);
}

/** English sets a blank before a unit of letters; signs such as % and ℃ stand close, and Chinese has no blank. */
function withUnit(number: string, unit: string | undefined, language: keyof Bilingual): string {
  if (unit === undefined || unit === '') return number;
  return language === 'en' && /^[A-Za-zµμΩ]/.test(unit) ? `${number} ${unit}` : `${number}${unit}`;
}

function spokenMoney(amount: number, currency: string, locale: Locale): string {
  if (languageOf(locale) === 'zh') return `${amount}${CURRENCIES_ZH[currency] ?? ` ${currency}`}`;
  if (currency === 'CNY') return `${amount} yuan`;
  try {
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    }).format(amount);
  } catch {
    // Not an ISO 4217 code: the merchant's own word stands behind the amount.
    return `${amount} ${currency}`;
  }
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** The end of an offer is near, so its year would only confuse; other dates have theirs. */
function spokenText(text: string, fact: KnownFact, locale: Locale): string {
  if (DATE.test(text) || DATE_TIME.test(text)) {
    // In the offset that is written: the merchant meant his own midnight.
    const moment = DateTime.fromISO(text, { setZone: true });
    if (moment.isValid)
      return spokenDate(moment, DATE_TIME.test(text), fact.path !== 'price.valid_until', locale);
  }
  return withUnit(text, fact.unit, languageOf(locale));
}

function spokenDate(moment: DateTime, hasTime: boolean, hasYear: boolean, locale: Locale): string {
  if (languageOf(locale) === 'zh') {
    const day = moment.toFormat(hasYear ? 'yyyy年M月d日' : 'M月d日');
    if (!hasTime) return day;
    return day + moment.toFormat(moment.minute === 0 ? 'H点' : "H点m'分'");
  }
  const spoken = moment.toLocaleString(
    {
      month: 'long',
      day: 'numeric',
      ...(hasYear && { year: 'numeric' }),
      ...(hasTime && { hour: 'numeric', minute: '2-digit' }),
    },
    { locale: locale === 'en-EU' ? 'en-GB' : locale },
  );
  // Intl puts a narrow no-break space before PM, which voices read badly.
  return spoken.replace(/[\u202f\u00a0]/g, ' ');
}
