import type { KnownFact } from '../../knowledge/knowledge-base.ts';
import { contentWords, normalise, topicById, topicsOfFact } from '../../knowledge/retrieval.ts';
import type { Product } from '../../model/knowledge.ts';
import { coverageOf, namedIn } from './coverage.ts';
import type { Asked } from './question.ts';
import { say, sentenceOf, spokenValue, type Told } from './wording.ts';

/** More facts than these in one sentence are a list nobody listens to. */
const FACTS_IN_A_SENTENCE = 3;

/** What a product, else the shop, states on a topic or on those that answer it too. */
export function answerTopic(topic: string, asked: Asked): Told | undefined {
  const { product, knowledge } = asked;
  if (product === undefined) return undefined;
  const own = knowledge.factsOf(product.id);
  const isInLength = topic === 'size' && IN_LENGTH.test(asked.plain);
  for (const id of [topic, ...(topicById(topic)?.or ?? [])]) {
    const stated = factsOn(id, own);
    const facts =
      topic === 'accessories'
        ? enclosed(asked, own, stated)
        : id === topic
          ? stated
          : stated.filter((fact) => fits(isInLength ? 'size-in-length' : topic, fact));
    const naming = SUBSTANCES.has(id) ? factsNaming(asked, own) : [];
    const all = [...new Set([...naming, ...facts])];
    const subject = [...subjectBefore(topic, asked), ...countedAfter(topic, asked)];
    if (topic === 'size' && DISTANCES.has(id) && subject.length === 0 && all.length > 0) {
      // Width and height together are the size.
      const sides = [...DISTANCES].flatMap((side) => factsOn(side, own).filter(statesALength));
      return told(product.name, [...new Set([...all, ...sides])], asked);
    }
    if (subject.length === 0 && all.length > 0) return told(product.name, all, asked);
    const ofSubject = all.filter((fact) => isAbout(fact, subject));
    if (subject.length > 0 && ofSubject.length > 0) return told(product.name, ofSubject, asked);
    if (subject.length > 0 && all.length > 0) return answerOnPart(topic, subject, own, asked);
  }
  const telling = IN_VALUES.has(topic) ? own.filter((fact) => statesInValue(topic, fact)) : [];
  if (telling.length > 0) return told(product.name, telling.slice(0, 1), asked);
  const subject = subjectBefore(topic, asked);
  return subject.length > 0 ? answerOnPart(topic, subject, own, asked) : undefined;
}

/** Topics whose few words nothing else uses: 'Alaska, wild caught' tells wild or farmed under any label. */
const IN_VALUES: ReadonlySet<string> = new Set(['farmed', 'vegan', 'binding', 'foldable']);

function statesInValue(topic: string, { path, value }: KnownFact): boolean {
  return path.startsWith('facts.') && (topicById(topic)?.named?.test(normalise(String(value))) ?? false);
}

/** '多高' is answered by a size of 52×45cm and not by S, M and L. */
const DISTANCES: ReadonlySet<string> = new Set(['length', 'width', 'height', 'diameter', 'thickness']);

/** Words by which a size can be no volume and no weight. */
const IN_LENGTH =
  /长宽|宽高|长高|长、宽|占地|台面|柜|厘米|footprint|dimension|how (wide|deep|tall)|worktop|counter/;

/** Whether a fact of a neighbouring topic states what was asked. */
function fits(topic: string, fact: KnownFact): boolean {
  const words = [fact.label, fact.value, fact.unit, fact.condition].flat().join(' ');
  if (DISTANCES.has(topic) || topic === 'size-in-length') return statesALength(fact);
  const needed = NEEDED.get(topic);
  if (needed !== undefined) return needed.test(words);
  if (topic === 'capacity') return !topicsOfFact(fact).includes('spec') || /ml|毫升|升|\bl\b/i.test(words);
  return true;
}

/** Words that a wider fact must hold to answer the narrower question: '机洗' alone tells nothing of ironing. */
const NEEDED: ReadonlyMap<string, RegExp> = new Map([
  ['opened', /开|拆|open/i],
  ['ironing', /熨|烫|\biron/i],
  ['drying', /烘|甩|tumble|\bdry/i],
  ['bleach', /漂|柔顺剂|bleach|softener/i],
  ['quick-charge', /\d ?w\b|瓦|快充|闪充|fast|quick|rapid/i],
  ['greasy', /油|腻|黏|吸收|greas|absor|oil|stick/i],
]);

export function statesALength({ value, unit, label }: KnownFact): boolean {
  return /\d.*(mm|cm|厘米|毫米|米|inch|寸|\bm\b|×|x\d|\*)|(直径|长|宽|高)/i.test(
    [label, value, unit].flat().join(' '),
  );
}

/** What is asked of a part belongs to the part: '腿是什么材质' is not answered by what the cover is made of. */
const OF_PARTS: ReadonlySet<string> = new Set([
  'material',
  'size',
  'length',
  'width',
  'height',
  'diameter',
  'thickness',
  'weight',
  'capacity',
  'power',
]);

/** Of the whole thing, by whatever general name. */
const WHOLE =
  '拼装撑展叠折收铺背拎提拿抱扛着起手感穿戴骑一每箱份罐盘套衣服裤鞋包车瓶盒袋件条双款只支台机器整体全身人实际净毛最';

function subjectBefore(topic: string, asked: Asked): readonly string[] {
  const found = asked.topics.find((one) => one.topic.id === topic);
  if (found === undefined || !OF_PARTS.has(topic) || asked.product === undefined) return [];
  const clause =
    asked.plain
      .slice(0, found.at)
      .split(/[^\p{L}\p{N}]/u)
      .at(-1) ?? '';
  const { name, aliases = [], category = '' } = asked.product;
  const own = normalise([name, ...aliases, category].join(''));
  const subject = [...namedIn(clause)].filter((part) => /\p{Script=Han}/u.test(part));
  const isWhole =
    (!/[扶把推提]手|手柄/.test(clause) && subject.some((part) => WHOLE.includes(part))) ||
    subject.every((part) => own.includes(part));
  return subject.length > 3 || isWhole ? [] : subject;
}

/** '几个门' counts doors: only a fact about doors tells how many. */
function countedAfter(topic: string, asked: Asked): readonly string[] {
  const found = asked.topics.find((one) => one.topic.id === topic);
  if (topic !== 'pack' || found?.isVague !== true) return [];
  const clause = asked.plain.slice(found.at + found.quote.length).split(/[^\p{L}\p{N}]/u)[0] ?? '';
  return [...namedIn(clause)].filter((part) => /\p{Script=Han}/u.test(part)).slice(0, 3);
}

function isAbout(fact: KnownFact, subject: readonly string[]): boolean {
  return coverageOf(fact, subject.join('')).ofQuestion >= 0.5;
}

function answerOnPart(
  topic: string,
  subject: readonly string[],
  own: readonly KnownFact[],
  asked: Asked,
): Told | undefined {
  const isNumber = (fact: KnownFact) =>
    typeof fact.value === 'number' ||
    /^[\d.,×x*\s-]+([a-z°%]{0,3}|[\p{Script=Han}]{0,2})$/iu.test(String(fact.value));
  const found = own.find(
    (fact) =>
      fact.path.startsWith('facts.') && isAbout(fact, subject) && isNumber(fact) === (topic !== 'material'),
  );
  return found === undefined ? undefined : told(asked.product?.name ?? '', [found], asked);
}

/** What the shop states on a topic in fields of its own, beyond those of the contract. */
export function answerFromShop(topic: string, asked: Asked): Told | undefined {
  const facts = factsOn(topic, asked.knowledge.factsOf('shop'));
  return facts.length > 0 ? told('', facts, asked) : undefined;
}

/** Topics where the question names a thing and any fact that names it too is an answer: '含香精吗'. */
const SUBSTANCES: ReadonlySet<string> = new Set(['ingredients', 'allergen', 'material', 'alcohol']);

/** 'Does it come with a bag' is told by what names a bag, or by a list of all that is in the box. */
function enclosed(
  asked: Asked,
  own: readonly KnownFact[],
  stated: readonly KnownFact[],
): readonly KnownFact[] {
  const thing = /\b(?:comes? with|includ(?:es?|ing)) (?:an? |the |any |its )?([a-z]{3,})/.exec(
    asked.plain,
  )?.[1];
  if (thing === undefined) return stated;
  const naming = own.filter(
    ({ path, label, value }) =>
      path.startsWith('facts.') &&
      contentWords([label, value].flat().join(' ')).some((word) => contentWords(thing).includes(word)),
  );
  return naming.length > 0
    ? naming
    : stated.filter(({ value }) => Array.isArray(value) || /[,，、]/.test(String(value)));
}

/** Names of prizes and papers hold any words. */
export const HONOURS = /award|prize|certificat|report|奖|证书|报告|标准/i;

function factsNaming(asked: Asked, facts: readonly KnownFact[]): readonly KnownFact[] {
  const words = contentWords(asked.plain).filter(
    (word) => !/配料|成分|材质|ingredient|material|contain/.test(word),
  );
  return facts.filter(
    (fact) =>
      fact.path.startsWith('facts.') &&
      !HONOURS.test(fact.label ?? '') &&
      words.some((word) => normalise([fact.label, fact.value].flat().join(' ')).includes(word)),
  );
}

/** The facts that state a topic, those for which it is the main one first and alone. */
export function factsOn(topic: string, facts: readonly KnownFact[]): readonly KnownFact[] {
  const ranked = facts.flatMap((fact) => {
    if (!isSpeakable(fact)) return [];
    const rank = topicsOfFact(fact).indexOf(topic);
    return rank < 0 ? [] : [{ fact, rank }];
  });
  const best = Math.min(...ranked.map(({ rank }) => rank));
  return ranked.filter(({ rank }) => rank === best).map(({ fact }) => fact);
}

/**
 * Facts whose own words account for most of the question.
 * @param most less of the question than this found in a fact is chance
 */
export function answerByWords(asked: Asked, most: number): Told | undefined {
  if (namedIn(asked.plain).size === 0) return undefined;
  const hits = asked.index.search(asked.plain, {
    limit: 8,
    ...(asked.product !== undefined && { product: asked.product.id }),
  });
  asked.onKnowledgeCall({
    query: asked.text,
    ...(asked.product !== undefined && { product: asked.product.id }),
    hits: hits.map(({ id }) => id),
  });
  const found = hits.flatMap(({ fact }) => fact ?? []);
  const own = asked.product === undefined ? [] : asked.knowledge.factsOf(asked.product.id);
  const ranked = [...new Set([...found, ...own])]
    .filter(isSpeakable)
    .map((fact) => ({ fact, coverage: coverageOf(fact, asked.plain) }))
    .filter(({ coverage }) => coverage.ofQuestion >= most && (coverage.holdsWord || coverage.ofLabel > 0))
    .filter(({ coverage }) => coverage.shared >= 2)
    .sort((a, b) => b.coverage.ofQuestion - a.coverage.ofQuestion || b.coverage.ofLabel - a.coverage.ofLabel);
  const best = ranked[0] ?? alternative(asked, own);
  if (best === undefined) return undefined;
  const owner = asked.knowledge.product(best.fact.product);
  return told(owner?.name ?? '', [best.fact], asked);
}

/** '软木塞还是螺旋盖', 'screw top or cork': the fact whose whole value is one of the two. */
function alternative(asked: Asked, own: readonly KnownFact[]): { readonly fact: KnownFact } | undefined {
  const parts = asked.plain.split(/还是|\bor\b/);
  if (parts.length < 2) return undefined;
  const fact = own.find(({ path, value }) => {
    if (!path.startsWith('facts.') || typeof value !== 'string') return false;
    const word = normalise(value);
    return word.length > 1 && asked.plain.includes(word);
  });
  return fact === undefined ? undefined : { fact };
}

/** The price's and stock's parts have wordings of their own; names and addresses of papers are not told. */
function isSpeakable(fact: KnownFact): boolean {
  return !/^(price|stock|name|category|host|operator|certifications|test_reports|default_shipping|after_sales)(\.|$)/.test(
    fact.path,
  );
}

function told(name: string, facts: readonly KnownFact[], asked: Asked): Told {
  const sentence = sentenceOf(name, facts.slice(0, FACTS_IN_A_SENTENCE), asked);
  return isAffirmed(facts, asked)
    ? { ...sentence, text: `${say(asked, '有的，', 'Yes: ')}${sentence.text}` }
    : sentence;
}

/** '有雾蓝的吗' is a yes only where 雾蓝 is one of the values, word for word. */
function isAffirmed(facts: readonly KnownFact[], asked: Asked): boolean {
  if (!/有|有没有|do you have|is there|available in|come in|have .*\?/.test(asked.plain)) return false;
  if (/没有|不含|无[^线]|without|free/.test(asked.plain.replace('有没有', '有'))) return false;
  return facts.some(
    (fact) =>
      Array.isArray(fact.value) &&
      fact.value.some((value) => {
        const word = normalise(String(value));
        if (/^[a-z0-9]+$/.test(word)) {
          const words: readonly string[] = asked.plain.match(/[a-z0-9]+/g) ?? [];
          const before = words[words.indexOf(word) - 1] ?? '';
          return words.includes(word) && !QUALIFIES_EN.test(before);
        }
        const at = asked.plain.indexOf(word);
        return word.length > 1 && at >= 0 && !QUALIFIES.test(asked.plain.slice(0, at));
      }),
  );
}

/** A shade or a size of another name: 'super king' is no king, '浅灰色' no 灰色. */
const QUALIFIES = /[深浅暗亮淡大小超加双特半荧藏宝]$/u;
const QUALIFIES_EN = /^(super|extra|light|dark|pale|deep|off|double|half|wide|neon|x+)$/;

/** Values of a product's short facts, for introducing and comparing it. */
export function shortFacts(product: Product, asked: Asked): readonly KnownFact[] {
  return asked.knowledge
    .factsOf(product.id)
    .filter((fact) => fact.path.startsWith('facts.') && spokenValue(fact, asked).length <= 24);
}
