import type { KnowledgeBase, KnownFact } from '../../knowledge/knowledge-base.ts';
import type { ClaimCheck } from '../../model/utterance.ts';
import type { Clause, Kept } from './clauses.ts';

/** Parts of a fact's id that name no thing. */
const NO_THING = /^(?:facts|price|live|was|shop|name|after|sales|test|reports|the|and|for|with|from)$/;

/**
 * Whether what a claim is of was named in words before it that went: 盖子做工顶级，直径10厘米 leaves a diameter of
 * nobody knows what. The fact tells what it is of, by its label, its key and its words.
 */
export function leavesItsSubject(
  said: readonly ClaimCheck[],
  kept: readonly Kept[],
  cut: ReadonlySet<Clause>,
  knowledge: KnowledgeBase,
): boolean {
  return said.some(({ fact: id, span }) => {
    const fact = id === undefined ? undefined : knowledge.fact(id);
    const own = kept.find(({ clauses }) => clauses.some(({ from, to }) => span[0] >= from && span[1] <= to));
    // Whatever a name says is said of the thing itself.
    if (fact === undefined || fact.path === 'name' || own === undefined) return false;
    const gone = joined([...cut].filter(({ from }) => from < span[0]));
    const stays = joined(own.clauses);
    return thingsOf(fact).some((thing) => gone.includes(thing) && !stays.includes(thing));
  });
}

const joined = (clauses: readonly Clause[]): string =>
  clauses.map(({ words }) => words.toLowerCase()).join('\n');

/** Two Chinese characters that stand together in it, and its English words. */
function thingsOf({ label = '', path, value }: KnownFact): readonly string[] {
  const stated = typeof value === 'string' ? value : Array.isArray(value) ? value.join(' ') : '';
  const written = `${label} ${path.replaceAll(/[._]/g, ' ')} ${stated}`.toLowerCase();
  const pairs = (written.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
  return [...pairs, ...(written.match(/[a-z]{3,}/g) ?? []).filter((word) => !NO_THING.test(word))];
}
