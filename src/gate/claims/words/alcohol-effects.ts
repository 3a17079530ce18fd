import { oncePer } from '../../../infra/once-per.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { addClaim, type Scene, statements, unsupported } from '../scene/scene.ts';

const ALCOHOLIC =
  /\babv\b|alcohol by volume|% ?vol\b|alcoholic|\b(?:gin|vodka|whisk(?:e)?y|rum|wine|beer|liqueur|cider|prosecco|brandy|mezcal|tequila|mead|sherry|vermouth|ale|lager|stout)\b/u;
/** What drink may not be said to do, in any of the three markets. */
const EFFECTS =
  /\b(?:the (?:fun|funny|cool|popular) one|life (?:and soul )?of the party|brave(?:r)?|courage|confiden(?:t|ce)|fancy (?:you|him|her)|flirt\w*|irresistible|charming|sex(?:y|ier)|pull(?:ing)? (?:someone|anyone|a )|get lucky|dance ?floor|dance like|inhibitions|loosens? (?:you|up|the)|loosen up|unwind|relax(?:es|ing)?|(?:calms?|settles?|steadies|takes? the edge off) (?:your |the |those )?nerves?|take the edge off|stress|forget (?:your|about|all|the|this|that|what|who|every)|troubles|worries|sorrows|sleep(?:s|ing)? like|sleep better|nightcap|knock you out|medicin(?:e|al)|vitamins?|health(?:y|ier)|good for you|five a day|looking after yourself|antioxidants?|digest(?:s|ion|ive)|detox|cures?|hangover|hydrat\w+|warms? (?:you|your)|stronger|energy|energi[sz]\w+|win(?:ning)? (?:friends|her|him)|(?:great|good|perfect|lovely) (?:for|after|before) (?:a |the |your )?(?:drive|run|gym|work(?:out)?|exam|interview|swim)|before (?:you|your|the|a) (?:drive|driving|interview|exam|presentation|date)|another round|second bottle|down it|finish the bottle|drink up|shots? all round|kids|teen\w*|under ?age)\b/gu;

const isAlcoholic = oncePer(
  ({ product, numbers, texts }: ProductSheet): boolean =>
    product !== undefined &&
    (/alcohol(?!ic? free)|spirit|wine|beer/iu.test(String(product.category ?? '')) ||
      numbers.some(({ about, lo }) => /\babv\b|alcohol by vol/u.test(about) && lo > 0.5) ||
      texts.some(({ about, path }) => path === 'name' && ALCOHOLIC.test(about))),
);

/** A braver, healthier or sleepier self in a bottle: no market allows it, and no fact can bear it out. */
export function readAlcoholEffects(scene: Scene): void {
  if (!scene.hasEnglish || !isAlcoholic(scene.sheetAt(0))) return;
  for (const match of statements(scene, EFFECTS)) {
    const clause = scene.clauseAt(match.index);
    const before = scene.text.slice(clause.from, match.index);
    if (
      /\b(?:no|not|never|nor|without|won't|don't|isn't|doesn't|can't|nothing|keep (?:it )?away from|away from)\b/u.test(
        before,
      )
    )
      continue;
    if (/\b(?:away|not for|no) [a-z ]{0,12}$/u.test(before)) continue;
    addClaim(scene, 'effect', match.index, match.index + match[0].length, unsupported);
  }
}
