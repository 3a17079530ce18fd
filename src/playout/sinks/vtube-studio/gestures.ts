import type { VTubeStudioConfig } from '../../../model/engine-config.ts';
import type { DraftSource } from '../../../model/utterance.ts';

/** What a line is, as far as a gesture goes. */
export interface LineMoment {
  readonly source: DraftSource;
  readonly product: string | undefined;
  readonly isLabel: boolean;
}

/**
 * The hotkeys to press as a line begins; each at most once.
 * @param product the one that came up last
 */
export function gesturesFor(
  hotkeys: VTubeStudioConfig['hotkeys'],
  line: LineMoment,
  product: string | undefined,
): readonly string[] {
  const wanted = [
    hotkeys.speech,
    line.isLabel ? hotkeys.label : undefined,
    line.source === 'answer' ? hotkeys.answer : undefined,
    line.product !== undefined && line.product !== product ? hotkeys.product : undefined,
  ];
  return [...new Set(wanted.filter((hotkey) => hotkey !== undefined))];
}
