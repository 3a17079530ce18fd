import type { Clearance, ClearedUtterance, Door } from '../gate/door.ts';
import type { IdSource } from '../infra/ids.ts';
import { CandorError } from '../model/errors.ts';
import type { LabelPlan } from '../model/label-plan.ts';
import type { RoomConfig } from '../model/room-config.ts';
import { slateText } from '../model/slate.ts';
import type { Theme } from '../model/theme.ts';
import type { Draft } from '../model/utterance.ts';
import { DarkStage, type Stage, type StandingLabels } from '../stage/stage.ts';
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
  const clear = clearingBy((draft) => door.clear(draft), config, ids);
  const { label, taken, adMark, standing } = await standingLabels(config, plan, clear);
  const slate = await clear({ source: 'filler', surface: 'slate', text: slateText(config.locale) });
  const title = await clear({ source: 'script', surface: 'slate', text: config.title });
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
    ...standing,
    ...(config.safeArea !== undefined && { safe: config.safeArea }),
  });
  stage.prepareHumanLabel(taken);
  stage.showSlate(slate);
  return stage;
}

type Clear = (draft: Pick<Draft, 'source' | 'surface' | 'text'>) => Promise<ClearedUtterance>;

/**
 * The words that stand on the stage by a label plan that is not in force yet, cleared.
 * @throws CandorError NOT_CLEARED
 */
export function labelsToCome(
  config: RoomConfig,
  plan: LabelPlan,
  door: Door,
  ids: IdSource,
): Promise<StandingLabels> {
  return standingLabels(
    config,
    plan,
    clearingBy((draft) => door.clearStanding(plan, draft), config, ids),
  );
}

function clearingBy(
  clear: (draft: Draft) => Promise<Clearance>,
  { id: room, hosts }: RoomConfig,
  ids: IdSource,
): Clear {
  return async (draft) => {
    const clearance = await clear({ id: ids.next('s'), room, host: hosts[0]?.id ?? '', ...draft });
    if (clearance.ok) return clearance.utterance;
    throw new CandorError('NOT_CLEARED', `The gate refused '${draft.text}': ${clearance.refusal.message.en}`);
  };
}

async function standingLabels(
  { account }: RoomConfig,
  { stage, adMark }: LabelPlan,
  clear: Clear,
): Promise<StandingLabels> {
  const label = await clear({ source: 'label', surface: 'stage-label', text: stage.text });
  const taken = await clear({ source: 'label', surface: 'stage-label', text: stage.takenText });
  const mark =
    account === 'seller' ? undefined : await clear({ source: 'script', surface: 'notice', text: adMark });
  const { capHeightShare, place, contrast, besideFigure } = stage;
  const figure =
    besideFigure === ''
      ? undefined
      : await clear({ source: 'script', surface: 'notice', text: besideFigure });
  const standing = { capHeightShare, place, contrast, ...(figure !== undefined && { figure }) };
  return { label, taken, ...(mark !== undefined && { adMark: mark }), standing };
}

function brandDraft(room: string, host: string, text: string, ids: IdSource): Draft {
  return { id: ids.next('s'), room, host, source: 'script', surface: 'slate', text };
}
