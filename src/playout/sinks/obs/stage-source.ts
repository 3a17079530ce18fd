import { z } from 'zod';
import type { ObsConfig } from '../../../model/engine-config.ts';
import type { ObsConnection } from './connection.ts';

const inputsSchema = z.object({ inputs: z.array(z.object({ inputName: z.string() })) });

/**
 * Has our stage page in OBS as a browser source: made in the live scene where it is none, pointed at the room
 * where it is one already.
 * @throws ObsRefusal where OBS has no browser source, or no such scene
 */
export async function prepareStageSource(
  obs: Pick<ObsConnection, 'call'>,
  { url, input, width, height }: NonNullable<ObsConfig['stage']>,
  sceneName: string,
): Promise<void> {
  const { inputs } = inputsSchema.parse(await obs.call('GetInputList', { inputKind: 'browser_source' }));
  // The page's sound goes through OBS's mixer, where it is measured too.
  const inputSettings = { url, width, height, reroute_audio: true };
  if (inputs.some(({ inputName }) => inputName === input)) {
    await obs.call('SetInputSettings', { inputName: input, inputSettings, overlay: true });
    return;
  }
  await obs.call('CreateInput', {
    sceneName,
    inputName: input,
    inputKind: 'browser_source',
    inputSettings,
    sceneItemEnabled: true,
  });
}
