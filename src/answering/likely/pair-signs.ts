import { bucketOf, hashOf, mix, SEED } from '../../infra/learned-weights.ts';

/** Weights of the choice among facts. */
export const BUCKETS = 1 << 16;

/** What one side of a pair shows: its words, word parts and characters, hashed. */
export interface Grams {
  /** Words, or pairs of characters. */
  readonly long: readonly number[];
  /** Single characters of Chinese. */
  readonly short: readonly number[];
}

/** What a fact shows: the words of its key and unit, of its label, and of its value. */
export interface FactSigns {
  readonly keys: readonly number[];
  readonly label: Grams;
  readonly value: Grams;
}

/** How a candidate stands beside the others for one question. */
export interface Standing {
  /** How many worries stand in the question, and how many of them the candidate's name or value speaks of. */
  readonly concerns: number;
  readonly byName: number;
  readonly byValue: number;
  /** Its place in the search for the question's words, from 0; undefined where the search did not find it. */
  readonly place: number | undefined;
  /** Topics that the question and the candidate share. */
  readonly topics: number;
}

const WORDS = /[a-z]{3,}/g;
const HAN = /\p{Script=Han}+/gu;
/** A word's stem is taken to be its first letters. */
const STEM = 6;
/** Overlaps are counted up to here. */
const MOST = 4;

/** @param topics what the text was understood to speak of: words like any other */
export function gramsOf(text: string, topics: readonly string[] = []): Grams {
  const long = new Set<number>(topics.map((topic) => hashOf(`topic ${topic}`)));
  const short = new Set<number>();
  const lower = text.toLowerCase();
  for (const [word] of lower.matchAll(WORDS)) long.add(hashOf(word.slice(0, STEM)));
  for (const [run] of lower.matchAll(HAN)) {
    for (let at = 0; at < run.length; at += 1) {
      short.add(hashOf(run.charAt(at)));
      if (at + 1 < run.length) long.add(hashOf(run.slice(at, at + 2)));
    }
  }
  if (/\d/.test(lower)) long.add(hashOf('#'));
  return { long: [...long], short: [...short] };
}

export function factSignsOf(fact: {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly topics: readonly string[];
}): FactSigns {
  const words = fact.path.replace(/^facts\./, '').match(/[a-z]+/g) ?? [];
  const unit = fact.unit === '' ? [] : [hashOf(`unit ${fact.unit}`)];
  return {
    keys: [
      ...new Set([
        ...words.map((word) => hashOf(`key ${word}`)),
        ...fact.topics.map((topic) => hashOf(`of ${topic}`)),
        ...unit,
      ]),
    ],
    label: gramsOf(fact.label),
    value: gramsOf(fact.value),
  };
}

/**
 * The signs of a question beside a fact, each once: how much they share, and which words of the one meet which
 * key or label words of the other. 'Washing machine' beside `care` is a sign though they share no letter.
 */
export function pairSigns(question: Grams, fact: FactSigns, standing: Standing): number[] {
  const signs = new Set<number>();
  const add = (hash: number): void => {
    signs.add(bucketOf(hash, BUCKETS));
  };
  add(hashOf(`label ${shared(question.long, fact.label.long)}`));
  add(hashOf(`value ${shared(question.long, fact.value.long)}`));
  add(hashOf(`character ${shared(question.short, fact.label.short)}`));
  const { concerns, byName, byValue, place, topics } = standing;
  add(hashOf(`concerns ${Math.min(MOST, concerns)} ${byName} ${byValue}`));
  add(hashOf(`place ${place === undefined ? 'none' : Math.min(MOST, place)}`));
  add(hashOf(`topics ${Math.min(MOST, topics)}`));
  for (const key of fact.keys) add(mix(SEED, key));
  for (const word of question.long) {
    for (const key of fact.keys) add(mix(mix(SEED, word), key));
    for (const other of fact.label.long) add(mix(mix(SEED + 1, word), other));
  }
  for (const character of question.short) {
    for (const key of fact.keys) add(mix(mix(SEED + 2, character), key));
  }
  return [...signs];
}

/** How many they share, up to four. */
function shared(one: readonly number[], other: readonly number[]): number {
  return Math.min(MOST, one.filter((gram) => other.includes(gram)).length);
}
