import type { Rundown } from '../model/rundown.ts';
import type { DraftSource } from '../model/utterance.ts';
import { Playhead, type PlayheadPosition, type RundownItem } from '../rundown/playhead.ts';
import type { Idle } from './idle-talk.ts';
import { OwedCorrections } from './owed-corrections.ts';
import type { Reaction } from './reactions.ts';
import type { CorrectionOffer, Offer, Wanted } from './wanted.ts';

/** Answer turns in a row before the script gets a line in again, outside a Q&A window. */
const ANSWERS_BETWEEN_LINES = 2;

/** Lines refused one after the other before the director waits for the room to speak something else. */
const REFUSALS_IN_A_ROW = 4;

/**
 * A line that no voice could speak is tried this often; then a filler tells whether the voice is dead or the
 * line cannot be spoken, and after a filler that was heard the line has one try left. Three tries a second
 * apart leave time for the filler within the dead-air limit.
 */
const TRIES_TO_VOICE = 3;

/** What the host says of its own accord. */
export interface Liveliness {
  /** A welcome or a thank-you that is due now. */
  reaction(now: number): Reaction | undefined;
  /** What is said when the room would fall silent. */
  idle(now: number, fillers: readonly string[]): Idle;
}

/** What the director has to know of the moment. */
export interface Situation {
  readonly now: number;
  /** Script lines prepared and not yet heard. */
  readonly linesAhead: number;
  /** Whether the night's window is over: the close is played and then the room is off air. */
  readonly isClosing: boolean;
  /** How long nobody has spoken, ms. */
  readonly silentMs: number;
  /** Whether questions wait on the board, or an answer is being written. */
  readonly isAnswering: boolean;
}

/** Where a script line stands: the playhead before it, and after it. */
export interface Place {
  readonly from: Playhead;
  readonly to: Playhead;
}

export type Directive =
  | { readonly kind: 'say'; readonly wanted: Wanted; readonly place?: Place }
  /** Nothing for now; ask again when something changes, or after `ms`. */
  | { readonly kind: 'wait'; readonly ms: number }
  /** The rundown is over. */
  | { readonly kind: 'end' };

/** The script's next line as it is written. */
export interface Upcoming {
  readonly segment: string;
  readonly line: string;
  readonly text: string;
  readonly host: string;
  readonly product?: string;
}

export interface DirectorOptions {
  readonly rundown: Rundown;
  readonly position?: PlayheadPosition;
  /** The room's hosts; the first speaks where nothing else is said. */
  readonly hosts: readonly string[];
  readonly deadAirMs: number;
  /** Whether a product may be presented now. */
  readonly mayPresent: (product: string) => boolean;
  readonly liveliness: Liveliness;
}

/**
 * Decides what is said next: corrections, the operator, answers, the script, and fillers before the air
 * goes dead. Labels are the gate's own demand and stand before all of these. No I/O and no timers.
 */
export class Director {
  /** What was said wrongly and is still to be put right; it outlives the night. */
  readonly corrections = new OwedCorrections();
  readonly #options: DirectorOptions;
  #rundown: Rundown;
  #playhead: Playhead;
  readonly #offers: Offer[] = [];
  readonly #openTurns = new Set<string>();
  #turnsSinceLine = new Set<string>();
  #windowEndsAt: number | undefined;
  #refusedInARow = 0;
  #hasReacted = false;
  #isClosing = false;
  #unspoken: { readonly line: string; readonly tries: number; readonly isLastTry: boolean } | undefined;

  constructor(options: DirectorOptions) {
    this.#options = options;
    this.#rundown = options.rundown;
    this.#playhead =
      options.position === undefined
        ? Playhead.start(options.rundown)
        : Playhead.resume(options.rundown, options.position);
  }

  /** The line that will be asked for next. */
  get position(): PlayheadPosition | undefined {
    return this.#playhead.position;
  }

  /** A look at the next words of the script, templates and all, for the console. */
  get upcoming(): Upcoming | undefined {
    const item = this.#playhead.item;
    if (item?.kind !== 'line' || !this.#mayPresent(item.segment.product)) return undefined;
    const { product } = item.segment;
    return {
      segment: item.segment.id,
      line: item.lineId,
      text: item.text,
      host: this.#host(item.line.host ?? item.segment.host),
      ...(product !== undefined && { product }),
    };
  }

  /** Whether a viewer's question may be answered in this part of the rundown. */
  get takesQuestions(): boolean {
    const item = this.#playhead.item;
    if (item === undefined) return false;
    const policy = item.segment.answers ?? 'between-lines';
    return item.kind === 'window' || policy === 'between-lines' || policy === 'now';
  }

  /** Whether an answer may break into the lines of this segment. */
  mayBreakInto(segment: string): boolean {
    return this.#rundown.segments.find(({ id }) => id === segment)?.answers === 'now';
  }

  /** Takes a newly saved rundown: it holds from the next line. */
  reload(rundown: Rundown): void {
    this.#playhead = this.#playhead.reload(rundown);
    this.#rundown = rundown;
  }

  /** Back to the top, for the next night. */
  restart(): void {
    this.#playhead = Playhead.start(this.#rundown);
    this.#offers.splice(0);
    this.#openTurns.clear();
    this.#windowEndsAt = undefined;
    this.#refusedInARow = 0;
    this.#isClosing = false;
    this.#unspoken = undefined;
  }

  offer(offer: Offer): void {
    this.#offers.push(offer);
    if (offer.turn !== undefined) this.#openTurns.add(offer.turn);
  }

  /** No more sentences will come for this answer. */
  closeTurn(turn: string): void {
    this.#openTurns.delete(turn);
  }

  /** Whether no sentence of this answer is still to be asked for. */
  isTurnOver(turn: string): boolean {
    return !this.#openTurns.has(turn) && !this.#offers.some((offer) => offer.turn === turn);
  }

  /** Forgets the sentences of an answer that have not been asked for. */
  dropTurn(turn: string): void {
    this.#openTurns.delete(turn);
    const kept = this.#offers.filter((offer) => offer.turn !== turn);
    this.#offers.splice(0, this.#offers.length, ...kept);
  }

  next(situation: Situation): Directive {
    if (situation.isClosing && !this.#isClosing) this.#windowEndsAt = undefined;
    this.#isClosing ||= situation.isClosing;
    // Every time: a line that comes again and a newly saved rundown may lead back into the loop.
    if (this.#isClosing) this.#playhead = this.#playhead.toClose();
    const correction = this.owesIdentity ? undefined : this.corrections.take(situation.now);
    if (correction !== undefined) return { kind: 'say', wanted: this.#asWanted(correction) };
    const offered = this.#nextOffer();
    if (offered !== undefined) return { kind: 'say', wanted: this.#fromOffer(offered) };
    if (situation.linesAhead > 0) return this.#untilNews(situation);
    const reaction = this.#reaction(situation);
    if (reaction !== undefined) return reaction;
    if (this.#refusedInARow >= REFUSALS_IN_A_ROW) return this.#fillOrWait(situation);
    this.#skipHeldProducts();
    const from = this.#playhead;
    const { item } = from;
    if (item === undefined) return this.#endOrWait(situation);
    if (!this.#mayPitch(item.segment.product)) return this.#fillOrWait(situation);
    if (item.kind === 'window') return this.#inWindow(item.windowMs, situation);
    if (this.#unspoken?.line === nameOf(item) && this.#unspoken.tries >= TRIES_TO_VOICE)
      return this.#fill(situation);
    this.#playhead = from.advance();
    this.#turnsSinceLine = new Set();
    this.#hasReacted = false;
    return {
      kind: 'say',
      place: { from, to: this.#playhead },
      wanted: {
        source: 'script',
        text: item.text,
        host: this.#host(item.line.host ?? item.segment.host),
        line: { segment: item.segment.id, line: item.lineId, variant: item.variant },
        ...(item.segment.product !== undefined && { product: item.segment.product }),
        ...(item.line.cue !== undefined && { cue: item.line.cue }),
        ...(item.line.restMs !== undefined && { restMs: item.line.restMs }),
      },
    };
  }

  /** The words did not get to the air, and no rule spoke against them: a correction comes again. */
  unsaid({ corrects }: Wanted, now: number): void {
    if (corrects !== undefined) this.corrections.lost(corrects.correction, now);
  }

  /** The words were refused: the script goes on with its next line, an answer loses its remaining ones. */
  refused(wanted: Wanted): void {
    if (wanted.source === 'script') this.#refusedInARow += 1;
    if (wanted.turn !== undefined) this.dropTurn(wanted.turn);
  }

  /** Something was heard. */
  aired(source: DraftSource): void {
    if (source === 'label') return;
    this.#refusedInARow = 0;
    if (source === 'script') this.#unspoken = undefined;
    if (source === 'filler' && this.#unspoken !== undefined) {
      this.#unspoken = { ...this.#unspoken, tries: 0, isLastTry: true };
    }
  }

  /** Puts the playhead back, never forward: a prepared line was thrown away unheard, or cut. */
  rewind({ from }: Place): void {
    const back = from.reload(this.#rundown);
    if (!this.#playhead.isBefore(back)) this.#playhead = back;
    this.#windowEndsAt = undefined;
  }

  /** No voice could speak the words: a line comes again, though not for ever. */
  voiceless({ source, line }: Wanted, place: Place | undefined): void {
    if (source === 'filler' && this.#unspoken !== undefined) this.#unspoken = { ...this.#unspoken, tries: 0 };
    if (source !== 'script' || line === undefined || place === undefined) return;
    const name = `${line.segment}/${line.line}`;
    const before = this.#unspoken?.line === name ? this.#unspoken : undefined;
    // The voice speaks other words, so this line cannot be spoken: the script goes on without it.
    this.#unspoken = before?.isLastTry
      ? undefined
      : { line: name, tries: (before?.tries ?? 0) + 1, isLastTry: false };
    if (this.#unspoken !== undefined) this.rewind(place);
  }

  /** Where a place of an earlier rundown is in the present one; undefined: behind its end. */
  positionOf(playhead: Playhead): PlayheadPosition | undefined {
    return playhead.reload(this.#rundown).position;
  }

  /** Whether somebody who asks if this is a person waits for the answer. */
  get owesIdentity(): boolean {
    return this.#offers.some(({ isIdentity }) => isIdentity === true);
  }

  #nextOffer(): Offer | undefined {
    const identity = this.#offers.findIndex(({ isIdentity }) => isIdentity === true);
    if (identity >= 0) return this.#offers.splice(identity, 1)[0];
    const order = ['operator', 'answer'] as const;
    for (const source of order) {
      const at = this.#offers.findIndex(
        (offer) => offer.source === source && (source !== 'answer' || this.#mayAnswer(offer)),
      );
      if (at >= 0) return this.#offers.splice(at, 1)[0];
    }
    return undefined;
  }

  #mayAnswer(offer: Offer): boolean {
    if (offer.turn === undefined || this.#turnsSinceLine.has(offer.turn)) return true;
    return this.#windowEndsAt !== undefined || this.#turnsSinceLine.size < ANSWERS_BETWEEN_LINES;
  }

  #fromOffer(offer: Offer): Wanted {
    if (offer.turn !== undefined && offer.isIdentity !== true) this.#turnsSinceLine.add(offer.turn);
    const item = this.#playhead.item;
    const { source, text, product, facts, answers, via, model, by, question, turn, isIdentity } = offer;
    return {
      source,
      text,
      host: this.#host(item?.segment.host),
      ...(product !== undefined && { product }),
      ...(facts !== undefined && { facts }),
      ...(answers !== undefined && { answers }),
      ...(via !== undefined && { via }),
      ...(by !== undefined && { by }),
      ...(model !== undefined && { model }),
      ...(question !== undefined && { question }),
      ...(turn !== undefined && { turn }),
      ...(isIdentity !== undefined && { isIdentity }),
    };
  }

  #asWanted({ text, product, facts, by, corrects }: CorrectionOffer): Wanted {
    const host = this.#host(this.#playhead.item?.segment.host);
    const about = product === undefined ? {} : { product };
    return { source: 'correction', text, host, ...about, facts, by, corrects };
  }

  /** The rundown is over; a correction that can still be said is said in the stream it belongs to (COR-02). */
  #endOrWait(situation: Situation): Directive {
    return this.corrections.isAwaited(situation.now) ? this.#untilNews(situation) : { kind: 'end' };
  }

  #untilNews({ now }: Situation): Directive {
    return { kind: 'wait', ms: Math.min(this.#options.deadAirMs, this.corrections.dueIn(now)) };
  }

  #inWindow(windowMs: number, situation: Situation): Directive {
    this.#windowEndsAt ??= situation.now + windowMs;
    const isOver = situation.now >= this.#windowEndsAt;
    if (isOver || (!situation.isAnswering && this.#openTurns.size === 0)) {
      this.#windowEndsAt = undefined;
      this.#playhead = this.#playhead.advance();
      return this.next(situation);
    }
    if (situation.silentMs > this.#options.deadAirMs / 2) return this.#fill(situation);
    return { kind: 'wait', ms: Math.min(this.#options.deadAirMs / 4, this.#windowEndsAt - situation.now) };
  }

  #fillOrWait(situation: Situation): Directive {
    if (situation.silentMs < this.#options.deadAirMs / 2) {
      const ms = Math.min(this.#options.deadAirMs / 4, this.corrections.dueIn(situation.now));
      return { kind: 'wait', ms };
    }
    // The filler gives the script another chance: facts or rules may have changed meanwhile.
    this.#refusedInARow = Math.min(this.#refusedInARow, REFUSALS_IN_A_ROW - 1);
    return this.#fill(situation);
  }

  #fill({ now }: Situation): Directive {
    const { text, product, facts } = this.#options.liveliness.idle(now, this.#rundown.fillers);
    this.#turnsSinceLine = new Set();
    this.#hasReacted = false;
    return {
      kind: 'say',
      wanted: {
        source: 'filler',
        text,
        host: this.#host(undefined),
        ...(product !== undefined && { product }),
        // Composed of facts by code, not worded by whoever wrote the rundown.
        ...(facts !== undefined && { facts, via: 'knowledge' }),
      },
    };
  }

  /** One between two lines, however much happens: the script sells, thanks do not. */
  #reaction({ now }: Situation): Directive | undefined {
    if (this.#hasReacted || this.#isClosing || this.#playhead.item === undefined) return undefined;
    const reaction = this.#options.liveliness.reaction(now);
    if (reaction === undefined) return undefined;
    this.#hasReacted = true;
    const { text, answers } = reaction;
    const host = this.#host(this.#playhead.item.segment.host);
    return { kind: 'say', wanted: { source: 'filler', text, host, answers } };
  }

  #skipHeldProducts(): void {
    // At most once round: a rundown whose products are all held has nothing to present.
    for (let tried = 0; tried < this.#rundown.segments.length; tried += 1) {
      if (this.#mayPresent(this.#playhead.item?.segment.product)) return;
      this.#playhead = this.#playhead.nextSegment();
    }
  }

  /** A product whose correction does not get to the air makes way for others. */
  #mayPresent(product: string | undefined): boolean {
    if (product === undefined) return true;
    return this.#options.mayPresent(product) && !this.corrections.isStuck(product);
  }

  #mayPitch(product: string | undefined): boolean {
    return this.#mayPresent(product) && (product === undefined || !this.corrections.bars(product));
  }

  #host(id: string | undefined): string {
    return id ?? this.#options.hosts[0] ?? '';
  }
}

/** A script line by its segment and id. */
function nameOf(item: RundownItem): string {
  return item.kind === 'line' ? `${item.segment.id}/${item.lineId}` : item.segment.id;
}
