import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { isReviewed } from '../../knowledge/reviewed-goods.ts';
import type { Product } from '../../model/knowledge.ts';
import type { Rule } from '../../model/rule-pack.ts';
import type { ClaimCheck, Draft, DraftSource, Finding, Surface } from '../../model/utterance.ts';
import type { Place } from './compose.ts';
import { ownWording } from './own-wording.ts';
import { shortened } from './shorten.ts';

/** What was made of a text by the rules and the facts, as far as another wording needs it. */
export interface Judged {
  readonly findings: readonly Finding[];
  /** Of the first findings, in the same order. */
  readonly rules: readonly Rule[];
  readonly claims: readonly ClaimCheck[];
  /** The product that the words mean. */
  readonly product: Product | undefined;
  /** All that they are about: those named, and those whose facts bear them out. */
  readonly about: readonly Product[];
  /** The text with the notices of its approval, where these are all that the lock of reviewed goods wants. */
  readonly owed?: string;
  /** Some finding concerns all that was drafted, wherever it stands. */
  readonly fallsWhole: boolean;
}

/** A clause left out may bring another to light, and two rules may each have words of their own. */
const ROUNDS = 4;
/** A line has some eighty characters, in Chinese; what is much longer costs more rounds of review than a line may take. */
const LONGEST = 400;
/**
 * Whose words may be left out in part. Not an operator's: he is there, sees the refusal and words it himself, and
 * nobody wants to hear half of what he typed. Not a correction, which a named person approved as it stands; not a
 * viewer's words, which are not ours; not a label.
 */
const SHORTENED: ReadonlySet<DraftSource> = new Set(['script', 'answer', 'filler']);
/** What is read on the stage is set by code from facts, or is wanted word for word by law. */
const SURFACES: ReadonlySet<Surface> = new Set(['speech', 'chat']);

export const isClear = ({ findings }: Pick<Judged, 'findings'>): boolean =>
  findings.every(({ action }) => action === 'note');

/**
 * What may be said in place of a refused text: the rules' own words, or the text without the clauses that hold what
 * was refused. It was itself judged clear, means the same product, and claims nothing that the text did not.
 * Undefined where there is no such thing.
 */
export function putOtherwise<J extends Judged>(
  draft: Pick<Draft, 'text' | 'source' | 'surface'>,
  first: J,
  judge: (text: string) => J,
  knowledge: KnowledgeBase,
): { readonly text: string; readonly judged: J } | undefined {
  let { text } = draft;
  let judged = first;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (judged.fallsWhole) return undefined;
    // The notices of the approval first: what a rule asks for is then most often said.
    const worded = judged.owed ?? ownWording(text, judged.findings, judged.rules);
    const shorter = worded === undefined ? withoutRefused({ ...draft, text }, judged, knowledge) : undefined;
    const next = worded ?? shorter?.text;
    if (next === undefined || next === text) return undefined;
    const again = judge(next);
    if (shorter !== undefined && !saysTheSame(judged, again, shorter.places)) return undefined;
    if (isClear(again)) return { text: next, judged: again };
    text = next;
    judged = again;
  }
  return undefined;
}

function withoutRefused(
  { text, source, surface }: Pick<Draft, 'text' | 'source' | 'surface'>,
  { findings, claims, product, about }: Judged,
  knowledge: KnowledgeBase,
): ReturnType<typeof shortened> {
  if (!SHORTENED.has(source) || !SURFACES.has(surface) || text.length > LONGEST) return undefined;
  // What was approved beforehand is approved as a whole; of what is not known to be meant, the strictest holds.
  if ((product === undefined ? knowledge.products : [product, ...about]).some(isReviewed)) return undefined;
  const struck = findings.filter(({ action }) => action !== 'note').map(({ span }) => span);
  return shortened(text, struck, { knowledge, product, claims }, source === 'answer');
}

/** What stays is read as before: of the same product, the same claims with the same facts, and no other. */
function saysTheSame(before: Judged, after: Judged, places: readonly Place[]): boolean {
  if (before.product !== after.product) return false;
  const stayed = before.claims.flatMap(({ span: [from, to], ...claim }) => {
    const place = places.find((one) => from >= one.from && to <= one.to);
    return place === undefined ? [] : [keyOf(claim, from - place.from + place.at)];
  });
  const said = after.claims.map(({ span: [from], ...claim }) => keyOf(claim, from));
  return JSON.stringify(stayed.sort()) === JSON.stringify(said.sort());
}

const keyOf = ({ kind, verdict, fact = '' }: Omit<ClaimCheck, 'span'>, at: number): string =>
  `${at} ${kind} ${verdict} ${fact}`;
