import type { LedgerKind } from '../../model/ledger-entry.ts';
import type { BodyFields } from './body-fields.ts';
import { Counter, type Counts } from './counter.ts';
import { type LabelUptime, LabelUptimeTally } from './label-uptime.ts';

/** The questions an auditor asks first (AUD-07). */
export interface SelfAudit extends LabelUptime {
  /** Utterances that were said in other words than drafted, or without some of them, by the rule that wanted it. */
  readonly rewritten: Counts;
  /** What a rule met and did not stop, by rule: noted, overridden by a person, or let pass by an exemption. */
  readonly exempted: Counts;
  /** The exemptions by what they were: a turn of speech, a name, an exception of the rule, evidence. */
  readonly exemptions: Counts;
  /** Those that rest on a fact or a document, as `rule: fact`. */
  readonly onEvidence: Counts;
  /** Checkable claims that were said, by kind, each with its fact in the ledger. */
  readonly supported: Counts;
  readonly corrections: {
    readonly proposed: number;
    readonly aired: number;
    readonly dismissed: number;
    /** Approved or waiting, and not on air by the end of the span. */
    readonly open: number;
    /** From the moment it was found to the air, ms. */
    readonly longestMs: number | null;
  };
  readonly duty: {
    readonly signs: number;
    /** Times the room fell back because nobody gave a sign. */
    readonly fallbacks: number;
  };
}

/** Follows the label, the gate's exemptions, the corrections and the watch through a night. */
export class SelfAuditTally {
  readonly #uptime = new LabelUptimeTally();
  readonly #rewritten = new Counter();
  readonly #exempted = new Counter();
  readonly #exemptions = new Counter();
  readonly #onEvidence = new Counter();
  readonly #supported = new Counter();
  /** When each open correction was found, epoch ms. */
  readonly #found = new Map<string, number>();
  #proposed = 0;
  #aired = 0;
  #dismissed = 0;
  #longestMs: number | null = null;
  #signs = 0;
  #fallbacks = 0;
  #fallback: string | null = null;

  take(kind: LedgerKind, at: number, body: BodyFields): void {
    this.#uptime.take(kind, at, body);
    switch (kind) {
      case 'utterance.cleared':
        this.#clear(body);
        break;
      case 'duty.signed':
        if (body.get('taken') !== false) this.#signs += 1;
        break;
      case 'duty.changed': {
        const fallback = body.text('fallback') ?? null;
        if (fallback !== null && this.#fallback === null) this.#fallbacks += 1;
        this.#fallback = fallback;
        break;
      }
      case 'correction.proposed':
        if (!this.#found.has(body.name('id'))) {
          this.#found.set(body.name('id'), at);
          this.#proposed += 1;
        }
        break;
      case 'correction.aired':
      case 'correction.dismissed':
        this.#settle(kind, body.name('id'), at);
        break;
    }
  }

  totals(): SelfAudit {
    return {
      ...this.#uptime.totals(),
      rewritten: this.#rewritten.counts(),
      exempted: this.#exempted.counts(),
      exemptions: this.#exemptions.counts(),
      onEvidence: this.#onEvidence.counts(),
      supported: this.#supported.counts(),
      corrections: {
        proposed: this.#proposed,
        aired: this.#aired,
        dismissed: this.#dismissed,
        open: this.#found.size,
        longestMs: this.#longestMs,
      },
      duty: { signs: this.#signs, fallbacks: this.#fallbacks },
    };
  }

  #clear(body: BodyFields): void {
    const isOverridden = body.get('override') !== undefined;
    for (const finding of body.list('findings')) {
      const { rule, action } = finding as { readonly rule?: unknown; readonly action?: unknown };
      if (action === 'note' || isOverridden) this.#exempted.add(String(rule));
      else if (action === 'rewrite' || action === 'refuse') this.#rewritten.add(String(rule));
    }
    for (const exemption of body.list('exempted')) {
      const { rule, by, fact } = exemption as {
        readonly rule?: unknown;
        readonly by?: unknown;
        readonly fact?: unknown;
      };
      this.#exempted.add(String(rule));
      this.#exemptions.add(String(by));
      if (typeof fact === 'string') this.#onEvidence.add(`${String(rule)}: ${fact}`);
    }
    for (const claim of body.list('claims')) {
      const { kind, verdict } = claim as { readonly kind?: unknown; readonly verdict?: unknown };
      if (verdict === 'supported') this.#supported.add(String(kind));
    }
  }

  #settle(kind: 'correction.aired' | 'correction.dismissed', id: string, at: number): void {
    const found = this.#found.get(id);
    this.#found.delete(id);
    if (kind === 'correction.dismissed') this.#dismissed += 1;
    else {
      this.#aired += 1;
      if (found !== undefined) this.#longestMs = Math.max(this.#longestMs ?? 0, at - found);
    }
  }
}
