/** Papers are dated in the merchant's own time: China's, where none is written. */
const ZONE = '+08:00';

/** No end: the words that papers use for it. */
const FOR_EVER =
  /长期|永久|无固定期限|不设期限|永续|\b(?:indefinite(?:ly)?|permanent|no (?:expiry|end)|long[- ]term)\b/i;
/** `2020-01-01至长期`: the day is when it began. */
const UNTIL_FOR_EVER = /\d\D{0,4}(?:至|到|[-—~])\s*(?:长期|永久|无固定期限)/;

const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;
const DAY = /(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?/g;
const MONTH = /^\D{0,6}(\d{4})\s*[年./-]\s*(\d{1,2})\s*月?(?:底|末|止)?$/;
const ENGLISH_DAY = /^(?:\d{1,2} [a-z]{3,9}\.?|[a-z]{3,9}\.? \d{1,2}),? \d{4}$/i;

/**
 * When a paper ends, epoch ms: an ISO date or time, `2026年12月31日`, `2026.12.31`, a month, or the later day of a
 * term (`2021年1月1日至2026年12月31日`). A day counts to its end. Infinity where it has none (长期); undefined where
 * the words cannot be read.
 */
export function endOfPaper(written: string): number | undefined {
  const text = written.normalize('NFKC').trim();
  if (MOMENT.test(text))
    return readable(Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}${ZONE}`));
  if (UNTIL_FOR_EVER.test(text)) return Number.POSITIVE_INFINITY;
  const days = [...text.matchAll(DAY)].map(([, year, month, day]) => dayEnd(year, month, day));
  if (days.length > 0) return days.includes(undefined) ? undefined : Math.max(...(days as number[]));
  const [, year, month] = MONTH.exec(text) ?? [];
  if (year !== undefined) return monthEnd(Number(year), Number(month));
  if (ENGLISH_DAY.test(text)) return englishDayEnd(text);
  return FOR_EVER.test(text) ? Number.POSITIVE_INFINITY : undefined;
}

/** Undefined for a day that no calendar has. */
function dayEnd(year = '', month = '', day = ''): number | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const isOfCalendar = new Date(`${iso}T00:00:00Z`).getUTCDate() === Number(day);
  return isOfCalendar ? readable(Date.parse(`${iso}T23:59:59${ZONE}`)) : undefined;
}

function monthEnd(year: number, month: number): number | undefined {
  if (month < 1 || month > 12) return undefined;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return dayEnd(String(year), String(month), String(last));
}

function englishDayEnd(text: string): number | undefined {
  const day = readable(Date.parse(`${text} UTC`));
  return day === undefined
    ? undefined
    : Date.parse(`${new Date(day).toISOString().slice(0, 10)}T23:59:59${ZONE}`);
}

function readable(ms: number): number | undefined {
  return Number.isNaN(ms) ? undefined : ms;
}
