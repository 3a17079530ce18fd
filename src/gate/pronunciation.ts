import { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { LabelPlan } from '../model/label-plan.ts';
import type { Bilingual, Locale } from '../model/text.ts';
import { unitOf } from './claims/numbers/units.ts';
import { reviewDraft } from './review.ts';
import type { CompiledRules } from './rules.ts';
import { readingsOf } from './text/readings.ts';

/** An entry of a dictionary that could make the host say other words than were cleared, and why. */
export interface UnfitEntry {
  readonly word: string;
  readonly reason: Bilingual;
}

export interface PronunciationContext {
  readonly rules: CompiledRules;
  readonly plan: LabelPlan;
  readonly locale: Locale;
  /** Epoch ms. */
  readonly now: number;
}

const SAYABLE = /^[\p{Script=Han}A-Za-z0-9 '·-]+$/u;
const ALL_HAN = /^\p{Script=Han}+$/u;
/** A name is written with a capital or a figure somewhere (SK-II, iPhone, 7UP); ordinary words are not. */
const NAME = /^(?=.*[A-Z0-9])(?=.*[A-Za-z])[A-Za-z0-9 .&'·+-]+$/;
/** A reading is at most so many times as long as its word: W names itself in nine letters, 'double you'. */
const STRETCH = 10;
const DENIALS = /[不没无非未别莫勿]|\b(?:not|no|never|none|without|isn't)\b/i;

/**
 * Entries of a pronunciation dictionary that are not fit: a reading may only tell how a name sounds. The door
 * clears words as they are written, so whatever changed them after it would pass it unseen.
 */
export function unfitEntries(
  words: Readonly<Record<string, string>>,
  context: PronunciationContext,
): readonly UnfitEntry[] {
  return Object.entries(words).flatMap(([word, say]) => {
    const reason = objection(word, say, context);
    return reason === undefined ? [] : [{ word, reason }];
  });
}

function objection(word: string, say: string, context: PronunciationContext): Bilingual | undefined {
  if (!SAYABLE.test(say)) {
    return {
      zh: '读音只能用汉字、字母、数字和空格',
      en: 'a reading has characters, letters, figures and spaces only',
    };
  }
  return (
    (ALL_HAN.test(word) ? hanObjection(word, say) : nameObjection(word, say, context)) ??
    gateObjection(say, context)
  );
}

/** Characters with several readings: another character that shares one of them tells which is meant. */
function hanObjection(word: string, say: string): Bilingual | undefined {
  const characters = [...word];
  const sounds = [...say];
  const isAlike =
    characters.length === sounds.length &&
    characters.every((character, index) => shareSound(character, sounds[index] ?? ''));
  return isAlike
    ? undefined
    : {
        zh: '汉字的读音必须逐字同音（如 重庆 → 崇庆）',
        en: 'Chinese words take characters of the same sound, one for one (such as 重庆 → 崇庆)',
      };
}

/** With its tone: 买 and 卖 are not alike. */
function shareSound(one: string, other: string): boolean {
  const sounds = new Set(readingsOf(one).map(({ toned }) => toned));
  return one === other || readingsOf(other).some(({ toned }) => sounds.has(toned));
}

function nameObjection(word: string, say: string, { plan }: PronunciationContext): Bilingual | undefined {
  if (!NAME.test(word)) {
    return {
      zh: '只有汉字词，或带大写字母、数字的名称（如 SK-II、iPhone）可以有读音',
      en: 'only Chinese words, or names with a capital or a figure (such as SK-II, iPhone), may have a reading',
    };
  }
  if (unitOf(word.toLowerCase()) !== undefined) {
    return { zh: '单位的读法是固定的', en: 'the reading of a unit is fixed' };
  }
  const labels = [...plan.spoken.texts, plan.captionPrefix, plan.stage.text].join(' ').toLowerCase();
  if (labels.includes(word.toLowerCase())) {
    return { zh: 'AI 标识里的词不能改读', en: 'words of the AI label are said as they are written' };
  }
  if (say.length > STRETCH * word.length) {
    return { zh: '读音比名称长得太多', en: 'the reading is far longer than the name' };
  }
  if (DENIALS.test(say)) return { zh: '读音里不能有否定词', en: 'a reading may not deny anything' };
  if (!figuresOf(word, ROMAN).includes(figuresOf(say, {})[0] ?? '')) {
    return {
      zh: '读音里的数字必须与名称里的数字相同',
      en: 'a reading has the figures of its name, no more and no others',
    };
  }
  return undefined;
}

/** What the gate says of the reading on its own and in a sentence. */
function gateObjection(say: string, { rules, locale, now }: PronunciationContext): Bilingual | undefined {
  const nothingKnown = new KnowledgeBase([]);
  const frames = locale.startsWith('zh') ? [say, `这是${say}。`, `${say}的产品。`] : [say, `This is ${say}.`];
  for (const text of frames) {
    const draft = { source: 'filler', surface: 'speech', text } as const;
    const { decision, findings } = reviewDraft(draft, nothingKnown, rules, { now, locale, after: [] });
    if (decision !== 'clear') return findings.find(({ action }) => action !== 'note')?.reason ?? UNCLEAR;
  }
  return undefined;
}

const UNCLEAR: Bilingual = { zh: '读音没有通过审核', en: 'the gate does not clear the reading' };

const ROMAN: Readonly<Record<string, string>> = {
  II: '2',
  III: '3',
  IV: '4',
  VI: '6',
  VII: '7',
  VIII: '8',
  IX: '9',
};
const HAN_FIGURES = '零一二三四五六七八九';
const ENGLISH_FIGURES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];

/** The figures of a text as one row of digits, with and without its Roman numerals. */
function figuresOf(text: string, roman: Readonly<Record<string, string>>): readonly string[] {
  const told = text
    .replace(/[幺两]/g, (figure) => (figure === '幺' ? '一' : '二'))
    .replace(/[一二三四五六七八九]?十[一二三四五六七八九]?/g, (ten) => {
      const [before = '', after = ''] = ten.split('十');
      const tens = before === '' ? 1 : HAN_FIGURES.indexOf(before);
      return String(10 * tens + (after === '' ? 0 : HAN_FIGURES.indexOf(after)));
    })
    .replace(/[零一二三四五六七八九]/g, (figure) => String(HAN_FIGURES.indexOf(figure)))
    .replace(/[A-Za-z]+/g, (letters) => {
      const figure = ENGLISH_FIGURES.indexOf(letters.toLowerCase());
      return figure < 0 ? letters : String(figure);
    });
  const withRoman = told.replace(/(?<![A-Za-z])[IVX]+(?![A-Za-z])/g, (letters) => roman[letters] ?? letters);
  return [told, withRoman].map((figures) => figures.replace(/\D/g, ''));
}
