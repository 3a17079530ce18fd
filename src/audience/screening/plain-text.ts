import { simplified } from '../../infra/simplified.ts';
import { fromPinyin } from './pinyin-words.ts';

/** A comment's text in the forms that rules read. */
export interface PlainText {
  /** As it came, at most `TEXT_LIMIT` units. */
  readonly raw: string;
  /** Lower case, simplified, compatibility forms folded, marks and invisible characters gone. */
  readonly plain: string;
  /** Only letters, digits and ideographs of `plain`: separators put in to evade a rule are gone. */
  readonly tight: string;
  /** Share of combining and invisible characters in what came, 0 to 1. */
  readonly markShare: number;
}

/** No rule needs more of a comment; what is longer is read up to here, UTF-16 units. */
const TEXT_LIMIT = 500;

const MARKS = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Co}\p{Cn}\p{Cs}]/gu;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;
/** Text of these characters needs no folding but of case: most comments. */
const SIMPLE = /^[\x20-\x7e\u4e00-\u9fff，。！？、：；～]*$/;

/** Cyrillic and Greek letters that pass for Latin ones; read so only beside Latin letters. */
const LOOKALIKES_FROM = 'аеорсухіјѕԁһкмтвнαοεικνρτυχ';
const LOOKALIKES_TO = 'aeopcyxijsdhkmtbhaoeikvptux';

/** Small capitals are letters of their own to Unicode, and Latin ones to a model. */
const SMALL_CAPITALS = /[ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ]/gu;
const SMALL_FROM = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ';
const SMALL_TO = 'abcdefghijklmnoprstuvwyz';

/** Folds a text for reading. Never throws, whatever the text holds. */
export function plainText(text: string): PlainText {
  const raw = text.slice(0, TEXT_LIMIT).toWellFormed();
  const isSimple = SIMPLE.test(raw);
  const decomposed = isSimple ? raw : raw.normalize('NFKD');
  const bare = isSimple ? raw : decomposed.replace(MARKS, '');
  const markShare = isSimple ? 0 : 1 - bare.length / decomposed.length;
  let folded = isSimple ? raw.normalize('NFKC').toLowerCase() : unfancied(bare);
  if (/[a-z]/.test(folded) && /[\u0370-\u04ff\u0500-\u052f]/.test(folded)) {
    folded = folded.replace(
      /[\u0370-\u052f]/g,
      (letter) => LOOKALIKES_TO[LOOKALIKES_FROM.indexOf(letter)] ?? letter,
    );
  }
  const sounds = simplified(folded)
    .replace(/([\u4e00-\u9fff])\1{2,}/g, '$1')
    .replace(/([a-z])\1{2,}/g, '$1$1')
    .replace(/\s+/g, ' ')
    .trim();
  const plain = fromPinyin(sounds);
  return { raw, plain, tight: plain.replace(SEPARATORS, ''), markShare };
}

function unfancied(bare: string): string {
  const folded = bare.normalize('NFKC').toLowerCase();
  return folded.replace(SMALL_CAPITALS, (letter) => SMALL_TO[SMALL_FROM.indexOf(letter)] ?? letter);
}
