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

/** The text of a pack, as it lies in a folder. */
export interface PackFile {
  readonly file: string;
  readonly source: string;
}

/** A pack with the place of each of its parts. */
export interface ReadPack extends PackFile {
  readonly pack: RulePack;
  place(path: readonly PropertyKey[], message: string): RuleProblem;
}

/** A pack of rules is text of a few hundred KB at most; anything larger is not one. */
const LARGEST_PACK = 2_000_000;

/** Every `*.yaml` of a folder, and what of it cannot be read. */
export function packFiles(dir: string): { files: PackFile[]; problems: RuleProblem[] } {
  const files: PackFile[] = [];
  const problems: RuleProblem[] = [];
  const failed = (file: string, fault: unknown): void => {
    problems.push({ file, line: 1, column: 1, message: messageOf(fault) });
  };
  let names: string[] = [];
  try {
    names = readdirSync(dir).filter((name) => /\.ya?ml$/.test(name));
  } catch (fault) {
    failed(dir, fault);
  }
  for (const name of names.sort()) {
    const file = join(dir, name);
    try {
      files.push({ file, source: readFileSync(file, 'utf8') });
    } catch (fault) {
      failed(file, fault);
    }
  }
  return { files, problems };
}

/** All problems of all files at once. */
export function readPacks(files: readonly PackFile[]): { packs: ReadPack[]; problems: RuleProblem[] } {
  const packs: ReadPack[] = [];
  const problems: RuleProblem[] = [];
  for (const each of files) {
    try {
      readPack(each, packs, problems);
    } catch (fault) {
      problems.push({ file: each.file, line: 1, column: 1, message: messageOf(fault) });
    }
  }
  return { packs, problems };
}

/** By their text: packs that have not changed need no second reading, which takes a tenth of a second for all. */
const PACKS_KEPT = 64;
const understood = new Map<string, RulePack>();

function readPack({ file, source }: PackFile, packs: ReadPack[], problems: RuleProblem[]): void {
  let parsed: ReturnType<typeof parse> | undefined;
  const place = (path: readonly PropertyKey[], message: string): RuleProblem => {
    parsed ??= parse(source);
    const { line, col } = parsed.lines.linePos(offsetOf(parsed.document, path));
    return { file, line, column: col, message };
  };
  const known = understood.get(source);
  if (known !== undefined) {
    packs.push({ file, source, pack: known, place });
    return;
  }
  if (source.length > LARGEST_PACK) {
    problems.push({ file, line: 1, column: 1, message: 'a rule pack larger than 2 MB' });
    return;
  }
  parsed = parse(source);
  const { document, lines } = parsed;
  for (const error of document.errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    problems.push({ file, line, column: col, message: error.message.split('\n')[0] ?? 'not YAML' });
  }
  if (document.errors.length > 0) return;
  const checked = rulePackSchema.safeParse(document.toJS({ maxAliasCount: 50 }));
  if (!checked.success) {
    for (const issue of checked.error.issues)
      problems.push(place(issue.path, `${issue.path.join('.')}: ${issue.message}`));
    return;
  }
  if (understood.size >= PACKS_KEPT) understood.clear();
  understood.set(source, checked.data);
  packs.push({ file, source, pack: checked.data, place });
}

function parse(source: string): { readonly document: Document; readonly lines: LineCounter } {
  const lines = new LineCounter();
  return { document: parseDocument(source, { lineCounter: lines }), lines };
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
