import { type Contents, type Fields, fieldsOf, textOf } from '../contents.ts';

type Translation = (data: Fields) => Contents;

/** A message of operation 5; nothing where a room does not hear of its kind. */
export function bilibiliEvent(message: unknown): Contents | undefined {
  const fields = fieldsOf(message);
  const data = fieldsOf(fields?.data);
  const cmd = textOf(fields, 'cmd') ?? '';
  if (data === undefined || !Object.hasOwn(TRANSLATIONS, cmd)) return undefined;
  return TRANSLATIONS[cmd]?.(data);
}

/** Whether the platform says that it ends this session: it wants to be asked for a new one. */
export function isSessionEnd(message: unknown, game: string): boolean {
  const fields = fieldsOf(message);
  return (
    textOf(fields, 'cmd') === 'LIVE_OPEN_PLATFORM_INTERACTION_END' &&
    textOf(fieldsOf(fields?.data), 'game_id') === game
  );
}

const TRANSLATIONS: Readonly<Record<string, Translation>> = {
  LIVE_OPEN_PLATFORM_DM: (data) => ({ ...common(data), type: 'comment', text: textOf(data, 'msg') }),
  LIVE_OPEN_PLATFORM_SUPER_CHAT: (data) => ({
    ...common(data),
    type: 'comment',
    text: textOf(data, 'message'),
    at: data.start_time ?? data.timestamp,
  }),
  LIVE_OPEN_PLATFORM_SEND_GIFT: (data) => ({
    ...common(data),
    type: 'gift',
    item: textOf(data, 'gift_name'),
    count: data.gift_num,
  }),
  LIVE_OPEN_PLATFORM_GUARD: (data) => ({
    ...common(data),
    ...viewer(fieldsOf(data.user_info)),
    type: 'gift',
    item: GUARDS[textOf(data, 'guard_level') ?? ''] ?? '大航海',
    count: data.guard_num,
  }),
  LIVE_OPEN_PLATFORM_LIKE: (data) => ({ ...common(data), type: 'like', count: data.like_count }),
  LIVE_OPEN_PLATFORM_LIVE_ROOM_ENTER: (data) => ({ ...common(data), type: 'enter' }),
};

const GUARDS: Readonly<Record<string, string>> = { 1: '总督', 2: '提督', 3: '舰长' };

function common(data: Fields) {
  return {
    id: textOf(data, 'msg_id'),
    ...viewer(data),
    at: data.timestamp,
    room: textOf(data, 'room_id'),
  };
}

/** `uid` is 0 since 2024: the open id tells viewers apart. */
function viewer(fields: Fields | undefined) {
  return { user: textOf(fields, 'open_id', 'uid'), name: textOf(fields, 'uname') };
}
