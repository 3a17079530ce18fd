import type { Product } from '../../model/knowledge.ts';
import { classOf } from '../reviewed-goods.ts';
import { MEASURES_27, type PaperFinding } from './finding.ts';

const PROOF = /合格|检验|检测|检疫|质检|符合性|认证|3c|ccc|conform|inspect|test|certif/i;

/** That the goods conform: a report, a certificate of inspection, or certification (ADM-01). Services have none. */
export function conformityProof(product: Product): readonly PaperFinding[] {
  const { test_reports, certifications } = product;
  const isProven =
    (test_reports ?? []).length > 0 ||
    (certifications ?? []).some(({ name, id }) => PROOF.test(`${name} ${id ?? ''}`));
  if (isProven || classOf(product).regulatory === 'medical_service') return [];
  return [
    {
      severity: 'due',
      path: ['test_reports'],
      message: {
        zh: '档案里没有产品质量合格证明（检验报告、合格证或认证）',
        en: 'no proof of conformity is on file: a test report, an inspection certificate, or certification',
      },
      law: `${MEASURES_27}；《产品质量法》第27条`,
    },
  ];
}
