import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { KnowledgeBase, statedNow } from '../knowledge/knowledge-base.ts';
import { type KnowledgeFile, knowledgeFileSchema } from '../model/knowledge.ts';
import { checkProducts, type KnowledgeUse } from './checks/product-checks.ts';
import { type ConfigProblem, hasErrors, inReadingOrder } from './problem.ts';
import { unknownFields } from './schema/unknown-fields.ts';
import { readValid, type ValidFile } from './yaml/document.ts';
import { fileProblem, KNOWLEDGE_BYTES } from './yaml/read-yaml.ts';

export type LoadedKnowledge =
  | { readonly ok: true; readonly knowledge: KnowledgeBase; readonly warnings: readonly ConfigProblem[] }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/**
 * The knowledge base of a YAML file, or of all YAML files of a folder in order of name. All problems of all
 * files are given at once.
 * @param now epoch ms, where the files have no `as_of`: offers that ended before are reported
 */
export function loadKnowledge(path: string, { now }: { readonly now: number }): LoadedKnowledge {
  const { files, problems } = readKnowledge(path, path, now, 'offline');
  if (hasErrors(problems)) return { ok: false, problems };
  return { ok: true, knowledge: new KnowledgeBase(files.map((file) => file.value)), warnings: problems };
}

/** The valid files, and what is wrong with all of them. */
export function readKnowledge(
  path: string,
  name: string,
  now: number,
  use: KnowledgeUse,
): { files: readonly ValidFile<KnowledgeFile>[]; problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const files: ValidFile<KnowledgeFile>[] = [];
  for (const source of knowledgeSources(path, name, problems)) {
    const valid = readValid(
      { ...source, limitBytes: KNOWLEDGE_BYTES, forgivesEmpty: true },
      knowledgeFileSchema,
      problems,
    );
    if (valid === undefined) continue;
    files.push(valid);
    problems.push(...unknownFields(knowledgeFileSchema, valid.file));
  }
  const stated = use === 'offline' ? statedNow(files.map(({ value }) => value)) : undefined;
  problems.push(...checkProducts(files, stated ?? now, use));
  return { files, problems: inReadingOrder(problems) };
}

function knowledgeSources(
  path: string,
  name: string,
  problems: ConfigProblem[],
): readonly { path: string; name: string }[] {
  try {
    if (!statSync(path).isDirectory()) return [{ path, name }];
    const names = readdirSync(path).filter(isYaml).sort();
    if (names.length > 0) return names.map((file) => ({ path: join(path, file), name: join(name, file) }));
    problems.push(
      fileProblem(name, 'CONFIG_MISSING', {
        message: 'the folder holds no YAML file',
        fix: 'put a product file (*.yaml) into it',
      }),
    );
  } catch {
    problems.push(
      fileProblem(name, 'CONFIG_MISSING', {
        message: 'there is no such file or folder',
        fix: 'make it, or name another',
      }),
    );
  }
  return [];
}

/** Whether a file's name says that it is YAML. Editors' swap and hidden files are not. */
export function isYaml(name: string): boolean {
  return /^[^.].*\.ya?ml$/i.test(name);
}
