const HAN = /\p{Script=Han}/u;

/** What a text is worded in, as far as the doubt knows languages. */
export type DoubtLanguage = 'zh' | 'en';

export function languageOfWords(text: string): DoubtLanguage {
  return HAN.test(text) ? 'zh' : 'en';
}
