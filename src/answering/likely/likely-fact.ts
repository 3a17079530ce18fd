import { readFileSync } from 'node:fs';
import { type Learned, readLearned } from '../../infra/learned-weights.ts';
import type { KnowledgeBase, KnownFact } from '../../knowledge/knowledge-base.ts';
import { askedTopics, keyWords, normalise, topicsOfFact } from '../../knowledge/retrieval.ts';
import type { Concern } from '../embedded/concern.ts';
import type { Asked } from '../embedded/question.ts';
import { type FactSigns, factSignsOf, gramsOf, pairSigns } from './pair-signs.ts';

/** Something that an answer may rest on, and what it shows. */
export interface Candidate {
  readonly id: string;
  readonly path: string;
  /** Absent for a question and answer of the merchant's. */
  readonly fact?: KnownFact;
  /** The merchant's own words, where it is one of his answers. */
  readonly answer?: string;
  readonly signs: FactSigns;
  /** What it was understood to speak of. */
  readonly topics: readonly string[];
  /** Its label and key, and its value, as concerns read them. */
  readonly name: string;
  readonly value: string;
}

/** Of a search, so many are looked at. */
const SEARCHED = 8;
const NEVER =
  /^(?:name|id|aliases|category|regulatory_class|forbidden_claims|admission|price\.was_basis|host)/;

const known = new WeakMap<KnowledgeBase, Map<string, readonly Candidate[]>>();

/** Everything of the product asked about, and of the shop. */
function candidatesOf({ knowledge, product }: Pick<Asked, 'knowledge' | 'product'>): readonly Candidate[] {
  const owners = product === undefined ? ['shop'] : [product.id, 'shop'];
  return owners.flatMap((owner) => ofOwner(knowledge, owner));
}

function ofOwner(knowledge: KnowledgeBase, owner: string): readonly Candidate[] {
  let owners = known.get(knowledge);
  if (owners === undefined) {
    owners = new Map();
    known.set(knowledge, owners);
  }
  let candidates = owners.get(owner);
  if (candidates === undefined) {
    const facts = knowledge
      .factsOf(owner)
      .filter(({ path }) => !NEVER.test(path))
      .map((fact) => ({
        id: fact.id,
        path: fact.path,
        fact,
        signs: signsOfFact(fact),
        topics: topicsOfFact(fact),
        name: normalise(`${fact.label ?? ''} ${keyWords(fact.path)}`),
        value: normalise([fact.value, fact.unit, fact.condition].flat().join(' ')),
      }));
    const answers = (knowledge.product(owner)?.faq ?? []).map(({ q, a }, index) => ({
      id: `${owner}.faq.${index}`,
      path: `faq.${index}`,
      answer: a,
      signs: factSignsOf({ path: 'faq', label: q, value: a, unit: '', topics: topicIdsIn(q) }),
      topics: topicIdsIn(q),
      name: normalise(q),
      value: normalise(a),
    }));
    candidates = [...facts, ...answers];
    owners.set(owner, candidates);
  }
  return candidates;
}

function topicIdsIn(question: string): readonly string[] {
  return askedTopics(question).map(({ topic }) => topic.id);
}

function signsOfFact(fact: KnownFact): FactSigns {
  const { path, label, value, unit, condition } = fact;
  const said = Array.isArray(value) ? value.join('、') : String(value);
  return factSignsOf({
    path,
    label: label ?? '',
    value: `${said} ${condition ?? ''}`,
    unit: unit ?? '',
    topics: topicsOfFact(fact),
  });
}

/** The signs of a question beside each candidate, which it may be asked for. */
export function pairsOf(
  asked: Pick<Asked, 'knowledge' | 'index' | 'product' | 'plain' | 'topics'>,
  concerns: readonly Concern[],
): readonly { readonly candidate: Candidate; readonly signs: readonly number[] }[] {
  const topics = asked.topics.map(({ topic }) => topic.id);
  const question = gramsOf(asked.plain, topics);
  const scope = asked.product === undefined ? {} : { product: asked.product.id };
  const found = asked.index.search(asked.plain, { limit: SEARCHED, ...scope }).map(({ id }) => id);
  return candidatesOf(asked).map((candidate) => {
    const { name, value } = candidate;
    const byName = concerns.filter(({ stated }) => stated.test(name)).length;
    const byValue = concerns.filter(({ stated }) => stated.test(value)).length;
    const place = found.indexOf(candidate.id);
    const standing = {
      ...{ concerns: concerns.length, byName, byValue },
      place: place < 0 ? undefined : place,
      topics: candidate.topics.filter((topic) => topics.includes(topic)).length,
    };
    return { candidate, signs: pairSigns(question, candidate.signs, standing) };
  });
}

let model: Learned | undefined;

/** What `scripts/train-likely.ts` wrote, read at the first question. */
function learned(): Learned {
  model ??= readLearned(readFileSync(new URL('weights.json', import.meta.url), 'utf8'));
  return model;
}

/** What a question asks for, as far as that can be told. */
export interface Likely {
  readonly best: Candidate;
  /** How likely the best is what is asked for, 0 to 1, and that nothing here is. */
  readonly share: number;
  readonly none: number;
  /** How likely a fact is that, by its id. */
  shareOf(id: string): number;
}

/**
 * What the question most likely asks for, by weights learned from questions whose facts people named (multinomial
 * logit over pairs of words). Undefined where there is nothing to ask for.
 */
export function likelyOf(
  asked: Pick<Asked, 'knowledge' | 'index' | 'product' | 'plain' | 'topics'>,
  concerns: readonly Concern[],
  { file, weights }: Learned = learned(),
): Likely | undefined {
  const pairs = pairsOf(asked, concerns);
  const points = pairs.map(
    ({ signs }) => file.scale * signs.reduce((sum, sign) => sum + (weights[sign] as number), 0),
  );
  const most = Math.max(...points);
  const place = points.indexOf(most);
  const best = pairs[place]?.candidate;
  if (best === undefined) return undefined;
  const none = Math.exp(-file.bias - most);
  const all = points.reduce((sum, each) => sum + Math.exp(each - most), none);
  const shareOf = (id: string) => {
    const at = pairs.findIndex(({ candidate }) => candidate.id === id);
    return at < 0 ? 0 : Math.exp((points[at] as number) - most) / all;
  };
  return { best, share: 1 / all, none: none / all, shareOf };
}
