import { z } from 'zod';
import type { ObsConfig } from '../../../model/engine-config.ts';
import type { LabelSeer, LabelSight } from '../../../stage/label-sight.ts';
import type { ObsConnection } from './connection.ts';

/** The picture that is looked at, px on the shorter side: the label's glyphs are 18 px high in it. */
const SHOT_PX = 360;

const videoSchema = z.object({ baseWidth: z.number().positive(), baseHeight: z.number().positive() });
const sceneSchema = z.object({ currentProgramSceneName: z.string() });
const shotSchema = z.object({ imageData: z.string().startsWith('data:image/') });
const itemSchema = z.object({ sceneItemId: z.number() });
const enabledSchema = z.object({ sceneItemEnabled: z.boolean() });
const transformSchema = z.object({
  sceneItemTransform: z.object({
    positionX: z.number(),
    positionY: z.number(),
    width: z.number(),
    height: z.number(),
    alignment: z.number(),
  }),
});

/** Looks for the label in what OBS's programme really shows, whatever was put over it. */
export class ObsLabelProver {
  readonly #config: Pick<ObsConfig, 'labelProof' | 'texts'>;
  readonly #seer: LabelSeer;

  constructor(config: Pick<ObsConfig, 'labelProof' | 'texts'>, seer: LabelSeer) {
    this.#config = config;
    this.#seer = seer;
  }

  /** @throws ObsRefusal; Error where OBS gives no picture */
  async look(obs: Pick<ObsConnection, 'call'>): Promise<LabelSight> {
    const scene = sceneSchema.parse(await obs.call('GetCurrentProgramScene')).currentProgramSceneName;
    const base = videoSchema.parse(await obs.call('GetVideoSettings'));
    const scale = SHOT_PX / Math.min(base.baseWidth, base.baseHeight);
    const { imageData } = shotSchema.parse(
      await obs.call('GetSourceScreenshot', {
        sourceName: scene,
        imageFormat: 'png',
        imageWidth: Math.round(base.baseWidth * scale),
        imageHeight: Math.round(base.baseHeight * scale),
      }),
    );
    const png = Buffer.from(imageData.slice(imageData.indexOf(',') + 1), 'base64');
    const { labelProof, texts } = this.#config;
    if (labelProof === 'stage' || texts.label === undefined) return this.#seer.onStage(png);
    return this.#lookAtText(obs, scene, texts.label, png, scale);
  }

  async #lookAtText(
    obs: Pick<ObsConnection, 'call'>,
    sceneName: string,
    sourceName: string,
    png: Buffer,
    scale: number,
  ): Promise<LabelSight> {
    const { sceneItemId } = itemSchema.parse(await obs.call('GetSceneItemId', { sceneName, sourceName }));
    const item = { sceneName, sceneItemId };
    const { sceneItemEnabled } = enabledSchema.parse(await obs.call('GetSceneItemEnabled', item));
    if (!sceneItemEnabled) return { ...UNSEEN, why: `the text source '${sourceName}' is hidden` };
    const { sceneItemTransform: at } = transformSchema.parse(await obs.call('GetSceneItemTransform', item));
    // Alignment bits (obs.h): 1 left, 2 right, 4 top, 8 bottom; neither of a pair is the centre.
    const left = at.positionX - at.width * originOf(at.alignment & 1, at.alignment & 2);
    const top = at.positionY - at.height * originOf(at.alignment & 4, at.alignment & 8);
    return this.#seer.inBox(png, {
      x: left * scale,
      y: top * scale,
      width: at.width * scale,
      height: at.height * scale,
    });
  }
}

const UNSEEN = { isSeen: false, resemblance: 0, capHeightShare: 0, contrast: 1 } as const;

function originOf(atStart: number, atEnd: number): number {
  if (atStart !== 0) return 0;
  return atEnd === 0 ? 0.5 : 1;
}
