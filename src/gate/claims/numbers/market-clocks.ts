export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const ENGLISH_WEEK = ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur'];

/** The clocks on the walls of a market, hours east of UTC. */
const ZONES: Record<string, readonly number[]> = {
  CNY: [8],
  USD: [-4, -5, -6, -7, -8],
  GBP: [0, 1],
  EUR: [0, 1, 2, 3],
};

/** A Chinese shop speaks of Chinese time however its file is written; others of the zone written, or a zone of their market where it says only UTC. */
export function offsetsOf(written: string, currency: string): number[] {
  const market = (ZONES[currency] ?? [0]).map((hours) => hours * HOUR);
  const zone = /([+-])(\d{2}):?(\d{2})$/.exec(written);
  if (currency === 'CNY' || zone === null) return market;
  return [(zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * HOUR + Number(zone[3]) * MINUTE)];
}

export const dayOf = (at: number, offset: number): number => Math.floor((at + offset) / DAY);

/** The shorter way round the clock: 23:59:59 is a second from midnight. */
export const fromMidnight = (apart: number): number => Math.min(Math.abs(apart), DAY - Math.abs(apart));

/** 11:59 of an English day may be that of the night, with or without its p.m. */
export const hoursOf = (minutes: number): readonly number[] =>
  minutes < 12 * 60 ? [minutes, minutes + 12 * 60] : [minutes];

/** The clock on the wall of a Chinese shop, ms east of UTC. */
export const CHINA = 8 * HOUR;
