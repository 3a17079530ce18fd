import type { Bilingual } from '../../model/text.ts';
import type { RoomNews } from './room-news.ts';

/** What the connection itself has to tell. */
export type LinkNews =
  | { readonly type: 'connected'; readonly at: number; readonly server: string }
  | { readonly type: 'lost'; readonly at: number; readonly reason: string };

const WORDS = {
  zh: {
    connected: '已连接',
    lost: '断开',
    state: '状态',
    label: '标识',
    onAir: '播出',
    next: '接下来',
    refused: '拦下',
    shortened: '删减',
    alert: '告警',
    again: '正在重连',
    stages: (open: number, proven: number) => `舞台页面 ${open} 个，${proven} 个已确认标识`,
  },
  en: {
    connected: 'connected',
    lost: 'LOST',
    state: 'state',
    label: 'label',
    onAir: 'on air',
    next: 'next',
    refused: 'REFUSED',
    shortened: 'SHORTENED',
    alert: 'ALERT',
    again: 'trying again',
    stages: (open: number, proven: number) => `${open} stage pages open, ${proven} prove the label`,
  },
} as const;

/** Columns of the longest name of an event. */
const NAME_WIDTH = { zh: 8, en: 9 } as const;

/** One event as one line of a terminal: time of day, what, and the words. */
export function newsLine(news: RoomNews | LinkNews, language: keyof Bilingual): string {
  const words = WORDS[language];
  const line = (name: string, text: string) =>
    oneLine(
      `${new Date(news.at).toLocaleTimeString('en-GB')}  ${padded(name, NAME_WIDTH[language])}  ${text}`,
    );
  switch (news.type) {
    case 'connected':
      return line(words.connected, news.server);
    case 'lost':
      return line(words.lost, `${news.reason}; ${words.again}`);
    case 'state':
      return line(words.state, `${news.room}: ${news.state}`);
    case 'label':
      return line(words.label, words.stages(news.stages, news.proven));
    case 'on-air':
      return line(words.onAir, `${news.source}  ${news.text}`);
    case 'next':
      return line(words.next, `${news.source}  ${news.text}`);
    case 'alert':
      return line(words.alert, `${news.level} ${news.code}: ${news.message}`);
    case 'refused': {
      const [finding] = news.findings;
      const why =
        finding === undefined
          ? news.message[language]
          : `${finding.rule}: ${finding.reason[language]} → ${finding.fix[language]}`;
      const name = news.said === undefined ? words.refused : words.shortened;
      const text = news.said === undefined ? news.draft.text : `${news.draft.text} → ${news.said}`;
      return line(name, `${news.draft.source}  ${text}  [${why}]`);
    }
  }
}

/** Viewers' and operators' words must not move the cursor, nor begin a line of their own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, ' ');
}

/** Chinese takes two columns a character. */
function padded(name: string, width: number): string {
  const columns = [...name].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0);
  return name + ' '.repeat(Math.max(0, width - columns));
}
