import type { ClaimCheck, Finding } from '../../model/utterance.ts';
import { readAfterSales } from './after-sales.ts';
import { readAfterSalesScope } from './after-sales-scope.ts';
import { readAlcoholEffects } from './alcohol-effects.ts';
import { asWritten } from './as-written.ts';
import { readBeyondLimits } from './beyond-limits.ts';
import { readCertifications } from './certifications.ts';
import { readChoicesGone } from './choices-gone.ts';
import type { ClaimOptions } from './claim-options.ts';
import { readContestRanks } from './contest-ranks.ts';
import { readDeadlines } from './deadlines.ts';
import { readDenied } from './denied-by-facts.ts';
import { readDeniedIngredients } from './denied-ingredients.ts';
import { readDeniedUses } from './denied-uses.ts';
import { readDeniedWords } from './denied-words.ts';
import { readDiscounts } from './discounts.ts';
import { readEnglishCounts } from './english-counts.ts';
import { readEnglishLows } from './english-lows.ts';
import { readEnglishOrigins } from './english-origins.ts';
import { readEnglishReturns } from './english-returns.ts';
import { readExclusions } from './exclusions.ts';
import { readFeatures } from './features.ts';
import { findingOf } from './finding-of-claim.ts';
import { type FoldedText, foldText } from './folded-text.ts';
import { readFormerLows } from './former-lows.ts';
import { readGiftsAndComparisons } from './gifts-and-comparisons.ts';
import { leadIn } from './lead-in.ts';
import { readLeastAge } from './least-age.ts';
import { readMadeWhen } from './made-when.ts';
import { readIngredients, readMaterials } from './materials.ts';
import { readMeasures } from './measures.ts';
import { findMentions, lastMention } from './mentions.ts';
import { readNationalOrigins } from './national-origins.ts';
import { readNutritionClaims } from './nutrition-claims.ts';
import { readOpposites } from './opposites.ts';
import { readOrderLimits } from './order-limits.ts';
import { readOrigins } from './origin.ts';
import { readPapersForEver } from './papers-for-ever.ts';
import { readPriceHistory } from './price-history.ts';
import { readPrices } from './prices.ts';
import { readRepute } from './repute.ts';
import type { Claim, Scene } from './scene.ts';
import { readServiceHours } from './service-hours.ts';
import { setScene } from './set-scene.ts';
import { readShipping } from './shipping.ts';
import { readShopExtremes } from './shop-extremes.ts';
import { readSpecTokens } from './spec-tokens.ts';
import { readStock } from './stock.ts';
import { readUnsuited } from './unsuited.ts';
import { readVariants } from './variants.ts';
import { readWhatDiffers } from './what-differs.ts';

export interface CheckedClaims {
  readonly claims: ClaimCheck[];
  /** Ids of all facts that support a claim. */
  readonly facts: string[];
  /** One `refuse` for each claim that is contradicted or unsupported. */
  readonly findings: Finding[];
}

/** Each takes what it knows; what is left of the numbers goes to `readMeasures`. */
const READERS: readonly ((scene: Scene) => void)[] = [
  readServiceHours,
  readPriceHistory,
  readFormerLows,
  readShopExtremes,
  readEnglishLows,
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
  readOrigins,
  readEnglishOrigins,
  readNationalOrigins,
  readNutritionClaims,
  readAlcoholEffects,
  readLeastAge,
  readDeniedUses,
  readExclusions,
  readDeniedWords,
  readEnglishReturns,
  readWhatDiffers,
  readMeasures,
];

/**
 * Every checkable statement of a text, held against the facts. Pure and synchronous; never throws for any
 * text. An unnamed thing is the product on air, else the one named last, else the only one there is; where
 * none of these says which, a claim stands if it holds for some product.
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
  if (stand(best)) return best;
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

const stand = (claims: readonly Claim[]): boolean => claims.every(({ verdict }) => verdict === 'supported');

/** How many claims stand, less those that fall. */
function standing(claims: readonly Claim[]): number {
  return claims.reduce((sum, { verdict }) => sum + (verdict === 'supported' ? 1 : -1), 0);
}

function readFor(folded: FoldedText, options: ClaimOptions, product: string | undefined): Claim[] {
  const scene = setScene(folded, options, product);
  for (const read of READERS) read(scene);
  return scene.claims.map((claim) => (claim.verdict === 'supported' ? claim : asWritten(scene, claim)));
}
