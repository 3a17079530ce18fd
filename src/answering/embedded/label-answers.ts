import type { KnownFact } from '../../knowledge/knowledge-base.ts';
import { normalise } from '../../knowledge/retrieval.ts';
import { coverageOf, inOneForm, namedIn } from './coverage.ts';
import { HONOURS } from './fact-answers.ts';
import type { Asked } from './question.ts';
import { sentenceOf, type Told } from './wording.ts';

/** Less of the question than this on the fact's side, and it is asked about something else: '鞋面透气吗'. */
const OF_QUESTION = 0.6;

/** Where a topic was asked on which nothing is stated. */
const OF_KNOWN = 0.75;

/** Where the whole label stands in the question: '地毯能扫吗'. */
const OF_WHOLE = 0.5;

/**
 * Facts whose own label the viewer uses, whole or for its greater part: '吸力多大', '尘盒装多少'. Where a topic is
 * asked on which nothing is stated, the label must be more of the question: '能定做尺寸吗' asks for no size.
 */
export function answerByLabel(asked: Asked, asksKnownTopic: boolean): Told | undefined {
  if (asked.product === undefined) return undefined;
  const ranked = asked.knowledge
    .factsOf(asked.product.id)
    .filter(({ path }) => path.startsWith('facts.'))
    .map((fact) => ({ fact, nearness: labelNearness(fact, asked.plain, asksKnownTopic) }))
    .filter(({ nearness }) => nearness > 0)
    .sort((a, b) => b.nearness - a.nearness);
  const best = ranked[0];
  return best === undefined ? undefined : sentenceOf(asked.product.name, [best.fact], asked);
}

/** The fact whose label of three characters or more stands in the question as it is: '充绒量多少克'. */
export function factNamed(asked: Asked): KnownFact | undefined {
  if (asked.product === undefined) return undefined;
  return asked.knowledge
    .factsOf(asked.product.id)
    .filter(
      ({ path, label = '' }) =>
        path.startsWith('facts.') &&
        ((WHOLE_NAME.test(label) && asked.plain.includes(label)) || isNamedEnglish(label, asked.plain)),
    )
    .sort((a, b) => (b.label?.length ?? 0) - (a.label?.length ?? 0))[0];
}

/**
 * The last thing tried: a fact whose whole label stands in the question, or the one fact whose value holds one of
 * two things that the viewer gives to choose from ('鸭的还是鹅的').
 */
export function ownWordIn(asked: Asked): Told | undefined {
  const { product, plain, knowledge } = asked;
  if (product === undefined) return undefined;
  const own = knowledge.factsOf(product.id).filter(({ path }) => /^(facts\.|ingredients$)/.test(path));
  const isLabel = ({ label = '' }: KnownFact) => {
    const word = inOneForm(label);
    if (/^[a-z][a-z ]{2,}$/.test(word)) return new RegExp(`\\b${word}s?\\b`).test(inOneForm(plain));
    return /^\p{Script=Han}{2,}$/u.test(word) && !EVERYDAY.test(word) && plain.includes(word);
  };
  const named = asked.topics.every(({ isVague }) => isVague) ? own.filter(isLabel) : [];
  const picked = named.length === 1 ? named : chosen(plain, own);
  const [fact] = [
    ...picked,
    ...denyingOrHaving(plain, own),
    ...listingUse(plain, own),
    ...holdingWord(asked, own),
  ];
  return fact === undefined ? undefined : sentenceOf(product.name, [fact], asked);
}

/** Labels that are words of any question. */
const EVERYDAY = /^(使用|适用|建议|说明|方式|数量|时间|产品|商品|规格|类型|其他|注意|提醒|功能)$/u;

/** '有磷没' beside '无磷', '送卡不' beside '不含存储卡'. */
function denyingOrHaving(plain: string, own: readonly KnownFact[]): readonly KnownFact[] {
  const thing = HAS.exec(plain)?.groups?.thing;
  if (thing === undefined || FOR_WHOM.test(thing)) return [];
  const told = new RegExp(
    `(无|不含|不带|不附|不添加|未添加|没有|零|含|有|带|附|送|赠|自带).{0,3}${thing}`,
    'u',
  );
  return own.filter(({ value, label }) => told.test(normalise([label, value].flat().join(' ')))).slice(0, 1);
}

const HAS =
  /(?:有没有|有|含|带|送|附|加)(?<thing>(?:(?![吗没不么嘛啥什多几])\p{Script=Han}){1,4}?)(?:子|儿)?(?:吗|没|不|么|嘛|$)/u;
const FOR_WHOM = /货|人|用|点|过|上|到|得|的|了/u;

/** '铝锅能用吗' beside what it is for and what it is not for. */
function listingUse(plain: string, own: readonly KnownFact[]): readonly KnownFact[] {
  if (!MAY_BE_USED.test(plain)) return [];
  const named = [...namedIn(plain)];
  return own
    .filter(({ label = '' }) => FOR_WHAT.test(label))
    .map((fact) => {
      const text = inOneForm([fact.value].flat().join(' '));
      return { fact, shared: named.filter((part) => text.includes(part)).length };
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 1)
    .map(({ fact }) => fact);
}

const MAY_BE_USED =
  /(能|可以|可|好|行).{0,4}(用|洗|擦|烫|放|切|煮|装|使|种|骑|穿)|(用|洗|擦|烫|放|切|装)(得|不|行)|\b(can|ok|safe|work|use|suitable|good)\b/;
const FOR_WHAT =
  /适用|不适用|适合|适种|适配|兼容|不要|禁用|避免|限制|suitable|not for|avoid|works with|compatible/i;

/** Where a measure is asked for, a word in common measures nothing. */
const A_MEASURE =
  /多[长高宽厚粗深重大]|几(米|厘米|斤|公斤|克|寸|毫米)|多少(?!钱)|how (many|much|long|high|tall|wide|deep|thick|heavy|big)/;

/** Of a longer question a single word is chance. */
const OF_HELD = 0.34;

/** The one fact that holds a word of the question: '有松紧吗', '有谱子不' beside '数字简谱1本'. */
function holdingWord({ plain, topics }: Asked, own: readonly KnownFact[]): readonly KnownFact[] {
  if (topics.some(({ isVague }) => !isVague) || A_MEASURE.test(plain)) return [];
  const ranked = own
    .filter(({ path, label = '' }) => path.startsWith('facts.') && !HONOURS.test(label))
    .map((fact) => ({ fact, coverage: coverageOf(fact, plain) }))
    .filter(({ coverage }) => coverage.holdsWord && coverage.shared >= 2 && coverage.ofQuestion >= OF_HELD)
    .sort((a, b) => b.coverage.ofQuestion - a.coverage.ofQuestion);
  const [best, next] = ranked;
  const isClear = next === undefined || (best?.coverage.ofQuestion ?? 0) > next.coverage.ofQuestion;
  return best !== undefined && isClear ? [best.fact] : [];
}

/** '鸭的还是鹅的', '天然的还是人工的', 'pine or oak'. */
const CHOICE =
  /(?<one>[\p{Script=Han}a-z\d]{1,4}?)(?:的|做的|味|款)?(?:还是|或者|或)(?<other>(?!就|不|只|得|要|没)[\p{Script=Han}a-z\d]{1,4}?)(?:的|做的|味|款|吗|呢|啊|$)|\b(?<first>[a-z]{3,}) or (?<second>[a-z]{3,})\b/u;

function chosen(plain: string, own: readonly KnownFact[]): readonly KnownFact[] {
  const found = CHOICE.exec(plain)?.groups;
  const words = [found?.one ?? found?.first, found?.other ?? found?.second].flatMap((word) => word ?? []);
  const meant = words.filter((word) => !/^(the|this|that|not|more|what|any|can|one)$/.test(word));
  const holding = own.filter(({ value, label = '' }) => {
    const text = normalise([value].flat().join(' '));
    if (HONOURS.test(label)) return false;
    return meant.some((word) =>
      /^[a-z]/.test(word) ? new RegExp(`\\b${word}\\b`).test(text) : text.includes(word.replace(/^是/u, '')),
    );
  });
  return holding.length <= 2 ? holding : [];
}

/** 'Strong hold?' names the label 'hold'; one that may be a verb as well only where nothing else is said. */
function isNamedEnglish(label: string, plain: string): boolean {
  const name = label.toLowerCase();
  if (!/^[a-z][a-z -]{3,}$/.test(name) || VERBS.test(name)) return false;
  return new RegExp(`\\b${name}\\b`).test(plain) && plain.split(' ').length <= name.split(' ').length + 3;
}

const VERBS =
  /^(use|care|fits?|cuts?|box|case|card|view|made|light|power|range|cover|base|runs?|sets?|stand|lead|size|sizes|colou?rs?|material|weight|price|length|height|width|wash|work|works|keep|keeps|feel|smell|taste|storage|origin|warranty|delivery)$/;

const WHOLE_NAME = /^\p{Script=Han}{3,}$/u;

/** 0 where the label is not what is asked for; more of question and label in common is nearer. */
function labelNearness(fact: KnownFact, question: string, asksKnownTopic: boolean): number {
  const { ofQuestion, ofLabel, run, shared } = coverageOf(fact, question);
  // '什么纸' names one character, and the label is hardly more.
  if (ofQuestion === 1 && shared === 1 && run === 1 && ofLabel >= 0.5) return 1;
  const isWhole = ofLabel === 1 && run >= 2 && !asksKnownTopic;
  const least = asksKnownTopic ? OF_KNOWN : isWhole ? OF_WHOLE : OF_QUESTION;
  if (ofQuestion < least) return 0;
  const isNamed = (run >= 2 && ofLabel >= 0.5) || (run === 0 && ofLabel === 1) || ofLabel >= 0.75;
  return isNamed ? ofQuestion + ofLabel + run / 100 : 0;
}
