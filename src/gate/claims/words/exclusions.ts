import { mayMatch } from '../../text/may-match.ts';
import type { TextFact } from '../scene/known-facts.ts';
import { addClaim, contradicted, type Scene, sentenceText } from '../scene/scene.ts';

const HELD_BACK =
  /\b(?:no|not|never|nor|without|except|excluded?|only|unless|but|separate(?:ly)?|extra|bring your own|sold|order|isn't|aren't)\b|n't\b/u;
const LEFT_OUT = /(?<what>[a-z][a-z-]{2,}),? (?:is |are )?(?:not|never) (?:included|supplied|in the box)/gu;
const IN_BOX =
  /\b(?:comes? with|includ(?:es?|ed|ing)|you (?:also )?get|gets? you|thrown? in|in the box|along with|complete with)\b/u;
const NOT_COVERED =
  /(?<what>[a-z][a-z-]{2,}) (?:is|are) (?:not|never) (?:covered|included)|(?:exclud(?:es|ing)|except|not) (?:for )?(?<other>[a-z][a-z-]{3,})|(?<opened>opened) [a-z]+ cannot be returned/gu;
const COVERED =
  /\b(?:covers?|covered|warranty|guaranteed?|looks? after|sorted|replaced?|return|send (?:it|them) back|refund)\b/u;
const SHARES =
  /\b(?:fully|entirely|completely|wholly|purely|totally|all|nothing but|every (?:bit|thread|part|inch|gram|last [a-z]+) (?:of it )?(?:is )?)[ -]?(?<what>recycled|organic|natural|plant[- ]based|bio[- ]?based|cotton|wool|linen|silk|leather)\b/u;

/** What the facts leave out, told as if it were in: the cover not included, the rust not covered, the part that is recycled. */
export function readExclusions(scene: Scene): void {
  if (!scene.hasEnglish) return;
  const mayCover = mayMatch(COVERED, scene.text);
  const mayBox = mayMatch(IN_BOX, scene.text);
  const mayShare = mayMatch(SHARES, scene.text);
  if (!mayCover && !mayBox && !mayShare) return;
  for (const clause of scene.clauses) {
    if (clause.asks || HELD_BACK.test(clause.text)) continue;
    const whole = sentenceText(scene, clause.sentence);
    const isBoxed = mayBox && IN_BOX.test(clause.text);
    const isCovered = mayCover && COVERED.test(whole);
    const share = mayShare ? SHARES.exec(clause.text) : null;
    if (!isBoxed && !isCovered && share === null) continue;
    // If it rusts, sorry, that one's not covered.
    if (
      /\b(?:not|isn't|aren't|never|won't be) (?:covered|included)\b|\b(?:won't|doesn't|don't|does not|will not|can't) (?:cover|include|replace|extend|apply|stretch)\b/u.test(
        whole,
      )
    )
      continue;
    const { texts, numbers } = scene.sheetAt(clause.from);
    for (const fact of texts) {
      if (isBoxed) tell(scene, clause.from, clause.text, fact, LEFT_OUT);
      if (isCovered && /after_sales/u.test(fact.path))
        tell(scene, clause.from, clause.text, fact, NOT_COVERED);
    }
    const word = share?.groups?.what?.slice(0, 6);
    const part =
      word === undefined
        ? undefined
        : numbers.find(
            ({ dimension, lo, about, path }) =>
              dimension === 'percent' && lo < 100 && about.includes(word) && path.startsWith('facts'),
          );
    if (share !== null && part !== undefined && !scene.isUnclaimed(clause.from + share.index))
      addClaim(
        scene,
        'material',
        clause.from + share.index,
        clause.from + share.index + share[0].length,
        contradicted([part.id], part.shown),
      );
  }
}

function tell(scene: Scene, from: number, words: string, fact: TextFact, pattern: RegExp): void {
  if (!/\b(?:not|never|exclud|except)/u.test(fact.text)) return;
  for (const { groups } of fact.text.matchAll(pattern)) {
    const what = groups?.what ?? groups?.other ?? groups?.opened ?? '';
    const stem = what.replace(/s$/u, '');
    if (stem.length < 3 || /^(?:the|and|for|valid|this|that|it)$/u.test(stem)) continue;
    const at = words.search(new RegExp(`\\b${stem}`, 'u'));
    if (at < 0 || scene.isUnclaimed(from + at)) continue;
    addClaim(scene, 'promise', from + at, from + at + stem.length, contradicted([fact.id], fact.shown));
  }
}
