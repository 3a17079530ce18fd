import type { TextFact } from '../scene/known-facts.ts';
import { addClaim, contradicted, type Scene, sentenceText } from '../scene/scene.ts';

const RETURNS =
  /\b(?:returns?|returned|returning|send (?:it|them|one|this|that) back|sends? (?:it|them) back|give (?:it|them) back|refund(?:ed|s)?|money back|post (?:it|them) back|ship (?:it|them) back|take (?:it|them) back|bring (?:it|them) back|(?:send|post|ship|bring|mail|pop|give) (?:the|your|what|them|it)\b[^,.;!?]{0,24} back|(?:back (?:it|they) )?(?:comes?|goes?) back|back (?:it|they) (?:comes?|goes?)|have (?:it|them) back|(?:take|accept) (?:worn|used|opened)\b|change your mind|days to (?:decide|try|send|return)|try (?:it|them) for)\b|\b(?:thirty|sixty|fourteen|forty-five|ninety|a hundred|seven) days\b/u;
const HELD_BACK =
  /\b(?:not|no|never|nor|only|unless|except|without|unopened|unused|unworn|unwashed|sealed|untouched|intact|cannot|before you|until|faulty|broken|damaged|defect\w*|sorry|as long as|provided|reacts?|reaction|allerg\w*)\b|n't\b/u;

/** What has been done to a thing, and the words by which a note takes such things out of returns. */
const DONE: readonly (readonly [said: RegExp, note: RegExp])[] = [
  [
    /\b(?:open(?:ed)?|unseal(?:ed)?|crack(?:ed)? (?:it|the)|half[- ](?:empty|full|used|eaten)|tried|try it|tast(?:e|ed)|chew(?:ed|ing)?|us(?:e|ed|ing) (?:it|them|half)|used|sip(?:ped)?|empty|finished|a week of|smell(?:ed)? it|nibbled|baked (?:in|with)|cook(?:ed)? (?:in|with)|dig with|use the [a-z]+ for|sleep (?:on|under)|slept (?:on|under)|spray half|the first (?:salad|bowl|cup|slice|glass))\b/u,
    /\bunopened|\bsealed?\b|\bunused|hygiene|opened [a-z ]{0,20}(?:cannot|not)/u,
  ],
  [
    /\b(?:wash(?:ed|es|ing)?|launder(?:ed)?|sle(?:ep|pt) in|a wash)\b/u,
    /\bunwashed|\bunused|washed [a-z ]{0,20}(?:cannot|not)/u,
  ],
  [
    /\b(?:wear|worn|wore|walk|walked|hiked|ran|run) (?:it|them|in|a marathon)\b|\btake them for a walk\b|\bworn\b|\btags? (?:off|cut)/u,
    /\bunworn|\bunused|\btags\b|worn [a-z ]{0,20}(?:cannot|not)/u,
  ],
  [
    /\b(?:monogram\w*|engrav\w*|personali[sz]\w*|initials|your name|letters?|custom|cut to)\b/u,
    /\b(?:monogram|engrav|personali|custom|made to order|cut to)[a-z ]{0,30}(?:can't|cannot|can not|not)\b/u,
  ],
];
const NO_REASON =
  /\b(?:don't (?:like|love|fancy|want|enjoy)|do not like|not (?:for you|your thing|keen)|change your mind|just don't|no reason|any reason|for whatever reason|dislike|hate (?:it|the)|second thoughts|think better of it|not convinced|(?:doesn't|does not) win you over|(?:don't|do not) get on with|turns out not to be|isn't quite you|not what you (?:dreamed|hoped)|too (?:hot|sweet|salty|mild|strong) for you)\b/u;
const OUR_POSTAGE =
  /\b(?:label(?:'s| is)? (?:free|on us|paid|prepaid)|(?:we|we'll|we will|the shop) (?:pay|cover|pick up|picks up|take care of|send you|stump up|foot)[^,.;]{0,24}(?:postage|shipping|label|return|bill|fee)|free returns?|returns? (?:are|is) (?:free|on us)|(?:postage|shipping|return)[^,.;]{0,12}(?:on us|our treat|is ours|we pay)|(?:we|we'll|a (?:free )?(?:courier|truck)|free courier) (?:collects?|pick|picks|comes? for|takes?) (?:it|them|the [a-z]+)(?: up| back)? (?:free|at no c)[a-z]*|at our (?:own )?cost|refund the (?:stamp|postage)|free label|pick up the return|costs? you nothing to (?:return|send))/u;
const YOUR_POSTAGE =
  /\b(?:buyer|customer|you|purchaser)s? (?:pays?|covers?|bears?)\b[^.;]{0,24}(?:return|ship|post)|return (?:shipping|postage)[^.;]{0,24}(?:buyer|customer|own cost)|\b(?:freight|collection|pick-?up)[^.;]{0,24}(?:buyer|customer|own cost)/u;

/** Fresh food cannot be returned. */
const NOT_BACK =
  /\b(?:cannot|can't|can not|not) be (?:returned|sent back)(?! (?:if|when|once|after|unless))|\bno returns\b/u;

/** Returns told beyond their terms: opened, washed or engraved, without a reason, or at the shop's cost. */
export function readEnglishReturns(scene: Scene): void {
  if (!scene.hasEnglish) return;
  if (!RETURNS.test(scene.text) && !OUR_POSTAGE.test(scene.text)) return;
  for (const { from, text, sentence } of scene.clauses) {
    const sheet = scene.sheetAt(from);
    const terms = sheet.texts.filter(({ path }) => path.startsWith('after_sales'));
    if (terms.length === 0) continue;
    const own = OUR_POSTAGE.exec(text);
    const payer = terms.find((fact) => YOUR_POSTAGE.test(fact.text));
    if (
      own !== null &&
      payer !== undefined &&
      !/\b(?:not|no|never)\b|n't\b/u.test(text) &&
      isOfReturn(scene, text)
    )
      add(scene, from + own.index, own[0].length, payer);
    const whole = sentenceText(scene, sentence);
    if (!RETURNS.test(whole)) continue;
    const days = sheet.product?.after_sales?.return_no_reason_days;
    const reason = NO_REASON.exec(text);
    const only = terms.find(({ path }) => path.endsWith('note')) ?? terms[0];
    if (
      (days === 0 || (days === undefined && terms.some((fact) => NOT_BACK.test(fact.text)))) &&
      reason !== null &&
      only !== undefined &&
      /\b(?:refund|replac|swap|back|exchange)/u.test(whole) &&
      !/\b(?:can't|cannot|no|not|sorry)\b/u.test(whole.replace(reason[0], ''))
    )
      add(scene, from + reason.index, reason[0].length, only);
    if (
      HELD_BACK.test(
        whole
          .replace(NO_REASON, '')
          .replace(
            /\b(?:no (?:problem|worries|questions?|need|fuss|hassle)|doesn't take|don't (?:like|take))\b/gu,
            '',
          ),
      )
    )
      continue;
    for (const [said, note] of DONE) {
      const match = said.exec(text);
      const fact = match === null ? undefined : terms.find((one) => note.test(one.text));
      if (match !== null && fact !== undefined) add(scene, from + match.index, match[0].length, fact);
    }
  }
}

/** One braiser gets you past sixty dollars, so regular shipping's on us: the way there. */
const isOfReturn = (scene: Scene, words: string): boolean =>
  /return|back|refund|exchange|send|label|pick up/u.test(words) ||
  (RETURNS.test(scene.text) && !/regular|standard|\border|deliver/u.test(words));

function add(scene: Scene, from: number, length: number, fact: TextFact): void {
  if (scene.isUnclaimed(from) || scene.clauseAt(from).asks) return;
  addClaim(scene, 'promise', from, from + length, contradicted([fact.id], fact.shown));
}
