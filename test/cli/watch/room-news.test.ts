import { describe, expect, test } from 'vitest';
import { newsLine } from '../../../src/cli/watch/news-line.ts';
import { newsBetween, type RoomNews, type ToldView } from '../../../src/cli/watch/room-news.ts';

const WORDS = { id: 'u1', source: 'script', text: '容量是1.5L。', host: 'zhen' } as const;
const AIRING = { ...WORDS, startedAt: 1_000, durationMs: 2_000 };
const ALERT = { at: 1_500, level: 'warn', code: 'VOICE_FAILED', message: 'no sound' } as const;

function aView(change: Partial<ToldView> = {}): ToldView {
  return {
    room: 'night',
    state: 'on-air',
    at: 2_000,
    onAir: null,
    next: [],
    recent: [],
    refusals: [],
    label: { text: 'AI生成', lastSpokenAt: null, dueAt: null, stages: 1, proven: 1 },
    alerts: [],
    ...change,
  };
}

function aRefusal(at: number, text: string): ToldView['refusals'][number] {
  const zh = '不得使用';
  return {
    at,
    draft: { ...WORDS, id: text, source: 'answer', text },
    cause: 'rules',
    message: { zh, en: 'not allowed' },
    findings: [
      {
        pack: 'cn-price@1.0.0',
        rule: 'cn-price/lowest-price',
        law: '价格法',
        quote: text,
        reason: { zh, en: 'no proof' },
        fix: { zh: '说出价格', en: 'say the price' },
      },
    ],
  };
}

const types = (news: readonly RoomNews[]) => news.map(({ type }) => type);

describe('the news of a room', () => {
  test('begin with how it stands, not with what was before', () => {
    const news = newsBetween(
      undefined,
      aView({ onAir: AIRING, next: [WORDS], refusals: [aRefusal(900, '最低价')], alerts: [ALERT] }),
    );
    expect(types(news)).toEqual(['state', 'label', 'on-air', 'next']);
  });

  test('are none where nothing has changed but the time', () => {
    const view = aView({
      onAir: AIRING,
      next: [WORDS],
      alerts: [ALERT],
      refusals: [aRefusal(900, '最低价')],
    });
    expect(newsBetween(view, { ...view, at: 3_000 })).toEqual([]);
  });

  test('have short words that came and went between two views, oldest first', () => {
    const before = aView({ onAir: AIRING });
    const short = { ...AIRING, id: 'u2', text: '好的。', startedAt: 3_100 };
    const now = { ...AIRING, id: 'u3', text: '额定功率是1500W。', startedAt: 3_400 };
    const news = newsBetween(before, aView({ recent: [short, AIRING], onAir: now }));
    expect(news).toMatchObject([
      { type: 'on-air', at: 3_100, text: '好的。' },
      { type: 'on-air', at: 3_400, text: '额定功率是1500W。' },
    ]);
  });

  test('have each new refusal and alert once, oldest first, and all of a server that began anew', () => {
    const [first, second, third] = [aRefusal(1, '一'), aRefusal(2, '二'), aRefusal(3, '三')] as const;
    const before = aView({ refusals: [first] });
    const texts = (now: ToldView) =>
      newsBetween(before, now).flatMap((each) => (each.type === 'refused' ? [each.draft.text] : []));
    expect(texts(aView({ refusals: [third, second, first] }))).toEqual(['二', '三']);
    expect(texts(aView({ refusals: [third, second] }))).toEqual(['二', '三']);
    expect(newsBetween(before, aView({ refusals: [first], alerts: [ALERT] }))).toEqual([
      { type: 'alert', ...ALERT },
    ]);
  });

  test('tell that a stage no longer proves its label', () => {
    const { label } = aView();
    expect(newsBetween(aView(), aView({ label: { ...label, proven: 0 } }))).toEqual([
      { type: 'label', at: 2_000, stages: 1, proven: 0 },
    ]);
  });
});

describe('a line of news', () => {
  test('gives the rule, the reason and the fix of a refusal, in the language asked for', () => {
    const news: RoomNews = { type: 'refused', ...aRefusal(1_000, '全网最低价') };
    expect(newsLine(news, 'en')).toMatch(
      /^\d\d:\d\d:\d\d {2}REFUSED {4}answer {2}全网最低价 {2}\[cn-price\/lowest-price: no proof → say the price\]$/,
    );
    expect(newsLine(news, 'zh')).toContain(
      '拦下      answer  全网最低价  [cn-price/lowest-price: 不得使用 → 说出价格]',
    );
  });

  test('is one line whatever the words hold, and moves no cursor', () => {
    const news: RoomNews = { type: 'alert', ...ALERT, message: 'a\n\u001b[2Jb\u202ec' };
    expect(newsLine(news, 'en')).toMatch(/ALERT {6}warn VOICE_FAILED: a \[2Jb c$/);
  });
});
