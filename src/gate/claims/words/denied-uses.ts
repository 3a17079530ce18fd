import { addClaim, contradicted, isClaimed, type Scene, sentenceText } from '../scene/scene.ts';
import { isAskedAndDenied, isSetAside } from '../scene/set-aside.ts';
import { says, shownOf } from '../scene/text-support.ts';

/** Uses that English speakers name in passing, each with the words in which a fact may speak of it. */
const USES: readonly (readonly [said: RegExp, held: RegExp])[] = [
  [/\bdishwashers?\b|\bbottom rack|\btop rack/u, /dishwasher/u],
  [/\bmicrowaves?\b|\bnuke (?:it|them)|\bzap (?:it|them)/u, /microwave/u],
  [/\btumble[- ]?dr(?:y|ier|yer)|\b(?:in|into) the dr(?:y|i)er/u, /tumble/u],
  [
    /\b(?:washing|wash) machine|\bmachine wash|\bspin cycle|\bin the (?:machine|wash) (?:at|on|with)/u,
    /machine[- ]wash|washing machine/u,
  ],
  [/\biron (?:it|them)\b|\bhot iron/u, /\biron/u],
  [/\bfreez(?:er|e (?:it|them))\b/u, /(?<!re)freez/u],
  // Not to be frozen again once thawed says nothing against the freezer that it comes from.
  [
    /\brefreez(?:e|ing)\b|\b(?:back|again)\b[^.!?]{0,24}\bfreez\w+|\bfreez\w+ (?:it |them )?again/u,
    /refreez/u,
  ],
  [
    /\b(?:dunk|submerge|dive|diving|snorkel|swim|swimming|shower|bath) (?:it|them|with|in|under)|\bunder ?water|\bin the (?:pool|sea|bath|shower|lake)/u,
    /submers|swim|dive|diving|shower|immers|splash/u,
  ],
  [
    /\bcarry[- ]?on|\bhand luggage|\bcabin bag|\boverhead (?:bin|locker)/u,
    /carry[- ]?on|hand luggage|cabin/u,
  ],
  [/\binduction\b/u, /induction/u],
  [/\bopen fire|\bnaked flame|\bover the campfire|\bon the campfire/u, /open fire|flame|campfire/u],
  [/\boutdoors?\b|\bin the rain|\ball winter outside/u, /outdoor|rain/u],
  [/\bpacemakers?\b/u, /pacemaker/u],
  [/\bpregnan(?:t|cy)\b|\bexpecting\b|\bbreastfeeding\b/u, /pregnan|breastfeed/u],
  [/\bfast[- ]charg|\bwireless(?:ly)? charg/u, /fast charg|wireless charg/u],
];
const DENIES =
  /\b(?:no|not|never|only|without|avoid|excluded|keep (?:out|away)|do not|cannot)\b|n't|\bhand wash/u;
const WHOLE =
  /\b(?:whole thing|whole lot|entire|all of it|everything|the lot|just as it is|in one go|and all|every (?:bit|part))\b/u;
const ONLY_PART = /\bonly (?:the|its) |\b(?:except|but not) the /u;
const HELD_BACK =
  /\b(?:no|not|never|nor|only|without|avoid|except|instead|rather than|isn't|keep (?:it |them )?(?:out|away|off)|ban(?:ned)?|skip|hand wash|ask|read|careful|hates?|ruins?|kills?|forget|sorry|unless|neither|if you (?:are|have)|but the|other than|out of)\b|n't\b/u;

/** The dishwasher, of a pan that the facts keep out of it: what is denied may not be told as done. */
export function readDeniedUses(scene: Scene): void {
  if (!scene.hasEnglish) return;
  for (const [said, held] of USES) {
    const match = said.exec(scene.text);
    if (match === null || scene.isUnclaimed(match.index)) continue;
    const clause = scene.clauseAt(match.index);
    const sentence = sentenceText(scene, clause.sentence);
    if (HELD_BACK.test(sentence)) continue;
    if (
      isSetAside(scene, match.index, match.index + match[0].length) ||
      isAskedAndDenied(scene, clause, [said])
    )
      continue;
    const whole = WHOLE.test(clause.text) || WHOLE.test(sentence);
    const part = whole
      ? scene.sheetAt(match.index).texts.find((one) => held.test(one.text) && isOfPart(one.text))
      : undefined;
    if (part !== undefined) {
      addClaim(
        scene,
        'effect',
        match.index,
        match.index + match[0].length,
        contradicted([part.id], shownOf(part)),
      );
      continue;
    }
    if (isClaimed(scene, match.index, match.index + match[0].length)) continue;
    const fact = scene
      .sheetAt(match.index)
      .texts.find(
        (one) =>
          !one.path.startsWith('faq') &&
          held.test(one.text) &&
          (says(one, held) === false || deniesAt(one.text, held)),
      );
    if (fact === undefined) continue;
    addClaim(
      scene,
      'effect',
      match.index,
      match.index + match[0].length,
      contradicted([fact.id], shownOf(fact)),
    );
  }
}

const isOfPart = (text: string): boolean =>
  ONLY_PART.test(text) ||
  /\b(?:body|base|inner [a-z]+|blade|motor)\b[^.;]{0,12}(?:hand|spot|not)/u.test(text);

/** The sentence of the fact that names the use denies it. */
const deniesAt = (text: string, held: RegExp): boolean =>
  text.split(/[.;\n]/u).some((part) => held.test(part) && DENIES.test(part.slice(0, part.search(held))));
