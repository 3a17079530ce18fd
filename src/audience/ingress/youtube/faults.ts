import { ConnectorFault } from '../connector.ts';
import { fieldsOf, textOf } from '../contents.ts';

/** The day's quota comes back at midnight in California; asking each quarter of an hour costs nothing, ms. */
const QUOTA_MS = 15 * 60_000;
const SLOWER_MS = 30_000;

/** What the reasons of the API mean for the merchant. */
const KNOWN: Readonly<Record<string, { zh: string; en: string; isLasting: boolean; retryAfterMs?: number }>> =
  {
    quotaExceeded: {
      zh: 'YouTube API 今天的配额用完了',
      en: "Today's quota of the YouTube API is used up.",
      isLasting: true,
      retryAfterMs: QUOTA_MS,
    },
    dailyLimitExceeded: {
      zh: 'YouTube API 今天的配额用完了',
      en: "Today's quota of the YouTube API is used up.",
      isLasting: true,
      retryAfterMs: QUOTA_MS,
    },
    rateLimitExceeded: {
      zh: 'YouTube 要求问得慢一些',
      en: 'YouTube asks to be asked less often.',
      isLasting: false,
      retryAfterMs: SLOWER_MS,
    },
    userRateLimitExceeded: {
      zh: 'YouTube 要求问得慢一些',
      en: 'YouTube asks to be asked less often.',
      isLasting: false,
      retryAfterMs: SLOWER_MS,
    },
    liveChatEnded: { zh: '这场直播已经结束', en: 'The broadcast is over.', isLasting: true },
    liveChatDisabled: {
      zh: '这场直播关闭了聊天',
      en: 'The broadcast has its chat switched off.',
      isLasting: true,
    },
    liveChatNotFound: { zh: '没有这个聊天', en: 'There is no such live chat.', isLasting: true },
  };

/** The fault of an answer that is not 200. Google's own words may hold the key, so only its reason is shown. */
export function youtubeFault(status: number, body: unknown): ConnectorFault {
  const error = fieldsOf(fieldsOf(body)?.error);
  const errors = Array.isArray(error?.errors) ? error.errors : [];
  const reason = textOf(fieldsOf(errors[0]), 'reason') ?? textOf(error, 'status') ?? '';
  const known = Object.hasOwn(KNOWN, reason) ? KNOWN[reason] : undefined;
  if (known !== undefined) {
    const { zh, en, isLasting, retryAfterMs = 0 } = known;
    return new ConnectorFault({ zh, en }, { isLasting, retryAfterMs });
  }
  const said = `HTTP ${status} ${/^\w{1,64}$/.test(reason) ? reason : ''}`.trim();
  return new ConnectorFault(
    { zh: `YouTube 拒绝了请求：${said}`, en: `YouTube refused: ${said}` },
    { isLasting: status === 400 || status === 401 || status === 403 || status === 404 },
  );
}

export const CHAT_OVER = new ConnectorFault(
  { zh: '这场直播已经结束', en: 'The broadcast is over.' },
  { isLasting: true },
);
