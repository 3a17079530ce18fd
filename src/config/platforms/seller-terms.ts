import type { PlatformProfile } from '../../model/platform.ts';
import type { PlatformFinding } from '../../model/platform-verdict.ts';
import type { Findings } from './finding.ts';
import type { PlatformRoom } from './platform-room.ts';

/** Who sells has to be named in the picture all the time (ADM-07; Measures on live commerce, art. 26). */
export function judgeSeller(
  profile: PlatformProfile,
  { sellerless }: PlatformRoom,
  findings: Findings,
): readonly PlatformFinding[] {
  if (sellerless.length === 0 || !profile.publishes) return [];
  const products = sellerless.join(', ');
  const message = {
    zh: `画面上没有实际销售者的信息：${products}。在 shop.seller 或商品的 seller 写明 name、address、contact，或一步可达的 page`,
    en: `the picture cannot tell who sells ${products}: give shop.seller, or the product's own, a name, address and contact, or the page where they stand`,
  };
  return profile.seller_info === undefined
    ? [findings.ofProfile('warn', 'seller-missing', message)]
    : [findings.shortOf(profile.seller_info, 'seller-missing', message)];
}
