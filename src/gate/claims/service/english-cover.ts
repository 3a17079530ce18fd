import { oncePer } from '../../../infra/once-per.ts';
import type { TextFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { addClaim, contradicted, type Scene, sentenceText } from '../scene/scene.ts';

/** What a warranty leaves out, by each word that tells of it. */
interface LeftOut {
  readonly fact: TextFact;
  readonly said: RegExp;
}

const LEFT_OUT =
  /(?<before>[a-z][a-z ,/-]{2,48}?),? (?:is |are )?(?:not covered|excluded|not included)\b|\b(?:does not cover|doesn't cover|not covering|excludes|excluding|except(?: for)?) (?<after>[a-z][a-z ,/-]{2,48})/gu;
/** Words of such a term that name nothing left out. */
const STOP = new Set(
  (
    'damage damaged normal wear tear year years month months warranty guarantee commercial legal against from with that this than and the for part parts ' +
    'only faults fault defects frame covers cover covered other home use used first second caused free repair replacement within days only after'
  ).split(' '),
);
/** What happens to goods, in the words of terms and of hosts. */
const FIELDS: readonly string[] = [
  'drop dropped drops fall falls knock knocked knocks smash impact crash accident accidental',
  'chip chips chipped chipping nick',
  'scratch scratches scratched',
  'tear tears torn rip ripped rips snag',
  'rust rusts rusted rusting',
  'dull dulls dulling dulled blunt',
  'chew chews chewed chewing bite bites',
  'freeze freezing frost frozen',
  'battery batteries',
  'glass',
  'fade fading faded',
];
const stem = (word: string): string => word.replace(/(?:ies|ing|ed|s|y|e)$/u, '');

const leftOutOf = oncePer((sheet: ProductSheet): readonly LeftOut[] =>
  sheet.texts
    .filter(({ path }) => path.startsWith('after_sales'))
    .flatMap((fact) =>
      fact.values.flatMap((value) =>
        [...value.matchAll(LEFT_OUT)].flatMap(({ groups }) => {
          const words =
            (groups?.after ?? groups?.before?.split(/[,;]/u).at(-1) ?? '').match(/[a-z]{4,}/gu) ?? [];
          return words
            .filter((word) => !STOP.has(word))
            .map((word) => {
              const field = FIELDS.find((one) => one.split(' ').includes(word));
              const said = field?.split(' ').join('|') ?? `${stem(word)}[a-z]{0,3}`;
              return { fact, said: new RegExp(`\\b(?:${said})\\b`, 'u') };
            });
        }),
      ),
    ),
);

const COVERED =
  /\b(?:cover(?:s|ed)?|warranty|guarantee|replace[sd]?|swap|mends?|repairs?|fix(?:es)?|got you|(?:send|get) (?:you )?(?:a (?:new|fresh) one|another))\b/u;
/** Two coats of enamel cover the iron, and that promises nothing. */
const PROMISED =
  /\b(?:warranty|guarantee|years?|months?|lifetime|free|for nothing|swap|replace[sd]?|got (?:you|your)|we(?:'ll| will)?)\b/u;
const HELD_BACK =
  /\b(?:not|no|never|nor|neither|except|excluded|excluding|unless|but (?:the|for)|only|without|apart from|aside|sorry|afraid|cannot|left out|leav(?:es?|ing) [^.;!?]{2,24} out|outside|excepted|consumables?|yours to|for your account|your own)\b|n't\b/u;

/** Chips and all are covered, where the warranty leaves chips out. */
export function readEnglishCover(scene: Scene): void {
  if (!scene.hasEnglish || !COVERED.test(scene.text)) return;
  const read = new Set<number>();
  for (const { from, sentence, asks } of scene.clauses) {
    if (read.has(sentence) || asks) continue;
    read.add(sentence);
    const words = sentenceText(scene, sentence);
    if (!COVERED.test(words) || !PROMISED.test(words) || HELD_BACK.test(words)) continue;
    for (const { fact, said } of leftOutOf(scene.sheetAt(from))) {
      const match = said.exec(scene.text.slice(from));
      if (match === null || scene.clauseAt(from + match.index).sentence !== sentence) continue;
      const at = from + match.index;
      if (scene.isUnclaimed(at)) continue;
      addClaim(scene, 'promise', at, at + match[0].length, contradicted([fact.id], fact.shown));
      break;
    }
  }
}
