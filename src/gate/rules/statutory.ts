import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { isStatutory, statutoryPacks } from '../../model/statutory-packs.ts';
import { type PackFile, type ReadPack, type RuleProblem, readPacks } from './read-packs.ts';

/** The rule packs that Candor comes with. */
export const SHIPPED = join(import.meta.dirname, '..', '..', '..', 'config', 'rules');

const shippedFile = (id: string): string => join(SHIPPED, `${id}.yaml`);

function shipped(id: string): PackFile | undefined {
  const file = shippedFile(id);
  return existsSync(file) ? { file, source: readFileSync(file, 'utf8') } : undefined;
}

/** Whether a pack is, to the letter, one that Candor comes with: those are held to their examples by its own tests. */
export function isAsShipped({ pack, source }: ReadPack): boolean {
  return isStatutory(pack.id) && shipped(pack.id)?.source === source;
}

/** The packs of a room's own folder and those of Candor that it lacks, with what of its own would stand in their place. */
export function withStatutory(own: readonly ReadPack[]): {
  readonly packs: readonly ReadPack[];
  readonly problems: readonly RuleProblem[];
} {
  const lacking = statutoryPacks().filter((id) => !own.some(({ pack }) => pack.id === id));
  const added = readPacks(lacking.flatMap((id) => shipped(id) ?? []));
  const gone = lacking.filter((id) => !existsSync(shippedFile(id)));
  return {
    packs: [...own, ...added.packs],
    problems: [
      ...added.problems,
      ...gone.map((id) => ({
        ...{ file: shippedFile(id), line: 1, column: 1 },
        message: 'Candor comes with this pack and it is not there: put it back, or install Candor again',
      })),
      ...own.flatMap((read) => (isStatutory(read.pack.id) ? differing(read) : [])),
    ],
  };
}

/** Comments and blanks do not count. */
function differing(read: ReadPack): RuleProblem[] {
  if (isAsShipped(read)) return [];
  const file = shipped(read.pack.id);
  const whole = file === undefined ? undefined : readPacks([file]).packs[0]?.pack;
  if (canonicalize(whole) === canonicalize(read.pack)) return [];
  const name = `${read.pack.id}@${whole?.version}`;
  const message = `the pack '${read.pack.id}' comes with Candor (${name}) and holds as it is, and this is another text: take this file away, and put what you add into a pack with an id of its own`;
  return [read.place(['id'], message)];
}
