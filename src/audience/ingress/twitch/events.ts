import type { Contents } from '../contents.ts';
import type { IrcLine } from './irc.ts';

/** What a line says that a room hears of; nothing for all others. */
export function twitchEvent({ tags, nick, command, params }: IrcLine): Contents | undefined {
  if (command !== 'PRIVMSG' && command !== 'USERNOTICE') return undefined;
  const common = {
    id: tags.get('id'),
    user: tags.get('user-id') || nick || tags.get('login'),
    name: tags.get('display-name') || nick || tags.get('login'),
    at: tags.get('tmi-sent-ts'),
    room: params[0]?.replace(/^#/, ''),
  };
  const text = params[1] === undefined ? undefined : withoutAction(params[1]);
  if (command === 'PRIVMSG') {
    const bits = tags.get('bits');
    return bits === undefined
      ? { ...common, type: 'comment', text }
      : { ...common, type: 'gift', item: 'Bits', count: bits };
  }
  const what = tags.get('msg-id') ?? '';
  if (GIFTS.has(what)) {
    return { ...common, type: 'gift', item: 'sub', count: tags.get('msg-param-mass-gift-count') ?? 1 };
  }
  return SUBSCRIBED.has(what) ? { ...common, type: 'follow', text } : undefined;
}

const GIFTS: ReadonlySet<string> = new Set(['subgift', 'submysterygift', 'anonsubgift']);
const SUBSCRIBED: ReadonlySet<string> = new Set(['sub', 'resub', 'giftpaidupgrade', 'primepaidupgrade']);

/** `/me waves` comes as CTCP ACTION. */
function withoutAction(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: U+0001 is how CTCP marks it
  return /^\u0001ACTION (.*)\u0001$/s.exec(text)?.[1] ?? text;
}
