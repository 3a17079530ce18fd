import type { ClearedUtterance } from '../gate/door.ts';
import type { Playout } from '../playout/playout.ts';
import type { AnswerDesk } from './answer-desk.ts';
import type { StageKeeper } from './stage-keeper.ts';

/**
 * Takes from the air what is said, prepared and shown of a product that may not be presented any more. Corrections
 * of it stay; words that only name it meet the gate again before they are heard.
 */
export function withdrawProduct(
  product: string,
  {
    playout,
    answers,
    keeper,
  }: { readonly playout: Playout; readonly answers: AnswerDesk; readonly keeper: StageKeeper },
): void {
  const isOf = ({ draft }: ClearedUtterance) => draft.product === product && draft.source !== 'correction';
  keeper.withdraw(product);
  answers.withdraw(product);
  playout.dropQueued('its product was taken from the air', ({ utterance }) => isOf(utterance));
  if (playout.current !== undefined && isOf(playout.current.audio.utterance))
    playout.cutAtWordEnd('withdrawn');
}
