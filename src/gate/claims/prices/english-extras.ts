import { mayMatch } from '../../text/may-match.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { addClaim, isClaimed, type Scene, statements, unsupported } from '../scene/scene.ts';

const WHAT = "(?<what>(?:[a-z'-]+ ){0,5}?[a-z'-]{3,})";
/** A knitted cosy comes with it, we slip a tote in, the second is free: an extra, and the words for what it is. */
const EXTRA = new RegExp(
  [
    String.raw`\b(?:we(?:'ll)?|i(?:'ll)?|the shop) (?:also |always |even |will )?(?:slip|tuck|pop|throw|toss|put|drop|add|pack|include|stick|chuck)(?:s|es)? (?:in )?(?:a|an|you a|some|two|three|one|forty|the|another|every|our) (?:free |little |small |extra |spare )*${WHAT}(?: in(?:to)? (?:every|each|the|your|with|for)\b| for (?:free|nothing)| at no| on the house| in with\b| with (?:each|every|it|them)\b| in,? (?:free|no charge))`,
    String.raw`\b(?:a|an|the|our|your|two|three) (?:free |little |small |matching |extra |spare )*${WHAT}(?:'s| is| are)? (?:comes? (?:along )?(?:with (?:it|them|each|every)|free)|rides? along|(?:is |are )?thrown in|(?:is |are )?on the house|(?:is |are )?yours free|travels? with it|tucked in(?:side)?|(?:is |are )?free (?:with|tonight|on top)|(?:is |are )?included (?:free|at no|for free))`,
    String.raw`\b(?:comes|come|arrives|arrive|ships|ship) with (?:a|an|its own|two|three|some) (?:free |little |small |matching |extra |spare |handy )*${WHAT}(?=[,.;!?]| (?:and|in|for|that|so|which|tucked|on|too|at)\b|$)`,
    String.raw`\b(?:you (?:also |even |will |'ll )?get|you're getting|with (?:it|each|every [a-z]+) (?:you get|comes|come)) (?:a|an|two|three|some) (?:free |little |small |matching |extra |spare |handy )*${WHAT}(?: (?:in the box|with it|on top|thrown in|too|as well|for free|at no (?:extra )?charge|on the house|besides))`,
    String.raw`\bfree (?:spare |matching |extra |little )?${WHAT} (?:with (?:it|each|every|your|any|the|a)|in (?:every|each|the) (?:box|order|bag|pack)|tonight|for (?:every|each|the first))`,
  ].join('|'),
  'gu',
);
const OFFER =
  /\b(?:(?:buy|get|order|take|grab) (?:one|two|three|four|[a-z]+ [a-z]+)(?:,| and|, get)? (?:[a-z]+ ){0,4}?(?:the |your )?(?:next|second|third|fourth|fifth|other|another)(?: one)?(?: is|'s| comes)? (?:free|on us|on the house|half price|for nothing)|the (?:second|third|fourth|fifth)(?: one| pair| jar| bottle| bag)?(?: is|'s) (?:free|on us|on the house|half price)|two for one|bogo)\b/gu;
/** Without one of these nothing here is said. */
const GIVEN =
  /free|slip|tuck|pop |throw|thrown|toss|chuck|comes? |arrives? with|ships? with|you get|getting|house|included|rides along|on us|half price|two for one|bogo|travels? with|in every|in each|in the box/u;
const DENIED =
  /\b(?:not|no|never|nor|isn't|aren't|doesn't|don't|without|nothing|if|whether|can't|won't|sold separately|separate|wasn't)\b[^.;!?]{0,40}$|n't\b[^.;!?]{0,40}$/u;
const DENIED_AFTER = /^[^.;!?]{0,24}\b(?:not|n't|no|separately|costs|extra)\b/u;
/** Ways of shipping and of paying back, which have their readers, and words that are no thing. */
const NO_THING =
  /\b(?:shipping|delivery|postage|post|returns?|return|label|receipt|invoice|refund|warranty|guarantee|smile|advice|feel|finish|look|love|care|ease|time|day|way|lot|bit|one|pair|set|choice|condition|question|price|promise|sense|colou?r|taste|note|hint|touch|line|kick|idea|answer|view|story|name|thank|friends?|evening|minute|moment|caution|warning|limit|number|order|orders|thing|things)\b/u;
const FILLER =
  /^(?:free|little|small|matching|extra|spare|handy|nice|lovely|good|own|our|your|the|with|and|for|from|that|this|each|every|box|pack|bag|in|of|to|it|an|new|full|whole|tonight|comes|come|also|second|third|half|made|proper|some|more|neat|cute|soft|big|large|travel|size|sized|black|white|red|blue|green|grey|gray|gold|two|three)$/u;
const FREE = /\b(?:free|on the house|rides? along|thrown in|slip|tuck|pop|throw|no charge|nothing)\b/u;
/** One more than what is in the box. */
const SPARE = /\b(?:spare|extra|second|refill)/u;
const NOT_GIVEN =
  /\b(?:not included|no(?:t)? |without|separately|costs?|dollars|pounds|euros|gbp|usd|eur|extra)\b|[$£€]\s?\d/u;
const BUNDLE = /bundle|free|\bfor \d|pair|multi|second|third|%|off/u;

/** Gifts, extras and offers that no fact of the product holds. */
export function readEnglishExtras(scene: Scene): void {
  if (!scene.hasEnglish || !mayMatch(GIVEN, scene.text)) return;
  for (const match of statements(scene, EXTRA)) {
    const what = match.groups?.what ?? '';
    if (NO_THING.test(what)) continue;
    judge(scene, match, (sheet) => namesThing(scene, sheet, what, match[0]));
  }
  for (const match of statements(scene, OFFER))
    judge(
      scene,
      match,
      ({ texts, product }) =>
        BUNDLE.test(String(product?.price?.bundle ?? '')) ||
        texts.some(
          ({ path, text }) =>
            !path.startsWith('default_shipping') &&
            /\bfree\b|\bbuy\b|bundle|half price/u.test(text) &&
            !/free (?:shipping|delivery|of)|-free/u.test(text),
        ),
    );
}

function judge(scene: Scene, match: RegExpExecArray, isHeld: (sheet: ProductSheet) => boolean): void {
  const [from, to] = [match.index, match.index + match[0].length];
  const before = scene.text.slice(scene.clauseAt(from).from, from);
  if (isClaimed(scene, from, to) || DENIED.test(before) || DENIED_AFTER.test(scene.text.slice(to))) return;
  if (/\b(?:no|not|never)\b|n't\b/u.test(match[0])) return;
  const sheet = scene.sheetAt(from);
  if (sheet.product === undefined || isHeld(sheet)) return;
  addClaim(scene, 'price', from, to, unsupported, 'gift');
}

/** Whether any word of the thing stands in the product's file, or in a name of the shop's goods. */
function namesThing(scene: Scene, { texts, names }: ProductSheet, what: string, said: string): boolean {
  const [isFree, isSpare] = [FREE.test(said), SPARE.test(said)];
  const words = what.split(' ').filter((word) => word.length > 2 && !FILLER.test(word));
  if (words.length === 0) return true;
  const stems = words.map((word) => word.replace(/(?:'s|s|es|ies|ed|ing)$/u, '').slice(0, 6));
  const isIn = (text: string): boolean => stems.some((stem) => text.includes(stem));
  const told = texts.filter(({ text, about }) => isIn(text) || isIn(about));
  // What is for sale, or told to be missing, is no gift.
  if (told.length > 0)
    return told.some(({ text, about }) => {
      const parts = text.split(/[;,.]/u).filter((part) => isIn(part) && (!isSpare || SPARE.test(part)));
      if (isSpare) return parts.some((part) => !NOT_GIVEN.test(part));
      return parts.length === 0
        ? isIn(about) && !NOT_GIVEN.test(text)
        : parts.some((part) => !NOT_GIVEN.test(part));
    });
  return (
    names.some(isIn) || (!isFree && scene.knowledge.products.some(({ name }) => isIn(name.toLowerCase())))
  );
}
