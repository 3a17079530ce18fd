import type { Scene } from './scene.ts';

/** A sentence this short seldom says by itself what its number is of. */
const SHORT = 16;
/** As much of what was just said as one listener still hears as one statement. */
const TEXTS = 4;
const REACH = 90;

const CLOSED = /[。！!；;.\n]["”』」)]?\s*$/u;

/**
 * What was just said, as far as the text goes on from it: a sentence left open, a question it answers, and
 * before a short text the sentences before it. '' where the text stands for itself.
 */
export function leadIn(text: string, after: readonly string[]): string {
  let lead = '';
  for (const said of after.slice(-TEXTS).toReversed()) {
    if (said.trim() === '') continue;
    if (CLOSED.test(said) && (lead === '' ? text : lead + text).length > SHORT) break;
    const gap = /[呢吗么吧]\s*$/u.test(said)
      ? '，'
      : /[a-z\d]$/i.test(said) && /^[a-z$£€\d]/i.test(lead === '' ? text : lead)
        ? ' '
        : '';
    lead = `${said.slice(-REACH)}${gap}${lead}`;
    if (lead.length > REACH) break;
  }
  return lead;
}

/** Words between a noun and its number that say nothing of what it is: 有多少呢？告诉你们，足足…… */
const FILLER =
  /[\s,，。:：!！?？、…—]|是|有|为|就|才|只|约|共|达|的|呢|啊|哦|呀|吧|嗯|对|来|好|我|跟|你们?|大家|朋友们?|家人们?|宝宝们?|姐妹们?|告诉|听好了?|看好了?|记住了?|说|讲|猜一?猜|答案|没错|真的|足足|整整|居然|竟然|仅仅|可以|能|做到|达到|we|you|guys|guess|well|okay|ready|listen|is|it|its|it's|just|only|a|the|that|get|about/gu;

/** Whether words beside a number say nothing of what it is. */
export const isFiller = (words: string): boolean => words.replaceAll(FILLER, '') === '';

/** The nearest words before a clause that name something and hold no number: what a bare number in it is of. */
export function leadOf(scene: Scene, from: number): string {
  let at = scene.clauses.findIndex((clause) => clause.from === from) - 1;
  for (let steps = 0; at >= 0 && steps < 4; at -= 1, steps += 1) {
    const words = scene.clauses[at]?.text ?? '';
    if (/\d/.test(words)) return '';
    if (!isFiller(words)) return words;
  }
  return '';
}
