import PQueue from 'p-queue';
import type { Director, Place } from '../director/director.ts';
import { RANK, rankOf } from '../director/rank.ts';
import type { Wanted } from '../director/wanted.ts';
import type { ClearedUtterance, Door } from '../gate/door.ts';
import type { Clock } from '../infra/clock.ts';
import type { IdSource } from '../infra/ids.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { LabelPlan } from '../model/label-plan.ts';
import type { Bilingual, Locale } from '../model/text.ts';
import type { Draft, LabelMoment, Refusal } from '../model/utterance.ts';
import type { Playout } from '../playout/playout.ts';
import { type Expanded, expandTemplates } from '../rundown/templates.ts';
import type { ClearedAudio } from '../voice/cleared-audio.ts';
import type { VoiceDesk } from '../voice/voice-desk.ts';

/** An utterance on its way to the air, and what the room does when it gets there. */
export interface Planned {
  readonly wanted: Wanted;
  /** Where a line of the script stands. */
  readonly place?: Place;
}

/** A line longer than this is seldom; the label's interval is kept though it stands before it, ms. */
const LABEL_MARGIN_MS = 20_000;

/** Mandarin at the pace of a live host, characters a second; a guess only for when a label will be due. */
const CHARACTERS_PER_SECOND = 4;

/** A label that answers 'are you a real person?' word for word. */
const DENIES_A_PERSON = /不是真人|not (?:a )?(?:real )?(?:person|human)/i;

/** What became of words that were wanted. */
export type Spoken =
  | { readonly is: 'queued' }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  /** A line of the script that may not go before a correction of its product: it comes again behind it. */
  | { readonly is: 'overtaken'; readonly refusal: Refusal }
  /** Cleared, but no voice could speak them now, or they were called off. */
  | { readonly is: 'voiceless'; readonly refusal: Refusal };

export interface SpeakerOptions {
  readonly room: string;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly door: Door;
  /** The label plan in force. */
  readonly plan: () => LabelPlan;
  readonly locale: Locale;
  readonly knowledge: () => KnowledgeBase;
  readonly voices: Pick<VoiceDesk, 'prepare'>;
  readonly playout: Playout;
  readonly director: Director;
  readonly onCleared: (utterance: ClearedUtterance) => void;
  /** The sound of the words is ready and queued. */
  readonly onVoiced: (utterance: ClearedUtterance) => void;
  readonly onRefused: (refusal: Refusal) => void;
  /** Cleared, without the words that a rule or a fact spoke against. */
  readonly onShortened: (utterance: ClearedUtterance, leftOut: Refusal) => void;
  readonly onVoiceless: (utterance: ClearedUtterance, reason: string) => void;
  /** Cleared, and called off before it could be queued: the room stops. */
  readonly onCalledOff: (utterance: ClearedUtterance) => void;
}

/**
 * Takes wanted words through the door and the voice into the playout's queue, one at a time: whatever is
 * wanted most goes first, and a label that falls due goes before it.
 */
export class Speaker {
  readonly #options: SpeakerOptions;
  readonly #lane = new PQueue({ concurrency: 1 });
  readonly #planned = new Map<string, Planned>();
  #label = 0;
  #segment: string | undefined;

  constructor(options: SpeakerOptions) {
    this.#options = options;
  }

  /** Words that nobody would hear, or from whom none are taken: on record, and not put to the gate. */
  refuse(wanted: Wanted, message: Bilingual): Refusal {
    const refusal = { ...voiceless(this.#draft(wanted)), message };
    this.#options.onRefused(refusal);
    return refusal;
  }

  /** What an utterance was planned as; forgotten once it has been aired or dropped. */
  settle(id: string): Planned | undefined {
    const planned = this.#planned.get(id);
    this.#planned.delete(id);
    return planned;
  }

  look(id: string): Planned | undefined {
    return this.#planned.get(id);
  }

  /**
   * Resolves when the words are queued for air, or will not be: refused, or no voice could speak them.
   * Whatever label is due is queued before them.
   */
  async speak(planned: Planned, signal: AbortSignal): Promise<Spoken> {
    const priority = -rankOf(planned.wanted);
    return this.#lane.add(() => this.#speak(planned, signal), { priority });
  }

  async #speak(planned: Planned, signal: AbortSignal): Promise<Spoken> {
    const { door, director } = this.#options;
    const wanted = this.#asLabel(planned.wanted);
    const draft = this.#draft(wanted);
    if (signal.aborted) return { is: 'voiceless', refusal: voiceless(draft) };
    const words = this.#words(wanted);
    if (!words.ok) {
      const refusal = missingFact(draft, words.problems);
      this.#options.onRefused(refusal);
      director.refused(wanted);
      return { is: 'refused', refusal };
    }
    const segment = wanted.line?.segment ?? this.#segment;
    if (this.#segment !== undefined && segment !== this.#segment) door.demandLabel('segment');
    this.#segment = segment;
    const heardUntil = this.#heardUntil(words.text);
    // The answer that is a label itself waits for no other.
    const due = wanted.source === 'label' ? undefined : door.labelDue(heardUntil);
    if (due !== undefined && !(await this.#speakLabel(due, wanted.host, signal))) {
      return { is: 'voiceless', refusal: voiceless(draft) };
    }
    const said = { ...draft, text: words.text, facts: words.facts };
    const { by: reviewer, override: reason } = wanted;
    const clearance =
      reviewer !== undefined && reason !== undefined
        ? await door.clearByReview(said, { reviewer, reason }, heardUntil)
        : await door.clear(said, heardUntil);
    if (!clearance.ok) {
      this.#options.onRefused(clearance.refusal);
      director.refused(wanted);
      return { is: 'refused', refusal: clearance.refusal };
    }
    this.#options.onCleared(clearance.utterance);
    if (clearance.leftOut !== undefined) this.#options.onShortened(clearance.utterance, clearance.leftOut);
    const audio = await this.#voice(clearance.utterance, signal);
    if (audio === undefined) return { is: 'voiceless', refusal: voiceless(draft) };
    const restMs = wanted.restMs ?? 0;
    if (!(await this.#labelStillInTime(audio, restMs, wanted.host, signal))) {
      this.#options.door.drop(clearance.utterance);
      this.#options.onCalledOff(clearance.utterance);
      return { is: 'voiceless', refusal: voiceless(draft) };
    }
    if (draft.source === 'script' && director.corrections.bars(draft.product ?? '')) {
      door.drop(clearance.utterance);
      this.#options.onCalledOff(clearance.utterance);
      return { is: 'overtaken', refusal: voiceless(draft) };
    }
    this.#planned.set(draft.id, planned);
    this.#options.playout.enqueue(audio, rankOf(wanted), restMs);
    return { is: 'queued' };
  }

  /** How long the words are is only known now: a label that would come late behind them goes before them. */
  async #labelStillInTime(
    audio: ClearedAudio,
    restMs: number,
    host: string,
    signal: AbortSignal,
  ): Promise<boolean> {
    const { door, playout } = this.#options;
    if (audio.utterance.labels.spoken) return true;
    const due = door.labelDue(playout.busyUntil + audio.durationMs + restMs);
    return due === undefined || this.#speakLabel(due, host, signal);
  }

  /** A script's templates become facts at the last moment: a price saved a minute ago is the price said. */
  #words(wanted: Wanted): Expanded {
    if (wanted.source !== 'script' && wanted.source !== 'filler') {
      return { ok: true, text: wanted.text, facts: [...(wanted.facts ?? [])], pieces: [] };
    }
    return expandTemplates(wanted.text, wanted.product, this.#options.knowledge(), this.#options.locale);
  }

  #draft(wanted: Wanted): Draft {
    const { cue: _cue, restMs: _restMs, turn: _turn, isIdentity: _isIdentity, ...words } = wanted;
    return {
      id: this.#options.ids.next('u'),
      room: this.#options.room,
      surface: 'speech',
      ...words,
      ...(words.source === 'label' && { labelMoment: 'asked' as const }),
    };
  }

  /** The plan's own words where they say it: then the answer is a spoken label as well, and counts as one. */
  #asLabel(wanted: Wanted): Wanted {
    if (wanted.isIdentity !== true) return wanted;
    const text = this.#options.plan().spoken.texts.find((label) => DENIES_A_PERSON.test(label));
    return text === undefined ? wanted : { ...wanted, source: 'label', text };
  }

  async #speakLabel(moment: LabelMoment, host: string, signal: AbortSignal): Promise<boolean> {
    const { ids, room, door } = this.#options;
    const plan = this.#options.plan();
    const text = plan.spoken.texts[this.#label++ % plan.spoken.texts.length] ?? plan.stage.text;
    const clearance = await door.clear({
      id: ids.next('l'),
      room,
      source: 'label',
      surface: 'speech',
      text,
      host,
      labelMoment: moment,
    });
    if (!clearance.ok) {
      this.#options.onRefused(clearance.refusal);
      return false;
    }
    this.#options.onCleared(clearance.utterance);
    const audio = await this.#voice(clearance.utterance, signal);
    if (audio !== undefined) this.#options.playout.enqueue(audio, RANK.label);
    return audio !== undefined;
  }

  async #voice(utterance: ClearedUtterance, signal: AbortSignal): Promise<ClearedAudio | undefined> {
    const { voices, door } = this.#options;
    const spoken = await voices.prepare(utterance, signal).catch((fault: unknown) => {
      // Whatever a voice throws, the room must not fall silent for it.
      return { ok: false as const, reason: fault instanceof Error ? fault.message : String(fault) };
    });
    if (signal.aborted || !spoken.ok) {
      door.drop(utterance);
      if (signal.aborted || spoken.ok) this.#options.onCalledOff(utterance);
      else this.#options.onVoiceless(utterance, spoken.reason);
      return undefined;
    }
    this.#options.onVoiced(utterance);
    return spoken.audio;
  }

  #heardUntil(text: string): number {
    const { playout } = this.#options;
    return playout.busyUntil + ([...text].length / CHARACTERS_PER_SECOND) * 1000 + LABEL_MARGIN_MS;
  }
}

function missingFact(draft: Draft, problems: Extract<Expanded, { ok: false }>['problems']): Refusal {
  const list = problems.map(({ template, message }) => `${template} ${message}`).join('; ');
  const message = {
    zh: `脚本里的事实取不到：${list}`,
    en: `The script asks for a fact that is not there: ${list}`,
  };
  return { draft, cause: 'fault', findings: [], claims: [], message };
}

function voiceless(draft: Draft): Refusal {
  const message = { zh: '现在没有可用的声音', en: 'No voice can speak at the moment' };
  return { draft, cause: 'voiceless', findings: [], claims: [], message };
}
