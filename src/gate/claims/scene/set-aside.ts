import type { Clause } from './clauses.ts';
import { type Scene, sentenceText, startOfSentence } from './scene.ts';

/** Right before the thing, without a no: leave it behind when you go, you'll need to find a, check your drawer for a. */
const ASIDE_BEFORE =
  /\bleave (?:it|them|this|these)(?: behind| at home| off| aside| ashore)? (?:for|when|whenever|before|if|while)\b[^.!?;]{0,40}$|\b(?:need|have|want) to (?:find|buy|get|source|fetch|order|supply|provide|bring|add) (?:an?|the|some|any) (?:[a-z]+ )?$|\b(?:check|look in|look through|search|raid) (?:your|the) [a-z ]{3,16} for (?:an?|the|some) (?:[a-z]+ )?$|\bbring (?:an?|your own|some) (?:[a-z]+ )?$|\b(?:take|lift|peel) (?:off|out|away) (?:the |its |both )?(?:[a-z]+ and (?:the )?)?$|\b(?:talk|speak|listen) to (?:your|an?) $|\bnothing about (?:it|this|these|them) is $/u;
/** Leave the bleach out, and leave the seal as it is. */
const LEFT = /\bleave (?:the |that |any |all )?(?:[a-z]+ )?$/u;
const LEFT_SO =
  /^[a-z]*(?: [a-z]+)? (?:out\b|off\b|alone\b|aside\b|be\b|(?:on|in) the (?:shelf|cupboard|drawer|garage|bottle|side)\b|at home\b|as (?:it is|they are)\b|(?:for|to) (?:the|your|another|other)\b)/u;
/** Your phone's GPS is not its own. */
const OF_ANOTHER = /\b(?:phone|watch|car|laptop|tablet|computer|tv|camera)'s (?:own |built-in )?$/u;
/** Bones are out, tumble drying's off the list. */
const IS_OUT =
  /^[a-z]*(?: [a-z]+){0,2}?(?:'s|'re| is| are) (?:out|off the (?:list|menu|table|cards)|barred|ruled out|a no)(?=\s?(?:[.,;!?]|$)| and so\b| because\b| too\b| as well\b| here\b)/u;
const SO_ARE =
  /\b(?:is|are|'s|'re) (?:out|off the (?:list|menu|table|cards)|barred|ruled out|a no),? and so (?:is|are) (?:the )?(?:[a-z]+ )?$/u;
/** The plug you supply, the tools are yours to bring. */
const IS_YOURS =
  /^[^.!?;,]{0,40}?\b(?:yours to (?:bring|supply|provide|buy|find|get|add)|(?:something |that )?you(?:'d|'ll| would| will| must| need to| have to)? (?:supply|provide|bring|(?:get|buy|find|add|fetch) (?:it |them |one )?(?:yourself|yourselves|separately|elsewhere)))\b/u;
/** A strap and a tuner would be extra; the pedal and the bench are on you; the balls you would need to have at home. */
const IS_EXTRA =
  /^[^.!?;]{0,32}?(?: (?:is|are|would be|will be|comes?) (?:extra|on you|on top|a separate (?:buy|purchase|order))\b| (?:you would|you'd|you will|you'll) (?:need|have) to (?:have|own|get)\b| (?:things? )?you(?:'d| would) buy elsewhere\b)/u;
/** Puppies need something else; a turtle needs other food; vegans will want another. */
const NEEDS_ANOTHER =
  /^[a-z]*(?:,? (?:and|or) [a-z]+(?: or [a-z]+)? ?[a-z]*| [a-z]+)?(?:'ll| will| would|'d)? (?:needs?|wants?|calls? for) (?:(?:an?|some) )?(?:something else|others?\b|another|different)/u;
/** With sensitive teeth you'd want a different paste; a long simmer belongs in another pot. */
const FOR_ANOTHER =
  /^[^.!?;]{0,40}?\b(?:you(?:'d| would|'ll| will) (?:want|need) (?:(?:an?|some) )?(?:another|different|something else)|belongs? in another|look for in vain|(?:i would|i'd) (?:look|go) elsewhere|will pass it by|would be the end of)\b/u;
/** Bluetooth it has none; the jacket has nothing of the kind; tumble dryer: please don't. */
const HAS_NONE =
  /^[a-z]*(?: it has none\b|[^.!?;]{0,28}? has nothing of the (?:kind|sort)\b|: please (?:don't|do not|no)\b)/u;
/** I called them home-compostable just now, which was wrong; a minute back I said cold pressed. */
const SAID_BEFORE =
  /\b(?:i|we) (?:(?:just|wrongly|mistakenly) )?(?:said|called (?:it|them|this|these))(?: (?:it was|they were))? (?:an? )?(?:[a-z]+-)?$/u;
const CORRECTED_AFTER =
  /\b(?:wrong|mistake|misspoke|slip|sorry|the file says|it says|correct(?:ion)?|in fact|actually)\b/u;

/** Vegans will want to pass. */
const WILL_PASS =
  /^[a-z]*(?:'ll| will| should| may| might| ought to| would|'d)(?: want to| like to| need to| better| have to)? (?:pass(?=\s?[.,;!?]|$| on (?:it|this|these))|look elsewhere|steer clear)/u;
/** Waterproof it isn't. */
const IT_IS_NOT =
  /^ (?:it|they|this|these|that) (?:isn't|aren't|is not|are not|ain't)(?! just| only| merely)\b/u;
/** A lining of that kind would hold the water, so we left it out. */
const WOULD_BE =
  /^[^.!?;,]{0,32}\bwould\b[^.!?;]{0,48}, (?:and )?(?:so|which is why|that's why) (?:we|they)(?:'ve| have)? (?:left (?:it|that|one|them) (?:out|off)|leave (?:it|that|one|them) (?:out|off)|did without|do without)\b/u;
/** Somebody might call these padded; they're not. */
const CALLED =
  /\b(?:somebody|someone|people|some|you|folks|anyone|others|an? viewer|viewers|get|gets) (?:often |might |may |could |would |will |often )?(?:call|describe|take) (?:it|this|these|them|that)(?: as| for)? (?:an? )?$|\bgets? called (?:an? )?$/u;
const NOT_SO =
  /^[^.!?;]{0,24}[.;,!—-]\s?(?:but )?(?:they|it|these|this|that|ours)(?:(?:'re|'s| are| is) not\b|(?: aren't| isn't)\b)/u;
/** The tracker itself isn't included. */
const NOT_ITSELF = /^[a-z]* itself (?:isn't|aren't|is not|are not|does not|doesn't)\b/u;

const AFTER: readonly RegExp[] = [
  IS_OUT,
  IS_YOURS,
  IS_EXTRA,
  NEEDS_ANOTHER,
  FOR_ANOTHER,
  HAS_NONE,
  WILL_PASS,
  IT_IS_NOT,
  WOULD_BE,
  NOT_ITSELF,
];

/** What an English speaker sets aside in other words than a no: it is left out, ruled out, or theirs to bring. */
export function isSetAside(scene: Scene, from: number, to: number): boolean {
  const { sentence } = scene.clauseAt(from);
  const start = startOfSentence(scene, sentence);
  const before = scene.text.slice(Math.max(start, from - 80), from);
  const after = scene.text.slice(to, to + 120);
  return (
    ASIDE_BEFORE.test(before) ||
    SO_ARE.test(before) ||
    OF_ANOTHER.test(before) ||
    (LEFT.test(before) && LEFT_SO.test(after)) ||
    (CALLED.test(before) && NOT_SO.test(after)) ||
    (SAID_BEFORE.test(before) && CORRECTED_AFTER.test(after)) ||
    AFTER.some((words) => words.test(after))
  );
}

/** Bathroom, Lou? Please don't: a word or two that ask, and a no for an answer. */
export function isAskedAndDenied(
  scene: Scene,
  { to, text, sentence }: Clause,
  stems: readonly RegExp[],
): boolean {
  if (text.trim().split(' ').length > 3 || !/^[^.!?]{0,24}\?/u.test(scene.text.slice(to))) return false;
  const answer = sentenceText(scene, sentence + 1);
  return (
    /^[^,;]{0,24}(?:\bno\b|\bnope\b|\bnot\b|\bnever\b|\bneither\b|\bnone\b|n't\b|off limits)/u.test(answer) ||
    stems.every(({ source }) =>
      new RegExp(`\\b(?:not|no|never) (?:for |on |with |in )?${source}`, 'u').test(answer),
    )
  );
}
