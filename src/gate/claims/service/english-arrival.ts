import { mayMatch } from '../../text/may-match.ts';
import { addClaim, isClaimed, type Scene, sentenceText, statements, unsupported } from '../scene/scene.ts';

const DAY =
  "(?:tomorrow|today|tonight|overnight|(?:this |next |on |by |before )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas(?: eve| day| morning)?|new year(?:'s)?(?: eve| day)?|thanksgiving|easter|valentine's|mother's day|father's day|the weekend|(?:the )?(?:twenty|thir|first|second|third|[a-z]+teen)[a-z-]*(?:st|nd|rd|th)|the day after|breakfast|lunch(?:time)?|within (?:a day|twenty-four hours|24 hours|two days|48 hours|forty-eight hours))";
/** With you on Friday, on your porch by Christmas, under the tree: the day a parcel is there. */
const ARRIVES = new RegExp(
  String.raw`\b(?:with you|at your (?:door|place|house|home)|in your (?:hands|kitchen|mailbox|letterbox|freezer|fridge|home|house|living room)|on (?:your|the) (?:porch|doorstep|mat|door mat|doormat|step)|through your (?:letterbox|door)|under (?:your|the) (?:christmas )?tree|to your door|reach(?:es)? you|get(?:s)? (?:to you|there)|gets? it to (?:you|your [a-z]+)|be there|land(?:s)? (?:on|at) your (?:porch|door|doorstep|mat)|rings? at your door|knocks? at your door)(?: [a-z]+){0,2}?,? (?:on |by |before |in time for |for |already )?(?:the )?${DAY}\b|\b${DAY}[^.;!?]{0,24}\b(?:at your door|on your (?:porch|doorstep|mat)|under (?:your|the) tree)\b|\b(?:guaranteed?|sure|certain|promise(?:d)?)[^.;!?]{0,30}\b(?:there|arrives?|arrive|delivered|delivery|with you|before|by) (?:for |before |by |on |in time for )?${DAY}\b|\b(?:arrives?|delivered|there|here) (?:in time for|before|by|for) (?:christmas|thanksgiving|easter|valentine's|mother's day|father's day|new year)|\bin time for (?:christmas|thanksgiving|easter|valentine's|mother's day|father's day)\b`,
  'gu',
);
/** Without one of each nothing here is said. */
const WHERE =
  /with you|your|porch|doorstep|mat|tree|letterbox|reach|there|land|door|guarantee|sure|certain|promise|arrive|delivered|in time/u;
const WHEN =
  /tomorrow|today|tonight|overnight|day|christmas|thanksgiving|easter|weekend|breakfast|lunch|hours|valentine|new year|[a-z](?:st|nd|rd|th)\b/u;
const SENT =
  /\b(?:order\w*|ship\w*|deliver\w*|post\w*|parcel|courier|carrier|box|buy|basket|cart|send|sent|dispatch\w*|arriv\w*|ups|dhl|usps|fedex|royal mail|bought|package|mail)\b|\b(?:it's|it is|it'll|it will|they'll|they're|they are|yours is|have it|get it|bring it)\b/u;
const DENIED =
  /\b(?:not|no|never|can't|cannot|couldn't|won't|whether|if|hope|hopefully|should|might|may|perhaps|probably|plan|aim|try|unless|depends|sorry|promise you nothing|how long|don't know)\b|n't\b/u;
const TOLD =
  /arriv|deliver(?:y|ed|s)?\b(?! to| only)|working days|business days|transit|christmas|next[- ]day|overnight|reach/u;

/** Days of arrival that are promised where no fact says how long the carrier takes. */
export function readEnglishArrival(scene: Scene): void {
  if (!scene.hasEnglish || !WHEN.test(scene.text) || !mayMatch(WHERE, scene.text)) return;
  for (const match of statements(scene, ARRIVES)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const words = sentenceText(scene, scene.clauseAt(from).sentence);
    if (!SENT.test(words) || DENIED.test(words) || isClaimed(scene, from, to)) continue;
    const { texts } = scene.sheetAt(from);
    if (texts.some(({ path, about, text }) => TOLD.test(`${path.includes('dispatch') ? '' : about} ${text}`)))
      continue;
    addClaim(scene, 'shipping', from, to, unsupported);
  }
}
