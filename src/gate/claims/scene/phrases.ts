import type { ClaimKind } from '../../../model/utterance.ts';
import type { Prefilter } from '../../text/may-match.ts';
import { isDenied } from './denial.ts';
import { addClaim, type Scene, statements, type Topic } from './scene.ts';
import { judgeWords, literally } from './text-support.ts';

/** A statement in set words, and the words in which the facts may hold it. */
export interface Phrase {
  readonly kind: ClaimKind;
  readonly topic?: Topic;
  /** With the `g` and `u` flags, over folded text. */
  readonly said: RegExp;
  readonly held: RegExp;
}

/** Reads every phrase of a table, but for what is told otherwise. */
export function readPhrases(
  scene: Scene,
  phrases: Prefilter<Phrase>,
  isTold: (scene: Scene, match: RegExpExecArray) => boolean = () => false,
): void {
  for (const { kind, topic, said, held } of phrases.among(scene.text)) {
    for (const match of statements(scene, said)) {
      if (isDenied(scene, match.index) || isTold(scene, match)) continue;
      const sheet = scene.sheetAt(match.index);
      const known = judgeWords(sheet, held);
      const judgement = known.verdict === 'unsupported' ? judgeWords(sheet, literally(match[0])) : known;
      addClaim(scene, kind, match.index, match.index + match[0].length, judgement, topic);
    }
  }
}
