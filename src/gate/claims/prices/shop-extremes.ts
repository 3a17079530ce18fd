import { readNumeral } from '../numbers/numerals.ts';
import { addClaim, contradicted, type Scene, statements, supported } from '../scene/scene.ts';
import { shownMoney } from './compared-prices.ts';

/** 自家这几样里头,台灯标价最高: the dearest or the cheapest of the shop's own things. */
const EXTREME =
  /(?:自家|店里|本店|我们家?|咱们?家?)(?:店里?)?(?:的|这|卖的)*(?<count>[几两三四五六七八九十\d]{1,3}|所有|全部)(?:款|个|种|样|台|件)(?:东西|商品|货)?(?:里头?|里面|中|当中|之中)?[,，]?[^,，。!！?？]{0,10}?(?:标价|单价|价格|价钱|卖价|售价)(?:是|算|数|都)*最(?<end>高|贵|低|便宜)/gu;

/** Held against the prices of all that the shop sells. */
export function readShopExtremes(scene: Scene): void {
  if (!scene.text.includes('最')) return;
  for (const match of statements(scene, EXTREME)) {
    const { count = '', end = '' } = match.groups ?? {};
    const sheet = scene.sheetAt(match.index + match[0].length - 1);
    const live = sheet.product?.price?.live;
    if (live === undefined) continue;
    const prices = scene.knowledge.products.flatMap(({ price }) => (price === undefined ? [] : [price.live]));
    const most = /高|贵/u.test(end) ? Math.max(...prices) : Math.min(...prices);
    // Of three of ten things nobody knows which three.
    const some = count.includes('几') ? undefined : readNumeral(count)?.value;
    if (live !== most && some !== undefined && some < prices.length) continue;
    const fact = `${sheet.id}.price.live`;
    const [from, to] = [match.index, match.index + match[0].length];
    addClaim(
      scene,
      'price',
      from,
      to,
      live === most ? supported([fact]) : contradicted([fact], shownMoney(scene, live)),
    );
  }
}
