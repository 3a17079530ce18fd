import type { Correction, Flag } from '../../model/correction.ts';
import { languageOf } from '../../model/text.ts';
import type { AiredWords } from './aired-words.ts';
import { faultOf, idOf, worded } from './find-corrections.ts';
import type { Wording } from './proposal.ts';

/** What asks for a correction of what was said amiss, whatever else the rules hold against it. */
const LAW = { zh: '《直播电商监督管理办法》第31条', en: 'Measures on live commerce (China), art. 31' };

/** The utterance that is meant; a spoken label is never it. */
export function flaggedWords(
  aired: Iterable<AiredWords>,
  utterance: string | undefined,
): AiredWords | undefined {
  let last: AiredWords | undefined;
  for (const words of aired) {
    if (utterance === undefined ? words.source !== 'label' : words.id === utterance) last = words;
  }
  return last;
}

/**
 * Flagged words as a correction that waits for a decision, like one that the rules found.
 * @param open the correction of these words that waits already
 */
export function flagged(
  words: AiredWords,
  { by, why, source, words: own }: Flag,
  open: Correction | undefined,
  around: Wording,
): Correction {
  const { text: said, source: from, product } = words;
  const law = LAW[languageOf(around.locale)];
  const fault = open ??
    faultOf(words, around) ?? {
      said,
      source: from,
      ...(product !== undefined && { product }),
      findings: [{ rule: `flag/${source}`, category: 'flagged', law, quote: said }],
      claims: [],
    };
  const mark = { by, why, source, at: around.now, ...(own !== undefined && { words: own }) };
  // These words may have been put right before: this is another correction, not the same again.
  const id = open?.id ?? idOf(fault, `${words.id} ${around.now}`);
  return worded(fault, [words], { ...open, id, flagged: mark }, around);
}
