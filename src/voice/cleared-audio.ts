import { createHash } from 'node:crypto';
import type { ClearedUtterance } from '../gate/door.ts';
import { HOUSE_RATE_HZ, type VisemeCue } from '../model/audio.ts';
import { CandorError } from '../model/errors.ts';
import type { DraftSource } from '../model/utterance.ts';
import { isWithin, labelSoundOf, offPace } from './label-sound.ts';
import { LabelTempo } from './label-tempo.ts';
import { type Manner, PLAIN_MANNER } from './manner.ts';
import { readingOf } from './reading.ts';
import { type Sound, soundOf } from './sound.ts';
import { requireSpeech, type Voice } from './voice.ts';
import { withTones } from './with-tones.ts';

/** Never exported: whoever lacks it cannot construct cleared audio, cast or not. */
const KEY: unique symbol = Symbol('voiced');

interface Contents {
  readonly utterance: ClearedUtterance;
  readonly pcm: Int16Array;
  readonly visemes: readonly VisemeCue[];
  readonly leadMs: number;
  readonly voice: string;
  readonly isAudible: boolean;
}

/** The sound of cleared words: the only sound that a playout takes. As hard to forge as the words. */
export class ClearedAudio {
  readonly #contents: Contents;

  constructor(key: typeof KEY, contents: Contents) {
    if (key !== KEY || new.target !== ClearedAudio) {
      throw new CandorError('NOT_CLEARED', 'Only the voice layer makes ClearedAudio.');
    }
    this.#contents = Object.freeze({
      ...contents,
      visemes: Object.freeze(contents.visemes.map((cue) => Object.freeze({ ...cue }))),
    });
    Object.freeze(this);
  }

  /** True only for values made here: a brand that no cast, copy or proxy has. */
  static isClearedAudio(value: unknown): value is ClearedAudio {
    return typeof value === 'object' && value !== null && #contents in value;
  }

  get utterance(): ClearedUtterance {
    return this.#contents.utterance;
  }
  /**
   * House format. A copy at every call, since samples cannot be frozen: take it once, not once a tick.
   */
  get pcm(): Int16Array {
    return this.#contents.pcm.slice();
  }
  /** In order of time, from the first sample. */
  get visemes(): readonly VisemeCue[] {
    return this.#contents.visemes;
  }
  get durationMs(): number {
    return (this.#contents.pcm.length / HOUSE_RATE_HZ) * 1000;
  }
  /** The words begin so long after the sound, ms: before them their label sounds as tones. */
  get leadMs(): number {
    return this.#contents.leadMs;
  }
  /** The id of the voice that spoke. */
  get voice(): string {
    return this.#contents.voice;
  }
  /** False for the silence of a rehearsal. */
  get isAudible(): boolean {
    return this.#contents.isAudible;
  }
}
Object.freeze(ClearedAudio.prototype);
Object.freeze(ClearedAudio);

/**
 * Playout and every sink call this on what they are given, in production too, since a cast compiles.
 * @throws CandorError NOT_CLEARED
 */
export function requireClearedAudio(value: unknown): ClearedAudio {
  if (!ClearedAudio.isClearedAudio(value)) {
    throw new CandorError(
      'NOT_CLEARED',
      'Sound that does not come from cleared words was about to be heard.',
      {
        fix: 'Have the voice desk prepare a ClearedUtterance and hand on what it returns.',
      },
    );
  }
  return value;
}

/** Sound that was made before, by what made it. A cache that fails keeps nothing and gives nothing. */
export interface SoundCache {
  recall(key: string): Promise<Sound | undefined>;
  keep(key: string, sound: Sound): Promise<void>;
}

/** How cleared words are to be voiced, and where their sound may be kept. */
export interface Voicing {
  readonly manner?: Manner | undefined;
  readonly cache?: SoundCache | undefined;
  /** How fast the voice has been with spoken labels before. */
  readonly tempo?: LabelTempo | undefined;
  /** What each asking of the voice is done within: its queue, its time limit, its second try. */
  readonly within?: Within | undefined;
  /** Told where a spoken label is not said at the pace that its market wants, and why. */
  readonly onOffPace?: ((reason: string) => void) | undefined;
}

type Within = (job: (signal: AbortSignal) => Promise<Sound>, signal: AbortSignal) => Promise<Sound>;

/**
 * Has `voice` say cleared words and seals what comes of it. With `recallCleared` the only maker of ClearedAudio:
 * it takes words that came through the door, never sound.
 * @throws CandorError NOT_CLEARED; SpeechFault; the signal's reason
 */
export async function voiceCleared(
  voice: Voice,
  value: ClearedUtterance,
  signal: AbortSignal,
  voicing: Voicing = {},
): Promise<ClearedAudio> {
  const utterance = requireSpeech(value);
  const { sound, isKept } = await voiced(voice, utterance, signal, voicing);
  const key = keyOf(voice, utterance, voicing.manner);
  if (key !== undefined && isKept) await voicing.cache?.keep(key, sound);
  return sealed(voice, utterance, sound);
}

/** A spoken label that is not at its pace is not kept: the voice is asked again the next time. */
async function voiced(
  voice: Voice,
  utterance: ClearedUtterance,
  signal: AbortSignal,
  { manner = PLAIN_MANNER, tempo = new LabelTempo(), within = atOnce, onOffPace }: Voicing,
): Promise<{ sound: Sound; isKept: boolean }> {
  const range = utterance.labels.charactersPerMinute;
  const ask = (asked: Manner) => within((inner) => soundOf(voice, utterance, inner, asked, manner), signal);
  if (range === undefined) return { sound: await ask(manner), isKept: true };
  const own = voice.pace * manner.pace;
  const label = await labelSoundOf(
    { reading: readingOf(utterance, manner), range, own, tempo },
    (pace) => ask({ ...manner, pace: pace / voice.pace }),
    signal,
  );
  const isKept = isWithin(range, label.charactersPerMinute);
  if (!isKept) onOffPace?.(offPace(label.charactersPerMinute, range, label.fault));
  return { sound: label.sound, isKept };
}

function atOnce(job: Parameters<Within>[0], signal: AbortSignal): Promise<Sound> {
  return job(signal);
}

/**
 * The sound that `voice` made of the same reading before, sealed for the words that are being voiced now.
 * Undefined where none is kept.
 * @throws CandorError NOT_CLEARED
 */
export async function recallCleared(
  voice: Voice,
  value: ClearedUtterance,
  { manner, cache }: Voicing,
): Promise<ClearedAudio | undefined> {
  const utterance = requireSpeech(value);
  const key = keyOf(voice, utterance, manner);
  const sound = key === undefined ? undefined : await cache?.recall(key);
  return sound && sealed(voice, utterance, sound);
}

/** The tones are no part of what is kept: the same words open a turn today and not tomorrow. */
function sealed(voice: Voice, utterance: ClearedUtterance, sound: Sound): ClearedAudio {
  const whole = withTones(sound, utterance.labels.tones);
  return new ClearedAudio(KEY, { utterance, ...whole, voice: voice.id, isAudible: voice.isAudible });
}

/** Words that come again. Answers hardly do, and what was said to viewers is not stored beside the ledger. */
const KEPT: ReadonlySet<DraftSource> = new Set(['script', 'label', 'filler']);
/** Of how this file and those below it make sound of what a voice gives: a change makes kept sound stale. */
const PROCESSING = 1;

function keyOf(voice: Voice, utterance: ClearedUtterance, manner = PLAIN_MANNER): string | undefined {
  if (voice.identity === undefined || !KEPT.has(utterance.draft.source)) return undefined;
  const pace = utterance.labels.charactersPerMinute ?? manner.pace;
  const parts = [PROCESSING, voice.identity, pace, readingOf(utterance, manner)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
