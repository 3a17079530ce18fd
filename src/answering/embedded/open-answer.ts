import { askedTopics } from '../../knowledge/retrieval.ts';
import type { AnswerSentence } from '../../model/audience.ts';
import {
  count,
  counted,
  distinct,
  fallbackSentence,
  faqSentence,
  known,
  unheld,
} from './answer-sentences.ts';
import { compare } from './comparison.ts';
import { answerByConcern, concernsIn, isUnstated } from './concerns.ts';
import { onCountedThings } from './counted-things.ts';
import { namedIn } from './coverage.ts';
import { answerByWords } from './fact-answers.ts';
import { faqOnTopic, faqTelling, matchFaq, SAME_QUESTION } from './faq-answers.ts';
import { asksIntroduction, asksRange, introduce, openProducts, range } from './introduction.ts';
import { answerByLabel, factNamed, ownWordIn } from './label-answers.ts';
import { onNamedPart } from './named-part.ts';
import { isOfPart, pricedPart } from './parts.ts';
import type { Asked } from './question.ts';
import { reckon } from './reckoning.ts';
import { afterSalesAbout } from './service-answers.ts';
import { answerOne, topicsOf, withAlso } from './topic-answers.ts';
import { priceOrder } from './trade-answers.ts';
import { say, sentenceOf, spokenValue, type Told } from './wording.ts';

/** What the facts tell on a question that nothing settles. */
export function openAnswer(asked: Asked): readonly AnswerSentence[] {
  const answer = withOtherClauses(nearestAnswer(asked), asked);
  const cited = answer.flatMap(({ facts }) => facts);
  const other = onNamedPart(cited, asked) ?? onCountedThings(cited, asked);
  if (other === undefined || answer.every(({ via }) => via === 'fallback')) return answer;
  return other.told === undefined ? unheld(asked) : counted([other.told], asked);
}

/** Two things asked in one comment are both told where both are held. */
function withOtherClauses(answer: readonly AnswerSentence[], asked: Asked): readonly AnswerSentence[] {
  const clauses = asked.plain
    .split(CLAUSES)
    .filter((clause) => ASKS.test(clause) && clause.trim().length > 1);
  if (clauses.length < 2 || clauses.length > 3 || asked.named.length > 1) return answer;
  if (answer.length !== 1 || answer.some(({ via }) => via === 'fallback')) return answer;
  const apart = clauses.map((clause) => nearestAnswer(askedIn(clause, asked)));
  const isHeld = apart.every((own) => own.length === 1 && own.every(({ via }) => via === 'knowledge'));
  const ids = apart.flatMap((own) => own.flatMap(({ facts }) => facts));
  if (isHeld && new Set(ids).size === ids.length) return apart.flat();
  const cited = new Set(answer.flatMap(({ facts }) => facts));
  const others = apart.flatMap((own) => {
    const isNew = own.every(({ via, facts }) => via === 'knowledge' && facts.every((id) => !cited.has(id)));
    if (!isNew || own.length > 1) return [];
    for (const id of own.flatMap(({ facts }) => facts)) cited.add(id);
    return own;
  });
  return [...answer, ...others];
}

function askedIn(clause: string, asked: Asked): Asked {
  const plain = clause.trim();
  return { ...asked, plain, topics: askedTopics(plain) };
}

const CLAUSES =
  /[ ,，。?？!！;；、]+(?=[\p{Script=Han}\d])|[?？]\s*|,? and (?=(?:how|what|is|are|does|do|can|will|where|which|whats|hows)\b)/u;

/** That a clause asks, and does not only say for whom or why. */
const ASKS =
  /[吗么呢啵]|不$|没$|[^\p{Script=Han}]不|(\p{Script=Han})(不|没)\1|多少|几|什么|啥|怎么|咋|哪|多[长高宽厚重深大久远快]|^(how|what|is|are|does|do|can|will|where|which|whats|hows|any|got)\b/u;

function nearestAnswer(asked: Asked): readonly AnswerSentence[] {
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
  const concerns = concernsIn(asked.plain);
  const concerned = answerByConcern(concerns, asked);
  const isLed = concerned?.leads === true && concerned.isByName;
  const isOther =
    isLed && faq !== undefined && !concerns.some(({ leads, stated }) => leads && stated.test(faq.own));
  if (faq !== undefined && !isOther && (faq.likeness >= SAME_QUESTION || (found.length === 0 && !isLed))) {
    return withFaq(faq, found, asked);
  }
  if (isUnstated(concerns, asked)) return unheld(asked);
  if (concerned?.isBroad === true && found.length === 0) {
    const telling = faqTelling(asked);
    if (telling !== undefined) return [faqSentence(telling, asked)];
  }
  if (
    concerned !== undefined &&
    (found.length === 0 ||
      concerned.leads ||
      isTermFor(concerned.told, found, asked) ||
      (topics.length === 1 && concerned.isFullerThan(found.flatMap(({ facts }) => facts))))
  ) {
    return counted([concerned.told], asked);
  }
  if (found.length > 0) {
    const isPartial = isOpenStill(told, asked);
    if (isPartial && concerned?.isByName === true)
      return counted(distinct([...found, concerned.told]), asked);
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

/** Something went wrong with what was bought: the terms tell, and not what it is made of. */
const TROUBLE =
  /坏|塌|(?<!多)少了|缺|丢|断|裂|胶|掉|破|漏|碎|烂|化|赔|管(吗|么|不)|broke|broken|crack|fail|damage|leak|lost|missing|thaw/;

/** It broke, and who puts that right. */
const BROKEN =
  /(坏|断|裂|掉|脱|松|瘪|塌|漏|碎|破|化|融|化冻|馊|臭|胀|鼓|开胶|失灵|失效|不亮|不转|不响|没反应|充不进|打不开|开不了|连不上)(了|掉|啦).{0,6}([给管包能会帮][^ ]{0,2}[换修赔补粘退不吗么]|[赔换修补退管](不|吗|么|$)|怎么办|咋办|咋整|咋弄|找谁|怎么弄|怎么处理)|(broke|broken|breaks|cracks?|snaps?|falls? (off|apart)|stops? working|packs? (up|in)|conks? out|dies on me|goes wrong|faulty|(?<!many )holes?|ripped|torn|tore|split|worn through).{0,24}(\?|what|do i|happens|what now|now what|cover|replac|fix|refund|$)/;

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
  const cover = BROKEN.test(asked.plain) ? answerOne('after-sales-note', asked) : undefined;
  if (cover !== undefined) return [known(cover)];
  const own = ownWordIn(asked);
  if (own !== undefined) return counted([own], asked);
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
  if (asked.product === undefined && topics.length > 0 && openProducts(asked).length > 1) {
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

function whichProduct(asked: Asked): AnswerSentence {
  const names = openProducts(asked)
    .slice(0, 5)
    .map(({ name }) => name);
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
