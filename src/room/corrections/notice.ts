import { DateTime } from 'luxon';
import type { Correction } from '../../model/correction.ts';
import { type Locale, languageOf } from '../../model/text.ts';
import type { ReviewWords } from './proposal.ts';

/** What puts words right once the stream is over: a notice pinned to the page, and a message to who bought. */
export interface AfterTheStream {
  readonly pinned: string;
  readonly toBuyers: string;
}

/** Where the words are put right, besides. */
const TAIL = {
  zh: {
    heading: (when: string) => `【更正】${when}的直播`,
    buyers: (body: string) =>
      `您好，您在我们直播间下过单，特此告知：${body}如果这影响了您的购买决定，请联系店铺客服处理。`,
  },
  en: {
    heading: (when: string) => `Correction to our live stream of ${when}`,
    buyers: (body: string) =>
      `Hello. You ordered in our live stream, so we let you know: ${body} If this bears on your purchase, please contact customer service.`,
  },
} as const;

/**
 * The texts for a correction that was not heard in its stream (COR-03); undefined where the gate clears no wording
 * of it and a person has to write them. Every text is one that the gate cleared as it stands.
 * @param timeZone IANA name; the viewers'
 */
export function afterTheStream(
  { proposal, product, saidAt }: Correction,
  review: ReviewWords,
  { now, locale, timeZone }: { readonly now: number; readonly locale: Locale; readonly timeZone: string },
): AfterTheStream | undefined {
  if (proposal === undefined) return undefined;
  const words = TAIL[languageOf(locale)];
  const when = DateTime.fromMillis(saidAt, { zone: timeZone });
  const day = when.toFormat(locale === 'zh-CN' ? 'yyyy年M月d日' : 'd MMMM yyyy', { locale: 'en' });
  const pinned = `${words.heading(day)}\n${proposal}`;
  const toBuyers = words.buyers(proposal);
  const isClear = (text: string) =>
    review(
      { text, source: 'correction', surface: 'notice', ...(product !== undefined && { product }) },
      { now, after: [] },
    ).decision === 'clear';
  return isClear(pinned) && isClear(toBuyers) ? { pinned, toBuyers } : undefined;
}
