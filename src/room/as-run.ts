import { createHash } from 'node:crypto';
import type { ClearedUtterance } from '../gate/door.ts';
import type { Comment, KnowledgeCall, Screened } from '../model/audience.ts';
import type { Json, LedgerKind, LedgerWriter } from '../model/ledger-entry.ts';
import type { GateDecision, LabelMoment, Refusal } from '../model/utterance.ts';
import type { Airing } from '../playout/sink.ts';
import { LateEntries } from './late-entries.ts';

/**
 * Writes what happens in a room into its ledger, in the ledger's own words. Only `decision` is awaited by
 * the room: what it decides may not be heard before it is durable. The rest is written in order behind it;
 * an entry that cannot be written is raised as an alert, and written when the ledger can be written again.
 */
export class AsRun {
  readonly #entries: LateEntries;

  /** @param now epoch ms; what is written late says when it happened */
  constructor(ledger: LedgerWriter, now: () => number, onFault: (kind: LedgerKind, fault: unknown) => void) {
    this.#entries = new LateEntries(ledger, now, onFault);
  }

  /** The door's decision on a draft; resolves when it is durable. */
  async decision({ draft, review, ...basis }: GateDecision): Promise<void> {
    const common = {
      id: draft.id,
      source: draft.source,
      surface: draft.surface,
      host: draft.host,
      findings: review.findings.map((finding) => ({
        rule: finding.rule,
        pack: finding.pack,
        category: finding.category,
        law: finding.law,
        quote: finding.quote,
        span: finding.span,
        action: finding.action,
      })),
      exempted: review.exempted,
      claims: (review.said ?? review.claims).map(({ kind, quote, verdict, fact }) => ({
        kind,
        quote,
        verdict,
        ...(fact !== undefined && { fact }),
      })),
      ...(draft.product !== undefined && { product: draft.product }),
      ...(draft.line !== undefined && { segment: draft.line.segment, line: draft.line.line }),
      ...(draft.answers !== undefined && { answers: draft.answers }),
      // What an answer was written from; `facts` are those that its words were proven by.
      ...(draft.source === 'answer' && { cited: draft.facts ?? [] }),
      ...(draft.question !== undefined && { question: draft.question }),
      ...(draft.via !== undefined && { via: draft.via }),
      ...(draft.model !== undefined && { model: draft.model }),
      ...(draft.by !== undefined && { by: draft.by }),
      ...(draft.corrects !== undefined && { corrects: draft.corrects }),
      ...basis,
    };
    await (review.decision === 'refuse'
      ? this.#entries.append('utterance.refused', plain({ ...common, text: draft.text, cause: 'rules' }))
      : this.#entries.append(
          'utterance.cleared',
          plain({
            ...common,
            text: review.text,
            drafted: draft.text,
            decision: review.decision,
            facts: review.facts,
          }),
        ));
  }

  /** A refusal that was made without a review; those of the rules are in `decision` already. */
  refused({ draft, cause, findings, message, opinion }: Refusal): void {
    if (cause === 'rules' && findings.length > 0) return;
    this.write('utterance.refused', {
      id: draft.id,
      source: draft.source,
      surface: draft.surface,
      host: draft.host,
      text: draft.text,
      cause,
      message,
      ...(draft.by !== undefined && { by: draft.by }),
      ...(opinion !== undefined && { opinion }),
    });
  }

  aired({ audio, startsAt }: Airing, atMs: number, cut: boolean): void {
    const { utterance } = audio;
    this.write('utterance.aired', {
      id: utterance.id,
      source: utterance.draft.source,
      from: Math.round(startsAt),
      to: Math.round(atMs),
      durationMs: Math.max(0, Math.round(atMs - startsAt)),
      characters: [...utterance.text].length,
      cut,
      voice: audio.voice,
      // A rehearsal's silence proves nothing, and there are gigabytes of it.
      audioSha256: audio.isAudible ? createHash('sha256').update(bytesOf(audio.pcm)).digest('hex') : null,
      labels: utterance.labels,
    });
  }

  labelSpoken(utterance: ClearedUtterance, at: number, moment: LabelMoment): void {
    this.write('label.spoken', { id: utterance.id, at: Math.round(at), moment, text: utterance.text });
  }

  dropped(utterance: ClearedUtterance, why: string): void {
    this.write('utterance.dropped', { id: utterance.id, why });
  }

  received(comment: Comment): void {
    this.write('comment.received', {
      id: comment.id,
      user: pseudonym(comment.user),
      type: comment.type,
      platform: comment.platform,
      at: comment.at,
      ...(comment.simulated === true && { simulated: true }),
    });
  }

  screened({ id, class: verdict, product, cluster, reason, campaign, sample, revised }: Screened): void {
    this.write('comment.screened', {
      id,
      class: verdict,
      reason,
      ...(product !== undefined && { product }),
      ...(cluster !== undefined && { cluster }),
      ...(campaign !== undefined && { campaign }),
      ...(sample !== undefined && { sample }),
      ...(revised === true && { revised }),
    });
  }

  knowledgeCalled({ query, product, hits, commentIds }: KnowledgeCall): void {
    this.write('knowledge.called', {
      query,
      hits,
      for: commentIds ?? [],
      ...(product !== undefined && { product }),
    });
  }

  operator(by: string, action: string, detail?: string): void {
    this.write('operator.acted', { by, action, ...(detail !== undefined && { detail }) });
  }

  write(kind: LedgerKind, body: unknown): void {
    this.#entries.write(kind, plain(body));
  }

  /** Resolves when all that was written so far is durable or has been reported. */
  settled(): Promise<void> {
    return this.#entries.settled();
  }
}

/** Viewers are known to the ledger by a pseudonym: enough to tell askers apart, not to name them. */
function pseudonym(user: string): string {
  return createHash('sha256').update(`candor/${user}`).digest('hex').slice(0, 16);
}

function bytesOf(pcm: Int16Array): Uint8Array {
  return new Uint8Array(pcm.buffer, pcm.byteOffset, pcm.byteLength);
}

/** Frozen and readonly values as plain JSON; half a surrogate pair, which has no UTF-8, becomes U+FFFD. */
function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
    typeof inner === 'string' ? inner.toWellFormed() : inner,
  ) as Json;
}
