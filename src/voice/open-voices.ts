import type { Clock } from '../infra/clock.ts';
import type { Log } from '../infra/log.ts';
import { type VoiceConfig, voiceConfigSchema } from '../model/service-config.ts';
import { EspeakVoice } from './providers/espeak/espeak-voice.ts';
import { HttpVoice } from './providers/http/http-voice.ts';
import { OpenAiVoice } from './providers/openai/openai-voice.ts';
import { TimedVoice } from './providers/timed/timed-voice.ts';
import type { Voice } from './voice.ts';

/** Needs no account and no download; speaks Mandarin, and English words within it. */
const DEFAULT_VOICE = voiceConfigSchema.parse({ kind: 'espeak', id: 'espeak' });

export interface VoiceParts {
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The voices of a service, ready to speak, in order of preference; one of eSpeak NG where none are set up.
 * @throws CandorError PART_MISSING, CONFIG_INVALID, VOICE_FAILED; none is left open then
 */
export async function openVoices(
  config: readonly VoiceConfig[] | undefined,
  parts: VoiceParts,
  signal: AbortSignal = new AbortController().signal,
): Promise<Voice[]> {
  const opened = await Promise.allSettled(
    (config ?? [DEFAULT_VOICE]).map((voice) => openVoice(voice, parts, signal)),
  );
  const failure = opened.find((result) => result.status === 'rejected');
  const voices = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  if (failure === undefined) return voices;
  await Promise.all(voices.map((voice) => voice.close()));
  throw failure.reason;
}

/** The voice of a rehearsal on the virtual clock: silence of the right length. */
export function openRehearsalVoice(clock: Clock): Voice {
  return new TimedVoice('rehearsal', clock);
}

async function openVoice(config: VoiceConfig, parts: VoiceParts, signal: AbortSignal): Promise<Voice> {
  switch (config.kind) {
    case 'espeak':
      return EspeakVoice.open(config, parts, signal);
    case 'openai':
      return new OpenAiVoice(config, parts.clock);
    case 'http':
      return new HttpVoice(config, parts.clock);
  }
}
