import { oncePer } from '../infra/once-per.ts';
import type { Product, RegulatoryClass } from '../model/knowledge.ts';

/**
 * Advertising of these is reviewed word by word beforehand (广告法 art. 46; 食品安全法 art. 80), or, of infant
 * formula, may promise nothing (广告法 art. 20): only approved words are said of them (REGULATION.md FIL-14).
 */
export const REVIEWED_CLASSES = [
  'health_food',
  'infant_food',
  'fsmp',
  'medical_device',
  'medical_service',
  'drug',
] as const satisfies readonly RegulatoryClass[];
export type ReviewedClass = (typeof REVIEWED_CLASSES)[number];

/** A registration number, with its digits: who has one on file is of that class, whatever else is declared. */
const NUMBERS: readonly (readonly [ReviewedClass, RegExp])[] = [
  ['drug', /国药[准证]字\s*[a-z]?\s*\d/i],
  ['medical_device', /\p{Script=Han}械[注备](?:[准进许]字?)?\s*第?\s*\d/u],
  ['health_food', /(?:国食健[注字]|食健备|食健字)\s*[a-z(（]?\s*\d/i],
  ['infant_food', /国食注字\s*yp\s*\d/i],
];

/** What names the class itself in a name, a category or the title of a paper. */
const WORDS: readonly (readonly [ReviewedClass, RegExp])[] = [
  ['medical_device', /(?<!非|不是)医疗器械|医用(?!级)|\bmedical devices?\b/i],
  ['medical_service', /医疗(?:服务|美容)|医美|诊疗服务|种植牙|牙齿矫正/],
  ['health_food', /(?<!非|不是)保健(?:食品|品)|蓝帽|\b(?:dietary|food|health) supplements?\b/i],
  ['infant_food', /婴幼?儿(?:配方|奶粉)|\binfant formula\b/i],
];
/** Only a category is a drug by such words alone: a box for medicines has them in its name. */
const DRUG_CATEGORY =
  /^(?:otc|非处方药|处方药|药品|中成药|西药|化学药|drugs?\b|medicines?\b|over-the-counter)/i;
/** The whole of a fact, such as 类别：保健食品. */
const STATED: readonly (readonly [ReviewedClass, RegExp])[] = [
  ['drug', /^(?:[甲乙]类)?非?处方药(?:[（(]?[甲乙]类[)）]?)?$/],
  ['medical_device', /^(?:第?[一二三123ⅠⅡⅢ]+类)?医疗器械$/],
  ['health_food', /^(?:国产|进口)?保健食品$/],
];
const FOR_MEDICAL_PURPOSES =
  /(?<!非|不是)特殊医学用途|特医(?!院)|国食注字\s*ty|\b(?:food|formula)s? for special medical purposes?\b|\bfsmp\b/i;

/** The law that holds for a product, as far as its file tells. */
export interface ProductClass {
  /** Undefined where neither a declaration nor a paper says. */
  readonly regulatory: RegulatoryClass | undefined;
  /** Declared, and no number or name on file says otherwise. What is only told by papers makes nothing laxer. */
  readonly isDeclared: boolean;
  /** Whether only approved words may be said of it (FIL-14). */
  readonly isReviewed: boolean;
}

/**
 * The class of a product: as declared, unless a registration number on file is of a reviewed one or it goes by the
 * name of formula for special medical purposes; without a declaration what its category, name and papers tell.
 */
export const classOf = oncePer((product: Product): ProductClass => {
  const declared = product.regulatory_class;
  const told = toldBeside(product, declared);
  if (told !== undefined) return { regulatory: told, isDeclared: false, isReviewed: true };
  return {
    regulatory: declared,
    isDeclared: declared !== undefined,
    isReviewed: declared !== undefined && isReviewedClass(declared),
  };
});

/** Whether only approved words may be said of a product (FIL-14). */
export function isReviewed(product: Product | undefined): boolean {
  return product !== undefined && classOf(product).isReviewed;
}

/** What the file tells of another class than the declared one. */
function toldBeside(product: Product, declared: RegulatoryClass | undefined): ReviewedClass | undefined {
  if (declared === 'fsmp') return undefined;
  if (named(product).some((words) => FOR_MEDICAL_PURPOSES.test(words))) return 'fsmp';
  if (declared !== undefined && isReviewedClass(declared)) return undefined;
  return byNumber(product) ?? (declared === undefined ? byWords(product) : undefined);
}

export function isReviewedClass(regulatory: RegulatoryClass): regulatory is ReviewedClass {
  return (REVIEWED_CLASSES as readonly RegulatoryClass[]).includes(regulatory);
}

function byNumber(product: Product): ReviewedClass | undefined {
  const written = [...papers(product), ...factWords(product)];
  return NUMBERS.find(([, number]) => written.some((words) => number.test(words)))?.[0];
}

function byWords(product: Product): ReviewedClass | undefined {
  if (DRUG_CATEGORY.test(product.category?.trim() ?? '')) return 'drug';
  const names = named(product);
  return (
    WORDS.find(([, words]) => names.some((name) => words.test(name)))?.[0] ??
    STATED.find(([, whole]) => factWords(product).some((value) => whole.test(value.trim())))?.[0]
  );
}

/** What it is called, and what its papers are called. */
function named(product: Product): readonly string[] {
  return [product.name, product.category ?? '', ...(product.aliases ?? []), ...papers(product)];
}

function papers({ certifications }: Product): readonly string[] {
  return (certifications ?? []).map(({ name, id }) => `${name} ${id ?? ''}`);
}

function factWords({ facts }: Product): readonly string[] {
  return Object.values(facts ?? {}).flatMap(({ value }) =>
    (Array.isArray(value) ? value : [value]).map(String),
  );
}
