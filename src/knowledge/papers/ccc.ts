import type { Product } from '../../model/knowledge.ts';
import { normalise } from '../retrieval.ts';
import { CCC_CATALOGUE } from './ccc-catalogue.ts';
import { MEASURES_27, type PaperFinding } from './finding.ts';

/** A certificate, a declaration of conformity where the catalogue takes one, or a paper that says why none is needed. */
const CERTIFICATE = /ccc|3c|强制性/i;

/** Goods of the catalogue without their certificate: they may not be sold (ADM-01). */
export function cccPaper(product: Product): readonly PaperFinding[] {
  const { certifications, name, category = '', aliases = [] } = product;
  if ((certifications ?? []).some((paper) => CERTIFICATE.test(`${paper.name} ${paper.id ?? ''}`))) return [];
  const names = [name, category, ...aliases].map(normalise);
  // What the name excepts is excepted whatever else it is called: 木制玩具 in the category 玩具.
  const listed = CCC_CATALOGUE.find(
    ({ words, except }) =>
      names.some((one) => words.test(one)) && !names.some((one) => except?.test(one) ?? false),
  );
  if (listed === undefined) return [];
  return [
    {
      severity: 'due',
      path: ['certifications'],
      message: {
        zh: `属于强制性产品认证（3C）目录里的“${listed.family}”，档案里没有 3C 证书；不在目录内的，把说明文件以“强制性产品认证…”为名列入 certifications`,
        en: `it is of the CCC catalogue (${listed.family}) and has no CCC certificate on file; where it is outside the catalogue, list the paper that says so under a name that begins with 强制性产品认证`,
      },
      law: `《认证认可条例》第27条；《强制性产品认证管理规定》第2条；${MEASURES_27}`,
    },
  ];
}
