import type { StrikeSource } from '../../model/ladder.ts';
import {
  DOUBT_CATEGORY,
  type Draft,
  type Finding,
  type Refusal,
  WITHHELD_CATEGORY,
} from '../../model/utterance.ts';

/** The findings of a refusal that somebody has to answer for. */
export function offencesOf({ draft, findings }: Refusal): readonly Finding[] {
  return findings.filter((finding) => isOffence(finding, draft));
}

/**
 * Nobody broke a rule by a doubt, nor by words whose product was taken from the air; and that only approved text may
 * answer about a product of a locked class is no fault of the answer.
 */
function isOffence({ category, rule, action }: Finding, { source }: Draft): boolean {
  if (action === 'note' || category === DOUBT_CATEGORY || category === WITHHELD_CATEGORY) return false;
  return source !== 'answer' || rule !== 'gate/locked-script';
}

/** Where somebody words things freely; a card is composed of facts. */
const WORDED: ReadonlySet<Draft['surface']> = new Set(['speech', 'chat']);
const COMPOSED: ReadonlySet<Draft['via']> = new Set(['knowledge', 'fallback']);

/**
 * Whose words they were. What code composes of facts strikes nobody: it has no words of its own. Neither do words
 * that viewers bring about, else they could silence a room or take a product from it by asking: welcomes and thanks
 * have a viewer's name in them, and an answer counts against the model that worded it alone.
 */
export function sourcesOf(
  { source, surface, via, answers, product, by }: Draft,
  offences: readonly Finding[],
): readonly StrikeSource[] {
  if (!WORDED.has(surface) || COMPOSED.has(via)) return [];
  // A lie about the host himself is no fault of the goods.
  const isOfHost = offences.length > 0 && offences.every(({ rule }) => rule.startsWith('ai-honesty/'));
  const about: StrikeSource[] = product === undefined || isOfHost ? [] : [{ kind: 'product', name: product }];
  const sources: Record<Draft['source'], readonly StrikeSource[]> = {
    script: [{ kind: 'script' }, ...about],
    filler: answers === undefined ? [{ kind: 'script' }, ...about] : [],
    answer: [{ kind: 'answer' }],
    operator: [{ kind: 'operator', name: by ?? '' }, ...about],
    viewer: [],
    // Worded by the program itself.
    label: [],
    correction: [],
  };
  return sources[source];
}
