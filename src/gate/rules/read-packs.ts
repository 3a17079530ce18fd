import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isCollection, LineCounter, parseDocument } from 'yaml';
import { type RulePack, rulePackSchema } from '../../model/rule-pack.ts';

/** Something wrong with a rule pack, and where. Lines and columns count from 1. */
export interface RuleProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A pack with the place of each of its parts. */
export interface ReadPack {
  readonly file: string;
  readonly pack: RulePack;
  place(path: readonly PropertyKey[], message: string): RuleProblem;
}

/** A pack of rules is text of a few hundred KB at most; anything larger is not one. */
const LARGEST_PACK = 2_000_000;

/** Reads every `*.yaml` of a folder; all problems at once. */
export function readPacks(dir: string): { packs: ReadPack[]; problems: RuleProblem[] } {
  const packs: ReadPack[] = [];
  const problems: RuleProblem[] = [];
  let names: string[];
  try {
    names = readdirSync(dir).filter((name) => /\.ya?ml$/.test(name));
  } catch (fault) {
    return { packs, problems: [{ file: dir, line: 1, column: 1, message: messageOf(fault) }] };
  }
  for (const name of names.sort()) {
    const file = join(dir, name);
    try {
      readPack(file, readFileSync(file, 'utf8'), packs, problems);
    } catch (fault) {
      problems.push({ file, line: 1, column: 1, message: messageOf(fault) });
    }
  }
  return { packs, problems };
}

function readPack(file: string, source: string, packs: ReadPack[], problems: RuleProblem[]): void {
  if (source.length > LARGEST_PACK) {
    problems.push({ file, line: 1, column: 1, message: 'a rule pack larger than 2 MB' });
    return;
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const place = (path: readonly PropertyKey[], message: string): RuleProblem => {
    const { line, col } = lines.linePos(offsetOf(document, path));
    return { file, line, column: col, message };
  };
  for (const error of document.errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    problems.push({ file, line, column: col, message: error.message.split('\n')[0] ?? 'not YAML' });
  }
  if (document.errors.length > 0) return;
  const parsed = rulePackSchema.safeParse(document.toJS({ maxAliasCount: 50 }));
  if (parsed.success) packs.push({ file, pack: parsed.data, place });
  else
    for (const issue of parsed.error.issues)
      problems.push(place(issue.path, `${issue.path.join('.')}: ${issue.message}`));
}

/** Where the nearest existing node on the path begins. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = (node as { range?: readonly [number, number, number] } | null | undefined)?.range;
    if (range !== undefined && range !== null && (length > 0 || isCollection(node))) return range[0];
  }
  return 0;
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
