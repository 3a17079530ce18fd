import type { Draft } from '../../../src/model/utterance.ts';
import type { Airing } from '../../../src/playout/sink.ts';
import { type ClearedAudio, voiceCleared } from '../../../src/voice/cleared-audio.ts';
import type { Voice } from '../../../src/voice/voice.ts';
import { aClearedUtterance } from '../../voice/a-cleared-utterance.ts';
import { aVoice } from '../../voice/a-voice.ts';

export const LINE = '大家好，我们来看下一件商品。';

/** Spoken once: the rules take longer than the sinks. */
const usual = speak(LINE, {});

/** A line of a real door and a humming voice, on air from `startsAt`, epoch ms. */
export async function anAiring(
  startsAt: number,
  text = LINE,
  draft: Partial<Draft> = {},
  voice?: Voice,
): Promise<Airing> {
  const isUsual = text === LINE && Object.keys(draft).length === 0 && voice === undefined;
  const audio = await (isUsual ? usual : speak(text, draft, voice));
  return { audio, startsAt, endsAt: startsAt + audio.durationMs };
}

async function speak(text: string, draft: Partial<Draft>, voice = aVoice()): Promise<ClearedAudio> {
  return voiceCleared(voice, await aClearedUtterance(text, draft), new AbortController().signal);
}
