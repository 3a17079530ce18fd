import type { Bilingual } from '../model/text.ts';

/** The language that this machine's environment asks for; English where it asks for neither. */
export function systemLanguage(): keyof Bilingual {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('zh') ? 'zh' : 'en';
}
