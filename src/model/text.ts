import { z } from 'zod';

/** A text that users read, in both languages of the product. */
export const bilingualSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingualSchema>;

/** The languages and markets an utterance can be judged for. */
export const LOCALES = ['zh-CN', 'en-US', 'en-GB', 'en-EU'] as const;
export const localeSchema = z.enum(LOCALES);
export type Locale = z.infer<typeof localeSchema>;

/** `zh` for Chinese locales, `en` for the others. */
export function languageOf(locale: Locale): keyof Bilingual {
  return locale.startsWith('zh') ? 'zh' : 'en';
}
