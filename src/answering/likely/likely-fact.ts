import { readFileSync } from 'node:fs';
import { type Learned, readLearned, sharesOf } from '../../infra/learned-weights.ts';
import { oncePer } from '../../infra/once-per.ts';
import type { KnowledgeBase, KnownFact } from '../../knowledge/knowledge-base.ts';
import { askedTopics, keyWords, normalise, topicsOfFact } from '../../knowledge/retrieval.ts';
import type { Concern } from '../embedded/concern.ts';
import type { Asked } from '../embedded/question.ts';
import { BUCKETS, type FactSigns, factSignsOf, gramsOf, pairSigns } from './pair-signs.ts';

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

const ownersOf = oncePer((_: KnowledgeBase) => new Map<string, readonly Candidate[]>());

/** Everything of the product asked about, and of the shop. */
function candidatesOf({ knowledge, product }: Pick<Asked, 'knowledge' | 'product'>): readonly Candidate[] {
  const owners = product === undefined ? ['shop'] : [product.id, 'shop'];
  return owners.flatMap((owner) => ofOwner(knowledge, owner));
}

function ofOwner(knowledge: KnowledgeBase, owner: string): readonly Candidate[] {
  const owners = ownersOf(knowledge);
  let candidates = owners.get(owner);
  if (candidates === undefined) {
    const facts = knowledge
      .factsOf(owner)
      .filter(({ path }) => !NEVER.test(path))
      .map((fact) => {
        const topics = topicsOfFact(fact);
        return {
          ...{ id: fact.id, path: fact.path, fact, topics },
          signs: signsOfFact(fact, topics),
          name: normalise(`${fact.label ?? ''} ${keyWords(fact.path)}`),
          value: normalise([fact.value, fact.unit, fact.condition].flat().join(' ')),
        };
      });
    const answers = (knowledge.product(owner)?.faq ?? []).map(({ q, a }, index) => {
      const topics = askedTopics(q).map(({ topic }) => topic.id);
      return {
        ...{ id: `${owner}.faq.${index}`, path: `faq.${index}`, answer: a, topics },
        signs: factSignsOf({ path: 'faq', label: q, value: a, unit: '', topics }),
        name: normalise(q),
        value: normalise(a),
      };
    });
    candidates = [...facts, ...answers];
    owners.set(owner, candidates);
  }
  return candidates;
}

function signsOfFact(fact: KnownFact, topics: readonly string[]): FactSigns {
  const { path, label, value, unit, condition } = fact;
  const said = Array.isArray(value) ? value.join('、') : String(value);
  return factSignsOf({
    path,
    label: label ?? '',
    value: `${said} ${condition ?? ''}`,
    unit: unit ?? '',
    topics,
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
  model ??= readLearned(readFileSync(new URL('weights.json', import.meta.url), 'utf8'), BUCKETS);
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
  const { shares, none } = sharesOf(points, file.bias);
  const share = Math.max(...shares);
  const best = pairs[shares.indexOf(share)]?.candidate;
  if (best === undefined) return undefined;
  const shareOf = (id: string) => shares[pairs.findIndex(({ candidate }) => candidate.id === id)] ?? 0;
  return { best, share, none, shareOf };
}
