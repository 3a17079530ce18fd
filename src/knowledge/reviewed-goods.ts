import { oncePer } from '../infra/once-per.ts';
import type { Product, RegulatoryClass } from '../model/knowledge.ts';

/** Advertising of these is reviewed word by word beforehand (广告法 art. 46; of formula: 食品安全法 art. 81). */
const REVIEWED: ReadonlySet<RegulatoryClass> = new Set([
  'health_food',
  'infant_food',
  'medical_device',
  'drug',
]);

/** A registration number, with its digits: who has one on file is of that class, whatever else is declared. */
const NUMBERS: readonly (readonly [RegulatoryClass, RegExp])[] = [
  ['drug', /国药[准证]字\s*[a-z]?\s*\d/i],
  ['medical_device', /\p{Script=Han}械[注备](?:[准进许]字?)?\s*第?\s*\d/u],
  ['health_food', /(?:国食健[注字]|食健备|食健字)\s*[a-z(（]?\s*\d/i],
  ['infant_food', /国食注字\s*yp\s*\d/i],
];

/** What names the class itself in a name, a category or the title of a paper. */
const WORDS: readonly (readonly [RegulatoryClass, RegExp])[] = [
  ['medical_device', /(?<!非|不是)医疗器械|医用(?!级)|\bmedical devices?\b/i],
  ['health_food', /(?<!非|不是)保健(?:食品|品)|蓝帽|\b(?:dietary|food|health) supplements?\b/i],
  ['infant_food', /婴幼?儿(?:配方|奶粉)|\binfant formula\b/i],
];
/** Only a category is a drug by such words alone: a box for medicines has them in its name. */
const DRUG_CATEGORY =
  /^(?:otc|非处方药|处方药|药品|中成药|西药|化学药|drugs?\b|medicines?\b|over-the-counter)/i;
/** The whole of a fact, such as 类别：保健食品. */
const STATED: readonly (readonly [RegulatoryClass, RegExp])[] = [
  ['drug', /^(?:[甲乙]类)?非?处方药(?:[（(]?[甲乙]类[)）]?)?$/],
  ['medical_device', /^(?:第?[一二三123ⅠⅡⅢ]+类)?医疗器械$/],
  ['health_food', /^(?:国产|进口)?保健食品$/],
];
/** Formula for special medical purposes has no class of its own here, and is reviewed all the same. */
const FOR_MEDICAL_PURPOSES = /(?<!非|不是)特殊医学用途|特医(?:食品|奶粉|配方)|国食注字\s*ty/i;

/** The law that holds for a product, as far as its file tells. */
export interface ProductClass {
  /** Undefined where neither a declaration nor a paper says. */
  readonly regulatory: RegulatoryClass | undefined;
  /** Declared, and no number on file says otherwise. What is only told by papers makes nothing laxer. */
  readonly isDeclared: boolean;
  /** Whether only approved words may be said of it (FIL-14). */
  readonly isReviewed: boolean;
}

/**
 * The class of a product: as declared, unless a registration number on file is of a reviewed one; without a
 * declaration what its category, name and papers tell.
 */
export const classOf = oncePer((product: Product): ProductClass => {
  const declared = product.regulatory_class;
  if (declared !== undefined && REVIEWED.has(declared))
    return { regulatory: declared, isDeclared: true, isReviewed: true };
  const told = byNumber(product) ?? (declared === undefined ? byWords(product) : undefined);
  if (told !== undefined) return { regulatory: told, isDeclared: false, isReviewed: true };
  return {
    regulatory: declared,
    isDeclared: declared !== undefined,
    isReviewed: isForMedicalPurposes(product),
  };
});

export function isForMedicalPurposes(product: Product): boolean {
  return named(product).some((words) => FOR_MEDICAL_PURPOSES.test(words));
}

function byNumber(product: Product): RegulatoryClass | undefined {
  const written = [...papers(product), ...factWords(product)];
  return NUMBERS.find(([, number]) => written.some((words) => number.test(words)))?.[0];
}

function byWords(product: Product): RegulatoryClass | undefined {
  if (DRUG_CATEGORY.test(product.category?.trim() ?? '')) return 'drug';
  const names = named(product);
  return (
    WORDS.find(([, words]) => names.some((name) => words.test(name)))?.[0] ??
    STATED.find(([, whole]) => factWords(product).some((value) => whole.test(value.trim())))?.[0]
  );
}

/** What it is called, and what its papers are called. */
function named(product: Product): readonly string[] {
  return [product.name, product.category ?? '', ...papers(product)];
}

function papers({ certifications }: Product): readonly string[] {
  return (certifications ?? []).map(({ name, id }) => `${name} ${id ?? ''}`);
}

function factWords({ facts }: Product): readonly string[] {
  return Object.values(facts ?? {}).flatMap(({ value }) =>
    (Array.isArray(value) ? value : [value]).map(String),
  );
}
