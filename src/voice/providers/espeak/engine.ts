import type { PhonemeCue } from './phoneme-visemes.ts';
import type { EngineName, SayRequest } from './protocol.ts';

/** Raw speech as eSpeak NG gives it. */
interface RawSpeech {
  readonly pcm: Int16Array;
  readonly rateHz: number;
  readonly phonemes?: readonly PhonemeCue[];
}

/** One way to run eSpeak NG. Lives in the speaking process only. */
export interface Engine {
  readonly name: EngineName;
  /** The names and languages that `voice` may be. */
  readonly voices: readonly string[];
  say(request: SayRequest): Promise<RawSpeech>;
}
