import { COMMENT_TYPES, type Comment } from '../../model/audience.ts';
import { type Contents, type Fields, fieldsOf, textOf } from './contents.ts';
import { readJson } from './read-json.ts';

/** Reads one relay's form; nothing where the message is of another form. */
type Shape = (message: Fields) => Contents | undefined;

/** The known forms of messages, most telling first; our own comes last and is the most tolerant. */
export const SHAPES: readonly Shape[] = [
  broadcastAssistant,
  barrageGrabber,
  barrageFly,
  virtualStreamer,
  own,
];

const ASSISTANT_TYPES: Readonly<Record<string, Comment['type']>> = {
  comment: 'comment',
  wechat_channel_live_msg: 'comment',
  xiaohongshu_comment: 'comment',
  taobao_comment: 'comment',
  room_enter: 'enter',
  room_like: 'like',
  room_follow: 'follow',
  subscribe_merchant_brand_vip: 'follow',
  ecom_fansclub_participate: 'follow',
  live_order: 'order',
};

/** OBA, ws 12354: `{msg_type, msg_id, nick_name, time, content, user_id}` (INTEROP.md §2.6). */
function broadcastAssistant(message: Fields): Contents | undefined {
  const type = ASSISTANT_TYPES[textOf(message, 'msg_type') ?? ''];
  if (type === undefined) return undefined;
  return {
    type,
    id: textOf(message, 'msg_id'),
    user: textOf(message, 'user_id'),
    name: textOf(message, 'nick_name'),
    text: textOf(message, 'content'),
    item: textOf(message, 'product_title'),
    at: message.time,
  };
}

const GRABBER_TYPES: Readonly<Record<string, Comment['type']>> = {
  1: 'comment',
  2: 'like',
  3: 'enter',
  4: 'follow',
  5: 'gift',
  8: 'share',
};

/** DouyinBarrageGrab, ws 8888: `{Type, Data: "<JSON>"}`. */
function barrageGrabber(message: Fields): Contents | undefined {
  const type = GRABBER_TYPES[textOf(message, 'Type') ?? ''];
  if (type === undefined) return undefined;
  const data = fieldsOf(typeof message.Data === 'string' ? parsed(message.Data) : message.Data);
  if (data === undefined) return undefined;
  const user = fieldsOf(data.User);
  return {
    type,
    id: textOf(data, 'MsgId'),
    user: textOf(user, 'Id', 'SecUid', 'DisplayId'),
    name: textOf(user, 'Nickname'),
    // A gift's and a like's content is the grabber's own sentence about it.
    text: type === 'comment' ? textOf(data, 'Content') : undefined,
    item: textOf(data, 'GiftName'),
    count: data.GiftCount ?? data.Count,
    room: textOf(data, 'RoomId'),
    at: data.EventTime ?? data.CreateTime,
  };
}

const FLY_TYPES: Readonly<Record<string, Comment['type']>> = {
  DANMU: 'comment',
  SUPER_CHAT: 'comment',
  GIFT: 'gift',
  ENTER_ROOM: 'enter',
  LIKE: 'like',
};

/** BarrageFly: `{type, platform, roomId, msg: {uid, username, content, giftName, giftCount}}`. */
function barrageFly(message: Fields): Contents | undefined {
  const type = FLY_TYPES[textOf(message, 'type') ?? ''];
  const msg = fieldsOf(message.msg);
  if (type === undefined || msg === undefined) return undefined;
  return {
    type,
    id: textOf(msg, 'msgId', 'id'),
    user: textOf(msg, 'uid'),
    name: textOf(msg, 'username'),
    text: textOf(msg, 'content'),
    item: textOf(msg, 'giftName'),
    count: msg.giftCount ?? msg.clickCount,
    room: textOf(message, 'roomId'),
    at: msg.timestamp,
  };
}

/** `reread` asks to read words out; here they are a comment like any other. */
const STREAMER_TYPES: Readonly<Record<string, Comment['type']>> = {
  comment: 'comment',
  reread: 'comment',
  gift: 'gift',
  entrance: 'enter',
};

/** AI-Vtuber's `POST /send`: `{type, data: {username, content, …}}`. */
function virtualStreamer(message: Fields): Contents | undefined {
  const type = STREAMER_TYPES[textOf(message, 'type') ?? ''];
  const data = fieldsOf(message.data);
  if (type === undefined || data === undefined) return undefined;
  return {
    type,
    id: textOf(data, 'id', 'msg_id'),
    user: textOf(data, 'user_id', 'uid'),
    name: textOf(data, 'username', 'nickname'),
    text: type === 'gift' ? undefined : textOf(data, 'content'),
    item: textOf(data, 'gift_name'),
    count: data.num,
    at: data.timestamp,
  };
}

/** Ours, `{id?, user, name?, text, type?, at?}`, under the names that others give these fields too. */
function own(message: Fields): Contents | undefined {
  const given = textOf(message, 'type') ?? 'comment';
  const type = COMMENT_TYPES.find((each) => each === given.toLowerCase());
  if (type === undefined) return undefined;
  const user = fieldsOf(message.user);
  return {
    type,
    id: textOf(message, 'id', 'msg_id', 'msgId'),
    user:
      textOf(message, 'user', 'user_id', 'userId', 'uid', 'sec_openid', 'openid') ??
      textOf(user, 'id', 'uid', 'name'),
    name: textOf(message, 'name', 'nickname', 'nick_name', 'username') ?? textOf(user, 'name', 'nickname'),
    text: textOf(message, 'text', 'content', 'comment', 'message', 'msg'),
    at: message.at ?? message.time ?? message.timestamp,
    room: textOf(message, 'room'),
    item: textOf(message, 'item'),
    count: message.count,
  };
}

/** A broken inner text is a message of no known form, and is answered as such. */
function parsed(json: string): unknown {
  const read = readJson(json);
  return read.ok ? read.value : undefined;
}
