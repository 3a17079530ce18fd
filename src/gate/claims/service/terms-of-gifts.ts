import { oncePer } from '../../../infra/once-per.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { addClaim, contradicted, type Scene, supported } from '../scene/scene.ts';

const GIFT = /赠|送(?!货|达|到)|礼品/u;
const OF_THE_PRICE = /价|元|块|折/u;
/** A day as notes write it, with its year or without. */
const WRITTEN = /(?:(?<year>\d{4})(?:年|-))?(?<month>\d{1,2})(?:月|-)(?<day>\d{1,2})(?=[日号]|\D|$)/gu;

interface Term {
  readonly id: string;
  readonly shown: string;
  /** The year where it is told, the month and the day. */
  readonly parts: readonly number[];
}

/** Until when gifts go with a product, as its facts and offers tell (广告法 art. 8: kind, spec, quantity, term, method). */
const termsOf = oncePer(({ texts }: ProductSheet): readonly Term[] =>
  texts
    .filter(({ path, text }) => /^(?:facts|offers|gift)/u.test(path) && GIFT.test(text))
    .flatMap(({ id, shown, text }) =>
      [...text.matchAll(WRITTEN)].map(({ 0: words, groups = {} }) => ({
        id,
        shown: `${shown} (${words})`,
        parts: [groups.year, groups.month, groups.day].flatMap((part) => (part ? [Number(part)] : [])),
      })),
    ),
);

/** 买一把送杯刷，活动到11月30日: the day that a gift ends, which is not that of the price. */
export function readGiftTerm(scene: Scene, { parts = [], from, to }: Quantity): boolean {
  const clause = scene.clauseAt(from);
  if (parts.length < 2 || OF_THE_PRICE.test(clause.text)) return false;
  if (!scene.clauses.some(({ sentence, text }) => sentence === clause.sentence && GIFT.test(text)))
    return false;
  const terms = termsOf(scene.sheetAt(from));
  const first = terms[0];
  if (first === undefined) return false;
  const held = terms.find((term) => isSameDay(term.parts, parts));
  if (!scene.isUnclaimed(from))
    addClaim(
      scene,
      'deadline',
      from,
      to,
      held === undefined ? contradicted([first.id], first.shown) : supported([held.id], held.shown),
    );
  return true;
}

/** The year counts where both tell it. */
function isSameDay(one: readonly number[], other: readonly number[]): boolean {
  return [...one].reverse().every((part, at) => {
    const said = other.at(-1 - at);
    return said === undefined || said === part;
  });
}
