import { readFileSync, statSync } from 'node:fs';
import type { ConfigProblem } from '../problem.ts';
import type { Environment } from './environment.ts';
import { YamlFile } from './yaml-file.ts';

/** Written by hand: a candor.yaml or a night's rundown of 1 MiB would be a mistake. */
export const CONFIG_BYTES = 1024 * 1024;

/** A catalogue may be exported by a program. Reading takes about 0.8 s a MiB, so a larger one is to be split. */
export const KNOWLEDGE_BYTES = 8 * 1024 * 1024;

interface ReadOptions {
  /** Where the file is. */
  readonly path: string;
  /** How it is named in problems. */
  readonly name: string;
  readonly limitBytes: number;
  readonly env?: Environment;
}

export type ReadYaml =
  | { readonly ok: true; readonly file: YamlFile }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** Reads a file of bounded size; one that is larger is not opened. */
export function readYaml({ path, name, limitBytes, env }: ReadOptions): ReadYaml {
  let text: string;
  try {
    const { size } = statSync(path);
    if (size > limitBytes) {
      return refused(name, 'CONFIG_INVALID', {
        message: `the file has ${inMib(size)} MiB`,
        expected: `at most ${inMib(limitBytes)} MiB`,
        fix: 'split it into several files',
      });
    }
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault);
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      return refused(name, 'CONFIG_INVALID', {
        message: 'the file is not UTF-8 text',
        fix: 'save it as UTF-8 (GBK and UTF-16 are not read)',
      });
    }
    return refused(name, 'CONFIG_MISSING', {
      message: code === 'ENOENT' ? 'there is no such file' : `the file cannot be read (${code})`,
      fix: 'make the file, or name another folder',
    });
  }
  const file = new YamlFile(name, text, env);
  return { ok: true, file };
}

/** A problem of a file as a whole, where there is no line to point at. */
export function fileProblem(
  name: string,
  code: ConfigProblem['code'],
  words: Pick<ConfigProblem, 'message'> &
    Partial<Pick<ConfigProblem, 'expected' | 'fix' | 'severity' | 'nearest'>>,
): ConfigProblem {
  return {
    severity: 'error',
    code,
    file: name,
    line: 1,
    column: 1,
    length: 1,
    source: '',
    path: '',
    ...words,
  };
}

function refused(
  name: string,
  code: ConfigProblem['code'],
  words: { message: string; expected?: string; fix: string },
): ReadYaml {
  return { ok: false, problems: [fileProblem(name, code, words)] };
}

function inMib(bytes: number): string {
  return String(Math.round((bytes / 1024 / 1024) * 10) / 10);
}
