import type { Product } from '../../model/knowledge.ts';
import type { Locale } from '../../model/text.ts';
import type { Exemption, Finding } from '../../model/utterance.ts';
import { OWN_RULES } from '../own-rules.ts';
import { readingsOf } from '../text/readings.ts';
import { SpanText } from '../text/span-text.ts';
import type { Circumstances } from './judge.ts';
import { exempt, type Met, NOTHING_MET } from './met.ts';

const RULE = 'gate/masked-words';

/** Letters beside digits, signs or pictures, with a tone, or very many: nearly no text has any. */
const MAY_HIDE =
  /[a-zA-Z][\d@$€£*\u2600-\u27BF\uD83C-\uD83E]|[\d@$€£*][a-zA-Z]|[\u0300-\u030CāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜĀÁǍÀĒÉĚÈŌÓǑÒ]|[a-zA-Z]{24}/;
/** Letters and the signs that stand for some, as one word. */
const WORDS = /[a-z0-9@$€£]{3,40}/gu;
/** `w*terproof`, `b@ck`: a sign within a word, which no name and no unit has. */
const SIGN_IN_WORD = /(?<![a-z0-9.])[a-z]+[@€£*][a-z]+(?!\.[a-z])/u;
/** `er🧽ased`, `S😀M😀I😀L😀E`. */
const PICTURE_IN_WORD = /[a-z]+[\u{1F000}-\u{1FAFF}\u2600-\u27BF]\uFE0F?[a-z]+/u;
/** Words written without a blank between them; the longest of everyday words have some eighteen letters. */
const RUN_TOGETHER = /(?<![a-z])[a-z]{24,}(?![a-z])/u;
/** 最dǐng, tí高免疫: one syllable with its tone beside a Chinese character. */
const TONED =
  /(?<=\p{Script=Han})[a-z]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,4}|[a-z]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,4}(?=\p{Script=Han})/gu;
/** The sound of a word is told: 拼音ruò qiāng, 念jiāng. */
const SOUND_TOLD = /拼音|读作|念作?|读音|发音|注音|怎么读|多音/u;
const FRENCH = /^(?:caf|cr|p|th|d|pr|poch|consomm|entr|d.j)[éèà]/u;

const LAWS: Readonly<Record<Locale, string>> = {
  'zh-CN': '《广告法》第4条、第28条；平台规则（以谐音、拼音、符号规避审核）',
  'en-US': 'FTC Act § 5 (the net impression of an ad)',
  'en-GB': 'CAP Code 3.1',
  'en-EU': 'Directive 2005/29/EC Art. 6(1)',
};

/**
 * Words written so that a reader takes them for what a filter should not: letters as digits, signs and pictures within
 * a word, a toned syllable for a character. Nobody who may say a thing hides it (FIL-22). What the notes of the shop
 * hold just so is a name.
 */
export function metByMaskedWords(
  text: string,
  product: Product | undefined,
  { matcher, names, locale }: Pick<Circumstances, 'matcher' | 'names' | 'locale'>,
): Met {
  if (!MAY_HIDE.test(text)) return NOTHING_MET;
  const lower = inLowerCase(text);
  const isOnFile = (word: string): boolean =>
    names.some((name) => name.includes(word)) ||
    (product !== undefined && JSON.stringify(product).toLowerCase().includes(word));
  const exempted: Exemption[] = [];
  for (const { 0: word, index } of masked(lower.text, matcher)) {
    const span = lower.span(index, index + word.length);
    if (!isOnFile(word)) return { findings: [finding(text, span, locale)], exempted };
    exempted.push(exempt(RULE, text, span, 'name'));
  }
  return { findings: [], exempted };
}

/** In lower case, letters and their marks in one, with the way back: some change their length. */
function inLowerCase(text: string): SpanText {
  const from: number[] = [];
  const to: number[] = [];
  let lower = '';
  for (const { 0: letter, index } of text.matchAll(/\P{Mn}\p{Mn}*|\p{Mn}+/gsu)) {
    const plain = letter.normalize('NFC').toLowerCase();
    lower += plain;
    for (let unit = 0; unit < plain.length; unit += 1) {
      from.push(index);
      to.push(index + letter.length);
    }
  }
  return new SpanText(lower, from, to);
}

function* masked(lower: string, matcher: Circumstances['matcher']): Generator<RegExpExecArray> {
  for (const pattern of [SIGN_IN_WORD, PICTURE_IN_WORD, RUN_TOGETHER]) {
    const found = pattern.exec(lower);
    if (found !== null) yield found;
  }
  for (const match of lower.matchAll(WORDS)) if (matcher.hidden(match[0]) !== undefined) yield match;
  if (SOUND_TOLD.test(lower)) return;
  for (const match of lower.matchAll(TONED)) if (isSyllable(match) && !isGloss(match)) yield match;
}

/** A Chinese syllable, and no French word. */
const isSyllable = ({ 0: written }: RegExpExecArray): boolean =>
  !FRENCH.test(written) &&
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?[aeiouv]{1,3}(?:n|ng|r)?$/.test(bare(written));

const bare = (written: string): string =>
  written
    .replace(/ü/g, 'v')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');

/** 白bái, 山茶shān chá: the syllable is that of a character before it. */
const isGloss = ({ 0: written, index, input }: RegExpExecArray): boolean =>
  Array.from(input.slice(Math.max(0, index - 10), index), readingsOf)
    .flat()
    .some(({ syllable }) => syllable === bare(written));

function finding(text: string, span: readonly [number, number], locale: Locale): Finding {
  return {
    rule: RULE,
    pack: OWN_RULES,
    category: 'public-order',
    law: LAWS[locale],
    span,
    quote: text.slice(...span),
    reason: {
      zh: '用数字、符号、图案或拼音代替文字，像是要躲过审核；能说的话不必遮掩。',
      en: 'A word is hidden behind digits, signs, pictures or syllables; what may be said needs no disguise.',
    },
    fix: {
      zh: '照原字写出来，让规则审原话；若这是品名或型号，请写进商品资料。',
      en: 'Write the word out so that it can be judged; if it is a name or a model, put it into the product notes.',
    },
    action: 'refuse',
  };
}
