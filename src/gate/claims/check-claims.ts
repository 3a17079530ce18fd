import type { ClaimCheck, Finding } from '../../model/utterance.ts';
import { findingOf } from './finding-of-claim.ts';
import { readEnglishCounts } from './measures/english-counts.ts';
import { readMeasures } from './measures/measures.ts';
import { readNamedFigures } from './measures/named-figures.ts';
import { readSpecTokens } from './measures/spec-tokens.ts';
import { readBeyondLimits } from './prices/beyond-limits.ts';
import { readDiscounts } from './prices/discounts.ts';
import { readEnglishChains } from './prices/english-chains.ts';
import { readEnglishExtras } from './prices/english-extras.ts';
import { readEnglishFormerPrices } from './prices/english-former-prices.ts';
import { readEnglishLows } from './prices/english-lows.ts';
import { readEnglishShares } from './prices/english-shares.ts';
import { readFormerLows } from './prices/former-lows.ts';
import { readGiftsAndComparisons } from './prices/gifts-and-comparisons.ts';
import { readPriceHistory } from './prices/price-history.ts';
import { readPrices } from './prices/prices.ts';
import { readShopExtremes } from './prices/shop-extremes.ts';
import type { ClaimOptions } from './scene/claim-options.ts';
import { type FoldedText, foldText } from './scene/folded-text.ts';
import { leadIn } from './scene/lead-in.ts';
import { findMentions, lastMention } from './scene/mentions.ts';
import type { Claim, Scene } from './scene/scene.ts';
import { setScene } from './scene/set-scene.ts';
import { readAfterSales } from './service/after-sales.ts';
import { readAfterSalesScope } from './service/after-sales-scope.ts';
import { readChoicesGone } from './service/choices-gone.ts';
import { readDeadlines } from './service/deadlines.ts';
import { readEnglishArrival } from './service/english-arrival.ts';
import { readEnglishCover } from './service/english-cover.ts';
import { readEnglishDestinations } from './service/english-destinations.ts';
import { readEnglishEnds } from './service/english-ends.ts';
import { readEnglishLimits } from './service/english-limits.ts';
import { readEnglishReturns } from './service/english-returns.ts';
import { readEnglishStock } from './service/english-stock.ts';
import { readOrderLimits } from './service/order-limits.ts';
import { readServiceHours } from './service/service-hours.ts';
import { readShipping } from './service/shipping.ts';
import { readStock } from './service/stock.ts';
import { readAlcoholEffects } from './words/alcohol-effects.ts';
import { asWritten } from './words/as-written.ts';
import { readCertifications } from './words/certifications.ts';
import { readContestRanks } from './words/contest-ranks.ts';
import { readDenied } from './words/denied-by-facts.ts';
import { readDeniedIngredients } from './words/denied-ingredients.ts';
import { readDeniedUses } from './words/denied-uses.ts';
import { readDeniedWords } from './words/denied-words.ts';
import { readEnglishAwards } from './words/english-awards.ts';
import { readEnglishCare } from './words/english-care.ts';
import { readEnglishMarks } from './words/english-marks.ts';
import { readEnglishOrigins } from './words/english-origins.ts';
import { readEnglishPopularity } from './words/english-popularity.ts';
import { readEnglishProvenance } from './words/english-provenance.ts';
import { readExclusions } from './words/exclusions.ts';
import { readFeatures } from './words/features.ts';
import { readFounded } from './words/founded.ts';
import { readLeastAge } from './words/least-age.ts';
import { readMadeWhen } from './words/made-when.ts';
import { readIngredients, readMaterials } from './words/materials.ts';
import { readNationalOrigins } from './words/national-origins.ts';
import { readNutritionClaims } from './words/nutrition-claims.ts';
import { readOpposites } from './words/opposites.ts';
import { readOrigins } from './words/origin.ts';
import { readOwnRange } from './words/own-range.ts';
import { readPaperNumbers } from './words/paper-numbers.ts';
import { readPapersForEver } from './words/papers-for-ever.ts';
import { readRepute } from './words/repute.ts';
import { asDenied } from './words/said-not-to-be.ts';
import { readUnsuited } from './words/unsuited.ts';
import { readVariants } from './words/variants.ts';
import { readWhatDiffers } from './words/what-differs.ts';

export interface CheckedClaims {
  readonly claims: ClaimCheck[];
  /** Ids of all facts that support a claim. */
  readonly facts: string[];
  /** One `refuse` for each claim that is contradicted or unsupported. */
  readonly findings: Finding[];
}

/** Each takes what it knows; what is left of the numbers goes to `readMeasures`. */
const READERS: readonly ((scene: Scene) => void)[] = [
  readFounded,
  readServiceHours,
  readPriceHistory,
  readFormerLows,
  readShopExtremes,
  readOwnRange,
  readEnglishLows,
  readEnglishChains,
  readDiscounts,
  readDeadlines,
  readShipping,
  readAfterSales,
  readAfterSalesScope,
  readOrderLimits,
  readEnglishCounts,
  readStock,
  readChoicesGone,
  readRepute,
  readContestRanks,
  readCertifications,
  readPapersForEver,
  readPaperNumbers,
  readMaterials,
  readIngredients,
  readDeniedIngredients,
  readSpecTokens,
  readFeatures,
  readDenied,
  readBeyondLimits,
  readMadeWhen,
  readUnsuited,
  readVariants,
  readOpposites,
  readGiftsAndComparisons,
  readPrices,
  readEnglishExtras,
  readEnglishFormerPrices,
  readEnglishShares,
  readOrigins,
  readEnglishOrigins,
  readNationalOrigins,
  readEnglishProvenance,
  readEnglishMarks,
  readEnglishAwards,
  readEnglishPopularity,
  readNutritionClaims,
  readAlcoholEffects,
  readLeastAge,
  readDeniedUses,
  readEnglishCare,
  readExclusions,
  readDeniedWords,
  readEnglishArrival,
  readEnglishDestinations,
  readEnglishLimits,
  readEnglishStock,
  readEnglishEnds,
  readEnglishReturns,
  readEnglishCover,
  readWhatDiffers,
  readNamedFigures,
  readMeasures,
];

/**
 * Every checkable statement of a text, held against the facts. Pure and synchronous; never throws for any
 * text. An unnamed thing is the product on air, else the one named last, else the only one there is; where
 * none of these says which, a claim stands if it holds for some product. A product that the knowledge base does not
 * have bears nothing out: a claim beside it stands only in a clause that names the product it is true of.
 */
export function checkClaims(text: string, options: ClaimOptions): CheckedClaims {
  const lead = leadIn(text, options.after);
  const folded = foldText(lead + text);
  const claims = readClaims(folded, options).sort((one, other) => one.from - other.from || one.to - other.to);
  const checked: CheckedClaims = { claims: [], facts: [], findings: [] };
  const facts = new Set<string>();
  for (const claim of claims) {
    const span = spanWithin(folded, claim, lead.length);
    if (span === undefined) continue;
    const quote = text.slice(...span);
    const fact = claim.facts[0];
    checked.claims.push({
      kind: claim.kind,
      quote,
      span,
      verdict: claim.verdict,
      ...(fact !== undefined && { fact }),
    });
    if (claim.verdict === 'supported') for (const id of claim.facts) facts.add(id);
    const finding = findingOf(claim, span, quote, options.locale);
    if (finding !== undefined) checked.findings.push(finding);
  }
  checked.facts.push(...facts);
  return checked;
}

/** A claim's place in the text after its lead, without space or line feed at its ends; undefined for one made before. */
function spanWithin(
  { original, text, starts, ends }: FoldedText,
  claim: Claim,
  lead: number,
): readonly [number, number] | undefined {
  let { from, to } = claim;
  while (from < to && ((starts[from] ?? 0) < lead || /\s/.test(text.charAt(from)))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return from < to ? [(starts[from] ?? 0) - lead, (ends[to - 1] ?? original.length) - lead] : undefined;
}

function readClaims(folded: FoldedText, options: ClaimOptions): Claim[] {
  const { knowledge } = options;
  const saidLast = lastMention(options.after.slice(-2), knowledge);
  const onAir =
    options.product ??
    saidLast ??
    lastMention(options.after, knowledge) ??
    (knowledge.products.length === 1 ? knowledge.products[0]?.id : undefined);
  let best = readFor(folded, options, onAir);
  if (stand(best) || isUnknown(options)) return best;
  const isNamed = findMentions(folded.text, knowledge, undefined).length > 0;
  if (isNamed && onAir === undefined) return best;
  const others = onAir === undefined ? knowledge.products.map(({ id }) => id) : [saidLast];
  for (const other of others) {
    if (other === undefined || other === onAir) continue;
    const claims = readFor(folded, options, other);
    if (standing(claims) > standing(best)) best = claims;
    if (stand(best)) return best;
  }
  return best;
}

const isUnknown = ({ product, knowledge }: ClaimOptions): boolean =>
  product !== undefined && knowledge.product(product) === undefined;

const stand = (claims: readonly Claim[]): boolean => claims.every(({ verdict }) => verdict === 'supported');

/** How many claims stand, less those that fall. */
function standing(claims: readonly Claim[]): number {
  return claims.reduce((sum, { verdict }) => sum + (verdict === 'supported' ? 1 : -1), 0);
}

function readFor(folded: FoldedText, options: ClaimOptions, product: string | undefined): Claim[] {
  const scene = setScene(folded, options, product);
  for (const read of READERS) read(scene);
  return scene.claims.flatMap((claim) => {
    if (claim.verdict === 'supported') return [claim];
    const denied = asDenied(scene, asWritten(scene, claim));
    return denied === undefined ? [] : [denied];
  });
}
