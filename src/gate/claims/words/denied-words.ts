import { oncePer } from '../../../infra/once-per.ts';
import type { TextFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { addClaim, contradicted, isClaimed, type Scene, sentenceText } from '../scene/scene.ts';
import { isAskedAndDenied, isSetAside } from '../scene/set-aside.ts';

/** What a fact denies: every one of these must be said, each by one of its stems. */
interface Denied {
  readonly fact: TextFact;
  readonly stems: readonly RegExp[];
  /** What does not come with it, or is not added to it: said to do so, and not only named. */
  readonly told?: RegExp;
  /** Do not fly in rain: where or when it is denied, one of which must be said too. */
  readonly where?: RegExp;
  /** Where another part has what this one lacks: the words that name this part, and those that name the other. */
  readonly part?: { readonly own: RegExp; readonly other: RegExp };
}

const NO =
  /\b(?:not|no|never|cannot|can't|isn't|aren't|doesn't|don't|do not|without|lacks?|keep (?:out of|away from))\b/u;
const NOT_AFTER =
  /^(?<what>[a-z][a-z -]{2,30}?),? (?:is |are )?(?:not|never) (?:available|included|supplied|approved|replaceable|removable|suitable|recommended|tested|possible|offered|present|allowed|needed|safe|covered)\b(?! (?:on|for|with|against|as)\b)/u;
/** Words of a denial that name nothing by themselves. */
const STOP = new Set(
  (
    'the and for with from any all its this that them they are has have had been was were can may must should will would only more than other ' +
    'into onto over under about than then also very too use used using suitable intended included available supplied approved recommended required ' +
    'needed necessary allowed possible covered offered tested made meant designed safe sold fine enough spend long time even anyone people who those ' +
    'person children child own itself themselves order stock date restock returnable returned return cannot unless faulty evaluated statements product ' +
    'expiry report failure irritation detected break cut parts part added yet much many fit fits works work does leave leaves sign per not nor limit limits ' +
    'direct midday keep avoid out away exposed remove year available'
  ).split(' '),
);
/** Fields of words in which speakers name what facts call by one of them. */
const FIELDS: readonly string[] = [
  'immers submer submerg dunk dip dive diving underwater swim snorkel lake pool river sink bath sea pond',
  'zip zips zipper zipped',
  'hob stovetop burner gas flame hotplate',
  'restraint seatbelt carseat',
  'winner won win wins winning',
  'replaceable replace swap changeable',
  'motor motorised motorized motorisable electric',
  'waterproof watertight',
  'insulating insulates insulation muffle muffles soundproof hush quieter',
  'weighted weights weight',
  'diagnosis diagnose diagnoses diagnosing infection',
  'solo alone',
  'fragrance perfume scent scented',
  'bead beads',
  'soap detergent',
  'bleach chlorine',
  'rinse rinsed water wash washed tap',
];

/** A short word takes an ending only: the sea is in no seal, a bone in no bonus, and a washcloth is no wash. */
const withEnds = (word: string): string =>
  word.length > 4
    ? `${word}[a-z]{0,5}`
    : `${word}${word.at(-1)}?(?:e?s|ed?|ers?|ie[sd]?|y|ings?|able${word.endsWith('e') ? '|d|rs?' : ''})?`;

/** The words of each field, and what tells one of them; windproof has nothing to do with winning. */
const WORDS_OF = FIELDS.map((field) => {
  const words = field.split(' ');
  const said = words.map((one) => (one.length > 3 ? withEnds(one) : one));
  return { words, is: new RegExp(`^(?:${[...words, ...said].join('|')})$`, 'u') };
});

const fieldOf = (word: string): readonly string[] => WORDS_OF.find(({ is }) => is.test(word))?.words ?? [];

const deniedOf = oncePer((sheet: ProductSheet): readonly Denied[] =>
  sheet.texts
    .flatMap((fact) =>
      /^(?:facts|faq)/u.test(fact.path) &&
      !/discla|warning|allerg|free_from|free from|ingredient/u.test(fact.about)
        ? fact.values.flatMap((value) => partsOf(value, fact))
        : [],
    )
    .map((one) => ofPart(sheet, one)),
);

/** The lining is not recycled, and the shell is. */
function ofPart({ texts }: ProductSheet, denied: Denied): Denied {
  const own = namesOf(denied.fact);
  const others = texts
    .filter(
      ({ id, path, text }) =>
        id !== denied.fact.id &&
        path.startsWith('facts') &&
        !NO.test(text) &&
        denied.stems.every((stem) => stem.test(text)),
    )
    .flatMap(namesOf)
    .filter((name) => !own.includes(name));
  if (own.length === 0 || others.length === 0) return denied;
  const oneOf = (names: readonly string[]): RegExp => new RegExp(`\\b(?:${names.join('|')})`, 'u');
  return { ...denied, part: { own: oneOf(own), other: oneOf(others) } };
}

/** The words of a fact's label and key. */
const namesOf = ({ about }: TextFact): string[] =>
  about.split(/facts|[^a-z]+/u).filter((word) => word.length > 2 && !STOP.has(word));

/** 2.9 lb without the lid: how it was weighed, and no word on whether there is one. */
const MEASURED = /\d ?[a-z°"]{1,12} $/u;

function partsOf(value: string, fact: TextFact): Denied[] {
  if (!/[a-z]{3}/.test(value)) return [];
  return value.split(/[,;.()]/u).flatMap((part) => {
    const words = part.trim().replaceAll('-', ' ');
    const told = toldOf(words, value);
    const after = NOT_AFTER.exec(words)?.groups?.what;
    if (after !== undefined) return deniedBy(after, fact, '', told);
    const no = NO.exec(words);
    if (no === null || /\bor without\b/u.test(words)) return [];
    if (no[0] === 'without' && MEASURED.test(words.slice(0, no.index))) return [];
    const [rest = '', ...conditions] = words
      .slice(no.index + no[0].length)
      .split(/\b(?:but|unless|except|when|if|on|in|at|by|because)\b/u);
    const where = DOING.test(no[0]) ? anyOf(conditions.join(' ')) : undefined;
    return rest
      .split(/\b(?:or|and|nor)\b|\//u)
      .flatMap((what) => deniedBy(what, fact, words.slice(0, no.index), told))
      .map((one) => (where === undefined ? one : { ...one, where }));
  });
}

/** A no to what is done, and not to what there is. */
const DOING = /do not|don't|never|cannot|can't/u;

/** One of the words that name something; undefined where none does. */
function anyOf(words: string): RegExp | undefined {
  const stems = (words.match(/[a-z]{3,}/gu) ?? []).filter((word) => !STOP.has(word)).map(stemOf);
  return stems.length === 0 ? undefined : new RegExp(stems.map(({ source }) => source).join('|'), 'u');
}

const COMES_WITH =
  /\b(?:comes?|includ\w*|with|gets?|got|box|free|bundled?|throw|thrown|add(?:ed)?|plus|gift|bonus|supplied|packed|inside|ready|full|filled|already|along|there's|there is|ships?|arrives?|has|toss|and|your)\b/u;
const IS_ADDED = /\b(?:add\w*|sweeten\w*|stir\w*|sprinkl\w*|put|mix\w*|touch of|pinch of|spoon\w*|laced)\b/u;

/** Of no seed included only a gift of seed is false; of no added sugar with sugars of its own, only added sugar. */
function toldOf(words: string, value: string): RegExp | undefined {
  if (/\b(?:included|supplied|in the box)\b/u.test(words)) return COMES_WITH;
  return /\badded\b/u.test(words) && /\bnatural/u.test(value) ? IS_ADDED : undefined;
}

function deniedBy(what: string, fact: TextFact, of = '', told: RegExp | undefined = undefined): Denied[] {
  const words = (what.match(/[a-z]{3,}/gu) ?? []).filter((word) => !STOP.has(word));
  if (words.length === 0 || words.length > 3) return [];
  // The cap is not recycled: only said of the cap.
  const subject = (of.match(/[a-z]{3,}/gu) ?? []).filter((word) => !STOP.has(word)).slice(-1);
  // Not a fifteen-inch one: the number tells it.
  const stems = [...words, ...subject].map(stemOf);
  return /\d/.test(what) ? [] : [{ fact, stems, ...(told !== undefined && { told }) }];
}

function stemOf(word: string): RegExp {
  const stem = word.replace(/(?:ies|ing|ed|s|y|e)$/u, '');
  const said = [stem.length < 3 ? word : stem, ...fieldOf(word)].map(withEnds);
  return new RegExp(`\\b(?:${said.join('|')})\\b`, 'u');
}

const HELD_BACK =
  /\b(?:not|no|nope|never|nor|neither|none|without|free|except|excluding|unless|only|cannot|sorry|instead|rather|skip|your own|separate(?:ly)?|sold|avoid|keep|ban(?:ned)?|forget|hardly|zero|nothing|nobody|ask|wait|afraid|alas|honest|wrong|outside|out of|away|remove|left out|leaves? out|leaving out|(?:take|slide|slip|pull|peel|leave|lift) (?:the |that |its )?[a-z-]{2,12} off|(?:should |must |please )?stay out|refuses? to|(?:need|want) to have (?:one |them |those |it )?(?:at home|yourself|already)|(?:have a )?look at (?:the|our)|(?:talk to|see) (?:a|your|the) (?:doctor|gp|physio|vet|dentist|pharmacist|midwife))\b|n't\b|n’t\b|-free\b/u;

/** What a fact denies, said as if it were so: underarm zips, a solo mode, a charge for the phone. */
export function readDeniedWords(scene: Scene): void {
  if (!scene.hasEnglish) return;
  for (const clause of scene.clauses) {
    if (clause.asks || HELD_BACK.test(clause.text)) continue;
    for (const { fact, stems, told, part, where } of deniedOf(scene.sheetAt(clause.from))) {
      const found = stems.map((stem) => stem.exec(clause.text));
      const first = found[0];
      if (first === null || first === undefined || found.includes(null)) continue;
      if (told !== undefined && !isTold(scene, clause.sentence, told)) continue;
      if (where !== undefined && !where.test(sentenceText(scene, clause.sentence))) continue;
      if (part?.other.test(sentenceText(scene, clause.sentence)) && !part.own.test(clause.text)) continue;
      if (wasDenied(scene, clause.from, stems)) continue;
      const from = clause.from + first.index;
      const to = from + first[0].length;
      if (scene.isUnclaimed(from) || isDeniedNear(scene, clause.sentence)) continue;
      if (isAskedAndDenied(scene, clause, stems) || isOtherSense(scene, fact, from, to)) continue;
      if (isSetAside(scene, from, to) || isOfTheirs(scene, told, from) || isSaidSo(scene, fact, from, to))
        continue;
      if (isClaimed(scene, from, to)) continue;
      addClaim(scene, 'effect', from, to, contradicted([fact.id], fact.shown));
    }
  }
}

/** Loops to tie it into your duvet cover: what the listener has, and not what comes with it. */
const isOfTheirs = ({ text }: Scene, told: RegExp | undefined, from: number): boolean =>
  told === COMES_WITH &&
  /\b(?:in|into|on|onto|inside|over|under|to|for|from|off|around) your (?:[a-z]+ )?$/u.test(
    text.slice(Math.max(0, from - 32), from),
  );

/** Two hundred millilitres of hot milk, where no milk is in it and another fact has hot milk poured on it. */
function isSaidSo(scene: Scene, denial: TextFact, from: number, to: number): boolean {
  const before = /[a-z]{3,}(?= $)/u.exec(scene.text.slice(Math.max(0, from - 16), from))?.[0];
  if (before === undefined || STOP.has(before) || /includ|suppl|provid|in the box/u.test(denial.text))
    return false;
  const pair = `${before} ${scene.text.slice(from, to)}`;
  return scene
    .sheetAt(from)
    .texts.some(
      ({ id, path, text }) =>
        id !== denial.id && path.startsWith('facts') && text.includes(pair) && !NO.test(text),
    );
}

/** The price that dips to a sum, what goes on first, and what may be had apart at the sum that the fact names. */
function isOtherSense(scene: Scene, fact: TextFact, from: number, to: number): boolean {
  const word = scene.text.slice(from, to);
  const after = scene.text.slice(to, to + 32);
  if (word.startsWith('dip') && /^ (?:to|below|under|down|as low)\b/u.test(after)) return true;
  if (isAllowedBeside(fact, word)) return true;
  if (isDoneOrCounted(scene, word, from, to, after)) return true;
  if (/^ (?:goes on |on )?first\b/u.test(after) && /\blast on\b|\bkeep away\b/u.test(fact.text)) return true;
  return (
    /\bseparate|\bextra\b|\boptional/u.test(fact.text) &&
    /^(?: [a-z]+)? (?:at|for|is)\b/u.test(after) &&
    scene.quantities.some(
      (one) =>
        one.from > to &&
        one.from - to < 20 &&
        new RegExp(`[$£€]\\s?${one.lo}(?![\\d.])`, 'u').test(fact.text),
    )
  );
}

/** The pool, of a fact that is fine with a pool and against diving, which speakers name in the same words. */
function isAllowedBeside({ values }: TextFact, word: string): boolean {
  const parts = values.flatMap((value) => value.split(/[,;.()]/u)).filter((part) => part.includes(word));
  return parts.length > 0 && !parts.some((part) => NO.test(part));
}

const COSTS =
  /^ (?:(?:the|any|your|that|its|for|return) ){0,2}(?:postage|shipping|costs?|fees?|price|delivery|faults?|defects?|parts|labou?r|repairs?|damage)\b/u;

/** It stands at forty dollars, you cover the postage, tap it with your foot, number two hundred: no such thing is named. */
function isDoneOrCounted(scene: Scene, word: string, from: number, to: number, after: string): boolean {
  if (word === 'stands') return /^ (?:at|for|out|up|by)\b/u.test(after);
  if (/^cover(?:s|ed)?$/u.test(word)) return COSTS.test(after);
  if (/^tap(?:s|ped|ping)?$/u.test(word))
    return !/\b(?:the|a|your|running|cold|warm|hot|kitchen) $/u.test(
      scene.text.slice(Math.max(0, from - 12), from),
    );
  return word === 'number' && scene.quantities.some((one) => one.from >= to && one.from - to <= 2);
}

/** And with every skillet, a lid. That's included! */
const isTold = (scene: Scene, sentence: number, told: RegExp): boolean =>
  told.test(sentenceText(scene, sentence)) ||
  /^[^,]{0,16}\b(?:included|in the box|thrown in|free|on (?:us|me))\b/u.test(
    sentenceText(scene, sentence + 1),
  );

/** No motor on it, Trevor. The motor is you. */
const wasDenied = ({ clauses }: Scene, before: number, stems: readonly RegExp[]): boolean =>
  clauses.some(
    ({ from, text }) =>
      from < before && /\bno\b|\bnot\b|n't\b/u.test(text) && stems.every((stem) => stem.test(text)),
  );

/** A no anywhere in the sentence may be of this too. */
const isDeniedNear = ({ clauses }: Scene, sentence: number): boolean =>
  clauses.some(
    (one) =>
      one.sentence === sentence &&
      /\b(?:not|never|nor|no|cannot|sorry|(?:left|leaves?|leaving) out|(?:need to|have to|must|please) bring|bring (?:your|one)|your own|none|off limits|steer clear|look elsewhere|(?:pass on|skip) (?:this|these|it|them)|give (?:this|these|it|them) a miss)\b|n't\b/u.test(
        one.text,
      ),
  );
