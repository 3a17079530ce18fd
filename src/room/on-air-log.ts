import type { Director, Place } from '../director/director.ts';
import type { Wanted } from '../director/wanted.ts';
import type { ClearedUtterance } from '../gate/door.ts';
import type { Clock } from '../infra/clock.ts';
import type { Scene } from '../model/stage-protocol.ts';
import type { Bilingual } from '../model/text.ts';
import type { Refusal } from '../model/utterance.ts';
import type { Cut, PlayoutEvents } from '../playout/playout.ts';
import type { Airing } from '../playout/sink.ts';
import type { Release } from '../playout/speech-release.ts';
import type { ClearedAudio } from '../voice/cleared-audio.ts';
import type { AnswerDesk } from './answer-desk.ts';
import type { Corrections } from './corrections.ts';
import type { Ground } from './ground.ts';
import type { LabelGuard } from './label-guard.ts';
import type { RoomStore } from './room-store.ts';
import type { Speaker } from './speaker.ts';
import type { StageKeeper } from './stage-keeper.ts';

export interface OnAirLogOptions {
  readonly ground: Ground;
  readonly clock: Clock;
  readonly store: RoomStore;
  readonly deadAirMs: number;
  readonly director: Director;
  readonly speaker: () => Speaker;
  readonly keeper: StageKeeper;
  readonly answers: () => AnswerDesk;
  readonly strike: (refusal: Refusal) => void;
  readonly corrections: Corrections;
  /** Reviews again what was heard, since facts or rules have changed. */
  readonly reviewAired: () => void;
  readonly labels: LabelGuard;
  /** What the stage shows once nobody of ours speaks; undefined: it stays as it is. */
  readonly silentStage: () => Scene['state'] | undefined;
  readonly isStopping: () => boolean;
  readonly wake: () => void;
  readonly dropQueued: (why: string, test?: (audio: ClearedAudio) => boolean) => void;
  readonly alert: (level: 'warn' | 'error', code: string, message: string) => void;
}

/** What a room does when its words are heard, cut, dropped or refused: record, label, stage, checkpoint. */
export class OnAirLog implements PlayoutEvents {
  readonly #options: OnAirLogOptions;

  constructor(options: OnAirLogOptions) {
    this.#options = options;
  }

  onAir(airing: Airing, gapMs: number): void {
    const { ground, director, deadAirMs } = this.#options;
    const { utterance } = airing.audio;
    const planned = this.#options.speaker().look(utterance.id);
    if (gapMs > deadAirMs) ground.asRun.write('dead-air.filled', { gapMs: Math.round(gapMs) });
    ground.stage.setState('on-air');
    director.aired(utterance.draft.source);
    if (planned?.wanted.turn !== undefined) this.#options.answers().aired(planned.wanted.turn);
    if (utterance.labels.spoken) {
      const moment = utterance.draft.labelMoment ?? 'interval';
      ground.asRun.labelSpoken(utterance, airing.startsAt, moment);
      ground.events.emit('label.spoken', { utterance, at: airing.startsAt, moment });
    }
    ground.events.emit('line.aired', { airing, gapMs });
    this.#options.keeper
      .follow(utterance, planned)
      .catch((fault: unknown) => this.#options.alert('error', 'STAGE_FAILED', wordsOf(fault)));
    this.#options.wake();
  }

  onEnd(airing: Airing, atMs: number, why: Cut | undefined): void {
    const cut = why !== undefined;
    const { ground, silentStage, wake } = this.#options;
    const { utterance } = airing.audio;
    const planned = this.#options.speaker().settle(utterance.id);
    ground.asRun.aired(airing, atMs, cut);
    this.#followCorrections(utterance, cut);
    // A label that was cut has not been heard: it is due again before anything else, prepared or not.
    if (cut && utterance.labels.spoken) {
      ground.door.demandLabel(utterance.draft.labelMoment ?? 'interval', utterance.clearedAt);
      this.#options.dropQueued('the spoken label was cut and comes first');
    }
    // A line that was cut is heard again from its beginning; one that a person skipped is not.
    if (why === 'taken' || why === 'unlabelled' || why === 'interrupted') {
      // What broke in is said now; the lines prepared behind the cut one are not.
      this.#options.dropQueued(
        'what came before it was cut',
        ({ utterance: { draft } }) =>
          why !== 'interrupted' || draft.source === 'script' || draft.source === 'filler',
      );
      if (planned?.place !== undefined) this.#options.director.rewind(planned.place);
      if (planned !== undefined) this.#offerAgain(planned.wanted);
    } else if (why !== 'closed' && planned?.place !== undefined) {
      this.#checkpoint(planned.place);
    }
    this.#overTurn(planned?.wanted.turn);
    const state = silentStage();
    if (state !== undefined) ground.stage.setState(state);
    ground.events.emit('line.ended', { airing, atMs, cut });
    wake();
  }

  /** Cleared words that will not be heard: a script line and what a person wanted come again, newly cleared. */
  onDropped({ utterance }: { readonly utterance: ClearedUtterance }, why: string): void {
    const { ground, director, isStopping, wake } = this.#options;
    const planned = this.#options.speaker().settle(utterance.id);
    ground.door.drop(utterance);
    ground.asRun.dropped(utterance, why);
    if (planned?.place !== undefined) director.rewind(planned.place);
    if (planned !== undefined && !isStopping()) this.#offerAgain(planned.wanted);
    const { corrects } = utterance.draft;
    if (corrects !== undefined && !isStopping()) this.#options.corrections.lost(corrects.correction);
    this.#overTurn(planned?.wanted.turn);
    ground.events.emit('utterance.dropped', { utterance, why });
    wake();
  }

  onRelease({ change, at }: Release): void {
    this.#options.labels[change](at);
  }

  onSinkFault(sink: string, fault: unknown): void {
    this.#options.alert('error', 'SINK_FAILED', `${sink}: ${wordsOf(fault)}`);
  }

  onRefused(refusal: Refusal): void {
    this.#options.ground.asRun.refused(refusal);
    this.#options.ground.events.emit('utterance.refused', { refusal });
    this.#options.strike(refusal);
    const { corrects } = refusal.draft;
    if (corrects === undefined || refusal.cause !== 'rules') return;
    this.#options.corrections.returned(corrects.correction, whyRefused(refusal));
    this.#options.reviewAired();
  }

  /** What was worded against a rule is a strike, whatever of it could be said. */
  onShortened(utterance: ClearedUtterance, leftOut: Refusal): void {
    this.#options.ground.events.emit('utterance.shortened', { utterance, leftOut });
    this.#options.strike(leftOut);
  }

  /** Cleared, but no voice could speak it: the label's pledge is void, the record says so. */
  onVoiceless(utterance: ClearedUtterance, reason: string): void {
    this.#options.ground.asRun.write('voice.failed', { id: utterance.id, reason });
    this.#options.ground.asRun.dropped(utterance, reason);
    this.#options.alert('error', 'VOICE_FAILED', reason);
  }

  /** Cleared, and called off before it was queued: nobody's fault. */
  onCalledOff(utterance: ClearedUtterance): void {
    this.#options.ground.asRun.dropped(utterance, 'called off');
    this.#options.ground.events.emit('utterance.dropped', { utterance, why: 'called off' });
  }

  /** A person was told that his words are said: he is not told so for nothing. */
  #offerAgain({ source, text, product, facts, by }: Wanted): void {
    if (source !== 'operator') return;
    this.#options.director.offer({
      source,
      text,
      ...(product !== undefined && { product }),
      ...(facts !== undefined && { facts }),
      ...(by !== undefined && { by }),
    });
  }

  /** What a correction put right is settled; words that began before a change are reviewed after their end. */
  #followCorrections({ id, draft, basis }: ClearedUtterance, cut: boolean): void {
    const corrections = this.#options.corrections;
    const { corrects } = draft;
    if (corrects !== undefined && !cut) corrections.aired(corrects.correction, id);
    else if (corrects !== undefined && !this.#options.isStopping()) corrections.lost(corrects.correction);
    if (basis !== this.#options.ground.door.basisFor(draft.source)) this.#options.reviewAired();
  }

  #overTurn(turn: string | undefined): void {
    if (turn !== undefined) this.#options.answers().over(turn);
  }

  #checkpoint({ to }: Place): void {
    const { store, clock, director, alert } = this.#options;
    const position = director.positionOf(to);
    if (position === undefined) return;
    store
      .save({ position, savedAt: clock.now() })
      .catch((fault: unknown) => alert('error', 'CHECKPOINT_FAILED', wordsOf(fault)));
  }
}

/** What speaks against words, as whoever approved them has to know it. */
function whyRefused({ findings, message }: Refusal): Bilingual {
  const [first] = findings.filter(({ action }) => action !== 'note');
  if (first === undefined) return message;
  const { rule, quote, reason } = first;
  return { zh: `“${quote}” ${rule}：${reason.zh}`, en: `'${quote}' ${rule}: ${reason.en}` };
}

function wordsOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
