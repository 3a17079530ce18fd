import { mayMatch } from '../../text/may-match.ts';
import type { TextFact } from '../scene/known-facts.ts';
import { addClaim, contradicted, isClaimed, type Scene, sentenceText, statements } from '../scene/scene.ts';

/** Places that parcels go to at another price or not at all, each by the names that viewers and files give it. */
const PLACES: readonly (readonly [said: string, held: RegExp])[] = [
  ['alaska|anchorage|fairbanks|juneau', /\balaska/u],
  ['hawaii|honolulu|maui|oahu|aloha', /\bhawaii/u],
  ['puerto rico|san juan', /\bpuerto rico|\bterritor/u],
  ['guam', /\bguam|\bterritor/u],
  ['canada|toronto|vancouver|montreal|calgary|ottawa', /\bcanada/u],
  ['mexico', /\bmexico/u],
  ['p\\.?o\\.? box(?:es)?', /\bp\\.?o\\.? ?box|\bpo box/u],
  ['highlands?|inverness', /\bhighland/u],
  ['orkney|shetland|skye|stornoway|hebrides|lewis|scottish islands|islands', /\bislands?\b/u],
  ['northern ireland|belfast|derry|londonderry', /\bnorthern ireland|\bni\b/u],
  ['channel islands|jersey|guernsey|st\\.? helier', /\bchannel island|\bjersey/u],
  ['isle of man|douglas', /\bisle of man/u],
  ['dublin|cork|ireland|galway', /\b(?<!northern )ireland/u],
  ['france|brittany|paris', /\bfrance/u],
  ['australia|sydney', /\baustralia/u],
  ['switzerland|zürich|zurich|geneva|basel', /\bswi(?:ss|tzerland)/u],
  ['norway|oslo', /\bnorway/u],
  ['london|the uk|britain|england', /\buk\b|\bunited kingdom|\bbritain/u],
  [
    'canary islands|canaries|tenerife|madeira|azores|malta|cyprus|mallorca',
    /\bislands?\b|\bcanar|\bmadeira|\bazores|\bmalta|\bcyprus/u,
  ],
];
/** What the goods do not leave: no shipping abroad. */
const ABROAD = /^(?:canada|mexico|dublin|france|australia|switzerland|norway|london)/u;
/** States and parts that are of the country, though no fact names them. */
const NOWHERE_ELSE =
  /\bno (?:shipping|delivery|postage|international)[^.;]{0,20}(?:abroad|overseas|outside|international)|\b(?:us|uk|eu|u\.s\.|ireland|united states|united kingdom|contiguous|lower 48|lower forty-eight|mainland)(?: mainland| addresses)? only\b|\bonly (?:within|in|to) the (?:us|uk|eu|united|contiguous|mainland|50|fifty)|\bno international|\b50 states only|\b(?:not|never) (?:ship|deliver|post)\w* (?:abroad|overseas|outside)/u;
const EXCLUDED = /\b(?:no|not|never|except|excluding|cannot|can't|without|other than)\b|n't\b/u;
const EXTRA = /\bextra\b|\badd\b|\badds\b|\+|surcharge|\d/u;
const NAMES = PLACES.map(([said]) => said).join('|');
const TO = new RegExp(String.raw`\b(?<place>${NAMES})\b`, 'gu');

/** No extra, the same, covered too: it costs no more there. */
const NO_MORE =
  /\b(?:no (?:extra|surcharge|additional|more|added|shipping charge|threshold|minimum)|nothing (?:extra|more|on top)|not a (?:penny|cent|dime|cent) (?:more|extra)|without (?:a |any )?surcharge|free|same (?:rate|price|deal|shipping|postage|cost|fee|as)|no different|at no (?:extra |additional )?c(?:ost|harge)|costs? (?:you )?nothing|(?:is|are|'s) (?:included|covered)|like (?:all )?(?:the rest|everybody|everyone)|no more (?:for|than)|just the same|on the house|the same as)\b/u;
const NO_MORE_THERE = new RegExp(NO_MORE.source, 'gu');
const GOES =
  /\b(?:we|we'll|i'll|it|they|everything|orders?) (?:can |will |also |happily |gladly |do |just |even )*(?:ship|ships|post|posts|deliver|delivers|send|sends|fly|mail|go|goes|get it|reach|reaches)\b|\b(?:is|are|'s|'re) (?:also |all |both |perfectly )?(?:fine|covered|included|no problem|okay|ok|welcome)\b|\b(?:may|can) order\b|\bship(?:s|ping)? (?:to|anywhere)|\b(?:anywhere|wherever)\b|\bsure\b|\byes\b|\btoo\b|\bas well\b/u;
const SHIPPING_WORD =
  /\b(?:ship\w*|post(?:age|s|ed)?|deliver\w*|send|parcel|surcharge|carriage|freight|order|mail|fly|extra|fee|rate|duties|customs)\b/u;
const DENIED =
  /\b(?:not|no|never|can't|cannot|except(?:ed|ing)?|excluded|bar|barring|unless|aside from|other than|sorry|afraid|unfortunately|only|apart from|outside|pay|pays|add|adds)\b(?! (?:no|nothing|not|the same|extra|surcharge|more|additional|different|problem|threshold|minimum|shipping charge|a (?:penny|cent|dime)|just|charge))|n't\b/u;

/** What it costs more is told beside it. */
const TELLS_EXTRA = /\b(?:extra|surcharge|on top|added|additional|more for)\b/u;
/** Names of the country itself, where the shop sells in its money. */
const HOME: Record<string, RegExp> = { GBP: /^(?:london|the uk|britain|england)$/u, CAD: /^canada$/u };

/** Parcels to places where the file has them go for more, or not at all. */
export function readEnglishDestinations(scene: Scene): void {
  if (!scene.hasEnglish || !mayMatch(TO, scene.text) || !SHIPPING_WORD.test(scene.text)) return;
  for (const match of statements(scene, TO)) {
    const place = match.groups?.place ?? '';
    const [from, to] = [match.index, match.index + match[0].length];
    const words = sentenceText(scene, scene.clauseAt(from).sentence);
    if (!SHIPPING_WORD.test(words)) continue;
    if (HOME[scene.knowledge.currency]?.test(place)) continue;
    const isSame = NO_MORE.test(words) && !TELLS_EXTRA.test(words.replaceAll(NO_MORE_THERE, ''));
    if (DENIED.test(words) || !(isSame || GOES.test(words)) || isClaimed(scene, from, to)) continue;
    const held = PLACES.find(([said]) => new RegExp(`^(?:${said})$`, 'u').test(place))?.[1];
    if (held === undefined) continue;
    const against = scene
      .sheetAt(from)
      .texts.find((fact) => isAgainst(fact, held, place, isSame && !isSumSaid(scene, fact)));
    if (against !== undefined)
      addClaim(scene, 'shipping', from, to, contradicted([against.id], against.shown));
  }
}

/** Otherwise it's $5.95, and Alaska is $9.95: the sum of the fact is told. */
const isSumSaid = ({ quantities }: Scene, { text }: TextFact): boolean =>
  (text.match(/\d+(?:\.\d+)?/gu) ?? []).some((sum) => quantities.some(({ lo }) => lo === Number(sum)));

/** Of a fact on shipping, the part that names the place, or that lets nothing out of the country. */
function isAgainst(fact: TextFact, held: RegExp, place: string, isSame: boolean): boolean {
  if (!/shipping|deliver|remote|ships|post|where/u.test(`${fact.path} ${fact.about}`)) return false;
  const parts = fact.text.split(/[;.](?=\s|$)|, (?=no |not )/u);
  const part = parts.find((one) => held.test(one));
  if (part === undefined) return ABROAD.test(place) && NOWHERE_ELSE.test(fact.text);
  return EXCLUDED.test(part) || (isSame && EXTRA.test(part));
}
