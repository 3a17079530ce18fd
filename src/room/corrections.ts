import type { Clock } from '../infra/clock.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { EntryFilter } from '../ledger/read-entries.ts';
import type { Correction } from '../model/correction.ts';
import type { Json, LedgerEntry, LedgerWriter } from '../model/ledger-entry.ts';
import type { RoomConfig } from '../model/room-config.ts';
import type { Bilingual, Locale } from '../model/text.ts';
import type { CorrectionRef } from '../model/utterance.ts';
import { BY_ITSELF, CORRECTION_KINDS, correctionsIn } from './corrections/correction-list.ts';
import {
  type CorrectionSearch,
  type FoundCorrections,
  findCorrections,
  isClear,
  type ReviewWords,
  searchCorrections,
} from './corrections/find-corrections.ts';
import { afterTheStream } from './corrections/notice.ts';
import { originalsIn } from './corrections/originals.ts';

export { afterTheStream, findCorrections, type ReviewWords };

const HOUR_MS = 3_600_000;

/** How far back words are reviewed again where nobody says: the night and the day after it. */
const CORRECTED_FOR_MS = 24 * HOUR_MS;

/** Corrections older than this are in the ledger only; nobody puts a word of last month right on air. */
const LISTED_FOR_MS = 30 * 24 * HOUR_MS;

/** Words are cleared at most this long before they are heard (gate/door.ts), with room for a long line. */
const CLEARED_BEFORE_MS = 10 * 60_000;

/** Reviews between two breaths of a room on air: some milliseconds. */
const REVIEWS_AT_ONCE = 20;

/** The zone in which a room's viewers tell the time: its window's, else the market's where it has only one. */
export function timeZoneOf({ window, locale }: Pick<RoomConfig, 'window' | 'locale'>): string {
  if (window !== undefined) return window.timeZone;
  return locale === 'zh-CN' ? 'Asia/Shanghai' : Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** An approved correction for the director: `Offer` and where it belongs. */
export interface CorrectionOffer {
  readonly source: 'correction';
  readonly text: string;
  readonly product?: string;
  readonly facts: readonly string[];
  readonly by: string;
  readonly corrects: CorrectionRef;
}

export type CorrectionDecision =
  | { readonly ok: true; readonly correction: Correction }
  | { readonly ok: false; readonly reason: Bilingual };

/** What a list of corrections is made from. */
export interface CorrectionSources {
  readonly entries: (filter: EntryFilter) => Iterable<LedgerEntry>;
  readonly clock: Pick<Clock, 'now'>;
  readonly review: ReviewWords;
  /** All products, admitted or not: a product that is held was spoken of nonetheless. */
  readonly knowledge: () => KnowledgeBase;
  readonly locale: Locale;
  /** IANA name. */
  readonly timeZone: string;
}

export interface CorrectionsOptions extends CorrectionSources {
  readonly ledger: LedgerWriter;
  /** Takes an approved correction to the air; may come again for the same one after a restart. */
  readonly offer: (offer: CorrectionOffer) => void;
  /** Told of corrections that wait for a person: new ones, or with new words. */
  readonly onListed?: (listed: readonly Correction[]) => void;
}

/** The corrections of the ledger and those that a review of now would add; writes nothing. */
export function surveyCorrections(
  sources: CorrectionSources,
  since = sources.clock.now() - CORRECTED_FOR_MS,
): readonly Correction[] {
  const list = read(sources);
  const found = findCorrections(searchOf(sources, [...list.values()], since));
  for (const { id } of found.withdrawn) list.delete(id);
  for (const correction of found.proposed) list.set(correction.id, correction);
  return inOrder(list.values());
}

/**
 * What went on air and has to be put right, from the review that finds it to the air. Its state is the
 * ledger: a new one reads back what another left.
 */
export class Corrections {
  readonly #options: CorrectionsOptions;
  readonly #list: Map<string, Correction>;
  /** Who approved what has not been heard yet. */
  readonly #approvers = new Map<string, string>();
  readonly #deciding = new Set<string>();
  #search: Promise<unknown> = Promise.resolve();

  constructor(options: CorrectionsOptions) {
    this.#options = options;
    this.#list = read(options);
    for (const { body } of options.entries({ kinds: ['correction.approved'], from: listedFrom(options) })) {
      const { id, by } = body as { readonly id: string; readonly by: string };
      this.#approvers.set(id, by);
    }
  }

  /** By the time the words were first heard. */
  get list(): readonly Correction[] {
    return inOrder(this.#list.values());
  }

  /** Offers again what was approved and not heard: after a restart, or when its sound was lost. */
  resume(): void {
    for (const correction of this.list) if (correction.status === 'approved') this.#offer(correction);
  }

  /**
   * Reviews again what was heard since a moment, and lists what no longer stands. Called whenever facts,
   * rules or the label plan change; calls that come during one wait for it.
   * @param since epoch ms
   * @returns the corrections that are new, or have new words
   */
  propose(since = this.#options.clock.now() - CORRECTED_FOR_MS): Promise<readonly Correction[]> {
    const run = this.#search.then(() => this.#propose(since));
    this.#search = run.catch(() => undefined);
    return run;
  }

  /** A named person takes the words as they are listed; they go on air. */
  async approve(id: string, by: string): Promise<CorrectionDecision> {
    const correction = this.#list.get(id);
    if (correction === undefined) return no('没有这条更正', 'There is no such correction');
    if (by.trim() === '') return no('批准要写明是谁', 'Approving needs a name');
    if (correction.status !== 'proposed' || this.#deciding.has(id)) return settled(correction);
    const { proposal, product } = correction;
    if (proposal === undefined) {
      return no(
        '没有能过审的更正话术，请人工说明',
        'The gate clears no wording of it: a person has to say it',
      );
    }
    if (!isClear(proposal, { product }, { review: this.#options.review, now: this.#options.clock.now() })) {
      return no('事实或规则又变了，请重新列出', 'Facts or rules have changed again: propose anew');
    }
    const approved = await this.#decide(correction, 'approved', { id, by, text: proposal });
    this.#approvers.set(id, by);
    this.#offer(approved);
    return { ok: true, correction: approved };
  }

  /** A named person decides that nothing has to be said. */
  async dismiss(id: string, by: string, reason: string): Promise<CorrectionDecision> {
    const correction = this.#list.get(id);
    if (correction === undefined) return no('没有这条更正', 'There is no such correction');
    if (by.trim() === '' || reason.trim() === '') {
      return no('不更正要写明是谁、为什么', 'Dismissing needs a name and a reason');
    }
    if (correction.status !== 'proposed' || this.#deciding.has(id)) return settled(correction);
    return { ok: true, correction: await this.#decide(correction, 'dismissed', { id, by, reason }) };
  }

  /** It was heard to its end. */
  async aired(id: string, utterance: string): Promise<void> {
    const correction = this.#list.get(id);
    if (correction?.status !== 'approved') return;
    const { said, proposal = '', saidAt, corrects } = correction;
    const by = this.#approvers.get(id) ?? '';
    const since = saidAt - CLEARED_BEFORE_MS;
    const originals = originalsIn(
      this.#options.entries({ kinds: ['utterance.aired'], from: since }),
      corrects,
    );
    await this.#decide(correction, 'aired', { id, utterance, by, said, text: proposal, originals });
  }

  /** It was cut or dropped unheard: it comes again. */
  lost(id: string): void {
    const correction = this.#list.get(id);
    if (correction?.status === 'approved') this.#offer(correction);
  }

  /** The gate refused the approved words: they need others, and another approval. */
  async returned(id: string, why: string): Promise<void> {
    const correction = this.#list.get(id);
    if (correction?.status !== 'approved') return;
    await this.#write('correction.returned', { id, why });
    this.#list.set(id, { ...correction, status: 'proposed' });
  }

  async #propose(since: number): Promise<readonly Correction[]> {
    const running = searchCorrections(searchOf(this.#options, [...this.#list.values()], since));
    for (let reviews = 1; ; reviews += 1) {
      const step = running.next();
      if (step.done === true) return this.#take(step.value);
      if (reviews % REVIEWS_AT_ONCE === 0) await new Promise<void>((resolve) => setImmediate(resolve));
    }
  }

  async #take({ proposed, withdrawn }: FoundCorrections): Promise<readonly Correction[]> {
    const taken: Correction[] = [];
    for (const correction of proposed) {
      // A person may have decided while the search ran; the next one sees it.
      const before = this.#list.get(correction.id)?.status;
      if (before === 'dismissed' || before === 'aired' || this.#deciding.has(correction.id)) continue;
      const { status: _status, ...body } = correction;
      await this.#write('correction.proposed', body);
      this.#list.set(correction.id, correction);
      taken.push(correction);
    }
    for (const { id } of withdrawn) {
      if (this.#list.get(id)?.status !== 'proposed' || this.#deciding.has(id)) continue;
      const reason = '按现在的事实和规则不用更正 / clear again under the present facts and rules';
      await this.#write('correction.dismissed', { id, by: BY_ITSELF, reason });
      this.#list.delete(id);
    }
    if (taken.length > 0) this.#options.onListed?.(taken);
    return taken;
  }

  async #decide(
    correction: Correction,
    status: 'approved' | 'dismissed' | 'aired',
    body: { readonly [key: string]: Json },
  ): Promise<Correction> {
    this.#deciding.add(correction.id);
    try {
      await this.#write(`correction.${status}`, body);
    } finally {
      this.#deciding.delete(correction.id);
    }
    const decided = { ...correction, status };
    this.#list.set(correction.id, decided);
    return decided;
  }

  async #write(kind: (typeof CORRECTION_KINDS)[number], body: object): Promise<void> {
    await this.#options.ledger.append(kind, JSON.parse(JSON.stringify(body)) as Json);
  }

  #offer({ id, proposal, product, facts, corrects }: Correction): void {
    this.#options.offer({
      source: 'correction',
      text: proposal ?? '',
      ...(product !== undefined && { product }),
      facts,
      by: this.#approvers.get(id) ?? '',
      corrects: { correction: id, utterances: corrects },
    });
  }
}

function read(sources: CorrectionSources): Map<string, Correction> {
  return correctionsIn(sources.entries({ kinds: CORRECTION_KINDS, from: listedFrom(sources) }));
}

function listedFrom({ clock }: CorrectionSources): number {
  return clock.now() - LISTED_FOR_MS;
}

function searchOf(sources: CorrectionSources, known: readonly Correction[], since: number): CorrectionSearch {
  const { entries, clock, review, knowledge, locale, timeZone } = sources;
  return {
    entries: entries({
      from: since - CLEARED_BEFORE_MS,
      kinds: ['utterance.cleared', 'utterance.aired', 'utterance.dropped'],
    }),
    since,
    now: clock.now(),
    review,
    knowledge: knowledge(),
    locale,
    timeZone,
    known,
  };
}

function inOrder(corrections: Iterable<Correction>): readonly Correction[] {
  return [...corrections].sort((one, other) => one.saidAt - other.saidAt || one.id.localeCompare(other.id));
}

function settled({ status }: Correction): CorrectionDecision {
  return no(`这条更正已经处理过了（${status}）`, `It has been decided already (${status})`);
}

function no(zh: string, en: string): CorrectionDecision {
  return { ok: false, reason: { zh, en } };
}
