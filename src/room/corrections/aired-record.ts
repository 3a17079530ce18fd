import { z } from 'zod';
import type { EntryFilter } from '../../ledger/read-entries.ts';
import type { Correction } from '../../model/correction.ts';
import type { LedgerEntry } from '../../model/ledger-entry.ts';
import { originalsIn } from './originals.ts';

const commentSchema = z.looseObject({
  type: z.string(),
  at: z.number(),
  simulated: z.boolean().optional(),
});

/**
 * What stands in the ledger of a correction that was heard: the whole of it in one place (COR-05).
 *
 * `orders` gives the span from the first wrong word to the end of the correction. Who bought in it is known to the
 * shop's order system alone, which is asked with these times; `told` counts the orders that the room's audience sources
 * told of, and where a platform tells of none it is 0.
 * @param since epoch ms; clearing comes before airing
 */
export function airedRecord(
  { id, corrects, said, saidAt, findings, flagged, proposal = '' }: Correction,
  { by, utterance, now }: { readonly by: string; readonly utterance: string; readonly now: number },
  entries: (filter: EntryFilter) => Iterable<LedgerEntry>,
  since: number,
): object {
  const originals = originalsIn(entries({ kinds: ['utterance.aired'], from: since }), corrects);
  const told = ordersTold(entries({ kinds: ['comment.received'], from: saidAt }), saidAt, now);
  const orders = { from: saidAt, to: now, told };
  return { id, utterance, by, said, text: proposal, findings, flagged, originals, orders };
}

function ordersTold(entries: Iterable<LedgerEntry>, from: number, to: number): number {
  let told = 0;
  for (const { body } of entries) {
    const heard = commentSchema.safeParse(body).data;
    if (heard?.type === 'order' && heard.simulated !== true && heard.at >= from && heard.at <= to) told += 1;
  }
  return told;
}
