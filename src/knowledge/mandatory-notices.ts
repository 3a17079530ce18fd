import type { Product, RegulatoryClass } from '../model/knowledge.ts';
import type { Locale } from '../model/text.ts';
import { AD_LAWS } from './locked-script.ts';
import { classOf, isReviewedClass } from './reviewed-goods.ts';

/**
 * What the law wants shown with goods whose advertising is reviewed (广告法 arts. 16, 18; 审查管理暂行办法 arts. 5 to 8):
 * conspicuously, and in a video all the time (art. 10). Infant formula has no such sentence, and alcohol none of the
 * advertising law's.
 */
const NOTICES: Partial<Record<RegulatoryClass, string>> = {
  health_food: '本品不能代替药物',
  medical_device: '请仔细阅读产品说明书或者在医务人员的指导下购买和使用，禁忌内容或者注意事项详见说明书',
  drug: '请按药品说明书或者在药师指导下购买和使用，禁忌内容或者注意事项详见说明书',
  fsmp: '请在医生或者临床营养师指导下使用，不适用于非目标人群使用',
};

/** The sentence that stands in the picture as long as a product is presented; undefined where none has to. */
export function mandatoryNotice(product: Product, locale: Locale): string | undefined {
  if (locale !== 'zh-CN') return undefined;
  const { regulatory } = classOf(product);
  return regulatory === undefined ? undefined : NOTICES[regulatory];
}

/** The same, but where the notices of the product's own approval say it. */
export function noticeOwed(product: Product, locale: Locale): string | undefined {
  const { regulatory } = classOf(product);
  if (regulatory === undefined || !isReviewedClass(regulatory)) return undefined;
  const own = (product.locked_script?.notices ?? []).join('\n');
  const byLaw = AD_LAWS[regulatory].notices.filter(({ whole }) => whole !== undefined);
  if (byLaw.length > 0 && byLaw.every(({ words }) => words.test(own))) return undefined;
  return mandatoryNotice(product, locale);
}
