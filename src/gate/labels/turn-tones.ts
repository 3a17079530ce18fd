import type { LabelPlan, RhythmLabel } from '../../model/label-plan.ts';
import type { Draft } from '../../model/utterance.ts';

/** A spoken label stands for the turn that follows it. */
const LABELLED = 'labelled';

/**
 * Which words the rhythm label sounds before, where the plan asks for it (LAB-07): every spoken label, and the first
 * words of each turn. A turn is one host's talk by the script, the answer to one question, a correction, or what the
 * operator has said; right behind a spoken label none needs another.
 */
export class TurnTones {
  #plan: Pick<LabelPlan, 'audio' | 'rhythm'>;
  #turn: string | undefined;
  /** Of the words whose tones are not heard yet. */
  #opening: string | undefined;

  constructor(plan: Pick<LabelPlan, 'audio' | 'rhythm'>) {
    this.#plan = plan;
  }

  /** Another plan: whoever speaks next opens his turn anew. */
  follow(plan: Pick<LabelPlan, 'audio' | 'rhythm'>): void {
    this.#plan = plan;
    this.#turn = undefined;
    this.#opening = undefined;
  }

  /** Words for speech were cleared: the tones that go before them. */
  before(draft: Draft, isSpokenLabel: boolean): RhythmLabel | undefined {
    if (this.#plan.audio !== 'rhythm') return undefined;
    const turn = isSpokenLabel ? LABELLED : turnOf(draft);
    const isLabelled = !isSpokenLabel && (this.#turn === turn || this.#turn === LABELLED);
    this.#turn = turn;
    if (isLabelled) return undefined;
    this.#opening = draft.id;
    return this.#plan.rhythm;
  }

  /** Words will not be heard, or were cut: the next ones open the turn anew. */
  dropped(id: string): void {
    if (this.#opening === id) this.#turn = undefined;
  }
}

function turnOf({ id, source, host, answers }: Draft): string {
  if (source === 'script' || source === 'filler') return `talk ${host}`;
  return `${source} ${host} ${answers?.join(' ') ?? id}`;
}
