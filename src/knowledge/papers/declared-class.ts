import type { Product } from '../../model/knowledge.ts';
import { classOf, isReviewed } from '../reviewed-goods.ts';
import { MEASURES_27, type PaperFinding } from './finding.ts';

const LAW = `${MEASURES_27}；《广告法》第46条`;

/**
 * Goods of which nobody says what law holds, or whose file tells of another class than the declared one (FIL-03), such
 * as formula for special medical purposes that is called an ordinary food.
 */
export function declaredClass(product: Product, isChina: boolean): readonly PaperFinding[] {
  const { regulatory, isDeclared } = classOf(product);
  const path = ['regulatory_class'];
  if (regulatory === undefined) {
    const message = {
      zh: '没有写明商品类别（regulatory_class），适用哪部法律无从判断',
      en: 'regulatory_class is not given, so which law holds cannot be told',
    };
    return [{ severity: 'due', path, message, law: LAW }];
  }
  if (!isDeclared) {
    const declared = product.regulatory_class;
    const message = {
      zh: `商品类别${declared === undefined ? '没有写明' : `写的是 ${declared}`}，而名称或证件表明它是 ${regulatory}`,
      en: `regulatory_class is ${declared ?? 'not given'}, and its name or its papers tell of ${regulatory}`,
    };
    return [{ severity: 'hold', path, message, law: LAW }];
  }
  if (isChina || !isReviewed(product)) return [];
  const message = {
    zh: `${regulatory} 的证件只按中国法律核对过，这个市场的要求请由人核对`,
    en: `the papers of ${regulatory} are known for China only: a person has to look what this market asks for`,
  };
  return [{ severity: 'warn', path, message, law: LAW }];
}
