/** Another reading of a text that somebody hid words in, and how it was hidden. */
export interface HiddenReading {
  readonly text: string;
  readonly how: 'base64' | 'hex' | 'escape' | 'url' | 'rot13' | 'reversed' | 'tags' | 'spaced' | 'leet';
}

/** Shorter runs are ordinary words or order numbers. */
const BASE64_RUN = /[A-Za-z0-9+/_-]{12,}={0,2}/g;
const HEX_RUN = /(?:0x)?(?:[0-9a-f]{2}[\s:,]?){8,}/gi;
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Words no instruction does without, by rot13: `ignore`, `forget`, `system`, `prompt`, `say`, `you` … */
const TURNED_WORDS =
  /vtaber|sbetrg|qvfer|bireevqr|olcnff|cebzcg|flfgrz|vafgehpg|ercrng|bhgchg|erirny|cevag|fubj|sbyybj|borl|ehyrf|cergraq|\bnpg\b|\bfnl\b|\blbh\b|nqzva|qna zbqr/;
/** The same from behind, Chinese and Latin. */
const BACKWARD_WORDS =
  /略忽|视无|记忘|掉忘|了忘|令指|词示提|统系|演扮|则规|制限|复重|出输|布宣|诉告|定设|色角|限权|[念说读喊]|式模|erongi|tegrof|ragersid|edirrevo|ssapyb|tpmorp|metsys|tcurtsni|taeper|tuptuo|laever|tnirp|wollof|yebo|selur|dneterp|yas|uoy|nimda/;

/** Ideographs and their marks hold nothing but what they say, or what they say from behind. */
const PLAIN_TALK = /^[\u4e00-\u9fff，。！？、：；～ ]*[0-9]{0,11}[\u4e00-\u9fff，。！？、：；～ ]*$/;

/** All readings that could be hidden in `raw`, cheapest first; none for plain talk. */
export function hiddenReadings(raw: string): readonly HiddenReading[] {
  const readings: HiddenReading[] = [];
  const add = (how: HiddenReading['how'], text: string | undefined) => {
    if (text !== undefined && text.length >= 4) readings.push({ how, text });
  };
  if (PLAIN_TALK.test(raw)) {
    if (BACKWARD_WORDS.test(raw)) add('reversed', [...raw].reverse().join(''));
    return readings;
  }
  const tags = raw.match(/[\u{e0020}-\u{e007e}]+/gu)?.join('');
  if (tags !== undefined) {
    add('tags', [...tags].map((tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000)).join(''));
  }
  if (/\\[ux][0-9a-f]{2}/i.test(raw)) add('escape', unescaped(raw));
  if (/%[0-9a-f]{2}/i.test(raw)) add('url', urlDecoded(raw));
  for (const run of raw.match(HEX_RUN) ?? []) add('hex', readable(Buffer.from(hexDigits(run), 'hex')));
  for (const run of raw.match(BASE64_RUN) ?? []) {
    // Twelve digits are a number, and words of one case without padding are words.
    if (/[A-Z]/.test(run) && /[a-z]/.test(run)) add('base64', readable(Buffer.from(run, 'base64')));
  }
  const words = raw.toLowerCase();
  if (/[a-z]{4}/.test(words)) {
    if (TURNED_WORDS.test(words)) {
      add(
        'rot13',
        words.replace(/[a-z]/g, (letter) => rotated(letter)),
      );
    }
    if (/[013457@$!]/.test(words))
      add(
        'leet',
        words.replace(/[013457@$!]/g, (sign) => LEET[sign] ?? sign),
      );
  }
  if (/(?:[a-z][\s._*-]){6,}/.test(words)) add('spaced', words.replace(/[\s._*-]/g, ''));
  if (raw.length >= 6 && BACKWARD_WORDS.test(words)) add('reversed', [...raw].reverse().join(''));
  return readings;
}

function hexDigits(run: string): string {
  return run.replace(/^0x/i, '').replace(/[^0-9a-f]/gi, '');
}

function rotated(letter: string): string {
  return String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97);
}

function unescaped(raw: string): string {
  return raw.replace(/\\u\{?([0-9a-f]{4,6})\}?|\\x([0-9a-f]{2})/gi, (all, wide: string, narrow: string) => {
    const code = Number.parseInt(wide ?? narrow, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

function urlDecoded(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw.replace(/%(?![0-9a-f]{2})/gi, '%25'));
  } catch {
    // Bytes that are no UTF-8: nothing was hidden that a model would read.
    return undefined;
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes as text, where nearly all of it is letters, digits, spaces or ideographs. */
function readable(bytes: Buffer): string | undefined {
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    return undefined;
  }
  const good = text.match(/[\p{L}\p{N}\p{P}\s]/gu)?.length ?? 0;
  return text.length >= 6 && good / [...text].length > 0.95 ? text : undefined;
}
