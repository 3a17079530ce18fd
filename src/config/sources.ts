import { type ConfigProblem, type Place, pathText, type YamlPath } from './problem.ts';
import type { YamlFile } from './yaml/yaml-file.ts';

/** A value of a file that was read. */
export interface SourceRef {
  /** As in `Place.file`. */
  readonly file: string;
  readonly path: YamlPath;
}

/** The files that a configuration was read from, kept so that later findings can point into them. */
export class Sources {
  readonly #files: ReadonlyMap<string, YamlFile>;

  constructor(files: readonly YamlFile[]) {
    this.#files = new Map(files.map((file) => [file.name, file]));
  }

  /**
   * Where a value stands, or the nearest thing above it.
   * @param span offsets into the text that stands there, its outer blanks not counted, to mark a part of it
   */
  locate(file: string, path: YamlPath, span?: readonly [from: number, to: number]): Place {
    const found = this.#files.get(file);
    if (found === undefined) return { file, line: 1, column: 1, length: 1, source: '' };
    return found.place(path, span === undefined ? {} : { span });
  }

  /** A problem at such a place. */
  problem(
    at: SourceRef & { readonly span?: readonly [from: number, to: number] },
    words: Omit<ConfigProblem, keyof Place | 'path' | 'value'>,
  ): ConfigProblem {
    return { ...words, ...this.locate(at.file, at.path, at.span), path: pathText(at.path) };
  }
}
