import type { Clock } from '../infra/clock.ts';
import { CandorError } from '../model/errors.ts';
import type { Withheld } from '../model/knowledge.ts';
import type { LabelPlan } from '../model/label-plan.ts';
import type { Locale } from '../model/text.ts';
import type {
  ClaimCheck,
  Draft,
  DraftSource,
  Finding,
  GateDecision,
  LabelMoment,
  Labels,
  Refusal,
} from '../model/utterance.ts';
import { Bases, type BasesInForce } from './bases.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { SecondOpinion } from './judge.ts';
import { type Judged, Judgement, type Override } from './judgement.ts';
import { LabelSchedule } from './labels/label-schedule.ts';
import { labelsFor } from './labels/labels.ts';
import { TurnTones } from './labels/turn-tones.ts';
import { isShortened, labelFirst, notTheLabel, refusal, ruledOut } from './refusals.ts';

/**
 * How long a clearance stands before it is aired, ms. Prices and stock change: one utterance of look-ahead
 * takes well under a minute, so older ones are reviewed again.
 */
const CLEARANCE_MS = 60_000;

/** How many of the room's last spoken texts a review sees: a claim is seldom split over more. */
const MEMORY = 4;

/** More than a room ever has cleared and not yet heard: a line, a label, and the sentences of two answers. */
const ON_THE_WAY = 32;

/** Never exported: whoever lacks it cannot construct a cleared utterance, cast or not. */
const KEY: unique symbol = Symbol('door');

interface Contents {
  readonly draft: Draft;
  readonly text: string;
  readonly labels: Labels;
  readonly findings: readonly Finding[];
  readonly claims: readonly ClaimCheck[];
  readonly facts: readonly string[];
  readonly room: string;
  readonly clearedAt: number;
  /** Epoch ms after which it may no longer be aired. */
  readonly expiresAt: number;
  /** The rules and facts it was judged by. */
  readonly basis: string;
}

/**
 * Words that came through the door: the only thing a voice, a stage, a caption, an avatar engine or a
 * recording takes. The private field makes the type nominal; the key, the frozen prototype and the deeply
 * frozen contents make forgeries fail at run time too.
 */
export class ClearedUtterance {
  readonly #contents: Contents;

  constructor(key: typeof KEY, contents: Contents) {
    if (key !== KEY || new.target !== ClearedUtterance) {
      throw new CandorError('NOT_CLEARED', 'Only the gate makes a ClearedUtterance.');
    }
    this.#contents = deepFreeze(structuredClone(contents));
    Object.freeze(this);
  }

  /** True only for values made here: a brand that no cast, copy or proxy has. */
  static isCleared(value: unknown): value is ClearedUtterance {
    return typeof value === 'object' && value !== null && #contents in value;
  }

  get id(): string {
    return this.#contents.draft.id;
  }
  get room(): string {
    return this.#contents.room;
  }
  /** As it is spoken or shown; after a rewrite not the same as the draft's. */
  get text(): string {
    return this.#contents.text;
  }
  get draft(): Draft {
    return this.#contents.draft;
  }
  get labels(): Labels {
    return this.#contents.labels;
  }
  get findings(): readonly Finding[] {
    return this.#contents.findings;
  }
  /** Of the words as they are said. */
  get claims(): readonly ClaimCheck[] {
    return this.#contents.claims;
  }
  /** Ids of the facts that the words rest on. */
  get facts(): readonly string[] {
    return this.#contents.facts;
  }
  get clearedAt(): number {
    return this.#contents.clearedAt;
  }
  get expiresAt(): number {
    return this.#contents.expiresAt;
  }
  /** Names the rules and facts it was judged by: others mean another judgement. */
  get basis(): string {
    return this.#contents.basis;
  }
}
Object.freeze(ClearedUtterance.prototype);
Object.freeze(ClearedUtterance);

/**
 * Every voice, stage and sink calls this on what it is given, in production too, since a cast compiles.
 * @throws CandorError NOT_CLEARED
 */
export function requireCleared(value: unknown): ClearedUtterance {
  if (!ClearedUtterance.isCleared(value)) {
    throw new CandorError('NOT_CLEARED', 'Words that did not come through the gate were about to be heard.', {
      fix: 'Put a Draft to the gate with clear() and hand on what it returns.',
    });
  }
  return value;
}

/** Takes a decision into the ledger; resolves when it is durable. */
export type DecisionRecorder = (decision: GateDecision) => Promise<void>;

export type Clearance =
  | {
      readonly ok: true;
      readonly utterance: ClearedUtterance;
      /** Why the words as drafted were refused, where the utterance is what could be said without the rest. */
      readonly leftOut?: Refusal;
    }
  | { readonly ok: false; readonly refusal: Refusal };

export interface DoorOptions extends BasesInForce {
  readonly room: string;
  readonly locale: Locale;
  readonly clock: Pick<Clock, 'now'>;
  readonly plan: LabelPlan;
  /** Products that may not be spoken of now; none where absent. */
  readonly withheld?: () => readonly Withheld[];
  readonly record: DecisionRecorder;
  /** Asked about what the rules cleared; it can only refuse. */
  readonly secondOpinion?: SecondOpinion;
}

/** The one door of a room. */
export class Door {
  readonly #options: DoorOptions;
  readonly #schedule: LabelSchedule;
  readonly #tones: TurnTones;
  readonly #bases: Bases;
  readonly #judgement: Judgement;
  readonly #redeemed = new WeakSet<ClearedUtterance>();
  readonly #overrides = new WeakSet<ClearedUtterance>();
  /** By which plan each utterance is labelled. */
  readonly #labelledBy = new WeakMap<ClearedUtterance, LabelPlan>();
  #plan: LabelPlan;
  #spoken: string[] = [];
  /** Cleared for speech and not yet heard, oldest first: what is cleared next comes after them. */
  readonly #onTheWay = new Map<string, string>();

  constructor(options: DoorOptions) {
    this.#options = options;
    this.#plan = options.plan;
    this.#schedule = new LabelSchedule(options.plan);
    this.#tones = new TurnTones(options.plan);
    this.#bases = new Bases(options);
    const { locale, clock, withheld, secondOpinion } = options;
    const heard = () => this.#spoken;
    this.#judgement = new Judgement({ bases: this.#bases, locale, clock, withheld, secondOpinion, heard });
  }

  /** Which moment of the label plan is due, were the next words heard until `heardUntil` (epoch ms). */
  labelDue(heardUntil: number): LabelMoment | undefined {
    return this.#schedule.due(heardUntil);
  }

  /** For the console: when a label was last heard and when the next is due at the latest, epoch ms. */
  get labelTimes(): { lastSpokenAt: number | undefined; dueAt: number | undefined } {
    return { lastSpokenAt: this.#schedule.lastSpokenAt, dueAt: this.#schedule.dueAt };
  }

  /**
   * Asks for a spoken label before anything else is cleared for speech, or heard.
   * @param since epoch ms; words cleared before may be heard before the label of a new segment
   */
  demandLabel(moment: LabelMoment, since = this.#options.clock.now()): void {
    this.#schedule.demand(moment, since);
  }

  /**
   * Clears words that are to stand on the stage with a label plan that is not in force yet, so that there is a picture
   * to go with it. Nothing that is spoken is cleared in this way.
   */
  async clearStanding(plan: LabelPlan, draft: Draft): Promise<Clearance> {
    if (draft.surface !== 'speech') return this.#pass(draft, this.#options.clock.now(), undefined, plan);
    return { ok: false, refusal: notTheLabel(draft) };
  }

  /**
   * Another label plan holds for all that is cleared from now on. What was cleared by the one before is not heard any
   * more, since it carries that one's labels, and the new spoken label comes first.
   */
  follow(plan: LabelPlan): void {
    this.#plan = plan;
    this.#schedule.follow(plan, this.#options.clock.now());
    this.#tones.follow(plan);
  }

  /**
   * Words in; cleared words or a refusal out. The rules and facts are judged at once, then the decision is
   * written to the ledger, and only then does the cleared value exist. Never rejects: a fault is a refusal.
   * @param heardUntil when the words would have been heard, epoch ms; default now.
   */
  async clear(draft: Draft, heardUntil = this.#options.clock.now()): Promise<Clearance> {
    return this.#pass(draft, heardUntil);
  }

  /**
   * A person's own responsibility: clears words that a rule refused, or that the second opinion objected to and he
   * has been told so; never against a label rule or an AI-honesty rule, and with his name and reason in the ledger.
   * The second opinion is asked all the same: where it is required and silent, the words stay refused.
   */
  async clearByReview(
    draft: Draft,
    override: Override,
    heardUntil = this.#options.clock.now(),
  ): Promise<Clearance> {
    return this.#pass(draft, heardUntil, override);
  }

  /**
   * Called when the words are about to be heard or shown: once for each utterance, in its own room, within
   * its time, not before a label that is due, and only if the facts and rules of this moment still clear it
   * after what was really heard before it.
   * @throws CandorError NOT_CLEARED, CLEARANCE_SPENT
   */
  redeem(value: unknown): ClearedUtterance {
    const utterance = requireCleared(value);
    if (utterance.room !== this.#options.room) throw spent(utterance, 'was cleared for another room');
    if (this.#redeemed.has(utterance)) throw spent(utterance, 'was aired before');
    if (this.#labelledBy.get(utterance) !== this.#plan)
      throw spent(utterance, 'carries the labels of a plan that is over');
    if (this.#options.clock.now() > utterance.expiresAt)
      throw spent(utterance, 'waited too long to be aired');
    const isSpeech = utterance.draft.surface === 'speech';
    if (isSpeech && !utterance.labels.spoken) {
      const due = this.#schedule.bars(utterance.clearedAt, this.#options.clock.now());
      if (due !== undefined) throw spent(utterance, `must wait for the spoken AI label (${due})`);
    }
    if (!this.#stillStands(utterance)) throw spent(utterance, 'is no longer true or lawful');
    this.#redeemed.add(utterance);
    this.#onTheWay.delete(utterance.id);
    if (utterance.labels.spoken) this.#schedule.heard(utterance.id, this.#options.clock.now());
    if (isSpeech) this.#spoken = [...this.#spoken, utterance.text].slice(-MEMORY);
    return utterance;
  }

  /** Cleared words that will not be heard, or were cut before their end. */
  drop(utterance: ClearedUtterance): void {
    this.#schedule.dropped(utterance.id);
    this.#tones.dropped(utterance.id);
    this.#onTheWay.delete(utterance.id);
  }

  /**
   * Facts, prices and rules may have changed since, an offer may have ended by the clock, and other words may
   * have been heard in between: the very words are judged again. What a person cleared against a rule stands
   * on the facts and rules that he saw.
   */
  #stillStands(utterance: ClearedUtterance): boolean {
    const isOnTheSameBasis = utterance.basis === this.basisFor(utterance.draft.source);
    if (this.#overrides.has(utterance)) return isOnTheSameBasis;
    // There is no time to ask the judge again: the words come again with a new opinion.
    if (!isOnTheSameBasis && this.#judgement.needsOpinion) return false;
    const again = this.#judgement.byRules({ ...utterance.draft, text: utterance.text }, this.#spoken);
    return again.ok && again.review.decision !== 'refuse' && again.review.text === utterance.text;
  }

  /** What a label rule says against these words now, whoever signs for them. */
  #againstLabels(draft: Draft, heardUntil: number, plan: LabelPlan): Refusal | undefined {
    if (draft.source === 'label') return isLabelOf(plan, draft) ? undefined : notTheLabel(draft);
    const due = draft.surface === 'speech' ? this.#schedule.due(heardUntil) : undefined;
    return due === undefined ? undefined : labelFirst(draft, due);
  }

  /** Names the rules and facts of now for words of this source, as `ClearedUtterance.basis` does those of then. */
  basisFor(source: DraftSource): string {
    return this.#bases.nameFor(source);
  }

  /** The one way to a cleared utterance: labels, rules and facts, second opinion, ledger. */
  async #pass(draft: Draft, heardUntil: number, override?: Override, plan = this.#plan): Promise<Clearance> {
    const taken = deepFreeze(structuredClone(draft));
    const outOfTurn = this.#againstLabels(taken, heardUntil, plan);
    if (outOfTurn !== undefined) return { ok: false, refusal: outOfTurn };
    const judged = await this.#judgement.whole(taken, () => this.#before, override);
    return judged.ok ? this.#conclude(taken, judged, plan) : judged;
  }

  /** What is heard before words that are cleared now, oldest first. */
  get #before(): readonly string[] {
    return [...this.#spoken, ...this.#onTheWay.values()].slice(-MEMORY);
  }

  async #conclude(
    draft: Draft,
    { review: judged, opinion, override }: Extract<Judged, { ok: true }>,
    plan: LabelPlan,
  ): Promise<Clearance> {
    const { record, clock, room } = this.#options;
    const basis = this.basisFor(draft.source);
    // Frozen, so that whoever records the decision cannot change it.
    const review = deepFreeze(structuredClone(judged));
    try {
      await record({
        draft,
        review,
        ...this.#bases.recordFor(draft),
        labelPlan: plan.id,
        ...(opinion !== undefined && { opinion }),
        ...(override !== undefined && { override }),
      });
    } catch (fault) {
      const detail = fault instanceof Error ? fault.message : String(fault);
      return {
        ok: false,
        refusal: refusal(
          draft,
          'unrecorded',
          `台账没有写入，不能播出：${detail}`,
          `The ledger did not take the decision, so it may not be aired: ${detail}`,
        ),
      };
    }
    if (review.decision === 'refuse') return { ok: false, refusal: ruledOut(draft, review) };
    const now = clock.now();
    const spoken = draft.source === 'label' && draft.surface === 'speech';
    const tones = draft.surface === 'speech' ? this.#tones.before(draft, spoken) : undefined;
    const utterance = new ClearedUtterance(KEY, {
      draft,
      text: review.text,
      labels: labelsFor(plan, draft.id, spoken, tones),
      findings: review.findings,
      claims: review.said ?? review.claims,
      facts: review.facts,
      room,
      clearedAt: now,
      expiresAt: now + CLEARANCE_MS,
      basis,
    });
    this.#labelledBy.set(utterance, plan);
    if (override !== undefined) this.#overrides.add(utterance);
    if (spoken) this.#schedule.pledge(draft.id, draft.labelMoment ?? 'interval', now);
    if (draft.surface === 'speech') this.#remember(utterance);
    return { ok: true, utterance, ...(isShortened(review) && { leftOut: ruledOut(draft, review) }) };
  }

  /** Bounded, should words ever be cleared and neither heard nor dropped. */
  #remember(utterance: ClearedUtterance): void {
    this.#onTheWay.set(utterance.id, utterance.text);
    const oldest = this.#onTheWay.keys().next().value;
    if (this.#onTheWay.size > ON_THE_WAY && oldest !== undefined) this.#onTheWay.delete(oldest);
  }
}

/** A label says what the plan says, word for word: nothing else may pass for one. */
function isLabelOf({ spoken, stage }: LabelPlan, draft: Draft): boolean {
  if (draft.surface === 'speech') return spoken.texts.includes(draft.text);
  return draft.text === stage.text || draft.text === stage.takenText;
}

function spent(utterance: ClearedUtterance, why: string): CandorError {
  return new CandorError('CLEARANCE_SPENT', `The cleared utterance ${utterance.id} ${why}.`, {
    fix: 'Clear the words again.',
  });
}
