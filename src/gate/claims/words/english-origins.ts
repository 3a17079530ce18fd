import type { ProductSheet } from '../scene/product-sheet.ts';
import { addClaim, contradicted, type Scene, statements } from '../scene/scene.ts';

const WORK =
  'made|knitted|knit|woven|crafted|sewn|stitched|built|assembled|bottled|brewed|roasted|distilled|manufactured|milled|spun|grown|baked|poured|carved|turned|forged|cast|fired|thrown|printed|bound|blended|pressed|picked|harvested|cured|smoked|tanned|quarried|raised|cooked|filled|clipped|shorn|cut|put together|moulded|molded|rolled|caught|landed|ground|dug|mined|finished|hemmed|dyed|felled|squeezed|tapped|churned|canned|dried|dipped|bred|farmed|hand-cut|hand-filled|hand-knitted|hand-finished|glazed|blown|sawn|planted|grows?|reared';
const PLACED = new RegExp(
  `\\b(?:${WORK})(?: and (?:${WORK}))?(?: by hand| right| just| up| down| out| over| here| there| entirely| locally)* (?:in|near|outside|off|around|on) (?:the |our |a |an |some |its |their )?(?:own |little |small |tiny |family |old |good |workshop |kitchen |farm |mill |barn |factory |hills |coast |mountains |slopes |banks |outside |near |in |of |isle |valley |north |south |northern |southern |western |eastern |downtown |rural |village ){0,4}(?:of )?(?<place>[a-z][a-z'-]{2,})|\\b(?:grown|sourced|comes?|coming|are|is|it's|they're|straight|wool|cotton|flax|oats|leather|beans) (?:all )?from (?:the )?(?<source>[a-z][a-z'-]{2,})`,
  'gu',
);
/** Names of time, and of regions so wide that a fact may mean them by another name. */
const NO_PLACE =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|winter|christmas|easter|britain|british|england|uk|usa|america|europe|eu|states|holland|north|south|east|west|new|great|united|saint|san)$/u;
const DENIED = /\b(?:not|never|no|isn't|aren't|wasn't|rather than|instead of)\b[^,.]{0,24}$/u;

/** Stitched right here in Tulsa: a place, by its capital, that no fact of the product names. */
export function readEnglishOrigins(scene: Scene): void {
  for (const match of statements(scene, PLACED)) {
    const place = match.groups?.place ?? match.groups?.source ?? '';
    const [from, to] = [match.index, match.index + match[0].length];
    if (NO_PLACE.test(place) || !scene.isCapital(to - place.length)) continue;
    if (DENIED.test(scene.text.slice(scene.clauseAt(from).from, from))) continue;
    if (scene.claims.some((one) => one.kind === 'origin' && one.from < to && one.to > from)) continue;
    const sheet = scene.sheetAt(from);
    const origin = sheet.texts.find(isOrigin);
    if (origin === undefined || namesPlace(sheet, place)) continue;
    addClaim(scene, 'origin', from, to, contradicted([origin.id], origin.shown));
  }
}

const isOrigin = ({ path, about, text }: ProductSheet['texts'][number]): boolean =>
  path.startsWith('facts') &&
  (/\borigin|country|made in|provenance/u.test(about) || /\bmade in\b/u.test(text));

/** Italy is named by Italian. */
function namesPlace(sheet: ProductSheet, place: string): boolean {
  const stem = place.replace(/(?:'s|ia|y|an|ese|ish)$/u, '').slice(0, 6);
  return (
    sheet.texts.some(({ id, text }) => !id.startsWith('shop.') && text.includes(stem)) ||
    sheet.names.some((name) => name.includes(stem))
  );
}
