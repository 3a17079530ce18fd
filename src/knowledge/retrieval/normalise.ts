import { Converter } from 'opencc-js/t2cn';
import { remembered } from './remembered.ts';

/** Traditional to simplified, so that a viewer from Taiwan or Hong Kong is understood. */
const toSimplified = Converter({ from: 'tw', to: 'cn' });

/** Traditional characters are rare in questions; conversion costs as much as all the rest, so look first. */
const HAN = /\p{Script=Han}/u;

/** One form for every way to write the same words: NFKC, lower case, simplified, no invisible characters. */
export const normalise = remembered((text: string): string => {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{Cf}\p{Mn}\p{Me}]/gu, '')
    .replaceAll(/[‘’`]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
  return HAN.test(folded) ? toSimplified(folded) : folded;
});
