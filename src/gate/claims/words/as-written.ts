import { type Claim, type Scene, supported } from '../scene/scene.ts';

/** What changes from hour to hour stands on its own facts only. */
const OF_THE_MOMENT = new Set(['price', 'scarcity', 'deadline']);
/** Fewer words than this are in too many facts to be a quotation of one. */
const SHORTEST = 5;

/** A claim whose whole clause stands word for word in a fact is what the fact says, however it was read. */
export function asWritten(scene: Scene, claim: Claim): Claim {
  // A paper whose time is over bears nothing out, however it is quoted.
  if (OF_THE_MOMENT.has(claim.kind) || claim.facts[0]?.endsWith('valid_until') === true) return claim;
  const clause = scene.clauseAt(claim.from);
  const words = clause.text.trim();
  if (words.length < SHORTEST || claim.to > clause.to) return claim;
  const sheet = scene.sheetAt(claim.from);
  const fact = sheet.texts.find(
    ({ id, values }) => !id.startsWith('shop.') && values.some((value) => isClauseOf(value, words)),
  );
  return fact === undefined ? claim : { ...claim, ...supported([fact.id], fact.shown) };
}

function isClauseOf(value: string, words: string): boolean {
  const at = value.indexOf(words);
  if (at < 0) return false;
  const boundary = /^$|[\s,，。;；、:：!！?？()（）]/u;
  return boundary.test(value.charAt(at - 1)) && boundary.test(value.charAt(at + words.length));
}
