import { pinyin } from 'pinyin-pro';
import type { Viseme } from '../model/audio.ts';

/** How the lips begin a syllable, by its pinyin initial. k, g and h have the shape of the vowel. */
const ONSETS: readonly (readonly [initials: RegExp, viseme: Viseme])[] = [
  [/^[bpm]/, 'closed'],
  [/^f/, 'teeth'],
  [/^[dtnl]/, 'tongue'],
  [/^(?:zh|ch|sh|[zcsrjqx])/, 'narrow'],
  [/^w/, 'pursed'],
  [/^y/, 'wide'],
];

const VOWELS: Readonly<Record<string, Viseme>> = {
  a: 'open',
  o: 'round',
  e: 'wide',
  i: 'wide',
  u: 'pursed',
  v: 'pursed',
  ü: 'pursed',
  y: 'wide',
};

const LATIN_SYLLABLE = /[^aeiouy]*[aeiouy]+(?:[^aeiouy]+$)?|[^aeiouy]+$/giu;
const FIGURES = ['líng', 'yī', 'èr', 'sān', 'sì', 'wǔ', 'liù', 'qī', 'bā', 'jiǔ'] as const;

/** The shapes of each syllable that `text` is spoken with, in order; symbols and pauses are no syllables. */
export function mouthPlan(text: string): readonly (readonly Viseme[])[] {
  const runs = text.match(/\p{Script=Han}+|\p{Script=Latin}+|\d/gu) ?? [];
  return runs.flatMap((run) => {
    if (/^\d$/.test(run)) return [shapesOf(bare(FIGURES[Number(run)] ?? ''))];
    if (/^\p{Script=Han}/u.test(run)) return pinyin(run, { type: 'array', toneType: 'none' }).map(shapesOf);
    return (run.match(LATIN_SYLLABLE) ?? []).map((part) => shapesOf(bare(part)));
  });
}

function shapesOf(syllable: string): readonly Viseme[] {
  const onset = ONSETS.find(([initials]) => initials.test(syllable))?.[1];
  const vowels = [...syllable].flatMap((letter) => VOWELS[letter] ?? []);
  const shapes = [...(onset === undefined ? [] : [onset]), ...vowels];
  const distinct = shapes.filter((viseme, index) => viseme !== shapes[index - 1]);
  return distinct.length === 0 ? ['narrow'] : distinct;
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?!\u0308)\p{M}/gu, '')
    .normalize('NFC');
}
