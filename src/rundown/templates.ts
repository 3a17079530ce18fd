import { distance } from 'fastest-levenshtein';
import type { KnowledgeBase, KnownFact } from '../knowledge/knowledge-base.ts';
import type { Locale } from '../model/text.ts';
import { spokenFact } from './spoken-fact.ts';

export { spokenFact };

/** Why a template does not resolve. Offsets are UTF-16 code units into the text with its templates. */
interface TemplateProblem {
  /** As written, braces included. */
  readonly template: string;
  readonly offset: number;
  readonly message: string;
  /** The template that was most likely meant. */
  readonly nearest?: string;
}

/** What of the expanded text came from where. */
interface Piece {
  readonly from: number;
  readonly to: number;
  /** Where in the unexpanded text it came from. */
  readonly sourceFrom: number;
  readonly sourceTo: number;
}

export type Expanded =
  | {
      readonly ok: true;
      readonly text: string;
      /** Ids of the facts spoken, each once, in order. */
      readonly facts: readonly string[];
      /** The templates' values, in order. */
      readonly pieces: readonly Piece[];
    }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/**
 * Puts facts in the place of `{{price.live}}`, `{{facts.power}}` or `{{power}}`, `{{shop.name}}` and
 * `{{other-product:price.live}}`, as they are spoken. Every problem of the text is given at once.
 * @param product whose facts a bare path means; undefined in a segment without a product
 */
export function expandTemplates(
  text: string,
  product: string | undefined,
  knowledge: KnowledgeBase,
  locale: Locale,
): Expanded {
  const problems: TemplateProblem[] = [];
  const facts = new Set<string>();
  const pieces: Piece[] = [];
  let out = '';
  let at = 0;
  while (at < text.length) {
    const next = /\{\{|\}\}/.exec(text.slice(at));
    if (next === null) break;
    const open = at + next.index;
    out += text.slice(at, open);
    if (next[0] === '}}') {
      problems.push({ template: '}}', offset: open, message: "'}}' without '{{' before it" });
      at = open + 2;
      continue;
    }
    const close = text.indexOf('}}', open);
    const inner = text.slice(open + 2, close < 0 ? undefined : close);
    if (close < 0 || inner.includes('{{')) {
      problems.push({ template: '{{', offset: open, message: "'{{' without '}}' after it" });
      at = open + 2;
      continue;
    }
    at = close + 2;
    const found = resolve(inner.trim(), product, knowledge);
    if (found.fact === undefined) {
      problems.push({ template: text.slice(open, at), offset: open, ...found.problem });
      continue;
    }
    const spoken = spokenFact(found.fact, knowledge, locale);
    pieces.push({ from: out.length, to: out.length + spoken.length, sourceFrom: open, sourceTo: at });
    facts.add(found.fact.id);
    out += spoken;
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, text: out + text.slice(at), facts: [...facts], pieces };
}

/** Where a span of the expanded text stands in the text with its templates; a template counts as a whole. */
export function spanBeforeExpansion(
  pieces: readonly Piece[],
  [from, to]: readonly [from: number, to: number],
): readonly [from: number, to: number] {
  const back = (offset: number, end: boolean): number => {
    let shift = 0;
    for (const piece of pieces) {
      if (offset < piece.from || (end && offset === piece.from)) break;
      if (offset < piece.to || (end && offset === piece.to)) return end ? piece.sourceTo : piece.sourceFrom;
      shift = piece.sourceTo - piece.to;
    }
    return offset + shift;
  };
  return [back(from, false), back(to, true)];
}

type Resolved =
  | { readonly fact: KnownFact }
  | { readonly fact?: undefined; readonly problem: Omit<TemplateProblem, 'template' | 'offset'> };

function resolve(inner: string, product: string | undefined, knowledge: KnowledgeBase): Resolved {
  const colon = inner.indexOf(':');
  const isShop = colon < 0 && inner.startsWith('shop.');
  const owner = isShop ? 'shop' : colon < 0 ? product : inner.slice(0, colon).trim();
  const path = isShop ? inner.slice('shop.'.length) : inner.slice(colon + 1).trim();
  if (path === '') return { problem: { message: 'an empty template' } };
  if (owner === undefined) {
    return {
      problem: {
        message: `this segment has no product, so '${path}' is nobody's fact`,
        nearest: `{{product-id:${path}}}`,
      },
    };
  }
  if (owner !== 'shop' && knowledge.product(owner) === undefined) {
    const nearest = closest(
      owner,
      knowledge.products.map(({ id }) => id),
    );
    return {
      problem: {
        message: `there is no product '${owner}'`,
        ...(nearest !== undefined && { nearest: `{{${nearest}:${path}}}` }),
      },
    };
  }
  const fact = knowledge.fact(`${owner}.${path}`);
  if (fact !== undefined) return { fact };
  const known = knowledge.factsOf(owner).map((one) => one.path);
  const nearest = closest(path, [...known, ...known.map((one) => one.replace(/^facts\./, ''))]);
  const prefix = isShop ? 'shop.' : colon < 0 ? '' : `${owner}:`;
  return {
    problem: {
      message:
        owner === 'shop' ? `the shop has no fact '${path}'` : `the product '${owner}' has no fact '${path}'`,
      ...(nearest !== undefined && { nearest: `{{${prefix}${nearest}}}` }),
    },
  };
}

/** The likeliest meant; nothing where more than half of the letters would be wrong. */
function closest(given: string, options: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, given.length / 2);
  for (const option of options) {
    const apart = distance(given, option);
    if (apart <= least && (best === undefined || apart < least)) {
      best = option;
      least = apart;
    }
  }
  return best;
}
