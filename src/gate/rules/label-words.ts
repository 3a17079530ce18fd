import { carriesBothElements } from '../../model/label-plan.ts';
import type { Draft, Finding } from '../../model/utterance.ts';
import { OWN_RULES } from '../own-rules.ts';

/** A label that lacks the AI element or the generation element is none. */
export function missingLabelWords(draft: Pick<Draft, 'text' | 'source' | 'surface'>): Finding[] {
  if (draft.source !== 'label' && draft.surface !== 'stage-label') return [];
  if (carriesBothElements(draft.text)) return [];
  return [
    {
      rule: 'label/both-elements',
      pack: OWN_RULES,
      category: 'label',
      law: 'GB 45438-2025；《直播电商监督管理办法》第37条',
      span: [0, draft.text.length],
      quote: draft.text,
      reason: {
        zh: '标识须同时含“人工智能/AI”与“生成/合成”两个要素。',
        en: 'A label needs an AI element and a generation element.',
      },
      fix: { zh: '例如：AI生成 · 数字人主播', en: 'Such as: AI-generated host' },
      action: 'refuse',
    },
  ];
}
