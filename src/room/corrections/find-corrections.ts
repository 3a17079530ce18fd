import { createHash } from 'node:crypto';
import type { Correction } from '../../model/correction.ts';
import type { LedgerEntry } from '../../model/ledger-entry.ts';
import type { Review } from '../../model/utterance.ts';
import { type AiredWords, airedWords } from './aired-words.ts';
import { labelLack } from './label-lack.ts';
import { proposalFor, reviewCorrection, type Wording } from './proposal.ts';

export interface CorrectionSearch extends Wording {
  /** Of one room in their order, from a few minutes before `since` on. */
  readonly entries: Iterable<LedgerEntry>;
  /** Words heard before this are left alone, epoch ms. */
  readonly since: number;
  /** Corrections there are already: what one of them covers is not found again. */
  readonly known?: readonly Correction[];
}

export interface FoundCorrections {
  /** New, or with other words than before. */
  readonly proposed: readonly Correction[];
  /** Proposed before; under the present facts and rules there is nothing to correct. */
  readonly withdrawn: readonly Correction[];
}

/** What is wrong with words, whoever said them and however often. */
type Fault = Pick<Correction, 'said' | 'source' | 'product' | 'findings' | 'claims'>;

/** What is kept of a correction when it is worded anew. */
type Begun = Pick<Correction, 'id'> &
  Partial<Pick<Correction, 'corrects' | 'saidAt' | 'flagged' | 'returned'>>;

interface Group {
  readonly fault: Fault;
  readonly words: AiredWords[];
}

/**
 * Reviews again what was heard since `since`, by the rules, the facts and the label plan of now. The same words with
 * the same faults are corrected once, and so is a label that was short of something, however much was said under it.
 * Yields after every review, so that a room on air can breathe in between; pure but for `entries`.
 */
export function* searchCorrections(search: CorrectionSearch): Generator<void, FoundCorrections> {
  const groups = new Map<string, Group>();
  for (const words of airedWords(search.entries, search.since)) {
    for (const fault of [faultOf(words, search), labelFaultOf(words, search)]) {
      if (fault === undefined) continue;
      const key = keyOf(fault);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { fault, words: [words] });
      else group.words.push(words);
    }
    yield;
  }
  return settle(groups, search);
}

/** @see searchCorrections */
export function findCorrections(search: CorrectionSearch): FoundCorrections {
  const running = searchCorrections(search);
  for (;;) {
    const step = running.next();
    if (step.done === true) return step.value;
  }
}

/** Goods that have been taken from the list since were not spoken of wrongly for that. */
const NO_LONGER_LISTED = 'gate/unknown-product';

/** What still speaks against words; undefined where nothing does that nobody signed away. */
export function faultOf(words: AiredWords, { review }: Pick<Wording, 'review'>): Fault | undefined {
  const judged = review(words, { now: words.at, after: words.after });
  if (judged.decision === 'clear') return undefined;
  const findings = judged.findings.filter(
    ({ action, rule, quote }) =>
      action !== 'note' && rule !== NO_LONGER_LISTED && !words.signedAway.includes(`${rule} ${quote}`),
  );
  return findings.length === 0 ? undefined : faultIn(words, { ...judged, findings });
}

function faultIn(words: AiredWords, { findings, claims }: Pick<Review, 'findings' | 'claims'>): Fault {
  const { text, source, product } = words;
  return {
    said: text,
    source,
    ...(product !== undefined && { product }),
    findings: findings.map(({ rule, category, law, quote }) => ({ rule, category, law, quote })),
    claims: claims.flatMap(({ kind, quote, verdict, fact }) =>
      verdict === 'supported' ? [] : [{ kind, quote, verdict, ...(fact !== undefined && { fact }) }],
    ),
  };
}

/** A label is short of the same thing whatever was said beside it. */
function labelFaultOf({ label, at }: AiredWords, { plan }: CorrectionSearch): Fault | undefined {
  const finding = label === undefined ? undefined : labelLack(label, at, plan);
  if (finding === undefined) return undefined;
  return { said: finding.quote, source: 'label', findings: [finding], claims: [] };
}

function settle(groups: ReadonlyMap<string, Group>, search: CorrectionSearch): FoundCorrections {
  const known = search.known ?? [];
  const proposed: Correction[] = [];
  const reworded = new Set<string>();
  for (const [key, { fault, words }] of groups) {
    const alike = known.filter((correction) => keyOf(correction) === key);
    // What the rules find in words that a person named as wrong is put right with them.
    const named = fault.source === 'label' ? [] : known.filter((one) => isNamedIn(one, words));
    const open = [...alike, ...named].find((correction) => isOpen(correction, search));
    const covering = [...alike, ...named.filter(({ status }) => status === 'approved')];
    const covered = new Set(covering.filter((one) => one !== open).flatMap(({ corrects }) => corrects));
    const left = words.filter(({ id }) => !covered.has(id));
    if (left.length === 0) continue;
    const next = worded(fault, left, open, search);
    if (open !== undefined) reworded.add(open.id);
    if (open === undefined || !isSame(open, next)) proposed.push(next);
  }
  for (const correction of known) {
    if (correction.flagged === undefined || reworded.has(correction.id) || !isOpen(correction, search))
      continue;
    const next = worded(correction, [], correction, search);
    if (!isSame(correction, next)) proposed.push(next);
  }
  const withdrawn = known.filter(
    (correction) =>
      correction.flagged === undefined &&
      isOpen(correction, search) &&
      correction.saidAt >= search.since &&
      !groups.has(keyOf(correction)),
  );
  return { proposed, withdrawn };
}

function isNamedIn({ flagged, corrects }: Correction, words: readonly AiredWords[]): boolean {
  return flagged !== undefined && words.some(({ id }) => corrects.includes(id));
}

/** To be decided, or decided on words that no longer hold. */
function isOpen({ status, proposal, product }: Correction, search: CorrectionSearch): boolean {
  if (status === 'proposed') return true;
  return status === 'approved' && reviewCorrection(proposal ?? '', product, search).decision !== 'clear';
}

/**
 * A fault as a correction that waits for a decision.
 * @param left the words that it was found in and that no other correction covers
 * @param open the correction of it that there is already
 */
export function worded(
  fault: Fault,
  left: readonly AiredWords[],
  open: Begun | undefined,
  around: Wording,
): Correction {
  const corrects = [...new Set([...(open?.corrects ?? []), ...left.map(({ id }) => id)])];
  const saidAt = Math.min(...left.map(({ at }) => at), open?.saidAt ?? Number.POSITIVE_INFINITY);
  const { said, source, product, findings, claims } = fault;
  const wrong = {
    id: open?.id ?? idOf(fault, corrects[0] ?? ''),
    corrects,
    saidAt,
    times: corrects.length,
    said,
    source,
    ...(product !== undefined && { product }),
    findings,
    claims,
    status: 'proposed' as const,
    ...(open?.flagged !== undefined && { flagged: open.flagged }),
    ...(open?.returned !== undefined && { returned: open.returned }),
  };
  const own = open?.flagged?.words;
  // What a person worded for it stands as long as it may be said.
  const judged = own === undefined ? undefined : reviewCorrection(own, product, around);
  return own !== undefined && judged?.decision === 'clear'
    ? { ...wrong, proposal: own, facts: [...judged.facts] }
    : { ...wrong, ...proposalFor(wrong, around) };
}

/** @param first tells it from other corrections of the same fault */
export function idOf(fault: Fault, first: string): string {
  const hash = createHash('sha256')
    .update(`${keyOf(fault)}\n${first}`)
    .digest('hex');
  return `k-${hash.slice(0, 10)}`;
}

/** The same words about the same thing, wrong in the same way. */
function keyOf({ said, product, findings }: Pick<Fault, 'said' | 'product' | 'findings'>): string {
  const faults = findings.map(({ rule, quote }) => `${rule} ${quote}`).sort();
  return JSON.stringify([said, product ?? '', faults]);
}

function isSame(one: Correction, other: Correction): boolean {
  return (
    one.status === other.status &&
    one.proposal === other.proposal &&
    one.corrects.length === other.corrects.length
  );
}
