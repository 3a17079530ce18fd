import type { TextFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { addClaim, contradicted, isClaimed, type Scene, sentenceText } from '../scene/scene.ts';
import { isAskedAndDenied, isSetAside } from '../scene/set-aside.ts';
import { shownOf } from '../scene/text-support.ts';

/** A treatment as English hosts tell it in passing, the words in which notes forbid it, and those in which they allow it. */
interface Care {
  readonly said: RegExp;
  readonly against: RegExp;
  readonly allowed?: RegExp;
}

const NO = "(?:no|not|never|avoid|don't|do not|must not|cannot|can't|isn't|without)";

const CARES: readonly Care[] = [
  {
    said: /\b(?:wool|cool|cold|warm|gentle|delicates?|quick|degrees?|\d\d) (?:wash )?(?:cycle|programme)\b|\b(?:in|into|through) (?:the|a|your) (?:washing )?(?:machine|washer)\b|\bmachine[- ]wash\w*/u,
    against: new RegExp(
      `\\b${NO}(?: be)? (?:machine[- ]?)wash\\w*|\\b(?:hand[- ]?wash|dry[- ]clean|surface wash|spot clean|sponge clean|wipe clean)(?:ing|ed)? only|\\b(?:hand wash)(?:,| cold| cool| at| in|$)|\\b(?:do not|never|cannot be|must not be) wash(?:ed)?\\b`,
      'u',
    ),
    allowed: /(?<!no |not |never |don't |non-)machine[- ]?wash|washable|wash(?:es)? (?:at|cold|warm|\d)/u,
  },
  {
    said: /\b(?:low|quick|hot|warm|short) tumble\b|\btumble (?:it|them|dry)|\b(?:in|into) (?:the|a) (?:hot |warm )?dr[yi]er\b|\band the dryer after\b/u,
    against: new RegExp(
      `\\b${NO}\\b[^;.,\\n]{0,12}\\b(?:tumble|dryer)|\\b(?:hang|line|air)[- ]dry\\b|\\bdry flat|\\bdryer mats`,
      'u',
    ),
    allowed: /(?<!no |not |never |don't )tumble[- ]dry (?:low|warm|on)/u,
  },
  {
    said: /\b(?:soap(?!s|y)|washing-up liquid|dish soap|detergent)\b/u,
    against: new RegExp(`\\b${NO}(?: use)?(?: any)? (?:soap|detergent|washing-up liquid)\\b`, 'u'),
  },
  {
    said: /\bsoftener\b/u,
    against: new RegExp(`\\b${NO}(?: use)?(?: any)?(?: fabric)? (?:softener|conditioner)\\b`, 'u'),
  },
  {
    said: /\b(?:let|leave|give)\b[^,.;!?]{0,30}\bsoak\b|\bsoak (?:it|them|overnight)\b/u,
    against: new RegExp(`\\b${NO}(?: be)?(?: to)?(?: leave to)? soak`, 'u'),
  },
  {
    said: /\bunder the (?:hot |cold |running |kitchen )?tap\b/u,
    against: new RegExp(
      `\\bnot (?:fully )?water(?:proof|[- ]resistant)|\\b${NO} (?:rinse|immerse|submerge|wash)\\b|\\bkeep dry\\b|\\bwipe (?:clean )?only`,
      'u',
    ),
    allowed: /\brins(?:e|es|able)\b(?! only)/u,
  },
  {
    said: /\b(?:in|into) the (?:pool|sea|lake|canal|river|bath)\b|\blane swimming\b|\bscuba\b/u,
    against:
      /\bnot (?:fully )?water(?:proof|[- ]resistant)|\bnot (?:suitable )?for (?:submersion|swimming|diving)|\bdo not (?:submerge|immerse)|\bno (?:swimming|submersion|diving)/u,
  },
  {
    said: /\b(?:stays?|keeps?) (?:you |your [a-z]+ |it |them )?(?:properly |bone |perfectly |completely )?dry (?:in|through)\b|\b(?:fully|completely|totally) waterproof\b/u,
    against: /\bnot (?:fully |completely )?waterproof/u,
  },
  {
    said: /\b(?:covered|good|set|done|protected)(?: for)? (?:all|the whole|the entire) (?:day|morning|afternoon)\b|\bno (?:touch-?ups|topping up|reapplying)\b/u,
    against: /\bre-?appl(?:y|ied) (?:every|after|at least)|\b(?:80|40) min(?:utes)? in water/u,
  },
  {
    said: /\bon the (?:hob|stove|stovetop|burner)\b/u,
    against: new RegExp(
      `\\b${NO} (?:for |suitable for |on )?(?:the )?(?:hobs?|stoves?|stovetops?|burners?)\\b`,
      'u',
    ),
  },
  {
    said: /\bon the (?:patio|terrace|balcony)\b|\b(?:in|out in) the (?:rain|garden all)\b|\bdrizzle\b/u,
    against: /\bindoors? (?:use )?only\b|\bnot (?:for|suitable for) outdoors?|\bonly indoors\b/u,
  },
  {
    said: /\b(?:on|in|into|with) (?:the|your) (?:own |garden |home )?(?:compost|heap)\b|\b(?:compost|bury) (?:it|them|one)\b/u,
    against:
      /\bnot (?:home |garden )?compostable|\bindustrial(?:ly)? compost|\bno(?:t for)? (?:home )?compost/u,
  },
  {
    said: /\b(?:in|into|with) (?:the|your) (?:(?:blue|green|kerbside|curbside|home) )?(?:recycling|bin)\b|\bfully recyclable\b|\brecyclable (?:anywhere|everywhere)\b/u,
    against:
      /\bnot (?:widely |kerbside |curbside |yet )?recycl\w+|\bnot accepted (?:by|in|for)|\bcannot be recycled/u,
    allowed: /(?<!not )(?<!cannot be )(?:widely )?recycl(?:able|ed)\b/u,
  },
];

/** That it does no harm is an assurance, and no denial. */
const ASSURED =
  /\b(?:no (?:harm|trouble|problem|bother|worries|sweat|issue|fuss|scrubbing|need (?:to|for))|(?:won't|doesn't|never) (?:hurt|harm|mind|spoil|bother|care|minds|hurts)|don't (?:worry|give it)|never needs?|nothing to (?:it|them)|without (?:a|any) (?:worry|thought|trouble|problem|fuss))\b/gu;
const HELD_BACK =
  /\b(?:no|not|never|nor|neither|only|without|avoid|except|instead|rather than|keep (?:it |them )?(?:out|away|off)|ban(?:ned)?|skip|hand wash|ask|asks|asked|careful|hates?|ruins?|kills?|forget|sorry|unless|but the|other than|out of|away from|before|leav(?:e|es|ing) (?:[a-z]+ )?out|(?:another|a different) (?:matter|story|thing)|(?:may|might|will|can|would) (?:shrink|warp|crack|fade|rust|spoil|felt))\b|n't\b/u;
const WHOLE = /\b(?:whole|entire|all of it|everything|the lot|in one go|together|the rest)\b/u;

/** A wool cycle of what is washed by hand, soap on what takes none: care told against the notes of the product. */
export function readEnglishCare(scene: Scene): void {
  if (!scene.hasEnglish) return;
  for (const { said, against, allowed } of CARES) {
    const match = said.exec(scene.text);
    if (match === null || scene.isUnclaimed(match.index)) continue;
    const [from, to] = [match.index, match.index + match[0].length];
    const clause = scene.clauseAt(from);
    const sentence = sentenceText(scene, clause.sentence);
    if (clause.asks || HELD_BACK.test(sentence.replace(match[0], ' ').replace(ASSURED, ' '))) continue;
    if (isSetAside(scene, from, to) || isAskedAndDenied(scene, clause, [said])) continue;
    if (isClaimed(scene, from, to)) continue;
    const fact = denialOf(scene.sheetAt(from), sentence, against, allowed);
    if (fact !== undefined) addClaim(scene, 'effect', from, to, contradicted([fact.id], shownOf(fact)));
  }
}

/** The note that forbids it; where notes allow it of a part, only what names the other part, or all of it. */
function denialOf(
  { texts }: ProductSheet,
  sentence: string,
  against: RegExp,
  allowed: RegExp | undefined,
): TextFact | undefined {
  const own = texts.filter(({ path }) => path.startsWith('facts'));
  const fact = own.find(({ values }) => values.some((value) => against.test(value)));
  if (fact === undefined || allowed === undefined) return fact;
  const parts = own.flatMap(({ values }) => values.flatMap((value) => value.split(/[;,.()]/u)));
  const isAllowed = parts.some((part) => allowed.test(part) && !against.test(part));
  if (!isAllowed || WHOLE.test(sentence)) return fact;
  const denied = parts.filter((part) => against.test(part)).join(' ');
  const other = parts.filter((part) => !against.test(part)).join(' ');
  const named = (denied.match(/[a-z]{4,}/gu) ?? []).some(
    (word) =>
      !/wash|machine|only|never|must|cannot|clean/u.test(word) &&
      sentence.includes(word) &&
      !other.includes(word),
  );
  return named ? fact : undefined;
}
