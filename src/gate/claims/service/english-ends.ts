import { mayMatch } from '../../text/may-match.ts';
import { dayOf, offsetsOf } from '../numbers/market-clocks.ts';
import {
  addClaim,
  contradicted,
  isClaimed,
  type Scene,
  sentenceText,
  statements,
  supported,
  unsupported,
} from '../scene/scene.ts';
import { endsToday, isCountdown } from './ends-of-offers.ts';
import { namedDay } from './named-days.ts';

const OVER =
  "(?:gone|over|done|history|dead|finished|off the table|ends?|ending|finish(?:es)?|stops?|expires?|vanish(?:es)?|disappears?|dies|closes?|closing|wraps? up|runs out|drops off|goes poof|(?:goes|go|going|jumps|jumping|turns|turning|flips|springs|comes|climbs|is|it's|they're) (?:right |straight )?(?:back|up)|back (?:up )?to)";
const COUNTED = String.raw`(?:a (?:few|couple of)|[a-z]+|\d{1,3})(?:[- ][a-z]{3,6})? (?:more |short |little )?(?:minutes?|seconds?|mins)`;
const SOON = String.raw`(?:at midnight(?: tonight)?|(?<!from |since |all |of |price |is )tonight(?!'s)|this evening|in (?:about |around |just |less than |under )?(?:the next )?${COUNTED}|within the hour|tomorrow(?: morning)?|(?:the (?:very )?(?:moment|second|minute|instant)|when|once|as soon as|until|till) (?:that )?(?:i|we|this|the (?:stream|show|song|broadcast|music|owl|bell|clock))\b)`;
/** The price is gone at midnight, in ten minutes it goes back up, for five more minutes: an end within the night. */
const ENDS_SOON = new RegExp(
  String.raw`\b${OVER}\b(?: [a-z']+){0,6}? ${SOON}|\b${SOON}(?:,? [a-z'-]+){0,9}? ${OVER}\b|\bonly (?:for )?(?:the )?next ${COUNTED}|\bfor (?:just |only )?(?:the next |another )?${COUNTED.replace('(?:more |short |little )?', '(?:more |short |little )')}|\b${COUNTED} (?:on the clock|left at this|and (?:the|this|it|that)\b)|\b(?:only |just )?(?:while|till|until) i(?:'m| am)? (?:finish|stop|talk|talking|speaking|still talking|put|count|sign|say)`,
  'gu',
);
/** Until Christmas Eve, through the middle of January, good to New Year's. */
const ENDS_ON =
  /\b(?:until|till|til|through|thru|to|up to|holds? for|good for|stays? (?:put )?(?:for|past|over)|all the way to|into)(?: (?:at least|the|night|very|of|end|of the|right|well|evening|morning)){0,3} (?<day>christmas(?: eve| day)?|new year(?:'s)?(?: eve| day)?|thanksgiving|halloween|boxing day|easter|valentine's(?: day)?|(?:the )?(?:end|middle|last day|close) of (?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december|month|year))\b/gu;
/** Without one of these nothing here is said. */
const HURRIED =
  /midnight|tonight|evening|minute|second|mins|hour|tomorrow|moment|instant|when i|when we|when th|once |as soon as|until|till|through|thru|while i|good for|hold/u;

const OF_PRICE =
  /\b(?:prices?|deals?|offers?|discounts?|promo(?:tion)?s?|sales?|savings?|dollars?|bucks|pounds?|quid|euros?|reduc\w+|cheap\w*)\b|[$£€]/u;
const OF_OTHER =
  /\b(?:ship\w*|deliver\w*|dispatch\w*|returns?|return(?:ed|ing)|send|sent|refunds?|arriv\w+|warranty|guarantee|freez\w*|fridge|bak\w+|cook\w*|charg\w+|clean\w*|wash\w*|batter\w+|stream (?:ends|is over)|show (?:ends|is over)|leaves?|leaving|reply|answer|phone|lines|restock\w*|gift|free)\b/u;
const DENIED =
  /\b(?:not|no|never|n't|nothing|isn't|doesn't|don't|won't|whether|if)\b[^.;!?]{0,40}$|n't\b[^.;!?]{0,40}$/u;

/** An end with its own day, which is read with it. */
const DATED =
  /\b(?:[a-z]{3,6}day|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,2}(?:st|nd|rd|th))\b/u;
/** We asked forty-two until the end of October: of the former price. */
const FORMER =
  /\b(?:was|were|been|sold|against|asked|asking|charged|charging|from|before|used to|than|our own|up to)\b/u;
const AND_MORE = /^ and (?:an?|one|some)\b/u;

/** Ends of an offer told in passing, held against `price.valid_until`: hurry that is none, and days it does not last to. */
export function readEnglishEnds(scene: Scene): void {
  if (!scene.hasEnglish) return;
  readHoursLeft(scene);
  if (!mayMatch(HURRIED, scene.text)) return;
  for (const match of statements(scene, ENDS_SOON)) if (!DATED.test(match[0])) read(scene, match, endsSoon);
  for (const match of statements(scene, ENDS_ON)) {
    const { from } = scene.clauseAt(match.index);
    const isFormer = FORMER.test(scene.text.slice(from, match.index));
    if (!isFormer && !AND_MORE.test(scene.text.slice(match.index + match[0].length)))
      read(scene, match, endsOn);
  }
}

const LEFT =
  /\b(?:price|offer|deal|left|yet|from now|on it|hurry|to go|remaining|so you(?:'ve| have)|so there(?:'s| are))\b/u;

/** It's seven now and the price holds to ten, so three hours: the time that is left of the offer. */
function readHoursLeft(scene: Scene): void {
  for (const quantity of scene.quantities) {
    if (quantity.dimension !== 'time' || scene.taken.has(quantity) || !LEFT.test(scene.text)) continue;
    if (isClaimed(scene, quantity.from, quantity.to)) continue;
    const { id, product } = scene.sheetAt(quantity.from);
    const written = product?.price?.valid_until;
    if (written === undefined || quantity.lo !== quantity.hi) continue;
    if (!isCountdown(Date.parse(written) - scene.now, quantity.lo * 1000, 'exact')) continue;
    scene.taken.add(quantity);
    addClaim(scene, 'deadline', quantity.from, quantity.to, supported([`${id}.price.valid_until`], written));
  }
}

type Holds = (end: number, now: number, offset: number, match: RegExpExecArray) => boolean;

/** What ends tomorrow is over then, or lasts until its night. */
const endsSoon: Holds = (end, now, offset, match) =>
  endsToday(end, now, offset) ||
  (match[0].includes('tomorrow') && dayOf(end - 1, offset) === dayOf(now, offset) + 1);
const endsOn: Holds = (end, now, offset, match) =>
  namedDay(match.groups?.day ?? '', dayOf(now, offset), dayOf(end - 1, offset)) !== false;

function read(scene: Scene, match: RegExpExecArray, holds: Holds): void {
  const [from, to] = [match.index, match.index + match[0].length];
  const clause = scene.clauseAt(from);
  const sheet = scene.sheetAt(from);
  const price = sheet.product?.price;
  if (price === undefined || isClaimed(scene, from, to)) return;
  const sentence = sentenceText(scene, clause.sentence);
  const isOfPrice =
    OF_PRICE.test(sentence) ||
    scene.quantities.some(
      (one) => one.lo === price.live && scene.clauseAt(one.from).sentence === clause.sentence,
    );
  if (!isOfPrice || OF_OTHER.test(sentence)) return;
  if (DENIED.test(scene.text.slice(clause.from, from))) return;
  const written = price.valid_until;
  if (written === undefined) {
    addClaim(scene, 'deadline', from, to, unsupported);
    return;
  }
  const end = Date.parse(written);
  const zones = offsetsOf(written, scene.knowledge.currency);
  if (zones.some((offset) => holds(end, scene.now, offset, match))) return;
  addClaim(
    scene,
    'deadline',
    from,
    to,
    contradicted([`${sheet.id}.price.valid_until`], `price.valid_until ${written}`),
  );
}
