import { mask } from '../audience/personal-data.ts';

/** Longer names are slogans, characters. */
const LONGEST = 10;

/**
 * A viewer's name as a host may say it: letters of one script or two, no figures, no slogans. Undefined where it
 * is none; the gate judges the sentence with it all the same.
 */
export function politeName(name: string | undefined): string | undefined {
  const plain = name?.normalize('NFKC').trim() ?? '';
  if (plain === '' || [...plain].length > LONGEST) return undefined;
  if (!/^[\p{Script=Han}\p{Script=Latin}][\p{Script=Han}\p{Script=Latin} ·]*$/u.test(plain)) return undefined;
  return mask(plain) === plain ? plain : undefined;
}
