import type { Product, Seller, Shop } from '../model/knowledge.ts';
import type { Locale } from '../model/text.ts';

/**
 * Who really sells a product, as the live page has to show all the time: name, real address and contact, or where
 * they stand in one hop (Measures on live commerce, art. 26). Undefined where the knowledge base lacks a part.
 */
export function sellerLine(
  product: Pick<Product, 'seller'> | undefined,
  shop: Shop | undefined,
  locale: Locale,
): string | undefined {
  const seller: Seller | undefined = product?.seller ?? shop?.seller;
  if (seller === undefined) return undefined;
  const { name, address, contact, page } = seller;
  const isChinese = locale === 'zh-CN';
  if (page !== undefined) return isChinese ? `销售者信息：${page}` : `Seller information: ${page}`;
  if (name === undefined || address === undefined || contact === undefined) return undefined;
  return isChinese
    ? `销售者：${name} · 地址：${address} · 联系：${contact}`
    : `Sold by ${name} · Address: ${address} · Contact: ${contact}`;
}
