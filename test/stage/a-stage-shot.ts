import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Scene } from '../../src/model/stage-protocol.ts';
import { type Theme, themeSchema } from '../../src/model/theme.ts';

/** The four formats of a stream. */
export const FORMATS = [
  [1080, 1920],
  [720, 1280],
  [1920, 1080],
  [1280, 720],
] as const;

/** 28 November 2026, 20:00 in China. */
export const AIR_MS = Date.parse('2026-11-28T20:00:00+08:00');

export const aTheme = (id: string): Theme =>
  themeSchema.parse(parse(readFileSync(`config/themes/${id}.yaml`, 'utf8')));

/** A card with every part, its offer over in two hours. */
export function aCard(part: Partial<NonNullable<Scene['card']>> = {}): NonNullable<Scene['card']> {
  return {
    id: 'card',
    product: 'kettle-k1',
    text: '山海 K1 恒温电热水壶\n直播价129元',
    parts: [
      { role: 'title', text: '山海 K1 恒温电热水壶' },
      { role: 'price', text: '直播价129元' },
      { role: 'was', text: '划线价169元（本店 2026 年 11 月 10 日至 16 日成交价）' },
      { role: 'until', text: '优惠截至11月28日22点13分' },
      { role: 'point', text: '容量：1.5升' },
      { role: 'point', text: '额定功率：1500W' },
    ],
    pictures: [],
    untilMs: AIR_MS + 2 * 3_600_000 + 13 * 60_000,
    ...part,
  };
}

export const QUESTION: NonNullable<Scene['question']> = {
  id: 'question',
  text: '有人问：晚上起来喝水，能保温多久？',
};
