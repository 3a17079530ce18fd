import { LOCKED_REFERRALS, REFERRALS } from '../../knowledge/fixed-words.ts';
import { normalise } from '../../knowledge/retrieval.ts';
import type { AnswerSentence } from '../../model/audience.ts';
import { asksOfReviewed, count, counted, faqSentence, known, referral } from './answer-sentences.ts';
import { answerByConcern, concernsIn, substancesIn } from './concerns.ts';
import { answerTopic } from './fact-answers.ts';
import { matchFaq, SAME_QUESTION } from './faq-answers.ts';
import { asksIdentity, greeting, greets, identity } from './identity.ts';
import { NOT_OFFERED } from './not-offered.ts';
import type { Asked } from './question.ts';
import { afterSalesAbout, SHOP_ANSWERS } from './service-answers.ts';
import { topicsOf } from './topic-answers.ts';
import { ABOUT_TRADE, asideOf } from './turned-aside.ts';
import { say, sentenceOf, spokenValue, type Told } from './wording.ts';

/** What is answered in words fixed by law or by policy. */
export function settledAnswer(asked: Asked): readonly AnswerSentence[] | undefined {
  if (asksIdentity(asked.meant)) {
    const asksHours = topicsOf(asked).includes('service-hours') && !asksOfReviewed(asked);
    const hours = asksHours ? SHOP_ANSWERS['service-hours']?.(asked) : undefined;
    return [known(identity(asked)), ...(hours === undefined ? [] : [known(hours)])];
  }
  if (greets(asked.meant)) return [known(greeting(asked))];
  const aside = asideOf(asked.plain);
  if (aside?.aside === 'off-topic') return [referral(REFERRALS['off-topic'], asked)];
  if (asked.isWithheld) {
    count([], asked);
    return [referral(NOT_OFFERED, asked)];
  }
  if (asksOfReviewed(asked)) return [referral(LOCKED_REFERRALS[lockedSubject(asked)], asked)];
  if (aside === undefined) return undefined;

  const held = heldOn(aside.word, aside.aside === 'efficacy', asked);
  return [held ?? referral(REFERRALS[aside.aside], asked)];
}

/** Whether a product of a reviewed class is asked about for what it costs and how it comes, or for itself. */
function lockedSubject(asked: Asked): keyof typeof LOCKED_REFERRALS {
  const topics = topicsOf(asked);
  const isOfTrade = topics.length > 0 && topics.every((topic) => ABOUT_TRADE.has(topic));
  return isOfTrade && asideOf(asked.plain) === undefined ? 'trade' : 'goods';
}

/** What the merchant's own words plainly say on a question that is otherwise turned aside. */
function heldOn(word: string, isEfficacy: boolean, asked: Asked): AnswerSentence | undefined {
  const faq = matchFaq(asked);
  if (faq !== undefined && faq.likeness >= SAME_QUESTION) return faqSentence(faq, asked);
  if (isEfficacy || asked.product === undefined) return undefined;
  const bears = BEARS.test(asked.plain) ? answerByConcern(substancesIn(asked.plain), asked) : undefined;
  if (bears !== undefined) return counted([bears.told], asked)[0];
  const within = BEARS.test(asked.plain) ? listingSubstance(asked) : undefined;
  if (within !== undefined) return counted([within], asked)[0];
  const isTrouble = topicsOf(asked).some((topic) => ['returns', 'damage', 'warranty'].includes(topic));
  const terms = isTrouble ? afterSalesAbout(asked.product, asked, 0.5) : undefined;
  if (terms !== undefined) {
    count(terms.facts, asked);
    return known(terms);
  }
  const troubled = isTrouble ? answerByConcern(concernsIn(asked.plain), asked) : undefined;
  if (troubled?.told.facts.some((id) => id.includes('.after_sales.')) === true) {
    return counted([troubled.told], asked)[0];
  }
  // The product's own age range is no judgement on the child.
  const age = CHILD.test(word) ? answerTopic('age', asked) : undefined;
  if (age !== undefined) {
    count(age.facts, asked);
    return known(age);
  }
  const fact = asked.knowledge
    .factsOf(asked.product.id)
    .find((candidate) => candidate.path.startsWith('facts.') && spokenValue(candidate, asked).includes(word));
  if (fact === undefined) return undefined;
  count([fact.id], asked);
  const text = say(
    asked,
    `${asked.product.name}的资料写着，${fact.label ?? '说明'}：${spokenValue(fact, asked)}。`,
    `The notes on ${asked.product.name} say: ${fact.label ?? 'note'}: ${spokenValue(fact, asked)}.`,
  );
  return { text, facts: [fact.id], via: 'knowledge' };
}

/** Who does not bear a substance may be told whether it is in there, and nothing on himself. */
const BEARS = /过敏|不耐|allerg|intoleran|co?eliac/;

/** The list of what is in it, where it holds the very substance that the viewer names. */
function listingSubstance(asked: Asked): Told | undefined {
  const { product, knowledge, plain } = asked;
  if (product === undefined) return undefined;
  const list = knowledge
    .factsOf(product.id)
    .find(
      ({ path, label = '' }) => path === 'ingredients' || /过敏原|致敏|allergen/i.test(`${path} ${label}`),
    );
  if (list === undefined) return undefined;
  const isNamed = [list.value]
    .flat()
    .flatMap((part) => normalise(String(part)).match(/\p{Script=Han}{2,}|[a-z]{4,}/gu) ?? [])
    .some((word) => plain.includes(word));
  return isNamed ? sentenceOf(product.name, [list], asked) : undefined;
}

const CHILD = /婴儿|新生儿|newborn|infant|\bbab(y|ies)\b/;
