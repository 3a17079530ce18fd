import type { Excuse } from './excuse.ts';
import { isReaffirmed } from './reaffirmed.ts';
import { sentenceAround } from './sentences.ts';

const NEGATOR =
  /\b(?:not|isn't|aren't|wasn't|never|no|don't|doesn't|didn't|can't|cannot|can not|won't|wouldn't|shouldn't|without|nor|neither|none|nobody|avoid|isnt|dont|doesnt|cant|wont|rather than|instead of|unable to|refuse to)\b/g;

/** Look like negators and are none. */
const NO_NEGATOR =
  /\b(?:not only|not just|not merely|no wonder|no doubt|no question|without (?:a )?doubt|without question|not to mention|never (?:been|seen|had|felt)|don't (?:miss|wait|worry|think twice|take my word|believe)|no other|no one else|nobody else|can't go wrong|can't beat|cannot beat|not kidding|no kidding|not joking|not lying|no lie|no joke|no diet|no exercise|no effort|no surgery|without (?:diet|exercise|surgery|effort|drugs)\w*|not gonna lie)\b/g;

const TURN = /\b(?:but|it's just|just|yet|instead|because|so)\b/;

const LEADING =
  /\b(?:isn't|aren't|doesn't|don't you|who says|want to|wanna|tired of|sick of|ready to|looking to|why|did you know|how about|struggling|suffering|what if|who else|where else|can you believe|guess|need to)\b/;

const ASKS = /\b(?:is|are|does|do|can|will|could|would|has|have|did|should|which|whether)\b/;

/** 'Someone asked whether …' */
const INDIRECT =
  /\b(?:asks?|asked|asking|wonder\w{0,4}|wants? to know|question (?:is|about)) (?:me |us )?(?:whether|if|about)\b/;

/** Will it cure a cold, Dev asks. */
const ASKED_BY =
  /^ ?(?:is|are|does|do|can|will|could|would|has|have|did|should)\b[^.!?]*, ?(?:[a-z]+ (?:may |might |will |could )?)?(?:asks?|asked|wonders?|wants to know)\b(?!,? ?(?:and |well,? ?|so )?(?:yes|yeah|yep|it (?:does|will|can|is)(?!n't| not)|of course|absolutely|sure))/;

/** Does it cure warts, you may ask, and no, it does not. */
const ANSWERED_NO =
  /\basks?, ?(?:and |well,? ?)?no,? ?(?:it|they|this) (?:does|do|is|are|can|will|has|have)(?: not|n't)\b/;

const AFFIRMED =
  /^\s*(?:(?:i(?:'d| would)? say|well|and|oh),? )?(?:yes|yeah|yep|absolutely|of course|definitely|sure|you bet|it (?:does|is|can|will)(?!n't|'t|not| not| never)|totally|100)/;

const REPORTED =
  /\b(?:some (?:people|sellers|brands|sites)|people|others|anyone|they|claims?|claiming|rumou?rs?|myth|online|sellers?|ads?|if (?:someone|anyone|anybody|somebody|a seller|an ad)|anybody|somebody|whoever|other hosts?|the internet|(?:someone|somebody|anyone|one of you|a viewer|chat) (?:just )?(?:typed|wrote|said|asked|posted)|your (?:uncle|mate|friend|neighbou?r)|you(?:'ve)? (?:may |might |will |often |probably |have ){0,3}(?:hear|heard|see|seen|read))\b[^.!?]{0,60}$/;

const REFUTED =
  /\b(?:not true|untrue|(?:never|not|won't be) (?:going to |gonna )?(?:say|claim|promise|tell|repeat)(?:ing)?|false|a myth|misleading|no evidence|don't believe|do not believe|can't say|cannot say|not accurate|isn't accurate|wrong|scam|be careful|be wary|isn't true|is not true|we don't|we do not|we can't|we cannot|nonsense|exaggerat\w+|illegal|keep scrolling|scroll on|walk away|run a mile|ignore (?:it|them|that)|close the tab|block them|pinch of salt|grain of salt|not so fast|made up|bunk|rubbish|hogwash|baloney|fairy tale|no such thing|please don't (?!miss|wait|worry)|please don't[.;,!]|that's not (?:it|this|us|what)|isn't what|not what (?:this|it|we)|take no notice|don't fall for|not from (?:me|us)|not on this stream|won't hear (?:it|that))\b/;

/** Whose words they are: a viewer's, other makers', a story's, or words named as such; up to the end of them. */
const QUOTED =
  /(?:\b(?:a|an|one|another|some|the) (?:viewer|comment(?:er)?|lady|gentleman|buyer|customer|message|question|banner|post|advert|maker|shop|seller|brand|pottery)s?\b|\bsome(?:one|body)(?:'s| has| just| may| might)? (?:typed|wrote|writes|says|said|asks|tells|wants to know|wonders|wondered|called|claims)\b|\b(?:grand(?:mothers|mas)|people|folks|they|others)(?: \w+)? (?:say|claim|call|love to say)\b|\byou(?:'ve|'ll| have| may| might| will|)(?: have| perhaps| often| probably)? (?:heard?|read|say)\b|\bi know (?:the|that|what) (?:story|claim|rumou?r|saying|people)\b|\b(?:when|if) (?:someone|anyone|somebody|anybody)\b|\bthe words?\b)[^.!?]{0,80}$/;

/** It keeps dementia away, you've read? Good for the prostate, asks Josef. */
const QUOTED_AFTER = /^[^.!?]{0,24},? ?(?:you(?:'ve| have) (?:heard|read)|asks? [\p{L}]{2,14}(?=[.?!,]))/u;

/** I make no such claim, that is no promise of ours, about that I say nothing. */
const REFUSES =
  /\b(?:(?:we|i) (?:make|have|hold) no (?:(?:such|medical|health|other) )*(?:claims?|evidence|proof)\b|(?:we|i|and|so|nobody|ours)(?: (?:would|will|may|can|could))? ?(?:can't|cannot|don't|do not|won't|will not|would never|never|wouldn't|couldn't|haven't|not) (?:go along with|agree with|say|claim|make|use|repeat|promise|tell|put|print|write|stand behind) (?:that|it|this|so|such|those|any|claims|them)\b|that(?:'s| is| was)?(?: not|n't)? (?:not |no )?(?:a |an |one |something )?(?:claim|promise|phrase|word|story|something|line)? ?(?:that )?(?:(?:we|i) (?:don't|won't|never|would never)|is not ours|isn't ours|for us\b)|(?:isn't|is not|'s not|not) (?:a (?:claim|promise|phrase|word|line)|something) (?:that )?(?:we|i|for us)\b|nothing (?:on file |here |in our file )?(?:to (?:prove|back|rank|support|show)|supports?)\b|(?:i|we) take (?:it|that) back\b|(?:i|we)(?:'ll| will| can)? say nothing\b|would be wrong\b(?! (?:not )?to)|aren't (?:on this|talking about ours)\b|no such test\b)/;
/** How far behind the quoted words the refusal may stand, characters. */
const REFUSAL_WITHIN = 130;
/** How far behind the refusal the claim may come back. */
const REST = 70;
const WINKED =
  /\b(?:between (?:us|you and me)|you didn't hear|wink|but (?:between|honestly|it (?:does|is|really)|they're right|she's right|he's right|you be the judge)|just saying|draw your own|judge for yourself|see for yourself|try it and)/;

/** Full protection doesn't exist. */
const TAKEN_BACK =
  /^\s?(?:[a-z]+)?,?\s?(?:no|nope|nah|never|sorry|i'm (?:sorry|afraid)|i am (?:sorry|afraid)|alas)[,.]|^[ ,]*(?:doesn't exist|does not exist|don't exist|isn't a thing|is not a thing|isn't possible|is impossible|is a myth|(?:is|are) not (?:something|what) (?:i|we)|isn't (?:something|what) (?:i|we)|(?:i|we) (?:can't|cannot|won't|don't|haven't|never) (?:say|claim|promise|show|use|call))/;

/** The GS mark ended in June, so I do not advertise it; a lab report on that we don't have; an FSC certificate there isn't. */
const NOT_HELD =
  /^[^,.;!?]{0,44}(?:\b(?:ended|expired|lapsed|ran out)\b[^.!?]{0,60}\b(?:don't|do not|won't|will not|no longer|cannot|can't)\b|\bthere (?:isn't|is not)\b|\b(?:we|i) (?:don't have|do not have|haven't(?: got)?|have not)(?=[,.;!?]| (?:got )?(?:one|any|it)\b|$))|^["'.,]?\s?you (?:will|won't|'ll) not find (?:it|one|that) here/;

/** Reef-safe is a phrase you'll hear around: the words are named as words. */
const NAMED_AS_WORDS =
  /^["']? is (?:just |only )?(?:an? |the )?(?:phrase|word|term|label|slogan|line|expression)\b/;
const NOT_OURS =
  /\b(?:(?:i|we) (?:won't|will not|don't|do not|can't|cannot|never) (?:use|say|repeat|claim|write|print|call)\b|(?:we|i) (?:have|hold) no (?:certificate|proof|test|evidence|report)\b|not (?:one|a word|a phrase|a term) (?:we|i) (?:use|say|claim))/;

/** The English half of {@link excuseFor}: looks only at English words around the match. */
export function englishExcuse(
  text: string,
  from: number,
  to: number,
  allowed: readonly Excuse[],
): Excuse | undefined {
  const sentence = sentenceAround(text, from, to);
  const words = text.slice(sentence.from, sentence.to);
  if (!/[a-z]{2}/.test(words)) return undefined;
  if (
    allowed.includes('negation') &&
    (isNegated(text, sentence.from, from) || TAKEN_BACK.test(text.slice(to, to + 40)) || isNotHeld(text, to))
  )
    return 'negation';
  if (
    allowed.includes('question') &&
    ((words.endsWith('?') && ASKS.test(words)) ||
      INDIRECT.test(text.slice(sentence.from, from)) ||
      ASKED_BY.test(words)) &&
    !LEADING.test(words) &&
    (ANSWERED_NO.test(words) || !AFFIRMED.test(text.slice(sentence.to)))
  ) {
    return 'question';
  }
  if (
    allowed.includes('refutation') &&
    REPORTED.test(text.slice(sentence.from, from)) &&
    REFUTED.test(text.slice(to, to + 90))
  ) {
    return 'refutation';
  }
  if (allowed.includes('refutation') && isRefused(text, sentence.from, to)) return 'refutation';
  if (
    allowed.includes('refutation') &&
    NAMED_AS_WORDS.test(text.slice(to, to + 40)) &&
    NOT_OURS.test(text.slice(to, to + 160))
  )
    return 'refutation';
  return undefined;
}

function isNotHeld(text: string, to: number): boolean {
  const held = NOT_HELD.exec(text.slice(to, to + 120));
  return held !== null && !isReaffirmed(text.slice(to + held[0].length, to + held[0].length + REST));
}

/**
 * A viewer wrote that it cured him; we make no such claim: the words are another's, and the refusal that follows takes
 * them back, unless they come back after it.
 */
function isRefused(text: string, sentenceFrom: number, to: number): boolean {
  const after = text.slice(to, to + REFUSAL_WITHIN);
  const refusal = REFUSES.exec(after);
  if (refusal === null) return false;
  const isQuoted = QUOTED.test(text.slice(Math.max(sentenceFrom, to - 160), to)) || QUOTED_AFTER.test(after);
  if (!isQuoted) return false;
  const end = to + refusal.index + refusal[0].length;
  const tail = text.slice(end, end + REST);
  return !WINKED.test(tail) && !isReaffirmed(tail);
}

function isNegated(text: string, sentenceFrom: number, from: number): boolean {
  const left = text
    .slice(Math.max(sentenceFrom, from - 60), from)
    .split(/[,:;]/)
    .at(-1) as string;
  // 'Not a medicine and it won't treat anything': each part denies for itself.
  const last_ = left.split(/\b(?:and|or|so)\b/).at(-1) as string;
  const plain = (last_.search(NEGATOR) >= 0 ? last_ : left).replace(NO_NEGATOR, (found) =>
    '#'.repeat(found.length),
  );
  const negators = [...plain.matchAll(NEGATOR)];
  const last = negators.at(-1);
  if (last === undefined || negators.length % 2 === 0) return false;
  const between = plain.slice(last.index + last[0].length);
  return between.split(' ').length <= 8 && !TURN.test(between);
}
