import type { Product } from '../../model/knowledge.ts';
import { AD_LAWS, approvalEnd } from '../locked-script.ts';
import { classOf, isReviewed, isReviewedClass } from '../reviewed-goods.ts';
import type { PaperFinding } from './finding.ts';

/**
 * The approved words of goods whose advertising is reviewed beforehand, without which they are presented in no room
 * that goes on air (FIL-14): the text, the number and end of its approval, and the notices that the law wants.
 * @param now epoch ms
 */
export function scriptApproval(product: Product, now: number, isChina: boolean): readonly PaperFinding[] {
  const { regulatory } = classOf(product);
  if (!isReviewed(product) || regulatory === undefined || !isReviewedClass(regulatory)) return [];
  const { law, number, notices } = AD_LAWS[regulatory];
  const { locked_script: script } = product;
  const found = (
    key: string | undefined,
    severity: PaperFinding['severity'],
    zh: string,
    en: string,
  ): PaperFinding => ({
    severity,
    path: ['locked_script', ...(key === undefined ? [] : [key])],
    message: { zh, en },
    law,
  });
  if (script === undefined) {
    return [
      found(
        undefined,
        'due',
        '该类商品只能逐字播经审查批准的话术，档案里没有（locked_script）',
        'only approved words may be said of this class, and none are on file (locked_script)',
      ),
    ];
  }
  const findings: PaperFinding[] = [];
  const written = script.number?.normalize('NFKC') ?? '';
  if (isChina && number !== undefined && !number.test(written)) {
    findings.push(
      found(
        'number',
        'due',
        written === '' ? '没有广告批准文号' : `“${script.number}”不是该类广告的批准文号`,
        written === ''
          ? 'the number of the ad approval is not given'
          : `'${script.number}' is not an ad approval of this class`,
      ),
    );
  }
  const end = approvalEnd(script);
  if (end === undefined) {
    findings.push(
      found('valid_until', 'hold', '广告批准的有效期无法辨认', 'the end of the ad approval cannot be read'),
    );
  } else if (end <= now) {
    findings.push(found('valid_until', 'hold', '广告批准已到期', 'the ad approval has run out'));
  }
  const said = [...script.text, ...(script.notices ?? [])].join('\n');
  const lacking = isChina ? notices.filter(({ words }) => !words.test(said)) : [];
  if (lacking.length > 0) {
    const list = lacking.map(({ as }) => `“${as}”`);
    findings.push(
      found(
        'notices',
        'due',
        `缺少必须声明的内容：${list.join('、')}`,
        `the law wants said as well: ${list.join(', ')}`,
      ),
    );
  }
  return findings;
}
