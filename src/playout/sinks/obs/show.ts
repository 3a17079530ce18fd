import type { ObsConfig } from '../../../model/engine-config.ts';
import type { Scene } from '../../../model/stage-protocol.ts';

/** What should be on in OBS. Undefined: not ours to say. */
export interface ObsShow {
  readonly scene: string | undefined;
  /** Words by text source; all of them cleared. */
  readonly texts: ReadonlyMap<string, string>;
}

/** One step from what OBS shows to what it should. */
export type ObsCommand =
  | { readonly do: 'scene'; readonly scene: string }
  | { readonly do: 'text'; readonly input: string; readonly text: string };

/** Nothing is known of what it shows: after every connection. */
export const UNKNOWN_SHOW: ObsShow = { scene: undefined, texts: new Map() };

/** @param caption the cleared words that are heard, after their AI mark; empty while nobody speaks */
export function wantedShow(
  config: Pick<ObsConfig, 'scenes' | 'texts'>,
  stage: Pick<Scene, 'label'> & { readonly state: string },
  caption: string,
): ObsShow {
  const { texts } = config;
  const words = new Map<string, string>();
  if (texts.label !== undefined) words.set(texts.label, stage.label.text);
  if (texts.caption !== undefined) words.set(texts.caption, caption);
  return { scene: sceneOf(config.scenes, stage.state), texts: words };
}

/** The label goes up before the scene that shows it. */
export function steps(shown: ObsShow, wanted: ObsShow): readonly ObsCommand[] {
  const texts = [...wanted.texts]
    .filter(([input, text]) => shown.texts.get(input) !== text)
    .map(([input, text]) => ({ do: 'text', input, text }) as const);
  if (wanted.scene === undefined || wanted.scene === shown.scene) return texts;
  return [...texts, { do: 'scene', scene: wanted.scene }];
}

export function afterStep(shown: ObsShow, step: ObsCommand): ObsShow {
  if (step.do === 'scene') return { ...shown, scene: step.scene };
  return { ...shown, texts: new Map([...shown.texts, [step.input, step.text]]) };
}

function sceneOf(scenes: ObsConfig['scenes'], state: string): string | undefined {
  if (state === 'on-air') return scenes.live;
  if (state === 'human') return scenes.human ?? scenes.live;
  return scenes.slate ?? scenes.live;
}
