import type { ClearedUtterance } from '../gate/door.ts';
import { MOST_PICTURES, type Scene } from '../model/stage-protocol.ts';

/** What stands on a card beside its words. */
export interface CardExtras {
  /** SHA-256 of pictures, in the order they are shown. */
  readonly pictures?: readonly string[];
  /** When the offer ends, epoch ms. */
  readonly untilMs?: number;
}

/**
 * A cleared card for the wire. The words are the cleared text's, line by line; the draft's parts only say which
 * line has which role. Where a rewrite left another number of lines, the text stands without roles.
 */
export function shownCard(card: ClearedUtterance, extras: CardExtras): NonNullable<Scene['card']> {
  const lines = card.text.split('\n');
  const roles = card.draft.parts ?? [];
  const fits = roles.length === lines.length && roles.every((part) => !part.text.includes('\n'));
  return {
    id: card.id,
    product: card.draft.product ?? '',
    text: card.text,
    parts: fits ? roles.map(({ role }, index) => ({ role, text: lines[index] ?? '' })) : [],
    pictures: (extras.pictures ?? []).slice(0, MOST_PICTURES),
    untilMs: extras.untilMs ?? null,
  };
}
