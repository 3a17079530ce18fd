import { type Bilingual, type Locale, languageOf } from './text.ts';

/** Stands on the slate while nobody speaks: it claims nothing. */
const SLATE: Bilingual = {
  zh: '主播暂时离开，马上回来。',
  en: 'The host is away for a moment and will be right back.',
};

export function slateText(locale: Locale): string {
  return SLATE[languageOf(locale)];
}
