import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isListPrice } from '../scene/list-price.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { contradicted, type Judgement, type Scene, supported, unsupported } from '../scene/scene.ts';
import type { Role } from './price-roles.ts';

/** A price as an exact number of hundredths. */
export const known = (value: number): { lo: number; hi: number } => {
  const fen = Math.round(value * 100) / 100;
  return { lo: fen, hi: fen };
};

export const shownMoney = (scene: Scene, value: number): string => {
  const sign =
    { CNY: '¥', USD: '$', GBP: '£', EUR: '€' }[scene.knowledge.currency] ?? `${scene.knowledge.currency} `;
  return `${sign}${Math.round(value * 100) / 100}`;
};

/** A price whose time is over supports nothing any more. */
export function expiry(scene: Scene, sheet: ProductSheet): Judgement | undefined {
  const until = sheet.product?.price?.valid_until;
  if (until === undefined || Date.parse(until) >= scene.now) return undefined;
  return contradicted([`${sheet.id}.price.valid_until`], `price.valid_until ${until}`);
}

/** A sum told as the lowest of thirty days; undefined where the file has none. */
export function judgeLowest(
  scene: Scene,
  { id, product }: ProductSheet,
  said: Quantity,
): Judgement | undefined {
  const lowest = product?.price?.lowest_30d;
  if (lowest === undefined) return undefined;
  const fact = `${id}.price.lowest_30d`;
  return agrees(said, known(lowest)) ? supported([fact]) : contradicted([fact], shownMoney(scene, lowest));
}

/** Kinds of place a compared price may come from; the basis has to name the same kind. */
const BASES: readonly RegExp[] = [
  /吊牌|标签|tag/u,
  /专柜|门店|线下|实体|商场|store|shop/u,
  /市场|市面|超市|market/u,
  /建议(?:零售|价)|零售价|指导价|官方价|厂商|msrp|rrp|retail|list/u,
  /官网|旗舰店|天猫|淘宝|京东|网店|online|website/u,
  /免税|海外|国外|duty|abroad/u,
  /出厂|factory/u,
];

const CHARGED_BEFORE =
  /原价|平时|平常|日常|之前|以前|上周|上个?月|昨天|前几天|都?卖|\bwas\b|originally|used to|regular|usual|last (?:week|month)/u;

export function judgeWas(
  scene: Scene,
  sheet: ProductSheet,
  quantity: Quantity,
  role: Role,
): Judgement | undefined {
  const price = sheet.product?.price;
  if (price?.was === undefined) return undefined;
  if (!agrees(quantity, known(price.was)))
    return contradicted([`${sheet.id}.price.was`], shownMoney(scene, price.was));
  const basis = (price.was_basis ?? '').toLowerCase();
  if (role === 'was' && isListPrice(sheet)) {
    const said = scene.text.slice(Math.max(0, quantity.from - 24), quantity.from);
    if (CHARGED_BEFORE.test(said))
      return { verdict: 'unsupported', facts: [`${sheet.id}.price.was_basis`], known: price.was_basis ?? '' };
  }
  if (role === 'was-elsewhere') {
    const said = scene.text.slice(Math.max(0, quantity.from - 24), quantity.from);
    const claimed = BASES.filter((base) => base.test(said));
    if (claimed.length > 0 && !claimed.some((base) => base.test(basis))) {
      return {
        verdict: 'unsupported',
        facts: [`${sheet.id}.price.was_basis`],
        known: price.was_basis ?? 'price.was',
      };
    }
  }
  return judgeComparison(
    scene,
    sheet,
    () => true,
    (was) => shownMoney(scene, was),
  );
}

/** The basis itself says that this is no price to compare with. */
const DISOWNED = /\bnot the lowest|\bnever (?:been )?charged/iu;

/** Whether a former price on file may be compared with at all; in the EU it must not be above the lowest of thirty days. */
export function hasComparison(scene: Scene, { product }: ProductSheet): boolean {
  const price = product?.price;
  if (price === undefined) return false;
  if (price.lowest_30d !== undefined && price.lowest_30d > price.live) return true;
  if (price.was === undefined || price.was_basis === undefined || DISOWNED.test(price.was_basis))
    return false;
  return !(scene.locale === 'en-EU' && price.lowest_30d !== undefined && price.lowest_30d < price.live);
}

/** A comparison with what it was needs a basis, and a former price above the present one. */
export function judgeComparison(
  scene: Scene,
  sheet: ProductSheet,
  holds: (was: number, live: number) => boolean,
  shown: (was: number, live: number) => string,
): Judgement {
  const price = sheet.product?.price;
  if (price?.was === undefined) return unsupported;
  const { was, live } = price;
  const was_ = `${sheet.id}.price.was`;
  if (price.was_basis === undefined || was <= live) {
    return { verdict: 'unsupported', facts: [was_], known: `price.was ${shownMoney(scene, was)}` };
  }
  const { lowest_30d: lowest } = price;
  if (lowest !== undefined && lowest > live && lowest < was && holds(lowest, live))
    return expiry(scene, sheet) ?? supported([`${sheet.id}.price.lowest_30d`, `${sheet.id}.price.live`]);
  if (scene.locale !== 'zh-CN' && (!hasComparison(scene, sheet) || DISOWNED.test(price.was_basis)))
    return { verdict: 'unsupported', facts: [`${sheet.id}.price.was_basis`], known: price.was_basis };
  const facts = [was_, `${sheet.id}.price.live`, `${sheet.id}.price.was_basis`];
  if (!holds(was, live)) return contradicted(facts, shown(was, live));
  return expiry(scene, sheet) ?? supported(facts);
}
