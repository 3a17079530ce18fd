import type { KnownFact } from '../../knowledge/knowledge-base.ts';
import type { AnswerSentence } from '../../model/audience.ts';
import type { Asked } from '../embedded/question.ts';
import { isPriceOver } from '../embedded/trade-answers.ts';
import { nameOf, spokenValue } from '../embedded/wording.ts';

/** One fact as the model sees it, under a short key that a weak model can repeat without error. */
export interface Evidence {
  /** `F1`, `F2`, … */
  readonly key: string;
  /** `product.path` */
  readonly id: string;
  /** The product's name, or the shop's. */
  readonly owner: string;
  readonly label: string;
  readonly text: string;
  /** Whether its numbers are money. */
  readonly isMoney: boolean;
}

/** Facts shown to the model: more cost time before the first word and tempt a small model to list them. */
const SHOWN = 12;

/**
 * The facts that may be used for an answer: what the embedded answerer used, and what a search finds near.
 * @param near what was found by meaning, best first; empty where no embeddings are set up, or they are down
 */
export function gatherEvidence(
  asked: Asked,
  embedded: readonly AnswerSentence[],
  near: readonly string[],
): readonly Evidence[] {
  const { index, product } = asked;
  const scope = product === undefined ? {} : { product: product.id };
  const byWords = index.search(asked.plain, { limit: SHOWN, ...scope }).map(({ id }) => id);
  const hits = fused([byWords, near]).slice(0, SHOWN);
  asked.onKnowledgeCall({ query: asked.text, ...scope, hits });
  const own = embedded.filter(({ via }) => via === 'knowledge').flatMap(({ facts }) => facts);
  const price = product === undefined ? [] : [`${product.id}.price.live`];
  const ids = [...new Set([...own, ...hits, ...price])].filter(
    (id) => own.includes(id) || mayBeSaid(id, asked),
  );
  return ids
    .flatMap((id) => evidenceOf(id, asked) ?? [])
    .slice(0, SHOWN)
    .map((evidence, place) => ({ ...evidence, key: `F${place + 1}` }));
}

/** Ranks of several searches as one (reciprocal rank fusion, Cormack 2009): scores of their own do not compare. */
function fused(rankings: readonly (readonly string[])[]): readonly string[] {
  const score = new Map<string, number>();
  for (const ranking of rankings) {
    ranking.forEach((id, place) => {
      score.set(id, (score.get(id) ?? 0) + 1 / (60 + place));
    });
  }
  return [...score].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

function evidenceOf(id: string, asked: Asked): Omit<Evidence, 'key'> | undefined {
  const { knowledge } = asked;
  const fact = knowledge.fact(id);
  if (fact !== undefined) {
    const owner = knowledge.product(fact.product)?.name ?? knowledge.shop?.name ?? '';
    const condition = fact.condition === undefined ? '' : `（${fact.condition}）`;
    const text = `${spokenValue(fact, asked)}${condition}`;
    return {
      id: fact.id,
      owner,
      label: nameOf(fact, asked),
      text: oneLine(text),
      isMoney: isMoney(fact, text),
    };
  }
  const [, productId, place] = /^(.+)\.faq\.(\d+)$/.exec(id) ?? [];
  const product = knowledge.product(productId ?? '');
  const faq = product?.faq?.[Number(place)];
  if (product === undefined || faq === undefined) return undefined;
  return {
    id,
    owner: product.name,
    label: oneLine(faq.q),
    text: oneLine(faq.a),
    isMoney: /[元块¥$£€]/u.test(faq.a),
  };
}

/** An offer that is over, papers that may have lapsed and the shop's inner facts are no evidence. */
export function mayBeSaid(id: string, asked: Asked): boolean {
  const [productId = '', section = ''] = id.split('.');
  const product = asked.knowledge.product(productId);
  if (section === 'price' && product !== undefined && isPriceOver(product, asked.now)) return false;
  return !['certifications', 'test_reports', 'name', 'host', 'operator'].includes(section);
}

function isMoney(fact: KnownFact, spoken: string): boolean {
  return fact.path.startsWith('price.') || /[元块¥$£€]|yuan/u.test(spoken);
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s⟦⟧|]+/gu, ' ').trim();
}
