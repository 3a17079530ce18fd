import { addClaim, isClaimed, type Scene, statements, takeNumbers, unsupported } from '../scene/scene.ts';

const GOT =
  '(?:took|takes|taken|won|wins|picked up|bagged|scooped|earned|was awarded|were awarded|been awarded|(?:came|come) (?:home|away|out) with|brought home|claimed|landed|collected|(?:was|were|been|got|it) named|was voted|voted|was crowned|crowned|placed|was handed|has|with|received|was given)';
const PRIZE =
  "(?<prize>(?:golden |silver |blue |red |gold )?(?:gold|silver|bronze|medals?|ribbon|rosette|prize|trophy|red dot|gold stars?|great taste|first place|second place|third place|grand champion|world champion|champion)|(?:[a-z']+ ){1,3}of the year|best (?:[a-z']+ ){1,4}(?:at|in|of) the [a-z ]{3,20}(?:show|fair|awards?|festival|fest|competition|contest))";
/** It took gold, was named kettle of the year, came home with the ribbon: a prize by the word for getting it. */
const WON = new RegExp(
  String.raw`\b(?:it|they|this|these|that|ours|we|blend|which|and|also|just|tonight's|[a-z]{3,14}) (?:(?:also|just|once|even|has|have|had|home|recently) ){0,2}${GOT}(?: (?:home|a|an|the|two|three|us|our|its|their|another|back|first|[a-z']+)){0,4}? ${PRIZE}\b|\b(?<winner>test winner|tool of the year|toy of the year|gadget of the year|product of the year|best in show|world champion)\b|(?:^|[.!?] )(?:gold|silver|bronze) medal\b`,
  'gu',
);
const METAL_OF_GOODS =
  /^ ?(?:plated?|plating|band|rim|finish|thread|foil|hardware|colou?red?|colou?r|chain|hoops?|necklace|rings?|earrings?|leaf|trim|buttons?|wire|ink|wash|zip|clasp|lid|handle|body|version|one|filled|vermeil|ribbon|bow|standard|tone|card|member|box|bag|set|edition|and (?:white|black|silver|gold)\b)/u;
const SEEKS = /\b(?:prize draw|give ?away|reward|certificate|guess)\b/u;
const DENIED =
  /\b(?:not|no|never|nor|isn't|hasn't|haven't|didn't|don't|nothing|whether|if|would)\b[^.;!?]{0,40}$|n't\b[^.;!?]{0,40}$/u;
const GIVEN =
  /\b(?:award|medal|prize|ribbon|trophy|red dot|winner|champion|of the year|gold|silver|bronze|place|stars?|runner)\b/u;

const SAME: Record<string, RegExp> = { first: /first|1st/u, second: /second|2nd/u, third: /third|3rd/u };

/** Prizes told by what was won, where no paper or fact of the product tells of such a prize. */
export function readEnglishAwards(scene: Scene): void {
  if (!scene.hasEnglish) return;
  for (const match of statements(scene, WON)) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (isClaimed(scene, from, to) || DENIED.test(scene.text.slice(scene.clauseAt(from).from, from)))
      continue;
    if (DENIED.test(match[0]) || METAL_OF_GOODS.test(scene.text.slice(to)) || SEEKS.test(scene.text))
      continue;
    const prize = match.groups?.prize ?? match.groups?.winner ?? match[0];
    const word =
      /gold|silver|bronze|ribbon|red dot|stars?|champion|of the year|first|second|third|medal|prize|trophy|best|winner/u.exec(
        prize,
      )?.[0] ?? prize;
    const { texts, product } = scene.sheetAt(from);
    if (product === undefined) continue;
    const held = texts.some(
      ({ text, about, path }) =>
        !/material|colou?r/u.test(`${path} ${about}`) &&
        GIVEN.test(`${about} ${text}`) &&
        (SAME[word] ?? new RegExp(word, 'u')).test(`${about} ${text}`),
    );
    if (held) continue;
    takeNumbers(scene, from, to);
    addClaim(scene, 'ranking', from, to, unsupported, 'award');
  }
}
