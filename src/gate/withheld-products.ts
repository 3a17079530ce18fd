import { oncePer } from '../infra/once-per.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Product, Withheld } from '../model/knowledge.ts';
import { type Draft, type Finding, WITHHELD_CATEGORY } from '../model/utterance.ts';
import { foldedNames } from './names-meant.ts';
import { OWN_RULES } from './own-rules.ts';
import type { Circumstances } from './rules/judge.ts';
import { foldText } from './text/fold.ts';

/**
 * Who may not speak of a product that is withheld. A correction may, since it puts right what was said of it; a
 * label has words of its own, and what a viewer asks is shown as he asked it.
 */
const BOUND: ReadonlySet<Draft['source']> = new Set(['script', 'filler', 'answer', 'operator']);
/** Title and notices name who speaks and sells: they offer no product. */
const SURFACES: ReadonlySet<Draft['surface']> = new Set(['speech', 'card', 'chat']);

type Spoken = Pick<Draft, 'text' | 'source' | 'surface' | 'product'>;

interface Around {
  readonly withheld: readonly Withheld[];
  /** What may be spoken of. */
  readonly knowledge: KnowledgeBase;
  readonly matcher: Circumstances['matcher'];
}

/** Words about a product that may not be presented now, or that name it (COR-04, ADM-11). */
export function withheldFindings(draft: Spoken, around: Around): Finding[] {
  if (around.withheld.length === 0 || !BOUND.has(draft.source) || !SURFACES.has(draft.surface)) return [];
  const own = around.withheld.find(({ product }) => product.id === draft.product);
  if (own !== undefined) return [findingOf(own, draft.text, [0, draft.text.length])];
  const view = around.matcher.read(draft.text);
  const named = namedIn(view.text, draft, around);
  return named === undefined ? [] : [findingOf(named.of, draft.text, view.span(named.from, named.to))];
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/** The first place where a withheld product is meant: not within a longer name, nor one that an offered product has too. */
function namedIn(
  text: string,
  draft: Spoken,
  { withheld, knowledge, matcher }: Around,
): (Place & { readonly of: Withheld }) | undefined {
  const offered = knowledge.products.flatMap((product) => placesOf(product, text, matcher));
  const about = draft.product === undefined ? undefined : knowledge.product(draft.product);
  // What an operator says was only guessed to be about the product on air.
  const notes = about === undefined || draft.source === 'operator' ? '' : notesOf(about);
  for (const of of withheld) {
    const [whole] = foldedNames(of.product, matcher);
    for (const place of placesOf(of.product, text, matcher)) {
      if (offered.some(({ from, to }) => from <= place.from && to >= place.to)) continue;
      const name = text.slice(place.from, place.to);
      // A word of the trade: the notes of a teapot name the green tea that it does not suit.
      if (name !== whole && notes.includes(name)) continue;
      return { ...place, of };
    }
  }
  return undefined;
}

function placesOf(product: Product, text: string, matcher: Circumstances['matcher']): Place[] {
  const names = [...foldedNames(product, matcher), ...shortNames(product)].filter(({ length }) => length > 1);
  return names.flatMap((name) => {
    const places: Place[] = [];
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + 1)) {
      if (isWhole(text, from, from + name.length)) places.push({ from, to: from + name.length });
    }
    return places;
  });
}

/** `tea` in `team` is another word. */
function isWhole(text: string, from: number, to: number): boolean {
  const latin = /[a-z\d]/;
  const startsInWord = latin.test(text.charAt(from)) && latin.test(text.charAt(from - 1));
  return !startsInWord && !(latin.test(text.charAt(to - 1)) && latin.test(text.charAt(to)));
}

/** Shorter ends of a Chinese name are words that other goods have too, characters. */
const SHORTEST_END = 3;

/** What a product without aliases is called for short: 电热水壶 of 山海电热水壶, 'face cream' of 'Rose Face Cream 50 ml'. */
const shortNames = oncePer(({ name }: Product): readonly string[] => {
  const folded = foldText(name).text;
  const ends = (folded.match(/\p{Script=Han}{4,}/gu) ?? []).flatMap((run) =>
    Array.from({ length: run.length - SHORTEST_END }, (_, at) => run.slice(at + 1)),
  );
  const [, two = '', last = ''] = /([a-z]{3,} ([a-z]{3,}))(?: [\d.]+ ?[a-z]{0,3})?$/.exec(folded) ?? [];
  return [...ends, ...(two === '' ? [] : [two]), ...(last.length > 4 ? [last] : [])];
});

/** All that is written of a product, folded. */
const notesOf = oncePer(({ facts, faq, ingredients, after_sales }: Product): string => {
  return foldText(JSON.stringify([facts, faq, ingredients, after_sales])).text;
});

function findingOf({ product, why }: Withheld, text: string, span: readonly [number, number]): Finding {
  return {
    rule: 'gate/product-withheld',
    pack: OWN_RULES,
    category: WITHHELD_CATEGORY,
    law: '《直播电商监督管理办法》第27条（选品审核）、第30条（播前审核）、第31条（更正）',
    span,
    quote: text.slice(...span),
    reason: {
      zh: `商品“${product.name}”现在不能讲：${why.zh}。`,
      en: `${product.name} may not be spoken of now: ${why.en}.`,
    },
    fix: {
      zh: '先解除下架或补全准入再讲。更正照常可以播；要告诉观众别的，请真人接管来说。',
      en: 'Lift the hold or complete the admission first. A correction may be said all the same; to tell viewers more, take over and say it yourself.',
    },
    action: 'refuse',
  };
}
