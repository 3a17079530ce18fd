import { agrees } from '../numbers/number-agreement.ts';
import { addClaim, isClaimed, type Scene, statements, takeNumbers, unsupported } from '../scene/scene.ts';

const MANY =
  '(?:(?:an? |the |about |around |over |more than |nearly |almost |some |well over |up to |another )*(?:[a-z-]+ |\\d[\\d,.]* ?){0,3}?(?:hundreds?|thousands?|millions?|dozens|k|\\d{1,3},\\d{3}|\\d{3,7})(?: and [a-z-]+)?)';
const PEOPLE =
  '(?:households|families|homes|customers|buyers|people|women|men|parents|mums|moms|dads|fans|kitchens|gardens|owners|folks|dog owners|cat people|riders|hikers|sippers|shoppers|drivers|cooks|sleepers|gardeners|teachers|students|bathrooms|classrooms|campers|runners|walkers)';
/** We've shipped nine thousand, four thousand households have moved over, half of Burlington has it. */
const SOLD = new RegExp(
  String.raw`\b(?:we(?:'ve| have)?|i(?:'ve)?|they(?:'ve)?|shop(?: has)?) (?:already |now |just |so far )?(?:sold|shipped|moved|sent out|delivered|handed out|rehomed)(?: out)? ${MANY}\b|\b${MANY}(?: of)? (?:[a-z']+ ){0,3}?(?<who>${PEOPLE}) (?:[a-z']+ ){0,3}?(?:have|has|can't|cannot|swear|sleep|own|use|wear|drink|love|bought|grabbed|ordered|moved|chose|trust|switched|already|put|got|keep|eat|ride|can)\b|\b(?:half|two thirds|three quarters|most|one in (?:two|three|four|five|ten)|(?:[a-z]+) in (?:ten|five|four|three)|nine out of ten)(?: of)?(?: (?:the|our|all|[a-z]+)){0,3} (?:households|hotels|restaurants|caf[eé]s|kitchens|families|homes|allotments?|gardens?|town|street|county|vloggers|vets|bakeries|offices|gyms|schools|nurseries) (?:in [a-z]+ )?(?:have|has|now|already|buy|order|own|use|switched|swear)\b|\b(?:our|the shop's|this is our|it's our) (?:fastest|top|most ordered|most[- ]bought|best[- ]loved|most[- ]wanted|number one) (?:mover|seller|item|product|thing|order)\b|\bgoes out the door every\b|\breorder(?:ed)? more than any\b`,
  'gu',
);
const DENIED =
  /\b(?:not|no|never|nor|isn't|don't|haven't|can't say|couldn't say|whether|if|how many|don't know)\b[^.;!?]{0,40}$|n't\b[^.;!?]{0,40}$/u;
const OF_OTHER =
  /\b(?:dollars|pounds|euros|bucks|quid|sold it (?:at|for)|grams|steps|miles|cycles|hours|lumens|volts|watts|years ago|left in stock|in stock|ordered by the|in the trial|surveyed|asked)\b/u;
const SALES = /\b(?:sold|sales|ordered|best ?seller|reorder)/u;
const WHO =
  /households|hotels|restaurants|caf[eé]s|kitchens|families|homes|allotments?|gardens?|towns?|streets?|county|vloggers|vets|bakeries|offices|gyms|schools|nurseries|women|people|parents|customers/u;
const isTold = (text: string, who: string | undefined): boolean =>
  who === undefined ? SALES.test(text) : text.includes(who);

/** How many bought it, in words, where no fact of sales or reviews holds the number. */
export function readEnglishPopularity(scene: Scene): void {
  if (!scene.hasEnglish) return;
  for (const match of statements(scene, SOLD)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const clause = scene.clauseAt(from);
    if (isClaimed(scene, from, to) || DENIED.test(scene.text.slice(clause.from, from))) continue;
    if (OF_OTHER.test(scene.text.slice(from, to + 24))) continue;
    const { numbers, texts, product } = scene.sheetAt(from);
    if (product === undefined) continue;
    const said = scene.quantities.filter((one) => one.from < to && one.to > from);
    if (said.some((one) => numbers.some((fact) => agrees(one, fact)))) continue;
    const who = WHO.exec(match[0])?.[0];
    if (said.length === 0 && texts.some(({ about, text }) => isTold(`${about} ${text}`, who))) continue;
    takeNumbers(scene, from, to);
    addClaim(scene, 'sales', from, to, unsupported, 'statistics');
  }
}
