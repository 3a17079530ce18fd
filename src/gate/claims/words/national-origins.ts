import type { TextFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  type Judgement,
  type Scene,
  statements,
  supported,
  unsupported,
} from '../scene/scene.ts';

/** Nations as makers are called, each with the names under which a fact may have the place. */
const NATIONS: Record<string, string> = {
  american: 'usa?|u\\.s\\.a?|america|united states',
  british: 'britain|uk|united kingdom|england|scotland|wales',
  english: 'england',
  scottish: 'scotland',
  welsh: 'wales',
  irish: 'ireland',
  german: 'germany',
  italian: 'italy',
  french: 'france',
  spanish: 'spain',
  portuguese: 'portugal',
  swiss: 'switzerland',
  swedish: 'sweden',
  danish: 'denmark',
  norwegian: 'norway',
  finnish: 'finland',
  dutch: 'netherlands|holland',
  belgian: 'belgium',
  austrian: 'austria',
  polish: 'poland',
  japanese: 'japan',
  canadian: 'canada',
  european:
    'europe|eu|germany|italy|france|spain|portugal|sweden|denmark|finland|estonia|lithuania|latvia|poland|austria|netherlands|belgium|ireland|greece|czechia|slovenia|hungary|romania',
};
const MADE =
  'made|built|crafted|manufactured|assembled|sewn|stitched|knitted|knit|woven|forged|born|brewed|distilled|baked|grown|engineered|put together|hand ?made|produced|finished|spun|cast|turned|blown|poured|packed|roasted|pressed';
const BY_NATION = new RegExp(
  `\\b(?<nation>${Object.keys(NATIONS).join('|')})[- ](?:${MADE})\\b|\\b(?:proper|real|genuine|proudly|pure|true|good old|authentic) (?<proud>${Object.keys(NATIONS).join('|')})\\b`,
  'gu',
);
const IN_OUR = new RegExp(
  `\\b(?:${MADE})(?: [a-z]{2,6}){0,2} in (?:our|their|the|a) (?:own |little |small |tiny |family )?(?<place>[a-z]{4,14}) (?:workshop|studio|factory|mill|kitchen|bakery|plant|works|barn|atelier|foundry|tannery|dairy|brewery)\\b`,
  'gu',
);
/** I wouldn't call it Scottish-made outright. */
const NOT_CALLED =
  /(?:\b(?:not|never|cannot)|n't) (?:quite |exactly |ever )?(?:call|say|claim|sell|name) (?:it|this|them|these|that)?(?: is| as| was)? ?(?:an? )?$/u;
const ABOUT_ORIGIN = /origin|made in|\bmade\b|country|produced/u;

/** British-made, or put together in our Devon workshop, held against where the facts say it is made. */
export function readNationalOrigins(scene: Scene): void {
  for (const match of statements(scene, BY_NATION)) {
    if (NOT_CALLED.test(scene.text.slice(Math.max(0, match.index - 48), match.index))) continue;
    const nation = match.groups?.nation ?? match.groups?.proud ?? '';
    const judged = judge(
      scene.sheetAt(match.index),
      new RegExp(`\\b(?:${nation}|${NATIONS[nation] ?? nation})\\b`, 'u'),
    );
    if (judged !== undefined) addClaim(scene, 'origin', match.index, match.index + match[0].length, judged);
  }
  for (const match of statements(scene, IN_OUR)) {
    const judged = judge(scene.sheetAt(match.index), new RegExp(`\\b${match.groups?.place ?? ''}\\b`, 'u'));
    if (judged !== undefined) addClaim(scene, 'origin', match.index, match.index + match[0].length, judged);
  }
}

const MADE_THERE = new RegExp(`\\b(?:${MADE})\\b`, 'u');

function judge(sheet: ProductSheet, place: RegExp): Judgement | undefined {
  if (sheet.product === undefined) return undefined;
  const stated = sheet.texts.filter(
    ({ id, about, text }) => !id.startsWith('shop.') && (ABOUT_ORIGIN.test(about) || place.test(text)),
  );
  const made = stated.find((fact) => isMadeThere(fact, place));
  if (made !== undefined) return supported([made.id], made.shown);
  const other = stated.find(({ about }) => ABOUT_ORIGIN.test(about));
  return other === undefined ? unsupported : contradicted([other.id], other.shown);
}

/** Designed in Devon, made in Portugal: the part that names the place must be of the making. */
const isMadeThere = ({ values }: TextFact, place: RegExp): boolean =>
  values.some((value) =>
    value
      .split(/[,;]| and (?=designed)/u)
      .some((part) => place.test(part) && (MADE_THERE.test(part) || !/design/u.test(part))),
  );
