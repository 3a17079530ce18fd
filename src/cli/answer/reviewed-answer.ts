import type { AnswerSentence } from '../../model/audience.ts';
import type { Decision, Review } from '../../model/utterance.ts';

/** What `candor answer` prints of one question, its id aside. */
export interface ReviewedAnswer {
  readonly text: string;
  readonly facts: readonly string[];
  readonly via: AnswerSentence['via'];
  /** `refuse`: the gate refused the words, and `text` is the fallback. */
  readonly decision: Decision;
}

/**
 * Puts an answer to the gate as a whole; where it is refused, sentence by sentence, as on air. Where
 * nothing passes, the fallback stands in and the decision says so.
 */
export function reviewAnswer(
  sentences: readonly AnswerSentence[],
  review: (text: string, after: readonly string[]) => Review,
  fallback: AnswerSentence,
): ReviewedAnswer {
  const whole = review(joined(sentences), []);
  if (whole.decision !== 'refuse') return answerOf(sentences, whole.text, whole.decision);

  const passed: AnswerSentence[] = [];
  for (const sentence of sentences) {
    const alone = review(
      sentence.text,
      passed.map(({ text }) => text),
    );
    if (alone.decision !== 'refuse') passed.push({ ...sentence, text: alone.text });
  }
  if (passed.length > 0) return answerOf(passed, joined(passed), 'rewrite');
  return { text: fallback.text, facts: fallback.facts, via: 'fallback', decision: 'refuse' };
}

function answerOf(sentences: readonly AnswerSentence[], text: string, decision: Decision): ReviewedAnswer {
  const ways = new Set(sentences.map(({ via }) => via));
  const via = ways.has('llm') ? 'llm' : ways.has('knowledge') ? 'knowledge' : 'fallback';
  return { text, facts: [...new Set(sentences.flatMap(({ facts }) => facts))], via, decision };
}

/** Chinese sentences follow each other without a blank. */
function joined(sentences: readonly AnswerSentence[]): string {
  return sentences.reduce(
    (text, sentence) =>
      text === '' || /[。！？]$/u.test(text) ? `${text}${sentence.text}` : `${text} ${sentence.text}`,
    '',
  );
}
