import type { Door } from '../gate/door.ts';
import type { IdSource } from '../infra/ids.ts';
import { CandorError } from '../model/errors.ts';
import type { LabelPlan } from '../model/label-plan.ts';
import type { RoomConfig } from '../model/room-config.ts';
import { slateText } from '../model/slate.ts';
import type { Theme } from '../model/theme.ts';
import type { Draft } from '../model/utterance.ts';
import { DarkStage, type Stage } from '../stage/stage.ts';
import type { StagePictures } from '../stage/stage-pictures.ts';

/** What a stage is lit with besides the label. */
export interface StageDress {
  /** The house's where absent. */
  readonly theme?: Theme | undefined;
  /** The shop's name as it stands on the stage. */
  readonly brand?: string | undefined;
  /** Who sells; not shown where absent. */
  readonly seller?: string | undefined;
  readonly pictures?: StagePictures | undefined;
}

/**
 * Lights a room's stage: the standing label, the slate, the mark of an advertisement and the seller's name come
 * through the door like all other words.
 * @throws CandorError NOT_CLEARED where the gate refuses them: without a label there is no stage.
 */
export async function lightStage(
  config: RoomConfig,
  plan: LabelPlan,
  door: Door,
  ids: IdSource,
  { theme, brand, seller, pictures }: StageDress = {},
): Promise<Stage> {
  const host = config.hosts[0]?.id ?? '';
  const clear = async (draft: Pick<Draft, 'source' | 'surface' | 'text'>) => {
    const clearance = await door.clear({ id: ids.next('s'), room: config.id, host, ...draft });
    if (clearance.ok) return clearance.utterance;
    throw new CandorError('NOT_CLEARED', `The gate refused '${draft.text}': ${clearance.refusal.message.en}`);
  };
  const label = await clear({ source: 'label', surface: 'stage-label', text: plan.stage.text });
  const taken = await clear({ source: 'label', surface: 'stage-label', text: plan.stage.takenText });
  const beside = plan.stage.besideFigure;
  const figure =
    beside === '' ? undefined : await clear({ source: 'script', surface: 'notice', text: beside });
  const slate = await clear({ source: 'filler', surface: 'slate', text: slateText(config.locale) });
  const title = await clear({ source: 'script', surface: 'slate', text: config.title });
  const isAd = config.account !== 'seller';
  const adMark = isAd ? await clear({ source: 'script', surface: 'notice', text: plan.adMark }) : undefined;
  // A stage that may not name its seller is not lit: the law wants him named all the time.
  const sold =
    seller === undefined ? undefined : await clear({ source: 'script', surface: 'notice', text: seller });
  const shop = brand === undefined ? undefined : await door.clear(brandDraft(config.id, host, brand, ids));
  const dark = new DarkStage({
    room: config.id,
    locale: config.locale,
    title,
    hosts: config.hosts,
    ...(adMark !== undefined && { adMark }),
    ...(sold !== undefined && { seller: sold }),
    ...(theme !== undefined && { theme }),
    ...(pictures !== undefined && { pictures }),
    // A name that the gate refuses is left out: the stage stands without it.
    ...(shop?.ok === true && { brand: shop.utterance }),
  });
  const stage = dark.light(label, {
    capHeightShare: plan.stage.capHeightShare,
    place: plan.stage.place,
    contrast: plan.stage.contrast,
    ...(figure !== undefined && { figure }),
    ...(config.safeArea !== undefined && { safe: config.safeArea }),
  });
  stage.prepareHumanLabel(taken);
  stage.showSlate(slate);
  return stage;
}

function brandDraft(room: string, host: string, text: string, ids: IdSource): Draft {
  return { id: ids.next('s'), room, host, source: 'script', surface: 'slate', text };
}
