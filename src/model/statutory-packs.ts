import { LOCALES, type Locale } from './text.ts';

/**
 * The rule packs that Candor comes with, by id, and where each holds: the law, the platforms' rules and the AI's own
 * honesty. Said here and not by the files, so that no file that is lost or put in their place takes one out of force.
 */
const STATUTORY: Readonly<Record<string, readonly Locale[]>> = {
  'ai-honesty': LOCALES,
  'platform-common': LOCALES,
  'cn-advertising-law': ['zh-CN'],
  'cn-cosmetics': ['zh-CN'],
  'cn-food': ['zh-CN'],
  'cn-ip-and-endorsement': ['zh-CN'],
  'cn-live-commerce': ['zh-CN'],
  'cn-medical': ['zh-CN'],
  'cn-price': ['zh-CN'],
  'english-common': ['en-US', 'en-GB', 'en-EU'],
  'us-ftc': ['en-US'],
  'uk-asa': ['en-GB'],
  eu: ['en-EU'],
};

export const isStatutory = (pack: string): boolean => Object.hasOwn(STATUTORY, pack);

/** Every one of them, or those that no room of a locale can do without. */
export function statutoryPacks(locale?: Locale): readonly string[] {
  const ids = Object.keys(STATUTORY);
  return locale === undefined ? ids : ids.filter((id) => STATUTORY[id]?.includes(locale));
}
