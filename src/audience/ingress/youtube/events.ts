import { type Contents, type Fields, fieldsOf, textOf } from '../contents.ts';

/** A page of the chat. */
export interface ChatPage {
  readonly events: readonly Contents[];
  readonly nextPage: string | undefined;
  /** How long the API asks to wait, ms. */
  readonly waitMs: number | undefined;
  /** It was no page: it is asked for again. */
  readonly isUnreadable: boolean;
  /** The broadcast is over. */
  readonly isOver: boolean;
}

/** Reads an answer of `liveChatMessages.list`. */
export function chatPage(body: unknown): ChatPage {
  const fields = fieldsOf(body);
  const items = Array.isArray(fields?.items) ? fields.items : [];
  const waitMs = Number(fields?.pollingIntervalMillis);
  return {
    events: items.flatMap((item: unknown) => eventOf(fieldsOf(item)) ?? []),
    nextPage: textOf(fields, 'nextPageToken'),
    waitMs: Number.isFinite(waitMs) ? waitMs : undefined,
    isUnreadable: fields === undefined,
    isOver:
      textOf(fields, 'offlineAt') !== undefined ||
      items.some((item) => textOf(fieldsOf(fieldsOf(item)?.snippet), 'type') === 'chatEndedEvent'),
  };
}

function eventOf(item: Fields | undefined): Contents | undefined {
  const snippet = fieldsOf(item?.snippet);
  const author = fieldsOf(item?.authorDetails);
  const common = {
    id: textOf(item, 'id'),
    user: textOf(author, 'channelId') ?? textOf(snippet, 'authorChannelId'),
    name: textOf(author, 'displayName'),
    at: snippet?.publishedAt,
    room: textOf(snippet, 'liveChatId'),
  };
  switch (textOf(snippet, 'type')) {
    case 'textMessageEvent':
      return {
        ...common,
        type: 'comment',
        text:
          textOf(fieldsOf(snippet?.textMessageDetails), 'messageText') ?? textOf(snippet, 'displayMessage'),
      };
    case 'superChatEvent': {
      const details = fieldsOf(snippet?.superChatDetails);
      const text = textOf(details, 'userComment');
      // With words it is a question like any other; without, it is a gift.
      return text === undefined
        ? {
            ...common,
            type: 'gift',
            item: `Super Chat ${textOf(details, 'amountDisplayString') ?? ''}`.trim(),
          }
        : { ...common, type: 'comment', text };
    }
    case 'superStickerEvent':
      return { ...common, type: 'gift', item: 'Super Sticker' };
    case 'giftMembershipReceivedEvent':
    case 'membershipGiftingEvent':
      return {
        ...common,
        type: 'gift',
        item: 'membership',
        count: fieldsOf(snippet?.membershipGiftingDetails)?.giftMembershipsCount,
      };
    case 'newSponsorEvent':
      return { ...common, type: 'follow' };
    default:
      return undefined;
  }
}
