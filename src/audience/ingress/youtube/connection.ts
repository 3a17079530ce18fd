import type { Clock } from '../../../infra/clock.ts';
import type { YoutubeSource } from '../../../model/audience-source.ts';
import { askJson } from '../ask-json.ts';
import { ConnectorFault } from '../connector.ts';
import { fieldsOf, textOf } from '../contents.ts';
import { type ChatPage, chatPage } from './events.ts';
import { youtubeFault } from './faults.ts';

interface Around {
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * The chat of a broadcast.
 * @throws ConnectorFault where there is none, or not yet
 */
export async function findChat(source: YoutubeSource, around: Around): Promise<string> {
  if (source.liveChatId !== undefined) return source.liveChatId;
  const url = new URL('/youtube/v3/videos', source.baseUrl);
  url.search = new URLSearchParams({ part: 'liveStreamingDetails', id: source.video ?? '' }).toString();
  const body = await ask(url, source, around);
  const items = fieldsOf(body)?.items;
  const video = fieldsOf(Array.isArray(items) ? items[0] : undefined);
  const chat = textOf(fieldsOf(video?.liveStreamingDetails), 'activeLiveChatId');
  if (chat !== undefined) return chat;
  throw new ConnectorFault(
    video === undefined
      ? { zh: '没有这个视频', en: 'There is no such video.' }
      : { zh: '这个视频现在没有直播聊天', en: 'The video has no live chat at present.' },
    { isLasting: video === undefined, retryAfterMs: NOT_YET_MS },
  );
}

/** A broadcast that has not begun: its chat opens some time before, ms. */
const NOT_YET_MS = 30_000;

/** One page of the chat from a page token on; the first without. */
export async function readChat(
  source: YoutubeSource,
  chat: string,
  page: string | undefined,
  around: Around,
): Promise<ChatPage> {
  const url = new URL('/youtube/v3/liveChat/messages', source.baseUrl);
  url.search = new URLSearchParams({
    liveChatId: chat,
    part: 'id,snippet,authorDetails',
    maxResults: '2000',
    ...(page !== undefined && { pageToken: page }),
  }).toString();
  return chatPage(await ask(url, source, around));
}

/** The key goes in a header: addresses get into logs. */
async function ask(url: URL, { apiKey, accessToken }: YoutubeSource, around: Around): Promise<unknown> {
  const { status, body } = await askJson(url, {
    ...around,
    headers: {
      accept: 'application/json',
      ...(apiKey !== undefined && { 'x-goog-api-key': apiKey }),
      ...(accessToken !== undefined && { authorization: `Bearer ${accessToken}` }),
    },
  });
  if (status !== 200) throw youtubeFault(status, body);
  return body;
}
