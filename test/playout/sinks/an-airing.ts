import type { Draft } from '../../../src/model/utterance.ts';
import type { Airing } from '../../../src/playout/sink.ts';
import { voiceCleared } from '../../../src/voice/cleared-audio.ts';
import { aClearedUtterance } from '../../voice/a-cleared-utterance.ts';
import { aVoice } from '../../voice/a-voice.ts';

export const LINE = '大家好，我们来看下一件商品。';

/** A line of a real door and a humming voice, on air from `startsAt`, epoch ms. */
export async function anAiring(
  startsAt: number,
  text = LINE,
  draft: Partial<Draft> = {},
  voice = aVoice(),
): Promise<Airing> {
  const utterance = await aClearedUtterance(text, draft);
  const audio = await voiceCleared(voice, utterance, new AbortController().signal);
  return { audio, startsAt, endsAt: startsAt + audio.durationMs };
}
