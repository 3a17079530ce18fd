import { oncePer } from '../../infra/once-per.ts';
import type { Product } from '../../model/knowledge.ts';
import type { DraftSource, Exemption, ExemptionKind, Finding } from '../../model/utterance.ts';
import { OWN_RULES } from '../own-rules.ts';
import { foldText } from '../text/fold.ts';
import { mayMatch } from '../text/may-match.ts';
import { Unmasker } from '../text/unmask.ts';
import { EXCUSES } from './excuse.ts';
import { excuseFor } from './excuses.ts';
import type { Circumstances } from './judge.ts';
import { exempt, type Met, NOTHING_MET } from './met.ts';

const RULE = 'product/forbidden-claim';

interface Forbidden {
  readonly words: readonly string[];
  readonly unmasker: Unmasker;
}

/** Words the shop itself forbade for a product, however they are written. */
export function metByForbiddenClaims(
  text: string,
  product: Product | undefined,
  { matcher, source }: Circumstances,
): Met {
  if (product?.forbidden_claims === undefined) return NOTHING_MET;
  const { words, unmasker } = forbiddenOf(product);
  const view = unmasker.unmask(matcher.read(text));
  const findings: Finding[] = [];
  const exempted: Exemption[] = [];
  for (const word of words) {
    const at = word === '' ? -1 : view.text.indexOf(word);
    if (at < 0 || isPartOfLongerNumber(view.text, at, word)) continue;
    const span = view.span(at, at + word.length);
    const excuse = excusedBy(view.text, at, word, source);
    if (excuse !== undefined) {
      exempted.push(exempt(RULE, text, span, excuse));
      continue;
    }
    findings.push({
      rule: RULE,
      pack: OWN_RULES,
      category: 'forbidden-claim',
      law: '《直播电商监督管理办法》第30条（商家自定的禁用宣传）',
      span,
      quote: text.slice(...span),
      reason: {
        zh: `商品“${product.name}”的知识库列明不得宣传“${word}”。`,
        en: `The knowledge base forbids this claim for ${product.name}: ${word}.`,
      },
      fix: { zh: '删去该说法，改讲知识库中有依据的事实。', en: 'Drop it and speak from the facts on file.' },
      action: 'refuse',
    });
  }
  return { findings, exempted };
}

function excusedBy(text: string, at: number, word: string, source: DraftSource): ExemptionKind | undefined {
  const turn = excuseFor(text, at, at + word.length, EXCUSES, source);
  if (turn !== undefined) return turn;
  if (isUntold(text, at, word)) return 'negation';
  if (isReferred(text, at, word)) return 'referral';
  return isAskedEitherWay(text, at, word) ? 'question' : undefined;
}

const forbiddenOf = oncePer((product: Product): Forbidden => {
  const words = (product.forbidden_claims ?? []).map((claim) => foldText(claim).text);
  return { words, unmasker: new Unmasker(words) };
});

/** '腿抽筋老不好的，先去医院查': sent to a doctor, not sold a cure. */
const TO_A_DOCTOR =
  /^[^.!?;]{0,14}(?<!不用|不必|不去|别|甭|省得|免得)(?:先|请|得|要|应该?|赶紧|尽快|及时|快|还是)(?:去|上|到|看|问|找|咨询)[^,.!?;]{0,4}(?:医院|医生|大夫|医师|门诊|就医|皮肤科)/;

/** 'I can't tell you whether it would do anything for leg cramps': neither claimed nor hinted. */
const UNTOLD =
  /\bi (?:can't|cannot|can not|couldn't|won't|will not|wouldn't) (?:tell|say|claim|promise|comment|speak)[^.!?;]{0,60}$/;

/** 'About anxiety: it's a blanket, not a treatment, and I can't claim it does anything for that.' */
const AS_TOPIC =
  /(?:^|[.!?;:,] ?)(?:so |and |now )?(?:about|as for|as to|regarding|on|on (?:the )?(?:questions? (?:of|about|on)|subject of|topic of)|when it comes to) (?:your |the )?$/;
const NO_CLAIM =
  /^[,:—-] ?(?:(?:it|this|that)(?:'s| is) (?:only |just |simply )?an? [a-z ]{2,20}, ?(?:and )?not an? [a-z ]{2,20},? ?(?:and |so )?)?(?:i|we) (?:can't|cannot|won't|will not|don't|do not|make no|don't make any|never)(?: (?:claim|say|make|promise|tell|speak|comment)| (?:health |medical )?(?:claims?|promises?))\b/;

const isUntold = (text: string, at: number, word: string): boolean =>
  (mayMatch(UNTOLD, text) && UNTOLD.test(text.slice(Math.max(0, at - 90), at))) ||
  (NO_CLAIM.test(text.slice(at + word.length)) && AS_TOPIC.test(text.slice(Math.max(0, at - 40), at)));

/** 'If you take blood pressure medication, talk to your doctor': a warning, and no cure. */
const ASK_FIRST =
  /^[^.!?;]{0,48}\b(?:talk to|ask|see|check with|speak to|consult|tell) (?:your|a|the) (?:doctor|gp|pharmacist|pa?ediatrician|physician|midwife|vet)\b/;

function isReferred(text: string, at: number, word: string): boolean {
  if (mayMatch(ASK_FIRST, text) && ASK_FIRST.test(text.slice(at + word.length)))
    return /\bif (?:you|you're|your|someone|they|he|she)\b[^.!?;]{0,60}$/.test(text.slice(0, at));
  return mayMatch(TO_A_DOCTOR, text) && TO_A_DOCTOR.test(text.slice(at + word.length));
}

/** '上不上头' asks, where '不上头' is forbidden. */
const isAskedEitherWay = (text: string, at: number, word: string): boolean =>
  word.startsWith('不') && at > 0 && text.charAt(at - 1) === word.charAt(1);

/** '100%' is forbidden, '2100%' was not meant. */
function isPartOfLongerNumber(text: string, at: number, word: string): boolean {
  return /^\d/.test(word) && /\d/.test(text.charAt(at - 1));
}
