import type { KnowledgeBase, KnownFact } from '../../knowledge/knowledge-base.ts';
import { keyWords, normalise, remembered } from '../../knowledge/retrieval.ts';
import type { Product } from '../../model/knowledge.ts';
import { BODY_CONCERNS } from './body-concerns.ts';
import type { Concern } from './concern.ts';
import { coverageIn } from './coverage.ts';
import { DEVICE_CONCERNS } from './device-concerns.ts';
import { EVERYDAY_CONCERNS } from './everyday-concerns.ts';
import { HOME_CONCERNS } from './home-concerns.ts';
import { MATERIAL_CONCERNS } from './material-concerns.ts';
import { SEAT_CONCERNS } from './people-concerns.ts';
import { PLAIN_CONCERNS } from './plain-concerns.ts';
import type { Asked } from './question.ts';
import { SPOKEN_CONCERNS } from './spoken-concerns.ts';
import { TERM_CONCERNS } from './term-concerns.ts';
import { WEAR_CONCERNS } from './wear-concerns.ts';
import { asSentence, say, sentenceOf, type Told, withoutEnd } from './wording.ts';

const CONCERNS: readonly Concern[] = [
  ...PLAIN_CONCERNS,
  ...MATERIAL_CONCERNS,
  ...SPOKEN_CONCERNS,
  ...WEAR_CONCERNS,
  ...HOME_CONCERNS,
  ...DEVICE_CONCERNS,
  ...SEAT_CONCERNS,
  ...BODY_CONCERNS,
  ...EVERYDAY_CONCERNS,
  ...TERM_CONCERNS,
];

/** A text of a product that may answer: a fact, a term of its after-sales, a question of its FAQ. */
interface Statement {
  readonly id: string;
  readonly fact?: KnownFact;
  readonly answer?: string;
  readonly name: string;
  readonly whole: string;
  /** How plainly it speaks of a concern: in its name 3, in its value 2. */
  readonly speaksOf: ReadonlyMap<Concern, number>;
}

const BY_NAME = 3;
const BY_VALUE = 2;

export interface Concerned {
  readonly told: Told;
  /** Goes before what topics found. */
  readonly leads: boolean;
  readonly isByName: boolean;
  /** Speaks of more that was asked than these texts do: '真丝能洗吗' by '不能洗真丝' and not by '手洗'. */
  readonly isFullerThan: (ids: readonly string[]) => boolean;
  /** Only a broad concern met: what is closer in words goes before it. */
  readonly isBroad: boolean;
}

/** Concerns in a question. */
export const concernsIn = remembered((plain: string): readonly Concern[] =>
  CONCERNS.filter(({ asked }) => asked.test(plain)),
);

/** Substances in a question that somebody may not bear. */
export function substancesIn(plain: string): readonly Concern[] {
  return concernsIn(plain).filter(({ isSubstance }) => isSubstance === true);
}

/** Whether the question turns on something that no text of the product speaks of. */
export function isUnstated(concerns: readonly Concern[], asked: Asked): boolean {
  if (asked.product === undefined) return false;
  const all = statementsOf(asked.product, asked.knowledge);
  const thing = GIVEN.exec(asked.plain)?.groups?.thing;
  // That a helmet has to be worn does not say that one is given.
  const given = all.filter(({ fact }) => fact?.path.startsWith('after_sales') !== true);
  if (thing !== undefined && !FOR_SOMEBODY.test(thing) && given.every((one) => !isGiven(one, thing)))
    return true;
  const scheme = SCHEME.exec(asked.plain)?.[0];
  if (scheme !== undefined && all.every(({ whole }) => !whole.includes(scheme))) return true;
  return concerns.some(
    (concern) => concern.isStrict === true && all.every(({ speaksOf }) => !speaksOf.has(concern)),
  );
}

/** '送收纳袋吗': what is given along is named, and stands in a text or is not held. */
const GIVEN =
  /(?:送不送|附不附|配不配|附送|附赠|[送附])(?:一?[个条张套把点])?(?<thing>(?:(?![吗不么没嘛])\p{Script=Han}){2,4})(?:吗|不|么|没|嘛|$)/u;
/** '送锤子吗' is answered by the 调音锤 in a list of what comes with it. */
function isGiven({ name, whole }: Statement, thing: string): boolean {
  const noun = thing.replace(/[子儿]$/u, '');
  return noun.length === 1 && LISTS.test(name) ? whole.includes(noun) : holdsPair(whole, thing);
}

const LISTS = /配件|清单|赠|附|标配|内含|包装|随|included|accessor|in the box|kit/;

const FOR_SOMEBODY =
  /几|多少|洗|修|检|去|回|过|货|到|上|人|礼|长辈|朋友|领导|小样|赠品|东西|什么|啥|家|给|点|试/;

function holdsPair(text: string, thing: string): boolean {
  return [...thing].slice(1).some((_, index) => text.includes(thing.slice(index, index + 2)));
}

/** Standards and protocols: another one is no answer. */
const SCHEME =
  /(?<![a-z])(pd|qc|ldac|aptx|aac|dolby|atmos|hdr|matter|zigbee|homekit|nfc|gps|esim|5g|4g|cri|ecg|miracast|airplay|chromecast|carplay|ufcs|scp|gan|oled|qled|4k|8k)(?![a-z])|杜比|氮化镓/;

/** The statement that speaks of what the viewer is concerned with, where one does so plainly. */
export function answerByConcern(concerns: readonly Concern[], asked: Asked): Concerned | undefined {
  const { product } = asked;
  if (product === undefined || concerns.length === 0) return undefined;
  const asksTime = DURATION.test(asked.plain);
  const ranked = statementsOf(product, asked.knowledge)
    .filter(({ fact }) => !asksTime || !isOtherMeasure(fact))
    .map((statement) => {
      const met = concerns.filter((concern) => statement.speaksOf.has(concern));
      const plainness = met.reduce((sum, concern) => sum + weightOf(concern, statement), 0);
      return { statement, met, plainness };
    })
    .filter(({ plainness }) => plainness > 0)
    .map((one) => ({
      ...one,
      score: one.plainness + likeness(one.statement, asked) + termBonus(one.statement, asked.plain),
    }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (best === undefined) return undefined;
  return {
    told: toldOf(best.statement, product, asked),
    leads: best.met.some(({ leads }) => leads === true),
    isBroad: best.met.every(({ isBroad }) => isBroad === true),
    isByName: best.met.some((concern) => best.statement.speaksOf.get(concern) === BY_NAME),
    isFullerThan: (ids) =>
      best.met.length > 1 &&
      ranked.every(({ statement, met }) => !ids.includes(statement.id) || met.length < best.met.length),
  };
}

/** '能扫多久' is not told by 5200 mAh. */
const DURATION =
  /(用|扫|撑|顶|听|看|玩|跑|飞|拍|亮|照|播|坚持|待机|续航).{0,2}(多久|几个?小时|几天|多长时间)|how long .{0,16}(last|run|play|go for)/;

function isOtherMeasure(fact: KnownFact | undefined): boolean {
  return (
    fact !== undefined &&
    typeof fact.value === 'number' &&
    /^(mah|wh|w|v|g|kg|ml|l|克|千克|升|毫升|lm|db)$/i.test(fact.unit ?? '')
  );
}

/** A leading concern outweighs, and a broad one only fills in. */
function weightOf(concern: Concern, { speaksOf }: Statement): number {
  const plainness = speaksOf.get(concern) ?? 0;
  if (concern.isBroad === true) return plainness / 2;
  return concern.leads === true ? plainness + 1 : plainness;
}

/** Of what broke the terms tell, and not what it is made of. */
const TROUBLE =
  /坏|断|裂|胶|掉|破|漏|碎|烂|赔|[管包退换保](?=不|吗|么|换|退|修|$|几|多久)|咋办|怎么办|broke|broken|crack|fail|damage|leak|lost|\bwent\b|snap|bust|stops? working|what happens|return|refund|cover(ed)?\b|warrant|guarant/;

function termBonus({ fact }: Statement, plain: string): number {
  if (fact?.path.startsWith('after_sales') !== true) return 0;
  return TROUBLE.test(plain) ? 2 : -1;
}

/** Words in common decide between statements that speak of the same concern. */
function likeness(statement: Statement, asked: Asked): number {
  const { ofQuestion, ofLabel } = coverageIn(statement.whole, statement.name, asked.plain);
  return 2 * ofQuestion + ofLabel + verbatim(statement.whole, asked.plain);
}

const OF_ANY_QUESTION =
  /[几一][个次件点下]|多少|什么|怎么|可以|能不能|有没有|会不会|是不是|还是|不[能会可要用]|没有|使用|时候/g;

/** Three characters in a row that both have are no chance: '脚背高' in '加宽楦型，脚背高可穿'. */
function verbatim(whole: string, plain: string): number {
  const runs = plain.replaceAll(OF_ANY_QUESTION, ' ').match(/\p{Script=Han}{2,}/gu) ?? [];
  let longest = 0;
  for (const run of runs) {
    for (let at = 0; at < run.length; at += 1) {
      while (at + longest < run.length && whole.includes(run.slice(at, at + longest + 1))) longest += 1;
    }
  }
  return longest >= 3 ? Math.min(longest - 1, 3) : longest === 2 ? 0.75 : 0;
}

function toldOf(statement: Statement, product: Product, asked: Asked): Told {
  const { fact, answer, id } = statement;
  if (answer !== undefined) return { text: asSentence(answer, asked), facts: [id] };
  if (fact === undefined) throw new Error(`a statement that is neither fact nor answer: ${id}`);
  if (!fact.path.startsWith('after_sales')) return sentenceOf(product.name, [fact], asked);
  const terms = withoutEnd(String(fact.value));
  return {
    text: say(
      asked,
      `${product.name}的售后约定：${terms}。`,
      `After-sales terms of ${product.name}: ${terms}.`,
    ),
    facts: [id],
  };
}

const STATEMENTS = new WeakMap<Product, readonly Statement[]>();

function statementsOf(product: Product, knowledge: KnowledgeBase): readonly Statement[] {
  const known = STATEMENTS.get(product);
  if (known !== undefined) return known;
  const facts = knowledge
    .factsOf(product.id)
    .filter(({ path }) => /^(facts\.|after_sales\.(warranty|note)$|ingredients$)/.test(path))
    .map((fact) => {
      const isTerm = fact.path.startsWith('after_sales');
      const name = isTerm ? '' : normalise(`${fact.label ?? ''} ${keyWords(fact.path)}`);
      const value = normalise([fact.value, fact.unit, fact.condition].flat().join(' '));
      return statement({ id: fact.id, fact }, name, value);
    });
  const faq = (product.faq ?? []).map(({ q, a }, index) =>
    statement({ id: `${product.id}.faq.${index}`, answer: a }, normalise(q), normalise(a)),
  );
  const all = [...facts, ...faq];
  STATEMENTS.set(product, all);
  return all;
}

function statement(
  source: Pick<Statement, 'id' | 'fact' | 'answer'>,
  name: string,
  value: string,
): Statement {
  const speaksOf = new Map<Concern, number>();
  for (const concern of CONCERNS) {
    // That a term holds '1年' tells nothing on ages or sizes.
    if (concern.isBroad === true && source.fact?.path.startsWith('after_sales') === true) continue;
    if (concern.stated.test(name)) speaksOf.set(concern, BY_NAME);
    else if (concern.isByName !== true && concern.stated.test(value)) speaksOf.set(concern, BY_VALUE);
  }
  return { ...source, name, whole: `${name} ${value}`, speaksOf };
}
