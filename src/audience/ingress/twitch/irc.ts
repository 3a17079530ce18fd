/** One line of Twitch's IRC: RFC 1459 with IRCv3 message tags. */
export interface IrcLine {
  readonly tags: ReadonlyMap<string, string>;
  /** The sender's login name, where a viewer is the sender. */
  readonly nick: string | undefined;
  readonly command: string;
  readonly params: readonly string[];
}

const LINE = /^(?:@(?<tags>[^ ]*) +)?(?::(?<prefix>[^ ]*) +)?(?<command>[A-Z]+|\d{3})(?<rest>(?: .*)?)$/s;

/** Reads a line without its CR LF; nothing where it is none. */
export function readLine(line: string): IrcLine | undefined {
  const parts = LINE.exec(line)?.groups;
  if (parts?.command === undefined) return undefined;
  const [middle = '', ...trailing] = (parts.rest ?? '').split(/ :(.*)/s);
  return {
    tags: tagsOf(parts.tags ?? ''),
    nick: /^([^!@]+)!/.exec(parts.prefix ?? '')?.[1],
    command: parts.command,
    params: [...middle.split(' ').filter((word) => word !== ''), ...trailing.slice(0, 1)],
  };
}

function tagsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .split(';')
      .filter((tag) => tag !== '')
      .map((tag) => {
        const [key = '', value = ''] = tag.split(/=(.*)/s);
        return [key, value.replace(/\\(.?)/g, (_whole, mark: string) => ESCAPED[mark] ?? mark)];
      }),
  );
}

const ESCAPED: Readonly<Record<string, string>> = { ':': ';', s: ' ', '\\': '\\', r: '\r', n: '\n' };
