import { LABEL_FAULTS, labelFault, takenLabelFault } from '../../model/label-words.ts';
import type { Draft, Finding } from '../../model/utterance.ts';
import { OWN_RULES } from '../own-rules.ts';

/**
 * Words that call themselves a label and are none: without the AI element or the generation element, or with
 * something beside them that takes it back (LAB-02). Who speaks may be said: the door airs no label but the plan's.
 */
export function missingLabelWords(draft: Pick<Draft, 'text' | 'source' | 'surface'>): Finding[] {
  if (draft.source !== 'label' && draft.surface !== 'stage-label') return [];
  const fault = labelFault(draft.text);
  if (fault === undefined || takenLabelFault(draft.text) === undefined) return [];
  return [
    {
      rule: fault === 'elements' ? 'label/both-elements' : `label/${fault}`,
      pack: OWN_RULES,
      category: 'label',
      law: 'GB 45438-2025；《直播电商监督管理办法》第37条',
      span: [0, draft.text.length],
      quote: draft.text,
      reason: LABEL_FAULTS[fault],
      fix: { zh: '例如：AI生成 · 数字人主播', en: 'Such as: AI-generated host' },
      action: 'refuse',
    },
  ];
}
