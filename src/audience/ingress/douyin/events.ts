import type { Contents } from '../contents.ts';
import { fieldsOf, textOf } from '../contents.ts';
import { readJson } from '../read-json.ts';

const TYPES: Readonly<Record<string, Contents['type']>> = {
  live_comment: 'comment',
  live_gift: 'gift',
  live_like: 'like',
  live_fansclub: 'follow',
};

/** The events of a push; nothing where the body is no array. Kinds that a room does not hear of are left out. */
export function douyinEvents(type: string, body: string, room: string): readonly Contents[] | undefined {
  const read = readJson(body);
  if (!read.ok || !Array.isArray(read.value)) return undefined;
  const kind = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (kind === undefined) return [];
  return read.value.flatMap((event: unknown) => {
    const fields = fieldsOf(event);
    if (fields === undefined) return [];
    return [
      {
        type: kind,
        id: textOf(fields, 'msg_id'),
        user: textOf(fields, 'sec_openid'),
        name: textOf(fields, 'nickname'),
        text: textOf(fields, 'content'),
        at: fields.timestamp,
        room,
        item: textOf(fields, 'gift_name'),
        count: fields.gift_num ?? fields.like_num,
      },
    ];
  });
}
