import { type BodyFields, UNKNOWN } from './body-fields.ts';
import { Counter } from './counter.ts';

/** What was cleared, and what of it was heard. */
export class SpeechTally {
  readonly #cleared = new Counter();
  readonly #aired = new Counter();
  readonly #byVia = new Counter();
  readonly #answered = new Set<string>();
  /** Cleared for speech and not heard so far, by id. */
  readonly #waiting = new Map<string, BodyFields>();
  #cut = 0;
  #characters = 0;
  #speakingMs = 0;

  clear(body: BodyFields): void {
    this.#cleared.add(body.name('source'));
    if ((body.text('surface') ?? 'speech') === 'speech') this.#waiting.set(body.name('id'), body);
  }

  air(body: BodyFields): void {
    const id = body.name('id');
    const cleared = this.#waiting.get(id);
    this.#waiting.delete(id);
    const source = body.text('source') ?? cleared?.text('source') ?? UNKNOWN;
    this.#aired.add(source);
    if (body.get('cut') === true) this.#cut += 1;
    this.#speakingMs += body.number('durationMs') ?? 0;
    this.#characters += body.number('characters') ?? [...(cleared?.text('text') ?? '')].length;
    if (source !== 'answer') return;
    this.#byVia.add(body.text('via') ?? cleared?.text('via') ?? UNKNOWN);
    for (const comment of cleared?.list('answers') ?? []) this.#answered.add(String(comment));
  }

  totals() {
    return {
      speakingMs: this.#speakingMs,
      characters: this.#characters,
      utterances: {
        cleared: this.#cleared.counts(),
        aired: this.#aired.counts(),
        cut: this.#cut,
        unheard: this.#waiting.size,
      },
      answers: {
        aired: this.#byVia.total,
        byVia: this.#byVia.counts(),
        commentsAnswered: this.#answered.size,
      },
    };
  }
}
