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
  /** Its label and key, and its value, as concerns read them. */
  readonly name: string;
  readonly value: string;
}

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
        name: normalise(`${fact.label ?? ''} ${keyWords(fact.path)}`),
        value: normalise([fact.value, fact.unit, fact.condition].flat().join(' ')),
      }));
    const answers = (knowledge.product(owner)?.faq ?? []).map(({ q, a }, index) => ({
      id: `${owner}.faq.${index}`,
      path: `faq.${index}`,
      answer: a,
      signs: factSignsOf({ path: 'faq', label: q, value: a, unit: '', topics: topicIdsIn(q) }),
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
  asked: Pick<Asked, 'knowledge' | 'product' | 'plain' | 'topics'>,
  concerns: readonly Concern[],
): readonly { readonly candidate: Candidate; readonly signs: readonly number[] }[] {
  const question = gramsOf(
    asked.plain,
    asked.topics.map(({ topic }) => topic.id),
  );
  return candidatesOf(asked).map((candidate) => {
    const { name, value } = candidate;
    const byName = concerns.filter(({ stated }) => stated.test(name)).length;
    const byValue = concerns.filter(({ stated }) => stated.test(value)).length;
    return {
      candidate,
      signs: pairSigns(question, candidate.signs, { asked: concerns.length, byName, byValue }),
    };
  });
}

let model: Learned | undefined;

/** What `scripts/train-likely.ts` wrote, read at the first question. */
function learned(): Learned {
  model ??= readLearned(readFileSync(new URL('weights.json', import.meta.url), 'utf8'));
  return model;
}

/**
 * The one that is most likely what the question asks for, where it is likely enough: by weights learned from
 * questions whose facts people named (logistic regression over pairs of words). Undefined where none is.
 */
export function likelyOf(
  asked: Pick<Asked, 'knowledge' | 'product' | 'plain' | 'topics'>,
  concerns: readonly Concern[],
): Candidate | undefined {
  const { file, weights } = learned();
  let best: { readonly candidate: Candidate; readonly points: number } | undefined;
  for (const { candidate, signs } of pairsOf(asked, concerns)) {
    let sum = 0;
    for (const sign of signs) sum += weights[sign] as number;
    const points = file.bias + sum * file.scale;
    if (best === undefined || points > best.points) best = { candidate, points };
  }
  return best !== undefined && best.points > file.threshold ? best.candidate : undefined;
}
