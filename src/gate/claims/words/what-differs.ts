import { oncePer } from '../../../infra/once-per.ts';
import type { TextFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { addClaim, contradicted, type Scene } from '../scene/scene.ts';

/** Airlines differ, hobs vary: a fact that says so of what it names. */
const DIFFER = /\b(?<noun>[a-z]{4,}?)s (?:differ|vary)\b/u;
const EVERY = /\b(?:every|all|any|each)(?: of the| single| the)? (?<noun>[a-z]{4,}?)s?(?![a-z])/gu;
const FITS =
  /\b(?:fits?|inside|within|under|meets?|pass(?:es)?|accepts?|accepted|allow(?:s|ed)?|takes?|works?|suits?|compatible|good (?:for|on|with)|fine (?:for|on|with))\b/u;
const HELD_BACK = /\b(?:not|no|never|nor|check|ask|whether|if|can't|cannot|differ|vary)\b|n't\b/u;

const differing = oncePer((sheet: ProductSheet): ReadonlyMap<string, TextFact> => {
  const found = new Map<string, TextFact>();
  for (const fact of sheet.texts) {
    const noun = DIFFER.exec(fact.text)?.groups?.noun;
    if (noun !== undefined) found.set(noun, fact);
  }
  return found;
});

/** Inside the limits of every airline, where the facts say that airlines differ. */
export function readWhatDiffers(scene: Scene): void {
  if (!scene.hasEnglish || !/\b(?:every|all|any|each)\b/u.test(scene.text)) return;
  for (const clause of scene.clauses) {
    const known = differing(scene.sheetAt(clause.from));
    if (known.size === 0 || !FITS.test(clause.text) || HELD_BACK.test(clause.text)) continue;
    for (const match of clause.text.matchAll(EVERY)) {
      const fact = known.get(match.groups?.noun ?? '');
      const from = clause.from + match.index;
      if (fact !== undefined && !scene.isUnclaimed(from))
        addClaim(scene, 'number', from, from + match[0].length, contradicted([fact.id], fact.shown));
    }
  }
}
