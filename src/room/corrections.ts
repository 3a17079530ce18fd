import type { CorrectionOffer } from '../director/wanted.ts';
import type { Correction, Flag } from '../model/correction.ts';
import type { Json, LedgerEntry, LedgerKind, LedgerWriter } from '../model/ledger-entry.ts';
import type { Bilingual } from '../model/text.ts';
import type { Review } from '../model/utterance.ts';
import { airedRecord } from './corrections/aired-record.ts';
import { type AiredWords, airedWords, HEARD_KINDS, type HeardEntry } from './corrections/aired-words.ts';
import { approved, BY_ITSELF, type CORRECTION_KINDS, returned } from './corrections/correction-list.ts';
import {
  CLEARED_BEFORE_MS,
  CORRECTED_FOR_MS,
  type CorrectionSources,
  inOrder,
  LISTED_FOR_MS,
  listIn,
  searchOf,
  surveyCorrections,
  timeZoneOf,
} from './corrections/correction-sources.ts';
import { type FoundCorrections, findCorrections, searchCorrections } from './corrections/find-corrections.ts';
import { flagged, flaggedWords } from './corrections/flag.ts';
import { afterTheStream } from './corrections/notice.ts';
import { productsAbout } from './corrections/products-about.ts';
import { type ReviewWords, reviewCorrection } from './corrections/proposal.ts';

export {
  afterTheStream,
  type CorrectionSources,
  findCorrections,
  type ReviewWords,
  surveyCorrections,
  timeZoneOf,
};

/** Reviews between two breaths of a room on air: some milliseconds. */
const REVIEWS_AT_ONCE = 20;

/** The words that were approved are no longer true: others are proposed, and need another approval. */
const OUTDATED: Bilingual = {
  zh: '批准之后事实或规则又变了',
  en: 'Facts or rules have changed since the approval',
};

export type CorrectionDecision =
  | { readonly ok: true; readonly correction: Correction }
  | { readonly ok: false; readonly reason: Bilingual };

/** The air that corrections go to. */
export interface CorrectionAir {
  /** An approved one is to be said; may come again for the same one after a restart. */
  owe(offer: CorrectionOffer): void;
  /** It was not heard, and is to come again. */
  lost(id: string, about: readonly string[]): void;
  /** It needs a person: its products wait. */
  bar(id: string, about: readonly string[]): void;
  /** Nothing is owed any more. */
  settle(id: string): void;
  /** Into the ledger, whenever that can be written: it has happened and cannot be taken back. */
  write(kind: LedgerKind, body: object): void;
  /** What is being heard: its end is not in the ledger yet. */
  readonly onAir: { readonly id: string; readonly startsAt: number } | undefined;
}

export interface CorrectionsOptions extends CorrectionSources {
  readonly ledger: LedgerWriter;
  /** None where no room is on air: decisions are read back at its next start. */
  readonly air?: CorrectionAir;
  /** Told of corrections that wait for a person: new ones, or with new words. */
  readonly onListed?: (listed: readonly Correction[]) => void;
  /** Told of approved words that could not be said. */
  readonly onReturned?: (correction: Correction) => void;
}

/**
 * What went on air and has to be put right, from the review or the person that finds it to the air. Its state is the
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
    this.#list = listIn(options);
    const from = options.clock.now() - LISTED_FOR_MS;
    for (const { body } of options.entries({ kinds: ['correction.approved'], from })) {
      const { id, by } = body as { readonly id: string; readonly by: string };
      this.#approvers.set(id, by);
    }
  }

  /** By the time the words were first heard. */
  get list(): readonly Correction[] {
    return inOrder(this.#list.values());
  }

  /** After a restart: what was approved and not heard is owed, and what came back to a person waits for him. */
  resume(): void {
    for (const correction of this.list) {
      if (correction.status === 'approved') this.#owe(correction);
      else if (correction.status === 'proposed' && correction.returned !== undefined) this.#bar(correction);
    }
  }

  /**
   * Reviews again what was heard since a moment, and lists what no longer stands. Called at the start and whenever
   * facts or rules change; calls that come during one wait for it.
   * @param since epoch ms
   * @returns the corrections that are new, or have new words
   */
  propose(since = this.#options.clock.now() - CORRECTED_FOR_MS): Promise<readonly Correction[]> {
    const run = this.#search.then(() => this.#propose(since));
    this.#search = run.catch(() => undefined);
    return run;
  }

  /** A named person names words that were heard as wrong; they are listed like those that the rules find. */
  async flag(flag: Flag): Promise<CorrectionDecision> {
    const { by, why, utterance, words } = flag;
    if (by.trim() === '' || why.trim() === '') {
      return no('标记要写明是谁、为什么', 'Flagging needs a name and a reason');
    }
    const aired = flaggedWords(this.#heard(utterance), utterance);
    if (aired === undefined) return no('没有播出过这句话', 'No such words were heard');
    const open = this.list.find(
      ({ status, corrects }) =>
        (status === 'proposed' || status === 'approved') && corrects.includes(aired.id),
    );
    if (open !== undefined && (open.status === 'approved' || this.#deciding.has(open.id)))
      return settled(open);
    const search = searchOf(this.#options, [], 0);
    if (words !== undefined) {
      const judged = reviewCorrection(words, aired.product, search);
      if (judged.decision !== 'clear') return refused(judged);
    }
    const listed = flagged(aired, flag, open, search);
    await this.#keep(listed);
    this.#options.onListed?.([listed]);
    return { ok: true, correction: listed };
  }

  /**
   * A named person takes the words as they are listed, or gives his own; they go on air.
   * @param own the correction line in the person's words
   */
  async approve(id: string, by: string, own?: string): Promise<CorrectionDecision> {
    const correction = this.#list.get(id);
    if (correction === undefined) return no('没有这条更正', 'There is no such correction');
    if (by.trim() === '') return no('批准要写明是谁', 'Approving needs a name');
    if (correction.status !== 'proposed' || this.#deciding.has(id)) return settled(correction);
    const text = own?.trim() || correction.proposal;
    if (text === undefined) {
      return no('没有能过审的更正话术，请自己写一句', 'The gate clears no wording of it: give your own');
    }
    const { review, clock } = this.#options;
    const judged = reviewCorrection(text, correction.product, { review, now: clock.now() });
    if (judged.decision !== 'clear') {
      return own === undefined
        ? no('事实或规则又变了，请重新列出', 'Facts or rules have changed again: propose anew')
        : refused(judged);
    }
    const facts = text === correction.proposal ? correction.facts : [...judged.facts];
    const taken = { ...approved(correction, text), facts };
    await this.#decide(taken, { id, by, text });
    this.#approvers.set(id, by);
    this.#owe(taken);
    return { ok: true, correction: taken };
  }

  /** A named person decides that nothing has to be said. */
  async dismiss(id: string, by: string, reason: string): Promise<CorrectionDecision> {
    const correction = this.#list.get(id);
    if (correction === undefined) return no('没有这条更正', 'There is no such correction');
    if (by.trim() === '' || reason.trim() === '') {
      return no('不更正要写明是谁、为什么', 'Dismissing needs a name and a reason');
    }
    if (correction.status !== 'proposed' || this.#deciding.has(id)) return settled(correction);
    const dismissed = { ...correction, status: 'dismissed' as const };
    await this.#decide(dismissed, { id, by, reason });
    this.#options.air?.settle(id);
    return { ok: true, correction: dismissed };
  }

  /** It was heard to its end. */
  aired(id: string, utterance: string): void {
    const correction = this.#list.get(id);
    if (correction?.status !== 'approved') return;
    const { air, entries, clock } = this.#options;
    this.#list.set(id, { ...correction, status: 'aired' });
    air?.settle(id);
    const heard = { by: this.#approvers.get(id) ?? '', utterance, now: clock.now() };
    const since = correction.saidAt - CLEARED_BEFORE_MS;
    air?.write('correction.aired', airedRecord(correction, heard, entries, since));
  }

  /** It was cut or dropped unheard: it comes again. */
  lost(id: string): void {
    const correction = this.#list.get(id);
    if (correction?.status === 'approved') this.#options.air?.lost(id, productsAbout(correction));
  }

  /** The gate refused the approved words: they need others, and another approval. */
  returned(id: string, why: Bilingual): void {
    const correction = this.#list.get(id);
    if (correction?.status !== 'approved') return;
    const back = returned(correction, why);
    this.#list.set(id, back);
    this.#bar(back);
    this.#options.air?.write('correction.returned', { id, why });
    this.#options.onReturned?.(back);
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
    for (const found of proposed) {
      // A person may have decided while the search ran; the next one sees it.
      const before = this.#list.get(found.id);
      if (before?.status === 'dismissed' || before?.status === 'aired' || this.#deciding.has(found.id))
        continue;
      const correction = before?.status === 'approved' ? returned(found, OUTDATED) : found;
      await this.#keep(correction);
      if (before?.status === 'approved') this.#options.onReturned?.(correction);
      if (correction.returned !== undefined) this.#bar(correction);
      taken.push(correction);
    }
    for (const { id } of withdrawn) {
      if (this.#list.get(id)?.status !== 'proposed' || this.#deciding.has(id)) continue;
      const reason = '按现在的事实和规则不用更正 / clear again under the present facts and rules';
      await this.#write('correction.dismissed', { id, by: BY_ITSELF, reason });
      this.#list.delete(id);
      this.#options.air?.settle(id);
    }
    if (taken.length > 0) this.#options.onListed?.(taken);
    return taken;
  }

  async #keep(correction: Correction): Promise<void> {
    const { status: _status, ...body } = correction;
    await this.#write('correction.proposed', body);
    this.#list.set(correction.id, correction);
  }

  async #decide(decided: Correction, body: object): Promise<void> {
    this.#deciding.add(decided.id);
    try {
      await this.#write(`correction.${decided.status}`, body);
    } finally {
      this.#deciding.delete(decided.id);
    }
    this.#list.set(decided.id, decided);
  }

  async #write(kind: (typeof CORRECTION_KINDS)[number], body: object): Promise<void> {
    await this.#options.ledger.append(kind, JSON.parse(JSON.stringify(body)) as Json);
  }

  #owe(correction: Correction): void {
    const { id, proposal = '', product, facts, corrects } = correction;
    this.#options.air?.owe({
      text: proposal,
      ...(product !== undefined && { product }),
      facts,
      by: this.#approvers.get(id) ?? '',
      corrects: { correction: id, utterances: corrects },
      about: productsAbout(correction),
    });
  }

  #bar(correction: Correction): void {
    this.#options.air?.bar(correction.id, productsAbout(correction));
  }

  /** What was heard lately, what is being heard with it; as far back as is listed where one is asked for by its id. */
  *#heard(utterance: string | undefined): Generator<AiredWords> {
    const { clock, entries, air } = this.#options;
    const since = clock.now() - (utterance === undefined ? CORRECTED_FOR_MS : LISTED_FOR_MS);
    const from = since - CLEARED_BEFORE_MS;
    const onAir = air?.onAir;
    yield* airedWords(withOnAir(entries({ from, kinds: HEARD_KINDS }), onAir), since);
  }
}

/** The record with the end of what is being heard, as if it were there already. */
function* withOnAir(entries: Iterable<LedgerEntry>, onAir: CorrectionAir['onAir']): Generator<HeardEntry> {
  yield* entries;
  if (onAir !== undefined) yield { kind: 'utterance.aired', body: { id: onAir.id, from: onAir.startsAt } };
}

function settled({ status }: Correction): CorrectionDecision {
  return no(`这条更正已经处理过了（${status}）`, `It has been decided already (${status})`);
}

/** Why the gate does not take a person's own words for a correction. */
function refused({ findings }: Pick<Review, 'findings'>): CorrectionDecision {
  const [first] = findings.filter(({ action }) => action !== 'note');
  if (first === undefined) return no('这句更正过不了审', 'The gate does not clear this line');
  const { quote, reason } = first;
  return no(`“${quote}”：${reason.zh}`, `'${quote}': ${reason.en}`);
}

function no(zh: string, en: string): CorrectionDecision {
  return { ok: false, reason: { zh, en } };
}
