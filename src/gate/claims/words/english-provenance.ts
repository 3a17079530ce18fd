import type { TextFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { addClaim, contradicted, type Scene, statements, unsupported } from '../scene/scene.ts';

/** Nations as goods are called, each with the names by which a fact may have them. */
const NATIONS: readonly (readonly [said: string, held: string])[] = [
  ['american', 'america|\\busa?\\b|u\\.s\\.|united states|domestic'],
  ['british', 'brit|\\buk\\b|united kingdom|england|english|scot|wales|welsh'],
  ['english', 'engl'],
  [
    'scottish|scots',
    'scot|perthshire|leith|edinburgh|glasgow|highland|borders|hebrid|orkney|shetland|fife|aberdeen|dundee|inverness|hawick|galashiels',
  ],
  ['welsh', 'wales|welsh'],
  ['irish', 'ireland|irish'],
  ['german', 'german'],
  ['italian', 'ital'],
  ['french', 'france|french'],
  ['spanish', 'spain|spanish'],
  ['portuguese', 'portug'],
  ['swiss', 'swiss|switzerland'],
  ['swedish', 'swed'],
  ['danish', 'denmark|danish'],
  ['norwegian', 'norw'],
  ['dutch', 'netherland|dutch|holland'],
  ['belgian', 'belgi'],
  ['austrian', 'austria'],
  ['japanese', 'japan'],
  ['canadian', 'canad'],
  ['egyptian', 'egypt'],
  ['turkish', 'turk|türkiye'],
  ['greek', 'gree'],
  ['icelandic', 'iceland'],
  ['australian', 'australia'],
  ['alaskan', 'alaska'],
  ['cornish', 'corn(?:wall|ish)'],
  ['sicilian', 'sicil'],
  ['tuscan', 'tuscan'],
];
const REGIONS =
  'alabama|arizona|california|colorado|florida|idaho|indiana|iowa|kansas|kentucky|louisiana|maine|michigan|minnesota|missouri|montana|nebraska|nevada|new england|new zealand|north carolina|ohio|oregon|pennsylvania|rhode island|tennessee|texas|utah|vermont|virginia|washington state|wisconsin|wyoming|yorkshire|lancashire|kent|devon|somerset|norfolk|suffolk|sussex|dorset|cumbria|shropshire|herefordshire|lincolnshire|derbyshire|cotswolds?|shetland|orkney|highland|harris|sheffield|tuscany|provence|normandy|brittany|bavaria|black forest|sicily|andalusia|galicia|jersey|guernsey';
const GOODS =
  'steel|iron|wool|cotton|flax|linen|leather|hide|beech|oak|ash|pine|cedar|walnut|willow|bamboo|timber|wood|clay|stone|slate|glass|silver|gold|lemons?|limes?|apples?|pears?|oranges?|grapes?|avocados?|berries|cherries|peaches|honey|maple|oats?|wheat|barley|rye|flour|milk|cream|butter|cheese|beef|lamb|pork|chicken|eggs?|salmon|fish|peppers?|tomatoes|peanuts?|almonds|nuts|beans|potatoes|corn|tea|coffee|salt|hops|rapeseed|lavender|rosehips?|sheep|cows|hens|bees|goats|farms?|farmers|growers|soil|mills?|ovens?|kitchens?|hands|craftsm[ae]n|craftspeople|shoemakers|silversmiths|weavers|spring water|motors?|movement|blades?|hives?|orchards?|fields|springs';
const SAID = NATIONS.map(([said]) => said).join('|');
/** Florida lemons, American steel, a Yorkshire kitchen. */
const OF_PLACE = new RegExp(
  String.raw`\b(?<place>${SAID}|${REGIONS})(?:[- ](?:grown|raised|made|born|spun|farmed|caught|old|free|range|fresh|wild|organic|pure|real|raw|long|staple)){0,2} (?<goods>${GOODS})\b`,
  'gu',
);
/** Ohio-made, Oregon sourced, Yorkshire through and through. */
const WHOLLY = new RegExp(
  String.raw`\b(?<place>${REGIONS})[- ](?:made|built|grown|sourced|pressed|raised|born|bred|woven|milled|brewed|baked|spun)\b|\b(?<through>${SAID}|${REGIONS})(?: [a-z]+)? through and through|\b(?:every(?:thing|one)?|all|whole|entirely|completely|wholly|purely|hundred per ?cent|100%)\b[^.,;!?]{0,32}? (?:is|are|it's) (?:all |purely |entirely |wholly |completely )?(?<all>${SAID})(?=[.,;!?]| (?:and|from|down|to|through|made|too)\b|$)`,
  'gu',
);
const OWN =
  /\b(?:our|the family's|his|her) own (?:little |small |old |family |[a-z]{3,12} )?(?<what>hives?|bees|beekeepers?|farms?|herds?|flocks?|orchards?|fields?|gardens?|greenhouses?|workshops?|workrooms?|kitchens?|mills?|bakery|bakers|factory|factories|sheep|cows|hens|goats|trees|vines|vineyard|groves?|roastery|pottery|smokehouse|dairy|forge|foundry|weavers|sewing room|jerseys)\b/gu;
const DENIED =
  /\b(?:not|never|no|nor|isn't|aren't|wasn't|rather than|instead of|unlike|neither|without)\b[^.;!?]{0,30}$|n't\b[^.;!?]{0,30}$/u;
/** An American plug, a British summer: of people, weather and outlets, and no goods. */
const IN_STYLE = /^[- ](?:style|style|type|inspired|size|sized|plugs?|sockets?|english)\b/u;

/** Where the goods or what they are made of is from, by an adjective or by whose it is, where no fact names the place. */
export function readEnglishProvenance(scene: Scene): void {
  if (!scene.hasEnglish) return;
  for (const match of [...statements(scene, OF_PLACE), ...statements(scene, WHOLLY)]) {
    const place = match.groups?.place ?? match.groups?.through ?? match.groups?.all ?? '';
    const [from, to] = [match.index, match.index + match[0].length];
    if (!scene.isCapital(scene.text.indexOf(place, from)) || IN_STYLE.test(scene.text.slice(to))) continue;
    const held = NATIONS.find(([said]) => new RegExp(`^(?:${said})$`, 'u').test(place))?.[1] ?? place;
    judge(scene, from, to, new RegExp(held, 'u'));
  }
  for (const match of statements(scene, OWN)) {
    const what = (match.groups?.what ?? '').replace(/s$/u, '').slice(0, 6);
    judge(scene, match.index, match.index + match[0].length, new RegExp(what, 'u'));
  }
}

function judge(scene: Scene, from: number, to: number, held: RegExp): void {
  // Wool may be told of already, and not where it is from.
  const isRead = scene.claims.some((one) => one.kind === 'origin' && one.from < to && one.to > from);
  if (isRead || DENIED.test(scene.text.slice(scene.clauseAt(from).from, from))) return;
  const sheet = scene.sheetAt(from);
  if (sheet.product === undefined || isNamed(scene, sheet, held)) return;
  const origin = sheet.texts.find(isOrigin);
  addClaim(
    scene,
    'origin',
    from,
    to,
    origin === undefined ? unsupported : contradicted([origin.id], origin.shown),
  );
}

const isOrigin = ({ path, about, text }: TextFact): boolean =>
  path.startsWith('facts') &&
  (/\borigin|country|provenance|material|ingredient/u.test(about) || /\bmade in\b/u.test(text));

const isNamed = (scene: Scene, { texts, names }: ProductSheet, held: RegExp): boolean =>
  texts.some(({ text }) => held.test(text)) ||
  names.some((name) => held.test(name)) ||
  held.test(scene.knowledge.shop?.name?.toLowerCase() ?? '');
