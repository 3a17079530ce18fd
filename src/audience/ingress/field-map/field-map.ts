import type { FieldMap } from '../../../model/audience-source.ts';
import type { Contents } from '../contents.ts';
import { contentsOf } from '../parse-comment.ts';
import { readJson } from '../read-json.ts';
import { valueAt } from './json-path.ts';

/** What one message held: events, and how much of it could not be read. */
export interface Translated {
  readonly events: readonly Contents[];
  readonly unreadable: number;
}

/** Reads a relay's message, by its map or, without one, as one of the forms that Candor knows. Never throws. */
export function readMessage(text: string, map: FieldMap | undefined): Translated {
  const read = readJson(text.replace(/^\uFEFF/, ''));
  if (!read.ok) return { events: [], unreadable: 1 };
  const inner = map?.items === undefined ? read.value : valueAt(read.value, map.items);
  const members = Array.isArray(inner) ? inner : inner === undefined ? [] : [inner];
  const events: Contents[] = [];
  let unreadable = 0;
  for (const member of members) {
    if (typeof member !== 'object' || member === null) {
      unreadable += 1;
      continue;
    }
    const contents = map === undefined ? contentsOf(member) : mapped(member, map);
    // What is of another kind (statistics, a room's state) is nothing that a room hears of.
    if (contents !== undefined) events.push(contents);
  }
  return { events, unreadable };
}

function mapped(member: object, map: FieldMap): Contents | undefined {
  const type = typeOf(member, map);
  if (type === undefined) return undefined;
  return {
    type,
    id: textAt(member, map.id),
    user: textAt(member, map.user),
    name: textAt(member, map.name),
    text: textAt(member, map.text),
    at: firstAt(member, map.time),
    room: textAt(member, map.room),
    item: textAt(member, map.item),
    count: firstAt(member, map.count),
  };
}

function typeOf(member: object, { type, types }: FieldMap): Contents['type'] | undefined {
  if (type === undefined || types === undefined) return 'comment';
  const given = textAt(member, type);
  return given !== undefined && Object.hasOwn(types, given) ? types[given] : undefined;
}

function textAt(member: object, paths: FieldMap['text']): string | undefined {
  const value = firstAt(member, paths);
  return value === undefined ? undefined : String(value);
}

/** The first of the places that holds a text or a number. */
function firstAt(member: object, paths: FieldMap['text']): string | number | undefined {
  for (const path of typeof paths === 'string' ? [paths] : (paths ?? [])) {
    const value = valueAt(member, path);
    if ((typeof value === 'string' && value !== '') || typeof value === 'number') return value;
  }
  return undefined;
}
