import { requireCleared } from '../gate/door.ts';
import type { AiredView } from '../model/stage-protocol.ts';
import type { Airing } from './sink.ts';

/**
 * What a stage shows of an utterance while it is heard.
 * @throws CandorError NOT_CLEARED
 */
export function airedView({ audio, startsAt }: Airing): AiredView {
  const utterance = requireCleared(audio.utterance);
  return {
    id: utterance.id,
    host: utterance.draft.host,
    captionPrefix: utterance.labels.captionPrefix,
    text: utterance.text,
    startsAtMs: startsAt,
    durationMs: audio.durationMs,
    ...(audio.leadMs > 0 && { leadMs: audio.leadMs }),
    visemes: audio.visemes.map((cue) => [cue.atMs, cue.viseme]),
  };
}
