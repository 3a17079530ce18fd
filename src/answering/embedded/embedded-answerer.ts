import type { AnswerSentence } from '../../model/audience.ts';
import type { Bilingual } from '../../model/text.ts';
import { compare } from './comparison.ts';
import { answerByConcern, concernsIn, isUnstated, substancesIn } from './concerns.ts';
import { namedIn } from './coverage.ts';
import { deliveryNaming } from './delivery-naming.ts';
import { answerByWords, answerFromShop, answerTopic } from './fact-answers.ts';
import { faqOnTopic, faqTelling, matchFaq } from './faq-answers.ts';
import { asksIdentity, greeting, greets, identity } from './identity.ts';
import { asksIntroduction, asksRange, introduce, range } from './introduction.ts';
import { answerByLabel, factNamed } from './label-answers.ts';
import { isOfPart, pricedPart } from './parts.ts';
import type { Asked } from './question.ts';
import { reckon } from './reckoning.ts';
import { AFTER_SALES_ANSWERS, afterSalesAbout, afterSalesNaming, SHOP_ANSWERS } from './service-answers.ts';
import { priceOrder, TRADE_ANSWERS } from './trade-answers.ts';
import { asideOf, isLocked, LOCKED_REFERRAL, OPEN_TO_LOCKED, REFERRALS } from './turned-aside.ts';
import { asSentence, say, sentenceOf, spokenValue, type Told, withoutEnd } from './wording.ts';

/** Sentences in one answer: a viewer asked one question, and others wait. */
const SENTENCES = 3;

/**
 * What the facts alone answer. `isSettled`: the words are fixed by law or by policy, and no model may put
 * them otherwise.
 */
export interface EmbeddedAnswer {
  readonly sentences: readonly AnswerSentence[];
  readonly isSettled: boolean;
}

/** Answers from the facts, without a model. Never throws for any text, never says a number no fact holds. */
export function answerFromFacts(asked: Asked): EmbeddedAnswer {
  const settled = settledAnswer(asked);
  if (settled !== undefined) return { sentences: settled.slice(0, SENTENCES), isSettled: true };
  return { sentences: openAnswer(asked).slice(0, SENTENCES), isSettled: false };
}

/** What is said when the gate refused an answer, or nothing is known: kind, and with no claim at all. */
export function fallbackSentence(asked: Asked): AnswerSentence {
  if (isLocked(asked.product)) return referral(LOCKED_REFERRAL, asked);
  const hours = asked.knowledge.fact('shop.service_hours_human');
  const when = hours === undefined ? '' : withoutEnd(String(hours.value));
  const zh = `这一点商品资料里没有写，不能随便答您${when && `，可以在人工客服的服务时间（${when}）问一下`}。`;
  const en = `The product notes do not say, so I would rather not guess${when && `; our human service team can help (${when})`}.`;
  return { text: say(asked, zh, en), facts: hours === undefined ? [] : [hours.id], via: 'fallback' };
}

function settledAnswer(asked: Asked): readonly AnswerSentence[] | undefined {
  if (asksIdentity(asked.meant)) {
    const hours = topicsOf(asked).includes('service-hours')
      ? SHOP_ANSWERS['service-hours']?.(asked)
      : undefined;
    return [known(identity(asked)), ...(hours === undefined ? [] : [known(hours)])];
  }
  if (greets(asked.meant)) return [known(greeting(asked))];
  const aside = asideOf(asked.plain);
  if (aside?.aside === 'off-topic') return [referral(REFERRALS['off-topic'], asked)];
  if (isLocked(asked.product)) return lockedAnswer(asked);
  if (aside === undefined) return undefined;

  const held = heldOn(aside.word, aside.aside === 'efficacy', asked);
  return [held ?? referral(REFERRALS[aside.aside], asked)];
}

/** A product of a locked class: trade basics, and a fixed referral for everything else. */
function lockedAnswer(asked: Asked): readonly AnswerSentence[] {
  const told = topicsOf(asked)
    .filter((topic) => OPEN_TO_LOCKED.has(topic))
    .flatMap((topic) => withAlso(answerOne(topic, asked)))
    .flatMap((answer) => answer ?? []);
  const isWholly = told.length > 0 && topicsOf(asked).every((topic) => OPEN_TO_LOCKED.has(topic));
  const isAside = asideOf(asked.plain) !== undefined;
  return [...distinct(told).map(known), ...(isWholly && !isAside ? [] : [referral(LOCKED_REFERRAL, asked)])];
}

/** What the merchant's own words plainly say on a question that is otherwise turned aside. */
function heldOn(word: string, isEfficacy: boolean, asked: Asked): AnswerSentence | undefined {
  const faq = matchFaq(asked);
  if (faq !== undefined && faq.likeness >= SAME_QUESTION) return faqSentence(faq, asked);
  if (isEfficacy || asked.product === undefined) return undefined;
  const bears = BEARS.test(asked.plain) ? answerByConcern(substancesIn(asked.plain), asked) : undefined;
  if (bears !== undefined) return counted([bears.told], asked)[0];
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

const CHILD = /婴儿|新生儿|newborn|infant|\bbab(y|ies)\b/;

/** At this likeness the FAQ's question is the viewer's. */
const SAME_QUESTION = 0.6;

function openAnswer(asked: Asked): readonly AnswerSentence[] {
  const topics = topicsOf(asked);
  if (OUTSIDE.test(asked.plain) && asked.named.length < 2 && matchFaq(asked) === undefined) {
    count([], asked);
    return [fallbackSentence(asked)];
  }
  if (topics.includes('cheapest') || topics.includes('dearest')) {
    const order = priceOrder(topics.includes('cheapest') ? 'up' : 'down', asked);
    if (order.length > 0) return counted(order, asked);
  }
  if (COMPARES.test(asked.plain) || asked.named.length > 1) {
    const compared = compare(asked);
    if (compared.length > 0) return counted(compared, asked);
  }

  const sums = reckon(asked);
  if (sums.length > 0) return counted(sums, asked);
  if (isOfPart(asked)) {
    const part = pricedPart(asked);
    return part === undefined ? unheld(asked) : counted([part], asked);
  }

  const told = toldOn(asked);
  const found = told.flatMap((answer) => answer ?? []);
  const faq = matchFaq(asked);
  if (faq !== undefined && (found.length === 0 || faq.likeness >= SAME_QUESTION)) {
    return withFaq(faq, found, asked);
  }
  const concerns = concernsIn(asked.plain);
  const concerned = answerByConcern(concerns, asked);
  if (isUnstated(concerns, asked)) return unheld(asked);
  if (concerned?.isBroad === true && found.length === 0) {
    const telling = faqTelling(asked);
    if (telling !== undefined) return [faqSentence(telling, asked)];
  }
  if (
    concerned !== undefined &&
    (found.length === 0 || concerned.leads || isTermFor(concerned.told, found, asked))
  ) {
    return counted([concerned.told], asked);
  }
  if (found.length > 0) {
    const isPartial = isOpenStill(told, asked);
    if (isPartial && concerned?.isByName === true)
      return counted([...distinct(found), concerned.told], asked);
    return [...distinct(found).map(known), ...(isPartial ? [fallbackSentence(asked)] : [])];
  }
  return lastResort(topics, asked);
}

/** The very term on what went wrong, before the general days of return. */
function isTermFor({ facts }: Told, found: readonly Told[], asked: Asked): boolean {
  return (
    facts.some((id) => /\.after_sales\.(warranty|note)$/.test(id)) &&
    topicsOf(asked).every((topic) => ['returns', 'warranty', 'damage'].includes(topic)) &&
    found.every((one) => !one.facts.some((id) => facts.includes(id)))
  );
}

/** Whether a topic stays without an answer; for whom it is asked is said by the way and no question. */
function isOpenStill(told: readonly (Told | undefined)[], asked: Asked): boolean {
  return (
    told.includes(undefined) &&
    !asked.topics.every(({ topic }) => BY_THE_WAY.has(topic.id) || answerOne(topic.id, asked) !== undefined)
  );
}

const BY_THE_WAY: ReadonlySet<string> = new Set(['age', 'suitable', 'fit-height', 'fit-weight', 'season']);

function unheld(asked: Asked): readonly AnswerSentence[] {
  count([], asked);
  return [fallbackSentence(asked)];
}

/** One answer for each topic; a label that the viewer uses goes before a vague '多大'. */
function toldOn(asked: Asked): readonly (Told | undefined)[] {
  const exact = asked.topics
    .filter(({ isVague }) => !isVague)
    .flatMap(({ topic }) => withAlso(answerOne(topic.id, asked)));
  const named = exact.length < 2 ? factNamed(asked) : undefined;
  if (named !== undefined && exact.every((answer) => answer?.facts.includes(named.id) !== true)) {
    count([named.id], asked);
    return [sentenceOf(asked.product?.name ?? '', [named], asked)];
  }
  if (exact.some((answer) => answer !== undefined)) return exact;
  const labelled = answerByLabel(asked, exact.length > 0);
  if (labelled !== undefined) {
    count(labelled.facts, asked);
    return [labelled];
  }
  const vague = asked.topics.filter(({ isVague }) => isVague);
  return [...exact, ...vague.map(({ topic }) => answerOne(topic.id, asked))];
}

function withAlso(told: Told | undefined): readonly (Told | undefined)[] {
  return told?.also === undefined ? [told] : [told, told.also];
}

/** Something went wrong with what was bought: the terms tell, and not what it is made of. */
const TROUBLE =
  /坏|塌|(?<!多)少了|缺|丢|断|裂|胶|掉|破|漏|碎|烂|化|赔|管(吗|么|不)|broke|broken|crack|fail|damage|leak|lost|missing|thaw/;

function lastResort(topics: readonly string[], asked: Asked): readonly AnswerSentence[] {
  // Where a topic of the table was asked and nothing is stated on it, a likeness of words has to be a strong one.
  const most = asked.topics.some(({ isVague }) => !isVague) ? 0.8 : 0.65;
  const terms = asked.product === undefined ? undefined : afterSalesAbout(asked.product, asked, most);
  if (terms !== undefined && TROUBLE.test(asked.plain)) return counted([terms], asked);
  const byWords = answerByWords(asked, most);
  if (byWords !== undefined) return [known(byWords)];
  if (terms !== undefined) return counted([terms], asked);
  const told = faqOnTopic(asked) ?? faqTelling(asked);
  if (told !== undefined) return [faqSentence(told, asked)];
  if (topics.length === 0 || topics.includes('function') || topics.includes('spec')) {
    if (asksRange(asked.plain)) {
      const all = range(asked);
      if (all !== undefined) return counted([all], asked);
    }
    const wantsIntroduction =
      asksIntroduction(asked.plain) ||
      (topics.length > 0 && namesNothingMore(asked)) ||
      (asked.named.length > 0 && isBare(asked.plain));
    const about =
      wantsIntroduction && asked.product !== undefined ? introduce(asked.product, asked) : undefined;
    if (about !== undefined) return counted([about], asked);
  }
  if (asked.product === undefined && topics.length > 0 && asked.knowledge.products.length > 1) {
    return [whichProduct(asked)];
  }
  count([], asked);
  return [fallbackSentence(asked)];
}

/** '有没有预约功能' asks for one function, and an introduction does not tell it. */
function namesNothingMore(asked: Asked): boolean {
  const rest = asked.topics.reduce((plain, { quote }) => plain.replace(quote, ' '), asked.plain);
  return namedIn(rest).size === 0;
}

const COMPARES =
  /区别|不同|差别|差异|差在|对比|相比|比较|哪(个|款|种)(更|比较)?(好|大|小|重|轻|值|划算|适合)|differen|compar|versus|\bvs\b|better|which (one|is)/;

/** Beside something that is not in the shop: '比茅台好喝吗', '跟双11比哪个便宜'. */
const OUTSIDE =
  /比(?!较|如|例|起来?(?!.*(好|便宜)))(?!.{0,4}(那|这|另|上)(一)?[款个]).{1,8}(好|便宜|贵|强|大|小|重|轻|快|香|甜)|(跟|和|与)(?!.{0,4}(那|这|另|上)(一)?[款个]).{1,10}(比|哪个(好|便宜))|(better|cheaper|nicer|stronger|faster) than|compared? (to|with)/;

/** Nothing but a product's name. */
function isBare(plain: string): boolean {
  return plain.replaceAll(/[^\p{L}\p{N}]|呢|吗|啊|这个|那个|款|的/gu, '') === '';
}

function topicsOf(asked: Asked): readonly string[] {
  return asked.topics.map(({ topic }) => topic.id);
}

/** One topic's answer: a wording of the contract's own field, else what facts state on it. */
function answerOne(topic: string, asked: Asked): Told | undefined {
  const { product } = asked;
  const own =
    product === undefined
      ? undefined
      : (deliveryNaming(topic, product, asked) ??
        TRADE_ANSWERS[topic]?.(product, asked) ??
        afterSalesNaming(topic, product, asked) ??
        AFTER_SALES_ANSWERS[topic]?.(product, asked));
  const answer =
    own ??
    answerTopic(topic, asked) ??
    SHOP_ANSWERS[topic]?.(asked) ??
    answerFromShop(topic, asked) ??
    relatedAnswer(topic, asked);
  if (answer !== undefined) count([...answer.facts, ...(answer.also?.facts ?? [])], asked);
  return answer;
}

/** Topics that stand in for one another in the contract's own fields. */
const RELATED: Readonly<Record<string, readonly string[]>> = {
  'after-sales-note': ['returns'],
  damage: ['after-sales-note', 'returns'],
  registration: ['certificate'],
  licence: ['certificate'],
  'test-report': ['certificate'],
  certificate: ['test-report'],
  'ship-from': ['origin'],
};

function relatedAnswer(topic: string, asked: Asked): Told | undefined {
  const { product } = asked;
  if (product === undefined) return undefined;
  for (const related of RELATED[topic] ?? []) {
    const told = AFTER_SALES_ANSWERS[related]?.(product, asked);
    if (told !== undefined) return told;
  }
  return undefined;
}

/** The merchant's own answer; facts that it does not already tell stand before it. */
function withFaq(
  faq: { readonly id: string; readonly answer: string },
  found: readonly Told[],
  asked: Asked,
): readonly AnswerSentence[] {
  const ids = [...new Set(found.flatMap(({ facts }) => facts))];
  const isTold = (id: string) => {
    const fact = asked.knowledge.fact(id);
    return fact !== undefined && faq.answer.includes(spokenValue(fact, asked));
  };
  const untold = distinct(found).filter(({ facts }) => !facts.every(isTold));
  const own = faqSentence(faq, asked);
  return [...untold.map(known), { ...own, facts: [...own.facts, ...ids.filter(isTold)] }];
}

function faqSentence(faq: { readonly id: string; readonly answer: string }, asked: Asked): AnswerSentence {
  count([faq.id], asked);
  return { text: asSentence(faq.answer, asked), facts: [faq.id], via: 'knowledge' };
}

function whichProduct(asked: Asked): AnswerSentence {
  const names = asked.knowledge.products.slice(0, 5).map(({ name }) => name);
  return {
    text: say(
      asked,
      `您问的是哪一款呢？直播间里有${names.join('、')}。`,
      `Which product do you mean? We have ${names.join(', ')}.`,
    ),
    facts: [],
    via: 'fallback',
  };
}

function referral(words: Bilingual, asked: Asked): AnswerSentence {
  return { text: words[asked.language], facts: [], via: 'fallback' };
}

function known(told: Told): AnswerSentence {
  return { text: told.text, facts: told.facts, via: 'knowledge' };
}

/** Each thing once: what another sentence tells with more is left out. */
function distinct(told: readonly Told[]): readonly Told[] {
  return told.filter((one, index) =>
    told.every((other, place) => {
      if (place === index || !one.facts.every((id) => other.facts.includes(id))) return true;
      return one.facts.length === other.facts.length && index < place;
    }),
  );
}

function counted(told: readonly Told[], asked: Asked): readonly AnswerSentence[] {
  count(
    told.flatMap(({ facts }) => facts),
    asked,
  );
  return told.map(known);
}

/** Every look into the knowledge base is counted, the one that finds nothing too. */
function count(hits: readonly string[], asked: Asked): void {
  asked.onKnowledgeCall({
    query: asked.text,
    ...(asked.product !== undefined && { product: asked.product.id }),
    hits,
  });
}
