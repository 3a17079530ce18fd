import type { Product } from '../../model/knowledge.ts';
import { endOfPaper } from '../paper-end.ts';
import { MEASURES_27, type PaperFinding } from './finding.ts';

/**
 * A licence, an approval or a report that has run out takes the product from the air at that moment (ADM-11); one
 * whose end cannot be read may have.
 * @param now epoch ms
 */
export function paperEnds({ certifications, test_reports }: Product, now: number): readonly PaperFinding[] {
  const dated = [
    ...(certifications ?? []).map(({ name, valid_until }, index) => ({
      name,
      until: valid_until,
      path: ['certifications', index, 'valid_until'],
    })),
    ...(test_reports ?? []).map(({ id, valid_until }, index) => ({
      name: id,
      until: valid_until,
      path: ['test_reports', index, 'valid_until'],
    })),
  ];
  return dated.flatMap(({ name, until, path }): PaperFinding[] => {
    if (until === undefined) return [];
    const end = endOfPaper(until);
    if (end !== undefined && end > now) return [];
    const message =
      end === undefined
        ? {
            zh: `“${name}”的有效期“${until}”无法辨认：写日期，没有期限的写“长期”`,
            en: `the end of '${name}', '${until}', cannot be read: give a date, or 长期 where there is none`,
          }
        : { zh: `“${name}”已于 ${until} 到期`, en: `'${name}' ran out on ${until}` };
    return [{ severity: 'hold', path, message, law: MEASURES_27 }];
  });
}
