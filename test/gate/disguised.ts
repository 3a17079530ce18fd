import { Converter } from 'opencc-js/cn2t';

/** A way to write words so that a reader takes them for what a filter should not. */
export type Disguise = (text: string) => string;

const traditional = Converter({ from: 'cn', to: 't' });
const betweenCharacters =
  (mark: string): Disguise =>
  (text) =>
    text.replace(/\p{Script=Han}(?=\p{Script=Han})/gu, `$&${mark}`);
const eachCharacter =
  (write: (character: string) => string): Disguise =>
  (text) =>
    text.replace(/\p{Script=Han}/gu, write);
const eachLetter =
  (write: (letter: string) => string): Disguise =>
  (text) =>
    text.replace(/[a-zA-Z]/g, write);
const named = (disguise: (mark: string) => Disguise, marks: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(marks).map(([name, mark]) => [name, disguise(mark)]));

/** Nobody sees these, wherever they stand. */
const UNSEEN = {
  'zero-width spaces': '\u200b',
  'zero-width joiners': '\u200d',
  'word joiners': '\u2060',
  'byte-order marks': '\ufeff',
  'soft hyphens': '\u00ad',
  'variation selectors': '\ufe0f',
  'rarer variation selectors': '\u{e0100}',
  'tag characters': '\u{e0061}',
  'Hangul fillers': '\u3164',
  'fillers of initial consonants': '\u115f',
  'fillers of vowels': '\u1160',
  'half-width fillers': '\uffa0',
  'Mongolian vowel separators': '\u180e',
  'combining grapheme joiners': '\u034f',
  'right-to-left overrides': '\u202e',
  'private characters': '\ue000',
  'strokes through and rings around': '\u0335\u0336\u0489',
};

/** These part characters of one word, as a reader sees at once. */
const SEEN = {
  blanks: ' ',
  'ideographic blanks': '\u3000',
  'blanks that do not break': '\u00a0',
  tabs: '\t',
  'Braille blanks': '\u2800',
  fire: '🔥',
  hearts: '❤️',
  families: '👨‍👩‍👧',
  flags: '🇨🇳',
  keycaps: '#️⃣',
  stars: '*',
  'middle dots': '·',
  bullets: '•',
  underscores: '_',
  'wide tildes': '～',
  slashes: '/',
  backslashes: '\\',
  bars: '|',
  'strokes that are characters': '丨',
  'strokes that are letters': 'ㅣ',
  'signs of degree': '°',
  'per cent': '%',
  'and signs': '&',
  'at signs': '@',
  'dollar signs': '$',
  quotes: '“”',
  brackets: '【】',
  'round brackets': '()',
  'book marks': '《》',
  'ditto marks': '〃',
  boxes: '□',
  notes: '♪',
  arrows: '→',
};

/** The character of a radical that is drawn like it. */
const radicals = new Map<string, string>();
for (let code = 0x2f00; code <= 0x2fd5; code += 1) {
  const radical = String.fromCharCode(code);
  radicals.set(radical.normalize('NFKC'), radical);
}

/** Of Chinese: every one of them leaves every violation found. */
export const CHINESE_DISGUISES: Readonly<Record<string, Disguise>> = {
  ...named(betweenCharacters, UNSEEN),
  ...named(betweenCharacters, SEEN),
  'traditional characters': traditional,
  'full width': (text) => text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)),
  'stops for vertical writing': (text) =>
    text.replace(/[，。！？；：、]/g, (stop) => '︐︒︕︖︔︓︑'.charAt('，。！？；：、'.indexOf(stop))),
  radicals: eachCharacter((character) => radicals.get(character) ?? character),
  'traditional characters with blanks': (text) => betweenCharacters(' ')(traditional(text)),
  'combining marks on radicals': (text) =>
    betweenCharacters('\u0336')(eachCharacter((character) => radicals.get(character) ?? character)(text)),
};

const alphabet = 'abcdefghijklmnopqrstuvwxyz';
/** The letters of another alphabet, in the order of ours; a point where it has none. */
const drawnAs = (letters: string): Disguise => {
  const drawn = Array.from(letters);
  return eachLetter((letter) => {
    const alike = drawn[alphabet.indexOf(letter.toLowerCase())];
    return alike === undefined || alike === '.' ? letter : alike;
  });
};
/** The letters of an alphabet that Unicode has one after another. */
const setIn = (firstCodePoint: number): Disguise =>
  drawnAs(Array.from(alphabet, (_, at) => String.fromCodePoint(firstCodePoint + at)).join(''));
const digitFor = (letter: string, digit: string): Disguise => {
  const within = new RegExp(`(?<=[a-z])${letter}(?=[a-z])`, 'g');
  return (text) => text.replace(within, digit);
};

/** Of English: every one of them leaves every violation found. */
export const ENGLISH_DISGUISES: Readonly<Record<string, Disguise>> = {
  ...named((mark) => eachLetter((letter) => letter + mark), UNSEEN),
  'capitals by turns': (text) =>
    [...text].map((letter, at) => (at % 2 === 0 ? letter.toUpperCase() : letter.toLowerCase())).join(''),
  'full width': (text) => text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)),
  'Cyrillic letters': drawnAs('а.сԁе.ɡһіјкӏмпорԛгѕтцѵшху.'),
  'Greek letters': drawnAs('α...ε...ι.κ..ηορ...τυν.χγ.'),
  'Armenian letters': drawnAs('......ցհ.....ոօ.....ս.....'),
  'small capitals': drawnAs('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘ.ʀꜱᴛᴜᴠᴡ.ʏᴢ'),
  'letters with strokes': drawnAs('ⱥƀ.đɇ..ħɨ..ł..ø....ŧ......'),
  'letters with marks': drawnAs('ä.ç.é...î....ñö...š.ü...ýž'),
  superscript: drawnAs('ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ.ʳˢᵗᵘᵛʷˣʸᶻ'),
  subscript: drawnAs('ₐ...ₑ..ₕᵢⱼₖₗₘₙₒₚ.ᵣₛₜᵤᵥ.ₓ..'),
  'bold letters': setIn(0x1d41a),
  'letters of a script': setIn(0x1d4ea),
  'letters of a fraktur': setIn(0x1d586),
  'letters struck twice': setIn(0x1d552),
  'letters of a typewriter': setIn(0x1d68a),
  'letters in circles': setIn(0x24d0),
  'letters in brackets': setIn(0x249c),
  'letters in boxes': setIn(0x1f130),
  'letters in black boxes': setIn(0x1f170),
  'letters in black circles': setIn(0x1f150),
  'a 4 for an a': digitFor('a', '4'),
  'an at sign for an a': digitFor('a', '@'),
  'an 8 for a b': digitFor('b', '8'),
  'a 9 for a g': digitFor('g', '9'),
  'a star between letters': (text) => text.replace(/[A-Za-z]{4,}/g, (word) => [...word].join('*')),
  'fire between letters': (text) => text.replace(/[A-Za-z]{4,}/g, (word) => [...word].join('🔥')),
  'blanks that do not break': (text) => text.replaceAll(' ', '\u00a0'),
  'hyphens for blanks': (text) => text.replaceAll(' ', '-'),
  'stars for blanks': (text) => text.replaceAll(' ', '*'),
};
