import type { Exemption, ExemptionKind, Finding } from '../../model/utterance.ts';
import { OWN_RULES } from '../own-rules.ts';

/** What a rule of the program's own met: what speaks against the words, and what was let pass. */
export interface Met {
  readonly findings: readonly Finding[];
  readonly exempted: readonly Exemption[];
}

export const NOTHING_MET: Met = { findings: [], exempted: [] };

/** Words at `span` of a text that such a rule met, and what excused them. */
export function exempt(
  rule: string,
  text: string,
  span: Finding['span'],
  by: ExemptionKind,
  fact?: string,
): Exemption {
  return {
    rule,
    pack: OWN_RULES,
    span,
    quote: text.slice(...span),
    by,
    ...(fact !== undefined && { fact }),
  };
}
