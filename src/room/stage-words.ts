import type { Door } from '../gate/door.ts';
import type { IdSource } from '../infra/ids.ts';
import { CandorError } from '../model/errors.ts';
import type { LabelPlan } from '../model/label-plan.ts';
import type { RoomConfig } from '../model/room-config.ts';
import { type Bilingual, languageOf } from '../model/text.ts';
import type { Draft } from '../model/utterance.ts';
import { DarkStage, type Stage } from '../stage/stage.ts';

/** Stands on the slate while nobody speaks: it claims nothing. */
const SLATE: Bilingual = {
  zh: '主播暂时离开，马上回来。',
  en: 'The host is away for a moment and will be right back.',
};

/**
 * Lights a room's stage: the standing label and the slate come through the door like all other words.
 * @throws CandorError NOT_CLEARED where the gate refuses them: without a label there is no stage.
 */
export async function lightStage(
  config: RoomConfig,
  plan: LabelPlan,
  door: Door,
  ids: IdSource,
): Promise<Stage> {
  const host = config.hosts[0]?.id ?? '';
  const clear = async (draft: Pick<Draft, 'source' | 'surface' | 'text'>) => {
    const clearance = await door.clear({ id: ids.next('s'), room: config.id, host, ...draft });
    if (clearance.ok) return clearance.utterance;
    throw new CandorError('NOT_CLEARED', `The gate refused '${draft.text}': ${clearance.refusal.message.en}`);
  };
  const label = await clear({ source: 'label', surface: 'stage-label', text: plan.stage.text });
  const taken = await clear({ source: 'label', surface: 'stage-label', text: plan.stage.takenText });
  const slate = await clear({ source: 'filler', surface: 'slate', text: SLATE[languageOf(config.locale)] });
  const title = await clear({ source: 'script', surface: 'slate', text: config.title });
  const dark = new DarkStage({ room: config.id, locale: config.locale, title, hosts: config.hosts });
  const stage = dark.light(label, { capHeightShare: plan.stage.capHeightShare, place: plan.stage.place });
  stage.prepareHumanLabel(taken);
  stage.showSlate(slate);
  return stage;
}
