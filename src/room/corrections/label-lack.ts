import type { Correction } from '../../model/correction.ts';
import { missingWords } from '../../model/label-market.ts';
import type { LabelPlan } from '../../model/label-plan.ts';
import type { CarriedLabel } from './aired-words.ts';

/** The record tells of a word's beginning, the label's clock of the moment before it, ms. */
const TOLERANCE_MS = 1_000;

/**
 * What the label plan in force asks for and words did not carry when they were heard, as a finding; undefined where
 * they carried all of it. Other words that say the same are no lack, and neither is what the record does not tell.
 * @param at when they began to be heard, epoch ms
 */
export function labelLack(
  label: CarriedLabel,
  at: number,
  plan: LabelPlan,
): Correction['findings'][number] | undefined {
  const lack = lackOf(label, at, plan);
  if (lack === undefined) return undefined;
  return { rule: `label/${lack}`, category: 'label', law: plan.id, quote: label.stage };
}

function lackOf(
  { stage, isSpokenLabel, spokenAt, form }: CarriedLabel,
  at: number,
  plan: LabelPlan,
): 'words' | 'form' | 'interval' | undefined {
  if (missingWords(stage, plan.stage.must) !== undefined) return 'words';
  if (form !== undefined) {
    const { capHeightShare, contrast, besideFigure } = plan.stage;
    const isWeaker = form.capHeightShare < capHeightShare || form.contrast < contrast;
    if (isWeaker || (besideFigure !== '' && !form.besideFigure)) return 'form';
  }
  if (isSpokenLabel || spokenAt === undefined) return undefined;
  return at - spokenAt > plan.spoken.intervalMs + TOLERANCE_MS ? 'interval' : undefined;
}
