import { z } from 'zod';
import type { VTubeStudioConfig } from '../../../model/engine-config.ts';
import type { VtsConnection } from './connection.ts';

/** 8 to 32 characters, as VTube Studio asks. */
const FILE_NAME = 'candor-ai-label.png';
/** In front of the model and of all other items: the highest that there is. */
const ORDER = 30;
/** A person may have to allow the picture, ms. */
const LOAD_MS = 30_000;

const loadedSchema = z.object({ instanceID: z.string() });
const listSchema = z.object({
  itemInstancesInScene: z.array(
    z.looseObject({
      instanceID: z.string(),
      fileName: z.string(),
      order: z.number().optional(),
      censored: z.boolean().optional(),
    }),
  ),
});

/**
 * Puts the label into VTube Studio's scene as a locked item that stays when we go.
 * @throws VtsRefusal where a person or a setting forbids it
 */
export async function loadLabel(
  vts: Pick<VtsConnection, 'call'>,
  png: Buffer,
  at: VTubeStudioConfig['label'],
): Promise<string> {
  const answer = await vts.call(
    'ItemLoadRequest',
    {
      fileName: FILE_NAME,
      positionX: at.x,
      positionY: at.y,
      size: at.size,
      rotation: 0,
      fadeTime: 0,
      order: ORDER,
      failIfOrderTaken: false,
      smoothing: 0,
      censored: false,
      flipped: false,
      locked: true,
      unloadWhenPluginDisconnects: false,
      customDataBase64: png.toString('base64'),
      customDataAskUserFirst: true,
      customDataSkipAskingUserIfWhitelisted: true,
      customDataAskTimer: -1,
    },
    LOAD_MS,
  );
  return loadedSchema.parse(answer).instanceID;
}

/** Takes a label away that is another one now: who speaks has changed. */
export async function unloadLabel(vts: Pick<VtsConnection, 'call'>, instanceID: string): Promise<void> {
  await vts.call('ItemUnloadRequest', {
    unloadAllInScene: false,
    unloadAllLoadedByThisPlugin: false,
    allowUnloadingItemsLoadedByUserOrOtherPlugins: true,
    instanceIDs: [instanceID],
    fileNames: [],
  });
}

/** Whether the label stands in VTube Studio's scene, in front and not censored, and as which item. */
export async function findLabel(vts: Pick<VtsConnection, 'call'>): Promise<string | undefined> {
  const answer = await vts.call('ItemListRequest', {
    includeAvailableSpots: false,
    includeItemInstancesInScene: true,
    includeAvailableItemFiles: false,
    onlyItemsWithFileName: FILE_NAME,
  });
  return listSchema
    .parse(answer)
    .itemInstancesInScene.find(
      (item) => item.fileName === FILE_NAME && item.censored !== true && (item.order ?? ORDER) > 0,
    )?.instanceID;
}
