import { attributesIn } from './attributes.ts';
import type { Quantity } from './quantity.ts';
import type { Scene } from './scene.ts';

/** The words that say what a number is of. */
export interface Near {
  readonly left: string;
  readonly right: string;
  /** The clause up to the number, other numbers included. */
  readonly before: string;
  readonly clause: string;
  readonly attributes: ReadonlySet<string>;
}

/** The words beside a number up to the next number; where there are none, the clause or sentence before. */
export function nearWords(scene: Scene, quantity: Quantity): Near {
  const clause = scene.clauseAt(quantity.from);
  const index = scene.indexOf(quantity);
  const before = scene.quantities[index - 1];
  const after = scene.quantities[index + 1];
  const isLatin = /[a-z]\s?$/.test(scene.text.slice(Math.max(0, quantity.from - 2), quantity.from));
  const leftEnd = Math.max(clause.from, before?.to ?? 0, quantity.from - (isLatin ? 36 : 16));
  let left = scene.text.slice(leftEnd, quantity.from);
  const right = scene.text.slice(
    quantity.to,
    Math.min(clause.to, after?.from ?? clause.to, quantity.to + 10),
  );
  if (left.replaceAll(/[是有为就才只约共达的]/gu, '').trim() === '' && leftEnd === clause.from) {
    const at = scene.clauses.indexOf(clause);
    const earlier = scene.clauses[at - 1];
    const lead =
      at === 0
        ? scene.before
        : earlier !== undefined && (earlier.asks || earlier.sentence === clause.sentence)
          ? earlier.text
          : '';
    if (!/\d/.test(lead)) left = `${lead} ${left}`;
  }
  // The unit may be the noun itself: 三个颜色.
  const own = scene.text.slice(quantity.from, quantity.to);
  return {
    left,
    right,
    before: scene.text.slice(clause.from, quantity.from),
    clause: clause.text,
    attributes: attributesIn(`${left} ${own} ${right}`),
  };
}
